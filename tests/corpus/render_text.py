"""Document -> plain text and the places of its marks: as pdftotext -layout, a copy out of a viewer, or tabs give it."""
import json

from marks import Marked, parse, wrap
from model import FORM_STYLES, TEXT_FORMS

DEFAULT_WIDTH = 84


class TextRenderer:
    def __init__(self, document):
        self.document = document
        self.width = document.width or DEFAULT_WIDTH
        self.lines = []

    def parse(self, source):
        return parse(source, self.document.where or f"layout {self.document.layout}")

    def put(self, line):
        end = len(line.text.rstrip(" "))
        self.lines.append(line[:end])

    def put_all(self, lines):
        for line in lines:
            self.put(line)

    def blank(self):
        if self.lines and self.lines[-1].text:
            self.lines.append(Marked())

    def render(self):
        if self.document.text_form not in TEXT_FORMS:
            raise ValueError(f"layout {self.document.layout}: no text form {self.document.text_form}")
        self.page_edge(self.document.header)
        for block in self.document.blocks:
            getattr(self, "put_" + type(block).__name__.lower())(block)
        self.page_edge(self.document.footer)
        return self.join()

    def join(self):
        text, marks = [], []
        for i, line in enumerate(self.lines):
            text.append(line.text + "\n")
            following = self.lines[i + 1].marks if i + 1 < len(self.lines) else []
            over = line.marks and following and line.marks[-1] is following[0]
            marks += line.marks + [line.marks[-1] if over else None]
        return Marked("".join(text), marks)

    def page_edge(self, source):
        if source:
            self.put_all(wrap(self.parse(source), self.width))
            self.blank()

    def put_heading(self, block):
        self.blank()
        for line in wrap(self.parse(block.text), self.width):
            indent = (self.width - len(line)) // 2 if block.level == 1 and self.document.text_form == "layout" else 0
            self.put(Marked(" " * max(0, indent)) + line)
        self.blank()

    def put_prose(self, block):
        width = self.document.width or 10**9
        for line in wrap(self.parse(block.text.strip("\n")), width, hyphenate=block.hyphenate):
            self.put(line)
        self.blank()

    def put_lines(self, block):
        self.put_all(self.parse(line) for line in block.lines)
        self.blank()

    def put_wholetext(self, block):
        self.put_all(wrap(parse(block.lines[0], self.document.where, block.first_line), 10**9))
        self.blank()

    def put_signature(self, block):
        rule = Marked("X" + "_" * 34 + ("    " + "_" * 12 if block.date else ""))
        self.put(rule)
        under = self.parse(block.text)
        if block.date:
            under = under.padded(39) + self.parse(block.date)
        self.put(under)
        if block.caption:
            self.put(Marked(block.caption).padded(39) + ("Date" if block.date else ""))
        self.blank()

    def put_pagebreak(self, _block):
        self.page_edge(self.document.footer)
        self.lines.append(Marked("\f" if self.document.text_form == "layout" else ""))
        self.page_edge(self.document.header)

    def put_form(self, block):
        if block.style not in FORM_STYLES:
            raise ValueError(f"layout {self.document.layout}: no form style {block.style}")
        for row in block.rows:
            cells = [(self.parse(label), self.parse(value), share) for label, value, share in row]
            if self.document.text_form == "layout":
                self.columns(cells, block.style)
            elif self.document.text_form == "copied":
                for label, value, _ in cells:
                    self.copied_cell(label, value, block.style)
            else:
                self.tabbed(cells, block.style)
        self.blank()

    def head(self, label, style, width=44):
        """The label of an open cell with its colon, or its dots."""
        if not label.text:
            return label
        colon = "" if label.text.endswith((":", "?", "#")) else ":"
        dots = "." * max(2, min(22, width // 2) - len(label)) if style == "dotted" else ""
        return label + (dots + colon + " ")

    def labelled(self, label, value, style):
        return self.head(label, style) + value

    def hanging(self, label, value, style, width):
        """An open cell in its column: the value's further lines stand below its first."""
        head = self.head(label, style, width)
        if width - len(head) < 12:
            return wrap(head + value, width)
        lines = wrap(value, width - len(head))
        return [head + lines[0]] + [Marked(" " * len(head)) + line for line in lines[1:]]

    def copied_cell(self, label, value, style):
        if style in ("left", "dotted"):
            self.put_all(wrap(self.labelled(label, value, style), self.width))
            return
        pair = [label, value] if style == "boxed-above" else [value, label]
        for part in pair:
            if part.text:
                self.put_all(wrap(part, self.width))

    def tabbed(self, cells, style):
        if style in ("left", "dotted"):
            self.put(join([self.labelled(label, value, style) for label, value, _ in cells], "\t"))
            return
        rows = [join([c[0] for c in cells], "\t"), join([c[1] for c in cells], "\t")]
        self.put_all(rows if style == "boxed-above" else rows[::-1])

    def columns(self, cells, style):
        total = sum(share for *_, share in cells)
        widths = [max(6, int(self.width * share / total)) for *_, share in cells]
        if style in ("left", "dotted"):
            self.grid([self.hanging(label, value, style, w - 2) for (label, value, _), w in zip(cells, widths)], widths)
            return
        labels = [wrap(label, w - 1) for (label, _, _), w in zip(cells, widths)]
        values = [wrap(value, w - 1) for (_, value, _), w in zip(cells, widths)]
        for part in [labels, values] if style == "boxed-above" else [values, labels]:
            self.grid(part, widths)

    def grid(self, cells, widths):
        """cells: a list of lines for each column."""
        for i in range(max(len(lines) for lines in cells)):
            line = Marked()
            for lines, width in zip(cells, widths):
                part = lines[i] if i < len(lines) else Marked()
                line = line + part.padded(width)
                if len(part) >= width:
                    line = line + " "
            if line.text.strip():
                self.put(line)

    def put_table(self, block):
        rows = [[self.parse(cell) for cell in row] for row in [block.header] * bool(block.header) + block.rows]
        if self.document.text_form != "layout":
            for row in rows:
                self.put(join([Marked(c.text.replace("\n", " "), c.marks) for c in row],
                              "\t" if self.document.text_form == "tabs" else " "))
        else:
            widths = column_widths(block, rows, self.width)
            for row in rows:
                self.grid([wrap(cell, w - 2) for cell, w in zip(row, widths)], widths)
        self.blank()


def column_widths(block, rows, width):
    if block.shares:
        return [max(5, int(width * share / sum(block.shares))) for share in block.shares]
    longest = [max(len(line) for row in rows for line in row[i].text.split("\n")) + 2 for i in range(len(rows[0]))]
    if sum(longest) <= width:
        return longest
    # The wide columns give way, the narrow ones keep their width.
    limit = width
    while sum(min(n, limit) for n in longest) > width and limit > 8:
        limit -= 1
    return [min(n, limit) for n in longest]


def join(parts, between):
    line = Marked()
    for i, part in enumerate(parts):
        line = line + (between if i else "") + part
    return line


def render(document):
    """Document -> Marked text."""
    renderer = TextRenderer(document)
    return renderer.render()


def as_record(document, identity, of_set):
    """Document -> the record that the scorer reads; offsets are code points."""
    marked = render(document)
    record = {"id": identity, "set": of_set, "layout": document.layout, "offense": document.offense, "text": marked.text,
              "truth": [], "keep": [], "neutral": []}
    for start, end, mark in marked.runs():
        while marked.text[start:end] != marked.text[start:end].strip():  # a run of a wrapped cell may end in spaces
            start += marked.text[start:end][:1].isspace()
            end -= marked.text[start:end][-1:].isspace()
        if start < end:
            record[mark.sort].append({"from": start, "to": end, **mark.as_json()})
    return record


def as_line(record):
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"
