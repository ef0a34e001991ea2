"""Consolidated metro: daily blotter. Gang unit: field interview of an adult. Village court: traffic citation."""
from model import Document, Heading, Lines, Prose, Signature, Table

from . import notes
from .ordinary import ordinary
from .world import World, capitals, form, mistyped, shortened

ENTRIES = (
    "<Theft|Larceny>, {block}. {v} <reported|told officers> a <bike|purse> was taken from the porch of {v.street}. <No suspects.|{s.full} is a person of interest.>",
    "<Disturbance|Fight>, {cross}. {s} and {t} <were separated|argued over a parking space>. {t.last} left with {k}.",
        "<Welfare check|Check on well-being>, {u.street}. {u}, {u.age}, who has {u.cond}, was fine.",
    "Juvenile <problem|complaint>, {schoolplace}. {j}, {j.age}, and two others <were warned|ran>. {p.full} picked up {j.first}.", "Traffic stop, {street}. {dr} (DOB {dr.dob!}, OLN {dr.dl!}) cited {cite}; {color} {car}, plate {dr.plate!}.",
    "Arrest. {a}, {a.age}, <of {town}|no fixed address>, {statute}, booking {booking}. Bail {money}.",
        "Found property, {biz}. Wallet of {ow.full}, card {ow.card!}. Tag {tag}.",
        "Alarm, {biz}. Keyholder {t} at {t.phone!} <reset it with|gave> code {t.pin}.",
    "Agency assist. {hosp} reports a walk-in, {v2.full}, with {v2.injury}; MRN {v2.mrn!}.",
        "<Fraud|Scam>. {r}, {r.age}, sent {money} to {s.handle} and gave <out|over> {r.ssn!} as {r.his} social.",
        "Suspicious person, {block}. {nobody} gone on arrival. RP {r.full}, {r.phone}.",
    "Warrant service, {docket}. {s.lf} [[CHRI|wanted for {charge}]], NIC {s.nic!}, not at {s.addr}.",
        "Animal call, {cross}. Owner {ow.il} advised; {call} clear.",
        "Missing person. {fam} reports {fam.his} {j.child} {j.full}, {j.age}, overdue from {j.school}.",
    "Harassment. {v.full} gets texts from {s.phone!} and mail from {s.email!}.",
        "Vehicle, VIN {ow.vin!}, recovered on {street}; {ow} notified at {ow.phone!}.",
        "Media line {pphone}; requests to {pemail}. Lobby, {paddr}.",
)


def blotter(rng):
    offense = "other"
    rows, width = [], rng.choice([76, 84, 100])
    w = World(rng, offense, rng.choice(["offender", "victim", "witness"]))
    for template in rng.sample(ENTRIES, rng.randint(8, 13)):
        number = w.fresh("CASE_NUMBER", "YY-999999", "YYYY-0009999", "YY-99999")
        text = w.say(template) + (" " + ordinary(w,
            1)[0] if rng.random() < 0.4 else "") + w.say(" <{o.last}|{o2.last} {badge}|>")
        rows.append((number, w.tick(False), text.rstrip()))
    if rng.random() < 0.5:
        body = Prose("\n\n".join(f"{number}  {at}  {text}" for number, at, text in rows),
            hyphenate=rng.random() < 0.3)
    else:
        body = Table([rng.choice(["Case", "Report"]), "Time", "Synopsis"], [list(row) for row in rows],
            rng.choice(["ruled", "plain"]), [16, 7, 60])
    return Document("blotter", offense,
        [Heading(w.say("{town} METRO POLICE\n<Daily Bulletin|Watch Summary|POLICE LOG>")),
        Lines([w.say("{date}      <Watch commander|Shift supervisor>: Lt. {o3.full}")]), body],
                    width=width, columns=rng.choice([1, 1, 2]), text_form=rng.choice(["layout", "copied", "tabs"]))


FI_STORY = (
    "{u} was <standing with|in a car with> {t} and {w} in front of {biz} at {cross}.",
        "{u.first} <admitted|denied> being from {u.gang}; <\"{u.moniker}\" is on his neck|he answers to \"{u.moniker}\">.", "{t.last} is [[GANG|a known associate]], DOB {t.dobmdy!}.",
    "{u.last} has [[CHRI|a {year} conviction for {charge}]] and is [[CHRI|on probation]] until {after}.",
        "PO is {te.full}.", "{w.nick} <lives with|is the cousin of> {u.nick} at {w.street}.",
        "{u.cap_he} gave {u.phone} for {u.his} girlfriend, {k}.",
    "Consent search: {money}, a phone (IMEI {u.imei!}), <nothing else|a knife, tag {tag}>.",
        "{u.first} was wearing a {biz} cap and {u.smt}.", "{j}, {j.age}, was <sent home|walked to {schoolplace}>.",
        "{ci} had said {u.moniker} was back on {street}.", "Vehicle {u.plate!}, registered to {ow.lf}, {ow.addr}.",
    "{u.first}'s Instagram is {u.handle}.", "{u.il} <takes|says he needs> {u.drug}.",
)


