"""Short ways to write the marks of marks.py, and how a paper is typed."""
import re

from marks import MARK, map_text


def hide(kind, text, role="", identifier=False):
    """Sensitive."""
    return f"[[{kind}{'!' if identifier else ''}{':' + role if role else ''}|{text}]]"


def stay(kind, text):
    """Must stay readable."""
    return f"[[={kind}|{text}]]"


def policy(kind, text, role=""):
    """The office decides: neutral."""
    return f"[[?{kind}{':' + role if role else ''}|{text}]]"


def labelled(mark):
    """The same mark as an identifier that stands behind its label."""
    return re.sub(r"^\[\[([A-Z_]+)(?=[:|])", r"[[\1!", mark)


def upper(source):
    return map_text(source, str.upper)


def outside(source, change):
    """Changes the text between the marks only."""
    out, at = [], 0
    for found in MARK.finditer(source):
        out += [change(source[at:found.start()]), found[0]]
        at = found.end()
    return "".join(out) + change(source[at:])


SHORT = [("vehicle", "veh"), ("approximately", "approx"), ("residence", "res."), ("regarding", "ref"), ("advised", "adv'd"), ("without", "w/o"),
         ("responded", "resp'd"), ("contacted", "cont'd"), ("apartment", "apt"), ("license", "lic"), ("passenger", "pax"), ("dispatch", "disp"),
         ("northbound", "n/b"), ("southbound", "s/b"), ("subject", "subj"), ("telephone", "tele")]


def tidy(source):
    """No second full stop after an abbreviation."""
    return re.sub(r"(?<!\.)\.\.(?!\.)", ".", source)


def typed(rng, source):
    """One author's way of typing."""
    source = tidy(source)
    way = rng.random()
    if way < 0.15:
        return upper(source)
    if way < 0.35:
        chosen = [pair for pair in SHORT if rng.random() < 0.6]

        def shorten(text):
            for long, short in chosen:
                text = re.sub(rf"\b{long}\b", short, text)
            return text
        return outside(source, shorten)
    if way < 0.45:  # a hurried hand: now and then a letter twice or gone
        def slip(found):
            word = found[0]
            if rng.random() > 0.015:
                return word
            i = rng.randrange(1, len(word) - 1)
            return rng.choice([word[:i] + word[i] + word[i:], word[:i] + word[i + 1:]])
        return outside(source, lambda text: re.sub(r"[a-z]{6,}", slip, text))
    return source


def paragraphs(rng, sentences, low=2, high=5):
    """Sentences -> prose in paragraphs."""
    sentences = [s for s in sentences if s]
    out, at = [], 0
    while at < len(sentences):
        step = rng.randint(low, high)
        out.append(" ".join(sentences[at:at + step]))
        at += step
    return "\n\n".join(out)
