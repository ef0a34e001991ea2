"""City police: NIBRS incident form with numbered boxes. Sheriff: offence report in capitals."""
from model import Document, Heading, Lines, Prose, Signature, Table

from . import notes, stories
from .world import World, capitals, mistyped, shortened, form

STORY_OFFENSE = {"burglary": "burglary", "theft": "theft", "assault": "assault", "fraud": "fraud",
    "vandalism": "vandalism",
                 "overdose": "drugs"}


def person_rows(w, key, code):
    rng = w.rng
    say = w.say
    name = rng.choice(["{k.lf}", "{k.lfm}", "{k.fml}"])
    rows = [
        [(rng.choice(["{n}. Name (Last, First, MI)", "{n} Name",
            "{n}. Last / First / Middle"]).format(n=rng.randint(20, 40)), name, 4),
         (rng.choice(["DOB", "Date of Birth", "D.O.B."]), "{k.dobmdy!}", 2), ("Age", "{k.age}", 1),
             ("Sex", "{k.sex}", 1), ("R", "{k.race}", 1)],
        [(rng.choice(["Residence Address", "Home Addr.", "Street Address"]), "{k.street}", 4),
            ("City", "{k.city}", 2),
         ("ZIP", "{k.zip}", 1), (rng.choice(["Res. Phone", "Cell", "Phone No."]), "{k.phone!}", 2)],
    ]
    if not w.person(key).juvenile:
        rows.append([(rng.choice(["OLN", "Dr. Lic. No.", "D/L # / State"]), "{k.dl!}", 2), ("SSN", "{k.ssn!}", 2),
                     (rng.choice(["Employer", "Bus. name"]), "{biz}", 2), ("E-mail", "{k.email!}", 3)])
    else:
        rows.append([("School", "{k.school}", 3), ("Grade", "{k.grade}", 1), ("Parent / Guardian", "{p.full}", 3)])
    head = [[("Code", code, 1),
        (rng.choice(["Relationship", "Rel. to offender"]),
        rng.choice(["Stranger", "Acquaintance", "Neighbor", "N/A"]), 3)]]
    return head + [[(label, say(value.replace("{k", "{" + key)), share) for label, value,
        share in row] for row in rows]


def nibrs_form(rng):
    story = rng.choice(list(STORY_OFFENSE))
    w = World(rng, STORY_OFFENSE[story], rng.choice(["offender", "witness", "victim"]))
    told = stories.tell(w, story)
    style = rng.choice(["boxed-above", "boxed-above", "left", "boxed-below"])
    blocks = [
        Heading(f"CITY OF {w.town[0].upper()} POLICE DEPARTMENT\n" + rng.choice(["INCIDENT REPORT",
            "Incident / Offense Report", "NIBRS INCIDENT FORM"])),
        Lines([w.say("{paddr}  <Tel.|Main:> {pphone}")]),
        form([[("1. Agency ORI", w.say("{ori}"), 2),
            (rng.choice(["2. Case Number", "2. OCA", "2. Incident No."]), w.say("{case}"), 2),
               ("3. CAD No.", w.say("{cad}"), 2)],
              [("4. Date Occurred", w.date_text(0, "%m/%d/%Y"), 2), ("5. Time", w.tick(False), 1),
                  ("6. Date Reported", w.date_text(1, "%m/%d/%Y"), 2)],
              [("7. Location", w.say("{block}" if story in ("theft", "assault") else "{v.street}"), 4),
                  ("8. Beat", str(rng.randint(1, 30)), 1)],
              [("9. Offense", story.capitalize(), 2), ("10. Statute", w.say("{statute}"), 2),
                  ("11. UCR", rng.choice(["220", "23C", "13B", "26A", "290"]), 1)]],
             style)]
    used = [k for k in ("v", "r", "w", "j", "s") if k in w.cast]
    codes = {"v": "V-1", "r": "R/P", "w": "W-1", "j": "J-1", "s": "S-1"}
    for key in used:
        blocks += [Heading(rng.choice(["{c}", "PERSON  {c}", "INVOLVED - {c}"]).format(c=codes[key]), 2),
            form(person_rows(w, key, codes[key]), style)]
    if rng.random() < 0.7:
        header = [rng.choice(["Item", "Prop #"]), "Description", rng.choice(["Serial No.", "Ser #"]), "Value", "Tag"]
        goods = ["Television 55 in.", "Cordless drill", "Necklace", "Bicycle, Trek", "Laptop", "Pistol, 9mm"]
        rows = [[str(i + 1), goods[rng.randrange(len(goods))], w.say("{serial}"), w.say("{money}"),
            w.say("{tag}")] for i in range(rng.randint(2, 4))]
        blocks += [Heading("PROPERTY", 2), Table(header, rows)]
    text = "\n\n".join(stories.paragraphs(rng, told)) + "\n\n" + notes.mixed(w, rng.randint(3, 6), rng.randint(3, 6))
    blocks += [Heading("NARRATIVE", 2), Prose(mistyped(rng, shortened(rng, text, 0.3)), hyphenate=rng.random() < 0.2),
               Signature(w.say("{o.full}"), "Reporting officer", w.date_text(1, "%m/%d/%y"))]
    return Document("nibrs_form", w.offense, blocks, width=rng.choice([84, 100, 110]),
        text_form=rng.choice(["layout", "layout", "copied", "tabs"]),
                    header=w.say("{case}  Page 1") if rng.random() < 0.4 else "")


