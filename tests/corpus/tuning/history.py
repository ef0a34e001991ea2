"""Sheets and cards about people and things: rap sheets, property, tow, crash, citation, gang and contact cards, payments."""
import identifiers
from model import Document, Form, Heading, Lines, Prose, Signature, Table
from tuning import places, sentences, story, style
from tuning.case import STATUTES, Case
from tuning.dispatch import digits_of
from tuning.reports import form, offense, person_cells


def rap_sheet(rng):
    c = Case(rng, "drugs")
    p = c.person("subject", ages=(24, 66))
    way = rng.random()
    alias = f"[[PERSON:alias|{p.last.upper()},{rng.choice(['TONY', 'J R', 'MIKEY', 'ROSE', 'SAL'])}]]"
    ucn, sid = f"[[FBI_UCN!|{identifiers.ucn(rng)}]]", f"[[STATE_SID!|{identifiers.sid(rng, p.state)}]]"
    if way < 0.5:
        lines = [f"*** III CRIMINAL HISTORY RESPONSE ***   ATN/{c.officer}   ORI/{c.ori}", f"NAM/{p.ncic}", f"FBI/{ucn}  SID/{sid}", f"SEX/{p.sex} RAC/{rng.choice('WBI')} DOB/{p.dob(rng, 'ncic')} POB/{p.state} HGT/{rng.randint(5, 6)}{rng.randint(0, 11):02d} WGT/{rng.randint(110, 260)} EYE/BRO HAI/BLK",
                 f"SOC/[[SSN!|{digits_of(p.ssn(rng))}]]  OLN/{p.licence(rng)} OLS/{p.state}", f"SMT/[[?SMT|{sentences.smt(rng).upper()}]]", f"FPC/[[BIOMETRIC!|{identifiers.fpc(rng)}]]", f"AKA/{alias}", ""]
    else:
        lines = [f"STATE OF {places.STATE_NAMES.get(p.state, p.state).upper()}  RECORD OF ARRESTS AND PROSECUTIONS", f"Requested by {c.ori}  {c.when}  Purpose C", f"NAME: {p.listed_upper}", f"ALIASES: {alias}", f"DOB: {p.dob(rng)}   SEX: {p.sex}   SSN: {p.ssn(rng)}", f"SID NO: {sid}   FBI NO: {ucn}", f"DL: {p.licence(rng)}",
                 f"SCARS/MARKS: [[?SMT|{sentences.smt(rng)}]]", f"FINGERPRINT CLASS: [[BIOMETRIC!|{identifiers.fpc(rng)}]]", f"RESIDENCE: {p.home}", ""]
    charges = ["BURGLARY", "POSS CONT SUBST", "DUI ALCOHOL", "THEFT OVER 500", "BATTERY DOMESTIC", "FAIL TO APPEAR", "OBSTRUCT", "FORGERY", "AGGRAVATED ASSAULT"]
    outcomes = ["CONVICTED", "DISMISSED", "PLED GUILTY 30 DAYS JAIL", "ACQUITTED", "2Y PROBATION", "NO DISPOSITION REPORTED", "TIME SERVED"]
    for i in range(rng.randint(2, 5)):
        y = c.day.year - rng.randint(1, 20)
        arrest = f"{y}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}"
        agency = f"{rng.choice(places.TOWNS).upper()} PD"
        lines += [f"[[CHRI|{i + 1}. ARRESTED {arrest} {agency}]]  [[?CHRI|OCA {identifiers.digits(rng, 7)}]]", f"   [[CHRI|CHG 1 {rng.choice(charges)}  {rng.choice(STATUTES)}]]", f"   [[CHRI|DISPO {y + 1} {rng.choice(outcomes)}]]", f"   [[?CHRI|COURT CR-{y}-{rng.randint(100, 9999)}]]"]
    lines += ["", f"NIC/[[NCIC_NIC!|{identifiers.nic(rng)}]]  DNA/[[BIOMETRIC!|{identifiers.fill(rng, 'AANNNNNNN')}]]" if rng.random() < 0.7 else "NO WANTS", "END OF RECORD"]
    return Document("rap-sheet", c.offense, [Lines(lines)], width=100)


