"""What happened: scenes of ordinary offences, each with its people, its property and its narrative."""
from dataclasses import dataclass, field

import identifiers
from held_back.first import pools
from held_back.first.person import must, stay


@dataclass
class Scene:
    title: str
    code: str
    place: str                   # marked
    people: list                 # (role word, code, Person)
    story: list                  # marked paragraphs
    goods: list = field(default_factory=list)  # (description, serial, value), marked


def opening(m, place, about):
    a, b = m.time, m.time
    return m.say(
        f"On {m.when} at approximately {a}, I was dispatched to {place} regarding {about}.",
        f"On {m.long_date()}, at about {a} I responded to {place} in reference to {about}. I arrived at {b}.",
        f"I, {m.ofc.ranked}, was on uniformed patrol in marked unit {m.unit()} when I was sent to {place} for {about}. The call came in at {a} under {m.cad}.",
        f"{m.when}, {a}: Dispatched to {place} for {about}. {m.ofc2.ranked} ({m.unit()}) backed me up.",
        f"At {a} on the above date this officer was assigned a call of {about} at {place}. Body worn camera was activated.",
        f"On the listed date and time, {m.ofc2.ranked} #{m.ofc2.badge} and I answered a call at {place}, reported as {about} (CAD {m.cad}).",
        f"Reporting officer was detailed to {place} at {a} on {m.when} to take a report of {about}.")


def contact(m, p, title="the victim"):
    return m.say(
        f"Upon arrival I spoke with {title}, {p.full} (DOB {p.dob}), who lives at {p.street}.",
        f"I met with {p.fullm}, {p.aged}. {p.He} gave {p.his} address as {p.home} and a call back number of {p.tel}.",
        f"Contact was made with {p.full}, {p.looks}. {p.short} was identified by {p.his} {m.state} driver license, {p.licence}.",
        f"I made contact with {title} identified as {p.full}, who can be reached at {p.tel}.",
        f"On scene I contacted {p.full} of {p.street}, telephone {p.phone}.",
        f"{p.full} ({p.age}) met me out front and identified {p.him}self as {title}. {p.His} cell is {p.tel} and e-mail is {p.email}.",
        f"The complainant is {p.full}, born {p.born_on}. {p.short} asked that we call {p.him} at {p.tel} after 5 p.m.")


def nearby(m, w):
    """A neighbour or a passer-by."""
    return m.say(
        f"I spoke with {w.full}, who lives across the street at {w.street}. {w.short} heard glass break but did not look out.",
        f"{w.full}, phone {w.tel}, said {w.he} saw a {w.m.say('male', 'person')} in a gray hoodie walk quickly toward {m.cross() if not m.protected else 'the corner'}.",
        f"A neighbor, {w.full} ({w.street}), has a doorbell camera. {w.first} will e-mail the clip to {m.public_mail('evidence')} from {w.email}.",
        f"Witness {w.full} came up to me and said {w.he} had seen everything from {w.his} porch. {w.short} would not write a statement but left {w.his} number, {w.tel}.",
        f"An unidentified person, carried as {m.placeholder()} in this report, was seen on the video of {w.full}, {w.street}.",
        f"{w.full} was picking up a child at {m.school_place()} when {w.he} noticed the commotion. {w.short} can be called at {w.tel}.",
        f"I then talked to {w.short}, whose full name is {w.full}. {w.He} is {w.age} years old and works nights, so {w.he} was awake. {w.last} heard two voices arguing.",
        f"I canvassed the area. The only person at home was {w.full}, DOB {w.dob}, {w.street}. {w.short} had nothing to add.",
        f"{w.full} stated {w.he} was walking {w.his} dog and noticed a {w.m.say('dark SUV', 'white pickup', 'older silver sedan')} idling with its lights off. {w.short}'s contact number is {w.tel}.")


