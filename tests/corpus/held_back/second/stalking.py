"""Stalking, harassment and the service of protection orders. Nothing that identifies the victim stays."""
import identifiers
from held_back.second import phrases
from held_back.second.marking import hide, paragraphs, typed
from held_back.second.matter import Matter
from held_back.second.places import HOME_STREETS, KINDS
from model import Document, Form, Heading, Prose, Signature, Table


def incidents(rng, m, v, s):
    texts = [f"{s.first} waited outside {v.first}'s work", f"{rng.randint(9, 60)} texts from {s.tel}", f"Note left at {v.home_street}", f"Followed {v.first} from {m.cross()}", f"Message from {s.handle()}", f"Flowers sent to {m.block()}",
             f"Called {v.first}'s mother", f"Drove past in {m.car()[0]}, plate {m.plate()}", "Voicemail, 4 minutes, saved", f"Tracker found, serial {m.serial()}", f"Showed up at {m.hospital()} during {v.first}'s visit"]
    return [[m.on(-rng.randint(2, 50)), text, rng.choice(["yes", "no", m.other_number()])] for text in rng.sample(texts, rng.randint(4, 6))]


def service(rng):
    offense = rng.choice(["stalking", "stalking", "domestic_violence"])
    m = Matter(rng, offense, "order")
    v, s = m.person(m.victim_role, ages=(27, 56)), m.person("respondent", ages=(20, 62))
    w = m.person("witness")
    k = m.child("other", like=v, ages=(2, 15)) if rng.random() < 0.6 else None
    who = rng.choice(["Petitioner", "Protected person", "Victim"])
    them = rng.choice(["Respondent", "Restrained person"])
    docket = m.docket()
    style = rng.choice(["boxed-above", "left", "dotted", "boxed-below"])
    rows = [[("Case No.", m.number, 1.3), ("Court order no.", docket, 1.3), ("Statute", m.statute, 1.2), ("Date", m.on(), 1)], [(who, v.cell(), 2.2), ("DOB", v.born(), 1.2), ("Safe phone", v.tel_cell, 1.4)], [(rng.choice(["Address (CONFIDENTIAL)", "Residence", "Address to be protected"]), v.home, 3), ("E-mail", v.email(), 1.8)],
            [(rng.choice(["Work address", "Petitioner's work address"]), hide("ADDRESS", f"{rng.randint(20, 9900)} {rng.choice(HOME_STREETS)} {rng.choice(KINDS)}, {m.city}", m.victim_role), 2.4), ("Relationship", rng.choice(["former partner", "co-worker", "neighbor", "spouse", "ex-boyfriend"]), 1.3)],
            [(them, s.cell(), 2.2), ("DOB", s.born(), 1.2), ("Description", s.build(), 1.6)], [("Address", s.home, 3), ("Phone", s.tel_cell, 1.4), ("OLN", s.licence(), 1.4)], [("Vehicle", m.car()[0], 1.6), ("Plate", m.plate(), 1), ("Weapons", rng.choice(["unknown", "shotgun", "none known"]), 1)]]
    if k:
        rows.insert(4, [("Children protected", k.cell(), 2), ("DOB", k.born(), 1.2), ("School / day care", m.school_of(k), 2)])
    served = rng.choice([
        f"On {m.on(2)} at {m.at(30)} I personally served {s.full} at {s.home_street}.", f"I attempted service on {s.last} at {s.home_street} on {m.on(1)} and again on {m.on(2)}.", f"{s.full} was served in the lobby of the jail, {m.on(2)}.", f"{s.last} was served by {m.officer(1)} #{m.badge(1)} at {m.at(30)}.",
        f"{s.full} came to the front counter, {m.office_address()}, and accepted the papers.", f"{s.last} refused to take the papers so I left them at {s.his} feet."])
    told = rng.choice([f"{v.full} told me that {s.full} has followed {v.him} since {m.on(-40)}.", f"{v.titled} said {s.last} keeps calling from new numbers.", f"{v.first} ended the relationship and {s.first} will not stop.", f"{v.last} moved to {v.home_city} to get away from {s.last}.", f"{v.full}, {v.aged}, was shaking when I arrived.",
                       f"{v.last} said {s.first} found out where {v.he} lives."])
    extra = [rng.choice([f"{v.last} works at {hide('ADDRESS', rng.choice(['Fleming Dental on Oak St', 'Perkins on Division St', 'Sacred Heart day care', 'Hoffman Family Clinic, 210 W Pearl St']), m.victim_role)} and is afraid to go in.", f"{v.last}'s car is a {m.car()[0]}, plate {m.plate()}.", f"{v.last} will stay at {hide('ADDRESS', rng.choice(['Willow House', 'Bridges Safe House', 'Haven of Hope shelter', 'the YWCA shelter']), m.victim_role)}.",
                         f"{v.last} sees a therapist for {phrases.mental(rng)}.", f"{v.first} is {hide('MEDICAL', 'three months pregnant')}." if v.sex == "F" else f"{v.first} has {phrases.injury(rng)}.", f"{v.last} changed the door code to {m.code()}."]),
             rng.choice([f"{w.full}, a neighbor, has seen {s.last}'s car in the {m.block()}.", f"{w.full} ({w.tel}) is {v.first}'s supervisor and saw the messages.", f"A friend, {w.full}, lets {v.first} park at {w.home_street}.", f"{w.full} heard {s.first} yelling at {v.first}.", f"{w.last} gave me screenshots from {s.handle()}.", f"{v.first}'s {'sister' if w.sex == 'F' else 'brother'} {w.full} can be reached at {w.tel}."]),
             rng.choice([f"{s.last} has {phrases.record(rng, m)}.", f"{s.last} told me {s.he} takes {phrases.medicine(rng)}.", f"{s.last} said {s.he} only wants {s.his} things back.", f"The tracker was linked to the account {s.email()}.", f"The messages came from IP {hide('IP_ADDRESS', identifiers.ip(rng), '', True)}.", f"{s.last} works at night and can be reached at {s.tel}."])]
    if k:
        extra.append(rng.choice([f"{s.first} went to {m.school_of(k)} to pick up {k.first} ({k.years}).", f"{k.first}, {k.years_old}, answered one of the calls.", f"{v.first}'s {'daughter' if k.sex == 'F' else 'son'} {k.full} was in the back seat.", f"{k.first} told {k.his} teacher about it.", f"{m.school_of(k)} was given a copy of the order for {k.full}.", f"{k.first} is afraid of {s.first}."]))
    kept = [rng.choice([f"The order expires on {m.on(365)}.", f"Violation is an arrest offense under {m.statute_of('order')}.", f"A copy of {docket} was entered in NCIC by {m.employee()}."]), rng.choice([f"{m.callsign()} stood by.", f"Hotline {m.hotline()} was given.", f"Evidence: {m.tag()}, {m.tag()}.", f"The hearing is {m.on(14)}."]),
            rng.choice([f"Service fee waived, receipt {m.receipt()}.", f"The advocate's office is {m.public_phone()}.", f"Call {m.cad} is the latest.", f"Report approved by {m.officer(2)}, badge {m.badge(2)}."])]
    refer = rng.choice([f"In the press release use {v.initials} only.", f"{v.initials} does not want to be called at work.", f"Hereafter the victim is {v.initials}.", f"{v.first} is safe tonight.", f"{v.last} wishes to keep {v.his} address confidential.", f"{v.last} signed the confidentiality form."])
    text = [told, *extra[:2], kept[0], served, *extra[2:], kept[1], refer, kept[2]] if rng.random() < 0.6 else [served, kept[0], told, *extra, refer, kept[1], kept[2]]
    blocks = [Heading(f"{m.agency.upper()}\n{rng.choice(['STALKING / HARASSMENT REPORT', 'PROTECTION ORDER - RETURN OF SERVICE', 'CIVIL PROCESS - PROTECTIVE ORDER SERVICE REPORT'])}"), Form(rows, style)]
    log = [Heading("LOG OF INCIDENTS", 2), Table(rng.choice([["Date", "What happened", "Reported"], ["On", "Contact", "Case"]]), incidents(rng, m, v, s), "ruled", [1.2, 4, 1.2])]
    story = [Heading("NARRATIVE", 2), Prose(typed(rng, paragraphs(rng, text)))]
    blocks += (log + story if rng.random() < 0.5 else story + log) if rng.random() < 0.75 else story
    blocks.append(Signature(f"{m.officer()} #{m.badge()}", rng.choice(["Serving officer", "Deputy"]), m.on(2)))
    return Document("protection-service", offense, blocks, width=rng.choice([88, 98]), text_form=rng.choice(["layout", "layout", "copied"]))


LAYOUTS = [service]
