"""Teletypes: NCIC hits on persons and cars, hit and warrant confirmations."""
import identifiers
from held_back.second import phrases
from held_back.second.marking import hide, policy, stay, upper
from held_back.second.matter import Matter
from model import Document, Heading, Lines, Prose


def warrant_number(rng, m):
    return m.draw("DOCKET", "YYCR#####", "W-YY-####", "YYYY-CR-###", "BW######")


def person_hit(rng, m, p, other, number, nic):
    alias = m.person("alias", sex=p.sex)
    fbi = hide("FBI_UCN", identifiers.ucn(rng), "", True)
    sid = hide("STATE_SID", identifiers.sid(rng, m.state), "", True)
    smt = policy("SMT", rng.choice(["SC L ARM", "TAT R FARM", "TAT NECK", "SC FHD", "MOLE R CHK"]))
    off = policy("CHRI", rng.choice(["BURGLARY - FORCED ENTRY-RESID", "LARCENY", "DANGEROUS DRUGS", "FRAUD - ILLEG USE CREDIT CARDS", "ASSAULT", "FAILURE TO APPEAR"]))
    lines = [
        "***WANTED - OTHER AUTHORITIES***" if rng.random() < 0.3 else "MKE/WANTED PERSON", f"ORI/{other} NAM/{p.ncic} SEX/{p.sex} RAC/{rng.choice('WBIAU')} POB/{rng.choice([m.state, 'MX', 'CA', 'OK'])}", f"DOB/{p.born('ncic')} HGT/{rng.choice([502, 504, 506, 508, 510, 511, 600, 602])} WGT/{rng.randint(110, 280)} EYE/BRO HAI/{rng.choice(['BLK', 'BRO', 'BLN'])}",
        f"FBI/{fbi}" + (f" SID/{sid}" if rng.random() < 0.5 else ""), f"SMT/{smt}", f"FPC/{hide('BIOMETRIC', ''.join(identifiers.fpc(rng).split()), '', True)}", f"SOC/{hide('SSN', ''.join(c for c in p.once('ssn', lambda: identifiers.ssn(rng)) if c.isdigit()), '', True)} OLN/{p.licence()} OLS/{m.state} OLY/{m.day.year + rng.randint(1, 5)}",
        f"OFF/{off}", f"DOW/{m.on(-rng.randint(30, 900), 'ncic')} OCA/{number}", f"WNO/{warrant_number(rng, m)}", f"AKA/{alias.ncic}", f"MIS/{rng.choice(['FULL EXTRADITION', 'IN-STATE PICK UP ONLY', 'SURROUNDING STATES'])} BOND {m.money(500, 25000)} CASH ONLY", f"LIC/{m.plate()} LIS/{m.state} LIY/{m.day.year}",
        f"NIC/{nic} DTE/{m.on(-12, 'ncic')} {rng.randint(0, 23):02d}{rng.randint(0, 59):02d} EST"]
    for n in sorted(rng.sample([3, 4, 5, 10, 12], rng.randint(0, 3)), reverse=True):
        del lines[n]
    return lines


def car_hit(rng, m, owner):
    _, year, make, color = m.car()
    return ["MKE/STOLEN VEHICLE" if rng.random() < 0.6 else "EV - STOLEN VEHICLE", f"ORI/{m.ori} LIC/{m.plate()} LIS/{m.state} LIY/{m.day.year + 1} LIT/PC", f"VIN/{m.vin()} VYR/{year}", f"VMA/{make.split()[0][:4].upper()} VMO/{make.split()[-1][:3].upper()} VST/4D VCO/{color[:3].upper()}",
            f"DOT/{m.on(-3, 'ncic')} OCA/{m.number}", rng.choice([f"MIS/KEYS IN VEH, OWNER {upper(owner.full)} {owner.tel}", f"MIS/CONTACT R/O {owner.slashed} AT {owner.tel}", f"REG OWN {owner.capital} {upper(owner.home)}"]), f"NIC/{hide('NCIC_NIC', identifiers.nic(rng), '', True)} DTE/{m.on(-3, 'ncic')}"]


def gun_hit(rng, m):
    return ["MKE/STOLEN GUN", f"ORI/{m.ori} SER/{m.serial()} MAK/{rng.choice(['GLC', 'SW', 'RUG', 'TAU'])} CAL/9 TYP/PI", f"DOT/{m.on(-60, 'ncic')} OCA/{m.other_number()}", f"NIC/{hide('NCIC_NIC', identifiers.nic(rng), '', True)}"]


def request(rng, m, p, other, number, nic):
    return rng.choice([
        [f"YQ.{m.ori}.{other}", f"FROM {m.agency.upper()}", f"REQUEST NUMBER: {rng.randint(1, 3)}", f"CONFIRM WARRANT ON NAM/{p.ncic} DOB/{p.born('ncic')}", f"OCA/{number} NIC/{nic}", "PRIORITY: URGENT - 10 MIN"],
        [f"TO: {other}", f"FM: {m.ori}", f"REF YOUR WARRANT {warrant_number(rng, m)}, {p.capital} {p.born('short')}.", f"SUBJ IN CUSTODY AT {upper(m.cross())}. PLS CONFIRM AND ADV EXTRADITION. NIC {nic}"],
        [f"HIT CONFIRMATION REQUEST  {m.on()} {m.stamp(0)}", f"RE: {upper(p.full)}  DOB {p.born('slash')}  SOC {p.ssn()}", f"YOUR OCA {number}  NIC {nic}", f"HAVE SUBJ STOPPED, {m.callsign()} STANDING BY. OLN {p.licence()}"],
        [f"ADMIN MSG {m.ref()}", f"WE HAVE {upper(p.full)} AKA {upper(m.person('alias', sex=p.sex).full)} DETAINED.", f"DOB {p.born('slash')} MATCHES. LAST KNOWN ADDRESS {upper(p.home)}.", f"CONFIRM {nic} AND WARRANT {warrant_number(rng, m)}"],
        [f"CONFIRM REQ {m.cad}", f"NAME: {p.capital}", f"DOB: {p.born()}   SSN: {p.ssn()}", f"NIC: {nic}   OCA: {number}", f"REASON: {rng.choice(['TRAFFIC STOP', 'JAIL BOOKING', 'SELF SURRENDER'])}"],
        [f"{m.agency.upper()} TO {other}", f"PLEASE CHECK FILE FOR {p.slashed} {p.born('ncic')} SEX {p.sex}", f"NIC/{nic} OCA/{number}. ADV IF VALID."]])


