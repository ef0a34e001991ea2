"""Cases in which nothing that identifies the victim stays: packet of domestic violence, sexual assault and child abuse."""
import identifiers as ids
from precincts import traps
from precincts.people import mark
from precincts.scene import Scene
from model import Document, Form, Heading, PageBreak, Prose, Signature, Table


def home_violence(rng):
    s = Scene(rng, rng.choice(["domestic_violence", "domestic_violence", "stalking"]))
    v, a, w = s.person("dv_victim"), s.person("arrestee"), s.person("witness")
    kid, kid2 = s.person("witness", minor=True, last=v.last), s.person("victim", minor=True, last=v.last)
    shelter = mark("ADDRESS", f"{rng.randint(100, 999)} {s.street()}", "dv_victim")
    form = Form([[("Case", s.case, 2), ("CAD", s.cad, 2),
        ("Offense", f"{s.offense.replace('_', ' ').title()} {s.statute()}", 4), ("Officer", s.o.numbered, 3)],
            [("Location", s.pick([s.block(), v.addr_short]), 4), ("Victim", v.lf, 3), ("DOB", v.dob, 2), ("Phone", v.phone, 2)],
                 [("Victim address", v.addr, 5), ("Victim work",
                     s.may("ADDRESS", s.pick(["Sunrise Cafe", "Tri-County Dental", "the Shell on 9th"]), "dv_victim"), 3),
                         ("Arrestee", a.lf, 3), ("DOB", a.dob, 2)],
                 [("Arrestee address", a.addr, 5), ("OLN", a.oln, 2),
                     ("Relationship", s.pick(["spouse", "ex-boyfriend", "ex-husband", "dating"]), 2),
                         ("Protection order", s.docket, 2)]], rng.choice(["left", "boxed-above", "boxed-below"]))
    kids = Table(["CHILDREN PRESENT", "DOB", "AGE", "SCHOOL"],
        [[k.lf, k.dob, k.years, s.school_of("witness")] for k in (kid, kid2)])
    told = [
        s.pick([f"On {s.date()} I was sent to {s.block()} for a physical domestic.",
            f"I responded to {v.addr_short} and heard yelling from the street."]),
            s.pick([f"{v.LF} was sitting on the curb with a towel to {v.his} face. {v.He} named {a.full} as the one who did it.",
                f"{v.full} met me outside, crying. {v.He} said {a.full} had choked {v.him}.",
                f"{v.intro} told me {a.full} had threatened to kill {v.him}."]),
        s.pick([f"I saw {mark('MEDICAL', s.pick(['petechiae and red marks on the neck', 'a swollen left eye', 'bruising to both arms']))} on {v.l}.",
            f"{v.l} complained of {mark('MEDICAL', s.pick(['trouble swallowing', 'pain to the ribs']))}."]),
            s.pick([f"{kid.f}, {kid.years}, called 911 from the closet.",
                f"{v.l}'s {'son' if kid.sex == 'M' else 'daughter'} {kid.f} ({kid.years}) saw {a.f} throw the phone."]),
        s.pick([f"{kid2.f} is {kid2.years} and was hit by glass.", f"{kid2.full}, {kid2.years}, hid with {kid.f}."]),
            s.pick([f"{a.l} was found at {s.crossing()} and arrested.", f"{a.L} said {v.f} \"fell.\""]),
        s.pick([f"{v.l} is {mark('MEDICAL', s.pick(['14 weeks pregnant', 'six months pregnant', 'being treated for depression']))} and was taken to {s.hospital()}.",
            f"{v.mr} went to {s.hospital()}."]), s.pick([f"Advocate drove {v.l} and {kid.f} to the shelter at {shelter}.",
            f"{v.later} and the children are staying at {shelter}."]),
        s.pick([f"{v.l}'s safe number is {mark('PHONE', ids.phone(rng, s.ag.area), 'dv_victim')}.",
            f"{v.l} can be emailed at {v.email}; {a.l} knows {v.his} password, {mark('PASSWORD', s.pick(['kitten22', 'Maddie0915', 'iluvu4ever']))}."]),
            s.pick([f"{a.l} has {mark('CHRI', s.pick(['two prior DV convictions', 'a prior arrest for strangulation', 'a 2020 violation of a protection order']))}.",
                f"{a.l} is a {mark('CHRI', 'convicted felon')} and owns a rifle."]),
        s.pick([f"{w.full} next door ({w.tel}) heard {v.f} scream.", f"Witness {w.full} lives at {w.addr_short}."]),
            s.pick([f"{s.initials(v)} requests notice of release.",
                f"In the public log the victim is shown as {s.initials(v)}."]),
                s.pick([f"{a.l} was booked, {s.booking}.", f"A no contact order was asked for under {s.docket}."])]
    state = Prose(f"VICTIM STATEMENT\n\nMy name is {v.full}. " + s.pick([f"{a.f} came home drunk and started on me about {kid.f}. I told {a.f} to leave and {a.he} grabbed my throat.",
        f"{a.f} keeps parking by {v.addr_short} and at {kid.f}'s school. Last night {a.he} came in through the window."]) + f" {s.pick(['I am afraid of', 'I still love', 'I want help with'])} {a.f}. " + s.pick([f"{kid2.f} has nightmares.",
        f"My mother {s.person('family', sex='F').full} has the kids."]))
    return Document("home_violence", s.offense,
        [Heading(s.head("DOMESTIC VIOLENCE PACKET" if s.offense != "stalking" else "STALKING COMPLAINT")), form, kids,
            Prose(traps.weave(s, told, 4, 7, [v, a], [kid, kid2])), PageBreak(), state,
                Signature(v.full, "Signature", s.date())], text_form=rng.choice(["layout", "copied"]))


