#!/usr/bin/python3
"""Checks truth.json against the files, with programs that did not make them.

Text-layer strings: pdftotext -bbox must have the string's words inside the box (1 % of the page).
Scanned strings: the box is cut out of the rendered page and read with tesseract; at least
85 % of all must match.
Other channels: the string must be in the bytes of the inflated file (qpdf), in the file's attachment,
or in the older revision. Needs poppler-utils, qpdf, tesseract-ocr.
"""
import difflib
import html
import io
import json
import os
import re
import subprocess
import sys
import tempfile

import pikepdf
from PIL import Image

HERE = os.path.dirname(os.path.abspath(__file__))
WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')
PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">')


def run(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True).stdout


def plain(text):
    return re.sub(r"[^a-z0-9]", "", text.lower())


def pages_of_words(path):
    pages = []
    with pikepdf.open(path) as pdf:
        turned = [int(page.obj.get("/Rotate", 0)) for page in pdf.pages]
    for line in run("pdftotext", "-bbox", "-cropbox", path, "-").decode().splitlines():
        if PAGE.search(line):
            w, h = map(float, PAGE.search(line).groups())
            if turned[len(pages)] % 180:  # pdftotext gives the sizes before rotation, the words after it
                w, h = h, w
            pages.append((w, h, []))
        for m in WORD.finditer(line):
            w, h, words = pages[-1]
            x0, y0, x1, y1 = (float(v) for v in m.groups()[:4])
            words.append((x0 / w * 1e6, y0 / h * 1e6, x1 / w * 1e6, y1 / h * 1e6, html.unescape(m.group(5))))
    return pages


def places(entry):
    return [entry] + entry.get("more", [])


def text_in_box(pages, place, slack=10_000):
    """Words (or parts of them) that lie in the box, by their middle line, joined."""
    left, top, right, bottom = place["box"]
    out = []
    for x0, y0, x1, y1, word in pages[place["page"] - 1][2]:
        if not top - slack <= (y0 + y1) / 2 <= bottom + slack or abs((y0 + y1) - (top + bottom)) / 2 > slack:
            continue
        step = (x1 - x0) / max(1, len(word))
        inside = [ch for n, ch in enumerate(word) if left - slack <= x0 + (n + 0.5) * step <= right + slack]
        out.append("".join(inside))
    return plain(" ".join(out))


def check_text(path, entries, problems):
    pages = pages_of_words(path)
    for e in entries:
        found = "".join(text_in_box(pages, p) for p in places(e))
        if plain(e["text"]) not in found:
            problems.append(
                "%s p%s: %s %r not in its box (%r)"
                % (os.path.basename(path), e["page"], e["kind"], e["text"], found)
            )


def check_scan(path, entries, problems):
    """Reads each box with its line's surroundings; returns (matched, total)."""
    matched, rendered = 0, {}
    for e in entries:
        read = ""
        for place in places(e):
            number = place["page"]
            if number not in rendered:
                data = run(
                    "pdftoppm", "-cropbox", "-r", "300", "-gray", "-f", str(number), "-l", str(number), path
                )
                rendered[number] = Image.open(io.BytesIO(data))
            image = rendered[number]
            left, top, right, bottom = (
                v / 1e6 * s for v, s in zip(place["box"], (image.width, image.height) * 2)
            )
            crop = image.crop((int(left) - 10, int(top) - 6, int(right) + 10, int(bottom) + 6))
            framed = Image.new("L", (crop.width + 80, crop.height + 80), 235)
            framed.paste(crop, (40, 40))
            with tempfile.NamedTemporaryFile(suffix=".png") as file:
                framed.save(file.name)
                read += run("tesseract", file.name, "-", "--psm", "7").decode()
        likeness = difflib.SequenceMatcher(None, plain(e["text"]), plain(read)).ratio()
        matched += likeness >= 0.8
        if likeness < 0.8:
            print(
                "  weak: %s p%d %s %r read as %r"
                % (os.path.basename(path), e["page"], e["kind"], e["text"], read.strip())
            )
    return matched, len(entries)