def closing(m, p):
    return m.say(
        f"I gave {p.short} a case number card ({m.case}) and told {p.him} to call {m.desk} with any new information. Nothing further.",
        f"{p.short} was provided the victim rights pamphlet and my name and badge number, {m.ofc.badge}. Case open pending follow up.",
        f"{p.short} wishes to prosecute under {m.statute()}. Forwarded to {m.det.ranked} for follow up.",
        f"Photographs were uploaded and one latent lift was logged as {m.tag()}. Case status: open.",
        f"This report is similar to {m.old_case}, taken last month two streets over. No further action at this time.",
        f"{m.sgt.ranked} was advised. I cleared at {m.time}. End of report.",
        f"All items were booked under {m.tag()} and {m.tag()}. Refer to the supplement by {m.ofc2.ranked}, {m.ofc2.badge}. NFI.")


def aside(m):
    """A sentence of places and numbers that belong to nobody."""
    return m.say(
        f"Similar reports came in last week from the {m.block()} and from {m.school_place()}, see {m.old_case}.",
        f"I drove {m.street_name()} from {m.cross()} to {m.cross()} and found nothing of note.",
        f"Video was requested from {m.biz()} and {m.biz()}, both in the {m.block()}.",
        f"A flyer with the number {m.case} was left at {m.biz()} and at {m.school_place()}.",
        f"Extra patrol was requested for {m.school_place()} and the {m.block()} through {m.date(14)}.",
        f"{m.unit()} checked the emergency room of {m.hospital()} for walk-in patients with negative results.",
        f"The letters \"{stay('INITIALS', m.say('J.T.', 'R.M.', 'K.B.', 'A.S.'))}\" were scratched into the paint near {m.cross()}; it is not known if this is related.",
        f"A second person, carried as {m.placeholder()}, was seen by {m.unit()} on {m.street_name()} but not stopped.")


def goods(m, many=3):
    rows = [("Apple MacBook Air laptop", 650, 1200), ("Samsung 55\" television", 280, 600), ("DeWalt cordless drill set", 120, 320), ("Glock 19 9mm pistol", 400, 600), ("Sony PlayStation 5", 300, 500), ("Stihl chainsaw MS271", 250, 450),
            ("Trek mountain bicycle, blue", 300, 900), ("Canon EOS camera", 400, 1100), ("Makita circular saw", 90, 200), ("Remington 870 shotgun", 300, 450), ("Bose headphone set", 120, 300), ("Honda EU2200 generator", 600, 1100)]
    return [(text, m.serial(), m.money(low, high)) for text, low, high in m.rng.sample(rows, many)]


def burglary(m):
    m.code = "burglary"
    home = m.home_parts()
    v = m.adult("victim", home=home)
    w, s = m.adult("witness"), m.adult("suspect", ages=(19, 45))
    place, things = v.street, goods(m)
    first = things[0]
    loss = m.say(
        f"{v.short} left for work at {m.biz()} around 0700 and came home to find the back door kicked in. A {first[0]} (serial {first[1]}) valued at {first[2]} was gone.",
        f"{v.He} told me {v.he} had been out of town since {m.date(-3)}. When {v.he} came back the kitchen window was pried and a {first[0]}, s/n {first[1]}, was missing.",
        f"According to {v.short}, the garage was entered with the key pad. The code, {must('PASSWORD', m.rng.randint(1000, 9999))}, is known to the family and to a roofing crew from {m.biz()}.",
        f"{v.short} discovered the burglary at {m.time}. {v.He} said a jewelry box and {m.money()} in cash were taken from the bedroom, along with a {first[0]}, serial number {first[1]}.",
        f"{v.last} stated that the alarm did not sound because the intruder used the pass code {must('PASSWORD', m.rng.randint(1000, 9999))}. Missing is a {first[0]} ({first[2]}).",
        f"The front door frame was splintered and the rooms were in disarray. {v.short} listed a {first[0]} worth {first[2]} and {v.his} checkbook, account {must('BANK_ACCOUNT', identifiers.digits(m.rng, 10), '', True)}, as stolen.")
    hint = m.say(
        f"{v.short} suspects {v.his} ex-roommate, {s.full}, who moved out in anger. {s.short} was last known to stay at {s.street}.",
        f"{v.last} believes {s.full} is responsible because {s.he} sold {v.him} a ladder the week before. I know {s.last} from earlier contacts; {s.he} has {m.history()}.",
        f"A pawn check showed that {s.full}, DOB {s.dob}, sold a matching item at {stay('BUSINESS', 'Big Ed' + chr(39) + 's Pawn & Loan')} on {m.date(1)}, ticket {m.ref('T')}.",
        f"{v.short} named {s.full} as a possible suspect. {s.He} drives a {s.car_text}, {m.state} registration {s.plate}.",
        f"There is no suspect information other than a first name, {s.first}, which the neighbor heard somebody call out.",
        f"I attempted to reach the possible suspect {s.full} at {s.tel} with no answer. {s.short} {s.m.say('does not have', 'has')} an active warrant according to dispatch.")
    story = [opening(m, place, m.say("a residential burglary", "a break-in", "a burglary that had already occurred")) + " " + contact(m, v), loss + " " + nearby(m, w), hint + " " + closing(m, v)]
    return Scene("Burglary - Residential", "burglary", place, [("Victim", "V1", v), ("Witness", "W1", w), ("Suspect", "S1", s)], story, things)


