"""What the radio room and the desk write: CAD logs in several styles, 911 and camera transcripts, press log, jail log."""
import identifiers
from model import Document, Form, Heading, Lines, Prose, Table
from tuning import places, sentences, story, style
from tuning.case import Case
from tuning.reports import form, offense

DIGIT_WORDS = {"0": "zero", "1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven", "8": "eight", "9": "nine"}


def digits_of(text):
    return "".join(c for c in text if c.isdigit())


def spoken(rng, text):
    """Digits as they are said."""
    words = [DIGIT_WORDS[d] if d != "0" or rng.random() < 0.5 else "oh" for d in digits_of(text)]
    return " ".join(words)


def return_28(rng, c, p, plate):
    """The return of a plate query, as the state's system sends it."""
    year, make, model, color = c.car()
    vin = c.vin()
    return rng.choice([
        [f"28 RETURN  LIC/{plate} LIS/{c.area.state} LIY/{c.day.year + 1} LIT/PC", f"VIN/{vin} VYR/{year} VMA/{make[:4].upper()} VMO/{model.upper()[:6]} VCO/{color}", f"RO/{p.ncic}  DOB/{p.dob(rng, 'ncic')}", f"ADR/{style.upper(p.home)}"],
        [f"LIC: {plate}  ST: {c.area.state}  EXP: {rng.randint(1, 12):02d}/{c.day.year + 1}", f"VIN: {vin}   {year} {make.upper()} {model.upper()} {color}", f"REGISTERED OWNER: {p.listed_upper}", f"  {style.upper(p.home)}"],
        [f"REG {plate}/{c.area.state}  {year} {make.upper()} {color}  VALID", f"R/O {p.slashed}   OLN/{p.licence(rng)}", f"V/{vin}  NO WANTS"],
    ])


def return_29(rng, c, p):
    """The return of a person query."""
    hits = rng.choice([["NO WANTS NO WARRANTS"], [f"WARRANT: FTA {c.statute} BAIL {c.money()} DOCKET {c.docket()}", f"NIC/[[NCIC_NIC!|{identifiers.nic(rng)}]]"], [f"LIC STATUS SUSPENDED", f"[[CHRI|PRIOR DUI {c.day.year - 2}]]"]])
    return rng.choice([
        [f"29 RETURN  NAM/{p.ncic}", f"DOB/{p.dob(rng, 'ncic')} SEX/{p.sex} RAC/W HGT/{rng.randint(5, 6)}{rng.randint(0, 11):02d} WGT/{rng.randint(110, 260)}", f"OLN/{p.licence(rng)} OLS/{p.state}  SOC/[[SSN!|{digits_of(p.ssn(rng))}]]", *hits],
        [f"OLN/{p.licence(rng)}.OLS/{p.state}.NAM/{p.ncic}.DOB/{p.dob(rng, 'ncic')}.SEX/{p.sex}", *hits],
        [f"DL {p.licence(rng)} {p.state}  {p.slashed}  {p.dob(rng, 'short')}  CLASS D VALID", *hits],
    ])


