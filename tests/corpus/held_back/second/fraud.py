"""Elder abuse and fraud: a report with the data of banks."""
import identifiers
from held_back.second import phrases
from held_back.second.marking import hide, paragraphs, policy, typed
from held_back.second.matter import Matter
from model import Document, Form, Heading, Prose, Signature, Table


def transactions(rng, m):
    kinds = ["Zelle", "check", "ATM withdrawal", "wire", "gift cards", "cashier's check", "debit purchase"]
    rows = []
    for i in range(rng.randint(4, 7)):
        rows.append([m.on(-rng.randint(2, 60), "slash"), rng.choice(kinds), rng.choice([m.business(), m.bank(), "cash"]), m.draw("REF_NO", "TX########", "##########", "CONF @@####"), m.money(80, 6000)])
    return Table(rng.choice([["Date", "Type", "Where", "Ref", "Amount"], ["Posted", "Transaction", "Merchant", "Confirmation no.", "Amount"]]), rows, rng.choice(["ruled", "plain"]))


def report(rng):
    m = Matter(rng, "fraud", "fraud")
    elder = rng.random() < 0.7
    v = m.person("victim", ages=(66, 94) if elder else (24, 63))
    kin = m.person("family", like=v, ages=(35, 64)) if rng.random() < 0.5 else m.person("family", ages=(35, 64))
    s, worker = m.person("suspect"), m.person("witness")
    bank = m.bank()
    account, routing, card = identifiers.digits(rng, rng.choice([9, 10, 12])), identifiers.aba(rng), identifiers.card(rng)
    acct, rout, plastic = hide("BANK_ACCOUNT", account, "", True), hide("BANK_ROUTING", routing, "", True), hide("CREDIT_CARD", card, "", True)
    second = hide("BANK_ACCOUNT", identifiers.digits(rng, 11), "", True)
    style = rng.choice(["boxed-above", "left", "dotted", "boxed-below"])
    rows = [[("Case number", m.number, 1.3), ("Statute", m.statute, 1.2), ("APS referral", m.ref(), 1.1), ("Reported", f"{m.on()} {m.at()}", 1.5)],
            [(rng.choice(["Victim", "Elder / dependent adult"]), v.cell(), 2.2), ("DOB", v.born(), 1.2), ("Age", v.years, 0.6), ("SSN", v.ssn(), 1.2)], [("Address", v.home, 3), ("Phone", v.tel_cell, 1.4)],
            [("Reporting person", kin.cell(), 2), ("Relationship", rng.choice(["power of attorney", "child", "trustee"]), 1.2), ("Phone", kin.tel_cell, 1.4), ("E-mail", kin.email(), 1.8)],
            [(rng.choice(["Suspect", "Alleged abuser"]), s.cell(), 2), ("DOB", s.born(), 1.2), ("Address", s.home, 3)],
            [("Financial institution", bank, 1.6), ("Account no.", acct, 1.4), ("Routing/ABA", rout, 1.1), ("Card no.", plastic, 1.6)], [("Total loss", m.money(900, 60000), 1), ("Medicare no.", hide("GOV_ID", identifiers.mbi(rng), "", True), 1.3), ("Physician", m.official(4), 1.3), ("Medical condition", phrases.condition(rng), 2)]]
    if rng.random() < 0.4:
        del rows[6]
    text = [
        rng.choice([f"On {m.on()} at {m.at()} {kin.full} came to the station to report that money was missing from {v.full}'s account.", f"This case came from Adult Protective Services, {m.ref()}, on {m.on()}.", f"{worker.full} of {bank} called about withdrawals by {v.full}.", f"{v.full} called dispatch ({m.cad}) to report a scam.",
                    f"I met with {v.full} and {kin.full} at {v.home_street}.", f"{kin.full} holds power of attorney for {v.full}, docket {m.docket()}."]),
        rng.choice([f"{v.last}, {v.aged}, has {phrases.condition(rng)}.", f"{v.last} lives alone and has {phrases.condition(rng)}.", f"{kin.last} said {v.last} was diagnosed with {phrases.condition(rng)} and takes {phrases.medicine(rng)}.", f"{v.last} seemed confused about the year.", f"{v.last} scored low on {hide('MEDICAL', 'a dementia screening')} in May.", f"{v.titled} {policy('MEDICAL', 'uses a walker')} and does not drive."]),
        rng.choice([f"{s.full} was hired as a caregiver through {m.business()}.", f"{s.full} moved in with {v.last} two months ago.", f"{v.last} met {s.full} online.", f"{s.full} said {s.he} was from the IRS.", f"{s.last} is a grandchild of a friend.", f"{s.full} does the shopping for {v.last}."]),
        rng.choice([f"{v.last} gave {s.last} the debit card ({plastic}) and the PIN, {hide('PASSWORD', rng.randint(1000, 9999))}.", f"{s.last} knew {v.last}'s PIN, {hide('PASSWORD', rng.randint(1000, 9999))}.", f"The online banking password was changed from {hide('PASSWORD', rng.choice(['Fluffy1941', 'Gardenia#7', 'BigRed55', 'Harold&Ruth']))}.", f"{v.last} read the card number {plastic} to the caller.",
                    f"{v.last} wrote the PIN {hide('PASSWORD', rng.randint(1000, 9999))} on a note in {v.his} purse.", f"{s.last} set up the Zelle with {s.email()} and {s.tel}."]),
        rng.choice([f"The money went to account {second} at {m.bank()}.", f"A check on account {acct} for {m.money(400, 4000)} was made out to {s.full}.", f"Wires left account {acct}, routing {rout}, for account {second}.", f"The checks were deposited by phone to account {second}.", f"{bank} froze account {acct} on {m.on(1)}.", f"Records show that account {second} is in the name of {s.full}."]),
        rng.choice([f"The login came from {hide('IP_ADDRESS', identifiers.ip(rng), '', True)}.", f"{worker.full}, the branch manager, can be reached at {m.public_phone()}.", f"{worker.titled} saved the video, tag {m.tag()}.", f"A subpoena to {bank} was returned on {m.on(20)}.", f"{bank} security gave claim {m.ref()}.", f"The device used has MAC {hide('DEVICE_ID', identifiers.mac(rng), '', True)}."]),
        rng.choice([f"A new card ending in {policy('CREDIT_CARD', card[-4:])} was issued.", f"{kin.last} has closed the account and moved funds to {m.bank()}.", f"{kin.last}'s sister, {m.person('family', sex='F').full}, was told too.", f"{v.last}'s tax preparer has {v.his} ITIN or SSN, {v.ssn()}.", f"{v.last} also gave {v.his} license, {v.licence()}.", f"The caller used the number {hide('PHONE', m.phone_text(), 'suspect')}."]),
        phrases.contact(rng, m, kin), phrases.private(rng, m, s), phrases.kept(rng, m), phrases.kept(rng, m), phrases.kept(rng, m),
        rng.choice([f"Adult protective services intake is {m.hotline()}.", f"I told {kin.last} to place a fraud alert.", f"FTC report {m.ref()} was made.", f"{kin.last} will bring statements on {m.on(7)}.", f"Case {m.number} is open.", f"I gave {v.last} a card with {m.desk}."])]
    blocks = [Heading(f"{m.agency.upper()}\n{rng.choice(['ELDER ABUSE REPORT', 'SUSPECTED DEPENDENT ADULT / ELDER ABUSE', 'FINANCIAL CRIMES REPORT']) if elder else rng.choice(['FINANCIAL CRIMES REPORT', 'FRAUD REPORT'])}"), Form(rows, style)]
    parts = [[Heading("TRANSACTIONS", 2), transactions(rng, m)], [Heading("NARRATIVE", 2), Prose(typed(rng, paragraphs(rng, text)))]]
    rng.shuffle(parts)
    blocks += parts[0] + parts[1] + [Signature(f"{m.officer()} #{m.badge()}", "Investigating officer", m.on(1))]
    return Document("elder-fraud", "fraud", blocks, width=rng.choice([88, 100]), text_form=rng.choice(["layout", "layout", "copied", "tabs"]))


LAYOUTS = [report]
