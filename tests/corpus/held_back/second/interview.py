"""A transcript of an interview of a suspect or a witness, with questions and answers."""
from held_back.second import phrases
from held_back.second.marking import hide, upper
from held_back.second.matter import Matter
from held_back.second.radio import TEENS
from model import Document, Form, Heading, Lines, Prose

MATTERS = [("burglary", "burglary"), ("assault", "assault"), ("theft", "theft"), ("drugs", "drugs"), ("robbery", "theft"), ("fraud", "fraud")]


def opening(rng, m, p, young, parent):
    rights = rng.choice(["You have the right to remain silent. Do you understand?", "I'm going to read you your Miranda rights.", "You're free to leave at any time. You understand that?", "Before we talk I have to go over this form with you.", "Did you read the rights form?",
                         "You're not under arrest today."])
    rows = [("Q", rng.choice([f"This is {m.officer()}, badge {m.badge()}. Today is {m.on(1)}, the time is {m.at(60)}, case {m.number}.", f"Okay, we're recording. It's {m.on(1)} at {m.at(60)}. Detective {m.officer()} with {m.officer(1)}.", f"Case {m.number}, interview room 2, {m.on(1)}, {m.at(60)}.",
                              f"Recorder is on. Present are myself, {m.officer()}, and Investigator {m.officer(1)}.", f"For the tape, this is {m.officer()} of {m.agency}. Reference {m.number}.", f"All right. {m.at(60)}, {m.on(1)}. This is about {m.number}."])),
            ("Q", rng.choice(["State your full name for the record.", "What's your full name?", "Can you say and spell your name?", "Name and date of birth, please.", "Go ahead and tell me who you are.", "Your full legal name?"])),
            ("A", rng.choice([f"{p.long}.", f"{p.full}.", f"{p.full}, {p.named('-'.join(c for c in p.family.upper() if c.isalpha()))}.", f"{p.full}.", f"{p.long}. Everybody calls me {p.short}.", f"Uh, {p.full}."])),
            ("Q", rng.choice(["And your date of birth?", "When were you born?", "Birthday?", "DOB?", "How old are you?", "What's your birth date?"])),
            ("A", rng.choice([f"{p.born('words', False)}.", f"{p.born('loose', False)}.", f"{p.born('month', False)}. I'm {p.years}.", f"I'm {p.years}. {p.born('words', False)}."])),
            ("Q", rng.choice(["Where do you live now?", "What's your address?", "Where are you staying?", "Current address?", "You still on the north side?", "Where do you get your mail?"])),
            ("A", rng.choice([f"{p.home_street}.", f"At {p.home_street}, with {'my mom' if young else 'my cousin'}.", f"{p.home_city}.", f"I've been at {p.home_street} since June.", f"{p.home}.", f"It's {p.home_street}, upstairs."]))]
    if young:
        rows += [("Q", f"And for the record your {phrases.kin(parent)} is here?"), (upper(parent.last), rng.choice([f"Yes. {parent.full}.", f"{parent.full}, I'm {p.his} {phrases.kin(parent)}.", f"I'm {parent.full}. My number is {parent.tel}."])), ("Q", f"{p.first}, what grade are you in, and where?"),
                 ("A", rng.choice([f"{m.grade_of(p)}, {m.school_of(p)}.", f"I go to {m.school_of(p)}.", f"{m.school_of(p)}, when I go."]))]
    else:
        rows += [("Q", "Phone number?"), ("A", f"{p.tel}."), ("Q", rng.choice(["Where do you work?", "You working?", "What do you do?"])), ("A", rng.choice([f"{m.business()}, second shift.", f"I was at {m.business()} till they let me go.", "Nowhere right now.", f"I drive for {m.business()}."]))]
    return rows + [("Q", rights), ("A", rng.choice(["Yeah.", "Yes sir.", "I guess.", "Yep, I understand.", "Do I need a lawyer?", "Okay."]))]