def all_strings(data, depth=0):
    """Every decoded stream and string of a PDF, attachments included."""
    out = [data]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream):
                try:
                    out.append(item.read_bytes())
                except pikepdf.PdfError:
                    continue
                if out[-1].startswith(b"%PDF") and depth < 2:
                    out.append(all_strings(out[-1], depth + 1))
            elif isinstance(item, pikepdf.Dictionary):
                out += [str(v).encode() for _, v in item.items() if isinstance(v, pikepdf.String)]
                out += [
                    bytes(v.JS) for _, v in item.items() if isinstance(v, pikepdf.Dictionary) and "/JS" in v
                ]
    return b"\n".join(out)


def check_bytes(path, entries, problems):
    with open(path, "rb") as file:
        data = file.read()
    revision = data[: data.index(b"%%EOF") + 6]
    haystack = all_strings(data)
    for e in entries:
        where = all_strings(revision) if e["channel"] == "older_revision" else haystack
        if e["channel"] == "attachment":
            name = e["attachment"]["name"]
            text = attachment_text(path, name)
            if plain(e["text"]) not in plain(text):
                problems.append("%s: %r not in %s" % (os.path.basename(path), e["text"], name))
        elif e["text"].encode() not in where and not all(w.encode() in where for w in e["text"].split()):
            problems.append("%s: %s %r not in the bytes" % (os.path.basename(path), e["channel"], e["text"]))


def attachment_text(path, name):
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, name)
        listed = run("pdfdetach", "-list", path).decode()
        number = re.search(r"(\d+): " + re.escape(name), listed).group(1)
        run("pdfdetach", "-save", number, "-o", out, path)
        return run("pdftotext", out, "-").decode() if name.endswith(".pdf") else open(out).read()


def without_crop(path):
    """The text of the file once its crop boxes are taken away."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        with pikepdf.open(path) as pdf:
            for page in pdf.pages:
                page.CropBox = page.MediaBox
            pdf.save(file.name)
        return plain(run("pdftotext", file.name, "-").decode())


def check_outside(path, entries, problems):
    text = without_crop(path) if entries else ""
    for e in entries:
        left, top, right, bottom = e["box"]
        if left < 1e6 and right > 0 and top < 1e6 and bottom > 0:
            problems.append("%s: %r is not outside the crop box" % (os.path.basename(path), e["text"]))
        if plain(e["text"]) not in text:
            problems.append("%s: %r not found in the media box" % (os.path.basename(path), e["text"]))


def check_file(record, folder, problems):
    path = os.path.join(folder, record["file"])
    entries = record["secrets"] + record["must_stay"]
    if record["medium"] == "text":
        text = open(path, encoding="utf-8", newline="").read()
        problems += [
            "%s: %r" % (record["file"], e["text"]) for e in entries if text[slice(*e["chars"])] != e["text"]
        ]
        return 0, 0
    groups = {}
    for e in entries:
        groups.setdefault(e["channel"], []).append(e)
    check_text(path, groups.pop("visible", []) + groups.pop("hidden_text", []), problems)
    check_outside(path, groups.pop("outside_crop", []), problems)
    check_layer(path, groups.get("off_layer", []), problems)
    counts = check_scan(path, groups.pop("scan", []), problems)
    check_bytes(path, [e for group in groups.values() for e in group], problems)
    return counts


def check_layer(path, entries, problems):
    shown = plain(run("pdftotext", path, "-").decode()) if entries else ""
    for e in entries:
        if plain(e["text"]) in shown:
            problems.append("%s: %r of the hidden layer is shown" % (os.path.basename(path), e["text"]))


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else HERE
    truth = json.load(open(os.path.join(folder, "truth.json"), encoding="utf-8"))
    problems, matched, total, strings = [], 0, 0, 0
    for record in truth["files"]:
        good, all_of_them = check_file(record, folder, problems)
        matched, total = matched + good, total + all_of_them
        strings += len(record["secrets"]) + len(record["must_stay"])
    if total and matched / total < 0.85:
        problems.append("only %d of %d scanned strings could be read in their boxes" % (matched, total))
    for problem in problems:
        print("WRONG " + problem)
    print(
        "%d strings in %d files; %d of %d scanned ones read in their box; %d wrong"
        % (strings, len(truth["files"]), matched, total, len(problems))
    )
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
