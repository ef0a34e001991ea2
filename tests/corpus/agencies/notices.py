"""Transit police: trespass notice. Jail: incident report. State clearinghouse: missing-juvenile teletype and flyer."""
from model import Document, Heading, Lines, Prose, Signature, Table

from . import notes
from .world import World, capitals, mistyped, shortened, form


def trespass_notice(rng):
    w = World(rng, "trespass", "offender")
    say, key = w.say, rng.choice(["s", "s", "re", "j"])
    me = "{" + key
    minor = key == "j"
    facts = [[(rng.choice(["Name of person excluded", "TO:", "Person warned"]), say(me + ".lf}"), 4),
        ("DOB", say(me + ".dob!}"), 2)],
             [("Address", say(me + ".addr}"), 4), ("Phone", say(me + ".phone!}"), 2)],
             [("ID shown",
                 say("OLN " + me + ".dl!} " + me + ".state}") if not minor else say("student ID {j.student!}, {j.school}"), 3), ("Sex/Race", say(me + ".sex}/" + me + ".race}"), 1), ("SMT", say(me + ".smt}"), 3)],
             [("Notice no.", say("{cite}"), 2), ("Case", say("{case}"), 2), ("Officer", say("{o.last} #{badge}"), 2),
                 ("Car", say("{call}"), 1)]]
    body = [say("You are <hereby|> notified that you are excluded from all <stations|vehicles|property> of the {town} Transit District, <including|among them> the stop at {cross} and the center at {paddr}, "
                "from {date} until {after}, under {statute}."),
            say("If you <return|enter> you may be arrested. You may appeal within <10|14> days <by phone at {pphone}|in writing to {pemail}>."),
            " ".join(w.pick(["<Operator|Bus driver> {w}, employee {emp}, <said|stated> " + me + ".last} <spat at|refused to pay and hit> {w.him}.", me + ".first} <was with|boarded with> {t}, {t.dobmdy}.",
                             me + ".cap_he} <smelled of alcohol|said he takes {t.drug}>.",
                                 "Fare owed {money}. <Card|Fare card> no. {ref}.",
                                 "{w.first}'s number is {w.phone!}.", "<He|Subject> posts as {s.handle}.",
                             me + ".last} <sleeps|stays> behind {biz}, {block}.",
                                 "{o2.last} has warned " + me + ".first} before: [[CHRI|trespass conviction {year}]].", me + ".nick} said \"see you on {street}\".",
                             "Guardian {p}, {p.phone!}." if minor else "{k}, " + me + ".his} <brother|sponsor>, {k.phone!}, will <keep|take> the dog.", "Video {tag}; CAD {cad}."], rng.randint(5, 8)))]
    service = rng.choice(["Served in person", "Refused to sign", "Left with"])
    blocks = [Heading(rng.choice(["{t} TRANSIT POLICE\nEXCLUSION NOTICE", "NOTICE OF TRESPASS\n{t} Transit District",
        "CRIMINAL TRESPASS WARNING\n{t} METRO TRANSIT POLICE"]).format(t=w.town[0])),
              form(facts, rng.choice(["left", "boxed-above", "dotted", "boxed-below"])), Prose("\n\n".join(body)),
                  Prose(notes.mixed(w, rng.randint(1, 2), rng.randint(2, 4))),
              Signature(say(me + ".full}"), service, w.date_text(0)), Signature(say("{o.full}"), "Officer")]
    return Document("trespass_notice", "trespass", blocks, width=rng.choice([80, 90]),
        text_form=rng.choice(["layout", "copied"]))


