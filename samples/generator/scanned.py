"""05 skewed noisy statement, 06 fax form, 16 mixed file, 19 scan with a wrong text layer."""
from . import pdf_out, scan, truth
from .layout import Document, Page, keep, secret
from . import people as c

STATEMENT_1 = [
    f"My name is {c.WITNESS} and I live at {c.WITNESS_STREET} in Harrow Creek. I was born on "
    f"{c.WITNESS_DOB}. My telephone "
    f"number is {c.WITNESS_PHONE}. I work at {c.HARDWARE} on Depot Street.",
    f"On Monday, {keep('EVENT_DATE', 'March 2, 2026')}, I closed the store and walked home. At about "
    f"twenty past nine I came to the "
    f"corner of {c.CORNER}. I heard a loud crack and then a woman screaming. I know now that this was "
    f"{c.VICTIM}. I have seen her at the "
    f"{c.DINER}. Her boy {c.JUVENILE_NICK} comes into the store for bicycle parts.",
    f"A man ran out of the alley with something grey under his arm and a yellow bar in his hand. He got "
    f"into a silver car. "
    f"Another man was already in it. The car came straight at me and I jumped back. I saw the plate and "
    f"said it over and over until I "
    f"could write it down: {c.PLATE}.",
    f"I had seen the driver before. He drives for {c.TOWING} and his name is {c.ARRESTEE}. The other one I "
    f"know from school. "
    f"That is {c.SUBJECT}. I am sure of it because he lived next door to my aunt, "
    f"{secret('PERSON', 'Cordelia Pike', 'third_party')}.",
]
STATEMENT_2 = [
    f"After the car was gone I went to the building. Mr. {c.CALLER_LAST} from next door was in the yard "
    f"with a telephone. "
    f"Ms. {c.VICTIM_LAST} sat on the step and her arm was bleeding. The boy, {c.JUVENILE_FIRST}, stood "
    f"behind her. He is "
    f"{secret('JUVENILE_AGE', '14 years old')} and goes to {c.JUVENILE_SCHOOL}.",
    f"I gave my name to Officer {c.OFFICER}. I can be reached in the evening at {c.WITNESS_PHONE} or by "
    f"e-mail at {c.WITNESS_MAIL}. "
    f"I do not want my address told to {c.ARRESTEE_LAST} or to his family.",
    "I have read this statement of two pages. It is true to the best of my knowledge.",
]


def _statement_page(document, number, paragraphs):
    page = document.page()
    page.channel = "scan"
    y = c.heading(page, "WITNESS STATEMENT", "Case " + c.CASE)
    y = (
        page.fields(
            36,
            y,
            24,
            [
                (210, "NAME OF WITNESS", c.WITNESS),
                (110, "DATE OF BIRTH", c.WITNESS_DOB),
                (110, "PHONE", c.WITNESS_PHONE),
                (110, "DATE OF STATEMENT", c.DATE),
            ],
            10,
            "Mono",
        )
        + 26
    )
    for paragraph in paragraphs:
        y = page.paragraph(54, y, 504, paragraph, "Mono", 10.5, 17) + 10
    page.text(306, 760, "Statement page %d of 2" % number, "Sans", 8, align="centre")
    return page, y


def statement():
    document = Document()
    _statement_page(document, 1, STATEMENT_1)
    page, y = _statement_page(document, 2, STATEMENT_2)
    page.signature(70, y + 34, 170, 34, 51)
    page.line(60, y + 52, 260, y + 52)
    page.text(60, y + 62, "Signature of witness", "Sans", 7.5)
    page.text(330, y + 46, c.DATE, "Mono", 10.5)
    page.line(320, y + 52, 460, y + 52)
    page.text(320, y + 62, "Date", "Sans", 7.5)
    turns, pictures = (1.4, -1.1), []
    for n, page in enumerate(document.pages):
        image = scan.skew(scan.draw(page, 200), turns[n])
        image = scan.dirty(image, 500 + n)
        scan.punch_holes(image, 200)
        pictures.append(image)
    places = {id(p): scan.skewed_box(t) for p, t in zip(document.pages, turns)}
    data = scan.picture_pdf(pictures, (612, 792), {"Producer": "KY-Scan 2040", "Creator": "KY-Scan 2040"}, 46)
    return document, data, lambda page, box: places[id(page)](page, box)