def cad_lines(rng, c, k):
    """(unit or operator, text) entries."""
    rp = c.person("rp")
    plate = c.plate()
    owner = k.suspect
    kid = k.child
    entries = [
        f"RP {rp.listed_upper} {rp.tel} ADV {c.offense.upper().replace('_', ' ')} AT {c.block(True)}",
        f"CALLBACK {rp.tel}", f"NAME: {rp.listed_upper}  PH: {rp.tel_labelled}  ADDR: {style.upper(rp.home)}",
        f"SUBJ IS {owner.listed_upper} {owner.physique(rng)} {owner.aged} YOA", f"V IS {style.upper(k.victim.full)}, {style.upper(k.victim.given)} SAYS NEEDS MEDICS",
        f"VEH IS {style.upper(c.car_text())} {c.area.state}/{plate}", f"ENRT FROM {c.cross()}", f"{c.callsign()} CODE 4", f"GATE CODE [[PASSWORD|{rng.choice(['#', ''])}{rng.randint(1000, 9999)}]]",
        f"V HAS [[MEDICAL|{rng.choice(sentences.CONDITION).upper()}]] PER RP", f"TOW REQ, {style.upper(c.tower())} ENRT", f"TRANSPORT 1 TO {style.upper(c.hospital())}",
        f"TT {style.upper(rp.titled)} ON {rp.tel}, NOTHING FURTHER", f"{style.upper(owner.surname)} IN CUSTODY", f"PREM HX: 3 CALLS, SEE {c.other_number()}", f"ADV DESK {c.desk}", f"CASE {c.number} ISSUED TO {c.badge}",
        f"STATUTE {c.statute} CITE {c.citation()}", f"JUV {style.upper(kid.full)} {kid.aged} YO WITH {kid.his.upper()} PARENT {style.upper(k.parent.full)}" if kid else f"NO JUVS ON SCENE",
        f"HAZARD: [[MEDICAL|SUICIDAL]] SUBJ AT {style.upper(owner.home_street)} PER PRIOR CALL", f"BOLO {c.area.state} {plate} LS WB ON {style.upper(c.street())}", f"RP WILL MEET AT {style.upper(c.business()) if not c.protected else 'THE DOOR'}",
        f"ALARM CO REF {c.ref()}, KEYHOLDER {style.upper(rp.full)} {rp.tel}, PASSCODE [[PASSWORD|{rng.choice(['BLUEBIRD', 'WINTER', '4471', 'ROVER', 'TANGO7'])}]]",
    ]
    rng.shuffle(entries)
    entries = entries[:rng.randint(9, 15)]
    if rng.random() < 0.8:
        entries += return_28(rng, c, owner, plate)
    if rng.random() < 0.7:
        entries += return_29(rng, c, rng.choice([owner, k.victim]))
    return entries


def cad_log(rng):
    c = Case(rng, offense(rng))
    k = story.cast(rng, c)
    way = rng.randint(0, 3)
    lines = [f"EVENT {c.cad}   TYPE {c.offense.upper()[:12]}   PRI {rng.randint(1, 4)}   BEAT {rng.randint(1, 40)}", f"LOC: {c.block(True)}   XST: {style.upper(c.cross())}", f"RPT# {c.number}   DISPO: RPT   UNITS: {c.callsign()}, {c.callsign()}", ""]
    for entry in cad_lines(rng, c, k):
        hour, minute = c.clock(rng.randint(0, 3))
        second = rng.randint(0, 59)
        stamp = [f"{hour:02d}:{minute:02d}:{second:02d}  {c.callsign()}  ", f"{c.date(form='{:%m/%d/%y}')} {hour:02d}{minute:02d} [{rng.choice(['OP12', 'D04', 'CT3'])}] ", f"** {hour:02d}:{minute:02d} ** ", f"{hour:02d}{minute:02d}  {rng.choice(['CMT', 'UNIT', 'NOTE', 'QRY'])}  "][way]
        lines.append(stamp + entry)
    title = rng.choice([f"{c.area.agency.upper()} - CAD INCIDENT DETAIL", "COMPUTER AIDED DISPATCH  EVENT CHRONOLOGY", f"Call for Service  {c.cad}"])
    return Document(f"cad-log-{'abcd'[way]}", c.offense, [Heading(title), Lines(lines)], width=100)


