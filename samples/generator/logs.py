"""03 two-column press log, 04 CAD event table, 17 dispatch log as text, 18 property list as CSV."""
from . import pdf_out, truth
from .layout import Document, Marked, keep, policy, secret, wrap
from . import people as c

_LOG = [
    ("0012", "Noise complaint", "{block} of Alder Street. Music turned down.", "0058231"),
    (
        "0147",
        "DUI arrest",
        "{arrest} was arrested at {corner} after a traffic stop. Booked into the county jail.",
        "0058240",
    ),
    (
        "0633",
        "Welfare check",
        "Staff of {biz} asked for a check on a regular who had not come in. She was fine.",
        "0058266",
    ),
    (
        "0815",
        "Theft",
        "{victim} reported a bicycle taken from the racks at {school}. Value {money}.",
        "0058279",
    ),
    (
        "0940",
        "Juvenile problem",
        "{juvenile}, {age}, was found off campus and returned to {jschool}.",
        "0058291",
    ),
    ("1105", "Vehicle crash", "Two cars at {corner}. No injuries. Driver {victim} was cited.", "0058317"),
    (
        "1230",
        "Fraud",
        "{victim} paid {money} to a caller posing as the sheriff. Callback number {phone}.",
        "0058344",
    ),
    ("1358", "Trespass", "{arrest} was asked to leave {biz} and was cited when he came back.", "0058360"),
    (
        "1512",
        "Dog at large",
        "Brown shepherd mix, {block} of Depot Street. Owner {victim}, {phone}.",
        "0058388",
    ),
    ("1640", "Suspicious person", "Man looking into cars behind {biz}. Gone on arrival.", "0058402"),
    (
        "1755",
        "Domestic disturbance",
        "{victim} reported an argument at {address}. Parties separated.",
        "0058419",
    ),
    (
        "1920",
        "Runaway juvenile",
        "{parent} reported that {juvenile} had left home. Found at a friend's.",
        "0058433",
    ),
    ("2118", "Burglary", "Forced entry, {block} of W. Juniper Street. {main} arrested.", "0061742"),
    ("2250", "Assist fire department", "Smoke at {biz}; a fryer. No damage.", "0061760"),
]
_FILL = {
    "block": [keep("BLOCK_ADDRESS", b) for b in ("700 block", "300 block", "1200 block", "900 block")],
    "corner": [
        keep("INTERSECTION", x)
        for x in ("Founders Avenue and Depot Street", "Third and Alder", "Old Mill Road and Highway 41")
    ],
    "biz": [
        keep("BUSINESS", b)
        for b in ("Bluebird Diner", "Miller & Sons Hardware", "Creekside Laundromat", "Gantry Bros. Towing")
    ],
    "school": [keep("SCHOOL_LOCATION", "Larkin Elementary")],
    "jschool": [
        secret("JUVENILE_SCHOOL", "Harrow Creek Junior High"),
        secret("JUVENILE_SCHOOL", "Larkin High School"),
    ],
    "money": [keep("MONEY", m) for m in ("$450", "$2,300", "$85", "$1,150")],
    "victim": [
        secret("PERSON", n, "victim")
        for n in (
            "Philippa Drummond-Vale",
            "Anselm Okonjo-Beck",
            "Greta Lindenauer",
            "Rufus Tindall",
            "Wilhelmina Fosse",
            "Casimir Aldana",
        )
    ],
    "arrest": [
        policy("PERSON", n, "arrestee") for n in ("Jasper Thornquist", "Osgood Marrable", "Delphine Roake")
    ],
    "juvenile": [
        secret("JUVENILE_NAME", n, "juvenile") for n in ("Niko Fosse", "Wren Marchetti", "Isolde Tindall")
    ],
    "age": [secret("JUVENILE_AGE", a) for a in ("13", "15 years old", "age 12")],
    "parent": [secret("PERSON", n, "parent") for n in ("Tobias Marchetti", "Henrike Tindall")],
    "phone": [secret("PHONE", p, "victim") for p in ("208-555-0184", "(208) 555-0133", "208.555.0171")],
    "address": [secret("ADDRESS", a, "victim") for a in ("86 Sumac Court", "1519 Founders Avenue #3B")],
    "main": [c.ARRESTEE],
}


