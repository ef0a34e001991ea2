"""Incident reports of several records systems' looks, supplements and statements."""
from model import Document, Form, Heading, Lines, PageBreak, Prose, Signature, Table
from tuning import sentences, story, style
from tuning.case import OFFENSES, Case

PROTECTED_SHARE = 0.1


def offense(rng):
    if rng.random() < PROTECTED_SHARE:
        return rng.choice(["domestic_violence", "sexual_assault", "stalking", "child_abuse"])
    return rng.choice(OFFENSES)


def form(rng):
    return rng.choice(["layout"] * 3 + ["copied", "tabs"])


def person_cells(rng, c, p, label):
    """The rows of a person's section of a form."""
    return [
        [(rng.choice(["Name (Last, First, Middle)", "NAME - LAST, FIRST MI", "Name"]), p.listed, 4), ("DOB", p.dob(rng), 1.5), ("Age", p.aged, 0.7), ("Sex", p.sex, 0.6), ("Race", rng.choice("WBHAIU"), 0.6)],
        [(rng.choice(["Home Address", "Residence Address (Street, City, State, ZIP)", "ADDRESS"]), p.home, 5), (rng.choice(["Home Phone", "Phone", "Cell Phone", "Res. Ph"]), p.tel_labelled, 2)],
        [(rng.choice(["SSN", "Soc. Sec. No.", "SOC"]), p.ssn(rng) if rng.random() < 0.7 else "", 1.6), (rng.choice(["DL No./State", "OLN", "Driver License #"]), p.licence(rng) + f" {p.state}" if p.age >= 16 else "NONE", 2),
         (rng.choice(["Hgt", "Height"]), f"{rng.randint(5, 6)}'{rng.randint(0, 11):02d}\"", 0.8), ("Wgt", str(rng.randint(105, 260)), 0.7), ("Hair", rng.choice(["BRO", "BLK", "BLN"]), 0.7), ("Eyes", rng.choice(["BRO", "BLU", "HAZ"]), 0.7)],
        [("E-mail", p.email(rng) if rng.random() < 0.5 else "", 3), ("Employer", f"{c.business()}" if not c.protected else "", 2.5), ("Bus. Phone", "", 1.5)],
    ]


def header_rows(rng, c):
    return [
        [("Agency", c.area.agency, 3), ("ORI", c.ori, 1.4), (rng.choice(["Case No.", "Incident #", "DR Number", "OCA"]), c.number, 2)],
        [("Offense", c.offense.replace("_", " ").title(), 2), ("Statute", c.statute, 2), ("CAD/CFS No.", c.cad, 2), ("Date Occurred", c.when, 1.6)],
        [("Location", c.block() if rng.random() < 0.5 else c.cross(), 4), ("Reporting Officer", c.officer, 2), ("Badge", c.badge, 1)],
    ]


def incident_boxed(rng):
    c = Case(rng, offense(rng))
    k = story.cast(rng, c)
    blocks = [Heading(f"{c.area.agency.upper()}\nINCIDENT REPORT"), Form(header_rows(rng, c), "boxed-above"), Heading("VICTIM", 2), Form(person_cells(rng, c, k.victim, "V1"), "boxed-above")]
    if k.child and k.child is not k.victim:
        blocks += [Heading("JUVENILE", 2), Form([[("Juvenile Name", k.child.listed, 3), ("DOB", k.child.dob(rng), 1.4), ("Age", k.child.aged, 0.7), ("School", c.school_of(k.child), 2.4), ("Grade", c.grade(k.child), 1)],
                                                  [("Parent/Guardian", k.parent.listed, 3), ("Parent Phone", k.parent.tel_labelled, 2), ("Parent Address", k.parent.home, 4)]], "boxed-above")]
    blocks += [Heading("WITNESS", 2), Form(person_cells(rng, c, k.witness, "W1")[:2], "boxed-above"), Heading("SUSPECT", 2), Form(person_cells(rng, c, k.suspect, "S1")[:3], "boxed-above"),
               Heading("NARRATIVE", 2), Prose(story.narrative(rng, c, k)), Signature(f"{c.officer} #{c.badge}", rng.choice(["Reporting Officer", "Officer Signature"]), c.when)]
    return Document("incident-boxed", c.offense, blocks, text_form=form(rng), width=rng.choice([84, 96, 100]), footer=f"Case {c.number}")


