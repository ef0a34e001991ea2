"""Longer pieces of running text with families, neighbours and second mentions in every form; one call, one story each.

Each scene takes (rng, case) and gives marked paragraphs; the offence decides which scenes fit.
"""
import identifiers
from model import Document, Form, Heading, Lines, Prose, Signature
from tuning import sentences, style
from tuning.case import Case
from tuning.reports import form


def custody_exchange(rng, c):
    mother, father = c.person("rp", sex="F", ages=(24, 45)), c.person("suspect", sex="M", ages=(24, 50))
    kids = [c.child("other", surname=father.last, ages=(3, 9)), c.child("other", surname=father.last, ages=(10, 16))]
    aunt = c.person("family", sex="F", surname=mother.last)
    a, b = kids
    return [f"{mother.full} called about a violation of the parenting plan in {c.docket()}. {mother.given} and her ex-husband, {father.full}, meet each Sunday at 6 pm in the lot of {c.business()}. {father.surname} did not show.",
            f"The children are {a.full} ({a.aged}) and {b.full} ({b.aged}). {b.given} has a phone, {b.tel}, but it went to voicemail. {b.given} is in {c.grade(b)} at {c.school_of(b)}; {a.given} is still in day care.",
            f"I called {father.titled} at {father.tel}. He said {a.given} had a fever of 102 and that he had texted {mother.given}'s sister, {aunt.given}. {aunt.full} confirmed this. {father.given} agreed to meet at {c.time}.",
            f"{mother.titled} asked that the report show that {father.surname} \"always does this.\" Both were told this is a civil matter. {sentences.trap(rng, c)}"]


def neighbor_dispute(rng, c):
    a, b, w = c.person("rp"), c.person("subject"), c.person("witness", ages=(66, 88))
    return [f"I met with {a.titled} ({a.full_middle}, {a.dob(rng)}) in front of {a.home_street}. {a.surname} pointed at the fence. According to {a.him}, the neighbor to the east, {b.full}, cut {a.his} lilacs again.",
            f"{b.given} {b.surname} answered the door at {b.home_street} and said the branches were over the line. {b.surname} has a survey from 2016. {b.surname} added that {a.surname}'s dog, \"Duke\", barks from {c.time} on.",
            f"{w.full}, who is {w.aged} and has lived across the street since before either of them, told me \"{a.given} and {b.given} have been at it for years.\" {w.surname}'s number is {w.tel}.",
            f"I explained mediation and gave both parties the number of the community center, {c.desk}. {b.initialed} refused to sign. No report was requested but one was taken under {c.number} because of the prior at {c.block()}, see {c.other_number()}."]


def school_fight(rng, c):
    x, y, z = c.child("offender", ages=(11, 17)), c.child("victim", ages=(11, 17)), c.child("witness", ages=(11, 17))
    mom, principal = c.person("parent", sex="F", surname=y.last), c.official()
    return [f"I am the school resource officer at {c.school_of(y)}. During second lunch {x.full}, {x.age_after(rng)}, and {y.full}, {y.age_after(rng)}, got into a fight by the vending machines. Principal {principal} separated the two.",
            f"{y.given} had a bloody nose. {y.he.capitalize()} told me that {x.given} had been calling {y.him} names since {y.he} transferred in September. {x.given} says {y.given} swung first. A third student, {z.given} {z.mark(z.last)}, filmed it and posted it on [[SOCIAL_HANDLE|@{sentences.handle(rng, z)}]].",
            f"{y.surname}'s mother, {mom.full}, was called at {mom.tel} and picked {y.given} up. {mom.titled} wants charges. {x.initials} was suspended for {rng.randint(3, 10)} days. Because {x.given} is on probation ({c.docket()}), I notified {c.official()} of juvenile services.",
            f"{x.given}'s student number is [[STUDENT_ID!|{identifiers.digits(rng, 7)}]]. {y.given} lives at {y.home}. {sentences.trap(rng, c)}"]


