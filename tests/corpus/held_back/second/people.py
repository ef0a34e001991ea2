"""Invented people of many origins, and how police papers write them."""
import unicodedata
from datetime import timedelta

import identifiers
from held_back.second.marking import hide, policy, stay
from held_back.second.places import DOMAINS, HOME_STREETS, KINDS, UNITS

POOLS = [  # first names F, first names M, surnames
    (["Janice", "Paula", "Stacy", "Lorraine", "Candace", "Megan", "Rhonda", "Bethany", "Kristen", "Peggy"], ["Gregory", "Dennis", "Todd", "Russell", "Barry", "Neil", "Craig", "Lyle", "Shawn", "Duane"],
     ["Holloway", "Stratton", "Pickett", "Danforth", "Eubanks", "Ketchum", "Rutledge", "Swanson", "Merritt", "Halvorsen", "Barlowe", "Tuttle", "Schroeder", "Hensley", "McGinnis"]),
    (["Ginger", "Destiny", "Crystal", "Robin", "Jade", "Mercedes", "Sunny", "Melody", "Star", "Charity"], ["Sterling", "Rocky", "Gene", "Duke", "Earl", "Hunter", "Jay", "Buck", "Rich", "Dusty"],
     ["Cotton", "Early", "Savage", "Pope", "Reed", "Sharp", "Snow", "Rivers", "Bishop", "Page", "Cash", "Wood", "Major", "Sargent", "Small", "Good", "Weeks", "Parks", "Noble", "Hand", "Berry", "Speed", "Post", "Hatch", "Friend"]),
    (["Ana Lucia", "Itzel", "Graciela", "Perla", "Dulce", "Esperanza", "Reyna"], ["Gilberto", "Joaquín", "Refugio", "Ezequiel", "Fidel", "Ramiro", "Jesús"],
     ["Cárdenas", "Ibarra Lopez", "De Los Santos", "Treviño", "Palomares", "Gallegos-Ruiz", "Sandoval", "Barragan", "Ponce de León", "Ocampo", "Zepeda", "Avila Mendez"]),
    (["Thu", "Kim Anh", "Ngoc", "Trinh"], ["Tuan", "Hieu", "Khanh", "Long"], ["Le", "Bui", "Doan", "Phan", "Do", "Luong", "Cao"]),
    (["Mee", "Youa", "Chue", "Nou"], ["Toua", "Xai", "Neng", "Chong"], ["Khang", "Cha", "Lee", "Vangxay", "Hang", "Kue"]),
    (["Layla", "Samira", "Nadia", "Yasmin"], ["Bilal", "Hassan", "Ibrahim", "Faisal"], ["Al-Khatib", "Mansour", "El Sayed", "Bin Yusuf", "Saleh", "Darwish", "Abu-Hamdan"]),
    (["Amina", "Fadumo", "Tigist", "Selam"], ["Mohamed", "Abdirahman", "Dawit", "Yonas"], ["Hassan Nur", "Mohamud", "Tesfaye", "Gebremariam", "Aden", "Bekele", "Ismail"]),
    (["Agnieszka", "Irina", "Ludmila", "Anahit"], ["Krzysztof", "Vadim", "Miroslav", "Aram"], ["Nowakowski", "Bondarenko", "Zielinski", "Volkov", "Hovhannisyan", "Djordjevic", "Kuznetsova"]),
    (["Corazon", "Jocelyn", "Divina"], ["Reynaldo", "Jun", "Dante"], ["dela Cruz", "Manalo", "Villanueva", "Dimaandal", "Salonga", "Aquino"]),
    (["Wynona", "Sharice", "Winona Mae"], ["Emmett", "Garrison", "Wendell"], ["Two Bulls", "Attakai", "Red Elk", "Tallchief", "Begaye", "Good Iron", "Deschenie"]),
    (["Eun-ji", "Soo", "Hana"], ["Min-jun", "Sung", "Daniel"], ["Choi", "Kang", "Yoon", "Pak", "Lim"]),
    (["Yuki", "Hui", "Xin"], ["Kenji", "Wei", "Zhen"], ["Fujimoto", "Zhou", "Lau", "Shimizu", "Tam", "An"]),
    (["Deepa", "Manpreet", "Sunita"], ["Rakesh", "Jaspreet", "Anil"], ["Iyer", "Gill", "Dhillon", "Deshmukh", "Subramanian", "Bhatt"]),
    (["Ebony", "Kenya", "Monique", "Precious"], ["Darius", "Terrell", "Antwan", "Cedric"], ["Jefferson", "Broadnax", "Hightower", "McCray", "Stallings", "Goode", "Witherspoon"]),
    (["Marie-Claire", "Evelyne", "Chiamaka", "Abena"], ["Emmanuel", "Obinna", "Kofi", "Ti-Jean"], ["St. Pierre", "Pierre-Louis", "Eze", "Boateng", "Nwosu", "Laguerre"]),
    (["Giulia", "Despina", "Fernanda"], ["Salvatore", "Nikos", "Thiago"], ["D'Angelo", "Papadakis", "Dos Santos", "DiNapoli", "Ferreira da Silva", "Stavropoulos"]),
    (["Aoife", "Annelise", "Katrien"], ["Brendan", "Lars", "Pieter"], ["O'Malley", "van der Meer", "Von Ahlen", "MacDougall", "De Groot", "Ó Briain", "Bjornstad"]),
    (["Rebekah", "Lovina", "Clotilde"], ["Amos", "Levi", "Alcide"], ["Yoder", "Stoltzfus", "Thibodeaux", "LeBlanc", "Hostetler", "Boudreaux"]),
    (["Whitley", "Saoirse", "Tamsin"], ["Jasper", "Ronan", "Alistair"], ["Baker-Ruiz", "Cobb-Whitaker", "Pell", "Smythe-Okafor", "Winterbourne", "Quarles", "Hale-Nguyen"]),
    (["Leilani", "Sefina", "Mele"], ["Makoa", "Tevita", "Ioane"], ["Kamakau", "Fonoti", "Leiataua", "Nakoa", "Taufa"]),
]
SHORT = {"Gregory": "Greg", "Candace": "Candy", "Gilberto": "Beto", "Krzysztof": "Kris", "Emmanuel": "Manny", "Kristen": "Kris", "Salvatore": "Sal", "Abdirahman": "Abdi",
         "Rebekah": "Becky", "Reynaldo": "Rey", "Esperanza": "Espie", "Lorraine": "Lori", "Ezequiel": "Zeke", "Bethany": "Beth", "Dennis": "Denny", "Manpreet": "Preet"}


