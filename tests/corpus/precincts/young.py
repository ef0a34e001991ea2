"""Paper about the young: missing or runaway, referral to juvenile court, school officer."""
import identifiers as ids
from precincts import traps
from precincts.people import mark
from precincts.scene import Scene
from model import Document, Form, Heading, Prose, Signature, Table


def student(s):
    return mark("STUDENT_ID", s.pick([s.digits(6), f"S{s.digits(7)}", s.digits(9)]), bang=True)


def missing_juvenile(rng):
    s = Scene(rng, "runaway")
    y = s.person("juvenile", minor=True)
    mom = s.person("parent", last=y.last if rng.random() < 0.7 else None)
    step, friend = s.person("parent"), s.person("other", minor=True)
    nic = mark("NCIC_NIC", ids.nic(rng), bang=True)
    form = Form([
        [("MISSING PERSON", s.pick([y.LFM, y.lf]), 4),
            ("NICKNAME", mark("JUVENILE_NAME", y.first[:3].rstrip("-") + s.pick(["", "ie", "-bug"]), y.role), 2),
                ("DOB", y.dob, 2), ("AGE", y.years, 1), ("SEX", y.sex, 1)],
        [("HOME ADDRESS", y.addr, 5), ("CELL", y.phone, 2), ("SOCIAL MEDIA", y.handle, 3)],
        [("SCHOOL", s.school_of(), 3), ("GRADE", s.may("GRADE", s.pick(["7", "8th", "10", "11th"])), 1),
            ("STUDENT ID", student(s), 2), ("MEDICAL / MEDICATION",
                mark("MEDICAL", s.pick(["type 1 diabetes, insulin", "ADHD - Concerta", "depression, Lexapro 10 mg", "asthma",
                    "cuts self, prior overdose"])), 4)],
        [("PARENT / GUARDIAN", s.pick([mom.LFM, mom.full]), 4), ("RELATION", s.pick(["Mother", "Guardian", "Parent"]), 1),
            ("PHONE", mom.phone, 2)], [("E-MAIL", mom.email, 3)],
        [("DATE LAST SEEN", s.date(), 2), ("LOCATION", s.pick([s.crossing(), s.block(), s.firm()]), 4),
            ("DENTIST / DOCTOR", s.may("OFFICIAL_NAME", "Dr. " + s.person("official").last, "official"), 3),
                ("NCIC NIC", nic, 2)]], rng.choice(["boxed-above", "left", "boxed-below"]))
    told = [
        s.pick([f"Dispatch sent me to {y.addr_short} where {mom.intro} said {mom.his} child {y.full} has not been seen since last night.",
            f"{mom.full} reported that {mom.his} {'son' if y.sex == 'M' else 'daughter'}, {y.full}, did not come home from {s.school_of()}.",
            f"RP {mom.full} advised {y.f}, {y.years}, snuck out overnight."]),
        s.pick([f"{y.f} left a note and {y.his} phone ({y.tel}) goes to voicemail.",
            f"{mom.later} checked Find My Phone; last ping near {s.crossing()}."]),
        s.pick([f"{y.f} argued with {y.his} stepparent, {step.full}, over grades.",
            f"{step.full} said {y.f} was upset about {friend.f}."]),
        s.pick([f"{y.f} may be with {friend.full}, {friend.years}, who lives at {friend.addr_short}.",
            f"A friend, {friend.full} (age {friend.years}), told me {y.f} was headed to {s.ag.city}."]),
        s.pick([f"{friend.f} showed me messages from {y.handle}.", f"{friend.f}'s number is {friend.tel}."]),
        s.pick([f"{y.f} needs {mark('MEDICAL', s.pick(['insulin', 'Zoloft', 'an inhaler']))} and did not take it along.",
            f"{mom.later} said {y.f} was {mark('MEDICAL', s.pick(['hospitalized for suicidal thoughts', 'diagnosed with bipolar disorder', 'seeing a counselor for self-harm']))} last spring."]),
        s.pick([f"{y.f} was seen in a {s.car()}, {s.plate()}.",
            f"{mom.l} pays for the phone; IMEI {mark('DEVICE_ID', ids.imei(rng), bang=True)}."]),
        s.pick([f"{y.f} was entered as a runaway, NIC {nic}.", f"Entered NCIC at {s.time(60)}, {nic}."]),
        s.pick([f"On {s.date(2)} {y.f} was found at {s.firm()} and released to {mom.l}.",
            f"{y.full} is still outstanding. {mom.later} will call if {y.f} returns."])]
    return Document("missing_juvenile", "runaway", [Heading(s.head(s.pick(["MISSING PERSON REPORT",
        "RUNAWAY / MISSING JUVENILE"]))), Form([[("CASE", s.case, 2), ("CAD", s.cad, 2), ("ORI", s.ori, 2),
        ("OFFICER", s.o.numbered, 3)]], "boxed-above"), form, Heading("CIRCUMSTANCES", 2),
            Prose(traps.weave(s, told, 5, 8, [mom, step], [y, friend]))],
                    text_form=rng.choice(["layout", "copied", "layout"]), footer=traps.footer(s))