def fax_form():
    document = Document()
    page = document.page()
    page.channel = "scan"
    page.text(
        36,
        22,
        "MAR-03-2026 08:41   FROM: ST BRANNOCK RECORDS   TO: "
        + keep("PUBLIC_PHONE", "208-555-0101")
        + "   P.01/01",
        "Mono",
        8,
    )
    y = 60
    page.text(306, y, "AUTHORIZATION TO RELEASE MEDICAL INFORMATION", "SansB", 14, align="centre")
    page.text(306, y + 15, c.HOSPITAL + ", Harrow Creek, Idaho", "Sans", 10, align="centre")
    y += 34
    for row in (
        [
            (300, "PATIENT NAME", c.VICTIM),
            (120, "DATE OF BIRTH", c.VICTIM_DOB),
            (120, "MEDICAL RECORD NO.", secret("MEDICAL_ID", "MRN 00481937")),
        ],
        [
            (300, "ADDRESS", c.VICTIM_STREET + ", Harrow Creek"),
            (120, "TELEPHONE", c.VICTIM_HOME),
            (120, "SSN", c.VICTIM_SSN),
        ],
        [(300, "RELEASE TO", "Harrow Creek Police Department"), (240, "CASE NUMBER", c.CASE)],
    ):
        y = page.fields(36, y, 30, row, 10.5)
    y += 28
    for paragraph in (
        f"I, {c.VICTIM}, allow {c.HOSPITAL} to give the records of my treatment on {c.DATE} to the police "
        f"department named above. "
        f"The records concern {secret('MEDICAL', 'laceration of the left forearm')} and "
        f"{secret('MEDICAL', 'nine sutures')}.",
        f"A copy of the emergency contact sheet is included. Contact: "
        f"{secret('PERSON', 'Esteban Quenby', 'family')} (brother), "
        f"{secret('PHONE', '(208) 555-0126', 'family')}.",
        "This authorization ends on "
        + keep("EVENT_DATE", "September 2, 2026")
        + ". I may withdraw it in writing at any time. Treatment does "
        "not depend on my signature.",
    ):
        y = page.paragraph(46, y, 520, paragraph, "Serif", 12, 18) + 12
    for n, (label, value) in enumerate(
        (
            ("Signature of patient", c.VICTIM),
            ("Witness (hospital)", secret("PERSON", "Thaddeus Womble", "witness")),
        )
    ):
        top = y + 50 + n * 84
        page.signature(64, top - 10, 190, 38, 60 + n, 0.0, 1.5)
        page.line(54, top + 10, 300, top + 10)
        page.text(54, top + 21, label, "Sans", 8.5)
        page.text(340, top + 5, value, "Serif", 12)
        page.line(330, top + 10, 540, top + 10)
        page.text(330, top + 21, "Printed name", "Sans", 8.5)
    image = scan.bilevel(scan.skew(scan.draw(page, 200), 0.7), 600)
    return document, scan.picture_pdf([image], (612, 792), {"Producer": "FaxGate 3"}), scan.skewed_box(0.7)


def _map_picture():
    """A picture of text: a phone screen shot in a page."""
    page = Page((250, 330))
    page.channel = "scan"
    page.rect(0, 0, 250, 330, fill=0.93, stroke=0.5)
    page.rect(0, 0, 250, 34, fill=0.2)
    page.text(
        125, 21, "Messages - " + secret("PERSON", "Dorry Kettle", "alias"), "DejaVuB", 10, 1.0, align="centre"
    )
    bubbles = [
        (8, 50, 0.8, f"are you at {secret('ADDRESS', '418 larkspur', 'victim')} tonight"),
        (70, 92, 0.62, "no. leave me and Teo alone".replace("Teo", c.JUVENILE_NICK)),
        (8, 134, 0.8, "you owe me " + keep("MONEY", "$1,200")),
        (70, 176, 0.62, "i will call the police"),
        (8, 218, 0.8, f"bram is with me"),
        (70, 260, 0.62, f"my number is new {secret('PHONE', '208-555-0198', 'victim')}"),
    ]
    for x, y, tone, words in bubbles:
        page.rect(x, y, 172, 32, fill=tone, stroke=None)
        page.text(x + 7, y + 20, words.replace("bram", secret("PERSON", "bram", "suspect")), "DejaVu", 8.2)
    return page


