"""Everyday paper of patrol: offence reports of two agencies, arrest, supplement, statement, field contact."""
from precincts import traps
from precincts.people import mark
from precincts.scene import Scene
from model import Document, Form, Heading, Prose, Signature, Table


def goods(s):
    return s.pick(["a Stihl chainsaw", "a catalytic converter", "two mountain bikes", "a 65-inch TV", "an Apple laptop",
        "a black Coach purse", "several cartons of cigarettes",
                   "a Honda generator", "power tools", "a gold wedding band", "a PlayStation", "a trailer hitch"])


def patrol_offense(rng):
    """Boxed form of a city police department."""
    s = Scene(rng, rng.choice(["theft", "vandalism", "assault", "theft"]), "PD")
    v, w, sus = s.person("victim"), s.person("witness"), s.person("suspect")
    kid = s.person("witness", minor=True, last=v.last)
    car = s.car()
    plate = s.plate()
    form = Form([
        [("CASE NUMBER", s.case, 3), ("CAD #", s.cad, 3), ("ORI", s.ori, 2), ("DATE OF REPORT", s.date(), 2)],
        [("OFFENSE / STATUTE", f"{s.offense.upper()} {s.statute()}", 5),
            ("LOCATION OF OCCURRENCE", s.pick([s.block(), s.crossing(), s.firm()]), 5)],
        [("REPORTING OFFICER", s.o.full, 4), ("BADGE", s.o.badge, 2), ("UNIT", s.o.unit, 2), ("EMP NO", s.employee, 2)]],
            rng.choice(["boxed-above", "boxed-below"]))
    table = Table(["CODE", "NAME (LAST, FIRST MI)", "R/S", "DOB", "ADDRESS", "PHONE"],
                  [["V1", v.LFM, f"{v.race}/{v.sex}", v.dob, v.ADDR, v.phone],
                      ["W1", w.LFM, f"{w.race}/{w.sex}", w.dob, w.ADDR, w.phone],
                   ["W2", kid.LFM, f"{kid.race}/{kid.sex}", kid.dob, s.pick(["SAME AS V1", v.ADDR]), s.pick(["", "NONE"])],
                       ["S1", sus.LFM, f"{sus.race}/{sus.sex}", s.pick([sus.dob, "UNK"]),
                           s.pick(["UNK", sus.ADDR, "TRANSIENT"]), "UNK"],
                   ["S2", s.nobody(), "U/M", "", "", ""]])
    told = [
        s.pick([f"On {s.date()} at {s.time()} hrs I was sent to the {s.block()} for a reported {s.offense}.",
            f"On {s.date()}, at approximately {s.time()} hours, I responded to {s.crossing()} reference a {s.offense} report."]),
        s.pick([f"The victim, {v.intro}, flagged me down and told me someone had been in {v.his} {car} (plate {plate}) overnight and taken {goods(s)}.",
            f"Upon arrival I met with {v.LF}, who stated that between {s.date(-1)} and today {goods(s)} went missing along with the rear plate, {plate}.",
            f"I made contact with V1 {v.intro}, who said {v.he} had left {goods(s)} in the bed of {v.his} {car}, {s.ag.state} plate {plate}.",
            f"I spoke to {v.intro}. {v.L} said that {goods(s)} and the registration for {v.his} {car} (LIC {plate}) were gone."]),
        s.pick([f"{v.later} valued it at {s.money()}.",
            f"{v.mr} said replacing it would run {s.money()}, deductible {s.money()}."]),
        s.pick([f"I knocked on doors. {w.full} at {w.addr_short} said {w.he} had been up since four and saw a male with a flashlight.",
            f"WIT {w.LF}: heard the dog, looked out, saw a thin subject by the fence.",
            f"A neighbor, {w.intro}, saw a man in a gray hoodie near the vehicle.",
            f"W1 {w.full} lives next door at {w.addr_short} and heard glass break."]),
        s.pick([f"When I showed {w.mr} a driver license photo of {sus.full} {w.he} said \"that's the one.\"",
            f"{w.l} named {sus.full}, DOB {sus.dob_plain}, who did yard work for {v.l} last fall.",
            f"{w.later} thought it looked like {sus.full}, who used to rent from {v.l}.",
            f"{w.mr} said it was {sus.full}, {w.his} cousin's ex boyfriend."]),
        s.pick([f"{v.l}'s {'son' if kid.sex == 'M' else 'daughter'} {kid.f}, {kid.years}, was in the yard and said \"it was that {sus.l} guy.\"",
            f"{kid.full} (age {kid.years}) told me {kid.he} saw {sus.f} run toward {s.crossing()}."]),
        s.pick([f"I asked {kid.f} if {kid.he} had seen a car and {kid.he} said no.",
            f"{kid.f}'s statement was taken with {v.l} present."]),
        s.pick([f"I drove by {sus.addr_short} and {sus.l}'s truck was not there.",
            f"{sus.l} answered at {sus.phone} and hung up when I said who I was.",
            f"I tried to call {sus.l} at {sus.phone} but got voicemail.",
            f"Dispatch ran {sus.l} and showed a last known address of {sus.addr_short}."]),
        s.pick([f"{v.later} can be reached at {v.tel} after 5.",
            f"{v.l} asked that I text {v.him} at {v.tel} or email {v.email}."]),
        s.maybe(0.4, f"{w.later} sent me doorbell video from {w.email}.", f"{w.later} does not wish to be called at work."),
        s.pick(["No prints were recovered.", "No further leads at this time.", "Case to remain open pending video."])]
    blocks = [Heading(s.head(s.pick(["INCIDENT / OFFENSE REPORT", "OFFENSE REPORT", "INCIDENT REPORT"]))), form,
        Heading("PERSONS", 2), table, Heading("NARRATIVE", 2),
              Prose(traps.weave(s, told, 6, 10, [v, w, sus], [kid]), hyphenate=rng.random() < 0.3),
                  Signature(s.o.plain, "Officer", s.date())]
    return Document("patrol_offense", s.offense, blocks, text_form=rng.choice(["layout", "layout", "copied", "tabs"]),
        footer=traps.footer(s))


