"""A municipal offense report and a supplement to a domestic violence report."""
import identifiers
import marks
from held_back.first import scenes
from held_back.first.matter import Matter
from held_back.first.person import ask, must, stay
from model import Document, Form, Heading, Lines, Prose, Signature, Table


def person_rows(m, p, word, code):
    name = m.say("Name (Last, First, Middle)", "Name", "Last Name, First Name, Middle", "NAME")
    rows = [[(m.say("Type", "Code", "Involvement"), f"{code} {word}", 1.2), (name, p.listed, 3), (m.say("DOB", "Date of Birth", "D.O.B."), p.dob, 1.4), ("Age", p.age, 0.7), ("Sex", p.sex, 0.6), ("Race", p.race, 0.7)],
            [(m.say("Address", "Residence", "Home Address (Street, City, State, Zip)"), p.home, 4.2), (m.say("Phone", "Home/Cell", "Telephone"), p.phone, 2)]]
    if m.split_address:
        rows[1:] = [[("Street", p.street, 3), ("City", p.city, 1.6), ("State", ask("ADDRESS", m.state), 0.6), ("Zip", p.zip, 0.8), ("Phone", p.phone, 1.7)]]
    if p.juvenile:
        rows.append([("School", m.school_of(p), 2.4), ("Grade", m.grade(p), 1), ("Released To", "", 2)])
    elif p.role in ("victim", "arrestee", "suspect"):
        rows.append([(m.say("SSN", "Soc Sec #", "Social Security No."), m.say(p.ssn, p.ssn, ""), 1.6), (m.say("OLN / State", "Driver Lic. No.", "DL #"), f"{p.licence} {m.state}", 2.2), ("Ht", p.build[0], 0.8), ("Wt", p.build[1], 0.7), ("Hair", p.hair, 0.7), ("Eyes", p.eyes, 0.7)])
        if m.rng.random() < 0.5:
            rows.append([("E-mail", p.email, 2.4), ("Employer / Occupation", m.say(m.biz(), "retired", "unemployed", "cook", "nurse aide"), 2.4), ("SMT", m.tattoo() if p.role != "victim" else "", 2)])
    return rows


def head_rows(m, scene):
    return [[("Agency", m.agency, 2.6), ("ORI", m.ori, 1.4), (m.say("Case Number", "Report No.", "Incident #", "Complaint No."), m.case, 1.8), ("CAD #", m.cad, 1.6)],
            [("Offense", scene.title, 2.2), (m.say("Statute", "Code Section", "Violation"), m.statute(scene.code), 2), ("Reported", f"{m.when} {m.time}", 2), ("Status", m.say("Open", "Active", "Cleared by arrest", "Inactive"), 1)],
            [(m.say("Location of Offense", "Location", "Occurred At"), scene.place, 3.4), ("District/Beat", f"{m.rng.randint(1, 9)} / {m.rng.randint(10, 49)}", 1.2), (m.say("Officer", "Reporting Officer"), m.ofc.full, 1.8), (m.say("Badge", "ID#"), m.ofc.badge, 0.8)]]


def offense_report(rng):
    m = Matter(rng, "theft")
    return report(rng, m, rng.choice(scenes.ORDINARY), "first-offense-report")


def fraud_report(rng):
    m = Matter(rng, "fraud")
    return report(rng, m, scenes.fraud, "first-fraud-report")


def report(rng, m, happened, layout):
    m.split_address = rng.random() < 0.3
    scene = happened(m)
    if rng.random() < 0.7:
        scene.story.append(scenes.aside(m))
    style = rng.choice(["boxed-above", "boxed-above", "left", "dotted", "boxed-below"])
    blocks = [Heading(m.say(f"{m.agency.upper()}\nOFFENSE REPORT", f"{m.agency}\nIncident / Investigation Report", f"INCIDENT REPORT\n{m.agency}\n{m.house_address}  {m.desk}")), Form(head_rows(m, scene), style)]
    persons = []
    if rng.random() < 0.3:
        head = m.say(["Code", "Name", "DOB", "Sex", "Address", "Phone"], ["INV", "NAME", "D.O.B.", "S", "ADDRESS", "PHONE"])
        persons = [Heading("PERSONS INVOLVED", 2), Table(head, [[code, p.listed, p.dob, p.sex, p.home, p.phone] for _, code, p in scene.people], m.say("ruled", "plain"))]
    else:
        for word, code, p in scene.people:
            persons += [Heading(m.say(word.upper(), f"{word} ({code})"), 2), Form(person_rows(m, p, word, code), style)]
    things = []
    if scene.goods:
        things = [Heading(m.say("PROPERTY", "STOLEN PROPERTY", "Property"), 2), Table(m.say(["Item", "Description", "Serial No.", "Value"], ["#", "ARTICLE", "SERIAL", "EST. VALUE"]), [[str(i + 1), *row] for i, row in enumerate(scene.goods)], "ruled")]
    story = [Heading(m.say("NARRATIVE", "Narrative", "OFFICER'S NARRATIVE"), 2), Prose(marks.map_text("\n\n".join(scene.story), str.upper) if rng.random() < 0.15 else "\n\n".join(scene.story), mono=rng.random() < 0.4, hyphenate=rng.random() < 0.12)]
    parts = [persons, things, story] if rng.random() < 0.75 else [story, persons, things]
    for part in parts:
        blocks += part
    blocks += [Signature(m.ofc.signed, m.say("Reporting Officer", "Officer's Signature"), m.when), Prose(m.say(f"Approved by: {m.sgt.signed}   Date {m.date(1)}", f"Supervisor review: {m.sgt.signed}", f"Copies to: {m.det.ranked}, Prosecutor {m.official()}"))]
    return Document(layout, m.offense, blocks, width=rng.choice([88, 96, 104]), text_form=m.text_form, footer=m.say("", f"{m.case}  Page 1", f"Records Division {m.desk}"))


