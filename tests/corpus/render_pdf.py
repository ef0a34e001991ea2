"""Document -> PDF and the boxes of its marks, in millionths of the page from its upper left corner.

A span that goes over lines has a box for each line. The truth holds no text, only digests of it.
"""
import hashlib
import json
import os
import re

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from marks import Marked, parse, wrap
from pdf_forms import FormDrawing

WIDTH, HEIGHT = 612, 792
FACES = "/usr/share/fonts/truetype"
EMBEDDED = {"Liberation": ("liberation/LiberationSans-Regular.ttf", "liberation/LiberationSans-Bold.ttf", "liberation/LiberationMono-Regular.ttf"),
            "LiberationSerif": ("liberation/LiberationSerif-Regular.ttf", "liberation/LiberationSerif-Bold.ttf", "liberation/LiberationMono-Regular.ttf"),
            "DejaVu": ("dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf", "dejavu/DejaVuSansMono.ttf")}
STANDARD = [("Helvetica", "Helvetica-Bold", "Courier"), ("Times-Roman", "Times-Bold", "Courier")]


def embedded(name):
    """The three faces of a family of files, registered; None where they are not installed."""
    paths = [os.path.join(FACES, path) for path in EMBEDDED[name]]
    if not all(os.path.exists(path) for path in paths):
        return None
    faces = [f"{name}-{part}" for part in ("text", "bold", "mono")]
    for face, path in zip(faces, paths):
        if face not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face, path))
    return tuple(faces)


def sources(document):
    yield document.header
    yield document.footer
    for block in document.blocks:
        for value in vars(block).values():
            yield str(value)


def choose_faces(document, rng):
    try:
        "".join(sources(document)).encode("cp1252")
    except UnicodeEncodeError:
        return embedded("DejaVu") or STANDARD[0]
    families = STANDARD + [faces for faces in (embedded("Liberation"), embedded("LiberationSerif"), embedded("DejaVu")) if faces]
    return rng.choice(families)


