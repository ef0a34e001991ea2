"""A print of a dispatch incident with radio log and caller block; transcripts of non-emergency and tip lines."""
import identifiers
from held_back.second import phrases
from held_back.second.marking import hide, upper
from held_back.second.matter import Matter
from model import Document, Form, Heading, Lines, Prose, Table

TYPES = [("disturbance", "other", "DISTURBANCE"), ("theft", "theft", "THEFT IN PROG"), ("traffic", "traffic", "MVA INJ"), ("burglary", "burglary", "BURG RES"), ("welfare", "other", "WELFARE CHK"), ("assault", "assault", "ASSLT JO")]
WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TEENS = WORDS + ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"]
RADIO = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliet Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu".split()))


def said(rng, digits):
    parts = [WORDS[int(c)] if c != "0" or rng.random() < 0.4 else "oh" for c in digits if c.isdigit()]
    return " ".join(parts)


def spelled_plate(plate):
    return " ".join(RADIO.get(c, WORDS[int(c)] if c.isdigit() else c) for c in plate if c.isalnum())


def return_lines(rng, m, p):
    """What the state's computer answers about a plate or a person."""
    car, year, make, color = m.car()
    plate, vin = m.plate(), m.vin()
    return rng.choice([
        [f"REG RTN: LIC/{plate}.LIS/{m.state}.LIY/{m.day.year + 1}", f"VIN/{vin}.VYR/{year}.VMA/{make.split()[0][:4].upper()}.VCO/{color[:3].upper()}", f"R/O: {p.capital}", upper(p.home), "NO NCIC HIT"],
        [f"DL RTN: OLN/{p.licence()}.OLS/{m.state}", f"NAM/{p.ncic}.DOB/{p.born('ncic')}.SEX/{p.sex}", upper(p.home), f"STATUS: {rng.choice(['VALID', 'SUSP - FTP', 'EXPIRED'])}"],
        [f"QV {plate} {m.state}: {year} {make.upper()} {color.upper()}", f"VIN {vin}  OWNER {p.slashed}"],
        [f"QW {p.slashed} {p.born('short')}: NEG WANTS", f"OLN {p.licence()}  SOC {p.ssn()}"]])


def remarks(rng, m, rp, s, v, k, unit):
    car = m.car()[0].upper()
    gate = rng.choice(["GATE CODE", "ENTRY CODE", "LOCKBOX"])
    rows = [
        f"{rp.capital} CALLING FROM {rp.tel}", f"SUBJ NAME IS {upper(s.full)}, {s.years} YOA", f"VEH {car} {m.state} PLT {m.plate()}", f"LSW WALKING TWD {upper(m.cross())}", f"{gate} {m.code()}", f"RP ADV {upper(s.first)} HAS {upper(phrases.condition(rng))}",
        f"{unit()} OUT WITH ONE AT {upper(m.cross())}", f"CB ON {rp.tel}, NO ANSWER", f"{upper(v.full)} ON SCENE, {upper(v.home_street)}", f"{unit()} REQ MEDICS", f"TRANS TO {upper(m.hospital())}", f"{unit()} REQ CASE NUM, {m.number}",
        f"PRIOR CALL {m.other_number()} SAME ADDR", f"TOW ENRT, {upper(m.tower())}", f"{unit()} CHK {upper(m.business())} NEG", f"SUBJ POSS AT {upper(s.home_street)}", f"PER {upper(v.last)} NO WEAPONS SEEN", f"CITE {m.citation()} {m.statute}",
        f"SUPV {unit()} NOTIFIED", f"RP WANTS CONTACT BY PHONE ONLY {rp.tel}", f"{unit()} CODE 4", f"POSS {upper(phrases.medicine(rng))} OD PER {upper(rp.last)}" if m.offense == "welfare" else f"{upper(s.last)} LEFT N/B ON {upper(m.street())}"]
    if k:
        rows += [f"JUV {upper(k.full)} {k.years} YO W/ {k.his.upper()} MOTHER", f"{upper(k.first)} SAFE AT NEIGHBORS", f"CHILD {k.initials} {k.years} YOA CRYING IN BKGD"]
    return rows


