"""What was said and written: emergency call, interview, body camera, e-mail."""
import identifiers as ids
from precincts import traps
from precincts.people import mark
from precincts.scene import Scene
from model import Document, Lines, Prose

DIGIT = dict(zip("0123456789", "zero one two three four five six seven eight nine".split()))


def spoken(number, rng):
    words = [DIGIT[c] if c != "0" else rng.choice(["oh", "zero"]) for c in number if c.isdigit()]
    groups = [words[:3], words[3:6], words[6:]] if len(words) >= 10 else [words]
    return rng.choice([", ", " "]).join(" ".join(g) for g in groups)


def said_phone(s, p):
    return mark("PHONE", s.pick([spoken("".join(c for c in p.phone_raw if c.isdigit())[-10:], s.rng), p.phone_raw]), p.owner)


def said_address(s, p):
    number = spoken(str(s.rng.randint(101, 9899)), s.rng)
    return mark("ADDRESS", s.pick([f"{number} {s.street()}", p.street, f"{p.street}, {p.city}"]), p.owner)


def turns(s, speakers, said, numbered=False):
    """said: (index of the speaker, words)."""
    lines, at = [], 0
    form = s.rng.randint(0, 3)
    for who, words in said:
        at += s.rng.randint(2, 14)
        name = speakers[who]
        lines.append([f"{name}: {words}", f"[{s.clock(at)}] {name}: {words}",
            f"{name.upper() if '[[' not in name else name}:  {words}", f"{at // 60:02d}:{at % 60:02d}  {name}  {words}"][form])
    return "\n".join(lines)


def call_911(rng):
    s = Scene(rng, rng.choice(["medical", "disturbance", "burglary", "fire", "theft"]))
    s.first_names = True
    c, x, hurt = s.person("rp"), s.person("suspect"), s.person("victim")
    kid = s.person("witness", minor=True)
    me = s.keep("EMPLOYEE_NO", s.digits(4))
    d, k = 0, 1
    said = [
        (d, s.pick([f"{s.ag.city} 911, what is the address of your emergency?", "911, where is your emergency?"])),
        (k, s.pick([f"Um it's {said_address(s, c)}.", f"Yeah {said_address(s, c)}, the house with the blue door."])),
        (d, "And the phone number you're calling from?"),
            (k, s.pick([f"{said_phone(s, c)}.", f"It's, um, {said_phone(s, c)}."])),
        (d, "Okay what's your name?"), (k, s.pick([f"{c.full}. That's {c.spelled}.", f"{c.f}. {c.full}, {c.spelled}.",
            f"My name is {c.full}."])),
        (d, s.pick([f"Okay {c.f}, tell me exactly what happened.", f"Alright {c.mr}, what's going on?"])),
        (k, s.pick([f"It's {x.f}, {x.full}, {x.he}'s outside with a bat.",
            f"My roommate {hurt.full} just fell and isn't waking up.", f"{x.f} broke in and took {hurt.f}'s stuff."])),
        (d, s.pick([f"How old is {hurt.f}?", "How old are they?"])),
            (k, s.pick([f"{hurt.He} is {hurt.years}.", f"Like {hurt.years}, I think."])),
        (d, "Any medical problems?"), (k,
            s.pick([f"{hurt.He}'s {mark('MEDICAL', s.pick(['diabetic', 'on blood thinners', 'epileptic', 'got a pacemaker', 'bipolar']))}.",
                f"{hurt.f} takes {mark('MEDICAL', s.pick(['Keppra', 'metformin', 'some oxycodone']))} for it."])),
        (d, "Is anybody else in the house?"), (k,
            s.pick([f"Just my {s.pick(['son', 'daughter', 'nephew'])} {kid.f}, {kid.he}'s {mark('JUVENILE_AGE', s.pick(['six', 'seven', 'nine', 'eleven', 'twelve', 'five']), kid.role)}.",
                f"My kid {kid.f}. {kid.He} just turned {kid.years}."])),
        (d, s.pick([f"Is {kid.f} safe?", f"Have {kid.f} go to another room."])),
            (k, s.pick([f"{kid.f}! {kid.f}, come here. Go to the bathroom.", f"{kid.f} is with me."])),
        (d, "Is there a gate or a code to get in?"),
            (k, s.pick([f"Yeah the gate is {mark('PASSWORD', s.pick(['pound ' + spoken(s.digits(4), rng), s.digits(4), 'star ' + s.digits(3)]))}.",
                f"The key pad is {mark('PASSWORD', spoken(s.digits(4), rng))}."])),
        (d, "Did you see a car?"), (k, s.pick([f"A {s.car()}, plate is {s.plate(False)}.", f"{x.f}'s {s.car()}."])),
        (d, s.pick([f"Do you know {x.f}'s last name?", "What's the last name?"])),
            (k, s.pick([f"{x.l}. {x.spelled}.", f"It's {x.l}, {x.full}."])),
        (d, s.pick([f"Where does {x.he} live?", "Any idea where they'd go?"])),
            (k, s.pick([f"Over by {s.crossing()}, or at {said_address(s, x)}.",
                f"With {s.person('third_party').full} down by {s.firm()}."])),
        (d, s.pick([f"Officers are on the way, {c.f}.", "They're pulling up now. You can hang up."])), (k, "Okay. Thank you.")]
    speakers = s.pick([["DISPATCHER", "CALLER"], [f"Dispatch {me}", "Caller"], ["Operator", c.f], [f"911", "RP"]])
    top = f"{s.ag.name}\n911 CALL TRANSCRIPT   Event {s.cad}   Case {s.case}\nDate of call {s.date()}   Call taker {me}   Recorder channel serial {s.serial}"
    end = "TRANSCRIBER'S NOTES: " + traps.paragraph(s, 7, 10)
    return Document("call_911", s.offense, [Prose(top), Prose(turns(s, speakers, said)), Prose(end)],
        width=rng.choice([84, 96]))