def robbery(m):
    m.code, m.young = "robbery", True
    kid = m.kid("victim", ages=(12, 17))
    parent = m.adult("parent", last=kid.lastname, home=kid.home_parts, ages=(34, 52))
    w, s = m.adult("witness"), m.adult("suspect", ages=(18, 30))
    place = m.cross()
    imei = must("DEVICE_ID", identifiers.imei(m.rng), "", True)
    did = m.say(
        f"{kid.first} was walking home from {m.school_of(kid)} when a male came from behind and pulled the phone out of {kid.his} hand. {kid.He} described him as tall, about 20, in a black jacket.",
        f"{kid.first} told me {kid.he} was waiting for the bus near {m.biz('spot')} when {s.full} asked to borrow {kid.his} phone and then ran with it. {kid.first} knows {s.short} because {s.he} graduated from {m.school_of(kid)}.",
        f"{kid.full} stated that {kid.he} agreed over Snapchat to sell {kid.his} shoes to the user {s.handle}. When they met, the buyer showed a knife and took shoes and phone.",
        f"The {kid.aged} said two males came up on bicycles. One of them, whom {kid.he} knows as \"{s.first}\", told {kid.him} to \"run your pockets\" and took {kid.his} phone and {m.money(5, 80)}.",
        f"{kid.first} is a student in the {m.grade(kid)} at {m.school_of(kid)}. On {kid.his} way home {kid.he} was pushed to the ground by {s.full}, who took {kid.his} backpack with the phone in it.",
        f"{kid.He} said that {s.full}, the older {s.brother} of a classmate, demanded the phone and the unlock code, {must('PASSWORD', m.rng.randint(100000, 999999))}, which {kid.first} gave out of fear.")
    after = m.say(
        f"{kid.first} had {m.injury('scraped palms and a bloody nose')} and was checked by medics at the scene. {kid.His} {parent.father}, {parent.full}, arrived and took custody of {kid.him}.",
        f"{parent.full}, {kid.first}'s {parent.father}, was called at {parent.tel} and consented to a photo lineup.",
        f"I drove {kid.first} home to {kid.street} and turned {kid.him} over to {parent.full} (DOB {parent.dob}).",
        f"{parent.short} provided the phone's IMEI, {imei}, and stated that the tracking app last showed it near {m.cross()}.",
        f"{kid.He} refused transport to {m.hospital()}. {parent.short} said {kid.first} has {m.condition()} and left {kid.his} medicine in the stolen bag.",
        f"{kid.His} {parent.father} {parent.full} came to the scene. {parent.short} pays for the phone through {stay('BUSINESS', m.say(*pools.CARRIERS))}; the line is {kid.tel}.")
    end = m.say(
        f"Witness {w.full}, who was filling {w.his} tank at {m.biz('spot')}, ran after the male and lost sight of him at {m.cross()}. {w.short} can be reached at {w.tel}.",
        f"I obtained video from {m.biz('spot')}. The manager, {w.full}, {w.tel}, burned a copy, booked as {m.tag()}.",
        f"{w.full} saw the struggle from {w.his} car and called 911. {w.short} lives at {w.street} and will testify.",
        f"A {s.car_text} with plate {s.plate} was seen leaving. It is registered to {s.full} of {s.home}.",
        f"Dispatch advised that {s.short}, {s.aged}, is {m.say(must('CHRI', 'on probation'), 'known to us')}; III showed {m.history()}.",
        f"Detective {m.det.last} was notified and will contact {parent.last} and {kid.first} for a forensic interview on {m.date(4)}.")
    story = [opening(m, place, m.say("a robbery that had just occurred", "a strong arm robbery", "a stolen phone")) + f" I spoke with the victim, {kid.full}, {kid.aged}.",
             did + " " + after, end + " " + closing(m, parent)]
    return Scene("Robbery - Strong Arm", "robbery", place, [("Victim", "V1", kid), ("Parent/Guardian", "PG", parent), ("Witness", "W1", w), ("Suspect", "S1", s)], story, [("Apple iPhone 14, black", m.serial(), m.money(400, 900))])


