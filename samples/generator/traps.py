"""09 rotated pages, 10 crop boxes, 11 covered and invisible text, 12 an older revision."""
import io
import re

import pikepdf

from . import pdf_out
from .layout import Document, keep, secret
from . import people as c


def _evidence(page, sub, extra):
    y = c.heading(page, "PROPERTY SHEET", sub) + 6
    y = (
        page.fields(
            36,
            y,
            22,
            [
                (110, "CASE NUMBER", c.CASE),
                (150, "OFFICER", c.OFFICER + " " + c.BADGE),
                (150, "OWNER", c.VICTIM_FORM),
                (110, "OWNER PHONE", c.VICTIM_CELL),
            ],
        )
        + 8
    )
    y = (
        page.table(
            36,
            y,
            [90, 170, 130, 130],
            [
                ["TAG", "DESCRIPTION", "SERIAL", "TAKEN FROM"],
                [c.TAG1, "Laptop computer", keep("SERIAL", "SN 7741-KX-20931"), c.ARRESTEE_LAST],
                [c.TAG2, "Pry bar, yellow handle", "none", c.ARRESTEE_LAST],
                [c.TAG3, "Bank card " + c.VICTIM_CARD, "", c.ARRESTEE_LAST],
            ],
            size=8,
            row_height=15,
        )
        + 20
    )
    for line in extra:
        y = page.paragraph(46, y, page.w - 100, line, "Serif", 11, 16) + 6
    page.signature(60, y + 30, 120, 26, 90)


def rotated():
    document = Document()
    _evidence(
        document.page((792, 612), rotate=90),
        "sideways feed",
        [
            f"Released to owner at {c.VICTIM_STREET} on {keep('EVENT_DATE', '04/01/2026')} with "
            f"identification {c.VICTIM_OLN}.",
            f"Vehicle {c.PLATE}, VIN {c.VIN}, held by {c.TOWING}.",
        ],
    )
    _evidence(
        document.page((792, 612), rotate=270),
        "copy",
        [
            f"Second copy given to {c.WITNESS}, {c.WITNESS_STREET}, for {c.HARDWARE}.",
            f"Storage bin 14 at {c.HEADQUARTERS}.",
        ],
    )
    _evidence(
        document.page(rotate=180),
        "upside down",
        [f"Chain of custody: {c.OFFICER}, {c.DETECTIVE}. Witness phone {c.WITNESS_PHONE}."],
    )
    _evidence(
        document.page((918, 1188), user_unit=1.5),
        "large sheet, user unit 1.5",
        [f"Enlarged for court. Contact {c.CALLER}, {c.CALLER_PHONE}, {c.CALLER_STREET}."],
    )
    _evidence(
        document.page((792, 612), rotate=90, crop=(40, 30, 700, 860), user_unit=1.0),
        "rotated and cropped",
        [
            f"Contact at night: {secret('PERSON', 'Esteban Quenby', 'family')}, "
            f"{secret('PHONE', '(208) 555-0126', 'family')}."
        ],
    )
    return document, pdf_out.finish(document.pages, {"Title": "Property sheets"})


def cropped():
    document = Document()
    page = document.page((468, 612), crop=(72, 96, 640, 820))
    y = 40
    page.text(20, y, "MEMORANDUM", "SansB", 14)
    page.text(20, y + 18, "To: Prosecutor    From: " + c.DETECTIVE + "    Case " + c.CASE, "Sans", 9)
    page.line(20, y + 26, 448, y + 26)
    page.paragraph(
        20,
        y + 50,
        428,
        f"The victim, {c.VICTIM}, is willing to testify. Her cell phone is {c.VICTIM_CELL}. The witness "
        f"{c.WITNESS_LAST} will be subpoenaed at {c.HARDWARE}. The incident took place in the {c.BLOCK}.",
        "Serif",
        11,
        17,
    )
    for x, y, words in (
        (
            20,
            -40,
            "DRAFT - informant "
            + secret("INFORMANT", "CI-2207")
            + " ("
            + secret("PERSON", "Ferdinand Achterberg", "informant")
            + ")",
        ),
        (20, 660, "cut off: call him at " + secret("PHONE", "208-555-0146", "informant")),
        (474, 300, secret("SSN", "518-73-9014")),
    ):
        page.text(x, y, words, "Sans", 9, channel="outside_crop")
    page = document.page(crop=(60, 50, 720, 900), origin=(-50, -40))
    page.text(40, 60, "MEMORANDUM (page 2)", "SansB", 14)
    page.paragraph(
        40,
        90,
        520,
        f"Media box with a negative corner. {c.ARRESTEE} will be arraigned on "
        f"{keep('EVENT_DATE', '03/12/2026')}, docket "
        f"{keep('DOCKET', 'CR-2026-00417')}. His sister {secret('PERSON', 'Lenore Kettlewick', 'family')} "
        f"posted bond.",
        "Serif",
        11,
        17,
    )
    page.text(
        40,
        815,
        "file copy for " + secret("PERSON", "Millicent Aubrey", "third_party"),
        "Sans",
        9,
        channel="outside_crop",
    )
    return document, pdf_out.finish(document.pages, {"Title": "Memorandum"})


