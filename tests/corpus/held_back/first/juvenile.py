"""Papers of children: a contact and referral report, and a report of a missing person or runaway."""
import identifiers
from held_back.first import pools, scenes
from held_back.first.matter import Matter
from held_back.first.person import must, stay
from model import Document, Form, Heading, Lines, Prose, Signature, Table


def referral_story(m, kid, mate, parent, v):
    did = m.say(
        f"{kid.first} was stopped by loss prevention at {m.biz('store')} with {m.money(20, 150)} of makeup in {kid.his} backpack. {mate.first} was with {kid.him} but had nothing.",
        f"The assistant principal of {m.school_of(kid)}, {m.official()}, called about a vape pen found on {kid.full} in the {m.say('gym', 'cafeteria', 'restroom')}. {mate.full} had sold it to {kid.him}.",
        f"{kid.full} and {mate.full} got into a fight at the bus stop at {m.cross()}. {kid.first} threw the first punch.",
        f"At {m.time} {kid.first}, {kid.aged}, was found in {m.say('the park', 'the skate park', 'an alley')} after curfew with {mate.full}, {mate.aged}. Both smelled of marijuana.",
        f"{v.full} of {v.street} caught {kid.full} inside {v.his} garage. {kid.first} said {mate.first} had dared {kid.him}.",
        f"{kid.first} sent a threat to {mate.first} over Snapchat, from the account {kid.handle}, saying {kid.he} would bring a knife to {m.school_of(kid)}.")
    home = m.say(
        f"I called {kid.his} {parent.father}, {parent.full}, at {parent.tel}. {parent.short} came to get {kid.him} at {m.time}.",
        f"{parent.full} ({parent.phone}) stated that {kid.first} {m.care('no longer takes {} for {}')}.",
        f"{kid.first} lives at {kid.street} with {parent.full}. {parent.short} works at {m.biz()} until 11 p.m.",
        f"{kid.first} is in foster care. {kid.His} caseworker is {m.official()}, and the foster parent is {parent.full}, {parent.tel}.",
        f"{parent.short} became angry and told me {kid.he} is \"your problem now\". {kid.first} said {kid.he} is hit at home; a CPS report was made, {m.ref('CPS')}.",
        f"I drove {kid.first} home to {kid.street}. {parent.full}, DOB {parent.dob}, signed the promise to appear.")
    talk = m.some(2,
        f"With {parent.last} present I read {kid.first} the juvenile warning. {kid.He} said, \"I took it, {mate.first} didn't know.\"",
        f"{kid.first} asked for {kid.his} {m.say('mom', 'dad', 'grandma')} and I ended the interview.",
        f"{kid.He} said {kid.he} had been cutting class with {mate.first} since {m.date(-14)}.",
        f"{kid.first} admitted it and wrote an apology to {v.full}.",
        f"{mate.first} turned {mate.age} last week and is in the {m.grade(mate)}. {mate.He} told me {kid.first} carries a knife.",
        f"{kid.first} has {must('MEDICAL', m.say('thought about killing ' + kid.him + 'self', 'been cutting', 'an eating disorder'))}, according to the counselor. I left the card for {m.hotline()}.")
    end = m.say(
        f"Referred to juvenile intake for {m.statute()}, petition {m.docket('JV')}. {kid.first} has {must('CHRI', m.say('two earlier referrals', 'a prior diversion for theft', 'one sustained petition'))}.",
        f"{kid.first} was turned over to {parent.full}. Diversion hearing is {m.date(18)}.",
        f"Handled within the department. {mate.first}'s {m.say('mother', 'father')} was told by phone at {mate.tel}.",
        f"{kid.first} was taken to the {m.county} County Juvenile Center and accepted by {m.official()} at {m.time}.",
        f"No charges. {kid.first}, {mate.first} and their parents will meet with SRO {m.ofc2.last} at {m.school_of(kid)} on {m.date(3)}.",
        f"The property, {m.tag()}, was returned to {m.biz('store')}. Copy to probation, docket {m.docket('JV')}.")
    return [did, home + " " + talk, end] + ([scenes.aside(m)] if m.rng.random() < 0.5 else [])


