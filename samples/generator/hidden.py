"""13 attachments, 14 form fields, annotations and JavaScript, 15 hidden layers."""
import pikepdf
from pikepdf import Array, Dictionary, Name, String

from . import pdf_out, truth
from .layout import Document, Marked, keep, secret
from . import people as c


def _pdf_rect(page, box):
    left, top, right, bottom = box
    return Array([round(left, 2), round(page.h - bottom, 2), round(right, 2), round(page.h - top, 2)])


def _registration():
    document = Document()
    page = document.page((420, 300))
    page.text(24, 34, "HARROW CREEK MOTOR LODGE", "SansB", 14)
    page.text(24, 50, "Guest registration, copy for police", "Sans", 9)
    y = page.fields(
        24,
        64,
        26,
        [(220, "GUEST", c.SUBJECT_FORM), (150, "PHONE", secret("PHONE", "208-555-0150", "suspect"))],
        10,
    )
    y = page.fields(
        24,
        y,
        26,
        [
            (220, "HOME ADDRESS", secret("ADDRESS", "71 Quarry Road", "suspect")),
            (150, "PLATE", secret("LICENSE_PLATE", "8B 77KTL")),
        ],
        10,
    )
    page.fields(
        24,
        y,
        26,
        [
            (220, "CARD", secret("CREDIT_CARD", "4012 8888 8888 1881")),
            (150, "ROOM / RATE", keep("MONEY", "$64.00")),
        ],
        10,
    )
    return document, pdf_out.finish(document.pages, {"Title": "Registration"})


def attachment():
    inner, inner_bytes = _registration()
    note = secret("PERSON", "Yolanda Prewitt", "third_party")
    note_text = Marked("Night clerk " + note + " saw both men on March 1.\r\n").plain.encode()
    document = Document()
    page = document.page()
    y = c.heading(page, "COVER SHEET", "Case " + c.CASE) + 30
    page.paragraph(
        46,
        y,
        500,
        f"Two files are attached: the guest registration of the motor lodge and a note of the night clerk. "
        f"Obtained by {c.DETECTIVE} "
        f"{c.DET_BADGE} on {keep('EVENT_DATE', '03/05/2026')}. Subject of the check: {c.SUBJECT}.",
        "Serif",
        11.5,
        17,
    )
    page.rect(46, y + 60, 16, 20, fill=0.85)
    page.text(70, y + 74, "night-clerk-note.txt (pinned here)", "Sans", 9)

    def change(pdf):
        for name, data, mime in (("guest-registration.pdf", inner_bytes, "application/pdf"),):
            pdf.attachments[name] = pikepdf.AttachedFileSpec(
                pdf, data, filename=name, mime_type=mime, creation_date=pdf_out.DATE, mod_date=pdf_out.DATE
            )
        stream = pdf.make_stream(note_text, Type=Name.EmbeddedFile, Subtype=Name("/text/plain"))
        spec = pdf.make_indirect(
            Dictionary(
                Type=Name.Filespec,
                F=String("night-clerk-note.txt"),
                UF=String("night-clerk-note.txt"),
                EF=Dictionary(F=stream),
            )
        )
        pdf.pages[0].Annots = Array(
            [
                pdf.make_indirect(
                    Dictionary(
                        Type=Name.Annot,
                        Subtype=Name.FileAttachment,
                        Rect=_pdf_rect(page, (46, y + 60, 62, y + 80)),
                        FS=spec,
                        Name=Name.PushPin,
                        Contents=String("Note of the night clerk"),
                        M=String(pdf_out.DATE),
                    )
                )
            ]
        )

    numbers = {id(p): n + 1 for n, p in enumerate(inner.pages)}
    for p in inner.pages:
        for mark, _ in p.marks:
            tag = "+" if mark.group == "stay" else ""
            text = "[[%s%s%s|%s]]" % (tag, mark.kind, ":" + mark.role if mark.role else "", mark.text)
            document.hide(
                text,
                "attachment",
                attachment={
                    "name": "guest-registration.pdf",
                    "page": numbers[id(p)],
                    "box": truth.millionths(p, mark.places[0][1]),
                },
            )
    document.hide(note, "attachment", attachment={"name": "night-clerk-note.txt", "chars": [12, 27]})
    return document, pdf_out.finish(document.pages, {"Title": "Cover sheet"}, change)


class _Form:
    """Collects widgets of one page."""

    def __init__(self, document, page):
        self.document, self.page, self.fields, self.annots = document, page, [], []

    def add(self, name, box, value, hidden=False):
        plain = (
            self.document.hide(value, "field", self.page, box, field=name) if Marked(value).spans else value
        )
        self.fields.append((name, box, plain, hidden))


def _widget(pdf, page, font, name, box, value, hidden):
    w, h = box[2] - box[0], box[3] - box[1]
    escaped = value.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    look = pdf.make_stream(
        ("/Tx BMC q BT /Helv 10 Tf 0 g 3 %.2f Td (%s) Tj ET Q EMC" % (h / 2 - 3.5, escaped)).encode(),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, w, h]),
        Resources=Dictionary(Font=Dictionary(Helv=font)),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Tx,
            T=String(name),
            V=String(value),
            TU=String(name.replace("_", " ")),
            Rect=_pdf_rect(page, box),
            F=2 if hidden else 4,
            DA=String("/Helv 10 Tf 0 g"),
            AP=Dictionary(N=look),
            P=pdf.pages[0].obj,
        )
    )