def dispatch_print(rng):
    offense, law, code = rng.choice(TYPES)
    m = Matter(rng, offense, law)
    rp, s, v = m.person("rp"), m.person("suspect" if offense != "welfare" else "subject"), m.person("victim")
    k = m.child("other") if rng.random() < 0.5 else None
    units = [m.callsign() for _ in range(3)]
    unit = lambda: rng.choice(units)  # noqa: E731
    notes = remarks(rng, m, rp, s, v, k, unit)
    rng.shuffle(notes)
    notes = notes[:rng.randint(11, 16)]
    clock, entries = 0, []
    operator = rng.choice(["OP7", "D21", "CT04", "jw", "T118"])
    for note in notes:
        clock += rng.randint(9, 160)
        entries.append((m.stamp(clock), unit() if rng.random() < 0.5 else operator, note))
    for line in return_lines(rng, m, rng.choice([s, v])):
        clock += 1
        entries.append((m.stamp(clock), rng.choice(["SYS", "NCIC"]), line))
    entries.append((m.stamp(clock + 90), unit(), rng.choice(["CLR RPT", "CLEARED 4", "AVL"])))
    style = rng.choice(["boxed-above", "left", "dotted"])
    top = Form([[("Incident", m.cad, 1.4), ("Type", code, 1.2), ("Priority", str(rng.randint(1, 4)), 0.6), ("Received", f"{m.on()} {m.stamp(0)}", 1.8)], [("Location", m.scene, 2), ("Cross", m.cross(), 2)], [("Primary unit", units[0], 1), ("Officer", f"{m.officer()} {m.badge()}", 1.6), ("Case", m.number, 1.3), ("Dispo", "RPT", 0.6)]], style)
    caller = Form([[("Caller", rp.cell(), 2), ("Callback", rp.tel_cell, 1.4), ("Caller address", rp.home, 3)], [("Class", rng.choice(["WRLS", "RES", "VOIP"]), 0.7), ("Tower/ESN", rng.choice(["WPH2 044", "Sector 3"]), 1), ("Contact?", rng.choice(["Y", "N", "PHONE"]), 0.6)]], style)
    way = rng.randint(0, 2)
    if way == 0:
        log = Lines([f"{t}  {who:<10}  {text}" if "[[" not in who else f"{t}  {who}  {text}" for t, who, text in entries])
    elif way == 1:
        log = Table(["Time", rng.choice(["Unit/Op", "Src"]), "Remarks"], [list(e) for e in entries], "plain", [1, 1, 6])
    else:
        log = Lines([f"{m.on(form='short')} {t} [{who}] {text}" for t, who, text in entries])
    unit_lines = Lines([f"{u}  DSP {m.stamp(40 + 9 * i)}  ENR {m.stamp(75 + 12 * i)}  ARR {m.stamp(420 + 70 * i)}  CLR {m.stamp(clock + 80)}" for i, u in enumerate(dict.fromkeys(units))])
    parts = [top, Heading("CALLER INFORMATION", 2), caller, Heading("UNITS", 2), unit_lines, Heading(rng.choice(["RADIO LOG", "NARRATIVE / RADIO LOG", "EVENT COMMENTS"]), 2), log]
    if rng.random() < 0.4:
        parts = [top, Heading("EVENT COMMENTS", 2), log, Heading("RP INFO", 2), caller, Heading("UNIT TIMES", 2), unit_lines]
    title = rng.choice([f"{m.county.upper()} COUNTY 911\nINCIDENT DETAIL REPORT", f"{m.agency.upper()}  CAD INCIDENT PRINT", "COMMUNICATIONS CENTER - CALL HISTORY"])
    return Document("cad-print", offense, [Heading(title), *parts, Prose(f"Printed by {m.employee()} {m.on(4)}   {m.desk}")], width=rng.choice([96, 110]), text_form=rng.choice(["layout", "layout", "tabs", "copied"]))


