"""Paper of traffic: crash report, citation and warning, tow sheet."""
from precincts import traps
from precincts.people import mark
from precincts.scene import Scene
from model import Document, Form, Heading, Prose, Signature, Table


def insurer(s):
    return s.keep("BUSINESS", s.pick(["State Farm", "Geico", "Progressive", "Farm Bureau", "Allstate", "American Family"]))


def policy(s):
    return s.may("POLICY_NO", s.pick([f"{s.digits(3)} {s.digits(4)}-{s.pick('ABCE')}{s.digits(2)}-{s.digits(2)}",
        f"{s.digits(9)}", f"PA-{s.digits(8)}"]))


def crash_report(rng):
    s = Scene(rng, "crash")
    d1, d2, own, w = s.person("driver"), s.person("driver"), s.person("owner"), s.person("witness")
    kid = s.person("victim", minor=True, last=d2.last)
    cars, plates = [s.car(), s.car()], [s.plate(), s.plate()]
    style = rng.choice(["boxed-above", "boxed-above", "boxed-below"])
    unit = lambda n, d, o: [
        [(f"UNIT {n} DRIVER (LAST, FIRST, MI)", d.LFM, 4), ("DOB", d.dob, 2), ("SEX", d.sex, 1), ("DRIVER LICENSE #", d.oln, 3),
            ("ST", d.state, 1)],
        [("ADDRESS", mark("ADDRESS", d.street, d.owner), 4), ("CITY / STATE", f"{d.city} {d.state}", 3),
            ("ZIP", s.may("ZIP", d.zip), 1), ("PHONE", d.phone, 3)],
        [("REGISTERED OWNER", s.pick([o.LFM, "SAME AS DRIVER"]) if o is d else o.LFM, 4), ("VEHICLE", cars[n - 1], 3),
            ("PLATE", plates[n - 1], 2), ("VIN", s.vin(), 3)],
        [("INSURANCE CO.", insurer(s), 3), ("POLICY #", policy(s), 3),
            ("INJURY", mark("MEDICAL", s.pick(["neck pain", "broken wrist", "concussion",
                "laceration to scalp"])) if n == 2 else "NONE APPARENT", 3), ("TOWED BY", traps.tow(s), 2)]]
    first = s.pick([d1, own])
    people = Table(["UNIT", "SEAT", "OCCUPANT / WITNESS", "AGE", "ADDRESS", "TAKEN TO"],
                   [["2", "REAR R", kid.lf, kid.years, s.pick(["same as D2", kid.addr_short]),
                       s.pick([s.hospital(), "not taken"])], ["W", "", w.lf, w.years, w.addr_short, w.phone]])
    told = [
        s.pick([f"V1, driven by {d1.LF}, left the lot of {s.firm()} and pulled across both lanes of {s.road()}.",
            f"Unit 1 (driver {d1.intro}) was northbound on {s.road()} approaching {s.crossing()}.",
            f"D1 {d1.full} told me {d1.he} was coming from {s.firm()} and looked down."]),
        s.pick([f"{d2.intro} was driving Unit 2. {kid.full}, {kid.years}, was belted behind {d2.him}.",
            f"Unit 2, driven by {d2.full}, was stopped for the light with {kid.f}, {kid.years}, in back.",
            f"D2 {d2.full} had {d2.his} {'son' if kid.sex == 'M' else 'daughter'} {kid.full} in the rear seat."]),
        s.pick([f"The front of {d1.l}'s car met the left side of {d2.l}'s.",
            f"{d2.L} swerved but was hit in the rear quarter by {d1.L}.",
            f"{d1.l} did not stop in time and struck {d2.l}'s vehicle.", f"{d1.mr} said the brakes went soft."]),
        s.pick([f"{kid.f} complained of {mark('MEDICAL', s.pick(['head pain', 'a sore collarbone', 'stomach pain']))} and was checked by medics.",
            f"{d2.later} rode along with {kid.f} to {s.hospital()}."]),
        s.pick([f"{w.full} was behind and saw it all. {w.l} can be reached at {w.tel}.",
            f"Witness {w.full} ({w.years}) said {d1.l} was on the phone."]),
        s.pick([f"{d1.later} told medics {d1.he} takes {mark('MEDICAL', s.pick(['insulin', 'Plavix', 'methadone 40 mg']))}.",
            f"{d2.l} is {mark('MEDICAL', s.pick(['20 weeks pregnant', 'legally blind in one eye', 'diabetic']))}."]),
        s.pick([f"I cited {d1.l} for following too close, {s.citation}.",
            f"{d1.l} received citation {s.citation} under {s.statute()}."]),
        s.pick([f"{d2.later} will file with {d2.his} insurer.", f"{d2.l}'s car was pulled to the lot of {s.firm()}."])]
    blocks = [Heading(s.head(s.pick(["TRAFFIC CRASH REPORT", "MOTOR VEHICLE COLLISION REPORT", "ACCIDENT REPORT"]))),
              Form([[("REPORT #", s.case, 2), ("CAD", s.cad, 2), ("ORI", s.ori, 2), ("CRASH DATE", s.date(), 2),
                  ("TIME", s.time(), 1)], [("ROAD", s.road(), 3),
                      ("AT INTERSECTION WITH / BLOCK", s.pick([s.crossing(), s.block()]), 4), ("OFFICER", s.o.numbered, 3)]],
                          style),
              Heading("UNIT 1", 2), Form(unit(1, d1, first), style), Heading("UNIT 2", 2), Form(unit(2, d2, d2), style),
                  Heading("OCCUPANTS AND WITNESSES", 2), people, Heading("NARRATIVE", 2),
                      Prose(traps.weave(s, told, 4, 8, [d1, d2, w], [kid]))]
    return Document("crash_report", "crash", blocks, text_form=rng.choice(["layout", "copied", "layout", "tabs"]),
        footer=traps.footer(s), width=rng.choice([84, 100]))