def body(rng, m, p, v, friend, child, young):
    car = m.car()[0]
    pairs = [
        (rng.choice([f"How do you know {v.full}?", f"Tell me about {v.full}.", f"When did you last see {v.first}?", f"You and {v.titled} had a problem?", f"Who is {v.first} to you?", f"Did {v.first} owe you money?"]),
         rng.choice([f"{v.first} used to go with my cousin.", f"I don't really know {v.first}. I seen {v.him} around.", f"{v.He} stays over on {v.home_street}.", f"{v.first} owed me, like, {m.money()}.", f"We worked together at {m.business()}.", f"{v.last}? Never heard of {v.him}."])),
        (rng.choice(["Who were you with?", "Was anybody with you?", "Who drove?", "Who else was there?", "You were alone?", "Give me names."]),
         rng.choice([f"{friend.full}.", f"Me and {friend.first}.", f"{friend.first} drove. {friend.full}, {friend.he} lives on {friend.home_street}.", f"Just {friend.first}. Call {friend.him}, {friend.tel}.", f"{friend.first}, and some dude I don't know.", f"I don't want to get {friend.first} in trouble."])),
        (rng.choice(["What were you driving?", "Whose car was it?", "And the car?", "Which vehicle?", "How'd you get there?", "Tell me about the car."]),
         rng.choice([f"{friend.first}'s {car}.", f"A {car}. The plate's {m.plate()}.", "I walked.", f"The {car}, it's in my {'mom' if young else 'wife'}'s name.", f"My {car}. You guys have it, plate {m.plate()}.", "A bike."])),
        (rng.choice(["Where did you go after?", "What happened at the store?", "So walk me through it.", "Start from when you left the house.", "What did you do next?", "Then what?"]),
         rng.choice([f"We went to {m.business()} and then by {m.cross()}.", f"I went home. {m.cross()}, then home.", f"Around {m.at(-60)} we was on {m.street()}.", f"I was at {m.hospital()} with my grandma till {m.at(-30)}.", f"Past {m.school_place()}, then I dropped {friend.first} off.", f"We stopped at {m.business()} on {m.street()}, you can check the cameras."])),
        (rng.choice(["Can we look at your phone?", "What's the code on this phone?", "Would you unlock it for us?", "Do you consent to a search of the phone?", "What's your passcode?", "We found this phone. Is it yours?"]),
         rng.choice([f"Yeah. It's {m.code()}.", f"Go ahead, {m.code()}.", f"The code is {m.code()}. I got nothing to hide.", "No, I want to talk to somebody first.", f"It's mine, the code's {m.code()}.", f"Try {m.code()}."])),
        (rng.choice(["Are you on any medication?", "Have you taken anything today?", "Are you feeling okay to talk?", "Any medical issues I should know about?", "You look tired. Are you sick?", "Anything that affects your memory?"]),
         rng.choice([f"I take {phrases.medicine(rng)}.", f"I got {phrases.condition(rng)}.", f"{phrases.medicine(rng)}, for {phrases.condition(rng)}.", "No, I'm good.", f"They gave me {phrases.medicine(rng)} at the clinic.", f"I was {hide('MEDICAL', rng.choice(['in rehab', 'in detox', 'at the psych unit']))} last month."])),
        (rng.choice(["Have you been arrested before?", "You been in trouble before?", "What are you on paper for?", "When did you get out?", "You've been through this before, right?", "Who's your PO?"]),
         rng.choice(["Yeah, for " + hide("CHRI", rng.choice(["a DUI", "stealing a car", "a dope charge", "a fight"])) + ".", f"I did {hide('CHRI', rng.choice(['eighteen months', 'two years', 'six months in county']) + ' for ' + rng.choice(['burglary', 'possession', 'forgery']))}.", "No, never." if not young else "Not really.",
                     f"Just {hide('CHRI', 'a shoplifting ticket' if young else 'a felony theft back in ' + str(m.day.year - 6))}.", f"{hide('CHRI', 'I am on probation till next year')}.", "That's not what this is about."])),
        (rng.choice(["What's your Instagram?", "What name do you use online?", "Is this your account?", "Who sent these messages?", "How did you two message?", "Do you use Snapchat?"]),
         rng.choice([f"{p.handle()}.", f"It's {p.handle()} but I got hacked.", f"{friend.handle()} is {friend.first}, I'm {p.handle()}.", f"No, that's {friend.first}'s. {friend.handle()}.", f"My email is {p.email()}, that's all I use.", f"Yeah, {p.handle()}."])),
        (rng.choice([f"I have a receipt, tag {m.tag()}. What's that?", f"We found a {rng.choice(['drill', 'laptop', 'tablet'])}, serial {m.serial()}.", f"You know this is {m.statute}, right?", f"Do you know about docket {m.docket()}?", f"You got citation {m.citation()} that same night.", f"Unit {m.callsign()} saw you."]),
         rng.choice(["I don't know nothing about that.", "I bought it off a guy.", "Okay.", f"I pawned it at {m.business()} for {m.money(20, 200)}.", "Somebody gave it to me.", "That's not mine."])),
    ]
    keep = pairs[:4] + rng.sample(pairs[4:], rng.randint(3, 5))
    if child:
        age = hide("JUVENILE_AGE", TEENS[child.age])
        keep.append((rng.choice(["Who else was in the house?", "Was anybody's kid there?", "Were there children around?", f"How old is {child.first}?", "Who is the kid in the video?", "And the child?"]),
                     rng.choice([f"My {'daughter' if child.sex == 'F' else 'son'} {child.first}. {child.He}'s {age}.", f"{child.full}, {child.he} was asleep.", f"{child.first}, {child.years}.", f"{child.first}'s {age}. Leave {child.him} out of it.", f"Just {child.first}, my sister's kid, {age}.", f"{child.first} was at school, {m.school_of(child)}."])))
    return [row for q, a in keep for row in (("Q", q), ("A", a))]


