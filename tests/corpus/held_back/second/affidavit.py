"""A search warrant affidavit that rests on a confidential informant."""
import identifiers
from held_back.second import phrases
from held_back.second.marking import hide, policy, tidy
from held_back.second.matter import Matter
from model import Document, Heading, Prose, Signature


def informant(rng, m):
    """(the informant as the first mention has it, as later ones have it)"""
    n, y = rng.randint(100, 9800), m.day.year % 100
    number = hide("INFORMANT", rng.choice([f"CI-{n}", f"CI {y}-{n % 90 + 10}", f"SOI {y}-{n % 900:03d}", f"CRI-{n % 90 + 10}", f"CS-{n}", f"CI#{n}"]))
    plain = hide("INFORMANT", rng.choice([str(n), f"{y}-{n % 900:03d}"]))
    return rng.choice([(f"a confidential informant, {number}", number), (f"a confidential source (hereinafter {number})", number), (f"confidential informant number {plain}", f"informant {plain}"), (f"a cooperating source registered as {number}", f"Source {number}")])


def affidavit(rng):
    m = Matter(rng, rng.choice(["drugs", "drugs", "theft", "fraud", "weapon"]), rng.choice(["drugs", "theft", "fraud", "other"]))
    s, helper, w = m.person("suspect", ages=(20, 64)), m.person("suspect", ages=(19, 60)), m.person("witness")
    k = m.child("other", ages=(2, 15)) if rng.random() < 0.4 else None
    first, later = informant(rng, m)
    known = m.person("informant")
    true_name = hide("INFORMANT", f"{known.given} {known.family}")
    car, year, make, color = m.car()
    plate = m.plate()
    goods = {"drugs": "methamphetamine", "theft": "stolen catalytic converters", "fraud": "blank checks and card readers", "weapon": "stolen pistols"}[m.offense]
    years = rng.randint(4, 22)
    premises = rng.choice([f"The place to be searched is {s.home}, a single story house with white trim, the numbers on the mailbox.", f"PREMISES: {s.home}. A two story duplex, gray, front door facing south.", f"Your affiant asks to search the residence at {s.home}, and its garage.", f"The residence of {s.full} located at {s.home}, to include the shed.",
                           f"{s.home}, further described as a mobile home with a wooden ramp.", f"The apartment at {s.home}, on the second floor."])
    who_am_i = rng.choice([f"I, {m.officer()}, being duly sworn, am a detective with the {m.agency}, badge {m.badge()}, and have been so for {years} years.", f"Your affiant, {m.officer()}, is employed by the {m.agency} (ORI {m.ori}) and is assigned to narcotics.", f"Affiant {m.officer()} #{m.badge()} has {years} years of experience and over 400 hours of training.",
                           f"I am {m.officer()}, a certified peace officer of the State of {m.state_name}, employed by the {m.agency}.", f"My name is {m.officer()}. I am a task force officer with the {m.county} County Drug Task Force.", f"Being first duly sworn, Detective {m.officer()} (ID {m.badge()}) says:"])
    tip = rng.choice([f"On {m.on(-9)} I met with {first}, who said that {s.full} sells {goods} from the house.", f"Within the last ten days {first} told me that {s.full} keeps {goods} in a safe.", f"{first[0].upper() + first[1:]}, told me that {s.full} had shown {goods} to several people.", f"In {m.day:%B} {m.day.year} I received information from {first} about {s.full}.",
                      f"I was contacted by {first}, who has known {s.full} for two years.", f"I have spoken several times with {first} concerning {s.full}."])
    reliable = rng.choice([f"{later[0].upper() + later[1:]} has given information in eleven cases which led to arrests.", f"{later[0].upper() + later[1:]} has never been found untruthful.", f"{later[0].upper() + later[1:]} is working for consideration on {policy('CHRI', 'a pending theft charge')}.", f"{later[0].upper() + later[1:]} was paid {m.money(50, 400)}, receipt {m.receipt()}.",
                           f"{later[0].upper() + later[1:]} has {hide('CHRI', 'two prior drug convictions')}.", f"{later[0].upper() + later[1:]} knows the layout of the house because {policy('INFORMANT', rng.choice(['the source once lived there', 'the informant is a cousin of the target', 'the source does yard work there']))}."])
    buy = rng.choice([f"On {m.on(-5)} at {m.at()} I searched {later}, gave the source {m.money(40, 300)} in recorded bills and watched the source walk to the door.", f"A controlled buy was made on {m.on(-4)}; {later} came back with a bag booked as {m.tag()}.", f"On {m.on(-4)} {later} placed a recorded call to {s.tel}, a number used by {s.last}.",
                      f"{later[0].upper() + later[1:]} met {s.first} at {m.business()} near {m.cross()} on {m.on(-4)}.", f"On {m.on(-3)}, under surveillance by {m.callsign()}, {later} went to {s.home_street} and stayed nine minutes.", f"{later[0].upper() + later[1:]} sent {s.first} a message at {s.handle()} to set up the buy on {m.on(-3)}."])
    seen = rng.choice([f"I saw {s.last} get out of a {car}, {m.state} plate {plate}.", f"A {car}, plate {plate}, VIN {m.vin()}, registered to {helper.full}, was in the drive.", f"{helper.full} left the house at {m.at(30)} and drove the {car} ({plate}) to {m.street()}.", f"Surveillance in the {m.block()} on {m.on(-2)} saw {s.last} and {helper.full} load boxes.",
                       f"The {car} bearing {plate} is driven by {helper.full}.", f"On {m.on(-2)} {m.callsign()} stopped the {car}, plate {plate}; {helper.full} was cited, {m.citation()}."])
    checks = rng.choice([f"A check of records shows {s.full}, DOB {s.born()}, has {phrases.record(rng, m)}.", f"{s.full}, DOB {s.born()}, SSN {s.ssn()}, OLN {s.licence()}, lists the address with the DMV.", f"{s.last}'s SID is {hide('STATE_SID', identifiers.sid(rng, m.state), '', True)} and FBI number {hide('FBI_UCN', identifiers.ucn(rng), '', True)}.",
                         f"III shows {s.last} has {phrases.record(rng, m)}.", f"The power bill is in the name of {s.full}, {s.tel}.", f"{s.last} is {hide('CHRI', 'on parole after a conviction for drug sales')}."])
    second = rng.choice([f"{helper.full}, DOB {helper.born()}, has {phrases.record(rng, m)}.", f"{helper.last} uses the phone {helper.tel}.", f"{helper.full} lives at {helper.home}.", f"{helper.last} was stopped with {s.last} before; see {m.other_number()}.", f"{helper.full}, {helper.years_old}, works at {m.business()}.", f"{helper.last} is said to hold the money."])
    citizen = rng.choice([f"A neighbor, {w.full}, has seen short stay traffic at all hours.", f"{w.full} at {w.home_street} gave me a list of plates.", f"{w.full}, who does not wish to be named in public, called {m.desk}.", f"{w.full} ({w.tel}) allowed us to put a camera in {w.his} window.", f"The landlord, {w.full}, confirmed that {s.last} rents the place.", f"{w.titled} e-mailed photos from {w.email()}."])
    extra = [rng.choice([f"The front gate opens with code {m.code()}.", f"{later[0].upper() + later[1:]} gave the door code as {m.code()}.", f"The safe's code is thought to be {m.code()}.", f"The phone seized on {m.on(-2)}, IMEI {hide('DEVICE_ID', identifiers.imei(rng), '', True)}, unlocks with {m.code()}.", f"The router's IP address was {hide('IP_ADDRESS', identifiers.ip(rng), '', True)}.",
                         f"Payments went to account {hide('BANK_ACCOUNT', identifiers.digits(rng, 10), '', True)} at {m.bank()}."]),
             rng.choice([f"I know from training that people who sell {goods} keep records.", f"{s.last} is also said to have {phrases.condition(rng)}.", f"{s.last} sells {phrases.medicine(rng)} too, according to {later}.", f"{s.last} is known to claim {hide('GANG', rng.choice(['Ironwood Street Crips', 'Norte 14', '21st St Kings']))}.", f"A pistol with serial {m.serial()} was seen on the table.", f"The lab test of {m.tag()} was positive."])]
    if k:
        extra.append(rng.choice([f"A child, {k.full}, age {k.years}, lives in the house.", f"{s.last}'s {'daughter' if k.sex == 'F' else 'son'} {k.first} ({k.years}) attends {m.school_of(k)}.", f"{k.first}, {k.years_old}, sleeps in the back bedroom according to {later}.", f"{k.initials}, {k.aged}, may be present and child services will stand by.", f"The school bus for {m.school_of(k)} picks up {k.first} at {m.at(-30)}.", f"{helper.last} takes {k.full} to day care."]))
    seal = rng.choice([f"I ask that this affidavit be sealed because disclosure would show that {true_name} is the source.", f"The identity of {later} is known to Judge {m.official(5)}.", f"A sealed annex names the informant as {true_name}, DOB {known.born()}.", f"The source has been threatened by {s.first} before.", f"The informant agreement signed by {true_name} is filed under {m.tag()}.", f"{later[0].upper() + later[1:]} will not testify."])
    law = rng.choice([f"This is evidence of a violation of {m.statute}.", f"The offenses are {m.statute} and {m.statute_of('other')}.", f"There is probable cause that {m.statute} has been violated.", f"The property is contraband under {m.statute}."])
    prayer = rng.choice([f"I ask for a warrant to search the place, {s.full} and the {car}, plate {plate}, day or night.", f"WHEREFORE affiant prays that a warrant issue for the residence and for the person of {s.full}.", f"I request that the warrant include phones of {s.last} and {helper.last}.", "I request a no-knock warrant for the safety of officers.", f"I ask to search {s.home_street} and all vehicles on the property.", f"The warrant should be returned to {m.office_address()}."])
    points = [who_am_i, tip, reliable, buy, seen, checks, second, citizen, *extra, phrases.kept(rng, m), law, seal, prayer]
    if rng.random() < 0.3:
        points[4], points[7] = points[7], points[4]
    way = rng.randint(0, 2)
    if way == 0:
        body = "\n\n".join(f"{n}. {text}" for n, text in enumerate(points, 1))
    elif way == 1:
        body = "\n\n".join(" ".join(points[i:i + 3]) for i in range(0, len(points), 3))
    else:
        body = "\n\n".join(f"{n}) {points[i]} {points[i + 1] if i + 1 < len(points) else ''}".strip() for n, i in enumerate(range(0, len(points), 2), 1))
    court = rng.choice([f"IN THE DISTRICT COURT OF {m.county.upper()} COUNTY, STATE OF {m.state_name.upper()}", f"STATE OF {m.state_name.upper()}\nCOUNTY OF {m.county.upper()}   ss.", f"{m.county.upper()} COUNTY CIRCUIT COURT"])
    blocks = [Heading(f"{court}\n{rng.choice(['AFFIDAVIT FOR SEARCH WARRANT', 'AFFIDAVIT IN SUPPORT OF SEARCH WARRANT'])}"), Prose(f"No. {m.docket()}    Agency case {m.number}"), Prose(premises), Prose(tidy(body)), Signature(f"{m.officer()} #{m.badge()}", "Affiant", m.on()),
              Prose(rng.choice([f"Subscribed and sworn before me on {m.on()}.", f"Sworn by telephone on {m.on()} at {m.at(90)}."])), Signature(m.official(5), "Judge / Magistrate")]
    return Document("search-affidavit", m.offense, blocks, width=rng.choice([0, 80, 88]), footer=rng.choice(["", f"{m.number}"]))


LAYOUTS = [affidavit]