class PageWriter(FormDrawing):
    """Draws blocks from top to bottom and notes a box for each marked run. Units: points from the lower left corner."""

    def __init__(self, document, path, rng):
        self.document, self.rng = document, rng
        self.face, self.bold, self.mono = choose_faces(document, rng)
        self.size = rng.choice([9, 9.5, 10, 10, 10.5, 11])
        self.label_size = rng.choice([5.5, 6, 6.5, 7])
        self.value_face = self.mono if rng.random() < 0.25 else self.face
        self.margin = rng.choice([36, 45, 54, 60])
        self.canvas = canvas.Canvas(path, pagesize=(WIDTH, HEIGHT), invariant=1)
        self.word_by_word = rng.random() < 0.3
        self.bottom = self.margin if document.columns == 1 else HEIGHT * rng.choice([0.2, 0.35, 0.5])  # columns end early, side by side
        self.page, self.column = 0, 0
        self.truth = {"boxes": [], "keep": [], "neutral": []}
        self.begin_page()

    # Places ---------------------------------------------------------------------------------------------------------
    @property
    def columns(self):
        return self.document.columns

    @property
    def width(self):
        return (WIDTH - 2 * self.margin - 18 * (self.columns - 1)) / self.columns

    @property
    def left(self):
        return self.margin + self.column * (self.width + 18)

    def begin_page(self):
        self.y = self.column_top = HEIGHT - self.margin
        self.column = 0
        if self.document.header:
            self.draw(self.parse(self.document.header), self.margin, HEIGHT - 26, self.face, 8)
        if self.document.footer:
            self.draw(self.parse(self.document.footer), self.margin, 20, self.face, 8)
        self.canvas.setFont(self.face, 8)
        self.canvas.drawRightString(WIDTH - self.margin, 20, f"Page {self.page + 1}")

    def next_page(self):
        self.canvas.showPage()
        self.page += 1
        self.begin_page()

    def room(self, height):
        if self.y - height >= self.bottom:
            return
        if self.column + 1 < self.columns:
            self.column += 1
            self.y = self.column_top
        else:
            self.next_page()

    def parse(self, source):
        return parse(source, self.document.where or f"layout {self.document.layout}")

    def measure(self, face, size):
        return lambda text: pdfmetrics.stringWidth(text, face, size)

    # Drawing --------------------------------------------------------------------------------------------------------
    def draw(self, marked, x, y, face, size):
        self.canvas.setFont(face, size)
        measure = self.measure(face, size)
        if self.word_by_word:  # as some printers' drivers do: no blanks in the file
            for word in re.finditer(r"\S+", marked.text):
                self.canvas.drawString(x + measure(marked.text[:word.start()]), y, word[0])
        else:
            self.canvas.drawString(x, y, marked.text)
        for start, end, mark in marked.runs():
            inner = marked.text[start:end]
            start += len(inner) - len(inner.lstrip())
            end -= len(inner) - len(inner.rstrip())
            if start >= end:
                continue
            self.note(mark, marked.text[start:end], x + measure(marked.text[:start]), y + 0.74 * size, x + measure(marked.text[:end]), y - 0.22 * size)

    def note(self, mark, text, left, top, right, bottom):
        box = [round(1e6 * left / WIDTH), round(1e6 * (HEIGHT - top) / HEIGHT), round(1e6 * right / WIDTH), round(1e6 * (HEIGHT - bottom) / HEIGHT)]
        value = {"page": self.page, "box": box, **mark.as_json(), "text_sha": hashlib.sha256(text.encode()).hexdigest(),
                 "letters": sum(c.isalnum() for c in text)}
        self.truth["boxes" if mark.sort == "truth" else mark.sort].append(value)

    def draw_lines(self, lines, face, size, leading=1.22):
        for line in lines:
            self.room(size * leading)
            self.y -= size * leading
            self.draw(line, self.left, self.y, face, size)

    def put_heading(self, block):
        size = 14 if block.level == 1 else 10.5
        lines = wrap(self.parse(block.text), WIDTH - 2 * self.margin, self.measure(self.bold, size))
        self.room(len(lines) * size * 1.25 + 40)
        self.y -= 4
        for line in lines:
            self.y -= size * 1.25
            width = self.measure(self.bold, size)(line.text)
            if block.level == 1:
                self.draw(line, (WIDTH - width) / 2, self.y, self.bold, size)
                continue
            self.canvas.setFillGray(0.86)
            self.canvas.rect(self.left, self.y - 3, self.width, size + 4, stroke=0, fill=1)
            self.canvas.setFillGray(0)
            self.draw(line, self.left + 3, self.y, self.bold, size)
        self.y -= 6
        if block.level == 1:
            self.column_top = self.y

    def put_prose(self, block):
        face, size = (self.mono, self.size * 0.92) if block.mono else (self.face, self.size)
        lines = wrap(self.parse(block.text.strip("\n")), self.width, self.measure(face, size), block.hyphenate)
        self.draw_lines(lines, face, size)
        self.y -= size * 0.7

    def put_lines(self, block):
        self.monospaced([self.parse(line) for line in block.lines])

    def put_wholetext(self, block):
        self.monospaced(wrap(parse(block.lines[0], self.document.where, block.first_line), 10**9))

    def monospaced(self, lines):
        lines = [without_tabs(line) for line in lines]
        longest = max([len(line) for line in lines] + [1])
        em = self.measure(self.mono, 1)("0")
        size = min(9.5, max(6.5, self.width / (em * longest)))
        lines = [part for line in lines for part in wrap(line, self.width + 0.1, self.measure(self.mono, size))]
        self.draw_lines(lines, self.mono, size, 1.18)
        self.y -= 6

    def put_signature(self, block):
        self.room(58)
        self.y -= 30
        self.canvas.line(self.left, self.y, self.left + 190, self.y)
        self.scribble(self.left + 10, self.y + 3)
        self.y -= 10
        self.draw(self.parse(block.text), self.left, self.y, self.face, 9)
        if block.date:
            self.canvas.line(self.left + 215, self.y + 10, self.left + 300, self.y + 10)
            self.draw(self.parse(block.date), self.left + 220, self.y, self.face, 9)
        if block.caption:
            self.y -= 8
            self.draw(Marked(block.caption), self.left, self.y, self.face, 6.5)
        self.y -= 10

    def scribble(self, x, y):
        path = self.canvas.beginPath()
        path.moveTo(x, y + 4)
        for _ in range(self.rng.randint(4, 8)):
            step = self.rng.randint(8, 22)
            path.curveTo(x + step * 0.3, y + self.rng.randint(4, 20), x + step * 0.6, y - self.rng.randint(0, 5), x + step, y + self.rng.randint(0, 8))
            x += step
        self.canvas.drawPath(path)

    def put_pagebreak(self, _block):
        self.next_page()

    def write(self):
        for block in self.document.blocks:
            getattr(self, "put_" + type(block).__name__.lower())(block)
        self.canvas.showPage()
        self.canvas.save()
        return {**self.truth, "pages": [{"width": WIDTH, "height": HEIGHT} for _ in range(self.page + 1)]}


def without_tabs(line):
    out = Marked()
    start = 0
    for i, letter in enumerate(line.text):
        if letter == "\t":
            out = out + line[start:i]
            out = out + " " * (8 - len(out) % 8)
            start = i + 1
    return out + line[start:]


def write(document, path, rng):
    """Writes the PDF; gives its truth."""
    return PageWriter(document, path, rng).write()


def write_truth(truth, path):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(truth, file, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        file.write("\n")
