"""Calls about health: check of welfare with a hold, overdose."""
import identifiers as ids
from precincts import traps
from precincts.people import mark
from precincts.scene import Scene
from model import Document, Form, Heading, Prose, Signature, Table


def welfare_check(rng):
    s = Scene(rng, "welfare_check")
    p, rp, kin = s.person("subject"), s.person("rp"), s.person("family")
    child = s.person("other", minor=True, last=p.last)
    dx = lambda: mark("MEDICAL", s.pick(["schizoaffective disorder", "bipolar disorder", "PTSD", "severe depression",
        "dementia", "borderline personality disorder"]))
    rx = lambda: mark("MEDICAL", s.pick(["Zyprexa 10 mg", "lithium", "Wellbutrin", "Depakote", "Ativan", "Lamictal 100 mg"]))
    form = Form([[("Person of concern", p.lf, 4), ("DOB", p.dob, 2), ("Address", p.addr, 5)],
        [("Caller", rp.full, 4), ("Relationship", s.pick(["co-worker", "relative", "landlord", "neighbor", "case manager"]), 3),
            ("Phone", rp.phone, 4)],
                 [("Transported to", s.hospital(), 3),
                     ("Patient / MRN", mark("MEDICAL_ID", s.pick([s.digits(7), "MR-" + s.digits(6)]), bang=True), 2),
                         ("Hold", mark("MEDICAL", s.pick(["72-hour emergency hold", "involuntary hold",
                             "protective custody hold"])), 3),
                             ("Insurance", s.may("POLICY_NO", s.pick("XWK") + s.digits(9)), 2)]],
                                 rng.choice(["left", "boxed-above", "dotted"]))
    told = [
        s.pick([f"{rp.LF} called dispatch because {p.full} had posted a goodbye on Facebook ({p.handle}).",
            f"On {s.date()} {rp.full} asked for a welfare check on {p.full}, who lives at {p.addr_short}.",
            f"{rp.intro} called because {p.full} had not been at work at {s.firm()} for days."]),
        s.pick([f"{rp.l} said {p.l} has {dx()} and stopped taking {p.his} {rx()}.",
            f"{rp.later} was worried because {p.l} was diagnosed with {dx()}."]),
        s.pick([f"The door code is {mark('PASSWORD', s.digits(4) + s.pick(['', '#']))}, given by {rp.l}.",
            f"The landlord opened the lockbox, combination {mark('PASSWORD', '-'.join(str(rng.randint(1, 39)) for _ in range(3)))}."]),
        s.pick([f"{p.l} answered and told me {p.he} {mark('MEDICAL', s.pick(['wanted to die', 'had cut both wrists', 'took thirty Tylenol PM', 'heard voices telling him to jump' if p.sex == 'M' else 'heard voices telling her to jump']))}.",
            f"{p.mr} was on the floor. {p.He} said {p.he} {mark('MEDICAL', s.pick(['was going to shoot himself' if p.sex == 'M' else 'was going to shoot herself', 'had thought about suicide for weeks']))}."]),
        s.pick([f"{p.l}'s {'son' if child.sex == 'M' else 'daughter'} {child.f}, {child.years}, was in the next room.",
            f"{child.full} ({child.years}) let us in."]),
        s.pick([f"{child.f} went with {kin.full} ({kin.tel}).",
            f"{kin.full} came from {kin.addr_short} to stay with {child.f}."]),
        s.pick([f"{p.later} agreed to go. Medics took {p.him} to {s.hospital()}.",
            f"I completed the hold form on {p.l} under {s.statute()} and rode to {s.hospital()}."]),
        s.pick([f"Nurse {s.may('OFFICIAL_NAME', s.person('official').last, 'official')} took report; {p.l} has {mark('MEDICAL', s.pick(['two prior suicide attempts', 'a history of alcohol abuse', 'HIV']))}.",
            f"{kin.l} said {p.l} was {mark('MEDICAL', s.pick(['committed to the state hospital in 2019', 'in rehab for heroin', 'treated for an eating disorder']))}."]),
        s.pick([f"{kin.f} may be called at {kin.tel}.", f"{rp.l} asked that {p.l} not be told who called."]),
            s.pick([f"A pistol, serial {s.serial}, was taken for safekeeping, tag {s.tag}.", f"No weapons in the home."])]
    return Document("welfare_check", "welfare_check",
        [Heading(s.head(s.pick(["WELFARE CHECK / EMERGENCY HOLD", "CRISIS CONTACT REPORT"]))),
            Form([[("Case", s.case, 2), ("CAD", s.cad, 2), ("Officer", s.o.numbered, 3), ("Unit", s.o.unit, 1)]], "left"), form,
                Prose(traps.weave(s, told, 5, 9, [p, rp], [child]), hyphenate=rng.random() < 0.3),
                    Signature(s.o.plain, "Officer", s.date())],
                    text_form=rng.choice(["layout", "copied"]))


