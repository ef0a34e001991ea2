"""Narratives: what happened, by offence, with the people in their later forms, details and traps between."""
from dataclasses import dataclass
from typing import Any

from tuning import people, sentences, style


@dataclass
class Cast:
    victim: Any
    suspect: Any
    witness: Any
    child: Any = None
    parent: Any = None


def cast(rng, case, with_child=None, arrested=None):
    victim = case.victim(ages=(19, 80) if case.offense != "child_abuse" else (4, 16))
    arrested = rng.random() < 0.4 if arrested is None else arrested
    suspect = case.person("arrestee" if arrested else "suspect", sex=rng.choice("MMF"))
    witness = case.person("witness")
    child = parent = None
    if case.offense == "child_abuse":
        child = victim
        parent = case.person("parent", surname=victim.last if rng.random() < 0.6 else None, place=victim.place, ages=(24, 45))
    elif with_child or (with_child is None and rng.random() < 0.45):
        child = case.child(rng.choice(["witness", "other", "victim", "offender"]), surname=rng.choice([victim, witness]).last if rng.random() < 0.5 else None)
        parent = case.person("parent", surname=child.last if rng.random() < 0.6 else None, place=child.place, ages=(24, 55))
    return Cast(victim, suspect, witness, child, parent)


def opening(rng, c, victim):
    where = c.block() if rng.random() < 0.5 else (f"{c.cross()}" if rng.random() < 0.5 else victim.home_street)
    call = rng.choice(["a report of", "a call of", "an alleged", "a reported"]) + " " + WORDS.get(c.offense, c.offense.replace("_", " "))
    return rng.choice([
        f"On {c.when} at approximately {c.time}, I was dispatched to {where} for {call}. Upon arrival I contacted {victim.full}, {victim.age_phrase(rng)} {victim.minor}.",
        f"On {c.when}, I, Officer {c.officer} (badge {c.badge}), responded to {where} regarding {call}. I spoke with {victim.full} (DOB {victim.dob(rng)}).",
        f"On the above date and time I was working uniformed patrol as {c.callsign()} when I was sent to {where} in reference to {call}. The reporting party was {victim.full_middle}.",
        f"{victim.full} came to the lobby on {c.when} to report {call.split(' ', 2)[-1]} that occurred at {where}.",
        f"R/P {victim.surname} called at {c.time} on {c.when}. I met {victim.him} at {where}. {victim.surname} identified {victim.him}self as {victim.full_initial}, DOB {victim.dob(rng)}.",
        f"DISPATCHED TO {where} REF {call.upper()}. CONTACTED V/{victim.listed_upper}, {victim.physique(rng)}, DOB {victim.dob(rng)}.",
    ])


