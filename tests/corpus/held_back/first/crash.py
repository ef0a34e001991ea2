"""A traffic crash report with tables of units and of the people in them."""
import identifiers
import marks
from held_back.first import pools, scenes
from held_back.first.matter import Matter
from held_back.first.person import ask, must, stay
from model import Document, Form, Heading, Lines, Prose, Signature, Table


def unit_rows(m, n, d, owner):
    year, make, model, color = d.car
    insurer = stay("BUSINESS", m.say(*pools.INSURERS))
    policy = ask("POLICY_NO", identifiers.fill(m.rng, m.say("ANN NNNNNNN", "NNNNNNNNN", "NNN-NNNN-ANN", "AANNNNNNN")))
    sure = "Same as driver" if owner is d else owner.listed
    return [[(m.say("Unit", "Veh #", "Unit No."), str(n), 0.6), (m.say("Driver Name (Last, First, MI)", "Operator", "Driver - Last First Middle"), d.listed, 3), ("DOB", d.dob, 1.4), ("Sex", d.sex, 0.5), (m.say("DL Number", "Operator License #", "OLN"), d.licence, 2), ("St", m.state, 0.5)],
            [(m.say("Driver Address", "Address, City, State, Zip"), d.home, 4), ("Phone", d.phone, 1.8), (m.say("Inj", "Injury Sev"), m.say("O", "C", "B", "A"), 0.6)],
            [(m.say("Owner Name", "Registered Owner"), sure, 2.4), ("Owner Address", "" if owner is d else owner.home, 3.4)],
            [(m.say("Plate", "License Plate No.", "Reg. No."), d.plate, 1.4), ("State", m.state, 0.6), ("Yr", year, 0.7), ("Make", make, 1), ("Model", model, 1.2), ("Color", color, 0.9), ("VIN", d.vin, 2.4)],
            [(m.say("Insurance Company", "Insurer"), insurer, 2), ("Policy Number", policy, 2), ("Towed By", m.say(m.tow(), "Driven away", m.tow()), 2), ("Damage", m.money(400, 9000), 1.2)]]


def crash_story(m, d1, d2, w, kid, p):
    road = m.street_name()
    first = m.say(
        f"Unit 1, driven by {d1.full}, was northbound on {road} approaching {m.kept_cross}. Unit 2, driven by {d2.full}, was stopped for the signal.",
        f"{d1.short} stated {d1.he} was looking at {d1.his} GPS and did not see that traffic on {road} had stopped. Unit 1 struck the rear of Unit 2.",
        f"Driver #1 ({d1.last}) was making a left turn onto {road} and failed to yield to driver #2 ({d2.last}).",
        f"According to {d2.full}, Unit 1 ran the stop sign at {m.kept_cross} and hit the passenger side of {d2.his} {d2.car_text}.",
        f"V1 left the lot of {m.biz('corner')} and pulled into the path of V2. {d1.short} said the sun was in {d1.his} eyes.",
        f"Both drivers were traveling west on {road}. {d1.full} changed lanes and sideswiped the vehicle of {d2.full}.")
    hurt = m.say(
        f"{kid.first}, a {kid.aged} passenger of Unit 2, was taken by {m.medic()} to {m.hospital()} with {must('MEDICAL', m.say('a broken collarbone', 'a concussion', 'a fractured left arm'))}.",
        f"{d2.short} complained of {m.injury(m.say('neck pain', 'back pain', 'a sore shoulder'))}. {d2.He} told medics {d2.he} is {must('MEDICAL', m.say('on blood thinners', 'diabetic', 'recovering from spinal fusion surgery'))}.",
        f"The passenger {p.full} was treated at {m.hospital()} by Dr. {m.official()} for {must('MEDICAL', m.say('a punctured lung', 'two cracked vertebrae', 'a dislocated hip'))}.",
        f"{d1.short} may have had a medical episode; {d1.he} stated {d1.he} has {m.condition()} and had not slept.",
        f"{kid.full} was in a booster seat and appeared unhurt. {kid.His} {p.father}, {p.full}, was notified at {p.tel}.",
        f"No one wanted an ambulance. {p.short} later called from {p.tel} to say that {kid.first} had {m.injury('a headache')}.")
    seen = m.say(
        f"Witness {w.full} ({w.tel}) was behind Unit 2 and confirmed this.", f"{w.full}, who works at {m.biz('corner')}, stated Unit 1 \"never even braked.\" {w.short} lives at {w.street}.",
        f"An independent witness, {w.full}, left {w.his} number, {w.tel}, and had to go to work.", f"I spoke with {w.short} by phone. {w.full}'s account supports {d2.short}.",
        f"{w.full} has dash camera video and will send it from {w.email} to {m.public_mail('traffic')}.", f"A statement of {w.full}, age {w.age}, is attached.")
    end = m.say(
        f"{d1.short} was issued citation {m.citation()} for {m.statute('dui') if m.rng.random() < 0.15 else 'following too closely'}. Court date {m.date(30)}.",
        f"{d1.last} was cited ({m.citation()}) for failure to yield. {d2.last} was given an exchange form.",
        f"{m.tow()} removed Unit 1 at {m.time}. {d1.short}'s license came back suspended, and a summons, {m.citation()}, was issued.",
        f"{d1.short} could not show insurance. Citations {m.citation()} and {m.citation()} were issued.",
        f"The city's sign was damaged, estimate {m.money(150, 900)}; public works was told, ref. {m.ref('WO')}.",
        f"No enforcement action was taken. Both drivers got the report number, {m.case}.")
    return [first, hurt + " " + seen, end] + ([scenes.aside(m)] if m.rng.random() < 0.3 else [])


