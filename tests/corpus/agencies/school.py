"""A school resource officer's e-mails with a principal, a tribal police juvenile contact card, a school threat report."""
from model import Document, Heading, Lines, Prose, Signature, Table

from . import notes
from .world import World, mistyped, form

MAIL = (
    "<Just|Wanted> a heads up: {j} (student {j.student!}, {j.grade}) was in my office <again|this morning>.",
    "{j.first} says {j2} <showed|sent> {j.him} a video <on Snap|in the group chat>. Account is {j2.handle}.",
    "Can you pull the bus camera for {date}? <I think|Looks like> {j2.first} <got off|was let off> at {cross}.",
    "I <talked to|called> {p} at {p.phone} and left a message at {p.email}. <They|The family> moved to {p.addr}.",
    "{p.mr} asked that we not call {fam}, the {fam.uncle}, who has no custody.",
    "The nurse says {j.first} has {j.cond} and keeps {j.drug} in the office. Please don't forward.",
    "{j2.first} is on an IEP for [[MEDICAL|ADHD and an emotional disturbance]].",
    "{te.full} (<history|6th period>) <overheard|wrote down> what was said. <So did {te.last}'s aide, {w.full}.|>",
    "The locker combination we have is {j.pin}. I <checked|looked> - a vape, tag {tag}, nothing else.",
    "For the log: DOB {j.dob!}, {j2.first}'s is {j2.dob!}.",
        "Log in to the portal with SRO / {t.password} until mine is fixed.",
    "{j.first} goes by \"{j.moniker}\" with some {j.gang} kids. <Not sure it's real.|Keep it quiet.>",
        "It was on the Chromebook, serial {serial}, IP {j.ip!}.",
    "Meet at {biz} before the game? The one by {schoolplace}.",
        "Citation {cite} if it happens again. Case is {case}.",
        "Deputy {o2.last} will cover on {after}. {call} knows.",
    "{d} at the district wants initials only, so {j.initials} in the minutes.",
        "Please be careful - {j2.first} is only {j2.age} and {j.first} is {j.age}.",
    "Damage to the door was {money}; invoice {receipt}.", "The board policy cites {statute}.",
        "If anybody calls, give them {pphone}.",
)


def school_mail(rng):
    w = World(rng, rng.choice(["threat", "drugs", "assault", "theft"]), rng.choice(["offender", "witness", "victim"]))
    say = w.say
    w.person("j"), w.person("p"), w.person("j2")
    domain = w.town[0].lower().replace(" ", "")
    officer = w.person("o")
    principal = w.person("te")
    def address(person, host):
        name = "".join(c for c in (person.first_name[0] + person.last_name).lower() if c.isascii() and c.isalpha())
        return f"[[?EMAIL|{name}@{host}]]"
    sro = f"{officer.get_full(0)} <{address(officer, domain + 'pd.gov')}>"
    head = f"{principal.get_full(0)} <{address(principal, domain + '.k12.' + w.state.lower() + '.us')}>"
    pool = list(MAIL)
    rng.shuffle(pool)
    blocks, at = [], 0
    count = rng.randint(2, 4)
    for n in range(count):
        sender, to = (sro, head) if n % 2 == 0 else (head, sro)
        first, second = (officer, principal) if n % 2 == 0 else (principal, officer)
        lines = [f"From: {sender}", f"To: {to}"]
        if rng.random() < 0.4:
            lines.append("Cc: " + say("{pemail}"))
        lines += [f"<Sent|Date>: {w.date_text(n, '%a, %b %d, %Y')} {w.tick(False)}".replace("<Sent|Date>",
            rng.choice(["Sent", "Date"])),
                  "Subject: " + ("RE: " if n else "") + say("{case} / {j.initials}" if rng.random() < 0.5 else "<lunch thing|student matter> - {j.full}")]
        take = rng.randint(4, 7)
        body = " ".join(say(t) for t in pool[at:at + take])
        at += take
        sign = rng.choice([first.name(first.first_name), first.name(first.first_name[0] + "."), first.get_full(0)])
        greeting = rng.choice(["Hi {n},", "{n} -", "{n},"]).format(n=second.name(second.first_name))
        text = f"{greeting}\n\n{mistyped(rng, body, 0.02)}\n\n{rng.choice(['Thanks,', '-', 'Best,'])}\n{sign}"
        if n % 2 == 0 and rng.random() < 0.7:
            text += say("\nSchool Resource Officer, badge {badge}\n{paddr}\nDesk {pphone}")
            if rng.random() < 0.5:
                text += say(f"\n<Personal cell|My own cell> [[PHONE:officer_personal!|{w.area}-555-7{{n}}12]]")
        blocks += [Prose("\n".join(lines)), Prose(text)]
    if rng.random() < 0.6:
        blocks.append(Prose(notes.mixed(w, rng.randint(1, 2), rng.randint(1, 3), without=("GANG", "CHRI"))))
    return Document("school_mail", w.offense, blocks, width=rng.choice([0, 76, 84]))


