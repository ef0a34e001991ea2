"""Burglary with hits of pawn shops, and fraud with accounts and cards."""
import identifiers as ids
from precincts import traps
from precincts.people import mark
from precincts.scene import Scene
from model import Document, Form, Heading, Prose, Signature, Table
from precincts.patrol import goods


def burglary_pawn(rng):
    s = Scene(rng, "burglary")
    v, p, w = s.person("victim"), s.person("suspect"), s.person("witness")
    kid = s.person("witness", minor=True, last=v.last)
    shop = traps.pawn(s)
    ticket = s.keep("REF_NO", "T" + s.digits(6))
    hits = Table(["TICKET", "SHOP", "PAWNER", "DOB", "ID NO.", "ITEM / SERIAL", "AMT"],
        [[s.keep("REF_NO", s.digits(6)), traps.pawn(s), p.LF, p.dob, p.oln,
            f"{s.pick(['drill', 'TV', 'ring', 'amp', 'Xbox'])} {s.serial}",
            s.money(15, 300)] for _ in range(rng.randint(2, 4))])
    told = [
        s.pick([f"Dispatch advised of an alarm at {v.addr_short}; keyholder {v.full} met me there.",
            f"On {s.date()} {v.full} came home to {v.addr} and found the back door kicked in.",
            f"I responded to {v.addr_short} where {v.intro} reported a burglary."]),
        s.pick([f"{v.l} is missing {goods(s)}, serial {s.serial}, and {s.money()} in coins.",
            f"{v.later} made a list: {goods(s)}, {goods(s)}, worth {s.money()} in all."]),
        s.pick([f"{kid.f}, {kid.years}, got home first and ran next door to {w.full}.",
            f"{v.l}'s {'son' if kid.sex == 'M' else 'daughter'} {kid.f} ({kid.years}) found the door open."]),
        s.pick([f"{w.full} of {w.addr_short} saw a {s.car()}, plate {s.plate()}.",
            f"Neighbor {w.full} ({w.tel}) has a camera."]),
        s.pick([f"A checkbook was taken too: account {mark('BANK_ACCOUNT', s.digits(10), bang=True)}, routing {mark('BANK_ROUTING', ids.aba(rng), bang=True)}.",
            f"The stolen cards are {mark('CREDIT_CARD', ids.card(rng), bang=True)} and {mark('CREDIT_CARD', ids.card(rng), bang=True)}.",
            f"{v.l} thinks {v.his} passport, {mark('GOV_ID', s.digits(9), bang=True)}, is gone."]),
        s.pick([f"The alarm, code {mark('PASSWORD', s.digits(4))}, had been turned off.",
            f"Only {v.l} and the sitter knew the alarm code {mark('PASSWORD', s.digits(4))}."]),
        s.pick([f"A LeadsOnline search of {goods(s)} showed pawn ticket {ticket} at {shop} by {p.full}.",
            f"On {s.date(6)} {shop} called; {p.full} pawned an item on ticket {ticket}."]),
        s.pick([f"The clerk copied {p.l}'s DL {p.oln} and took a thumbprint, FPC {mark('BIOMETRIC', ids.fpc(rng).replace(' ', ''), bang=True)}.",
            f"{p.l} signed as {p.il} and gave {p.phone} and {p.addr_short}."]),
        s.pick([f"{p.l} has {mark('CHRI', s.pick(['two prior burglary convictions', 'a prior arrest for receiving stolen property', 'convictions for theft and forgery']))}.",
            f"{p.mr} is on parole for {mark('CHRI', s.pick(['residential burglary', 'grand theft']))}."]),
        s.pick([f"{v.later} looked at the ring and said it was hers." if v.sex == "F" else f"{v.later} looked at the ring and said it was his.",
            f"{v.l} knew {p.l} as a friend of {kid.f}'s."]),
        s.pick([f"{kid.f} said {p.f} had been over twice.", f"{kid.f} goes to {s.school_of()} with {p.l}'s cousin."]),
            s.pick([f"PC exists to arrest {p.full} for {s.statute()}.", f"A warrant for {p.L} was requested."])]
    return Document("burglary_pawn", "burglary", [Heading(s.head("BURGLARY FOLLOW-UP")),
        Form([[("Case", s.case, 2), ("CAD", s.cad, 2), ("Detective", s.det.numbered, 3), ("Date", s.date(7), 2)],
            [("Victim", v.lf, 3), ("DOB", v.dob, 2), ("Address", v.addr, 5), ("Phone", v.phone, 2)]],
                rng.choice(["left", "boxed-above"])),
                    Prose(traps.weave(s, told, 5, 8, [v, p, w], [kid])), Heading("PAWN HITS", 2), hits,
                        Signature(s.det.name(s.det.first + " " + s.det.last), "Detective", s.date(7))],
                            text_form=rng.choice(["layout", "copied"]), width=rng.choice([100, 110]))