def incident_left(rng):
    """Label: value on the left, as older systems print."""
    c = Case(rng, offense(rng))
    k = story.cast(rng, c)
    codes = [("V1", k.victim), ("W1", k.witness), ("S1", k.suspect)] + ([("J1", k.child), ("PG", k.parent)] if k.child and k.child is not k.victim else [])
    blocks = [Heading(rng.choice([f"{c.area.agency}\nOffense Report", f"OFFENSE / INCIDENT REPORT\n{c.area.agency}"])),
              Form([[("Case Number", c.number, 1), ("Report Date", c.when, 1)], [("CAD Event", c.cad, 1), ("Officer", f"{c.officer} / {c.badge}", 1)], [("Location", c.block(), 1), ("Statute", c.statute, 1)]], "left")]
    for code, p in codes:
        rows = [[("Role", f"{code}  {role_word(p)}", 1), ("Name", p.listed, 2)], [("DOB", p.dob(rng), 1), ("Age", p.aged, 1), ("Sex/Race", p.physique(rng), 1)], [("Address", p.home, 1)], [("Phone", p.tel_labelled, 1), ("OLN", p.licence(rng) + f" ({p.state})" if p.age >= 16 else "", 1)]]
        if p.juvenile:
            rows.append([("School", c.school_of(p), 2), ("Grade", c.grade(p), 1)])
        elif rng.random() < 0.5:
            rows.append([("SSN", p.ssn(rng), 1), ("Email", p.email(rng), 1)])
        blocks += [Form(rows, rng.choice(["left", "left", "dotted"]))]
    blocks += [Heading("Narrative", 2), Prose(story.narrative(rng, c, k), mono=True), Prose(f"Officer {c.officer}, badge {c.badge}. Reviewed by Sgt. {c.second_officer}.")]
    return Document("incident-left", c.offense, blocks, text_form=form(rng), width=rng.choice([78, 84, 92]))


def role_word(p):
    return {"sa_victim": "VICTIM", "dv_victim": "VICTIM", "rp": "REPORTING PARTY", "offender": "JUVENILE", "other": "JUVENILE", "witness": "WITNESS"}.get(p.role, p.role.replace("_", " ").upper())


def incident_dotted(rng):
    c = Case(rng, offense(rng))
    k = story.cast(rng, c)
    rp = c.person("rp")
    blocks = [Heading(f"{c.area.agency.upper()}"), Heading("CRIME REPORT", 2),
              Form([[("Case no", c.number, 1), ("Occurred", c.when, 1)], [("Nature", c.offense.replace("_", " "), 1), ("Where", c.cross() if rng.random() < 0.5 else c.block(), 1)]], "dotted")]
    for word, p in (("Complainant", rp), ("Victim", k.victim), ("Suspect", k.suspect)):
        blocks.append(Form([[(word, p.full_middle, 1)], [("Born", p.dob(rng), 1), ("Telephone", p.tel_labelled, 1)], [("Lives at", p.home, 1)], [("Driver lic", f"{p.licence(rng)} {p.state}", 1), ("Soc sec no", p.ssn(rng), 1)]], "dotted"))
    blocks += [Prose(f"Complainant {rp.surname} states: " + style.typed(rng, story.happened(rng, c, k) + " " + sentences.detail(rng, c, rp))), Prose(story.narrative(rng, c, k, 3), hyphenate=True, mono=True),
               Signature(f"{c.officer}", "Officer", c.when)]
    return Document("incident-dotted", c.offense, blocks, text_form=form(rng), width=rng.choice([72, 80]))


def incident_below(rng):
    """Boxes with the label below the value, as on card stock forms."""
    c = Case(rng, offense(rng))
    k = story.cast(rng, c)
    people = [k.victim, k.witness, k.suspect] + ([k.child] if k.child and k.child is not k.victim else [])
    rows = [[(f"{i + 1}. NAME LAST FIRST MIDDLE", p.listed_upper, 3), ("CODE", {"victim": "V", "witness": "W", "suspect": "S", "arrestee": "A"}.get(p.role, "V"), 0.6), ("DATE OF BIRTH", p.dob(rng), 1.4), ("RESIDENCE PHONE", p.tel_labelled, 2)] for i, p in enumerate(people)]
    addresses = [[(f"{i + 1}. STREET ADDRESS, CITY, STATE", p.home, 4), ("OPERATOR LIC. NO.", p.licence(rng) if p.age >= 16 else "", 2)] for i, p in enumerate(people)]
    car = [[("VEH LICENSE NO.", c.plate(), 1), ("ST", c.area.state, 0.5), ("VIN", c.vin(), 2.4), ("YR MAKE MODEL", " ".join(c.car()[:3]), 2)]]
    blocks = [Heading("PRELIMINARY INVESTIGATION"), Form([[("CASE NUMBER", c.number, 2), ("INCIDENT NUMBER", c.cad, 2), ("ORI", c.ori, 1.4)], [("DATE/TIME OCCURRED", f"{c.when} {c.time}", 2), ("LOCATION OF OCCURRENCE", c.block(True), 3)]], "boxed-below"),
              Form(rows + addresses + car, "boxed-below"), Prose("SYNOPSIS:\n" + story.narrative(rng, c, k, 2)), Form([[("REPORTING OFFICER", c.officer, 2), ("ID NO", c.badge, 1), ("APPROVED BY", c.second_officer, 2)]], "boxed-below")]
    return Document("incident-below", c.offense, blocks, text_form=form(rng), width=rng.choice([84, 90]))


