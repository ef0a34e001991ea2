"""One fictional case: its town, day, officers and people, and every thing of it that must stay, marked."""
from datetime import date, timedelta

import identifiers
from model import PROTECTED_OFFENSES
from tuning import people, places

OFFENSES = ["theft", "burglary", "assault", "vandalism", "traffic", "drugs", "fraud", "robbery", "welfare", "trespass"]
STATUTES = ["13-3102(A)(4)", "18-1401", "18-903", "PC 459", "PC 594(a)", "ORS 164.055", "ARS 13-1802", "IC 18-2407", "RCW 9A.36.041", "720 ILCS 5/12-3", "§ 609.52",
            "PL 155.25", "18 Pa.C.S. § 2701", "VC 23152(a)", "HS 11377", "TPC 31.03", "49-1401(3)", "18 U.S.C. 922(g)", "Sec. 39-17-418", "2C:20-11"]
CALLSIGNS = ["2A14", "Adam-12", "4L20", "1-Charlie-7", "3K9", "B-14", "Unit 212", "S-3", "7D21", "Medic 4", "Engine 31", "K9-2", "P114"]


class Case:
    def __init__(self, rng, offense=None):
        self.rng = rng
        self.offense = offense or rng.choice(OFFENSES)
        self.protected = self.offense in PROTECTED_OFFENSES
        self.area = places.Area(rng)
        self.day = date(2021, 1, 5) + timedelta(days=rng.randint(0, 1780))
        year = self.day.year
        n = rng.randint(1, 99999)
        self.number_text = rng.choice([f"{year % 100}-{n:06d}", f"{year}-{n:08d}", f"{year}{n:06d}", f"{self.area.state}{year % 100}{n:06d}", f"DR {year % 100}-{n % 9999:04d}",
                                       f"{year % 100}P{n:05d}", f"{year}-{n % 999:03d}-{rng.randint(1000, 9999)}", f"#{year % 100}{n:06d}", f"{year}5{n:05d}"])
        self.cad_text = rng.choice([f"{year}{self.day:%m%d}{rng.randint(1, 999):04d}", f"P{year % 100}{n:07d}", f"CFS {n:06d}", f"{year % 100}{self.day:%m%d}-{rng.randint(1, 700):04d}"])
        self.statute_text = rng.choice(STATUTES)
        self.badge_text = str(rng.randint(101, 9899))
        self.officer_text = rng.choice(places.OFFICER_NAMES)
        self.second_text = rng.choice([n for n in places.OFFICER_NAMES if n != self.officer_text])
        self.date_form = rng.choice(["{:%m/%d/%Y}"] * 4 + ["{:%m/%d/%y}", "{:%Y-%m-%d}", "{:%B %d, %Y}", "{:%m-%d-%Y}", "{:%d %b %Y}"])
        self.minute = rng.randint(0, 1300)

    # People ----------------------------------------------------------------------------------------------------
    def person(self, role, **options):
        return people.person(self.rng, role, self.day, self.area, **options)

    def victim(self, **options):
        role = {"sexual_assault": "sa_victim", "domestic_violence": "dv_victim"}.get(self.offense, "victim")
        if self.offense == "child_abuse":
            return self.child("victim", **options)
        return self.person(role, **options)

    def child(self, role="other", **options):
        return self.person(role, juvenile=True, **options)

    @property
    def officer(self):
        return f"[[?OFFICIAL_NAME:officer|{self.officer_text}]]"

    @property
    def officer_surname(self):
        return f"[[?OFFICIAL_NAME:officer|{self.officer_text.split()[-1]}]]"

    @property
    def second_officer(self):
        return f"[[?OFFICIAL_NAME:officer|{self.second_text}]]"

    def official(self):
        return f"[[?OFFICIAL_NAME:official|{self.rng.choice(places.OFFICER_NAMES)}]]"

    @property
    def badge(self):
        return f"[[=BADGE|{self.badge_text}]]"

    # What must stay ----------------------------------------------------------------------------------------------
    @property
    def number(self):
        return f"[[=CASE_NUMBER|{self.number_text}]]"

    def other_number(self):
        return f"[[=CASE_NUMBER|{self.day.year - 1}-{self.rng.randint(100, 99999):06d}]]"

    @property
    def cad(self):
        return f"[[=CAD_NUMBER|{self.cad_text}]]"

    @property
    def statute(self):
        return f"[[=STATUTE|{self.statute_text}]]"

    def statute_other(self):
        return f"[[=STATUTE|{self.rng.choice(STATUTES)}]]"

    def docket(self):
        n, y = self.rng.randint(100, 99999), self.day.year
        text = self.rng.choice([f"CR-{y}-{n:06d}", f"CR{self.rng.randint(1, 44):02d}-{y % 100}-{n:05d}", f"{y % 100}-CF-{n:04d}", f"{y}CV{n:06d}", f"{y % 100}FE{n:06d}", f"JV-{y}-{n:04d}",
                                f"No. {y % 100}-1-{n:05d}-{self.rng.randint(1, 9)}", f"FL-{y}-{n:05d}"])
        return f"[[=DOCKET|{text}]]"

    def citation(self):
        return f"[[=CITATION_NO|{self.rng.choice(['C', 'T', 'E', 'A0', ''])}{identifiers.digits(self.rng, self.rng.choice([6, 7, 8, 9]))}]]"

    def tag(self):
        text = self.rng.choice([f"E-{self.rng.randint(1, 40)}", f"{self.rng.randint(100000, 999999)}", f"P{self.day.year % 100}-{self.rng.randint(1, 9999):04d}", f"{self.officer_text[0]}{self.officer_text.split()[-1][0]}-{self.rng.randint(1, 9):02d}",
                                f"Item {self.rng.randint(1, 12)}", f"EV{identifiers.digits(self.rng, 7)}"])
        return f"[[=EVIDENCE_TAG|{text}]]"

    def serial(self):
        text = self.rng.choice([identifiers.fill(self.rng, "AANNNNNNN"), identifiers.digits(self.rng, 9), identifiers.fill(self.rng, "ANNAANNNNN"), identifiers.fill(self.rng, "NNN-NN-NNNN"),
                                identifiers.fill(self.rng, "NNNANNNNNNNNNNNNN"), identifiers.fill(self.rng, "AAANNN")])
        return f"[[=SERIAL|{text}]]"

    def booking(self):
        return f"[[=BOOKING_NO|{self.rng.choice(['', 'B', f'{self.day.year}-'])}{identifiers.digits(self.rng, self.rng.choice([6, 7, 8]))}]]"

    def receipt(self):
        return f"[[=RECEIPT_NO|{self.rng.choice(['R-', 'RCPT ', ''])}{identifiers.digits(self.rng, self.rng.choice([5, 6, 10]))}]]"

    def ref(self):
        return f"[[=REF_NO|{self.rng.choice(['REQ-', 'PRR-', 'W', 'INV-', 'CLM'])}{identifiers.digits(self.rng, 6)}]]"

    @property
    def ori(self):
        return f"[[=ORI|{self.area.ori}]]"

    def employee(self):
        return f"[[=EMPLOYEE_NO|{self.rng.choice(['', 'E', '00'])}{identifiers.digits(self.rng, self.rng.choice([4, 5, 6]))}]]"

    def callsign(self):
        return f"[[=CALLSIGN|{self.rng.choice(CALLSIGNS)}]]"

    def money(self):
        n = self.rng.choice([25, 60, 119.99, 240.5, 380, 475, 1250, 2340.17, 12500, 89.95])
        return f"[[=MONEY|{self.rng.choice([f'${n:,.2f}', f'${n:,.2f}', f'${n:,.0f}'])}]]"

    def date(self, days=0, form=None):
        return f"[[=EVENT_DATE|{(form or self.date_form).format(self.day + timedelta(days=days))}]]"

    @property
    def when(self):
        return self.date()

    def clock(self, step=None):
        self.minute += self.rng.randint(1, 9) if step is None else step
        return self.minute // 60 % 24, self.minute % 60

    @property
    def time(self):
        hour, minute = self.clock()
        return self.rng.choice([f"{hour:02d}{minute:02d} hours", f"{hour:02d}:{minute:02d}", f"{hour:02d}{minute:02d} hrs", f"{hour % 12 or 12}:{minute:02d} {'AM' if hour < 12 else 'PM'}"])

    def business(self):
        return f"[[=BUSINESS|{self.rng.choice(places.BUSINESSES)}]]"

    def tower(self):
        return f"[[=BUSINESS|{self.rng.choice(places.TOWERS)}]]"

    def hospital(self, of_victim=True):
        return f"[[{'MEDICAL' if self.protected and of_victim else '=HOSPITAL'}|{self.rng.choice(places.HOSPITALS)}]]"

    def school_place(self):
        return f"[[{'JUVENILE_SCHOOL' if self.protected else '=SCHOOL_LOCATION'}|{self.rng.choice(places.SCHOOLS)}]]"

    def school_of(self, child):
        draw = lambda: self.rng.choice(places.SCHOOLS)  # noqa: E731
        return f"[[JUVENILE_SCHOOL|{child.keep('school', draw) if child else draw()}]]"

    def grade(self, child):
        n = max(1, child.age - 5)
        word = f"{n}{'th' if n > 3 else ['', 'st', 'nd', 'rd'][n]}"
        return f"[[?GRADE|{self.rng.choice([f'{word} grade', f'grade {n}', f'{word} grader'])}]]"

    def street(self):
        return f"[[=STREET_NAME|{self.rng.choice(places.NAMED_STREETS)}]]"

    def block(self, upper=False):
        text = self.area.block(self.rng)
        return f"[[{'ADDRESS:victim' if self.protected else '=BLOCK_ADDRESS'}|{text.upper() if upper else text}]]"

    def cross(self):
        return f"[[{'ADDRESS:victim' if self.protected else '=INTERSECTION'}|{self.rng.choice(places.CROSS)}]]"

    @property
    def desk(self):
        return f"[[=PUBLIC_PHONE|{self.area.desk}]]"

    def hotline(self):
        return f"[[=PUBLIC_PHONE|{self.rng.choice(['1-800-799-7233', '800-222-8477', '1-888-373-7888', '(800) 222-1222', '988', '911', self.area.desk])}]]"

    def public_email(self):
        host = places.ascii_only(self.area.city).lower().replace(" ", "").replace(".", "")
        return f"[[=PUBLIC_EMAIL|{self.rng.choice(['records', 'evidence', 'police.records', 'tips', 'da.discovery'])}@{host}pd.example.gov]]"

    def public_address(self):
        return f"[[=PUBLIC_ADDRESS|{self.rng.randint(1, 99) * 10 + 1} {self.rng.choice(['Civic Center Plaza', 'E Main St', 'Justice Way', 'N Court St', 'Public Safety Dr'])}, {self.area.city}, {self.area.state} {self.area.zip}]]"

    def placeholder(self):
        return f"[[=PLACEHOLDER|{self.rng.choice(['Jane Doe', 'John Doe', 'John Doe', 'Jane Doe #2', 'UNKNOWN MALE', 'Unknown Subject', 'John Q. Public', 'N/A', 'John Doe 1'])}]]"

    # Things of people ---------------------------------------------------------------------------------------------
    def plate(self, state=None):
        return f"[[LICENSE_PLATE!|{identifiers.plate(self.rng, state or self.area.state)}]]"

    def vin(self):
        return f"[[VIN!|{identifiers.vin(self.rng)}]]"

    def car(self):
        return self.rng.choice(places.CARS)

    def car_text(self):
        year, make, model, color = self.car()
        word = {"WHI": "white", "SIL": "silver", "BLK": "black", "TAN": "tan", "RED": "red", "GRN": "green", "GRY": "gray", "BLU": "blue"}[color]
        return self.rng.choice([f"{word} {year} {make} {model}", f"{year} {make} {model}, {word}", f"{word} {make} {model}"])
