"""Narcotics task force: informant file and search-warrant return. A phone's extraction listing. A records request by e-mail."""
from model import Document, Heading, Lines, Prose, Signature, Table

from . import notes
from .world import World, mistyped, form

SOURCE_NOTES = (
    "{ci} <called|texted> at {time} from {i.phone!} and <said|advised> {s} would re-up on {after}.",
        "<Met|Debriefed> {ci} behind {biz}, {block}.",
        "{i.last} is <paid|working off a charge>: [[CHRI|pending {charge}]].",
    "Buy: 7 g for {money} from {s.moniker} at {s.addr}; tag {tag}.",
        "{s.last}'s <girl|cousin>, {t}, <held|counted> the money. {t.first} drives {t.plate!}.",
        "{ci} <knows|names> {w} and \"{j.bare}\", a <kid|boy> of {j.age}.".replace("{j.bare}", "{j.first}"),
    "{s.first} is {s.gang}; phone {s.phone!}, Signal {s.handle}.", "Handler {o.last}, backup {o2.last} ({call}).",
        "{i.first} lives with {k} at {k.street}; <do not|never> call the house.",
        "{ci} [[MEDICAL|relapsed in {year}]].",
    "The stash house has a keypad, code {s.pin}.", "{ci} was <signed up|deactivated> {before}, file {ref}.",
        "Prints: {i.fpc!}; FBI {i.fbi!}.", "{i.nick} <wants|asks> to move before {docket} is heard.",
        "<Surveillance|Drive-by> on {street}: {color} {car}, {s.plate!}, VIN {s.vin!}.",
    "{s} [[CHRI|did a federal bid for {charge}]].", "Paid by voucher {receipt}, badge {badge}.",
        "{nobody} <was|came> in the car.",
)


def source_file(rng):
    w = World(rng, "drugs", "other")
    say = w.say
    w.person("i")
    rows = [[("Source no.", say("{ci}"), 2), ("File", say("{ref}"), 2), ("Opened", say("{before}"), 2)],
        [(rng.choice(["True name", "Legal name"]), say("{i.lfm}"), 4), ("DOB", say("{i.dobmdy!}"), 2),
        ("SSN", say("{i.ssn!}"), 2)],
            [("AKA", say("{i.alias}"), 3), ("FBI no.", say("{i.fbi!}"), 2), ("SID", say("{i.sid!}"), 2)],
                [("Address", say("{i.addr}"), 4), ("Phone", say("{i.phone!}"), 2),
                ("Vehicle / plate", say("{i.plate!}"), 2)],
            [("Controlling officer", say("{o.full}"), 3), ("Badge", say("{badge}"), 1), ("Emp no.", say("{emp}"), 1),
                ("Next of kin", say("{k.full} {k.phone!}"), 3)]]
    log = []
    for n, note in enumerate(rng.sample(SOURCE_NOTES, rng.randint(7, 11))):
        log.append([w.date_text(n * 5, "%m/%d/%y"), w.tick(False), say(note)])
    blocks = [Heading(rng.choice(["CONFIDENTIAL SOURCE FILE", "INFORMANT ACTIVITY REPORT",
        "DRUG TASK FORCE - CS DEBRIEF"])), form(rows[:rng.randint(3, 5)], rng.choice(["left", "boxed-above"])),
              Table(["Date", "Time", "Activity"], log, "ruled", [9, 7, 70]),
                  Prose(notes.mixed(w, 2, rng.randint(3, 6))), Signature(say("{o.last}"), "Handler", w.date_text(60))]
    return Document("source_file", "drugs", blocks, width=rng.choice([88, 100]),
        text_form=rng.choice(["layout", "copied"]))


