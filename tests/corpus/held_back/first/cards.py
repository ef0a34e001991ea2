"""Small forms: a field interview card and a property and evidence sheet."""
import identifiers
from held_back.first import pools, scenes
from held_back.first.matter import Matter
from held_back.first.person import must, stay
from model import Document, Form, Heading, Prose, Signature, Table

CLOTHES = ["blk hoodie, blue jeans", "white T-shirt, khaki shorts, red cap", "gray sweats, Nike shoes", "Carhartt jacket, boots", "black track suit", "LA Dodgers jersey, Dickies", "green army coat"]


def field_reason(m, p, mate, rp):
    stop = m.say(
        f"{p.short} was seen looking into parked cars at {m.cross()}. {p.He} said {p.he} was looking for a friend's dog.",
        f"Subject was sitting behind {m.biz()} after hours with {mate.full}. Both were told to move along.",
        f"Consensual contact in the {m.block()}. {p.short} said {p.he} was walking home from {m.biz()}.",
        f"Caller {rp.full} ({rp.tel}) reported a suspicious {p.male} going door to door. Contacted {p.last} at {m.cross()}.",
        f"{p.short} was on the grounds of {m.school_place()} at midnight with {mate.full}. No damage seen." if not p.juvenile else f"{p.short} was on the roof of {m.biz()} with {mate.full}.",
        f"Bike stop, no light, on {m.street_name()}. {p.short} was cooperative. Warned.",
        f"Passenger in a {mate.car_text} driven by {mate.full}, plate {mate.plate}, stopped for speed at {m.cross()}.")
    known = m.say(
        f"{p.short} admitted to {must('GANG', m.say(*pools.GANGS))} and goes by \"{must('GANG', m.say(*pools.MONIKERS))}\". {m.say('Has', 'Displays')} {m.tattoo()}.",
        f"{p.He} denied gang ties but was with {mate.full}, a documented {must('GANG', m.say(*pools.GANGS) + ' member')}.",
        f"{p.He} said {p.he} is {must('CHRI', m.say('on juvenile probation', 'on probation for shoplifting') if p.juvenile else m.say('on probation for burglary', 'on parole for auto theft', 'a registered sex offender', 'out on bail for assault'))}. Search condition confirmed.",
        f"{p.short} stated {p.he} has {m.condition()} and stays at the shelter, {must('ADDRESS', m.home_parts()[0], p.home_role)}, most nights.",
        f"No wants. {p.short} has {m.history()} per dispatch." if not p.juvenile else f"No wants. {p.short} was {must('CHRI', m.say('arrested in March for shoplifting', 'on diversion for vandalism'))}, per dispatch.",
        f"{p.He} posts as {p.handle}. {mate.first} is {p.his} {m.say('cousin', 'girlfriend' if mate.sex == 'F' else 'brother', 'coworker')} and stays at {mate.street}.")
    end = m.say(f"Photo taken. Released at {m.time}.", f"See also {m.old_case}. NFA.", f"{m.ofc2.ranked} covered. Cleared {m.unit()}.", f"Pocket knife returned. Card to {m.det.ranked}, burglary.", f"Cited {m.citation()} for open container.", f"{mate.short} left on foot. Video saved under {m.cad}.")
    return f"{stop} {known} {end}" + (" " + scenes.aside(m) if m.rng.random() < 0.4 else "")


