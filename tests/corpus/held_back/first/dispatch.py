"""From the radio room: a call's history, a 911 transcript, and returns of vehicles and drivers."""
import identifiers
import marks
from held_back.first import pools
from held_back.first.matter import Matter
from held_back.first.person import ask, must, stay
from model import Document, Heading, Lines, Prose

WORDS = {"0": "zero", "1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven", "8": "eight", "9": "nine"}


def upper(source):
    return marks.map_text(source, str.upper)


def spoken(m, text):
    """Digits said one by one, in the groups of the number."""
    groups = "".join(c if c.isdigit() else " " for c in text).split()
    if len(groups) == 1 and len(groups[0]) >= 10:
        groups = [groups[0][:3], groups[0][3:6], groups[0][6:]]
    oh = m.rng.random() < 0.6
    words = [" ".join("oh" if d == "0" and oh else WORDS[d] for d in group) for group in groups]
    return m.say(", ", " ", ", ", "... ").join(words)


# A call's history ------------------------------------------------------------------------------------------------------------------------

def remarks(m, rp, s, v, kid, place):
    year, make, model, color = s.car
    pool = [
        m.say(f"RP {rp.caps} STATES {m.say('MALE', 'FEMALE')} SUBJ BANGING ON DOOR REFUSING TO LV", f"COMPL {rp.caps} ADV LOUD ARGUMENT NEXT DOOR, SOUNDS OF BREAKING GLASS", f"CALLER {rp.caps} ADV {upper(s.full)} IS BACK AND HAS A BAT", f"RP ADV HIS NEIGHBOR {upper(s.full)} THREATENED HIM WITH A KNIFE",
              f"{rp.caps} RPTS THEFT FROM VEH OVERNIGHT, NO SUSP", f"RP {rp.caps} HEARD 3 SHOTS, NOTHING SEEN"),
        m.say(f"CB# {rp.phone}", f"CALLBACK {rp.tel} CELL", f"RP PH {rp.phone} STANDING BY", f"ANI {rp.phone} {upper(stay('BUSINESS', m.say(*pools.CARRIERS)))}", f"PH/{rp.phone}", f"RP WANTS CALL AT {rp.tel} NO CONTACT IN PERSON"),
        m.say(f"RP ADDR {upper(rp.home)}", f"CALLER LIVES {upper(rp.street)}", f"RP AT {upper(rp.street)} WILL FLAG DOWN", f"ALI: {upper(rp.street)}", f"RP RESIDES {upper(rp.street)} DOB {rp.dob}", f"RP {upper(rp.last)} WILL BE AT {upper(rp.street)}"),
        m.say(f"SUBJ {s.caps} {s.race}/{s.sex} {s.age} YOA {s.build[0]} {s.build[1]} {s.hair}", f"SUSP NAMED {upper(s.full)} DOB {s.dob}", f"S/{s.slash} APPX {s.age} YRS LSW RED SHIRT JEANS", f"SUBJ POSS {upper(s.full)} KNOWN TO UNITS", f"SUSP LAST SEEN WB ON FOOT, GOES BY {upper(s.first)}", f"SUBJ IS {upper(s.full)}, RP EX, {s.tel}"),
        m.say(f"VEH {color.upper()} {year} {make.upper()} {m.state}/{s.plate}", f"LIC {s.plate} {m.state} {make.upper()} {model.upper()}", f"SUSP VEH {m.state} {s.plate} {color.upper()} {make.upper()}", f"28/ {s.plate} {m.state} R/O {s.caps} {upper(s.street)}", f"PLATE {s.plate} COMES BACK {s.slash}", f"VEH UNOCC {m.state} PLT {s.plate} VIN {s.vin}"),
        m.say(f"29/ {s.ncic} {s.dob_ncic} OLN {s.licence} CLEAR NO WANTS", f"OLN {s.licence} {m.state} SUSP, NO WARRANTS", f"{upper(s.last)} SHOWS WARRANT {m.docket()} FTA, CONFIRMED, NIC/{must('NCIC_NIC', identifiers.nic(m.rng), '', True)}", f"SOC {s.ssn} PER SUBJ", f"CH ON {upper(s.last)}: {upper(m.history())}", f"III ADV {upper(m.history())}"),
        m.say(f"V {upper(v.full)} {v.age} YOA C/O {upper(must('MEDICAL', m.say('chest pain', 'head injury', 'difficulty breathing')))}", f"VIC {upper(v.full)} REQ MEDICS, HX {upper(m.condition())}", f"{m.medic()} ENRT FOR {upper(v.full)}, {upper(must('MEDICAL', 'insulin dependent'))}", f"PT {upper(v.last)} TAKES {upper(m.medicine())} PER {v.his.upper()} {m.say('SPOUSE', 'SON', 'DAU')}",
              f"{upper(v.first)} IS {upper(must('MEDICAL', m.say('suicidal', 'off psych meds', '8 mos pregnant') if v.sex == 'F' else m.say('suicidal', 'off psych meds')))}", f"PREMISE: RESIDENT {upper(v.full)} {upper(must('MEDICAL', 'oxygen dependent'))}"),
        m.say(f"GATE CODE {must('PASSWORD', m.say('#', '') + str(m.rng.randint(1000, 9999)))}", f"KNOX BOX {must('PASSWORD', m.rng.randint(1000, 9999))} SIDE DOOR", f"ALARM PASSCODE {must('PASSWORD', m.say('MAGNOLIA', 'PACKERS', 'COWBOY12', 'OLIVE'))} PER KEYHOLDER", f"ENTRY CODE {must('PASSWORD', str(m.rng.randint(100, 999)) + m.say('*', '#'))}", f"DOOR CODE IS {must('PASSWORD', m.rng.randint(10000, 99999))}", f"GATE {must('PASSWORD', '*' + str(m.rng.randint(1000, 9999)))} TO ENTER COMPLEX"),
        m.say(f"JUV {upper(kid.full)} {kid.age} YOA AT RES", f"{upper(kid.first)} {kid.age} YO {kid.son.upper()} OF V STILL INSIDE", f"1 JUV IN HOUSE, {upper(kid.full)}, DOB {kid.dob}", f"{kid.age} YO {kid.male.upper()} NAMED {upper(kid.first)} CALLED FROM BEDROOM", f"{upper(kid.full)} RELEASED TO GRANDMOTHER", f"JUV {upper(kid.last)}, {upper(kid.first)} ATTENDS {upper(m.school_of(kid))}"),
        m.say(f"{upper(m.tow())} ENRT ETA 20", f"REQ TOW, {upper(m.tow())} ADV", f"VEH IN LOT OF {upper(m.biz())}", f"SUBJ SEEN NEAR {upper(m.school_place())}", f"TRAFFIC BLOCKED ON {upper(m.street_name())}", f"UNITS STAGE AT {upper(m.school_place())}"),
        m.say(f"CHECKING AREA OF {upper(m.cross())}", f"OUT W/ 1 AT {upper(m.cross())}", f"PERIMETER {upper(m.cross())}", f"LS EB FROM {upper(m.cross())}", f"{m.unit()} AT {upper(m.cross())}", f"K9 TRACK ENDED {upper(m.cross())}"),
        m.say(f"TRANSPORT TO {upper(m.hospital())}", f"{m.medic()} 10-76 {upper(m.hospital())}", f"1 TO {upper(m.hospital())} CODE 3", f"ADV {upper(m.hospital())} ER", f"OUT AT {upper(m.hospital())}", f"HOLD UNIT AT {upper(m.hospital())}"),
        m.say(f"CASE {m.case} TO {m.ofc.badge}", f"RPT {m.case} PER {m.unit()}", f"CITE {m.citation()} ISSUED", f"EVID {m.tag()} BOOKED", f"1 IN CUSTODY {m.statute()}", f"PREM HX SEE {m.old_case}"),
        m.say(f"{m.unit()} C4", f"{m.unit()} 10-23", f"{m.unit()} ARRVD, {m.unit()} BACKING", f"SUPV {m.unit()} NOTIFIED, SUSP CARRIED AS {upper(m.placeholder())}", f"AIR CLEAR PER {m.unit()}", f"{m.unit()} 10-8"),
        m.say(f"TT RP {upper(rp.last)}, ADV SUBJ GONE", f"2ND CALL FROM {upper(rp.full)}", f"{upper(rp.first)} NOW SAYS NO WEAPON SEEN", f"RP {upper(rp.last)} DECLINES TO PROSECUTE", f"{upper(rp.last)} CALLED BACK {rp.tel} CXL", f"SPOKE W/ {upper(rp.first)} ON SCENE"),
        m.say(f"KEYHOLDER {v.caps} {v.tel} ETA 15", f"NOTIFY APT MGR {v.caps} {v.phone}", f"LL {upper(v.full)} ADV BY PHONE {v.tel}", f"{upper(v.last)} WILL MEET UNIT AT {upper(v.street)}", f"MSG LEFT FOR {upper(v.full)}", f"V {upper(v.full)} EMAIL {v.email}"),
    ]
    picked = pool[:3] + m.rng.sample(pool[3:], m.rng.randint(8, 12))
    return picked


