"""Letters, court papers and special forms: affidavit, petitions, e-mail, protected offences, holds, cards, requests."""
import identifiers
from model import Document, Form, Heading, Lines, Prose, Signature, Table
from tuning import places, sentences, story, style
from tuning.case import Case
from tuning.reports import form, offense, person_cells


def affidavit(rng):
    c = Case(rng, rng.choice(["drugs", "burglary", "fraud", "robbery"]))
    k = story.cast(rng, c, arrested=False)
    s = k.suspect
    state = places.STATE_NAMES.get(c.area.state, "this State")
    blocks = [Heading(f"IN THE DISTRICT COURT\nSTATE OF {state.upper()}, COUNTY OF {c.area.city.upper()}\nAFFIDAVIT FOR SEARCH WARRANT   {c.docket()}"),
              Prose(f"{c.officer}, being duly sworn, deposes and says:\n\n1. Your affiant is a peace officer, badge {c.badge}, employed by the {c.area.agency} for {rng.randint(3, 22)} years.\n\n2. The premises to be searched are {s.home}, a single story residence, and a {c.car_text()} bearing {c.area.state} license {c.plate()}, VIN {c.vin()}.\n\n3. {story.opening(rng, c, k.victim)} {story.happened(rng, c, k)}\n\n"
                    f"4. {story.known(rng, c, s)} {story.known(rng, c, s)}\n\n5. Within the past ten days a confidential informant, hereafter [[INFORMANT|{story.informant_number(rng, c)}]], who is [[INFORMANT|{rng.choice(['a former employee of the suspect', 'awaiting sentencing on a drug charge', 'a neighbor across the alley'])}]], saw a quantity of pills at the residence.\n\n6. Records of the carrier show the number {s.tel} is subscribed to {s.full_middle}, DOB {s.dob(rng)}. {sentences.details(rng, c, s, 2)}\n\n7. Items to be seized: a phone with IMEI [[DEVICE_ID!|{identifiers.imei(rng)}]], currency, and property with serial {c.serial()}. {sentences.traps(rng, c, 2)}\n\n8. Wherefore affiant asks for a warrant under {c.statute}."),
              Signature(f"Det. {c.officer}", "Affiant", c.when), Signature(f"Hon. {c.official()}", "Magistrate Judge")]
    return Document("search-warrant", c.offense, blocks, width=rng.choice([0, 80]))


def protective_order(rng):
    c = Case(rng, rng.choice(["domestic_violence", "stalking"]))
    k = story.cast(rng, c, with_child=True)
    v, s, kid = k.victim, k.suspect, k.child
    shelter = rng.choice(places.SHELTERS)
    mother = c.person("family", surname=v.last).full
    work = rng.choice(["the Kroger on Bell Rd", "St. Luke's cafeteria"])
    story_text = story.happened(rng, c, k) + (f" {kid.given} was crying. {s.given} said he would take {kid.given} from {c.school_of(kid)}. My mom, {mother}, took us in."
                                              f" We are now at [[ADDRESS:{v.role}|{shelter}]].")
    blocks = [Heading(f"PETITION FOR PROTECTION ORDER\nNo. {c.docket()}"), Form([[("Petitioner (you)", v.full_middle, 2), ("DOB", v.dob(rng), 1)], [("Your address (leave blank if confidential)", rng.choice([v.home, f"[[ADDRESS:{v.role}|{shelter}, {rng.randint(100, 999)} Quail Run Ave]]"]), 3), ("Safe phone", v.tel_labelled, 1.5)], [("Respondent", s.full_middle, 2), ("DOB", s.dob(rng), 1), ("Relationship", rng.choice(["ex-husband", "boyfriend", "former partner"]), 1.2)], [("Respondent's address", s.home, 3), ("Vehicle plate", c.plate(), 1)],
              [("Children (name, age)", f"{kid.full}, {kid.aged}", 2), ("School or day care", c.school_of(kid), 2)]], rng.choice(["boxed-above", "left", "dotted"])),
              Prose(f"Describe what happened:\n{style.typos(rng, story_text, 0.03)} {sentences.detail(rng, c, v)}"),
              Prose(f"I ask that Respondent stay 500 feet from me, my home, {c.school_of(kid)} and my work at [[ADDRESS:{v.role}|{work}]]. Sworn on {c.when}. Clerk phone {c.desk}."), Signature(v.full, "Petitioner", c.when)]
    return Document("protective-order", c.offense, blocks, text_form=form(rng), width=rng.choice([0, 84]))


