#include "pipeline/detectors/passage_cues.h"

namespace blackbar {
namespace {

constexpr CueRow kMedical[] = {
    {"diagnosed", "MEDICAL", 0.9,
     R"(diagnosed (?:with|as|as having) (?:(?:a|an|having) )?((?:[a-z0-9'-]+[ -]){0,3}?(?:disorder|syndrome|disease|depression|anxiety|cancer|diabetes|schizophrenia|schizophrenic|autism|autistic|dementia|epilepsy|asthma|hiv|ptsd|adhd|fracture|concussion|infection|failure|spectrum|hepatitis(?: [abc])?|palsy|sclerosis|[a-z0-9'-]{4,24}))\b)",
     "a diagnosis"},
    {"suffers suffering suffered", "MEDICAL", 0.85,
     R"(suffer(?:s|ed|ing)? from (?:(?:a|an) )?((?:[a-z0-9'-]+[ -]){0,3}?(?:disorder|syndrome|disease|depression|anxiety|episodes?|attacks?|seizures?|illness|cancer|diabetes|migraines?|problems?|pain|addiction|blackouts|condition|injury|injuries|withdrawals?|hallucinations|delusions|[a-z0-9'-]{5,24}))\b)",
     "an ailment"},
    {"history", "MEDICAL", 0.88,
     R"(history of ((?:[a-z-]+ ){0,2}?(?:depression|anxiety|mental (?:illness|health)[a-z ]{0,14}|bipolar(?: disorder)?|schizophrenia|seizures?|epilepsy|heart (?:problems|disease|attacks?|trouble|failure)|diabetes|suicid[a-z]+(?: ideations?| attempts?| thoughts?| threats?)?|self[- ]harm|asthma|alcoholism|alcohol abuse|drug abuse|substance abuse|drug use|psychosis|psychiatric [a-z]+|strokes?|cancer|migraines?|addiction|overdoses?|hypertension|dementia|blackouts|cutting|ptsd|eating disorders?|concussions?))\b)",
     "a medical history"},
    {"prescribed prescription prescriptions takes taking took take refill refilled medication "
     "medications "
     "meds",
     "MEDICAL", 0.88,
     R"((?:prescribed|prescriptions? (?:for|of)|takes|taking|took|take|refill(?:ed)?(?: (?:his|her|their))?|medications?|meds)(?: (?:for|of|like|called|daily|his|her|their|prescribed|some|him|her|them|is|are|was|including|the|medication|medications?|drug|to))*[ :,(]{1,3}([a-z]{4,18}(?: (?:xr|er|sr|xl))? \d{1,4}(?:\.\d{1,2})? ?(?:mg|mcg|ml|milligrams?|micrograms?|units?)(?: (?:once|twice|three times)(?: a day| daily))?|insulin|blood thinners|antidepressants?|anti-psychotics?|birth control|heart medication|blood pressure (?:pills|medication|medicine)|psych meds|seizure medication|chemo(?:therapy)?)\b)",
     "a medicine"},
    {"takes taking took off needs missed without refuses refused stopped", "MEDICAL", 0.82,
     R"(((?:off|taking|takes|took|needs|missed|without|refuses|refused|stopped)(?: taking| to take)? (?:his|her|their) (?:[a-z]+ )?(?:medications?|meds|insulin|pills|prescriptions?|psych meds|inhaler))\b)",
     "medication"},
    {"type", "MEDICAL", 0.9, R"((type (?:[12]|one|two|i{1,2}) diabet(?:es|ic))\b)", "a condition"},
    {"one two three four five six seven eight nine ten eleven twelve several few", "MEDICAL", 0.92,
     R"(((?:(?:about|approximately|nearly) )?(?:[a-z]+|\d{1,2})[ -](?:weeks?|months?)[ -]pregnant)\b)",
     "a pregnancy"},
    {"pregnant pregnancy", "MEDICAL", 0.9,
     R"((pregnan(?:t|cy)(?: with (?:her|his|their|a|twins|[a-z]+)(?: [a-z]+ child| child| baby)?)?)\b)",
     "a pregnancy"},
    {"expecting due", "MEDICAL", 0.8,
     R"((expecting (?:a baby|a child|her (?:first|second|third) child|twins)|due (?:to give birth|date is))\b)",
     "a pregnancy"},
    {"suicidal", "MEDICAL", 0.92,
     R"((suicidal(?: ideations?| thoughts?| statements?| tendencies| gestures?| comments?)?)\b)",
     "a mental-health fact"},
    {"suicide", "MEDICAL", 0.9,
     R"((suicide(?: attempts?| note| watch| threats?| ideation| risk| pact| by cop)?)\b)",
     "a mental-health fact"},
    {"attempted attempts attempt tried tries threatened wanted wants planned", "MEDICAL", 0.92,
     R"(((?:attempt(?:ed|s)?(?: at)?|tried|tries|threatened|wanted|wants|planned)(?: (?:to commit )?suicide| to (?:kill|hang|harm|hurt|shoot|drown|cut|end) (?:himself|herself|themselves|themself|myself|(?:his|her|their|my) (?:own )?(?:life|wrists?)))|attempted an overdose|tried to (?:overdose|od))\b)",
     "a suicide attempt"},
    {"cut cuts cutting slit", "MEDICAL", 0.88,
     R"(((?:cut|cuts|cutting|slit)(?:ting)? (?:her|his|their|my) (?:own )?wrists?|(?:cut|cuts|cutting) (?:herself|himself|themselves))\b)",
     "self-harm"},
    {"self", "MEDICAL", 0.88,
     R"((self[- ](?:harm(?:ing|ed)?|injur(?:y|ious|ed)(?: behaviou?r)?|inflicted (?:wounds?|injur(?:y|ies)|cuts?|lacerations?)|mutilat(?:ion|ing)))\b)",
     "self-harm"},
    {"overdosed overdose overdosing overdoses", "MEDICAL", 0.88,
     R"((overdos(?:ed?|ing|es)(?: on [a-z]+(?: (?:pills|tablets|and [a-z]+))?)?)\b)", "an overdose"},
    {"intentional accidental drug opioid heroin fentanyl possible apparent od", "MEDICAL", 0.85,
     R"(((?:(?:intentional|accidental|drug|opioid|heroin|fentanyl|possible|apparent) ){1,3}overdose|od'?(?:d|ed) on [a-z]+)\b)",
     "an overdose"},
    {"hour 72 24 48 14 day seventy 5150 5585 5250 m m1 baker marchman title involuntary emergency "
     "psychiatric psych mental "
     "protective medical placed put civil court",
     "MEDICAL", 0.9,
     R"(((?:(?:(?:placed|put) on an? )?(?:72|24|48|96|seventy[- ]two|forty[- ]eight|twenty[- ]four)[- ]?(?:hours?|hrs?|hr)[- ](?:[a-z-]+ ){0,3}?hold|(?:14|fourteen)[- ]day (?:[a-z-]+ )?hold|(?:5150|5585|5250)(?: w&i)?(?: [a-z]+)? hold|m-?1 hold|baker act(?:ed)?|marchman act(?:ed)?|title 36|(?:involuntary|emergency|psychiatric|psych|mental(?: health| illness)?|civil|court[- ]ordered)(?: [a-z]+)? (?:hold|commitment|committal|detention|detainer)|(?:psychiatric|psych|mental(?: health)?) (?:evaluation|eval|ward|unit|facility|hospital(?:ization)?|illness(?:es)?|crisis|disorders?|breakdown|episode|issues?|history|condition|diagnosis|problems?|patient|treatment|medication|counseling|status|care)))\b)",
     "a mental-health fact"},
    {"5150 5585 5250 5150d 5150ed", "MEDICAL", 0.85,
     R"((5(?:150|585|250)(?:'?e?d)?(?: hold| evaluation)?)\b)", "a mental-health hold"},
    {"committed admitted hospitalized", "MEDICAL", 0.85,
     R"(((?:involuntarily )?(?:committed|admitted|hospitali[sz]ed) (?:to (?:the |a )?(?:[A-Za-z.' ]{0,30})?(?:psych(?:iatric)?|mental|behavioral|state hospital)[a-z ]{0,20}|for (?:psychiatric|mental|depression|observation|treatment|dehydration|pneumonia|surgery|detox)[a-z ]{0,20}))\b)",
     "a stay in hospital"},
    {"hiv aids std sti", "MEDICAL", 0.92,
     R"((?-i:((?:HIV|AIDS|STD|STI|Hiv|hiv)(?:[- ](?:[Pp]ositive|POSITIVE|[Nn]egative|status|test|positivity)|\+|/AIDS)?)))",
     "a condition"},
    {"tested", "MEDICAL", 0.88,
     R"(tested ((?:positive|negative) for (?:hiv|covid(?:-19)?|hepatitis(?: [abc])?|chlamydia|gonorrhea|syphilis|tb|tuberculosis|pregnancy|herpes|opiates|thc))\b)",
     "a medical test"},
    {"bipolar borderline obsessive major generalized post postpartum schizoaffective panic eating "
     "substance "
     "opioid alcohol "
     "personality oppositional attention dissociative mood adjustment bi",
     "MEDICAL", 0.92,
     R"(((?:bi-?polar(?: (?:[12]|i{1,2}))?(?: disorder)?|borderline personality(?: disorder)?|obsessive[- ]compulsive(?: disorder)?|major depress(?:ion|ive disorder)|generali[sz]ed anxiety(?: disorder)?|post[- ]?traumatic stress(?: disorder)?|postpartum depression|schizoaffective disorder|panic (?:disorder|attacks?)|eating disorder|(?:substance|opioid|alcohol)(?: use)? disorder|(?:substance|opioid|alcohol) abuse|personality disorder|oppositional defiant(?: disorder)?|attention deficit(?: hyperactivity)?(?: disorder)?|dissociative identity(?: disorder)?|mood disorder|adjustment disorder))\b)",
     "a condition"},
    {"heart cardiac kidney renal liver brain traumatic cerebral multiple cystic sickle down muscular "
     "congestive lung breast prostate "
     "colon high low sleep stomach bladder blood chronic developmental developmentally intellectual "
     "intellectually learning "
     "autism terminal crohn parkinson alzheimer lou lewy huntington stage sexually",
     "MEDICAL", 0.88,
     R"(((?:heart (?:attack|condition|disease|failure|problems?|murmur|surgery|transplant)|cardiac (?:arrest|condition|history|event)|(?:kidney|renal|liver) (?:failure|disease|transplant|problems)|brain (?:injury|tumor|bleed|cancer|damage)|traumatic brain injury|cerebral palsy|multiple sclerosis|cystic fibrosis|sickle[- ]cell(?: anemia| disease)?|down syndrome|muscular dystrophy|congestive heart failure|(?:lung|breast|prostate|colon|stomach|bladder|blood|brain|terminal|stage (?:[1-4]|i{1,3}v?|one|two|three|four))(?: [a-z]+)? cancer|(?:high|low) blood (?:pressure|sugar)|sleep apnea|blood clots?|chronic (?:pain|fatigue|migraines?|bronchitis|depression|back pain)(?: syndrome)?|developmental(?:ly)? (?:delay(?:ed|s)?|disab(?:ility|ilities|led))|intellectual(?:ly)? disab(?:ility|ilities|led)|learning disab(?:ility|ilities|led)|autism spectrum(?: disorder)?|(?:crohn|parkinson|alzheimer|huntington|lou gehrig)'?s disease|lewy body(?: dementia)?|sexually transmitted (?:disease|infection)))\b)",
     "a condition"},
    {"trauma grief mental substance drug addiction alcohol anger therapist psychiatrist psychologist "
     "therapy "
     "counseling "
     "rehab detox methadone inpatient outpatient",
     "MEDICAL", 0.82,
     R"(((?:trauma|grief|mental health|substance abuse|drug|addiction|alcohol) (?:therap(?:ist|y)|counsel(?:or|ing)|treatment|rehab|provider)|therapist|psychiatrist|psychologist|(?:drug|alcohol) rehab|(?:in|out)patient (?:treatment|program|therapy|rehab)|methadone (?:clinic|program|maintenance)|detox(?:ification)? (?:program|unit|center))\b)",
     "a treatment"},
    {"allergic allergy", "MEDICAL", 0.85, R"((allerg(?:ic|y) to [a-z]+(?: and [a-z]+)?)\b)", "an allergy"},
    {"oxygen pacemaker wheelchair colostomy insulin feeding", "MEDICAL", 0.75,
     R"(((?:insulin(?:[- ]dependent| pump)|pacemaker|colostomy bag|feeding tube))\b)", "a medical device"},
    {"had has underwent scheduled needs undergoing recovering", "MEDICAL", 0.82,
     R"((?:had|has|underwent|undergoing|scheduled for|needs|recovering from) (?:(?:a|an|recent|her|his|emergency|open) ){0,3}((?:heart|back|knee|hip|brain|bypass|shoulder|gastric|open[- ]heart|c-section|cosmetic|gender|transplant|stent)[a-z -]{0,14}? ?(?:surgery|transplant|replacement|bypass|operation)|miscarriage|abortion|stroke|seizure|heart attack|c-section|hysterectomy|concussion|nervous breakdown|panic attack)\b)",
     "a treatment or illness"},
    {"treated evaluated seen", "MEDICAL", 0.85,
     R"((?:treated|evaluated|seen)(?: (?:and released|at [A-Z][A-Za-z. ]{3,30}|by (?:ems|medics|paramedics|staff)))? for (?:(?:a|an|his|her|their|minor|multiple) ){0,2}((?:(?:an? )?[a-z-]+ ){0,3}?(?:hemorrhaging|orbital|concussion|fractures?|lacerations?|contusions?|hypothermia|overdose|anxiety|depression|dehydration|exposure|smoke inhalation|burns?|injur(?:y|ies)|wounds?|sprain|asthma attack|seizure|pain|whiplash|abrasions?|intoxication|withdrawals?|shock|trauma|infection|bite)(?: (?:to|of|on) (?:the |his |her |their )?<body>)?)\b)",
     "a treatment"},
    {"petechial punctured collapsed cracked dislocated internal brain ruptured shattered", "MEDICAL", 0.85,
     R"(((?:petechial (?:hemorrhag(?:e|es|ing)|rash)|(?:punctured|collapsed) lung|cracked ribs?|internal (?:bleeding|injuries)|brain bleed|ruptured (?:spleen|eardrum|appendix)|shattered (?:jaw|orbital|knee|pelvis)))\b)",
     "an injury found by medical staff"},
    {"one two three four several a", "MEDICAL", 0.85,
     R"(((?:an? |one |two |three |four |several )(?:punctured lung|cracked ribs?|(?:fractured|broken|dislocated) <body>|collapsed lung|broken ribs|laceration\s{1,3}requiring (?:\d{1,2}|[a-z]+) (?:stitches|sutures|staples)))\b)",
     "an injury found by medical staff"},
    {"chest abdominal shortness trouble difficulty", "MEDICAL", 0.82,
     R"(((?:(?:chest|abdominal) pains?|shortness of breath|(?:trouble|difficulty) breathing)(?: (?:for|since) (?:[a-z]+|\d{1,2}) (?:days?|hours?|weeks?|months?))?)\b)",
     "a complaint"},
    {"took swallowed ingested", "MEDICAL", 0.88,
     R"(((?:took|swallowed|ingested) (?:a (?:handful|bottle|lot|bunch) of|too many|(?:\d{1,3}|[a-z]+) (?:of (?:his|her|their) )?)(?: ?(?:[a-z]+ )?)(?:pills|tablets|medications?|capsules))\b)",
     "an overdose"},
    {"i wants wanted want gonna going", "MEDICAL", 0.85,
     R"(((?:i (?:will|want to|'m going to|am going to|wanted to)|wants? to|wanted to|gonna|going to) (?:hang|kill|shoot|cut|hurt) (?:myself|himself|herself|themselves)(?: tonight| today)?)\b)",
     "a threat of suicide"},
    {"voices voice television hearing hears", "MEDICAL", 0.85,
     R"(((?:hear(?:s|ing) voices|voices (?:told|telling|tell|were telling|are telling) (?:me|him|her|them)(?: to [a-z ]{2,25}| what to do)?|television was telling (?:him|her|me) [a-z ]{3,25}))\b)",
     "a mental-health fact"},
    {"receives received attends attending completed needs day rehab counseling special detox emotional sane "
     "rape forensic 28 30 60 90",
     "MEDICAL", 0.85,
     R"((?:receives |received |attends |attending |completed |needs )?((?:counseling|therapy|treatment|special education|tutoring|medication|services) for (?:an? )?(?:[a-z]+ ){0,2}?(?:adhd|depression|anxiety|ptsd|trauma|disability|disorder|autism|dyslexia|addiction|abuse|grief|anger)|(?:a )?(?:28|30|60|90)[- ]day (?:rehab|treatment|inpatient)(?: program)?|detox watch|emotional disability|(?:sane|rape|sexual assault|forensic(?: sexual assault| medical)?) (?:exam(?:ination)?|kit))\b)",
     "a treatment"},
    {"blood", "MEDICAL", 0.7, R"((blood type (?-i:AB|A|B|O)[ +-]?(?:positive|negative)?)\b)", "a blood type"},
};

constexpr CueRow kInjuries[] = {
    {"laceration lacerations contusion contusions concussion hematoma abrasion abrasions sprain sprained "
     "fracture fractures "
     "stitches sutures staples gash whiplash",
     "MEDICAL", 0.8,
     R"(((?:lacerations?|contusions?|concussion|hematoma|abrasions?|sprain(?:ed)?|fractures?|stitches|sutures|staples|gash|whiplash)(?: (?:of|to|on|in|above|below|over|across|near) (?:the |his |her |their |a )?<body>)?)\b)",
     "an injury or its treatment"},
    {"arm forearm head leg face facial hand scalp forehead wrist knee shoulder neck back chest ankle rib "
     "skull eye orbital spinal",
     "MEDICAL", 0.8,
     R"(((?:arm|forearm|head|leg|face|facial|hand|scalp|forehead|wrist|knee|shoulder|neck|back|chest|ankle|rib|skull|eye|orbital|spinal) (?:lacerations?|injur(?:y|ies)|wounds?|fractures?|trauma|contusions?))\b)",
     "an injury"},
    {"one two three four five six seven eight nine ten eleven twelve several multiple 3 4 5 6 7 8 9 10 11 12 "
     "14 15 16 18 20",
     "MEDICAL", 0.82,
     R"(((?:[a-z]+|\d{1,2}) (?:stitches|sutures|staples|lacerations|contusions|fractures|stab wounds|(?:broken|fractured) ribs))\b)",
     "an injury or its treatment"},
    {"cut cuts bruise bruises bruising burn burns gunshot stab wound wounds", "MEDICAL", 0.75,
     R"(((?:gunshot wounds?|stab wounds?|cuts?|bruis(?:es?|ing)|burns?|wounds?)(?: (?:on|to|above|over|of|across|around|in) (?:the |his |her |their |a )?<body>))\b)",
     "an injury"},
    {"fractured broken dislocated", "MEDICAL", 0.78,
     R"(((?:fractured|broken|dislocated) (?:(?:his|her|their|a|the) )?<body>)\b)", "an injury"},
};

}  // namespace

std::span<const CueRow> MedicalCues() { return kMedical; }
std::span<const CueRow> InjuryCues() { return kInjuries; }

}  // namespace blackbar
