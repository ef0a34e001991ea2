"""Highway patrol: crash report with unit blocks. Port authority: tow and impound sheet. Property room: receipt."""
from model import Document, Heading, Lines, PageBreak, Prose, Signature, Table

from . import notes
from .world import World, mistyped, shortened, form

CRASH = [
    "Unit 1 was <traveling|going> <north|south>bound on {street} at <about|an estimated> 45 mph. Unit 2 was <stopped|slowing> for traffic at {cross}.",
    "Driver 1, {dr}, <stated|said> {dr.he} <looked down at the radio|did not see the brake lights>.",
    "Driver 2 ({dr2.last}) <complained of|reported> [[MEDICAL|neck pain and numbness in the right hand]].",
    "{dr2.first} was <taken|transported> by Medic 3 to {hosp}<, MRN {dr2.mrn!}|>, with {dr2.injury}.",
    "The passenger of unit 2, {j}, {j.age}, <was in a booster seat|wore a lap belt> and had {j.injury}. {j.first} attends {j.school}.",
    "{dr.mr} <told me|admitted> {dr.he} had taken {dr.drug} <that morning|an hour before>.",
    "Witness {w}, <behind unit 1|on foot>, {w.phone!}, <saw|heard> the impact and <stayed|left a card>.",
    "Blood was drawn at {time}, kit {tag}. {dr.last} was <cited|issued> {cite} for {statute}.",
    "DL check showed {dr.il} [[CHRI|convicted of DUI in {year}]].",
    "Unit 1 was <towed|removed> by [[=BUSINESS|Cho's Towing]] to {biz}. <Tow receipt|Invoice> {receipt}.",
    "{dr2.il} called {dr2.his} {k.wife}, {k}, who <came to the scene|met us at the ER> from {k.street}.",
    "Owner of unit 1, {ow}, was <called|notified> at {ow.phone!}; policy {ow.policy}.",
    "Photographs and <a sketch|measurements> are filed under {case}. {o2} <assisted|directed traffic>.",
]


def unit_rows(w, number, key, owner):
    rng = w.rng
    person, holder = "{" + key, "{" + owner
    rows = [
        [("UNIT", str(number), 1),
            (rng.choice(["DRIVER NAME (LAST, FIRST, MI)", "Operator", "Driver"]), "%s.lf}" % person, 4),
            ("DOB", "%s.dobmdy!}" % person, 2),
         ("SEX", "%s.sex}" % person, 1)],
        [(rng.choice(["ADDRESS", "Driver's address", "Street, City, State, ZIP"]), "%s.addr}" % person, 5),
            (rng.choice(["PHONE", "Tel. no."]), "%s.phone!}" % person, 2)],
        [(rng.choice(["DL NUMBER", "Oper. lic. no.", "Driver license"]), "%s.dl!}" % person, 2),
            ("STATE", "%s.state}" % person, 1), ("CLASS", "C", 1),
         (rng.choice(["INJ", "Injury sev."]), rng.choice(["A", "B", "O", "0 - none"]), 1)],
        [(rng.choice(["OWNER", "Registered owner", "Owner name (if same as driver, write SAME)"]),
            "%s.lfm}" % holder if owner != key else "SAME", 3),
         ("OWNER ADDRESS", "%s.addr}" % holder if owner != key else "SAME", 4)],
        [("VEH YR/MAKE/MODEL", "{car}", 2), ("COLOR", "{color}", 1),
            (rng.choice(["PLATE", "Lic. plate", "REG. NO."]), "%s.plate!}" % holder, 2),
         ("ST", "%s.state}" % holder, 1), ("VIN", "%s.vin!}" % holder, 3)],
        [(rng.choice(["INSURER", "Ins. Co."]), "<Progressive|State Farm|GEICO|Erie Mutual>", 2),
            ("POLICY NO", "%s.policy}" % holder, 2),
            ("TOWED BY", rng.choice(["[[=BUSINESS|Cho's Towing]]", "[[=BUSINESS|A-1 Recovery]]",
            "driven from scene"]), 2)],
    ]
    return [[(label, w.say(value), share) for label, value, share in row] for row in rows]


