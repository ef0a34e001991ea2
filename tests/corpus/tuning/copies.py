"""Other layouts' documents as they come out of bad copies: with OCR's confusions, in capitals, with broken lines."""
import dataclasses

from model import Prose
from tuning import court, dispatch, history, records, reports, style

SOURCES = reports.LAYOUTS + dispatch.LAYOUTS + history.LAYOUTS + court.LAYOUTS + records.LAYOUTS + court.RARER
TEXT_FIELDS = {"text", "lines", "rows", "header", "date", "caption"}
CONFUSIONS = [("O", "0"), ("0", "O"), ("l", "1"), ("1", "l"), ("5", "S"), ("S", "5"), ("rn", "m"), ("m", "rn"), ("I", "l"), ("B", "8"), ("8", "B"), ("e", "c"), ("c", "e"), ("h", "b"),
              ("G", "6"), ("Z", "2"), (",", "."), ("cl", "d"), ("ii", "n"), ("t", "f"), ("w", "vv")]


def changed(value, change):
    """Applies change to every marked text of a block's field."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, (list, tuple)):
        return type(value)(changed(item, change) for item in value)
    return value


def rewrite(document, change):
    for block in document.blocks:
        for field in dataclasses.fields(block) if dataclasses.is_dataclass(block) else []:
            if field.name in TEXT_FIELDS:
                setattr(block, field.name, changed(getattr(block, field.name), change))
    return document


def confuse(rng, rate):
    def change(text):
        out, i = [], 0
        while i < len(text):
            if rng.random() < rate:
                here = [(a, b) for a, b in CONFUSIONS if text.startswith(a, i)]
                if here:
                    a, b = rng.choice(here)
                    out.append(b)
                    i += len(a)
                    continue
            out.append(text[i])
            i += 1
        return "".join(out)
    return lambda source: style.map_text(source, change)


def ocr_text(rng):
    document = rng.choice(SOURCES)(rng)
    document = rewrite(document, confuse(rng, rng.choice([0.004, 0.01, 0.02])))
    if rng.random() < 0.5:
        for block in document.blocks:
            if isinstance(block, Prose):
                block.text = style.ragged(rng, block.text)
    document.layout = "ocr-" + document.layout
    return document


def capitals(rng):
    document = rewrite(rng.choice(SOURCES)(rng), style.upper)
    document.layout = "capitals-" + document.layout
    return document


LAYOUTS = [ocr_text, capitals, ocr_text]
