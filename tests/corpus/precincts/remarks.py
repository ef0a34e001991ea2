"""Sentences about people already named, that fit any report: later forms of names, possessives, capitals, numbers, homes."""
import re

import identifiers as ids
from precincts.people import mark


def about_adult(s, p, q):
    """p, q: two adults of the report."""
    d = s.date(s.rng.randint(1, 9))
    return s.pick([
        f"I called {p.later} again on {d} with no answer.", f"{p.later} did not want to be named to {q.later}.",
        f"{p.l} and {q.l} have known each other since {s.rng.randint(1998, 2019)}.",
        f"{p.l}'s version did not match {q.l}'s.", f"I asked {p.mr} to write a statement and {p.he} said {p.he} would.",
        f"{q.L}: uncooperative. {p.L}: cooperative.", f"Neither {p.l} nor {q.l} had been drinking that I could tell.",
        f"{p.f} kept interrupting {q.f}, so I spoke to them apart.",
        f"{p.later} provided an alternate phone of {mark('PHONE', ids.phone(s.rng, s.ag.area), p.owner)}.",
        f"{p.l} moved here from {s.pick(['Fresno', 'El Paso', 'Duluth', 'Ohio', 'Guam'])} in the spring.",
        f"{p.l} receives mail at {mark('ADDRESS', 'PO Box ' + str(s.rng.randint(11, 4999)), p.owner)}.",
        f"Mail for {p.l} goes to {mark('ADDRESS', 'P.O. Box ' + str(s.rng.randint(11, 4999)) + ', ' + s.ag.city + ', ' + s.ag.state, p.owner)}.",
        f"As I wrote this {p.later} called to say {q.l} was back.",
        f"({p.l} is the one in the green jacket on video; {q.l} is in red.)", f"I gave {p.l} and {q.l} a case number card.",
        f"{p.his.capitalize()} employer lists {p.full} as off that day.",
        f"{p.full} is {p.years}, lives with {p.his} brother {s.person('family', sex='M').f}, and has no phone of {p.his} own.",
        f"On the recording {q.f} can be heard saying \"{p.f}, stop.\"", f"\"Ask {q.f},\" {p.later} told me.",
        f"{p.l}, {p.first[0]}. was in our system with an old address.".replace(f"{p.l}, {p.first[0]}.",
        p.name(f"{p.last}, {p.first[0]}.")),
        f"I used a language line interpreter, ID {s.keep('REF_NO', s.digits(6))}, with {p.mr}.",
        f"{p.title} and {('Mr.' if p.title != 'Mr.' else 'Mrs.')} {p.l} share the car.",
        f"A text from {p.f} at {s.time()} reads: tell {q.f} i am sorry.",
        f"{s.o2.l} walked {p.l} to the lobby while I spoke with {q.mr}.", f"It should be noted {p.l} spells it {p.spelled}.",
        f"{q.later}'s landlord, {s.person('third_party').full}, had nothing to add.",
        f"Also present: {s.person('witness').full}, who left before I could speak to {p.him}.",
        f"I know {p.l} from an earlier call.", f"{p.il} signed the form; {q.il} would not.",
        f"My interview of {q.l} is on disc.", f"{p.later} told dispatch {p.he} was \"fine\".",
        f"{p.l} was wearing a {s.pick(['Carhartt', 'Levi', 'Nike', 'Raiders'])} jacket."])


def about_minor(s, k, p):
    return s.pick([
        f"{k.f} was quiet and looked at {p.l} before each answer.", f"I did not interview {k.f} because of {k.his} age.",
        f"{k.f}'s bike was in the driveway.",
        f"{k.f} is in {s.may('GRADE', s.pick(['3rd', '5th', '6th', '8th', '10th']))} grade.",
        f"{k.f} turned {k.years} last month.", f"I asked {p.later} if {k.f} could come to the door.",
        f"{k.f} ({k.years}) had no injuries.", f"{k.years}-year-old {k.f} was asked to wait in the kitchen.",
        f"{k.f}, {k.years} YOA, was released at the scene.",
        f"Juvenile {k.full} ({k.years}yo {k.race}/{k.sex}) was logged in the contact book.",
        f"{k.f}'s DOB is {k.dob_plain} per {p.later}.", f"Minor child: {k.LF}, {k.dob_plain}.",
        f"I told {k.f} that {k.he} was not in trouble.", f"{k.f} sent {p.f} a snap from {k.handle} that night.",
        f"\"{k.f} didn't do nothing,\" {p.later} said.", f"Patch on the coat read {k.name(k.first.upper())}.",
        f"{k.l} is a minor and no photograph was taken of {k.him}.",
        f"{k.name(k.last.upper() + ', ' + k.first.upper())} has no record with this office.",
        f"{k.f} rides the bus from {s.school_of()}.", f"A child's voice, later found to be {k.f}'s, is heard at the end.",
        f"{k.f} was given a sticker badge and seemed at ease.", f"{k.f}, a student at {s.school_of()}, was sent home."])


def skeleton(line):
    """The wording without the people."""
    return re.sub(r"\[\[.*?\]\]", "", line)[-14:]


def lines(s, adults, minors):
    """A few sentences."""
    made = []
    for _ in range(s.rng.randint(2, 5)):
        p, q = s.rng.sample(list(adults), 2)
        made.append(about_adult(s, p, q))
    made = list({skeleton(line): line for line in made}.values())
    if minors:
        for _ in range(s.rng.randint(0, 2)):
            made.append(about_minor(s, s.pick(list(minors)), s.pick(list(adults))))
    return made