def property_list(rng):
    c = Case(rng, offense(rng))
    owner, finder = c.person("owner"), c.person("third_party")
    rows = []
    for i in range(rng.randint(4, 9)):
        thing = rng.choice(places.PROPERTY)
        extra = rng.choice(["", f" S/N {c.serial()}", f", engraved {owner.initials}", f" IMEI [[DEVICE_ID!|{identifiers.imei(rng)}]]", f", debit card [[CREDIT_CARD!|{identifiers.card(rng)}]]", f", checkbook acct [[BANK_ACCOUNT!|{identifiers.digits(rng, 10)}]]",
                            f", MAC [[DEVICE_ID!|{identifiers.mac(rng)}]]", f", ID card of {owner.full}", f", passport [[GOV_ID!|{identifiers.digits(rng, 9)}]]", f", Rx bottle [[MEDICAL|{rng.choice(sentences.MEDICATION)}]] label {owner.surname}"])
        rows.append([str(i + 1), c.tag(), "1", thing + extra, c.money(), rng.choice([owner.listed, owner.surname, finder.listed, "State"])])
    blocks = [Heading(rng.choice(["PROPERTY / EVIDENCE REPORT", "EVIDENCE RECEIPT", "PROPERTY INVOICE"]) + f"\n{c.area.agency}"), Form([[("Case", c.number, 1), ("Date", c.when, 1), ("Receipt", c.receipt(), 1)], [("Owner", owner.listed, 2), ("DOB", owner.dob(rng), 1), ("Phone", owner.tel_labelled, 1)], [("Address", owner.home, 3), ("Found by", finder.full, 1.5)]], rng.choice(["boxed-above", "left", "boxed-below"])),
              Table(["No.", "Tag", "Qty", "Description", "Value", "Owner"], rows, rng.choice(["ruled", "plain"])), Prose(f"Released to {finder.full}, {finder.tel}. {sentences.trap(rng, c)}"), Signature(f"{c.officer} {c.badge}", "Received by", c.when)]
    return Document("property-list", c.offense, blocks, text_form=form(rng), width=rng.choice([96, 110]))


def tow_sheet(rng):
    c = Case(rng, "traffic")
    owner, driver = c.person("owner"), c.person("driver")
    year, make, model, color = c.car()
    blocks = [Heading(f"{c.area.agency}\nVEHICLE TOW / IMPOUND REPORT"),
              Form([[("Case No", c.number, 1.5), ("Date/Time", f"{c.when} {c.time}", 2), ("Towed From", c.cross(), 3)], [("License", c.plate(), 1), ("State", c.area.state, 0.6), ("Year", year, 0.6), ("Make", make, 1), ("Model", model, 1), ("Color", color, 0.7)], [("VIN", c.vin(), 3), ("Odometer", f"{rng.randint(10, 220)},{rng.randint(100, 999)}", 1), ("Tow Company", c.tower(), 2), ("Storage fee/day", c.money(), 1)],
                    [("Registered Owner", owner.listed, 2.5), ("Address", owner.home, 4), ("Phone", owner.tel_labelled, 1.6)], [("Driver", driver.listed, 2.5), ("DL", f"{driver.licence(rng)}", 2), ("DOB", driver.dob(rng), 1.2)], [("Legal Owner / Lienholder", c.business(), 2), ("Insurance", "[[=BUSINESS|State Farm]]", 1.3), ("Policy No.", f"[[?POLICY_NO|{identifiers.fill(rng, 'NNN NNNN-ANN')}]]", 1.6)]], rng.choice(["boxed-above", "boxed-below"])),
              Prose(f"Remarks: {style.typed(rng, f'{driver.full} was stopped for {c.statute_other()}. {driver.later(rng)} said the car belongs to {owner.full}. {sentences.detail(rng, c, owner)} Keys given to {c.tower()}. {sentences.trap(rng, c)}')}"), Signature(f"{c.officer} #{c.badge}", "Officer", c.when)]
    return Document("tow-sheet", c.offense, blocks, text_form=form(rng), width=rng.choice([90, 100]))