def _entries(days):
    counters = {key: 0 for key in _FILL}
    for day in days:
        for time, kind, text, number in _LOG:
            for key, values in _FILL.items():
                while "{%s}" % key in text:
                    text = text.replace("{%s}" % key, values[counters[key] % len(values)], 1)
                    counters[key] += 1
            cad = "26-%07d" % (int(number) + (0 if day == 2 else 1200 * (day - 2)))
            if day != 2 and kind == "Burglary":
                continue
            yield day, time, kind, text, keep("CAD_NUMBER", cad)


def _press_page(document, number):
    page = document.page()
    page.text(306, 50, "HARROW CREEK POLICE", "SerifB", 20, align="centre")
    page.text(
        306,
        66,
        "Daily Press Log - week of " + keep("EVENT_DATE", "March 2, 2026"),
        "SerifI",
        11,
        align="centre",
    )
    page.line(40, 74, 572, 74, 0, 1.6)
    page.line(40, 77, 572, 77, 0, 0.5)
    page.line(306, 86, 306, 736, 0.6, 0.4)
    page.text(
        306, 756, "Media line " + c.FRONT_DESK + "   -   page %d" % number, "Serif", 8, 0.3, align="centre"
    )
    return page


def press_log():
    document, column, y, page = Document(), 2, 1e9, None
    for day, time, kind, text, cad in _entries((2, 3)):
        lines = wrap(text, 246, "Serif", 9.6)
        if y + 13 + 12 * len(lines) > 734:
            column += 1
            if column > 1:
                page, column = _press_page(document, len(document.pages) + 1), 0
            y = 96
        x = 46 if column == 0 else 318
        page.text(x, y, keep("EVENT_DATE", "03/%02d/2026" % day) + "  " + time + "  " + kind, "SerifB", 9.6)
        page.text(x + 246, y, cad, "Serif", 8, 0.3, align="right")
        for line in lines:
            y += 12
            page.text(x, y, line, "Serif", 9.6)
        y += 19
    return document, pdf_out.finish(document.pages, {"Title": "Daily Press Log", "Creator": "Office suite"})


_UNITS = [keep("CALLSIGN", u) for u in ("4A12", "4A14", "2S31", "D107", "M3", "E41")]


