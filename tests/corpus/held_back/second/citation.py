"""A traffic citation or written warning with the officer's notes; a tow and pursuit form."""
from held_back.second import phrases
from held_back.second.marking import hide, paragraphs, policy, typed
from held_back.second.matter import Matter
from model import Document, Form, Heading, Prose, Signature

COMPANIES = ["State Farm", "Progressive", "Allstate", "Farmers", "Shelter Insurance"]


def policy_number(rng):
    return policy("POLICY_NO", rng.choice([f"{rng.randint(100, 999)} {rng.randint(1000, 9999)}-{rng.choice('ABCDEF')}{rng.randint(10, 99)}", f"{rng.randint(10 ** 8, 10 ** 9 - 1)}", f"PA{rng.randint(1000000, 9999999)}"]))


def reason(rng, m, d):
    speed, limit = rng.choice([(52, 35), (84, 65), (41, 25), (71, 55), (93, 70)])
    return rng.choice([
        f"Radar {speed} in a {limit} on {m.street()}, driver {d.last} stated {d.he} was late for work.", f"Observed veh run the red light at {m.cross()}.", f"Stopped for {speed}/{limit} at {m.cross()}. {d.last} was polite.",
        f"{d.last} was following too close near {m.business()}.", f"No brake lights, stopped in the {m.scene}.", f"Expired tags, {d.last} had the new sticker in the glove box.", f"Lidar reading {speed} mph in a {limit} zone by {m.school_place()}."])


def ticket(rng):
    m = Matter(rng, "traffic", "traffic")
    warning = rng.random() < 0.35
    young = rng.random() < 0.2
    d = m.child("offender", ages=(16, 17)) if young else m.person("driver")
    parent = m.person("parent", like=d, ages=(38, 59)) if young else None
    owner = parent or (m.person("owner") if rng.random() < 0.4 else d)
    rider = m.person("witness") if rng.random() < 0.6 else None
    car, year, make, color = m.car()
    plate, vin = m.plate(), m.vin()
    style = rng.choice(["boxed-above", "boxed-above", "boxed-below", "left", "dotted"])
    number = m.citation()
    title = rng.choice(["WRITTEN WARNING", "WARNING NOTICE"]) if warning else rng.choice(["UNIFORM TRAFFIC CITATION", "COMPLAINT AND SUMMONS", "TRAFFIC INFRACTION - NOTICE TO APPEAR", "NOTICE OF INFRACTION"])
    word = rng.choice(["Street Address", "Address", "Current address"])
    address = [(word, d.home_street, 2), ("City, State", d.city_cell, 1.4), ("ZIP", policy("ZIP", d.zip), 0.7)] if rng.random() < 0.4 else [(word, d.home, 3)]
    sections = [
        [[(rng.choice(["Name (Last, First, Middle)", "Defendant", "Driver", "Violator's Name"]), d.cell(), 3), (rng.choice(["DOB", "Birth date"]), d.born(), 1.2), ("Sex", d.sex, 0.5), ("Hgt", rng.choice(["5-03", "5-06", "5-08", "5-10", "6-00", "6-02"]), 0.6), ("Wgt", str(rng.randint(110, 260)), 0.6)],
         [*address, (rng.choice(["Phone", "Telephone No."]), d.tel_cell, 1.5)], [(rng.choice(["Driver License No.", "OLN", "DL Number", "Operator lic. #"]), d.licence(), 1.6), ("State", m.state, 0.6), ("Class", rng.choice("DCRM"), 0.5), ("Expires", str(m.day.year + rng.randint(1, 6)), 0.8)]],
        [[(rng.choice(["Vehicle Lic. No.", "Plate", "Registration"]), plate, 1.2), ("State", m.state, 0.6), ("Yr", year, 0.6), ("Make/Model", make, 1.6), ("Color", color, 0.8), ("VIN", vin, 2)], [(rng.choice(["Registered Owner", "Owner (if not driver)"]), owner.cell(), 2), ("Insurance", rng.choice(COMPANIES), 1.2), ("Policy", policy_number(rng), 1.4)]],
        [[("Violation date", m.on(), 1.2), ("Time", m.at(), 1), ("Location", rng.choice([m.cross(), m.scene]), 2)], [("Statute / ordinance", m.statute, 1.3), ("Description", rng.choice(["Speeding", "Fail to obey traffic control device", "Following too closely", "Expired registration", "No proof of insurance"]), 2), ("Fine", "NONE - WARNING" if warning else m.money(60, 480), 0.9)]],
    ]
    last = [[("Court", f"{m.county} County Court, {m.office_address()}", 3.4), ("Appear on", m.on(30), 1.2), ("Docket", m.docket(), 1.1)]] if not warning else [[("Issued by", m.agency, 2), ("Court phone", m.desk, 1.2)]]
    if rng.random() < 0.4:
        sections[1], sections[2] = sections[2], sections[1]
    rows = [row for section in sections + [last] for row in section]
    notes = [reason(rng, m, d), rng.choice([f"{d.last} said the car belongs to {owner.full}, call {owner.tel}." if owner is not d else f"{d.last} gave a second number, {hide('PHONE', m.phone_text(), d.value_role)}.",
                                            f"Address on license is old, {d.last} now at {hide('ADDRESS', m.person('driver').street, d.value_role)}.", f"{d.last} works at {m.business()}.", f"{d.last} emailed proof of insurance from {d.email()}.",
                                            f"Checked {d.last} through dispatch, valid, no wants.", f"{d.last} contests the reading."])]
    if rider:
        notes.append(rng.choice([f"Front passenger {rider.full}, DOB {rider.born()}, was belted.", f"Passenger was {rider.full} of {rider.home_city}.", f"Pass. {rider.full} ({rider.years}) recorded the stop on a phone.", f"{rider.full} in the rear seat had an open can.",
                                 f"{rider.full} (passenger) phoned a ride from {rider.tel}.", f"Passenger {rider.last}, first name {rider.first}, not cited."]))
    if parent:
        notes.append(rng.choice([f"{d.first} is {d.years}; called {phrases.kin(parent)}, {parent.full}, at {parent.tel}.", f"{d.first} drives to {m.school_of(d)}. {parent.full} was told of the stop.", f"Juvenile driver, {d.aged}. Parent {parent.full} responded to {m.cross()}.",
                                 f"{parent.titled} came for the car because {d.first} ({d.years}) has a provisional license.", f"Copy mailed to {parent.full}, {parent.home}.", f"{d.first}, {d.years_old}, had two friends in the car in violation of the provisional license."]))
    elif rng.random() < 0.85:
        notes.append(phrases.private(rng, m, d))
    notes += [phrases.kept(rng, m), phrases.kept(rng, m), rng.choice([f"BWC on. {m.callsign()} backed.", f"Unit {m.callsign()}, badge {m.badge()}.", f"Radar unit serial {m.serial()} checked before and after shift.", f"Related crash {m.other_number()}.",
                                                                    f"Dash video retained under {m.tag()}.", f"Weather clear, traffic light, {m.callsign()} on scene."])]
    blocks = [Heading(f"{m.agency.upper()}\n{title}"), Form([[("Citation No.", number, 1.3), ("Case / CAD", m.cad, 1.3), ("ORI", m.ori, 1), ("Agency phone", m.desk, 1.2)]], style), Form(rows, style), Heading(rng.choice(["OFFICER'S NOTES", "NOTES (court copy)", "REMARKS"]), 2),
              Prose(typed(rng, paragraphs(rng, notes, 3, 6))), Signature(d.long if rng.random() < 0.6 else "", "Without admitting guilt I promise to appear", m.on()), Prose(f"Officer {m.officer()}   Badge {m.badge()}")]
    return Document("citation-warning", m.offense, blocks, width=rng.choice([84, 96, 104]), text_form=rng.choice(["layout", "layout", "copied"]))