def citation_warning(rng):
    s = Scene(rng, "traffic")
    minor = rng.random() < 0.25
    d = s.person("driver" if not minor else "offender", minor=minor, age=rng.choice([16, 17]) if minor else None)
    own = s.person("owner", last=d.last if minor else None)
    warning = rng.random() < 0.4
    form = Form([
        [("CITATION NO", s.citation, 3), ("CASE", s.case, 3), ("DATE", s.date(), 2), ("TIME", s.time(), 1)],
        [("NAME", d.LFM, 4), ("DOB", d.dob, 2), ("RACE/SEX", f"{d.race}/{d.sex}", 1),
            ("HT/WT", f"{rng.randint(5, 6)}{rng.randint(10, 11)}/{rng.randint(110, 260)}", 1)],
        [("STREET", mark("ADDRESS", d.street, d.owner), 4), ("CITY", d.city, 2), ("STATE", d.state, 1),
            ("ZIP", s.may("ZIP", d.zip), 1), ("PHONE", d.phone, 2)],
        [("DL NO", d.oln, 3), ("CLASS", "D", 1), ("VEH", s.car(), 3), ("PLATE NO", s.plate(), 2), ("VIN", s.vin(), 4)],
        [("REGISTERED OWNER", s.pick([own.lf, own.full]), 4), ("OWNER ADDRESS", own.addr_short, 4), ("COMMERCIAL", "N", 1)],
        [("LOCATION", s.pick([s.crossing(), s.block(), s.road()]), 4),
            ("VIOLATION", s.pick(["SPEED 48/35", "FAIL TO YIELD", "NO INSURANCE", "EXPIRED REG", "TEXTING"]), 3),
                ("STATUTE", s.statute(), 2), ("FINE", s.money(40, 400), 2)],
        [("OFFICER", s.o.name(s.o.last), 3), ("BADGE", s.o.badge, 1), ("UNIT", s.o.unit, 1), ("RADAR SERIAL", s.serial, 3),
            ("COURT", f"{s.ag.county} County", 2)]], rng.choice(["boxed-above", "boxed-below", "left"]))
    note = [
        s.pick([f"{d.LF} ran the stop sign at {s.crossing()} right in front of me.", f"Paced {d.l} from {s.crossing()}.",
            f"Lidar 52 in a 35 near {s.school_place()}."]),
        s.pick([f"{d.later} said {d.he} was late to pick up {d.his} kid." if not minor else f"{d.f} said {own.l} did not know {d.he} had the car.",
            f"{d.l} could not find proof of insurance."]),
        s.pick([f"Called owner {own.full} at {own.phone}.", f"{own.l} was told of the stop at {own.tel}."]),
        s.pick([f"{d.later} is {mark('MEDICAL', s.pick(['deaf in the right ear', 'an insulin dependent diabetic', 'on oxygen']))}.",
            f"{d.l} was polite."])]
    if minor:
        note.append(s.pick([f"{d.f} is {d.years}, permit only.", f"Driver age {d.years}; parent signature needed."]))
    court = f"You may pay {s.money(40, 300)} or appear at {s.public_address()}. Questions: clerk of court {s.public_phone()}, {s.public_email()}. Refer to docket {s.docket}."
    blocks = [Heading(s.head("WARNING NOTICE" if warning else "UNIFORM TRAFFIC CITATION")), form,
        Heading("OFFICER NOTES (NOT ON DEFENDANT COPY)", 2), Prose(traps.weave(s, note, 4, 7)), Prose(court),
            Signature(s.pick(["", d.full]), "Signature of violator (not an admission)", s.date())]
    return Document("citation_warning", "traffic", blocks, text_form=rng.choice(["layout", "copied", "layout"]))