def contact_card(rng):
    w = World(rng, rng.choice(["curfew", "vandalism", "truancy"]), "offender")
    say = w.say
    w.person("j"), w.person("p")
    style = rng.choice(["boxed-above", "left", "dotted", "boxed-below"])
    rows = [
        [(rng.choice(["Juvenile", "Minor's name", "NAME (Last, First Middle)"]),
            say("{j.<lf|lfm>}".replace("<lf|lfm>", rng.choice(["lf", "lfm"]))), 4),
                ("Nickname / moniker", say("{j.moniker}"), 2)],
        [("DOB", say("{j.dob!}"), 2), ("Age", say("{j.age}"), 1), ("Sex", say("{j.sex}"), 1),
            (rng.choice(["Tribal enrollment #", "CIB no."]), mark_tribal(w), 2)],
        [("Lives at", say("{j.addr}"), 4), (rng.choice(["Phone", "Tel"]), say("{j.phone!}"), 2)],
        [("School", say("{j.school}"), 3), ("Grade", say("{j.grade}"), 1), ("Student ID", say("{j.student!}"), 2)],
        [(rng.choice(["Parent/Guardian", "Responsible adult", "Mother / father / guardian"]), say("{p.full}"), 3),
            ("Phone", say("{p.phone!}"), 2), ("OLN", say("{p.dl!}"), 2)],
        [("Guardian address", say("{p.addr}"), 4), ("Employer", say("{biz}"), 2)],
        [("Place of contact", say("<{cross}|{block}|{schoolplace}>"), 3), ("Date", say("{date}"), 2),
            ("Time", w.tick(False), 1)],
        [("Scars/marks/tattoos", say("{j.smt}"), 3), ("Social media", say("{j.handle}"), 2),
            ("Gang", say("{j.gang}"), 2)],
        [("With", say("{j2.full} (<b.|dob> {j2.dobmdy!}), {j3.full} ({j3.age})"), 5)],
        [("Medical / meds", say("{j.cond}; {j.drug}"), 3),
            ("Prior contacts", say("[[CHRI|runaway {year}, {charge} (informal)]]"), 3)],
        [("Officer", say("{o.last}"), 2), ("Badge", say("{badge}"), 1), ("Case", say("{case}"), 2),
            ("Citation", say("{cite}"), 2)],
    ]
    keep = [r for i, r in enumerate(rows) if i < 5 or rng.random() < 0.75]
    told = w.story([
        "<Saw|Observed> three <kids|juveniles> <behind the gym|on the dock> at {cross} after curfew.",
            "{j.first} <ran|took off>; <caught|stopped> by {o2.last} near {street}.",
        "{j3.first} <gave|tried> the name {nobody}. {j3.nick} is {j2.first}'s cousin.",
            "{p.last} <picked up|came for> {j.first} at {time}. {p.cap_he} was <fine|angry with> {j2.bare}.".replace("{j2.bare}", "{j2.first}"),
        "Elder {t.full} <sat with|spoke for> the <boys|children> at the community center, {paddr}.",
            "BB gun, serial {serial}, tag {tag}.", "{j2.first} smelled of alcohol, PBT .04.",
        "Phone PIN {j.pin} given by {p.first}.", "Bike belongs to {ow.full}, {ow.street}.",
            "Tribal court <no.|docket> {docket}; code {statute}."], rng.randint(5, 8))
    blocks = [Heading(rng.choice(["{t} NATION POLICE DEPARTMENT",
        "{t} TRIBAL POLICE"]).format(t=w.town[0].upper()) + "\n" + rng.choice(["JUVENILE CONTACT CARD",
        "Juvenile Field Interview"])),
              form(keep, style), Heading(rng.choice(["Circumstances", "REASON FOR CONTACT"]), 2),
                  Prose(mistyped(rng, " ".join(told))),
              Prose(notes.mixed(w, rng.randint(1, 3), rng.randint(2, 4))),
                  Signature(say("{p.full}"), "Released to", w.date_text(0, "%m/%d/%y"))]
    return Document("contact_card", w.offense, blocks, width=rng.choice([84, 96]),
        text_form=rng.choice(["layout", "copied", "tabs"]), footer=say("Form JC-4   {pphone}"))