def sheriff_incident(rng):
    """Left-labelled print of a sheriff's records system, plain tone of a county deputy."""
    s = Scene(rng, rng.choice(["disturbance", "livestock", "trespass", "harassment"]), "SO")
    rp, o = s.person("rp"), s.person("subject")
    boy = s.person("other", minor=True, last=o.last)
    people = []
    for code, p in (("Complainant", rp), ("Other party", o), ("Mentioned", boy)):
        people += [[(code, s.pick([p.lf, p.LFM]), 5), ("DOB", p.dob, 3), ("Sex", p.sex, 2)],
                   [("Address", p.addr, 6), ("Phone", p.phone if not p.minor else s.pick(["", "same"]), 4)]]
    admin = [[(label, value, 1) for label, value in pair] for pair in zip(*[iter(s.some(traps.admin_rows(s), 8, 8))] * 2)]
    told = [
        f"I took a call from {rp.intro} on {s.date()}.",
        s.pick([f"{rp.l} and {o.full} share a well and a long grudge. {rp.l}'s place is {rp.addr_short}.",
            f"{rp.later} lives out on {rp.addr_short} and has had ongoing trouble with the neighbor, {o.full}.",
            f"{rp.mr} said {o.full} cut the fence again and let the cattle onto {s.road()}."]),
        s.pick([f"{o.full} flagged me down on {s.road()} before I could get to {o.addr_short}.",
            f"I drove to {o.l}'s place at {o.addr_short} and spoke with {o.him} at the gate.",
            f"I called {o.mr} at {o.phone}. {o.He} was upset."]),
        s.pick([f"{o.later} denied it and said {rp.l} has been drunk and yelling at {o.his} grandson {boy.f}, who is {boy.years}.",
            f"{o.l} said the one I ought to talk to is {rp.f}, since {rp.he} threatened {boy.full} ({boy.years} yoa)."]),
        s.pick([f"{boy.f} told me {rp.mr} said \"get off my ditch\" and nothing more.",
            f"I talked to {boy.f} with {o.l} standing there. {boy.f} did not feel threatened."]),
        s.pick([f"{rp.later} is hard of hearing and wears {mark('MEDICAL', 'hearing aids')}.",
            f"{o.later} told me {o.he} is recovering from {mark('MEDICAL', 'a triple bypass')} and can't be bothered.",
            f"{rp.l} said {rp.he} takes {mark('MEDICAL', 'warfarin')} and bruises easy."]),
        s.pick([f"The lock on the gate is {mark('PASSWORD', rng.randint(1000, 9999))} if a deputy needs in.",
            f"{rp.l} gave me the gate code, {mark('PASSWORD', '#' + str(rng.randint(1000, 9999)))}, for the next time."]),
        s.pick([f"{o.l}'s pickup, a {s.car()} with {s.ag.state} plate {s.plate()}, was parked across the cattle guard.",
            f"I photographed {o.l}'s {s.car()}, plate {s.plate()}."]),
        s.pick([f"Both were advised of {s.statute()}. {rp.l} is to call {s.public_phone()} (S.O. dispatch) if it happens again.",
            f"I advised {rp.l} and {o.l} it is civil."]),
        "No further action."]
    blocks = [Heading(s.head("CASE REPORT" + s.maybe(0.5, " - " + s.offense.upper()))), Form(admin, "left"),
        Form(people, rng.choice(["left", "dotted"])),
              Heading(s.pick(["Deputy narrative", "Details", "Narrative:"]), 2),
                  Prose(traps.weave(s, told, 5, 9, [rp, o], [boy])),
                      Signature(s.o.name(s.o.first + " " + s.o.last), "Deputy", s.date())]
    return Document("sheriff_incident", s.offense, blocks, text_form=rng.choice(["layout", "copied"]),
        header=s.maybe(0.4, f"{s.ag.name}  {s.case}"))