def _cad_rows():
    say = [
        ("CALL RCVD", f"911 CELL {c.CALLER_PHONE} RP {c.CALLER_FORM}"),
        ("LOC", f"{c.VICTIM_STREET} - XST THIRD ST"),
        ("TEXT", "MALE W/ PRY BAR AT REAR DOOR, WOOD BREAKING"),
        ("DISP", "UNIT {0} {1} CODE 3"),
        ("ENRT", "UNIT {0}"),
        ("ENRT", "UNIT {1}"),
        ("TEXT", f"RP ADV FEMALE SCREAMING, BELIEVES {c.VICTIM_FORM}"),
        ("TEXT", "VEH SIL SUV LIC/" + c.PLATE + " WB FROM ALLEY"),
        ("RETURN 28", f"LIC/{c.PLATE} VIN/{c.VIN} RO/" + policy("PERSON", "KETTLEWICK, DORRANCE", "owner")),
        ("RETURN 29", f"OLN/{c.ARRESTEE_OLN} DOB/" + secret("DOB", "19870430", "arrestee") + " VALID"),
        ("ARRV", "UNIT {0}"),
        ("ARRV", "UNIT {2}"),
        (
            "TEXT",
            "JUV ON SCENE "
            + secret("JUVENILE_NAME", "QUENBY-HART, TEODOR", "juvenile")
            + " "
            + secret("JUVENILE_AGE", "14 YOA")
            + " OK",
        ),
        (
            "MEDIC",
            "UNIT {4} FOR " + secret("MEDICAL", "ARM LACERATION") + " TO " + keep("HOSPITAL", "ST BRANNOCK"),
        ),
        ("TEXT", f"CB VICTIM {c.VICTIM_CELL}"),
        ("TSTOP", "UNIT {3} 51 DEPOT ST".replace("51 DEPOT ST", keep("PUBLIC_ADDRESS", "51 DEPOT ST"))),
        ("III", secret("CHRI", "III SHOWS ONE PRIOR BURGLARY 2019") + " " + c.ARRESTEE_SID),
        ("CUST", "UNIT {3} ONE IN CUSTODY 2151"),
        ("TEXT", f"PASSENGER {c.SUBJECT_FORM} RELEASED"),
        ("TOW", "ROTATION " + keep("BUSINESS", "GANTRY BROS")),
        ("XPORT", "UNIT {0} TO COUNTY JAIL"),
        ("TEXT", f"GATE CODE {secret('PASSWORD', '4471')} FOR EVID TECH"),
        ("CLR", "UNIT {4}"),
        ("CLR", "UNIT {1}"),
        ("TEXT", f"CASE {c.CASE} PULLED BY {policy('OFFICIAL_NAME', 'CALLOWAY', 'officer')}"),
        ("CLR", "UNIT {0} DISPO ARREST"),
    ]
    minute = 21 * 60 + 18
    for n, (code, text) in enumerate(say * 3):
        if n >= len(say):
            if code not in ("TEXT", "DISP", "ENRT", "ARRV", "CLR", "LOC", "CALL RCVD"):
                continue
            other = n // len(say)
            text = _OTHER[(n * 7 + other) % len(_OTHER)] if code in ("TEXT", "LOC", "CALL RCVD") else text
        minute += 1 + n % 3
        time = "%02d:%02d:%02d" % (minute // 60 % 24, minute % 60, n * 17 % 60)
        yield n, time, code, text.format(*_UNITS)


_OTHER = [
    "RP ANON, NO CALLBACK",
    "LOUD MUSIC, {0} ADV TO TURN DOWN",
    "RP " + secret("PERSON", "TINDALL, RUFUS", "rp") + " " + secret("PHONE", "208-555-0171", "rp"),
    keep("BLOCK_ADDRESS", "900 BLK DEPOT ST"),
    "NEG CONTACT",
    "EXTRA PATROL REQ BY " + keep("BUSINESS", "BLUEBIRD DINER"),
    "ALARM CO CALLBACK REF " + keep("REF_NO", "88-20914"),
    "RP HUNG UP",
    "SUBJ " + secret("PERSON", "FOSSE, WILHELMINA", "subject") + " GOA",
    "CITE " + keep("CITATION_NO", "T-0091899") + " ISSUED",
]


def cad():
    document, rows = Document(), list(_cad_rows())
    per_page, y = 42, 0
    pages = (len(rows) + per_page - 1) // per_page
    for p in range(pages):
        page = document.page((792, 612))
        page.text(36, 36, "LARKIN COUNTY E-911  CAD EVENT HISTORY", "MonoB", 11)
        page.text(756, 36, "EVENT " + c.CAD, "MonoB", 11, align="right")
        page.text(
            36,
            49,
            "NATURE BURG IP  PRI 1  BEAT 4  DATE "
            + keep("EVENT_DATE", "2026-03-02")
            + "  CALLTAKER "
            + keep("EMPLOYEE_NO", "C0417")
            + "  CASE "
            + c.CASE,
            "Mono",
            8.4,
        )
        table = [["SEQ", "TIME", "OPR", "CODE", "REMARKS"]]
        for n, time, code, text in rows[p * per_page : (p + 1) * per_page]:
            table.append(
                ["%03d" % (n + 1), time, keep("EMPLOYEE_NO", "C0417" if n % 4 else "C0388"), code, text]
            )
        page.table(36, 58, [40, 70, 60, 80, 470], table, "Mono", 8, 12)
        page.text(756, 596, "PAGE %d/%d" % (p + 1, pages), "Mono", 8, align="right")
    return document, pdf_out.finish(document.pages, {"Title": "CAD event history", "Creator": "LCE911 CAD"})


_TEXT_LOG = f"""LARKIN COUNTY E-911 RADIO LOG                                   DATE {keep('EVENT_DATE', '2026-03-02')}
EVENT {c.CAD}   CASE {c.CASE}

21:18:04  DISP   {_UNITS[0]} {_UNITS[1]} burglary in progress, {c.BLOCK} area, actual address {c.VICTIM_STREET}
21:18:40  {_UNITS[0]}   copy, en route. RP name?
21:18:47  DISP   RP is {c.CALLER}, callback {c.CALLER_PHONE}, he is at {c.CALLER_STREET}
21:21:15  {_UNITS[1]}   plate for you, {c.PLATE}
21:21:58  DISP   {c.PLATE} returns to {c.ARRESTEE}, DOB {c.ARRESTEE_DOB}, OLN {c.ARRESTEE_OLN}, VIN {c.VIN}
21:24:30  {_UNITS[0]}   one adult female, one juvenile male, {c.JUVENILE_FIRST}, {secret('JUVENILE_AGE', '14')}, both out of the unit
21:25:02  {_UNITS[0]}   need a medic for the female, {secret('MEDICAL', 'cut on left forearm')}
21:26:11  {_UNITS[4]}   en route to {c.CORNER}
21:44:19  {_UNITS[3]}   stopping the silver vehicle at {c.HARDWARE}
21:51:00  {_UNITS[3]}   one in custody, {c.BURGLARY}
21:58:36  DISP   {_UNITS[3]}, {secret('CHRI', 'III shows one prior burglary, 2019')}, SSN confirmed {c.ARRESTEE_SSN}
22:10:42  {_UNITS[0]}   spell the victim's name: {secret('PERSON', 'Q-U-E-N-B-Y hyphen H-A-R-T', 'victim')}, e-mail {c.VICTIM_MAIL}
22:31:07  {_UNITS[4]}   arrived {c.HOSPITAL}
22:58:00  {_UNITS[0]}   clear, evidence {c.TAG1} and {c.TAG2} to the locker
"""


def text_log():
    marked = Marked(_TEXT_LOG)
    return (
        truth.describe_text("17-dispatch-log.txt", marked, "text", "plain text radio log"),
        marked.plain.encode(),
    )


def property_csv():
    rows = ["tag,item,serial,owner,owner_phone,owner_address,value,status"]
    owner = [
        (c.VICTIM, c.VICTIM_CELL, secret("ADDRESS", "418 Larkspur Lane Apt 6", "owner")),
        (
            secret("PERSON", "Rufus Tindall", "owner"),
            secret("PHONE", "208-555-0171", "owner"),
            secret("ADDRESS", "PO Box 118", "owner"),
        ),
    ]
    items = [
        (c.TAG1, "Laptop computer 14 inch", "SN 7741-KX-20931", 0, "640.00"),
        (c.TAG2, "Pry bar yellow", "none", 1, "18.00"),
        (c.TAG3, "Bank card", "none", 0, "0.00"),
        (keep("EVIDENCE_TAG", "E-26-0301-02"), "Bicycle blue", "WTU204K0031", 1, "450.00"),
    ]
    for tag, item, serial, who, value in items:
        name, phone, address = owner[who]
        serial = keep("SERIAL", serial) if serial != "none" else serial
        rows.append(
            ",".join(
                [
                    tag,
                    item,
                    serial,
                    name,
                    phone,
                    '"%s, Harrow Creek, ID"' % address,
                    keep("MONEY", value),
                    "held",
                ]
            )
        )
    marked = Marked("\r\n".join(rows) + "\r\n")
    return (
        truth.describe_text("18-property-list.csv", marked, "text", "spreadsheet export"),
        marked.plain.encode(),
    )
