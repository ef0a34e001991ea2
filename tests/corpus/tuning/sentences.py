"""Sentences of narratives: traps, private details, medical and other cue-word facts. Each says one thing in many ways."""
import identifiers
from tuning import people, places

MEDICATION = ["sertraline 50 mg", "Seroquel 100mg", "metformin 500 mg twice daily", "lithium", "Xanax 1 mg", "Suboxone", "insulin", "Lexapro 20mg", "risperidone 2 mg", "albuterol inhaler", "Adderall XR 20 mg",
              "trazodone", "gabapentin 300 mg", "methadone 80 mg", "oxycodone 10 mg", "Zoloft", "Depakote", "lisinopril 10 mg", "hydroxyzine", "Vyvanse"]
CONDITION = ["bipolar disorder", "type 1 diabetes", "schizophrenia", "PTSD", "epilepsy", "dementia", "autism", "depression and anxiety", "HIV", "hepatitis C", "paranoid schizophrenia", "asthma", "a heart murmur",
             "borderline personality disorder", "stage III breast cancer", "a traumatic brain injury", "chronic back pain", "COPD", "multiple sclerosis", "ADHD"]
INJURY = ["a fractured left orbital", "a concussion", "two cracked ribs", "a broken wrist", "a laceration requiring 7 stitches", "a punctured lung", "petechial hemorrhaging", "a dislocated shoulder"]


def medical(rng, p):
    him, he, his = p.him, p.he, p.his
    return rng.choice([
        f"{p.surname} told me {he} has been diagnosed with [[MEDICAL|{rng.choice(CONDITION)}]] and takes [[MEDICAL|{rng.choice(MEDICATION)}]].",
        f"{p.surname} said {he} is prescribed [[MEDICAL|{rng.choice(MEDICATION)}]] for [[MEDICAL|{rng.choice(CONDITION)}]].",
        f"Medics noted that {p.surname} suffers from [[MEDICAL|{rng.choice(CONDITION)}]].",
        f"{p.surname} was treated for [[MEDICAL|{rng.choice(INJURY)}]].",
        f"The ER physician advised {p.surname} had [[MEDICAL|{rng.choice(INJURY)}]].",
        f"{p.surname} is [[MEDICAL|{rng.randint(5, 38)} weeks pregnant]] and was checked as a precaution." if p.sex == "F" else f"{p.surname} uses {his} [[MEDICAL|{rng.choice(MEDICATION)}]] daily.",
        f"{p.surname} stated {he} [[MEDICAL|tried to kill {him}self]] in March and was [[MEDICAL|placed on a 72-hour hold]].",
        f"{p.surname} has not taken {his} [[MEDICAL|{rng.choice(MEDICATION)}]] in three days.",
        f"{p.surname} has a history of [[MEDICAL|{rng.choice(CONDITION)}]] per {his} family.",
        f"{p.surname} [[MEDICAL|overdosed on {rng.choice(['fentanyl', 'heroin', 'sleeping pills'])}]] and was given [[MEDICAL|Narcan 4 mg]].",
    ])