def juvenile_petition(rng):
    c = Case(rng, rng.choice(["theft", "vandalism", "burglary", "drugs"]))
    kid = c.child("offender", ages=(12, 17))
    mother, father = c.person("parent", sex="F", surname=kid.last, place=kid.place), c.person("parent", sex="M")
    v, friend = c.victim(), c.child("other", ages=(12, 17))
    blocks = [Heading(f"IN THE JUVENILE COURT OF {c.area.city.upper()} COUNTY\nIn the Interest of {rng.choice([kid.full, kid.full_middle])}, a minor\nCase No. {c.docket()}"), Form([[("Minor", kid.listed, 2.4), ("DOB", kid.dob(rng), 1.2), ("Age", kid.aged, 0.6), ("Sex", kid.sex, 0.5)], [("School", c.school_of(kid), 2.2), ("Grade", c.grade(kid), 1), ("Student ID", f"[[STUDENT_ID!|{identifiers.digits(rng, 7)}]]", 1.2)], [("Mother", mother.full, 2), ("Phone", mother.tel_labelled, 1.4), ("Address", mother.home, 3)], [("Father", father.full, 2), ("Phone", father.tel_labelled, 1.4), ("Address", father.home, 3)]], rng.choice(["boxed-above", "left"])),
              Prose(f"The undersigned petitioner states that {kid.full}, {kid.age_after(rng)}, did on or about {c.when} commit {c.offense}, contrary to {c.statute}, to wit: {kid.given} took property of {v.full} worth {c.money()}.\n\n{kid.initials} was with {friend.full} ({friend.aged}). {friend.given} told Officer {c.officer} that {kid.given} threw the rock. {kid.surname}'s mother, {mother.titled}, brought {kid.him} in. {v.later(rng)} asks for restitution of {c.money()}.\n\n{kid.given} has [[CHRI|one prior referral for shoplifting]] and receives [[MEDICAL|{rng.choice(['counseling for ADHD', 'Vyvanse 30 mg', 'special education for an emotional disability'])}]]. {sentences.trap(rng, c)} {sentences.trap(rng, c)}"), Signature(f"{c.official()}", "Juvenile Probation Officer", c.when)]
    return Document("juvenile-petition", c.offense, blocks, text_form=form(rng), width=rng.choice([0, 84]))


def email_thread(rng):
    c = Case(rng, offense(rng))
    k = story.cast(rng, c)
    v, s = k.victim, k.suspect
    det, da = c.officer_text, c.second_text
    mail = c.public_email()
    other = c.public_email()
    head = lambda who, to, days, subject: [f"From: [[?OFFICIAL_NAME:officer|{who}]] <{mail if who == det else other}>", f"Sent: {c.date(days)} {c.time}", f"To: [[?OFFICIAL_NAME:official|{to}]]", f"Subject: {subject}", ""]
    subject = rng.choice([f"RE: {s.full} - {c.number}", f"{c.docket()} State v. {s.surname}", f"RE: discovery {c.number}", f"FW: {v.surname} follow up"])
    lines = head(det, da, 3, subject) + [f"{rng.choice(['Counselor', 'Hi', 'Morning'])},", "", f"I spoke with {v.full} again today. {v.later(rng)}'s new number is {v.tel} and {v.his} e-mail is {v.email(rng)}.",
             sentences.detail(rng, c, v), f"{s.given} keeps texting {v.him}. {sentences.detail(rng, c, s)}", sentences.trap(rng, c), "", f"Det. [[?OFFICIAL_NAME:officer|{det}]] #{c.badge}", f"{c.area.agency}  |  {c.desk}", c.public_address(), "", "-----Original Message-----"] + \
        head(da, det, 1, subject) + [f"Can {v.titled} come in at {c.time} on {c.date(9)}? I also need {k.witness.full}'s statement.", (story.child_part(rng, c, k) or sentences.trap(rng, c)), f"Defense says {s.initialed} was at {c.business() if not c.protected else 'home'}. Docket {c.docket()}, charge {c.statute}.", "", f"[[?OFFICIAL_NAME:official|{da}]], Deputy District Attorney", "", "> " + f"On {c.when}, {k.witness.full} <{k.witness.email(rng)}> wrote:", f"> I can't make it Tuesday. My son {c.child('other', sex='M').given} has a game. Call me at {k.witness.tel}.", f"> {k.witness.given}"]
    body = "\n".join(line if i < 5 else line for i, line in enumerate(lines))
    return Document("email-thread", c.offense, [Prose(body)], width=rng.choice([0, 78]))


