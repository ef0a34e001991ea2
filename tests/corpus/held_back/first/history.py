"""A criminal history response of a state's bureau, and the jail's booking sheet with its medical screening."""
import identifiers
from held_back.first import pools
from held_back.first.matter import Matter
from held_back.first.person import ask, must, stay
from model import Document, Form, Heading, Lines, Prose, Signature, Table

CHARGES = ["BURGLARY 2ND DEGREE", "THEFT UNDER $500", "POSSESSION OF CONTROLLED SUBSTANCE", "SIMPLE ASSAULT", "DRIVING UNDER THE INFLUENCE", "FORGERY", "RECEIVING STOLEN PROPERTY", "RESISTING ARREST", "DISORDERLY CONDUCT", "DOMESTIC BATTERY", "FAILURE TO APPEAR",
           "AGGRAVATED ASSAULT W/ DEADLY WEAPON", "CRIMINAL TRESPASS", "UNLAWFUL POSSESSION OF FIREARM", "PASSING BAD CHECKS", "SHOPLIFTING 2ND OFFENSE"]
DISPOSITIONS = ["CONVICTED - 90 DAYS JAIL, 12 MOS PROBATION", "DISMISSED", "CONVICTED - FELONY - 36 MOS STATE PRISON", "PLED GUILTY, 1 YR PROBATION, FINE", "NOLLE PROSEQUI", "ADJUDICATION WITHHELD", "CONVICTED - MISDEMEANOR - TIME SERVED", "ACQUITTED", "NO DISPOSITION REPORTED",
                "DEFERRED JUDGMENT", "PROBATION REVOKED - 18 MOS DOC"]


def cycles(m, p, way):
    """Arrests of a life: what was charged and what came of it is history; dates, agencies and dockets of it are left open."""
    lines = []
    year = m.day.year - m.rng.randint(3, min(20, p.years - 18) if p.years > 22 else 3)
    for n in range(1, m.rng.randint(3, 6)):
        if n > 1 and year >= m.day.year - 1:
            break
        day = f"{m.rng.randint(1, 12):02d}/{m.rng.randint(1, 28):02d}/{year}"
        charge, dispo = m.rng.choice(CHARGES), m.rng.choice(DISPOSITIONS)
        agency = ask("CHRI", f"{m.rng.choice(pools.PLACES)[1]} PD".upper())
        number, docket = ask("CHRI", identifiers.digits(m.rng, 6)), ask("CHRI", f"{year % 100:02d}CR{m.rng.randint(100, 9999)}")
        if way == 0:
            lines += [f"------------------------------ CYCLE {n:03d} ------------------------------", f"ARREST DATE: {ask('CHRI', day)}     AGENCY: {agency}     AGENCY CASE: {number}", f"CHARGE 01: {must('CHRI', charge)}", f"COURT: {ask('CHRI', m.county.upper() + ' COUNTY COURT')}    DOCKET: {docket}",
                      f"DISPOSITION: {must('CHRI', dispo)}", ""]
        elif way == 1:
            lines += [f"{ask('CHRI', day)}  ARR/DET/CITE   {agency}  {number}", f"  CNT:001  {must('CHRI', charge)}", f"  COURT  {docket}   DISPO: {must('CHRI', dispo)}", ""]
        else:
            lines += [f"{n}. {must('CHRI', f'ARRESTED {day} {charge} - {dispo}')}"]
        year = min(m.day.year - 1, year + m.rng.randint(1, 3))
    return lines


