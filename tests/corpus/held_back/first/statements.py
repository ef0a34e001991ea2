"""A statement in the first person and a report of a sexual assault."""
import identifiers
from held_back.first.matter import Matter
from held_back.first.person import must, stay
from model import Document, Form, Heading, Prose, Signature


def who_i_am(m, w):
    return m.say(
        f"My name is {w.full} and I am {w.age} years old. I live at {w.home}.",
        f"I, {w.fullm}, live at {w.street} and work at {m.biz()}.",
        f"I'm {w.first}. I have lived at {w.street} for {m.rng.randint(2, 20)} years. My phone is {w.tel}.",
        f"I am {w.full}, born {w.born_on}, and I give this statement of my own free will to {m.ofc.ranked}.",
        f"{w.full}, {w.age}. I am the manager at {m.biz('work')}.",
        f"This is what happened on {m.when}. My name is {w.full}, you can call me at {w.tel}.")


def what_i_saw(m, w, v, s):
    first = m.say(
        f"I was walking to {m.biz('work')} when I saw {v.full} and {s.full} yelling by the {s.car_text}.",
        f"About {m.time} I heard banging. I looked out and {s.first} was kicking {v.first}'s door.",
        f"I was sitting in my truck at the light on {m.street_name()}. A {m.say('guy', 'man', 'person')} I know as {s.first} ran across and grabbed {v.full}'s purse.",
        f"I was at work at {m.biz('work')}. {s.full} came in, put some things in {s.his} coat and walked past me.",
        f"I had just put my kids to bed when {v.full} knocked and asked to use my phone. {v.He} said {s.full} hit {v.him}.",
        f"{v.first} and I were at {m.biz('work')} for my birthday. {s.full} would not leave us alone.")
    then = m.say(
        f"{s.first} said, \"You owe me, {v.first}.\" Then {s.he} pushed {v.him} and {v.he} fell back on the curb.",
        f"I yelled at {s.last} to stop. {s.He} got in the car and left. I wrote down the plate, {s.plate}.",
        f"{v.first} was bleeding and I sat with {v.him} until the ambulance took {v.him} to {m.hospital()}.",
        f"I told {v.first} to get inside. {s.first} threw a bottle at my window. It will cost me about {m.money(80, 600)}.",
        f"{s.He} ran toward {m.cross()}. I followed for a block but I have {m.condition()} so I had to stop.",
        f"My {m.say('wife' if m.helper.sex == 'F' else 'husband', 'roommate')} {m.helper.full} called 911 from {must('PHONE', m.helper.phone_text, 'witness')}.")
    kid = m.child
    child = m.say(
        f"My {kid.son} {kid.first} saw it too. {kid.He} is {kid.age} and I don't want {kid.him} to have to go to court.",
        f"{kid.first}, my {kid.aged} {kid.son}, was in the car. {kid.He} keeps having bad dreams.",
        f"A {m.other_kid.man} from {m.school_of(m.other_kid)} filmed it, {m.other_kid.his} name is {m.other_kid.full}.",
        f"The neighbor's {m.other_kid.son}, {m.other_kid.full}, was riding {m.other_kid.his} bike and {s.first} almost ran {m.other_kid.him} over.",
        f"I sent {kid.first} next door to {m.helper.full}. {kid.He} is only {kid.age}.",
        f"I was most worried about {kid.first}. {kid.He} goes to {m.school_of(kid)} and {s.first} knows where it is.")
    know = m.some(2,
        f"I know {s.first} from work. Everyone knows {s.he} was {must('CHRI', m.say('in prison for drugs', 'arrested for DUI twice', 'locked up for stealing cars'))}.",
        f"I have known {v.first} for {m.rng.randint(2, 25)} years. {v.last} never starts anything.",
        f"{v.first} told me before that {s.full} follows {v.him} home. {v.He} lives at {v.street}.",
        f"I do not know {s.last} well. {s.He} is about {s.age}, {m.say('tall', 'short', 'heavy')}, and has {m.tattoo()}.",
        f"{s.first} texted me after from {s.tel} and told me to keep my mouth shut.",
        f"{s.first} has messaged me as {s.handle} on Instagram since then. I saved it all.")
    last = m.some(2,
        f"I will testify. Call me at {w.tel} or write to {w.email}.", f"I want {s.full} to pay for the window. That is all I have to say.", f"I don't want {s.him} to know where I live. Please keep {w.street} out of it.",
        f"I work nights so call {w.tel} after 3. Officer {m.ofc.last} gave me the number {m.case}.", f"I have read this and it is true. {w.initials}", f"I am taking {m.medicine()} but it does not affect my memory.")
    return [first + " " + then, child + " " + know, last]


