"""An affidavit of probable cause for an arrest, as a court gets it."""
import identifiers
from held_back.first import pools, scenes
from held_back.first.matter import Matter
from held_back.first.person import must, stay
from model import Document, Form, Heading, Prose, Signature


def drunk_driver(m, d, w):
    test = f".{m.rng.randint(91, 249):03d}"
    kid = m.kid("other", ages=(3, 9), last=d.lastname)
    return [
        m.say(f"On {m.when} at about {m.time} I observed a {d.car_text} with {m.state} plate {d.plate} drift over the fog line on {m.street_name()} near {m.cross()}.",
              f"At {m.time} a caller, {w.full} ({w.tel}), reported a {d.car_text}, license {d.plate}, all over the road at {m.cross()}.",
              f"I was stopped at {m.cross()} when a {d.car_text} bearing {d.plate} ran the red signal in front of me.",
              f"Deputies were sent to a one car crash at {m.cross()}. The vehicle, VIN {d.vin}, was in the ditch and the defendant was behind the wheel.",
              f"{w.full}, an employee of {m.biz()}, called at {m.time} to say that a {d.male} was asleep in the drive-through in a {d.car_text}. {w.short} gave the tag as {d.plate}.",
              f"I clocked a {d.car_text}, registration {d.plate}, at 71 in a 45 zone in the {m.block()}."),
        m.some(2, f"The driver was identified by {d.his} license, number {d.licence}, as {d.full}. {d.short}'s eyes were bloodshot and there was a strong odor of alcohol.",
              f"I identified the driver as {d.full}, DOB {d.dob}. {d.short} said {d.he} had \"two beers\" at {m.biz()}.",
              f"{d.full} handed me a credit card, {must('CREDIT_CARD', identifiers.card(m.rng))}, when I asked for {d.his} license. {d.short} swayed and held on to the door.",
              f"{d.full} could not find {d.his} license and told me {d.his} date of birth, {d.born_on}, and {d.his} address, {d.street}.",
              f"{d.short} performed poorly on the field tests. {d.He} stated that {d.he} {m.care()}.",
              f"A passenger, {w.full}, asked me to let {d.short} go. In the rear was {d.his} {kid.son} {kid.first}, {kid.age}, without a child seat."),
        m.say(f"A breath test on instrument {m.serial()} gave {test}. {d.short} was booked under {m.booking()}.",
              f"{d.short} refused the breath test. A warrant for blood was signed by Judge {m.official()} and the draw was done at {m.hospital()} at {m.time}; kit {m.tag()}.",
              f"The results were {test} and {test}. Citation {m.citation()} was issued for {m.statute()}.",
              f"Blood was drawn by {m.official()}, RN, at {m.hospital()}. {d.short}'s chart there shows {must('MEDICAL', m.say('an overdose in January', 'treatment for alcohol withdrawal', 'a history of seizures'))}.",
              f"The PBT reading was {test}. {d.last} was arrested and the car was removed by {m.tow()}.",
              f"{d.short} submitted to a chemical test. Result: {test}. The child, {kid.full}, was released to {d.his} sister {w.full} at {w.tel}."),
        m.say(f"A check of records shows {m.history()}.", f"{d.short} was {must('CHRI', 'convicted of DUI in ' + str(m.day.year - 4))}.", f"According to the certified driving record {d.his} license {d.licence} is suspended for {must('CHRI', 'a prior OVI conviction')}.",
              f"III under FBI number {must('FBI_UCN', identifiers.ucn(m.rng), '', True)} reflects {m.history()}.", f"{d.short} told me {d.he} is {must('CHRI', 'on probation for DUI')} in another county.", f"The defendant has {m.history()}, see {m.docket()}.")]


