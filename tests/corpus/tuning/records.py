"""Papers of banks, schools and teletypes that lie in a case file."""
import identifiers
from model import Document, Form, Heading, Lines, Prose, Signature, Table
from tuning import sentences, story, style
from tuning.case import Case
from tuning.reports import form


def fraud_packet(rng):
    """Identity theft: accounts, cards, addresses of logins."""
    c = Case(rng, "fraud")
    v, s = c.victim(), c.person("suspect")
    account, routing, card, ip = identifiers.digits(rng, rng.choice([9, 10, 12])), identifiers.aba(rng), identifiers.card(rng), identifiers.ip(rng)
    rows = []
    for _ in range(rng.randint(3, 6)):
        rows.append([c.date(-rng.randint(1, 60), form="{:%m/%d/%Y}"), f"[[IP_ADDRESS!|{rng.choice([ip, identifiers.ip(rng)])}]]", rng.choice(["LOGIN OK", "PW RESET", "TRANSFER OUT", "NEW PAYEE"]), c.money(), c.ref()])
    blocks = [Heading(f"{c.area.agency}\nIDENTITY THEFT / FRAUD REPORT"),
              Form([[("Case", c.number, 1.5), ("Date", c.when, 1.2), ("Loss", c.money(), 1)], [("Victim", v.listed, 2.4), ("DOB", v.dob(rng), 1.2), ("SSN", v.ssn(rng), 1.3)], [("Address", v.home, 3), ("Phone", v.tel_labelled, 1.5), ("E-mail", v.email(rng), 2)],
                    [("Bank account no.", f"[[BANK_ACCOUNT!|{account}]]", 1.6), ("Routing no.", f"[[BANK_ROUTING!|{routing}]]", 1.3), ("Card number", f"[[CREDIT_CARD!|{card}]]", 2), ("CVV", f"[[PASSWORD|{rng.randint(100, 999)}]]", 0.6)], [("Bank", c.business(), 2), ("IP of login", f"[[IP_ADDRESS!|{ip}]]", 2), ("Device", f"IMEI [[DEVICE_ID!|{identifiers.imei(rng)}]]", 2)]],
                   rng.choice(["boxed-above", "left", "dotted", "boxed-below"])),
              Table(["Date", "IP address", "Event", "Amount", "Reference"], rows, rng.choice(["ruled", "plain"])),
              Prose(style.typed(rng, f"{v.full} said {v.he} never opened the account ending [[BANK_ACCOUNT|{account[-4:]}]]. The wire went to routing number [[BANK_ROUTING!|{identifiers.aba(rng)}]], acct [[BANK_ACCOUNT!|{identifiers.digits(rng, 9)}]], held by {s.full}. {sentences.details(rng, c, v, 2)} {s.later(rng)} logged in from [[IP_ADDRESS|{ip}]]. {sentences.traps(rng, c, 3)}")),
              Signature(v.full, "Victim", c.when)]
    return Document("fraud-packet", c.offense, blocks, text_form=form(rng), width=rng.choice([92, 104]))


def school_referral(rng):
    """A school resource officer's referral with a list of pupils."""
    c = Case(rng, rng.choice(["vandalism", "drugs", "assault"]))
    school = c.school_of(None)
    pupils = [c.child(rng.choice(["offender", "witness", "victim"]), ages=(11, 17)) for _ in range(rng.randint(3, 6))]
    rows = [[p.listed, p.dob(rng, "slash"), p.aged, f"[[?GRADE|{max(1, p.age - 5)}]]", f"[[STUDENT_ID!|{rng.choice(['', 'S'])}{identifiers.digits(rng, 7)}]]", c.person("parent", surname=p.last).full, p.tel_labelled] for p in pupils]
    a, b = pupils[0], pupils[1]
    blocks = [Heading(f"SCHOOL RESOURCE OFFICER REFERRAL\n{school}"), Form([[("Case", c.number, 1.4), ("Date", c.when, 1.2), ("Officer", f"{c.officer} #{c.badge}", 1.8)]], "left"),
              Table(["Student", "DOB", "Age", "Gr", "Student ID", "Parent", "Phone"], rows, rng.choice(["ruled", "plain"])),
              Prose(style.typed(rng, f"{a.given} and {b.given} were in the hall at {c.time}. {b.surname} pushed {a.given}, who is {a.aged}. Vice principal {c.official()} took {a.given}'s phone. {a.given} posted it as [[SOCIAL_HANDLE|{sentences.handle(rng, a)}]]. {a.initials} and {b.initials} were suspended. {pupils[-1].full} saw it. Student number [[STUDENT_ID!|{identifiers.digits(rng, 6)}]] was on the locker. {sentences.traps(rng, c, 2)}"))]
    return Document("school-referral", c.offense, blocks, text_form=form(rng), width=rng.choice([100, 112]))


