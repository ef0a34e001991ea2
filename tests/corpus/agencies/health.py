"""Crisis unit: mental-health hold. Small town: animal bite report. Paper of the helpers of the sick and of dogs."""
from model import Document, Heading, Prose, Signature, Table

from . import notes
from .world import World, capitals, mistyped, shortened, form

HOLD = (
    "{u} was <found|located> on the <bridge|roof> at {cross} at {time}.",
        "{u.first} <told|said to> me {u.he} [[?MEDICAL|wanted to jump]] and had [[MEDICAL|taken 30 tablets of Tylenol]].", "{u.cap_he} has {u.cond} and stopped {u.drug} {n} weeks ago.",
    "{r}, the {r.wife} of {u.last}, called from {r.phone!}: {u.nick} [[MEDICAL|tried to hang himself]] in {year}.",
        "{u.last} lives at {u.addr} with {r.first} and their {j.child}, {j}, {j.age}.",
        "{j.first} was <taken to|left with> {k} on {street}.",
    "A pistol, serial {serial}, was <taken|kept> for safekeeping, tag {tag}, receipt {receipt}.",
        "Safe code {r.pin}.",
        "I <completed|signed> the hold at {time}; Dr. {d.full} <accepted|took> {u.mr} at {hosp}, MRN {u.mrn!}, MBI {u.mbi!}.",
    "{u.first} is a <veteran|nurse at {biz}>.".replace("|nurse at {biz}", "|plumber"),
        "{u} has [[CHRI|no convictions but one arrest for {charge}]].",
        "{u.first} posted \"goodbye {j.bare}\" as {u.handle}.".replace("{j.bare}", "{j.first}"),
        "Crisis clinician {te.last} <rode|came> with {call}.",
    "{w} <held|pulled> {u.last} back; {w.phone!}.",
        "The pastor, {t}, of {biz}, <knows|visits> the family.".replace(" of {biz},", ""),
        "No charges under {statute}.", "{u.first} works at {biz}.", "{u.last}'s insurance is policy {u.policy}.",
)


def hold_report(rng):
    w = World(rng, "mental_health", "other")
    say = w.say
    told = w.story(HOLD, rng.randint(11, 15))
    rows = [[(rng.choice(["Person detained", "Subject", "Respondent"]), say("{u.lf}"), 4),
        ("DOB", say("{u.dob!}"), 2), ("SSN", say("{u.ssn!}"), 2)],
        [("Address", say("{u.addr}"), 4), ("Phone", say("{u.phone!}"), 2), ("Sex", say("{u.sex}"), 1)],
            [(rng.choice(["Nearest relative", "Emergency contact"]), say("{r.full}"), 3),
                ("Phone", say("{r.phone!}"), 2), ("Facility", say("{hosp}"), 3)],
                [("Medications", say("{u.drug}"), 3), ("Diagnosis (if known)", say("{u.cond}"), 3)],
            [("Officer", say("{o.full}"), 3), ("Star", say("{badge}"), 1), ("Incident no.", say("{cad}"), 2),
                ("Report", say("{case}"), 2)]]
    text = shortened(rng, " ".join(told[:5]) + "\n\n" + " ".join(told[5:12]) + "\n\n" + " ".join(told[12:]), 0.25)
    text = capitals(text) if rng.random() < 0.25 else mistyped(rng, text)
    blocks = [Heading(rng.choice(["APPLICATION FOR EMERGENCY DETENTION", "MENTAL HEALTH HOLD REPORT",
        "CRISIS INTERVENTION REPORT"])), form(rows, rng.choice(["left", "boxed-above", "boxed-below", "dotted"])),
              Heading(rng.choice(["Facts", "BASIS FOR DETENTION"]), 2), Prose(text),
                  Prose(notes.mixed(w, rng.randint(1, 2), rng.randint(3, 5))),
                      Signature(say("{o.full}"), "Peace officer", w.date_text(0)),
                          Prose(say("{town} Metro Police, {paddr}  {pphone}"))]
    return Document("hold_report", "mental_health", blocks, width=rng.choice([84, 96]),
        text_form=rng.choice(["layout", "copied", "tabs"]))


def bite_report(rng):
    w = World(rng, "animal", "victim")
    say, child = w.say, rng.random() < 0.5
    me = "{j" if child else "{v"
    rows = [[(rng.choice(["Person bitten", "VICTIM", "Bite victim"]), say(me + ".full}"), 3),
        ("Age", say(me + ".age}"), 1), ("DOB", say(me + ".dobmdy!}"), 2)],
        [("Address", say(me + ".addr}"), 4), ("Phone", say(me + ".phone!}"), 2)],
            [(rng.choice(["Dog owner", "OWNER OF ANIMAL", "Owner/keeper"]), say("{ow.fml}"), 3),
                ("DOB", say("{ow.dobmdy!}"), 2), ("DL", say("{ow.dl!}"), 2)],
                [("Owner address", say("{ow.addr}"), 4), ("Owner phone", say("{ow.phone!}"), 2)],
            [("Breed / name",
                rng.choice(["Shepherd mix, \"Duchess\"", "Pit bull, \"Tyson\"", "Lab, \"Bella\"",
                    "Chihuahua, \"Elvis\""]), 3), ("Rabies tag", say("{tag}"), 1), ("Microchip", say("{serial}"), 2)],
            [("Where", say("<{cross}|{block}|{schoolplace}>"), 3), ("When", say("{date}"), 2),
                ("Case", say("{case}"), 2)]]
    told = w.story([
        me + "} was <walking|riding a scooter> <by|past> {ow.street} when the dog <got out|slipped its chain>.",
            me + ".first} had [[MEDICAL|four puncture wounds to the calf]] and " + me + ".injury}.",
                "{p}, the {p.mother} of {j}, drove {j.first} to {hosp}." if child else "{k} drove {v.first} to {hosp}.",
        me + ".last} <got|needs> [[MEDICAL|the rabies series]].",
            "{ow.last} <said|swears> the dog is good with {ow.his} grandkids, {j2} and {j3}." if not child else "{ow.last} <said|swears> the dog is good with kids.", "Vet: {biz}, {paddr}.", "{w}, the mail carrier, was bitten <last year|before>; {w.phone!}.",
        "{ow.first} was cited, {cite}, {statute}, fine {money}.",
            "{ow.mr} e-mailed the shot record from {ow.email!}.", "The <side gate|kennel> code is {ow.pin}.",
            "{j.first} is in {j.grade} at {j.school}." if child else "{v.first} works at {biz}.",
            "{ow.nick} <yelled at|pushed> Officer {o.last}, who {ow.he} knows from [[CHRI|a {year} disorderly conviction]].",
        "The dog was <quarantined|held> until {after}, kennel {n}, receipt {receipt}.",
            "Homeowner policy {ow.policy}."], rng.randint(8, 12))
    blocks = [Heading(rng.choice(["TOWN OF {t}\nANIMAL BITE REPORT", "{t} ANIMAL CONTROL",
        "Village of {t} - Dog Bite Investigation"]).format(t=w.town[0])),
        form(rows, rng.choice(["dotted", "left", "boxed-above"])),
            Prose(mistyped(rng, " ".join(told[:6]) + "\n\n" + " ".join(told[6:]), 0.02)),
              Prose(notes.mixed(w, rng.randint(1, 2), rng.randint(2, 5), without=("INFORMANT",))),
                  Signature(say("{o.il}"), "Constable", w.date_text(1))]
    return Document("bite_report", "animal", blocks, width=rng.choice([76, 84]),
        text_form=rng.choice(["layout", "copied"]))