def happened(rng, c, cast):
    v, s, w = cast.victim, cast.suspect, cast.witness
    V, S = (lambda: v.later(rng)), (lambda: s.later(rng))
    by = {
        "theft": [f"{V()} said {v.he} parked at {c.business()} and returned to find the passenger window broken. A purse worth {c.money()} was gone.",
                  f"{V()} reported that {v.his} bicycle was taken from the porch. {V()} suspects a neighbor, {s.full}, because {s.he} had asked to borrow it.",
                  f"{V()} stated that {s.full} took {c.money()} in cash from the dresser while {v.he} slept."],
        "burglary": [f"{V()} had left for work and returned to find the rear door kicked in. Drawers were dumped. {V()} was missing a firearm, serial number {c.serial()}.",
                     f"{V()} said someone entered the garage overnight. A neighbor, {w.full}, saw {s.full} walking with a toolbox."],
        "assault": [f"{V()} and {s.full} had been drinking at {c.business()} when an argument began over a debt of {c.money()}. {S()} struck {V()} in the face with a closed fist.",
                    f"{V()} said {s.full} shoved {v.him} into a parked car. {V()} fell and hit {v.his} head. {S()} left on foot."],
        "vandalism": [f"{V()} showed me the tires of {v.his} {c.car_text()}, license plate {c.plate()}, which had been slashed. {V()} believes {s.full} is responsible.",
                      f"{V()} found the words painted on the garage. {V()} has had issues with {s.full} since last summer."],
        "traffic": [f"{s.full} was driving a {c.car_text()}, plate {c.plate(s.state)}, VIN {c.vin()}, and failed to stop. {S()} collided with {V()}'s vehicle at {c.cross()}.",
                    f"I stopped a {c.car_text()}, {s.state} license {c.plate(s.state)}, at {c.cross()}. The driver was identified by {s.his} license ({s.licence(rng)}) as {s.full_middle}."],
        "drugs": [f"I observed {s.full} in the driver's seat with a glass pipe on {s.his} lap. {S()} said the pipe belonged to {V()}.",
                  f"{S()} told me {s.he} bought two pills from a man called \"[[GANG|{sentences.nickname(rng)}]]\" who runs with the [[GANG|{rng.choice(GANGS)}]]."],
        "fraud": [f"{V()} received a statement showing charges of {c.money()} on a card {v.he} did not open. The card number was [[CREDIT_CARD!|{sentences.identifiers.card(rng)}]].",
                  f"Someone using {V()}'s social security number, {v.ssn(rng)}, opened a line of credit for {c.money()}. The bank named {s.full} as co-signer."],
        "robbery": [f"{V()} was walking past {c.business()} when {s.full} displayed a knife and demanded {v.his} phone. {S()} fled toward {c.street()}.",
                    f"Two males approached {V()} near {c.cross()}. One, later identified as {s.full}, took {v.his} wallet with {c.money()}."],
        "welfare": [f"{w.full} was worried because {V()} had not been seen for days. {V()} answered the door and appeared confused.",
                    f"{V()} was sitting on the curb at {c.cross()} speaking to {v.him}self. {V()} agreed to go to {c.hospital()}."],
        "trespass": [f"The manager of {c.business()} asked that {s.full} be trespassed. {S()} had been warned under {c.other_number()}.",
                     f"{V()} found {s.full} asleep in the laundry room of the building. {S()} left when told."],
        "domestic_violence": [f"{V()} said {v.his} {rng.choice(['husband', 'boyfriend', 'ex-wife', 'ex-boyfriend'])}, {s.full}, came home intoxicated and grabbed {v.him} by the throat. {V()} could not breathe for several seconds. {S()} then took {v.his} phone.",
                              f"{V()} and {s.full} have been together for six years. Tonight {S()} pushed {V()} against the wall, causing [[MEDICAL|{rng.choice(sentences.INJURY)}]]. {V()} ran to the home of a neighbor, {w.full}."],
        "sexual_assault": [f"{V()} disclosed that {s.full} gave {v.him} a ride home and [[MEDICAL|forced {v.him} to have intercourse]] in the back of the car. {V()} said no several times. {V()} went to {c.hospital()} for a [[MEDICAL|SANE exam]].",
                           f"{V()} met {s.full} through an app. {S()} touched {V()} without consent after {v.he} had fallen asleep. {V()} told a friend, {w.full}, the next day."],
        "stalking": [f"{V()} said {s.full} has followed {v.him} to work and back for two months. {S()} left notes on {v.his} car, a {c.car_text()} with plate {c.plate()}. {S()} also found {v.his} new address, {v.home}.",
                     f"{V()} blocked {s.full} on every platform, but {S()} wrote again as [[SOCIAL_HANDLE|@{sentences.handle(rng, s)}]]. {V()} has moved twice."],
        "child_abuse": [f"{V()} told a teacher at {c.school_place()} that {s.full} hit {v.him} with a belt. Bruises were seen on {v.his} back. {V()}'s mother said {S()} is her boyfriend.",
                        f"{V()} was brought to {c.hospital()} with [[MEDICAL|{rng.choice(sentences.INJURY)}]]. {V()} said {s.full} was angry because {v.he} spilled milk."],
    }
    return rng.choice(by[c.offense])


WORDS = {"traffic": "hit and run", "drugs": "drug activity", "welfare": "welfare concern", "domestic_violence": "family disturbance", "child_abuse": "possible child abuse"}
GANGS = ["Eastside Lokos", "14th Street Crips", "Norteños", "Tree Top Piru", "Brown Pride", "Asian Boyz", "Sureños 13", "Four Corner Hustlers", "Rollin 60s", "Tiny Rascal Gangsters"]


def witness_part(rng, c, cast):
    w, s = cast.witness, cast.suspect
    return rng.choice([
        f"I spoke with {w.full}, {w.age_phrase(rng)}, who lives at {w.home_street}. {w.later(rng)} heard yelling around {c.time} and saw {s.later(rng)} run.",
        f"Witness {w.full} ({w.tel}) confirmed this. {w.later(rng)} is willing to testify.",
        f"W/1 {w.listed_upper} DOB {w.dob(rng)} PH {w.tel_labelled} STATED {w.he.upper()} SAW THE WHOLE THING.",
        f"{w.titled} declined to give a written statement. {w.initialed} did not want to be involved.",
        f"A second person, {w.full}, was identified through {w.his} license number {w.licence(rng)}. {w.surname} did not see {s.later(rng)} leave.",
    ])


