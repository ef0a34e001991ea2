"""What happens in one held-back document: place, day, cast, numbers of the agency; and the filling of sentences.

A sentence is a template: <one|of|these>, {v} a person of the cast (v victim, w witness, r reporting party, s suspect,
a adult arrestee, j juvenile, p the juvenile's parent, o/o2 officers, d doctor, t third party, k next of kin, i informant),
{v.phone} a fact about a person, {v.phone!} the same as an identifier behind a label, {biz} a word of the world.
"""
import datetime
import re

from marks import MARK, map_text
from model import PROTECTED_OFFENSES, Form

from . import numbers, pools
from .cast import Person, mark
from .ordinary import woven

ROLE = {"v": "victim", "w": "witness", "r": "rp", "s": "suspect", "a": "arrestee", "p": "parent", "t": "third_party",
        "k": "next_of_kin", "i": "informant", "q": "requester", "u": "subject", "dr": "driver", "dr2": "driver",
        "ow": "owner", "f": "officer_family", "w2": "witness", "v2": "victim", "re": "respondent", "fam": "family",
            "p2": "parent"}
TOKEN = re.compile(r"\{([a-z]+[0-9]?)(?:\.([a-z0-9_]+))?(!?)\}")
CHOICE = re.compile(r"<([^<>]*)>")
# The words after a child's age may be covered with it or not.
AGE_UNIT = re.compile(r"(\[\[JUVENILE_AGE\|[^\]]*\]\])([ -])(year-old|years old|y/o|YOA|yoa|yo)(?![a-z\]])")
SOFT_IN_PROTECTED = {"BUSINESS": "ADDRESS", "ADULT_AGE": "PERSON"}
HARD_IN_PROTECTED = {"BLOCK_ADDRESS": "ADDRESS", "INTERSECTION": "ADDRESS", "STREET_NAME": "ADDRESS",
    "HOSPITAL": "MEDICAL",
                     "SCHOOL_LOCATION": "JUVENILE_SCHOOL", "INITIALS": "PERSON"}
SHORT = {"vehicle": "veh", "victim": "vic", "suspect": "susp", "approximately": "approx", "with": "w/", "and": "&",
         "without": "w/o", "driver": "drv", "apartment": "apt", "number": "no.", "received": "recd",
             "location": "loc",
         "sergeant": "sgt", "complainant": "comp", "unknown": "unk", "residence": "res", "advised": "adv"}


