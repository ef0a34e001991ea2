#include <string>

#include "pipeline/detectors/passages/passage_cues.h"
#include "pipeline/detectors/word_table.h"

namespace blackbar {
namespace {

#define BB_COLOR \
  R"((?:(?:all[- ])?(?:blue|red|green|black|white|purple|brown|gold|yellow|orange|gray|grey|maroon|burgundy)))"
#define BB_REST R"([^.;,\n|\t"]{2,44}?)"
#define BB_STOP R"x((?:[.;,\n|\t)"]| {2}| and | but | when | while | which |$))x"

// "with", "for", "that" name nobody; nor does a firm or a place alone.
bool SomeSet(std::string_view value) {
  static const WordSet others = {
      "he",         "she",     "the",   "i",         "they",      "his",       "her",     "this",
      "that",       "no",      "state", "wells",     "usaa",      "a",         "farm",    "mr",
      "mrs",        "ms",      "dr",    "officer",   "det",       "detective", "north",   "south",
      "east",       "west",    "self",  "innocence", "amendment", "in",        "on",      "at",
      "to",         "english", "court", "unknown",   "unk",       "john",      "jane",    "doe",
      "department", "value",   "form",  "adjuster",  "spanish",   "people",    "friends", "family",
      "other",      "not",     "being", "it",        "medicaid"};
  std::string lower;
  for (char c : value) lower.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c);
  return value.size() >= 3 && !others.contains(lower.substr(0, lower.find_first_of(" \n")));
}

constexpr CueRow kTold[] = {
    {"believed known said rumored suspected thought alleged reputed", "GANG", 0.85,
     R"((?:believed|known|said|rumored|suspected|thought|alleged|reputed) to (?:(?:also|still|now) )?(?:run|hang|roll|ride|associate|affiliate|bang|be (?:affiliated|associated|involved|down|running|from)|claim|rep)(?: out| around)?(?: (?:with|w/))? (?:the )?(<set>))",
     "a gang's name", SomeSet},
    {"run runs running ran roll rolls bang bangs banging rep reps repping claim claims claiming kicks hang "
     "hangs",
     "GANG", 0.85,
     R"((?:runs?|running|ran|rolls?|bangs?|banging|reps?|repping|claims?|claiming|kicks it|hangs?(?: out)?)(?: (?:with|w/|for))? (?:the )?((?-i:\d{1,3}(?:st|nd|rd|th)|[A-Z][a-z]{2,12}) (?:street|st|ave|avenue|blvd|block|side|court)\b(?: (?-i:[A-Z][A-Za-z]{2,14})){0,2}))",
     "a gang's name", SomeSet},
    {"run runs running ran rolls rolling bang bangs banging", "GANG", 0.82,
     R"((?:runs?|running|ran|rolls|rolling|bangs?|banging) (?:with|w/) (?:the )?((?-i:[A-Z0-9][A-Za-z0-9']{1,14})(?: (?-i:[A-Z0-9][A-Za-z0-9']{1,14})){0,3}))",
     "a gang's name", SomeSet},
    {"from", "GANG", 0.85, R"((?:["']from |from ["'])(?:the )?(<set>)["'.,])", "a gang's name", SomeSet},
    {"from", "GANG", 0.82,
     R"(from the ((?-i:[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:Gang|Boys|Boyz|Mob|Posse|Lords|Set|Clique|Side|Familia|Locos|Hustlers))\b))",
     "a gang's name"},
    {"throwing threw throws", "GANG", 0.85, R"(((?:throwing|threw|throws) up (?:gang )?sets?)\b)",
     "a sign of gang membership"},
    {"street", "GANG", 0.85,
     R"(street name[ :.]{1,6}(?:is |of )?["']?((?-i:[A-Z][A-Za-z'-]{2,15})(?: (?-i:[A-Z][A-Za-z'-]{2,15}))?)["']?[.,;\n ])",
     "a gang name"},
    {"jumped blessed courted beat", "GANG", 0.84,
     R"(((?:was |got |been )?(?:jumped|blessed|courted|beat) (?:in|into|out)\b(?: (?:by|at|behind|when|to|the|with|in)\b)" BB_REST
     R"()?))" BB_STOP,
     "a sign of gang membership"},
    {"throwing throws threw flashing flashed flashes displaying displayed stacking", "GANG", 0.85,
     R"(((?:throwing|throws|threw|flashing|flashed|flashes|displaying|displayed|stacking)(?: up)? (?:[A-Za-z0-9' ]{0,28} )?(?:gang|hand) signs?\b(?: (?:in|with|at) )" BB_REST
     R"()?))" BB_STOP,
     "a sign of gang membership"},
    {"in photographed pictured posing", "GANG", 0.84,
     R"(((?:in (?:a )?(?:photos?|pictures?|videos?)|photographed|pictured|posing)(?: [a-z]{2,10}){0,2} (?:throwing|flashing|with) (?:up )?(?:gang |hand )?(?:signs?|members|set)\b))",
     "a sign of gang membership"},
    {"claims claimed claiming admits admitted reps", "GANG", 0.82,
     R"((?:claim(?:s|ed|ing)|admits|admitted|reps) (?:to )?(?:being |be )?(?:membership (?:in|with) |(?:an? )?(?:active |former )?(?:member|associate) (?:of|with) )(?:the )?(<set>))",
     "a gang's name", SomeSet},
};

