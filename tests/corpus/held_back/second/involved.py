"""A sheriff's incident report with numbered blocks of involved persons; a narrative supplement."""
from held_back.second import phrases
from held_back.second.marking import paragraphs, policy, typed
from held_back.second.matter import Matter
from model import Document, Form, Heading, Lines, Prose, Signature

MATTERS = [("assault", "assault", "Assault"), ("vandalism", "other", "Malicious mischief"), ("theft", "theft", "Theft"), ("trespass", "other", "Criminal trespass"), ("disorderly", "other", "Disturbance"),
           ("burglary", "burglary", "Burglary")]


def block_rows(rng, m, p, words):
    """The rows of one person's block."""
    first = [(words["name"], p.cell(), 3), (words["dob"], p.born(), 1.3), (rng.choice(["Age", "AGE"]), p.years, 0.6), (words["sex"], p.build().split(" ")[0], 0.7)]
    second = [(words["home"], p.home, 3.2), (words["phone"], p.tel_cell, 1.5)]
    third = []
    if p.minor:
        third = [("School", m.school_of(p), 2), ("Grade", m.grade_of(p), 1)]
    else:
        third.append((words["oln"], f"{p.licence()} {p.state}", 1.5))
        if rng.random() < 0.5:
            third.append(("SSN", p.ssn(), 1.2))
        third.append((rng.choice(["Employer", "Occupation/Employer"]), rng.choice([m.business(), m.business(), "Unemployed", "Retired" if p.age > 60 else "Self-employed"]), 1.8))
        if rng.random() < 0.35:
            third.append(("E-mail", p.email(), 2))
    return [first, second, third]


def as_lines(rows):
    return ["  " + "   ".join(f"{label}: {value}" for label, value, _ in row) for row in rows]


def what_happened(rng, m, v, s, w):
    fact = {
        "assault": [f"{v.last} said {s.full} punched {v.him} twice during an argument over money.", f"{s.last} shoved {v.last} off the porch, according to both parties.", f"{v.last} reported being struck with a pool cue by {s.full}.",
                    f"{v.titled} stated that {s.full} came at {v.him} in the parking lot.", f"According to {v.last}, {s.full} grabbed {v.him} by the collar.", f"{v.last} told me {s.last} threw a bottle that hit {v.him}."],
        "theft": [f"{v.last} believes {s.full} took the trailer.", f"{v.last} noticed the tools gone and suspects {s.full}.", f"{s.full} was the last one seen with {v.last}'s purse.", f"{v.last} said {s.last} had borrowed the mower before and never returned it.",
                  f"{v.titled} reported that cash of {m.money()} was missing after {s.full} visited.", f"{v.last} found the lock cut and named {s.full} as a possible suspect."],
        "burglary": [f"{v.last} came home to find the back door kicked in.", f"{v.titled} said the window over the sink was pried open.", f"{v.last} named {s.full}, a former roommate, as a possible suspect.", f"{s.full} still had a key to the house, {v.last} said.",
                     f"{v.last} heard the garage door at about {m.at(-90)} and thought it was {v.his} brother.", f"The shed was entered and {v.last} believes {s.full} did it."],
    }.get(m.offense, [f"{v.last} said {s.full} refused to leave.", f"{s.full} was yelling in the road when I arrived.", f"{v.titled} wants {s.full} removed from the property.", f"{v.last} said {s.last} broke the windshield with a rake.",
                      f"{v.last} told me {s.full} had been warned twice.", f"{s.last} and {v.last} have had problems over a fence."])
    seen = rng.choice([f"{w.full} saw it from across the street.", f"{w.last} said {w.he} heard shouting and looked out.", f"I spoke to {w.full}, who gave the same account.", f"{w.titled} was walking {w.his} dog and saw {s.last} leave.",
                       f"{w.full} provided a written statement.", f"A neighbor, {w.full}, has it on a doorbell camera."])
    return rng.sample(fact, 2) + [seen]


def child_part(rng, m, k, parent):
    return rng.choice([
        f"{k.full}, {k.years_old}, was inside and was not hurt.", f"{parent.last}'s {'daughter' if k.sex == 'F' else 'son'} {k.first} ({k.years}) saw part of it.", f"I spoke with {k.first}, {k.aged}, with {parent.last} present.",
        f"{k.first} attends {m.school_of(k)} and was home sick that day.", f"{k.full} ({k.years}) told me {k.he} hid in the closet.", f"{k.first} is in {m.grade_of(k)} at {m.school_of(k)}; {k.he} was not interviewed further."])