def interview(rng):
    s = Scene(rng, rng.choice(["theft", "robbery", "fraud", "vandalism", "arson"]))
    s.first_names = True
    young = rng.random() < 0.4
    i = s.person("offender" if young else "suspect", minor=young)
    mom = s.person("parent", last=i.last, sex="F")
    a, b = s.person("third_party"), s.person("victim")
    kid = s.person("witness", minor=True)
    q, r = 0, 1
    said = [
        (q, s.pick([f"Today is {s.date(2)}, the time is {s.time()}. This is {s.det.l}, badge {s.det.badge}, case {s.case}.",
            f"This is {s.det.full} with {s.ag.name}, in reference to {s.case}. Date {s.date(2)}."])),
        (q, "State your full name for me."), (r, s.pick([f"{i.full}.", f"{i.fml}."])), (q, "Date of birth?"),
            (r, s.pick([f"{mark('DOB', i.born.strftime('%B ') + str(i.born.day) + ', ' + str(i.born.year), i.owner)}.",
                f"{i.dob_plain}."])),
        (q, "And how old does that make you?"), (r, f"{i.years}."), (q, "Where are you staying now?"),
            (r, s.pick([f"At {i.addr_short}, with my mom.", f"{said_address(s, i)}. It's {a.full}'s place."])),
        (q, "Best number for you?"), (r, f"{said_phone(s, i)}."),
        (q, s.pick([f"Do you know {b.full}?", f"How do you know {b.full}?"])),
            (r, s.pick([f"Yeah, {b.f}. {b.He} used to work with me at {s.firm()}.", f"I know {b.l} from church."])),
        (q, s.pick([f"{b.f} says you were at {b.his} house on {s.date()}.", f"{b.mr} has you on camera at {s.time()}."])),
            (r, s.pick([f"That wasn't me, that was {a.f}.", f"I was there with {a.full} and {kid.f}."])),
        (q, s.pick([f"Who's {kid.f}?", f"How old is {kid.f}?"])),
            (r, s.pick([f"{kid.full}, {a.f}'s little {'brother' if kid.sex == 'M' else 'sister'}. {kid.He}'s {kid.years}.",
                f"{kid.He}'s like {kid.years}. Goes to {s.school_of()}."])),
        (q, "Whose phone is this?"), (r, s.pick([f"Mine. Passcode is {mark('PASSWORD', s.digits(6))}.",
            f"{a.f}'s. The pin's {mark('PASSWORD', spoken(s.digits(4), rng))}."])),
        (q, s.pick(["You on any medication today?", "Taken anything today?"])),
            (r, s.pick([f"{mark('MEDICAL', s.pick(['Adderall', 'Zoloft', 'Suboxone', 'my anxiety meds']))}, that's it.",
                f"I got {mark('MEDICAL', s.pick(['ADHD', 'PTSD', 'autism', 'depression']))} but I'm good."])),
        (q, s.pick(["You've been in trouble before?", "Ever been arrested?"])),
            (r, s.pick([f"I {mark('CHRI', s.pick(['did 18 months for burglary', 'got a DUI in 2017', 'was on juvenile probation for theft', 'caught a possession charge last year']))}.",
                f"Yeah I {mark('CHRI', 'got arrested for shoplifting at sixteen')}."])),
        (q, s.pick([f"What did {a.f} do with the stuff?", f"Where's {a.l} now?"])),
            (r, s.pick([f"{a.f} sold it to some dude on {a.handle} for {s.money()}.", f"Probably at {said_address(s, a)}."])),
        (q, s.pick([f"Your mom, {mom.full}, is outside.", f"I talked with {mom.mr} earlier."])),
            (r, s.pick([f"Don't tell {mom.f}.", "I want to go home."])),
        (q, s.pick([f"Alright {i.f}. Anything to add?", f"Okay {i.l}, we're done."])), (r, "No."),
            (q, f"End of recording, {s.time(48)}.")]
    sp = s.pick([["Q", "A"], [s.det.name(s.det.last.upper()), i.name(i.last.upper())],
        [f"{s.det.rank} {s.det.name(s.det.last)}", i.f], ["DET", "SUBJ"]])
    top = f"INTERVIEW TRANSCRIPT\n{s.ag.name}  Case {s.case}  ORI {s.ori}\nPersons present: {s.det.numbered}; {i.full}" + (f"; {mom.full} (parent)" if young else "") + f"\nRecording {s.keep('REF_NO', 'AV-' + s.digits(5))}  disc tag {s.tag}"
    return Document("interview", s.offense, [Prose(top), Prose(turns(s, sp, said)),
        Prose("Transcription notes. " + traps.paragraph(s, 6, 9))], width=rng.choice([84, 90, 0]))