constexpr CueRow kSigns[] = {
    {"claims claimed claiming admits reps repping flagged flags", "GANG", 0.82,
     R"((?:claim(?:s|ed|ing)|admits(?: to)?|reps|repping|flagged|flags)(?: as)? (?:to be (?:from |with |an? )?|he's |she's |being )?(?:the )?(<set>))",
     "a gang's name", SomeSet},
    {"listed entered documented flagged identified certified", "GANG", 0.84,
     R"((?:(?:listed|entered|identified)(?: (?:in|with|by) [A-Za-z]{3,12})|documented|flagged|certified) as (?:an? )?(?:(?:member|associate) of )?(?:the )?(<set>))",
     "a gang's name", SomeSet},
    {"wearing wore wears", "GANG", 0.82,
     R"((?:wearing|wore|wears) ((?:an? |the |his |her )?(?:(?:)" BB_COLOR
     R"(|\d{1,3}|letter [a-z]|paisley|gang) ){0,2}(?:rag|bandanas?|belt buckle|belt|flag|beads|shoelaces|shoestrings?|colors)(?: (?:in|with|hanging|from|out|on|around) )" BB_REST
     R"()?))" BB_STOP,
     "a sign of gang membership"},
    {"pitchfork pitchforks crown teardrop paw huelga shamrock swastika dots five six 5 6 three 3", "GANG",
     0.8,
     R"(((?:pitchforks?|crown|teardrop|(?:dog )?paw|huelga bird|shamrock|swastika|(?:three|3)[- ]dots?|(?:five|six|5|6)[- ]point(?:ed)? (?:star|crown)) (?:shaved|tattooed|tattoos?|inked|on|in|behind|under)\b)" BB_REST
     R"())" BB_STOP,
     "a tattoo as a sign of a gang"},
    {"rag bandana", "GANG", 0.78,
     R"(((?:rag|bandana) (?:in|hanging|from|tied|around) )" BB_REST R"())" BB_STOP,
     "a sign of gang membership"},
    {"no not former dropped drops", "GANG", 0.8,
     R"(((?:no longer active|not active|former member|dropped (?:his|her|the) flag|drops? out|dropped out))\b)",
     "what is said of gang membership"},
    {"meets met", "GANG", 0.82,
     R"(((?:meets|met) (?:<many>|\d{1,2})(?: of the (?:<many>|\d{1,2}))? criteria)\b)",
     "criteria of gang membership"},
    {"known", "GANG", 0.84, R"(known (?:to [a-z ]{3,24} )?as ["']([^"'\n]{2,25})["'])", "a gang name"},
    {"threw throws throwing", "GANG", 0.82,
     R"(((?:threw|throws|throwing)(?: up)? (?:(?:<many>|\d|his|her) )?(?:fingers?|sets?)\b(?:)" BB_REST
     R"()?))" BB_STOP,
     "a sign of gang membership"},
    {"numbers number letters initials", "GANG", 0.8,
     R"(((?:numbers?|letters?|initials) ["']?[A-Z0-9-]{1,6}["']? (?:stitched|embroidered|written|tattooed|on|shaved|in|with)\b)" BB_REST
     R"())" BB_STOP,
     "a sign of gang membership"},
    {"rival rivals", "GANG", 0.84,
     R"(rivals? (?:are|is|include|includes|gang|gangs|with)(?: (?:the|called))? (<set>))", "a gang's name",
     SomeSet},
    {"shot", "GANG", 0.82, R"((shot[- ]caller(?:'s [a-z]+)?)(?: (?:for|of|with|in) (?:the )?(<set>))?)",
     "what is said of gang membership", SomeSet},
    {"puts put putting", "GANG", 0.8, R"(((?:puts?|putting) in work(?: for (?:the )?<set>)?))",
     "a sign of gang membership"},
    {"validated", "GANG", 0.82, R"((validated (?:associate|member|dropout)(?: in the [a-z ]{3,20})?)\b)",
     "gang membership"},
};

}  // namespace

std::span<const CueRow> GangToldCues() { return kTold; }
std::span<const CueRow> GangSignCues() { return kSigns; }

}  // namespace blackbar