def statement(rng):
    m = Matter(rng, "assault", rng.choice(["assault", "theft", "robbery", "vandalism"]))
    m.capitals = False
    w, v, s = m.adult(rng.choice(["witness", "witness", "victim"])), m.adult("victim"), m.adult("suspect")
    m.helper = m.adult("witness")
    m.child = m.kid("witness", ages=(5, 16), last=w.lastname)
    m.other_kid = m.kid("witness", ages=(9, 17))
    style = rng.choice(["boxed-above", "left", "dotted"])
    rows = [[("Case #", m.case, 1.6), ("Date", m.when, 1.2), ("Time started", m.time, 1.2), ("Place", m.say(m.house_address, m.block(), m.biz("work"), w.street), 3)], [(m.say("Name", "Full name of person giving statement"), m.say(w.full, w.listed), 3), ("DOB", w.dob, 1.4), ("Age", w.age, 0.6), ("Phone", w.phone, 1.8)],
            [("Address", w.home, 3.4), ("E-mail", m.say(w.email, w.email, ""), 2), ("Employer", m.say(m.biz("work"), m.biz(), "retired"), 1.8)], [("DL / ID", m.say(w.licence, w.licence, ""), 2), ("Incident", {"assault": "Assault", "theft": "Theft", "robbery": "Robbery", "vandalism": "Property damage"}[m.code] + f" {m.statute()}", 2.4), ("Officer", f"{m.ofc.full} #{m.ofc.badge}", 2)]]
    seen = what_i_saw(m, w, v, s)
    text = "\n\n".join([who_i_am(m, w) + " " + seen[0]] + seen[1:])
    if rng.random() < 0.3:
        text = text.replace("\n\n", " ")
    oath = m.say(f"I have read this statement of {rng.randint(1, 3)} page(s) and it is true to the best of my knowledge.", "I declare under penalty of perjury that the foregoing is true and correct.", f"I understand that a false statement is a crime under state law.", f"Signed of my own free will at {m.city}, {m.state}.")
    blocks = [Heading(m.say(f"{m.agency.upper()}\nVOLUNTARY STATEMENT", f"{m.agency}\nWitness / Victim Statement", f"STATEMENT FORM\n{m.agency}  {m.desk}")), Form(rows, style), Prose(text), Prose(oath), Signature(w.full, "Signature", m.when),
              Prose(m.say(f"Witness to signature: {m.ofc.signed}", f"Taken by {m.ofc.signed}, unit {m.unit()}, ended {m.time}", f"Officer: {m.ofc.signed}   Copy to {m.det.ranked}, {m.public_mail('investigations')}"))]
    return Document("first-statement", "assault", blocks, width=rng.choice([0, 78, 88]), text_form=m.text_form)


# Sexual assault -----------------------------------------------------------------------------------------------------------------------------------

