"""A fictional police document: layout, offence and blocks, all text with the marks of marks.py.

render_text.py turns it into text with offsets, render_pdf.py into pages with boxes. A layout is a function
layout(rng) -> Document in a package of layouts (tuning/, held_back/), listed in its LAYOUTS.
"""
from dataclasses import dataclass, field


@dataclass
class Heading:
    text: str                    # marked; may hold "\n"
    level: int = 1               # 1: top of the page, centred; 2: a section's bar


@dataclass
class Prose:
    text: str                    # marked; paragraphs are separated by "\n\n", a single "\n" breaks the line
    hyphenate: bool = False      # words may be cut over the line
    mono: bool = False           # typewriter letters in the PDF


@dataclass
class Lines:
    lines: list                  # marked lines, never wrapped, monospaced


@dataclass
class Form:
    rows: list                   # rows of cells (label, marked value, width share); a row's shares are relative
    style: str = "boxed-above"   # boxed-above, boxed-below, left, dotted


@dataclass
class Table:
    header: list                 # plain or marked labels; [] for none
    rows: list                   # rows of marked values
    style: str = "ruled"         # ruled, plain
    shares: list = field(default_factory=list)  # widths of the columns; [] = from the contents


@dataclass
class Signature:
    text: str                    # marked: the name under (or on) the line, may be empty
    caption: str = "Signature"
    date: str = ""               # marked


@dataclass
class PageBreak:
    pass


@dataclass
class Document:
    layout: str
    offense: str                 # a plain word: theft, assault, sexual_assault, domestic_violence, stalking, child_abuse ...
    blocks: list
    width: int = 84              # characters on a line of text; 0: paragraphs are not wrapped
    text_form: str = "layout"    # how forms and tables come out as text: layout (columns), copied (a cell a line), tabs
    columns: int = 1             # of Prose and Lines in the PDF (a press log has 2)
    header: str = ""             # marked; at the top of each page
    footer: str = ""
    where: str = ""              # source of a written document, for errors


FORM_STYLES = ("boxed-above", "boxed-below", "left", "dotted")
TEXT_FORMS = ("layout", "copied", "tabs")
PROTECTED_OFFENSES = ("sexual_assault", "domestic_violence", "stalking", "child_abuse")
