"""A burglary or theft report with a list of stolen property."""
import identifiers
from held_back.second import phrases
from held_back.second.citation import COMPANIES, policy_number
from held_back.second.marking import hide, paragraphs, typed
from held_back.second.matter import Matter
from model import Document, Form, Heading, Lines, Prose, Signature, Table

GOODS = ["LG 65\" television", "Milwaukee M18 impact driver", "Dell Inspiron laptop", "Ruger LCP .380 pistol", "Savage Arms .308 rifle", "Husqvarna chain saw", "PlayStation 5", "Bose speaker", "Nikon D7500 camera", "Coach handbag", "Specialized mountain bike",
         "Yamaha guitar", "Toro mower", "Werner ladder", "Garmin GPS", "men's Seiko watch", "diamond earrings", "coin collection", "Apple Watch", "Traeger grill", "Miller welder", "Browning safe", "Winchester Model 94"]


def item_rows(rng, m, v):
    rows = []
    for n, goods in enumerate(rng.sample(GOODS, rng.randint(4, 8)), 1):
        rows.append([str(n), goods, m.serial() if rng.random() < 0.8 else "unk", m.money(30, 2200)])
    more = rng.sample([
        ["Apple iPhone 14", hide("DEVICE_ID", identifiers.imei(rng), "", True), m.money(300, 900)], ["Samsung phone (IMEI)", hide("DEVICE_ID", identifiers.imei(rng), "", True), m.money(200, 700)], ["wallet w/ Visa card", hide("CREDIT_CARD", identifiers.card(rng), "", True), m.money(20, 80)],
        ["U.S. passport", hide("GOV_ID", identifiers.digits(rng, 9), "", True), "-"], ["checkbook, acct no.", hide("BANK_ACCOUNT", identifiers.digits(rng, 10), "", True), "-"], [f"driver license of {v.full}", v.licence(), "-"], ["utility trailer, plate", m.plate(), m.money(800, 2500)],
        [f"prescription bottle, {phrases.medicine(rng)}", "none", m.money(10, 90)], [f"class ring, engraved {v.initials}", "none", m.money(100, 500)]], rng.randint(1, 3))
    return rows + [[str(len(rows) + i), *row] for i, row in enumerate(more, 1)]