# Domestic violence --------------------------------------------------------------------------------------------------------------------

def dv_cast(m):
    m.home = m.home_parts()
    vsex = m.say("F", "F", "F", "M")
    ssex = "M" if vsex == "F" else "F"
    v = m.adult("dv_victim", sex=vsex, home=m.home, ages=(21, 58))
    s = m.adult("arrestee" if m.rng.random() < 0.6 else "suspect", sex=ssex, home=m.home, ages=(21, 60), last=v.lastname if m.rng.random() < 0.4 else None)
    kid = m.kid("witness", ages=(7, 15), home=m.home, last=m.say(v.lastname, s.lastname))
    second = m.kid("witness", ages=(2, 5), home=m.home, last=kid.lastname)
    rp = m.adult("rp")
    kin = m.adult("family", last=m.say(v.lastname, None))
    return v, s, kid, second, rp, kin


def dv_story(m, v, s, kid, second, rp, kin):
    partner = m.say("husband" if s.sex == "M" else "wife", "boyfriend" if s.sex == "M" else "girlfriend", "ex-husband" if s.sex == "M" else "ex-wife")
    first = m.say(
        f"The 911 call was made by {rp.full}, a neighbor at {rp.street}, who heard {v.first} screaming. {rp.short}'s number is {rp.tel}.",
        f"I spoke to {v.full} in the kitchen, apart from {s.full}. {v.He} was crying and holding {v.his} arm.",
        f"{v.full} met me at the door of {v.street}. {v.He} told me {v.his} {partner}, {s.full}, had just left on foot.",
        f"{v.short} said {v.he} and {s.full} have been together for {m.rng.randint(2, 19)} years and have two children, {kid.first} ({kid.age}) and {second.first} ({second.age}).",
        f"On {m.when} I went back to {v.street} to take this supplement from {v.full}. {v.short} was staying with {v.his} sister, {kin.full}, at {kin.street}.",
        f"Reporting party {rp.full}, {rp.tel}, told dispatch that the {v.male} in the lower unit was being beaten by {v.his} {partner} again.")
    did = m.say(
        f"{v.first} stated {s.first} came home drunk, accused {v.him} of cheating, and grabbed {v.him} by the throat until {v.he} could not breathe.",
        f"{v.short} reported that {s.first} threw {v.his} phone against the wall, pushed {v.him} into the door frame and said \"{v.first}, if you call I'll kill you.\"",
        f"During an argument over money, {s.last} slapped {v.first} twice and kicked {v.him} in the side. {v.He} is {must('MEDICAL', m.say('14 weeks pregnant', 'five months pregnant', 'due in August')) if v.sex == 'F' and v.years < 42 else must('MEDICAL', m.say('recovering from back surgery', 'diabetic', 'on dialysis'))}.",
        f"{v.first} said {s.short} took the car keys, blocked the door, and would not let {v.him} leave for about an hour.",
        f"{v.He} told me {s.first} had found texts on {v.his} phone. {s.He} hit {v.him} with a belt and then locked {v.him} out. {v.first} went to {rp.last}'s apartment.",
        f"According to {v.short}, {s.short} pointed a handgun (serial {m.serial()}) at {v.him} and pulled the slide. The gun was collected as {m.tag()}.")
    harm = m.say(
        f"I saw {m.injury('red marks on both sides of the neck')} and {m.injury('a bruise on the upper arm')}. {v.first} was taken to {m.hospital()}, where staff noted {must('MEDICAL', m.say('a nasal fracture', 'petechiae consistent with strangulation', 'two broken ribs'))}.",
        f"{v.short} said it {m.injury('hurt to swallow')}. A nurse at {m.hospital()} documented {must('MEDICAL', 'strangulation injury')}, chart {must('MEDICAL_ID', identifiers.digits(m.rng, 8), '', True)}.",
        f"{v.He} refused transport. {v.first} {m.care()} and said {s.first} hides it from {v.him}.",
        f"Medics treated {m.injury('a cut lip')} on scene. {v.first} disclosed {must('MEDICAL', m.say('a miscarriage last year after an assault', 'a suicide attempt in March', 'treatment for depression')) if v.sex == 'F' else must('MEDICAL', 'a suicide attempt in March')}.",
        f"Photos of {v.first}'s {m.injury('swollen right hand')} were booked as {m.tag()}. {v.He} signed a medical release for {m.hospital()}.",
        f"{v.first} had {m.injury('scratches across the chest')}. {v.He} said {s.short} has done this {m.rng.randint(2, 9)} times before, and that {v.he} was seen at {m.hospital()} on {m.date(-40)}.")
    children = m.say(
        f"{kid.full}, {kid.aged}, was in the hallway. {kid.first} said, \"{m.say('Daddy' if s.sex == 'M' else 'Mommy', s.first)} was hurting {m.say('Mommy' if v.sex == 'F' else 'Daddy', v.first)}.\" {second.first} slept through it.",
        f"Both children, {kid.full} ({kid.dob}) and {second.full} ({second.dob}), were present. They appeared unharmed.",
        f"I spoke with {kid.first} in {kid.his} bedroom. {kid.He} is {kid.age} and goes to {m.school_of(kid)}. {kid.He} covers {second.first}'s ears when they fight.",
        f"{second.first} hid in the closet with the family dog. {kid.first} was the one who ran to get {rp.last}.",
        f"A report was made to child protective services, intake {m.ref('CPS')}, for {kid.full} and {second.full}. Caseworker {m.official()} will see {kid.first} at {m.school_of(kid)}.",
        f"{kid.first} told {m.ofc2.ranked} that {s.first} broke the tablet. {kid.He} asked if {kid.he} could go to {kin.first}'s house.")
    if s.role == "arrestee":
        wanted = m.say(
            f"{s.full} was found at {s.m.say('the end of the drive', 'a bus stop')} and arrested under {m.statute('dv')}. {s.He} denied everything and said {v.first} is \"crazy\".",
            f"A check of {s.full}, DOB {s.dob}, showed {m.history()}. The firearms prohibition was explained.",
            f"{s.first} told me, \"I never touched {v.him}.\" {s.He} had {m.injury('scratches on the forearm')}. Bail was set at {m.money(2500, 25000)}, case {m.docket('DV')}.",
            f"{s.full} came back while I was there and was taken into custody at {m.time}. {s.He} gave {s.his} birth date as {s.dob}.",
            f"{s.short} was booked at the county jail, number {m.booking()}. {s.He} has {m.history()} and {m.tattoo()}.",
            f"I arrested {s.full} in the driveway. {s.first} shouted at {v.first} and at {kid.first} as {s.he} was led away.")
    else:
        wanted = m.say(
            f"{s.short} was gone on arrival. {s.He} drives a {s.car_text}, {m.state} plate {s.plate}, and may be at {must('ADDRESS', m.home_parts()[0], 'third_party')}.",
            f"A check of {s.full}, DOB {s.dob}, showed {m.history()}. The firearms prohibition was explained.",
            f"{s.short} called {v.his} phone, {v.tel}, four times while I was there, from {s.tel}.",
            f"{s.last} posts about {v.him} as {s.handle}. {v.first} showed me a message of {m.date(-1)} that read \"u will be sorry\".",
            f"A warrant for {s.full}, {s.looks}, will be asked for under {m.statute('dv')}. {s.first} may be with a friend at {must('ADDRESS', m.home_parts()[0], 'third_party')}.",
            f"Units checked the area for {s.short} with negative results. {s.His} {s.car_text}, {s.plate}, is gone. {s.He} works nights and carries a {m.say('knife', 'pistol')}.")
    safety = m.say(
        f"{v.first} will stay at a shelter, {must('ADDRESS', m.home_parts()[0], 'dv_victim')}, and does not want {s.short} to know. Advocate {m.official()} gave {v.him} the hotline, {m.hotline()}.",
        f"An emergency protective order was granted by Judge {m.official()}, no. {m.docket('PO')}, good until {m.date(7)}. {v.first}'s new number is {must('PHONE', m.new_phone(), 'dv_victim')}.",
        f"I drove {v.first}, {kid.first} and {second.first} to {kin.full}'s home at {kin.street}. {kin.short} can be reached at {kin.tel}.",
        f"{v.short} asked for the locks and the gate code ({must('PASSWORD', m.rng.randint(1000, 9999))}) to be changed by the landlord.",
        f"{v.He} works days and asked that mail go to {must('ADDRESS', m.post_box() + ', ' + m.city, 'dv_victim')}. {v.His} e-mail is {v.email}.",
        f"{v.first} scored {m.rng.randint(8, 14)} on the lethality screen. {v.He} answered yes to choking, weapons and threats to {kid.first}. Next of kin is {kin.full}, {kin.tel}.")
    return [first + " " + did, harm + " " + children, wanted + " " + safety]