def plain(text):
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if ord(c) < 128)
    return "".join(c for c in text.lower() if c.isalnum())


def street_line(rng, state):
    way = rng.random()
    if way < 0.07 and state == "WI":
        return f"N{rng.randint(1000, 9900)} County Rd {rng.choice('ABDKMV')}"
    if way < 0.09:
        return f"RR {rng.randint(1, 5)} Box {rng.randint(10, 400)}"
    if way < 0.12 and state == "TX":
        return f"{rng.randint(100, 9999)} FM {rng.randint(100, 2999)}"
    unit = rng.choice(UNITS).format(n=rng.randint(1, 240), a=rng.choice("ABCDE"))
    return f"{rng.randint(7, 18999)} {rng.choice(HOME_STREETS)} {rng.choice(KINDS)}{unit}"


class Person:
    """One person of a paper. role: of the closed list; of a minor: offender, victim, witness or other."""

    def __init__(self, rng, matter, role, minor=False, sex=None, ages=None, like=None):
        self.rng, self.matter, self.role, self.minor = rng, matter, role, minor
        women, men, families = rng.choice(POOLS) if rng.random() < 0.75 else rng.choice(POOLS[:2])
        self.sex = sex or rng.choice("FM")
        taken = matter.taken
        for _ in range(30):  # two people of a paper share a name only as relatives
            self.given = rng.choice(women if self.sex == "F" else men)
            self.family = like.family if like else rng.choice(families)
            if self.given not in taken and (like or self.family not in taken):
                break
            women, men, families = rng.choice(POOLS)
        taken.update((self.given, self.family))
        self.middle = rng.choice(["", rng.choice("ABCDEFGJKLMNPRSTVW"), rng.choice(rng.choice(POOLS)[0 if self.sex == "F" else 1])])
        self.suffix = rng.choice(["Jr.", "III", "Sr."]) if self.sex == "M" and not like and rng.random() < 0.07 else ""
        low, high = ages or ((6, 17) if minor else (18, 61) if role in ("suspect", "arrestee", "respondent", "driver") else (19, 83))
        if minor and like:  # a child of like
            high = max(1, min(high, like.age - 18))
            low = min(low, high)
        self.age = rng.randint(low, high)
        self.birth = matter.day - timedelta(days=int(self.age * 365.25) + rng.randint(2, 360))
        self.state = matter.state
        self.street = like.street if like else street_line(rng, matter.state)
        self.city = like.city if like else rng.choice([matter.city] * 3 + matter.towns)
        self.zip = matter.zip
        self.box = f"{rng.choice(['PO Box', 'P.O. Box'])} {rng.randint(12, 8800)}" if rng.random() < 0.05 else ""
        self.phone = matter.phone_text()
        self.known = {}

    def once(self, name, draw):
        if name not in self.known:
            self.known[name] = draw()
        return self.known[name]

    # Words -----------------------------------------------------------------------------------------------------
    he = property(lambda self: "she" if self.sex == "F" else "he")
    He = property(lambda self: "She" if self.sex == "F" else "He")
    him = property(lambda self: "her" if self.sex == "F" else "him")
    his = property(lambda self: "her" if self.sex == "F" else "his")
    title = property(lambda self: "Ms." if self.sex == "F" else "Mr.")
    value_role = property(lambda self: "juvenile" if self.minor else self.role)

    # Names -----------------------------------------------------------------------------------------------------
    def named(self, text):
        if self.minor:
            return hide("JUVENILE_NAME", text, self.role)
        return policy("PERSON", text, self.role) if self.role == "arrestee" else hide("PERSON", text, self.role)

    first = property(lambda self: self.named(self.given))
    last = property(lambda self: self.named(self.family))
    short = property(lambda self: self.named(SHORT.get(self.given, self.given)))
    titled = property(lambda self: f"{self.title} {self.last}")
    full = property(lambda self: self.named(f"{self.given} {self.family}" + (f" {self.suffix}" if self.suffix else "")))
    initial_last = property(lambda self: self.named(f"{self.given[0]}. {self.family}"))
    slashed = property(lambda self: self.named(f"{self.family}/{self.given}".upper()))

    @property
    def long(self):
        middle = self.middle + "." if len(self.middle) == 1 else self.middle
        return self.named(" ".join(x for x in (self.given, middle, self.family, self.suffix) if x))

    @property
    def formal(self):
        return self.named(f"{self.family.upper()}{' ' + self.suffix if self.suffix else ''}, {self.given}{' ' + self.middle if self.middle else ''}")

    @property
    def listed(self):
        return self.named(f"{self.family}, {self.given}{' ' + self.middle if self.middle else ''}{' ' + self.suffix if self.suffix else ''}")

    @property
    def capital(self):
        return self.named(f"{self.family}, {self.given}{' ' + self.middle[:1] if self.middle else ''}".upper())

    @property
    def ncic(self):
        return self.named(f"{self.family},{self.given} {self.middle}".upper().strip())

    @property
    def initials(self):
        text = f"{self.given[0]}.{self.family[0]}.".upper()
        return hide("PERSON", text, self.role) if self.matter.protected and self.role in ("victim", "dv_victim") else stay("INITIALS", text)

    def cell(self):
        """As a form has it."""
        return {"formal": self.formal, "listed": self.listed, "capital": self.capital, "long": self.long}[self.matter.name_form]

    def later(self):
        """As a narrative goes on."""
        if self.minor:
            return self.rng.choice([self.first] * 4 + [self.full, self.last])
        return self.rng.choice([self.last] * 5 + [self.titled, self.first, self.full])

    # Facts -----------------------------------------------------------------------------------------------------
    def born(self, form=None, behind_label=True):
        b = self.birth
        text = {"slash": f"{b:%m/%d/%Y}", "short": f"{b:%m/%d/%y}", "dash": f"{b:%m-%d-%Y}", "loose": f"{b.month}/{b.day}/{b:%y}", "iso": f"{b:%Y-%m-%d}", "month": f"{b:%b} {b.day}, {b.year}",
                "words": f"{b:%B} {b.day}, {b.year}", "ncic": f"{b:%Y%m%d}", "mil": f"{b:%d%b%Y}".upper()}[form or self.matter.birth_form]
        return hide("DOB", text, self.value_role, behind_label)

    @property
    def years(self):
        return hide("JUVENILE_AGE", self.age) if self.minor else stay("ADULT_AGE", self.age)

    @property
    def years_old(self):
        n = self.age
        text = self.rng.choice([f"{n}-year-old", f"{n} year old", f"{n} y/o", f"{n} yoa", f"{n}-yr-old", f"{n} YO"])
        return hide("JUVENILE_AGE", text) if self.minor else stay("ADULT_AGE", text)

    @property
    def aged(self):
        n = self.age
        text = self.rng.choice([f"age {n}", f"{n} years old", f"{n} years of age", f"aged {n}"])
        return hide("JUVENILE_AGE", text) if self.minor else stay("ADULT_AGE", text)

    tel = property(lambda self: hide("PHONE", self.phone, self.value_role))
    tel_cell = property(lambda self: hide("PHONE", self.phone, self.value_role, True))
    home = property(lambda self: hide("ADDRESS", f"{self.box or self.street}, {self.city}, {self.state} {self.zip}", self.value_role))
    home_city = property(lambda self: hide("ADDRESS", f"{self.street}, {self.city}", self.value_role))
    home_street = property(lambda self: hide("ADDRESS", self.street, self.value_role))
    city_cell = property(lambda self: policy("ADDRESS", f"{self.city}, {self.state}", self.value_role))

    def ssn(self):
        return hide("SSN", self.once("ssn", lambda: identifiers.ssn(self.rng)), "", True)

    def licence(self):
        return hide("DRIVER_LICENSE", self.once("licence", lambda: identifiers.licence(self.rng, self.state)), "", True)

    def email(self):
        def draw():
            first, last = plain(self.given), plain(self.family)
            name = self.rng.choice([f"{first}.{last}", f"{first[0]}.{last}", f"{last}{first[:2]}{self.birth:%y}", f"{first}{self.rng.randint(2, 999)}", f"{first}_{last}", f"the{last}s"])
            return f"{name}@{self.rng.choice(DOMAINS)}"
        return hide("EMAIL", self.once("email", draw))

    def handle(self):
        def draw():
            first = plain(self.given)
            return self.rng.choice([f"@{first}.{plain(self.family)[:3]}", f"@{first}_{self.rng.randint(1, 99):02d}", f"@itz{first}", f"@{first}{first[-1] * 2}x", f"@{plain(self.family)}{self.birth:%y}"])
        return hide("SOCIAL_HANDLE", self.once("handle", draw))

    def build(self):
        rng = self.rng
        height = rng.choice(["5'02", "5'04", "5'05", "5'07", "5'08", "5'09", "5'10", "5'11", "6'00", "6'01", "6'03"])
        return f"{rng.choice('WBHAIU')}/{self.sex} {height}\" {rng.randint(105, 265)} lbs"
