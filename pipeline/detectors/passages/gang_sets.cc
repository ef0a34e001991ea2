#include "pipeline/detectors/passages/passage_cues.h"
#include "pipeline/detectors/word_table.h"

namespace blackbar {
namespace {

// "ONE OF THE BOYS" on a page in capitals is no set's name.
bool SetName(std::string_view value) {
  static const WordSet others = {"the", "of",   "one",  "and",   "a",       "an",    "with", "his", "her",
                                 "my",  "to",   "in",   "not",   "by",      "at",    "for",  "two", "three",
                                 "on",  "from", "all",  "as",    "classed", "known", "said", "our", "is",
                                 "was", "were", "that", "their", "he",      "she",   "they"};
  std::string word;
  for (size_t i = 0; i <= value.size(); ++i) {
    char c = i < value.size() ? value[i] : ' ';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 0x20);
    if (c != ' ' && c != '\n') {
      word.push_back(c);
      continue;
    }
    if (others.contains(word) && word != "of") return false;
    word.clear();
  }
  return value.size() >= 3;
}

bool Called(std::string_view value) {
  static const WordSet others = {"he",   "she",   "it",    "they", "there",    "that",    "this", "who",
                                 "what", "i",     "we",    "you",  "everyone", "nobody",  "the",  "his",
                                 "her",  "their", "dad",   "mom",  "daddy",    "mommy",   "none", "unknown",
                                 "in",   "on",    "names", "name", "someone",  "anybody", "my",   "a"};
  std::string lower;
  for (char c : value) lower.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c);
  return value.size() >= 3 && !others.contains(lower.substr(0, lower.find(' ')));
}

