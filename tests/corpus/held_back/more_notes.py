"""More sentences for notes.py: second half of the bank."""

SENSITIVE = {
    "PERSON": (
        "The <lease holder|account holder|registered guest> was {t.lfm}; {t.bare} <signed|checked out> {before}.", "Rev. {t.full} and {t.his} {k.wife}, {k.full}, <prayed with|sat with> the family.",
        "{v.last} and {k.last} <had argued|share the house>; {k.first} said \"ask {t.nick}\".", "<Subject gave the name|Used the name> {s.alias}; true name {s.lfm}.",
        "{w.slash} / {t.slash} <both on scene|interviewed separately>.", "Next of kin ({k.full}) was told at {time}; {k.his} {fam.child} {fam.first} answered the door.",
        "On the back was written \"for {t.first} from {w.first}\".", "\"{t.first}, call {k.first} back,\" the voicemail said.",
    ),
    "JUVENILE_NAME": (
        "<Child 1|C1>: {j.full}. <Child 2|C2>: {j2.full}.", "{j.first} and {j2.first} {j2.last} <walked|rode> home; {j.il} was last to leave.", "<Juv. susp.|J1> {j.slash} {j.dobmdy!} <released to mother|cited and released>.",
        "{j.first}'s <teacher|coach> said {j.last} had been <absent|quiet>.", "The baby, {j3}, is {juvage} months old.", "{p.mr}'s stepson, {j}, <a minor|age {j.age}>, wrote \"{j.nick} was here\".",
    ),
    "JUVENILE_AGE": (
        "An [[JUVENILE_AGE|8-month]]-old <boy|girl> was in the crib.", "Both are under 18: {juvage} and {juvage}.", "<He|She> said \"I'm [[JUVENILE_AGE|sixteen]]\" and then \"<okay|fine>, [[JUVENILE_AGE|fifteen]]\".", "{j.first}, now {j.age}, was {juvage} at the time.",
    ),
    "DOB": ("{v.first}'s birthday is {v.dob!}.", "DOB <given|shown> as {t.dob!}; the card says {t.dobmdy}.", "{j.full} was born {j.dob} at home."),
    "SSN": ("SOC/{s.ssn!}", "{v.first} <filed|found> a credit application with {v.ssn!} as the social."),
    "PHONE": ("<H|Home> {w.phone!} <C|Cell> {w.phone2!}", "Text sent to {t.phone2}: \"call me\".", "{k.first} picks up at {k.phone}, not at {k.phone2}."),
    "ADDRESS": ("{t.first} <moved|is moving> from {t.street} to [[ADDRESS|N6720 County Road K]].", "<Warrant|Papers> served at [[ADDRESS|2215 1/2 Avenida Del Sol, Rear]].", "The boxes were addressed to {k.first}, {k.street}.",
                "<She|He> keeps a trailer at [[ADDRESS|14 Mile Marker Rd, Lot 9]].", "{w} of {w.addr} <called first|made the first call>."),
    "MEDICAL": ("{v.first} is <allergic|highly allergic> to penicillin and [[MEDICAL|had a seizure]] in the car.".replace("is <allergic|highly allergic> to penicillin and ", ""), "<Hx|History> of {t.cond}, <Rx|meds> {t.drug}.", "{s.last} [[MEDICAL|is deaf]] and reads lips.".replace("[[MEDICAL|is deaf]]", "is [[MEDICAL|deaf]]"),
                "{v} [[MEDICAL|had a miscarriage]] in {year}.", "The <autopsy|coroner> found {v.injury}.", "{t.first} takes {t.drug} <twice a day|at night>.", "{k} is in [[MEDICAL|hospice with lung cancer]].", "{w.first} [[MEDICAL|tested positive for COVID-19]]."),
    "CHRI": ("{s} <has|shows> [[CHRI|{n} prior DUI convictions]].", "CCH on {s.last}: [[CHRI|{year} {charge}, plea guilty]].", "{t.first} is [[CHRI|on felony probation]] <in {town}|for {n} years>.", "RAP: [[CHRI|ARR {year} {charge} / DISM]]".replace("RAP:", "Rap sheet:"),
             "\"{s.first} [[CHRI|went to prison for {charge}]],\" {w} said.", "{s.il} [[CHRI|was arrested twice for {charge}]] but never charged."),
    "GANG": ("{s.first} has <a|the> {s.gang} tattoo.", "Known as \"{s.moniker}\" on the street.", "<Validated|Certified> gang member ({s.gang}) per the {year} file.", "{t} is [[GANG|an associate]] of {t.gang}."),
    "PASSWORD": ("The <Wi-Fi|router> password is {v.password}.", "Lockbox on the rail: {t.pin}.", "<Voicemail PIN|Debit PIN>: {v.pin}", "Combination to the gun safe is {v.pin}.", "Login {t.email!}, pw {t.password}"),
    "BIOMETRIC": ("Fingerprint class {s.fpc!}.", "NCIC FPC/{s.fpc!}", "Buccal swab logged as DNA ID {s.codis!}.", "CODIS hit on {s.codis!} <to a 20<09|15> case|>.".replace(" <to a 20<09|15> case|>", "")),
    "NCIC_NIC": ("WPN/<stolen gun|recovered> NIC/{t.nic!}", "Clear NIC {s.nic!} <today|when served>."),
    "FBI_UCN": ("UCN/{s.fbi!} <on card|matches>.", "FBI {t.fbi!}, {t.full}."),
    "STATE_SID": ("State ID no. {t.sid!} belongs to {t}.",),
    "INFORMANT": ("Do not <name|burn> {ci} in the affidavit.", "{ci} = {i.full}, <see sealed envelope|sealed>."),
    "EMAIL": ("Reply to {k.email!} or {k.phone!}.",), "SOCIAL_HANDLE": ("Add me: {t.handle} <on Snap|on TikTok>.", "{k.first}'s Instagram is {k.handle}."),
    "LICENSE_PLATE": ("Tag {t.plate!}, <no insurance|expired>.", "Flock hit: {s.plate!} <westbound|northbound> at {time}.", "{color} {car} {t.state}/{t.plate!}"),
    "GOV_ID": ("Green card {t.anum!}, exp 2031.", "<Mexican|Indian> passport no. {k.passport!} <held|copied>."), "MEDICAL_ID": ("Lab slip, med rec # {t.mrn!}, {t.full}.",),
    "STUDENT_ID": ("PowerSchool no. {j.student!}, {j.full}.".replace("PowerSchool no.", "Student no."),), "IP_ADDRESS": ("Session from {t.ip!} <at|logged> {time}, user {t.handle}.",),
    "DEVICE_ID": ("AirTag ping tied to IMEI {t.imei!}.",), "CREDIT_CARD": ("Skimmer log: {k.card!}, {t.card!}.",), "BANK_ACCOUNT": ("Deposit to acct. no. {k.acct!} in the name {k.full}.",),
}