def impound(rng):
    m = Matter(rng, "pursuit", "traffic")
    chase = rng.random() < 0.6
    d = m.person("arrestee" if chase else "driver", ages=(18, 57))
    owner = m.person("owner") if rng.random() < 0.7 else d
    hurt = m.person("victim") if chase else None
    rider = m.child("other", ages=(13, 17)) if rng.random() < 0.4 else m.person("witness")
    car, year, make, color = m.car()
    plate, vin, tower = m.plate(), m.vin(), m.tower()
    style = rng.choice(["boxed-above", "boxed-below", "left", "dotted"])
    rows = [[("Case", m.number, 1.3), ("CAD", m.cad, 1.3), ("Date", m.on(), 1), ("Time", m.at(), 0.9)], [("Towed from", rng.choice([m.scene, m.cross()]), 2), ("Reason", rng.choice(["Arrest", "Abandoned", "Evidence hold", "No insurance", "Evading"]), 1), ("Authority", m.statute, 1.2)],
            [("License", plate, 1), ("St", m.state, 0.4), ("Yr", year, 0.6), ("Make", make, 1.6), ("Color", color, 0.8), ("VIN", vin, 2)], [("Registered owner", owner.cell(), 2), ("R/O address", owner.home, 3), ("R/O phone", owner.tel_cell, 1.4)],
            [("Driver", d.cell(), 2), ("DOB", d.born(), 1.1), ("OLN", d.licence(), 1.4)], [("Tow company", tower, 1.6), ("Tow phone", m.public_phone(), 1.2), ("Driver of wrecker / time called", f"{m.at(20)}", 1.4), ("Storage lot", m.office_address(), 2.4)],
            [("Odometer", f"{rng.randint(20, 240)},{rng.randint(100, 999)}", 0.8), ("Hold", rng.choice(["YES - Det. ", "NO - "]) + m.officer(2), 1.4), ("Fee", m.money(90, 400), 0.8), ("Receipt", m.receipt(), 1)]]
    if rng.random() < 0.5:
        rows.insert(4, [("Lienholder", m.bank(), 1.6), ("Insurance", rng.choice(COMPANIES), 1.2), ("Policy no", policy_number(rng), 1.5)])
    things = ", ".join([rng.choice(["child seat", "jumper cables", "tool bag"]), rng.choice([f"Stihl saw serial {m.serial()}", f"DeWalt drill serial {m.serial()}", f"Apple laptop {m.serial()}"]), rng.choice(["spare tire and jack", "two phones", "a Milwaukee sawzall"])])
    blocks = [Heading(f"{m.agency.upper()}\n{rng.choice(['VEHICLE IMPOUND REPORT', 'TOW / IMPOUND AND PURSUIT FORM', 'VEHICLE STORAGE REPORT'])}"), Form(rows, style), Prose(f"Inventory: {things}. Items kept as evidence: {m.tag()}, {m.tag()}.")]
    text = []
    if chase:
        top = rng.choice([68, 84, 97, 112])
        blocks.append(Form([[("Pursuit initiated by", f"{m.callsign()} {m.officer()}", 2), ("Began at", m.cross(), 1.6), ("Ended at", m.cross(), 1.6)], [("Top speed", f"{top} mph", 0.8), ("Miles", f"{rng.randint(1, 14)}.{rng.randint(0, 9)}", 0.6), ("Units", f"{m.callsign()}, {m.callsign()}, {m.callsign()}", 1.6), ("Supervisor", f"{m.officer(1)} #{m.badge(1)}", 1.6)],
                             [("Termination", rng.choice(["Crash", "PIT", "Spike strips", "Driver stopped"]), 1.2), ("Injured third party", hurt.cell(), 1.8), ("Phone", hurt.tel_cell, 1.3), ("Taken to", m.hospital(), 1.6)]], style))
        text += [rng.choice([f"{d.last} failed to yield at {m.cross()} and fled east.", f"I activated my lights behind {d.last} on {m.street()} and the car accelerated.", f"The {car} ran the light at {m.cross()}.", f"{m.callsign()} called out {top} mph past {m.business()}.",
                             f"Spike strips were set at {m.cross()}.", f"{d.last} bailed out near {m.school_place()} and ran."]),
                 rng.choice([f"{hurt.full}, who was stopped at the light, had {phrases.injury(rng)}.", f"{hurt.full} was struck in {hurt.his} own lane and complained of {hide('MEDICAL', 'neck and back pain')}.", f"{hurt.last}'s car, plate {m.plate()}, was a total loss.", f"{hurt.full} ({hurt.years}) was extricated by {m.callsign()}.",
                             f"{hurt.titled} was transported to {m.hospital()} with {phrases.injury(rng)}.", f"{hurt.full} of {hurt.home_city} refused transport."]),
                 rng.choice([f"{d.last} was taken into custody at {m.at(18)}.", f"{d.full}, {d.years_old}, was arrested and booked, no. {m.booking()}.", f"{d.last} told me \"I panicked, I have a warrant.\"", f"{d.last} had {phrases.record(rng, m)}.", f"{d.last} was medically cleared, then booked under {m.booking()}.",
                             f"Dispatch advised {d.last} was on {hide('CHRI', 'felony probation for ' + rng.choice(['burglary', 'auto theft', 'drug sales']))}."])]
    text += [rng.choice([f"{owner.full} was called at {owner.tel} and said the car had been taken without asking.", f"I left a message with the registered owner, {owner.full}.", f"{owner.last} wants the car back and will come to the lot.", f"A notice was mailed to {owner.full}, {owner.home}.", f"{owner.titled} bought the car from a man in March and has no title.",
                         f"{owner.last} said {owner.he} lent it to a friend."]),
             rng.choice([f"The passenger was {rider.full}, {rider.aged}.", f"{rider.full} ({rider.years}) was in the right front seat.", f"Passenger {rider.full}, DOB {rider.born()}, was released at the scene.", f"{rider.full} got a ride home to {rider.home_street}.", f"{rider.full} said the car smelled of fuel; call {rider.tel}.",
                         f"I identified the passenger as {rider.full}."]), phrases.kept(rng, m), phrases.kept(rng, m), phrases.kept(rng, m), phrases.closing(rng, m)]
    if rider.minor:
        parent = m.person("parent", like=rider, ages=(32, 58))
        text.insert(-2, rng.choice([f"{rider.first} was picked up by {rider.his} {phrases.kin(parent)}, {parent.full}.", f"{parent.full} ({parent.tel}) came for {rider.first}.", f"{rider.first}, a student at {m.school_of(rider)}, was released to {parent.full}.", f"{parent.last} was told that {rider.first} was not injured.",
                                    f"I drove {rider.first} home to {rider.home_street} and spoke with {parent.full}.", f"{parent.full} was called at {parent.tel} about {rider.first}."]))
    blocks += [Prose(typed(rng, paragraphs(rng, text))), Signature(f"{m.officer()} #{m.badge()}", "Officer", m.on())]
    return Document("impound-pursuit", m.offense, blocks, width=rng.choice([92, 104]), text_form=rng.choice(["layout", "layout", "copied", "tabs"]))


LAYOUTS = [ticket, impound]
