"""One invented matter: agency, day, numbers, and all that must stay readable, marked."""
from datetime import date, timedelta

import identifiers
from held_back.second import places
from held_back.second.marking import hide, policy, stay
from held_back.second.people import Person
from model import PROTECTED_OFFENSES


class Matter:
    def __init__(self, rng, offense, law="other"):
        self.rng, self.offense, self.law = rng, offense, law
        self.protected = offense in PROTECTED_OFFENSES
        self.victim_role = "dv_victim" if offense == "domestic_violence" else "victim"
        self.state = rng.choice(sorted(places.STATES))
        self.state_name, zip2, areas, self.towns, counties, self.laws = places.STATES[self.state]
        self.area = rng.choice(areas)
        self.city, self.county = rng.choice(self.towns), rng.choice(counties)
        self.sheriff = rng.choice([f"{self.county} County Sheriff's Office", f"{self.county} County Sheriff's Department"])
        self.police = rng.choice([f"{self.city} Police Department", f"{self.city} Police Dept.", f"City of {self.city} Police", f"{self.city} Department of Public Safety"])
        self.agency = rng.choice([self.police, self.police, self.sheriff])
        self.zip = f"{zip2}{rng.randint(100, 989)}"
        self.day = date(2019, 2, 3) + timedelta(days=rng.randint(0, 2300))
        self.hour, self.minute = rng.randint(0, 21), rng.randint(0, 59)
        self.date_form = rng.choice(["slash", "slash", "slash", "short", "loose", "iso", "words", "dash", "mil"])
        self.birth_form = rng.choice(["slash", "slash", "slash", "short", "dash", "loose", "iso", "month"])
        self.time_form = rng.randint(0, 4)
        self.name_form = rng.choice(["formal", "formal", "listed", "capital", "long"])
        self.phone_form = rng.choice(["({a}) {o}-{l}", "({a}) {o}-{l}", "{a}-{o}-{l}", "{a}-{o}-{l}", "{a}.{o}.{l}", "{a}/{o}-{l}", "({a}){o}-{l}", "{a} {o} {l}", "{a}{o}{l}"])
        self.taken, self.used, self.units = set(), {}, []
        self.scene_text = ""
        y, n = self.day.year, rng.randint(20, 99999)
        self.number_text = rng.choice([f"{y}-{n:06d}", f"{y % 100}-{n:05d}", f"{y % 100}{rng.choice('SPC')}{n:05d}", f"SO{y % 100}-{n:06d}", f"{y}{n:05d}", f"{y % 100}{self.day:%m}{n:05d}",
                                       f"I-{y}-{n:05d}", f"{y % 100}-{rng.randint(1, 9)}-{n:06d}"])
        self.cad_text = rng.choice([f"E{y % 100}{self.day:%j}{rng.randint(1, 999):04d}", f"{y}{self.day:%m%d}{rng.randint(1, 900):04d}", f"C{n:07d}", f"{y % 100}-{rng.randint(100000, 999999)}", f"L{y % 100}CAD{n:05d}"])
        self.officers = rng.sample(places.OFFICIALS, 6)
        self.badges = [str(rng.randint(112, 9480)) for _ in range(6)]
        self.desk_text = f"({self.area}) 555-{rng.choice(['0100', '0120', '0142', '0177', '0190'])}"
        self.ori_text = f"{self.state}{rng.randint(1, 140):03d}0{rng.randint(1, 9)}00"
        host = "".join(c for c in self.city.lower() if c.isalnum())
        self.host = rng.choice([f"{host}pd.example.gov", f"ci.{host}.example.us", f"{host}police.example.gov"])

    # People ----------------------------------------------------------------------------------------------------
    def person(self, role, **more):
        return Person(self.rng, self, role, **more)

    def child(self, role="other", **more):
        return Person(self.rng, self, role, minor=True, **more)

    def phone_text(self):
        rng = self.rng
        area = self.area if rng.random() < 0.75 else rng.choice(identifiers.AREA_CODES)
        office, line = ("555", f"01{rng.randint(0, 99):02d}") if rng.random() < 0.6 else (f"{rng.randint(3, 9)}{rng.randint(2, 9)}{rng.randint(0, 9)}", f"{rng.randint(1000, 9999)}")
        return self.phone_form.format(a=area, o=office, l=line)

    def officer(self, i=0):
        return policy("OFFICIAL_NAME", self.officers[i], "officer")

    def officer_last(self, i=0):
        return policy("OFFICIAL_NAME", self.officers[i].split()[-1], "officer")

    def official(self, i=5):
        return policy("OFFICIAL_NAME", self.officers[i], "official")

    def badge(self, i=0):
        return stay("BADGE", self.badges[i])

    # Days and times ----------------------------------------------------------------------------------------------
    def on(self, days=0, form=None):
        d = self.day + timedelta(days=days)
        return stay("EVENT_DATE", {"slash": f"{d:%m/%d/%Y}", "short": f"{d:%m/%d/%y}", "loose": f"{d.month}/{d.day}/{d.year}", "iso": f"{d:%Y-%m-%d}", "words": f"{d:%B} {d.day}, {d.year}",
                                   "dash": f"{d:%m-%d-%Y}", "mil": f"{d.day} {d:%b %Y}", "ncic": f"{d:%Y%m%d}"}[form or self.date_form])

    def at(self, minutes=0):
        total = self.hour * 60 + self.minute + minutes
        h, m = total // 60 % 24, total % 60
        return [f"{h:02d}{m:02d} hours", f"{h:02d}:{m:02d} hrs", f"{h:02d}{m:02d}", f"{h % 12 or 12}:{m:02d} {'a.m.' if h < 12 else 'p.m.'}", f"{h:02d}:{m:02d}"][self.time_form]

    def stamp(self, seconds):
        total = self.hour * 3600 + self.minute * 60 + seconds
        return f"{total // 3600 % 24:02d}:{total // 60 % 60:02d}:{total % 60:02d}"

    # Numbers that stay ---------------------------------------------------------------------------------------------
    number = property(lambda self: stay("CASE_NUMBER", self.number_text))
    cad = property(lambda self: stay("CAD_NUMBER", self.cad_text))
    statute = property(lambda self: stay("STATUTE", self.laws[self.law]))
    ori = property(lambda self: stay("ORI", self.ori_text))
    desk = property(lambda self: stay("PUBLIC_PHONE", self.desk_text))

    def statute_of(self, law):
        return stay("STATUTE", self.laws[law])

    def other_statute(self):
        return stay("STATUTE", self.laws[self.rng.choice(sorted(self.laws))])

    def other_number(self):
        y = self.day.year - self.rng.randint(0, 2)
        return stay("CASE_NUMBER", self.rng.choice([f"{y}-{self.rng.randint(100, 99999):06d}", f"{y % 100}-{self.rng.randint(100, 99999):05d}"]))

    def draw(self, kind, *forms):
        """A number of a kind: # a digit, @ a letter, YY the year."""
        text = self.rng.choice(forms).replace("YYYY", str(self.day.year)).replace("YY", f"{self.day.year % 100:02d}")
        return stay(kind, "".join(self.rng.choice("0123456789") if c == "#" else self.rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ") if c == "@" else c for c in text))

    def docket(self):
        return self.draw("DOCKET", "YYCR#####", "CR-YYYY-####", "YY-CF-00####", "YYYY-CV-####", "#-YY-00###-CR", "F-YYYY-1####", "YYYYCM000###", "SU-YY-CR-0##")

    def citation(self):
        return self.draw("CITATION_NO", "@#######", "E00#####", "YY-T-#####", "@@######", "7########", "UTC-######")

    def tag(self):
        return self.draw("EVIDENCE_TAG", "EV-#####", "Q#####", "YY-####-0#", "PR######", "B####-#", "Tag ####", "@@-#")

    def serial(self):
        return self.draw("SERIAL", "@@@#####", "#########", "C02@#####@@", "SN@####@#", "####-@#####", "@#######", "5CD####@@@")

    def booking(self):
        return self.draw("BOOKING_NO", "YYYY-0#####", "B######", "YY00####", "#######")

    def receipt(self):
        return self.draw("RECEIPT_NO", "R-######", "00#####", "RC#######")

    def ref(self):
        return self.draw("REF_NO", "PRR-YY-####", "REF-######", "W00####-YYYY", "TKT######", "CLM-#######")

    def employee(self):
        return self.draw("EMPLOYEE_NO", "####", "E####", "T###", "0#####")

    def callsign(self):
        if not self.units:
            self.units = self.rng.sample(places.CALLSIGNS, len(places.CALLSIGNS))
        return stay("CALLSIGN", self.units.pop())

    def money(self, low=20, high=900):
        n = self.rng.randint(low * 100, high * 100)
        return stay("MONEY", self.rng.choice([f"${n / 100:,.2f}", f"${n // 100:,}", f"${n // 100:,}.00"]))

    # Named places that stay ------------------------------------------------------------------------------------------
    def business(self):
        return stay("BUSINESS", self.rng.choice(places.BUSINESSES))

    def bank(self):
        return stay("BUSINESS", self.rng.choice(places.BANKS))

    def tower(self):
        return stay("BUSINESS", self.rng.choice(places.TOWERS))

    def street(self):
        return stay("STREET_NAME", self.rng.choice(places.NAMED_STREETS))

    def hospital(self):
        text = self.rng.choice(places.HOSPITALS)
        return hide("MEDICAL", text) if self.protected else stay("HOSPITAL", text)

    def school_place(self):
        text = self.rng.choice(places.SCHOOLS)
        return hide("JUVENILE_SCHOOL", text) if self.protected else stay("SCHOOL_LOCATION", text)

    def school_of(self, child):
        level = 0 if child.age < 5 else 1 if child.age < 11 else 2 if child.age < 14 else 3
        return hide("JUVENILE_SCHOOL", child.once("school", lambda: self.rng.choice(places.SCHOOLS_BY_AGE[level])))

    def grade_of(self, child):
        n = min(12, max(1, child.age - 5))
        word = f"{n}{'th' if n > 3 else ['', 'st', 'nd', 'rd'][n]}"
        return policy("GRADE", self.rng.choice([f"{word} grade", f"{word} grader", f"grade {n}"]))

    @property
    def scene(self):
        """The block where it happened: the same in form and narrative."""
        self.scene_text = self.scene_text or self.block()
        return self.scene_text

    def block(self):
        rng = self.rng
        street = f"{rng.choice(places.HOME_STREETS)} {rng.choice(places.KINDS[:6])}"
        n = rng.randint(1, 96) * 100
        text = rng.choice([f"{n} block of {street}", f"{n} blk of {street}", f"{n} block {street}"])
        return hide("ADDRESS", text, self.victim_role) if self.protected else stay("BLOCK_ADDRESS", text)

    def cross(self):
        text = self.rng.choice(places.CROSSINGS)
        return hide("ADDRESS", text, self.victim_role) if self.protected else stay("INTERSECTION", text)

    def public_phone(self):
        return stay("PUBLIC_PHONE", self.rng.choice([f"({self.area}) 555-01{self.rng.randint(10, 99)}", f"{self.area}-555-01{self.rng.randint(10, 99)}", "1-800-555-0" + str(self.rng.randint(110, 199))]))

    def hotline(self):
        return stay("PUBLIC_PHONE", self.rng.choice(places.HOTLINES))

    def mailbox(self):
        return stay("PUBLIC_EMAIL", f"{self.rng.choice(['records', 'police.records', 'evidence', 'tips', 'frontdesk', 'opengov'])}@{self.host}")

    def office_address(self):
        return stay("PUBLIC_ADDRESS", f"{self.rng.randint(1, 40) * 10} {self.rng.choice(['Municipal Plaza', 'Courthouse Square', 'W Center St', 'Government Way', 'Law Enforcement Dr'])}, {self.city}, {self.state} {self.zip}")

    def placeholder(self):
        return stay("PLACEHOLDER", self.rng.choice(places.PLACEHOLDERS))

    # Things of people ---------------------------------------------------------------------------------------------
    def plate(self):
        return hide("LICENSE_PLATE", identifiers.plate(self.rng, self.state), "", True)

    def vin(self):
        return hide("VIN", identifiers.vin(self.rng), "", True)

    def car(self):
        """(text as in a sentence, year, make and model, color)"""
        what, color = self.rng.choice(places.CARS).split(", ")
        year, make = what.split(" ", 1)
        return self.rng.choice([f"{color} {year} {make}", f"{year} {make}", f"{color} {make}"]), year, make, color

    def code(self):
        rng = self.rng
        return hide("PASSWORD", rng.choice([f"{rng.randint(1000, 9999)}", f"#{rng.randint(1000, 9999)}", f"{rng.randint(1000, 9999)}*", f"{rng.randint(100000, 999999)}"]))
