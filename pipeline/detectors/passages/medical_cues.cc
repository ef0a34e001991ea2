#include "pipeline/detectors/passages/passage_cues.h"

namespace blackbar {
namespace {

constexpr CueRow kMedical[] =
    {
        {"prescribed prescription prescriptions takes taking took take refill refilled medication "
         "medications "
         "meds",
         "MEDICAL", 0.88,
         R"((?:prescribed|prescriptions? (?:for|of)|takes|taking|took|take|refill(?:ed)?(?: (?:his|her|their))?|medications?|meds)(?: (?:for|of|like|called|daily|his|her|their|prescribed|some|him|her|them|is|are|was|including|the|medication|medications?|drug|to))*[ :,(]{1,3}([a-z]{4,18} \d{1,4}(?:\.\d{1,2})? ?(?:mg|mcg|ml|milligrams?|micrograms?|units?)|insulin|blood thinners|antidepressants?|anti-psychotics?|birth control|heart medication|blood pressure (?:pills|medication|medicine)|psych meds|seizure medication|chemo(?:therapy)?)\b)",
         "a medicine"},
        {"takes taking took off needs missed without refuses refused stopped", "MEDICAL", 0.82,
         R"(((?:off|taking|takes|took|needs|missed|without|refuses|refused|stopped)(?: taking| to take)? (?:his|her|their) (?:[a-z]+ )?(?:medications?|meds|pills|prescriptions?|medicines?))\b)",
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
         R"((suicidal(?: ideations?| thoughts?| statements?| tendencies| gestures?| comments?)?(?: with(?:out)? (?:a |any )?plan)?)\b)",
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
         R"((overdos(?:ed?|ing|es)(?:/poisoning)?(?: on [a-z]+(?: (?:pills|tablets))?)?)\b)", "an overdose"},
        {"intentional accidental drug opioid heroin fentanyl possible apparent od", "MEDICAL", 0.85,
         R"(((?:(?:intentional|accidental|drug|opioid|heroin|fentanyl|possible|apparent) ){1,3}overdose|od'?(?:d|ed) on [a-z]+)\b)",
         "an overdose"},
        {"hour 72 24 48 14 day seventy 5150 5585 5250 m m1 baker marchman title involuntary emergency "
         "psychiatric psych mental "
         "protective medical placed put civil court",
         "MEDICAL", 0.9,
         R"(((?:(?:72|24|48|96|seventy[- ]two|forty[- ]eight|twenty[- ]four)[- ]?(?:hours?|hrs?|hr)[- ](?:[a-z-]+ ){0,3}?hold|(?:14|fourteen)[- ]day (?:[a-z-]+ )?hold|(?:5150|5585|5250)(?: w&i)?(?: [a-z]+)? hold|m-?1 hold|baker act(?:ed)?|marchman act(?:ed)?|title 36|(?:involuntary|emergency|psychiatric|psych|mental(?: health| illness)?|civil|court[- ]ordered)(?: [a-z]+)? (?:hold|commitment|committal|detention|detainer)|(?:psychiatric|psych|mental(?: health)?) (?:evaluation|eval|ward|unit|facility|hospital(?:ization)?|illness(?:es)?|crisis|disorders?|breakdown|episode|issues?|history|condition|diagnosis|problems?|patient|treatment|medication|counseling|status|care)))\b)",
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
         R"((?:((?:trauma|grief|mental health|substance abuse|drug|addiction|alcohol) (?:therap(?:ist|y)|counsel(?:or|ing)|treatment|rehab|provider))|(?:therapist|psychiatrist|psychologist) for (?:(?:his|her|my|an?) )?([a-z]{3,}(?:(?:,| and|, and|/) ?(?-i:[A-Z]{3,5}|depression|anxiety|anger|grief|trauma|insomnia|addiction))?)|(therapist|psychiatrist|psychologist)|((?:drug|alcohol) rehab|(?:in|out)patient (?:treatment|program|therapy|rehab)|methadone (?:clinic|program|maintenance)|detox(?:ification)? (?:program|unit|center)))\b)",
         "a treatment"},
        {"allergic allergy", "MEDICAL", 0.85, R"((allerg(?:ic|y) to [a-z]+(?: and [a-z]+)?)\b)",
         "an allergy"},
        {"oxygen pacemaker wheelchair colostomy insulin feeding", "MEDICAL", 0.75,
         R"(((?:insulin(?:[- ]dependent| pump)|pacemaker|colostomy bag|feeding tube))\b)",
         "a medical device"},
        {"had has underwent scheduled needs undergoing recovering", "MEDICAL", 0.82,
         R"((?:had|has|underwent|undergoing|scheduled for|needs|recovering from) (?:(?:a|an|recent|her|his|emergency|open) ){0,3}((?:heart|back|knee|hip|brain|bypass|shoulder|gastric|open[- ]heart|c-section|cosmetic|gender|transplant|stent)[a-z -]{0,14}? ?(?:surgery|transplant|replacement|bypass|operation)|miscarriage|abortion|stroke|seizure|heart attack|c-section|hysterectomy|concussion|nervous breakdown|panic attack)\b)",
         "a treatment or illness"},
        {"blood", "MEDICAL", 0.7, R"((blood type (?-i:AB|A|B|O)[ +-]?(?:positive|negative)?)\b)",
         "a blood type"},
};

}  // namespace

std::span<const CueRow> MedicalCues() { return kMedical; }

}  // namespace blackbar
