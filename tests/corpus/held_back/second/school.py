"""A school resource officer's report. The school is one its pupils are tied to, so it is sensitive wherever it stands."""
import identifiers
from held_back.second import phrases
from held_back.second.marking import hide, paragraphs, typed
from held_back.second.matter import Matter
from model import Document, Form, Heading, Prose, Signature

MATTERS = [("assault", "assault", "Fight"), ("threats", "other", "Threat to school"), ("drugs", "drugs", "Vape / THC possession"), ("theft", "theft", "Theft from locker"), ("weapon", "other", "Knife on campus"), ("harassment", "other", "Cyber bullying")]


def what(rng, m, a, b, c):
    device = rng.choice(["a vape pen", "a pocket knife", "a lighter", "two cartridges"])
    return {
        "assault": [f"{a.first} punched {b.first} in the cafeteria during B lunch.", f"{a.first} and {b.first} were fighting in the locker room.", f"{b.first} said {a.first} had been pushing {b.him} for a week.", f"Video shows {a.full} swing first.", f"{a.first} pulled {b.first} off the bleachers.", f"{b.first} hit back after {a.first} spit on {b.him}."],
        "threats": [f"{a.first} wrote \"don't come tomorrow\" on the wall.", f"{b.first} showed me a message from {a.handle()} about a gun.", f"{a.first} told {b.first} that {a.he} would shoot up the gym.", f"{c.first} heard {a.first} say {a.he} has a list.", f"The post came from {a.handle()}, which is {a.first}'s account.", f"{a.first} said it was a joke and started to cry."],
        "drugs": [f"{a.first} was found in the restroom with {device}.", f"{b.first} said {a.he if b is a else 'they'} bought it from {a.first} for {m.money(10, 40)}.", f"A search of {a.first}'s backpack found {device}.", f"{a.first} passed a vape to {b.first} behind the bus loop.", f"{c.first} said {a.first} sells cartridges in the parking lot.", f"{a.first} admitted that the THC pen was {a.his}s." if a.sex == "F" else f"{a.first} admitted that the THC pen was his."],
        "theft": [f"{b.first}'s earbuds were taken from gym locker {rng.randint(10, 400)}.", f"{a.first} was seen on camera opening {b.first}'s locker.", f"{b.first} is missing {m.money(15, 90)} and a calculator, serial {m.serial()}.", f"{c.first} said {a.first} tried to sell the phone at lunch.", f"{a.first} gave the phone back.", f"The phone, IMEI {hide('DEVICE_ID', identifiers.imei(rng), '', True)}, belongs to {b.first}."],
        "weapon": [f"{c.first} told a teacher that {a.first} had a knife.", f"{a.first} handed me a folding knife from {a.his} boot.", f"{a.first} said {a.he} carries it because of {b.first}.", f"The knife was booked as {m.tag()}.", f"{b.first} saw the blade in second period.", f"{a.first} forgot it in {a.his} coat after hunting."],
        "harassment": [f"{b.first} has been getting messages from {a.handle()} since {m.on(-10)}.", f"{a.first} shared a picture of {b.first} in a group chat.", f"{b.first} showed me the account {a.handle()}.", f"{a.first} called {b.first} names on the bus.", f"{c.first} took screenshots and sent them to the dean.", f"{a.first} made a fake account, {b.handle()}, in {b.first}'s name."],
    }[m.offense]


