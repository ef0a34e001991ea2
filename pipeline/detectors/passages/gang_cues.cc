#include <string>

#include "pipeline/detectors/passages/passage_cues.h"
#include "pipeline/detectors/word_table.h"

namespace blackbar {
namespace {

// "Eastside Regional Medical Center" is no set.
bool NoPlace(std::string_view value) {
  static const WordSet places = {
      "regional",   "medical",    "center",   "centre",    "clinic",   "hospital",    "high",    "school",
      "elementary", "middle",     "academy",  "mall",      "market",   "park",        "church",  "baptist",
      "community",  "apartments", "auto",     "grill",     "pizza",    "pharmacy",    "bank",    "library",
      "drive",      "road",       "liquor",   "deli",      "bar",      "cafe",        "motel",   "inn",
      "plaza",      "family",     "health",   "urgent",    "care",     "storage",     "towing",  "animal",
      "dental",     "fire",       "police",   "district",  "court",    "station",     "college", "university",
      "homes",      "village",    "ymca",     "christian", "lutheran", "methodist",   "service", "tire",
      "laundry",    "gym",        "general",  "memorial",  "er",       "precinct",    "patrol",  "parkway",
      "avenue",     "boulevard",  "highway",  "transit",   "records",  "electric",    "team",    "task",
      "unit",       "detail",     "division", "board",     "union",    "association", "club",    "committee",
      "council"};
  std::string word;
  for (size_t i = 0; i <= value.size(); ++i) {
    char c = i < value.size() ? value[i] : ' ';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 0x20);
    if (c != ' ' && c != '\n') {
      word.push_back(c);
      continue;
    }
    if (places.contains(word)) return false;
    word.clear();
  }
  return true;
}

constexpr CueRow kGangs[] = {
    {"gang documented validated admitted self active known confirmed certified", "GANG", 0.88,
     R"((?:((?-i:CONFIRMED|VALIDATED|DOCUMENTED) (?-i:GANG )?(?-i:MEMBER)) (?-i:OF)|(?:(?:documented|validated|admitted|self-admitted|active|known|confirmed|certified|self[- ]proclaimed) )*(?:(?:street |prison )?gang )?(?:member|associate|affiliate)(?:ship)?s? (?:of|in|with|for)) ((?:the )?(?-i:[A-Z0-9])[A-Za-z0-9' -]{2,30}?)(?:[.;,\n()]| gang| set| crew| clique| street gang| and | who | since | to the | at the |$))",
     "gang membership", NoPlace},
    {"documented validated admitted self active known confirmed certified suspected gang", "GANG", 0.87,
     R"(((?:(?:documented|validated|admitted|self[- ]admitted|active|known|confirmed|certified|suspected) (?:[a-z]+ )?)?(?:street |prison )?gang (?:member(?:ship)?|associate|affiliat(?:e|ion)|tattoos?|moniker|sign|signs|ties|involvement|file|card|dropout))\b)",
     "gang membership"},
    {"member associate affiliated claims claimed claiming jumped runs reps repping throwing threw", "GANG",
     0.8,
     R"((?:(?:member|associate) of (?:the )?|affiliated with (?:the )?|claim(?:s|ed|ing) (?:to be (?:a |with )?(?:the )?|membership in (?:the )?|(?:the )?)|jumped in(?:to)? (?:to )?(?:the )?|runs with (?:the )?|repp?(?:s|ing) (?:the )?|threw(?: up)? |throwing(?: up)? )((?-i:[A-Z0-9])[A-Za-z0-9' ]{1,28}?(?:gang|set|crew|locos|boys|boyz|bloods?|crips?|norte(?:nos?|ños?)?|sure(?:nos?|ños?)|kings|mafia|disciples|lords|treces?|13|14|18|brotherhood|nation|posse|street|clique|familia|raza|mob|gangsters?|gs))\b)",
     "gang membership"},
    {"crips crip bloods norteno nortenos norteño norteños sureno surenos sureño sureños ms ms13 mara latin "
     "hells mongols "
     "bandidos aryan 18th gangster vice nuestra mexican tango trinitarios rollin rolling peckerwood "
     "peckerwoods skinhead nazi eme bulldogs "
     "eastside westside southside northside varrio barrio florencia piru",
     "GANG", 0.85,
     R"(((?-i:(?:Crips?|CRIPS?|Bloods|BLOODS|[Nn]orte(?:n|\xC3\xB1)os?|NORTENOS?|[Ss]ure(?:n|\xC3\xB1)os?|SURENOS?|MS-?13|Mara Salvatrucha|Latin Kings?|LATIN KINGS?|Hells Angels|Hell's Angels|Mongols MC|Bandidos|Aryan (?:Brotherhood|Nations?|Circle|Knights)|18th Street(?: gang)?|Gangster Disciples?|Vice Lords?|Nuestra Familia|Mexican Mafia|Tango Blast|Trinitarios|Roll(?:in|ing)'? ?\d0s?(?: (?:Neighborhood )?Crips?)?|Peckerwoods?|La Eme|Bulldogs gang|(?:East|West|South|North)[Ss]ide(?:[ ][A-Z0-9][A-Za-z0-9]+){1,3}|(?:Varrio|Barrio)(?:[ ][A-Z0-9][A-Za-z0-9]+){1,3}|Florencia 13|Piru(?: Bloods?)?)))\b)",
     "a gang's name", NoPlace},
    {"moniker monikers", "GANG", 0.9,
     R"(monikers?(?: (?:is|was|of|name|as|the))*[ :=]{1,3}["']?((?-i:[A-Z0-9][A-Za-z0-9'.-]{1,15}(?:[ ][A-Z0-9][A-Za-z0-9'.-]{1,15})?))["']?)",
     "a gang name"},
    {"moniker", "GANG", 0.9, R"(moniker[^"'.\n]{0,20}["']([^"'\n]{2,25})["'])", "a gang name"},
    {"street", "GANG", 0.75, R"(street name(?: (?:is|was|of))?[ :]{1,2}["']([^"'\n]{2,25})["'])",
     "a gang name"},
    // Policy kinds.
    {"tattoo tattoos tat tatt scar scars birthmark piercing pierced", "SMT", 0.82,
     R"((?:tattoos?|tatt?s?|scars?|birthmark|piercings?|pierced)(?: (?:of|reading|that (?:says|reads)|saying|which reads|on|above|over|across|from|under|behind|near|depicting|covering)) ([^.;,\n]{3,60}))",
     "a scar, mark or tattoo"},
    {"policy", "POLICY_NO", 0.9, R"(policy(?: number| no\.?| #)?<is>([A-Z]{0,5}[- ]?\d[A-Z0-9-]{3,18})\b)",
     "words for a policy before it"},
    {"claim", "POLICY_NO", 0.88, R"(claim(?: number| no\.?| #)+<is>([A-Z]{0,5}[- ]?\d[A-Z0-9-]{3,18})\b)",
     "words for a claim before it"},
};

// On pages that tell of a gang.
#define BB_SET R"(((?-i:[A-Z0-9][A-Za-z0-9'\xC3\xB1]*(?: [A-Z0-9][A-Za-z0-9'\xC3\xB1]*){0,3})))"
constexpr CueRow kGangPage[] = {
    {"goes called known aka a nicknamed nickname named street alias moniker name", "GANG", 0.86,
     R"((?:goes by|called|known as|a/?k/?a|nicknamed?|named|alias|moniker|street name|name)(?: (?:of|is|was|the|as|name|moniker))*[ :,=]{1,2}["']([^"'\n]{2,25})["'])",
     "a gang name"},
    {"goes moniker aka", "GANG", 0.8,
     R"((?:goes by|moniker(?: (?:of|is|was))?|aka)(?: (?:the )?(?:name|moniker) (?:of )?)?[ :]{1,2}((?-i:[A-Z][a-z]{2,14}(?:[ ][A-Z][a-z]{2,14})?|[A-Z]{1,2}-[A-Z][a-z]{2,10})))",
     "a gang name"},
    {"runs run rolls rides hangs claims claimed claim claiming reps repping represents member members "
     "associate "
     "associates banging bangs jumped set clique from initiated",
     "GANG", 0.85,
     R"((?:(?:runs?|rolls|rides|hangs|hanging)(?: out)? (?:with|w/)(?: the)? |claim(?:s|ed|ing)? (?:to be (?:a |an |with )?(?:the )?|the )?|rep(?:s|ping|resents) (?:the )?|(?:members?|associates?|part) of (?:the )?|bang(?:s|ing) (?:for )?(?:the )?|jumped in(?:to)?(?: to| by)? (?:the )?|initiated into (?:the )?|associates with (?:the )?))" BB_SET
     R"((?:\b|$))",
     "a gang's name",
     [](std::string_view v) {
       return v.size() >= 3 &&
              v.find_first_of("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == 0 &&
              v != "Court" && !(v.size() == 4 && v[0] >= '0' && v[0] <= '9');
     }},
    {"documented validated admitted known confirmed certified suspected identified registered", "GANG", 0.87,
     R"((?:documented|validated|admitted|self-admitted|known|confirmed|certified|suspected|registered)(?: as)?(?: an?)? )" BB_SET
     R"( (?:gang )?(?:members?|associates?|affiliates?))",
     "a gang's name"},
    {"named identified admitted admits displays displayed throws throwing wears wearing dressed tattoo "
     "tattoos associates "
     "association photographed in arrested frequents self",
     "GANG", 0.84,
     R"(((?:(?:named|identified)(?: as a (?:gang )?(?:member|associate))? by an? (?:reliable|tested|untested|confidential) (?:informant|source)|admit(?:ted|s) (?:to )?being (?:a|in)(?: [a-z]+)? (?:gang|member)|(?:displays?|displayed|throws|throwing|flashes|flashing|making)(?: up)? (?:gang |hand )+signs?(?: in (?:photos|pictures|videos)(?: with [A-Za-z0-9' \xC3\xB1]{3,30}? members)?)?|(?:wears|wearing|dressed in) (?:gang )?(?:[a-z]+ )?(?:colors|clothing|attire|bandanas?)(?: (?:and|with) [a-z0-9 ]{3,40})?|(?:gang|set) tattoos?|(?:associates|association) with (?:known|documented|other|validated) (?:gang )?members|arrested with (?:known|documented) (?:gang )?members|(?:photographed|in photos) with (?:known |other )?(?:[A-Za-z0-9' \xC3\xB1]{3,30} )?(?:gang )?members|frequents (?:known )?gang (?:areas|locations)))\b)",
     "a sign of gang membership"},
    {"admitted admits self", "GANG", 0.85,
     R"(((?:self[- ])?admit(?:ted|s) (?:to )?(?:gang )?membership(?:, (?:tattoos?|photos? [a-z ]{3,30}|[a-z][a-z ]{2,24})){0,4})(?:[.,;\n)]|$))",
     "a sign of gang membership"},
    {"gang calgang calgangs gangnet stg", "GANG", 0.9,
     R"((?:gang|calgangs?|gangnet|stg)(?: (?:database|file|card|entry|record|intel|net))?(?: (?:id|no\.?|number|entry|card))+[ :#]{1,3}((?-i:[A-Z]{0,4})-?\d[A-Z0-9-]{2,14})\b)",
     "a number of a gang file"},
    {"tattoo tattoos tatted inked", "GANG", 0.8,
     R"(((?:tattoos?|tatted|inked)(?: (?:of|reading|that says|saying|which reads|with))?(?: (?:the|a|an))? ["'][^"'\n]{1,24}["'](?: (?:with|on) [a-z ]{3,30})?))",
     "a tattoo as a sign of a gang"},
};

}  // namespace

std::span<const CueRow> GangCues() { return kGangs; }
std::span<const CueRow> GangPageCues() { return kGangPage; }

}  // namespace blackbar