def fraud(rng):
    s = Scene(rng, "fraud")
    v, x, m = s.person("victim"), s.person("suspect"), s.person("witness")
    bank = s.keep("BUSINESS", s.pick(["Wells Fargo", "First Hawaiian Bank", "Chase", "Huntington Bank",
        "Jackson Savings & Loan"]))
    acct, rout, card = (mark("BANK_ACCOUNT", s.digits(rng.choice([9, 10, 12])), bang=True),
        mark("BANK_ROUTING", ids.aba(rng), bang=True), mark("CREDIT_CARD", ids.card(rng), bang=True))
    form = Form([
        [("Victim", v.lf, 4), ("DOB", v.dob, 2), ("SSN", v.ssn, 2), ("Driver license", v.oln, 2)],
            [("Address", v.addr, 5), ("Phone", v.phone, 2), ("Email", v.email, 4)],
        [("Bank", bank, 2), ("Account no.", acct, 2), ("Routing no.", rout, 2), ("Card no.", card, 3)],
        [("Loss", s.money(200, 9000), 2), ("Suspect", s.pick([x.lf, x.full]), 3), ("Suspect phone", x.phone, 2),
            ("Suspect email", x.email, 3)],
        [("Login IP", mark("IP_ADDRESS", ids.ip(rng)), 3),
            ("Device", s.pick(["IMEI " + mark("DEVICE_ID", ids.imei(rng), bang=True),
                "MAC " + mark("DEVICE_ID", ids.mac(rng), bang=True)]), 3)]],
                rng.choice(["left", "boxed-above", "dotted", "boxed-below"]))
    rows = Table(["DATE", "MERCHANT", "CARD / ACCOUNT", "AMOUNT", "REF"],
        [[s.date(-i * 2), s.firm(), s.pick([mark("CREDIT_CARD", ids.card(rng), bang=True), acct]), s.money(),
            s.ref] for i in range(rng.randint(2, 4))])
    told = [
        s.pick([f"On {s.date()} {v.full} came to the lobby to report charges on {v.his} {bank} card ending {s.may('CREDIT_CARD', s.digits(4))}.",
            f"{v.intro} called about a caller who said he was from {bank}."]),
        s.pick([f"An ad on Craigslist put {v.l} in touch with {x.full}, who texted from {x.phone}.",
            f"The caller gave the name {x.full} and the number {x.phone}.", f"{v.l} met {x.full} on Facebook ({x.handle})."]),
        s.pick([f"{v.later} read {v.his} card number {card}, expiration, and the code on the back, {mark('PASSWORD', s.digits(3))}.",
            f"{v.mr} gave the log in {mark('PASSWORD', s.pick(['Fluffy1948!', 'Go_Bears77', 'rosebud#3', 'Winter2022$']))} over the phone."]),
        s.pick([f"{s.money(500, 9000)} was wired from {acct} to routing {rout}, account {mark('BANK_ACCOUNT', s.digits(11), bang=True)}.",
            f"{v.l} mailed a cashier's check for {s.money(500, 9000)} to {x.addr}."]),
        s.pick([f"The bank's log shows a login from {mark('IP_ADDRESS', ids.ip(rng))}.",
            f"An online account was opened from IP {mark('IP_ADDRESS', ids.ip(rng))} with the SSN {v.ssn}."]),
        s.pick([f"{m.full}, fraud manager at {bank}, can be reached at {s.public_phone()} (branch line).",
            f"I spoke to teller {m.full} at {bank}."]),
        s.pick([f"A tax return was filed with the ITIN {mark('SSN', ids.itin(rng), bang=True)} at {x.addr_short}.",
            f"Someone opened a phone line; device MAC {mark('DEVICE_ID', ids.mac(rng), bang=True)}, IMEI {mark('DEVICE_ID', ids.imei(rng), bang=True)}."]),
        s.pick([f"{v.l} also has {v.his} Medicare number, {mark('GOV_ID', ids.mbi(rng), bang=True)}, exposed.",
            f"A copy of {v.l}'s passport, no. {mark('GOV_ID', s.digits(9), bang=True)}, was in the stolen mail."]),
        s.pick([f"{v.later} is {mark('MEDICAL', s.pick(['in early stage dementia', 'recovering from a stroke', 'legally blind']))} and {v.his} {s.pick(['niece', 'son'])} {s.person('family').full} handles the bills.",
            f"{v.l} lives alone."]),
        s.pick([f"I sent a preservation letter for {x.email} and {x.handle}.", f"{x.l} was not located."]),
            s.pick([f"{v.l} filed with the FTC, report {s.ref}.", f"The bank's claim is {s.ref}."])]
    return Document("fraud", "fraud", [Heading(s.head("FRAUD / IDENTITY THEFT REPORT")),
        Form([[("Report", s.case, 2), ("CAD", s.cad, 2), ("ORI", s.ori, 2), ("Taken by", s.o.numbered, 3),
            ("Statute", s.statute(), 2)]], "boxed-above"), form, Heading("TRANSACTIONS", 2), rows, Heading("NARRATIVE", 2),
                Prose(traps.weave(s, told, 5, 8, [v, x, m], []), hyphenate=rng.random() < 0.2)],
                    text_form=rng.choice(["layout", "copied", "tabs"]), footer=traps.footer(s), width=rng.choice([84, 100]))
