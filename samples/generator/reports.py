"""01 incident report: boxed police form with a narrative."""
from . import pdf_out
from .layout import Document, keep, policy, secret, wrap
from . import people as c

X, W = 36, 540


def _person(page, y, title, rows):
    y = page.bar(X, y, W, title)
    for row in rows:
        y = page.fields(X, y, 22, row, 8.6)
    return y + 5


def _incident_head(page):
    y = c.heading(page, "INCIDENT REPORT", "Case " + c.CASE)
    y = page.fields(
        X,
        y,
        22,
        [
            (110, "CASE NUMBER", c.CASE),
            (100, "CAD NUMBER", c.CAD),
            (90, "DATE OF INCIDENT", c.DATE),
            (70, "TIME", "2118-2131"),
            (80, "ORI", keep("ORI", "ID0429900")),
            (90, "BEAT / DISTRICT", "4 / South"),
        ],
        8.6,
    )
    y = page.fields(
        X,
        y,
        22,
        [
            (190, "OFFENSE", "Burglary; Battery"),
            (130, "STATUTE", c.BURGLARY + ", " + c.BATTERY),
            (220, "LOCATION OF OCCURRENCE (PUBLIC)", c.BLOCK),
        ],
        8.6,
    )
    return (
        page.fields(
            X,
            y,
            22,
            [
                (150, "REPORTING OFFICER", c.OFFICER),
                (60, "BADGE", c.BADGE),
                (150, "ASSIGNED DETECTIVE", c.DETECTIVE),
                (60, "BADGE", c.DET_BADGE),
                (120, "STATUS", "Cleared by arrest"),
            ],
            8.6,
        )
        + 5
    )


def _incident_people(page, y):
    y = _person(
        page,
        y,
        "VICTIM  V1",
        [
            [
                (220, "NAME (LAST, FIRST MI)", c.VICTIM_FORM),
                (80, "DOB", c.VICTIM_DOB),
                (50, "AGE", keep("ADULT_AGE", "41")),
                (40, "SEX", "F"),
                (150, "SSN", c.VICTIM_SSN),
            ],
            [
                (220, "RESIDENCE ADDRESS", c.VICTIM_STREET),
                (150, "CITY / STATE / ZIP", "Harrow Creek, ID 83899"),
                (170, "OLN / STATE", c.VICTIM_OLN + " / ID"),
            ],
            [
                (130, "HOME PHONE", c.VICTIM_HOME),
                (120, "CELL PHONE", c.VICTIM_CELL),
                (160, "E-MAIL", c.VICTIM_MAIL),
                (130, "EMPLOYER", c.DINER),
            ],
        ],
    )
    y = _person(
        page,
        y,
        "JUVENILE  J1 (WITNESS / FAMILY OF V1)",
        [
            [
                (220, "NAME (LAST, FIRST MI)", c.JUVENILE_FORM),
                (80, "DOB", c.JUVENILE_DOB),
                (50, "AGE", secret("JUVENILE_AGE", "14")),
                (40, "SEX", "M"),
                (150, "SCHOOL", c.JUVENILE_SCHOOL),
            ],
            [
                (220, "RESIDENCE ADDRESS", c.VICTIM_STREET),
                (170, "PARENT / GUARDIAN", secret("PERSON", "Marisol Quenby-Hart", "parent")),
                (150, "GRADE", policy("GRADE", "8th grade")),
            ],
        ],
    )
    y = _person(
        page,
        y,
        "REPORTING PARTY  RP",
        [
            [
                (220, "NAME (LAST, FIRST MI)", c.CALLER_FORM),
                (80, "DOB", c.CALLER_DOB),
                (120, "RESIDENCE ADDRESS", c.CALLER_STREET),
                (120, "PHONE", c.CALLER_PHONE),
            ]
        ],
    )
    y = _person(
        page,
        y,
        "WITNESS  W1",
        [
            [
                (180, "NAME (LAST, FIRST MI)", c.WITNESS_FORM),
                (80, "DOB", c.WITNESS_DOB),
                (150, "RESIDENCE ADDRESS", c.WITNESS_STREET),
                (130, "PHONE", c.WITNESS_PHONE),
            ],
            [
                (180, "E-MAIL", c.WITNESS_MAIL),
                (180, "EMPLOYER", c.HARDWARE),
                (180, "INTERVIEWED BY", c.OFFICER + " " + c.BADGE),
            ],
        ],
    )
    return _person(
        page,
        y,
        "SUSPECT  S1 (ARRESTED)",
        [
            [
                (190, "NAME (LAST, FIRST MI)", c.ARRESTEE_FORM),
                (80, "DOB", c.ARRESTEE_DOB),
                (50, "AGE", keep("ADULT_AGE", "38")),
                (40, "SEX", "M"),
                (180, "SSN", c.ARRESTEE_SSN),
            ],
            [
                (220, "RESIDENCE ADDRESS", c.ARRESTEE_STREET),
                (150, "OLN / STATE", c.ARRESTEE_OLN + " / ID"),
                (170, "PHONE", c.ARRESTEE_PHONE),
            ],
        ],
    )