def drug_sale(m, d, w):
    ci = must("INFORMANT", m.say("CI-", "CI #", "SOI ", "CS-") + m.say(f"{m.rng.randint(101, 1999)}", f"{m.day.year % 100}-{m.rng.randint(1, 88):03d}"))
    ci_name = m.adult("informant")
    real = must("INFORMANT", f"{ci_name.firstname} {ci_name.lastname}")
    return [
        m.say(f"In the past ten days, {ci} told your affiant that {d.full} sells methamphetamine from {d.street}.",
              f"Your affiant was contacted by a confidential informant, {ci}, who has been reliable in {m.rng.randint(2, 11)} earlier cases.",
              f"On {m.when} investigators met {ci} at a staged location. The informant was searched and given {m.money(40, 400)} in recorded funds.",
              f"{ci} is working for consideration on a pending case, {m.docket()}, and has given accurate information before.",
              f"Information came from {ci} that {d.full}, who goes by \"{must('PERSON', m.say(*pools.MONIKERS), 'alias')}\", was holding fentanyl.",
              f"The source, file {ci}, was signed up by {m.det.ranked}. The source's identity ({real}) is known to the affiant and sealed."),
        m.some(2, f"At {m.time} the informant called {d.full} at {d.tel} on speaker and ordered an \"eight ball\". {d.short} said to come by the house.",
              f"Surveillance saw {d.full} leave {d.street} in a {d.car_text}, {m.state} {d.plate}, and drive to the lot of {m.biz()}.",
              f"{ci} walked to the door and {d.full} handed over a bag later weighed at 3.4 grams. It was placed in evidence as {m.tag()}.",
              f"The informant messaged {d.handle} and set a meeting at {m.cross()} at {m.time}.",
              f"{d.last} counted the money in the presence of a second person, {w.full}, who lives at {w.street}.",
              f"{ci} reported that {d.short} keeps the product in a safe whose combination is {must('PASSWORD', f'{m.rng.randint(10, 99)}-{m.rng.randint(10, 99)}-{m.rng.randint(10, 99)}')}."),
        m.some(2, f"A search warrant, {m.docket('SW')}, was served at {d.street} on {m.date(3)}. Officers seized 41 grams, scales and {m.money(500, 6000)}.",
              f"On {m.date(2)} {d.short} was stopped at {m.cross()} and a baggie was found in {d.his} sock, {m.tag()}.",
              f"In the bedroom were mail in the name of {d.full}, a pistol with serial number {m.serial()}, and pills later identified as oxycodone.",
              f"{w.full} was present with {w.his} infant and stated that {d.short} lives there. {w.short}'s telephone is {w.tel}.",
              f"{d.short} was advised of {d.his} rights and said, \"Everything in there is mine, {w.first} had nothing to do with it.\"",
              f"The phone taken from {d.short}, IMEI {must('DEVICE_ID', identifiers.imei(m.rng), '', True)}, opened with the code {must('PASSWORD', m.rng.randint(1000, 999999))} that {d.he} gave."),
        m.say(f"{d.short} has {m.history()}.", f"A criminal history check showed {m.history()}; SID {must('STATE_SID', identifiers.sid(m.rng, m.state), '', True)}.", f"{d.short} was {must('CHRI', 'released from prison on ' + str(m.rng.randint(1, 12)) + '/' + str(m.day.year - 1))} and is {must('CHRI', 'on parole')}.",
              f"At booking {d.short} said {d.he} is {must('MEDICAL', m.say('withdrawing from heroin', 'HIV positive', 'dependent on fentanyl'))} and had used that morning.", f"{d.short} claims membership in {must('GANG', m.say(*pools.GANGS))}.", f"Records list {m.history()} for the defendant.")]