def body_camera(rng):
    s = Scene(rng, rng.choice(["disturbance", "traffic", "welfare", "theft"]))
    a, b = s.person("subject"), s.person("rp")
    kid = s.person("other", minor=True)
    sec = 0
    rows = []

    def note(text):
        nonlocal sec
        sec += rng.randint(12, 160)
        rows.append(f"{sec // 60:02d}:{sec % 60:02d}  {text}")
    note(s.pick([f"Arrive {s.block()}. {s.o.l} exits.", f"Walking up to {s.firm()}."]))
    note(s.pick([f"Door answered by {b.full}. House number {mark('ADDRESS', b.street.split(' ')[0], 'rp')} visible.",
        f"{b.full} meets officer, gives DL {b.oln}."]))
    note(s.pick([f"{b.l} states phone {b.tel} and DOB {b.dob_plain} aloud.", f"{b.mr} reads {b.his} number {b.tel}."]))
    note(s.pick([f"{kid.f} ({kid.years}) on couch, face visible - BLUR.",
        f"Child, {kid.full}, age {kid.years}, enters frame."]))
    note(s.pick([f"{a.full} in kitchen, shirt off.", f"{a.l} comes down stairs yelling at {b.f}."]))
    note(s.pick([f"{a.l} says {a.he} is off {a.his} {mark('MEDICAL', s.pick(['Abilify', 'Risperdal', 'Prozac']))}.",
        f"Pill bottle, {mark('MEDICAL', s.pick(['trazodone 50 mg', 'Klonopin', 'Lasix 20 mg']))}, {a.l}'s name on label."]))
    note(s.pick([f"MDT screen: plate {s.plate()}, R/O {s.person('owner').full}.", f"MDT in frame, {a.l}'s SSN {a.ssn}."]))
    note(s.pick([f"Radio: {a.LF} {a.dob_plain}, {mark('CHRI', s.pick(['priors for assault', 'on parole for burglary']))}.",
        f"Dispatch reads {mark('CHRI', s.pick(['two prior DV arrests', 'a 2020 drug conviction']))} on {a.l}."]))
    note(s.pick([f"{b.l} punches garage code {mark('PASSWORD', s.digits(4))}.",
        f"Alarm code {mark('PASSWORD', s.digits(4))} said by {b.f}."]))
    note(s.pick([f"{kid.f} tells {s.o2.l} {kid.he} goes to {s.school_of()}.",
        f"{kid.f} shows a {s.may('GRADE', s.pick(['4th', '7th', '9th']))} grade school paper from {s.school_of()}."]))
    note(s.pick([f"{a.l} cuffed, walked to {s.o.unit}.", f"{a.f} apologizes to {b.f}."]))
    for t in traps.some(s, 6, 9):
        note(t)
    note("Camera off.")
    top = [f"BODY-WORN CAMERA LOG   {s.ag.name}",
        f"Video {s.keep('REF_NO', 'AX-' + s.digits(7))}   Camera S/N {s.serial}   Assigned {s.o.numbered}",
        f"Case {s.case}  CAD {s.cad}  Date {s.date()}  Start {s.clock(0)}", f"Reviewed by {s.o3.full}, emp {s.employee}", ""]
    return Document("body_camera", s.offense, [Lines(top), Prose("\n".join(rows))], width=rng.choice([84, 100]))