def detail(rng, case, p):
    """A private fact about p in running text."""
    year = case.day.year
    return rng.choice([
        f"{p.surname} can be reached at {p.tel}.",
        f"{p.surname}'s cell is {p.tel}; {p.he} prefers texts.",
        f"I called {p.surname} at {p.tel} and left a voicemail.",
        f"{p.surname} gave a home address of {p.home}.",
        f"{p.surname} lives at {p.home_street} with {p.his} {rng.choice(['mother', 'cousin', 'roommate', 'two dogs'])}.",
        f"{p.surname} is currently staying at {p.home_street}, {p.place.city}.",
        f"{p.surname} was identified by {p.his} {rng.choice([case.area.state, 'state'])} driver's license, {p.licence(rng)}.",
        f"{p.surname} (OLN {p.licence(rng)}/{case.area.state}) was checked through dispatch.",
        f"{p.surname} was born {p.dob(rng, 'long', False)} in {rng.choice(places.TOWNS)}.",
        f"Mail goes to {p.surname} in {p.place.city}, ZIP [[?ZIP|{p.place.zip}]].",
        f"{p.surname}, DOB {p.dob(rng)}, was run for warrants with negative results.",
        f"{p.surname} provided {p.his} social security number as {p.ssn(rng)}.",
        f"{p.surname}'s e-mail is {p.email(rng)}.",
        f"{p.surname} uses the {rng.choice(['Instagram', 'Snapchat', 'TikTok'])} account [[SOCIAL_HANDLE|@{handle(rng, p)}]].",
        f"The message came from the snap [[SOCIAL_HANDLE|{handle(rng, p)}]], which {p.surname} said is {p.his} account.",
        f"The login came from IP address [[IP_ADDRESS!|{identifiers.ip(rng)}]], subscribed to {p.full}.",
        f"The phone's IMEI is [[DEVICE_ID!|{identifiers.imei(rng)}]].",
        f"Router logs show a device with MAC [[DEVICE_ID!|{identifiers.mac(rng)}]] belonging to {p.surname}.",
        f"{p.surname} said the gate code is [[PASSWORD|{rng.choice(['#', '*', ''])}{rng.randint(1000, 9999)}]].",
        f"{p.surname} consented to a search of the phone and gave the passcode [[PASSWORD|{rng.randint(100000, 999999)}]].",
        f"The alarm code, [[PASSWORD|{rng.randint(1000, 9999)}]], was known only to {p.surname} and {p.his} {rng.choice(['brother', 'manager', 'ex'])}.",
        f"{p.surname} wrote down {p.his} e-mail password as [[PASSWORD|{rng.choice(['Sunfl0wer!', 'dodgers88', 'Moj0ris1ng#', 'ILoveBella2', 'Hunter2!x'])}]].",
        f"The charge was made on {p.surname}'s Visa card number [[CREDIT_CARD!|{identifiers.card(rng)}]].",
        f"Checks were drawn on {p.surname}'s account number [[BANK_ACCOUNT!|{identifiers.digits(rng, rng.choice([8, 9, 10, 12]))}]], routing [[BANK_ROUTING!|{identifiers.aba(rng)}]].",
        f"The ABA number printed on the check was [[BANK_ROUTING!|{identifiers.aba(rng)}]] and the account [[BANK_ACCOUNT!|{identifiers.digits(rng, 10)}]].",
        f"{p.surname} showed passport [[GOV_ID!|{rng.choice([identifiers.digits(rng, 9), 'C' + identifiers.digits(rng, 8)])}]].",
        f"{p.surname} presented a resident card with alien number [[GOV_ID!|A{rng.choice(['', '-'])}{identifiers.digits(rng, 9)}]].",
        f"{p.surname}'s Medicare number, [[GOV_ID!|{identifiers.mbi(rng)}]], was used at a pharmacy in {rng.choice(places.TOWNS)}.",
        f"{p.surname} drove a {case.car_text()} bearing {case.area.state} plate {case.plate()}.",
        f"{p.surname}'s {case.car_text()}, license plate {case.plate()}, VIN {case.vin()}, was parked out front.",
        f"{p.surname} works nights as a {rng.choice(['nurse', 'welder', 'cook', 'dispatcher'])} and is home after 0800; call {p.tel}.",
        f"{p.surname} gave only the last four of {p.his} SSN, [[?SSN|{rng.randint(1000, 9999)}]].",
        f"The file lists {p.surname}'s SSN as ***-**-[[?SSN|{rng.randint(1000, 9999)}]].",
        f"{p.surname} files taxes with an ITIN of [[SSN!|{identifiers.itin(rng)}]].",
        f"{p.surname}'s hospital record number is MRN [[MEDICAL_ID!|{identifiers.digits(rng, rng.choice([6, 7, 8]))}]].",
        f"A criminal history check showed {p.surname} has [[CHRI|{chri(rng, year)}]].",
        f"III shows [[CHRI|{chri(rng, year)}]] for {p.surname}.",
        f"{p.surname} has [[?SMT|{smt(rng)}]].",
        f"{p.surname} is insured under policy [[?POLICY_NO|{identifiers.fill(rng, rng.choice(['AANNNNNNN', 'NNN NNNN-ANN', 'NNNNNNNNNN']))}]].",
    ])


def handle(rng, p):
    first = places.ascii_only(p.first).lower().replace(" ", "").replace("'", "").replace("-", "")
    return rng.choice([f"{first}_{p.birth.year % 100:02d}", f"lil.{first}", f"{first}xo{rng.randint(1, 99)}", f"real_{first}", f"{first[:4]}bandz{rng.randint(2, 9)}", f"its.{first}.{rng.randint(10, 99)}"])


def chri(rng, year):
    y = year - rng.randint(1, 12)
    return rng.choice([f"two prior convictions for burglary", f"a {y} conviction for possession of a controlled substance", f"three prior arrests for DUI", f"a felony conviction out of {rng.choice(places.TOWNS)} in {y}",
                       f"one prior for domestic battery, dismissed {y}", f"convicted felon status for a {y} robbery", f"an active probation for theft ({y})", f"prior juvenile adjudication for auto theft in {y}"])


