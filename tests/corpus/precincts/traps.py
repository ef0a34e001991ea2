"""Sentences and lines about what must stay readable, as officers and clerks write them."""
from precincts import names, remarks


def officers(s):
    """Numbers of the agency."""
    return {
        "CASE_NUMBER": [f"See also {s.other_case}.", f"Cross-reference case {s.other_case} for the earlier report.",
        f"This is a follow up to DR# {s.other_case}.", f"Prior contact is under {s.other_case}.",
        f"I merged this with {s.ag.short} report {s.other_case}."],
        "CAD_NUMBER": [f"CAD event {s.cad} is attached.", f"Times were taken from CFS# {s.cad}.",
        f"Refer to dispatch incident {s.cad}.", f"The call card is {s.cad}."],
        "DOCKET": [f"The matter was set under {s.docket}.", f"Court case no. {s.docket} remains open.",
        f"Refer to docket {s.docket} in {s.ag.county} County.", f"The prosecutor filed it as {s.docket}.",
        f"Bond conditions are in cause no. {s.docket}."],
        "STATUTE": [f"I believe the elements of {s.statute()} are met.", f"Charge requested: {s.statute()}.",
        f"A violation of {s.statute()} was explained.", f"The county attorney may look at {s.statute()} instead.",
        f"This does not rise to {s.statute()}."],
        "CITATION_NO": [f"Cite {s.citation} was issued at the scene.", f"Citation no. {s.citation} was later voided.",
        f"I issued citation #{s.citation}.", f"A parking ticket, {s.citation}, was on the windshield."],
        "BADGE": [f"{s.o2.l}, badge {s.o2.badge}, assisted.", f"{s.o2.full} (#{s.o2.badge}) took photographs.",
        f"Photos by {s.o2.l} ID {s.o2.badge}.", f"{s.o2.l}/{s.o2.badge} stood by.",
        f"Cover was {s.o2.l} (badge no. {s.o2.badge})."],
        "CALLSIGN": [f"{s.o2.unit} covered.", f"{s.o3.unit} and {s.o2.unit} were on scene.", f"I was assigned as {s.o.unit}.",
        f"{s.o2.unit} took the perimeter.", f"I cleared {s.o3.unit} from the call."],
        "EMPLOYEE_NO": [f"Entered by records emp no. {s.employee}.", f"Report typed by employee {s.employee}.",
        f"Transcribed by emp# {s.employee}.", f"The desk clerk (employee no. {s.employee}) scanned the form."],
        "EVIDENCE_TAG": [f"The item was booked under tag {s.tag}.", f"I logged it as evidence item {s.tag}.",
        f"Property tag # {s.tag} (cell phone video on disc).", f"Swabs went into locker 6 as {s.tag}.",
        f"Exhibit {s.tag} is the disc."],
        "SERIAL": [f"My camera, serial {s.serial}, was used.", f"Radar unit s/n {s.serial} was tested before shift.",
        f"A DeWalt drill, ser# {s.serial}, was left on the porch.", f"The PBT used has serial number {s.serial}.",
        f"I wrote down the generator's S/N, {s.serial}."],
        "BOOKING_NO": [f"The earlier booking was {s.booking}.", f"Jail booking # {s.booking} has since been closed.",
        f"Refer to booking no. {s.booking}."],
        "ORI": [f"ORI {s.ori}.", f"Reporting ORI: {s.ori}.", f"Sent under ORI/{s.ori}.", f"Teletype went out from {s.ori}."],
        "EVENT_DATE": [f"I went back on {s.date(1)}.", f"The report was approved {s.date(2)}.",
        f"The camera had not worked since {s.date(-9)}.", f"Follow up is due {s.date(14)}.",
        f"The same thing happened on {s.date(-30)}."],
        "PUBLIC_PHONE": [f"I gave the department's number, {s.public_phone()}, in case anything else came up.",
        f"Dispatch non-emergency line {s.public_phone()} was provided.", f"{s.ag.short} front desk: {s.public_phone()}.",
                         f"Victim services of the county is {s.public_phone()}.",
                         f"Copies can be had from the records counter at {s.public_phone()}.",
                         f"Animal control's office ({s.public_phone()}) was told."],
        "PUBLIC_EMAIL": [f"Video may be sent to the evidence unit at {s.public_email()}.",
        f"Records can be reached at {s.public_email()}.", f"The department's tip address is {s.public_email()}."],
        "PUBLIC_ADDRESS": [f"The property room is at {s.public_address()}.",
        f"Anyone picking up property was told to come to the police building, {s.public_address()}.",
        f"County court is at {s.public_address()}.", f"The evidence was driven to the state lab, {s.public_address()}."],
    }


