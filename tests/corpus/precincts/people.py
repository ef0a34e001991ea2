"""An invented person: forms of the name, numbers, address, all marked."""
import datetime

import identifiers as ids
from precincts import names


def mark(kind, text, role="", sort="", bang=False):
    return f"[[{sort}{kind}{'!' if bang else ''}{':' + role if role else ''}|{text}]]"


class Person:
    """role: of marks.ROLES (or JUVENILE_ROLES for the young). minor: under 18 on the scene's day."""

    def __init__(self, scene, role, minor=False, last=None, age=None, sex=None):
        rng = self.rng = scene.rng
        self.scene, self.role, self.minor = scene, role, minor
        self.owner = {"offender": "juvenile", "other": "juvenile"}.get(role, role)  # of DOB, PHONE, ADDRESS
        self.sex = sex or rng.choice("MF")
        pool = {("M", True): names.BOYS, ("F", True): names.GIRLS, ("M", False): names.MEN, ("F", False): names.WOMEN}
        self.first = scene.fresh(pool[self.sex, minor], scene.firsts)
        self.last = last or scene.fresh(names.WORD_SURNAMES if rng.random() < 0.28 else names.SURNAMES, scene.lasts)
        self.mid = rng.choice("ABCDEGJKLMNRSTW")
        self.age = age or (rng.randint(9, 17) if minor else rng.randint(19, 83))
        days = rng.randint(5, 350)
        day = scene.day - datetime.timedelta(days=days)
        self.born = datetime.date(day.year - self.age, day.month, min(day.day, 28))
        self.race = rng.choice("WWBHAIU")
        self.he, self.his, self.him = ("he", "his", "him") if self.sex == "M" else ("she", "her", "her")
        self.He, self.His = self.he.capitalize(), self.his.capitalize()
        self.title = "Mr." if self.sex == "M" else rng.choice(["Ms.", "Mrs.", "Ms."])
        self.street = f"{rng.randint(101, 9899)} {scene.street()}" + scene.pick(["", "", "", " #4B", " Apt 12", " Unit 7",
            f" Apt {rng.randint(1, 320)}", " Lot 18"])
        self.zip = f"{rng.randint(10000, 99499)}"
        self.state, self.city = scene.ag.state, scene.ag.city

    # the name
    def name(self, text):
        if self.minor:
            return mark("JUVENILE_NAME", text, self.role)
        return mark("PERSON", text, self.role, "?" if self.role == "arrestee" else "")

    @property
    def full(self):
        return self.name(f"{self.first} {self.last}")

    @property
    def fml(self):
        return self.name(f"{self.first} {self.mid}. {self.last}")

    @property
    def caps(self):
        return self.name(f"{self.first} {self.last}".upper())

    @property
    def lf(self):
        return self.name(f"{self.last}, {self.first} {self.mid}")

    @property
    def LF(self):
        return self.name(f"{self.last}, {self.first}".upper())

    @property
    def LFM(self):
        return self.name(f"{self.last}, {self.first} {self.mid}".upper())

    @property
    def slash(self):
        return self.name(f"{self.last}/{self.first}".upper())

    @property
    def nam(self):
        return self.name(f"{self.last},{self.first} {self.mid}".upper())

    @property
    def f(self):
        return self.name(self.first)

    @property
    def l(self):
        return self.name(self.last)

    @property
    def L(self):
        return self.name(self.last.upper())

    @property
    def il(self):
        return self.name(f"{self.first[0]}. {self.last}")

    @property
    def mr(self):
        return f"{self.title} {self.l}"

    @property
    def spelled(self):
        return self.name("-".join(self.last.upper().replace("-", "").replace("'", "").replace(" ", "")))

    @property
    def intro(self):
        """The first mention in a narrative."""
        age = f"{mark('JUVENILE_AGE', self.age)}" if self.minor else mark("ADULT_AGE", self.age, sort="=")
        d = self.dob_plain
        return self.scene.pick([f"{self.full}", f"{self.full} ({self.race}/{self.sex}, DOB {d})", f"{self.fml}, DOB: {d}",
            f"{self.LF} ({self.race}{self.sex} {d})",
                                f"{self.full}, {age} y/o {self.kind_word}", f"{self.full} (age {age})", f"{self.fml}",
                                f"{age} year old {self.full}"])

    @property
    def kind_word(self):
        if self.minor:
            return "boy" if self.sex == "M" else "girl"
        return "male" if self.sex == "M" else "female"

    @property
    def later(self):
        if self.minor:
            return self.scene.pick([self.f] * 5 + [self.full])
        if self.scene.first_names:
            return self.scene.pick([self.f] * 3 + [self.l, self.full])
        return self.scene.pick([self.l] * 6 + [self.mr] * 2 + [self.f, self.full, self.L, self.il])

    # what belongs to the person
    @property
    def years(self):
        return mark("JUVENILE_AGE", self.age, self.role) if self.minor else mark("ADULT_AGE", self.age, sort="=")

    @property
    def dob_plain(self):
        return mark("DOB", self.born.strftime(self.scene.pick(["%m/%d/%Y"] * 4 + ["%m/%d/%y", "%m-%d-%Y", "%m-%d-%y"])),
            self.owner)

    @property
    def dob(self):
        return mark("DOB", self.born.strftime(self.scene.date_form), self.owner)

    @property
    def dob8(self):
        return mark("DOB", self.born.strftime("%Y%m%d"), self.owner)

    @property
    def ssn(self):
        return mark("SSN", self.once("ssn", lambda: ids.ssn(self.rng)), bang=True)

    @property
    def oln(self):
        return mark("DRIVER_LICENSE", self.once("oln", lambda: ids.licence(self.rng, self.state)), bang=True)

    @property
    def sid(self):
        return mark("STATE_SID", self.once("sid", lambda: ids.sid(self.rng, self.state)), bang=True)

    @property
    def ucn(self):
        return mark("FBI_UCN", self.once("ucn", lambda: ids.ucn(self.rng)), bang=True)

    def once(self, name, make):
        if "_" + name not in self.__dict__:
            self.__dict__["_" + name] = make()
        return self.__dict__["_" + name]

    @property
    def phone_raw(self):
        return self.once("phone", lambda: ids.phone(self.rng, self.scene.ag.area if self.rng.random() < 0.8 else None))

    @property
    def phone(self):
        return mark("PHONE", self.phone_raw, self.owner, bang=True)

    @property
    def tel(self):
        return mark("PHONE", self.phone_raw, self.owner)

    @property
    def email(self):
        make = lambda: self.scene.pick([f"{self.first}.{self.last}", f"{self.first[0]}{self.last}{self.born.year % 100:02d}",
            f"{self.last}_{self.first}",
                                        f"{self.first}{self.rng.randint(2, 999)}"]).lower().replace("'",
                                        "") + "@" + self.scene.pick(
            ["gmail.com", "yahoo.com", "outlook.com", "icloud.com", "hotmail.com", "comcast.net", "proton.me"])
        return mark("EMAIL", self.once("email", make))

    @property
    def handle(self):
        base = self.first.lower().replace("-", "") + self.scene.pick(["_", ".", "x"]) + self.scene.pick(["babyy", "official",
            "208", "savage", "thatguy", "luvs", "4real"])
        return mark("SOCIAL_HANDLE", self.once("handle",
            lambda: self.scene.pick(["@", "@", ""]) + base + str(self.rng.randint(1, 99))))

    @property
    def addr(self):
        return mark("ADDRESS", f"{self.street}, {self.city}, {self.state} {self.zip}", self.owner)

    @property
    def addr_short(self):
        return mark("ADDRESS", self.street, self.owner)

    @property
    def ADDR(self):
        return mark("ADDRESS", f"{self.street} {self.city} {self.state}".upper(), self.owner)

    @property
    def rel(self):
        """What this one is to somebody else."""
        return self.scene.pick(["mother", "sister", "aunt", "wife"] if self.sex == "F" else ["father", "brother", "uncle",
            "stepfather"])

    @property
    def looks(self):
        return f"{self.race}/{self.sex} {self.rng.randint(4, 6)}'{self.rng.randint(0, 11)} {self.rng.randint(90, 260)} lbs"
