"""E-mails inside the department, and of a citizen who asks for records."""
from held_back.second import phrases
from held_back.second.marking import hide, policy
from held_back.second.matter import Matter
from held_back.second.people import plain
from model import Document, Prose

MATTERS = [("theft", "theft"), ("traffic", "traffic"), ("burglary", "burglary"), ("assault", "assault"), ("fraud", "fraud"), ("noise", "other")]


def work_mail(m, i):
    """The mailbox of a named officer: the office decides."""
    parts = m.officers[i].replace(".", "").split()
    return policy("EMAIL", f"{plain(parts[0])[0]}{plain(parts[-1])}@{m.host}")


def head(rng, way, m, sender, address, to, to_address, days, subject):
    when = f"{m.on(days, 'words')} {m.at(days * 7)}"
    if way == 0:
        return [f"From: {sender} <{address}>", f"Sent: {when}", f"To: {to} <{to_address}>", f"Subject: {subject}", ""]
    if way == 1:
        return [f"From: {sender} [mailto:{address}]", f"To: {to}", f"Date: {when}", f"Re: {subject}", ""]
    return [f"FROM:     {sender}", f"TO:       {to}", f"DATE:     {when}", f"SUBJECT:  {subject}", ""]


def office_mail(rng, m, way):
    v, s = m.person("victim"), m.person("suspect")
    k = m.child("witness") if rng.random() < 0.5 else None
    subject = rng.choice([f"{m.number} follow up", f"RE: {v.last} case", f"FW: {m.number} - {s.full}", f"Need supplement on {m.number}", f"{s.last} interview", "RE: open cases"])
    lines = head(rng, way, m, m.officer(), work_mail(m, 0), m.officer(1), work_mail(m, 1), 2, subject)
    lines += [rng.choice(["Sarge,", "Hey,", "Good morning,", "LT,", "Team,", "FYI"]), "",
              rng.choice([f"Talked to {v.full} again this morning ({v.tel}). {v.He} wants to know if we have anything on {s.full}.", f"{v.full} called my desk three times. New number is {v.tel}.", f"Can someone stop by {v.home_street} and get the list from {v.titled}?", f"{v.last} sent more photos from {v.email()}, I put them under {m.tag()}.",
                          f"{v.full} found the receipt. Total is {m.money(200, 4000)} from {m.business()}.", f"Please see below from {v.full}. I left a voicemail at {v.tel}."]),
              rng.choice([f"{s.last} is staying at {s.home_street} per the landlord.", f"I ran {s.full} ({s.born()}) and {s.he} has {phrases.record(rng, m)}.", f"Somebody saw {s.last} in a {m.car()[0]}, plate {m.plate()}.", f"{s.full}'s number should be {s.tel}. It goes to voicemail.", f"{s.first} posted about it on {s.handle()}.",
                          f"{s.last} told {m.officer(2)} {s.he} has {phrases.condition(rng)} and won't come in."]),
              phrases.private(rng, m, rng.choice([v, s]))]
    third, nephew = m.person("witness"), m.person("family", sex="M")
    lines.append(rng.choice([f"{v.last} also mentioned {third.full}, who works at {m.business()}.", f"The roommate is {third.full}, dob {third.born()}.", f"{v.titled} moved, mail goes to {v.home} now.", f"I have {s.last} at {s.home} per DMV, OLN {s.licence()}.",
                             f"{v.first}'s adult {rng.choice(['son', 'brother', 'nephew'])} {nephew.full} handles the paperwork, {nephew.email()}.", f"{s.last}'s girlfriend {m.person('witness', sex='F').full} gave a statement at {m.at(-90)}."]))
    lines.append(phrases.contact(rng, m, rng.choice([v, s])))
    if k:
        parent = m.person("parent", like=k, ages=(36, 57))
        lines.append(rng.choice([f"The witness, {k.full}, is {k.years} so we need {parent.full} there. {parent.tel}.", f"{parent.full} does not want {k.first} ({k.years}) to testify.", f"{k.first} is at {m.school_of(k)}, the SRO can set it up with {parent.titled}.", f"I promised {parent.full} we would only use initials, {k.initials}, in the report.",
                                 f"{k.full}, {k.aged}, recorded it. {k.his.capitalize()} {phrases.kin(parent)} is {parent.full}, {parent.home_city}.", f"Also {k.full} turned {k.years} last week, ask {parent.first}."]))
    lines += [phrases.kept(rng, m), phrases.kept(rng, m)]
    if rng.random() < 0.35:
        lines.append(rng.choice([f"I am off until {m.on(6)}, my personal cell is {hide('PHONE', m.phone_text(), 'officer_personal')}.", f"If you need me after hours use {hide('PHONE', m.phone_text(), 'officer_personal')}, not the desk.", f"I'm at home Thursday, {hide('ADDRESS', m.person('officer_personal').street, 'officer_personal')}, if you want to drop the keys.",
                                 f"My wife {m.person('officer_family', sex='F').full} is in town that week so I may be out.", f"Text me at {hide('PHONE', m.phone_text(), 'officer_personal')}.", f"My own e-mail is {m.person('officer_personal').email()} since the server is down."]))
    if rng.random() < 0.3:
        lines.append(rng.choice([f"RMS password for the temp account is {hide('PASSWORD', rng.choice(['Spring2Go!', 'Blue-Heron44', 'Tr@ining01', 'Patrol#9xx']))}, change it after.", f"Evidence portal login: {hide('PASSWORD', rng.choice(['Vault!7788', 'k9Barks22', 'NorthLot_5']))}.", f"The bay door code is now {m.code()}.", f"Storage room PIN {m.code()}.",
                                 f"Use {m.code()} for the substation door.", f"The tablet unlocks with {m.code()}."]))
    lines += ["", rng.choice(["Thanks,", "V/R", "Stay safe,", "Thx"]), f"{m.officer()}", rng.choice([f"Badge {m.badge()} | {m.agency}", f"{m.agency}, Investigations, #{m.badge()}", f"Patrol Division, ID {m.badge()}"]), rng.choice([f"Office {m.desk}", f"{m.desk} | {m.mailbox()}", f"{m.office_address()}"])]
    if rng.random() < 0.6:
        w = m.person("witness")
        lines += ["", rng.choice(["-----Original Message-----", f"On {m.on(1, 'words')}, {m.officer(1)} wrote:", "________________________________"]), *([] if rng.random() < 0.4 else head(rng, way, m, m.officer(1), work_mail(m, 1), m.officer(), work_mail(m, 0), 1, subject)),
                  rng.choice([f"> Did anyone get a statement from {w.full}? {w.He} was at {w.home_street} last I knew.", f"> {w.titled} called for you. {w.tel}.", f"> Attorney for {s.last} asks about {m.docket()}.", f"> What is the status of {m.number}? DA wants {w.full}'s interview by {m.on(10)}.", f"> {w.full} (dob {w.born()}) is moving out of state, see {w.him} this week.",
                              f"> CAD {m.cad} has the wrong address, should be {w.home_street}."])]
    return lines, subject


