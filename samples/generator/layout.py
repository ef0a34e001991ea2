"""Pages as display lists with marked text.

A Page holds drawing operations in points, origin top left, y down, in the space of the page as it is
displayed (crop box and rotation applied). The same list is written as PDF (pdf_out) or drawn as a picture
(scan). Text carries its truth inline:

  [[KIND|text]]  [[KIND:role|text]]   a secret: must be redacted
  [[+KIND|text]]                      must stay readable
  [[?KIND:role|text]]                 office policy (stays here; a detector may ask)

so every box of truth.json comes from the very widths the text was set with.
"""
import os
import random
import re

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

LIBERATION = "/usr/share/fonts/truetype/liberation/"
DEJAVU = "/usr/share/fonts/truetype/dejavu/"
FONT_FILES = {
    "Sans": LIBERATION + "LiberationSans-Regular.ttf",
    "SansB": LIBERATION + "LiberationSans-Bold.ttf",
    "SansI": LIBERATION + "LiberationSans-Italic.ttf",
    "Serif": LIBERATION + "LiberationSerif-Regular.ttf",
    "SerifB": LIBERATION + "LiberationSerif-Bold.ttf",
    "SerifI": LIBERATION + "LiberationSerif-Italic.ttf",
    "Mono": LIBERATION + "LiberationMono-Regular.ttf",
    "MonoB": LIBERATION + "LiberationMono-Bold.ttf",
    "DejaVu": DEJAVU + "DejaVuSans.ttf",
    "DejaVuB": DEJAVU + "DejaVuSans-Bold.ttf",
}
LETTER = (612.0, 792.0)
ASCENT, DESCENT = 0.76, 0.22
TAG = re.compile(r"\[\[([+?]?)([A-Z_]+)(?::([a-z_]+))?\|(.*?)\]\]")


def register_fonts():
    missing = [f for f in FONT_FILES.values() if not os.path.exists(f)]
    if missing:
        raise SystemExit("font missing: %s (Debian: fonts-liberation, fonts-dejavu-core)" % missing[0])
    for name, path in FONT_FILES.items():
        pdfmetrics.registerFont(TTFont(name, path))


def width_of(text, font, size):
    return pdfmetrics.stringWidth(text, font, size)


def secret(kind, text, role=""):
    return "[[%s%s|%s]]" % (kind, ":" + role if role else "", text)


def keep(kind, text):
    return "[[+%s|%s]]" % (kind, text)


def policy(kind, text, role=""):
    return "[[?%s%s|%s]]" % (kind, ":" + role if role else "", text)


class Mark:
    """One marked string; `places` are (page, (left, top, right, bottom)), one per line it stands on."""

    def __init__(self, sign, kind, role, text):
        self.group = {"": "secret", "+": "stay", "?": "policy"}[sign]
        self.kind, self.role, self.text = kind, role or "", text
        self.places = []


class Marked:
    """Plain text with the spans of its marks, from the inline form."""

    def __init__(self, source):
        self.plain, self.spans, at = "", [], 0
        for m in TAG.finditer(source):
            self.plain += source[at : m.start()]
            start = len(self.plain)
            self.plain += m.group(4)
            self.spans.append((start, len(self.plain), Mark(m.group(1), m.group(2), m.group(3), m.group(4))))
            at = m.end()
        self.plain += source[at:]

    def part(self, start, end):
        line = Marked("")
        line.plain = self.plain[start:end]
        for a, b, mark in self.spans:
            a, b = max(a, start), min(b, end)
            while a < b and self.plain[a] == " ":
                a += 1
            while a < b and self.plain[b - 1] == " ":
                b -= 1
            if a < b:
                line.spans.append((a - start, b - start, mark))
        return line


def as_marked(text):
    return text if isinstance(text, Marked) else Marked(text)


def wrap(text, width, font, size):
    """Breaks marked text into lines that fit `width`."""
    marked, lines = as_marked(text), []
    start = 0
    while start < len(marked.plain):
        end = last = start
        while True:
            stop = marked.plain.find(" ", last + 1)
            stop = len(marked.plain) if stop < 0 else stop
            if end > start and width_of(marked.plain[start:stop], font, size) > width:
                break
            end = last = stop
            if stop == len(marked.plain):
                break
        lines.append(marked.part(start, end))
        start = end
        while start < len(marked.plain) and marked.plain[start] == " ":
            start += 1
    return lines