def report(rng):
    burglary = rng.random() < 0.6
    m = Matter(rng, "burglary" if burglary else "theft", "burglary" if burglary else "theft")
    v, w, s = m.person("victim", ages=(28, 62)), m.person("witness"), m.person("suspect")
    r = v if rng.random() < 0.5 else m.person("rp")
    k = m.child("other", like=v) if rng.random() < 0.4 else None
    style = rng.choice(["boxed-above", "left", "dotted", "boxed-below"])
    top = [[("Report No.", m.number, 1.4), ("Call No.", m.cad, 1.4), ("Offense", "Burglary - residence" if burglary else "Theft from yard / vehicle", 1.8), ("Statute", m.statute, 1.3)], [("Occurred between", f"{m.on(-1)} and {m.on()}", 2), ("Reported", f"{m.on()} {m.at()}", 1.4), ("Location", m.scene, 2)]]
    person = lambda label, p, extra: [[(label, p.cell(), 2.2), ("DOB", p.born(), 1.2), (rng.choice(["R/S", "Race/Sex"]), f"{rng.choice('WBHAI')}/{p.sex}", 0.7), ("Phone", p.tel_cell, 1.4)], [("Address", p.home, 3), extra]]  # noqa: E731
    rows = top + person("Victim", v, ("E-mail", v.email(), 1.8))
    if r is not v:
        rows += person(rng.choice(["Reported by", "Reporting person"]), r, ("DL", r.licence(), 1.3))
    rows += person("Witness", w, ("Work", m.business(), 1.3))
    rows += [[("Suspect", s.cell() if rng.random() < 0.8 else m.placeholder(), 2), ("DOB / approx age", s.born() if rng.random() < 0.5 else s.years, 1), ("Vehicle", m.car()[0], 1.6), ("Plate", m.plate(), 1)]]
    rows += [[("Insurance", rng.choice(COMPANIES), 1.2), ("Policy #", policy_number(rng), 1.4), ("Claim", m.ref(), 1), ("Total loss", m.money(900, 9000), 1)]]
    header = rng.choice([["#", "Article", "Serial / ID number", "Value"], ["Item", "Description", "Serial No.", "Est. Value"], ["No", "Property", "SN / owner applied no.", "Loss"]])
    goods = item_rows(rng, m, v)
    if rng.random() < 0.3:
        table = Lines([f"{n:>2}. {what}, S/N {serial}, {value}" for n, what, serial, value in goods])
    else:
        table = Table(header, goods, rng.choice(["ruled", "plain"]), [0.5, 3, 2.6, 1.2])
    text = [phrases.arrival(rng, m),
            rng.choice([f"{v.full} left home at {m.at(-600)} and returned to find the side door open.", f"{v.titled} said the lock on the shed was cut overnight.", f"{r.full} told me the house had been gone through.", f"{v.last} was at {m.hospital()} with {v.his} father when it happened.",
                        f"{v.last} noticed the items missing when {v.he} came back from {m.business()}.", f"When {v.last} got up at {m.at(-60)} the garage was empty."]),
            rng.choice([f"Only {v.last} and {s.full} know the alarm code, {m.code()}.", f"The garage keypad code, {m.code()}, had been given to {s.full}.", f"{v.last} suspects {s.full}, who did roofing for {v.him} in the spring.", f"{s.full} asked {v.last} about the guns last week.", f"{v.last} keeps a key under the mat and {s.first} knows it.",
                        f"A neighbor told {v.last} that {s.last} had been around."]),
            rng.choice([f"I spoke with {w.full}, who lives at {w.home_street}.", f"{w.full} saw a {m.car()[0]} leaving, partial plate.", f"{w.titled} heard glass break at about {m.at(-90)}.", f"{w.full} has a camera that faces {m.street()}; {w.he} will send the clip from {w.email()}.", f"{w.last} was walking near {m.cross()} and saw two men with a handcart.", f"{w.full}, {w.aged}, recorded part of it."]),
            rng.choice([f"I checked LeadsOnline; {s.last} pawned item 2 at {m.business()} for {m.money(20, 200)}.", f"The serial numbers were entered in NCIC under {m.ori}.", f"A pawn slip from {m.business()} shows {s.full}, OLN {s.licence()}.", f"{s.last} sold a drill on Facebook as {s.handle()}.", f"I dusted the frame and lifted two prints, {m.tag()}.", f"Tool marks were photographed as {m.tag()}."]),
            phrases.contact(rng, m, w), phrases.private(rng, m, s), phrases.kept(rng, m), phrases.kept(rng, m)]
    if k:
        text.insert(3, rng.choice([f"{v.last}'s {'daughter' if k.sex == 'F' else 'son'} {k.first}, {k.years}, is missing a tablet.", f"{k.first}'s room was untouched.", f"{k.full} ({k.years}) came home first, from {m.school_of(k)}.", f"{v.last} said {k.first}, {k.years_old}, had left the window open.", f"The bike belongs to {k.first} ({k.years}).", f"{k.first} told friends at {m.school_of(k)} about the guns."]))
    text.append(phrases.closing(rng, m))
    story = [Heading(rng.choice(["NARRATIVE", "DETAILS OF OFFENSE", "OFFICER NARRATIVE"]), 2), Prose(typed(rng, paragraphs(rng, text)))]
    property_part = [Heading(rng.choice(["STOLEN PROPERTY", "PROPERTY LIST (code 7 = stolen)", "PROPERTY / EVIDENCE"]), 2), table]
    middle = property_part + story if rng.random() < 0.6 else story + property_part
    blocks = [Heading(f"{m.agency.upper()}\n{'BURGLARY' if burglary else 'THEFT'} REPORT"), Form(rows, style), *middle, Signature(v.full if rng.random() < 0.5 else f"{m.officer()} #{m.badge()}", "I declare the above list is true", m.on())]
    return Document("stolen-property", m.offense, blocks, width=rng.choice([88, 100]), text_form=rng.choice(["layout", "layout", "copied", "tabs"]), footer=rng.choice(["", f"{m.number}   Records {m.desk}"]))


LAYOUTS = [report]
