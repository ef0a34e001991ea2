"""Domestic violence: danger assessment form. Sexual assault, stalking, child abuse: a campus police supplement.

In these documents nothing that identifies the victim stays: World.keep makes places, hospitals, schools and initials sensitive.
"""
from model import Document, Heading, Prose, Signature, Table

from .world import World, mistyped, shortened, form

QUESTIONS = ("Has he/she ever used a weapon against you?", "Has he/she threatened to kill you?",
    "Do you think he/she might try to kill you?", "Is there a gun in the house?",
             "Has he/she ever choked you?", "Is he/she violently or constantly jealous?",
                 "Have you left or separated after living together?", "Is he/she unemployed?",
             "Has he/she ever tried suicide?", "Do you have a child that is not his/hers?",
                 "Does he/she follow or spy on you?", "Does the partner drink every day?")

REMARKS = (
    "{s.first} keeps a Taurus, serial {serial}", "{s.last} said it on {before}", "texts from {s.phone}",
        "{j.first}, {j.age}, saw it", "parked at my work, {biz}", "[[MEDICAL|attempted suicide]] in {year}",
    "takes {s.drug}", "via {s.handle}", "at {hosp} in {year}", "to {k.first} also", "[[CHRI|arrested for {charge}]]",
        "", "", "", "see narrative",
)

DV_STORY = (
    "I met {v} at <the lobby|a gas station|{v.his} sister's house> because {v.he} was afraid to <stay at|go back to> {v.addr}.",
    "{v.first} <said|told me> {v.his} <{s.wife}|partner|ex>, {s}, <pushed|grabbed> {v.him} at {time} <by the throat|against the stove>.",
    "{v.last} had {v.injury} and was <seen|treated> at {hosp}, MRN {v.mrn!}.",
        "The children, {j} ({j.age}) and {j2} ({j2.age}), were <upstairs|in the tub>; {j.first} called 911 from {j.phone}.",
    "{j.first} and {j2.first} attend {j.school}. {s.last} is on the pick-up list.",
        "{v} <is|will be> staying with {k} at {k.street} <until Friday|for now>, phone {k.phone!}.",
    "An advocate took {v.him} to a <shelter|safe house>, {shelter}, room 6.",
        "The new <number|phone> is {v.phone!}; do not give it to {s.first}'s mother, {t}.",
    "{v.mr} works <nights|days> at {biz} near {cross}.",
        "{s.mr} <drives|has> a {color} {car}, {s.plate!}, and <put|hid> a tracker, IMEI {s.imei!}, on {v.first}'s car ({v.plate!}).",
    "{s.last} knows the alarm code ({v.pin}) and {v.his} e-mail password, {v.password}.",
        "{s.first} [[CHRI|was convicted of domestic battery in {year}]].",
        "{v.first} is in treatment for [[MEDICAL|depression]].",
    "{v.initials} asked that the report not be mailed home.",
        "The order in {docket} was served <on|> {date} by {o2.last}, {badge}.", "It happened in the {block}.",
    "{w}, the downstairs neighbor, {w.phone!}, heard {v.first} scream.",
        "{s} was <arrested|gone> when we <got back|returned>; probable cause for {statute}.",
    "{v.cap_he} was born {v.first} {v.maiden}.", "Photos {tag}; victim's rights card given, {pphone}.",
        "{s.il} <texted|wrote> from {s.email!}: \"you and {j.first} are coming home\".",
)