JAIL = (
    "<On|At> {date} at {time} I, Deputy {o.last}, was <making a round of|posted in> pod <C|D-2> when inmate {a} (bkg {booking}) <struck|shoved> inmate {v} (bkg {booking}).",
    "{v.last} <fell|hit the table> and had {v.injury}. Nurse {d.last} <cleared|sent> {v.him} to {hosp}.",
        "{v.first} takes {v.drug}; chart {v.mrn!}.",
        "{a.last} is classed as {s.gang}, monikers <on file|in his file>: {s.moniker}.".replace("monikers",
        "moniker"),
    "{w}, in the next <bunk|cell>, <wrote a kite|asked to talk>: \"{a.bare} owes {v.bare}\".".replace("{a.bare}",
        "{a.first}").replace("{v.bare}", "{v.first}"),
        "{v.il} said {v.his} <wife|mother>, {k}, <was threatened|got calls> at {k.phone!} and at {k.addr}.",
    "Phone PIN {v.pin} was used for {n} calls to {t.phone!}, {t.full}.",
        "{v} was placed on [[MEDICAL|suicide watch]].", "Commissary account of {v.last}: {money}.",
        "The <shank|blade> is tag {tag}; camera {serial}.",
        "{a.first} <was|will be> charged under {statute}, {docket}.",
    "{v.last}'s FBI number is {v.fbi!}, SID {v.sid!}.", "History: [[CHRI|{charge} {year}; {charge} {year}]].",
        "Sgt. {o2.last}, emp. {emp}, <reviewed|approved> force. {o3.last} <twisted|hurt> a knee.",
        "ICE detainer, {v.anum!}.",
    "Visitor {ow}, {ow.dl!}, left a {car}, {ow.plate!}, in the lot on {street}.",
        "A new inmate, {nobody}, was moved to {call}.", "{v.nick} asks to be kept apart from {s.full}.",
        "{j}, {v.last}'s {j.child}, {j.age}, was in the lobby with {k.first}.",
)


def jail_incident(rng):
    w = World(rng, "assault", "other")
    say = w.say
    told = w.story(JAIL, rng.randint(11, 16))
    text = mistyped(rng,
        shortened(rng,
            " ".join(told[:5]) + "\n\n" + " ".join(told[5:12]) + "\n\n" + " ".join(told[12:]) + "\n\n" + notes.mixed(w, 2, rng.randint(2, 4)), 0.3))
    if rng.random() < 0.35:
        text = capitals(text)
    rows = [[say("{a.lf}"), "Aggressor", say("{booking}"), say("{a.age}"), "C-14"],
        [say("{v.lf}"), "Victim", say("{booking}"), say("{v.age}"), "C-09"],
        [say("{w.lf}"), "Witness", say("{booking}"), say("{w.age}"), "C-10"]]
    blocks = [Heading(rng.choice(["{t} COUNTY DETENTION CENTER\nINCIDENT REPORT",
        "JAIL INCIDENT / DISCIPLINARY REPORT",
        "CORRECTIONS BUREAU - Use of Force Report"]).format(t=w.town[0].upper())),
              Lines([say("REPORT {case}    <LOG|REF> {ref}    {date}    {pphone}")]),
                  Table([rng.choice(["Inmate", "NAME", "Inmate name"]), "Role", rng.choice(["Booking #", "Bkg no."]),
                      "Age", "Cell"], rows),
              Prose(text), Signature(say("{o.full}"), "Reporting deputy", w.date_text(0))]
    return Document("jail_incident", "assault", blocks, width=rng.choice([76, 88]),
        text_form=rng.choice(["layout", "copied", "tabs"]))


