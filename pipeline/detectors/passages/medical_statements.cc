#include "pipeline/detectors/passages/medical_lexicon.h"
#include "pipeline/detectors/passages/passage_cues.h"

namespace blackbar {
namespace {

// A noun with its words, up to what ends it.
#define BB_NP R"(((?:[a-z0-9'-]+ ){0,5}?[a-z0-9'-]{3,}))"
#define BB_STOP \
  R"((?:[.;,:"?!)]|\n\n|\n {0,40}[a-z #/]{2,24}:|\n {0,3}[a-z]{2,3}:|\t| (?:and|but|or) (?:is|was|were|has|had|have|takes?|took|he|she|they|i|it|given|receives?|uses?|needs|lives|released|transported|taken|later|then|currently|been|may|will|can|did|does|would|said|told|refused|advised|sees|sent|no|not)\b| (?:by|at|when|who|which|whom|after|before|since|while|because|so|then|from|on|in|per|that|this|until|where|is|was|has|had|if|as|but|he|she|they|i|with|last|earlier|recently|today|yesterday|years?|months?|weeks?|several|see|around|during)\b|\x00|$))"
#define BB_WHOSE R"((?:(?:a|an|the|his|her|their|my|some|any) )?)"
#define BB_SELF R"((?:himself|herself|myself|themselves|themself|yourself|him self|her self|hisself))"
#define BB_DRUG \
  R"((?:heroin|fentanyl|meth(?:amphetamines?)?|crack(?: cocaine)?|cocaine|opiates?|opioids?|pills|alcohol|oxy(?:codone|contin|s)?|perco?(?:cets?|s)|xanax|benzo(?:s|diazepines)?|speed|pcp|amphetamines|pain ?killers|crystal(?: meth)?|inhalants|tranq|xylazine|dope|kratom|vicodin|drugs|marijuana|adderall|suboxone|methadone|morphine|ketamine|ecstasy|spice))"

bool NoThing(std::string_view value) {
  static const WordSet things = {"the",      "this",  "that",  "it",      "evidence", "incident", "report",
                                 "him",      "her",   "them",  "given",   "made",     "pending",  "available",
                                 "provided", "force", "court", "release", "booking",  "safety",   "review",
                                 "termites", "mold",  "rust",  "pests",   "roaches",  "bedbugs",  "rodents"};
  return value.size() >= 3 && !things.contains(value);
}

constexpr CueRow kCare[] = {
    {"diagnosed dx dxed diagnosis misdiagnosed", "MEDICAL", 0.92,
     R"((?:(?:mis)?diagnosed|dx'?e?d?) (?:(?:him|her|me|them) )?(?:with|as(?: having| being)?|w/) ?)" BB_WHOSE
         BB_NP BB_STOP,
     "a diagnosis", NoThing},
    {"diagnosis", "MEDICAL", 0.9, R"(diagnosis (?:of|was|is) )" BB_WHOSE BB_NP BB_STOP, "a diagnosis",
     NoThing},
    {"suffers suffering suffered suffer", "MEDICAL", 0.88,
     R"(suffer(?:s|ed|ing)? (?:from|with) )" BB_WHOSE BB_NP BB_STOP, "an ailment", NoThing},
    {"treated evaluated treatment", "MEDICAL", 0.87,
     R"((?:treated|evaluated|treatment)(?: (?:and released|there|here|at [a-z][a-z.' ]{2,30}?|by [a-z][a-z.' ]{1,24}?|in (?:the )?[a-z][a-z.' ]{1,24}?|on scene))? for )" BB_WHOSE
         BB_NP BB_STOP,
     "a treatment", NoThing},
    {"counseling therapy treatment services disability ssi ssdi", "MEDICAL", 0.84,
     R"(((?:counseling|therapy|treatment|services|disability|ssi|ssdi) (?:for|due to) (?:(?:a|an|his|her) )?(?:[a-z]+ ){0,2}?(?:adhd|ptsd|anxiety|depression|trauma|grief|addiction|anger|autism|disabilit(?:y|ies)|abuse|disorder|injur(?:y|ies)|condition))\b)",
     "a treatment"},
    {"medication medications medicine medicines meds prescription prescriptions pills therapy counseling "
     "surgery "
     "operation inhaler shots hospitalized hospitalised",
     "MEDICAL", 0.87,
     R"((?:medications?|medicines?|meds|prescriptions?|pills|therapy|counseling|surgery|operation|inhaler|shots|hospitali[sz]ed) for )" BB_WHOSE
         BB_NP BB_STOP,
     "a treatment", HasMedicalWord},
    {"recovering complications symptoms treatment diagnosed history hx h", "MEDICAL", 0.86,
     R"((?:recovering from|complications (?:of|from)|symptoms of|(?:history|hx|h/o)(?: of)?) )" BB_WHOSE BB_NP
         BB_STOP,
     "a medical history", HasMedicalWord},
    {"complained complaining complains complaint c complaints", "MEDICAL", 0.84,
     R"((?:(?:complain(?:ed|ing|s)?|complaints?) of|c/o) )" BB_WHOSE BB_NP BB_STOP, "a symptom",
     HasMedicalWord},
    {"allergic", "MEDICAL", 0.9,
     R"((allergic(?: reaction)? to (?:[a-z-]+ ){0,2}?[a-z-]{3,20}(?:(?:,| and|, and) [a-z]{4,20})?))" BB_STOP,
     "an allergy"},
    {"allergy allergies", "MEDICAL", 0.88, R"((allerg(?:y|ies) to (?:[a-z-]+ ){0,2}?[a-z-]{3,20}))" BB_STOP,
     "an allergy"},
    {"died dies death killed", "MEDICAL", 0.85,
     R"((?:died|death) (?:of|from|due to|was caused by) )" BB_WHOSE
     R"(((?:[a-z-]+ ){0,4}?(?:injur(?:y|ies)|wounds?|overdose|toxicity|asphyxia(?:tion)?|strangulation|drowning|hanging|attack|failure|disease|cancer|trauma|hypothermia|poisoning|intoxication|exsanguination|pneumonia|sepsis|causes|stroke|hemorrhage|suicide|covid|blood loss)(?: (?:to|of) (?:the )?[a-z]{3,12})?)\b)",
     "a cause of death"},
    {"cause manner", "MEDICAL", 0.86,
     R"((?:cause|manner) of death(?: (?:is|was|as|listed|ruled|to be|appears|pending))*[ :]{1,3}((?:[a-z0-9-]+ ){0,7}?[a-z-]{4,}))" BB_STOP,
     "a cause of death", NoThing},
    {"special iep", "MEDICAL", 0.86,
     R"(((?:special education|special ed|iep)(?: (?:services|classes|student|plan|program))?(?: (?:for|due to|because of) (?:(?:a|an|his|her) )?(?:[a-z]+ ){0,3}?(?:disabilit(?:y|ies)|disorder|delays?|autism|adhd|impairment|needs))?)\b)",
     "a disability"},
    {"ambulance transported taken brought transport admitted", "MEDICAL", 0.8,
     R"((?:transported|taken|brought|admitted)(?: [a-z.']+){1,8}? (?:with|for) )" BB_WHOSE
     R"(((?:[a-z-]+ ){0,4}?(?:injur(?:y|ies)|wounds?|pains?|overdose|evaluation|fractures?|concussion|lacerations?|burns?|seizures?|surgery|treatment|observation|exposure|intoxication|hypothermia|dehydration|stroke|bleeding)))" BB_STOP,
     "a treatment"},
};

constexpr CueRow kStates[] = {
    // What people say of wanting to die, and what they did to themselves.
    {"wants wanted wanting want wishes wished going will gonna ready trying tried try threatened "
     "threatening threatens "
     "planned plans planning attempted attempting intends intended about would i thinking thought commit "
     "committing committed jump jumping jumped end",
     "MEDICAL", 0.92,
     R"(((?:i(?:'ll| will|'m| am| was| would)? )?(?:just )?(?:(?:wants?|wanted|wanting|wish(?:es|ed)?|going|will|gonna|ready|trying|tried|try|threaten(?:s|ed|ing)|plan(?:s|ned|ning)|attempt(?:ed|ing)?|intend(?:s|ed)|about|would|thinking|thought)(?: (?:to|of|about|by))? )?(?:die\b|end (?:it all|(?:his|her|my|their) (?:own )?life)|dying by suicide|(?:kill|killing|hang|hanging|shoot|shooting|drown|cut|cutting|hurt|hurting|harm|harming|stab|poison|burn) )" BB_SELF
     R"(|(?:cut|slit|slash)(?:ting)? (?:his|her|my|their) (?:own )?(?:wrists?|throat|arms?|veins)|commit(?:ting)? suicide|suicide|jump(?:ing)? (?:off|from|in front of) (?:(?:a|the|of) )?(?:[a-z]+ )?(?:bridge|roof|building|train|overpass|balcony|ledge|traffic)|take (?:his|her|my|their) (?:own )?life|be dead|not (?:to )?(?:wake up|be here|live|exist))(?: (?:tonight|today|anymore|any more|tomorrow|again))?)\b)",
     "a threat to oneself", [](std::string_view v) { return !v.ends_with("suicide") || v.size() > 12; }},
    {"kill killed killing hang hanged hanging shoot shot cut cutting stab stabbed harm harming hurt burn "
     "drown hung",
     "MEDICAL", 0.9,
     R"(((?:kill(?:ed|ing)?|hang(?:ed|ing)?|hung|shoot|shot|cut(?:ting)?|stab(?:bed)?|harm(?:ed|ing)?|hurt|burn(?:ed|ing)?|drown(?:ed)?) )" BB_SELF
     R"((?: (?:in|with|by|on) (?:his|her|the|a|my|jail|custody)(?: [a-z]{3,12})?)?)\b)",
     "harm to oneself",
     [](std::string_view v) {
       return v.substr(0, 4) != "hurt" && v.substr(0, 4) != "shot" && v.substr(0, 4) != "burn";
     }},
    {"no better tired done life nothing not doesn does did didn cant can", "MEDICAL", 0.88,
     R"(((?:no reason to (?:live|go on)|better off dead|tired of living|done with life|nothing (?:left )?to live for|life (?:is|was|isn't|wasn't) (?:not )?worth living|(?:does|did|do) ?n[o']t (?:want|wish) to (?:live|be here|be alive|wake up|go on)(?: any ?more| anymore)?|can'?t (?:go on|do this anymore|live like this)))\b)",
     "a threat to oneself"},
    {"said says claimed voices voice hears hearing heard hear television tv radio god satan devil demons "
     "seeing sees",
     "MEDICAL", 0.88,
     R"(((?:(?:hears?|hearing|heard) (?:(?:the|strange|several) )?voices?(?: (?:(?:that|which) )?(?:telling|tell|told|in) (?:him|her|them|me|his|her|my)(?: head)?(?: to [a-z]+(?: [a-z]+){0,3})?)?|(?:(?:said|says|claimed) )?(?:the )?(?:voices?|television|tv|radio|god|satan|devil|demons)(?: (?:was|were|is|are|kept|keeps?|in (?:his|her|my) head))* (?:told|tells?|telling|talks?|talking|spoke|speaking) (?:to )?(?:him|her|them|me)(?: to (?:[a-z]+ ){0,3}[a-z]+)?|(?:seeing|sees) (?:things|people) that (?:are not|aren't|were not) there))\b)",
     "a mental-health fact"},
    {"took swallowed ingested taken taking swallowing take", "MEDICAL", 0.9,
     R"(((?:took|swallowed|ingested|taken|taking|swallowing|take) (?:(?:a|an|the|his|her|whole|entire|full|all|of|too|about|approximately|\d{1,3}|some|several|many|unknown|number|amount) ){0,6}(?:handful|bottle|bunch|pills|tablets|sleeping pills)(?: of)?(?: (?:his|her|my|their|the|some|unknown))?(?: [a-z]{3,16})?(?: (?:pills|tablets|medications?|meds))?)\b)",
     "an overdose",
     [](std::string_view v) {
       return v.find("pill") != v.npos || v.find("tablet") != v.npos || v.find("med") != v.npos ||
              v.find("handful") != v.npos;
     }},
    {"stopped not hasn has had refuses refused refusing isn", "MEDICAL", 0.82,
     R"(((?:had |has )?(?:stopped|not been|hasn't been|hasn't|has not|not|refuses to|refus(?:ed|ing) to|isn't) (?:eat(?:ing|en)?|sleep(?:ing)?|slept|bath(?:ed?|ing))(?: (?:and|or) (?:talk(?:ing)?|sleep(?:ing)?|slept|drink(?:ing)?|bath(?:ed?|ing)|tak(?:en|ing) (?:his|her) (?:meds|medications?)))?(?: in (?:\d|[a-z]+) days)?)\b)",
     "a symptom"},
    {"cut cuts cutting slit slashed had", "MEDICAL", 0.87,
     R"(((?:had )?(?:cuts?|cutting|slit|slashed)(?: on)? (?:both|her|his|their|my)(?: own)? (?:arms?|wrists?|thighs?|legs|forearms?|veins))\b)",
     "self-harm"},
    {"si hi", "MEDICAL", 0.86,
     R"((?-i:(SI/HI|SI and HI|SI (?:with|w/) ?(?:a )?plan|HI (?:with|w/) ?(?:a )?plan|SI w/o plan|SI without (?:a )?plan|(?:active|passive) SI)\b))",
     "a mental-health fact"},
    {"denies denied endorsed endorses reports expressed positive", "MEDICAL", 0.85,
     R"((?:denie[sd]|endorse[sd]|reports|expressed|positive for) ((?-i:SI|HI|AH|VH|AVH)(?:(?:/|, | and | or )(?-i:SI|HI|AH|VH|AVH))*)\b)",
     "a mental-health fact"},
    // Drugs as an illness, and what was done about them.
    {"addicted hooked using uses used dependent relapsed detoxing withdrawing abusing abuses abuse clean "
     "sober",
     "MEDICAL", 0.85,
     R"(((?:addicted to|hooked on|(?:been|is|was|be|started|back to|has been) (?:using|abusing|shooting|smoking)|dependent on|relapsed on|detoxing (?:from|off)|withdrawing from|abus(?:es|ing)|using|uses) )" BB_DRUG
     R"((?: (?:and|or) )" BB_DRUG R"()?)\b)",
     "an addiction"},
    {"heroin fentanyl meth opiate opioid opioids alcohol drug cocaine crack benzo pill intravenous iv "
     "narcotics heavy",
     "MEDICAL", 0.84,
     R"(((?:(?:heavy|iv|intravenous|daily|chronic|known|recovering) )?)" BB_DRUG
     R"( (?:addicts?|addiction|dependen(?:ce|cy|t)|use disorder|withdrawals?|habit|detox|relapse|users?))\b)",
     "an addiction"},
    {"relapsed recovery clean sober detox withdrawals dope withdrawal rehab recovering", "MEDICAL", 0.8, R"(((?:relapsed|in recovery|(?:clean|sober) (?:for|since) (?:[a-z0-9]+ ){0,2}(?:days?|weeks?|months?|years?|easter|christmas|january|february|march|april|may|june|july|august|september|october|november|december|last [a-z]+|20\d\d)|detox (?:watch|protocol|program|unit|bed)|withdrawal (?:watch|protocol|symptoms?)|recovering (?:addict|alcoholic)|dope ?sick))\b)",
     "an addiction"},
    {"a 28 30 60 90 twenty thirty sixty ninety residential inpatient", "MEDICAL", 0.86,
     R"(((?:(?:a|an|the) )?(?:28|30|60|90|twenty-eight|thirty|sixty|ninety)[- ]day (?:inpatient |residential |drug |alcohol )?(?:rehab(?:ilitation)?|treatment|detox|program|recovery)(?: (?:program|center|stay|facility))?|(?:residential|inpatient) (?:rehab|drug|alcohol|substance)[a-z ]{0,20}(?:program|treatment|facility))\b)",
     "a treatment"},
    {"given gave administered administering administer deployed received give", "MEDICAL", 0.86,
     R"((?:given|gave|give|administered|administering|administer|deployed|received) (?:(?:him|her|them|[a-z'.-]+) ){0,3}?((?:\d{1,2}(?:\.\d)? ?(?:mg|milligrams?)(?: of)? (?:(?:nasal|intranasal|iv|im) )?(?:narcan|naloxone)|(?:(?:a|an|one|two|three|four|\d|multiple|several|second|another|additional) ){1,2}(?:doses?|rounds?|units?|sprays?|canisters?|hits?) of (?:(?:nasal|iv|im) )?(?:narcan|naloxone)|(?:(?:nasal|iv|im|intranasal) )?(?:narcan|naloxone))(?: \d{1,2}(?:\.\d)? ?mg| x ?\d)?)\b)",
     "an overdose and its treatment"},
    {"one two three four 1 2 3 4 multiple several", "MEDICAL", 0.86,
     R"(((?:one|two|three|four|\d|multiple|several) (?:doses?|rounds?|sprays?) of (?:nasal )?(?:narcan|naloxone))\b)",
     "an overdose and its treatment"},
    // Tests and their values.
    {"a1c hba1c glucose sugar bgl", "MEDICAL", 0.86,
     R"(((?:(?:blood )?(?:a1c|hba1c|glucose|sugar|bgl)(?: levels?| reading)?(?: (?:is|was|of|at|read|=))?[ :]{1,2}(?:\d{1,3}(?:\.\d)?|[a-z]{3,8}(?:[- ][a-z]{3,6})?)(?: ?mg/dl| percent| ?%)?))(?:\b|$))",
     "a medical test",
     [](std::string_view v) {
       return HasDigitIn(v) || v.find("eleven") != v.npos || v.find("nine") != v.npos ||
              v.find("ten") != v.npos || v.find("twelve") != v.npos || v.find("hundred") != v.npos;
     }},
    {"bp blood pulse", "MEDICAL", 0.8,
     R"(((?:bp|blood pressure)(?: (?:is|was|of|at|reading))?[ :]{1,2}\d{2,3} ?(?:/|over) ?\d{2,3})\b)",
     "a medical test"},
    {"pregnancy drug paternity", "MEDICAL", 0.84,
     R"(((?:pregnancy|paternity) test(?:s| was| came back)?(?: (?:positive|negative))?)\b)",
     "a medical test"},
    {"emergency hiv std sti plan morning sane sexual", "MEDICAL", 0.85,
     R"(((?:emergency contracepti(?:on|ves?)|(?:hiv|std|sti|antibiotic) (?:prophylaxis|pep)|plan b pill|morning[- ]after pill|sane (?:exam(?:ination)?|kit)|sexual assault (?:exam(?:ination)?)|forensic (?:medical )?exam(?:ination)?))\b)",
     "an examination or treatment"},
    {"hep hepatitis", "MEDICAL", 0.9, R"((hep(?:atitis)?\.? ?(?-i:A|B|C|a|b|c)(?: positive)?)\b)",
     "a condition"},
    // How somebody lives with it.
    {"uses wheelchair walks confined deaf hard hearing legally blind nonverbal non mute paralyzed on "
     "uses special gravely",
     "MEDICAL", 0.82,
     R"(((?:(?:uses|in|confined to|needs|requires|on) (?:a |an |his |her )?(?:(?:power|motorized|electric|manual) )?(?:wheelchair|walker|oxygen|prosthetic [a-z]+|hearing aids?|ventilator|dialysis|life support|cpap)|wheelchair[- ]bound|(?:deaf|hard of hearing)(?: and mute| in (?:one|his|her|both|the) [a-z]+(?: ear)?)?|hearing[- ](?:impaired|aids?|loss)|legally blind|blind in (?:one|his|her|both|the) (?:[a-z]+ )?eyes?|non-?verbal|special needs|gravely disabled))\b)",
     "a disability",
     [](std::string_view v) {
       return v.substr(0, 2) != "on" || v.find("oxygen") != v.npos || v.find("dialysis") != v.npos ||
              v.find("support") != v.npos || v.find("vent") != v.npos || v.find("disab") != v.npos;
     }},
    {"is was he she born", "MEDICAL", 0.82,
     R"((?:is|was|he's|she's|born) ((?:deaf|blind|mute|autistic|disabled|paralyzed(?: from the waist down)?|on disability|on (?:the )?spectrum|special needs|sterile|comatose|in a coma|on a ventilator|on life support|intubated|brain[- ]dead|terminally ill|in hospice|hospitalized|in remission|legally blind|slow|mentally (?:ill|disabled|challenged|slow|delayed)|off (?:his|her) meds))(?: and deaf| and mute)?\b)",
     "a condition", [](std::string_view v) { return v != "slow" && v != "disabled"; }},
    {"icu coma intubated stitches ventilator intensive", "MEDICAL", 0.84,
     R"(((?:in (?:the )?)?(?:icu|intensive care(?: unit)?|medically induced coma|on a ventilator))\b)",
     "a stay in hospital"},
    {"heart high low bad weak", "MEDICAL", 0.85,
     R"(((?:high|low) (?:blood (?:pressure|sugar)|cholesterol|iron)|heart (?:pills?|medicine|medication|meds)|(?:bad|weak) (?:heart|lungs|kidneys|liver))\b)",
     "a condition"},
    {"blood nerve sugar water thyroid seizure anxiety psych pain sleeping allergy asthma", "MEDICAL", 0.85,
     R"(((?:blood (?:pressure|sugar|thinn(?:er|ing))|nerve|sugar|water|thyroid|seizure|anxiety|psych|psychiatric|pain|sleeping|allergy|asthma|anti-anxiety) (?:pills?|medicine|medications?|meds|tablets?|shots?|inhaler))\b)",
     "a medicine"},
    {"mi cva tia htn dm cabg", "MEDICAL", 0.82,
     R"((?-i:(?:s/p|S/P|[Hh]x(?: of)?|PMH|h/o)[ :]{1,2}((?:MI|CVA|TIA|HTN|DM2?|CABG|CHF|ESRD)(?:, (?:MI|CVA|TIA|HTN|DM2?|CABG|CHF|ESRD))*))\b)",
     "a medical history"},
    {"s hx pmh h", "MEDICAL", 0.85,
     R"((?-i:(?:s/p|S/P|[Hh]x(?: of)?|HX(?: OF)?|PMH|h/o|H/O)[ :]{1,2}((?:MI|CVA|TIA|HTN|DM2?|CABG|CHF|ESRD|MS|TB|RA|PE|BPD|DID|SUD)(?:, ?(?:MI|CVA|TIA|HTN|DM2?|CABG|CHF|ESRD))*))\b)",
     "a medical history"},
    // Children on the way.
    {"weeks wks months two three four five six seven eight nine ten eleven twelve twenty thirty 2 3 4 5 6 7 "
     "8 9 10 11 "
     "12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40",
     "MEDICAL", 0.84,
     R"(((?:(?:[a-z]+|\d{1,2})[ -])?(?:weeks?|wks?|months?)[ -](?:along|gestation|belly|pregnan(?:t|cy)))\b)",
     "a pregnancy"},
    {"expecting gave breastfeeding miscarried trimester", "MEDICAL", 0.83, R"(((?:expecting (?:a |her |their |twins)(?:[a-z]+ ){0,2}(?:baby|child)?|gave birth(?: to (?:a|her) [a-z]+)?|breast-?feeding|miscarried(?: (?:on|in|at) [a-z0-9 ]{2,16})?(?:; \d{1,2} weeks)?|(?:first|second|third) trimester))\b)",
     "a pregnancy"},
    // Choking.
    {"raspy voice trouble difficulty could short shortness petechial petechiae unable", "MEDICAL", 0.82,
     R"(((?:raspy voice|voice (?:is |was |sounded )?(?:raspy|hoarse)|(?:trouble|difficulty|painful|unable to) (?:swallow(?:ing)?|breath(?:e|ing))|could(?: not|n't) (?:swallow|breathe)|short(?:ness)? of breath|petechia[el](?: hemorrhag(?:e|es|ing))?))\b)",
     "a symptom"},
    {"attempt attempts pregnant suicidal strangulation withdrawal injured injury injuries symptoms past here "
     "family medicines "
     "complaint loc",
     "MEDICAL", 0.82,
     R"((?:(?:suicide )?attempts?|pregnant|suicidal|strangulation|withdrawal|injured|injury|injuries|symptoms|past|here|family|medicines|complaint)[?:][. ]{0,24}((?:(?:yes|no|denies|none)[ ,;-]{1,4})?[a-z][a-z0-9 ,.;'/-]{3,90}?)(?:[ ]{2}|\n|\t|\||$))",
     "what a form says of somebody's health",
     [](std::string_view v) {
       return (HasMedicalWord(v) || v.starts_with("yes") || v.starts_with("Yes") || v.starts_with("YES")) &&
              v.size() > 4;
     }},
    {"placed put was", "MEDICAL", 0.9,
     R"(((?:placed|put) (?:(?:him|her|them|me|[a-z]+) )?(?:on|under) an? (?:(?:72|24|48|96|seventy[- ]two)[- ]?(?:hours?|hr)|5150|5585|psych(?:iatric)?|mental health|involuntary|medical|emergency|suicide|m-?1|tdo)(?: (?:[a-z]+ ){0,2}?(?:hold|watch|detention|commitment))?|baker[- ]acted)\b)",
     "a mental-health hold"},
};

}  // namespace

std::span<const CueRow> CareCues() { return kCare; }
std::span<const CueRow> StateCues() { return kStates; }

}  // namespace blackbar
