"""Fictional people of many origins, and how reports write their names. Every person is invented."""
from dataclasses import dataclass, field
from datetime import date, timedelta

import identifiers
from tuning import places

# (first names F, first names M, surnames): pairs from one row make ordinary names; rows mix now and then.
ORIGINS = [
    (["Marla", "Denise", "Carol", "Brittany", "Kayla", "Heather", "Joyce", "Tabitha", "Whitney", "Leanne", "Faith", "Summer", "Dawn", "Ivy", "Hope"],
     ["Dale", "Travis", "Curtis", "Wade", "Kyle", "Mark", "Chance", "Frank", "Grant", "Wayne", "Clint", "Bradley", "Rusty", "Will", "Guy"],
     ["Quist", "Hollis", "Pruitt", "Tackett", "Vance", "Ostrander", "Leland", "Krebs", "Fenwick", "Haddock", "Sorrell", "Dupree", "Whitlock", "Ames",
      "Thackeray", "Lindqvist", "Hargis", "Mabry", "Colquitt", "Peebles"]),
    (["Olivia", "April", "Grace", "Autumn", "Pearl", "Amber", "Rose", "Joy"], ["Ray", "Rich", "Art", "Bill", "Chase", "Drew", "Miles", "Pat"],
     ["Young", "Grant", "Bell", "Rose", "Stone", "Lane", "Brooks", "Waters", "Black", "Park", "Church", "Banks", "Long", "Rice", "Field", "Winters",
      "Price", "Marsh", "Law", "Justice", "Case", "Bond", "Judge", "Day", "May", "English", "Street", "Best", "Love", "Self", "Moon", "Frost"]),
    (["Yesenia", "Guadalupe", "Ximena", "Marisol", "Rocio", "Araceli", "Lucero", "Noemi"],
     ["Heriberto", "Efraín", "Jesus", "Octavio", "Ulises", "Rigoberto", "Ángel", "Cuauhtemoc"],
     ["Ramirez Ochoa", "Garcia-Luna", "de la Cruz", "Villaseñor", "Montes de Oca", "Zaragoza", "Muñoz", "Quintanilla", "Arreola Pineda", "Del Toro",
      "Cervantes", "Huerta", "Najera", "Saldivar", "Tellez"]),
    (["Linh", "Thuy", "Mai", "Phuong", "Hanh"], ["Minh", "Quoc", "Hung", "Bao", "Duc"], ["Nguyen", "Tran", "Pham", "Vo", "Dang", "Huynh", "Ly", "Truong"]),
    (["Mai Yer", "Pa Nhia", "Kalia", "Bao Xiong", "Ger"], ["Tou", "Kou", "Cheng", "Pao", "Fue"], ["Xiong", "Vang", "Yang", "Moua", "Her", "Lor", "Thao", "Vue"]),
    (["Fatima", "Rana", "Huda", "Noor", "Zainab"], ["Khalid", "Omar", "Yousef", "Tariq", "Abdulrahman"],
     ["Al-Masri", "Haddad", "El-Amin", "Khoury", "Abu Zaid", "Al Rashid", "Nasser", "Shaheen"]),
    (["Hodan", "Ifrah", "Sahra", "Ayaan"], ["Abdi", "Liban", "Warsame", "Guled"], ["Warsame", "Abdullahi", "Farah", "Hirsi", "Jama", "Osman Ali"]),
    (["Oksana", "Svetlana", "Danuta", "Milena"], ["Bogdan", "Zbigniew", "Dmitri", "Goran"],
     ["Kowalczyk", "Petrenko", "Wojciechowski", "Ivanov", "Horvat", "Szczepanski", "Dragomirov", "Novotny"]),
    (["Maricel", "Rowena", "Liezl"], ["Rodel", "Jomar", "Benigno"], ["Macaraeg", "Dimaculangan", "Bautista", "Santos", "Catacutan", "Panganiban"]),
    (["Shándíín", "Nizhoni", "Tiffany", "Verna"], ["Leland", "Harrison", "Delvin", "Elroy"],
     ["Begay", "Yazzie", "Tsosie", "Benally", "Nez", "Manygoats", "Bitsui", "Todacheene", "Running Bear", "Whitehorse", "Little Wolf"]),
    (["Siobhan", "Maeve", "Colleen"], ["Declan", "Seamus", "Padraig"], ["O'Rourke", "McAllister", "O'Dea", "MacNamara", "Fitzgerald", "McQuaid"]),
    (["Xiulan", "Mei-Ling", "Wen"], ["Jian", "Zhiwei", "Guo"], ["Zhao", "Ouyang", "Hsu", "Chiang", "Xu", "Liang", "Ng", "Ma"]),
    (["Priya", "Anjali", "Harpreet", "Lakshmi"], ["Arjun", "Gurpreet", "Venkatesh", "Sanjay"],
     ["Patel", "Chaudhary", "Ramakrishnan", "Singh", "Kaur", "Mukherjee", "Venkataraman", "Sidhu"]),
    (["Latoya", "Shanice", "Keisha", "Imani", "Tamika"], ["DeShawn", "Marquis", "Tyrone", "Jamal", "LaMarcus"],
     ["Washington", "Booker", "Gaines", "Pettway", "Boykin", "Mosley", "Ransom", "Gadsden"]),
    (["Blythe", "Ottoline", "Zephyrine", "Isolde"], ["Thaddeus", "Corwin", "Ephraim", "Lucan"],
     ["Quillfeather", "Drabwell", "Strangways", "Uxbridge-Vane", "Zwinglebaum", "Thornquist", "Abernethy-Cole", "Vrooman", "Ekstrom-Hale", "Pyx"]),
    (["Keala", "Malia", "Sina", "Losa"], ["Kekoa", "Sione", "Tavita", "Ikaika"], ["Kealoha", "Tuiasosopo", "Faleolo", "Kahananui", "Vaifanua"]),
    (["Solange", "Mirlande", "Adjoa", "Ngozi"], ["Jean-Baptiste", "Kwame", "Chukwuemeka", "Wilner"], ["Toussaint", "Okonkwo", "Mensah", "Desrosiers", "Adeyemi", "Baptiste"]),
]
NICKNAMES = ["Lil Ricky", "Smiley", "Junebug", "T-Bone", "Flaco", "Big Mike", "Peanut", "Ghost", "Shorty", "Dre", "Oso", "Cricket", "Baby Face", "Stretch"]
SHORT_FORMS = {"Tabitha": "Tabby", "Bradley": "Brad", "Guadalupe": "Lupe", "Heriberto": "Beto", "Curtis": "Curt", "Whitney": "Whit", "Denise": "Neecy",
               "Abdulrahman": "Abdul", "Jean-Baptiste": "JB", "Thaddeus": "Thad", "Rigoberto": "Rigo", "Brittany": "Britt", "Efraín": "Efra", "Travis": "Trav",
               "Harrison": "Harry", "Frank": "Frankie", "Olivia": "Liv", "Svetlana": "Sveta", "LaMarcus": "Marcus", "Carol": "Carrie"}