class World:
    def __init__(self, rng, offense="theft", juvenile_role="offender"):
        self.rng, self.offense, self.juvenile_role = rng, offense, juvenile_role
        self.protected = offense in PROTECTED_OFFENSES
        self.town = rng.choice(pools.TOWN)
        self.state, self.area = self.town[1], self.town[3]
        self.day = datetime.date(2021, 1, 1) + datetime.timedelta(days=rng.randint(0, 1700))
        self.clock = rng.randint(0, 23 * 60)
        self.cast, self.made = {}, {}

    def people(self):
        return self.cast.values()

    # People -------------------------------------------------------------------------------------------------------
    def person(self, key):
        if key not in self.cast:
            self.cast[key] = self.make_person(key)
        return self.cast[key]

    def make_person(self, key):
        if key[0] == "o" and key != "ow":
            return Person(self, "officer", "OFFICIAL_NAME", "?")
        if key in ("d", "te", "ju"):
            return Person(self, "official", "OFFICIAL_NAME", "?")
        if key[0] == "j":
            parent = self.cast.get("p")
            role = {"j": self.juvenile_role, "j2": "witness", "j3": "victim"}.get(key, "other")
            return Person(self, role, "JUVENILE_NAME", juvenile=True, family_of=parent)
        if key == "a":
            return Person(self, "arrestee", sort="?")
        family = {"p": "j", "k": "v", "f": "o", "fam": "v", "p2": "j3"}.get(key)
        role = ROLE[key]
        if role == "victim" and self.protected:
            role = {"sexual_assault": "sa_victim", "domestic_violence": "dv_victim"}.get(self.offense, "victim")
        return Person(self, role, family_of=self.cast.get(family))

    # Words of the world -------------------------------------------------------------------------------------------
    def keep(self, kind, text):
        if self.protected and kind in HARD_IN_PROTECTED:
            return mark(HARD_IN_PROTECTED[kind], text)
        if self.protected and kind in SOFT_IN_PROTECTED:
            return mark(SOFT_IN_PROTECTED[kind], text, sort="?")
        return mark(kind, text, sort="=")

    def once(self, key, make):
        return self.made.setdefault(key, make())

    def number(self, form):
        return numbers.fill(self.rng,
            form.replace("YYYY", str(self.day.year)).replace("YY", f"{self.day.year % 100:02d}"))

    def stay(self, kind, key, *forms):
        return mark(kind, self.once(key, lambda: self.number(self.rng.choice(forms))), sort="=")

    def fresh(self, kind, *forms):
        return mark(kind, self.number(self.rng.choice(forms)), sort="=")

    def later(self, days=0):
        return self.day + datetime.timedelta(days=days)

    def date_text(self, days=0, form=None):
        form = form or self.rng.choice(["%m/%d/%Y", "%m/%d/%y", "%m-%d-%Y", "%B %d, %Y", "%Y-%m-%d", "%d %b %Y",
            "%A, %B %d"])
        return mark("EVENT_DATE", self.later(days).strftime(form), sort="=")

    def time_text(self):
        self.clock = (self.clock + self.rng.randint(1, 9)) % 1440
        hour, minute = divmod(self.clock, 60)
        return self.rng.choice([f"{hour:02d}{minute:02d} hours", f"{hour:02d}{minute:02d}",
            f"{hour:02d}:{minute:02d}"])

    def tick(self, seconds=True):
        self.clock = (self.clock + self.rng.randint(0, 4)) % 1440
        text = f"{self.clock // 60:02d}:{self.clock % 60:02d}"
        return text + f":{self.rng.randint(0, 59):02d}" if seconds else text

    def street_name(self):
        rng = self.rng
        plain = f"{rng.choice(pools.STREET_PLAIN)} {rng.choice(['St', 'Ave', 'Rd', 'Street', 'Blvd'])}"
        return rng.choice([rng.choice(pools.STREET_PERSON), plain, plain])

    def word(self, name):
        rng, keep = self.rng, self.keep
        plain = {
            "time": self.time_text, "cond": lambda: rng.choice(pools.CONDITION),
                "drug": lambda: rng.choice(pools.MEDICATION),
            "inj": lambda: rng.choice(pools.INJURY), "charge": lambda: rng.choice(pools.CHARGE),
            "car": lambda: " ".join(rng.choice(pools.VEHICLE)), "color": lambda: rng.choice(pools.COLOR),
            "town": lambda: self.town[0], "st": lambda: self.state, "n": lambda: str(rng.randint(2, 9)),
            "year": lambda: str(self.day.year - rng.randint(1, 12)), "smttext": lambda: rng.choice(pools.SMT_TEXT),
            "num": lambda: str(rng.randint(19, 78)),
        }
        if name in plain:
            return plain[name]()
        marked = {
            "case": lambda: self.stay("CASE_NUMBER", "case", "YY-999999", "YYYY-99999999", "YYYY99999", "YY9999999",
                "YY-A-9999", "YYYY999999", "YY-099-9999", "SYY09999"),
            "cad": lambda: self.stay("CAD_NUMBER", "cad", "YY99999999", "P9999999", "YYYY-9999999", "E99999999"),
            "docket": lambda: self.fresh("DOCKET", "YY-CR-09999", "CR-YYYY-999", "YYYY-JV-0999", "9:YY-mj-00999",
                "F-99-YY"),
            "statute": lambda: keep("STATUTE", rng.choice(pools_statutes(self.state))),
            "cite": lambda: self.fresh("CITATION_NO", "A999999", "T9999999", "99-999999", "9A0999999"),
            "badge": lambda: self.fresh("BADGE", "999", "9999", "A99"),
            "call": lambda: self.fresh("CALLSIGN", "9A99", "999", "A-99", "9P9", "99Z"),
            "emp": lambda: self.fresh("EMPLOYEE_NO", "9999", "E99999", "99999", "P9999"),
            "tag": lambda: self.fresh("EVIDENCE_TAG", "A9", "Y9999", "YY-999999-9", "Q99999", "E-9"),
            "serial": lambda: self.fresh("SERIAL", "AAA99999", "9A999999", "AA99AA999A9", "C02AA99AAA", "99999999"),
            "booking": lambda: self.fresh("BOOKING_NO", "YY-09999", "YYYY0999999", "B999999", "99-9999"),
            "receipt": lambda: self.fresh("RECEIPT_NO", "R-99999", "99999999", "0099999", "YY-R-9999"),
            "ref": lambda: self.fresh("REF_NO", "99999999", "AA-99999", "REF9999999", "YYYY/9999"),
            "ori": lambda: mark("ORI", self.once("ori", lambda: self.state + self.number("0999900")), sort="="),
            "money": lambda: keep("MONEY",
                rng.choice(["${},{:03d}", "${}{}.00", "${}.{:02d}"]).format(rng.randint(1, 9), rng.randint(10, 99))),
            "biz": lambda: keep("BUSINESS", rng.choice(pools.BUSINESS)),
                "hosp": lambda: keep("HOSPITAL", rng.choice(pools.HOSPITAL)),
            "street": lambda: keep("STREET_NAME", self.street_name()),
            "block": lambda: keep("BLOCK_ADDRESS", self.block()),
                "cross": lambda: keep("INTERSECTION", self.crossing()),
            "pphone": lambda: self.public_phone(), "pemail": lambda: self.public_email(),
                "paddr": lambda: self.public_address(),
            "schoolplace": lambda: keep("SCHOOL_LOCATION", self.other_school()),
            "nobody": lambda: keep("PLACEHOLDER",
                rng.choice(["John Doe", "Jane Doe", "JOHN DOE #2", "UNKNOWN SUBJECT", "Doe, John",
                                                              "Jane Roe", "John Q. Public", "UNKNOWN MALE"])),
            "date": self.date_text, "before": lambda: self.date_text(-rng.randint(1, 60)),
                "after": lambda: self.date_text(rng.randint(1, 40)),
            "ci": lambda: mark("INFORMANT",
                self.once("ci", lambda: self.number(rng.choice(["CI-9999", "SOI YY-099", "CS-99-YY", "CI #999",
                                                                                         "SU-99999"])))),
            "hall": lambda: mark("ADDRESS",
                f"{rng.choice(['Whitlock Hall', 'Ames House', 'Kellogg Tower', 'North Quad C'])}, <Room|Rm.> {rng.randint(101, 940)}"
                                 .replace("<Room|Rm.>", rng.choice(["Room", "Rm."])),
                                     ROLE["v"] if self.offense != "sexual_assault" else "sa_victim"),
            "shelter": lambda: mark("ADDRESS",
                f"{rng.randint(4, 990)} {rng.choice(['Marlow Terrace', 'Candlewick Row', 'St. Anne Pl', 'Old Mill Close'])}", "dv_victim"),
            "pobox": lambda: mark("ADDRESS", f"P.O. Box {rng.randint(1000, 9999)}", "victim"),
            "offaddr": lambda: mark("ADDRESS",
                f"{rng.randint(4, 9900)} {rng.choice(pools.STREET_PRIVATE)} {rng.choice(pools.STREET_TYPE)}",
                    "officer_personal"),
            "juvage": lambda: mark("JUVENILE_AGE", str(rng.randint(3, 17))),
        }
        return marked[name]()

    def school(self):
        """The school of all children of the document: one and the same."""
        return self.once("school", lambda: self.rng.choice(pools.SCHOOL))

    def other_school(self):
        return self.rng.choice([s for s in pools.SCHOOL if s != self.school()])

    def block(self):
        return self.rng.choice(["{n}00 block of {s}", "{n}00 blk {s}", "{n}00 BLK OF {s}",
            "the {n}00-block of {s}"]).replace(
            "the ", "").format(n=self.rng.randint(1, 99), s=self.street_name())

    def crossing(self):
        return self.rng.choice(["{} and {}", "{} & {}", "{} / {}", "{} at {}"]).format(self.street_name(),
            self.street_name())

    def public_phone(self):
        return mark("PUBLIC_PHONE", self.once("pphone", lambda: numbers.phone(self.rng, self.area)), sort="=")

    def public_email(self):
        def make():
            host = self.town[0].lower().replace(" ",
                "") + self.rng.choice(["pd.gov", ".gov", "-" + self.state.lower() + ".gov",
                                                                            "sheriff.org",
                                                                                ".k12." + self.state.lower() + ".us"])
            return self.rng.choice(["records", "foia", "dispatch", "evidence", "frontdesk", "tips"]) + "@" + host
        return mark("PUBLIC_EMAIL", self.once("pemail", make), sort="=")

    def public_address(self):
        def make():
            town, state, code, _ = self.town
            return (f"{self.rng.randint(1, 40) * 100 + self.rng.randint(1, 9)} {self.street_name()}, {town}, {state} "
                    f"{code}{self.rng.randint(1, 30):02d}")
        return mark("PUBLIC_ADDRESS", self.once("paddr", make), sort="=")

    # Sentences ------------------------------------------------------------------------------------------------------
    def say(self, template):
        while CHOICE.search(template):
            template = CHOICE.sub(lambda m: self.rng.choice(m[1].split("|")), template)
        return AGE_UNIT.sub(r"\1\2[[?JUVENILE_AGE|\3]]", TOKEN.sub(self.token, template))

    def token(self, found):
        key, fact, identifier = found[1], found[2], bool(found[3])
        if fact is None and key not in ROLE and not re.fullmatch(r"(o|j)[0-9]?|a|d|te|ju", key):
            return self.word(key)
        return getattr(self.person(key), "get_" + (fact or "auto"))(identifier)

    def says(self, *templates):
        return [self.say(t) for t in templates]

    def pick(self, templates, count):
        """`count` different templates, in their order, filled."""
        chosen = sorted(self.rng.sample(range(len(templates)), min(count, len(templates))))
        said = [self.say(templates[i]) for i in chosen]
        return [s[0].upper() + s[1:] for s in said]

    def story(self, templates, count):
        """The same with ordinary sentences between."""
        return woven(self, self.pick(templates, count), 0.35)


