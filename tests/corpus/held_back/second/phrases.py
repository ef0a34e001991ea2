"""Sentences that many papers share: private facts, what must stay, health, arrivals and closings."""
import identifiers
from held_back.second.marking import hide, policy

MEDICINES = ["Prozac 40 mg", "metoprolol 25mg", "Humalog insulin", "Klonopin 0.5 mg", "buprenorphine", "Abilify 10 mg", "warfarin", "Eliquis", "Wellbutrin XL 300 mg", "Norco 5/325", "levetiracetam",
             "Latuda", "Aricept 10 mg", "carvedilol", "Percocet", "Concerta 36 mg", "naltrexone", "lamotrigine 200 mg", "fentanyl patches", "prednisone"]
CONDITIONS = ["congestive heart failure", "Alzheimer's", "type 2 diabetes", "schizoaffective disorder", "Parkinson's disease", "severe depression", "anxiety and PTSD", "a seizure disorder", "sickle cell disease",
              "end-stage renal disease", "bipolar I", "an opioid use disorder", "Crohn's disease", "autism spectrum disorder", "early onset dementia", "lung cancer", "hepatitis B", "lupus", "cirrhosis", "a heart condition"]
MENTAL = ["severe depression", "anxiety and PTSD", "bipolar I", "panic attacks", "an eating disorder", "schizoaffective disorder", "OCD"]
YOUNG = ["ADHD", "autism", "an emotional disability", "anxiety", "dyslexia and ADHD", "epilepsy", "asthma", "type 1 diabetes"]
YOUNG_MEDICINES = ["Concerta 36 mg", "Adderall", "Lexapro 10 mg", "an albuterol inhaler", "Focalin", "Prozac 20 mg", "insulin"]
INJURIES = ["a broken collarbone", "a hairline fracture of the jaw", "a torn rotator cuff", "second degree burns", "a collapsed lung", "four stitches over the left eye", "a sprained neck", "a concussion", "a fractured hip"]


def fresh(m, key, options):
    """One of the options that this paper has not had yet."""
    had = m.used.setdefault(key, set())
    left = [i for i in range(len(options)) if i not in had and options[i] not in had]
    i = m.rng.choice(left or range(len(options)))
    had.update((i, options[i]))
    return options[i]


def medicine(rng):
    return hide("MEDICAL", rng.choice(MEDICINES))


def condition(rng):
    return hide("MEDICAL", rng.choice(CONDITIONS))


def mental(rng):
    return hide("MEDICAL", rng.choice(MENTAL))


def injury(rng):
    return hide("MEDICAL", rng.choice(INJURIES))


def health(rng, p):
    n = p.later()
    return rng.choice([
        f"{n} told us {p.he} has {condition(rng)}.", f"{n} takes {medicine(rng)} every morning.", f"According to family, {n} was diagnosed with {condition(rng)}.",
        f"{n} stated {p.he} is prescribed {medicine(rng)} and {medicine(rng)}.", f"Medics were told {n} suffers from {condition(rng)}.", f"{n} said {p.he} had not taken {p.his} {medicine(rng)} since Sunday.",
        f"EMS noted {injury(rng)} on {n}.", f"{n} disclosed a history of {condition(rng)}.", f"{n} said {p.he} sees a counselor for {mental(rng)}.",
    ])


def record(rng, m):
    y = m.day.year - rng.randint(1, 14)
    return hide("CHRI", rng.choice([f"a {y} conviction for felony theft", "two prior arrests for assault", f"a prior DUI conviction from {y}", "five prior arrests, mostly drug possession", f"a {y} burglary conviction and parole violation",
                                    f"a {y} forgery conviction", f"one prior arrest for domestic battery in {y}", "a lengthy history of retail theft arrests", f"a {y} conviction for unlawful possession of a firearm"]))


def contact(rng, m, p):
    """How p can be reached or is known: a private fact."""
    n = p.later()
    return fresh(m, "contact", [
        f"{n} can be contacted at {p.tel}.", f"{n}'s best number is {p.tel}.", f"I reached {n} by telephone at {p.tel}.", f"{n} asked to be called back on {p.tel} after 5.", f"I left a message for {n} at {p.tel}.", f"{n} texted me the photos from {p.tel}.",
        f"{n} lives at {p.home_street}.", f"{n} gave {p.his} address as {p.home}.", f"{n} rents a room at {p.home_city}.", f"{n} said {p.he} has been staying at {p.home_street} for about a month.", f"I drove to {n}'s residence, {p.home_street}, with no answer at the door.",
        f"{n}'s e-mail address is {p.email()}.", f"{n} will send receipts from {p.email()}.", f"{n} (DOB {p.born()}) was identified by {p.his} {m.state} license, {p.licence()}." if not p.minor else f"{n} (DOB {p.born()}) had no ID.",
        f"{n}'s date of birth is {p.born()}." , f"{n} was born {p.born('words', False)}.",
    ])