def crash_report(rng):
    c = Case(rng, "traffic")
    units = []
    blocks = [Heading(f"{places.STATE_NAMES.get(c.area.state, 'STATE').upper()} TRAFFIC CRASH REPORT"), Form([[("Local Case No.", c.number, 2), ("Crash Date", c.when, 1.4), ("Time", c.time, 1.2), ("ORI", c.ori, 1.4)], [("Crash Location", c.cross(), 3), ("On Street", c.street(), 2)]], "boxed-above")]
    style_of = rng.choice(["boxed-above", "boxed-above", "left", "boxed-below"])
    for n in (1, 2):
        d, o = c.person("driver", ages=(18, 80)), c.person("owner")
        units.append(d)
        year, make, model, _ = c.car()
        blocks += [Heading(f"UNIT {n}", 2), Form([[("Driver Name (Last, First, MI)", d.listed, 3), ("Date of Birth", d.dob(rng), 1.4), ("Sex", d.sex, 0.5), ("Driver Phone", d.tel_labelled, 1.7)], [("Driver Address", d.home, 4), ("Driver License No.", d.licence(rng), 2), ("State", d.state, 0.6)],
                   [("Owner Name", rng.choice([o.listed, "SAME AS DRIVER", c.business()]), 2.5), ("Plate No.", c.plate(), 1.2), ("Year/Make/Model", f"{year} {make} {model}", 2), ("VIN", c.vin(), 2.2)], [("Insurance Co.", "[[=BUSINESS|Farmers]]", 1.5), ("Policy No.", f"[[?POLICY_NO|{identifiers.fill(rng, 'AANNNNNNN')}]]", 1.5), ("Injury", f"[[MEDICAL|{rng.choice(['B - suspected minor', 'neck pain', 'broken arm'])}]]", 1.5), ("Taken To", c.hospital(), 2.5)]], style_of)]
    kid = c.child("victim", surname=units[0].last)
    w = c.person("witness")
    blocks += [Heading("PASSENGERS AND WITNESSES", 2), Table(["Unit", "Seat", "Name", "Age", "Sex", "Address / Phone"], [["1", "3", kid.listed, kid.aged, kid.sex, kid.home], ["W", "", w.full, w.aged, w.sex, w.tel]], "ruled"),
               Prose(style.typed(rng, f"Unit 1, driven by {units[0].full}, was eastbound on {c.street()} at {c.cross()}. {units[1].surname} in Unit 2 failed to yield. {units[0].surname}'s {'daughter' if kid.sex == 'F' else 'son'} {kid.given} was in a booster seat. {units[1].later(rng)} was cited, {c.citation()}, for {c.statute}. {w.later(rng)} saw {units[1].given} on the phone. {sentences.detail(rng, c, units[1])}")),
               Prose(f"Investigating officer {c.officer} badge {c.badge}; towed by {c.tower()}; damage {c.money()}")]
    return Document("crash-report", c.offense, blocks, text_form=form(rng), width=rng.choice([96, 108]))


def citation(rng):
    c = Case(rng, "traffic")
    minor = rng.random() < 0.2
    p = c.child("offender", ages=(16, 17)) if minor else c.person("driver")
    year, make, model, color = c.car()
    blocks = [Heading(rng.choice(["UNIFORM TRAFFIC CITATION", "NOTICE TO APPEAR", "UNIFORM CITATION AND COMPLAINT"])), Form([[("Citation No.", c.citation(), 2), ("Date of violation", c.when, 1.4), ("Time", c.time, 1.2), ("Case", c.number, 1.6)], [("Name (First, Middle, Last)", p.full_middle, 3), ("DOB", p.dob(rng), 1.4), ("Age", p.aged, 0.6)],
              [("Mailing address", p.home_street, 3), ("City", p.place.city, 1.4), ("State", p.state, 0.5), ("Zip", f"[[?ZIP|{p.place.zip}]]", 0.8)], [("Driver license", p.licence(rng), 2), ("Phone", p.tel_labelled, 1.7), ("Ht", "5-10", 0.5), ("Eyes", "BRO", 0.5)], [("Veh. lic. no.", c.plate(), 1.2), ("State", c.area.state, 0.5), ("Yr/Make/Model", f"{year} {make} {model} {color}", 2.5)],
              [("Violation", f"Speed {rng.randint(46, 99)} in a 35 zone", 2), ("Code section", c.statute_other(), 2), ("Location", c.cross(), 2.4)], [("Court", "Municipal Court", 1.2), ("Court address", c.public_address(), 3.5), ("Fine", c.money(), 1)]], rng.choice(["boxed-above", "boxed-below", "left"])),
              Prose(f"Notes: {p.full} said {p.he} was late for {'school at ' + c.school_of(p) if minor else 'work'}. {p.later(rng)} was polite. {sentences.detail(rng, c, p)}"), Signature(p.full, "Without admitting guilt I promise to appear", c.when), Prose(f"Officer {c.officer} ID {c.badge}")]
    return Document("citation", c.offense, blocks, text_form=form(rng), width=rng.choice([84, 92]))


