#include "pipeline/detectors/passages/medical_lexicon.h"
#include "pipeline/detectors/passages/passage_cues.h"

namespace blackbar {
namespace {

#define BB_PART \
  R"((?:<body>|rotator cuff|acl|mcl|meniscus|pelvis|spine|spleen|lung|kidney|collar bone|tooth|teeth|tailbone|sternum|femur|tibia|skull|eardrum|achilles|hamstring|tendon|ligament|disc|vertebrae?|cheekbone|orbital bone|knuckles?|toes?|hips?))"
#define BB_HIS R"((?:(?:the|a|an|his|her|my|their|your|both|one|two|several|three) ))"

constexpr CueRow
    kBody[] =
        {
            // What the body cannot do.
            {"can't cannot cant can unable couldn't won't wont never", "MEDICAL", 0.84,
             R"(((?:can't|cannot|cant|can not|unable to|won't|wont|never) (?:ever )?(?:(?:walk|sleep|swallow|breathe)\b(?: (?:again|long|well|at all|right|on (?:his|her|my|their) own|without (?:[a-z]+ ){0,2}[a-z]{3,12}|(?:more than|very) [a-z]+(?: [a-z]+)?))?|(?:stand|eat|talk) (?:again|long|well|at all|right|on (?:his|her|my|their) own|without (?:[a-z]+ ){0,2}[a-z]{3,12})|(?:feel|move|bend|lift|raise|use|turn) (?:his|her|my|their|the) (?:(?:left|right|lower|upper|whole) )?(?:side|body|<body>)|hear (?:well|out of|without|from|in)(?: [a-z]+){1,4}|see (?:well|out of)(?: [a-z]+){1,4}|keep (?:any )?food down|stop (?:shaking|vomiting|bleeding)|speak in sentences|remember (?:things|who [a-z]+ is)))(?:\b|$))",
             "what the body cannot do",
             [](std::string_view v) { return !v.starts_with("never") && !v.starts_with("Never"); }},
            {"throwing vomiting bleeding coughing coughs throws passing passed blacking blacked hearing "
             "seizing "
             "convulsing hyperventilating losing lost lose foaming turning short difficulty",
             "MEDICAL", 0.84,
             R"(((?:throw(?:ing|s) up(?: (?:blood|everything|dinner|all (?:night|day)))?(?:[.,;!?]| and\b| since\b| in\b| on\b)|vomiting|blacking out|blacked out|passing out|seizing|convulsing|hyperventilating|foaming at the mouth|turning blue|coughing?s?(?: up)? blood|bleeding (?:heavily|badly|profusely|internally|more than [a-z]+ should)|(?:lost|losing|lose) (?:(?:the|his|her|my|all|partial|some) )?(?:sight|vision|eyesight|hearing|consciousness|feeling|control of (?:his|her) (?:bladder|bowels)|(?:use|movement) of (?:his|her|my|the) )" BB_PART
             R"(|(?:an? |one |two |the |his |her |my )?(?:toe|toes|finger|fingers|leg|foot|arm|eye|kidney|tooth|teeth|baby|pregnancy))(?: (?:in|of|at|on) (?:(?:the|his|her|my|one|both) )?(?:[a-z]+ )?[a-z]{3,10})?|short of breath))\b)",
             "what ails the body"},
            {"tore fractured dislocated sprained twisted ruptured shattered broke breaking breaks hurt "
             "injured "
             "cracked bruised cut "
             "scraped strained pulled hyperextended burned bit fracturing",
             "MEDICAL", 0.82,
             R"(((?:tore|fractur(?:ed|ing)|dislocated|sprained|twisted|ruptured|shattered|br(?:oke|eaks|eaking)|hurt|injured|cracked|bruised|cut|scraped|strained|pulled a muscle in|hyperextended|burned)(?: up)? )" BB_HIS
                 BB_PART R"((?: in (?:two|three|several) places| and (?:his|her|my|the) <body>)?)\b)",
             "an injury"},
            {"wears wearing wear uses using relies leans needs walks carries requires", "MEDICAL", 0.84,
             R"(((?:(?:relies|leans) (?:up)?on|walks with|needs|requires|uses) (?:(?:a|an|his|her|two|the) )?(?:[a-z]+ ){0,1}?(?:wheel ?chair|walker|crutches|canes?|service (?:dog|animal)|oxygen|prosthetic [a-z]{3,5}|hearing aids?|colostomy bag|feeding tube|catheter|sign language|interpreter for the deaf)|wear(?:s|ing)? (?:(?:a|an|his|her|two|the|my) )?(?:[a-z]+ ){0,1}?(?:hearing[- ]aids?|c-?pap(?: machine)?|bi-?pap|prosthe(?:tic(?: [a-z]{3,5})?|sis|tics)|(?:leg|back|neck|knee|ankle|wrist) brace|neck brace|dentures|adult diapers?|insulin pump|(?:colostomy|ostomy|leg) bag|bag since [a-z]+ was shot|catheter|(?:medic(?:al)?|life)[- ]alert(?: (?:bracelet|necklace|button|pendant|tag))?|heart monitor|holter|glass eye|walking boot|sling|cast|oxygen|pacemaker|eye patch))\b)",
             "a medical device"},
            {"hearing prosthetic artificial glass fake", "MEDICAL", 0.84,
             R"(((?:hearing aids?|prosthetic (?:legs?|arms?|limbs?|hand|foot|eye|device)|artificial (?:leg|arm|limb|hip|knee|heart valve|hand|foot|eye)|glass eye))\b)",
             "a medical device"},
            {"plate plates pins rod rods screws metal tubes hardware wires",
             "MEDICAL", 0.83, R"(((?:(?:metal|steel|titanium) )?(?:plates?|pins|rods?|screws|tubes|hardware|wires)(?: and (?:[a-z0-9]+ )?(?:plates?|pins|rods?|screws))?(?: (?:put|placed))? in (?:both )?(?:of )?(?:his|her|my|their) (?:(?:left|right|lower|upper) )?)" BB_PART R"()\b)",
             "a medical device"},
            // Sleeping badly, drinking, drugs.
            {"high coming came hooked strung out tripping relapsed sober using", "MEDICAL", 0.83,
             R"(((?:high on|coming (?:down )?(?:off|from)|came (?:down )?off|strung out on|tripping on|hooked on) (?:(?:of|some|the) )?(?:heroin|fentanyl|meth(?:amphetamine)?|crack|cocaine|pills|acid|lsd|mushrooms|pcp|drugs|opiates|oxy|speed|xanax|molly|weed|marijuana|alcohol|spice|k2|bath salts|shrooms))\b)",
             "drugs that were taken"},
            {"aa na narcotics alcoholics", "MEDICAL", 0.84,
             R"(((?:aa|na|narcotics anonymous|alcoholics anonymous)(?:/(?:na|aa))? (?:meetings?|sponsor|groups?))\b)",
             "a treatment"},
            {"out of finished completed finish completing finishing left attending attends started entered "
             "enter "
             "entering "
             "just",
             "MEDICAL", 0.84,
             R"((?:(?:got|get|getting|came|come|coming|just|fresh|released|home|back) )?(?:out of|finished|completed|finish|completing|finishing|left|attending|attends|started|entered|enter|entering) (?:(?:a|an|the|his|her|my) )?((?:(?:\d{1,2}|thirty|sixty|ninety|twenty-eight)[- ]day )?(?:(?:court[- ]ordered|residential|inpatient|outpatient|intensive|substance abuse|drug|alcohol|opioid|methadone|mental health|psychiatric|anger management) ){0,3}(?:rehab(?:ilitation)?|detox|treatment|counseling|therapy|recovery)(?: (?:program|center|facility|groups?|unit))?(?: for (?:(?:his|her) )?(?:[a-z]+ )?(?:heroin|alcohol|drugs|meth|fentanyl|opiates|addiction|depression|anxiety|anger|ptsd|trauma|pills|cocaine|drinking))?)\b)",
             "a treatment", [](std::string_view v) { return v.size() > 4; }},
            {"treatment rehab counseling therapy counselor therapist psychiatrist", "MEDICAL", 0.83,
             R"((?:treatment|rehab|counseling|therapy|detox) for (?:(?:his|her|the|my) )?((?:[a-z-]+ ){0,2}?(?:heroin|alcohol|drugs?|meth|fentanyl|opiates?|opioids?|addiction|depression|anxiety|anger|ptsd|trauma|pills|cocaine|drinking|abuse|issues|nerves|cancer|disorder|grief))\b)",
             "a treatment"},
            // Minds.
            {"felt feels feeling feel", "MEDICAL", 0.9,
             R"(((?:felt|feels|feeling|feel) (?:like|suicidal|homicidal|that)? ?(?:(?:hurting|killing|harming|cutting|shooting|hanging) (?:himself|herself|myself|themselves)|dying|ending (?:it(?: all)?|(?:his|her|my) life)|(?:he|she|i) (?:wants|wanted|want) to die))\b)",
             "a threat to oneself"},
            {"danger hurt harm wanted wants done ready", "MEDICAL", 0.86,
             R"(((?:(?:a )?danger to (?:himself|herself|self|themselves)(?:(?: and|/| or|,) (?:to )?others)?|(?:wanted|wants) (?:it|this|everything|life) to (?:be over|end|stop)))\b)",
             "a mental-health fact"},
            {"mentally developmentally intellectually emotionally terminally clinically", "MEDICAL", 0.85,
             R"(((?:mentally|developmentally|intellectually|emotionally|terminally|clinically|cognitively) (?:ill|disabled|delayed|handicapped|challenged|impaired|unstable|retarded|disturbed|depressed|slow))\b)",
             "a condition"},
            {"protective involuntary medical mental taken held", "MEDICAL", 0.86,
             R"(((?:protective(?: custody)?|involuntary(?: psychiatric)?|mental|psych) holds?|(?:taken|held) for (?:72|24|48|96|seventy[- ]two) hours)\b)",
             "a mental-health hold"},
            {"emotional mental nervous complex", "MEDICAL", 0.82,
             R"(((?:complex (?:ptsd|trauma)|nervous (?:breakdown|condition)|mental breakdown))\b)",
             "a condition"},
            // Foods and medicines that harm.
            {"peanut nut tree bee wasp shellfish latex penicillin sulfa food seafood egg dairy gluten pollen "
             "codeine milk "
             "wheat soy "
             "fish iodine aspirin insect severe",
             "MEDICAL", 0.86,
             R"(((?:(?:severe|bad|serious|life-threatening) )?(?:tree )?(?:peanut|nut|bee(?: sting)?|wasp|shellfish|latex|penicillin|sulfa|food|seafood|egg|dairy|gluten|pollen|codeine|milk|wheat|soy|fish|iodine|aspirin|insect) allerg(?:y|ies))\b)",
             "an allergy"},
            // Children on the way.
            {"months mo mos weeks wks in with baby carrying water delivered due she's pregnant 2 3 4 5 6 7 8 "
             "9 "
             "10 12 14 16 "
             "18 20 22 24 26 28 30 32 34 36 38",
             "MEDICAL", 0.85,
             R"(((?:\d{1,2} ?(?:mo|mos|wks?|weeks?|months?)\.? preg(?:gers|nant|o)?|in (?:the|a) family way|with child|baby in (?:her|my) (?:tummy|belly)|carrying (?:twins|(?:his|a|her|my|the) (?:baby|child))|water (?:had )?broken?|delivered (?:at home|a (?:baby|stillborn)[a-z ]{0,14})))\b)",
             "a pregnancy", [](std::string_view v) { return v.find("broken") == v.npos; }},
            // What medics wrote down.
            {"pulse heart hr respirations rr temp temperature sats", "MEDICAL", 0.82,
             R"(((?:pulse|heart rate|respirations?|temp(?:erature)?|o2 sats?)(?: rate)?(?: (?:of|was|is|at|reading))? \d{2,3}(?:\.\d)?%?)(?:\b|$))",
             "a medical test"},
            {"agonal shallow labored pinpoint blue track faint weak no rapid failure gunshot stab gsw "
             "stabbing",
             "MEDICAL", 0.83, R"(((?:(?:agonal|shallow|labored) (?:breathing|respirations|breaths)|pinpoint pupils|blue lips|track marks(?: on (?:his|her|both|the) (?:[a-z]+ )?arms?)?|(?:faint|weak|thready|rapid) pulse|failure to thrive|(?:gunshot|stab|stabbing|gsw) wounds?(?: (?:to|in|of|on) (?:(?:the|his|her|their|both|left|right|upper|lower) ){0,2})" BB_PART R"()?))\b)",
             "what medics found"},
            {"dnr hospice bedsores bedsore", "MEDICAL", 0.84,
             R"((?-i:DNR(?:/DNI)?)|hospice (?:care|patient|nurse)|bed ?sores?)", "a condition"},
            {"bp", "MEDICAL", 0.85,
             R"((bp[ :]{1,2}\d{2,3}/\d{2,3}(?:[ ,]{1,4}(?:p|hr|pulse|r|rr|resp|t|temp|spo2|o2|bgl?|gcs|ciwa|cows)[ :]{1,2}\d{2,3}(?:\.\d)?%?){0,7})(?:\b|$))",
             "a medical test"},
            {"cigarette rope friction chemical rug electrical bite ligature defensive hesitation grab loop "
             "belt handprint "
             "human",
             "MEDICAL", 0.84,
             R"(((?:cigarette|rope|friction|chemical|rug|electrical|bite|ligature|defensive|hesitation|grab|loop|belt|human bite) (?:burns?|marks?|wounds?|cuts|injuries)(?: (?:to|on|around|across) (?:(?:the|his|her|their|both) )?)" BB_PART
             R"()?)\b)",
             "an injury"},
            {"past prior childhood sexual emotional military combat", "MEDICAL", 0.8,
             R"(((?:past|prior|childhood|sexual|emotional|military|combat) traumas?)\b)",
             "a mental-health fact"},
            {"clean sober", "MEDICAL", 0.84,
             R"(((?:clean|sober) (?:from|off)(?: of)? (?:heroin|fentanyl|meth(?:amphetamine)?|crack|cocaine|pills|drugs|opiates|opioids|alcohol|everything))\b)",
             "an addiction"},
            {"possible poss apparent suspected heroin fentanyl opioid pill drug accidental od", "MEDICAL",
             0.85,
             R"(((?:(?:possible|poss|apparent|suspected|heroin|fentanyl|opioid|pill|drug|accidental) ){1,2}(?-i:OD|od|Od))(?:\b|$))",
             "an overdose"},
            {"positive hot dirty", "MEDICAL", 0.84,
             R"(((?:positive|hot|dirty) for (?:heroin|fentanyl|meth(?:amphetamines?)?|amphetamines?|cocaine|thc|marijuana|opiates?|opioids?|benzo(?:s|diazepines)?|alcohol|pcp|methadone|oxycodone|morphine|mdma)(?:(?:,| and|, and|/) ?(?:heroin|fentanyl|meth(?:amphetamines?)?|amphetamines?|cocaine|thc|marijuana|opiates?|opioids?|benzo(?:s|diazepines)?|alcohol|pcp|methadone|oxycodone|morphine|mdma)){0,4})\b)",
             "a medical test"},
            {"prior previous past one two recent failed", "MEDICAL", 0.88,
             R"(((?:(?:prior|previous|past|one|two|recent|failed) ){1,3}(?:(?:hanging|overdose|suicide|self-harm|cutting) attempts?|attempts? by (?:hanging|overdose|cutting|pills|gunshot|jumping|drowning|poison))(?: at age \d{1,2})?)(?:\b|$))",
             "a suicide attempt"},
            {"sickle", "MEDICAL", 0.88,
             R"((sickle[- ](?:cell )?(?:trait|cell(?: anemia| disease| crisis)?))\b)", "a condition"},
            {"cardiac stress sleep genetic", "MEDICAL", 0.78,
             R"(((?:cardiac |stress |sleep |genetic )(?:stress )?(?:test|study|workup))\b)",
             "a medical test"},
            {"been gone through", "MEDICAL", 0.82,
             R"(((?:been|gone) (?:through|to|in) (?:rehab|detox|drug treatment|counseling|therapy)(?: (?:once|twice|before|(?:two|three|four|several|multiple|many) times))?)\b)",
             "a treatment"},
            {"not noncompliant refuses refusing without", "MEDICAL", 0.84,
             R"(((?:not (?:been )?(?:taking|on|compliant with)|non-?compliant with|refus(?:es|ing)(?: to take)?|without) (?:(?:his|her|their|any|my) )?(?:psych(?:iatric)? )?(?:meds|medications?|medicine))\b)",
             "medication"},
            {"disabled", "MEDICAL", 0.82, R"((disabled (?:veteran|vet|person|adult|daughter|son|child))\b)",
             "a disability"},
            {"drinks drinking", "MEDICAL", 0.8,
             R"((drink(?:s|ing) (?:heavily|daily|every (?:day|night)|to excess))\b)", "an addiction"},
            {"missed missing skipped", "MEDICAL", 0.82,
             R"(((?:missed|missing|skipped) (?:(?:his|her|my|their) )?(?:last |a )?(?:few |two |three |several )?(?:doses?|dialysis|injections?|chemo)(?: (?:once|twice|appointments?))?)\b)",
             "a treatment"},
            {"plan prep npep stds stis", "MEDICAL", 0.83, R"(((?-i:[Pp]lan B|PLAN B|nPEP|PrEP|STDs|STIs))\b)",
             "a treatment"},
            {"diagnosis icd dx code", "MEDICAL", 0.86,
             R"((?:diagnosis|icd|dx)(?:[- ]?(?:9|10))?(?:[- ]cm)?(?: codes?)?[ :#]{1,3}((?-i:[A-TV-Z]\d\d)(?:\.\d[A-Z0-9]{0,4})?)(?:\b|$))",
             "a diagnosis"},
            {"stress medical fmla maternity disability", "MEDICAL", 0.82,
             R"(((?:stress|medical|fmla|maternity) leave)\b)", "a condition"},
};

}  // namespace

std::span<const CueRow> BodyCues() { return kBody; }

}  // namespace blackbar