def crash_report(rng):
    w = World(rng, "traffic", "victim")
    style = rng.choice(["boxed-above", "boxed-below", "boxed-above", "left"])
    blocks = [Heading(rng.choice(["STATE OF {s}\nTRAFFIC CRASH REPORT",
        "{s} HIGHWAY PATROL - TRAFFIC COLLISION REPORT", "UNIFORM CRASH REPORT ({s})"]).format(s=w.state)),
              form([[("CRASH NO", w.say("{case}"), 2), ("DATE", w.date_text(0, "%m/%d/%Y"), 2),
                  ("TIME", w.tick(False), 1), ("NCIC / ORI", w.say("{ori}"), 2)],
                    [("COUNTY", w.say("{town}"), 2), ("ON ROADWAY", w.say("{street}"), 3),
                        ("AT / NEAR", w.say("{cross}"), 4)],
                    [("TROOPER", w.say("{o.lf}"), 3), ("BADGE", w.say("{badge}"), 1),
                        ("UNIT CALL SIGN", w.say("{call}"), 1), ("CAD", w.say("{cad}"), 2)]], style)]
    blocks += [Heading("UNIT 1", 2), form(unit_rows(w, 1, "dr", rng.choice(["dr", "ow"])), style),
               Heading("UNIT 2", 2), form(unit_rows(w, 2, "dr2", "dr2"), style)]
    people = [("2", "{j.full}", "{j.age}", "{j.sex}", "{j.street}", "<3|4>"),
        ("1", "{t.fml}", "{t.age}", "{t.sex}", "{t.street}", "1"),
              ("W", "{w.lf}", "{w.age}", "{w.sex}", "{w.addr}", "-")]
    rows = [[w.say(c) for c in row] for row in rng.sample(people, rng.randint(2, 3))]
    blocks.append(Heading(rng.choice(["OCCUPANTS / WITNESSES", "PASSENGERS AND WITNESSES"]), 2))
    blocks.append(Table(["Unit", "Name", "Age", "Sex", "Address", "Seat"], rows))
    if rng.random() < 0.4:
        blocks.append(PageBreak())
    said = [w.say(line) for line in CRASH if rng.random() < 0.85]
    text = " ".join(said) + "\n\n" + notes.mixed(w, rng.randint(2, 4), rng.randint(3, 6),
        without=("GANG", "INFORMANT"))
    blocks += [Heading(rng.choice(["NARRATIVE", "Description of events", "INVESTIGATOR'S NARRATIVE"]), 2),
        Prose(mistyped(rng, shortened(rng, text, 0.2)))]
    blocks.append(Signature(w.say("Tpr. {o.full}"), "Investigating trooper", w.date_text(1, "%m/%d/%Y")))
    return Document("crash_report", "traffic", blocks, width=rng.choice([96, 110, 120]),
        text_form=rng.choice(["layout", "layout", "copied", "tabs"]),
                    footer=rng.choice(["", "This report is confidential for 60 days except to persons involved."]))


def tow_sheet(rng):
    w = World(rng, "traffic", "other")
    say = w.say
    rows = [
        [("Tow / impound #", say("{receipt}"), 2), ("Case", say("{case}"), 2), ("Date", say("{date}"), 2),
            ("Time", w.tick(False), 1)],
        [("Towed from", say("<{block}|{cross}|garage level 3, {paddr}>"), 4),
            ("Reason", rng.choice(["Abandoned", "Hold for evidence", "Arrest of driver", "Blocking gate 14"]), 3)],
        [("Plate", say("{ow.plate!}"), 2), ("State", say("{ow.state}"), 1), ("VIN", say("{ow.vin!}"), 3),
            ("Yr Make Model", say("{car}"), 3)],
        [(rng.choice(["Registered owner", "R/O", "Owner of record"]), say("{ow.lf}"), 3),
            ("R/O address", say("{ow.addr}"), 5)],
        [(rng.choice(["Driver", "Person in control"]), say("{dr.full}"), 3), ("OLN", say("{dr.dl!}"), 2),
            ("Phone", say("{dr.phone!}"), 2)],
        [("Legal owner / lien", say("{biz}"), 3), ("Insurance", say("{ow.policy}"), 2), ("Keys", "Y", 1),
            ("Odometer", str(rng.randint(20000, 190000)), 1)],
        [("Officer", say("{o.il}"), 2), ("Badge", say("{badge}"), 1), ("Emp #", say("{emp}"), 1),
            ("Tow operator", say("{t.full} / [[=BUSINESS|Bayside Recovery]]"), 3)],
    ]
    contents = w.pick([
        "Child seat; <school bag|backpack> with a <worksheet|folder> of {j}, {j.school}.",
            "Prescription bottle: {ow.last}, {ow.drug}.",
        "<Mail|Letters> to {dr.full}, {dr.street}.",
            "Glove box: passport {ow.passport!}, social security card {ow.ssn!}.",
        "<Cell phone|Galaxy S20>, IMEI {dr.imei!}; note on the back \"pin {dr.pin}\".",
            "Toolbox, Makita saw s/n {serial}; {money} in the console.",
        "Checkbook, account {ow.acct!}, routing {ow.aba!}.", "Debit card {dr.card!}.", "Parking stub {ref}.",
            "Lanyard of {biz}, employee {emp}."], rng.randint(4, 7))
    blocks = [Heading(f"PORT OF {w.town[0].upper()}\n" + rng.choice(["PORT AUTHORITY POLICE - IMPOUND SHEET",
        "HARBOR POLICE DIVISION\nVehicle Tow and Inventory"])),
              form(rows, rng.choice(["boxed-above", "left", "dotted"])), Heading("Contents", 2),
                  Prose("\n".join(f"{i + 1}. {c}" for i, c in enumerate(contents))),
              Heading("Remarks", 2), Prose(notes.mixed(w, rng.randint(2, 4), rng.randint(3, 5))),
              Prose(say("Release to registered owner only, with photo ID and receipt, at {paddr}. Fees: {money} tow, {money} a day. Questions: {pphone}.")),
              Signature(say("{dr.full}"), "Received by", w.date_text(2, "%m/%d/%y"))]
    return Document("tow_sheet", "traffic", blocks, width=rng.choice([84, 100]),
        text_form=rng.choice(["layout", "copied", "tabs"]))