def report(rng):
    offense, law, title = rng.choice(MATTERS)
    m = Matter(rng, offense, law)
    m.hour = rng.randint(7, 14)
    school = m.child(ages=(12, 17))
    place = m.school_of(school)
    ages = (14, 17) if school.age > 13 else (11, 13)
    a, b, c = m.child("offender", ages=ages), m.child("victim", ages=ages), m.child("witness", ages=ages)
    pa, pb = m.person("parent", like=a, ages=(31, 57)), m.person("parent", like=b, ages=(31, 57))
    for kid in (a, b, c):
        kid.known["school"] = school.known["school"]
    if a.handle() == b.handle():
        b.known["handle"] = "@not." + b.given[:3].lower()
    roles = rng.choice([("OFFENDER / STUDENT 1", "VICTIM / STUDENT 2", "WITNESS / STUDENT 3"), ("S-1 (juvenile)", "V-1 (juvenile)", "W-1 (juvenile)"), ("Juvenile suspect", "Juvenile victim", "Juvenile witness")])
    style = rng.choice(["boxed-above", "left", "dotted"])

    def student(kid, parent, label):
        first = [(label, kid.cell(), 2.2), ("DOB", kid.born(), 1.2), ("Age", kid.years, 0.6), ("Grade", m.grade_of(kid), 0.8), (rng.choice(["Student ID", "ID no."]), hide("STUDENT_ID", identifiers.digits(rng, rng.choice([6, 7, 8])), "", True), 1)]
        second = [("Parent / guardian", parent.cell(), 2), ("Phone", parent.tel_cell, 1.4), ("Address", kid.home, 3)] if parent else [("Address", kid.home, 3), ("Phone", kid.tel_cell, 1.4)]
        return [first, second]
    dean, teacher, sro = m.official(3), m.official(4), m.officer()
    rows = [[("Case", m.number, 1.3), ("Date/Time", f"{m.on()} {m.at()}", 1.8), ("Campus", place, 2)], [("Type", title, 1.6), ("Statute / code", m.statute, 1.2), ("SRO", f"{sro} #{m.badge()}", 1.6)], *student(a, pa, roles[0]), *student(b, pb, roles[1]), *student(c, None, roles[2])]
    text = [rng.choice([f"On {m.on()} at {m.at()} I was in my office at {place} when Assistant Principal {dean} called me on the radio.", f"I am the SRO at {place}.", f"{teacher}, a teacher, reported this to the front office at {m.at()}.", f"I was at {place} for a fire drill on {m.on()}.", f"Dean {dean} asked me to come to the commons at {m.at()}.",
                        f"On {m.on()} I followed up on a Safe2Tell report, {m.ref()}."]), *rng.sample(what(rng, m, a, b, c), 3),
            rng.choice([f"{c.full} told me {c.he} saw all of it.", f"I spoke with {c.first} in the counselor's office.", f"{c.first} wrote a statement for {dean}.", f"{c.first} was scared to talk.", f"According to {c.first}, {b.first} did nothing.", f"{c.first} ({c.years}) asked that {c.his} name not be used."]),
            rng.choice([f"I called {a.first}'s {phrases.kin(pa)}, {pa.full}, at {pa.tel}.", f"{pa.full} came to the school at {m.at(45)} and took {a.first} home.", f"{pa.titled} said {a.first} has been having trouble since the move.", f"{pa.last} gave a work number, {hide('PHONE', m.phone_text(), 'parent')}.", f"{pa.full} works at {m.business()} and could not come until {m.at(120)}.", f"I met {pa.full} at {a.home_street}."]),
            rng.choice([f"{pb.full} wants charges filed.", f"{pb.titled} was notified by {dean} and did not want a report.", f"{b.first}'s {phrases.kin(pb)}, {pb.full}, e-mailed me from {pb.email()}.", f"{pb.last} will keep {b.first} home until Monday.", f"{pb.full} asked for a copy; I gave {m.number} and {m.desk}.", f"I reached {pb.full} at {pb.tel}."]),
            rng.choice([f"{a.first} has an IEP for {hide('MEDICAL', rng.choice(phrases.YOUNG))}.", f"The nurse said {b.first} takes {hide('MEDICAL', rng.choice(phrases.YOUNG_MEDICINES))}.", f"{b.first} had {hide('MEDICAL', rng.choice(['a bloody nose and a concussion', 'a chipped tooth', 'a sprained wrist', 'three stitches in the lip']))}.", f"{a.first} sees a therapist for {hide('MEDICAL', rng.choice(['self harm', 'depression', 'anger and ADHD']))}.", f"The nurse checked {b.first}; {b.he} went back to class.", f"{b.first} told the counselor {b.he} {hide('MEDICAL', rng.choice(['wanted to die', 'had been cutting', 'thought about suicide']))}."]),
            rng.choice([f"{a.first} has {hide('CHRI', rng.choice(['a prior referral for theft', 'two prior juvenile referrals', 'an open case with juvenile probation']))}.", f"{a.first} was suspended for five days.", f"A juvenile petition will be filed, {m.docket()}.", f"{a.first} was cited, {m.citation()}, and released to {pa.last}.", f"{a.first} ({a.years}) was referred to diversion.", f"{a.first}'s brother went to {m.school_place()}."]),
            phrases.kept(rng, m) if rng.random() < 0.5 else f"The items are under {m.tag()}.", rng.choice(["Both students rode the bus home.", "A no contact contract was signed.", f"{m.callsign()} stood by during release.", f"The district's line is {m.public_phone()}.", f"Video was saved by {teacher} under {m.tag()}.", f"The bus stops at {m.cross()}."]),
            rng.choice([f"{a.initials} and {b.initials} will be kept apart.", f"In the school's log the students are listed as {a.initials} and {b.initials}.", "Nothing further.", f"Copy to juvenile probation. {m.on(1)}", f"The case is closed under {m.number}.", f"Copy to {dean}."])]
    blocks = [Heading(f"{m.police.upper()}\nSCHOOL RESOURCE OFFICER REPORT"), Form(rows, style), Prose(typed(rng, paragraphs(rng, text))), Signature(f"{sro} #{m.badge()}", "School Resource Officer", m.on())]
    if rng.random() < 0.3:
        blocks[1], blocks[2] = blocks[2], blocks[1]
    return Document("school-officer", offense, blocks, width=rng.choice([84, 96]), text_form=rng.choice(["layout", "layout", "copied", "tabs"]), header=rng.choice(["", "CONFIDENTIAL - JUVENILE INFORMATION"]))


LAYOUTS = [report]
