"""A thread of e-mails between a citizen, a records clerk and a detective."""
from datetime import timedelta

import identifiers
import marks
from held_back.first import pools
from held_back.first.matter import Matter
from held_back.first.person import ask, must, stay
from model import Document, Prose


class Thread:
    def __init__(self, rng):
        m = self.m = Matter(rng, "theft", rng.choice(["theft", "burglary", "vandalism"]))
        m.capitals = False
        m.minute = rng.randint(430, 700)
        self.citizen, self.suspect, self.neighbor = m.adult("requester"), m.adult("suspect"), m.adult("witness")
        self.kid = m.kid("other", last=self.citizen.lastname)
        self.clerk_first, self.clerk_last = m.unused(pools.OFFICER_FIRST), m.unused(pools.OFFICER_LAST)
        self.clerk = ask("OFFICIAL_NAME", f"{self.clerk_first} {self.clerk_last}", "official")
        self.clerk_mail = stay("PUBLIC_EMAIL", m.say(f"{self.clerk_first[0]}{self.clerk_last}".lower(), "records") + "@" + m.domain)
        self.det_mail = stay("PUBLIC_EMAIL", f"{m.det.firstname[0]}{m.det.lastname}".lower() + "@" + m.domain)
        self.request = m.ref(m.say("PRR", "FOIA", "R"))
        self.style = rng.choice(["outlook", "gmail", "headers"])
        self.step = 0

    def stamp(self):
        m = self.m
        self.step += m.rng.randint(0, 2)
        h, n = m.clock(m.rng.randint(3, 140))
        day = m.day + timedelta(days=self.step)
        self.last_stamp = {"outlook": f"{day:%A}, " + stay("EVENT_DATE", f"{day:%B} {day.day}, {day.year}") + f" {h % 12 or 12}:{n:02d} {'AM' if h < 12 else 'PM'}", "gmail": f"{day:%a}, " + stay("EVENT_DATE", f"{day:%b} {day.day}, {day.year}") + f" at {h % 12 or 12}:{n:02d} {'AM' if h < 12 else 'PM'}",
                "headers": f"{day:%a}, " + stay("EVENT_DATE", f"{day:%d %b %Y}") + f" {h:02d}:{n:02d}:00 -0500"}[self.style]
        return self.last_stamp

    def head(self, who, mail, to, to_mail, subject):
        when, say = self.stamp(), self.m.say
        if self.style == "gmail":
            return f"{who} <{mail}>\n{when}\nTo: {to} <{to_mail}>\n"
        cc = say("", "", f"Cc: {self.m.public_mail('records')}\n")
        return f"From: {who} <{mail}>\n{'Sent' if self.style == 'outlook' else 'Date'}: {when}\nTo: {to} <{to_mail}>\n{cc}Subject: {subject}\n"