def world(s):
    """Places, firms, sums, strangers."""
    r = s.rng
    old = lambda low, high: s.keep("ADULT_AGE", r.randint(low, high))
    made = {
        "RECEIPT_NO": [f"Receipt {s.receipt} was handed over at the counter.", f"The store printed receipt no. {s.receipt}.",
        f"A property receipt (#{s.receipt}) was left.", f"The tow yard gave receipt number {s.receipt}."],
        "REF_NO": [f"The insurance desk gave reference {s.ref}.", f"Work order {s.ref} was opened for the broken lock.",
        f"The phone company's ticket is {s.ref}.", f"The claim number is {s.ref}.", f"Tracking no. {s.ref} was on the box."],
        "MONEY": [f"The loss is estimated at {s.money()}.", f"Damage came to about {s.money()}.",
        f"Nothing over {s.money()} was taken.", f"A repair quote of {s.money()} is attached.",
        f"The till was {s.money()} short."],
        "ADULT_AGE": [f"Both men appeared to be about {old(22, 60)} years old.",
        f"The clerk guessed the man was {old(30, 45)} to {old(46, 59)}.",
        f"An unidentified male, {s.keep('ADULT_AGE', str(r.choice([20, 30, 40])) + 's')}, walked by.",
                      f"A {old(25, 70)}-year-old passerby left without giving a name.",
                      f"The driver of the other car was a woman of {old(35, 80)}."],
        "BUSINESS": [f"I asked the manager at {s.firm()} for video.", f"A box from {s.firm()} was on the floor.",
        f"{s.firm()} did not have cameras facing the lot.", f"The bag had a {s.firm()} logo on it.",
        f"Staff at {s.firm()} saw nothing."],
        "PLACEHOLDER": [f"The second party is listed as {s.nobody()}.", f"{s.nobody()} was entered until identified.",
        f"CSI labelled the print card {s.nobody()}."]}
    if s.protected:
        return made
    return {**made,
            "HOSPITAL": [f"Medics staged near {s.hospital()}.", f"No one was taken to {s.hospital()}.",
            f"Units were cleared from {s.hospital()} by then.",
            f"I was on a security detail at {s.hospital()} when the call came in."],
            "STREET_NAME": [f"I drove east on {s.road()}.", f"Traffic on {s.road()} was light.",
            f"The area runs along {s.road()} to the county line.", f"Road work had {s.road()} down to one lane."],
            "BLOCK_ADDRESS": [f"I checked the {s.block()} with negative results.",
            f"A neighbor check in the {s.block()} turned up nothing.", f"The cell ping came back to the {s.block()}.",
            f"A similar call came from the {s.block()} last week."],
            "INTERSECTION": [f"I parked near {s.crossing()}.", f"Last seen walking toward {s.crossing()}.",
            f"An area check out to {s.crossing()} was negative.", f"There is a city camera at {s.crossing()}."],
            "SCHOOL_LOCATION": [f"I passed {s.school_place()} on the way.",
            f"The lot across from {s.school_place()} was empty.", f"Polling was going on at {s.school_place()}.",
            f"The bus stop by {s.school_place()} was checked."],
            "INITIALS": [f"The tag was initialed {s.keep('INITIALS', s.o.first[0] + '.' + s.o.last[0] + '.')} and sealed.",
            f"The log shows a juvenile, {s.keep('INITIALS', s.pick(['K.T.', 'J.M.', 'A.R.', 'D.W.', 'L.P.']))}, not involved here.",
                         f"Supervisor initials {s.keep('INITIALS', s.o3.first[0] + '.' + s.o3.last[0] + '.')} are on page 2."]}


