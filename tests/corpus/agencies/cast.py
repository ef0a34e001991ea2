"""The people of a held-back document, with every form of their names and numbers as marked text."""
import datetime

from . import numbers, pools


def mark(kind, text, role=None, identifier=False, sort=""):
    if sort:
        identifier = False
    return f"[[{sort}{kind}{'!' if identifier else ''}{':' + role if role else ''}|{text}]]"


def surname_pool(origin):
    words = pools.LAST[origin]
    pairs = [w for w in pools.TWO_WORDS if w in words]
    for pair in pairs:
        words = words.replace(pair, "")
    return words.split() + pairs


class Person:
    """Names and numbers are made on first use, so that a person keeps them through the document."""

    def __init__(self, world, role, kind="PERSON", sort="", juvenile=False, family_of=None):
        rng = self.rng = world.rng
        self.world, self.role, self.kind, self.sort, self.juvenile = world, role, kind, sort, juvenile
        self.made, self.mentions = {}, 0
        origin = rng.choices(list(pools.FIRST), weights=[9, 4, 5, 2, 3, 2, 2, 2, 2, 1, 2])[0]
        self.sex = rng.choice("FM")
        if family_of:
            origin = family_of.origin
        self.origin = origin
        female, male = pools.FIRST[origin]
        taken = {p.first_name for p in world.people()}
        pool = [n for n in (female if self.sex == "F" else male).split() if n not in taken]
        self.first_name = rng.choice(pool or ["Jordan"])
        self.last_name = family_of.last_name if family_of and rng.random() < 0.8 else rng.choice(surname_pool(origin))
        middle = rng.choice(pools.FIRST[rng.choice(["anglo", origin])][0 if self.sex == "F" else 1].split())
        self.middle_name = middle if middle != self.first_name else "Lee"
        self.suffix = rng.choice([" Jr.", " Jr", " III", ", Sr."]) if self.sex == "M" and rng.random() < 0.08 else ""
        self.years = rng.randint(9, 17) if juvenile else rng.randint(19, 83)
        made = world.day - datetime.timedelta(days=int(self.years * 365.25) + rng.randint(20, 340))
        self.born = made
        self.state = rng.choice([world.state] * 4 + ["TX", "CA", "FL"])

    def name(self, text, role=None):
        return mark(self.kind, text, role or self.role, sort=self.sort)

    def value(self, kind, key, make, identifier, role=None):
        if key not in self.made:
            self.made[key] = make()
        return mark(kind, self.made[key], role, identifier)

    # Names ------------------------------------------------------------------------------------------------------
    def get_auto(self, _):
        self.mentions += 1
        if self.mentions == 1:
            return self.get_full(_) if self.rng.random() < 0.7 else self.get_fml(_)
        if self.juvenile:
            forms = ["first"] * 5 + ["full", "last", "il"]
        elif self.kind == "OFFICIAL_NAME":
            forms = ["last"] * 5 + ["full"]
        else:
            forms = ["last"] * 5 + ["full", "mr", "mr", "first", "first", "il"]
        return getattr(self, "get_" + self.rng.choice(forms))(_)

    def get_full(self, _):
        self.mentions = max(1, self.mentions)
        return self.name(f"{self.first_name} {self.last_name}{self.suffix}")

    def get_fml(self, _):
        self.mentions = max(1, self.mentions)
        middle = self.middle_name if self.rng.random() < 0.5 else self.middle_name[0] + "."
        return self.name(f"{self.first_name} {middle} {self.last_name}{self.suffix}")

    def get_lf(self, _):
        self.mentions = max(1, self.mentions)
        return self.name(f"{self.last_name.upper()}, {self.rng.choice([self.first_name, self.first_name.upper()])} "
                         f"{self.middle_name[0]}")

    def get_lfm(self, _):
        self.mentions = max(1, self.mentions)
        return self.name(f"{self.last_name}, {self.first_name} {self.middle_name}{self.suffix}".upper())

    def get_slash(self, _):
        self.mentions = max(1, self.mentions)
        return self.name(f"{self.last_name}/{self.first_name}".upper() + self.rng.choice(["",
            f" {self.middle_name[0]}"]))

    def get_ncic(self, _):
        self.mentions = max(1, self.mentions)
        return self.name(f"{self.last_name},{self.first_name} {self.middle_name}".upper())

    def get_last(self, _):
        if not self.mentions and self.kind != "OFFICIAL_NAME":
            return self.get_full(_)
        return self.name(self.last_name)

    def get_first(self, _):
        """Never the first mention: a reader would not know who is meant."""
        return self.name(self.first_name) if self.mentions else self.get_full(_)

    def get_bare(self, _):
        return self.name(self.first_name)

    def get_nick(self, _):
        if not self.mentions:
            return self.get_full(_)
        return self.name(pools.NICK.get(self.first_name, self.first_name[:max(3, len(self.first_name) // 2)]))

    def get_mr(self, _):
        title = self.rng.choice(["Ms.", "Ms.", "Mrs."] if self.sex == "F" else ["Mr."])
        self.mentions = max(1, self.mentions)
        return f"{title} {self.get_last(_)}"

    def get_il(self, _):
        return self.name(f"{self.first_name[0]}. {self.last_name}")

    def get_initials(self, _):
        text = self.rng.choice(["{}.{}.", "{}{}", "{}. {}."]).format(self.first_name[0], self.last_name[0])
        if self.world.protected:
            return self.name(text)
        return mark("INITIALS", text, sort="=")

    def get_spelled(self, _):
        word = "".join(c for c in self.last_name if c.isalpha()).upper()
        return self.name("-".join(word))

    def get_maiden(self, _):
        return self.value("PERSON", "maiden", lambda: self.rng.choice(surname_pool(self.origin)), False, "alias")

    def get_alias(self, _):
        def make():
            other = self.rng.choice(surname_pool(self.rng.choice(list(pools.LAST))))
            return f"{other}, {self.first_name}".upper() if self.rng.random() < 0.5 else f"{self.first_name} {other}"
        return self.value("PERSON", "alias", make, False, "alias")

    # Words about the person ----------------------------------------------------------------------------------------
    def get_he(self, _):
        return "she" if self.sex == "F" else "he"

    def get_cap_he(self, _):
        return "She" if self.sex == "F" else "He"

    def get_his(self, _):
        return "her" if self.sex == "F" else "his"

    def get_him(self, _):
        return "her" if self.sex == "F" else "him"

    def get_man(self, _):
        return "woman" if self.sex == "F" else "man"

    def get_boy(self, _):
        return "girl" if self.sex == "F" else "boy"

    def get_mother(self, _):
        return "mother" if self.sex == "F" else "father"

    def get_wife(self, _):
        return "wife" if self.sex == "F" else "husband"

    def get_uncle(self, _):
        return "aunt" if self.sex == "F" else "uncle"

    def get_sex(self, _):
        return self.sex

    def get_child(self, _):
        return "daughter" if self.sex == "F" else "son"

    def get_race(self, _):
        return {"anglo": "W", "black": "B", "latino": "H", "native": "I", "east_asian": "A"}.get(self.origin, "U")

    def get_age(self, _):
        if self.juvenile:
            return mark("JUVENILE_AGE", str(self.years))
        if self.world.protected:
            return mark("PERSON", str(self.years), sort="?")
        return mark("ADULT_AGE", str(self.years), sort="=")

    def get_ageyo(self, _):
        unit = self.rng.choice(["-year-old", " year old", " y/o", " yoa", "-yr-old", "yo"])
        tail = unit if not self.juvenile else mark("JUVENILE_AGE", unit.strip(), sort="?")
        return self.get_age(_) + (" " if unit[0] == " " and self.juvenile else "") + tail

    # Numbers ------------------------------------------------------------------------------------------------------
    def get_dob(self, identifier):
        form = self.rng.choice(["%m/%d/%Y", "%m/%d/%Y", "%m/%d/%y", "%m-%d-%Y", "%Y-%m-%d", "%d %b %Y", "%B %d, %Y"])
        return mark("DOB", self.born.strftime(form), self.role_or_none(), identifier)

    def get_dobmdy(self, identifier):
        return mark("DOB", self.born.strftime("%m/%d/%Y"), self.role_or_none(), identifier)

    def get_dobn(self, identifier):
        return mark("DOB", self.born.strftime("%Y%m%d"), self.role_or_none(), identifier)

    def role_or_none(self):
        return None if self.role in ("offender", "victim", "witness", "other") and self.juvenile else self.role

    def get_ssn(self, i):
        return self.value("SSN", "ssn", lambda: numbers.ssn(self.rng), i)

    def get_ssn4(self, _):
        self.get_ssn(_)
        return mark("SSN", self.made["ssn"][-4:], sort="?")

    def get_itin(self, i):
        return self.value("SSN", "itin", lambda: numbers.itin(self.rng), i)

    def get_dl(self, i):
        return self.value("DRIVER_LICENSE", "dl", lambda: numbers.fill(self.rng, numbers.LICENCE[self.state]), i)

    def get_state(self, _):
        return self.state

    def get_plate(self, i):
        return self.value("LICENSE_PLATE", "plate", lambda: numbers.fill(self.rng, numbers.PLATE[self.state]), i)

    def get_vin(self, i):
        return self.value("VIN", "vin", lambda: numbers.vin(self.rng), i)

    def get_phone(self, i):
        return self.value("PHONE", "phone", lambda: numbers.phone(self.rng, self.world.area), i, self.role_or_none())

    def get_phone2(self, i):
        return self.value("PHONE", "phone2",
            lambda: numbers.phone(self.rng, self.rng.choice(["206", "713", "404", "312"])), i,
                          self.role_or_none())

    def get_email(self, i):
        def make():
            plain = "".join(c for c in self.first_name.lower() if c.isascii() and c.isalpha())
            last = "".join(c for c in self.last_name.lower() if c.isascii() and c.isalpha())
            form = self.rng.choice(["{f}.{l}", "{f}{l}{n}", "{i}{l}", "{l}_{f}", "{f}{n}", "the.{l}s", "{f}-{l}.{n}"])
            return form.format(f=plain, l=last, i=plain[:1],
                n=self.rng.randint(7, 99)) + "@" + self.rng.choice(pools.DOMAINS)
        return self.value("EMAIL", "email", make, i)

    def make_street(self):
        kind = self.rng.random()
        if kind < 0.06:
            return f"P.O. Box {self.rng.randint(11, 9800)}"
        if kind < 0.1:
            return f"RR {self.rng.randint(1, 6)} Box {self.rng.randint(20, 400)}"
        if kind < 0.16:
            return self.rng.choice(pools.STREET_ODD).format(n=self.rng.randint(11, 9999), m=self.rng.randint(2, 99))
        street = f"{self.rng.randint(3, 19800)} {self.rng.choice(pools.STREET_PRIVATE)} {self.rng.choice(pools.STREET_TYPE)}"
        if self.rng.random() < 0.35:
            street += self.rng.choice([", ", " "]) + self.rng.choice(pools.APARTMENTS)
        return street

    def get_street(self, _):
        return self.value("ADDRESS", "street", self.make_street, False, self.role_or_none())

    def get_addr(self, _):
        self.get_street(_)
        def make():
            town, state, code, _area = self.world.town
            zip_code = f"{code}{self.rng.randint(1, 99):02d}" if self.rng.random() < 0.8 else ""
            return f"{self.made['street']}, {town}, {state} {zip_code}".strip()
        return self.value("ADDRESS", "addr", make, False, self.role_or_none())

    def get_city(self, _):
        return mark("ADDRESS", self.world.town[0], sort="?")

    def get_zip(self, _):
        return self.made.setdefault("zip",
            mark("ZIP", f"{self.world.town[2]}{self.rng.randint(1, 99):02d}", sort="?"))

    def get_handle(self, _):
        def make():
            base = "".join(c for c in self.first_name.lower() if c.isascii() and c.isalpha())
            form = self.rng.choice(["@{b}_{n}", "{b}.the.{w}", "@xx{b}xx", "{w}{n}{b}", "@{w}.{b}", "lil_{b}{n}",
                "@real{b}{n}"])
            return form.format(b=base, n=self.rng.randint(2, 999),
                w=self.rng.choice(["queen", "drip", "ghost", "trucker", "kat"]))
        return self.value("SOCIAL_HANDLE", "handle", make, False)

    def get_ip(self, i):
        return self.value("IP_ADDRESS", "ip", lambda: numbers.ip(self.rng), i)

    def get_imei(self, i):
        return self.value("DEVICE_ID", "imei", lambda: numbers.imei(self.rng), i)

    def get_mac(self, i):
        return self.value("DEVICE_ID", "mac", lambda: numbers.mac(self.rng), i)

    def get_card(self, i):
        return self.value("CREDIT_CARD", "card", lambda: numbers.card(self.rng), i)

    def get_acct(self, i):
        return self.value("BANK_ACCOUNT", "acct", lambda: numbers.digits(self.rng, self.rng.choice([8, 9, 10, 12])),
            i)

    def get_aba(self, i):
        return self.value("BANK_ROUTING", "aba", lambda: numbers.routing(self.rng), i)

    def get_policy(self, _):
        text = self.made.setdefault("policy",
            numbers.fill(self.rng, self.rng.choice(["AAA-9999999", "99 AA 999999-9", "PAP9999999"])))
        return mark("POLICY_NO", text, sort="?")

    def get_mrn(self, i):
        return self.value("MEDICAL_ID", "mrn",
            lambda: numbers.fill(self.rng, self.rng.choice(["9999999", "E99999999", "00-99-99-99"])), i)

    def get_fpc(self, i):
        return self.value("BIOMETRIC", "fpc", lambda: numbers.fpc(self.rng), i)

    def get_codis(self, i):
        return self.value("BIOMETRIC", "codis",
            lambda: numbers.fill(self.rng, self.rng.choice(["AA-99-999999", "D99-99999", "AA9999999"])), i)

    def get_fbi(self, i):
        form = self.rng.choice(["999999AA9", "99999AA99", "9AAAA9AA9", "999 999 AA9"])
        return self.value("FBI_UCN", "fbi", lambda: numbers.fill(self.rng, form), i)

    def get_sid(self, i):
        return self.value("STATE_SID", "sid",
            lambda: self.world.state + numbers.digits(self.rng, self.rng.choice([7, 8])), i)

    def get_nic(self, i):
        return self.value("NCIC_NIC", "nic", lambda: self.rng.choice("WVMHG") + numbers.digits(self.rng, 9), i)

    def get_passport(self, i):
        return self.value("GOV_ID", "passport",
            lambda: numbers.fill(self.rng, self.rng.choice(["A99999999", "599999999"])), i)

    def get_anum(self, i):
        form = self.rng.choice(["A999 999 999", "A999999999", "A99-999-999"])
        return self.value("GOV_ID", "anum", lambda: "A" + numbers.fill(self.rng, form[1:]), i)

    def get_mbi(self, i):
        return self.value("GOV_ID", "mbi", lambda: numbers.mbi(self.rng), i)

    def get_student(self, i):
        return self.value("STUDENT_ID", "student",
            lambda: numbers.fill(self.rng, self.rng.choice(["999999", "S9999999", "20-99999"])), i)

    def get_school(self, _):
        return self.value("JUVENILE_SCHOOL", "school", lambda: self.world.school(), False)

    def get_grade(self, _):
        grade = max(3, min(12, self.years - 5))
        text = self.rng.choice([f"{grade}th grade" if grade > 3 else "3rd grade", f"grade {grade}"])
        return mark("GRADE", self.made.setdefault("grade", text), sort="?")

    def get_gang(self, _):
        return self.value("GANG", "gang", lambda: self.rng.choice(pools.GANGS), False)

    def get_moniker(self, _):
        return self.value("GANG", "moniker", lambda: self.rng.choice(pools.MONIKERS), False)

    def get_password(self, _):
        return self.value("PASSWORD", "password", lambda: self.rng.choice(pools.PASSWORDS), False)

    def get_pin(self, _):
        return self.value("PASSWORD", "pin",
            lambda: numbers.fill(self.rng, self.rng.choice(["9999", "999999", "9-9-9-9", "#9999"])), False)

    def get_cond(self, _):
        return self.value("MEDICAL", "cond", lambda: self.rng.choice(pools.CONDITION), False)

    def get_drug(self, _):
        return self.value("MEDICAL", "drug", lambda: self.rng.choice(pools.MEDICATION), False)

    def get_injury(self, _):
        return self.value("MEDICAL", "injury", lambda: self.rng.choice(pools.INJURY), False)

    def get_smt(self, _):
        return mark("SMT", self.made.setdefault("smt", self.rng.choice(pools.SMT_TEXT)), sort="?")