def cad_history(rng):
    m = Matter(rng, "assault", m_code(rng))
    m.capitals = True
    rp, s, v = m.adult("rp"), m.adult("suspect"), m.adult("victim")
    kid = m.kid("other", ages=(6, 16), last=v.lastname)
    place = upper(m.block()) if rng.random() < 0.6 else upper(v.street)
    kind = m.say("DISTURBANCE", "ASSAULT", "THEFT-COLD", "WELFARE CK", "UNWANTED", "BURG ALARM", "SHOTS FIRED")
    head = m.say(
        [f"{upper(m.agency)}   CALL FOR SERVICE HISTORY", f"CALL NO {m.cad}    CASE {m.case}    ORI {m.ori}", f"RCVD {m.date(form='{:%m/%d/%y}')} {m.clock()[0]:02d}:{m.minute % 60:02d}   PRI {rng.randint(1, 4)}   NATURE {kind}", f"LOC {place}   XST {upper(m.cross())}   BEAT {rng.randint(1, 60)}"],
        [f"INCIDENT DETAIL REPORT", f"{upper(m.agency)}", f"INC#: {m.cad}  TYPE: {kind}  PRI: {rng.randint(1, 5)}  DISP: RPT", f"ADDRESS: {place}", f"RPT#: {m.case}  PRIMARY: {m.unit()}  CALLTAKER: {stay('EMPLOYEE_NO', identifiers.digits(rng, 4))}  DATE: {m.date(form='{:%Y-%m-%d}')}"],
        [f"** EVENT CHRONOLOGY {m.cad} **", f"EVT TYPE {kind} / LOCATION {place} / CITY {m.city.upper()}", f"CALLER: {rp.caps}  PHONE: {rp.phone}  SRC: {m.say('E911', 'PHONE', 'W911')}", f"UNITS: {m.unit()} {m.unit()}   CASE NBR: {m.case}   OPENED {m.date(form='{:%m/%d/%Y}')}"])
    way = rng.randint(0, 3)
    lines = list(head) + ["-" * 60]
    for text in remarks(m, rp, s, v, kid, place):
        h, n = m.clock(rng.randint(0, 3))
        sec = rng.randint(0, 59)
        lines.append([f"{h:02d}:{n:02d}:{sec:02d} {m.say('DSP1', 'CT04', 'PD12')} ", f"{h:02d}{n:02d}  ", f"{m.date(form='{:%m/%d}')} {h:02d}:{n:02d}  [{m.say('RMK', 'UNIT', 'SYS')}] ", f"{m.unit()}  {h:02d}{n:02d}  "][way] + text)
    lines += ["-" * 60, m.say(f"CLOSED {m.clock()[0]:02d}{m.minute % 60:02d} DISPO {m.say('RPT', 'ARR', 'NR')} OFC {m.ofc.caps} {m.ofc.badge}", f"CLEAR {m.unit()}  RO {m.ofc.caps}/{m.ofc.badge}  SUP {m.sgt.caps}", f"END OF HISTORY   REQ BY {m.ref('REQ')}  DESK {m.desk}")]
    return Document("first-cad-history", "assault", [Lines(lines)], width=110)


