"""Jail and property room."""
import identifiers as ids
from precincts import traps
from precincts.people import mark
from precincts.scene import Scene
from model import Document, Form, Heading, Prose, Signature, Table


def property_sheet(rng):
    s = Scene(rng, rng.choice(["theft", "found_property", "drugs", "burglary"]))
    o, f, sus = s.person("owner"), s.person("rp"), s.person("suspect")
    y = s.person("other", minor=True)
    card = mark("CREDIT_CARD", ids.card(rng), bang=True)
    things = [
        (f"Samsung Galaxy, IMEI {mark('DEVICE_ID', ids.imei(rng), bang=True)}", s.serial),
            (f"iPhone, passcode per owner {mark('PASSWORD', s.digits(6))}",
                "IMEI " + mark("DEVICE_ID", ids.imei(rng), bang=True)),
        (f"Visa debit {card} name {o.caps}", "n/a"),
            (f"U.S. passport {mark('GOV_ID', s.digits(9), bang=True)} ({o.full})", "n/a"),
                (f"{s.ag.state} DL {sus.oln} {sus.LF}", "n/a"),
        (f"Check no. 1182, routing {mark('BANK_ROUTING', ids.aba(rng), bang=True)} acct {mark('BANK_ACCOUNT', s.digits(10), bang=True)}, payor {f.full}",
            "n/a"), (f"Rx bottle {mark('MEDICAL', s.pick(['alprazolam 1 mg', 'amoxicillin', 'oxycodone 10 mg', 'Lyrica 75 mg']))}, patient {sus.full}",
            "Rx " + mark("MEDICAL_ID", s.digits(7), bang=True)),
        (f"Student ID card, {y.full}, no. {mark('STUDENT_ID', s.digits(6), bang=True)}", "n/a"),
            (f"U.S. currency {s.money(20, 900)}", "n/a"), (f"Glock 19 9mm", s.serial), ("Milwaukee impact driver", s.serial),
                (f"Dell laptop, sticker 'prop. of {o.full}'", s.serial),
        (f"Backpack w/ school papers of {y.full}", "none"), (f"Plate {s.plate()} off {s.car()}", "n/a"),
            (f"Permanent resident card A# {mark('GOV_ID', 'A' + s.digits(9), bang=True)}", "n/a"),
                (f"Medicare card {mark('GOV_ID', ids.mbi(rng), bang=True)}, {o.full}", "n/a")]
    rows = [[str(i + 1), s.tag, what, number, s.pick(["A-12", "Bin 4", "Safe", "Locker 30", "Cooler"])] for i,
        (what, number) in enumerate(s.some(things, 6, 9))]
    chain = [[s.date(i), s.time(i * 50), s.pick([s.o, s.o2, s.o3]).numbered, s.pick([s.o, s.det]).full,
        s.pick(["intake", "to lab", "to court", "viewing"])] for i in range(rng.randint(2, 4))]
    form = Form([[("Case no.", s.case, 2), ("CAD", s.cad, 2), ("Date", s.date(), 2), ("Submitting officer", s.o.numbered, 3)],
                 [("Owner", o.lf, 3), ("Address", o.addr, 5), ("Phone", o.phone, 2)],
                     [("Found by", f.full, 3), ("Phone", f.phone, 2), ("Suspect", sus.LFM, 3), ("DOB", sus.dob, 2)]],
                         rng.choice(["boxed-above", "left", "dotted"]))
    note = [s.pick([f"{f.full} found the bag near {s.crossing()} and brought it in.",
        f"Bag was turned in by {f.full}, who works at {s.firm()}."]),
        s.pick([f"{o.l} was called at {o.tel} and will pick up.", f"Letter mailed to {o.l} at {o.addr_short}."]),
            s.pick([f"{sus.l} claims item 2.", f"{sus.later} signed a disclaimer."]),
                s.pick([f"{y.f}'s things were given back to {y.his} {s.pick(['mother', 'aunt'])}, {s.person('parent', sex='F').full}.",
                    f"Contacted parent of {y.f}, {y.years}."])]
    return Document("property_sheet", s.offense, [Heading(s.head("PROPERTY AND EVIDENCE RECORD")), form,
        Table(["ITEM", "TAG", "DESCRIPTION", "SERIAL / NO.", "LOC"], rows, shares=[5, 14, 40, 24, 9]), Heading("NOTES", 2),
            Prose(traps.weave(s, note, 5, 8, [o, f, sus], [y])), Heading("CHAIN OF CUSTODY", 2),
                    Table(["DATE", "TIME", "FROM", "TO", "REASON"], chain), Signature(s.o.plain, "Submitted by", s.date())],
                        text_form=rng.choice(["layout", "tabs", "copied"]), width=100)