def juvenile_contact(rng):
    m = Matter(rng, "theft", rng.choice(["theft", "trespass", "assault", "vandalism"]))
    m.young = True
    kid, mate = m.kid("offender", ages=(10, 17)), m.kid("other", ages=(10, 17))
    if (kid.years < 14) == (mate.years < 14) and min(kid.years, mate.years) > 10:
        m.school_of(kid)
        m.place_text[f"school {mate.firstname}"] = m.place_text[f"school {kid.firstname}"]
    parent = m.adult("parent", last=kid.lastname if rng.random() < 0.7 else None, home=kid.home_parts, ages=(30, 55))
    other = m.adult("parent", home=mate.home_parts, last=mate.lastname, ages=(30, 55))
    v = m.adult("victim")
    style = rng.choice(["boxed-above", "left", "dotted", "boxed-below"])
    head = [[("Case #", m.case, 1.6), ("CAD", m.cad, 1.5), ("Date / Time", f"{m.when} {m.time}", 2), ("ORI", m.ori, 1.3)], [("Location of contact", m.say(m.cross(), m.block(), m.biz("store")), 3), ("Violation", m.statute(), 2), ("Officer / Badge", f"{m.ofc.full} {m.ofc.badge}", 2)]]
    rows = [[(m.say("Juvenile", "Juvenile Name (Last, First, Middle)", "MINOR"), kid.listed, 3), ("DOB", kid.dob, 1.4), ("Age", kid.age, 0.6), ("Sex", kid.sex, 0.5), ("Race", kid.race, 0.5)], [("Address", kid.home, 3.6), ("Phone", kid.phone, 1.7)],
            [("School", m.school_of(kid), 2.6), ("Grade", m.grade(kid), 0.9), (m.say("Student ID", "Student No."), must("STUDENT_ID", identifiers.digits(rng, rng.choice([5, 6, 7, 8])), "", True), 1.3), ("Hgt/Wgt", " ".join(kid.build), 1.1), ("SMT", m.say(m.tattoo(), "none"), 1.6)],
            [(m.say("Parent / Guardian", "Mother/Father/Guardian"), parent.listed, 2.6), ("DOB", parent.dob, 1.3), ("Parent Phone", parent.phone, 1.8), ("Notified at", m.time, 1.1)], [("Parent address", m.say("same", parent.home, "SAME AS ABOVE"), 3), ("Parent e-mail", m.say(parent.email, ""), 2.4)]]
    also = [[("Name", mate.listed, 2.6), ("DOB", mate.dob, 1.4), ("Age", mate.age, 0.6), ("School", m.school_of(mate), 2.4)], [("Address", mate.home, 3), ("Parent", other.full, 2), ("Phone", other.phone, 1.6)]]
    victim = [[("Victim / Complainant", v.listed, 2.6), ("Age", v.age, 0.6), ("Phone", v.phone, 1.7), ("Address", v.home, 3)]]
    ticked = rng.randint(0, 3)
    boxes = ["   ".join(f"[{'X' if n == ticked else ' '}] {word}" for n, word in enumerate(["Warned and released", "Released to parent", "Referred to intake", "Detained"])), f"Miranda: {m.say('Yes', 'No', 'N/A')}   Parent present: {m.say('Y', 'N')}   Prior contacts: {m.say('none', must('CHRI', m.say('2 - theft, curfew', '1 - runaway', 'truancy petition')))}"]
    parts = [[Form(rows, style)], [Heading(m.say("OTHER JUVENILE", "COMPANION"), 2), Form(also, style)], [Form(victim, style)], [Heading("DISPOSITION", 2), Lines(boxes)]]
    if rng.random() < 0.4:
        parts[1], parts[3] = parts[3], parts[1]
    story = [Heading("NARRATIVE", 2), Prose("\n\n".join(referral_story(m, kid, mate, parent, v)))]
    blocks = [Heading(m.say(f"{m.agency.upper()}\nJUVENILE CONTACT REPORT", f"{m.agency}\nJuvenile Referral / Custody Report", f"JUVENILE REFERRAL\nTo: {m.county} County Juvenile Court\nFrom: {m.agency}")), Form(head, style)] + [b for part in parts for b in part] + story
    blocks += [Signature(m.ofc.signed, "Officer", m.when), Prose(m.say("CONFIDENTIAL JUVENILE RECORD", f"Youth services: {m.desk}   Intake officer {m.official()}", f"Copy: {m.official()}, Juvenile Probation, {m.public_mail('youth')}"))]
    return Document("first-juvenile", "theft", blocks, width=rng.choice([88, 98]), text_form=m.text_form)