def fraud(m):
    m.code = "theft"
    v, s, w = m.adult("victim", ages=(58, 86)), m.adult("suspect"), m.adult("witness")
    bank = stay("BUSINESS", m.say("Wells Fargo", "First Dakota Credit Union", "Chase Bank", "Huntington Bank"))
    account, routing = must("BANK_ACCOUNT", identifiers.digits(m.rng, m.rng.choice([9, 10, 12])), "", True), must("BANK_ROUTING", identifiers.aba(m.rng), "", True)
    card, ip = must("CREDIT_CARD", identifiers.card(m.rng), "", True), must("IP_ADDRESS", identifiers.ip(m.rng), "", True)
    place = stay("PUBLIC_ADDRESS", m.house) + " (front lobby)"
    did = m.some(2,
        f"{v.short} received a call from a person claiming to be {v.his} grandson in jail. {v.He} sent {m.money(900, 9000)} in gift cards. The caller ID showed {must('PHONE', m.new_phone(), 'suspect')}.",
        f"{v.short} discovered two withdrawals from {v.his} {bank} checking account, number {account}, routing {routing}, that {v.he} did not make.",
        f"Someone used {v.last}'s Visa, {card}, at {m.biz()} and {m.biz()} between {m.date(-6)} and {m.date(-2)} for a total of {m.money(300, 4000)}.",
        f"{v.short} learned from the IRS that a return had been filed under {v.his} Social Security number, {v.ssn}. The refund went to account {account} at {bank}.",
        f"A pop-up told {v.short} to call a number, and {v.he} let the caller into {v.his} computer. {v.He} gave out the password {must('PASSWORD', m.say('Biscuit1948!', 'jesuslives77', 'Grandma#4', 'Sunny$ide12'))} and the card number {card}.",
        f"{v.short} wrote a check for a used tractor. The seller, {s.full}, gave the e-mail {s.email} and never delivered it. The check cleared at {bank} for {m.money(1500, 9000)}.")
    trace = m.say(
        f"The branch manager, {w.full}, gave me a printout that shows the login came from IP address {ip} on {m.date(-3)}.",
        f"{v.His} {w.son}, {w.full} ({w.tel}), handles the bills and noticed the charges. {w.short} has power of attorney since {v.short} was diagnosed with {must('MEDICAL', m.say('dementia', 'early Alzheimer' + chr(39) + 's', 'Parkinson' + chr(39) + 's disease'))}.",
        f"{w.full}, a neighbor who helps {v.short} with errands, was with {v.him} during the call. {w.short} lives at {w.street}, phone {w.tel}.",
        f"{w.full} of {w.street} was in the lobby with {v.him} and wrote down the dates. {w.short} can be reached at {w.email}.") + " " + m.say(
        f"The cash was sent to {s.full}, using a driver license from {m.state}, {s.licence}. I have not confirmed that {s.last} is the true user.",
        f"Loss prevention at {m.biz()} has video of a {s.aged} {s.male} using the card. The rewards account came back to {s.full}, {s.home}, {s.email}.",
        f"I prepared a subpoena to {stay('BUSINESS', m.say(*pools.CARRIERS))} for the subscriber of the number, reference {m.ref('SUB')}. The IP {ip} resolves to a provider in another state.",
        f"The phone used to open the account has the number {s.tel}. It is carried by {stay('BUSINESS', m.say(*pools.CARRIERS))} in the name of {s.full}, born {s.born_on}.",
        f"A search of the address given, {s.street}, by the agency there showed that {s.full} had moved out. {s.short} has {m.history()}.",
        f"The login used the e-mail {s.email} and address {ip}. {bank} has blocked it, reference {m.ref('FR')}.")
    advice = m.say(
        f"I told {v.short} to place a freeze with the credit bureaus and to file at the FTC, {stay('PUBLIC_PHONE', '1-877-438-4338')}.",
        f"{v.short} closed the account and changed {v.his} PIN. {v.He} will bring statements to the station, {m.house_address}.",
        f"{v.He} was given an identity theft packet and the affidavit form. Report number {m.case} was provided for the bank.",
        f"{v.short} said {v.he} is embarrassed and asked that {v.his} {w.son} not be told.",
        f"I advised {v.him} not to answer further calls, and to send copies to {m.public_mail()}.",
        f"{v.short} signed a consent for {bank} to release records. The form was scanned and logged as {m.tag()}.")
    story = [opening(m, place, m.say("a walk-in fraud report", "a report of identity theft", "a scam")) + " " + contact(m, v), did + " " + trace, advice + " " + closing(m, v)]
    return Scene("Fraud / Identity Theft", "theft", place, [("Victim", "V1", v), ("Witness", "W1", w), ("Suspect", "S1", s)], story)