def citizen_mail(rng, m, way):
    r, other = m.person("requester"), m.person("third_party")
    k = m.child("other") if rng.random() < 0.5 else None
    subject = rng.choice(["Public records request", f"Copy of report {m.number}", "FOIA request", f"Request for records - {m.on(-3)} incident", "open records", "report copy please"])
    lines = head(rng, way, m, r.full, r.email(), rng.choice(["Records Unit", f"{m.agency} Records"]), m.mailbox(), 6, subject)
    lines += [rng.choice(["To whom it may concern,", "Dear Records,", "Hello,", "Good afternoon,", "Hi,", "Records Custodian:"]), "",
              rng.choice([f"My name is {r.full} and I was involved in an incident on {m.on(-3)} in the {m.block()}.", f"I am writing to request the report for case {m.number}. I am {r.full}.", f"This is {r.full}, we spoke at the counter on {m.on(2)}.", f"I need a copy of the accident report from {m.on(-3)} at {m.cross()}.",
                          f"Under the public records law I request all reports naming me, {r.long}, DOB {r.born()}.", f"On {m.on(-3)} Officer {m.officer()} took a report from me near {m.business()}."]),
              rng.choice([f"The other driver was {other.full}, plate {m.plate()}.", f"It involved my neighbor {other.full} at {other.home_street}.", f"{other.full} hit my car and gave me {other.tel} which does not work.", f"I also want any prior calls about {other.full}.", f"My ex, {other.full}, filed something against me.", f"My landlord {other.full} ({other.email()}) says there was a police call."])]
    seen = m.person("witness")
    lines.append(rng.choice([f"My wife {m.person('family', sex='F').full} was the one who called it in." if r.sex == "M" else f"My husband {m.person('family', sex='M').full} was the one who called it in.", f"The witness {seen.full} gave me {seen.tel}.", f"My {m.car()[0]} is plate {m.plate()}, VIN {m.vin()}.",
                             f"My attorney is copied. Her paralegal is {m.person('third_party', sex='F').full}.", f"{other.last} lives at {other.home_street}, two doors down.", f"I was born {r.born('words', False)} in case there is another {r.full}."]))
    lines.append(rng.choice([f"I was taken to {m.hospital()} with {phrases.injury(rng)}.", f"I am on {phrases.medicine(rng)} and can't drive to you.", f"{other.first} {phrases.hide('CHRI', 'has been arrested before')} as far as I know.", f"I use a buzzer, code {m.code()}, if you mail it by courier.", f"My other e-mail is {m.person('requester').email()}.",
                             f"My bank needs it too, account {phrases.hide('BANK_ACCOUNT', rng.randint(10 ** 9, 10 ** 10 - 1), '', True)} at {m.bank()}."]))
    if k:
        lines.append(rng.choice([f"My {'daughter' if k.sex == 'F' else 'son'} {k.full} was in the car, {k.he} is {k.years}.", f"It is about what happened to my {k.years_old}, {k.first}, at {m.school_of(k)}.", f"Please remove {k.first}'s name, {k.he} is only {k.years}.", f"My insurance needs the part about {k.full} (born {k.born('words', False)}).",
                                 f"{k.first} goes to {m.school_of(k)} and missed two weeks.", f"I am the legal guardian of {k.full}, {k.aged}."]))
    lines += [rng.choice([f"You can mail it to {r.home}.", f"Please send it to {r.email()} or mail to {r.home}.", f"My address is {r.home}.", f"Please mail copies to me at {r.home_city}.", f"I moved, the new address is {r.home}.", f"I can pick it up, or send to {r.home}."]),
              rng.choice([f"I had {phrases.injury(rng)} and my lawyer needs it.", f"My claim number is {m.ref()}, policy {policy('POLICY_NO', str(rng.randint(10 ** 8, 10 ** 9 - 1)))}.", f"I will pay up to {m.money(5, 60)}.", f"My driver's license is {r.licence()} if you need to verify.", f"I was diagnosed with {phrases.condition(rng)} after this.", f"The last four of my card are {policy('CREDIT_CARD', rng.randint(1000, 9999))}, I paid receipt {m.receipt()}."]),
              rng.choice([f"Citation {m.citation()} was dismissed on {m.on(5)}.", f"The CAD number I was given is {m.cad}.", f"I already asked under {m.ref()}.", f"The court case is {m.docket()}.", f"I was told to call {m.desk}.", f"I saw the sign at {m.office_address()}."]),
              "", rng.choice([f"Call me at {r.tel} with questions.", f"My phone is {r.tel}.", f"Best number: {r.tel}.", f"{r.tel} (text is fine)"]), "", rng.choice(["Sincerely,", "Thank you,", "Regards,", "Respectfully,"]), rng.choice([r.full, r.long, r.first, f"{r.full}\n{r.home_street}\n{r.tel}"])]
    if rng.random() < 0.6:
        lines += ["", *head(rng, way, m, m.official(4), m.mailbox(), r.full, r.email(), 8, "RE: " + subject), rng.choice([f"{r.titled}, your request was logged as {m.ref()}.", f"Dear {r.titled}: we need a copy of your ID to release case {m.number}.", f"{r.titled}, the fee is {m.money(5, 40)}; pay at {m.office_address()}.",
                  f"Hello {r.first}, the report lists {other.last} as the other party and will be redacted under the statute.", f"Dear {r.titled}, no records were found for {m.on(-3)}.", f"{r.titled}: your request is due {m.on(18)}. Records, {m.desk}"]), f"{m.official(4)}, Records Specialist"]
    return lines, subject


def email(rng):
    m = Matter(rng, *rng.choice(MATTERS))
    way = rng.randint(0, 2)
    lines, _ = (office_mail if rng.random() < 0.5 else citizen_mail)(rng, m, way)
    return Document("email-office", m.offense, [Prose("\n".join(lines))], width=rng.choice([0, 76, 84]))


LAYOUTS = [email]