def juvenile_referral(rng):
    s = Scene(rng, rng.choice(["theft", "vandalism", "drugs", "assault"]))
    y, co = s.person("offender", minor=True), s.person("offender", minor=True)
    mom, dad, v = s.person("parent", last=y.last, sex="F"), s.person("parent", sex="M"), s.person("victim")
    form = Form([
        [("Youth", y.lf, 4), ("AKA", mark("JUVENILE_NAME", s.pick(["Peewee", "Tre", "Mouse", "JD", "Nini"]), "offender"), 1),
            ("Birth date", y.dob, 2), ("Age at offense", y.years, 2)],
        [("Residence", y.addr, 5), ("Home phone", y.phone, 3), ("SSN", y.ssn, 2)],
        [("School", s.school_of(), 3), ("Grade", s.may("GRADE", rng.randint(5, 12)), 1), ("Student no.", student(s), 2),
            ("IEP / special needs", mark("MEDICAL", s.pick(["IEP for ADHD", "autism spectrum",
                "oppositional defiant disorder"])) if rng.random() < 0.6 else "no", 3)],
        [("Mother", mom.full, 3), ("Phone", mom.phone, 3), ("Employer", s.firm(), 3)],
            [("Father", dad.full, 3), ("Phone", dad.phone, 3), ("Address", s.pick([dad.addr_short, "same as youth"]), 4)],
        [("Referred for", f"{s.offense.title()} {s.statute()}", 4),
            ("Prior referrals", mark("CHRI", s.pick(["1 - shoplifting 2020", "2 prior referrals, diversion",
                "prior adjudication for burglary"])), 4), ("Docket", s.docket, 2)],
        [("Co-offender", co.lf, 4), ("DOB", co.dob, 2), ("School ID", student(s), 2)]],
            rng.choice(["left", "dotted", "boxed-above"]))
    told = [
        s.pick([f"Video shows {y.full} hand a bag to {co.full} inside {s.firm()} on {s.date()}; loss {s.money()}.",
            f"On {s.date()} {y.full} and {co.full} entered {s.firm()} and left with items worth {s.money()}.",
            f"{y.full}, {y.years}, was detained by loss prevention at {s.firm()}."]),
        s.pick([f"The victim, {v.full} of {v.addr_short}, wants restitution of {s.money()}.",
            f"{v.full} ({v.tel}) identified {y.f} and {co.f} from a class photo."]),
        s.pick([f"{y.f} was interviewed with {mom.full} present.", f"{mom.later} brought {y.f} in."]),
            s.pick([f"{y.f} said {co.f}, {co.years}, dared {y.him}.", f"{co.f} blamed {y.f}. {co.l} is also {co.years}."]),
        s.pick([f"{dad.full} lives out of state and was told by phone.", f"{dad.mr} did not return my call to {dad.tel}."]),
        s.pick([f"{y.f} sees a counselor for {mark('MEDICAL', s.pick(['anxiety', 'anger and PTSD', 'substance abuse']))}.",
            f"{mom.l} said {y.f} takes {mark('MEDICAL', s.pick(['Ritalin', 'Vyvanse', 'Strattera']))} on school days."]),
        s.pick([f"{y.f} is believed to run with {mark('GANG', s.pick(['the Southside Kings', '38th St', 'YGM']))}.",
            f"{co.f} posts as {co.handle}."]),
        s.pick([f"{y.full} was cited and released to {mom.f}.",
            f"{y.f} was taken to the detention center and {mom.l} notified."]),
            f"Recommend {s.pick(['diversion', 'a petition', 'counsel and release'])} for {y.f}."]
    return Document("juvenile_referral", s.offense,
        [Heading(f"{s.ag.county} County Juvenile Court Services\nREFERRAL FROM LAW ENFORCEMENT"),
            Form([[("Agency", s.ag.name, 4), ("Case", s.case, 2), ("ORI", s.ori, 2), ("Date", s.date(3), 2)]], "left"), form,
                Heading("Summary of facts", 2), Prose(traps.weave(s, told, 5, 8, [mom, dad, v], [y, co])),
                    Signature(s.o.plain, "Referring officer", s.date(3))],
                    text_form=rng.choice(["layout", "copied", "tabs"]))