def cad_sheet(rng):
    """A call sheet with boxes and a table of times."""
    c = Case(rng, offense(rng))
    k = story.cast(rng, c)
    rp = c.person("rp")
    rows = [[("Call #", c.cad, 1), ("Type", c.offense.replace("_", " "), 1), ("Received", f"{c.when} {c.time}", 1.4)], [("Location", c.block(), 2), ("Cross", c.cross(), 2)],
            [("Caller", rp.listed, 2), ("Callback", rp.tel_labelled, 1.5), ("Caller Address", rp.home, 3)]]
    comments = [[f"{h:02d}:{m:02d}", rng.choice(["d12", "jrh", "t4"]), entry] for entry in cad_lines(rng, c, k) for h, m in [c.clock(1)]]
    blocks = [Heading("CALL FOR SERVICE REPORT"), Form(rows, rng.choice(["boxed-above", "left"])), Table(["Time", "By", "Comment"], comments, "plain"),
              Prose(f"Units: {c.callsign()} ({c.officer}), {c.callsign()} ({c.second_officer}). Report {c.number}.")]
    return Document("cad-sheet", c.offense, blocks, text_form=form(rng), width=110)


def call_911(rng):
    c = Case(rng, offense(rng))
    k = story.cast(rng, c)
    rp = c.person("rp")
    v, s, kid = k.victim, k.suspect, k.child
    who = rng.choice([("CALL TAKER", "CALLER"), ("911", "RP"), ("Dispatcher", "Caller"), ("Operator", "Female Caller" if rp.sex == "F" else "Male Caller")])
    number = digits_of(rp.phone)[-10:]
    plate = identifiers.plate(rng, c.area.state)
    says = [
        (0, rng.choice(["911, what is the address of your emergency?", f"{c.area.city} 911, where is your emergency?"])),
        (1, rng.choice([f"I'm at {rp.home_street}, please hurry.", f"It's, uh, [[ADDRESS:rp|{rp.place.street}]]. In {rp.place.city}.", f"We're by {c.cross()}, across from {c.business() if not c.protected else 'the park'}."])),
        (0, "And the phone number you're calling from?"),
        (1, f"It's [[PHONE:rp|{spoken(rng, number)}]]." if rng.random() < 0.6 else f"{rp.tel}."),
        (0, "What's your name?"),
        (1, rng.choice([f"{rp.full}. Last name is {rp.spelled}.", f"My name's {rp.given}. {rp.full}.", f"{rp.given} {rp.mark(rp.last)}, that's {rp.spelled}."])),
        (0, f"Okay, {rp.given}, tell me exactly what happened."),
        (1, rng.choice([f"{s.given} hit {v.given}! {s.full}, he lives next door.", f"My neighbor {v.given} is on the floor, I think it's {v.his} [[MEDICAL|{rng.choice(['heart', 'diabetes', 'seizures'])}]].", f"There's a man, {s.full}, he's got a bat and he's yelling at {v.full}."])),
        (0, rng.choice([f"Is {v.given} breathing?", "Does anyone have weapons?", "How old is the person?"])),
        (1, rng.choice([f"Yes. {v.given} is {v.aged}, I think.", f"{v.he.capitalize()} takes [[MEDICAL|{rng.choice(sentences.MEDICATION)}]].", "I don't know, please just send somebody."])),
        (0, "Is he in a vehicle?"),
        (1, f"A {c.car_text()}. The plate is [[LICENSE_PLATE|{plate}]]." if rng.random() < 0.5 else f"A truck. Plate [[LICENSE_PLATE|{phonetic(plate)}]]."),
    ]
    if kid:
        says += [(0, "Are there any children there?"), (1, rng.choice([f"Yeah, {kid.given}, {kid.he}'s [[JUVENILE_AGE|{number_word(kid.age)}]]. {kid.he.capitalize()} goes to {c.school_of(kid)}.", f"My grandson {kid.given}, he's in the room. His birthday is {kid.dob(rng, 'long', False)}."]))]
    more = [(0, f"Do you know his date of birth?"), (1, f"{s.dob(rng, 'long', False)}. I'm his landlord, I have it on the lease."), (0, f"The gate?"), (1, f"The code is [[PASSWORD|{spoken(rng, str(rng.randint(1000, 9999)))}]], then pound.")]
    says += more if rng.random() < 0.6 else []
    says += [(0, rng.choice([f"Officers are on the way. Stay on the line with me, {rp.given}.", f"Unit {c.callsign()} is pulling up now.", f"For follow up you can call {c.desk}. The case number is {c.number}."])), (1, rng.choice(["Okay. Okay, I see them.", "Thank you.", f"{v.given}! They're here!"]))]
    lines = [f"{who[i]}: {text}" for i, text in says]
    if rng.random() < 0.3:
        lines = [style.upper(line) for line in lines]
    elif rng.random() < 0.4:
        lines = [f"[00:{n * 7 // 60:02d}:{n * 7 % 60:02d}] {line}" for n, line in enumerate(lines)]
    return Document("call-911", c.offense, [Heading(f"TRANSCRIPT OF 911 CALL\n{c.cad}  {c.when}"), Prose("\n".join(lines)), Prose(f"[End of recording. Transcribed by {c.employee()}]")], width=rng.choice([0, 80]))