def tow_sheet(rng):
    s = Scene(rng, rng.choice(["abandoned_vehicle", "impound", "stolen_vehicle"]))
    own, d = s.person("owner"), s.person("driver")
    lien = s.keep("BUSINESS", s.pick(["Ally Financial", "Santander Consumer USA", "Wells Fargo Auto", "Capital One Auto"]))
    plate = s.plate()
    pairs = [("Tow invoice", s.ref), ("Case no.", s.case), ("CAD", s.cad), ("ORI", s.ori), ("Vehicle", s.car()),
        ("License", plate), ("VIN", s.vin()), ("Registered owner", s.pick([own.lf, own.full])),
             ("R/O address", own.addr), ("R/O phone", own.phone), ("Driver", d.lf), ("Driver DOB", d.dob),
                 ("Driver OLN", d.oln), ("Lienholder", lien), ("Towed from", s.pick([s.block(), s.crossing(), s.firm()])),
             ("Tow company", traps.tow(s)), ("Tow company phone", s.public_phone()), ("Ordered by", s.o.numbered),
                 ("Unit", s.o.unit), ("Release fee", s.money(95, 400)), ("Receipt", s.receipt), ("Date", s.date()),
                     ("Statute", s.statute())]
    rows = [[(a, b, 1) for a, b in pair] for pair in zip(pairs[0::2], pairs[1::2])] + [[(*pairs[-1], 1)]]
    contents = [[str(i + 1), s.pick(["child seat", "toolbox", "Pioneer stereo", "spare tire", "laptop bag", "fishing rod"]),
        s.pick([s.serial, "none"]), s.pick([s.tag, "left in veh"])] for i in range(rng.randint(2, 4))]
    told = [
        s.pick([f"{d.full} was driving while suspended and {own.full} could not come.",
            f"Vehicle blocked the drive of {s.firm()}. Ran plate {plate} to {own.full}."]),
        s.pick([f"I called {own.l} at {own.tel}; mailbox full.",
            f"Msg left for {own.f} with {own.his} roommate {s.person('third_party').full}."]),
        s.pick([f"{d.later} took {d.his} {mark('MEDICAL', s.pick(['inhaler', 'Suboxone', 'insulin kit']))} from the console.",
            f"{d.l} removed a diaper bag."]),
        s.pick([f"{own.later} may get the car with valid ID. Keypad on door is {mark('PASSWORD', rng.randint(10000, 99999))}.",
            f"Door code given by {own.l}: {mark('PASSWORD', s.pick(['7-3-1-5', '55219', '1479']))}."]),
        s.pick([f"Garage remote returned to {own.l}.", f"{own.mr} emailed proof of insurance from {own.email}."])]
    return Document("tow_sheet", s.offense, [Heading(s.head("VEHICLE TOW / IMPOUND SHEET")),
        Form(rows, rng.choice(["dotted", "left", "boxed-above"])), Heading("CONTENTS", 2),
            Table(["#", "ITEM", "SERIAL", "TAG"], contents),
                    Heading("REMARKS", 2), Prose(traps.weave(s, told, 5, 8, [own, d], [])),
                        Signature(s.o.plain, "Officer", s.date())], text_form=rng.choice(["layout", "copied", "tabs"]))
