"""07 rap sheet and 08 e-mail print: monospaced and office text, fonts not embedded in the first."""
from . import pdf_out
from .layout import Document, keep, policy, secret
from . import people as c


def _rap_lines():
    chri = [
        (
            "ARRESTED OR RECEIVED 05/11/2009",
            "AGENCY-HARROW CREEK PD " + keep("ORI", "ID0429900"),
            "CHARGE 1-PETIT THEFT 18-2407",
            "DISPO-WITHHELD JUDGMENT",
        ),
        (
            "ARRESTED OR RECEIVED 08/23/2014",
            "AGENCY-LARKIN CO SO " + keep("ORI", "ID0420000"),
            "CHARGE 1-DUI 18-8004",
            "DISPO-CONVICTED 180 DA JAIL 150 SUSP",
        ),
        (
            "ARRESTED OR RECEIVED 10/02/2019",
            "AGENCY-HARROW CREEK PD " + keep("ORI", "ID0429900"),
            "CHARGE 1-BURGLARY 18-1401",
            "DISPO-CONVICTED 3 YR PROBATION",
        ),
    ]
    yield "*** STATE IDENTIFICATION BUREAU - CRIMINAL HISTORY RECORD ***"
    yield "USE LIMITED TO PURPOSE REQUESTED. DATE OF INQUIRY " + keep("EVENT_DATE", "2026-03-02")
    yield "REQ " + keep("ORI", "ID0429900") + "  ATN/" + policy(
        "OFFICIAL_NAME", "NAKAGAWA-REYES", "officer"
    ) + "  OCA/" + c.CASE
    yield ""
    yield "NAM/" + policy("PERSON", "KETTLEWICK,DORRANCE V", "arrestee") + "  SEX/M  RAC/W  DOB/" + secret(
        "DOB", "19870430", "arrestee"
    )
    yield "HGT/511  WGT/182  EYE/HAZ  HAI/BRO  POB/ID"
    yield "FBI/" + c.ARRESTEE_FBI + "  SID/" + c.ARRESTEE_SID + "  SOC/" + secret("SSN", "519372286")
    yield "OLN/" + c.ARRESTEE_OLN + ".ID.2028  FPC/" + secret("BIOMETRIC", "PI12TT06101159CI1317")
    yield "SMT/" + policy("SMT", "TAT R ARM") + "  MNU/" + keep("REF_NO", "AN-0042217")
    yield "AKA/" + secret("PERSON", "KETTLE,DORRY", "alias") + "  AKA/" + secret(
        "PERSON", "KITTLEWICK,DORANCE", "alias"
    )
    yield "ADR/" + secret("ADDRESS", "2290 OLD MILL ROAD LOT 14", "arrestee") + " HARROW CREEK ID"
    yield ""
    for n, (first, agency, charge, dispo) in enumerate(chri):
        yield "-" * 66
        yield "%02d  " % (n + 1) + secret("CHRI", first)
        yield "    " + agency + "  NAME USED-" + policy("PERSON", "KETTLEWICK,D V", "arrestee")
        yield "    " + secret("CHRI", charge)
        yield "    " + secret("CHRI", dispo)
    yield "-" * 66
    yield "SUPERVISION"
    yield "    " + secret("CHRI", "PROBATION 2019-10-30 TO 2022-10-29 DISCHARGED")
    yield "WARRANTS/NCIC"
    yield "    NIC/" + secret("NCIC_NIC", "W204418837") + "  CLEARED"
    yield "    PROTECTED PARTY " + secret("PERSON", "ROSALIND EVERSLEY", "protected") + " DOB/" + secret(
        "DOB", "19880917", "protected"
    )
    yield "CODIS SPECIMEN " + secret("BIOMETRIC", "ID-DNA-0088213")
    yield ""
    yield "*** END OF RECORD ***"


def rap_sheet():
    document = Document()
    page = document.page()
    for n, line in enumerate(_rap_lines()):
        page.text(60, 60 + n * 15, line, "Courier", 10.5)
    return document, pdf_out.finish(
        document.pages, {"Title": "III/SID response", "Creator": "Terminal print"}
    )


def _body(page, y, lines, x=50, size=10):
    for line in lines:
        y = page.paragraph(x, y, 560 - x, line, "Sans", size, 14) + (6 if line else 4)
    return y


