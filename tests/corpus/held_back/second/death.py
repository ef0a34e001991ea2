"""Death, overdose and welfare check reports."""
import identifiers
from held_back.second import phrases
from held_back.second.marking import hide, paragraphs, policy, stay, typed
from held_back.second.matter import Matter
from model import Document, Form, Heading, Prose, Signature, Table


def report(rng):
    kind = rng.choice(["death", "overdose", "welfare"])
    m = Matter(rng, kind, "other")
    p = m.person("subject", ages=(19, 93))
    kin, rp = m.person("next_of_kin", like=p if rng.random() < 0.5 else None, ages=(24, 78)), m.person("rp")
    k = m.child("other", like=p, ages=(2, 16)) if rng.random() < 0.35 else None
    dose = rng.choice(["fentanyl", "heroin", "methadone", "oxycodone"])
    style = rng.choice(["boxed-above", "left", "dotted", "boxed-below"])
    rows = [[("Case", m.number, 1.3), ("CAD", m.cad, 1.3), ("Date/Time", f"{m.on()} {m.at()}", 1.6), ("Location", m.scene, 1.8)],
            [(rng.choice(["Decedent", "Deceased"]) if kind == "death" else rng.choice(["Subject", "Patient"]), p.cell(), 2.2), ("DOB", p.born(), 1.2), ("Age", p.years, 0.6), ("SSN", p.ssn(), 1.2)], [("Address", p.home, 3), ("Phone", p.tel_cell, 1.4)],
            [("Next of kin", kin.cell(), 2), ("Relationship", rng.choice(["spouse", "parent", "sister" if kin.sex == "F" else "brother"]), 1), ("Phone", kin.tel_cell, 1.4), ("Notified by", f"{m.officer(1)} {m.on(1)}", 1.6)], [("Reporting party", rp.cell(), 2), ("Phone", rp.tel_cell, 1.4), ("Address", rp.home, 3)]]
    if kind == "death":
        rows.append([("ME / coroner", m.official(3), 1.4), ("ME case", m.draw("REF_NO", "ME-YY-####", "YY-0####"), 1), ("Funeral home", stay("BUSINESS", rng.choice(["Hartwell Funeral Home", "Jensen & Sons Mortuary", "Rose Hill Chapel"])), 1.6), ("Physician", m.official(4), 1.4)])
    else:
        rows.append([("Transported to", m.hospital(), 1.8), ("By", m.callsign(), 1), ("MRN", hide("MEDICAL_ID", identifiers.digits(rng, rng.choice([6, 7, 8])), "", True), 1), ("Attending", m.official(4), 1.2)])
    found = {
        "death": [f"{p.full} was found in bed by {rp.full}.", f"{rp.full} had not heard from {p.full} since {m.on(-3)} and asked for a check.", f"{kin.full} used a spare key and found {p.last} in the recliner.", f"Medics pronounced {p.last} at {m.at(12)}.", f"{p.last} was last known alive on {m.on(-1)} when {rp.last} spoke with {p.him}.",
                  f"{p.titled}'s mail was piled at the door of {p.home_street}."],
        "overdose": [f"{p.full} {hide('MEDICAL', 'overdosed on ' + dose)} in the bathroom.", f"{rp.full} gave {p.full} {hide('MEDICAL', 'two doses of Narcan')} before we came.", f"{p.last} was {policy('MEDICAL', 'blue and not responsive')}; I gave {hide('MEDICAL', 'naloxone 4 mg')}.", f"{p.full} came around after {hide('MEDICAL', 'a second dose of Narcan')}.", f"{p.last} admitted to {hide('MEDICAL', 'using ' + dose)}.",
                     f"{rp.full} found {p.full} slumped over in a {m.car()[0]}, plate {m.plate()}."],
        "welfare": [f"{rp.full} asked us to check on {p.full}, who had posted that {p.he} {hide('MEDICAL', 'wanted to end it')}.", f"{p.full} answered the door of {p.home_street} and said {p.he} was fine.", f"{p.last} told me {p.he} had {hide('MEDICAL', 'taken a bottle of Tylenol PM')}.", f"{kin.full} said {p.last} had {hide('MEDICAL', rng.choice(['attempted suicide', 'tried to hang himself' if p.sex == 'M' else 'tried to hang herself', 'cut both wrists']))} last year.",
                    f"{p.last} was {hide('MEDICAL', rng.choice(['placed on an emergency hold', 'placed on a 72 hour hold', 'detained for a mental health evaluation']))} at {m.hospital()}.", f"{p.last} has not answered {kin.last}'s calls since {m.on(-2)}."]}[kind]
    text = [phrases.arrival(rng, m), *rng.sample(found, 3),
            rng.choice([f"{kin.full} said {p.last} had {phrases.condition(rng)} and {phrases.condition(rng)}.", f"Prescriptions in {p.last}'s name: {phrases.medicine(rng)}, {phrases.medicine(rng)}.", f"{p.last} was under the care of Dr. {m.official(4)} for {phrases.condition(rng)}.", f"{p.last} recently left {hide('MEDICAL', rng.choice(['inpatient rehab', 'hospice', 'a psychiatric unit']))}.",
                        f"{rp.last} told me {p.last} was diagnosed with {phrases.condition(rng)}.", f"{p.last} was seen at {m.hospital()} last week for {phrases.condition(rng)}."]),
            rng.choice([f"The lockbox code {m.code()} was given by {kin.last}.", f"The manager let us in; the building code is {m.code()}.", f"Entry was made with the garage code {m.code()}.", f"{kin.last} gave the phone passcode, {m.code()}.", "Entry was made through an unlocked window.", f"The door was forced by {m.callsign()}."]),
            rng.choice([f"{kin.last} was notified in person at {kin.home_street}.", f"I called {kin.full} in {kin.city} at {kin.tel}.", f"The notification was made by {m.officer(1)} at {kin.home_city}.", f"{kin.full} ({kin.tel}) will make the arrangements.", f"{kin.titled} will take the dog.", f"{kin.last} can be e-mailed at {kin.email()}."]),
            rng.choice([f"{rp.full} lives next door at {rp.home_street}.", f"{rp.last} had dinner with {p.first} at {m.business()} on {m.on(-2)}.", f"{rp.titled} will write a statement.", f"{rp.last} works with {p.last} at {m.business()}.", f"{rp.last}'s call was recorded as {m.cad}.", f"{rp.full}, {rp.aged}, is a friend from church."])]
    if k:
        text.append(rng.choice([f"{k.full}, {k.years}, was in the next room.", f"{k.first} ({k.years}) was released to {kin.full}.", f"{k.first} called {kin.last} before 911.", f"Child services took a report for {k.full}, {k.born()}.", f"{k.first} attends {m.school_of(k)}; the counselor was told.", f"{kin.last} took {k.first}, {k.years_old}, home."]))
    text += [phrases.private(rng, m, p), phrases.kept(rng, m), phrases.kept(rng, m), phrases.kept(rng, m), rng.choice([f"Cash of {m.money()} was counted with {m.officer(2)}, receipt {m.receipt()}.", f"A pistol, serial {m.serial()}, was taken for safekeeping.", f"Scene photos are under {m.tag()}.", f"{m.tower()} removed the car.", "No sign of foul play.", f"ID unit photographed the room, {m.tag()}."]), phrases.closing(rng, m)]
    blocks = [Heading(f"{m.agency.upper()}\n" + {"death": rng.choice(["UNATTENDED DEATH REPORT", "DEATH INVESTIGATION"]), "overdose": rng.choice(["OVERDOSE REPORT", "MEDICAL ASSIST / OVERDOSE"]), "welfare": rng.choice(["WELFARE CHECK REPORT", "CRISIS CALL REPORT"])}[kind]), Form(rows, style)]
    if kind != "welfare" and rng.random() < 0.6:
        pills = [["Rx", phrases.medicine(rng), f"{rng.randint(2, 90)} of {rng.choice([30, 60, 90])}", policy("MEDICAL_ID", identifiers.digits(rng, 7))] for _ in range(rng.randint(2, 4))]
        blocks += [Heading("MEDICATIONS FOUND", 2), Table(["Type", "Name / dose", "Count", "Rx no."], pills, "ruled")]
    blocks += [Heading("NARRATIVE", 2), Prose(typed(rng, paragraphs(rng, text))), Signature(f"{m.officer()} #{m.badge()}", "Officer", m.on())]
    return Document("death-welfare", kind, blocks, width=rng.choice([84, 96]), text_form=rng.choice(["layout", "layout", "copied", "tabs"]))


LAYOUTS = [report]