def jail_booking(rng):
    s = Scene(rng, rng.choice(["drugs", "dui", "theft", "assault", "warrant"]), "SO")
    a, kin, bond = s.person("arrestee"), s.person("next_of_kin"), s.person("third_party")
    pairs = [("BOOKING NO", s.booking), ("BOOK DATE", s.date()), ("NAME", a.LFM),
        ("ALIAS", mark("PERSON", s.pick([a.last.upper() + ", " + s.pick(["BUBBA", "TEE", "DUKE", "SKY"]),
            s.person("alias").last.upper() + ", " + a.first.upper()]), "alias")), ("DOB", a.dob), ("AGE", a.years),
             ("SSN", a.ssn), ("OLN", f"{a.oln} {a.state}"), ("SID", a.sid), ("FBI/UCN", a.ucn), ("ADDRESS", a.ADDR),
                 ("PHONE", a.phone), ("ALIEN NO / PASSPORT",
                     s.pick(["N/A", mark("GOV_ID", "A" + s.digits(9), bang=True),
                         mark("GOV_ID", s.pick("CEG") + s.digits(8), bang=True)])),
             ("PLACE OF BIRTH", s.pick(["ID", "MX", "TX", "WA", "PR"])),
                 ("FINGERPRINT CLASS", mark("BIOMETRIC", ids.fpc(rng).replace(" ", ""), bang=True)),
                     ("DNA KIT", mark("BIOMETRIC", "DNA-" + s.digits(7), bang=True)),
                         ("SCARS/MARKS/TATTOOS", s.may("SMT",
                             s.pick(["cross rt hand, 'Mom' chest", "burn scar L leg", "tear drop L eye"]))),
             ("GANG", s.pick(["none", mark("GANG", s.pick(["Norteno", "Sureno 13", "Aryan Brotherhood",
                 "Gangster Disciples"]))])), ("EMERGENCY CONTACT", kin.full), ("CONTACT PHONE", kin.phone),
                 ("CONTACT ADDRESS", kin.addr_short), ("ARRESTING OFFICER", s.o.numbered), ("AGENCY ORI", s.ori),
                     ("CASE NO", s.case)]
    rows = [[(x, y, 1) for x, y in p] for p in zip(pairs[0::2], pairs[1::2])]
    charges = Table(["CHARGE", "STATUTE", "DOCKET", "BOND"],
        [[s.pick(["POSSESSION", "DUI 2ND", "FAIL TO APPEAR", "THEFT", "ASSAULT"]), s.statute(), s.docket,
            s.money(300, 20000)] for _ in range(rng.randint(1, 3))])
    med = Table(["MEDICAL SCREENING QUESTION", "ANSWER"],
        [["Current medication", mark("MEDICAL", s.pick(["metoprolol 25 mg", "Seroquel 200 mg", "Suboxone 8 mg", "Humalog"]))],
            ["Serious illness", mark("MEDICAL", s.pick(["hepatitis C", "HIV positive", "epilepsy", "high blood pressure"]))],
                ["Suicide attempts", mark("MEDICAL",
                    s.pick(["overdose in 2021", "cut wrists 2019",
                        "one prior attempt by hanging"])) if rng.random() < 0.6 else "denies"],
                        ["Medical record no.", mark("MEDICAL_ID", "MRN" + s.digits(7) if rng.random() < 0.5 else s.digits(8),
                            bang=True)]])
    told = [s.pick([f"{a.l} was received from {s.o.l} at {s.time()}.", f"{a.L} was cooperative at intake."]),
        s.pick([f"{a.l} listed {a.his} {kin.rel} {kin.full} as the contact.",
            f"{a.mr} called {kin.f} at {kin.tel} from the booking phone."]),
            s.pick([f"{bond.full} posted {s.money(200, 5000)}, receipt {s.receipt}, DL {bond.oln}.",
                f"Bond was posted by {bond.full} of {bond.addr_short}, receipt {s.receipt}."]),
            s.pick([f"Classification: {mark('CHRI', s.pick(['prior escape 2015', 'prior prison term for robbery', 'three prior bookings for assault']))}, house in B pod.",
                f"{a.l} has {mark('CHRI', s.pick(['two prior felony convictions', 'an active parole hold', 'a 2018 conviction for eluding']))}."]),
                s.pick([f"PIN for inmate phone {mark('PASSWORD', s.digits(6))}.",
                    f"{a.l}'s commissary PIN is {mark('PASSWORD', s.digits(4))}."]),
                    s.pick([f"Keep separate from {s.person('third_party').LF}.",
                        f"{a.l} asked to be kept away from {s.person('third_party').full}."])]
    return Document("jail_booking", s.offense, [Heading(f"{s.ag.county} County Jail\nBOOKING SHEET"),
        Form(rows, rng.choice(["left", "dotted", "boxed-above", "boxed-below"])), charges, med, Heading("NOTES", 2),
            Prose(traps.weave(s, told, 5, 8, [a, kin], []))], text_form=rng.choice(["layout", "copied", "tabs"]),
                footer=traps.footer(s))
