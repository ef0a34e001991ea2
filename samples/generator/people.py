"""The fictional case: everyone and everything here is invented (see samples/README.md).

Constants are marked text of the layout module, so each use lands in truth.json.
"""
from .layout import keep, policy, secret

DEPT = "Harrow Creek Police Department"
TOWN = "Harrow Creek, Idaho 83899"
HEADQUARTERS = keep("PUBLIC_ADDRESS", "300 Founders Avenue, Harrow Creek, ID 83899")
FRONT_DESK = keep("PUBLIC_PHONE", "(208) 555-0100")
RECORDS_MAIL = keep("PUBLIC_EMAIL", "records@harrowcreekpd.example")

CASE = keep("CASE_NUMBER", "HC26-000318")
CAD = keep("CAD_NUMBER", "26-0061742")
DATE = keep("EVENT_DATE", "03/02/2026")
BURGLARY = keep("STATUTE", "I.C. 18-1401")
BATTERY = keep("STATUTE", "I.C. 18-903")
MISCHIEF = keep("STATUTE", "I.C. 18-7001")
TAG1 = keep("EVIDENCE_TAG", "E-26-0318-01")
TAG2 = keep("EVIDENCE_TAG", "E-26-0318-02")
TAG3 = keep("EVIDENCE_TAG", "E-26-0318-03")
BLOCK = keep("BLOCK_ADDRESS", "1200 block of W. Juniper Street")
CORNER = keep("INTERSECTION", "Larkspur Lane and Third Street")
HOSPITAL = keep("HOSPITAL", "St. Brannock Regional Hospital")
HARDWARE = keep("BUSINESS", "Miller & Sons Hardware")
DINER = keep("BUSINESS", "Bluebird Diner")
TOWING = keep("BUSINESS", "Gantry Bros. Towing")

OFFICER = policy("OFFICIAL_NAME", "R. Calloway", "officer")
DETECTIVE = policy("OFFICIAL_NAME", "P. Nakagawa-Reyes", "officer")
SERGEANT = policy("OFFICIAL_NAME", "L. Brandvold", "officer")
BADGE = keep("BADGE", "#214")
DET_BADGE = keep("BADGE", "#107")
SGT_BADGE = keep("BADGE", "#031")

VICTIM = secret("PERSON", "Marisol Quenby-Hart", "victim")
VICTIM_FORM = secret("PERSON", "QUENBY-HART, MARISOL A", "victim")
VICTIM_LAST = secret("PERSON", "Quenby-Hart", "victim")
VICTIM_DOB = secret("DOB", "07/19/1984", "victim")
VICTIM_SSN = secret("SSN", "518-42-7093")
VICTIM_OLN = secret("DRIVER_LICENSE", "QH614207B")
VICTIM_STREET = secret("ADDRESS", "418 Larkspur Lane Apt 6", "victim")
VICTIM_HOME = secret("PHONE", "(208) 555-0142", "victim")
VICTIM_CELL = secret("PHONE", "208-555-0117", "victim")
VICTIM_MAIL = secret("EMAIL", "marisol.qh@example.com")
VICTIM_CARD = secret("CREDIT_CARD", "4111 1111 1111 1111")

JUVENILE = secret("JUVENILE_NAME", "Teodor Quenby-Hart", "juvenile")
JUVENILE_FORM = secret("JUVENILE_NAME", "QUENBY-HART, TEODOR J", "juvenile")
JUVENILE_FIRST = secret("JUVENILE_NAME", "Teodor", "juvenile")
JUVENILE_NICK = secret("JUVENILE_NAME", "Teo", "juvenile")
JUVENILE_DOB = secret("DOB", "11/23/2011", "juvenile")
JUVENILE_AGE = secret("JUVENILE_AGE", "14-year-old")
JUVENILE_SCHOOL = secret("JUVENILE_SCHOOL", "Harrow Creek Junior High")

CALLER = secret("PERSON", "Oswin Tradwell", "rp")
CALLER_FORM = secret("PERSON", "TRADWELL, OSWIN L", "rp")
CALLER_LAST = secret("PERSON", "Tradwell", "rp")
CALLER_DOB = secret("DOB", "02/08/1957", "rp")
CALLER_STREET = secret("ADDRESS", "422 Larkspur Lane", "rp")
CALLER_PHONE = secret("PHONE", "208-555-0163", "rp")