def teletype(rng):
    """An NCIC entry and hit confirmation."""
    c = Case(rng, rng.choice(["theft", "robbery"]))
    p, o = c.person("suspect"), c.person("owner")
    nic = f"[[NCIC_NIC!|{identifiers.nic(rng)}]]"
    year, make, _, color = c.car()
    lines = [f"1L01{identifiers.fill(rng, 'NNN')} {c.ori}", f"MKE/{rng.choice(['WANTED PERSON', 'STOLEN VEHICLE', 'MISSING PERSON'])}", f"ORI/{c.ori}  OCA/{c.number}  NIC/{nic}", f"NAM/{p.ncic} SEX/{p.sex} RAC/W DOB/{p.dob(rng, 'ncic')}", f"HGT/510 WGT/180 EYE/BRO HAI/BRO SMT/[[?SMT|{rng.choice(['TAT L ARM', 'SC R HND', 'TAT NECK', 'PRCD NOSE'])}]]", f"OLN/{p.licence(rng)} OLS/{p.state} SOC/[[SSN!|{identifiers.ssn(rng).replace('-', '').replace(' ', '')}]] FBI/[[FBI_UCN!|{identifiers.ucn(rng)}]]",
             f"OFF/{c.offense.upper()} DOW/{c.date(form='{:%Y%m%d}')} MIS/CALL {c.desk}", f"LIC/{c.plate()} LIS/{c.area.state} LIY/{c.day.year + 1} LIT/PC VIN/{c.vin()} VYR/{year} VMA/{make[:4].upper()} VCO/{color}", f"RO {o.slashed} {style.upper(o.home)} {o.tel}", "", f"HIT CONFIRMATION REQUEST  REF {nic}", f"PLEASE CONFIRM {style.upper(p.surname)} AND ADVISE IF YOU WILL EXTRADITE", f"ATTN {c.officer} {c.badge} {c.desk}",
             f"OTHER NIC [[NCIC_NIC!|{identifiers.nic(rng)}]] CANCELLED {c.date(form='{:%m/%d/%y}')}", f"GUN SER/{c.serial()} MAK/GLC CAL/9", f"UNIDENTIFIED MALE LISTED AS {c.placeholder()} DOCKET {c.docket()}"]
    return Document("teletype-entry", c.offense, [Lines(lines)], width=100)


def hospital_note(rng):
    """A receipt for records of a hospital in an assault case."""
    c = Case(rng, "assault")
    v = c.victim()
    blocks = [Heading(f"{c.hospital()}\nEMERGENCY DEPARTMENT DISCHARGE SUMMARY"), Form([[("Patient", v.listed, 2.4), ("DOB", v.dob(rng), 1.2), ("MRN", f"[[MEDICAL_ID!|{identifiers.digits(rng, rng.choice([6, 7, 8]))}]]", 1.2), ("Acct", f"[[MEDICAL_ID!|{identifiers.fill(rng, 'VNNNNNNNN')}]]", 1.2)], [("Address", v.home_street, 2.4), ("City", v.place.city, 1.2), ("Zip", f"[[?ZIP|{v.place.zip}]]", 0.7), ("Phone", v.tel_labelled, 1.5)], [("Medicare / ID", f"[[GOV_ID!|{identifiers.mbi(rng)}]]", 1.4), ("Attending", c.official(), 1.4)]], rng.choice(["boxed-above", "left"])),
              Prose(f"Diagnosis: [[MEDICAL|{rng.choice(sentences.INJURY)}]]\nHistory: [[MEDICAL|{rng.choice(sentences.CONDITION)}]]\nMedications: [[MEDICAL|{rng.choice(sentences.MEDICATION)}]]; [[MEDICAL|{rng.choice(sentences.MEDICATION)}]]\n\nPolice case {c.number}; Officer {c.officer} took custody of clothing, {c.tag()}. {v.titled} is to follow up in 5 days. {sentences.medical(rng, v)} The unidentified second patient is {c.placeholder()}.")]
    return Document("hospital-note", c.offense, blocks, text_form=form(rng), width=88)


LAYOUTS = [fraud_packet, school_referral, teletype, hospital_note, fraud_packet]