def child_part(rng, c, cast):
    k, p = cast.child, cast.parent
    if not k:
        return ""
    relation = "daughter" if k.sex == "F" else "son"
    return rng.choice([
        f"{p.full}'s {k.age_phrase(rng)} {relation}, {k.full}, was present. {k.given} attends {c.school_of(k)} and is in {c.grade(k)}.",
        f"Also present was {k.full}, {k.age_after(rng)}. I asked {p.full} for permission to speak with {k.given}. {k.given} said {k.he} was in the other room. {p.surname} is {k.given}'s {'mother' if p.sex == 'F' else 'father'}.",
        f"The juvenile, {k.full} (DOB {k.dob(rng)}), was released to {k.his} {'mother' if p.sex == 'F' else 'father'}, {p.full}, {p.tel}. {k.later(rng)} was not questioned further.",
        f"I learned that {k.given} ({k.aged}) had seen it from the stairs. {k.given} goes to {c.school_of(k)}; student ID [[STUDENT_ID!|{rng.choice(['', 'S'])}{sentences.identifiers.digits(rng, rng.choice([6, 7, 8, 9]))}]]. {p.full} arrived and took {k.given} home.",
        f"J1, {k.listed_upper}, a {k.age_phrase(rng)} student at {c.school_of(k)}, was identified by the school's roster (student no. [[STUDENT_ID!|{sentences.identifiers.digits(rng, 7)}]]). {k.surname} and {k.his} friend ran when they saw me.",
        f"{p.full} has two children, one of them {k.given}, who [[JUVENILE_AGE|turned {k.age}]] last month. {k.given}'s teacher at {c.school_of(k)} was told. {p.given} cried when {k.given} came in.",
        f"{k.full} is a minor and is referred to as {k.initials} in the charging papers. {k.later(rng)} lives with {k.his} guardian, {p.full}, at {k.home_street}.",
    ])


def closing(rng, c, cast):
    v, s = cast.victim, cast.suspect
    ends = [f"I gave {v.surname} a case number card ({c.number}). Nothing further.",
            f"{v.surname} was told to call {c.desk} with new information.",
            f"Case to detectives. {v.surname} wishes to prosecute.",
            f"{s.surname} was not located at {s.home_street}. An attempt to locate was broadcast.",
            f"I photographed the scene and booked the images under {c.tag()}. End of report.",
            f"Copies to {c.official()} of the District Attorney's office, docket {c.docket()}."]
    if s.role == "arrestee":
        ends += [f"{s.surname} was arrested for {c.statute} and booked at the county jail, booking number {c.booking()}.",
                 f"I handcuffed {s.surname}, checked for fit and double locked. {s.given} was TOT jail without incident."]
    return rng.choice(ends)


def narrative(rng, c, cast, paragraphs=4):
    v, s = cast.victim, cast.suspect
    parts = [opening(rng, c, v) + " " + (sentences.trap(rng, c) if rng.random() < 0.5 else ""),
             happened(rng, c, cast) + " " + sentences.detail(rng, c, v) + " " + (sentences.medical(rng, v) if rng.random() < 0.3 else "")]
    if cast.child and not (c.offense == "child_abuse" and rng.random() < 0.3):
        parts.append(child_part(rng, c, cast))
    middle = [witness_part(rng, c, cast) + " " + sentences.trap(rng, c),
              sentences.details(rng, c, s, 2) + " " + sentences.traps(rng, c, 2),
              sentences.details(rng, c, cast.witness, 1) + " " + sentences.detail(rng, c, v) + " " + sentences.trap(rng, c),
              known(rng, c, s)]
    rng.shuffle(middle)
    parts += middle[:max(1, paragraphs - 2)]
    parts.append(closing(rng, c, cast))
    return style.typed(rng, "\n\n".join(part.strip() for part in parts))


def known(rng, c, s):
    return rng.choice([
        f"{s.full} is known to me from prior contacts. {s.surname} goes by \"[[PERSON:alias|{sentences.nickname(rng)}]]\" and has [[?SMT|{sentences.smt(rng)}]]. {s.surname} was described as wearing a {rng.choice(['gray hoodie', 'red cap', 'black jacket'])}.",
        f"A records check on {s.full} showed [[CHRI|{sentences.chri(rng, c.day.year)}]]. FBI number [[FBI_UCN!|{sentences.identifiers.ucn(rng)}]], SID [[STATE_SID!|{sentences.identifiers.sid(rng, s.state)}]].",
        f"{s.full} is a documented [[GANG|{rng.choice(GANGS)}]] member, moniker \"[[GANG|{sentences.nickname(rng)}]]\". {s.surname} was last stopped on {c.date(-40)}.",
        f"A confidential informant, [[INFORMANT!|{informant_number(rng, c)}]], told Det. {c.second_officer} that {s.full} was selling from {s.home_street}. {sentences.trap(rng, c)}",
        f"{s.full} called me at the station. {s.later(rng)} denied everything and said {s.he} was at {c.business() if not c.protected else 'work'} until {c.time}. {sentences.trap(rng, c)}",
    ])


def informant_number(rng, c):
    return rng.choice([f"CI-{rng.randint(1000, 9999)}", f"CI {c.day.year % 100}-{rng.randint(1, 80):03d}", f"SOI {c.day.year % 100}-{rng.randint(1, 80):03d}", f"CRI #{rng.randint(100, 999)}", f"C.I. #{rng.randint(100, 999)}",
                       f"CHS {rng.randint(10000, 99999)}"])