def missing_person(rng):
    c = Case(rng, "welfare")
    minor = rng.random() < 0.6
    p = c.child("other", ages=(9, 17)) if minor else c.person("subject", ages=(18, 88))
    rp = c.person("parent" if minor else "family", surname=p.last, place=p.place, ages=(30, 70))
    friend = (c.child("other") if minor else c.person("subject")).full
    last = f"is in {c.grade(p)} at {c.school_of(p)}" if minor else f"left {p.his} [[MEDICAL|{rng.choice(sentences.MEDICATION)}]] at home"
    rows = person_cells(rng, c, p, "M")
    blocks = [Heading(f"{c.area.agency}\nMISSING PERSON REPORT"), Form([[("Case", c.number, 1.5), ("Date last seen", c.when, 1.2), ("NIC", f"[[NCIC_NIC!|{identifiers.nic(rng)}]]", 1.2), ("Category", "RUNAWAY" if minor else "ENDANGERED", 1.2)], *rows, [("Scars, marks, tattoos", f"[[?SMT|{sentences.smt(rng)}]]", 2), ("Medical", f"[[MEDICAL|{rng.choice(sentences.CONDITION)}]], [[MEDICAL|{rng.choice(sentences.MEDICATION)}]]", 2.4), ("Dental/DNA", f"[[BIOMETRIC!|{identifiers.fill(rng, 'AA-NNNNNN')}]]", 1.2)],
              [("Reporting person", rp.full, 2), ("Relationship", ("mother" if rp.sex == "F" else "father"), 1), ("Phone", rp.tel_labelled, 1.5), ("E-mail", rp.email(rng), 2)], [("School / employer", c.school_of(p) if minor else c.business(), 2), ("Social media", f"[[SOCIAL_HANDLE|@{sentences.handle(rng, p)}]]", 1.6), ("Cell phone IMEI", f"[[DEVICE_ID!|{identifiers.imei(rng)}]]", 1.6)]], rng.choice(["boxed-above", "left", "boxed-below"])),
              Prose(style.typed(rng, f"{rp.full} last saw {p.given} at {c.time} near {c.cross()}. {p.given} was wearing a green hoodie. {rp.surname} said {p.given} may be with {friend} or at {c.business()}. "
                                     f"{p.given} {last}. {sentences.detail(rng, c, rp)} {sentences.trap(rng, c)} {sentences.trap(rng, c)}")), Prose(f"Fingerprint class: [[BIOMETRIC!|{identifiers.fpc(rng)}]]. Notify {c.desk}. Officer {c.officer} {c.badge}.")]
    return Document("missing-person", c.offense, blocks, text_form=form(rng), width=rng.choice([90, 100]))


def dv_form(rng):
    c = Case(rng, "domestic_violence")
    k = story.cast(rng, c, with_child=True)
    v, s, kid = k.victim, k.suspect, k.child
    mark = lambda text: f"[[MEDICAL|{text}]]"
    blocks = [Heading("DOMESTIC VIOLENCE SUPPLEMENT"), Form([[("Case Number", c.number, 1.5), ("Officer", f"{c.officer} {c.badge}", 2), ("Date", c.when, 1.2)], [("Victim", v.listed, 2), ("DOB", v.dob(rng), 1.2), ("Temporary address", v.home, 3), ("Temporary phone", v.tel_labelled, 1.5)], [("Suspect", s.listed, 2), ("DOB", s.dob(rng), 1.2), ("Relationship", rng.choice(["spouse", "ex-spouse", "dating", "cohabitant"]), 1.2)],
              [("Injuries observed", mark(rng.choice(sentences.INJURY)), 2), ("Strangulation?", mark(rng.choice(["yes, voice raspy", "yes - could not swallow"])), 1.5), ("Pregnant?", mark("yes, 5 months") if v.sex == "F" else "no", 1), ("Treated at", c.hospital(), 1.6)], [("Children present (name/age)", f"{kid.full} / {kid.aged}", 2.2), ("School", c.school_of(kid), 2)], [("Prior incidents", f"[[CHRI|{sentences.chri(rng, c.day.year)}]]", 2), ("Order no.", c.docket(), 1.2)]], rng.choice(["boxed-above", "left", "boxed-below"])),
              Prose(story.narrative(rng, c, k, 3)), Prose(f"Advocate called: {c.hotline()}. {v.given} was taken to a shelter at [[ADDRESS:dv_victim|{rng.choice(places.SHELTERS)}]] by {c.official()}.")]
    return Document("dv-supplement", c.offense, blocks, text_form=form(rng), width=rng.choice([84, 96]))