def covered():
    """Someone else's failed redaction, released earlier and sent back with the request."""
    document = Document()
    page = document.page()
    y = c.heading(page, "FOLLOW-UP REPORT", "Case " + c.CASE) + 24
    boxes = []

    def put(x, y, before, hidden, after):
        left = x + page.text(x, y, before, "Serif", 11.5)
        width = page.text(left, y, hidden, "Serif", 11.5, channel="hidden_text")
        boxes.append((left - 1, y - 10, width + 2, 13.5))
        page.text(left + width, y, after, "Serif", 11.5)

    put(46, y, "The victim, ", c.VICTIM, ", was interviewed again on March 4.")
    put(46, y + 20, "She lives at ", c.VICTIM_STREET, " and is reached at the number below.")
    put(46, y + 40, "Telephone ", c.VICTIM_CELL, ".")
    put(46, y + 60, "Social security number ", c.VICTIM_SSN, " was verified.")
    put(46, y + 80, "Her son ", c.JUVENILE, " was not interviewed.")
    page.text(
        46,
        y + 110,
        f"Officer {c.OFFICER} {c.BADGE} was present. Statute {c.BURGLARY}. Evidence {c.TAG2} was returned.",
        "Serif",
        11.5,
    )
    for box in boxes:
        page.rect(*box, fill=0.0, stroke=None)
    page.text(46, y + 150, "The paragraph below was made white by hand:", "Sans", 8, 0.4)
    page.text(
        46,
        y + 170,
        "Confidential source " + secret("INFORMANT", "CI-2207") + " named " + c.SUBJECT + ".",
        "Serif",
        11.5,
        1.0,
        channel="hidden_text",
    )
    page.text(
        46,
        y + 190,
        "Second interview with "
        + secret("PERSON", "Cordelia Pike", "third_party")
        + " at "
        + secret("ADDRESS", "640 Alder Street", "third_party"),
        "Serif",
        11.5,
        mode=3,
        channel="hidden_text",
    )
    page.text(
        46,
        y + 210,
        "tiny: " + secret("PHONE", "208-555-0146", "informant"),
        "Serif",
        0.9,
        channel="hidden_text",
    )
    page.rect(46, y + 226, 240, 16, fill=0.0, stroke=None)
    page.text(
        50,
        y + 238,
        "black on black " + secret("SSN", "518-73-9014"),
        "Serif",
        11.5,
        0.0,
        channel="hidden_text",
    )
    page.text(
        46,
        y + 270,
        "The rest of this page was released on " + keep("EVENT_DATE", "03/20/2026") + ".",
        "Serif",
        11.5,
    )
    return document, pdf_out.finish(document.pages, {"Title": "Follow-up (redacted)"})


def _revision(name):
    document = Document()
    page = document.page()
    page.text(46, 60, "SUPERVISOR NOTE", "Helvetica-Bold", 16)
    page.text(46, 84, "Case " + c.CASE + "   Sgt. " + c.SERGEANT + " " + c.SGT_BADGE, "Helvetica", 10)
    page.line(46, 92, 566, 92)
    y = page.paragraph(
        46,
        120,
        520,
        f"The caller who reported the second car is {name}. A copy of this note goes to the prosecutor. "
        f"The victim, "
        f"{c.VICTIM}, was told on {keep('EVENT_DATE', '03/06/2026')}.",
        "Helvetica",
        11,
        17,
    )
    page.paragraph(
        46,
        y + 10,
        520,
        f"Overtime of {c.OFFICER} approved, {keep('MONEY', '$212.40')}. Call sign "
        f"{keep('CALLSIGN', '4A12')}.",
        "Helvetica",
        11,
        17,
    )
    return document


def revised():
    """Two revisions in one file: the second replaces the page's content, the first is still in the bytes."""
    removed = (secret("PERSON", "Eustace Pemberley", "witness"), secret("PHONE", "208-555-0182", "witness"))
    old = _revision("%s, telephone %s" % removed)
    new = _revision("known to this department")
    base = pdf_out.finish(old.pages, {"Title": "Supervisor note"})
    data = _append_content(base, _content(pdf_out.draw(new.pages)))
    for mark in removed:
        new.hide(mark, "older_revision", revision=1)
    return new, data


def _content(drawn):
    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        return pdf.pages[0].Contents.read_bytes()


def _append_content(base, content):
    with pikepdf.open(io.BytesIO(base)) as pdf:
        number, size = pdf.pages[0].Contents.objgen[0], int(pdf.trailer.Size)
        root, info = pdf.Root.objgen[0], pdf.trailer.Info.objgen[0]
    previous = int(re.findall(rb"startxref\s+(\d+)", base)[-1])
    file_id = re.search(rb"/ID (\[.*?\])", base).group(1)
    body = b"%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (number, len(content), content)
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, len(base))
    trailer = (
        b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /Prev %d /ID %s >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, root, info, previous, file_id, len(base) + len(body))
    )
    return base + body + table + trailer
