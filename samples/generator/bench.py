"""Large inputs for tests and benchmarks, made when needed and never committed."""
import random

from reportlab.pdfgen import canvas

from . import scan
from .layout import Document

_FIRST = "Avery Blythe Corin Dagny Elspeth Fenn Greer Hollis Imre Jolyon Kestrel Linnea Merrick Nerys".split()
_LAST = (
    "Abernethy Brackwater Calloway Dunmoor Everhart Fairbrook Grimsditch Hathersage Ironmonger Jessop".split()
)
_WORDS = (
    "the officer spoke with caller at rear door and found window open vehicle was parked near corner of "
    "street unit cleared scene report taken no further action evidence booked property returned owner"
).split()


def _line(rng):
    words = [rng.choice(_WORDS) for _ in range(11)]
    if rng.random() < 0.12:
        words[rng.randrange(11)] = "%s %s" % (rng.choice(_FIRST), rng.choice(_LAST))
    if rng.random() < 0.06:
        words[-1] = "208-555-01%02d" % rng.randrange(100)
    if rng.random() < 0.03:
        words[-2] = "SSN 518-%02d-%04d" % (rng.randrange(10, 99), rng.randrange(1, 9999))
    return " ".join(words)


def text_pages(count, path):
    """A born-digital PDF of `count` distinct pages, 48 lines each."""
    c = canvas.Canvas(path, pagesize=(612, 792), invariant=1, pageCompression=1)
    rng = random.Random(10_000)
    for n in range(count):
        run = c.beginText(54, 740)
        run.setFont("Helvetica", 10)
        run.setLeading(14)
        run.textLine("Case HC26-%06d   page %d of %d" % (n, n + 1, count))
        for _ in range(47):
            run.textLine(_line(rng))
        c.drawText(run)
        c.showPage()
    c.save()


def _scanned_page(n, count, dpi):
    rng, page = random.Random(20_000 + n), Document().page()
    page.text(60, 60, "Case HC26-%06d   page %d of %d" % (n, n + 1, count), "SansB", 11)
    for line in range(38):
        page.text(60, 90 + line * 17, _line(rng), "Serif", 11)
    turned = scan.skew(scan.draw(page, dpi), rng.uniform(-1.5, 1.5))
    return scan.dirty(turned, 30_000 + n)


def scan_pages(count, path, dpi=200):
    """A scan of `count` distinct pages, grey JPEG, slightly skewed, without a text layer."""
    pictures = (_scanned_page(n, count, dpi) for n in range(count))
    with open(path, "wb") as out:
        out.write(scan.picture_pdf(pictures, (612, 792), {"Producer": "KY-Scan 2040"}, 50))