def rap_sheet(rng):
    m = Matter(rng, "records", "theft")
    m.capitals = True
    p = m.adult("subject", ages=(22, 63))
    alias = must("PERSON", m.say(f"{p.lastname}, {m.unused(pools.MALE if p.sex == 'M' else pools.FEMALE)}", f"{m.unused(pools.LAST)}, {p.firstname}", m.rng.choice(pools.MONIKERS)).upper(), "alias")
    alias2 = must("PERSON", f"{p.lastname}, {p.firstname[0]}".upper(), "alias")
    state = pools.STATE_NAMES[m.state].upper()
    sid, ucn = must("STATE_SID", identifiers.sid(rng, m.state), "", True), must("FBI_UCN", identifiers.ucn(rng), "", True)
    other = must("DOB", p.dob_text("{:%m/%d/}") + str(p.born.year - 1), "subject", True)
    head = m.say(
        [f"{state} BUREAU OF CRIMINAL IDENTIFICATION", "CRIMINAL HISTORY RECORD RESPONSE", "", f"REQUESTED BY: {m.ori}  ATTN: {m.det.caps}   DATE: {m.date(form='{:%m/%d/%Y}')}", f"PURPOSE CODE: C    REFERENCE: {m.ref('REQ')}    AGENCY CASE: {m.case}"],
        [f"** {state} DEPARTMENT OF PUBLIC SAFETY **", "COMPUTERIZED CRIMINAL HISTORY", f"ORI/{m.ori}  ATN/{m.ofc.caps}  {m.date(form='{:%Y-%m-%d}')}  PUR/C  OCA/{m.case}"],
        [f"THIS RECORD IS BASED ON THE SID NUMBER IN YOUR REQUEST", f"{state} STATE POLICE - RECORDS DIVISION {m.desk}", f"TO: {m.agency.upper()}  ORI {m.ori}", f"TRANSACTION {m.ref('TCN')}   PRINTED {m.date(form='{:%m/%d/%Y}')} BY {m.employee()}"])
    marks_line = m.tattoo()
    ident = m.say(
        [f"NAME: {p.caps}", f"SID: {sid}     FBI/UCN: {ucn}", f"DOB: {p.dob}     SEX: {p.sex}   RACE: {p.race}   HGT: {p.build[0]}  WGT: {p.build[1]}  EYES: {p.eyes}  HAIR: {p.hair}", f"ALSO KNOWN AS: {alias}; {alias2}", f"OTHER DOB: {other}", f"SOC SEC NO: {p.ssn}", f"DRIVER LICENSE: {p.licence} {m.state}", f"SCARS/MARKS/TATTOOS: {marks_line}", f"FINGERPRINT CLASS: {must('BIOMETRIC', identifiers.fpc(rng), '', True)}", f"LAST KNOWN ADDRESS: {p.home}"],
        [f"NAM/{p.ncic} SEX/{p.sex} RAC/{p.race} DOB/{p.dob_ncic} HGT/{p.build[0][0]}{p.build[0][2:4]} WGT/{p.build[1]} EYE/{p.eyes} HAI/{p.hair}", f"SID/{sid} FBI/{ucn} SOC/{must('SSN', p.ssn_text.replace('-', '').replace(' ', ''), '', True)}", f"AKA/{alias}  AKA/{alias2}", f"SMT/{marks_line}", f"FPC/{must('BIOMETRIC', identifiers.fpc(rng).replace(' ', ''), '', True)}", f"OLN/{p.licence} OLS/{m.state}", f"ADR/{p.home}", f"DNA PROFILE NO {must('BIOMETRIC', 'CODIS' + identifiers.digits(rng, 7), '', True)}"],
        [f"SUBJECT NAME(S)", f"  {p.caps} (PRIMARY)", f"  {alias}", f"FBI NUMBER       STATE ID NUMBER      BIRTH DATE", f"{ucn}        {sid}           {p.dob}", f"SOCIAL SECURITY  {p.ssn}     MISC NUMBERS {must('GOV_ID', 'A' + identifiers.digits(rng, 9), '', True)} (ALIEN REG)", f"RESIDENCE  {p.home}    OCCUPATION {m.say('ROOFER', 'COOK', 'NONE', 'DRIVER')}", f"PHOTO AVAILABLE: Y    SMT: {marks_line}"])
    summary = m.say([f"TOTAL ARRESTS: {ask('CHRI', rng.randint(3, 9))}   FELONY CONVICTIONS: {ask('CHRI', rng.randint(0, 3))}"], [f"SUMMARY: {must('CHRI', str(rng.randint(2, 5)) + ' felony arrests, ' + str(rng.randint(1, 3)) + ' felony convictions')}"], [f"CUSTODY STATUS: {must('CHRI', 'ON PAROLE, ' + m.county.upper() + ' COUNTY')}"], [])
    tail = m.say(["RECORDS ARE BASED ON FINGERPRINTS. USE IS LIMITED BY 28 CFR PART 20.", "END OF RECORD"], [f"INQUIRIES: {m.official()}, {stay('PUBLIC_PHONE', m.desk_text)}", f"* * * END OF RECORD FOR {p.caps} * * *"], [f"THIS RESPONSE REPLACES ALL EARLIER ONES FOR {p.caps}, SID {sid}.", "DESTROY AFTER USE"],
                 [f"NO WANTS. FIREARM SERIAL {m.serial()} NOT ON FILE. LOG {m.ref('L')}", "*** END ***"])
    kin = m.adult("next_of_kin")
    contacts = m.say([], [f"NEXT OF KIN ON FILE: {kin.caps}  {kin.phone}"], [])
    routed = m.say([f"ROUTED TO: {m.house_address}   PHONE {m.desk}", f"BADGE {m.det.badge}   OPERATOR {m.employee()}   LOG {m.ref('TX')}"], [f"ATTENTION {m.det.caps} ID {m.det.badge} TEL {m.desk}   TCN {stay('REF_NO', identifiers.digits(rng, 10))}"], [f"RE: CHARGE {m.statute()} DOCKET {m.docket()}   OPR {m.employee()}   RECEIPT {m.receipt()}"])
    body = head + routed + [""] + ident + [""] + summary + contacts + ["", m.say("CRIMINAL HISTORY", "ARREST HISTORY", "HISTORY")] + cycles(m, p, rng.randint(0, 2)) + [""] + tail
    return Document("first-rap-sheet", "records", [Lines(body)], width=100)