def incident(rng):
    offense, law, title = rng.choice(MATTERS)
    m = Matter(rng, offense, law)
    arrested = rng.random() < 0.4
    v, w, s = m.person("victim", ages=(27, 64)), m.person("witness"), m.person("arrestee" if arrested else "suspect")
    r = m.person("rp") if rng.random() < 0.6 else None
    k = m.child(rng.choice(["witness", "other"]), like=v) if rng.random() < 0.6 else None
    words = {"name": rng.choice(["Name", "NAME (L,F,M)", "Full Name", "Name: Last, First MI"]), "dob": rng.choice(["DOB", "Date of Birth", "D.O.B."]), "sex": rng.choice(["R/S", "Race/Sex"]), "home": rng.choice(["Address", "Residence", "Home Address"]),
             "phone": rng.choice(["Phone", "Cell", "Home/Cell Ph", "Tel"]), "oln": rng.choice(["OLN", "DL#", "Driver Lic No", "OLN/State"])}
    codes = rng.choice([{"victim": "VICTIM", "witness": "WITNESS", "suspect": "SUSPECT", "arrestee": "ARRESTEE", "rp": "REPORTING PARTY"}, {"victim": "V", "witness": "W", "suspect": "S", "arrestee": "A", "rp": "RP"},
                        {"victim": "VIC", "witness": "WIT", "suspect": "SUS", "arrestee": "ARR", "rp": "C"}])
    bar = rng.choice(["INVOLVED PERSON #{n}  -  {code}", "PERSON {n} ({code})", "[{n}] Involvement: {code}", "NAME {n}: {code}"])
    people = [p for p in (r, v, w, s, k) if p]
    if rng.random() < 0.4:
        people = [s] + [p for p in people if p is not s]
    style = rng.choice(["boxed-above", "left", "dotted", "boxed-below"])
    blocks = [Heading(f"{m.sheriff.upper()}\nINCIDENT REPORT"), Form([[("Case No", m.number, 1.4), ("CAD No", m.cad, 1.4), ("ORI", m.ori, 1)], [("Offense", title, 1.5), ("Statute", m.statute, 1.2), ("Date/Time", f"{m.on()} {m.at()}", 1.8)],
              [("Location", m.scene, 2), ("Cross street", m.cross(), 2)], [("Reporting deputy", f"{m.officer()} #{m.badge()}", 2), ("Approved by", f"{m.officer(1)} #{m.badge(1)}", 2)]], style)]
    in_lines = rng.random() < 0.4
    for n, p in enumerate(people, 1):
        code = "JUVENILE" if p.minor else codes[p.role]
        rows = block_rows(rng, m, p, words)
        heading = bar.format(n=n, code=code)
        blocks += [Lines([heading, *as_lines(rows)])] if in_lines else [Heading(heading, 2), Form(rows, style)]
    if rng.random() < 0.6:
        car, year, make, color = m.car()
        blocks += [Heading(rng.choice(["VEHICLE 1", "VEHICLES", "VEHICLE INFORMATION"]), 2), Form([[("Year/Make/Model", f"{year} {make}", 2), ("Color", color, 0.8), ("Plate", m.plate(), 1), ("VIN", m.vin(), 2)], [("R/O", s.cell(), 2), ("Insurance", policy("POLICY_NO", f"{rng.randint(100, 999)} {rng.randint(1000, 9999)}-{rng.choice('ABCDEF')}{rng.randint(10, 99)}"), 1.5)]], style)]
    text = [phrases.arrival(rng, m), *what_happened(rng, m, v, s, w), phrases.contact(rng, m, rng.choice([v, w])), phrases.kept(rng, m), phrases.private(rng, m, rng.choice([v, s]))]
    if k:
        text.append(child_part(rng, m, k, v))
    if arrested:
        text.append(rng.choice([f"{s.last} was arrested for {m.statute} and booked under {m.booking()}.", f"I took {s.last} into custody without incident, booking no. {m.booking()}.", f"{s.full}, {s.years_old}, was arrested and taken to the county jail.",
                                f"{s.last} was handcuffed, searched and transported by {m.callsign()}.", f"Bail for {s.last} was set at {m.money(500, 9000)}.", f"{s.last} was read {s.his} rights at {m.at(35)} and asked for a lawyer."]))
    text += [phrases.kept(rng, m), phrases.kept(rng, m), phrases.closing(rng, m)]
    blocks += [Heading(rng.choice(["NARRATIVE", "DEPUTY'S NARRATIVE", "SYNOPSIS AND NARRATIVE"]), 2), Prose(typed(rng, paragraphs(rng, text))), Signature(f"{m.officer()} #{m.badge()}", "Reporting Deputy", m.on())]
    return Document("sheriff-incident", offense, blocks, width=rng.choice([84, 92, 100]), text_form=rng.choice(["layout", "layout", "copied", "tabs"]), header=rng.choice(["", f"{m.sheriff}   {m.number}"]))