def sensitive_crime(rng):
    s = Scene(rng, rng.choice(["sexual_assault", "child_abuse"]))
    child = s.offense == "child_abuse"
    v = s.person("victim" if child else "sa_victim", minor=child, age=rng.randint(5, 15) if child else None)
    mom, x, nurse = s.person("parent", last=v.last, sex="F"), s.person("suspect"), s.may("OFFICIAL_NAME",
        s.person("official").last, "official")
    told = [
        s.pick([f"CPS forwarded a report about {v.full}, DOB {v.dob_plain}.",
            f"On {s.date(1)} I was assigned this case. The victim is {v.full}, DOB {v.dob_plain}.",
            f"I met with {v.full} ({v.years}) at {s.hospital()}."]),
        s.pick([f"{v.later} said it happened at a house in the {s.block()}.",
            f"{v.later} was walking by {s.crossing()} when {x.f} offered a ride."]),
            s.pick([f"{v.later} knows {x.full} from {s.pick(['church', 'work', 'the apartment complex'])}.",
                f"{x.full} is {v.f}'s {s.pick(['uncle', 'coach', 'landlord', 'neighbor'])}."]),
        s.pick([f"{mom.full} first noticed bruises on {v.f}.", f"{v.f} told {v.his} mother, {mom.full}, the next day."]),
            s.pick([f"An exam was done by nurse {nurse}; findings were {mark('MEDICAL', s.pick(['vaginal tearing', 'bruising to the inner thighs', 'a healing rib fracture', 'patterned burns']))}.",
                f"Kit no. {s.tag} was collected at {s.hospital()}, MRN {mark('MEDICAL_ID', s.digits(8), bang=True)}."]),
        s.pick([f"{v.f} was given {mark('MEDICAL', s.pick(['emergency contraception', 'azithromycin', 'HIV prophylaxis']))}.",
            f"{v.f} has seen a therapist for {mark('MEDICAL', s.pick(['anxiety', 'PTSD']))}."]),
            s.pick([f"{v.f} gave me {v.his} number, {v.tel}, and said {x.l} messages from {x.handle}.",
                f"{mom.mr} can be reached at {mom.phone}; they live at {v.addr_short}."]),
        (f"{v.f} is in {s.may('GRADE', s.pick(['2nd', '4th', '6th']))} grade at {s.school_of('victim')}." if child else f"{v.l} works nights at {s.hospital()} and lives alone."),
            s.pick([f"{x.l} agreed to come in and denied touching {v.f}.",
                f"{x.full}, DOB {x.dob_plain}, lives at {x.addr_short} and drives a {s.car()}, {s.plate()}."]),
        s.pick([f"{x.l} has {mark('CHRI', s.pick(['a prior arrest for indecency', 'a 2014 conviction requiring registration']))}.",
            f"{x.l}'s DNA, CODIS profile {mark('BIOMETRIC', s.digits(7), bang=True)}, is on file."]),
            s.pick([f"For this report the victim will be called {s.initials(v)}.",
                f"{s.initials(v)} was offered an advocate."]),
                s.pick([f"{v.f} drew a map of the house.", f"{v.f} cried and asked for {mom.f}."]), "Investigation continues."]
    blocks = [Heading(s.head("DETECTIVE SUPPLEMENT - CONFIDENTIAL")),
        Form([[("Case", s.case, 2), ("Offense", s.offense.replace("_", " ").title(), 3), ("Statute", s.statute(), 2),
            ("Detective", s.det.numbered, 3)], [("Victim", v.lf, 3), ("Address", v.addr, 5), ("Suspect", x.lf, 3),
                ("SSN", x.ssn, 2)]], rng.choice(["left", "boxed-above"])), Prose(traps.weave(s, told, 4, 7)),
                    Signature(s.det.name(s.det.first + " " + s.det.last), "Detective", s.date(2))]
    return Document("sensitive_crime", s.offense, blocks, text_form=rng.choice(["layout", "copied"]))