# Jail ---------------------------------------------------------------------------------------------------------------------------------------------

def screening(m, p):
    yes = lambda text: must("MEDICAL", text)  # noqa: E731
    rows = [
        ("Are you taking any prescribed medication?", m.say(f"Yes - {m.medicine()}", f"{m.medicine()}; {m.medicine()}", "No", f"Yes: {m.medicine()}, last dose this morning", f"{m.medicine()}, from {stay('BUSINESS', m.say(*pools.PHARMACIES))}", f"yes, {m.medicine()}")),
        ("Do you have any medical conditions?", m.say(m.condition(), f"Yes, {m.condition()}", f"{m.condition()} and {yes('high blood pressure')}", "None stated", f"{m.condition()} (since childhood)", f"Y - {m.condition()}")),
        ("Have you ever tried to harm yourself?", m.say("No", yes(f"Yes, cut wrists in {m.day.year - 2}"), yes("overdosed on pills last year"), "Denies", yes("YES - hanging attempt, county jail"), yes("Thought about it last week"))),
        ("Are you thinking of suicide now?", m.say("No", "No", "Denies", yes("states he would rather be dead" if p.sex == "M" else "states she would rather be dead"))),
        ("Alcohol or drugs, last use?", m.say(yes("heroin, this morning"), yes("pint of vodka daily"), yes("meth, 2 days ago"), "Denies", yes("fentanyl, withdrawing"), yes("Drinks 12 beers a day"))),
        ("Mental health treatment?", m.say("No", yes("inpatient at state hospital, 2021"), f"Yes, for {yes(m.say('depression', 'PTSD', 'bipolar disorder', 'anger and anxiety'))}", "No", yes("sees counselor weekly"), yes("prior 72 hour hold"))),
        ("Allergies?", m.say("NKDA", yes("penicillin"), yes("bee stings"), yes("sulfa drugs"), "None", yes("latex"))),
        ("Recent injury or hospital visit?", m.say("No", f"Seen at {m.hospital()} for {yes('rib fracture')}", f"Cleared by {m.hospital()} before booking", "None", f"{m.hospital()}, {yes('stitches to scalp')}", yes("Gunshot wound 2016"))),
        ("TB / contagious disease?", m.say("No", yes("positive PPD"), yes("hepatitis C"), "No", "Unknown", yes("MRSA")))]
    if p.sex == "F":
        rows.append(("Pregnant?", m.say("No", yes("Yes, 10 weeks"), yes("possibly"), yes("Yes - due in June"), "No", "UNK")))
    return rows


