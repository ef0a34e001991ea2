"""Sentences that a report may hold anywhere: for each sensitive kind, and for each kind that must stay readable."""

from . import more_notes
from .ordinary import ordinary

SENSITIVE = {
    "PERSON": (
        "{t}<, a neighbor,|, who lives upstairs,|> <came outside|walked over> and <asked|wanted to know> what happened. I <spoke briefly with|took a statement from> {t}.",
        "{k}, the victim's <{k.uncle}|roommate|cousin>, <arrived|pulled up> at about {time}. {k} was not at the scene earlier.",
        "<Also present were|Others at the location:> {t} and {w}. {w.last} <left before I could speak to {w.him}|declined to write a statement>.",
        "{t.il} <called back|returned my call> and said {k.first} <would know more|had been there the night before>.",
        "I <asked for|requested> {t.mr}'s help <translating|interpreting>. {t.cap_he} is a cousin of {k}.",
        "The <mailbox|lease|sticky note on the door> <read|was in the name of> \"{t.lf}\". {t.first} <moved out|was evicted> {n} months ago.",
        "{w}<, formerly known as {w.maiden}|>, <recognized|knew> {t}'s voice. {w.first} has known {t.last} for {n} years.",
        "Spouse: {k.slash}. Emergency contact: {t.fml}.",
    ),
    "JUVENILE_NAME": (
        "{j}, {j.ageyo}, <was sitting on the curb|was in the back seat|answered the door>. {j.first} <would not|did not want to> talk<, saying \"I didn't do nothing\"|>.",
        "I <contacted|called> {p}, <{p.mother}|parent> of {j} ({j.age}). {p.last} said {j.first} <should have been at practice|was grounded>.",
        "<A juvenile, later identified as|The minor,> {j}, <stood by the fence|ran toward the alley>. {j.first}'s <backpack|phone> was returned to {p.mr}.",
        "{p}'s {j.child} {j.first}, {j.age}, <saw the whole thing|was asleep in the next room>. {j.first} said it was \"loud\".",
        "Students {j} and {j2} <were separated|gave matching accounts>. {j2.first} <turned|had just turned> {j2.age} <this month|in the spring>.",
        "Juvenile <petition|referral> for {j.lf} was <sent to intake|forwarded>. <Initials|Caption:> {j.initials} appear on the public calendar.",
    ),
    "JUVENILE_AGE": (
        "<There were two kids in the house, ages|Children present, ages> {juvage} and {juvage}.",
        "{j} <turned|would be turning> {j.age} <in March|next week>.",
        "The <younger|smaller> {j.boy} told me {j.he} was {j.age} and {j.his} friend was {j2.age}.",
        "A <male|female> juvenile, [[JUVENILE_AGE|fourteen]], <gave no name|would not give a name>.",
        "<Subject|Passenger> is {juvage} YOA, <no ID|school ID only>.",
    ),
    "JUVENILE_SCHOOL": (
        "{j} is in {j.grade} at {j.school}.",
        "<School:|Attends> {j.school}<, {j.grade}|>. Student ID {j.student!}.",
        "{p} said {j.first} <transferred to|goes to> {j.school} <this fall|since January>.",
        "{j.first} <wore a hoodie of|was wearing a P.E. shirt from> {j.school}, where {j.he} is in {j.grade}.",
    ),
    "OFFICIAL_NAME": (
        "{o2} <photographed the scene|assisted|cleared the room with me>. Sgt. {o3.last} <was notified|approved overtime>.",
        "Deputy DA {te.full} <declined|will review> the case. Judge {ju.last} <signed the warrant|set bail>.",
        "Dr. {d.full} <treated|examined> the <patient|injured party> and <would not|could not> give a prognosis.",
        "Off. {o.last} ({badge}) and Det. {o2.il} <canvassed|drove> the area.",
        "Officer {o2.last} asked that {o2.his} home not be listed: {o2.his} <spouse|{f.wife}> {f.full}, <res.|lives at> {offaddr}.",
    ),
    "INFORMANT": (
        "{ci} <told me|advised> that the <product|pistol> was kept in <a shoe box|the freezer>.",
        "<A reliable source,|Source> {ci}, <has given|gave> good information {n} times before. True name on file: {i.lf}.",
        "<Payment|Paid> {money} to {ci}; <signed|initialed> by handler {o.last}.",
        "{i.first} (working as {ci}) <asked not to be contacted at work|will text when the car moves>.",
        "Per {ci} the <resident|supplier> goes by \"{s.moniker}\".",
    ),
    "DOB": (
        "{t}, <DOB|D.O.B.|born|date of birth> {t.dob!}, <lives alone|is disabled>.",
        "{k} (<dob|DOB:> {k.dobmdy!}) <was|is> listed as next of kin.",
        "ID'd verbally as {w.slash} {w.dobmdy}.",
        "<She|He> was born {v.dob} in {town}.",
        "<DOB/|DOB:> {s.dobn!} <SEX/|SEX:>{s.sex}",
    ),
    "SSN": (
        "<SSN|Soc. Sec. No.|SS#|SOC> {v.ssn!} was <used to open an account|on the application>.",
        "{t}'s <social|social security number>, {t.ssn!}, <had been written on a sticky note|was on the tax form>.",
        "<He|She> <files taxes|works> under ITIN {t.itin!}.",
        "The <W-2|pay stub> shows {v.lf}, SSN: {v.ssn!}; the last four, {v.ssn4}, <match|were read over the phone>.",
    ),
    "DRIVER_LICENSE": (
        "{t} <presented|handed me> a {t.state} driver's license, <no.|number> {t.dl!}.",
        "<OLN|OLN/|DL#|D/L|Lic. no.> {s.dl!} {s.state}, <status suspended|valid|expired>.",
        "<Ran|I ran> {s.il} by OLN {s.dl!}; <clear|no wants>.",
        "A <wallet|purse> with a license ({w.state} DL {w.dl!}) was <turned in|found>.",
    ),
    "GOV_ID": (
        "{t} <showed|had> a <passport|U.S. passport|foreign passport>, <no.|number> {t.passport!}.",
        "<Alien number|A-number|USCIS#> {t.anum!} was <given by the family|on the card>.",
        "Medicare <no.|number|MBI> {v.mbi!} was <billed twice|read to the caller>.",
        "<Passport|PPT> {v.passport!} and A# {v.anum!} <were in the stolen bag|not recovered>.",
    ),
    "STUDENT_ID": (
        "Student <ID|number|no.> {j.student!} was <used to log on|on the lanyard>.",
        "{j}'s <lunch number|student ID>, {j.student!}, <came up in the system|was used at the register>.",
        "<Campus|School> ID# {j.student!}.",
    ),
    "PHONE": (
        "{v} can be <reached|called> at {v.phone!}<, work {v.phone2}|>.",
        "<Cell|Ph|Cell phone|Tel.|Mobile>: {t.phone!}",
        "<The call came|A text came> from {s.phone}, <a number {v.he} knew as {s.first}'s|which is {s.il}'s phone>.",
        "I <left a voicemail for|called> {w} at {w.phone}. <No answer.|Mailbox full.>",
        "{w.first}'s <number|cell> is {w.phone!}; <evenings|after six> call {t.first} at {t.phone}.",
    ),
    "EMAIL": (
        "{v} <e-mailed|sent> the <photos|footage> from {v.email!}.",
        "<E-mail|Email address>: {w.email!}",
        "<Zelle|PayPal> went to {s.email}<, an address {v.he} did not know|>.",
        "<Contact|Write to> {t.first} at {t.email!}.",
    ),
    "ADDRESS": (
        "{t} <lives|resides|stays> at {t.addr}.",
        "<We went|I responded> to {w.street}, the home of {w}. <No answer at the door.|The lights were on.>",
        "<Home address|Res. address|Mailing>: {v.addr}",
        "{s} <is staying with|was dropped off at the house of> {t} at {t.street}, <{town}|same town>.",
        "<The package|Mail> for {k.first} goes to {k.addr}.",
        "Officer {o.last} was <followed home to|approached in the driveway of> {offaddr} off duty.",
    ),
    "ZIP": ("{v}'s <zip|ZIP code> {v.zip} was <entered at the pump|needed for the card>.", "ZIP: {t.zip}"),
    "SOCIAL_HANDLE": (
        "{s} posts <on Instagram|on IG> as {s.handle}.",
        "<Snap|Snapchat|TikTok|Discord> <user|username|account> {j.handle} <sent the picture|belongs to {j.first}>.",
        "The <threat|video> was <posted|shared> by {s.handle} <on Facebook|on Instagram>.",
        "<Cash App|Venmo> {s.handle}.",
    ),
    "IP_ADDRESS": (
        "The log-in came from <IP|IP address> {s.ip!} at {time}.",
        "<Google|Meta> returned {s.ip} as the <last|creation> IP.",
        "<Router|Camera> at {v.ip}, <port 8080|no password>.",
    ),
    "DEVICE_ID": (
        "<Phone|iPhone 12|Samsung A14>, IMEI {v.imei!}, <black case|cracked screen>.",
        "IMEI: {s.imei!} <MAC|Wi-Fi MAC>: {s.mac!}",
        "The <laptop|tablet>'s MAC address is {v.mac!}.",
    ),
    "PASSWORD": (
        "{s} <gave|wrote down> the passcode, {s.pin}, and <signed consent|consented to a search>.",
        "<Gate code|Door code|Alarm code>: {v.pin}",
        "The password on the <note|laptop> was \"{v.password}\".",
        "Unlock <code|PIN> {s.pin}; Gmail password {s.password}.",
        "{v.first} said the <garage|gate> code is {v.pin} and <to come around back|the dog is friendly>.",
        "He <knew|guessed> the PIN ({v.pin}) to {v.his} debit card.",
    ),
    "CREDIT_CARD": (
        "<Visa|The card>, {v.card!}, was <charged|used> {n} times at {biz}.",
        "Card <no.|number|#> {v.card!} <exp 04/27|exp. 11/26>; the <last four|ending> are on the receipt.",
        "{v} read <her|the> card number aloud: {v.card!}.",
        "CC: {t.card!}",
    ),
    "BANK_ACCOUNT": (
        "<Checking|Savings> <acct|account|account no.> {v.acct!} <was overdrawn|showed three withdrawals>.",
        "Check no. 1182, <account|acct.> {t.acct!}, routing {t.aba!}, <payable to|made out to> {s.full}.",
        "<Acct #|Account number:> {s.acct!}",
        "{v}'s account at {biz}, <number|no.> {v.acct!}, was <emptied|closed>.",
    ),
    "BANK_ROUTING": (
        "<Routing|RTN|ABA> <no.|number> {v.aba!}, account {v.acct!}.",
        "The check bears routing number {s.aba!} and <is|appears> counterfeit.",
        "ABA {t.aba!}",
    ),
    "POLICY_NO": ("Insurance: Progressive, policy {v.policy}.", "<State Farm|GEICO> pol# {t.policy}; claim pending."),
    "LICENSE_PLATE": (
        "<The|A> {color} {car} with <plate|license plate|tag> {s.plate!} <was parked outside|left at speed>.",
        "LIC/{s.plate!} LIS/{s.state} <no record stolen|expired>.",
        "<Reg.|Registration|Tag> {v.plate!} ({v.state}), <towed|released to> {t.last}.",
        "{w} wrote down {s.plate!} as the license number.",
        "28/29 on {s.plate!}: {s.slash}.",
    ),
    "VIN": (
        "VIN {v.vin!} <matched|did not match> the door sticker.",
        "<VIN:|VIN/> {s.vin!} <{color}|> {car}.",
        "{car}, vehicle identification number {t.vin!}.",
    ),
    "MEDICAL": (
        "{v} <has|suffers from|takes medication for> {v.cond}<.|, {v.he} said.>",
        "{s} <said {s.he} takes|was out of> {s.drug} for {s.cond}.",
        "{v} was <treated for|diagnosed with> {v.injury} at {hosp}.",
        "{k} said {v.first} had [[MEDICAL|attempted suicide]] <last winter|in {year}>.",
        "{t} is [[MEDICAL|five months pregnant]] and <was upset|sat down>.",
        "{s.cap_he} was placed on [[MEDICAL|a 72-hour psychiatric hold]].",
        "<Medics|EMS> gave [[MEDICAL|4 mg of Narcan]]; {s.first} <woke|came around> <fast|after a minute>.",
        "{w} was <off|without> {w.his} {w.drug} for {n} days.",
        "{k}'s <mother|uncle> has {k.cond}.",
    ),
    "MEDICAL_ID": (
        "<MRN|Med. rec. no.|Medical record #> {v.mrn!}.",
        "{hosp} chart, MRN: {v.mrn!}.",
        "<Patient no.|Patient ID> {s.mrn!}, <ER|bed 4>.",
    ),
    "BIOMETRIC": (
        "<FPC|FPC/> {s.fpc!}",
        "CODIS <specimen|sample> <no.|ID> {s.codis!} was <a match|submitted>.",
        "DNA <profile no.|sample> {s.codis!}.",
    ),
    "SMT": ("SMT: {s.smt}.", "{s} has a {s.smt}.", "<Scars/marks/tattoos>: {t.smt}"),
    "FBI_UCN": (
        "<FBI#|FBI No.|UCN|FBI/> {s.fbi!}",
        "{s} has <FBI number|UCN> {s.fbi!} and <SID|state ID> {s.sid!}.",
    ),
    "STATE_SID": ("<SID|SID#|State ID No.:|SID/> {s.sid!}", "<His|The> SID is {s.sid!}."),
    "NCIC_NIC": (
        "NIC/{s.nic!} <HIT CONFIRM|confirmed by teletype>.",
        "<Entered|Entry made> in NCIC, NIC {v.nic!}.",
        "Warrant <NIC|NCIC no.> {s.nic!} was <confirmed|cancelled>.",
    ),
    "CHRI": (
        "{s} has [[CHRI|two prior convictions for {charge}]].",
        "III <shows|showed> [[CHRI|an arrest for {charge} in {year}, disposition unknown]].",
        "{s.cap_he} is [[CHRI|on parole for {charge}]] <out of {town}|> until {year}.",
        "<Criminal history:|CCH:> [[CHRI|{charge} ({year}), {charge} ({year})]].",
        "{w} <said|had heard> {s} [[CHRI|did four years for {charge}]].",
        "{s.first} is [[CHRI|a registered sex offender]], per the check.",
        "A check <through NCIC/III|of his record> returned [[CHRI|three misdemeanor convictions, last in {year}]].",
        "{s} [[CHRI|was convicted of {charge} in {year}]] and [[CHRI|served 14 months]].",
    ),
    "GANG": (
        "{s} <is a documented member of|claims|runs with> {s.gang}.",
        "{s} goes by the moniker \"{s.moniker}\".",
        "Photos <show|showed> {s.first} <throwing up signs|throwing the set> for {s.gang}.",
        "<Gang file:|FI card:> {s.gang}, aka {s.moniker}, [[GANG|admitted membership, tattoo, photo with known members]].",
        "{w} said \"{s.moniker}\" from {s.gang} had <come by|asked around>.",
    ),
}