def sa_report(rng):
    c = Case(rng, "sexual_assault")
    k = story.cast(rng, c, with_child=False)
    v, s = k.victim, k.suspect
    blocks = [Heading(f"{c.area.agency.upper()}\nCONFIDENTIAL - SEX OFFENSE REPORT"), Form([[("Case No", c.number, 1.5), ("Statute", c.statute, 1.4), ("Date reported", c.when, 1.2)], [("Victim", v.listed, 2.5), ("DOB", v.dob(rng), 1.2), ("Phone", v.tel_labelled, 1.5)], [("Address", v.home, 3), ("Kit no.", c.tag(), 1)], [("Suspect", s.listed, 2.5), ("DOB", s.dob(rng), 1.2), ("Address", s.home, 3)]], rng.choice(["boxed-above", "left"])),
              Prose(story.narrative(rng, c, k, 4) + "\n\n" + f"The exam at {c.hospital()} was done by {c.official()}. The victim, hereafter {v.initials}, received [[MEDICAL|emergency contraception]] and [[MEDICAL|HIV prophylaxis]]. {v.initials} lives near {c.cross()} and studies at [[ADDRESS:sa_victim|{rng.choice(['Valley Community College', 'the state university'])}]]."), Signature(f"Det. {c.officer} {c.badge}", "Investigator", c.when)]
    return Document("sex-offense", c.offense, blocks, text_form=form(rng), width=rng.choice([0, 84, 92]))


def hold_form(rng):
    c = Case(rng, "welfare")
    p, rp = c.person("subject"), c.person("family")
    m = lambda *texts: f"[[MEDICAL|{rng.choice(texts)}]]"
    blocks = [Heading("APPLICATION FOR ASSESSMENT, EVALUATION AND CRISIS INTERVENTION\nDetainment advisement"), Form([[("Name of patient", p.full_middle, 2.4), ("DOB", p.dob(rng), 1.2), ("MRN", f"[[MEDICAL_ID!|{identifiers.digits(rng, 8)}]]", 1.2)], [("Residing at", p.home, 3), ("Phone", p.tel_labelled, 1.5)], [("Facility", c.hospital(), 2), ("Case", c.number, 1.4), ("Insurance / Medicare no.", f"[[GOV_ID!|{identifiers.mbi(rng)}]]", 1.8)]], rng.choice(["left", "boxed-above", "dotted"])),
              Prose(f"The person's condition was called to my attention as follows: {rp.full} ({rp.tel}) called because {p.given} {m('said the television was telling him to jump', 'took a handful of pills', 'had cut both arms', 'had stopped eating and talking')}.\n\nI have probable cause to believe that the person is, as a result of mental disorder, a danger to self: {p.surname} stated {m('I want to die', 'voices told me to do it', 'I will hang myself tonight')}. {p.surname} is diagnosed with {m(*sentences.CONDITION)} and is off {p.his} {m(*sentences.MEDICATION)}. {sentences.medical(rng, p)} {sentences.trap(rng, c)}"), Signature(f"{c.officer} {c.badge}", "Peace officer", c.when), Prose(f"{c.area.agency}, {c.desk}")]
    return Document("mental-hold", c.offense, blocks, text_form=form(rng), width=84)