SA_STORY = (
    "{v}, {v.age}, a <student|resident assistant>, came to <the station|the desk> with {w} on {date}.",
        "{v.first} <reported|disclosed> that {s} <assaulted|raped> {v.him} <in a dorm room|after a party> in the {block}.",
    "{v.last} lives in {hall}<, and can be reached at {v.phone!}|>.".replace("<, and can be reached at {v.phone!}|>",
        "; cell {v.phone!}"),
    "A forensic exam was done at {hosp} by nurse {d.full}; kit {tag}, MRN {v.mrn!}.",
        "{v.first} takes {v.drug} and has {v.cond}.",
        "{s.last}, a member of the rowing team, is {s.age}; <Snap|IG> {s.handle}.",
    "{v.initials} does not want {v.his} parents, {k} and {fam}, told.",
        "{k.last} called the desk anyway from {k.phone!}; I told {k.him} nothing about {v.first}.",
        "{w.first} <walked|drove> {v.last} from {cross} to {biz}.",
    "DNA from {s.last}, {s.codis!}, was sent to the lab.",
        "Student number {v.mrn}.".replace("Student number {v.mrn}.",
        "The badge reader shows {v.first} entering at {time}."),
        "{v.his} roommate {t}, {t.email!}, <saved|kept> the messages.",
    "{s.mr} <texted|called> from {s.phone}: \"tell {v.nick} sorry\".",
        "{s.first} had [[CHRI|a sealed juvenile adjudication]].", "{v.last}'s DOB is {v.dob!}.",
        "Detective {o2.last} ({badge}) will <follow up|call> on {after}. {statute}.",
    "{v.first} [[MEDICAL|tested positive for GHB]].",
)

STALKING_STORY = (
    "{v} <has worked|works> at {biz} on {street} and parks near {cross}.",
        "Since {before} {s}, <a former coworker|her ex>, has <waited|sat> outside {v.his} home, {v.addr}.",
        "{s.last} sends mail from {s.email!} and <calls|texts> from {s.phone!} and {s.phone2!}.",
    "{v.first} moved {n} weeks ago; only {k} has the address, {v.street}.", "{v.last}'s new plate is {v.plate!}.",
        "A tracker, MAC {s.mac!}, was found by {t}, the mechanic.",
        "{s.first} made accounts as {s.handle} to write to {w}.",
    "{s.last} has [[CHRI|a prior order violation]].", "{v} is in the address confidentiality program, {pobox}.",
        "{v.initials} <sees|goes to> a counselor at {hosp} for {v.cond}.",
        "{v.mr} <changed|reset> the door code to {v.pin}.",
    "{j}, {v.his} {j.age}-year-old, was <followed|photographed> at {j.school}.",
        "{s} was <told|warned> by {o2.last}, {badge}, on {date}; order {docket}; {statute}.",
        "IP {s.ip!} resolves to {s.street}.", "Loss for new locks {money}; receipt {receipt}.",
)

CHILD_STORY = (
    "CPS worker {d.full} <called|reported> on {date} about {j}, {j.age}.",
        "{j.first} attends {j.school} ({j.grade}); {te.full}, {j.his} teacher, saw the marks.",
        "{j.first} told {te.last} that \"{s.bare} did it\" - {s}, {p}'s boyfriend.",
    "{j.first} had {j.injury}, seen at {hosp}, MRN {j.mrn!}.",
        "{j.last} lives at {j.addr} with {p} and a sibling, {j2}, {j2.age}.",
        "{p.last} is in [[MEDICAL|methadone treatment]].",
        "{j.initials} was placed with {k}, the grandmother, at {k.street}, {k.phone!}.",
    "The forensic interview is {tag}; {j.first} <drew|pointed to> a picture.",
        "{s.last}, DOB {s.dobmdy!}, [[CHRI|served time for {charge}]].", "It happened in the car at {cross}.",
        "{j2.first} said {p.first} was asleep.",
    "{w}, a neighbor in the {block}, <heard|saw> {j.nick} outside.", "Petition {docket}; {statute}; Judge {ju.last}.",
        "{p.mr} can be called at {p.phone!}.", "{s.first} was interviewed by {o2.last} {badge} at {paddr}.",
)