def _incident_property(page, y):
    y = page.bar(X, y, W, "VEHICLE")
    y = (
        page.fields(
            X,
            y,
            22,
            [
                (150, "YEAR / MAKE / MODEL", "2014 Zwick Ranger"),
                (60, "COLOR", "Silver"),
                (90, "LICENSE PLATE", c.PLATE),
                (150, "VIN", c.VIN),
                (90, "DISPOSITION", c.TOWING),
            ],
            8.2,
        )
        + 5
    )
    y = page.bar(X, y, W, "PROPERTY AND EVIDENCE")
    return (
        page.table(
            X,
            y,
            [90, 190, 130, 60, 70],
            [
                ["TAG", "DESCRIPTION", "SERIAL / MARK", "VALUE", "STATUS"],
                [
                    c.TAG1,
                    "Laptop computer, grey, 14 inch",
                    keep("SERIAL", "SN 7741-KX-20931"),
                    keep("MONEY", "$640.00"),
                    "Recovered",
                ],
                [c.TAG2, "Pry bar, yellow handle", "none", keep("MONEY", "$18.00"), "Held"],
                [
                    c.TAG3,
                    "Bank card of V1, no. " + c.VICTIM_CARD,
                    "see supplement",
                    keep("MONEY", "$0.00"),
                    "Held",
                ],
            ],
        )
        + 12
    )


