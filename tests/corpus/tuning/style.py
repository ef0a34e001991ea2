"""How a text is typed: capitals, typos, abbreviations, broken lines. Marks stay where they are."""
import re

from marks import MARK, map_text

ABBREVIATIONS = [("approximately", "approx"), ("residence", "res"), ("vehicle", "veh"), ("subject", "subj"), ("suspect", "susp"), ("with", "w/"), ("unknown", "UNK"), ("reporting party", "R/P"),
                 ("victim", "V"), ("witness", "W/1"), ("transported to", "TOT"), ("apartment", "apt"), ("license", "lic"), ("passenger", "pass"), ("black male", "BMA"), ("white male", "WMA"),
                 ("Hispanic male", "HMA"), ("white female", "WFA"), ("years old", "YOA"), ("regarding", "ref"), ("advised", "adv"), ("contacted", "ctc'd"), ("intoxicated", "HBD"), ("department", "dept")]


def upper(source):
    return map_text(source, str.upper)


def outside_marks(source, change):
    """Changes the text between marks only."""
    out, at = [], 0
    for found in MARK.finditer(source):
        out += [change(source[at:found.start()]), found[0]]
        at = found.end()
    return "".join(out) + change(source[at:])


def abbreviate(rng, source, share=0.7):
    chosen = [pair for pair in ABBREVIATIONS if rng.random() < share]

    def change(text):
        for long, short in chosen:
            text = re.sub(rf"\b{long}\b", short, text)
        return text
    return outside_marks(source, change)


def typos(rng, source, rate=0.02):
    def word(found):
        text = found[0]
        if rng.random() > rate:
            return text
        i = rng.randrange(1, len(text) - 2)
        return rng.choice([text[:i] + text[i + 1] + text[i] + text[i + 2:], text[:i] + text[i + 1:], text[:i] + text[i] + text[i:]])
    return outside_marks(source, lambda text: re.sub(r"[a-z]{5,}", word, text))


def typed(rng, source):
    """One officer's way of typing."""
    way = rng.random()
    if way < 0.22:
        return upper(abbreviate(rng, source) if rng.random() < 0.5 else source)
    if way < 0.42:
        return abbreviate(rng, source)
    if way < 0.6:
        return typos(rng, source)
    return source


def ragged(rng, source, low=48, high=70):
    """Breaks lines at uneven places between words and outside marks, as OCR and old terminals do."""
    out, length, limit = [], 0, rng.randint(low, high)
    for piece in re.split(r"(\[\[.*?\]\]|\s+)", source):
        if piece.isspace() and "\n\n" not in piece and length >= limit:
            out.append("\n")
            length, limit = 0, rng.randint(low, high)
            continue
        out.append(piece)
        length = 0 if "\n" in piece else length + len(re.sub(r"\[\[[^|]*\||\]\]", "", piece))
    return "".join(out)