def assault_story(m, v, s, friend, kin):
    came = m.say(
        f"On {m.when} at {m.time} I was sent to {m.hospital()} to meet {v.full}, who wished to report a sexual assault.",
        f"{v.full} came to the station on {m.long_date()} with {v.his} friend {friend.full}. {v.first} had not slept and spoke very quietly.",
        f"The charge nurse at {m.hospital()} called at {m.time}. I met {v.short} in the emergency department, where {friend.full} was with {v.him}.",
        f"I spoke with {v.full} at {v.his} home, {v.street}, at {v.his} request. {kin.full}, {v.his} {kin.father}, was present.",
        f"Dispatch sent me to {v.street}. {friend.full} opened the door and said {v.first} was in the bedroom and did not want a male officer.",
        f"{v.first} called the desk on {m.date(2)} and asked to add to the report {v.he} made on {m.when}. We met at the advocacy center.")
    did = m.say(
        f"{v.first} stated {v.he} met {s.full} on a dating app, where {s.he} goes by {s.handle}. They had dinner and went to {s.his} place, {s.street}. {v.He} said no several times and {s.first} did not stop.",
        f"{v.first} told me {s.full} is {v.his} {m.say('supervisor', 'landlord', 'former boyfriend' if s.sex == 'M' else 'former girlfriend')}. {s.He} gave {v.him} a ride home, came inside at {v.street} and assaulted {v.him} on the couch.",
        f"{v.He} remembers a drink that {s.first} brought {v.him} at the party in the {m.block()} and then waking up undressed. {friend.first} had been looking for {v.him}.",
        f"{v.first} said that {s.full} followed {v.him} from {m.cross()} and forced the door of {v.his} apartment.",
        f"{v.first} has known {s.last} since they both attended {m.school_place()}. {s.He} stayed the night on the sofa and came into {v.his} room about 0300.",
        f"The two had been drinking with {friend.full}. After {friend.first} left, {s.full} held {v.him} down. {v.first} scratched {s.him} on the neck.")
    exam = m.say(
        f"A forensic exam was done by SANE nurse {m.official()}, chart {must('MEDICAL_ID', identifiers.digits(m.rng, 8), '', True)}. The kit is {m.tag()}. {v.first} was given {must('MEDICAL', m.say('emergency contraception', 'HIV prophylaxis', 'doxycycline and Plan B'))}.",
        f"{v.first} declined the exam at first and went to {m.hospital()} the next day. Kit number {m.tag()} was collected by {m.ofc2.ranked}.",
        f"{v.short} told the nurse {v.he} {m.care()}. {must('MEDICAL', m.say('Bruising of the inner thighs', 'A cervical laceration', 'Tenderness of the neck'))} was noted.",
        f"{v.first} said {v.he} has {must('MEDICAL', m.say('been diagnosed with PTSD', 'been suicidal since', 'panic attacks at night'))} and sees a counselor.",
        f"Clothing of {v.first}, tags {m.tag()} and {m.tag()}, went to the state lab, {m.ref('LAB')}. MRN {must('MEDICAL_ID', 'M' + identifiers.digits(m.rng, 6), '', True)}.",
        f"Staff at {m.hospital()} found {must('MEDICAL', m.say('that ' + v.he + ' is six weeks pregnant', 'a positive test for GHB')) if v.sex == 'F' else must('MEDICAL', 'a positive test for GHB')}. {v.initials} asked that {v.his} family not be told.")
    others = m.say(
        f"{friend.full} ({friend.tel}) is the outcry witness. {friend.short} said {v.first} called {friend.him} at 0415, crying.",
        f"{kin.full}, {kin.tel}, drove {v.first} to the hospital. {kin.short} knows {s.last}'s family.",
        f"I reached {friend.full} at {friend.email}; {friend.he} has screenshots of messages from {s.first} to {v.first}.",
        f"{v.first}'s roommate, {friend.full}, heard {v.him} say \"get off me, {s.first}\".",
        f"{kin.short} asked that calls go to {kin.tel}, because {v.first}'s phone, {v.tel}, was taken by {s.short}.",
        f"{v.first} first told {friend.first}, then {v.his} {kin.father}, {kin.full}, on {m.date(1)}.")
    wanted = m.say(
        f"{s.full}, {s.looks}, drives a {s.car_text}, {m.state} {s.plate}. {s.His} number is {s.tel}.",
        f"A records check on {s.full}, DOB {s.dob}, showed {m.history()}.",
        f"{m.det.ranked} will arrange a controlled call from {v.first} to {s.tel}. The statute is {m.statute('rape')}.",
        f"{s.first} texted {v.him} the next day from {s.tel}: \"sorry about last night\".",
        f"{s.short} was interviewed on {m.date(3)} and claimed consent. {s.He} gave a swab, {m.tag()}; CODIS no. {must('BIOMETRIC', identifiers.digits(m.rng, 8), '', True)}.",
        f"A search warrant for the phone of {s.full} was signed by Judge {m.official()}, {m.docket('SW')}; the unlock code is {must('PASSWORD', m.rng.randint(100000, 999999))}.")
    wish = m.say(
        f"{v.first} elected confidentiality and will appear as {stay('PLACEHOLDER', 'Jane Doe' if v.sex == 'F' else 'John Doe')} in court papers.",
        f"{v.short} was given the rights pamphlet and the hotline, {m.hotline()}. Advocate {m.official()} stayed with {v.him}.",
        f"{v.first} is staying with {v.his} {kin.father} at {kin.street} and does not want {s.first} to learn of it.",
        f"{v.initials} is undecided about prosecution and asked for time until {m.date(10)}.",
        f"Please contact {v.first} only at {v.email}. {v.He} has a new number, {must('PHONE', m.new_phone(), 'sa_victim')}.",
        f"{v.first} asked about a protective order; {v.he} was referred to the clerk, {m.docket('PO')}.")
    return [came, did, exam + " " + others, wanted, wish]