NARRATIVE = [
    f"On {c.DATE} at 2118 hours I, Officer {c.OFFICER} {c.BADGE}, was dispatched to the {c.BLOCK} for a "
    f"burglary "
    f"in progress, CAD {c.CAD}. The reporting party, {c.CALLER}, called from {c.CALLER_STREET} and said "
    f"that a man "
    f"with a pry bar was at the rear door of the apartment building at "
    f"{secret('ADDRESS', '418 Larkspur Lane', 'victim')}. "
    f"Dispatch updated the location as we drove; {c.SERGEANT} {c.SGT_BADGE} took the corner of {c.CORNER}.",
    f"On arrival I was met outside by {c.VICTIM}, date of birth {c.VICTIM_DOB}, who was crying and held a "
    f"towel to "
    f"her left forearm. Ms. {c.VICTIM_LAST} told me that the man was {c.ARRESTEE}, whom she knows from her "
    f"work at the "
    f"{c.DINER}. She said her {c.JUVENILE_AGE} son, {c.JUVENILE}, was still inside the apartment. "
    f"Officers entered and found {c.JUVENILE_NICK} in the bathroom. He was not hurt.",
    f"I spoke with {c.JUVENILE_FIRST} in the presence of his mother. He attends {c.JUVENILE_SCHOOL} and "
    f"was doing "
    f"homework when he heard the door break. {c.JUVENILE_NICK} said he saw {c.NICKNAME} come through the "
    f"kitchen with a yellow bar, "
    f"push his mother against the stove and take the laptop from the table. He said a second man waited in a "
    f"silver car and that he had heard his mother call that man {secret('PERSON', 'Bram', 'suspect')}.",
    f"{c.VICTIM} was examined by medics on scene for "
    f"{secret('MEDICAL', 'a laceration of the left forearm')} and was taken "
    f"to {c.HOSPITAL}. She told the medic that she takes {secret('MEDICAL', 'sertraline 50 mg')} daily. "
    f"The hospital "
    f"gave medical record number {secret('MEDICAL_ID', '00481937')}. She can be reached at {c.VICTIM_CELL} "
    f"or at "
    f"{c.VICTIM_MAIL}. She asked that her address not be given to anyone.",
    f"I then spoke with {c.CALLER}. Mr. {c.CALLER_LAST} said he heard wood break, looked over the fence "
    f"and saw the man later "
    f"identified as {c.ARRESTEE_LAST} carry something grey to a silver car parked toward "
    f"{keep('STREET_NAME', 'Third Street')}. He "
    f"wrote the plate on his hand: {c.PLATE}. He has lived at {c.CALLER_STREET} for 22 years and did not "
    f"know the man.",
    f"{c.WITNESS}, an employee of {c.HARDWARE}, was walking home. She stated that the car nearly struck "
    f"her at "
    f"{c.CORNER} and that two men were in it. Ms. {c.WITNESS_LAST} gave her address as {c.WITNESS_STREET} "
    f"and her "
    f"telephone as {c.WITNESS_PHONE}. She described the passenger as about "
    f"{keep('ADULT_AGE', '35 years old')} with a grey "
    f"cap. Her written statement is attached to this report.",
    f"At 2144 hours Detective {c.DETECTIVE} {c.DET_BADGE} stopped the silver vehicle, VIN {c.VIN}, in the "
    f"lot of "
    f"{c.HARDWARE}, {keep('PUBLIC_ADDRESS', '51 Depot Street')}. The driver was identified by Idaho license "
    f"{c.ARRESTEE_OLN} as {c.ARRESTEE}, born {c.ARRESTEE_DOB}. The passenger, {c.SUBJECT}, was identified, "
    f"interviewed and released without charges. On the rear seat were a grey laptop, booked as {c.TAG1}, "
    f"and a pry bar with a "
    f"yellow handle, booked as {c.TAG2}. The bank card of the victim was in {c.ARRESTEE_LAST}'s jacket, "
    f"booked as {c.TAG3}.",
    f"{c.ARRESTEE_LAST} was advised of his rights at 2151 hours from the department card and said he would "
    f"talk. He said the laptop was "
    f"his and that the victim owed him {keep('MONEY', '$1,200')}. When asked about the boy he said, \"I "
    f'never touched Teo." '.replace("Teo.", c.JUVENILE_NICK + ".") + f"A check through dispatch showed "
    f"{secret('CHRI', 'one prior burglary conviction and a probation hold')}. He gave "
    f"his social security number as {c.ARRESTEE_SSN} and his telephone as {c.ARRESTEE_PHONE}.",
    f"The building manager gave us the gate code, {secret('PASSWORD', '4471')}, so that evidence "
    f"technicians could "
    f"return. The door frame was photographed (12 images). Damage was estimated at "
    f"{keep('MONEY', '$350.00')}, "
    f"{c.MISCHIEF}. A copy of this report goes to the county prosecutor under docket "
    f"{keep('DOCKET', 'CR-2026-00417')}; "
    f"the traffic citation is {keep('CITATION_NO', 'T-0091882')}.",
    f"The follow-up with {c.JUVENILE} will be made by a school resource officer and not at the family's "
    f"home. His mother, "
    f"Marisol, agreed to that. Victim's rights pamphlet was given. ".replace(
        "Marisol", secret("PERSON", "Marisol", "victim")
    )
    + "Nothing further.",
]


def _narrative(document, paragraphs, title, total, first_number):
    page, number = None, first_number
    y = 1e9
    for paragraph in paragraphs:
        for line in wrap(paragraph, W - 20, "Serif", 10.8):
            if y > 690:
                page = document.page()
                y = page.bar(X, c.heading(page, title, "Case " + c.CASE), W, "NARRATIVE") + 18
                c.footer(page, number, total)
                number += 1
            page.text(X + 10, y, line, "Serif", 10.8)
            y += 17
        y += 9
    return page, y


def incident():
    document = Document()
    page = document.page()
    y = _incident_people(page, _incident_head(page))
    _incident_property(page, y)
    c.footer(page, 1, 3)
    page, y = _narrative(document, NARRATIVE, "INCIDENT REPORT", 3, 2)
    page.signature(X + 14, y + 26, 120, 26, 11)
    page.line(X + 8, y + 42, X + 200, y + 42)
    page.text(X + 10, y + 51, "Officer " + c.OFFICER + " " + c.BADGE, "Sans", 7.5)
    page.signature(X + 300, y + 26, 110, 24, 12)
    page.line(X + 290, y + 42, X + 480, y + 42)
    page.text(X + 292, y + 51, "Approved: " + c.SERGEANT + " " + c.SGT_BADGE, "Sans", 7.5)
    info = {
        "Title": "Incident Report HC26-000318",
        "Creator": "Larkin RMS 7.2",
        "Producer": "Larkin RMS 7.2",
        "Author": document.hide(secret("METADATA", "t.osgood-lindqvist"), "metadata"),
    }
    return document, pdf_out.finish(document.pages, info)