def m_code(rng):
    return rng.choice(["assault", "theft", "trespass", "burglary"])


# A 911 call ----------------------------------------------------------------------------------------------------------------------------------

def call_911(rng):
    m = Matter(rng, rng.choice(["assault", "medical"]), "assault")
    rp, s, v = m.adult("rp"), m.adult("suspect"), m.adult("victim")
    kid = m.kid("victim", ages=(4, 15), last=v.lastname)
    op, caller = rng.choice([("DISPATCHER", "CALLER"), ("911", "RP"), ("Operator", "Caller"), ("Q", "A"), ("CT", "C")])
    number = rp.home_parts[0].split()[0]
    phone = must("PHONE", spoken(m, rp.phone_text), rp.role)
    said_home = must("ADDRESS", m.say(rp.home_parts[0], " ".join(WORDS[d] for d in number) + rp.home_parts[0][len(number):]) if number.isdigit() else rp.home_parts[0], rp.role)
    years = must("JUVENILE_AGE", m.say(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"][kid.years], str(kid.years)))
    talk = [(0, m.say("911, what is the address of your emergency?", f"{m.county} County 911, where is your emergency?", "911, do you need police, fire or medical?", "Nine one one, what's the location?", "911 center, this line is recorded.", "Emergency 911, what's going on?")),
            (1, m.say(f"I'm at {said_home}. Please hurry.", f"{said_home}, it's the house with the blue door.", f"Uh, {said_home}. It's off of {m.street_name()}.", f"My address is {said_home}.", f"We're at {said_home}, by {m.biz()}.", f"It's {said_home}, I think the cross street is {stay('STREET_NAME', m.say(*pools.STREETS))}.")),
            (0, m.say("Okay, what's the phone number you're calling from?", "And a number in case we get cut off?", "What number are you calling from, ma'am?" if rp.sex == "F" else "What number are you calling from, sir?", "Can you verify your phone number for me?", "Callback number?", "Let me get your number.")),
            (1, m.say(f"It's {phone}.", f"{phone}.", f"Um, {phone}. It's my cell.", f"My number is {phone}, yeah.", f"Okay it's {phone}.", f"I don't know, it's my neighbor's phone. Mine is {phone}.")),
            (0, m.say("What's your name?", "And your name?", "Can I get your first and last name?", "Who am I speaking with?", "Spell your last name for me.", "Tell me your name, please.")),
            (1, m.say(f"{rp.full}. That's {rp.spelled(rp.lastname)}.", f"It's {rp.first}, {rp.full}.", f"{rp.full}. {rp.last}, {rp.spelled(rp.lastname)}.", f"My name's {rp.first}. {rp.full}.", f"{rp.first}. I don't want him to know it was me.", f"{rp.last}. First name {rp.first}.")),
            (0, m.say(f"Okay {rp.first}, tell me exactly what happened.", f"What's happening there, {rp.first}?", "Okay. Is anybody hurt?", f"{rp.first}, stay on the line with me. What's going on?", "All right, tell me what you see.", "Are there any weapons?"))]
    if m.offense == "medical":
        talk += [(1, m.say(f"My {m.say('friend', 'neighbor')} {v.full} is on the floor. I think {v.he} took {must('MEDICAL', m.say('a bunch of Xanax', 'too many pills', 'fentanyl'))}.", f"{v.first} is having {must('MEDICAL', 'a seizure')}. {v.He}'s got {m.condition()}.", f"It's {v.first}, {v.he}'s not breathing right. {v.He} is {must('MEDICAL', 'diabetic')}.", f"{v.full} said {v.he} is going to {must('MEDICAL', 'kill ' + v.him + 'self')} and won't open the bathroom.", f"{v.first} collapsed. {v.He} has {must('MEDICAL', 'a pacemaker')}.", f"I found {v.first} in the garage. {v.He} tried to {must('MEDICAL', 'hang ' + v.him + 'self')}.")),
                 (0, f"How old is {v.first}?"), (1, m.say(f"{v.He}'s {v.age}.", f"{v.age}, I think.", f"{v.He} just turned {v.age}.")), (0, m.say("Is there anything " + v.he + " takes every day?", "Any medical history?", "What medications?")),
                 (1, m.say(f"{v.He} takes {m.medicine()}.", f"{m.care('{}, for {}')}.", f"I know {v.he}'s on {m.medicine()}. {kid.first} would know."))]
    else:
        talk += [(1, m.say(f"{s.full} is outside and he's got a gun." if s.sex == "M" else f"{s.full} is outside and she's got a gun.", f"My neighbor {v.full} got hit by {s.first}, {s.full}, and {v.he} is bleeding.", f"I heard {v.first} screaming and then {s.full} ran out to {s.his} car.", f"{s.first} came in and took {v.first}'s purse and pushed {v.him} down.", f"There's a fight, {s.full} has a knife, {v.first} is on the ground.", f"{s.full} is breaking the windows of {v.full}'s house.")),
                 (0, m.say("Which way did " + s.he + " go? What is " + s.he + " driving?", f"Do you see {s.first} now?", "What kind of vehicle?")), (1, m.say(f"It's a {s.car_text}. The plate is {s.plate}.", f"{s.He} left toward {m.cross()} in a {s.car_text}.", f"A {s.car[3]} {s.car[1]}, I got part of the plate, {must('LICENSE_PLATE', s.plate_text[:3].strip(' -'))}.")),
                 (0, m.say(f"How old is {s.first}?", "Can you describe " + s.him + "?", "What is " + s.he + " wearing?")), (1, m.say(f"{s.age}, maybe. Tall, gray hoodie.", f"{m.say('Skinny', 'Heavyset', 'Short')} {s.male}, about {s.age}. {s.His} phone is {must('PHONE', spoken(m, s.phone_text), s.role)} if that helps.", f"{s.He}'s {s.age}, {s.he} {must('CHRI', 'just got out of prison')}, you know that.", f"Black jacket. Everybody calls {s.him} {must('PERSON', m.say('Bam', 'Junebug', 'Ace'), 'alias')}."))]
    talk += [(0, m.say("Are there any children in the house?", "Anyone else there with you?", "Who else is in the home?")), (1, m.say(f"{kid.first} is here, {kid.he}'s {years}.", f"Yes, {v.first}'s {kid.son} {kid.first}. {kid.He} is {years} years old.", f"Just {kid.full}. {kid.He}'s only {years}.", f"{kid.first}, {kid.he} goes to {m.school_of(kid)}. {kid.He}'s {years}.")),
             (0, m.say(f"Tell {kid.first} to go to a back room and lock the door.", f"Okay. Keep {kid.first} with you.", f"Is {kid.first} hurt?")), (1, m.say("Okay. Okay.", f"{kid.first}, go, go to my room.", f"No, {kid.he}'s fine, {kid.he}'s crying.")),
             (0, m.say("Is there a gate or a code to get in?", "How do the officers get in?", "Is the door unlocked?")), (1, m.say(f"The gate code is {must('PASSWORD', ' '.join(WORDS[d] for d in str(rng.randint(1000, 9999))))}.", f"Yeah, it's pound {must('PASSWORD', ' '.join(WORDS[d] for d in str(rng.randint(1000, 9999))))}.", "It's open.", f"Punch in {must('PASSWORD', rng.randint(1000, 9999))} at the box."))]
    extra = [(0, m.say(f"Okay {rp.first}, {m.unit()} is on the way.", f"Officers are pulling up now. That's unit {m.unit()}.", f"{m.unit()} should be there in two minutes.")), (1, m.say("Thank you.", f"I see them. {v.first}, they're here.", "Tell them to hurry.")), (0, m.say(f"The incident number is {m.cad} if you call back.", f"You can also reach the desk at {m.desk}.", "You can hang up when they get to you."))]
    talk += extra
    lines, second = [], 3
    way = rng.randint(0, 2)
    for who, text in talk:
        second += rng.randint(2, 9)
        name = [op, caller][who]
        lines.append([f"{name}: {text}", f"[{second // 60:02d}:{second % 60:02d}] {name}: {text}", f"{name}:  {text}"][way])
    header = m.say(f"{m.agency}\n911 CALL TRANSCRIPT", f"EMERGENCY COMMUNICATIONS CENTER\nTranscript of call {m.cad}", f"{m.county} County 911\nTRANSCRIPTION")
    meta = m.say(f"Call: {m.cad}   Date: {m.when}   Time: {m.time}\nANI: {rp.phone}   ALI: {rp.street}   Case: {m.case}", f"Date of call {m.long_date()}\nIncident {m.cad}\nTranscribed by {m.official()}, ID {m.employee()}", f"Recording {m.ref('REC')}\nCaller phone {rp.phone}\nReport {m.case}, {m.when} at {m.time}")
    end = m.say(f"END OF RECORDING. Certified by {m.official()}, custodian, {m.date(20)}.", f"(End of call.)  Request {m.ref('PRR')}", "[call ends]")
    return Document("first-911", m.offense, [Heading(header), Prose(meta), Prose(("\n\n" if rng.random() < 0.3 else "\n").join(lines)), Prose(end)], width=rng.choice([0, 78, 88]))


# Returns of vehicles and drivers -------------------------------------------------------------------------------------------------------------

def vehicle_return(m, p):
    year, make, model, color = p.car
    c4 = lambda text: text.upper()[:3]  # noqa: E731
    line, unit, city, state, code = p.home_parts
    where = must("ADDRESS", f"{line} {unit}".strip().upper(), p.home_role)
    return m.say(
        [f"LIC/{p.plate}.LIS/{m.state}.LIY/{m.day.year + 1}.LIT/PC.", f"VIN/{p.vin}.VYR/{year}.VMA/{make.upper()[:4]}.VMO/{c4(model)}.VST/4D.VCO/{c4(color)}.", f"REG OWNER: {p.ncic}", f"{where}", f"{ask('ADDRESS', (city + ' ' + state).upper())} {ask_zip(code)}", f"TITLE {m.ref('T')}  EXP {m.date(200, '{:%m%d%y}')}"],
        [f"REGISTRATION INFORMATION", f"PLATE: {p.plate}  TYPE: PASSENGER  STATUS: {m.say('VALID', 'EXPIRED', 'VALID')}", f"{year} {make.upper()} {model.upper()} {color.upper()}   VIN: {p.vin}", f"OWNER1: {p.ncic}  DOB: {p.dob_ncic}", f"ADDR: {where}, {ask('ADDRESS', (city + ', ' + state).upper())} {ask_zip(code)}", f"LIEN: {upper(stay('BUSINESS', m.say('Ally Financial', 'Huntington Bank', 'Wells Fargo Auto')))}"],
        [f"28 RESPONSE {m.state} DMV", f"{p.plate} {m.state} {year} {make.upper()} {model.upper()} {c4(color)}", f"RO {p.slash} OLN {p.licence}", f"AD {where} {ask('ADDRESS', city.upper())}", f"VN {p.vin}", f"INS {upper(stay('BUSINESS', m.say(*pools.INSURERS)))} POL {'[[?POLICY_NO|' + identifiers.digits(m.rng, 9) + ']]'}"])


def ask_zip(code):
    return f"[[?ZIP|{code}]]"


def driver_return(m, p):
    line, unit, city, state, code = p.home_parts
    where = must("ADDRESS", f"{line} {unit}".strip().upper(), p.home_role)
    status = m.say("VALID", "SUSPENDED", "EXPIRED", "REVOKED", "VALID")
    past = m.say([], [f"CONV: {must('CHRI', f'DUI {m.rng.randint(1, 12):02d}/{m.rng.randint(10, 28):02d}/{m.day.year - 3} GUILTY')}"], [f"WD: {ask('CHRI', 'SUSPENSION FAIL TO PAY JUDGMENT ' + str(m.day.year - 1))}"], [])
    if p.years < 23:
        past = []
    return m.say(
        [f"NAM/{p.ncic}.DOB/{p.dob_ncic}.SEX/{p.sex}.RAC/{p.race}.HGT/{p.build[0][0]}{p.build[0][2:4]}.WGT/{p.build[1]}.EYE/{p.eyes}.HAI/{p.hair}.", f"OLN/{p.licence}.OLS/{m.state}.OLY/{m.day.year + 3}.SOC/{must('SSN', p.ssn_text.replace('-', '').replace(' ', ''), '', True)}.", f"ADR/{where}.CTY/{ask('ADDRESS', city.upper())}.ZIP/{ask_zip(code)}.", f"STATUS: {status}", *past],
        [f"DRIVER LICENSE RECORD", f"NAME: {p.ncic}", f"OLN: {p.licence}   CLASS: {m.say('C', 'D', 'A CDL') if p.years > 20 else 'D'}   STATUS: {status}", f"DOB: {p.dob}   SEX: {p.sex}   HT: {p.build[0]}   WT: {p.build[1]}", f"RES: {where} {ask('ADDRESS', (city + ' ' + state).upper())} {ask_zip(code)}", f"RESTR: {m.say('CORR LENSES', 'NONE', 'IGN INTERLOCK')}   DONOR: {m.say('Y', 'N')}", *past],
        [f"29 RESPONSE", f"{p.slash}  {p.dob_ncic}  {p.sex}/{p.race}", f"DL {p.licence} {m.state} {status}", f"{where}, {ask('ADDRESS', city.upper())}", *past])


def wanted(m, p):
    return m.say(
        [f"NO NCIC WANT SOC/{must('SSN', p.ssn_text.replace('-', '').replace(' ', ''), '', True)} DOB/{p.dob_ncic} NAM/{p.ncic}"],
        [f"WARNING - WANTED PERSON", f"NAM/{p.ncic} DOB/{p.dob_ncic} OFF/{ask('CHRI', 'FAILURE TO APPEAR')} DOW/{m.date(-90, '{:%Y%m%d}')}", f"OCA/{m.case} ORI/{m.ori} NIC/{must('NCIC_NIC', identifiers.nic(m.rng), '', True)} WNO/{m.docket()}", f"FBI/{must('FBI_UCN', identifiers.ucn(m.rng), '', True)} FPC/{must('BIOMETRIC', identifiers.fpc(m.rng).replace(' ', ''), '', True)}", f"SMT/{m.tattoo()}", f"MIS/{must('CHRI', 'CONVICTED FELON')}, {must('GANG', m.say(*pools.GANGS).upper())} MEMBER. CONFIRM WITH ORI {m.desk}"],
        [f"NO RECORD NCIC {m.state}CIC FOR {p.slash}"],
        [f"STOLEN GUN CHECK SER/{m.serial()} MAK/GLC CAL/9 - NO RECORD", f"NO WANTS {p.slash}"])


def returns(rng):
    m = Matter(rng, "traffic", "dui")
    m.capitals = True
    a, b = m.adult("driver"), m.adult("owner")
    c = m.kid("other", ages=(16, 17)) if rng.random() < 0.3 else m.adult("subject")
    lines = []
    reference = lambda: f"{m.say('MSG', 'MKE', 'REF')} {m.say('QV', 'QW', 'RQ', 'DQ', 'RR', 'DR')} {stay('REF_NO', identifiers.digits(m.rng, 6))}"  # noqa: E731
    jobs = [(vehicle_return, b), (driver_return, a), (wanted, a), (driver_return, c), (vehicle_return, c), (wanted, b)]
    for n, (job, p) in enumerate(jobs[:rng.randint(4, 6)]):
        h, minute = m.clock(rng.randint(0, 4))
        lines += [m.say(f"{m.ori} {h:02d}:{minute:02d} {m.date(form='{:%m/%d/%Y}')}", f"FROM {m.state}DMV TO {m.ori} {m.date(form='{:%m%d%y}')} {h:02d}{minute:02d}", f"*** {m.unit()} QUERY {n + 1} *** {h:02d}{minute:02d}", f"DRI {m.ori}  DATE {m.date(form='{:%Y-%m-%d}')} TIME {h:02d}:{minute:02d}:{rng.randint(0, 59):02d}")]
        lines += [marks.map_text(line, str.upper) for line in job(m, p)] + [m.say("", "-" * 40, "=" * 30)]
    top = m.say(f"MOBILE DATA TERMINAL LOG   UNIT {m.unit()}   OFC {m.ofc.caps} {m.ofc.badge}", f"TELETYPE RETURNS  CASE {m.case}  REQ BY {m.ofc.caps}/{m.ofc.badge}", f"{upper(m.agency)} - QUERY RESPONSES - CFS {m.cad}")
    tail = m.say(f"STOP AT {upper(m.cross())}, CITED {m.citation()}, CLEARED {m.unit()}", f"PURPOSE: TRAFFIC STOP {upper(m.street_name())}. CASE {m.case}", f"PRINTED FOR {m.ref('REQ')} BY {m.employee()}. NOT FOR SECONDARY DISSEMINATION. {m.desk}",
                 f"OCCUPANT GAVE NAME {upper(c.full)}. DRIVER {upper(a.full)} WARNED.", f"TOWED BY {upper(m.tow())}, DRIVER {upper(a.last)} PICKED UP BY {upper(b.full)}", f"NEG ON WANTS. {m.unit()} 10-8. CITE {m.citation()} TO {upper(a.full)}")
    return Document("first-returns", "traffic", [Lines([top, ""] + lines + [tail])], width=100)


LAYOUTS = [cad_history, call_911, returns]