def warrant_return(rng):
    w = World(rng, "drugs", "other")
    say = w.say
    told = w.story([
        "On {date} at {time} the warrant in {docket}, signed by Judge {ju.full}, was served at {s.addr}.",
            "<Present|Inside> were {s}, {t}, and a child, {j}, {j.age}.",
            "{s.first} <opened|would not open> the safe; {t.first} gave the combination, {t.pin}.",
        "{s.last} said {s.his} phone code is {s.pin}.",
            "Affiant relied on {ci}<, known to affiant as {i.full}|>.".replace("<, known to affiant as {i.full}|>",
            ""), "{j.first} was <given|released> to {k}, {k.phone!}, {k.street}.",
            "{s.il} <is|was> {s.gang}, \"{s.moniker}\", and [[CHRI|a convicted felon]].",
        "Officers {o.last} ({badge}), {o2.last} ({badge}) and {call} <searched|cleared> the house.",
            "{t.last} was treated for {t.cond} at {hosp}.", "A copy and receipt {receipt} were left on the table.",
            "The {car}, {s.plate!}, VIN {s.vin!}, was towed from {street}.",
        "A neighbor, {w}, <let us use|offered> the driveway at {w.street}.",
            "Charges: {statute}; cite {cite}; booked {booking}."], rng.randint(8, 12))
    goods = ["Digital scale", "Currency {money}", "Letter to {s.full}", "W-2 of {t.full}, SSN {t.ssn!}",
        "Ledger, \"{w.first} 40, {k.nick} 20\"", "Pistol, SCCY, SER/{serial}", "iPhone, IMEI {s.imei!}",
        "Bank card {t.card!}",
             "Deposit slip, acct {s.acct!}, ABA {s.aba!}", "Pill bottle, {t.lf}, {t.drug}", "Passport {t.passport!}",
                 "Plate {ow.plate!}", "Report card of {j.full}, {j.school}",
                 "Router, MAC {s.mac!}, sticker \"{s.password}\" (Wi-Fi password)", "Receipt of {biz}"]
    rows = [[str(i + 1), say(g), rng.choice(["Kitchen", "NE bedroom", "Closet", "Garage"]), say("{tag}"),
        say("{o2.last}")] for i, g in enumerate(rng.sample(goods, rng.randint(7, 11)))]
    blocks = [Heading(say("<IN THE DISTRICT COURT|SUPERIOR COURT>, COUNTY OF {town}\n<SEARCH WARRANT RETURN|RETURN AND INVENTORY>")), Lines([say("No. {docket}        Agency case {case}        ORI {ori}")]), Prose(" ".join(told[:4]) + "\n\n" + " ".join(told[4:])),
              Heading("INVENTORY", 2),
                  Table(["No.", "Item", "Where", "Tag", "Found by"], rows, "ruled", [5, 42, 14, 12, 14]),
                      Prose(notes.mixed(w, rng.randint(1, 2), rng.randint(3, 5))),
                          Signature(say("{o.full}"), "Affiant", w.date_text(3)),
              Prose(say("Sworn before me {after}. {te.full}, <clerk|notary>. <{paddr}|{pphone}>"))]
    return Document("warrant_return", "drugs", blocks, width=rng.choice([90, 100]),
        text_form=rng.choice(["layout", "copied", "tabs"]))


TEXTS = (
    "yo {w.bare} u up", "meet me @ {biz} in 10", "my new # {s.phone}", "{s.street} come round back",
        "gate {s.pin} dont text", "lol {j.bare} told on us", "its {j.full} from {j.school}",
        "cashapp {s.handle} {money}", "send it to {t.email!}",
    "acct {t.acct!} routing {t.aba!}", "card is {t.card!} exp 9/27", "pw is {s.password}", "5-0 on {street}",
        "they took {v.bare} to {hosp}", "tell {w.nick} im sorry", "he got [[MEDICAL|hep C]] no cap",
        "cant, PO {o2.last} is coming", "happy bday {j.bare} big {j.age}",
    "{s.moniker} is out. [[CHRI|did 3 yrs]]", "who tf is {k.full}", "u snitchin like {ci}",
        "my baby mama {k.bare} got the keys", "black charger {s.plate!} sitting outside", "by {cross}", "{t.addr}",
        "ssn is {t.ssn!} make the id", "im by {schoolplace}",
    "she {j2.age} bro leave {j2.bare} alone", "ok", "wya", "bring the thing", "lmk", "call the front desk {pphone}",
        "{v.mr} {v.first} owes me".replace("{v.mr} {v.first}", "{v.mr}"), "need more {t.drug}",
)


