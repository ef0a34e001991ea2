"""A joint dispatch centre: CAD incident history with returns. A state bureau: rap sheet. A 911 recording written down."""
from model import Document, Heading, Lines, Prose

from . import notes
from .world import World, capitals, mark

UNIT_WORDS = ("DISP", "ENRT", "ARRV", "CLR", "TRANS", "ENROUTE", "ONSCENE", "AVAIL", "BUSY")


def returns(w):
    """A 27, a 28 or a 29 return, as the message switch prints it."""
    rng, say = w.rng, w.say
    kind = rng.randint(0, 3)
    if kind == 0:
        return ["** 28 RESPONSE **", say("LIC/{ow.plate!} LIS/{ow.state} EXP/03{year} VIN/{ow.vin!}"),
            say("VYR/2015 VMA/FORD VMO/FUS VCO/GRY"),
                say("REG OWNER: {ow.lfm}"), capitals(say("ADDR: {ow.addr}"))]
    if kind == 1:
        return ["** 27 RESPONSE **", say("NAM/{s.ncic} DOB/{s.dobn!} SEX/{s.sex} RAC/{s.race}"),
            say("OLN/{s.dl!} OLS/{s.state} CLASS D <STATUS: VALID|STATUS: SUSP - FTA>"),
                capitals(say("HGT/510 WGT/185 EYE/BRO ADR/{s.street}")), say("SOC/{s.ssn!}")]
    if kind == 2:
        return ["** 29 RESPONSE - HIT **", say("MKE/WANTED PERSON - CAUTION ORI/{ori}"),
            say("NAM/{s.ncic} DOB/{s.dobn!} FBI/{s.fbi!} SMT/{s.smt}"),
                capitals(say("OFF/[[CHRI|{charge}]] DOW/{before}")), say("OCA/{case} NIC/{s.nic!}"),
                    "CONFIRM WITH ORI - NO LONGER THAN 10 MIN"]
    return ["NO RECORD NCIC " + say("LIC/{ow.plate!}"), say("NO WANTS NAM/{w.ncic} DOB/{w.dobn!}")]


CAD_NOTES = (
    "RP {r.lf} PH {r.phone!}", "RP ADV {s.nick} IS OUTSIDE W/ A BAT", "RP IS {r.fml}, {r.age}, AT {r.street}",
        "CALLER REFUSED NAME", "LOC IS {block}",
    "GATE CODE {r.pin}", "DOOR CODE IS {r.pin} PER RP", "MALE {s.full} IN WHT T SHIRT", "HX OF {s.cond} AT THIS ADDR",
        "{s.last} IS {s.cond}, OFF MEDS",
    "{j.first} {j.age} YOA IS IN BACK BEDROOM", "STUDENT {j.full} FROM {j.school}", "MOTHER IS {p.full} {p.phone}",
        "VEH {color} {car} {s.plate!}",
    "LAST SEEN NB ON {street}", "CALL BACK {r.phone2!}", "{call} OUT W/ ONE AT {cross}", "CASE {case}",
        "HOSP ADV: {hosp} HAS ONE FOR {inj}".replace("{inj}", "GSW"),
    "MEDIC REQ, [[MEDICAL|CHEST PAIN, DIABETIC]]", "TOW REQ {biz}", "NEG CONTACT AT {w.street}", "SUPV {o2.last} ADV",
        "W/ {w.full} {w.phone}", "PREMISE: ALARM CODE {v.pin}",
    "PROTECTION ORDER {docket} ON FILE", "RP'S {k.child} {k.first} ON OTHER LINE", "REF {ref}",
        "{s.il} HAS [[CHRI|PRIOR FOR {charge}]]", "SNAPCHAT NAME {s.handle}",
    "IP PING {s.ip}", "COMP IS {v.full} {v.dobmdy}", "BIZ ADV: {biz} CLOSED", "{s.lf} AKA {s.alias}",
        "ASSOC W/ {s.gang}", "{nobody} LEFT ON FOOT", "CI {ci} SAYS HE HAS A GUN",
    "KEYHOLDER {t.lf} {t.phone!}", "PUBLIC LINE {pphone} TIED UP", "STAGE AT {schoolplace}",
        "AGE OF SUBJ ABT [[=ADULT_AGE|40]]", "CITE {cite} ISSUED", "LOSS {money}",
    "PHONE PING IMEI {s.imei!}", "BADGE {badge} TAKING RPT", "STAT {statute}", "PROP TAG {tag}", "SER {serial} CLR",
        "BKG {booking}", "DISP {emp} OFF", "JUV {j.initials} AT FRONT DESK",
)


def cad_history(rng):
    w = World(rng, rng.choice(["burglary", "assault", "other"]), rng.choice(["offender", "witness", "other"]))
    say = w.say
    lines = [say("<EVENT HISTORY DETAIL|INCIDENT HISTORY|CAD INCIDENT REPORT> {cad}   {pphone}"),
        say("ORI: {ori}   DATE: {date}   CASE: {case}"),
             say("TYPE: <415 DISTURBANCE|459 BURG|242 BATTERY|WELCK|SUSPV>   PRI: {n}"),
                 capitals(say("LOC: <{block}|{cross}|{r.street}> {town}")),
             capitals(say("<RP|CALLER|COMPLAINANT>: {r.lf}   <PH|CALLBACK>: {r.phone!}   ADDR: {r.street}")), ""]
    chosen = rng.sample(CAD_NOTES, rng.randint(14, 22))
    body = []
    for note in chosen:
        body.append(f"{w.tick()}  {say('{emp}') if rng.random() < 0.4 else 'NOTE'}  {capitals(say(note))}")
        if rng.random() < 0.35:
            body.append(f"{w.tick()}  {say('{call}')}  {rng.choice(UNIT_WORDS)}  {say('{o.last}') if rng.random() < 0.5 else ''}".rstrip())
    at = rng.randint(3, len(body) - 2)
    block = []
    for _ in range(rng.randint(1, 3)):
        block += ["    " + line for line in returns(w)]
    body[at:at] = block
    lines += body + ["",
        say("<DISPO|DISPOSITION>: <RPT|GOA|ARR|NAT|CIV>   CLOSED {time}   <CALLTAKER|CT>: {o3.last} {emp}")]
    if rng.random() < 0.35:
        rows = []
        for _ in range(rng.randint(2, 4)):
            rows.append(capitals(say("{date} <NOISE|ALARM|WELFARE CK|TRESPASS> {t.street} RP {t.slash} {t.phone!}" if rng.random() < 0.5 else "{date} <ALARM|PARKING> {biz} {cite}")))
        lines += ["", "PREVIOUS AT THIS LOCATION:"] + rows
    return Document("cad_history", w.offense, [Lines(lines)], width=0)


