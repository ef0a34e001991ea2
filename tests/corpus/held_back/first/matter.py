"""One invented case: its agency, day, officers, and everything of it that must stay readable, marked."""
from datetime import date, timedelta

import identifiers
from held_back.first import pools
from held_back.first.person import Person, ask, must, stay
from model import PROTECTED_OFFENSES


class Officer:
    def __init__(self, m, rank):
        self.m, self.rank = m, rank
        self.firstname, self.lastname = m.unused(pools.OFFICER_FIRST), m.unused(pools.OFFICER_LAST)
        self.badge = stay("BADGE", m.rng.choice([str(m.rng.randint(104, 989)), str(m.rng.randint(1002, 7996)), f"{m.rng.choice('ABDP')}{m.rng.randint(11, 98)}"]))

    full = property(lambda self: ask("OFFICIAL_NAME", f"{self.firstname} {self.lastname}", "officer"))
    last = property(lambda self: ask("OFFICIAL_NAME", self.lastname, "officer"))
    short = property(lambda self: ask("OFFICIAL_NAME", f"{self.firstname[0]}. {self.lastname}", "officer"))
    caps = property(lambda self: ask("OFFICIAL_NAME", f"{self.lastname}, {self.firstname[0]}".upper(), "officer"))
    ranked = property(lambda self: f"{self.rank} {self.last}")

    @property
    def signed(self):
        return self.m.say(f"{self.rank} {self.full} #{self.badge}", f"{self.short} / {self.badge}", f"{self.rank} {self.short}, Badge {self.badge}", f"{self.full} ({self.badge})")