# Missing ---------------------------------------------------------------------------------------------------------------------------------------------------

def runaway_story(m, p, rp, friend, other):
    mother = m.adult("parent", last=friend.lastname, home=friend.home_parts, ages=(33, 55))
    first = m.say(
        f"{rp.full} reported that {p.first} did not come home from {m.school_of(p)} on {m.when}. {p.His} bed was not slept in.",
        f"{rp.short} last saw {p.first} at {m.time} when {p.he} went to {p.his} room after an argument about the phone. The window screen was on the ground.",
        f"{p.full} left a note saying {p.he} was going to {friend.first}'s. {rp.full} called {friend.first}'s {mother.father}, {mother.full}, at {mother.tel}, and {p.he} is not there.",
        f"{rp.short} dropped {p.first} at {m.biz('last')} on {m.street_name()} at {m.time} and {p.he} was gone when {rp.he} came back.",
        f"{p.first} ({p.age}) walked out of the group home at {p.street} with {friend.full}, {friend.aged}.",
        f"{rp.full}, {p.first}'s {rp.father}, found {p.his} room empty. {p.first} took a green duffel bag and {m.money(20, 200)}.")
    why = m.some(2,
        f"{p.first} has run away before, see {m.old_case}. {p.He} was found at {must('ADDRESS', m.home_parts()[0], 'third_party')} that time.",
        f"{rp.short} thinks {p.he} is with a boyfriend {p.he} met online, who calls himself {other.full} and goes by {other.handle}.",
        f"{p.first} {m.care()} and left it at home.",
        f"{rp.short} said {p.first} {must('MEDICAL', m.say('tried to overdose in the spring', 'has been cutting ' + p.him + 'self', 'was hospitalized for depression'))} and is worried {p.he} may do it again.",
        f"{friend.full}, a classmate, told me {p.first} talked about taking the bus to {m.say('Chicago', 'Phoenix', 'her aunt')}. {friend.first} last heard from {p.him} on {m.date(-1)}.",
        f"According to {friend.first}, {p.first} is pregnant and afraid to tell {rp.short}.".replace("pregnant", must("MEDICAL", "pregnant")) if p.sex == "F" else f"According to {friend.first}, {p.first} owes money to {other.full}.")
    how = m.some(2,
        f"{p.His} phone is {p.tel} and goes to voice mail. An exigent ping by {stay('BUSINESS', m.say(*pools.CARRIERS))} placed it near {m.cross()}.",
        f"{rp.short} gave me the login for {p.his} account, user {p.handle}, password {must('PASSWORD', m.say('Softball09!', 'ilovedogs22', 'Purple*rain8', 'gamer4life'))}.",
        f"{p.first} may have left in a {p.car_text}, {m.state} {p.plate}, that belongs to {rp.full}.",
        f"The school resource officer at {m.school_of(p)} will ask {p.his} friends. {friend.first} was spoken to with {friend.his} {mother.father}, {mother.full}.",
        f"{p.He} was wearing {m.say('a red hoodie and ripped jeans', 'a black coat and leggings', 'gray sweatpants')} and carrying a pink phone. IMEI {must('DEVICE_ID', identifiers.imei(m.rng), '', True)}.",
        f"{p.first} has a bank card of {rp.last}'s ending in {'[[?CREDIT_CARD|' + identifiers.digits(m.rng, 4) + ']]'}; it was used at {m.biz()} on {m.date(1)}.")
    end = m.say(
        f"Entered in NCIC at {m.time}, NIC {m.nic}, by {m.official()}. BOLO issued.",
        f"Dental records are with Dr. {m.official()}. {rp.short} will bring a photo to {m.house_address}.",
        f"{rp.short} was told to call {m.desk} or the national center, {stay('PUBLIC_PHONE', '1-800-843-5678')}.",
        f"On {m.date(2)} {p.first} was located safe at {friend.full}'s home, {friend.street}, and returned to {rp.full}. NCIC cleared.",
        f"Canvassed {m.biz()} and {m.biz()} with negative results. Turned over to {m.det.ranked}.",
        f"{p.first} called {rp.first} from {must('PHONE', m.new_phone(), 'third_party')} at {m.time} and hung up. Case remains open.")
    return [first, why + " " + how, end] + ([scenes.aside(m)] if m.rng.random() < 0.6 else [])