def sexual_assault(rng):
    m = Matter(rng, "sexual_assault", "rape")
    v = m.adult("sa_victim", sex=m.say("F", "F", "F", "F", "M"), ages=(18, 38))
    s, friend, kin = m.adult("suspect", sex="M", ages=(19, 58)), m.adult("witness"), m.adult("family", ages=(52, 75))
    style = rng.choice(["boxed-above", "left", "dotted", "boxed-below"])
    head = [[("Case No.", m.case, 1.6), ("Incident", m.cad, 1.5), ("ORI", m.ori, 1.3), ("Statute", m.statute("rape"), 1.8)], [("Reported", f"{m.when} {m.time}", 1.8), (m.say("Location", "Place of occurrence"), m.say(v.street, m.block(), m.cross()), 2.6), ("Officer", f"{m.det.full} {m.det.badge}", 2)]]
    rows = [[(m.say("Victim", "Victim Name (Last, First, MI)", "V1"), v.listed, 2.8), ("DOB", v.dob, 1.4), ("Age", v.age, 0.6), ("Sex", v.sex, 0.5), ("Race", v.race, 0.5)], [("Address", v.home, 3.4), (m.say("Safe phone", "Phone", "Cell"), v.phone, 1.8)]]
    if rng.random() < 0.7:
        rows.append([("SSN", m.say(v.ssn, ""), 1.5), ("DL", v.licence, 1.8), ("E-mail", v.email, 2.4), ("Initials", v.initials, 0.8)])
    suspect = [[(m.say("Suspect", "S1", "Suspect Name"), s.listed, 2.8), ("DOB", s.dob, 1.4), ("Age", s.age, 0.6), ("Description", s.looks, 3)], [("Address", s.home, 3.2), ("Phone", s.phone, 1.7), ("Vehicle / plate", f"{s.car_text} {s.plate}", 2.4)]]
    others = [[("Witness", friend.listed, 2.4), ("Phone", friend.phone, 1.7), ("Address", friend.home, 3)], [("Family contact", kin.listed, 2.4), ("Phone", kin.phone, 1.7), ("Exam at", m.hospital(), 2)]]
    parts = [[Heading("VICTIM", 2), Form(rows, style)], [Heading("SUSPECT", 2), Form(suspect, style)], [Heading(m.say("OTHERS", "WITNESS / CONTACT"), 2), Form(others, style)]]
    if rng.random() < 0.3:
        rng.shuffle(parts)
    story = [Heading("NARRATIVE", 2), Prose("\n\n".join(assault_story(m, v, s, friend, kin)))]
    blocks = [Heading(m.say(f"{m.agency.upper()}\nSEXUAL ASSAULT REPORT", f"{m.agency}\nSex Crimes Investigation", f"CONFIDENTIAL\n{m.agency}\nSexual Assault Supplement")), Form(head, style)] + [b for part in parts for b in part] + story
    blocks += [Prose(f"Released forms: {m.say('medical release, ' + m.tag(), 'confidentiality election', 'rights pamphlet, receipt ' + m.receipt())}. Records {m.desk}."), Signature(m.det.signed, "Investigator", m.date(1)), Prose(f"Reviewed: {m.sgt.signed}")]
    return Document("first-sexual-assault", m.offense, blocks, width=rng.choice([86, 96]), text_form=m.text_form)


LAYOUTS = [statement, sexual_assault]