PHONETIC = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "Adam Boy Charles David Edward Frank George Henry Ida John King Lincoln Mary Nora Ocean Paul Queen Robert Sam Tom Union Victor William X-ray Young Zebra".split()))


def phonetic(plate):
    return " ".join(PHONETIC[ch] if ch.isalpha() else DIGIT_WORDS[ch] for ch in plate if ch.isalnum())


def number_word(n):
    return ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"][n]


def body_camera(rng):
    c = Case(rng, offense(rng))
    k = story.cast(rng, c)
    v, s, w = k.victim, k.suspect, k.witness
    officer = f"OFC [[?OFFICIAL_NAME:officer|{c.officer_text.split()[-1].upper()}]]"
    other = style.upper(s.surname)
    lines = [
        f"{officer}: You got your license on you?", f"{other}: No sir. I know the number though. It's {s.licence(rng)}.", f"{officer}: What's your name, date of birth?", f"{other}: {s.full}. {s.dob(rng, 'long', False)}.",
        f"{officer}: Spell the last for me.", f"{other}: {s.spelled}.", f"{officer}: {c.callsign()}, one in custody at {c.cross()}.", f"DISPATCH: Copy, {c.callsign()}. Case {c.number}.",
        f"{style.upper(v.surname)}: He hit me. {s.given} hit me and took my phone.", f"{officer}: Okay, {v.titled}, do you need medics?", f"{style.upper(v.surname)}: I have [[MEDICAL|{rng.choice(sentences.CONDITION)}]]. I just want to go home. I'm at {v.home_street}.",
        f"{officer}: A number we can reach you at?", f"{style.upper(v.surname)}: [[PHONE:{v.role}|{spoken(rng, v.phone[-8:])}]]." if len(digits_of(v.phone[-8:])) == 7 else f"{style.upper(v.surname)}: {v.tel}.",
        f"OFC {c.second_officer}: Are you {w.given}?", f"FEMALE: Yeah, {w.full}. I called it in. I live in {w.home_street}.", f"{officer}: Did you see {s.given} hit {v.given}?", "FEMALE: [inaudible] ... from the window.",
        f"{officer}: Sir, you're being charged with {c.statute}.", f"{other}: Man, I'm [[=ADULT_AGE|{s.age}]] years old, I don't need this.", f"{officer}: {v.given}, here's a card. Call {c.desk}, that's badge {c.badge}.",
    ]
    if k.child:
        lines.insert(13, f"{officer}: And who is this? How old are you, buddy?")
        lines.insert(14, f"CHILD: [[JUVENILE_AGE|{number_word(k.child.age).capitalize()}]]. I'm {k.child.given}.")
        lines.insert(15, f"{officer}: {k.child.given}, where do you go to school?")
        lines.insert(16, f"CHILD: {c.school_of(k.child)}.")
    start = rng.randint(0, 4)
    lines = lines[start:] if start < 2 else lines
    way = rng.random()
    if way < 0.4:
        lines = [f"{22 + n // 30:02d}:{n * 2 % 60:02d}  {line}" for n, line in enumerate(lines)]
    return Document("body-camera", c.offense, [Heading(f"BODY-WORN CAMERA TRANSCRIPT\n{c.area.agency}  {c.number}"), Lines(lines) if way < 0.5 else Prose("\n".join(lines)), Prose(f"Reviewed {c.date(5)} by {c.official()}.")], width=rng.choice([0, 84]))