def booking(rng):
    m = Matter(rng, "arrest", rng.choice(["dui", "drugs", "theft", "assault"]))
    p, kin, cell = m.adult("arrestee", ages=(19, 66)), m.adult("next_of_kin"), m.adult("arrestee")
    style = rng.choice(["boxed-above", "left", "dotted", "boxed-below"])
    book = m.booking()
    sid, ucn = must("STATE_SID", identifiers.sid(rng, m.state), "", True), must("FBI_UCN", identifiers.ucn(rng), "", True)
    rows = [[(m.say("Inmate Name", "NAME (LAST, FIRST, MIDDLE)", "Prisoner"), p.listed, 3), (m.say("Booking #", "Book No."), book, 1.6), ("Date In", f"{m.when} {m.time}", 2)],
            [("DOB", p.dob, 1.4), ("Age", p.age, 0.6), ("Sex", p.sex, 0.5), ("Race", p.race, 0.6), ("Hgt", p.build[0], 0.7), ("Wgt", p.build[1], 0.7), ("Hair", p.hair, 0.7), ("Eyes", p.eyes, 0.7)],
            [(m.say("Address", "Home address"), p.home, 4), ("Phone", p.phone, 2)], [("SSN", p.ssn, 1.6), (m.say("DL/ID", "OLN"), f"{p.licence} {m.state}", 2), (m.say("SID", "State ID"), sid, 1.6), (m.say("FBI #", "UCN"), ucn, 1.4)],
            [("Scars, marks, tattoos", m.tattoo(), 3), ("Place of birth", m.say("Mexico", "this county", "Ohio", "Texas"), 1.4), ("Occupation", m.say("none", "welder", "cashier", "laborer"), 1.4)],
            [("Arresting officer", f"{m.ofc.full} {m.ofc.badge}", 2.4), ("Agency / ORI", f"{m.agency} {m.ori}", 3), ("Case #", m.case, 1.6)]]
    charges = Table(m.say(["Charge", "Statute", "Docket", "Bond"], ["#", "OFFENSE CODE", "COURT NO.", "BAIL"]), [[m.say("1", "Fel.", "M1"), m.statute(), m.docket(), m.money(250, 20000)] for _ in range(1)] + ([["2", m.statute("trespass"), m.docket(), m.money(100, 2000)]] if rng.random() < 0.5 else []), "ruled")
    contact = Form([[("Emergency contact", kin.listed, 2.4), ("Relation", m.say("mother", "wife", "sister", "friend") if kin.sex == "F" else m.say("father", "husband", "brother", "friend"), 1), ("Phone", kin.phone, 1.8), ("Address", kin.home, 3)]], style)
    goods = Prose("Property: " + m.say(f"black wallet, {m.money(2, 300)} cash, phone (IMEI {must('DEVICE_ID', identifiers.imei(rng), '', True)}), belt.", f"one ring, keys, debit card ending {ask('CREDIT_CARD', identifiers.digits(rng, 4))}, {m.money(1, 90)}.", f"Visa card {must('CREDIT_CARD', identifiers.card(rng), '', True)}, lighter, cell phone serial {m.serial()}.",
                                          f"backpack, EBT card {must('CREDIT_CARD', identifiers.luhn('507' + identifiers.digits(rng, 12)), '', True)}, {m.money(1, 60)}.", f"clothing only. Cash {m.money(1, 40)}.", f"{m.state} ID card {p.licence}, watch, knife tagged {m.tag()}.") + f" Receipt {m.receipt()}.")
    asked = screening(m, p)
    medical = Form([[(f"{n}. {q}", a, 1)] for n, (q, a) in enumerate(asked, 1)], "left") if rng.random() < 0.5 else Table(["Question", "Answer"], [[q, a] for q, a in asked], m.say("plain", "ruled"), [3, 3])
    chart = Form([[("MRN", must("MEDICAL_ID", identifiers.digits(rng, 7), "", True), 1), ("BP", must("MEDICAL", f"{rng.randint(104, 178)}/{rng.randint(62, 104)}"), 1), ("Pulse", must("MEDICAL", rng.randint(58, 118)), 1), ("Screened by", m.official(), 2), ("Emp. no.", m.employee(), 1)]], style)
    history = m.say(f"Prior record: {m.history()}.", f"Classification: {m.history()}; max security.", f"Affiliation: {must('GANG', m.say(*pools.GANGS))}, moniker {must('GANG', m.say(*pools.MONIKERS))}. Keep from {cell.full}.", f"No known affiliation. {m.history()} noted by arresting agency.", f"Keep separate from {cell.full} (booking {m.booking()}), co-defendant.", f"{p.short} has been here before, booking {m.booking()}. Record shows {m.history()}.")
    note = m.say(f"{p.short} was cooperative. {p.He} asked that {kin.full} be told where {p.he} is; a call was placed to {kin.tel} at {m.time}.", f"{p.last} states that {p.he} cares for a child, {m.kid('other', ages=(2, 9), last=p.lastname).full}, who is with {kin.first}.", f"{p.short} became upset and said {p.he} would \"not make it\". Placed on {must('MEDICAL', '15 minute suicide watch')} per RN {m.official()}.",
                 f"Nurse {m.official()} called {m.hospital()} about {p.last}'s {m.condition()}.", f"{p.short}'s phone account PIN is {must('PASSWORD', rng.randint(1000, 9999))}.", f"{p.full} bonded out on {m.date(1)}, receipt {m.receipt()}, paid by {kin.full}.")
    blocks = [Heading(m.say(f"{m.county.upper()} COUNTY JAIL\nBOOKING SHEET", f"{m.county} County Detention Center\nIntake and Medical Screening", f"{m.agency}\nPRISONER INTAKE RECORD")), Form(rows, style)]
    parts = [[Heading("CHARGES", 2), charges], [contact], [goods], [Heading(m.say("MEDICAL SCREENING", "RECEIVING SCREENING"), 2), medical, chart], [Heading("NOTES", 2), Prose(history + " " + note)]]
    if rng.random() < 0.4:
        parts[1], parts[3] = parts[3], parts[1]
    blocks += [block for part in parts for block in part] + [Signature("", "Prisoner signature", m.when), Prose(f"Booking officer {m.ofc2.signed}. {m.say('Inmate information ' + m.desk, 'Housing: B-2-14', 'Cell F-08. Next court ' + m.date(2))}")]
    return Document("first-booking", "arrest", blocks, width=rng.choice([90, 98]), text_form=m.text_form)


LAYOUTS = [rap_sheet, booking]