def field_card(rng):
    m = Matter(rng, "welfare", "trespass", forms=("layout", "layout", "copied", "tabs"))
    young = rng.random() < 0.3
    p = m.kid("other", ages=(13, 17)) if young else m.adult("subject", ages=(18, 60))
    mate, rp = m.adult("third_party", ages=(18, 45)), m.adult("rp")
    style = rng.choice(["boxed-above", "left", "dotted", "boxed-below"])
    year, make, model, color = p.car
    rows = [[(m.say("Name", "Subject (Last, First, Middle)", "LAST / FIRST / MI"), p.listed, 3), (m.say("Moniker", "AKA / Nickname"), must("GANG", m.rng.choice(pools.MONIKERS)) if rng.random() < 0.45 else "", 1.5), ("DOB", p.dob, 1.4), ("Age", p.age, 0.6)],
            [("Sex", p.sex, 0.5), ("Race", p.race, 0.5), ("Ht", p.build[0], 0.7), ("Wt", p.build[1], 0.6), ("Hair", p.hair, 0.6), ("Eyes", p.eyes, 0.6), ("Clothing", m.say(*CLOTHES), 2.6)],
            [(m.say("Residence", "Address", "Where staying"), p.home, 3.6), (m.say("Phone", "Cell #"), p.phone, 1.8)],
            [("OLN/ID", "none" if young else f"{p.licence} {m.state}", 2), ("SSN", "" if young else p.ssn, 1.5), ("Scars/Marks/Tattoos", m.tattoo(), 2.6)],
            [("Vehicle", f"{year} {make} {model} {color}", 2.4), ("License", p.plate, 1.2), ("State", m.state, 0.5), ("VIN", m.say(p.vin, ""), 2.2)] if not young else [("School", m.school_of(p), 2.4), ("Grade", m.grade(p), 0.8), ("Parent", (parent := m.adult("parent", last=p.lastname)).full, 2), ("Parent phone", parent.phone, 1.6)],
            [("Date", m.when, 1.2), ("Time", m.time, 1.2), (m.say("Location of stop", "Location"), m.say(m.cross(), m.block(), m.cross()), 3), ("Reason", m.say("Susp. person", "Traffic", "Ped check", "Loitering"), 1.4)]]
    rows += [[("Companion 1", mate.listed, 2.4), ("DOB", mate.dob, 1.4), ("Companion address", mate.home, 3)]]
    if rng.random() < 0.6:
        claimed = rng.random() < 0.7
        criteria = m.say("admitted member", "tattoos, associates with members", "hand signs, gang colors")
        rows.append([("Gang / set", must("GANG", m.rng.choice(pools.GANGS)) if claimed else "none claimed", 2), ("Criteria", must("GANG", criteria) if claimed else "", 2),
                     ("Prob/Parole", must("CHRI", m.say("Juvenile probation", "Prob - truancy") if young else m.say("Probation - theft", "Parole", "Parole - burglary")) if rng.random() < 0.5 else "No", 1.6)])
    if rng.random() < 0.5:
        rows.append([("E-mail / social", f"{p.email} {p.handle}", 3), ("Employer / school", m.biz() if not young else m.school_of(p), 2)])
    rows.append([("Officer", m.ofc.full, 2), ("ID", m.ofc.badge, 0.8), ("Unit", m.unit(), 1), ("CAD #", m.cad, 1.6), ("Case", m.say(m.case, ""), 1.6)])
    blocks = [Heading(m.say(f"{m.agency.upper()}\nFIELD INTERVIEW CARD", f"FIELD CONTACT REPORT   {m.agency}", f"{m.agency}\nF.I. Card")), Form(rows, style), Prose(m.say("Remarks: ", "NARRATIVE\n", "Circumstances: ") + field_reason(m, p, mate, rp))]
    return Document("first-field-card", "welfare", blocks, width=rng.choice([84, 92]), text_form=m.text_form)


# Property and evidence ----------------------------------------------------------------------------------------------------------------------------

def things_of(m, o, f):
    """(description, number) of things with what they tell about their owners."""
    card = must("CREDIT_CARD", identifiers.card(m.rng))
    pool = [
        (f"Brown leather wallet w/ {m.state} DL of {o.full} ({o.licence})", ""), (f"Visa debit card {card}, name {o.full}", ""), ("Apple iPhone 13, cracked screen, " + m.say(f"IMEI {must('DEVICE_ID', identifiers.imei(m.rng), '', True)}", f"owner gave code {must('PASSWORD', m.rng.randint(100000, 999999))}"), m.serial()),
        ("Ruger LCP .380 pistol", m.serial()), ("Dell Inspiron laptop, MAC " + must("DEVICE_ID", identifiers.mac(m.rng), "", True), m.serial()), (f"U.S. passport of {f.full}, no. {must('GOV_ID', identifiers.digits(m.rng, 9), '', True)}", ""),
        (f"Pill bottle, {m.medicine()}, Rx of {f.full}", stay("REF_NO", "Rx " + identifiers.digits(m.rng, 7))), (f"U.S. currency {m.money(5, 900)}", ""), (f"{m.state} license plate {o.plate}", ""), (f"Social Security card of {f.full}, {f.ssn}", ""),
        (f"Checkbook, {stay('BUSINESS', m.say('Chase', 'Wells Fargo', 'PNC Bank'))}, acct {must('BANK_ACCOUNT', identifiers.digits(m.rng, 9), '', True)} rtg {must('BANK_ROUTING', identifiers.aba(m.rng), '', True)}", ""), ("Buccal swab kit, CODIS " + must("BIOMETRIC", identifiers.digits(m.rng, 8), "", True), m.serial()),
        ("Milwaukee drill in red case", m.serial()), (f"Key ring w/ fob for {o.car_text}, VIN {o.vin}", ""), ("Black backpack w/ school ID " + must("STUDENT_ID", identifiers.digits(m.rng, 6), "", True) + f" of {m.mate.full}", ""), ("Glass pipe w/ residue", ""), ("DVD, surveillance video of " + m.biz(), ""),
        (f"Letter addressed to {o.full}, {o.home}", ""), ("Kitchen knife, 8 inch, " + stay("BUSINESS", "Henckels"), ""), ("Samsung tablet, Gmail login " + o.email, m.serial()), ("Baggie of white powder, 2.1 g", ""), ("Jackson guitar, blue", m.serial())]
    return m.rng.sample(pool, m.rng.randint(6, 10))


