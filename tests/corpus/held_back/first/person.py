"""A fictional person of a case and every form in which a paper names him, marked."""
from datetime import date

import identifiers
from held_back.first import pools


def must(kind, text, role="", identifier=False):
    return f"[[{kind}{'!' if identifier else ''}{':' + role if role else ''}|{text}]]"


def stay(kind, text):
    return f"[[={kind}|{text}]]"


def ask(kind, text, role=""):
    return f"[[?{kind}{':' + role if role else ''}|{text}]]"


class Person:
    """role: one of the roles of marks.py; a juvenile's role is offender, victim, witness or other."""

    def __init__(self, m, role, juvenile=False, ages=None, sex=None, last=None, home=None):
        rng = m.rng
        self.m, self.rng, self.role, self.juvenile = m, rng, role, juvenile
        self.sex = sex or rng.choice("MF")
        self.years = rng.randint(*(ages or ((11, 17) if juvenile else (19, 71))))
        self.firstname = m.unused(pools.KID_MALE if juvenile and self.sex == "M" else pools.KID_FEMALE if juvenile else pools.MALE if self.sex == "M" else pools.FEMALE)
        self.middlename = rng.choice(pools.MALE if self.sex == "M" else pools.FEMALE)
        self.lastname = last or (m.unused(pools.DOUBLE_LAST) if rng.random() < 0.07 else m.unused(pools.LAST))
        self.born = self.birthday(rng, m.day)
        self.home_role = "juvenile" if juvenile else role
        self.home_parts = home or m.home_parts()
        self.phone_text = m.new_phone()
        self.race = rng.choice("WWBHAI")
        self.build = self.body(rng)
        self.hair, self.eyes = rng.choice(["BRO", "BLK", "BLN", "RED", "GRY"][:4 if self.years < 40 else 5]), rng.choice(["BRO", "BLU", "GRN", "HAZ"])
        self.car = rng.choice(pools.CARS)
        self.plate_text, self.vin_text = identifiers.plate(rng, m.state), identifiers.vin(rng)
        self.licence_text, self.ssn_text = identifiers.licence(rng, m.state), identifiers.ssn(rng)
        self.email_text, self.handle_text = self.make_email(), self.make_handle()

    def body(self, rng):
        inches = rng.randint(34 + 2 * self.years, 44 + 2 * self.years) if self.years < 12 else rng.randint(59, 67) if self.sex == "F" else rng.randint(58, 66) if self.years < 15 else rng.randint(64, 75)
        pounds = 20 + self.years * 6 if self.years < 12 else rng.randint(95, 160) if self.years < 18 else rng.randint(112, 235) + (20 if self.sex == "M" else 0)
        return f"{inches // 12}'{inches % 12:02d}\"", str(pounds)

    def birthday(self, rng, day):
        month, dom = rng.randint(1, 12), rng.randint(1, 28)
        return date(day.year - self.years - ((month, dom) > (day.month, day.day)), month, dom)

    def make_email(self):
        f, l = self.firstname.lower(), "".join(c for c in self.lastname.lower() if c.isalpha())
        name = self.rng.choice([f"{f}.{l}", f"{f[0]}{l}{self.born.year % 100}", f"{l}{f[0]}", f"{f}{l}", f"{f}_{self.rng.choice(['fishing', 'mama', 'trucks', 'reads', 'r0cks'])}{self.rng.randint(1, 99)}"])
        return f"{name}@{self.rng.choice(['example.com', 'example.net', 'example.org', 'webmail.example.com', 'mail.example.net'])}"

    def make_handle(self):
        f = self.firstname.lower()
        return self.rng.choice([f"@{f}.{self.rng.randint(10, 99)}", f"@lil_{f}{self.rng.randint(1, 9)}", f"@{f}_official", f"{f}xo{self.born.year % 100}", f"@its.{f}.again"])

    # Names -----------------------------------------------------------------------------------------------------------
    def named(self, text):
        if self.juvenile:
            return must("JUVENILE_NAME", text, self.role)
        if self.role == "arrestee":
            return ask("PERSON", text, "arrestee")
        return must("PERSON", text, self.role)

    @property
    def full(self):
        return self.named(f"{self.firstname} {self.lastname}")

    @property
    def fullm(self):
        return self.named(f"{self.firstname} {self.rng.choice([self.middlename, self.middlename[0] + '.'])} {self.lastname}")

    @property
    def first(self):
        return self.named(self.firstname)

    @property
    def last(self):
        return self.named(self.lastname)

    @property
    def short(self):
        """How a narrative goes on: surname, with a title, or the first name of a child."""
        if self.juvenile:
            return self.named(self.rng.choice([self.firstname, self.firstname, self.lastname]))
        return self.rng.choice(["", "", "", "Mr. " if self.sex == "M" else self.rng.choice(["Ms. ", "Mrs. "])]) + self.last

    @property
    def listed(self):
        text = self.rng.choice([f"{self.lastname}, {self.firstname} {self.middlename}", f"{self.lastname}, {self.firstname}", f"{self.lastname}, {self.firstname} {self.middlename[0]}", f"{self.lastname}, {self.firstname} {self.middlename[0]}."])
        return self.named(text.upper() if self.m.capitals else text)

    @property
    def caps(self):
        return self.named(self.rng.choice([f"{self.lastname}, {self.firstname}", f"{self.firstname} {self.lastname}", f"{self.lastname}, {self.firstname} {self.middlename[0]}"]).upper())

    @property
    def slash(self):
        return self.named(self.rng.choice([f"{self.lastname}/{self.firstname}", f"{self.lastname}/{self.firstname} {self.middlename[0]}", f"{self.lastname}/{self.firstname}/{self.middlename}"]).upper())

    @property
    def ncic(self):
        return self.named(self.rng.choice([f"{self.lastname},{self.firstname} {self.middlename}", f"{self.lastname}, {self.firstname} {self.middlename[0]}"]).upper())

    @property
    def initials(self):
        text = f"{self.firstname[0]}.{self.lastname[0]}."
        if self.m.protected and self.role in ("sa_victim", "dv_victim", "victim"):
            return must("PERSON", text, self.role) if not self.juvenile else must("JUVENILE_NAME", text, self.role)
        return stay("INITIALS", text)

    def spelled(self, text):
        return self.named("-".join(c for c in text.upper() if c.isalpha()))

    # Words -----------------------------------------------------------------------------------------------------------
    he = property(lambda self: "he" if self.sex == "M" else "she")
    him = property(lambda self: "him" if self.sex == "M" else "her")
    his = property(lambda self: "his" if self.sex == "M" else "her")
    He = property(lambda self: self.he.capitalize())
    His = property(lambda self: self.his.capitalize())
    man = property(lambda self: ("boy" if self.sex == "M" else "girl") if self.juvenile else "man" if self.sex == "M" else "woman")
    son = property(lambda self: "son" if self.sex == "M" else "daughter")
    father = property(lambda self: "father" if self.sex == "M" else "mother")
    brother = property(lambda self: "brother" if self.sex == "M" else "sister")
    male = property(lambda self: "male" if self.sex == "M" else "female")

    @property
    def age(self):
        return must("JUVENILE_AGE", self.years) if self.years < 18 else stay("ADULT_AGE", self.years)

    @property
    def aged(self):
        """14-year-old, 14 y/o: the whole of a juvenile's, the number of an adult's."""
        form = self.rng.choice(["{}-year-old", "{} year old", "{} y/o", "{} YOA", "{} yr old"])
        return must("JUVENILE_AGE", form.format(self.years)) if self.years < 18 else form.format(stay("ADULT_AGE", self.years))

    @property
    def looks(self):
        return f"{self.race}/{self.sex}, {self.build[0]}, {self.build[1]} lbs, {self.hair} hair, {self.eyes} eyes"

    # What belongs to him -----------------------------------------------------------------------------------------------
    def dob_text(self, form=None):
        return (form or self.m.dob_form).format(self.born)

    @property
    def dob(self):
        return must("DOB", self.dob_text(), self.home_role, True)

    @property
    def born_on(self):
        return must("DOB", self.rng.choice(["{:%B} {:%-d}, {:%Y}", "{:%m/%d/%Y}", "{:%m/%d/%y}"]).format(self.born, self.born, self.born) if self.rng.random() < 0.4 else "{:%m/%d/%Y}".format(self.born), self.home_role)

    @property
    def dob_ncic(self):
        return must("DOB", "{:%Y%m%d}".format(self.born), self.home_role, True)

    @property
    def street(self):
        line, unit, _, _, _ = self.home_parts
        return must("ADDRESS", line + (f" {unit}" if unit else ""), self.home_role)

    @property
    def home(self):
        line, unit, city, state, code = self.home_parts
        text = line + (self.rng.choice([f", {unit}", f" {unit}"]) if unit else "") + f", {city}, {state}" + (f" {code}" if self.rng.random() < 0.8 else "")
        return must("ADDRESS", text.upper() if self.m.capitals else text, self.home_role)

    @property
    def zip(self):
        return ask("ZIP", self.home_parts[4])

    @property
    def city(self):
        return ask("ADDRESS", self.home_parts[2])

    @property
    def phone(self):
        return must("PHONE", self.phone_text, self.home_role, True)

    @property
    def tel(self):
        return must("PHONE", self.phone_text, self.home_role)

    @property
    def email(self):
        return must("EMAIL", self.email_text)

    @property
    def handle(self):
        return must("SOCIAL_HANDLE", self.handle_text)

    @property
    def ssn(self):
        return must("SSN", self.ssn_text, "", True)

    @property
    def licence(self):
        return must("DRIVER_LICENSE", self.licence_text, "", True)

    @property
    def plate(self):
        return must("LICENSE_PLATE", self.plate_text, "", True)

    @property
    def vin(self):
        return must("VIN", self.vin_text, "", True)

    @property
    def car_text(self):
        year, make, model, color = self.car
        return self.rng.choice([f"{color} {year} {make} {model}", f"{year} {make} {model} ({color})", f"{color} {make} {model}"])
