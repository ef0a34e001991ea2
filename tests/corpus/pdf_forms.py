"""Forms and tables on a page: boxed cells with the label above or below, labels left of values, dotted leaders, grids.

FormDrawing is the half of render_pdf.PageWriter that knows cells; it uses its canvas, faces and y.
"""
from marks import wrap


class FormDrawing:
    def put_form(self, block):
        draw_row = {"boxed-above": self.boxed_row, "boxed-below": self.boxed_row, "left": self.open_row, "dotted": self.open_row}[block.style]
        boxed = block.style.startswith("boxed")
        for row in block.rows:
            draw_row([(self.parse(label), self.parse(value), share) for label, value, share in row], block.style)
        self.y -= 8 if boxed else 5

    def cell_widths(self, cells):
        total = sum(share for *_, share in cells)
        return [self.width * share / total for *_, share in cells]

    def boxed_row(self, cells, style):
        widths = self.cell_widths(cells)
        face, size, small = self.value_face, self.size, self.label_size
        labels = [wrap(label, w - 5, self.measure(self.face, small)) for (label, _, _), w in zip(cells, widths)]
        values = [wrap(value, w - 6, self.measure(face, size)) for (_, value, _), w in zip(cells, widths)]
        label_height = max(len(lines) for lines in labels) * small * 1.15
        value_height = max(len(lines) for lines in values) * size * 1.15
        height = label_height + value_height + 6
        self.room(height)
        top, x = self.y, self.left
        self.canvas.setLineWidth(0.6)
        for lines_of_label, lines_of_value, w in zip(labels, values, widths):
            self.canvas.rect(x, top - height, w, height)
            label_top = top - 1.5 if style == "boxed-above" else top - value_height - 4.5
            value_top = top - label_height - 2 if style == "boxed-above" else top - 1.5
            self.stack(lines_of_label, x + 2, label_top, self.face, small)
            self.stack(lines_of_value, x + 3, value_top, face, size)
            x += w
        self.y = top - height

    def stack(self, lines, x, top, face, size):
        for line in lines:
            top -= size * 1.15
            self.draw(line, x, top + 0.2 * size, face, size)

    def open_row(self, cells, style):
        widths = self.cell_widths(cells)
        size = self.size
        drawn = []
        for (label, value, _), w in zip(cells, widths):
            head = label
            if label.text:
                colon = "" if label.text.endswith((":", "?", "#")) else ":"
                if style == "dotted":
                    full = min(w * 0.5, 110)
                    while self.measure(self.face, size)(head.text + "." + colon + " ") < full:
                        head = head + "."
                head = head + (colon + " ")
            indent = self.measure(self.bold if style == "left" else self.face, size)(head.text)
            lines = wrap(value, max(40, w - indent - 6), self.measure(self.value_face, size))
            drawn.append((head, indent, lines))
        height = max(len(lines) for *_, lines in drawn) * size * 1.25 + 1
        self.room(height)
        x = self.left
        for (head, indent, lines), w in zip(drawn, widths):
            self.draw(head, x, self.y - size, self.bold if style == "left" else self.face, size)
            for i, line in enumerate(lines):
                self.draw(line, x + indent, self.y - size - i * size * 1.25, self.value_face, size)
            x += w
        self.y -= height

    def put_table(self, block):
        header = [[self.parse(cell) for cell in block.header]] if block.header else []
        rows = [[self.parse(cell) for cell in row] for row in block.rows]
        size = 8.5 if len((header + rows)[0]) < 7 else 7
        measure = self.measure(self.face, size)
        if block.shares:
            widths = [self.width * share / sum(block.shares) for share in block.shares]
        else:
            widths = self.natural_widths(header + rows, measure)
        for i, row in enumerate(header + rows):
            self.table_row(row, widths, self.bold if header and i == 0 else self.face, size, block.style, bool(header) and i == 0)
        self.y -= 8

    def natural_widths(self, rows, measure):
        widest = [max(measure(line) for row in rows for line in row[i].text.split("\n")) + 10 for i in range(len(rows[0]))]
        limit = self.width
        while sum(min(w, limit) for w in widest) > self.width and limit > 20:
            limit -= 2
        widths = [min(w, limit) for w in widest]
        return [w * self.width / sum(widths) for w in widths]

    def table_row(self, row, widths, face, size, style, is_header):
        measure = self.measure(face, size)
        cells = [wrap(cell, w - 6, measure) for cell, w in zip(row, widths)]
        height = max(len(lines) for lines in cells) * size * 1.15 + 4
        self.room(height)
        x = self.left
        self.canvas.setLineWidth(0.5)
        for lines, w in zip(cells, widths):
            if style == "ruled":
                self.canvas.rect(x, self.y - height, w, height)
            self.stack(lines, x + 3, self.y - 1, face, size)
            x += w
        self.y -= height
        if is_header and style != "ruled":
            self.canvas.line(self.left, self.y, self.left + self.width, self.y)
