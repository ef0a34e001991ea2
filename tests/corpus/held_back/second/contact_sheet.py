"""A contact sheet of a probation, parole or gang unit."""
import identifiers
from held_back.second import phrases
from held_back.second.marking import hide, paragraphs, policy, typed
from held_back.second.matter import Matter
from model import Document, Form, Heading, Lines, Prose, Signature

SETS = ["East Delmar Locos", "Ironwood Street Crips", "Norte 14", "21st St Kings", "Southside Vatos", "Tree Top Mafia", "Garfield Boys", "Tiny Rascals", "Low Bottom Hustlers"]
MONIKERS = ["Lil Menace", "Trigger", "Puppet", "Snoopy", "Tiny Loc", "Guero", "Big Dreamer", "Solo", "Spooky", "Baby Krook", "Ace", "Joker"]
CRITERIA = ["admitted membership in jail classification", "has gang tattoos", "wears gang colors", "seen with documented members", "named by a reliable source", "flashing hand signs in photos"]


def contact(rng):
    m = Matter(rng, "gang" if rng.random() < 0.55 else "supervision", "drugs")
    gang = m.offense == "gang"
    young = gang and rng.random() < 0.25
    p = m.child("other", ages=(14, 17)) if young else m.person("subject", ages=(18, 52))
    mate, kin = m.person("third_party", ages=(18, 45)), m.person("parent" if young else "family", like=p if rng.random() < 0.6 else None, ages=(33, 64) if young else (20, 70))
    set_name, moniker, rival = (hide("GANG", x) for x in [rng.choice(SETS), rng.choice(MONIKERS), rng.choice(SETS)])
    while rival == set_name:
        rival = hide("GANG", rng.choice(SETS))
    mate_name = hide("GANG", rng.choice([x for x in MONIKERS if x not in moniker]))
    car, year, make, color = m.car()
    style = rng.choice(["boxed-above", "left", "dotted", "boxed-below"])
    sid, fbi = hide("STATE_SID", identifiers.sid(rng, m.state), "", True), hide("FBI_UCN", identifiers.ucn(rng), "", True)
    smt = policy("SMT", rng.choice(["LOCO on knuckles", "XIV behind left ear", "crown on right shoulder", "three dots left hand", "praying hands on chest", "area code across stomach"]))
    rows = [[("Contact date", m.on(), 1.1), ("Time", m.at(), 0.9), ("Location", rng.choice([m.cross(), m.scene]), 2), ("Field card", m.number, 1.2)], [("Name", p.cell(), 2.2), ("DOB", p.born(), 1.1), ("Age", p.years, 0.5), ("Description", p.build(), 1.7)],
            [("Address", p.home, 3), ("Phone", p.tel_cell, 1.4)]]
    if young:
        rows.append([("School", m.school_of(p), 2), ("Grade", m.grade_of(p), 0.8), ("Parent", kin.cell(), 1.8), ("Parent phone", kin.tel_cell, 1.4)])
    else:
        rows += [[("OLN / State", f"{p.licence()} {m.state}", 1.4), ("SSN", p.ssn(), 1.1), ("SID", sid, 1.1), ("FBI no.", fbi, 1.1)], [("Employer", m.business(), 1.4), ("Emergency contact", kin.cell(), 1.8), ("Relation", rng.choice(["cousin", "girlfriend", "aunt"] if kin.sex == "F" else ["cousin", "brother", "uncle"]), 0.9), ("Phone", kin.tel_cell, 1.4)]]
    if gang:
        rows += [[("Gang / set", set_name, 1.6), ("Moniker", moniker, 1), ("Tattoos", smt, 1.8)], [("Criteria", hide("GANG", rng.choice(CRITERIA)), 2), ("Associates", f"{mate.full}, \"{mate_name}\"", 2)]]
    else:
        rows += [[("Supervision", hide("CHRI", rng.choice(["felony probation", "state parole", "post release supervision"])), 1.3), ("Offense", hide("CHRI", rng.choice(["burglary 2", "possession w/ intent", "assault w/ deadly weapon", "auto theft"])), 1.4), ("Docket", m.docket(), 1.1), ("PO", m.official(3), 1.2), ("PO phone", m.desk, 1.2)],
                 [("Conditions", rng.choice(["search and seizure, no alcohol", "curfew 2100, drug test", "no contact with victim"]), 2), ("GPS unit", m.serial(), 1), ("Scars/tattoos", smt, 1.6)]]
    rows.append([("Vehicle", f"{year} {make}, {color}", 1.8), ("Plate", m.plate(), 1), ("VIN", m.vin(), 1.8), ("Social media", p.handle(), 1.4)])
    if rng.random() < 0.4:
        rows.append([("Print class", hide("BIOMETRIC", "".join(identifiers.fpc(rng).split()), "", True), 1.8), ("Booking no.", m.booking(), 1), ("Photo", m.tag(), 0.9)])
    who = p.first if young else p.last
    if gang:
        text = [rng.choice([f"{p.full} was contacted on foot at {m.cross()} with {mate.full}.", f"Consensual contact with {p.full} outside {m.business()}.", f"{p.full} was the front passenger of a {car}, plate {m.plate()}.", f"Stopped {who} and {mate.last} for riding without lights on {m.street()}.", f"{m.callsign()} and I contacted {who} near {m.school_place()}.", f"{who} was at the park in the {m.scene} with six others."]),
                rng.choice([f"{who} said {p.he} is from {set_name} and goes by {moniker}.", f"{who} {hide('GANG', 'admitted to being jumped in')} two years ago.", f"{who} claims {set_name} and does not get along with {rival}.", f"{who} denied being from {set_name}.", f"{who} was wearing {policy('GANG', 'a blue bandana and a belt with the letter D')}.", f"{who} told me {mate_name} had been shot at by {rival}."]),
                rng.choice([f"{mate.full} ({mate.born()}) is a documented member of {set_name}.", f"{mate.last}, moniker {mate_name}, gave {mate.home_street} as {mate.his} address.", f"{mate.full}'s cell is {mate.tel}.", f"{mate.full} was {hide('CHRI', 'recently released after ' + rng.choice(['three years for robbery', 'a year for assault', 'serving time for burglary']))}.", f"{mate.last} is on Instagram as {mate.handle()}.", f"{mate.full}, {mate.years}, had no ID."])]
    else:
        text = [rng.choice([f"Home visit at {p.home_street} on {m.on()} with PO {m.official(3)}.", f"{p.full} reported to the office as ordered.", f"{p.last} missed the appointment of {m.on(-7)}.", f"A compliance check was done at {p.home_street}; {p.last} was home.", f"Called {p.last} at {p.tel} to set a visit.", f"{p.full} asked to move in with {kin.full} at {kin.home_street}."]),
                rng.choice([f"{p.last} tested {policy('MEDICAL', 'positive for methamphetamine')}.", f"{p.last} attends {hide('MEDICAL', 'outpatient drug treatment')} twice a week.", f"{p.last} takes {phrases.medicine(rng)} for {phrases.condition(rng)}.", f"{p.last} is on {hide('MEDICAL', 'methadone 60 mg')} at the clinic.", f"{p.last} said {p.he} relapsed and asked for {hide('MEDICAL', 'detox')}.", f"{p.last} missed two sessions of {hide('MEDICAL', 'substance abuse counseling')}."]),
                rng.choice([f"{p.last} has {phrases.record(rng, m)}.", f"RAP check: {phrases.record(rng, m)}.", f"{p.last} was previously {hide('CHRI', 'revoked on a theft case in ' + str(m.day.year - 3))}.", f"{p.last} owes {m.money(100, 2500)} in restitution under {m.docket()}.", f"{p.last} has {m.money(40, 300)} in fees, receipt {m.receipt()}.", f"{p.last} will wear GPS unit {m.serial()}."]),
                rng.choice([f"{p.last} lives with {mate.full}, {mate.aged}.", f"{mate.full} was present and is also {hide('CHRI', 'on felony probation')}.", f"{p.last} is not to have contact with {mate.full} of {mate.home_street}.", f"{mate.full}, born {mate.born('words', False)}, answered the door.", f"{p.last}'s new roommate is {mate.full}, {mate.tel}.", f"{mate.full} drives {p.him} to work in a {car}, plate {m.plate()}."])]
    text += [rng.choice([f"{kin.full}, {p.his} {phrases.kin(kin)}, came outside." if young else f"{kin.full} can be reached at {kin.tel}.", f"{kin.titled} lives at {kin.home_street}.", f"{kin.full} was polite and gave {kin.tel}.", f"I spoke with {kin.full} about {who}.", f"{kin.last} said {who} stays out all night.", f"{kin.full} wants us to call before coming."]),
             rng.choice([f"Phone unlocked with {m.code()}, nothing found.", f"The phone code is {m.code()}.", f"{who}'s e-mail is {p.email()}.", f"{who} uses {p.handle()}.", "Nothing was found in the room.", f"The gate code at the complex is {m.code()}."]), phrases.kept(rng, m), phrases.kept(rng, m), phrases.kept(rng, m),
             rng.choice([f"Photo taken, {m.tag()}.", f"Field card entered {m.on(1)} by {m.employee()}.", f"Cleared at {m.at(25)}.", f"Copy to {m.officer(1)}.", f"{m.callsign()} covered.", f"Released at the scene, {m.at(20)}."])]
    title = rng.choice(["GANG UNIT FIELD CONTACT SHEET", "FIELD INTERVIEW - GANG", "STREET CRIMES CONTACT CARD"]) if gang else rng.choice(["PROBATION CONTACT SHEET", "COMMUNITY SUPERVISION - CONTACT NOTES", "PAROLE COMPLIANCE CHECK"])
    body = Form(rows, style) if rng.random() < 0.8 else Lines(["   ".join(f"{label}: {value}" for label, value, _ in row) for row in rows])
    note = [Heading(rng.choice(["REMARKS", "NOTES", "OFFICER COMMENTS"]), 2), Prose(typed(rng, paragraphs(rng, text)))]
    parts = [body, *note] if rng.random() < 0.8 else [*note, body]
    return Document("contact-sheet", m.offense, [Heading(f"{m.agency.upper()}\n{title}"), *parts, Signature(f"{m.officer()} #{m.badge()}", "Officer", m.on())], width=rng.choice([88, 100]), text_form=rng.choice(["layout", "layout", "copied", "tabs"]))


LAYOUTS = [contact]