def smt(rng):
    return rng.choice(["a tattoo of a rose on the left forearm", "a scar over the right eyebrow", "TAT NECK \"Bella\"", "SC R HND", "a teardrop tattoo under the left eye", "a 3-inch scar on the chin"])


# Ordinary words that look like names, minors' ages or numbers of people; nothing in them is marked.
ORDINARY = [
    "V1 stated S1 left before W1 arrived; W2 declined.", "S2 was not on scene. V and S were separated.", "Her daughter was not home.", "His mother and two siblings were in the next room.",
    "I read Miranda from my card and he waived.", "I gave a Garrity advisement to the deputy.", "A Terry frisk was done for safety.", "A Marsy's Law card was handed out.", "No Amber Alert was issued.",
    "A Smith & Wesson revolver lay on the seat next to a Jack Daniel's bottle.", "The car, a 12-year-old Jeep Cherokee, had a flat tire.", "The Harley-Davidson had Levi's saddlebags.", "An empty Dr Pepper can was collected for DNA.",
    "A Taser 7 was deployed with no effect.", "The statute of limitations is 3 years for this 10-year-old case.", "The dog, about 5 years old, was friendly.", "In May and again in August the same lot was hit.", "Detective Division was called; Homicide did not respond.",
    "The suspect is described only as a white male, 20s, thin, black hoodie.", "The 911 caller hung up.", "He had a Milwaukee Brewers cap and a Dallas Cowboys jacket.", "Grade of offense: felony, class 4.", "The interview room clock read twelve minutes past eight.",
    "The Brady list was checked; nothing was found.", "The Lincoln was parked behind the Mercury.", "I used my Stanley tape measure and a Nikon camera.", "The Baker unit of the apartment complex was vacant.", "Rose bushes along the drive were broken.", "He would not grant permission and asked us to leave.",
    "It was a long chase over rice fields and stone walls.",
]


def trap(rng, case):
    """A sentence that holds only what must stay readable."""
    c = case
    choices = [
        f"This report was taken under case number {c.number}, CAD {c.cad}.",
        f"See related case {c.other_number()} for further details.",
        f"The video was booked as evidence under tag {c.tag()}.",
        f"I placed the items into evidence locker {rng.randint(1, 30)} under {c.tag()} and {c.tag()}.",
        f"Serial number {c.serial()} was entered as stolen.",
        f"Loss is estimated at {c.money()}.",
        f"I cleared the call on {c.when} at {c.time}.",
        f"My body-worn camera, issued to badge {c.badge}, was active.",
        f"Unit {c.callsign()} assisted with the perimeter.",
        f"{c.callsign()} and {c.callsign()} checked the area with negative results.",
        f"This is a violation of {c.statute}.",
        f"I cited for {c.statute_other()}, citation {c.citation()}.",
        f"The matter is set in court under docket {c.docket()}.",
        f"Records may be requested at {c.desk} or {c.public_email()}.",
        f"I left a card with the non-emergency number, {c.desk}.",
        f"The crisis line number {c.hotline()} was provided.",
        f"The report can be picked up at {c.public_address()}.",
        f"The other party is listed as {c.placeholder()} until identified.",
        f"Receipt {c.receipt()} was issued for the cash, {c.money()}.",
        f"The request was logged as {c.ref()}.",
        f"Our ORI is {c.ori}.",
        f"The tow was handled by {c.tower()}.",
        f"Dispatch employee {c.employee()} took the call.",
    ]
    choices += rng.sample(ORDINARY, 8)
    if not c.protected:
        choices += [
            f"The area is near {c.cross()}.",
            f"I responded to the {c.block()} on {c.when}.",
            f"Surveillance video from {c.business()} covers the lot.",
            f"The suspect vehicle was last seen northbound on {c.street()}.",
            f"Officers also checked the {c.business()} on {c.street()}.",
            f"The stop was at {c.cross()}, across from {c.school_place()}.",
            f"Traffic near {c.school_place()} was diverted until {c.time}.",
            f"The ambulance bay at {c.hospital()} was busy and I waited there.",
            f"I met the manager in front of {c.business()} near {c.cross()}.",
        ]
    return rng.choice(choices)


def details(rng, case, p, count):
    return " ".join(detail(rng, case, p) for _ in range(count))


def traps(rng, case, count):
    return " ".join(trap(rng, case) for _ in range(count))


def nickname(rng):
    return rng.choice(people.NICKNAMES)