def school_report(rng):
    s = Scene(rng, rng.choice(["fight", "threat", "vape", "theft", "assault"]))
    a, b, c = s.person("offender", minor=True), s.person("victim", minor=True), s.person("witness", minor=True)
    teach, prin = s.person("witness"), s.person("official")
    mom = s.person("parent", last=b.last)
    official = lambda p, t: s.may("OFFICIAL_NAME", t, "official")
    school = s.school_of()
    inv = Table(["ROLE", "STUDENT", "GR", "DOB", "STUDENT ID", "PARENT PHONE"],
        [[x, p.lf, s.may("GRADE", rng.randint(6, 12)), p.dob, student(s),
            mark("PHONE", ids.phone(rng, s.ag.area), "parent", bang=True)] for x, p in (("SUSP", a), ("VICT", b), ("WIT", c))])
    told = [
        s.pick([f"On {s.date()} I was in the SRO office at {school} when Vice Principal {official(prin, prin.last)} called for me.",
            f"At {s.time()} the office at {school} asked me to come to the gym."]),
        s.pick([f"The fight was between {a.full}, {a.years}, and {b.full}, {b.years}, over a girl named {s.person('other', minor=True, sex='F').f}.",
            f"{a.full} ({a.years}) had punched {b.full} ({b.years}) by the lockers.",
            f"{b.full}, {b.years}, told staff that {a.full} took {b.his} phone."]),
        s.pick([f"{b.f} said {a.f} has been messaging {b.him} as {a.handle}.",
            f"{b.f} showed me {a.f}'s post, account {a.handle}."]),
        s.pick([f"{c.full}, {c.years}, recorded it.", f"A student, {c.full}, saw {a.f} hit {b.f}."]),
        s.pick([f"Teacher {teach.full} separated {a.f} and {b.f}.",
            f"{teach.full}, who teaches shop, walked {a.f} to the office."]),
        s.pick([f"{a.f} had a vape and {s.money(5, 60)} in {a.his} bag; tag {s.tag}.",
            f"Nothing was found in {a.f}'s backpack."]),
        s.pick([f"The nurse treated {b.f} for {mark('MEDICAL', s.pick(['a bloody nose', 'a chipped tooth', 'a possible concussion']))}.",
            f"{b.f} has {mark('MEDICAL', s.pick(['hemophilia', 'a seizure disorder', 'a peanut allergy']))} so medics were called."]),
        s.pick([f"I called {b.f}'s {'mother' if mom.sex == 'F' else 'father'} {mom.full} at {mom.phone}.",
            f"{mom.full} picked up {b.f} and will not press charges."]),
        s.pick([f"{a.f}'s {s.may('GRADE', s.pick(['8th', '9th', '11th']))} grade locker was searched by staff.",
            f"{a.f} was suspended three days."]), s.pick([f"{a.full} was referred under {s.statute()}.",
            f"{mom.l} asked that {a.f} be kept away from {b.f}."])]
    return Document("school_report", s.offense, [Heading(s.head("SCHOOL RESOURCE OFFICER REPORT")),
        Form([[("Case", s.case, 2), ("Event", s.cad, 2), ("School", school, 3), ("SRO", s.o.numbered, 3)]], "boxed-above"), inv,
            Prose(traps.weave(s, told, 5, 8, [teach, mom], [a, b, c]), hyphenate=rng.random() < 0.2),
                Signature(s.o.plain, "SRO", s.date())],
                    text_form=rng.choice(["layout", "layout", "copied"]), footer=traps.footer(s))