def tip_line(rng):
    offense, law, _ = rng.choice(TYPES + [("drugs", "drugs", ""), ("fraud", "fraud", "")])
    m = Matter(rng, offense, law)
    rp, s, v = m.person("rp"), m.person("suspect", sex="M"), m.person("victim")
    k = m.child("other", ages=(5, 16)) if rng.random() < 0.6 else None
    taker = m.official(4)
    tall = rng.choice(["CALL TAKER", "DISPATCH", "Operator", "TIP LINE"]) if rng.random() < 0.6 else upper(m.official(4).replace(m.officers[4], m.officers[4].split()[-1]))
    who = rng.choice([rp.first, upper(rp.last), "CALLER", upper(rp.full), "CALLER"])
    number = "".join(c for c in rp.phone if c.isdigit())[-10:]
    plate = identifiers.plate(rng, m.state)
    car = m.car()[0]
    ask = [
        (0, rng.choice([f"{m.city} Police non-emergency, this is {taker}.", "Crime tip line, do you want to stay anonymous?", f"{m.county} County dispatch, non-emergency. How can I help?", "Police non-emergency line, this call is recorded.", f"Front desk, {taker} speaking.", "Thank you for calling the tip line. Go ahead."])),
        (1, rng.choice([f"Yeah, hi, I want to report something about my neighbor, {s.full}.", f"Hi, um, I live over on {rp.home_street} and there's a problem again.", f"This isn't an emergency. It's about {s.full}.", f"I'd like to leave a tip about {s.full}, he's, uh, well known around here.",
                        f"My name is {rp.full} and I called yesterday too.", f"I don't know who to call. It's {s.first} next door."])),
        (0, rng.choice(["Okay. Can I get your name?", "And who am I speaking with?", "What's your first and last name?", "Can you spell your last name for me?", "Your name, please?", "Sure, name first."])),
        (1, rng.choice([f"{rp.full}. {rp.named('-'.join(c for c in rp.family.upper() if c.isalpha()))}.", f"It's {rp.first}. {rp.full}.", f"{rp.full}, with my date of birth? {rp.born('words', False)}.", f"{rp.full}.", f"Ms. {rp.last}, {rp.first}." if rp.sex == "F" else f"Mr. {rp.last}, {rp.first}.", f"{rp.long}."])),
        (0, rng.choice(["And a good callback number?", "What number can we reach you at?", "Phone number in case we get cut off?", "Is the number you're calling from good?", "Number?", "Let me get a phone number."])),
        (1, rng.choice([f"{rp.tel}.", f"It's {hide('PHONE', said(rng, number), 'rp')}.", f"Area code {hide('PHONE', said(rng, number), 'rp')}.", f"{rp.tel}, that's my cell.", f"You can use my work phone, {rp.tel}.", f"{hide('PHONE', said(rng, number[3:]), 'rp')}, same area code."])),
        (0, rng.choice(["Where is this happening?", "What's the location?", "Where do you see him?", "Okay, and what address?", "Is that a house or an apartment?", "Where at?"])),
        (1, rng.choice([f"He's at {s.home_street}, the yellow house.", f"{m.cross()}, right by {m.business()}.", f"In the {m.block()}. I'm at {rp.home_street}.", f"{s.home_city}. He's been there two months.", f"Behind {m.business()} on {m.street()}.", f"Across from {m.school_place()}, at {s.home_street}."])),
        (0, rng.choice(["Tell me what's going on.", "What did you see?", "Go ahead.", "And what is he doing?", "Okay, what happened?", "What makes you think that?"])),
        (1, rng.choice([f"People come and go all night. {s.first} sells to them, I'm telling you.", f"{s.first} took {v.full}'s generator, I saw him load it.", f"He keeps using {v.full}'s credit card. {v.first} is in a home now, she has {phrases.condition(rng)}." if v.sex == "F" else f"He keeps using {v.full}'s card. {v.first} has {phrases.condition(rng)}, he doesn't know.",
                        f"{s.last} backed into {v.full}'s fence and took off.", f"He told {v.first} he'd burn the place down. {v.full}, that's the landlord.", f"He {hide('CHRI', 'got out of prison last year, he did time for robbery')}, everybody knows."])),
        (0, rng.choice(["Does he drive anything?", "Is there a vehicle?", "Did you get a plate?", "What kind of car?", "Any vehicle description?", "Was he in a car?"])),
        (1, rng.choice([f"A {car}. Plate is {hide('LICENSE_PLATE', spelled_plate(plate))}.", f"{car}, {hide('LICENSE_PLATE', plate)}, I wrote it down.", f"It's a {car}, not sure about the plate.", f"Yes, {hide('LICENSE_PLATE', spelled_plate(plate))}. {m.state_name} plate.", f"The {car}. License {hide('LICENSE_PLATE', plate)}.", f"{hide('LICENSE_PLATE', plate)}. The {car}."])),
    ]
    if k:
        n = hide("JUVENILE_AGE", TEENS[k.age])
        ask += [(0, rng.choice(["Are there kids in the house?", "Anyone else there?", "Any children involved?", "Is anybody with him?", "Who else lives there?", "Are there minors?"])),
                (1, rng.choice([f"His girlfriend's boy, {k.first}, he's like {n}." if k.sex == "M" else f"His girlfriend's girl, {k.first}, she's like {n}.", f"Yes, {k.full}. {k.He} goes to {m.school_of(k)} with my niece.", f"{k.first}. {n}, maybe. Skinny kid.", f"There's {k.first}, {k.he} turned {n} last week.",
                                f"One. {k.full}, in {m.grade_of(k)}.", f"{k.first}, {k.he}'s only {n}. I worry about {k.him}."]))]
    extra = [[(0, "Is there a gate?"), (1, f"Yes, the code is {hide('PASSWORD', said(rng, str(rng.randint(1000, 9999))))}, then star.")], [(0, "Do you know how old he is?"), (1, f"{s.first}? {s.years}, I think. Works at {m.business()}.")],
             [(0, "Do you have it on video?"), (1, f"Yes. I can send it from my e-mail, {rp.email()}.")], [(0, "Does he have social media?"), (1, f"He's {s.handle()} on Instagram.")], [(0, "Okay if the officer comes by?"), (1, f"Please don't come here, just call {rp.tel}. I have {phrases.condition(rng)} and can't do stairs." if rng.random() < 0.5 else f"Please don't come here. Call {rp.tel}.")],
             [(0, f"I'm showing a report already, {m.other_number()}."), (1, "That was the other time.")]]
    for part in rng.sample(extra, rng.randint(2, 4)):
        ask += part
    ask += [(0, rng.choice([f"Your tip number is {m.ref()}. You can add to it at {m.desk}.", f"I'm sending {m.callsign()} when one is free. The incident number is {m.cad}.", f"For a copy call records at {m.desk}.", f"You can also write to {m.mailbox()}.", f"If it gets worse call 911. Your number is {m.cad}.", f"An officer will call. It's under {m.number}."])),
            (1, rng.choice(["Okay, thank you.", "Alright. Bye.", "Thanks, hon.", "You didn't hear it from me.", "Okay.", "Thank you so much."]))]
    names = (tall, who)
    lines, t = [], 0
    stamped = rng.random() < 0.4
    for i, text in ask:
        t += rng.randint(3, 11)
        lines.append((f"[{t // 60:02d}:{t % 60:02d}] " if stamped else "") + f"{names[i]}: {text}")
    if rng.random() < 0.15:
        lines = [upper(line) for line in lines]
    head = rng.choice([f"NON-EMERGENCY LINE TRANSCRIPT\n{m.on()}  {m.at()}  {m.cad}", f"TIP LINE CALL  {m.ref()}\nReceived {m.on()} at {m.at()}", f"{m.agency.upper()}\nTRANSCRIPT OF RECORDED LINE, {m.cad}"])
    return Document("tip-line", offense, [Heading(head), Prose("\n".join(lines)), Prose(rng.choice([f"(end of call)  Transcribed by {m.employee()}", f"END. Forwarded to {m.officer()} for {m.number}.", f"Transcript prepared {m.on(5)} by {m.official()} ({m.employee()})"]))], width=rng.choice([0, 78, 90]))


LAYOUTS = [dispatch_print, tip_line]