def domestic_supplement(rng):
    m = Matter(rng, "domestic_violence", "dv")
    v, s, kid, second, rp, kin = dv_cast(m)
    style = rng.choice(["boxed-above", "left", "dotted"])
    yes = lambda: m.say("Yes", "No", "No", "X", "UNK")  # noqa: E731
    head = [[(m.say("Case #", "Report Number"), m.case, 2), ("Incident", m.cad, 2), ("Date / Time", f"{m.when} {m.time}", 2)], [("Charge", m.statute("dv"), 2), ("Officer", f"{m.ofc.full} {m.ofc.badge}", 2), (m.say("Location", "Scene"), v.street, 2.4)]]
    people = []
    for word, p in ((m.say("Victim", "VICTIM"), v), (m.say("Suspect", "Offender", "SUSPECT"), s)):
        rows = [[(f"{word} Name", p.listed, 3), ("DOB", p.dob, 1.5), ("Age", p.age, 0.7), ("Sex/Race", f"{p.sex}/{p.race}", 1)], [("Address", p.home, 4), (m.say("Cell", "Phone", "Safe number"), p.phone, 2)]]
        if rng.random() < 0.6:
            rows.append([("SSN", p.ssn, 1.5), ("DL #", p.licence, 2), ("Email", p.email, 2.4), ("Relationship", m.say("spouse", "cohabitant", "former spouse", "child in common", "dating"), 1.6)])
        people += [Form(rows, style)]
    table = Table(m.say(["Child", "DOB", "Age", "Present", "School"], ["Name of child", "Date of birth", "Age", "Saw/heard", "School / daycare"]), [[c.full, c.dob, c.age, yes(), m.school_of(c) if c.years > 4 else ""] for c in (kid, second)], m.say("ruled", "plain"))
    questions = [f"1. Has the abuser ever used a weapon against you?   {yes()}", f"2. Threatened to kill you or the children?   {yes()}", f"3. Strangled or choked you?   {yes()}", f"4. Prior protection order?   {m.say('No', 'Yes - ' + m.docket('PO'), 'No')}",
                 f"5. Medical treatment sought at?   {m.say(m.hospital(), 'refused', m.hospital())}", f"6. Are you pregnant?   {m.say('No', must('MEDICAL', 'Yes, 20 weeks') if v.sex == 'F' and v.years < 42 else 'N/A')}"]
    kept = [Heading("LETHALITY SCREEN", 2), Lines(questions)] if rng.random() < 0.7 else []
    story = [Heading("NARRATIVE", 2), Prose("\n\n".join(dv_story(m, v, s, kid, second, rp, kin)))]
    last = [Form([[("Reported by", rp.listed, 2), ("Phone", rp.phone, 2), ("Address", rp.home, 3)], [("Family contact", kin.full, 2), ("Phone", kin.phone, 2), ("Victim initials", v.initials, 1)]], style)]
    blocks = [Heading(m.say(f"{m.agency}\nDOMESTIC VIOLENCE SUPPLEMENTAL REPORT", f"DOMESTIC VIOLENCE SUPPLEMENT\n{m.agency.upper()}", f"{m.agency}\nFamily Violence Report")), Form(head, style), *people, table]
    blocks += kept + story + last if rng.random() < 0.6 else story + last + kept
    blocks += [Signature(m.ofc.signed, "Officer", m.when), Prose(f"Victim services {m.hotline()}. {m.say('Records ' + m.desk + '.', 'Victim to be listed as ' + stay('PLACEHOLDER', 'Jane Doe' if v.sex == 'F' else 'John Doe') + ' in the press log.', 'Copy to ' + m.public_mail('victimservices') + '.')}")]
    return Document("first-domestic-supplement", m.offense, blocks, width=rng.choice([84, 92, 100]), text_form=m.text_form)


LAYOUTS = [offense_report, fraud_report, domestic_supplement]