def email_thread(rng):
    s = Scene(rng, rng.choice(["theft", "stalking", "fraud", "noise", "property"]) if rng.random() < 0.8 else "records")
    r, n, c = s.person("requester"), s.person("victim"), s.person("suspect")
    kid = s.person("victim", minor=True, last=n.last)
    office = s.public_email()
    work = lambda o: s.keep("PUBLIC_EMAIL", f"{o.first[0]}{o.last}@{s.ag.domain}".lower().replace("'", "").replace(" ", ""))
    sign = lambda o: f"{o.rank} {o.name(o.first + ' ' + o.last)}\n{s.ag.name}\nBadge {o.badge}\nOffice {s.public_phone()}\n{s.public_address()}"
    first = "\n".join([f"From: {n.full} <{n.email}>", f"To: {s.det.name(s.det.first + ' ' + s.det.last)} <{work(s.det)}>",
        s.maybe(0.5, f"Cc: {office}", f"Cc: {r.full} <{r.email}>"), f"Sent: {s.date(1)} {s.time()}",
            f"Subject: {s.pick(['Case ' + s.case, 'more info', 'my report ' + s.case, 'Fwd: ' + s.case])}", "",
                       f"Hi {s.det.rank} {s.det.name(s.det.last)},", "",
                       " ".join([s.pick([f"I remembered something about {c.full}.",
                       f"{c.full} messaged me again from {c.handle}."]),
                                 s.pick([f"{c.He} came by {n.addr_short} and {kid.f} saw {c.him} out the window.",
                                     f"{c.f} waited near {s.school_of()} where my {'son' if kid.sex == 'M' else 'daughter'} {kid.f} goes."]),
                                 s.pick([f"{kid.f} is only {kid.years} and is scared.", f"{kid.f} just turned {kid.years}."]),
                                 s.pick([f"The IP in the header is {mark('IP_ADDRESS', ids.ip(rng))}.",
                                     f"Google shows a sign in from {mark('IP_ADDRESS', ids.ip(rng))} on a phone with IMEI {mark('DEVICE_ID', ids.imei(rng), bang=True)}.",
                                     f"My router shows {mark('IP_ADDRESS', ids.ip(rng))} and device {mark('DEVICE_ID', ids.mac(rng), bang=True)}."]),
                                 s.pick([f"{c.His} car is the {s.car()}, {s.plate()}.",
                                     f"I wired {s.money()} to account {mark('BANK_ACCOUNT', s.digits(10), bang=True)}."]),
                                 s.pick([f"My cell is still {n.tel}.", f"Please use {n.tel} not the old one."])]), "",
                                     s.pick([n.f, n.full, f"Thanks,\n{n.full}\n{n.tel}"])])
    second = "\n".join([f"From: {s.det.name(s.det.last + ', ' + s.det.first)}", f"Sent: {s.date(2)} {s.time(90)}",
        f"To: {n.email}", f"Subject: RE: {s.case}", "",
                        s.pick([f"{n.mr},", f"Hello {n.f},"]), "",
                            " ".join([s.pick([f"Thank you. I spoke to {c.l} yesterday.",
                            f"I left {c.mr} a message at {c.phone}."]),
                            s.pick([f"I would like {kid.f} to speak to our interviewer.",
                                f"How is {kid.f} doing?"])] + traps.some(s, 4, 6)), "", sign(s.det)])
    third = "\n".join([f"From: {r.full} <{r.email}>", f"To: {office}", f"Date: {s.date(5)}", f"Subject: records request", "",
                       s.pick([f"I am {n.f}'s {s.pick(['sister', 'attorney', 'neighbor', 'landlord'])} and request a copy of {s.case}.",
                           f"Please send the report for {n.full}, DOB {n.dob_plain}, case {s.case}."]) + " " + s.pick([f"Mail it to {r.addr}.",
                           f"You can call {r.tel} when ready."]) + " " + traps.paragraph(s, 3, 5), "",
                           s.pick([r.full, f"{r.full}\n{r.addr}\n{r.tel}"])])
    parts = s.some([first, second, third], 2, 3)
    if first not in parts:
        parts[0] = first
    if rng.random() < 0.3:
        parts = [parts[0]] + ["\n".join("> " + line for line in p.split("\n")) for p in parts[1:]]
    return Document("email_thread", s.offense, [Prose(s.pick(["\n\n", "\n\n-----Original Message-----\n",
        "\n\n________________________________\n"]).join(parts))], width=rng.choice([0, 84, 76]))