def overdose(rng):
    s = Scene(rng, rng.choice(["overdose", "death_investigation"]))
    p, w, kin = s.person("victim"), s.person("witness"), s.person("next_of_kin")
    kid = s.person("other", minor=True, last=p.last)
    doc = s.may("OFFICIAL_NAME", "Dr. " + s.person("official").last, "official")
    told = [
        s.pick([f"On {s.date()} at {s.time()} I was sent to {p.addr_short} for an unresponsive {p.years} year old {p.kind_word}.",
            f"Medics asked for us at {s.firm()} for a possible OD in the restroom, later found to be {p.full}."]),
        s.pick([f"{w.mr} told me {w.he} had last seen {p.full} awake around midnight.",
            f"{w.full} found {p.f} on the bathroom floor.",
            f"Roommate {w.intro} said {p.full} {mark('MEDICAL', s.pick(['used fentanyl', 'shot up heroin', 'snorted a blue pill']))} about an hour before."]),
        s.pick([f"{w.l} gave {p.l} two doses of {mark('MEDICAL', 'Narcan')}.",
            f"I gave {p.l} {mark('MEDICAL', s.pick(['4 mg of naloxone', 'Narcan 4 mg']))} in the left nostril."]),
        s.pick([f"{p.l} has {mark('MEDICAL', s.pick(['hepatitis C', 'endocarditis', 'a heroin addiction', 'chronic pancreatitis']))} and takes {mark('MEDICAL', s.pick(['methadone 80 mg', 'gabapentin', 'Subutex']))}, {w.l} told me.",
            f"{w.later} said {p.f} got out of {mark('MEDICAL', s.pick(['rehab', 'detox', 'inpatient treatment']))} on {s.date(-4)}."]),
        s.pick([f"{p.f}'s {'boy' if kid.sex == 'M' else 'girl'}, {kid.f}, {kid.years}, was asleep in the back room.",
            f"{kid.full} ({kid.years}) was at {s.school_of()} during this."]),
        s.pick([f"{kid.f} was left with {kin.full}, {kid.his} grandmother." if kin.sex == "F" else f"{kid.f} was left with {kin.full}, {kid.his} grandfather.",
            f"CPS was told about {kid.f}."]),
        s.pick([f"{p.l} was taken to {s.hospital()}, MRN {mark('MEDICAL_ID', s.digits(7), bang=True)}.",
            f"{doc} pronounced at {s.hospital()}; medical record {mark('MEDICAL_ID', 'M' + s.digits(8), bang=True)}."]),
        s.pick([f"A pill bottle, {mark('MEDICAL', s.pick(['oxycodone 30 mg', 'Xanax 2 mg']))}, prescriber {doc}, DEA {s.may('GOV_ID', ids.dea(rng))}, Rx {mark('MEDICAL_ID', s.digits(7), bang=True)}, was booked as {s.tag}.",
            f"The phone (passcode {mark('PASSWORD', s.digits(4))} per {w.f}) was booked as {s.tag}."]),
        s.pick([f"The dealer is saved as {mark('PERSON', s.pick(['Big Mike', 'Shorty', 'Tito', 'Uncle Ray']), 'alias')} at {mark('PHONE', ids.phone(rng, s.ag.area), 'suspect')}.",
            f"{w.l} says a man named {s.person('suspect', sex='M').full} sells from a {s.car()}, {s.plate()}."]),
        s.pick([f"{mark('INFORMANT', 'CI-' + s.digits(4))} has given the same name before.",
            f"Source {mark('INFORMANT', 'SOI ' + str(rng.randint(20, 24)) + '-' + s.digits(3))} was asked about the batch."]),
        s.pick([f"Next of kin {kin.full} was told at {kin.addr_short}.", f"{kin.mr} ({kin.tel}) was notified."]),
            s.pick([f"{w.l} was given immunity under {s.statute()}.", f"{w.later} was not arrested."])]
    people = Table(["ROLE", "NAME", "DOB", "ADDRESS", "PHONE"],
        [["Patient", p.lf, p.dob, p.addr_short, p.phone], ["Witness", w.lf, w.dob, w.addr_short, w.phone],
            ["NOK", kin.lf, kin.dob, kin.addr_short, kin.phone]])
    return Document("overdose", s.offense, [Heading(s.head(s.pick(["OVERDOSE REPORT", "MEDICAL ASSIST - OVERDOSE"]))),
        Form([[("Case", s.case, 2), ("CAD", s.cad, 2), ("ORI", s.ori, 2), ("Officer", s.o.numbered, 3)]], "boxed-below"),
            people, Prose(traps.weave(s, told, 5, 8, [p, w, kin], [kid])), Signature(s.o.plain, "Officer", s.date())],
                    text_form=rng.choice(["layout", "copied", "layout"]), footer=traps.footer(s))