def fight(m):
    m.code = "assault"
    v, s, w = m.adult("victim", ages=(21, 60)), m.adult("arrestee", ages=(21, 55)), m.adult("witness")
    place = m.biz("bar") + ", " + m.block()
    did = m.say(
        f"{v.short} said {v.he} bumped into {s.full} at the bar and apologized. {s.short} followed {v.him} outside and punched {v.him} in the face.",
        f"According to {v.short}, {s.full} accused {v.him} of owing {m.money(40, 400)} and swung a pool cue, striking {v.his} arm.",
        f"{v.last} told me {v.he} and {s.full} had words over a parking space. {s.last} shoved {v.him} and then hit {v.him} with a closed fist.",
        f"{v.short} stated {s.full}, {v.his} coworker at {m.biz()}, threw a glass at {v.him} after an argument about {v.m.say('overtime', 'a dog', 'a loan')}.",
        f"{v.He} was leaving with {w.full} when {s.full} came up and struck {v.him} from behind. {w.last} pulled {s.short} off.",
        f"{v.short} and {s.short} gave different versions. {v.last} says {s.full} hit first; {s.last} says {v.last} reached for {s.his} collar.")
    harm = m.say(
        f"{v.short} had {m.injury('swelling under the left eye and a split lip')}. {v.He} was taken to {m.hospital()} where X-rays showed {must('MEDICAL', m.say('a fractured orbital bone', 'a broken jaw', 'two cracked ribs'))}.",
        f"{m.medic()} transported {v.short} to {m.hospital()}. Dr. {m.official()} later advised me {v.he} had {must('MEDICAL', m.say('a concussion', 'a fractured wrist', 'a perforated eardrum'))}.",
        f"{v.short} declined medical aid. {v.He} mentioned that {v.he} takes {m.medicine()} and bruises easily.",
        f"I photographed {m.injury('a two inch laceration on the forehead')}. {v.short} said {v.he} would see {v.his} own doctor.",
        f"{v.short} told the medics {v.he} {m.care()}.",
        f"{v.last} complained of {m.injury('pain in ' + v.his + ' ribs')} but refused an ambulance. The refusal was witnessed by {w.full}.")
    arrest = m.say(
        f"I located {s.last} at {m.cross()} and placed {s.him} under arrest for {m.statute()}. {s.He} gave {s.his} address as {s.street}.",
        f"{s.short} ({s.dob}) was arrested without incident and booked at the county jail, booking number {m.booking()}.",
        f"{s.short} smelled of an alcoholic beverage. After Miranda {s.he} said, \"I'd do it again.\" A criminal history check showed {m.history()}.",
        f"{s.full}, {s.looks}, was taken into custody. {s.last} has {m.tattoo()}. {s.He} was cited ({m.citation()}) and released.",
        f"I arrested {s.short} at {s.his} residence, {s.street}. Court date is {m.date(21)}, docket {m.docket()}.",
        f"{s.short} asked that {s.his} {m.say('wife', 'mother', 'boss')} be called at {must('PHONE', m.new_phone(), 'third_party')}. Bond was set at {m.money(500, 10000)}.")
    story = [opening(m, place, m.say("a fight in progress", "an assault", "a disturbance in the parking lot")) + " " + contact(m, v), did + " " + harm + " " + nearby(m, w), arrest + " " + closing(m, v)]
    return Scene("Assault - Simple", "assault", place, [("Victim", "V1", v), ("Arrestee", "A1", s), ("Witness", "W1", w)], story)