def pools_statutes(state):
    return {"OH": ("ORC 2913.02(A)(1)", "2903.13"), "GA": ("O.C.G.A. 16-7-1", "OCGA 40-6-391"),
        "NM": ("30-16-1 NMSA 1978",),
            "WA": ("RCW 9A.36.041", "RCW 46.61.502"), "PA": ("18 Pa.C.S. 3929", "75 Pa.C.S. 3802(a)(1)"),
            "TX": ("PC 30.02", "TX HSC 481.115"), "OK": ("21 O.S. 1435",),
                "MN": ("609.582 subd. 2", "Minn. Stat. 169A.20"),
            "CA": ("PC 459", "11377(a) HS", "VC 23152(a)"), "NC": ("NCGS 14-54", "G.S. 20-138.1"),
                "MA": ("MGL c.265 s.13A",),
            "FL": ("F.S. 812.014", "784.03(1)(a)"), "NV": ("NRS 205.060",), "SD": ("SDCL 22-18-1",),
                "IL": ("720 ILCS 5/19-1",),
            "TN": ("TCA 39-14-103",), "NY": ("PL 155.25", "VTL 1192.3"), "OR": ("ORS 164.225",)}[state]


def form(rows, style):
    """A Form; labels too long to stand left of their values in a narrow cell are put above them."""
    if style in ("left", "dotted"):
        for row in rows:
            total = sum(share for *_, share in row)
            for label, value, share in row:
                longest = max((len(word) for word in MARK.sub(lambda found: found["text"], value).split()), default=0)
                if len(label) + longest + 4 > 84 * share / total:
                    return Form(rows, "boxed-above")
    return Form(rows, style)


def outside_marks(source, change):
    out, at = [], 0
    for found in MARK.finditer(source):
        out += [change(source[at:found.start()]), found[0]]
        at = found.end()
    return "".join(out) + change(source[at:])


def capitals(source):
    return map_text(source, str.upper)


def shortened(rng, source, share=0.5):
    def change(text):
        return re.sub(r"(?<![\w'])[a-z]+(?![\w'])",
                      lambda m: SHORT[m[0]] if m[0] in SHORT and rng.random() < share else m[0], text)
    return outside_marks(source, change)


def mistyped(rng, source, share=0.012):
    """Two letters swapped, one dropped or doubled, in some of the longer words that are not marked."""
    def slip(found):
        word = found[0]
        if rng.random() > share:
            return word
        i = rng.randint(1, len(word) - 3)
        return rng.choice([word[:i] + word[i + 1] + word[i] + word[i + 2:], word[:i] + word[i + 1:],
            word[:i] + word[i] + word[i:]])
    return outside_marks(source, lambda text: re.sub(r"[a-z]{5,}", slip, text))