def elder_scam(rng, c):
    v = c.person("victim", ages=(71, 91))
    son, caller = c.person("family", sex="M", surname=v.last), f"[[PERSON:alias|{rng.choice(['Officer James Wilson', 'Kevin from Microsoft', 'Agent Mark Stevens', 'attorney David Goldberg'])}]]"
    return [f"{v.full}, {v.age_phrase(rng)}, reported that {v.he} was called by someone saying {v.his} grandson {c.child('other', surname=v.last).given} was in jail. The caller gave the name {caller} and the number {rng.choice(['shown', 'displayed'])} was [[PHONE:suspect|{identifiers.phone(rng)}]].",
            f"{v.given} withdrew {c.money()} and read the numbers of four gift cards to the caller. {v.he.capitalize()} also gave {v.his} debit card, [[CREDIT_CARD!|{identifiers.card(rng)}]], and told him the PIN was [[PASSWORD|{rng.randint(1000, 9999)}]].",
            f"{v.surname}'s son, {son.full}, handles {v.his} affairs and may be reached at {son.tel} or {son.email(rng)}. {son.given} said {v.he} has early [[MEDICAL|dementia]] and is seen at a memory clinic. The account at the credit union, no. [[BANK_ACCOUNT!|{identifiers.digits(rng, 9)}]], was closed.",
            f"{v.titled} was given an identity theft packet. {sentences.trap(rng, c)} {sentences.trap(rng, c)}"]


def bar_fight(rng, c):
    a, b = c.person("victim", sex="M", ages=(21, 60)), c.person("arrestee", sex="M", ages=(21, 60))
    bartender, friend = c.person("witness", sex="F", ages=(21, 60)), c.person("witness")
    return [f"At {c.time} {c.callsign()} and I were flagged down outside {c.business()} on {c.street()}. A male with a cut over his eye, later identified as {a.full}, was holding a towel to his head.",
            f"{bartender.full} tends bar. {bartender.given} said two regulars, {a.short} and a man everyone calls \"[[PERSON:alias|{sentences.nickname(rng)}]]\", were arguing over the pool table. {bartender.given} cut both off. As {a.given} turned away, the other man hit him with a glass.",
            f"\"[[PERSON:alias|{sentences.nickname(rng)}]]\" is {b.full_middle}, {b.age_after(rng)}. I know {b.surname} from a trespass in {c.day.year - 1}. {b.surname} was found at {c.cross()} with blood on his knuckles. He told me, \"{a.given} had it coming.\" A breath sample was {rng.choice(['.142', '.188', '0.21'])}.",
            f"{a.surname} was taken to {c.hospital()} by {c.callsign()} with [[MEDICAL|{rng.choice(sentences.INJURY)}]]. {friend.full} ({friend.tel}) drove his truck home, {c.area.state} plate {c.plate()}. {b.surname} was booked under {c.booking()} for {c.statute}; bail {c.money()}."]


def overdose(rng, c):
    p, roommate, mother = c.person("subject", ages=(18, 45)), c.person("rp"), c.person("next_of_kin", sex="F", ages=(45, 70))
    return [f"{roommate.full} found a roommate, {p.full}, on the bathroom floor at {p.home_street}. {roommate.given} gave [[MEDICAL|Narcan]] and called 911. {p.given} was breathing when we got there.",
            f"Medics ({c.callsign()}) took {p.surname} to {c.hospital()}. {roommate.surname} said {p.he} has been [[MEDICAL|using fentanyl]] since a back surgery and had just come out of [[MEDICAL|a 28-day rehab program]]. {p.given} also takes [[MEDICAL|{rng.choice(sentences.MEDICATION)}]].",
            f"I reached {p.his} mother, {mother.full}, at {mother.tel}. {mother.given} is driving in from {rng.choice(sentences.places.TOWNS)}. She said {p.given} [[MEDICAL|tried to end {p.his} life]] two years ago.",
            f"A blue pill was booked as {c.tag()}. Under the Good Samaritan law no charges were filed. {sentences.trap(rng, c)}"]


def shoplift(rng, c):
    kid, other = c.child("offender", ages=(12, 17)), c.child("offender", ages=(12, 17))
    guard, father = c.person("witness"), c.person("parent", sex="M", surname=kid.last)
    return [f"Loss prevention at {c.business()} detained two juveniles. The agent, {guard.full} (employee no. {c.employee()}), saw them put cosmetics worth {c.money()} in a backpack.",
            f"The first, {kid.full}, gave {kid.his} birthday as {kid.dob(rng, 'long', False)}, which makes {kid.him} {kid.aged}. The other, {other.listed_upper}, DOB {other.dob(rng)}, would not talk. {other.given} had no ID; {other.his} student card reads [[STUDENT_ID!|{identifiers.digits(rng, 6)}]].",
            f"{kid.given}'s father, {father.full}, {father.tel}, came at {c.time} and was upset. {father.surname} works at the mill and said {kid.given} has never been in trouble. {kid.initials} and {other.initials} were issued citations {c.citation()} and {c.citation()}.",
            f"{other.given} was dropped off with {other.his} grandmother at {other.home}. Both are trespassed from the store on {c.street()} for one year. {guard.surname} will send the video to {c.public_email()}."]