def sentences(s):
    """One list of wordings for each kind of must_stay."""
    return {**officers(s), **world(s)}


def some(s, least=7, most=11, without=()):
    """A handful of sentences, each of another kind."""
    lists = [v for k, v in sentences(s).items() if k not in without]
    return [s.pick(v) for v in s.some(lists, least, most)]


def prints(s, least=6, most=10):
    """The same for machine prints: clipped lines."""
    lines = [f"XREF {s.other_case}", f"EVT {s.cad} LINKED", f"CAUSE {s.docket}", f"CHG {s.statute()}", f"CITE# {s.citation}",
        f"OFCR {s.o2.name(s.o2.last.upper())} #{s.o2.badge} ADVD", f"{s.o2.unit} ENRT", f"{s.o3.unit} STAGING",
        f"QRY BY EMP {s.employee}",
             f"EVID TAG {s.tag}", f"GUN SER/{s.serial} NO RECORD", f"BKG {s.booking} CLOSED", f"RCPT {s.receipt}",
             f"TKT REF {s.ref}", f"ORI/{s.ori} CONFIRMS", f"VAL {s.money()}", f"ENT {s.date(-3)}",
             f"UNK MALE APPROX {s.keep('ADULT_AGE', s.rng.randint(20, 60))} YOA",
             f"{s.firm()} CLOSED, ALARM RESET", f"{s.hospital()} ADVD", f"TRAFFIC HEAVY {s.road()}", f"CK {s.block()} NEG",
             f"LAST SEEN {s.crossing()}", f"{s.school_place()} CLEAR", f"NON-EMERG {s.public_phone()}",
             f"COUNTY DESK {s.public_phone()}", f"SEND TO {s.public_email()}",
             f"COURTHOUSE {s.public_address()}", f"INITIALS {s.keep('INITIALS', s.o.first[0] + s.o.last[0])}",
             f"NAME {s.nobody()}"]
    return s.some(lines, least, most)


def paragraph(s, least=4, most=7):
    return " ".join(some(s, least, most))


def weave(s, told, least=6, most=10, adults=(), minors=()):
    """The told sentences in their order, with remarks and trap sentences between them, in paragraphs."""
    told = list(told)
    for sentence in remarks.lines(s, adults, minors) if adults else []:
        told.insert(s.rng.randint(len(told) // 2, len(told)), sentence)
    for sentence in some(s, least, most):
        told.insert(s.rng.randint(1, len(told)), sentence)
    parts, at = [], 0
    while at < len(told):
        step = s.rng.randint(3, 6)
        parts.append(" ".join(told[at:at + step]))
        at += step
    return "\n\n".join(parts)


def admin_rows(s):
    """The administrative boxes of a form."""
    return [("Agency ORI", s.ori), ("Case number", s.case), ("Event no.", s.cad), ("Reporting officer", s.o.numbered),
        ("Unit", s.o.unit), ("Date of report", s.date()), ("Approved by", s.o3.numbered), ("Entered by", f"Emp {s.employee}"),
            ("Statute", s.statute())]


def footer(s):
    return s.pick([f"Printed {s.date(3)} by {s.employee}  {s.ag.name}  {s.case}", f"{s.ag.name} - Case {s.case}",
        f"ORI {s.ori}    Page 1 of 1", f"{s.ag.short} Records {s.public_phone()}", ""])


def pawn(s):
    return s.keep("BUSINESS", s.pick(names.PAWNS))


def tow(s):
    return s.keep("BUSINESS", s.pick(names.TOWERS))
