"""The agency, day, officers, places and numbers of one document. What stays readable turns sensitive when the case is protected."""
import datetime

import identifiers as ids
from precincts import names
from precincts.people import Person, mark
from model import PROTECTED_OFFENSES


class Agency:
    def __init__(self, row):
        (self.name, self.sort, self.city, self.county, self.state, self.ori, self.area, self.domain, self.pattern,
            self.statutes) = row
        self.short = self.name.split(" ")[0][:2].upper() + ("SO" if self.sort == "SO" else "PD")


class Officer:
    def __init__(self, scene):
        rng = scene.rng
        self.first = scene.fresh(names.MEN if rng.random() < 0.7 else names.WOMEN, scene.firsts)
        self.last = scene.fresh(names.WORD_SURNAMES if rng.random() < 0.2 else names.SURNAMES, scene.lasts)
        self.number = str(rng.choice([rng.randint(101, 999), rng.randint(1001, 9899)]))
        self.rank = scene.pick(["Dep.", "Deputy", "Sgt.", "Dep."] if scene.ag.sort == "SO" else ["Ofc.", "Officer", "Off.",
            "Sgt.", "Cpl."])
        self.sign = scene.pick([f"{rng.randint(1, 9)}{scene.pick(['A', 'P', 'B', 'K', 'L'])}{rng.randint(10, 49)}",
            f"{rng.randint(1, 5)}{scene.pick(['Adam', 'Paul', 'Boy'])}{rng.randint(1, 30)}",
                                f"{rng.randint(200, 799)}", f"Unit {rng.randint(3, 88)}", f"C{rng.randint(11, 79)}"])

    def name(self, text):
        return mark("OFFICIAL_NAME", text, "officer", "?")

    @property
    def l(self):
        return f"{self.rank} {self.name(self.last)}"

    @property
    def full(self):
        return f"{self.rank} {self.name(self.first[0] + '. ' + self.last)}"

    @property
    def plain(self):
        return self.name(f"{self.first} {self.last}")

    @property
    def badge(self):
        return mark("BADGE", self.number, sort="=")

    @property
    def numbered(self):
        return self.full + self.rng_form

    @property
    def rng_form(self):
        return f" #{self.badge}"

    @property
    def unit(self):
        return mark("CALLSIGN", self.sign, sort="=")