STAY = {
    "CASE_NUMBER": ("<See|Ref.|Related to> case {case}.",
        "<DR#|OCA|Case No.|Report #> {case} was <pulled|used> for all reports."),
    "CAD_NUMBER": ("<CAD|Inc.|Event> # {cad}.", "Dispatch logged it as <incident|event> {cad}."),
    "DOCKET": ("<Docket|Cause no.|Court case> {docket} <is pending|was dismissed>.",
        "The order is in {docket}, District Court."),
    "STATUTE": ("<In violation of|This violates|Charged under> {statute}.",
        "The elements of {statute} <are met|were explained>."),
    "CITATION_NO": ("<Citation|Ticket|Cit. no.> {cite} was issued.", "<A ticket|UTC> ({cite}) was <served|voided>."),
    "BADGE": ("<Badge|Star|Shield> {badge}.", "I gave the caller my <name and badge number,|badge,> {badge}."),
    "CALLSIGN": ("<Unit|Car> {call} <took the report|covered the rear>.",
        "{call} was <out with one|code 4> at {time}."),
    "EMPLOYEE_NO": ("<Employee no.|Emp. ID|Personnel #> {emp} entered the report.", "Typed by <clerk|emp#> {emp}."),
    "EVIDENCE_TAG": ("<Booked|Placed> under <tag|item|evidence tag> {tag}.",
        "The <swab|jacket> is <tag|exhibit> {tag}, locker {n}."),
    "SERIAL": ("A <drill|Glock 19|generator|MacBook>, <serial no.|s/n|SER/> {serial}, was listed.",
        "<Serial|SN> {serial} <ran clear|is not on file>."),
    "BOOKING_NO": ("<Booking no.|Booking #|Bkg> {booking}.", "<He|The arrestee> was booked, <no.|number> {booking}."),
    "RECEIPT_NO": ("<Receipt|Rcpt no.> {receipt} was <left at the door|issued>.", "See property receipt {receipt}."),
    "REF_NO": ("<Ref.|Reference no.|Claim reference> {ref}.",
        "<The store's own file is|Loss prevention file> {ref}."),
    "ORI": ("<ORI|ORI/> {ori}", "<Entering|Originating> agency ORI {ori}."),
    "MONEY": ("<Loss|Value|Estimated damage>: {money}.",
        "{money} in <cash|small bills> was <counted|found> by two officers.", "The clerk asked for {money}."),
    "EVENT_DATE": ("<On|It was on> {date}<, at {time},|> I <was on patrol|returned to the address>.",
        "Follow-up <set for|due> {after}.",
                   "The order was <served|issued> {before}."),
    "ADULT_AGE": ("<The caller described|Described as> a <male|man|woman>, <about|approx.> [[=ADULT_AGE|{num}]] years old.",
                  "{t}, {t.age}, <watched from the porch|runs the shop>."),
    "BUSINESS": ("The <clerk|manager> at {biz} <had no video|saved the video>.", "{t} works <nights at|for> {biz}.",
        "I <stopped|parked> behind {biz}."),
    "HOSPITAL": ("<AMR|Medic 4> <went|transported> to {hosp}.", "I cleared {hosp} at {time}."),
    "STREET_NAME": ("The <car|truck> went <north|east> on {street}.",
        "<Traffic on|All lanes of> {street} <was closed|were blocked>."),
    "BLOCK_ADDRESS": ("<Shots were heard in|I drove through> the {block}.", "<Loc:|Location:> {block}"),
    "INTERSECTION": ("I <set up|waited> at {cross}.", "<A shoe was found|It was last seen> near {cross}."),
    "SCHOOL_LOCATION": ("The <lot|field> behind {schoolplace} was <empty|searched>.",
        "We met the tow truck <across from|by> {schoolplace}."),
    "PUBLIC_PHONE": ("Anyone with information may call <this office|Records> at {pphone}.",
        "<Non-emergency line:|Front desk:> {pphone}"),
    "PUBLIC_EMAIL": ("<Copies may be asked for at|Send video to> {pemail}.", "Unit mailbox: {pemail}"),
    "PUBLIC_ADDRESS": ("The <station|office> is at {paddr}.", "<Property may be picked up at|Mail to> {paddr}."),
    "INITIALS": ("The complaint <names only|lists> {j.initials} as the child.", "<Initialed|Noted by> {w.initials}."),
    "PLACEHOLDER": ("<The suspect is listed as|Entered as> {nobody}.", "{nobody} <remains unidentified|ran off>."),
}