def private(rng, m, p):
    """A rarer private fact about p."""
    n = p.later()
    car = m.car()[0]
    return fresh(m, "private", [
        f"{n} gave a social security number of {p.ssn()}.", f"{n}'s SSN is {p.ssn()}.", f"{n} drives a {car} with {m.state} plate {m.plate()}.", f"{n} has a {car}, license {m.plate()}, VIN {m.vin()}.",
        f"{n} posts on Instagram as {p.handle()}.", f"{n} said {p.his} Snapchat name is {p.handle()}.", f"{n} told me the gate code is {m.code()}.", f"{n} unlocked the phone for us; the passcode is {m.code()}.",
        f"{n} said the alarm PIN was changed to {m.code()} last week.", f"The phone's IMEI is {hide('DEVICE_ID', identifiers.imei(rng), '', True)}.", f"The messages came from IP address {hide('IP_ADDRESS', identifiers.ip(rng), '', True)}.",
        f"{n} showed a passport, number {hide('GOV_ID', identifiers.digits(rng, 9), '', True)}.",
        f"{n} has a resident card with alien number {hide('GOV_ID', 'A' + identifiers.digits(rng, 9), '', True)}.",
        f"{n} gave account {hide('BANK_ACCOUNT', identifiers.digits(rng, rng.choice([9, 10, 12])), '', True)}, routing {hide('BANK_ROUTING', identifiers.aba(rng), '', True)}, for restitution.",
        f"{n} paid with a credit card, number {hide('CREDIT_CARD', identifiers.card(rng), '', True)}." , health(rng, p), health(rng, p), f"A check of {n} showed {record(rng, m)}.",
        f"{n} has {policy('SMT', rng.choice(['a tattoo of a cross on the right hand', 'a burn scar on the left arm', 'sleeve tattoos on both arms', 'a scar across the chin']))}.",
    ])


WORDS = ["The weather was clear and the road was dry.", "Her son was at work at the time.", "R/P and V1 are neighbors.", "The dog, a 4-year-old shepherd mix, was leashed.", "He was wearing a Carhartt jacket and Wrangler jeans.",
         "I read him his Miranda rights and he said he understood.", "The suspect was described as a male in his 30s with a thin build.", "The blue Lincoln was gone when I came back.", "No further leads at this time.",
         "S1 fled on foot toward the tracks.", "The door was a Pella with no visible pry marks.", "A Ring camera faces the drive.", "The caller hung up before giving a name.", "The Honda generator had been chained to the porch.",
         "There was a Jim Beam bottle in the ditch.", "The grandmother was interviewed separately.", "W2 declined to write a statement.", "The car is at least 15 years old.", "Christian music was playing in the living room.", "A Terry pat down was done for officer safety."]


def kept(rng, m):
    """A sentence in which nothing may be covered."""
    near = [f"I was dispatched to the {m.scene}.", f"The area is just north of {m.cross()}.", f"Video was requested from {m.business()}.", f"He was last seen walking east on {m.street()}.", f"I staged near {m.school_place()}.",
            f"The nearest camera is at {m.business()} by {m.cross()}.", f"A unit was already at {m.hospital()} on another call."] if not m.protected else []
    return fresh(m, "kept", near + [
        f"See related case {m.other_number()}.", f"The photographs were uploaded under {m.number}.", f"Items were booked under {m.tag()} and {m.tag()}.", f"The drive was placed in evidence, tag {m.tag()}.",
        f"I issued citation {m.citation()} for {m.other_statute()}.", f"{m.callsign()} cleared the building.", f"{m.callsign()} and {m.callsign()} assisted.", f"The charge would be {m.statute}.",
        f"The matter was assigned docket {m.docket()}.", f"My body camera was on; badge {m.badge()}.", f"Loss is approximately {m.money()}.", f"Non-emergency dispatch is {m.desk}.",
        f"Copies may be obtained from records at {m.desk} or {m.mailbox()}.", f"I cleared at {m.at(rng.randint(40, 90))} on {m.on()}.", f"I gave the crisis line number, {m.hotline()}.", f"This was logged as {m.cad}.",
        f"The unknown party is listed as {m.placeholder()}.", f"Property receipt {m.receipt()} was issued.", f"The jail lists it under booking number {m.booking()}.", f"Records clerk {m.employee()} scanned the forms.", f"Bail on that charge is {m.money(250, 5000)}.",
        f"The prosecutor filed it as {m.docket()} on {m.on(9)}.", f"Our agency identifier is {m.ori}.", f"Questions go to {m.mailbox()}.", f"Reference {m.ref()} was given at the counter, {m.office_address()}.", f"Supervisor {m.officer(2)} approved the report on {m.on(2)}.", rng.choice(WORDS), rng.choice(WORDS), rng.choice(WORDS)])


def arrival(rng, m):
    where = m.scene
    return rng.choice([
        f"On {m.on()} at {m.at()} I was sent to the {where}.", f"On {m.on()}, at approximately {m.at()}, I responded to the {where} in full uniform and a marked unit.", f"At {m.at()} on {m.on()} dispatch sent me to a call in the {where} (CAD {m.cad}).",
        f"I, Officer {m.officer()} #{m.badge()}, took this report at the {where} on {m.on()}.", f"This report began as call {m.cad} in the {where}, {m.on()}, {m.at()}.", f"I responded with {m.callsign()} to the {where} on {m.on()} at {m.at()}.",
        f"While on patrol on {m.on()} I was flagged down in the {where} at about {m.at()}."])


def closing(rng, m):
    return rng.choice([
        "Nothing further.", f"Case {m.number} is forwarded to detectives.", "This case is inactive pending new information.", f"End of report. {m.officer()} #{m.badge()}", f"Copy to the prosecutor under {m.docket()}.", "I have no further information.",
        f"I request this report be closed. {m.on(1)}", f"Supplement to follow under {m.number}."])


def kin(p):
    """What p is to a child."""
    return "mother" if p.sex == "F" else "father"