def store_robber(m, d, w):
    v = m.adult("victim")
    return [
        m.say(f"On {m.when} at {m.time}, the clerk of {m.biz('store')}, {v.full}, was robbed by a {d.male} who showed a black handgun.",
              f"{v.full}, {v.aged}, told officers that a {d.male} had taken {m.money(90, 900)} from the till of {m.biz('store')} by threat.",
              f"Officers responded to {m.biz('store')}, {m.block()}, where {v.full} ({v.tel}) reported a hold-up.",
              f"The victim, {v.full} of {v.street}, was closing {m.biz('store')} when {v.he} was struck from behind and the deposit bag was taken.",
              f"At {m.time} {v.full}, night manager of {m.biz('store')}, pressed the panic alarm.",
              f"{v.full} was making a delivery to {m.cross()} when the defendant took {v.his} wallet, containing {v.his} Visa {must('CREDIT_CARD', identifiers.card(m.rng))}."),
        m.some(2, f"A customer, {w.full}, wrote down the plate of the car, {d.plate}. It is registered to {d.full}, DOB {d.dob}, of {d.home}.",
              f"Video was shown to {w.full}, who recognized {d.full} from {m.biz()}. {w.short} can be reached at {w.tel}.",
              f"A print on the counter was matched to {d.full}, FPC {must('BIOMETRIC', identifiers.fpc(m.rng), '', True)}.",
              f"{v.short} picked {d.full} out of a six pack lineup on {m.date(2)}. {w.full} could not pick anyone.",
              f"An anonymous tip (no. {m.ref('TIP')}) named {d.full}. {d.short} has {m.tattoo()}, as seen on the video.",
              f"{d.full} pawned a ring from the robbery and left a thumb print and {d.his} license, {d.licence}."),
        m.some(2, f"{v.short} was treated at {m.hospital()} for {must('MEDICAL', m.say('a concussion', 'a broken finger', 'chest pain'))}.",
              f"The {d.car_text} was found at {m.cross()} and towed by {m.tow()}. The VIN {d.vin} confirmed it.",
              f"{d.short} was arrested at {d.street} by {m.ofc2.ranked} ({m.ofc2.badge}). {d.His} {m.say('girlfriend', 'cousin', 'roommate')}, {w.full}, let the officers in.",
              f"A jacket, tagged {m.tag()}, and a BB gun, tagged {m.tag()}, were in the trunk.",
              f"{v.short} stated that {v.he} has {must('MEDICAL', 'panic attacks')} since the robbery.",
              f"{d.short} waived {d.his} rights and stated that {d.he} owed money. {d.He} asked for {d.his} {m.medicine()}."),
        m.say(f"The defendant has {m.history()}.", f"Defendant's record, FBI no. {must('FBI_UCN', identifiers.ucn(m.rng), '', True)}, includes {must('CHRI', 'robbery 2nd degree, 2016, 36 months')}.", f"{d.short} is {must('CHRI', 'on pretrial release for theft')} under {m.docket()}.",
              f"NCIC shows a warrant, NIC {must('NCIC_NIC', identifiers.nic(m.rng), '', True)}, for failure to appear.", f"It was learned that {d.short} has {m.history()}.", f"{d.short} was {must('CHRI', 'adjudicated for robbery as a juvenile')}.")]