def arrest_report(rng):
    s = Scene(rng, rng.choice(["dui", "drugs", "warrant", "theft"]))
    a, p, kid = s.person("arrestee"), s.person("witness"), s.person("other", minor=True)
    kin = s.person("next_of_kin", last=a.last)
    a_form = Form([
        [("ARRESTEE", s.pick([a.LFM, a.lf]), 4), ("RACE/SEX", f"{a.race}/{a.sex}", 1), ("D.O.B.", a.dob, 2),
            ("AGE", a.years, 1), ("SOC. SEC. NO.", a.ssn, 2)],
        [("RESIDENCE", a.addr, 5), ("PHONE", a.phone, 2), ("OLN / STATE", f"{a.oln} {a.state}", 3)],
        [("SCARS/MARKS/TATTOOS", s.may("SMT", s.pick(["rose on left forearm", "scar above right eye", "TAT neck 'Mia'",
            "sleeve R arm skulls", "none visible"][:4])), 4), ("SID", a.sid, 2), ("FBI NO.", a.ucn, 2),
            ("BOOKING NO.", s.booking, 2)],
        [("EMERGENCY CONTACT", f"{kin.full} ({kin.rel})", 5), ("CONTACT PHONE", kin.phone, 3),
            ("OCCUPATION / EMPLOYER", s.pick(["Roofer", "Cook", "Unemployed"]) + " / " + s.firm(), 4)]], "boxed-above")
    charge = Table(["CT", "STATUTE", "CHARGE", "CITE/WARRANT", "BOND"],
        [[str(i + 1), s.statute(), s.pick(["POSS CONT SUBST", "DUI", "RESISTING", "DWS", "THEFT 3", "OBSTRUCT"]),
            s.pick([s.citation, s.docket]), s.money(250, 9000)] for i in range(rng.randint(1, 3))])
    told = [
        s.pick([f"On {s.date()} at {s.time()} I stopped a {s.car()} ({s.ag.state} {s.plate()}) for no headlights near {s.crossing()}.",
            f"On the above date I was flagged down in front of {s.firm()} about a man passed out behind the wheel of a {s.car()}, license {s.plate()}."]),
        s.pick([f"He handed me a license, OLN {a.oln}, with the name {a.LF}." if a.sex == "M" else f"She handed me a license, OLN {a.oln}, with the name {a.LF}.",
            f"Inside I found {a.fml} asleep with the engine running.",
            f"The driver was identified by {a.his} {s.ag.state} DL, number {a.oln}, as {a.full}.",
            f"I know the driver from prior contacts to be {a.full}, DOB {a.dob_plain}."]),
        s.pick([f"{a.later} was the registered owner. VIN {s.vin()} matched.",
            f"The plate came back to {kin.full}, {a.l}'s {kin.rel}, at {kin.addr_short}."]),
        s.pick([f"In the back seat was {kid.full}, {kid.years}, {s.pick(['a friend', 'a cousin', 'a stepchild'])}. {kid.f} was released to {p.full}.",
            f"The {kid.years}-year-old passenger, {kid.full}, was picked up by {p.full} ({p.tel})."]),
        s.pick([f"{a.mr} could not stand without help and said it was from {mark('MEDICAL', s.pick(['an old back surgery', 'multiple sclerosis', 'low blood sugar']))}.",
            f"{a.l} stated {a.he} had \"a couple tall boys\" and took {mark('MEDICAL', s.pick(['Xanax', 'Gabapentin 300 mg', 'Lexapro', 'hydrocodone']))} earlier.",
            f"{a.l} told me {a.he} has {mark('MEDICAL', s.pick(['diabetes', 'a seizure disorder', 'hepatitis C', 'asthma']))} and asked for medics."]),
        s.pick([f"A records check showed {a.l} has {mark('CHRI', s.pick(['two prior DUI convictions', 'a 2016 felony burglary conviction', 'three prior arrests for possession', 'a suspended sentence for assault in 2019']))} and a warrant out of {s.ag.county} County, {s.docket}.",
                f"III returned {mark('CHRI', s.pick(['one prior misdemeanor theft', 'convictions for robbery and escape', 'a prior felony drug conviction']))} under SID {a.sid}."]),
        s.pick([f"In search incident to arrest I found a glass pipe and {s.money()} in cash in {a.l}'s left pocket.",
            f"A baggie fell out of {a.l}'s sock; tag {s.tag}."]),
        s.pick([f"{a.L} was read Miranda from my card at {s.time(20)} and said {a.he} understood.",
            f"I read {a.mr} {a.his} rights. {a.He} invoked."]),
        s.pick([f"{a.l} asked me to call {a.his} {kin.rel} {kin.f} at {kin.tel}.", f"{kin.f} came to get the dog."]),
        f"{a.later} was booked into {s.ag.county} County Jail, booking {s.booking}."]
    blocks = [Heading(s.head("ARREST REPORT")), Form([[("Case", s.case, 2), ("Event", s.cad, 2), ("Arrest date", s.date(), 2),
        ("Officer", s.o.numbered, 3), ("Unit", s.o.unit, 1)]], "boxed-above"), a_form, charge,
              Heading(s.pick(["NARRATIVE", "PROBABLE CAUSE STATEMENT", "ARREST NARRATIVE"]), 2),
                  Prose(traps.weave(s, told, 5, 8, [a, kin], [kid])),
                      Signature(s.o.plain, s.pick(["Arresting officer", "Signature"]), s.date())]
    return Document("arrest_report", s.offense, blocks, text_form=rng.choice(["layout", "copied", "tabs"]),
        footer=traps.footer(s))