def supplement(rng):
    """Only a narrative; everything stands in sentences."""
    offense, law, _ = rng.choice(MATTERS + [("fraud", "fraud", ""), ("hit_and_run", "traffic", "")])
    m = Matter(rng, offense, law)
    v, w, s, other = m.person("victim"), m.person("witness"), m.person("suspect"), m.person("family")
    k = m.child(rng.choice(["witness", "other"])) if rng.random() < 0.5 else None
    opening = rng.choice([
        f"On {m.on(3)} I was assigned this case for follow up.", f"I am assigned to the Investigations Division and received case {m.number} on {m.on(2)}.", f"This is a supplement to the original report by {m.officer(1)}.",
        f"On {m.on(1)} at about {m.at()} I re-contacted the victim in this case.", f"{m.on(4)}: follow up investigation.", f"Sgt. {m.officer(2)} asked me to re-interview the parties."])
    said = rng.choice([
        f"I called {v.full} at {v.tel}. {v.He} said {v.he} had remembered something else.", f"I met {v.full}, DOB {v.born()}, at {v.home_street}.", f"{v.full} came to the station with {v.his} brother-in-law, {other.full}.",
        f"I spoke with {v.titled} by phone ({v.tel}) and with {other.full}.", f"{v.full} e-mailed me from {v.email()} with a list of damage.", f"When I reached {v.full} {v.he} was with {other.full} at {other.home_city}."])
    suspect = rng.choice([
        f"{v.last} said the man could be {s.full}, who used to live at {s.home_street}.", f"A name that came up was {s.full}, DOB {s.born()}.", f"{w.full} recognized the person in the still photo as {s.full}.", f"{s.full} ({s.tel}) did not return my calls.",
        f"I located {s.full} through a pawn slip; {s.his} license is {s.licence()}.", f"The tip named {s.full}, {s.years_old}, of {s.home_city}."])
    witness = rng.choice([
        f"{w.full}, {w.aged}, was working at {m.business()} that night.", f"I then drove to {w.home_street} and talked with {w.full}.", f"{w.full} can be reached at {w.tel} but works nights.", f"{w.titled} said {w.he} did not see a weapon.",
        f"{w.full} declined to be recorded.", f"{w.last} gave me the phone video, booked as {m.tag()}."])
    lineup = rng.choice([
        f"I prepared a six-pack with {s.last} in position {rng.randint(1, 6)}; {v.last} picked number {rng.randint(1, 6)}.", f"{v.last} was shown a lineup at {m.at(120)} and was unsure.", f"The lineup was administered by {m.officer(3)}, who did not know which photo was {s.last}.",
        f"{w.last} identified {s.last} with 80 percent certainty.", f"No lineup was done because {v.last} knows {s.last}.", f"{v.last} could not pick anyone out."])
    story = [opening, said, suspect, phrases.private(rng, m, s), witness, lineup, phrases.contact(rng, m, w), phrases.private(rng, m, v), phrases.kept(rng, m)]
    if k:
        parent = m.person("parent", like=k, ages=(29, 55))
        story += [rng.choice([f"{parent.full} said {parent.his} {'daughter' if k.sex == 'F' else 'son'} {k.full}, {k.aged}, also saw the car.", f"{k.full} ({k.years}) was interviewed with {parent.full} in the room.", f"{parent.full} would not let me speak with {k.first}.",
                              f"{k.first} told {k.his} {phrases.kin(parent)}, {parent.full}, that the man had a beard.", f"I met {parent.full} and {k.first} in the lobby; {k.first} is {k.years}.", f"{k.full}, a student at {m.school_of(k)}, had posted the clip."]), phrases.contact(rng, m, parent)]
    story += [phrases.kept(rng, m), phrases.kept(rng, m), phrases.kept(rng, m), phrases.kept(rng, m), phrases.health(rng, v) if rng.random() < 0.4 else "", phrases.private(rng, m, s), phrases.closing(rng, m)]
    head = rng.choice([f"SUPPLEMENTAL NARRATIVE\n{m.number}", f"{m.agency.upper()}\nSUPPLEMENT {rng.randint(1, 9)} TO CASE {m.number}", f"Follow-up report   {m.number}   {m.on(3)}", f"CONTINUATION  -  CASE NO. {m.number}"])
    blocks = [Heading(head), Prose(typed(rng, paragraphs(rng, story)), hyphenate=rng.random() < 0.15), Prose(rng.choice([f"Det. {m.officer()} #{m.badge()}", f"{m.officer()} / {m.badge()}", f"Submitted by: {m.officer()}, ID {m.badge()}"]))]
    return Document("supplement-narrative", offense, blocks, width=rng.choice([0, 78, 84, 90]))


LAYOUTS = [incident, supplement]