def field_interview(rng):
    w = World(rng, "other", "other")
    say = w.say
    rows = [[("FI #", say("{ref}"), 2), ("Date", say("{date}"), 2), ("Time", w.tick(False), 1),
        ("Case", say("{case}"), 2)],
            [(rng.choice(["NAME", "Subject (L/F/M)", "Last, First Middle"]), say("{u.lfm}"), 4),
                ("AKA", say("{u.alias}"), 3), ("Moniker", say("{u.moniker}"), 2)],
            [("DOB", say("{u.dobmdy!}"), 2), ("Age", say("{u.age}"), 1), ("OLN/ID", say("{u.dl!}"), 3),
                ("SSN", say("{u.ssn!}"), 2)],
            [("Address", say("{u.addr}"), 4), ("Phone", say("{u.phone!}"), 2),
                ("Employer / school", say("{biz}"), 2)],
            [("FBI", say("{u.fbi!}"), 2), ("SID", say("{u.sid!}"), 2), ("Gang", say("{u.gang}"), 2),
                ("SMT", say("{u.smt}"), 3)],
            [("Location", say("{block}"), 3), ("Officer", say("{o.il}"), 2), ("Badge", say("{badge}"), 1),
                ("Unit", say("{call}"), 1)]]
    told = w.story(FI_STORY, rng.randint(8, 12))
    text = shortened(rng, " ".join(told[:5]) + "\n\n" + " ".join(told[5:]), 0.3)
    text = capitals(text) if rng.random() < 0.4 else mistyped(rng, text)
    return Document("field_interview", "other",
        [Heading(rng.choice(["FIELD INTERVIEW CARD", "F.I. REPORT - GANG UNIT", "Field Contact"])),
        form([r for i, r in enumerate(rows) if i < 3 or rng.random() < 0.8],
                                                 rng.choice(["boxed-above", "boxed-below", "left"])), Prose(text),
                                                     Prose(notes.mixed(w, rng.randint(1, 2), rng.randint(3, 5)))],
                    width=rng.choice([80, 92]), text_form=rng.choice(["layout", "copied", "tabs"]))


def citation(rng):
    w = World(rng, "traffic", "other")
    say = w.say
    rows = [[(rng.choice(["CITATION NO", "Ticket #", "UTT No."]), say("{cite}"), 2), ("ORI", say("{ori}"), 2),
        ("Court docket", say("{docket}"), 2)],
            [(rng.choice(["Defendant", "Name (Last, First, MI)", "VIOLATOR"]), say("{dr.lf}"), 4),
                ("Birth date", say("{dr.dobmdy!}"), 2), ("Sex", say("{dr.sex}"), 1)],
            [("Street", say("{dr.street}"), 3), ("City", say("{dr.city}"), 2), ("State", say("{st}"), 1),
                ("Zip", say("{dr.zip}"), 1)],
            [(rng.choice(["License no.", "DL #", "Operator no."]), say("{dr.dl!}"), 3),
                ("State", say("{dr.state}"), 1), ("Phone", say("{dr.phone!}"), 2), ("CDL", "N", 1)],
            [("Vehicle", say("{color} {car}"), 3),
                (rng.choice(["Plate", "Reg. no.", "License plate"]), say("{ow.plate!}"), 2),
                ("State", say("{ow.state}"), 1)],
            [("VIN", say("{ow.vin!}"), 3), ("Owner", say("<{ow.full}|{ow.lf}>"), 3),
                ("Insurance policy", say("{ow.policy}"), 2)],
            [("Violation", say("{statute} - <speed 61 in a 45|expired registration|no seat belt|red light>"), 4),
                ("Fine", say("{money}"), 1)],
            [("Place", say("<{cross}|{street} at mile 22|{block}>"), 3), ("Date", w.date_text(0, "%m/%d/%Y"), 2),
                ("Time", w.tick(False), 1)],
            [("Officer", say("{o.last}"), 2), ("ID", say("{badge}"), 1), ("Appear by", say("{after}"), 2),
                ("Court", say("{paddr}"), 4)]]
    told = w.story(("{dr.mr} <said|stated> {dr.he} was late to pick up {j}, {j.age}, at {j.school}.",
        "Passenger {t}, {t.dobmdy}, had a warrant, NIC {t.nic!}.",
        "{dr.first} smelled of alcohol and said {dr.he} takes {dr.drug}.", "DL suspended: [[CHRI|DUI {year}]].",
                    "Owner {ow.last} was <on the phone|called> at {ow.phone}.",
                        "{dr.last} recorded the stop as {dr.handle}.", "Radar s/n {serial}; patrol car {call}.",
                        "{dr.first} moved to {dr.addr} in {year}."), rng.randint(3, 6))
    return Document("citation", "traffic",
        [Heading(rng.choice(["UNIFORM TRAFFIC TICKET", "TRAFFIC CITATION AND COMPLAINT",
        "Village Court - Notice to Appear"])),
        form(rows, rng.choice(["boxed-above", "boxed-below", "left", "dotted"])),
                                            Heading("Officer's notes", 2), Prose(mistyped(rng, " ".join(told))),
                                                Prose(notes.mixed(w, 1, rng.randint(2, 4))),
                                                    Prose(say("Pay by mail or call {pphone}.")),
                                            Signature(say("{dr.full}"), "Signature of violator", w.date_text(0))],
                    width=rng.choice([84, 96]), text_form=rng.choice(["layout", "copied", "tabs"]))