def stolen_car(rng, c):
    o, s, cousin = c.person("victim"), c.person("suspect"), c.person("third_party")
    plate, vin = c.plate(), c.vin()
    year, make, model, _ = c.car()
    return [f"{o.full} left {o.his} {year} {make} {model} running to warm up in the drive of {o.home}. When {o.he} came back out it was gone. The plate is {plate} and the VIN is {vin}.",
            f"{o.given} said the only other person with a key is {o.his} cousin, {cousin.full}. I phoned {cousin.surname} at {cousin.tel}; {cousin.he} was at work at {c.business()}, which the shift lead confirmed.",
            f"The car was entered, NIC [[NCIC_NIC!|{identifiers.nic(rng)}]]. At {c.time} a reader hit on {plate} near {c.cross()}. {c.callsign()} stopped it. {s.full} was driving and said a friend named [[PERSON:third_party|{rng.choice(['Tito', 'Marcus', 'Weezy', 'Jess'])}]] had lent it. {s.surname}'s license, {s.licence(rng)}, is suspended.",
            f"{o.titled} came to {c.cross()} and drove it home. {o.given}'s insurance is through policy [[?POLICY_NO|{identifiers.fill(rng, 'AANNNNNNN')}]]. {sentences.trap(rng, c)}"]


def threats(rng, c):
    v, s = c.person("victim"), c.person("suspect")
    return [f"{v.full} showed me messages on {v.his} phone. They come from {s.tel}, saved as \"{s.short} DON'T ANSWER\". {v.given} dated {s.full} until spring.",
            f"One reads \"tell {v.given} i know where {v.he} parks\". Another: \"{v.home_street} right? lol\". A third came from the account [[SOCIAL_HANDLE|@{sentences.handle(rng, s)}]]; its IP on {c.when} was [[IP_ADDRESS!|{identifiers.ip(rng)}]] according to the provider.",
            f"{s.given} {s.surname} told me over the phone that {v.surname} is making it up and that {s.he} has [[MEDICAL|{rng.choice(sentences.CONDITION)}]] and forgets things. {s.initialed} was told not to contact {v.given} again.",
            f"{v.surname} changed the code of {v.his} garage to [[PASSWORD|{rng.randint(1000, 9999)}]] while I was there. {sentences.trap(rng, c)} {v.titled} can be reached at {v.tel} before {c.time}."]


def officer_private(rng, c):
    """An officer is the victim at home: the private things of an officer are not policy."""
    name = rng.choice(["Dale Hargis", "Monica Tellez", "Brian Novotny", "Keisha Gaines"])
    last = name.split()[-1]
    wife = c.person("officer_family", surname=last)
    place = c.area.home(rng)
    return [f"Officer [[?OFFICIAL_NAME:officer|{name}]] of this agency reported that {wife.full}, who is married to the officer, found a dead rat on the porch of their home, [[ADDRESS:officer_personal|{place.full}]].",
            f"{wife.given} gets calls at [[PHONE:officer_personal|{identifiers.phone(rng, c.area.code)}]] with nobody on the line. The family's {c.car_text()}, plate [[LICENSE_PLATE!|{identifiers.plate(rng, c.area.state)}]], was keyed. Their {'daughter' if rng.random() < 0.5 else 'son'} {c.child('other', surname=last).given} is afraid to go to school.",
            f"[[?OFFICIAL_NAME:officer|{last}]] believes it is tied to {c.other_number()}. Badge {c.badge}. {wife.surname} asked for extra patrol. {sentences.trap(rng, c)}"]


def dog_bite(rng, c):
    kid, owner, mother = c.child("victim", ages=(4, 12)), c.person("owner"), c.person("parent", sex="F", ages=(25, 45))
    return [f"A {kid.age_phrase(rng)} {kid.minor} was bitten by a pit bull in the {c.block()}. {kid.full} had gone to get a ball. {kid.his.capitalize()} mother, {mother.full}, said {kid.given} got {rng.randint(3, 20)} stitches at {c.hospital()}.",
            f"The dog, \"Rocky\", belongs to {owner.full} of {owner.home_street}. {owner.surname} showed tag {c.tag()} and a certificate from {c.business()}. {owner.given} offered to pay the bill of {c.money()}.",
            f"{kid.given} is allergic to [[MEDICAL|penicillin]]. Animal control holds the dog ten days under {c.ref()}. {mother.given} can be reached at {mother.tel}; {owner.surname} at {owner.tel}."]