def property_sheet(rng):
    m = Matter(rng, "theft", rng.choice(["theft", "burglary", "drugs"]), forms=("layout", "layout", "copied", "tabs"))
    o, f, s = m.adult("owner"), m.adult("victim"), m.adult("suspect")
    m.mate = m.kid("other", ages=(12, 17))
    style = rng.choice(["boxed-above", "left", "dotted"])
    rows = [[(m.say("Case No.", "Report #"), m.case, 1.6), (m.say("Property Report #", "Sheet No."), m.ref("PS"), 1.5), ("Date", m.when, 1.2), ("Time", m.time, 1.2), ("Offense / Code", m.statute(), 2)],
            [("Where found", m.say(m.block(), m.cross(), m.biz(), o.street), 3), ("Impounded by", f"{m.ofc.full} {m.ofc.badge}", 2.2), ("Locker", f"{rng.randint(1, 60)}", 0.7)],
            [("Owner", o.listed, 2.4), ("DOB", o.dob, 1.3), ("Address", o.home, 3.2), ("Phone", o.phone, 1.7)], [("Victim", f.listed, 2.4), ("DOB", f.dob, 1.3), ("Address", f.home, 3.2), ("Phone", f.phone, 1.7)],
            [("Suspect / arrestee", s.listed, 2.4), ("DOB", s.dob, 1.3), ("OLN", s.licence, 2), ("Booking", m.say(m.booking(), ""), 1.4)]]
    header = m.say(["Item", "Tag", "Qty", "Description", "Serial No."], ["#", "BARCODE", "QTY", "DESCRIPTION OF PROPERTY", "SERIAL / MODEL"], ["No.", "Evidence #", "Ct", "Article", "Ser. #"])
    things = Table(header, [[str(n), m.tag(), "1", text, number] for n, (text, number) in enumerate(things_of(m, o, f), 1)], m.say("ruled", "plain"), [0.5, 1.3, 0.5, 4.4, 1.7] if rng.random() < 0.5 else [])
    chain = Table(m.say(["Date", "Released by", "Received by", "Purpose"], ["DATE/TIME", "FROM", "TO", "REASON"]), [[m.date(d), m.say(m.ofc.full, m.ofc.short + " " + m.ofc.badge), m.say(m.official(), m.official() + " " + m.employee()), m.say("Store", "To lab, " + m.ref("LAB"), "Return to locker", "Court " + m.docket())] for d in (0, 2, 9)[:rng.randint(2, 3)]], "ruled")
    note = m.say(
        f"Items 1 and 2 may be released to {o.full} with photo ID. {o.short} was called at {o.tel} on {m.date(5)}.",
        f"{s.short} signed a disclaimer. {o.full} claims the phone and the laptop and will come in after {m.date(6)}.",
        f"Hold for {m.det.ranked}. Request for prints on item 3, compare to {s.full}, SID {must('STATE_SID', identifiers.sid(rng, m.state), '', True)}.",
        f"Found property turned in by {f.full} at the front counter. {f.short} does not wish to claim it. {f.His} number is {f.tel}.",
        f"Firearm query negative. {s.full} is {must('CHRI', 'a convicted felon')} and may not have it back.",
        f"Letter mailed to {o.full}, {o.home}, on {m.date(30)}; dispose after {m.date(90)} per {stay('STATUTE', 'City Code 2-118')}.")
    more = m.say(
        f"The backpack belongs to {m.mate.full}, {m.mate.aged}, a student at {m.school_of(m.mate)}; call the parents.", f"Cash counted by {m.ofc.ranked} and {m.ofc2.ranked} ({m.ofc2.badge}).", f"Recovered from a {s.car_text}, {m.state} {s.plate}, at {m.tow()}.", f"{f.first} asked for the medicine back first, {f.he} has {m.condition()}.",
        f"Pawn ticket {m.ref('PT')} of {stay('BUSINESS', 'Big Ed' + chr(39) + 's Pawn & Loan')} names {s.full}.", f"Owner's receipt {m.receipt()} was issued to {o.last}.")
    blocks = [Heading(m.say(f"{m.agency.upper()}\nPROPERTY / EVIDENCE SHEET", f"{m.agency}\nEvidence and Property Report", f"PROPERTY RECEIPT\n{m.agency}  {m.house_address}")), Form(rows, style), things]
    last = [[Heading(m.say("CHAIN OF CUSTODY", "Chain of custody"), 2), chain], [Prose("Remarks: " + note + " " + more)]]
    if rng.random() < 0.5:
        last.reverse()
    blocks += [block for part in last for block in part] + [Signature(m.say(o.full, ""), "Signature of owner / claimant", m.date(6)), Prose(f"Property room {m.desk}. {m.say('By appointment.', 'Tech ' + m.official() + '.', 'Hours 8-4.')}")]
    return Document("first-property", "theft", blocks, width=rng.choice([96, 108]), text_form=m.text_form)


LAYOUTS = [field_card, property_sheet]