STAY = {
    "CASE_NUMBER": ("This is a supplement to {case}.", "Our number {case}; theirs unknown."), "CAD_NUMBER": ("Merged with CAD {cad}.",),
    "PUBLIC_PHONE": ("The suicide line, [[=PUBLIC_PHONE|988]], was offered.", "I called {biz} at [[=PUBLIC_PHONE|(800) 555-0142]].", "<Poison Control|DV hotline> is [[=PUBLIC_PHONE|1-800-222-1222]]."),
    "PUBLIC_ADDRESS": ("The lab is at [[=PUBLIC_ADDRESS|400 Science Park Dr]].", "{biz}, [[=PUBLIC_ADDRESS|2201 Commerce Park Blvd, Suite 300]], <sent|has> the video.", "Court is at the Hall of Justice, [[=PUBLIC_ADDRESS|1 Courthouse Sq]]."),
    "ADULT_AGE": ("He looked to be in his [[=ADULT_AGE|40s]].", "{w}, <age {w.age}|{w.ageyo}>, drives for {biz}.", "An [[=ADULT_AGE|82]]-year-old man was home alone.", "Subject: W/M, [[=ADULT_AGE|25]] to [[=ADULT_AGE|30]]."),
    "EVENT_DATE": ("The lease ends {after}.", "Last seen {before} around noon.", "Court is {after} at 0830.", "On or about {before} the lock was changed."),
    "BUSINESS": ("{biz} <is closed Sundays|has a camera>.", "A <bag|cup> from {biz} was on the seat.", "The truck belongs to [[=BUSINESS|Harris & Daughters Roofing]].", "[[=BUSINESS|Law Offices of Dana Whitfield]] <called|sent a letter>."),
    "HOSPITAL": ("The <ER|lobby> at {hosp} was full.", "{hosp} security <called|helped>."), "STREET_NAME": ("{street} is one way there.", "We blocked {street} for an hour."),
    "SCHOOL_LOCATION": ("Polls were open at {schoolplace}.", "The bus loop of {schoolplace} was used as a landing zone."), "PLACEHOLDER": ("Blood tube is labelled {nobody}.", "The filing names {nobody} et al."),
    "REF_NO": ("FedEx tracking [[=REF_NO|7748 2210 9936]].", "Lab request {ref}.", "Insurance claim no. {ref}."), "SERIAL": ("Stihl saw, SN: {serial}.", "Gun: Taurus G2C, ser. {serial}, loaded."),
    "STATUTE": ("{statute} was considered and ruled out.",), "MONEY": ("Bail is {money}.", "A {money} money order was cashed."), "INITIALS": ("The ring is engraved \"{t.initials}\".", "Court file: In re {j.initials}."),
    "BADGE": ("Supervisor <#|badge > {badge} approved.",), "EMPLOYEE_NO": ("Scanned by P/R {emp}.".replace("P/R", "emp."),), "DOCKET": ("See {docket}.", "Warrant issued in {docket}."), "BLOCK_ADDRESS": ("Canvass: {block}, both sides.",),
    "INTERSECTION": ("ShotSpotter alert, {cross}.", "Met the tow at {cross}."), "BOOKING_NO": ("Jail no. {booking}.",), "EVIDENCE_TAG": ("Lift cards {tag} and {tag}.",), "CITATION_NO": ("Parking ticket {cite} on the windshield.",),
    "CALLSIGN": ("{call}, {call} and {call} on perimeter.",), "RECEIPT_NO": ("Pawn ticket, receipt no. {receipt}.",), "ORI": ("Hit confirmation sent to {ori}.",),
}