constexpr CueRow kSets[] = {
    {"is was", "GANG", 0.88,
     R"((?:is|was) (<set>), ["']([^"'\n]{2,20})["'],? and (?:an? )?(?:convicted|known|documented|validated|wanted|felon))",
     "a gang and a gang name", SetName},
    {"is was", "GANG", 0.86, R"((?:is|was) (<gang>)(?:, ["']([^"'\n]{2,20})["'])?(?:[;,.\n]|$))",
     "a gang's name", SetName},
    {"admitted admits denied denies", "GANG", 0.88,
     R"((?:admitted|admits|denied|denies) (?:to )?(?:being|he was|she was|they were|he is|she is) (?:from|with|part of|down with|a member of) (?:the )?(<set>)(?:[;,.] (?:(?:he|she|they) )?(?:answers? to|goe?s? by|is called|is known as|called) ["']([^"'\n]{2,20})["']|[;,.] ["']([^"'\n]{2,20})["'] is (?:on|across|tattooed|inked))?)",
     "a gang's name", SetName},
    {"classed classified", "GANG", 0.88,
     R"((?:classed|classified) as (?:(?:an? )?(?:member|associate) of )?(?:the )?(<set>)(?:,? monikers? (?:(?:in|on) (?:(?:his|her|their|the) )?(?:file|card|record)|is|of)?[ :]{1,3}["']?(<moniker>)["']?)?)",
     "a gang's name", SetName},
    {"assoc associates associated affiliated affil runs running rolls rides hangs kicks", "GANG", 0.86,
     R"((?:assoc(?:iate[sd])?|affil(?:iated)?|runs|running|rolls|rides|hangs(?: out)?|kicks it) w(?:ith|/) (?:the )?(<gang>))",
     "a gang's name", SetName},
    {"moniker monikers", "GANG", 0.9,
     R"(monikers? (?:(?:in|on) (?:(?:his|her|their|the|our) )?(?:file|card|record)|listed as|given as)[ :=]{1,3}["']?(<moniker>)["']?)",
     "a gang name", Called},
    {"answers goes", "GANG", 0.86,
     R"((?:answers to|goes by) ["']?(<moniker>)["']? with (?:some |the |his |her |other )?(<set>))",
     "a gang and a gang name", SetName},
    {"a", "GANG", 0.84, R"((a known (?:gang )?associate)(?:[.,;\n]| of\b))", "an associate of a gang"},
    {"everybody everyone people friends homies folks streets", "GANG", 0.82,
     R"((?:everybody|everyone|people|friends|homies|folks|streets) calls? (?:him|her|me|them) ["']?(<moniker>)["']?)",
     "a name somebody is called by", Called},
    {"throwing throws threw flashing flashed", "GANG", 0.87,
     R"((?:throwing|throws|threw|flash(?:ing|ed))(?: up)? (?:gang |hand )?signs? for (?:the )?(<set>))",
     "a gang's name", SetName},
    {"paint graffiti lettering tagging", "GANG", 0.84,
     R"((?:paint|graffiti|lettering|tagging)(?: (?:on|across) the [a-z]+)?(?: that)? (?:read|reads|reading|said|says) ["']([^"'\n]{2,30})["'](?:,? (?:&|and|with) ["']([^"'\n]{2,30})["'])?)",
     "what a gang wrote"},
    {"fi field contact gang", "GANG", 0.87,
     R"((?:fi|field interview|contact|gang) card ?[:,] (<set>),? (?:aka|moniker) ["']?(<moniker>)["']?(?:,? ((?:admitted|claimed|denied) (?:membership|affiliation)))?)",
     "a gang and a gang name", SetName},
    {"gang", "GANG", 0.85,
     R"(gang\?<answer>(?:[a-z' ]{0,14}(?:says|said|claims|claimed|reps|from|with|with the) )(<set>))",
     "a gang's name", SetName},
    {"buy buys", "GANG", 0.8,
     R"(buys?(?: #?\d{1,3})?: [^.\n]{0,10}?[^\n]{0,26} from ((?-i:[A-Z][a-z]{2,12})) (?:at|in|near|for)\b)",
     "a name somebody is called by", Called},
    {"said says reports reported", "GANG", 0.78,
     R"((?:said|says|report(?:s|ed)) ((?-i:[A-Z][A-Za-z]{2,12})) (?:was|is) (?:back|out|holding|dealing|selling|moving|slinging)\b)",
     "a name somebody is called by", Called},
    {"goes", "GANG", 0.85, R"(goes by ["']?(<moniker>)["']? or ["']?(<moniker>)["']?)",
     "a name somebody is called by", Called},
    {"goes", "GANG", 0.8, R"(goes by ["']?((?-i:[A-Z][a-z]{2,14}(?:-[A-Z][a-z]+)?))["']?[.,;\n])",
     "a name somebody is called by", Called},
    {"been", "GANG", 0.86, R"(been from (?:the )?(<set>) since)", "a gang's name", SetName},
    {"beef", "GANG", 0.85, R"(beef with (?:the )?(<gang>))", "a gang's name"},
    {"su", "INFORMANT", 0.9, R"((?-i:SU-\d{4,6})\b)", "an informant's number"},
    {"paid", "INFORMANT", 0.9, R"(paid \$[\d.,]{1,10} to ((?-i:[A-Z]{1,4}[- ]?#?\d[\d-]{1,8}))\b)",
     "an informant's number"},
};

// On pages that tell of a gang.
constexpr CueRow kNames[] = {
    {"goes called answers", "GANG", 0.84, R"((?:goes by|answers to) ["']?(<moniker>)["']?(?:[.,;\n]|$))",
     "a gang name", Called},
    {"criteria", "GANG", 0.86, R"(criteria met(?: \([^)\n]{2,20}\))? ?: (\([^\n]{4,160}?)(?:\n|$))",
     "criteria of gang membership"},
    {"associates associate", "GANG", 0.84, R"(associates?[ :.]{1,8}[^"\n]{3,60}\(?["']([^"'\n]{2,20})["'])",
     "a gang name"},
    {"street", "GANG", 0.85, R"(street name[ :.]{1,8}["']([^"'\n]{2,25})["'])", "a gang name"},
    {"set clique crew rival rivals varrio", "GANG", 0.84,
     R"((?:set|clique|crew|rivals?|varrio)(?: ?/ ?(?:set|clique|crew))?(?:[ .]{0,24}:|[ ]?[.]{3,24})[ .]{1,24}((?-i:[A-Z][^\n\t|]{2,50}?))(?:\n|\t|\||   |$))",
     "a gang's name"},
};

}  // namespace

std::span<const CueRow> GangSetCues() { return kSets; }
std::span<const CueRow> GangNameCues() { return kNames; }

}  // namespace blackbar
