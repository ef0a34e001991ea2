"""02 arrest report: boxed booking form."""
from . import pdf_out
from .layout import Document, keep, policy, secret
from . import people as c

X, W = 36, 540

ARREST_TEXT = [
    f"{c.ARRESTEE} was arrested without incident at the lot of {c.HARDWARE} at 2151 hours on {c.DATE} for "
    f"{c.BURGLARY} and "
    f"{c.BATTERY}. The complaint of {c.VICTIM} is documented in case {c.CASE}. He was searched, handcuffed "
    f"(double locked, "
    f"checked for fit) and taken to the Larkin County Jail by {c.OFFICER} {c.BADGE}.",
    f"At booking he reported {secret('MEDICAL', 'Type 2 diabetes')} and asked for "
    f"{secret('MEDICAL', 'metformin 500 mg')}. "
    f"Jail medical staff were told. His emergency contact is his sister, "
    f"{secret('PERSON', 'Lenore Kettlewick', 'family')}, "
    f"{secret('PHONE', '208-555-0155', 'family')}.",
    f"Bond was set at {keep('MONEY', '$15,000')} by Magistrate "
    f"{policy('OFFICIAL_NAME', 'H. Abernathy-Voss', 'official')}. "
    f"A no-contact order for {c.VICTIM_LAST} and her son was requested.",
]


def arrest():
    document = Document()
    page = document.page()
    y = c.heading(page, "ARREST REPORT", "Booking " + keep("BOOKING_NO", "LCJ-2026-0207"))
    y = page.fields(
        X,
        y,
        22,
        [
            (110, "CASE NUMBER", c.CASE),
            (130, "BOOKING NUMBER", keep("BOOKING_NO", "LCJ-2026-0207")),
            (100, "DATE OF ARREST", c.DATE),
            (60, "TIME", "2151"),
            (140, "LOCATION", keep("PUBLIC_ADDRESS", "51 Depot Street")),
        ],
    )
    y = (
        page.fields(
            X,
            y,
            22,
            [
                (180, "ARRESTING OFFICER", c.DETECTIVE + " " + c.DET_BADGE),
                (180, "TRANSPORT", c.OFFICER + " " + c.BADGE),
                (180, "ORI / AGENCY", keep("ORI", "ID0429900") + " HCPD"),
            ],
        )
        + 6
    )
    y = page.bar(X, y, W, "ARRESTEE")
    page.rect(X + 440, y, 100, 132, fill=0.9)
    for n, (cx, cy, r) in enumerate([(490, 48, 19), (490, 102, 34)]):
        page.ops.append(
            (
                "curve",
                [
                    (X + cx - r, y + cy - (0 if n else 4)),
                    (X + cx - r, y + cy - r * 1.4),
                    (X + cx + r, y + cy - r * 1.4),
                    (X + cx + r, y + cy - (0 if n else 4)),
                    (X + cx + r, y + cy + r * (0.4 if n else 1.5)),
                    (X + cx - r, y + cy + r * (0.4 if n else 1.5)),
                    (X + cx - r, y + cy - (0 if n else 4)),
                ],
                0.55,
                1.5,
            )
        )
    page.text(X + 490, y + 127, "booking photo on file", "Sans", 6, 0.4, align="centre")
    for row in (
        [
            (260, "NAME (LAST, FIRST MI)", c.ARRESTEE_FORM),
            (90, "DOB", c.ARRESTEE_DOB),
            (90, "SSN", c.ARRESTEE_SSN),
        ],
        [
            (260, "ALIAS / MONIKER", secret("PERSON", "Dorry Kettle", "alias")),
            (90, "OLN", c.ARRESTEE_OLN),
            (90, "STATE", "ID"),
        ],
        [
            (260, "RESIDENCE ADDRESS", c.ARRESTEE_STREET + ", Harrow Creek, ID"),
            (180, "PHONE", c.ARRESTEE_PHONE),
        ],
        [
            (110, "FBI / UCN", c.ARRESTEE_FBI),
            (110, "SID", c.ARRESTEE_SID),
            (220, "FPC", secret("BIOMETRIC", "PI12TT06101159CI1317")),
        ],
        [
            (60, "HEIGHT", "5-11"),
            (60, "WEIGHT", "182"),
            (60, "HAIR", "Brown"),
            (60, "EYES", "Hazel"),
            (200, "SCARS / MARKS / TATTOOS", policy("SMT", "TAT R ARM anchor")),
        ],
        [
            (260, "EMPLOYER", c.TOWING),
            (180, "NEXT OF KIN", secret("PERSON", "Lenore Kettlewick", "next_of_kin")),
        ],
    ):
        y = page.fields(X, y, 22, row, 8.6)
    y = page.bar(X, y + 6, W, "CHARGES")
    y = (
        page.table(
            X,
            y,
            [40, 90, 250, 60, 100],
            [
                ["CT", "STATUTE", "CHARGE", "LEVEL", "BOND"],
                ["1", c.BURGLARY, "Burglary", "F", keep("MONEY", "$10,000.00")],
                ["2", c.BATTERY, "Battery", "M", keep("MONEY", "$3,000.00")],
                ["3", c.MISCHIEF, "Malicious injury to property", "M", keep("MONEY", "$2,000.00")],
            ],
            size=8,
            row_height=13,
        )
        + 6
    )
    y = page.bar(X, y, W, "VICTIM / COMPLAINANT")
    y = page.fields(
        X,
        y,
        22,
        [(260, "NAME", c.VICTIM_FORM), (140, "PHONE", c.VICTIM_HOME), (140, "RELATION", "Acquaintance")],
    )
    y = page.bar(X, y + 6, W, "ARREST NARRATIVE") + 16
    for paragraph in ARREST_TEXT:
        y = page.paragraph(X + 8, y, W - 16, paragraph, "Sans", 9.4, 13) + 6
    page.signature(X + 14, y + 18, 110, 24, 21)
    page.line(X + 8, y + 32, X + 200, y + 32)
    page.text(X + 10, y + 41, c.DETECTIVE + " " + c.DET_BADGE, "Sans", 7.5)
    c.footer(page, 1, 1)
    return document, pdf_out.finish(document.pages, {"Title": "Arrest Report", "Creator": "Larkin RMS 7.2"})