def press_log(rng):
    c = Case(rng, rng.choice(["theft", "traffic", "drugs", "assault"]))
    entries = []
    for _ in range(rng.randint(8, 18)):
        e = Case(rng)
        e.area = c.area
        arrested = e.person("arrestee")
        kid = e.child("other")
        entries.append(rng.choice([
            f"{e.when} {e.time} {e.offense.title()}. {e.block()}. {arrested.full}, {arrested.aged}, of {arrested.place.city}, was arrested for {e.statute}. Bail {e.money()}.",
            f"{e.when} {e.time} {e.offense.title()}. A resident of the {e.block()} reported the loss of tools valued at {e.money()}. Case {e.number}.",
            f"{e.when} Accident. {e.cross()}. A vehicle driven by {arrested.full}, {arrested.aged}, struck a pole. Citation {e.citation()}.",
            f"{e.when} Runaway. {kid.full}, {kid.aged}, left home on {e.street()}. Returned to {kid.his} mother.",
            f"{e.when} {e.time} Suspicious vehicle near {e.business()} on {e.street()}. Gone on arrival. Call {e.cad}.",
            f"{e.when} Welfare check at {e.school_place()}. All okay. Officer {e.officer}.",
            f"{e.when} Dog at large, {e.cross()}. Owner, {e.person('owner').full}, warned.",
            f"{e.when} Medical assist. [[MEDICAL|Overdose]] at {e.person('subject').home_street}; patient to {e.hospital()}.",
        ]))
    text = "\n\n".join(entries)
    return Document("press-log", c.offense, [Heading(f"{c.area.agency}\nPRESS LOG"), Prose(f"Media inquiries: {c.desk} or {c.public_email()}"), Prose(text)], columns=2, width=rng.choice([0, 44, 80]))


def jail_roster(rng):
    c = Case(rng, "drugs")
    rows = []
    for _ in range(rng.randint(7, 14)):
        e = Case(rng)
        p = e.person("arrestee", ages=(18, 70))
        p.event = e.day
        rows.append([e.booking(), p.listed_upper, p.dob(rng, rng.choice(["slash", "short"])), p.aged, p.physique(rng), e.statute, e.money(), e.docket(), e.date(form="{:%m/%d/%y}")])
    head = rng.choice([["BOOKING", "NAME", "DOB", "AGE", "R/S", "CHARGE", "BOND", "CAUSE NO", "BOOKED"], ["Bk #", "Inmate", "Birth", "Age", "RS", "Offense", "Bail", "Docket", "In"]])
    blocks = [Heading(f"{c.area.city.upper()} COUNTY DETENTION CENTER\nDAILY JAIL ROSTER"), Table(head, rows, rng.choice(["plain", "ruled"])), Prose(f"Shift notes: {style.typed(rng, jail_note(rng, c))}"), Prose(f"Information line {c.desk}")]
    return Document("jail-roster", c.offense, blocks, text_form=form(rng), width=132)


def jail_note(rng, c):
    a, b, kin = c.person("arrestee"), c.person("arrestee"), c.person("next_of_kin")
    return " ".join([f"{a.full} moved to medical, [[MEDICAL|{rng.choice(['detox watch', 'suicide watch', 'insulin dependent'])}]].", f"{b.surname}'s next of kin, {kin.full}, {kin.tel}, was notified.",
                     f"{a.surname}'s phone PIN is [[PASSWORD|{rng.randint(1000, 9999)}]].", f"Property receipt {c.receipt()} for {b.full}, {c.money()} cash.", f"Officer {c.officer} {c.badge} relieved at {c.time}."])