def supplement(rng):
    """Pure narrative, upper case in one document of three."""
    s = Scene(rng, rng.choice(["theft", "hit_and_run", "assault", "vandalism"]))
    v, w, x, m = s.person("victim"), s.person("witness"), s.person("suspect"), s.person("third_party")
    y = s.person("offender", minor=True)
    mom = s.person("parent", last=y.last, sex="F")
    told = [
        s.pick([f"On {s.date(4)} I called {v.full} back about {s.case}.",
            f"This supplements my report of {s.date()}. I met with {v.full} at {v.addr_short}."]),
        s.pick([f"{v.mr} came to the lobby with a flash drive and the name {x.full}.",
            f"{v.L} has since learned from a neighbor that {x.full} was bragging about it.",
            f"{v.later} found a bill from {s.firm()} and believes it was dropped by {x.full}.",
            f"{v.l} forwarded a screenshot from the account {x.handle}, which {v.he} says belongs to {x.full}."]),
        s.pick([f"{x.l} goes by \"{mark('PERSON', s.pick(['Dusty', 'Bear', 'Lil Red', 'Tank', 'Peanut']), 'alias')}\" and stays with {m.full} at {m.addr_short}.",
            f"{v.later} only has a number for {x.f}: {x.phone}."]),
        s.pick([f"I called {w.full} at {w.phone} and left a message; {w.l} returned the call at {s.time(90)}.",
            f"I then spoke with {w.full}, who works at {s.firm()}.", f"{w.full} ({w.tel}) called me back the same day."]),
        s.pick([f"According to {w.later}, {y.full} ({y.years}) was standing with {x.l} the whole time.",
            f"{w.later} said {x.l} was with a kid named {y.f}, about {y.years}.",
            f"{w.l} recognized {y.full}, {y.years}, from the neighborhood."]),
        s.pick([f"I located {y.f} at home with {y.his} mother, {mom.full}.",
            f"{mom.full}, the mother of {y.f}, brought {y.him} in on her own."]),
        s.pick([f"{mom.mr} agreed to let me talk to {y.f}.", f"{mom.f} asked if {y.f} needed a lawyer."]),
        s.pick([f"{y.f} looked at {mom.f} and said nothing for a while, then told me {x.f} gave {y.him} ten dollars.",
            f"{y.f} admitted {y.he} was there but said {x.f} did it.", f"{y.l} said it was {x.l}'s idea. {y.f} was crying."]),
        s.pick([f"{y.f} attends {s.school_of()} and I requested no school contact.",
            f"A referral on {y.f} to {s.ag.county} County Juvenile will be sent under {s.statute()}."]),
        s.pick([f"I left a card at {x.l}'s door and a message with {m.l}.", f"{m.later} would not say where {x.f} was."]),
        s.pick([f"{v.l}'s new number is {v.tel}.", f"{v.later} wishes to press charges."]), "Nothing further."]
    text = traps.weave(s, told, 6, 10, [v, w, x], [y])
    if rng.random() < 0.3:
        from marks import map_text
        text = map_text(text, str.upper)
    top = s.pick([f"SUPPLEMENTAL NARRATIVE   Case {s.case}\n{s.o.numbered}   {s.date(4)}",
        f"{s.ag.name}\nSupplement 0002 to {s.case}\nAuthor: {s.o.full} {s.o.badge}   Date: {s.date(4)}"])
    return Document("supplement", s.offense, [Prose(top), Prose(text, hyphenate=rng.random() < 0.25, mono=rng.random() < 0.4),
        Prose(f"{s.o.full} / {s.o.badge}")], width=rng.choice([84, 96, 72, 0]))