def mark_tribal(w):
    return "[[GOV_ID!|" + w.number("9999U999999") + "]]"


def threat_report(rng):
    w = World(rng, "threat", "offender")
    say = w.say
    told = w.story([
        "At {time} on {date} <an anonymous tip|a tip to the hotline> said \"{j.full} is bringing his dad's gun friday\".", "{j}, {j.age}, is <in|enrolled in> {j.grade} at {j.school}, student number {j.student!}.",
        "The post was made from <Instagram|Discord> account {j.handle}, IP {j.ip!}, phone {j.phone!}.",
            "Officers went to {j.street} and met {p} and <her|his> {fam.uncle}, {fam}.".replace("<her|his>",
            "{p.his}"),
        "{p.last} <opened|unlocked> the safe (code {p.pin}) and showed a Remington 870, s/n {serial}.",
            "{j.first} <said|told us> it was <a joke|about a video game>. {j2.first} had <dared|pushed> {j.him}.",
        "{j.first} sees Dr. {d.last} for {j.cond}, takes {j.drug}, and was [[MEDICAL|hospitalized for suicidal ideation]] in {year}.", "{te.full}, <the vice principal|counselor>, <knew of|had> a list with the names {j3.full}, {j4.full} and {te2}.".replace("{te2}", "{w}"),
        "{j3}'s {p2.mother}, {p2.full}, {p2.phone!}, was <told|notified>. {j3.first} is {j3.age}.",
            "{p.first} has [[CHRI|a prior domestic battery conviction]] and [[?CHRI|cannot possess firearms]].",
        "Shotgun tagged {tag}; property receipt {receipt}.", "Safety plan {ref}, petition {docket}, {statute}.",
            "Wi-Fi at the home: \"{p.last}Net\", MAC {p.mac!}.".replace("\"{p.last}Net\"", "home network"),
        "Patrols were added at {schoolplace} and on {street}."], rng.randint(9, 13))
    levels = [[rng.choice(["Has access to weapons", "Means"]), "YES", say("{p.first}'s safe")],
        ["Named target", "YES", say("{j3.first} <{j3.last}|>").strip()],
        ["Prior history", "?", say("{j.initials} per district file")],
              ["Mental health", "YES", say("{j.cond}")], ["Date of plan", "", say("{after}")]]
    people = [[say("{j.lf}"), "Subject", say("{j.dobmdy!}"), say("{j.addr}")],
        [say("{p.lf}"), "Parent", say("{p.dobmdy!}"), say("{p.addr}")],
        [say("{te.full}"), "Staff", "-", say("{paddr}")],
              [say("{j2.full}"), "Witness", say("{j2.dobmdy!}"), say("{j2.street}")]]
    blocks = [Heading(rng.choice(["SCHOOL THREAT ASSESSMENT", "Behavioral Threat Report",
        "THREAT OF VIOLENCE - SCHOOL"])),
        Lines([say("{case}    {cad}    <Rptd|Reported> {date}    Unit {call}    Tip line {pphone}")]),
              Table(["Name", "Role", "DOB", "Address"], rng.sample(people, rng.randint(2, 4)), "ruled"),
                  Prose(" ".join(told[:5]) + "\n\n" + " ".join(told[5:])),
              Heading("Assessment", 2), Table(["Factor", "Y/N", "Remarks"], levels, "plain"),
                  Prose(notes.mixed(w, rng.randint(1, 3), rng.randint(2, 5))),
              Signature(say("{o.full}"), "Investigator", w.date_text(1))]
    return Document("threat_report", "threat", blocks, width=rng.choice([88, 100]),
        text_form=rng.choice(["layout", "layout", "tabs"]))
