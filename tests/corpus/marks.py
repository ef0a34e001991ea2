"""Marked text: what in a fictional document is sensitive, must stay or is policy, written where it stands.

  [[KIND:role|text]]   sensitive                    [[KIND!|text]]      an identifier behind a label or with a checksum
  [[=KIND|text]]       must stay readable (a trap)  [[?KIND:role|text]] policy kind: neutral in scoring

The lists of kinds and roles are closed. A text that breaks a rule raises MarkError, which names file and line.
"""
import re

SENSITIVE = set("""PERSON JUVENILE_NAME JUVENILE_AGE JUVENILE_SCHOOL INFORMANT DOB SSN DRIVER_LICENSE GOV_ID STUDENT_ID
PHONE EMAIL ADDRESS SOCIAL_HANDLE IP_ADDRESS DEVICE_ID PASSWORD CREDIT_CARD BANK_ACCOUNT BANK_ROUTING LICENSE_PLATE VIN
MEDICAL MEDICAL_ID BIOMETRIC FBI_UCN STATE_SID NCIC_NIC CHRI GANG""".split())
POLICY = set("GRADE OFFICIAL_NAME ZIP POLICY_NO SMT".split())
STAYS = set("""CASE_NUMBER CAD_NUMBER DOCKET STATUTE CITATION_NO BADGE CALLSIGN EMPLOYEE_NO EVIDENCE_TAG SERIAL BOOKING_NO
RECEIPT_NO REF_NO ORI MONEY EVENT_DATE ADULT_AGE BUSINESS HOSPITAL STREET_NAME BLOCK_ADDRESS INTERSECTION SCHOOL_LOCATION
PUBLIC_PHONE PUBLIC_EMAIL PUBLIC_ADDRESS INITIALS PLACEHOLDER""".split())
ROLES = set("""victim sa_victim dv_victim witness rp juvenile parent family next_of_kin suspect arrestee driver owner subject
respondent requester third_party informant officer official officer_personal officer_family alias protected""".split())
JUVENILE_ROLES = {"offender", "victim", "witness", "other"}

MARK = re.compile(r"\[\[(?P<sort>[=?]?)(?P<kind>[A-Z_]+)(?P<bang1>!?)(?::(?P<role>[a-z_]+))?(?P<bang2>!?)\|(?P<text>.+?)\]\]",
                  re.DOTALL)


class MarkError(Exception):
    pass


class Mark:
    """One marked place. Two places with the same words are two marks."""

    def __init__(self, sort, kind, role, identifier):
        self.sort, self.kind, self.role, self.identifier = sort, kind, role, identifier  # sort: truth keep neutral

    def as_json(self):
        value = {"kind": self.kind}
        if self.role:
            value["role"] = self.role
        if self.identifier:
            value["identifier"] = True
        return value


class Marked:
    """Plain text with a mark or None for each character."""

    def __init__(self, text="", marks=None):
        self.text = text
        self.marks = [None] * len(text) if marks is None else marks

    def __len__(self):
        return len(self.text)

    def __add__(self, other):
        if isinstance(other, str):
            other = Marked(other)
        return Marked(self.text + other.text, self.marks + other.marks)

    def __getitem__(self, part):
        return Marked(self.text[part], self.marks[part])

    def padded(self, width):
        return self + " " * max(0, width - len(self))

    def runs(self):
        """(from, to, mark) of each unbroken stretch with the same mark."""
        at = 0
        while at < len(self.marks):
            to = at
            while to < len(self.marks) and self.marks[to] is self.marks[at]:
                to += 1
            if self.marks[at] is not None:
                yield at, to, self.marks[at]
            at = to


def check(found, where, line):
    sort, kind, role = found["sort"], found["kind"], found["role"]
    identifier = bool(found["bang1"] or found["bang2"])
    place = f"{where}:{line}: [[{sort}{kind}]]"
    allowed = {"": SENSITIVE, "=": STAYS, "?": POLICY | SENSITIVE}[sort]
    if kind not in allowed:
        raise MarkError(f"{place}: kind not in the list for this sort of mark")
    roles = (JUVENILE_ROLES | ROLES) if kind.startswith("JUVENILE") else ROLES
    if role and (sort == "=" or role not in roles):
        raise MarkError(f"{place}: role {role} not in the list")
    if identifier and sort:
        raise MarkError(f"{place}: only a sensitive mark may be an identifier")
    if found["text"] != found["text"].strip() or "[[" in found["text"]:
        raise MarkError(f"{place}: marked text begins or ends with a space, or a mark stands inside a mark")
    return Mark({"": "truth", "=": "keep", "?": "neutral"}[sort], kind, role, identifier)


def parse(source, where="text", first_line=1):
    """Marked source -> Marked."""
    text, marks, at = [], [], 0
    for found in MARK.finditer(source):
        between = source[at:found.start()]
        line = first_line + source.count("\n", 0, found.start())
        refuse_leftovers(between, where, line)
        mark = check(found, where, line)
        text += [between, found["text"]]
        marks += [None] * len(between) + [mark] * len(found["text"])
        at = found.end()
    refuse_leftovers(source[at:], where, first_line + source.count("\n", 0, at))
    return Marked("".join(text) + source[at:], marks + [None] * (len(source) - at))


def refuse_leftovers(text, where, line):
    left = re.search(r"\[\[|\]\]", text)
    if left:
        shown = text[max(0, left.start() - 20):left.start() + 40]
        raise MarkError(f"{where}:{line + text.count(chr(10), 0, left.start())}: a mark that is not well formed: {shown!r}")


def map_text(source, change):
    """Applies change (str -> str) to every piece of text, inside marks and between them; the marks stay."""
    out, at = [], 0
    for found in MARK.finditer(source):
        inside = found.start("text")
        out += [change(source[at:found.start()]), source[found.start():inside], change(found["text"]), "]]"]
        at = found.end()
    return "".join(out) + change(source[at:])


def wrap(marked, width, measure=len, hyphenate=False):
    """Marked -> list of Marked lines at most `width` wide; "\\n" in the text breaks. measure(str) -> number.

    With hyphenate, a word of nine letters or more may be cut over the line with a hyphen, as typewriters do.
    """
    lines = []
    start = 0
    for piece in marked.text.split("\n"):
        lines += wrap_line(marked[start:start + len(piece)], width, measure, hyphenate)
        start += len(piece) + 1
    return lines


def wrap_line(marked, width, measure, hyphenate):
    lines, begin = [], 0
    text = marked.text
    while True:
        if measure(text[begin:]) <= width:
            lines.append(marked[begin:])
            return lines
        cut, word_end = begin, begin
        for found in re.finditer(r"\S+", text[begin:]):
            end = begin + found.end()
            if measure(text[begin:end]) > width:
                break
            cut = word_end = end
        rest = re.match(r"\s*([A-Za-z]{9,})", text[word_end:]) if hyphenate else None
        if rest and cut > begin:
            half = word_end + rest.start(1) + len(rest[1]) // 2
            if measure(text[begin:half] + "-") <= width:
                line = marked[begin:half]
                lines.append(Marked(line.text + "-", line.marks + [line.marks[-1]]))
                begin = half
                continue
        if cut == begin:  # a single word wider than the line
            cut = begin + 1
            while cut < len(text) and measure(text[begin:cut + 1]) <= width:
                cut += 1
        lines.append(marked[begin:cut])
        begin = cut
        while begin < len(text) and text[begin] == " ":
            begin += 1
        if begin >= len(text):
            return lines