def property_receipt(rng):
    w = World(rng, rng.choice(["theft", "drugs"]), "other")
    say = w.say
    things = [
        ("Apple iPhone 13, blue", "{s.imei!}", "passcode {s.pin}; owner {s.il}"),
            ("HP laptop", "{serial}", "log-in {s.email!} / {s.password}"),
        ("Wallet, brown leather", "-", "OLN {v.dl!} {v.lf}; Visa {v.card!}"),
            ("Checkbook", "-", "{v.full}, acct {v.acct!} ABA {v.aba!}"),
        ("Smith & Wesson M&P 9", "{serial}", "NIC/{s.nic!} per teletype"),
            ("Backpack, JanSport", "-", "name tag \"{j.full}\", student no. {j.student!}"),
        ("Pill bottle", "-", "Rx {v.drug} for {v.lf}"), ("Wi-Fi router", "MAC {s.mac!}", "from {s.street}"),
            ("License plate", "-", "{ow.plate!} ({ow.state})"),
        ("U.S. currency", "-", "{money}, counted by {o2.last} #{badge}"),
            ("Hunting knife, Buck 119", "-", "found at {cross}"), ("Passport", "{t.passport!}", "{t.ncic}"),
        ("Buccal swab kit", "{s.codis!}", "DNA sample of {s.lf}"), ("Gift card", "-", "{biz}, {money}"),
            ("Notebook", "-", "list of names: {t.first}, {k.first}, {w.nick}"),
        ("Medicare card", "{v.mbi!}", "{v.fml}"), ("DVD, interview", "-", "{j.initials}, {date}"),
            ("Class ring", "-", "engraved \"{schoolplace}\""),
    ]
    rows = []
    for i, (what, number, note) in enumerate(rng.sample(things, rng.randint(6, 10))):
        rows.append([str(i + 1), say("{tag}"), what, say(number), say(note)])
    header = rng.choice([["Item", "Tag", "Description", "Serial / ID", "Remarks"],
        ["No.", "Evid. tag", "Article", "Ser. No. / IMEI", "Notes"]])
    kind = rng.choice([("Owner", "v"), ("Received from", "s"), ("Found by", "t")])
    blocks = [Heading(rng.choice(["PROPERTY RECEIPT", "Property / Evidence Report",
        "PROPERTY ROOM - CHAIN OF CUSTODY"])),
              form([[("Receipt no.", say("{receipt}"), 2), ("Case no.", say("{case}"), 2),
                  ("Date", say("{date}"), 2)],
                    [(kind[0], say("{%s.lf}" % kind[1]), 3), ("DOB", say("{%s.dob!}" % kind[1]), 2),
                        ("Phone", say("{%s.phone!}" % kind[1]), 2)],
                    [("Address", say("{%s.addr}" % kind[1]), 4),
                        ("Where recovered", say("<{block}|{biz}|{cross}>"), 3)],
                    [("Impounding officer", say("{o.full}"), 3), ("Badge", say("{badge}"), 1),
                        ("Charge / statute", say("{statute}"), 2), ("Booking", say("{booking}"), 2)]],
                   rng.choice(["left", "boxed-above", "dotted"])),
              Table(header, rows, rng.choice(["ruled", "plain"]), [5, 10, 22, 22, 41])]
    chain = [[w.date_text(n, "%m/%d/%y"), w.tick(False), say("{o%d.last} #{badge}" % (n % 3 + 2)),
        rng.choice(["Property room", "Lab", "Viewed", "Court"])] for n in range(rng.randint(2, 4))]
    blocks += [Heading("CHAIN OF CUSTODY", 2), Table(["Date", "Time", "Officer", "Purpose"], chain),
               Prose(notes.mixed(w, rng.randint(1, 3), rng.randint(3, 5))),
               Prose(say("<Unclaimed property is sold after 90 days.|Property not claimed within 60 days is destroyed.> <Call|Appointments:> {pphone}, {pemail}, {paddr}.")),
               Signature(say("{%s.full}" % kind[1]), "Signature of owner or agent", w.date_text(3, "%m/%d/%Y"))]
    return Document("property_receipt", w.offense, blocks, width=rng.choice([100, 112]),
        text_form=rng.choice(["layout", "layout", "copied", "tabs"]))