def missing_person(rng):
    m = Matter(rng, "runaway", "theft")
    m.young, m.nic = True, must("NCIC_NIC", "M" + identifiers.digits(rng, 9), "", True)
    p = m.kid(rng.choice(["victim", "other"]), ages=(11, 17))
    rp = m.adult("parent", last=p.lastname if rng.random() < 0.7 else None, home=p.home_parts, ages=(31, 56))
    friend, other = m.kid("witness", ages=(12, 17)), m.adult("third_party", ages=(19, 50))
    style = rng.choice(["boxed-above", "left", "dotted"])
    head = [[("Case Number", m.case, 1.8), ("ORI", m.ori, 1.3), ("Reported", f"{m.when} {m.time}", 2), ("NIC #", m.nic if rng.random() < 0.6 else "pending", 1.4)], [("Category", m.say("Runaway juvenile", "Missing juvenile", "Endangered missing"), 1.6), ("Last seen at", m.say(m.cross(), m.biz("last"), p.street), 3), ("Last seen", f"{m.date(-1)} {m.time}", 2)]]
    rows = [[(m.say("Missing Person", "Name (Last, First, Middle)"), p.listed, 3), (m.say("Nickname", "AKA"), must("JUVENILE_NAME", m.say(p.firstname[:3], "Junior", "Bug", "Nini"), p.role), 1), ("DOB", p.dob, 1.4), ("Age", p.age, 0.6), ("Sex", p.sex, 0.5), ("Race", p.race, 0.5)],
            [("Hgt", p.build[0], 0.7), ("Wgt", p.build[1], 0.6), ("Hair", p.hair, 0.6), ("Eyes", p.eyes, 0.6), ("Scars/Marks/Tattoos", m.tattoo(), 2.6), ("Blood type", must("MEDICAL", m.say("O pos", "A neg", "B+")) if rng.random() < 0.3 else "unk", 0.9)],
            [("Home address", p.home, 3.6), ("Cell phone", p.phone, 1.7), ("Social media", p.handle, 1.8)], [("School", m.school_of(p), 2.6), ("Grade", m.grade(p), 0.9), ("SSN", m.say(p.ssn, ""), 1.5), ("E-mail", m.say(p.email, ""), 2)],
            [("Medical / mental health", m.say(m.condition(), m.care('Takes {} for {}'), "None known"), 3), ("Dentist", m.say("Dr. " + m.official(), "unknown"), 1.8), ("Fingerprints on file", m.say("No", "Yes"), 1)]]
    report = [[(m.say("Reporting person", "Reported by"), rp.listed, 2.6), ("Relation", rp.father, 0.9), ("DOB", rp.dob, 1.3), ("Phone", rp.phone, 1.8)], [("Address", m.say(rp.home, "same"), 3.2), ("Work", m.say(m.biz(), "none"), 1.8), ("E-mail", m.say(rp.email, ""), 2.2)]]
    friends = Table(m.say(["Friend / associate", "Age", "Address", "Phone"], ["KNOWN ASSOCIATES", "AGE", "ADDRESS", "TELEPHONE"]), [[x.full, x.age, x.home, x.phone] for x in (friend, other)], m.say("ruled", "plain"))
    story = [Heading("NARRATIVE", 2), Prose("\n\n".join(runaway_story(m, p, rp, friend, other)))]
    parts = [[Form(rows, style)], [Form(report, style)], [friends], story]
    if rng.random() < 0.4:
        parts = [parts[1], parts[0], parts[3], parts[2]]
    blocks = [Heading(m.say(f"{m.agency.upper()}\nMISSING PERSON REPORT", f"{m.agency}\nRunaway / Missing Juvenile Report", f"MISSING PERSON / RUNAWAY\n{m.agency}  {m.desk}")), Form(head, style)] + [b for part in parts for b in part]
    blocks += [Prose(m.say(f"I certify that the above is true and ask that {p.full} be entered as missing.", "I will notify the police at once if the person returns.", f"I authorize the release of dental records of {p.full}.")), Signature(rp.full, "Reporting person", m.when), Prose(f"{m.ofc.signed}   {m.say('Unit ' + m.unit(), 'Reviewed ' + m.sgt.short, m.public_mail('missing'))}")]
    return Document("first-missing", "runaway", blocks, width=rng.choice([90, 100]), text_form=m.text_form)


LAYOUTS = [juvenile_contact, missing_person]