ADULT_RACES = ["W", "B", "H", "A", "I", "U"]


@dataclass
class Person:
    first: str
    middle: str
    last: str
    suffix: str
    sex: str
    role: str            # a role of the closed list; a juvenile's is offender, victim, witness or other
    juvenile: bool
    birth: date
    event: date          # the day of the incident
    state: str
    place: object        # places.Address
    phone: str
    policy: bool = False  # an adult arrestee: names are the office's policy
    known: dict = field(default_factory=dict)  # numbers once drawn stay the person's

    def keep(self, name, draw):
        if name not in self.known:
            self.known[name] = draw()
        return self.known[name]

    @property
    def age(self):
        return self.event.year - self.birth.year - ((self.event.month, self.event.day) < (self.birth.month, self.birth.day))

    @property
    def he(self):
        return "she" if self.sex == "F" else "he"

    @property
    def him(self):
        return "her" if self.sex == "F" else "him"

    @property
    def his(self):
        return "her" if self.sex == "F" else "his"

    @property
    def minor(self):
        return ("girl" if self.sex == "F" else "boy") if self.juvenile else ("female" if self.sex == "F" else "male")

    # Names -----------------------------------------------------------------------------------------------------
    def mark(self, text):
        if self.juvenile:
            return f"[[JUVENILE_NAME:{self.role}|{text}]]"
        return f"[[{'?' if self.policy else ''}PERSON:{self.role}|{text}]]"

    @property
    def full(self):
        return self.mark(" ".join(x for x in (self.first, self.last, self.suffix) if x))

    @property
    def full_middle(self):
        return self.mark(" ".join(x for x in (self.first, self.middle, self.last, self.suffix) if x))

    @property
    def full_initial(self):
        middle = self.middle[:1] + "." if self.middle else ""
        return self.mark(" ".join(x for x in (self.first, middle, self.last, self.suffix) if x))

    @property
    def listed(self):
        """LAST, First Middle as in a form."""
        return self.mark(", ".join([self.last.upper() + (f" {self.suffix}" if self.suffix else ""), " ".join(x for x in (self.first, self.middle) if x)]))

    @property
    def listed_upper(self):
        return self.mark(f"{self.last}, {self.first}{' ' + self.middle[:1] if self.middle else ''}".upper())

    @property
    def slashed(self):
        return self.mark(f"{self.last}/{self.first}".upper())

    @property
    def ncic(self):
        return self.mark(f"{self.last},{self.first} {self.middle}".upper().strip())

    @property
    def surname(self):
        return self.mark(self.last)

    @property
    def given(self):
        return self.mark(self.first)

    @property
    def short(self):
        return self.mark(SHORT_FORMS.get(self.first, self.first))

    @property
    def initialed(self):
        return self.mark(f"{self.first[0]}. {self.last}")

    @property
    def titled(self):
        return ("Ms. " if self.sex == "F" else "Mr. ") + self.surname

    @property
    def initials(self):
        if self.juvenile or self.role not in ("sa_victim", "dv_victim"):
            return f"[[=INITIALS|{self.first[0]}.{self.last[0]}.]]"
        return f"[[PERSON:{self.role}|{self.first[0]}.{self.last[0]}.]]"

    @property
    def spelled(self):
        return self.mark("-".join(self.last.replace(" ", "").replace("'", "").replace("-", "").upper()))

    def later(self, rng):
        """A form for a second or later mention."""
        if self.juvenile:
            return rng.choice([self.given, self.given, self.given, self.surname, self.full])
        return rng.choice([self.surname] * 5 + [self.given, self.titled, self.full, self.initialed, self.short])

    # What stands behind a person's labels -----------------------------------------------------------------------
    def role_or_juvenile(self):
        return "juvenile" if self.juvenile else self.role

    def dob(self, rng, form=None, labelled=True):
        b = self.birth
        forms = {"slash": f"{b:%m/%d/%Y}", "short": f"{b:%m/%d/%y}", "dash": f"{b.month}-{b.day}-{b.year}", "iso": f"{b:%Y-%m-%d}",
                 "words": f"{b.day} {b:%b %Y}", "long": f"{b:%B} {b.day}, {b.year}", "ncic": f"{b:%Y%m%d}", "mil": f"{b:%d%b%Y}".upper(),
                 "dotted": f"{b:%m.%d.%Y}", "plain": f"{b:%m%d%Y}"}
        text = forms[form or rng.choice(["slash"] * 6 + ["short"] * 3 + ["dash"] * 2 + ["iso", "words", "mil"])]
        return f"[[DOB{'!' if labelled else ''}:{self.role_or_juvenile()}|{text}]]"

    @property
    def aged(self):
        """The age as a number, marked: a minor's is sensitive, an adult's must stay."""
        return f"[[JUVENILE_AGE|{self.age}]]" if self.juvenile else f"[[=ADULT_AGE|{self.age}]]"

    def age_phrase(self, rng):
        text = rng.choice([f"{self.age}-year-old", f"{self.age} year old", f"{self.age} y/o", f"{self.age} YOA", f"{self.age}-yr-old"])
        return f"[[JUVENILE_AGE|{text}]]" if self.juvenile else f"[[=ADULT_AGE|{text}]]"

    def age_after(self, rng):
        text = rng.choice([f"age {self.age}", f"{self.age} years old", f"{self.age} years of age", f"aged {self.age}"])
        return f"[[JUVENILE_AGE|{text}]]" if self.juvenile else f"[[=ADULT_AGE|{text}]]"

    @property
    def tel(self):
        return f"[[PHONE:{self.role_or_juvenile()}|{self.phone}]]"

    @property
    def tel_labelled(self):
        return f"[[PHONE!:{self.role_or_juvenile()}|{self.phone}]]"

    @property
    def home(self):
        return f"[[ADDRESS:{self.role_or_juvenile()}|{self.place.full}]]"

    @property
    def home_street(self):
        return f"[[ADDRESS:{self.role_or_juvenile()}|{self.place.street}]]"

    def ssn(self, rng):
        return f"[[SSN!|{self.keep('ssn', lambda: identifiers.ssn(rng))}]]"

    def licence(self, rng):
        return f"[[DRIVER_LICENSE!|{self.keep('licence', lambda: identifiers.licence(rng, self.state))}]]"

    def email(self, rng):
        return f"[[EMAIL|{self.keep('email', lambda: self.draw_email(rng))}]]"

    def draw_email(self, rng):
        first = places.ascii_only(self.first).lower().replace(" ", "").replace("'", "")
        last = places.ascii_only(self.last).lower().replace(" ", "").replace("'", "").replace("-", "")
        text = rng.choice([f"{first}.{last}", f"{first[0]}{last}{rng.randint(1, 99)}", f"{first}{self.birth.year % 100:02d}", f"{last}_{first}"])
        return f"{text}@{rng.choice(['example.com', 'gmail.example', 'mailbox.example.net', 'yahoo.example', 'inbox.example.org'])}"

    def physique(self, rng):
        return f"{rng.choice('WBHAIU')}/{self.sex}"


def person(rng, role, event, area, juvenile=False, sex=None, policy=None, ages=None, surname=None, place=None):
    row = rng.choice(ORIGINS) if rng.random() < 0.72 else rng.choice(ORIGINS[:2])
    names = row if rng.random() < 0.9 else rng.choice(ORIGINS)
    sex = sex or rng.choice("FM")
    firsts = row[0] if sex == "F" else row[1]
    middle = rng.choice(["", "", rng.choice(rng.choice(ORIGINS)[0 if sex == "F" else 1]), rng.choice("ABCDEFGHJLMNPRSTVW")])
    suffix = rng.choice(["Jr.", "Sr.", "III", "II"]) if sex == "M" and rng.random() < 0.08 else ""
    low, high = ages or ((5, 17) if juvenile else (18, 84))
    born = event - timedelta(days=rng.randint(low * 366 + 1, (high + 1) * 365 - 1))
    last = surname or rng.choice(names[2])
    return Person(rng.choice(firsts), middle, last, suffix, sex, role, juvenile, born, event, area.state, place or area.home(rng),
                  identifiers.phone(rng, area.code), policy=(role == "arrestee") if policy is None else policy)
