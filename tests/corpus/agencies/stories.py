"""Courses of events for narratives: each a list of sentences; a narrative takes most of them in order."""

from .ordinary import woven

STORIES = {
    "burglary": [
        "On {date} at <about|approximately> {time} I <was sent to|responded to> {v.addr} <for|reference> a burglary <in the past|report>.",
        "<On arrival|Upon my arrival> I <met with|spoke to> the <homeowner|resident>, {v}.",
        "{v} <said|advised|stated> {v.he} left for work at {time} and <came home to|found> the back door <kicked in|standing open>.",
        "<Missing were|The following was taken:> a television, <a jar of coins|{money} in cash>, and a Ruger pistol, serial {serial}.",
        "{v} <suspects|believes> {s}, <who did yard work last month|a former tenant>, because {s.he} <asked about the gun|knew the dog>.",
        "{s.last}'s <truck|car>, {s.plate!}, <was seen by|had been noticed by> {w} <circling the block|parked nearby>.",
        "{w}, <across the street|next door> at {w.street}, <heard glass break|saw a man in a gray hood> <at lunch|around 1100 hours>.",
        "I <asked|called> {w.first} for <a written statement|the doorbell video>; {w.he} <sent|e-mailed> it to {pemail}.",
        "Det. {o2} <dusted|processed> the door frame. Lifts were <booked|tagged> as {tag}.",
        "I gave {v.mr} <a case card|the report number>, {case}, and the <desk|Records> phone, {pphone}.",
        "{v.first}'s <homeowner's insurance|insurer> is <USAA|Allstate>, policy {v.policy}.",
        "<Nothing further|No further action at this time>. {o}, {badge}.",
    ],
    "theft": [
        "<At|On {date} at> {time} {r}, <asset protection|manager> at {biz}, <called|reported> a theft.",
        "{r.last} <watched|observed on camera> a {s.man} later <named|identified> as {s} <conceal|push out> merchandise worth {money}.",
        "{s} <ran|left> toward {street} with a <juvenile|{j.boy}>, {j}, {j.age}.",
        "I <stopped|found> both <near|at> {cross}. {j.first} <started to cry|gave a false name at first>.",
        "{j} said {j.his} <{s.uncle}|cousin>, {s.first}, <made|told> {j.him} <carry the bag|keep watch>.",
        "I <phoned|reached> {p} at {p.phone!}; {p.he} is {j.first}'s <{p.mother}|guardian>, lives at {p.addr}, and <came|arrived> within the hour.",
        "{j.first} attends {j.school}.",
        "{s} <gave|produced> OLN {s.dl!} and <said|claimed> the <items|things> were paid for.",
        "The store's file is {ref}; the receipt is {receipt}.",
        "{r.il} signed <a trespass notice|the form> and <wants|asks for> prosecution under {statute}.",
        "{s.last} was <cited|issued citation> {cite} and released to appear in {docket}.",
    ],
    "assault": [
        "<I was dispatched|We were sent> to {biz}, {block}, <for|on> a fight at {time} on {date}.",
        "{v} was <holding a towel to|bleeding from> <his face|the ear> and <said|told me> {s} <hit|struck> {v.him} with a <bottle|pool cue>.",
        "<Medic 7|EMS> <looked at|checked> {v.first} and found {v.injury}; {v.he} was taken to {hosp}.",
        "{w}, the bartender, <saw|watched> {s.last} <wait outside|throw the first punch>.",
        "{w.first} <gave|wrote> {w.his} <cell|number> as {w.phone} and address as {w.street}.",
        "<According to|Per> {w.last}, {s.nick} and {v.nick} have <argued|had words> over {t}<, who dates both|'s money>.",
        "{s} was <stopped|located> at {cross} by {call}.",
        "{s.cap_he} <smelled of|admitted to> alcohol and <said|stated> {s.he} <takes|is on> {s.drug}.",
        "A check <showed|returned> [[CHRI|a 20<09|14|17> conviction for {charge}]].",
        "I <photographed|took pictures of> the <cut|swelling>; images are {tag}.",
        "{v.mr} <wants|does not want> to <press charges|prosecute>. I gave {v.him} {pphone}.",
    ],
    "fraud": [
        "{v}<, {v.age},|> came to the <front counter|lobby> on {date} to report <identity theft|a scam>.",
        "{v.cap_he} <received|got> a <call|text> from {s.phone2} from a <person|man> who <called himself|gave the name> \"Agent {t.last}\" <of the IRS|from {biz}>.",
        "{v.first} <gave|read> {v.his} Social Security number, {v.ssn!}, and <the card number|debit card> {v.card!}.",
        "<An account|A loan> for {money} was <opened|taken> in {v.his} name; routing {s.aba!}, account {s.acct!}.",
        "The <e-mail|confirmation> came from {s.email!}, IP {s.ip!}.",
        "{v} <also shared|gave> {v.his} online password, \"{v.password}\", and the PIN {v.pin}.",
        "{v.his} {k.child} {k} <noticed|found out> when the <bank|card company> called {k.phone}.",
        "<I advised|Told> {v.mr} to <freeze|close> the accounts and <call|contact> the FTC at [[=PUBLIC_PHONE|1-877-438-4338]].",
        "{v.last} has {v.cond} and <lives alone|gets confused>, {k.first} <said|explained>.",
        "Reference {ref}, {case}.",
    ],
    "vandalism": [
        "{r} <called|phoned> at {time} to <say|report> that <someone|kids> had <painted|scratched> {r.his} {car}, plate {r.plate!}.",
        "The <car|vehicle> was parked in front of {r.street}.",
        "The paint read \"{s.gang}\" and \"{s.moniker}\".",
        "{w} <named|pointed to> {j} and {j2}, both {j.age}, from {j.school}.",
        "{j2.first}'s {p.mother}, {p}, <was cooperative|would not open the door> and <offered to pay|asked for a lawyer>.",
        "I spoke to {j.first} <with|in front of> {p.last}. {j.cap_he} <denied it|said it was {j2.nick}'s idea>.",
        "Damage {money}. <Estimate|Invoice> {receipt} from {biz}.",
        "Juvenile <referral|citation> {cite} was <left|issued>.",
    ],
    "overdose": [
        "{call} and I <went|responded> to {v.addr}, an unresponsive <male|person>, at {time}.",
        "{r} <met us|was in the doorway>, <crying|shouting>: {r.he} found {v}, {v.ageyo}, on the bathroom floor.",
        "I gave [[MEDICAL|two doses of naloxone]]; {v.first} <began breathing|came to>.",
        "{v} <said|admitted> {v.he} [[?MEDICAL|smoked fentanyl]] and takes {v.drug}.",
        "{r.last} said {v.first} has {v.cond} and [[MEDICAL|overdosed twice]] this year.",
        "The <foil|powder> weighed 1.2 g; tag {tag}.",
        "{v.first} named {s}, \"{s.moniker}\", <as the seller|as the one who sold it>; <Cash App|Snap> {s.handle}, phone {s.phone!}.",
        "{v} was taken to {hosp}; MRN {v.mrn!}.",
        "{v}'s child, {j}, {j.age}, <was|slept> in the next room and <went|was released> to {k}.",
        "The phone <unlock|pass> code is {v.pin}, <given|offered> by {r.first}.",
    ],
}


def tell(world, name, share=0.85):
    rng = world.rng
    lines = STORIES[name]
    kept = [line for i, line in enumerate(lines) if i < 2 or rng.random() < share]
    said = [world.say(line) for line in kept]
    return woven(world, [s[0].upper() + s[1:] if s[0].isalpha() else s for s in said], 0.4)


def paragraphs(rng, sentences):
    out, at = [], 0
    while at < len(sentences):
        take = rng.randint(2, 5)
        out.append(" ".join(sentences[at:at + take]))
        at += take
    return out