def contact_card(rng):
    """A field interview card."""
    c = Case(rng, rng.choice(["trespass", "drugs"]))
    minor = rng.random() < 0.4
    p = c.child("other", ages=(13, 17)) if minor else c.person("subject")
    friend = c.child("other", ages=(13, 17)) if minor else c.person("subject")
    rows = person_cells(rng, c, p, "")[:3]
    rows += [[("Moniker/AKA", f"[[GANG|{sentences.nickname(rng)}]]", 1.5), ("Gang/Set", f"[[GANG|{rng.choice(story.GANGS)}]]", 2), ("Scars/Marks/Tattoos", f"[[?SMT|{sentences.smt(rng)}]]", 2.5)], [("Location of stop", c.cross(), 2), ("Date", c.when, 1), ("Time", c.time, 1), ("Officer", c.officer, 1.5), ("Badge", c.badge, 0.8)], [("With", friend.full, 2), ("Vehicle", c.car_text(), 2), ("Lic", c.plate(), 1)]]
    if minor:
        rows.append([("School", c.school_of(p), 2), ("Grade", c.grade(p), 1), ("Parent/Guardian", c.person("parent", surname=p.last).full, 2)])
    blocks = [Heading("FIELD INTERVIEW CARD"), Form(rows, rng.choice(["boxed-above", "boxed-below", "left", "dotted"])), Prose(style.typed(rng, f"{p.surname} and {friend.given} were sitting behind {c.business()}. {friend.later(rng)} said {p.given} lives on {p.home_street}. {sentences.detail(rng, c, p)} {sentences.trap(rng, c)}"))]
    return Document("contact-card", c.offense, blocks, text_form=form(rng), width=rng.choice([76, 88]))


def gang_card(rng):
    c = Case(rng, "drugs")
    p = c.person("subject", ages=(18, 40)) if rng.random() < 0.6 else c.child("offender", ages=(13, 17))
    gang = rng.choice(story.GANGS)
    moniker = sentences.nickname(rng)
    blocks = [Heading("GANG MEMBER VALIDATION"), Form([[("Name", p.listed, 3), ("DOB", p.dob(rng), 1.3), ("Age", p.aged, 0.6)], [("Moniker", f"[[GANG|{moniker}]]", 1.5), ("Gang", f"[[GANG|{gang}]]", 2), ("Clique", f"[[GANG|{rng.choice(['Tiny Winos', 'Baby Locs', 'Northside', 'Second Street'])}]]", 1.6)], [("SID", f"[[STATE_SID!|{identifiers.sid(rng, p.state)}]]", 1.4), ("FBI #", f"[[FBI_UCN!|{identifiers.ucn(rng)}]]", 1.4), ("Address", p.home, 3)], [("Instagram", f"[[SOCIAL_HANDLE|@{sentences.handle(rng, p)}]]", 2), ("Phone", p.tel_labelled, 2)]], rng.choice(["boxed-above", "left"])),
              Prose("Criteria:\n" + "\n".join(rng.sample([f"[x] [[GANG|Admitted membership in {gang}]] on {c.date(-30)}", f"[x] [[GANG|Displays hand signs in photos with {gang} members]]", f"[x] [[GANG|Wears red clothing and a belt buckle with the letter B]]", f"[x] [[GANG|Tattoo \"{moniker}\" with three dots]]", f"[x] [[GANG|Named by a reliable informant]]", f"[ ] Arrested with known members"], 4))),
              Prose(f"{p.surname} goes by \"[[GANG|{moniker}]]\" and claims [[GANG|{gang}]]. {p.later(rng)} associates with {c.person('subject').full}. {sentences.trap(rng, c)} {sentences.trap(rng, c)}"), Prose(f"Submitted by {c.officer}, badge {c.badge}, case {c.number}")]
    return Document("gang-card", c.offense, blocks, text_form=form(rng), width=84)