def witness_statement(rng):
    """First person, as people write by hand."""
    s = Scene(rng, rng.choice(["assault", "crash", "theft", "disturbance"]))
    s.first_names = True
    w, a, b = s.person("witness"), s.person("suspect"), s.person("victim")
    kid = s.person("witness", minor=True)
    form = Form([[("Name", w.full, 5), ("Date of birth", w.dob, 3), ("Case #", s.case, 2)],
        [("Home address", w.addr, 7), ("ZIP", s.may("ZIP", w.zip), 2)],
                 [("Cell", w.phone, 3), ("Work", s.pick([f"{s.firm()}", "retired"]), 3)], [("Email", w.email, 4)],
                     [("Officer taking statement", s.o.numbered, 6), ("Date", s.date(), 3)]],
                         rng.choice(["left", "boxed-below", "dotted"]))
    told = [
        s.pick([f"I {w.full} make this statement of my own free will.", f"My name is {w.full} and I am {w.years} years old."]),
        s.pick([f"I was sitting on my porch with my {s.pick(['neice', 'nephew', 'daughter', 'grandson'])} {kid.f} when we heard yelling.",
            f"Me and {kid.f} (shes {kid.years}) were walking out of {s.firm()}." if kid.sex == "F" else f"Me and {kid.f} (hes {kid.years}) were walking out of {s.firm()}."]),
        s.pick([f"It was {a.full} yelling at {b.f} from apt {mark('ADDRESS', rng.randint(2, 40), 'victim')}.",
            f"I seen {a.f} shove {b.full}."]),
        s.pick([f"{a.f} had something in {a.his} hand.", f"{a.f} said your dead {b.f}."]),
        s.pick([f"{b.f} fell down by the steps and {a.l} kicked {b.him}.",
            f"{b.f}'s lip was bleeding and {b.he} kept saying call 911."]),
        s.pick([f"{kid.f} got it on {kid.his} phone and posted it to {kid.handle}.", f"I told {kid.f} to go inside."]),
        s.pick([f"I know {a.f} because {a.he} dated my cousin {s.person('third_party').f}.",
            f"{a.full} drives a {s.car()} plate {s.plate()}."]),
        s.pick([f"{b.f} has {mark('MEDICAL', s.pick(['a heart condition', 'asthma', 'epilepsy', 'a bad back from surgery']))} so I was worried.",
            f"I dont want {a.f} to know I said anything."]),
        s.pick([f"You can call me at {w.tel} but not before noon.", f"I work nights so call my work."]), "That is all I know."]
    mixed = " ".join(told) + "\n\n" + s.pick(["OFFICER USE ONLY: ", "For office use. "]) + traps.paragraph(s, 5, 8)
    return Document("witness_statement", s.offense, [Heading(s.head("VOLUNTARY STATEMENT")), form, Prose(mixed),
        Signature(s.pick([w.full, ""]), "Signature of witness", s.date()), Signature(s.o.plain, "Witnessed by", "")],
                    text_form=rng.choice(["layout", "copied"]))