def supplement(rng):
    c = Case(rng, offense(rng))
    k = story.cast(rng, c)
    text = story.narrative(rng, c, k, 5)
    second = sentences.details(rng, c, k.witness, 2) + " " + sentences.traps(rng, c, 2) + " " + sentences.medical(rng, k.victim)
    body = text + "\n\n" + style.typed(rng, second)
    if rng.random() < 0.4:
        body = style.ragged(rng, body)
    blocks = [Heading(f"SUPPLEMENT {rng.randint(1, 9)}\nCase {c.number}   {c.area.agency}"), Prose(body, hyphenate=rng.random() < 0.5, mono=rng.random() < 0.5),
              Prose(f"Det. {c.officer} #{c.badge}\n{c.when}")]
    return Document("supplement", c.offense, blocks, width=rng.choice([0, 70, 76, 84]))


def witness_statement(rng):
    c = Case(rng, offense(rng))
    k = story.cast(rng, c)
    w, s, v = k.witness, k.suspect, k.victim
    first = rng.choice([f"My name is {w.full}. I am {w.aged} years old and I live at {w.home}.", f"I, {w.full_middle}, born {w.dob(rng, 'long', False)}, residing at {w.home}, state the following:",
                        f"I'm {w.given}, {w.full}. My number is {w.tel}."])
    middle = rng.choice([
        f"I was on my way to {c.business() if not c.protected else 'work'} when I saw {v.given} and a guy I know as {s.short} arguing. {s.given} had something in his hand. I yelled \"{v.given}, get in the car!\" but {v.he} did not hear me.",
        f"I have known {v.full} since school. {v.given} told me {v.he} was scared of {s.full}. That night {s.given} was outside in his truck, I think the plate was {c.plate()}.",
        f"I didn't see who did it but my neighbor {v.titled} said it was {s.full}. {v.surname} was shaking. I told {v.him} to call the police."])
    child = story.child_part(rng, c, k)
    last = rng.choice([f"You can reach me at {w.tel} or {w.email(rng)}.", f"I am willing to go to court. My work schedule is nights so call {w.tel} after 2 pm.", "I don't want to be involved any more than this."])
    blocks = [Heading(f"{c.area.agency}\nVOLUNTARY STATEMENT"), Form([[("Case #", c.number, 1), ("Date", c.when, 1), ("Time", c.time, 1)], [("Name", w.full, 2), ("DOB", w.dob(rng), 1)], [("Address", w.home, 2), ("Phone", w.tel_labelled, 1)]], rng.choice(["boxed-above", "left", "dotted"])),
              Prose(style.typos(rng, f"{first} {middle}\n\n{child}\n\n{sentences.trap(rng, c) if rng.random() < 0.4 else ''} {last}", 0.03)), Prose("I declare under penalty of perjury that the foregoing is true and correct."),
              Signature(w.full, "Signature of person making statement", c.when), Prose(f"Witnessed by Officer {c.officer}, #{c.badge}")]
    return Document("witness-statement", c.offense, blocks, text_form=form(rng), width=rng.choice([0, 76, 84]))


def persons_table(rng):
    """A report that opens with a table of the persons involved."""
    c = Case(rng, offense(rng))
    k = story.cast(rng, c)
    people = [("V1", k.victim), ("W1", k.witness), ("S1", k.suspect)] + ([("J1", k.child), ("P1", k.parent)] if k.child and k.child is not k.victim else [])
    head = rng.choice([["Code", "Name", "DOB", "Sex", "Phone", "Address"], ["TYPE", "NAME (L,F,M)", "D.O.B.", "SX", "PHONE #", "ADDRESS"], ["Role", "Person", "Date of birth", "S", "Telephone", "Residence"]])
    rows = [[code, rng.choice([p.listed, p.listed_upper, p.full]), p.dob(rng), p.sex, p.tel_labelled, p.home] for code, p in people]
    property_rows = [[str(i + 1), rng.choice(story.sentences.places.PROPERTY), c.serial(), c.money(), c.tag()] for i in range(rng.randint(1, 3))]
    blocks = [Heading(f"{c.area.agency.upper()} GENERAL OFFENSE HARDCOPY"), Lines([f"GO# {c.number}    {c.offense.upper().replace('_', ' ')}    Status: OPEN    Reported: {c.when}"]), Heading("Related persons", 2),
              Table(head, rows, rng.choice(["ruled", "plain"])), Heading("Related property", 2), Table(["#", "Description", "Serial", "Value", "Tag"], property_rows, "ruled"), Heading("Narrative text", 2),
              Prose(story.narrative(rng, c, k, 3)), PageBreak(), Prose(sentences.traps(rng, c, 3) + " " + sentences.details(rng, c, k.victim, 2))]
    return Document("persons-table", c.offense, blocks, text_form=form(rng), width=rng.choice([100, 110, 120]), header=f"GO {c.number}  {c.area.agency}")


LAYOUTS = [incident_boxed, incident_left, incident_dotted, incident_below, supplement, witness_statement, persons_table]
