"""Sentences and rows about what must stay readable, as officers and clerks write them."""
from held_back import names


def sentences(s):
    """One list of wordings for each kind of must_stay."""
    r = s.rng
    return {
        "CASE_NUMBER": [f"See also {s.other_case}.", f"Cross-reference case {s.other_case} for the earlier report.", f"This is a follow up to DR# {s.other_case}."],
        "CAD_NUMBER": [f"CAD event {s.cad} is attached.", f"Times were taken from CFS# {s.cad}.", f"Refer to dispatch incident {s.cad}."],
        "DOCKET": [f"The matter was set under {s.docket}.", f"Court case no. {s.docket} remains open.", f"Refer to docket {s.docket} in {s.ag.county} County."],
        "STATUTE": [f"I believe the elements of {s.statute()} are met.", f"Charge requested: {s.statute()}.", f"A violation of {s.statute()} was explained."],
        "CITATION_NO": [f"Cite {s.citation} was issued at the scene.", f"Citation no. {s.citation} was later voided.", f"I issued citation #{s.citation}."],
        "BADGE": [f"{s.o2.l}, badge {s.o2.badge}, assisted.", f"{s.o2.full} (#{s.o2.badge}) took photographs.", f"Photos by {s.o2.l} ID {s.o2.badge}."],
        "CALLSIGN": [f"{s.o2.unit} covered.", f"{s.o3.unit} and {s.o2.unit} were on scene.", f"I was assigned as {s.o.unit}."],
        "EMPLOYEE_NO": [f"Entered by records emp no. {s.employee}.", f"Report typed by employee {s.employee}.", f"Transcribed by emp# {s.employee}."],
        "EVIDENCE_TAG": [f"The item was booked under tag {s.tag}.", f"I logged it as evidence item {s.tag}.", f"Property tag # {s.tag} (cell phone video on disc)."],
        "SERIAL": [f"My camera, serial {s.serial}, was used.", f"Radar unit s/n {s.serial} was tested before shift.", f"A DeWalt drill, ser# {s.serial}, was left on the porch."],
        "BOOKING_NO": [f"The earlier booking was {s.booking}.", f"Jail booking # {s.booking} has since been closed.", f"Refer to booking no. {s.booking}."],
        "RECEIPT_NO": [f"Receipt {s.receipt} was handed over at the counter.", f"The store printed receipt no. {s.receipt}.", f"A property receipt (#{s.receipt}) was left."],
        "REF_NO": [f"The insurance desk gave reference {s.ref}.", f"Work order {s.ref} was opened for the broken lock.", f"The phone company's ticket is {s.ref}."],
        "ORI": [f"ORI {s.ori}.", f"Reporting ORI: {s.ori}.", f"Sent under ORI/{s.ori}."],
        "MONEY": [f"The loss is estimated at {s.money()}.", f"Damage came to about {s.money()}.", f"Nothing over {s.money()} was taken."],
        "EVENT_DATE": [f"I went back on {s.date(1)}.", f"The report was approved {s.date(2)}.", f"The camera had not worked since {s.date(-9)}."],
        "ADULT_AGE": [f"Both men appeared to be about {s.keep('ADULT_AGE', r.randint(22, 60))} years old.", f"The clerk guessed the man was {s.keep('ADULT_AGE', r.randint(30, 45))} to {s.keep('ADULT_AGE', r.randint(46, 59))}.",
                      f"An unidentified male, {s.keep('ADULT_AGE', str(r.choice([20, 30, 40])) + 's')}, walked by."],
        "BUSINESS": [f"I asked the manager at {s.firm()} for video.", f"A box from {s.firm()} was on the floor.", f"{s.firm()} did not have cameras facing the lot."],
        "HOSPITAL": [] if s.protected else [f"Medics staged near {s.hospital()}.", f"No one was taken to {s.hospital()}.", f"Units were cleared from {s.hospital()} by then."],
        "STREET_NAME": [f"I drove east on {s.road()}.", f"Traffic on {s.road()} was light.", f"The area runs along {s.road()} to the county line."],
        "BLOCK_ADDRESS": [] if s.protected else [f"I checked the {s.block()} with negative results.", f"A neighbor check in the {s.block()} turned up nothing."],
        "INTERSECTION": [] if s.protected else [f"I parked near {s.crossing()}.", f"Last seen walking toward {s.crossing()}.", f"An area check out to {s.crossing()} was negative."],
        "SCHOOL_LOCATION": [] if s.protected else [f"I passed {s.school_place()} on the way.", f"The lot across from {s.school_place()} was empty.", f"Polling was going on at {s.school_place()}."],
        "PUBLIC_PHONE": [f"I gave the department's number, {s.public_phone()}, in case anything else came up.", f"Dispatch non-emergency line {s.public_phone()} was provided.",
                         f"{s.ag.short} front desk: {s.public_phone()}."],
        "PUBLIC_EMAIL": [f"Video may be sent to the evidence unit at {s.public_email()}.", f"Records can be reached at {s.public_email()}."],
        "PUBLIC_ADDRESS": [f"The property room is at {s.public_address()}.", f"Anyone picking up property was told to come to the police building, {s.public_address()}.", f"County court is at {s.public_address()}."],
        "INITIALS": [] if s.protected else [f"The tag was initialed {s.keep('INITIALS', s.o.first[0] + '.' + s.o.last[0] + '.')} and sealed.", f"The log shows a juvenile, {s.keep('INITIALS', s.pick(['K.T.', 'J.M.', 'A.R.', 'D.W.', 'L.P.']))}, not involved here."],
        "PLACEHOLDER": [f"The second party is listed as {s.nobody()}.", f"{s.nobody()} was entered until identified."],
    }


def some(s, least=7, most=11, without=()):
    """A handful of sentences, each of another kind."""
    lists = [v for k, v in sentences(s).items() if v and k not in without]
    return [s.pick(v) for v in s.some(lists, least, most)]


def paragraph(s, least=4, most=7):
    return " ".join(some(s, least, most))


def weave(s, told, least=6, most=10):
    """The told sentences in their order with trap sentences between them, in paragraphs."""
    told = list(told)
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
    rows = [("Agency ORI", s.ori), ("Case number", s.case), ("Event no.", s.cad), ("Reporting officer", s.o.numbered), ("Unit", s.o.unit),
            ("Date of report", s.date()), ("Approved by", s.o3.numbered), ("Entered by", f"Emp {s.employee}"), ("Statute", s.statute())]
    return rows


def footer(s):
    return s.pick([f"Printed {s.date(3)} by {s.employee}  {s.ag.name}  {s.case}", f"{s.ag.name} - Case {s.case}", f"ORI {s.ori}    Page 1 of 1",
                   f"{s.ag.short} Records {s.public_phone()}", ""])


def pawn(s):
    return s.keep("BUSINESS", s.pick(names.PAWNS))


def tow(s):
    return s.keep("BUSINESS", s.pick(names.TOWERS))