class Matter:
    def __init__(self, rng, offense, code="theft", forms=("layout", "layout", "layout", "copied", "tabs")):
        self.rng, self.offense, self.code = rng, offense, code
        self.protected = offense in PROTECTED_OFFENSES
        self.taken, self.young = [], False
        self.state, self.city, self.county, self.area, self.zip3, kind = rng.choice(pools.PLACES)
        self.agency = {"pd": f"{self.city} Police Department", "so": f"{self.county} County Sheriff's Office", "dps": f"{self.city} Department of Public Safety", "twp": f"{self.city} Police Department"}[kind]
        self.rank = {"pd": rng.choice(["Officer", "Ofc.", "Ptl."]), "so": "Deputy", "dps": "Officer", "twp": rng.choice(["Ptl.", "Patrolman", "Officer"])}[kind]
        self.day = date(2019, 2, 3) + timedelta(days=rng.randint(0, 2400))
        self.minute = rng.randint(0, 1300)
        self.date_form = rng.choice(["{:%m/%d/%Y}"] * 4 + ["{:%m-%d-%Y}", "{:%m/%d/%y}", "{:%b %d, %Y}", "{:%Y-%m-%d}", "{:%d-%b-%Y}"])
        self.dob_form = rng.choice(["{:%m/%d/%Y}"] * 4 + ["{:%m-%d-%Y}", "{:%m/%d/%y}", "{:%Y-%m-%d}", "{:%m/%d/%Y}", "{:%d %b %Y}", "{:%m-%d-%y}"])
        self.capitals = rng.random() < 0.35
        self.text_form = rng.choice(list(forms))
        self.case_text = self.make_case()
        self.cad_text = rng.choice(["{y}-{n:06d}", "{d}-{n:04d}", "C{yy}{n:06d}", "{yy}{n:07d}", "L{yy}-{n:05d}", "E{d}{n:04d}"]).format(y=self.day.year, yy=self.day.year % 100, d=f"{self.day:%y%m%d}", n=rng.randint(3, 9989))
        self.desk_text = f"{rng.choice(['({a}) {o}-{l}', '{a}-{o}-{l}', '{a}.{o}.{l}'])}".format(a=self.area, o=rng.choice(["555", "462", "734"]), l=f"{rng.randint(1, 9)}{rng.choice(['000', '200', '911', '400', '100'])}")
        self.house = f"{rng.randint(1, 9) * 100 + 1} {rng.choice(['Civic Center Dr', 'N Court St', 'Municipal Plaza', 'E Main St', 'Justice Center Way', 'Public Square'])}"
        self.ofc, self.ofc2 = Officer(self, self.rank), Officer(self, self.rank)
        self.sgt, self.det = Officer(self, rng.choice(["Sgt.", "Sergeant", "Lt."])), Officer(self, rng.choice(["Det.", "Detective", "Inv."]))
        self.place_text = {}
        self.tag_form, self.tag_count = rng.choice(["{i}-{n}", "{c}-{n}", "PR{y}{k}", "Ex. {l}", "BC{b}", "{y}-{k}-{n}"]), rng.randint(0, 3)
        self.tag_base = rng.randint(1000, 8999)
        form = rng.choice(["{}A{}", "{}-Adam-{}", "{}B{}", "{}P{}", "{}L{}", "David {1}", "Unit {0}{1:02d}", "Sam {1}", "{0}K{1}"])
        self.units = [form.format(rng.randint(1, 8), rng.randint(1, 29)) for _ in range(3)]
        self.medics = rng.choice(["M-4", "Medic 12", "R-31", "Amb 2", "Squad 7"])

    def make_case(self):
        y, n = self.day.year, self.rng.randint(20, 98765)
        return self.rng.choice([f"{y % 100}-{n:06d}", f"{y}-{n:08d}", f"{y % 100}{self.day:%m}{n:05d}", f"{self.state}-{y}-{n:05d}", f"{y % 100}-{n % 9000 + 900}", f"I{y % 100}{n:05d}", f"{self.day:%Y%m%d}-{n % 999:03d}", f"{y}{n:06d}"])

    # Drawing -----------------------------------------------------------------------------------------------------------
    def say(self, *options):
        return self.rng.choice(options)

    def some(self, count, *options):
        return " ".join(self.rng.sample(options, count))

    def unused(self, pool):
        text = self.rng.choice([t for t in pool if t not in self.taken])
        self.taken.append(text)
        return text

    def adult(self, role, **options):
        return Person(self, role, **options)

    def kid(self, role="other", **options):
        return Person(self, role, juvenile=True, **options)

    def official(self, title=""):
        return title + ask("OFFICIAL_NAME", f"{self.rng.choice(pools.OFFICER_FIRST)} {self.rng.choice(pools.OFFICER_LAST)}", "official")

    def new_phone(self):
        """No two people of a case share a number by chance."""
        while True:
            text = identifiers.phone(self.rng, self.area)
            digits = "".join(c for c in text if c.isdigit())[-10:]
            if digits not in self.taken:
                self.taken.append(digits)
                return text

    def home_parts(self):
        rng = self.rng
        number = rng.choice([rng.randint(12, 989), rng.randint(1001, 9899), rng.randint(101, 29899)])
        if rng.random() < 0.08:
            line = f"{number} {rng.choice(['County Road', 'State Route', 'CR', 'Hwy'])} {rng.randint(2, 440)}"
        else:
            line = f"{number} {self.unused(pools.STREETS)} {rng.choice(pools.SUFFIXES)}"
        return line, rng.choice(pools.UNITS) if rng.random() < 0.35 else "", self.city if rng.random() < 0.8 else rng.choice(pools.TOWNS), self.state, self.code5()

    def post_box(self):
        return f"{self.rng.choice(['PO Box', 'P.O. Box', 'P O BOX'])} {self.rng.randint(12, 4990)}"

    def code5(self):
        return f"{self.zip3}{self.rng.randint(1, 99):02d}"

    # Numbers of the paper ------------------------------------------------------------------------------------------------
    case = property(lambda self: stay("CASE_NUMBER", self.case_text))
    cad = property(lambda self: stay("CAD_NUMBER", self.cad_text))
    ori = property(lambda self: stay("ORI", f"{self.state}{sum(map(ord, self.city)) * 37 % 99999:05d}00"))
    desk = property(lambda self: stay("PUBLIC_PHONE", self.desk_text))
    house_address = property(lambda self: stay("PUBLIC_ADDRESS", f"{self.house}, {self.city}, {self.state} {self.zip3}01"))
    domain = property(lambda self: "".join(c for c in self.city.lower() if c.isalpha()) + "pd.example.gov")

    @property
    def old_case(self):
        return stay("CASE_NUMBER", f"{self.day.year % 100 - 1}-{self.rng.randint(100, 98999):06d}")

    def statute(self, code=None):
        form, numbers = pools.STATUTES[self.state]
        code = code or self.code
        text = form.format(numbers.split()[pools.OFFENSES.index(code)])
        text = {("PA", "drugs"): "35 P.S. 780-113(a)(16)", ("PA", "dui"): "75 Pa.C.S. 3802(a)(1)", ("CA", "drugs"): "HS 11377(a)", ("CA", "dui"): "VC 23152(a)", ("TX", "drugs"): "HSC 481.115(b)", ("NY", "dui"): "VTL 1192.3",
                ("IL", "dui"): "625 ILCS 5/11-501"}.get((self.state, code), text)
        return stay("STATUTE", text)

    def docket(self, prefix="CR"):
        n, y = self.rng.randint(11, 9988), self.day.year
        return stay("DOCKET", self.rng.choice([f"{y}-{prefix}-{n:05d}", f"{prefix}{y % 100}-{n:04d}", f"{y % 100}-{prefix}-{n:06d}", f"{prefix}-{n:06d}-{y % 100}", f"{y}{prefix}{n:05d}"]))

    def citation(self):
        return stay("CITATION_NO", self.rng.choice(["", "A", "UTC-", "M0", "E"]) + identifiers.digits(self.rng, self.rng.choice([6, 7, 8])))

    def tag(self):
        self.tag_count += 1
        n = self.tag_count
        return stay("EVIDENCE_TAG", self.tag_form.format(i=self.ofc.firstname[0] + self.ofc.lastname[0], c=self.tag_base * 7, n=n, y=self.day.year % 100, k=self.tag_base + n, l="ABCDEFGHJKLMNPRSTUVWXYZ"[n % 22], b=self.tag_base * 1000 + n))

    def serial(self):
        return stay("SERIAL", identifiers.fill(self.rng, self.rng.choice(["AANNNNNNNN", "ANNNNANNNN", "NNNNNNNNN", "AAANNNNN", "NNANNNNNNN", "ANNAANNNANNN"])))

    def booking(self):
        return stay("BOOKING_NO", self.rng.choice(["", "BK", f"{self.day.year % 100}-"]) + identifiers.digits(self.rng, 6))

    def employee(self):
        return stay("EMPLOYEE_NO", identifiers.digits(self.rng, self.rng.choice([4, 5, 6])))

    def receipt(self):
        return stay("RECEIPT_NO", self.rng.choice(["R", "PR-", ""]) + identifiers.digits(self.rng, 6))

    def ref(self, prefix="REF"):
        return stay("REF_NO", f"{prefix}{self.rng.choice(['-', '', ' '])}{identifiers.digits(self.rng, self.rng.choice([5, 6, 7]))}")

    def unit(self):
        return stay("CALLSIGN", self.rng.choice(self.units))

    def medic(self):
        return stay("CALLSIGN", self.medics)

    def money(self, low=20, high=2500):
        n = self.rng.randint(low, high)
        return stay("MONEY", self.rng.choice([f"${n:,}", f"${n:,}.00", f"${n:,}.{self.rng.randint(1, 99):02d}"]))

    # Days and places -------------------------------------------------------------------------------------------------------
    def date(self, days=0, form=None):
        return stay("EVENT_DATE", (form or self.date_form).format(self.day + timedelta(days=days)))

    when = property(lambda self: self.date())

    def long_date(self, days=0):
        day = self.day + timedelta(days=days)
        return stay("EVENT_DATE", f"{day:%B} {day.day}, {day.year}")

    def clock(self, step=None):
        self.minute += self.rng.randint(2, 13) if step is None else step
        return self.minute // 60 % 24, self.minute % 60

    @property
    def time(self):
        h, n = self.clock()
        return self.say(f"{h:02d}{n:02d} hours", f"{h:02d}{n:02d} hrs", f"{h:02d}:{n:02d}", f"{h % 12 or 12}:{n:02d} {'a.m.' if h < 12 else 'p.m.'}", f"{h % 12 or 12}:{n:02d} {'AM' if h < 12 else 'PM'}")

    def block(self):
        text = f"{self.rng.randint(2, 98) * 100} {self.rng.choice(['block of', 'blk', 'block of', 'Block'])} {self.rng.choice(pools.STREETS)} {self.rng.choice(pools.SUFFIXES)}"
        return must("ADDRESS", text, self.victim_role()) if self.protected else stay("BLOCK_ADDRESS", text)

    def cross(self):
        a, b = self.rng.sample(pools.STREETS, 2)
        text = self.rng.choice([f"{a} {self.rng.choice(pools.SUFFIXES)} and {b} {self.rng.choice(pools.SUFFIXES)}", f"{a} / {b}", f"{a} {self.rng.choice(['St', 'Ave', 'Rd'])} & {b} {self.rng.choice(['St', 'Ave', 'Dr'])}"])
        return must("ADDRESS", text, self.victim_role()) if self.protected else stay("INTERSECTION", text)

    def victim_role(self):
        return {"sexual_assault": "sa_victim", "domestic_violence": "dv_victim"}.get(self.offense, "victim")

    def kept(self, key, pool):
        """The same name of a place each time it is asked for in this case."""
        if key not in self.place_text:
            self.place_text[key] = self.rng.choice(pool)
        return self.place_text[key]

    def biz(self, key=None):
        return stay("BUSINESS", self.kept(key, pools.BUSINESSES) if key else self.rng.choice(pools.BUSINESSES))

    def tow(self):
        return stay("BUSINESS", self.kept("tow", pools.TOWS))

    def hospital(self):
        text = self.kept("hospital", pools.HOSPITALS)
        return must("MEDICAL", text) if self.protected else stay("HOSPITAL", text)

    def school_of(self, kid):
        schools = pools.ELEMENTARY if kid.years < 11 else pools.MIDDLE if kid.years < 14 else pools.HIGH
        return must("JUVENILE_SCHOOL", self.kept(f"school {kid.firstname}", [name for name in schools if name not in self.taken]))

    def school_place(self):
        """A school as a mere place: never one that a child of this case attends."""
        text = self.rng.choice([name for name in pools.SCHOOLS if name not in self.place_text.values()])
        self.taken.append(text)
        return must("JUVENILE_SCHOOL", text) if self.protected else stay("SCHOOL_LOCATION", text)

    def street_name(self):
        return stay("STREET_NAME", self.rng.choice(pools.NAMED_STREETS))

    def grade(self, kid):
        n = max(1, kid.years - 5)
        word = f"{n}{'th' if n > 3 else ['', 'st', 'nd', 'rd'][n]}"
        return ask("GRADE", self.say(f"{word} grade", f"{word}", f"grade {n}"))

    def public_mail(self, name=None):
        return stay("PUBLIC_EMAIL", f"{name or self.rng.choice(['records', 'tips', 'evidence', 'frontdesk'])}@{self.domain}")

    def hotline(self):
        return stay("PUBLIC_PHONE", self.say("1-800-799-7233", "800-656-4673", "988", "1-888-843-4564", "(800) 843-5678"))

    # Facts of people ---------------------------------------------------------------------------------------------------------
    def condition(self):
        return must("MEDICAL", self.rng.choice([c for c, _ in pools.YOUNG_CARE] if self.young else pools.CONDITIONS))

    def medicine(self):
        return must("MEDICAL", self.rng.choice([c for _, c in pools.YOUNG_CARE] if self.young else pools.MEDICINES))

    def care(self, form="takes {} for {}"):
        """A medicine with what it is for."""
        condition, medicine = self.rng.choice(pools.YOUNG_CARE if self.young else pools.CARE)
        return form.format(must("MEDICAL", medicine), must("MEDICAL", condition))

    def placeholder(self):
        return stay("PLACEHOLDER", self.say("John Doe", "Jane Doe", "UNKNOWN MALE", "Unknown Subject", "John Doe 1", "Jane Doe #2"))

    def history(self):
        return must("CHRI", self.rng.choice(pools.HISTORY))

    def tattoo(self):
        return ask("SMT", self.rng.choice(pools.TATTOOS))

    def injury(self, text):
        """What an officer sees on somebody: left open."""
        return ask("MEDICAL", text)