def shift_log(rng):
    c = Case(rng, rng.choice(["theft", "assault", "trespass"]))
    lines = []
    for _ in range(rng.randint(10, 16)):
        p, kid = c.person("subject"), c.child("other")
        lines.append(f"{c.time:<12}" + rng.choice([
            f"{c.callsign()} out with {p.listed_upper} {p.dob(rng, 'short')} at {c.cross()}", f"Released {kid.full} ({kid.aged}) to mother", f"Traffic stop {c.area.state} {c.plate()} {c.street()}, warned {p.full}",
            f"Phone msg for Ofc {c.officer}: call {p.full} {p.tel}", f"Keys {c.receipt()} to {c.tower()}", f"Report {c.number} to DA, {c.docket()}", f"Walk-in {p.full}, found wallet, {c.tag()}", f"Lobby: {p.titled} re {c.ref()}, {c.money()} paid",
            f"Alarm {c.business()}, code [[PASSWORD|{rng.randint(1000, 9999)}]], keyholder {p.full} {p.tel}", f"Hold for {p.listed_upper}, [[MEDICAL|psych eval]], {c.hospital()}"]))
    return Document("shift-log", c.offense, [Heading(f"{c.area.agency}\nWATCH COMMANDER'S LOG  {c.when}"), Lines(lines), Prose(f"Sgt. {c.officer} / {c.badge}")], width=100)


def intake_note(rng):
    c = Case(rng, "welfare")
    p = c.person("arrestee")
    return Document("jail-intake", c.offense, [Heading("JAIL INTAKE MEDICAL SCREENING"), Form([[("Inmate", p.listed, 3), ("DOB", p.dob(rng), 1.4), ("Booking #", c.booking(), 1.4)], [("MRN", f"[[MEDICAL_ID!|{identifiers.digits(rng, 7)}]]", 1), ("SSN", p.ssn(rng), 1.2), ("Date", c.when, 1)],
                    [("Emergency contact", c.person("next_of_kin").full, 2), ("Phone", p.tel_labelled, 1.4)]], rng.choice(["boxed-above", "boxed-below", "left"])),
                    Form([[("Current medications", f"[[MEDICAL|{rng.choice(sentences.MEDICATION)}]], [[MEDICAL|{rng.choice(sentences.MEDICATION)}]]", 1)], [("Medical conditions", f"[[MEDICAL|{rng.choice(sentences.CONDITION)}]]", 1), ("Allergies", f"[[MEDICAL|{rng.choice(['penicillin', 'sulfa', 'latex', 'bee stings'])}]]", 1)],
                          [("Suicide attempt?", f"[[MEDICAL|{rng.choice(['Yes - 2019, overdose', 'YES, cut wrists 2 yrs ago', 'Yes, hanging attempt in custody'])}]]", 1), ("Pregnant?", f"[[MEDICAL|{rng.choice(['Yes, 20 wks', 'Yes - due in May'])}]]" if p.sex == "F" else "N/A", 1)],
                          [("Withdrawal", f"[[MEDICAL|{rng.choice(['heroin, last use 2 days ago', 'ETOH, CIWA 14', 'benzos'])}]]", 1), ("BP / pulse", f"[[MEDICAL|{rng.randint(110, 160)}/{rng.randint(70, 99)}, {rng.randint(60, 120)}]]", 1)]], rng.choice(["left", "dotted"])),
                    Prose(f"{p.surname} was screened by RN {c.official()}, employee [[=EMPLOYEE_NO|{identifiers.digits(rng, 5)}]]. " + sentences.medical(rng, p) + " " + sentences.medical(rng, p) + f" Housed in B-pod. Booking {c.booking()}.")],
                    text_form=form(rng), width=90)


LAYOUTS = [cad_log, cad_sheet, call_911, body_camera, press_log, jail_roster, shift_log, intake_note, cad_log]