def crash_report(rng):
    m = Matter(rng, "traffic", "dui", forms=("layout", "layout", "copied", "tabs"))
    m.kept_cross = m.cross()
    d1, d2, w = m.adult("driver"), m.adult("driver"), m.adult("witness")
    owner = m.adult("owner", last=d1.lastname) if rng.random() < 0.5 else d1
    p = m.adult("parent", ages=(36, 54))
    kid = m.kid("other", ages=(4, 16), last=p.lastname, home=p.home_parts)
    third = m.adult("third_party") if rng.random() < 0.5 else None
    style = rng.choice(["boxed-above", "boxed-above", "boxed-below", "left"])
    state = pools.STATE_NAMES[m.state]
    head = [[(m.say("Crash Number", "Report No.", "Local Case ID"), m.case, 2), ("Agency", m.agency, 2.6), ("NCIC/ORI", m.ori, 1.4), ("Units", "2", 0.6)],
            [("Crash Date", m.when, 1.4), ("Time", m.time, 1.2), ("County", m.county, 1.4), (m.say("On Road / At Intersection With", "Location"), m.kept_cross, 3)],
            [("Injured", str(rng.randint(0, 3)), 0.7), ("Fatal", "0", 0.6), ("Hit & Run", "N", 0.7), ("School Zone", m.say("N", "N", "Y - " + m.school_place()), 1.6), ("Investigating Officer", m.ofc.full, 2), ("Badge", m.ofc.badge, 0.8), ("CAD", m.cad, 1.4)]]
    seats = [["2", m.say("3", "6"), kid.full, kid.age, kid.sex, m.say("B", "C", "O"), m.hospital() if rng.random() < 0.4 else "-"], ["2", "1", p.full, p.age, p.sex, m.say("O", "C"), "-"]] + ([["1", "3", third.full, third.age, third.sex, "O", "-"]] if third else [])
    passengers = Table(m.say(["Unit", "Seat", "Name", "Age", "Sex", "Inj", "Taken to"], ["VEH", "POS", "OCCUPANT NAME", "AGE", "SX", "SEV", "TRANSPORTED TO"]), seats, m.say("ruled", "plain"))
    addresses = Table(m.say(["Passenger / Witness", "Address", "Phone", "DOB"], ["Name", "Street, City, State", "Telephone", "Birth date"]), [[x.full, x.home, x.phone, x.dob] for x in [kid, p, w] + ([third] if third else [])], m.say("ruled", "plain"))
    cites = Table(["Unit", "Violation", "Citation No.", "Charge"], [["1", m.say("Fail to yield", "Following too close", "Red light"), m.citation(), m.say("Traffic", "Infraction")]] + ([["1", "No insurance", m.citation(), "Traffic"]] if rng.random() < 0.4 else []), "ruled")
    cmv = Lines([f"COMMERCIAL VEHICLE: carrier {stay('BUSINESS', m.say('J. B. Tolland Trucking', 'Harmon & Daughters Freight', 'Swift Creek Logistics'))}  USDOT {stay('REF_NO', identifiers.digits(rng, 7))}  GVWR 26,001+"]) if rng.random() < 0.3 else None
    blocks = [Heading(m.say(f"STATE OF {state.upper()}\nTRAFFIC CRASH REPORT", f"{state} Uniform Crash Report\n{m.agency}", f"{m.agency.upper()}\nMOTOR VEHICLE ACCIDENT REPORT")), Form(head, style),
              Heading("UNIT 1", 2), Form(unit_rows(m, 1, d1, owner), style), Heading("UNIT 2", 2), Form(unit_rows(m, 2, d2, d2), style), Heading(m.say("OCCUPANTS", "PASSENGERS"), 2), passengers, Heading(m.say("OCCUPANT AND WITNESS ADDRESSES", "WITNESSES AND PASSENGERS"), 2), addresses]
    story = [Heading(m.say("NARRATIVE", "CRASH NARRATIVE", "OFFICER'S OPINION AND NARRATIVE"), 2), Prose(marks.map_text("\n\n".join(crash_story(m, d1, d2, w, kid, p)), str.upper if rng.random() < 0.2 else str))]
    blocks += story + [cites] if rng.random() < 0.5 else [cites] + story
    if cmv:
        blocks.append(cmv)
    if rng.random() < 0.5:
        blocks.append(Form([[("Property damaged", m.say("mailbox", "fence", "utility pole"), 1.4), ("Owner", m.say(m.biz(), stay("PUBLIC_ADDRESS", m.house)), 3), ("Est. amount", m.money(100, 2000), 1.2)]], style))
    blocks += [Signature(m.ofc.signed, "Investigator", m.date(1)), Prose(m.say(f"Reviewed by {m.sgt.signed}. Copies of this report: {m.desk}, {m.house_address}.", f"Supervisor: {m.sgt.short}   Reports may be bought from the Records Division, {m.desk}."))]
    return Document("first-crash", "traffic", blocks, width=rng.choice([96, 104, 112]), text_form=m.text_form)


LAYOUTS = [crash_report]