def danger_form(rng):
    w = World(rng, "domestic_violence", "witness")
    say = w.say
    rows = [
        [(rng.choice(["Victim", "VICTIM NAME", "Protected party"]), say("{v.lf}"), 4), ("DOB", say("{v.dobmdy!}"), 2),
            ("Case #", say("{case}"), 2)],
        [(rng.choice(["Safe phone", "Contact no."]), say("{v.phone!}"), 2),
            (rng.choice(["Address", "Current location"]), say("{v.addr}"), 4)],
        [(rng.choice(["Offender", "Suspect / abuser", "Restrained party"]), say("{s.lf}"), 4),
            ("DOB", say("{s.dobmdy!}"), 2), ("Relationship", rng.choice(["Spouse", "Ex", "Cohabitant"]), 2)],
        [("Offender address", say("{s.addr}"), 4), ("SSN / DL", say("{s.ssn!} / {s.dl!}"), 3),
            ("Vehicle", say("{s.plate!}"), 2)],
        [("Officer", say("{o.full}"), 3), ("ID", say("{badge}"), 1), ("Date", say("{date}"), 2),
            ("Location", say("{block}"), 3)],
        [("Children present", say("{j.full} {j.age}; {j2.full} {j2.age}"), 4), ("Hospital", say("{hosp}"), 3)],
    ]
    table = [[str(i + 1), q, rng.choice(["Y", "N", "Y", "DK"]), say(rng.choice(REMARKS))] for i,
        q in enumerate(rng.sample(QUESTIONS, rng.randint(7, 11)))]
    text = w.story(DV_STORY, rng.randint(12, 17))
    blocks = [Heading(rng.choice(["LETHALITY ASSESSMENT FOR FIRST RESPONDERS", "DOMESTIC VIOLENCE SUPPLEMENT",
        "Danger Assessment - Intimate Partner"])), form(rows, rng.choice(["boxed-above", "left"])),
              Table(["#", "Question", "Ans", "Comment"], table, "ruled", [4, 40, 6, 30]), Heading("NARRATIVE", 2),
              Prose(mistyped(rng, shortened(rng, " ".join(text[:6]) + "\n\n" + " ".join(text[6:]), 0.2)),
                  hyphenate=rng.random() < 0.2),
              Signature(say("{v.full}"), "Victim signature", w.date_text(0)),
                  Prose(say("Hotline referral made: <yes|no>. {town} PD {pphone}, {paddr}. CAD {cad}."))]
    return Document("danger_form", "domestic_violence", blocks, width=rng.choice([84, 100]),
        text_form=rng.choice(["layout", "copied", "tabs"]))


def campus_supplement(rng):
    offense, story = rng.choice([("sexual_assault", SA_STORY),
        ("stalking", STALKING_STORY), ("child_abuse", CHILD_STORY)])
    w = World(rng, offense, "victim")
    say = w.say
    title = {"sexual_assault": "<SEXUAL ASSAULT|RAPE|Sexual Battery>", "stalking": "<STALKING|Harassment / Stalking>",
        "child_abuse": "<CHILD ABUSE|Injury to a Child>"}[offense]
    told = w.story(story, rng.randint(11, len(story)))
    agency = rng.choice(["UNIVERSITY POLICE DEPARTMENT", "STATE COLLEGE PUBLIC SAFETY", "Campus Police"])
    blocks = [Heading(say(f"{agency}\nSupplemental report - {title}")),
              form([[("Case", say("{case}"), 1), ("Offense", say(title), 2), ("Statute", say("{statute}"), 1)],
                  [("Written by", say("{o.full}"), 2), ("Emp. no.", say("{emp}"), 1), ("Date", say("{date}"), 2)]],
                   rng.choice(["left", "boxed-above"])),
                       Prose(mistyped(rng,
                           " ".join(told[:4]) + "\n\n" + " ".join(told[4:8]) + "\n\n" + " ".join(told[8:]))),
              Prose(say("<Copies to|cc:> Title IX, {pemail}. <Unit {call}.|Ref. {ref}.>"))]
    return Document("campus_supplement", offense, blocks, width=rng.choice([76, 84, 0]))