def informant_payment(rng):
    c = Case(rng, "drugs")
    s, ci = c.person("suspect"), c.person("informant")
    number = story.informant_number(rng, c)
    blocks = [Heading(rng.choice(["CONFIDENTIAL SOURCE PAYMENT RECEIPT", "INFORMANT EXPENSE VOUCHER", "CI PAYMENT RECORD"])), Form([[("CI Number", f"[[INFORMANT!|{number}]]", 1.4), ("Case", c.number, 1.6), ("Date", c.when, 1.2), ("Amount", c.money(), 1)], [("True name", f"[[INFORMANT|{' '.join(x for x in (ci.first, ci.last) if x)}]]", 2.4), ("Paid as", f"[[INFORMANT|{rng.choice(['Blue Heron', 'Trucker', 'Rosebud', 'Mr. Green'])}]]", 1.4), ("Fund voucher", c.receipt(), 1.2)]], rng.choice(["boxed-above", "left", "dotted"])),
              Prose(style.typed(rng, f"On {c.date(-2)} [[INFORMANT|{number}]] met Det. {c.officer} and bought {rng.randint(1, 9)} grams from {s.full} at {s.home_street}. [[INFORMANT|{number}]] was searched before and after. The source, who is [[INFORMANT|{rng.choice(['a bartender at the bowling alley', 'the ex-girlfriend of the target', 'on felony probation'])}]], was paid {c.money()}. The source's phone is [[PHONE:informant|{ci.phone}]]. {s.surname} used {s.tel}. {sentences.trap(rng, c)} {sentences.trap(rng, c)}")),
              Signature(f"[[INFORMANT|{number}]]", "Source", c.when), Signature(f"{c.officer} / {c.second_officer}", "Paying officer / Witness")]
    return Document("informant-payment", c.offense, blocks, text_form=form(rng), width=84)


def arrest_sheet(rng):
    c = Case(rng, rng.choice(["drugs", "theft", "assault", "robbery"]))
    p = c.person("arrestee", ages=(18, 70))
    kin, v = c.person("next_of_kin"), c.victim()
    rows = person_cells(rng, c, p, "A")
    rows[0][0] = (rng.choice(["Arrestee", "Arrestee Name (Last, First, Middle)"]), p.listed, 4)
    blocks = [Heading(f"{c.area.agency.upper()}\nARREST / BOOKING REPORT"), Form([[("Booking No.", c.booking(), 1.3), ("Case", c.number, 1.6), ("Arrest date", c.when, 1.2), ("Time", c.time, 1)], *rows, [("SID", f"[[STATE_SID!|{identifiers.sid(rng, p.state)}]]", 1.3), ("FBI", f"[[FBI_UCN!|{identifiers.ucn(rng)}]]", 1.3), ("Marks", f"[[?SMT|{sentences.smt(rng)}]]", 2.4)],
              [("Charge 1", f"{c.offense} {c.statute}", 2), ("Bail", c.money(), 1), ("Court", c.docket(), 1.6)], [("Next of kin", kin.full, 2), ("Relation", rng.choice(["mother", "wife", "brother"]), 1), ("Phone", kin.tel_labelled, 1.6)], [("Arrest location", c.cross(), 2), ("Officer", c.officer, 1.4), ("ID", c.badge, 0.7)]], rng.choice(["boxed-above", "boxed-below", "left"])),
              Prose("Probable cause: " + style.typed(rng, f"{v.full} pointed out {p.full}. {story.happened(rng, c, story.Cast(v, p, kin))} {sentences.details(rng, c, p, 2)} {sentences.medical(rng, p)} {sentences.traps(rng, c, 2)}")), Signature(f"{c.officer} #{c.badge}", "Arresting officer", c.when)]
    return Document("arrest-sheet", c.offense, blocks, text_form=form(rng), width=rng.choice([84, 96]))


LAYOUTS = [rap_sheet, property_list, tow_sheet, crash_report, citation, contact_card, gang_card, informant_payment, arrest_sheet, rap_sheet]