def first_mail(t):
    m, c, s, w, kid = t.m, t.citizen, t.suspect, t.neighbor, t.kid
    want = m.say(
        f"I am asking for a copy of report {m.case} about the break-in at my house, {c.street}, on {m.when}.",
        f"My name is {c.full} and I need the police report for my insurance. The number on the card is {m.case}. It happened on {m.long_date()} at {m.cross()}.",
        f"Under the public records law I would like everything you have on the call to {c.home} on {m.when}.",
        f"Could you send me the report for case {m.case}? My adjuster at {stay('BUSINESS', m.say(*pools.INSURERS))} is asking for it, claim {m.ref('CLM')}, policy {ask('POLICY_NO', identifiers.digits(m.rng, 9))}.",
        f"I was told by {m.ofc.ranked} to e-mail this address to get the report on my {c.car_text}, plate {c.plate}, that was broken into by {m.biz()}.",
        f"This is {c.full} again. I still have not gotten the paperwork for {m.case} and I have called {m.desk} three times.")
    more = m.some(2,
        f"I am sure it was {s.full}. {s.first} used to live next door and {s.he} has {m.history()}.",
        f"My neighbor {w.full} saw the whole thing. You can call {w.him} at {w.tel}.",
        f"My {kid.son} {kid.first}, who is {kid.age}, was home alone and is still scared. {kid.He} goes to {m.school_of(kid)} with {s.last}'s boy.",
        f"They took my checkbook too. The account is {must('BANK_ACCOUNT', identifiers.digits(m.rng, 10), '', True)} so I had to close it.",
        f"I have been off work with {must('MEDICAL', m.say('a slipped disc', 'anxiety attacks', 'breast cancer'))} so please mail it instead of making me come in.",
        f"{s.full} messaged my {kid.son} {kid.first} on Instagram as {s.handle} and bragged about it.")
    prove = m.some(2,
        f"If you need it my date of birth is {c.born_on} and my license is {c.licence}.", f"Best number is {c.tel}. After 3 is better.", f"You can mail it to {c.home}.", f"My social is {c.ssn} if that helps find it.", f"The gate code is {must('PASSWORD', m.rng.randint(1000, 9999))} if somebody wants to come by {c.street}.", f"I go by {c.first}, my husband's name is on the lease, {must('PERSON', m.unused(pools.MALE) + ' ' + c.lastname, 'family')}.")
    sign = m.say(f"Thank you,\n{c.full}", f"{c.first}\n{c.tel}", f"Sincerely,\n{c.fullm}\n{c.home}\n{c.phone}", f"Thanks so much\n{c.full}", f"{c.full}\nSent from my iPhone", f"- {c.initials}")
    return f"{m.say('Hello,', 'To whom it may concern:', 'Hi,', 'Good morning', 'Dear Records,', '')}\n\n{want} {more} {prove}\n\n{sign}"


def clerk_answer(t):
    m, c = t.m, t.citizen
    text = m.say(
        f"We have received your request and logged it as {t.request}. The fee is {m.money(5, 40)}, payable at {m.house_address}.",
        f"Your request number is {t.request}. Report {m.case} is still open with {m.det.ranked}, so I have copied {m.det.last}.",
        f"I need a copy of your ID to release report {m.case}. We show the caller as {c.full}, phone ending in {ask('PHONE', c.phone_text[-4:], 'requester')}.",
        f"I find two numbers for that night, {m.case} and {m.old_case}. Is the second one yours?",
        f"The report will be released once the detective signs off. Names of juveniles are removed under state law. Reference {t.request}.",
        f"Payment of {m.money(5, 40)} was received, receipt {m.receipt()}. I will mail the report to {c.home} unless you would rather have it sent to {c.email}.")
    sign = f"{t.clerk}\nRecords {m.say('Clerk', 'Specialist', 'Technician')}\n{m.agency}\n{m.house_address}\n{m.say('Office', 'Phone', 'Tel')}: {m.desk}"
    return f"{m.say('Dear', 'Hello', 'Good afternoon')} {m.say('Mr. ' if c.sex == 'M' else 'Ms. ', '')}{c.last},\n\n{text}\n\n{m.say('Thank you,', 'Regards,', 'Sincerely,', '')}\n{sign}"


def detective_note(t):
    m, c, s, w, kid = t.m, t.citizen, t.suspect, t.neighbor, t.kid
    first = m.say(
        f"Hold off on releasing {m.case} until I have talked to {s.full}. {s.He} moved and the only address I have is {s.home}.",
        f"I talked to {c.last} on {m.date(1)}. {c.He} is fine with waiting. The witness, {w.full}, has not called me back at {w.tel}.",
        f"Before it goes out take off {kid.full}'s name, {kid.he} is {kid.age}. Same for {w.full}, who asked not to be named.",
        f"I have a warrant request in for {s.full}, DOB {s.dob}. DA {m.official()} has it under {m.docket()}.",
        f"FYI {s.short} is {must('CHRI', m.say('on parole', 'a registered offender', 'on probation for theft'))} and the PO is asking for a copy.",
        f"The plate {c.last} gave comes back to {s.full}, {s.plate}, {s.street}. I still need video from {m.biz()}.")
    second = m.some(2,
        f"Evidence is under {m.tag()} and {m.tag()}. The laptop serial is {m.serial()}.", f"{m.ofc.ranked} (#{m.ofc.badge}) has the body cam, {m.cad}.", f"{s.first}'s cell is {s.tel}, and {s.he} texts from {s.email} as well.", f"{c.short} told me {c.he} has {m.condition()}, so go easy on the phone.", f"My CI, {must('INFORMANT', 'CI-' + str(m.rng.randint(100, 999)))}, says {s.first} sold it to {m.biz()}.",
        f"I am off until {m.date(5)}. If it cannot wait my own cell is {must('PHONE', m.new_phone(), 'officer_personal')}.",
        f"The charge will be {m.statute()}. {w.first} will testify.")
    return f"{first} {second}\n\n{m.say(m.det.full, m.det.rank + ' ' + m.det.last + ' #' + m.det.badge, m.det.full + chr(10) + m.agency + chr(10) + m.desk)}"


