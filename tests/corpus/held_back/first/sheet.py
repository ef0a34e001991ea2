"""Finishes a document: cells of a form wide enough for their words, rows that do not fit split in two, no double stops."""
import functools

import marks
from model import Form, Prose


def need(cell, style):
    """The letters a cell needs so that no word of it is cut and its value takes at most two lines."""
    label, value, _ = cell
    text = marks.parse(value).text
    words = max([len(word) for word in text.split()] or [0])
    body = max(words, len(text) // 2 + 3 if len(text) > 24 else len(text)) + 2
    if style in ("left", "dotted"):
        return max(len(label) + 2, 21 if style == "dotted" else 0) + body + 3
    return max(body, *[len(word) + 2 for word in label.split()], 6)


def fitted(row, style, width):
    needs = [need(cell, style) for cell in row]
    if len(row) > 1 and (sum(needs) > width or style in ("left", "dotted") and len(row) > 4):
        half = (len(row) + 1) // 2
        return fitted(row[:half], style, width) + fitted(row[half:], style, width)
    slack, total = max(0, width - sum(needs)), sum(share for *_, share in row)
    return [[(label, value, least + slack * share / total) for (label, value, share), least in zip(row, needs)]]


def finish(layout):
    """The layout with its document finished; its name stays, because the seed is made of it."""
    @functools.wraps(layout)
    def made(rng):
        document = layout(rng)
        for block in document.blocks:
            if isinstance(block, Form):
                block.rows = [part for row in block.rows for part in fitted(row, block.style, document.width or 84)]
            elif isinstance(block, Prose):
                block.text = block.text.replace(".m..", ".m.").replace("?.", "?").replace("Sons.,", "Sons,")
        return document
    return made