class Page:
    """One displayed page. rotate, user_unit, crop and origin only change how it is stored in a PDF."""

    def __init__(self, size=LETTER, rotate=0, user_unit=1.0, crop=None, origin=(0, 0)):
        self.w, self.h = size
        self.rotate, self.user_unit, self.crop, self.origin = rotate, user_unit, crop, origin
        self.ops, self.marks = [], []
        self.channel = "visible"

    def text(self, x, y, text, font="Sans", size=9, color=0.0, mode=0, channel=None, align="left"):
        """Sets one line with its baseline at y; returns its width."""
        marked = as_marked(text)
        total = width_of(marked.plain, font, size)
        x -= {"left": 0, "centre": total / 2, "right": total}[align]
        self.ops.append(("text", x, y, marked.plain, font, size, color, mode))
        for a, b, mark in marked.spans:
            x0 = x + width_of(marked.plain[:a], font, size)
            x1 = x + width_of(marked.plain[:b], font, size)
            box = (x0, y - ASCENT * size, x1, y + DESCENT * size)
            mark.places.append((self, box))
            self.marks.append((mark, channel or self.channel))
        return total

    def paragraph(self, x, y, width, text, font="Sans", size=9, leading=None, **options):
        """Sets wrapped text; returns the baseline that would follow."""
        leading = leading or size * 1.28
        for line in wrap(text, width, font, size):
            self.text(x, y, line, font, size, **options)
            y += leading
        return y

    def rect(self, x, y, w, h, fill=None, stroke=0.0, line=0.6):
        self.ops.append(("rect", x, y, w, h, fill, stroke, line))

    def line(self, x0, y0, x1, y1, color=0.0, line=0.6):
        self.ops.append(("line", x0, y0, x1, y1, color, line))

    def picture(self, x, y, w, h, image, jpeg_quality=None):
        self.ops.append(("picture", x, y, w, h, image, jpeg_quality))

    def layer(self, name):
        """Begins (name) or ends (None) optional content."""
        self.ops.append(("layer", name))

    def signature(self, x, y, w, h, seed, color=0.1, line=1.1):
        """A pen stroke that looks like a signature: loops along a base line."""
        rng, points, steps = random.Random(seed), [], 9
        for i in range(steps * 3 + 1):
            t = i / (steps * 3)
            swing = rng.uniform(-0.5, 0.5) * (1.0 - 0.6 * t)
            points.append((x + w * (t + rng.uniform(-0.05, 0.05)), y + h * swing))
        self.ops.append(("curve", points, color, line))
        self.ops.append(("line", x + w * 0.35, y + h * 0.42, x + w * 1.02, y + h * 0.3, color, line * 0.8))

    def field(self, x, y, w, h, label, value, size=9, font="Sans", fill=None):
        """A form box: small label above, value below."""
        self.rect(x, y, w, h, fill=fill)
        self.text(x + 2.5, y + 6.8, label, "Sans", 5.6, 0.25)
        self.text(x + 4, y + h - 4.6, value, font, size)

    def fields(self, x, y, h, row, size=9, font="Sans"):
        """A row of form boxes [(width, label, value), ...]; returns the y below it."""
        for w, label, value in row:
            self.field(x, y, w, h, label, value, size, font)
            x += w
        return y + h

    def bar(self, x, y, w, title, h=12):
        self.rect(x, y, w, h, fill=0.22, stroke=0.22)
        self.text(x + 4, y + h - 3.4, title, "SansB", 7.6, 1.0)
        return y + h

    def table(self, x, y, widths, rows, font="Sans", size=7, row_height=11, head=True, stripes=True):
        """A ruled table, one line per cell; returns the y below it."""
        total = sum(widths)
        for n, row in enumerate(rows):
            first = head and n == 0
            if first:
                self.rect(x, y, total, row_height, fill=0.8, stroke=0.4)
            elif stripes and n % 2 == 0:
                self.rect(x, y, total, row_height, fill=0.95, stroke=None)
            left = x
            for w, cell in zip(widths, row):
                bold = {"Sans": "SansB", "Mono": "MonoB", "DejaVu": "DejaVuB"}.get(font, font)
                self.text(left + 2.5, y + row_height - 3.2, cell, bold if first else font, size)
                left += w
            y += row_height
            self.line(x, y, x + total, y, 0.6, 0.3)
        return y


class Document:
    """Pages of one file, in order, with the marks that have no place on a page."""

    def __init__(self):
        self.pages, self.loose = [], []

    def page(self, *args, **options):
        self.pages.append(Page(*args, **options))
        return self.pages[-1]

    def hide(self, text, channel, page=None, box=None, **more):
        """Notes a marked string that lives outside page content; box is in points of that page."""
        for _, _, mark in Marked(text).spans:
            self.loose.append((mark, channel, page, box, more))
        return Marked(text).plain