def phone_dump(rng):
    w = World(rng, rng.choice(["drugs", "homicide", "robbery"]), "other")
    say = w.say
    for key in ("s", "w", "t", "v", "k", "j", "j2"):
        w.person(key).mentions = 1
    device = [[("Device", rng.choice(["Samsung SM-A146U", "iPhone 11 (A2111)", "Moto G Power"]), 2),
        ("IMEI", say("{s.imei!}"), 2), ("Serial", say("{serial}"), 2)],
              [("Owner", say("{s.fml}"), 3), ("MSISDN", say("{s.phone!}"), 2), ("Wi-Fi MAC", say("{s.mac!}"), 2)],
                  [("Apple ID / Google account", say("{s.email!}"), 3), ("Passcode", say("{s.pin}"), 1),
                  ("Last IP", say("{s.ip!}"), 2)],
              [("Examiner", say("{o.full}"), 2), ("Exhibit", say("{tag}"), 1), ("Case", say("{case}"), 2),
                  ("Extraction", say("{date}"), 2)]]
    contacts = [[say("{%s.%s}" % (k, rng.choice(["full", "nick", "first", "full"]))), say("{%s.phone!}" % k),
        say("{%s.%s}" % (k, rng.choice(["email!", "handle"])))] for k in rng.sample(["w", "t", "v", "k", "j", "j2"],
            rng.randint(3, 6))]
    lines = []
    for n, note in enumerate(rng.sample(TEXTS, rng.randint(16, 24))):
        who = rng.choice(["w", "t", "j"])
        side = rng.choice(["Incoming", "Outgoing"])
        peer = say(rng.choice(["{%s.phone!}" % who, "{%s.full}" % who, "{%s.phone!} {%s.first}*" % (who, who)]))
        lines.append([str(n + 1), side, peer, f"{w.date_text(n // 6, '%m/%d/%Y')} {w.tick()}", say(note)])
    table = Table(["#", "Dir", "Party", "Timestamp", "Body"], lines, rng.choice(["ruled", "plain"]),
        [4, 10, 26, 20, 42])
    blocks = [Heading(rng.choice(["EXTRACTION REPORT", "Phone Examination Report - SMS", "UFED READER EXPORT"])),
        form(device, rng.choice(["left", "boxed-above"])), Heading("Contacts", 2),
            Table(["Name", "Number", "Other"], contacts), Heading("Messages", 2), table,
              Prose(say("Examiner's note: ") + notes.mixed(w, rng.randint(1, 2), rng.randint(3, 6)))]
    return Document("phone_dump", w.offense, blocks, width=rng.choice([104, 116]),
        text_form=rng.choice(["layout", "copied", "tabs"]))


def records_request(rng):
    w = World(rng, rng.choice(["theft", "traffic", "assault", "fraud"]), "victim")
    say = w.say
    lines = [f"From: {say('{q.full}')} <{say('{q.email!}')}>", say("To: {pemail}"),
        "Date: " + w.date_text(9, "%a, %d %b %Y") + f" {w.tick()}",
        "Subject: " + say("<report {case}|Records request - {block}|request for report (my son {j.full})>")]
    body = w.pick([
        "My name is {q} and I need <a copy of|> the report for <an incident|what happened> on {date} at {cross}.",
            "The officer was {o.full}, badge {badge}; the number on the card is {case}.",
            "I live at {q.addr} and my <phone|cell> is {q.phone!}.",
        "My date of birth is {q.dob!} and my license is {q.dl!}.",
            "The other driver was {s}, plate {s.plate!}<, insured with Geico, policy {s.policy}|>.".replace("<, insured with Geico, policy {s.policy}|>", ", policy {s.policy}"), "My {j.child} {j}, {j.age}, who goes to {j.school}, was in the car.",
        "{j.first} now has {j.injury} and we owe {hosp} {money}.",
            "My <lawyer|sister>, {t}, {t.phone}, may pick it up at {paddr}.",
            "You can charge {q.card!}, zip {q.zip}.", "I already paid, receipt {receipt}.",
            "<Citation|Ticket> {cite} and court number {docket}.",
        "{w} <saw it|will tell you> - {w.email!}.",
            "Please don't send it to my ex, {fam}, who lives at {fam.street}.",
            "I am [[MEDICAL|disabled]], so e-mail is best.", "My case worker is {d.full}. My reference is {ref}."],
            rng.randint(8, 13))
    sign = say("<Thank you|Regards|Sincerely>,\n{q.full}\n{q.street}\n{q.phone!}")
    reply = w.pick(["<Dear|Hello> {q.mr}, we <received|have> your request, <now|logged as> {ref}.",
        "The report names a minor, {j.initials}, and <is|will be> redacted.",
        "The fee is {money}; <pay|send a check> to {paddr} or call {pphone}.",
        "Deputy {o.last} <added|wrote> a supplement on {after}.",
                    "{s.last}'s address and {w.il}'s phone cannot be released.",
                        "Under {statute} we have <10|5> business days."], rng.randint(3, 6))
    blocks = [Prose("\n".join(lines)), Prose(mistyped(rng, " ".join(body[:4]) + "\n\n" + " ".join(body[4:]), 0.03)),
        Prose(sign), Prose("-----Original Message-----" if rng.random() < 0.3 else "----- reply -----"),
              Prose("\n".join(["From: Records Unit " + f"<{say('{pemail}')}>",
                  f"To: {say('{q.full}')} <{say('{q.email!}')}>", say("Subject: RE: {case}")])),
                      Prose(" ".join(reply)),
              Prose(say("{te.full}, Records <Specialist|Clerk>, employee {emp}\n{pphone}"))]
    rng.random() < 0.5 and blocks.append(Prose(notes.mixed(w, 1, rng.randint(2, 4),
        without=("GANG", "INFORMANT", "CHRI"))))
    return Document("records_request", w.offense, blocks, width=rng.choice([0, 72, 80]))