def missing_juvenile(rng):
    w = World(rng, "missing", "other")
    w.person("j"), w.person("p")
    say = w.say
    if rng.random() < 0.5:
        lines = [say("TO ALL STATIONS            MSG {ref}"), say("FROM {ori} <PD|SO> {town}       {date} {time}"),
            say("<ENDANGERED|MISSING|RUNAWAY> JUVENILE - <ATTEMPT TO LOCATE|BOLO>"), "",
                 say("NAM/{j.ncic}  SEX/{j.sex}  RAC/{j.race}  DOB/{j.dobn!}"),
                     say("HGT/502 WGT/105 EYE/BRO HAI/BRO SMT/{j.smt}"), say("DLC/{before} NIC/{j.nic!} OCA/{case}"),
                         say("<SOC/{j.ssn!}|PHN/{j.phone!}>".replace("<",
                             "").split("|")[rng.randint(0, 1)].replace(">", "")),
                 "", "MISC/ " + " ".join(w.pick(["{j.full}, {j.age} YOA, LAST SEEN LEAVING {j.school} AT {time}.",
                     "WEARING RED HOODIE, CARRIES A BACKPACK WITH {biz} LOGO.",
                     "MAY BE WITH {j2.full}, {j2.age}, OR {s.full}, {s.age}.",
                                                 "{s.last} DRIVES A {color} {car} LIC/{s.plate!} VIN/{s.vin!}.",
                                                     "{j.first} NEEDS {j.drug} FOR {j.cond}.",
                                                     "REPORTED BY {p.full} {p.phone}, {p.street}.",
                                                 "PHONE {j.phone!} LAST PINGED NEAR {cross}, IMEI {j.imei!}.",
                                                     "USES {j.handle}.", "GRANDMOTHER {k.full} LIVES AT {k.addr}.",
                                                     "GOES BY {j.nick} OR {j.moniker}.",
                                                     "POSSIBLY EN ROUTE TO {schoolplace}."], rng.randint(5, 9)))]
        lines += ["", say("CONTACT DET {o.last} #{badge} {pphone} REF CASE {case}"), say("AUTH {o2.last} / {emp}")]
        head, body = lines[:8], lines[8:]
        blocks = [Lines([capitals(line) for line in head]), Prose(capitals("\n".join(body)), mono=True)]
        return Document("missing_juvenile", "missing", blocks, width=72)
    facts = [[("Name", say("{j.full}"), 3), (rng.choice(["Goes by", "Nickname"]), say("{j.nick}"), 2)],
        [("Date of birth", say("{j.dob!}"), 2), ("Age", say("{j.age}"), 1), ("Sex", say("{j.sex}"), 1),
        ("Height", "5'2\"", 1)],
             [("Missing from", say("{town}, {st}"), 2), ("Missing since", say("{date}"), 2),
                 ("NCIC", say("{j.nic!}"), 2)],
                 [("Last seen", say("<{cross}|{block}>"), 3), ("Case", say("{case}"), 2)]]
    told = w.story(["{j.first} was last seen <walking|riding a bike> on {street} near {schoolplace}.",
        "{j.cap_he} <attends|is in {j.grade} at> {j.school}.",
        "{j.first} may be with {j.his} <boyfriend|friend>, {j2.full}, {j2.age}.",
                   "{j.last} has {j.cond} and needs {j.drug}.",
                       "{p}, {j.his} {p.mother}, <asks|begs> anyone to call {p.phone!}.",
                       "{j.first} <has|bears> a {j.smt}.", "{j.first} posts as {j.handle}.",
                       "A reward of {money} is offered by {biz}.",
                   "{fam}, an uncle from {year}, drives a {car}, plate {s.plate!}.".replace(" from {year}", ""),
                       "Initials {j.initials} are sewn in the coat."], rng.randint(5, 9))
    blocks = [Heading(rng.choice(["MISSING CHILD", "HAVE YOU SEEN ME?", "ENDANGERED RUNAWAY"])),
        form(facts, rng.choice(["left", "boxed-above", "dotted"])), Prose(" ".join(told)),
              Prose(say("<Call|Anyone with information is asked to call> {o.full}, {town} Police, {pphone}, or {pemail}. {paddr}")), Prose(notes.mixed(w, 1, rng.randint(1, 3), without=("CHRI", "GANG", "INFORMANT")))]
    return Document("missing_juvenile", "missing", blocks, width=80, text_form=rng.choice(["layout", "copied"]))