def follow_up(t):
    m, c, s = t.m, t.citizen, t.suspect
    return m.say(
        f"Ok thank you {ask('OFFICIAL_NAME', t.clerk_first, 'official')}. I attached a picture of my license ({c.licence}). Please call {c.tel} when it is ready. {c.first}",
        f"I will come by on {m.date(9)}. Also {s.first} was at my door again last night, new report is {stay('CASE_NUMBER', m.make_case())}.\n{c.full}",
        f"That is not my number, mine is {c.tel}. My {c.m.say('wife', 'son', 'sister')}'s is {must('PHONE', m.new_phone(), 'family')}. Please fix it.\n\n{c.last}",
        f"Please use my new address, {must('ADDRESS', m.home_parts()[0] + ', ' + m.city, 'requester')}, we moved because of all this. {c.full}",
        f"I paid online with my card {must('CREDIT_CARD', identifiers.card(m.rng))}, did it go through?\n\n{c.full}",
        f"Can you at least tell me if {s.full} was arrested? {s.short} still has my keys.\n{c.initials}")


def mail_thread(rng):
    t = Thread(rng)
    m, c = t.m, t.citizen
    subject = m.say(f"Report {m.case}", f"Records request - {m.case}", f"request for report {m.case} / {c.last}", "police report copy", f"Re: {t.request} {m.case}")
    records = m.say("Records", f"{m.city} PD Records", "Police Records")
    clerk_mail = t.clerk_mail
    messages = [t.head(c.full, c.email, records, clerk_mail, subject) + "\n" + first_mail(t)]
    t.first_stamp = t.last_stamp
    messages.append(t.head(t.clerk, clerk_mail, c.full, c.email, "RE: " + subject) + "\n" + clerk_answer(t))
    messages.append(t.head(m.det.full, t.det_mail, t.clerk, clerk_mail, "FW: " + subject) + "\n" + detective_note(t))
    if rng.random() < 0.7:
        messages.append(t.head(c.full, c.email, t.clerk, clerk_mail, "RE: " + subject) + "\n" + follow_up(t))
    if rng.random() < 0.4:
        messages.append(t.head(t.clerk, clerk_mail, c.full, c.email, "RE: " + subject) + "\n" + clerk_answer(t))
    way = rng.randint(0, 2)
    if way == 0:  # newest first, as a printed thread shows
        text = "\n\n-----Original Message-----\n".join(reversed(messages))
    elif way == 1:  # oldest first
        text = ("\n\n" + "_" * 50 + "\n\n").join(messages)
    else:  # the last one quotes the first
        quoted = marks.map_text(messages[0], lambda part: part.replace("\n", "\n> "))
        text = ("\n\n" + "=" * 40 + "\n\n").join(messages[1:]) + f"\n\nOn {t.first_stamp}, {c.full} wrote:\n> " + quoted
    notice = m.say("", f"\n\nNOTICE: E-mail to {m.domain} may be a public record. Crime tips: {m.public_mail('tips')}, {stay('PUBLIC_PHONE', '1-800-222-8477')}.", "\n\nThis message is intended only for the addressee.")
    return Document("first-mail", "theft", [Prose(text + notice)], width=0 if way == 2 else rng.choice([0, 76, 90]))


LAYOUTS = [mail_thread]