def rap_sheet(rng):
    w = World(rng, "other")
    say, soft = w.say, lambda text: mark("CHRI", text, sort="?")
    lines = ["*" * 18 + "  CRIMINAL HISTORY RECORD  " + "*" * 18, "",
        say("DATA AS OF  {date}    REQUESTED BY ORI {ori}    <ATN|ATTN>/{o.last}  PUR/C"), "",
             say("NAME  {u.lfm}"), say("<ALIASES|AKA>  {u.alias}"), say("FBI NUMBER  {u.fbi!}"),
                 say("STATE ID  {u.sid!}"), say("DATE OF BIRTH  {u.dobmdy!}"),
             say("SEX {u.sex}   RACE {u.race}   HEIGHT 509   WEIGHT 170   EYES BRO   HAIR BLK"),
                 say("FINGERPRINT CLASS  {u.fpc!}"), say("SCARS-MARKS-TATTOOS  {u.smt}"), say("SOC  {u.ssn!}"),
                     say("OLN  {u.dl!} / {u.state}"), capitals(say("LAST KNOWN ADDRESS  {u.addr}"))]
    drop = rng.sample(range(10, len(lines)), rng.randint(0, 3))
    lines = [line for i, line in enumerate(lines) if i not in drop]
    if rng.random() < 0.5:
        lines.append(say("DNA <ON FILE|SAMPLE> {u.codis!}"))
    cycles = rng.randint(2, 6)
    for i in range(cycles):
        lines += [""] + arrest_cycle(w, i + 1, soft)
    tail = [say("CAUTION: [[GANG|CONFIRMED MEMBER]] OF {u.gang}, MONIKER {u.moniker}"), say("NCIC: NIC/{u.nic!}"),
        say("REGISTRATION: [[CHRI|SEX OFFENDER, TIER II]]"),
            say("INS A-NUMBER {u.anum!}"), say("EMERGENCY CONTACT {k.lf} {k.phone!}"), say("EMPLOYER {biz}"),
                say("AGENCY TEL {pphone}  {paddr}"),
            say("JUVENILE ADJUDICATION CO-RESPONDENT {j.lf} {j.dobmdy!}")]
    lines += [""] + rng.sample(tail, rng.randint(3, 6))
    lines += ["", "THIS RECORD IS FOR OFFICIAL USE ONLY.", "*" * 26 + "  END OF RECORD  " + "*" * 19]
    blocks = [Heading(rng.choice(["{s} BUREAU OF IDENTIFICATION", "STATE OF {s} - DEPARTMENT OF PUBLIC SAFETY",
        "INTERSTATE IDENTIFICATION INDEX RESPONSE ({s})"]).format(s=w.state)),
              Lines([capitals(line) for line in lines])]
    if rng.random() < 0.6:
        blocks.append(Prose(say("<Records note:|Clerk's remark:> ") + notes.mixed(w, rng.randint(1, 2),
            rng.randint(3, 6))))
    return Document("rap_sheet", "other", blocks, width=84)


def arrest_cycle(w, number, soft):
    rng, say = w.rng, w.say
    year = w.day.year - rng.randint(1, 20)
    date = f"{rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/{year}"
    dispo = rng.choice(["CONVICTED - 90 DAYS JAIL", "DISMISSED", "PROBATION 2 YRS", "NOLLE PROSSED",
        "GUILTY PLEA 18 MO DOC", "NO DISPOSITION REPORTED", "ADJUDICATION WITHHELD"])
    charge, other = say("{charge}"), say("{charge}")
    form = rng.randint(0, 2)
    if form == 0:
        return ["=" * 20 + f" CYCLE {number:03d} " + "=" * 20, soft("ARREST DATE") + "  " + mark("CHRI", date),
            soft("AGENCY") + "  " + soft(f"{w.town[0]} PD"),
                soft("CHARGE 1") + "  " + mark("CHRI", charge), soft("DISPOSITION") + "  " + mark("CHRI", dispo)]
    if form == 1:
        return [soft(f"ARRESTED {number}") + " " + mark("CHRI", f"{date}  {charge}"),
            "    " + soft("CHG/") + mark("CHRI", other),
            "    " + soft("DISPO/") + mark("CHRI", f"{dispo} {year + 1}")]
    return [soft(f"{number}.") + " " + mark("CHRI", f"{date} {charge}; {other}"),
        "   " + soft("COURT:") + " " + mark("CHRI", f"{dispo}, {rng.randint(1, 12):02d}/{year + 1}"),
            "   " + soft("SENTENCE:") + " " + mark("CHRI",
                rng.choice(["FINE $250 AND COSTS", "CREDIT FOR TIME SERVED", "SIX MONTHS SUSPENDED"]))]
