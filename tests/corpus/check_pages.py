#!/usr/bin/python3
"""Checks the boxes of rendered documents with a program that did not draw them: pdftotext -bbox must have a word in the
middle of each box, and the words there must make up nine tenths of the marked text's letters. Skipped, with a line, where
python3-reportlab, python3-pil, python3-numpy or poppler-utils is missing. Prints totals only."""
import hashlib
import html
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True

try:
    import numpy
    import render_pdf
    import scan
except ImportError as error:
    # A check that cannot run has failed.
    print(f"check_pages: {error}; install what scripts/packages test lists", file=sys.stderr)
    sys.exit(1)
import generate  # noqa: E402

WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')
PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">')
COUNT = 60


def pages_of_words(path):
    pages = []
    out = subprocess.run(["pdftotext", "-bbox", path, "-"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout.decode()
    for line in out.splitlines():
        if PAGE.search(line):
            width, height = map(float, PAGE.search(line).groups())
            pages.append([])
        elif WORD.search(line):
            *box, text = WORD.search(line).groups()
            left, top, right, bottom = map(float, box)
            pages[-1].append((left / width, top / height, right / width, bottom / height, html.unescape(text)))
    return pages


def characters_in(words, box):
    left, top, right, bottom = (v / 1e6 for v in box)
    total = 0
    for l, t, r, b, text in words:
        middle = (t + b) / 2
        if top <= middle <= bottom and r > left and l < right:
            share = (min(r, right) - max(l, left)) / max(r - l, 1e-9)
            total += share * len(text)
    return total


def reads_the_same(words, box, digest):
    """The words wholly inside the box are the marked text."""
    left, top, right, bottom = (v / 1e6 for v in box)
    inside = [w[4] for w in words if top <= (w[1] + w[3]) / 2 <= bottom and w[0] >= left - 0.002 and w[2] <= right + 0.002]
    return hashlib.sha256(" ".join(inside).encode()).hexdigest() == digest


def inked(path, truth):
    """The share of a scan's boxes with something dark in them."""
    pictures = [numpy.asarray(picture) for picture in scan.draw_pages(path, 100)]
    dark = []
    for value in truth["boxes"] + truth["keep"]:
        grey = pictures[value["page"]]
        left, top, right, bottom = (v / 1e6 for v in value["box"])
        part = grey[int(top * grey.shape[0]):int(bottom * grey.shape[0]) + 1, int(left * grey.shape[1]):int(right * grey.shape[1]) + 1]
        dark.append(bool(part.size) and bool(part.min() < int(numpy.median(grey)) - 50))
    return sum(dark) / max(1, len(dark))


def main():
    boxes = missed = read = scans = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, (identity, document, _) in enumerate(generate.documents("tuning", count=COUNT)):
            path = os.path.join(folder, f"{number}.pdf")
            truth = render_pdf.write(document, path, generate.random.Random(f"page/{identity}"))
            pages = pages_of_words(path)
            for value in truth["boxes"] + truth["keep"] + truth["neutral"]:
                boxes += 1
                missed += characters_in(pages[value["page"]], value["box"]) < 0.9 * value["letters"] - 0.05
                read += reads_the_same(pages[value["page"]], value["box"], value["text_sha"])
            if number % 8 == 0:
                harmed = scan.degrade(path, truth, generate.random.Random(f"scan/{identity}"))
                same = [len(harmed[k]) for k in ("boxes", "keep", "neutral")] == [len(truth[k]) for k in ("boxes", "keep", "neutral")]
                good = same and not any(pages_of_words(path)) and len(harmed["pages"]) == len(pages)
                missed += not good or inked(path, harmed) < 0.97
                scans += 1
    print(json.dumps({"boxes": boxes, "missed": missed, "read word for word": read, "scans": scans}))
    # Words with a comma or a bracket attached cannot be read word for word: more than half can.
    return 1 if missed or boxes < 500 or read < boxes / 2 else 0


if __name__ == "__main__":
    sys.exit(main())