def vandals(m):
    m.code, m.young = "vandalism", True
    home = m.home_parts()
    v = m.adult("victim", home=home)
    k1, k2 = m.kid("offender", ages=(14, 16)), m.kid("offender", ages=(14, 16))
    parent = m.adult("parent", last=k1.lastname, home=k1.home_parts, ages=(32, 50))
    place = v.street
    m.school_of(k1)
    m.place_text[f"school {k2.firstname}"] = m.place_text[f"school {k1.firstname}"]
    did = m.say(
        f"{v.short} heard a thump and saw two boys on bikes throwing rocks at {v.his} {v.car_text}, plate {v.plate}. The rear window was broken.",
        f"{v.short} showed me the garage door, on which someone had sprayed black paint. {v.His} camera caught two kids, one of whom {v.he} knows as {k1.first}.",
        f"{v.He} woke to find eggs and paint on the house and four tires cut on {v.his} {v.car_text}, {m.state} {v.plate}.",
        f"The mailbox was blown apart with what looked like a firework. {v.short} pointed out {k1.full} and {k2.full}, who were still standing at the corner.",
        f"{v.short} had confronted {k1.full} last week about riding across {v.his} lawn. {v.He} found the greenhouse panes broken.",
        f"{v.last} chased two juveniles off and recognized {k2.first} {m.say('from the church youth group', 'as the paper carrier', 'from across the alley')}.")
    kids = m.say(
        f"I found both at the park. {k1.full} ({k1.age}) admitted that {k1.he} did it on a dare from {k2.first}. They attend {m.school_of(k1)}.",
        f"I went to {k1.street} and spoke with {k1.full} in the presence of {k1.his} {parent.father}, {parent.full}. {k1.first} said {k2.full} had the paint.",
        f"{k2.full}, {k2.aged}, gave {k2.his} date of birth as {k2.dob} and denied being there. {k1.first} then said {k2.first} was lying.",
        f"The school resource officer at {m.school_of(k1)} knew both from the picture. They are {k1.full}, {m.grade(k1)}, and {k2.full}, {m.grade(k2)}.",
        f"{k1.first} began to cry and told me where they had thrown the can. {k2.first} refused to talk without {k2.his} mother.",
        f"{parent.full} ({parent.tel}) brought {k1.first} to the station. {parent.short} mentioned {k1.first} {m.care()} and had missed {k1.his} dose.")
    after = m.say(
        f"{k1.first} and {k2.first} were released to their parents pending referral to juvenile court under {m.statute()}.",
        f"{parent.short} offered to pay for the damage, estimated at {m.money(150, 900)}. {v.short} will think about it.",
        f"Referral forms were completed for {k1.full} and {k2.full}. {k1.first} has {must('CHRI', m.say('one prior referral for shoplifting', 'a prior diversion for truancy', 'two prior juvenile contacts for theft'))}.",
        f"{k2.first}'s {m.say('aunt', 'grandmother')} picked {k2.him} up. I could not reach {k2.his} parents at {k2.tel}.",
        f"The can of paint was taken as evidence, {m.tag()}. {parent.short} signed the release for {k1.first} at {m.time}.",
        f"Both juveniles were entered in the youth diversion log, and {parent.short} was given the date of {m.date(14)}.")
    story = [opening(m, place, m.say("vandalism", "criminal mischief by juveniles", "property damage")) + " " + contact(m, v), did + " " + kids, after + " " + closing(m, v)]
    return Scene("Criminal Damage / Vandalism", "vandalism", place, [("Victim", "V1", v), ("Juvenile", "J1", k1), ("Juvenile", "J2", k2), ("Parent/Guardian", "PG", parent)], story)


ORDINARY = [burglary, robbery, fight, vandals]