def transcript(rng):
    m = Matter(rng, *rng.choice(MATTERS))
    young = rng.random() < 0.25
    role = rng.choice(["suspect", "suspect", "witness"])
    p = m.child("offender" if role == "suspect" else "witness", ages=(13, 17)) if young else m.person(role, ages=(19, 60))
    parent = m.person("parent", like=p, ages=(33, 58)) if young else None
    v, friend = m.person("victim"), m.person("witness") if not young or rng.random() < 0.4 else m.child("other", ages=(13, 17))
    child = m.child("other", ages=(3, 12)) if not young and rng.random() < 0.6 else None
    rows = opening(rng, m, p, young, parent) + body(rng, m, p, v, friend, child, young)
    rows += [("Q", rng.choice([f"Okay {p.first}, anything you want to add?", f"Is everything you told me the truth, {p.first}?", f"All right. Here's my card, the office is {m.desk}.", f"If you think of something call {m.desk}.", "We'll take a break here.", f"I'll get you a water, {p.first}."])),
             ("A", rng.choice(["No.", "Can I go?", f"Tell {v.first} I'm sorry.", "That's it.", "I want a lawyer.", f"Just don't call {friend.first}."])), ("Q", f"Ending at {m.at(100)}.")]
    way = rng.randint(0, 3)
    officer = upper(m.officer_last())
    names = [{"Q": "Q.", "A": "A."}, {"Q": "Q:", "A": "A:"}, {"Q": rng.choice(["DET. ", "INV. ", "DEP. "]) + officer + ":", "A": upper(p.first if p.minor else p.last) + ":"}, {"Q": officer + ":", "A": upper(p.full if rng.random() < 0.5 else p.last) + ":"}][way]
    lines = [f"{names.get(who, who + ':')} {text}" for who, text in rows]
    if rng.random() < 0.35:
        lines = [f"{n:>3}  {line}" for n, line in enumerate(lines, 1)]
    style = rng.choice(["left", "boxed-above", "dotted"])
    top = Form([[("Case number", m.number, 1.3), ("Offense", m.statute, 1.3), ("Interview date", m.on(1), 1.2)], [("Interviewed", p.cell(), 2), ("DOB", p.born(), 1.2), ("Interviewer", f"{m.officer()} #{m.badge()}", 2)], [("Interview room at", m.office_address(), 3), ("Recording", m.tag(), 1.2)]], style)
    intro = [Heading(rng.choice(["TRANSCRIPT OF RECORDED INTERVIEW", f"{m.agency.upper()}\nINTERVIEW TRANSCRIPT", f"Recorded statement of {p.full}\n{m.number}"]))]
    if rng.random() < 0.75:
        intro.append(top)
    certificate = rng.choice([f"I certify that this is a true transcript of the recording, {m.tag()}. {m.employee()}", f"Transcribed by {m.official()} on {m.on(8)}, employee {m.employee()}.", f"END OF INTERVIEW. Transcript reviewed by {m.officer()} on {m.on(9)}."])
    return Document("interview-qa", m.offense, [*intro, Prose("\n".join(lines)) if rng.random() < 0.7 else Lines(lines), Prose(certificate)], width=rng.choice([0, 80, 88]), text_form=rng.choice(["layout", "layout", "copied"]))


LAYOUTS = [transcript]