def examiner_report(rng):
    c = Case(rng, "welfare")
    p, kin, doctor = c.person("subject", ages=(25, 90)), c.person("next_of_kin"), c.official()
    blocks = [Heading("OFFICE OF THE MEDICAL EXAMINER\nREPORT OF INVESTIGATION"), Form([[("Decedent", p.listed, 2.4), ("DOB", p.dob(rng), 1.2), ("Age", p.aged, 0.6), ("ME case", c.ref(), 1.3)], [("SSN", p.ssn(rng), 1.3), ("Residence", p.home, 3)], [("Next of kin", kin.full, 2), ("Relation", rng.choice(["son", "wife", "sister"]), 1), ("Phone", kin.tel_labelled, 1.5), ("Notified", c.when, 1.2)], [("Police agency", c.area.agency, 2), ("Case", c.number, 1.4), ("Physician", doctor, 1.5)]], rng.choice(["boxed-above", "dotted"])),
              Prose(f"{p.titled} was found at {p.home_street} by {kin.full}. Medical history: [[MEDICAL|{rng.choice(sentences.CONDITION)}]]; medications [[MEDICAL|{rng.choice(sentences.MEDICATION)}]] and [[MEDICAL|{rng.choice(sentences.MEDICATION)}]]. {kin.surname} said {p.given} had [[MEDICAL|chest pains for two days]]. Prescriber DEA [[?GOV_ID|{identifiers.dea(rng)}]]. Identified by fingerprints, class [[BIOMETRIC!|{identifiers.fpc(rng)}]]. {sentences.trap(rng, c)} {sentences.trap(rng, c)}"), Signature(doctor, "Investigator", c.when)]
    return Document("medical-examiner", c.offense, blocks, text_form=form(rng), width=88)


def victim_card(rng):
    c = Case(rng, offense(rng))
    v = c.victim()
    p = c.person("suspect")
    card = f"The District Attorney's victim unit is at {c.public_address()}, {c.desk}."
    blocks = [Heading("VICTIMS' RIGHTS NOTIFICATION"), Form([[("Victim", v.full, 2), ("Phone", v.tel_labelled, 1.4)], [("Mailing address", v.home_street, 2), ("City/State", f"{v.place.city}, {v.state}", 1.3), ("ZIP", f"[[?ZIP|{v.place.zip}]]", 0.8)], [("Report #", c.number, 1.3), ("Officer", f"{c.officer} #{c.badge}", 1.6), ("Arrested", rng.choice([p.full, "no arrest"]), 1.6)]], rng.choice(["left", "dotted", "boxed-above"])),
              Prose(f"You have the right to be informed, present and heard. {card} For shelter call {c.hotline()}. To be told when {p.surname} is released register with PIN [[PASSWORD|{rng.randint(1000, 9999)}]]. Compensation up to {c.money()} may be available under {c.statute_other()}. {'' if c.protected else 'Property may be claimed at ' + c.block() + '.'}"), Prose(f"[ ] I request my rights  [ ] I waive my rights   {v.initials}"), Signature(v.full, "Victim", c.when)]
    return Document("victim-card", c.offense, blocks, text_form=form(rng), width=80)


def records_request(rng):
    c = Case(rng, rng.choice(["theft", "traffic", "burglary"]))
    r, other = c.person("requester"), c.person("third_party")
    kid = c.child("other")
    paragraphs = [f"{r.full}\n{r.home}\n{r.tel}\n{r.email(rng)}", f"{c.when}", f"Records Division, {c.area.agency}\n{c.public_address()}\nVia e-mail {c.public_email()}", f"Re: {rng.choice(['Public records request', 'Request for report', 'FOIA request'])} {c.number}",
                  f"To whom it may concern: I ask for the report about the {c.offense} on {c.date(-20)} at {c.block()}. The other person is {other.full}. {sentences.detail(rng, c, r)} My {'daughter' if kid.sex == 'F' else 'son'} {kid.full}, {kid.age_after(rng)}, was in the car. My claim number is {c.ref()} with {rng.choice(['Geico', 'Allstate'])}, policy [[?POLICY_NO|{identifiers.fill(rng, 'AANNNNNNN')}]].", f"I will pay up to {c.money()}. My check is drawn on account [[BANK_ACCOUNT!|{identifiers.digits(rng, 10)}]], routing [[BANK_ROUTING!|{identifiers.aba(rng)}]]." if rng.random() < 0.5 else f"Please bill my card [[CREDIT_CARD!|{identifiers.card(rng)}]] for up to {c.money()}.", f"Sincerely,\n\n{rng.choice([r.full, r.full_initial])}", f"Office use: received {c.date(2)} by {c.employee()}, {c.ref()}, receipt {c.receipt()}"]
    return Document("records-request", c.offense, [Prose("\n\n".join(paragraphs))], width=rng.choice([0, 78]))


LAYOUTS = [affidavit, juvenile_petition, email_thread, missing_person, hold_form, examiner_report, victim_card, records_request, email_thread]
RARER = [protective_order, dv_form, sa_report]