def sheriff_capitals(rng):
    story = rng.choice(list(STORY_OFFENSE))
    w = World(rng, STORY_OFFENSE[story], rng.choice(["offender", "witness", "other"]))
    told = stories.tell(w, story, 0.95)
    head = [w.say("{town} COUNTY SHERIFF'S OFFICE          <OFFENSE|OFFENCE|SUPPLEMENTAL> REPORT"),
        w.say("CASE NO: {case}     <EVENT|INC>: {cad}    ORI: {ori}"),
            w.say("<REPORTING|RPT> DEPUTY: {o.last} #{badge}"), w.say("<DATE/TIME|DT>: {date} {time}"), ""]
    people = []
    for key, codes in (("v", ("VICTIM", "VIC 1", "V/")), ("r", ("COMPLAINANT", "RP", "C/")),
        ("w", ("WITNESS", "WIT 1", "W/")), ("s", ("SUSPECT", "SUSP 1", "S/")),
                       ("j", ("JUVENILE", "JUV 1", "J/"))):
        if key in w.cast:
            person = w.person(key)
            line = "{c}: {k.lfm}  {k.race}/{k.sex}  DOB {k.dobmdy!}  {k.addr}  PH {k.phone!}"
            if not person.juvenile and rng.random() < 0.6:
                line += rng.choice(["  OLN {k.dl!}/{k.state}", "  SOC {k.ssn!}", "  DL {k.dl!}  SS# {k.ssn!}"])
            people.append(w.say(line.replace("{c}", rng.choice(codes)).replace("{k", "{" + key)))
    text = "\n\n".join(stories.paragraphs(rng, told)) + "\n\n" + notes.mixed(w, rng.randint(4, 7), rng.randint(3, 6))
    text = shortened(rng, text, 0.5)
    text = mistyped(rng, text, 0.01)
    blocks = [Lines(head), Prose(capitals("\n".join(people))),
        Heading(rng.choice(["NARRATIVE:", "SYNOPSIS / NARRATIVE", "DETAILS"]), 2),
              Prose(capitals(text), hyphenate=rng.random() < 0.3, mono=True),
              Lines([capitals(w.say("DEPUTY {o.full} #{badge} / APPROVED SGT {o2.last} #{badge}"))])]
    return Document("sheriff_capitals", w.offense,
        [Lines([capitals(x) for x in b.lines]) if isinstance(b, Lines) else b for b in blocks],
                    width=rng.choice([72, 80, 96]))