def death_notice(rng, c):
    p, wife = c.person("subject", ages=(50, 90)), c.person("next_of_kin", ages=(45, 88))
    return [f"We asked your agency to notify {wife.full}, {wife.home}, of the death of {wife.his} {'husband' if p.sex == 'M' else 'wife'}, {p.full_middle}, born {p.dob(rng, 'long', False)}. {p.given} died at {c.hospital()} on {c.when}.",
            f"{wife.surname} may be with a daughter, {c.person('family', sex='F').full}, {c.person('family').tel}. {p.surname} had [[MEDICAL|{rng.choice(sentences.CONDITION)}]]. Please have {wife.given} call {c.desk} and ask for {c.official()}, reference {c.ref()}."]


SCENES = [custody_exchange, neighbor_dispute, school_fight, elder_scam, bar_fight, overdose, shoplift, stolen_car, threats, officer_private, dog_bite, death_notice]


def told(rng, c, count):
    chosen = rng.sample(SCENES, count)
    return "\n\n".join(style.typed(rng, "\n\n".join(scene(rng, c))) for scene in chosen)


def scene_report(rng):
    c = Case(rng)
    top = rng.choice([
        [Heading(f"{c.area.agency}\nCASE REPORT {c.number}"), Form([[("Date", c.when, 1), ("Officer", c.officer, 1), ("Badge", c.badge, 1)]], "left")],
        [Prose(f"{c.area.agency}\nReport no. {c.number}\nWritten by {c.officer}, {c.badge}, on {c.when}")],
        [Lines([f"RPT {c.number}   CAD {c.cad}   ORI {c.ori}", f"OFC {c.officer}/{c.badge}   {c.when}"])]])
    return Document("scene-report", c.offense, top + [Prose(told(rng, c, 1), hyphenate=rng.random() < 0.3, mono=rng.random() < 0.3)], text_form=form(rng), width=rng.choice([0, 0, 66, 78, 90]))


def scene_digest(rng):
    """A watch commander's e-mail that tells several calls."""
    c = Case(rng)
    text = told(rng, c, rng.randint(2, 3))
    return Document("scene-digest", c.offense, [Prose(f"From: [[?OFFICIAL_NAME:officer|{c.officer_text}]] <{c.public_email()}>\nTo: Day Watch\nSubject: overnight {c.when}\n\n{text}\n\n{c.officer}, badge {c.badge}\n{c.desk}")], width=rng.choice([0, 76]))


def deposition(rng):
    """Questions and answers under oath."""
    c = Case(rng)
    w, s, v = c.person("witness"), c.person("suspect"), c.person("victim")
    kid = c.child("other", surname=w.last)
    pairs = [("Please state and spell your name for the record.", f"{w.full}. {w.spelled}."), ("And your address?", rng.choice([f"{w.home}.", f"I live on {c.street()}, at {w.home_street}."])), ("How old are you?", f"{w.aged}."), ("Do you know the defendant?", f"Yes, {s.given}. {s.full}. He used to date my sister."),
             (f"Where were you on {c.when}?", f"At home with my {'girl' if kid.sex == 'F' else 'boy'}, {kid.given}. {kid.he.capitalize()}'s [[JUVENILE_AGE|{kid.age}]]."), (f"What did {s.titled} do?", f"He came up to {v.given} and said, {v.given}, I want my {c.money()}."), (f"Is that {v.full}?", f"Yes. {v.titled}."),
             ("What phone were you using?", f"My cell. {w.tel}."), ("Did you speak with a detective?", f"With {c.official()}. He gave me a card, case {c.number}."), (f"Had {s.surname} been drinking?", f"I don't know. He takes [[MEDICAL|{rng.choice(sentences.MEDICATION)}]]."), ("No further questions.", "Thank you.")]
    lines = [f"{rng.choice(['', ''])}{q}" for pair in pairs for q in ("Q.  " + pair[0], "A.  " + pair[1])]
    if rng.random() < 0.5:
        lines = [f"{n % 25 + 1:>3}   {line}" for n, line in enumerate(lines)]
    return Document("deposition", c.offense, [Heading(f"STATE v. {style.upper(s.surname)}\nNo. {c.docket()}"), Lines(lines), Signature(c.official(), "Court reporter", c.date(20))], width=90)


LAYOUTS = [scene_report, scene_report, scene_digest, deposition, scene_report]