_FIELDS = [
    ("name", 70, 120, 300, c.CALLER),
    ("born", 70, 160, 120, c.CALLER_DOB),
    ("phone", 250, 160, 120, c.CALLER_PHONE),
    ("address", 70, 200, 300, c.CALLER_STREET),
    ("case_number", 70, 240, 120, c.CASE),
    ("loss", 250, 240, 120, keep("MONEY", "$350.00")),
    ("incident_date", 70, 280, 120, c.DATE),
]


def form():
    document = Document()
    page = document.page()
    page.text(70, 60, "PROPERTY DAMAGE CLAIM", "SansB", 16)
    page.text(70, 78, "City of Harrow Creek - fill in and return to " + c.FRONT_DESK, "Sans", 9)
    held = _Form(document, page)
    for name, x, y, w, value in _FIELDS:
        page.text(x, y - 12, name.replace("_", " ").capitalize(), "Sans", 8, 0.3)
        page.rect(x, y - 8, w, 18)
        held.add(name, (x, y - 8, x + w, y + 10), value)
    held.add("internal_ssn", (420, 112, 540, 130), secret("SSN", "518-08-4466"), hidden=True)
    page.paragraph(
        70,
        330,
        470,
        f"Statement of claimant: The fence at my house was broken when the man ran away. {c.VICTIM} from "
        f"next door can confirm it.",
        "Serif",
        11,
        16,
    )
    page.text(70, 420, "Reviewed by " + c.SERGEANT + " " + c.SGT_BADGE, "Serif", 11)
    note_box, mark_box = (550, 298, 570, 318), page.marks[-3][0].places[0][1]
    note = document.hide(
        "Call "
        + secret("PERSON", "Gideon Marsh-Tully", "witness")
        + " at "
        + secret("PHONE", "208-555-0191", "witness")
        + " before release",
        "annotation",
        page,
        note_box,
    )
    overlay = document.hide("victim " + c.VICTIM_LAST, "annotation", page, mark_box)
    code = document.hide(
        'app.alert("Claim of ' + secret("PERSON", "Oswin Tradwell", "rp") + ', claim no. 88");', "javascript"
    )

    def change(pdf):
        font = pdf.make_indirect(
            Dictionary(
                Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
            )
        )
        widgets = [_widget(pdf, page, font, *field) for field in held.fields]
        sticky = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Text,
            Rect=_pdf_rect(page, note_box),
            Contents=String(note),
            T=String("records desk"),
            Name=Name.Note,
            C=Array([1, 1, 0]),
            M=String(pdf_out.DATE),
            F=4,
        )
        redact = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Redact,
            Rect=_pdf_rect(page, mark_box),
            Contents=String(overlay),
            OverlayText=String("REDACTED"),
            IC=Array([0, 0, 0]),
            M=String(pdf_out.DATE),
            F=4,
        )
        link = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=_pdf_rect(page, (70, 410, 200, 424)),
            Border=Array([0, 0, 0]),
            A=Dictionary(S=Name.URI, URI=String("mailto:records@harrowcreekpd.example")),
        )
        pdf.pages[0].Annots = Array(widgets + [pdf.make_indirect(a) for a in (sticky, redact, link)])
        pdf.Root.AcroForm = Dictionary(
            Fields=Array(widgets), DR=Dictionary(Font=Dictionary(Helv=font)), DA=String("/Helv 10 Tf 0 g")
        )
        pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(code))

    return document, pdf_out.finish(document.pages, {"Title": "Claim"}, change)


def layers():
    document = Document()
    page = document.page()
    y = c.heading(page, "SCENE SKETCH", "Case " + c.CASE) + 10
    page.text(46, y + 14, f"Corner of {c.CORNER}, not to scale. Drawn by {c.OFFICER} {c.BADGE}.", "Serif", 11)
    page.rect(80, y + 40, 440, 380, line=1)
    page.rect(80, y + 210, 440, 40, fill=0.88, stroke=0.5)
    page.rect(300, y + 40, 40, 380, fill=0.88, stroke=0.5)
    page.text(96, y + 234, keep("STREET_NAME", "Third Street"), "SansI", 10)
    page.text(306, y + 60, "Larkspur", "SansI", 8)
    page.rect(120, y + 80, 130, 100, line=1.4)
    page.text(128, y + 100, "Apartments", "SansB", 9)
    page.rect(380, y + 290, 100, 80, line=1.4)
    page.text(386, y + 310, c.HARDWARE, "Sans", 7.5)
    page.rect(200, y + 190, 46, 16, fill=0.6)
    page.text(150, y + 202, "vehicle 1", "Sans", 8)
    for name, items in (
        ("MC0", [(128, y + 130, "V1 " + c.VICTIM), (128, y + 146, "J1 " + c.JUVENILE)]),
        ("MC1", [(386, y + 340, "W1 " + c.WITNESS), (386, y + 356, c.WITNESS_PHONE)]),
    ):
        page.layer(name)
        for x, top, words in items:
            page.text(
                x, top, words, "Sans", 9, (0.7, 0, 0), channel="off_layer" if name == "MC0" else "visible"
            )
        page.layer(None)

    def change(pdf):
        groups = [
            pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(n)))
            for n in ("People (internal)", "Witnesses")
        ]
        pdf.pages[0].Resources[Name.Properties] = Dictionary(MC0=groups[0], MC1=groups[1])
        pdf.Root.OCProperties = Dictionary(
            OCGs=Array(groups),
            D=Dictionary(ON=Array([groups[1]]), OFF=Array([groups[0]]), Order=Array(groups)),
        )

    return document, pdf_out.finish(document.pages, {"Title": "Scene sketch"}, change)