def affidavit(rng):
    code, story = rng.choice([("dui", drunk_driver), ("drugs", drug_sale), ("robbery", store_robber)])
    m = Matter(rng, "arrest", code)
    d, w = m.adult("arrestee", ages=(20, 61)), m.adult("witness")
    state = pools.STATE_NAMES[m.state]
    court = m.say(f"IN THE {m.say('MUNICIPAL', 'CIRCUIT', 'DISTRICT', 'SUPERIOR')} COURT OF {m.county.upper()} COUNTY, {state.upper()}", f"STATE OF {state.upper()}\nCOUNTY OF {m.county.upper()}", f"{m.county} County Court\n{state}")
    heading = Heading(f"{court}\n{m.say('AFFIDAVIT OF PROBABLE CAUSE', 'STATEMENT OF PROBABLE CAUSE', 'COMPLAINT AND AFFIDAVIT FOR ARREST WARRANT', 'PROBABLE CAUSE AFFIDAVIT')}")
    caption = m.say(f"STATE OF {state.upper()}, Plaintiff,\n     vs.                         Case No. {m.docket()}\n{d.caps}, Defendant.", f"State v. {d.full}                  Cause No. {m.docket()}\nAgency case: {m.case}", f"THE STATE OF {state.upper()} v. {d.caps}\nDocket: {m.docket()}   OTN: {m.ref('T')}")
    rows = [[("Defendant", d.listed, 3), (m.say("DOB", "Date of Birth"), d.dob, 1.4), ("Age", d.age, 0.7), ("Sex", d.sex, 0.6), ("Race", d.race, 0.6)], [("Address", d.home, 4), ("Phone", d.phone, 2)],
            [(m.say("SSN", "Social Security"), d.ssn, 1.5), (m.say("OLN", "DL No."), f"{d.licence} {m.state}", 2), ("Hgt/Wgt", " ".join(d.build), 1), ("Eyes", d.eyes, 0.7)],
            [("Charge", m.statute(), 2.4), ("ORI", m.ori, 1.4), ("Agency No.", m.case, 2), ("Booking No.", m.booking(), 1.4)]]
    a = rng.choice([m.det, m.ofc])
    opening = m.say(f"I, {a.full}, being duly sworn, state that I am employed by the {m.agency}, badge {a.badge}, and that the following is true:",
                    f"BEFORE ME, the undersigned authority, personally appeared {a.ranked}, who says that {a.full} has been a peace officer for {rng.randint(3, 26)} years and has reason to believe that {d.full} committed the offense of {m.statute()}.",
                    f"Affiant {a.full} (ID {a.badge}), of the {m.agency}, states under oath:",
                    f"The undersigned, {a.full}, of the {m.agency}, deposes and says that on or about {m.long_date()} the above named defendant did violate {m.statute()}.",
                    f"Your affiant is {a.full}, #{a.badge}, assigned to the {m.say('patrol division', 'street crimes unit', 'criminal investigations division')}. Your affiant has personal knowledge or has learned from others:",
                    f"Comes now {a.full}, who being first sworn says that the facts below establish probable cause to hold {d.full}, {d.aged}.")
    parts = story(m, d, w) + ([m.say(f"Witness {w.full} is available for trial at {w.phone}.", f"Statements of {w.full}, DOB {w.dob}, are attached.", f"{w.full} gave a recorded statement on {m.date(1)} (disc {m.tag()}).")])
    if rng.random() < 0.5:
        parts.insert(3, scenes.aside(m))
    numbered = rng.random() < 0.6
    body = "\n\n".join(f"{i}. {text}" if numbered else text for i, text in enumerate(parts, 1))
    prayer = m.say(f"Your affiant prays that a warrant issue for {d.full}. Recommended bail: {m.money(1000, 50000)}.", f"Based on the above there is probable cause that {d.short} committed the charged offense on {m.when}.", f"WHEREFORE the affiant asks that {d.full} be held to answer. Hearing: {m.date(1)}, {m.time}.",
                   f"Further your affiant sayeth naught. Bond requested {m.money(1000, 50000)}.", f"I declare that the foregoing is true. Executed at {m.city}, {m.state}, on {m.long_date(1)}.", f"The affiant requests that {d.last} have no contact with the {stay('BUSINESS', m.kept('store', pools.BUSINESSES)) if 'store' in m.place_text else 'witnesses'}.")
    blocks = [heading, Prose(caption), Form(rows, m.say("boxed-above", "left", "boxed-below")), Prose(opening), Prose(body), Prose(prayer), Signature(a.full, "Affiant", m.date(1)),
              Prose(m.say(f"Sworn to and subscribed before me on {m.date(1)}.\nMagistrate {m.official()}", f"Reviewed by: {m.official('Assistant District Attorney ')}, {m.desk}", f"Probable cause found: Hon. {m.official()}"))]
    return Document("first-affidavit", "arrest", blocks, width=rng.choice([76, 84, 92]), text_form=m.text_form, header=m.say("", f"{m.case}"))


LAYOUTS = [affidavit]