def mixed():
    document = Document()
    first = document.page()
    y = c.heading(first, "SUPPLEMENT", "Case " + c.CASE) + 20
    y = first.paragraph(
        46,
        y,
        520,
        f"Detective {c.DETECTIVE} {c.DET_BADGE}. On {keep('EVENT_DATE', '03/04/2026')} I received two "
        f"items from {c.VICTIM}: a screen "
        f"picture of text messages from her telephone and a tow receipt. She now uses the number "
        f"{secret('PHONE', '208-555-0198', 'victim')} and the handle "
        f"{secret('SOCIAL_HANDLE', '@marisol_qh')}. "
        f"The picture is below; the receipt of {c.TOWING} is the next page.",
        "Serif",
        11,
        16,
    )
    shot = _map_picture()
    px, py, k = 160, y + 20, 1.15
    first.rect(px - 4, py - 4, shot.w * k + 8, shot.h * k + 8, stroke=0.5)
    first.picture(px, py, shot.w * k, shot.h * k, scan.draw(shot, 170))
    for mark, _ in shot.marks:
        mark.places = [
            (first, tuple(v * k + o for v, o in zip(box, (px, py, px, py)))) for _, box in mark.places
        ]
        first.marks.append((mark, "scan"))
    receipt = Page()
    receipt.channel = "scan"
    receipt.text(306, 110, "GANTRY BROS. TOWING", "SerifB", 24, align="centre")
    receipt.text(
        306,
        130,
        "77 Depot Street, Harrow Creek - " + keep("PUBLIC_PHONE", "208-555-0104"),
        "Serif",
        11,
        align="centre",
    )
    rows = [
        ("Receipt no.", keep("RECEIPT_NO", "R-20417")),
        ("Date", keep("EVENT_DATE", "03/02/2026")),
        ("Owner", c.ARRESTEE),
        ("Address", c.ARRESTEE_STREET),
        ("Phone", c.ARRESTEE_PHONE),
        ("License plate", c.PLATE),
        ("VIN", c.VIN),
        ("Requested by", "Harrow Creek PD, case " + c.CASE),
        ("Charge", keep("MONEY", "$185.00")),
        ("Paid by card", secret("CREDIT_CARD", "5555 5555 5555 4444")),
    ]
    for n, (label, value) in enumerate(rows):
        receipt.text(110, 190 + n * 34, label, "SansB", 11)
        receipt.text(240, 190 + n * 34, value, "Mono", 12)
        receipt.line(110, 198 + n * 34, 510, 198 + n * 34, 0.5)
    receipt.signature(120, 590, 170, 36, 77)
    document.pages.append(receipt)
    third = document.page()
    y = c.heading(third, "SUPPLEMENT", "Case " + c.CASE) + 20
    third.paragraph(
        46,
        y,
        520,
        f"I showed the messages to {c.SERGEANT}. The prosecutor has asked for the account record of the "
        f"number "
        f"{c.ARRESTEE_PHONE}. {c.VICTIM_LAST} moved to her brother's home, "
        f"{secret('ADDRESS', '3318 Sumac Court', 'victim')}, on "
        f"{keep('EVENT_DATE', '03/05/2026')}. Evidence {c.TAG1} stays held.",
        "Serif",
        11,
        16,
    )
    page2 = Page()
    page2.picture(0, 0, 612, 792, scan.dirty(scan.skew(scan.draw(receipt, 150), -0.8), 1600), 52)
    place2 = scan.skewed_box(-0.8)
    data = pdf_out.finish([first, page2, third], {"Title": "Supplement"})
    return document, data, lambda page, box: (place2 if page is receipt else truth.millionths)(page, box)


def wrong_text_layer():
    """The picture says one thing, the invisible OCR layer another: both must be found."""
    document = Document()
    page = document.page()
    page.channel = "scan"
    y = c.heading(page, "TRESPASS NOTICE", "Case " + c.CASE) + 30
    shown = [
        ("Notice to", c.ARRESTEE),
        ("Property", c.DINER),
        ("Requested by", secret("PERSON", "Calista Dunmore", "rp")),
        ("Home telephone", secret("PHONE", "208-555-0187", "rp")),
        ("Home address", secret("ADDRESS", "905 Tamarack Way", "rp")),
        ("Born", secret("DOB", "06/14/1979", "rp")),
        ("Served by", c.OFFICER + " " + c.BADGE),
        ("Date", keep("EVENT_DATE", "03/06/2026")),
    ]
    layer = [
        "Notice to " + c.ARRESTEE,
        "Property Bluebird Diner",
        "Requested by " + secret("PERSON", "Calista Dunrnore", "rp"),
        "Home telephone " + secret("PHONE", "208-555-0137", "rp"),
        "Home address " + secret("ADDRESS", "805 Tamarack Way", "rp"),
        "Born " + secret("DOB", "06/14/1970", "rp"),
        "Served by " + c.OFFICER + " " + c.BADGE,
        "Date " + keep("EVENT_DATE", "03/06/2026"),
        "Prior complainant "
        + secret("PERSON", "Horatio Blim", "victim")
        + " SSN "
        + secret("SSN", "518-66-3307"),
    ]
    words = document.pages[0]
    for n, (label, value) in enumerate(shown):
        words.text(70, y + n * 36, label, "SansB", 11)
        words.text(210, y + n * 36, value, "Mono", 12)
    words.signature(80, y + 330, 170, 36, 91)
    picture = scan.dirty(scan.draw(page, 150), 1900)
    ops, words.ops = words.ops, []
    words.picture(0, 0, 612, 792, picture, 52)
    for n, line in enumerate(layer):
        words.text(70, y + n * 36, line, "Helvetica", 11, mode=3, channel="hidden_text")
    data = pdf_out.finish([words], {"Producer": "KY-Scan 2040 with OCR"})
    words.ops = ops
    return document, data, truth.millionths