def field_contact(rng):
    s = Scene(rng, "field_contact")
    a, b = s.person("subject"), s.person("subject")
    y = s.person("other", minor=True)
    club = s.pick(["East Side Locos", "Northgate Crips", "18th Street", "Westwood Bloods", "Brown Pride", "Hilltop Boys"])
    nick = s.pick(["Smokey", "Lil Ghost", "Termite", "Dreamer", "Big Half", "Casper", "Flaco"])
    form = Form([
        [("FI #", s.keep("REF_NO", "FI-" + s.digits(6)), 2), ("DATE/TIME", f"{s.date()} {s.time()}", 2),
            ("LOCATION", s.pick([s.crossing(), s.block()]), 4), ("OFFICER / UNIT", f"{s.o.full} / {s.o.unit}", 3)],
        [("LAST, FIRST, MI", a.LFM, 3), ("MONIKER", mark("GANG", nick), 2), ("DOB", a.dob, 2), ("AGE", a.years, 1),
            ("SSN", a.ssn, 2)],
        [("ADDRESS", a.ADDR, 4), ("PHONE", a.phone, 2), ("OLN", a.oln, 2),
            ("SMT", s.may("SMT", s.pick(["ES left hand", "3 dots R eye", "tattoo 'Loyalty' neck", "scar on chin"])), 3)],
        [("GANG / SET", mark("GANG", club), 3), ("CRITERIA",
            mark("GANG", s.pick(["self-admitted", "wearing colors w/ documented members", "gang tattoos",
                "in photo throwing signs"])), 4), ("VEHICLE", s.car(), 3), ("LIC PLATE", s.plate(), 2)],
        [("ASSOCIATE", b.lf, 3), ("DOB", b.dob, 2), ("ASSOCIATE (JUV)", y.lf, 3), ("DOB", y.dob, 2)],
        [("SCHOOL", s.school_of(), 3), ("GRADE", s.may("GRADE", rng.randint(6, 12)), 1), ("SOCIAL MEDIA", y.handle, 3)]],
            rng.choice(["boxed-above", "left", "boxed-below"]))
    told = [
        s.pick([f"Consensual contact with {a.l}, {b.l} and {y.full} behind {s.firm()}.",
            f"Stopped three on foot near {s.crossing()} after a call of shots heard."]),
        s.pick([f"{a.later} said {a.he} is \"from {mark('GANG', club)}\" and goes by {mark('GANG', nick)}.",
            f"{b.l} denied affiliation but was wearing {mark('GANG', s.pick(['a blue rag', 'a red belt', 'an 18 belt buckle']))}."]),
        s.pick([f"{y.f} is {y.years} and was told to go home.",
            f"I called {y.f}'s house and walked {y.him} home to {y.addr_short}."]),
        s.pick([f"{a.l} is on probation for {mark('CHRI', s.pick(['robbery', 'felon in possession', 'assault w/ a deadly weapon']))}.",
            f"{a.later} has {mark('CHRI', s.pick(['prior arrests for graffiti and burglary', 'two prior weapons convictions']))}."]),
        s.pick([f"{b.l} gave cell {b.phone}.", f"{b.later} lives at {b.addr_short} with {s.person('family').full}."]),
        s.pick(["Photos taken and uploaded.", "No arrest. Released after checks were clear."])]
    return Document("field_contact", "field_contact",
        [Heading(s.head(s.pick(["FIELD INTERVIEW CARD", "FIELD CONTACT REPORT"]))), form, Heading("REMARKS", 2),
            Prose(traps.weave(s, told, 5, 9, [a, b], [y]))], text_form=rng.choice(["layout", "copied", "tabs"]))