def answer(rng, m, p, number):
    clerk = upper(m.official(4))
    relative = m.person("family", sex="M")
    return rng.choice([
        ["YR. WARRANT CONFIRMED VALID.", f"HOLD FOR US. BOND {m.money(500, 20000)}. CASE {number}.", f"WE WILL PICK UP {upper(p.last)} FROM {m.county.upper()} COUNTY JAIL, {m.desk}.", f"OPR {clerk}"],
        [f"CONFIRMED. FULL EXTRADITION ON {upper(p.last)}.", f"CHARGE {m.statute}, DOCKET {m.docket()}.", f"CAUTION: {hide('MEDICAL', rng.choice(['HEPATITIS C', 'INSULIN DEPENDENT', 'SUICIDAL WHEN JAILED', 'SEIZURES']))}.", f"CALL SGT {upper(m.officer(2))} {m.desk}"],
        [f"NEGATIVE. WARRANT {warrant_number(rng, m)} RECALLED {m.on(-2)}.", f"RELEASE {upper(p.last)}, NO HOLD.", f"CLERK {clerk} {m.employee()}"],
        ["VALID AND CONFIRMED, WILL EXTRADITE FROM ADJOINING COUNTIES ONLY.", f"SUBJECT'S {rng.choice(['FATHER', 'BROTHER'])} {upper(relative.full)} {relative.tel} MAY HAVE HIM." if p.sex == "M" else f"SUBJECT'S BROTHER {upper(relative.full)} {relative.tel} IS A CONTACT.", f"OCA {number}  OPR {clerk}"],
        [f"HIT CONFIRMED {m.on()} {m.stamp(380)} BY {clerk}.", f"SUBJ {upper(p.full)} HAS {upper(phrases.record(rng, m))}.", f"PLACE DETAINER, FAX COPY TO {m.desk}."],
        [f"REF YOUR YQ: CONFIRMED. WARRANT {warrant_number(rng, m)} ISSUED {m.on(-200)}, JUDGE {upper(m.official(5))}.", f"SID {hide('STATE_SID', identifiers.sid(rng, m.state), '', True)} UCN {hide('FBI_UCN', identifiers.ucn(rng), '', True)} MATCH BY PRINTS."]])


def message(rng):
    m = Matter(rng, rng.choice(["warrant", "theft", "burglary"]), rng.choice(["theft", "burglary", "drugs", "other"]))
    p, owner = m.person("suspect", ages=(19, 64)), m.person("owner")
    other = stay("ORI", f"{rng.choice(['IL', 'AZ', 'NV', 'AR', 'IN', m.state])}{rng.randint(1, 120):03d}0{rng.randint(0, 5)}00")
    number = m.other_number()
    nic = hide("NCIC_NIC", identifiers.nic(rng), "", True)
    parts = [("HIT", person_hit(rng, m, p, other, number, nic)), ("REQUEST", request(rng, m, p, other, number, nic)), ("REPLY", answer(rng, m, p, number))]
    if rng.random() < 0.5:
        parts.insert(rng.randint(0, 1), ("VEHICLE", car_hit(rng, m, owner)))
    if rng.random() < 0.3:
        parts.append(("GUN", gun_hit(rng, m)))
    blocks = [Heading(rng.choice([f"{m.agency.upper()}\nTELETYPE LOG  {m.on()}", "HIT CONFIRMATION PACKET", f"NCIC / STATE MESSAGE SWITCH PRINTOUT\n{m.on()}"]))]
    t = 0
    for name, lines in parts:
        t += rng.randint(40, 400)
        head = rng.choice([f"1L01 {m.stamp(t)} {m.on(form='ncic')} {m.ori}", f"--- {m.stamp(t)} MSG {rng.randint(100, 9900)} ---", f"TXT  {m.on(form='short')} {m.stamp(t)}", f"[{name}] {m.stamp(t)}"])
        blocks.append(Lines([head, *lines]))
    if rng.random() < 0.7:
        note = [rng.choice([f"Warrant printed and served on {p.full} at {m.at(40)} by {m.callsign()}.", f"{m.officer()} #{m.badge()} transported {p.last}, booked under {m.booking()}.", f"Dispatcher {m.employee()} ran {p.full} twice under {m.cad}.", f"{p.last} claims it is {p.his} brother. Prints taken.",
                            f"Copy to {m.officer(1)}. Second page of hit filed with {m.number}.", f"{p.full} gave address {p.home_street} at booking."]),
                rng.choice([f"R/O {owner.full} notified at {owner.tel}, vehicle towed by {m.tower()}.", f"Entry cancelled {m.on(1)}.", f"Validated by {m.official(4)} {m.on(30)}.", f"Locate placed {m.at(55)}.", f"Teletype desk {m.desk}.", f"Second party check on {owner.full}, {owner.born()}: clear."])]
        blocks.append(Prose("NOTE: " + " ".join(note)))
    return Document("teletype-hit", m.offense, blocks, width=rng.choice([80, 90]))


LAYOUTS = [message]