WITNESS = secret("PERSON", "Ingrid Solvay-Pike", "witness")
WITNESS_FORM = secret("PERSON", "SOLVAY-PIKE, INGRID", "witness")
WITNESS_LAST = secret("PERSON", "Solvay-Pike", "witness")
WITNESS_DOB = secret("DOB", "10/05/1991", "witness")
WITNESS_STREET = secret("ADDRESS", "1107 W. Juniper Street", "witness")
WITNESS_PHONE = secret("PHONE", "(208) 555-0178", "witness")
WITNESS_MAIL = secret("EMAIL", "i.solvaypike@example.org")

ARRESTEE = policy("PERSON", "Dorrance Kettlewick", "arrestee")
ARRESTEE_FORM = policy("PERSON", "KETTLEWICK, DORRANCE V", "arrestee")
NICKNAME = secret("PERSON", "Dorry", "alias")
ARRESTEE_LAST = policy("PERSON", "Kettlewick", "arrestee")
ARRESTEE_DOB = secret("DOB", "04/30/1987", "arrestee")
ARRESTEE_SSN = secret("SSN", "519-37-2286")
ARRESTEE_OLN = secret("DRIVER_LICENSE", "KD508846J")
ARRESTEE_STREET = secret("ADDRESS", "2290 Old Mill Road Lot 14", "arrestee")
ARRESTEE_PHONE = secret("PHONE", "208-555-0129", "arrestee")
ARRESTEE_FBI = secret("FBI_UCN", "447109KW9")
ARRESTEE_SID = secret("STATE_SID", "ID00918273")

SUBJECT = secret("PERSON", "Bram Ostervale", "suspect")
SUBJECT_FORM = secret("PERSON", "OSTERVALE, BRAM", "suspect")
SUBJECT_LAST = secret("PERSON", "Ostervale", "suspect")

PLATE = secret("LICENSE_PLATE", "8B T4021")


def vin(first8, rest):
    """A VIN with its check digit (49 CFR 565)."""
    values = dict(
        zip("ABCDEFGH", range(1, 9)),
        **dict(zip("JKLMN", range(1, 6))),
        P=7,
        R=9,
        **dict(zip("STUVWXYZ", range(2, 10)))
    )
    weights = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
    digits = first8 + "0" + rest
    total = sum(w * (int(c) if c.isdigit() else values[c]) for w, c in zip(weights, digits))
    return first8 + "0123456789X"[total % 11] + rest


VIN = secret("VIN", vin("1ZWZZ9GX", "EUA00417"))


def heading(page, title, sub="", y=44):
    """The department's letterhead with a badge-like mark; returns the y below it."""
    page.ops.append(
        (
            "curve",
            [
                (40, y - 18),
                (48, y - 24),
                (62, y - 24),
                (70, y - 18),
                (71, y),
                (66, y + 10),
                (55, y + 16),
                (44, y + 10),
                (39, y),
                (40, y - 18),
            ],
            0.2,
            1.4,
        )
    )
    page.text(55, y + 2, "HC", "SerifB", 13, 0.2, align="centre")
    page.text(82, y - 10, DEPT.upper(), "SansB", 12.5)
    page.text(82, y + 1, HEADQUARTERS, "Sans", 7.5, 0.2)
    page.text(82, y + 10, "Front desk " + FRONT_DESK + "   Records " + RECORDS_MAIL, "Sans", 7.5, 0.2)
    page.text(page.w - 40, y - 8, title, "SansB", 13, align="right")
    if sub:
        page.text(page.w - 40, y + 5, sub, "Sans", 8.5, align="right")
    page.line(36, y + 20, page.w - 36, y + 20, 0.0, 1.2)
    return y + 26


def footer(page, number, total, left="Confidential law enforcement record - not for release without review"):
    page.line(36, page.h - 40, page.w - 36, page.h - 40, 0.4, 0.4)
    page.text(36, page.h - 30, left, "Sans", 6.5, 0.35)
    page.text(page.w - 36, page.h - 30, "Page %d of %d" % (number, total), "Sans", 6.5, 0.35, align="right")
