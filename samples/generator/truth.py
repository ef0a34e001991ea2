"""truth.json: what must go and what must stay, with boxes in millionths of the displayed page."""
import json


def millionths(page, box):
    left, top, right, bottom = box
    return [
        round(left / page.w * 1e6),
        round(top / page.h * 1e6),
        round(right / page.w * 1e6),
        round(bottom / page.h * 1e6),
    ]


def _entry(mark, channel):
    entry = {"text": mark.text, "kind": mark.kind}
    if mark.role:
        entry["role"] = mark.role
    entry["channel"] = channel
    if mark.group == "secret":
        entry["must"] = "redact"
    if mark.group == "policy":
        entry["policy"] = True
    return entry


def _on_pages(document, place_box):
    """Marks in page order; a mark over a line break keeps its first box, the rest go to `more`."""
    numbers = {id(p): n + 1 for n, p in enumerate(document.pages)}
    seen = set()
    for page in document.pages:
        for mark, channel in page.marks:
            if id(mark) in seen:
                continue
            seen.add(id(mark))
            entry = _entry(mark, channel)
            places = [{"page": numbers[id(p)], "box": place_box(p, b)} for p, b in mark.places]
            entry.update(places[0])
            if len(places) > 1:
                entry["more"] = places[1:]
            yield mark, entry


def describe(name, document, medium="pdf", place_box=millionths, shows=""):
    """The truth entry of one file of pages."""
    record = {
        "file": name,
        "medium": medium,
        "pages": len(document.pages),
        "shows": shows,
        "secrets": [],
        "must_stay": [],
    }
    numbers = {id(p): n + 1 for n, p in enumerate(document.pages)}
    for mark, entry in _on_pages(document, place_box):
        record["secrets" if mark.group == "secret" else "must_stay"].append(entry)
    for mark, channel, page, box, more in document.loose:
        entry = _entry(mark, channel)
        entry["page"] = numbers.get(id(page))
        entry["box"] = millionths(page, box) if page is not None and box else None
        entry.update(more)
        record["secrets" if mark.group == "secret" else "must_stay"].append(entry)
    return record


def describe_text(name, marked, medium, shows=""):
    """The truth entry of a plain text file: places are code point offsets."""
    record = {"file": name, "medium": medium, "pages": None, "shows": shows, "secrets": [], "must_stay": []}
    for start, end, mark in marked.spans:
        entry = _entry(mark, "visible")
        entry["chars"] = [start, end]
        record["secrets" if mark.group == "secret" else "must_stay"].append(entry)
    return record


def write(path, value):
    """One list item a line, so that changes can be reviewed."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    with open(path, "w", encoding="utf-8") as out:
        out.write(_compact(text) + "\n")


def _compact(text):
    out, lines, i = [], text.split("\n"), 0
    while i < len(lines):
        line = lines[i]
        if line.rstrip().endswith(("[", "{")) and len(line) - len(line.lstrip()) >= 4:
            depth, joined = 0, ""
            while True:
                part = lines[i].strip()
                depth += (part[-1:] in "[{") - (part[:1] in "]}")
                joined += part + (" " if part.endswith(",") else "")
                if depth <= 0:
                    break
                i += 1
            line = line[: len(line) - len(line.lstrip())] + joined.strip()
        out.append(line)
        i += 1
    return "\n".join(out)