for bank, more in ((SENSITIVE, more_notes.SENSITIVE), (STAY, more_notes.STAY)):
    for kind, sentences in more.items():
        bank[kind] += sentences


RARE = ("BIOMETRIC", "STATE_SID", "FBI_UCN", "NCIC_NIC", "BANK_ACCOUNT", "MEDICAL_ID", "STUDENT_ID")  # drawn twice as often


def sensitive(world, count, without=(), only=None):
    """`count` sentences or fewer, of different kinds, any order."""
    kinds = [k for k in list(only or SENSITIVE) + list(() if only else RARE) if k not in without]
    drawn = dict.fromkeys(world.rng.sample(kinds, min(count, len(kinds))))
    return [world.say(world.rng.choice(SENSITIVE[k])) for k in drawn]


def stays(world, count, without=(), only=None):
    kinds = [k for k in (only or STAY) if k not in without]
    return [world.say(world.rng.choice(STAY[k])) for k in world.rng.sample(kinds, min(count, len(kinds)))]


def mixed(world, few, many, without=()):
    """Sentences of both sorts, shuffled, in paragraphs of two to five."""
    rows = sensitive(world, few, without) + stays(world, many, without)
    rows += ordinary(world, world.rng.randint(2, 8))
    world.rng.shuffle(rows)
    paragraphs = []
    while rows:
        take = world.rng.randint(2, 5)
        paragraphs.append(" ".join(rows[:take]))
        rows = rows[take:]
    return "\n\n".join(paragraphs)