def email():
    document = Document()
    page = document.page()
    title = "Re: Fw: case HC26-000318 - " + document.hide(
        secret("PERSON", "Quenby-Hart", "victim"), "metadata"
    )
    page.text(50, 40, policy("OFFICIAL_NAME", "P. Nakagawa-Reyes", "officer"), "SansB", 12)
    page.line(50, 46, 562, 46, 0, 2)
    head = [
        (
            "From:",
            policy("OFFICIAL_NAME", "P. Nakagawa-Reyes", "officer")
            + " <"
            + keep("PUBLIC_EMAIL", "pnakagawa@harrowcreekpd.example")
            + ">",
        ),
        ("Sent:", keep("EVENT_DATE", "Thursday, March 5, 2026") + " 4:12 PM"),
        ("To:", c.VICTIM + " <" + c.VICTIM_MAIL + ">"),
        ("Cc:", c.RECORDS_MAIL + "; " + secret("EMAIL", "esteban.quenby@mail.example")),
        ("Subject:", "Re: Fw: case " + c.CASE + " - " + c.VICTIM_LAST),
        ("Attachments:", "safety-plan-" + secret("PERSON", "Marisol", "victim") + ".docx (31 KB)"),
    ]
    y = 62
    for label, value in head:
        page.text(50, y, label, "SansB", 9.5)
        page.text(125, y, value, "Sans", 9.5)
        y += 14
    page.line(50, y, 562, y, 0.6)
    y = _body(
        page,
        y + 22,
        [
            "Ms. " + c.VICTIM_LAST + ",",
            f"Thank you for the picture of the messages. I have added it to case {c.CASE}. The no-contact "
            f"order was served on "
            f"{c.ARRESTEE_LAST} on {keep('EVENT_DATE', '03/03/2026')}. If he writes again, do not answer; "
            f"call the front desk at {c.FRONT_DESK}.",
            f"The counselor who will meet with {c.JUVENILE_FIRST} at {c.JUVENILE_SCHOOL} is "
            f"{secret('PERSON', 'Beatrix Ollerenshaw', 'third_party')}. "
            f"She has your new number, {secret('PHONE', '208-555-0198', 'victim')}, and nothing else.",
            "The portal for your victim compensation claim: user "
            + secret("PASSWORD", "mqhart84")
            + ", temporary password "
            + secret("PASSWORD", "Larch!2026-fern")
            + ". Please change it.",
            "",
            c.DETECTIVE + ", Detective " + c.DET_BADGE,
            "Harrow Creek Police Department, " + c.HEADQUARTERS,
        ],
    )
    page.line(50, y, 250, y, 0.6)
    quoted = [
        "> From: " + c.VICTIM + " <" + c.VICTIM_MAIL + ">",
        "> Sent: Wednesday, March 4, 2026 9:47 PM",
        "> To: " + keep("PUBLIC_EMAIL", "pnakagawa@harrowcreekpd.example"),
        "> ",
        "> Detective, he wrote to me again. I am at my brother's, "
        + secret("ADDRESS", "3318 Sumac Court", "victim")
        + ".",
        "> "
        + c.JUVENILE_NICK
        + " does not sleep. He turned "
        + secret("JUVENILE_AGE", "14")
        + " in November and he checks every door.",
        "> The rent refund can go to my account "
        + secret("BANK_ACCOUNT", "000447120983")
        + ", routing "
        + secret("BANK_ROUTING", "021000021")
        + ".",
        "> My landlord is "
        + secret("PERSON", "Ambrose Fenwright", "third_party")
        + ", "
        + secret("PHONE", "+1 208 555 0119", "third_party")
        + ".",
        "> I have an appointment with " + secret("MEDICAL", "a trauma therapist") + " on Friday.",
        "> Marisol".replace("Marisol", secret("PERSON", "Marisol", "victim")),
        ">> On Mar 3, 2026 at 11:02 AM " + secret("PERSON", "Esteban Quenby", "family") + " wrote:",
        ">> She and the boy can stay with us. Sent from IP " + secret("IP_ADDRESS", "203.0.113.77"),
    ]
    y = _body(page, y + 18, quoted, 56, 9.5)
    page.text(50, 770, "1 of 1     3/9/2026, 8:55 AM", "Sans", 7.5, 0.4)
    info = {
        "Title": title,
        "Creator": "Mail client print",
        "Author": document.hide(secret("METADATA", "pnakagawa"), "metadata"),
    }
    return document, pdf_out.finish(document.pages, info)
