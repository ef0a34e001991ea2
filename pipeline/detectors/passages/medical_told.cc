#include "pipeline/detectors/passages/medical_lexicon.h"
#include "pipeline/detectors/passages/passage_cues.h"

namespace blackbar {
namespace {

#define BB_COUNT R"((?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}(?:\.\d)?))"
#define BB_REST \
  R"((?:[.;,:"?!)]|\n\n| and (?:is|was|has|had|takes?|he|she|they|i)\b| (?:in|on|at|last|by|when|after|this|since|twice)\b|$))"

bool TellsHealth(std::string_view value) { return value.size() >= 3 && HasMedicalWord(value); }
bool TellsAnswer(std::string_view value) {
  return !value.starts_with("No") && !value.starts_with("no") && !value.starts_with("NO") &&
         HasMedicalWord(value);
}

constexpr CueRow kTold[] = {
    {"first second third 1st 2nd 3rd", "MEDICAL", 0.9,
     R"(((?:first|second|third|1st|2nd|3rd)[- ]degree burns?(?: (?:to|on|over|of) (?:the |both |his |her |their )?<body>(?: and (?:the )?<body>)?)?))",
     "an injury"},
    {"a an one two three four five six seven eight nine ten 1 2 3 4 5 6 7 8 9 10 12 small deep", "MEDICAL",
     0.88,
     R"(((?:an? )?)" BB_COUNT
     R"([- ](?:inch|in\.|cm|centimeters?|mm)(?: (?:long|deep|linear|jagged|curved))? (?:lacerations?|lac|cuts?|gash|wound|bruise|contusion|abrasion|scratch|burn|hematoma|ecchymosis|incision|puncture)(?: (?:to|on|above|over|below|near|inner|across|along|of|under|behind) (?:(?:the|his|her|their) )?<body>)?))",
     "an injury"},
    {"am i'm im", "MEDICAL", 0.86,
     R"((?:am|i'm|im) ((?:disabled|deaf|legally blind|blind|diabetic|pregnant|bipolar|hard of hearing|in a wheelchair|on disability|in recovery|sober))\b)",
     "a condition"},
    {"tested tests", "MEDICAL", 0.88,
     R"((test(?:ed|s) (?:positive|negative) for [a-z][a-z0-9/-]{2,24}(?:(?:,| and|, and) [a-z]{3,16})?))",
     "a medical test"},
    {"overdosed overdoses od'd", "MEDICAL", 0.9,
     R"(((?:overdosed|overdoses|od'd) (?:once|twice|(?:two|three|four|several|multiple|many) times|again|on [a-z]+)))",
     "an overdose"},
    {"hospitalized hospitalised admitted institutionalized", "MEDICAL", 0.9,
     R"(((?:hospitali[sz]ed|institutionali[sz]ed|admitted)(?: (?:once|twice|again|there|briefly|overnight|to [a-z .']{3,24}|(?:in|on|last) [a-z]+(?: \d{4})?))? (?:for|after|with|following|due to) (?:(?:an?|the|his|her|some) )?(?:[a-z-]+ ){0,3}?[a-z-]{3,}))" BB_REST,
     "a stay in hospital", TellsHealth},
    {"had has have suffered lost", "MEDICAL", 0.9,
     R"(((?:had|suffered) (?:(?:an?|two|three|several) )?(?:recent )?(?:miscarriages?|abortions?|still ?births?)|lost (?:the|a|her|our|my) (?:pregnancy|baby at)))",
     "a treatment or illness"},
    {"the a rabies tetanus hepatitis hpv", "MEDICAL", 0.86,
     R"(((?:(?:the|an?|his|her) )?(?:rabies|tetanus|hepatitis b?|hpv|tdap|post-exposure)(?: (?:pep|prophylaxis))? (?:series|shots?|vaccines?|booster|injections?)))",
     "a treatment"},
    {"emotional behavioral behavioural speech language hearing orthopedic cognitive learning sensory visual "
     "developmental intellectual an a adhd autism",
     "MEDICAL", 0.9,
     R"(((?:(?:adhd|autism|ptsd|anxiety|dyslexia) and )?(?:an? )?(?:serious |severe )?(?:emotional|behaviou?ral|speech|language|hearing|orthopedic|cognitive|learning|sensory|visual|developmental|intellectual)(?: (?:and|or) (?:emotional|behaviou?ral|speech|language))? (?:disturbances?|disabilit(?:y|ies)|impairments?|disorders?|delays?)))",
     "a disability"},
    {"relapsed relapses", "MEDICAL", 0.86,
     R"((relaps(?:ed|es)(?: (?:in|on|last|this|since|after|over) (?:the )?[a-z0-9]+(?: [a-z0-9]+)?)?)(?:[.;,\n]| and|$))",
     "an addiction"},
    {"took taken swallowed ingested taking", "MEDICAL", 0.9,
     R"(((?:took|taken|swallowed|ingested|taking) (?:about |approximately |around |some |over )?(?:\d{1,3}|an? (?:whole |full )?bottle|an? handful|(?:ten|twenty|thirty|forty|fifty))(?: (?:tablets|pills|capsules|caps))? of (?:(?:his|her|my|their) )?[a-z]{4,16}))",
     "an overdose", TellsHealth},
    {"methadone suboxone buprenorphine opioid heroin alcohol vivitrol naltrexone", "MEDICAL", 0.86,
     R"(((?:methadone|suboxone|buprenorphine|opioid|heroin|alcohol|vivitrol|naltrexone) (?:treatment|maintenance|therapy|clinic|program|detox)))",
     "a treatment"},
    {"lmp", "MEDICAL", 0.9,
     R"((lmp[: ]{1,3}(?:(?:approx\.?|about|was|unk(?:nown)?) )?(?:\d{1,2}/\d{1,2}(?:/\d{2,4})?|[a-z0-9]+ (?:days?|weeks?|wks?|months?) ago|[a-z]{3,9} \d{1,2})))",
     "a pregnancy or its absence"},
    {"quit quits stopped skipped ran", "MEDICAL", 0.87,
     R"((?:quit|stopped|skipped|ran out of)(?: taking| using)? (?:of )?(?:(?:his|her|their|my|the|your) )([a-z]{4,16}(?: (?:shots?|injections?|pills))?)(?:\b))",
     "medication", TellsHealth},
    {"problems conditions medications medicines medical meds allergies allergic illness drugs health",
     "MEDICAL", 0.87,
     R"((?:medical (?:problems|conditions|issues|history)|health (?:problems|issues|conditions)|medications?|medicines?|meds|allerg(?:ies|ic)|illness(?:es)?|on any (?:medications?|meds|drugs))[^?\n]{0,30}\?<answer>(?:(?:uh|um|well|yes|yeah|yep|so)[,.]? ){0,2}(?:(?:(?:my|his|her) )?(?:i|he|she|they|[a-z]{2,14})(?:'s|'m|'ve| is| am| has| have| takes?| got| was| had)(?: got| been)? )?((?:[^.\n]|\.\d){4,110}?)(?: for (?:it|that))?(?:\.(?:\s|$)|\n|$))",
     "an answer about somebody's health", TellsAnswer},
    {"labs given surg pmh internal external toxicology imp assessment findings prescribed administered meds "
     "exam "
     "tx hx diagnoses",
     "MEDICAL", 0.85,
     R"((?:exam|tx|hx|diagnoses|labs|given|surg(?:ery)?|pmh|internal|external|toxicology|imp(?:ression)?|assessment|findings|prescribed|administered|meds)(?: (?:at scene|on arrival|today))? ?: {0,3}([A-Za-z0-9][^\n\t|]{4,160}?)(?:\n|\t|\||   |$))",
     "a note on somebody's health", HasMedicalWord},
    {"x", "MEDICAL", 0.85,
     R"(x\] ?y(?:es)?\s{1,4}\[ ?\] ?n(?:o)?\s{2,20}([A-Za-z0-9][^\n\t|]{2,80}?)(?:\n|\t|\||   |$))",
     "an answer about somebody's health", HasMedicalWord},
    {"hcg upt", "MEDICAL", 0.88,
     R"(((?:(?:urine|serum) )?(?:hcg|upt) (?:is |was )?(?:pos(?:itive)?|neg(?:ative)?)))", "a medical test"},
    {"gcs spo2 bgl cows ciwa etco2 o2", "MEDICAL", 0.84,
     R"(((?:gcs|spo2|bgl|cows(?: score)?|ciwa|etco2|o2 sats?)(?: (?:of|was|is|at))?[ :]{1,3}\d{1,3} ?%?))",
     "a medical test"},
};

}  // namespace

std::span<const CueRow> ToldCues() { return kTold; }

}  // namespace blackbar