class Scene:
    def __init__(self, rng, offense="theft", sort=None):
        self.rng, self.offense = rng, offense
        self.protected = offense in PROTECTED_OFFENSES
        self.firsts, self.lasts, self.first_names = set(), set(), False
        rows = [row for row in names.AGENCIES if sort in (None, row[1])]
        self.ag = Agency(rng.choice(rows))
        self.day = datetime.date(2021, 1, 4) + datetime.timedelta(days=rng.randint(0, 1380))
        self.date_form = rng.choice(["%m/%d/%Y", "%m/%d/%Y", "%m/%d/%Y", "%m-%d-%Y", "%m/%d/%y", "%Y-%m-%d"])
        self.o, self.o2, self.o3 = Officer(self), Officer(self), Officer(self)
        self.o3.rank = self.pick(["Sgt.", "Lt.", "Sergeant"])
        self.det = Officer(self)
        self.det.rank = self.pick(["Det.", "Detective", "Inv."])
        self.case_raw = self.case_text()
        self.school_raw = self.pick(names.SCHOOLS)
        self.hour = rng.randint(0, 23)

    # choices
    def pick(self, things):
        return self.rng.choice(things)

    def some(self, things, least, most):
        count = min(len(things), self.rng.randint(least, most))
        chosen = set(self.rng.sample(range(len(things)), count))
        return [t for i, t in enumerate(things) if i in chosen]

    def maybe(self, chance, text, other=""):
        return text if self.rng.random() < chance else other

    def fresh(self, pool, used):
        left = [n for n in pool if n not in used]
        name = self.rng.choice(left)
        used.add(name)
        return name

    def person(self, role, **more):
        return Person(self, role, **more)

    # numbers
    def keep(self, kind, text):
        return mark(kind, text, sort="=")

    def may(self, kind, text, role=""):
        return mark(kind, text, role, "?")

    def digits(self, n):
        return ids.digits(self.rng, n)

    def case_text(self):
        values = {f"n{n}": ids.digits(self.rng, n) for n in range(4, 9)}
        return self.ag.pattern.format(y=self.day.year, yy=f"{self.day.year % 100:02d}", m=f"{self.day.month:02d}", **values)

    @property
    def case(self):
        return self.keep("CASE_NUMBER", self.case_raw)

    @property
    def other_case(self):
        return self.keep("CASE_NUMBER", self.case_text())

    @property
    def cad(self):
        if "cad_raw" not in self.__dict__:
            self.cad_raw = self.pick([f"E{self.digits(7)}", f"{self.day.strftime('%y%m%d')}{self.digits(4)}",
                f"CFS-{self.digits(6)}", f"P{self.day.strftime('%y')}{self.digits(6)}",
                                      f"{self.day.year}-{self.digits(8)}"])
        return self.keep("CAD_NUMBER", self.cad_raw)

    def statute(self, which=None):
        return self.keep("STATUTE", self.ag.statutes[which] if which is not None else self.pick(self.ag.statutes))

    @property
    def docket(self):
        return self.keep("DOCKET", self.pick([f"CR-{self.day.year}-{self.digits(5)}",
            f"{self.day.year % 100}CR{self.digits(6)}", f"JV{self.day.year}-{self.digits(4)}",
                                              f"CR{self.digits(2)}-{self.day.year % 100}-{self.digits(4)}",
                                              f"{self.day.year}-CF-{self.digits(6)}"]))

    @property
    def citation(self):
        return self.keep("CITATION_NO", self.pick([f"C{self.digits(7)}", f"UTT {self.digits(6)}", f"{self.digits(8)}",
            f"TC-{self.digits(6)}", f"{self.pick('ABKT')}{self.digits(8)}"]))

    @property
    def tag(self):
        return self.keep("EVIDENCE_TAG", self.pick([f"P{self.digits(6)}", f"{self.pick('AEK')}-{self.rng.randint(1, 40)}",
            f"EV{self.day.year % 100}-{self.digits(5)}", f"PR{self.digits(7)}", f"0{self.digits(6)}"]))

    @property
    def serial(self):
        return self.keep("SERIAL", self.pick([f"{self.pick('ABCFHKS')}{self.digits(8)}", f"SN{self.digits(9)}",
            ids.fill(self.rng, "ANNANNNNNA"), ids.fill(self.rng, "AAAANNNNNN"), self.digits(10)]))

    @property
    def booking(self):
        return self.keep("BOOKING_NO", self.pick([f"B{self.digits(7)}", f"{self.day.year}-{self.digits(6)}",
            f"{self.digits(9)}", f"BK-{self.digits(6)}"]))

    @property
    def receipt(self):
        return self.keep("RECEIPT_NO", self.pick([self.digits(6), f"R-{self.digits(5)}", f"RC{self.digits(7)}"]))

    @property
    def ref(self):
        return self.keep("REF_NO", self.pick([f"REF-{self.digits(6)}", f"{self.digits(9)}", f"INV{self.digits(7)}",
            f"WO-{self.digits(5)}", f"TKT{self.digits(6)}"]))

    @property
    def employee(self):
        return self.keep("EMPLOYEE_NO", self.pick([self.digits(5), f"E{self.digits(4)}", self.digits(6)]))

    @property
    def ori(self):
        return self.keep("ORI", self.ag.ori)

    def money(self, low=8, high=2400):
        cents = self.pick([".00", "", f".{self.rng.randint(10, 99)}"])
        return self.keep("MONEY", f"${self.rng.randint(low, high):,}{cents}")

    # times
    def date(self, days=0, form=None):
        return self.keep("EVENT_DATE", (self.day + datetime.timedelta(days=days)).strftime(form or self.date_form))

    def time(self, add=0):
        minutes = (self.hour * 60 + 7 + add) % 1440
        return self.pick(["{:02d}{:02d}", "{:02d}:{:02d}", "{:02d}{:02d}"]).format(minutes // 60, minutes % 60)

    def clock(self, seconds):
        total = (self.hour * 3600 + 420 + seconds) % 86400
        return f"{total // 3600:02d}:{total // 60 % 60:02d}:{total % 60:02d}"

    # places
    def street(self):
        return f"{self.pick(names.STREETS)} {self.pick(names.SUFFIXES)}"

    def turned(self, kind, text, sensitive, role=""):
        return mark(sensitive, text, role) if self.protected else self.keep(kind, text)

    def block(self):
        street = self.street()
        number = self.rng.randint(1, 98) * 100
        text = self.pick([f"{number} block of {street}", f"{number} block {street}", f"{number} BLK {street.upper()}",
            f"{number} blk of {street}"])
        return self.turned("BLOCK_ADDRESS", text, "ADDRESS", "victim")

    def crossing(self):
        a, b = self.rng.sample(names.STREETS, 2)
        s, t = self.pick(names.SUFFIXES), self.pick(names.SUFFIXES)
        text = self.pick([f"{a} {s} and {b} {t}", f"{a} {s} / {b} {t}", f"{a} {s} & {b} {t}", f"{a} and {b}",
            f"{a} {s} at {b} {t}"])
        return self.turned("INTERSECTION", text, "ADDRESS", "victim")

    def hospital(self):
        return self.turned("HOSPITAL", self.pick(names.HOSPITALS), "MEDICAL")

    def school_place(self):
        return self.turned("SCHOOL_LOCATION", self.pick([n for n in names.SCHOOLS if n != self.school_raw]), "ADDRESS")

    def school_of(self, role=""):
        return mark("JUVENILE_SCHOOL", self.school_raw, role)

    def road(self):
        return self.keep("STREET_NAME", self.pick(names.NAMED_STREETS))

    def firm(self):
        return self.keep("BUSINESS", self.pick(names.FIRMS))

    def public_phone(self):
        return self.keep("PUBLIC_PHONE", ids.phone(self.rng, self.ag.area))

    def public_email(self):
        return self.keep("PUBLIC_EMAIL", self.pick(["records", "evidence", "dispatch", "tips", "info",
            "frontdesk"]) + "@" + self.ag.domain)

    def public_address(self):
        return self.keep("PUBLIC_ADDRESS",
            f"{self.rng.randint(100, 2900)} {self.pick(['Civic Center Dr', 'Courthouse Sq', 'W Main St', 'Justice Way', 'N Capitol Ave'])}, {self.ag.city}, {self.ag.state} {self.rng.randint(10000, 99000)}")

    def initials(self, person):
        text = self.pick([f"{person.first[0]}.{person.last[0]}.", f"{person.first[0]}.{person.mid}.{person.last[0]}."])
        return mark("PERSON", text, "victim") if self.protected else self.keep("INITIALS", text)

    def nobody(self):
        return self.keep("PLACEHOLDER", self.pick(["John Doe", "Jane Doe", "Unknown Male", "JOHN DOE", "Unknown Subject",
            "UNK SUSPECT"]))

    # cars
    def plate(self, bang=True):
        return mark("LICENSE_PLATE", ids.plate(self.rng, self.ag.state), bang=bang)

    def vin(self):
        return mark("VIN", ids.vin(self.rng), bang=True)

    def car(self):
        return f"{self.pick(names.COLORS)} {self.pick(names.CARS)}"

    def head(self, title):
        return f"{self.pick([self.ag.name, self.ag.name.upper()])}\n{title}"
