#include "pipeline/detectors/values/address_words.h"

#include <algorithm>
#include <string>

#include "pipeline/detectors/values/pattern.h"

namespace blackbar {

bool SaysNoAddress(std::string_view value) {
  static const Pattern none(
      R"((?:same|unk|unknown|n/?a|none|refused|declined|homeless|transient|see|as above|not|on file|above|withheld|no |nfa|confidential|redacted|ori/|snap\b|where )\b|\d{1,4} (?:zone|mph|yoa?|years?|hrs|hours)\b|\d{1,2}:\d\d\b)");
  static const Pattern officer(
      R"((?:dep|deputy|ofc|ofcr|off|officer|sgt|sergeant|det|detective|cpl|lt|lieutenant|capt|captain|inv|investigator|tpr|trooper|agent|pfc|po|chief)\.? (?-i:[A-Z])[^\n]{0,40}(?:#|badge|id|/) ?\d)");
  static const Pattern label(R"([A-Z][A-Z .#/-]{2,24}:)");
  MatchSpan span;
  return none.MatchAt(value, 0, &span) || officer.MatchAt(value, 0, &span) || label.MatchAt(value, 0, &span);
}

bool NamesWorkplace(const PageView& page, const LabelHit& hit) {
  static const WordSet words = {"business", "bus",        "employer", "employment", "work",    "workplace",
                                "store",    "court",      "agency",   "department", "dept",    "station",
                                "office",   "school",     "hospital", "tow",        "towing",  "shop",
                                "merchant", "company",    "firm",     "pawn",       "lender",  "bank",
                                "insurer",  "lienholder", "facility", "clinic",     "storage", "courthouse"};
  const auto& tokens = page.tokens();
  auto parted = [&](size_t i) {
    return i == 0 || tokens[i - 1].line != tokens[i].line || page.WideGapAfter(i - 1) ||
           page.GapAfter(i - 1).find_first_of(":|,;.") != std::string_view::npos;
  };
  size_t first = hit.first, last = hit.last;
  while (hit.first - first < 2 && !parted(first)) --first;
  if (!parted(first)) first = hit.first;  // words of another label in front
  // "Address of business", "Address (work)".
  std::string_view behind = page.GapAfter(last);
  bool of = page.Lower(tokens[last]) == "of" ||
            (behind == " " && last + 1 < tokens.size() && page.Lower(tokens[last + 1]) == "of");
  if (of || behind == " (") last = std::min(last + 2, tokens.size() - 1);
  bool owner = false, workplace = false;
  for (size_t i = first; i <= last && i < tokens.size(); ++i) {
    WordKey word = page.Key(tokens[i]);
    workplace |= words.contains(word);
    owner |= word.text == "owner" || word.text == "home" || word.text == "residence";
  }
  return workplace && !owner;
}

bool CountsThings(const WordKey& word) {
  static const WordSet words = {
      "to",        "in",       "on",       "at",       "from",    "and",      "or",        "for",
      "with",      "was",      "were",     "is",       "am",      "pm",       "hrs",       "hours",
      "hour",      "males",    "male",     "female",   "females", "subjects", "subject",   "units",
      "juvs",      "juv",      "rp",       "caller",   "comp",    "victim",   "suspect",   "susp",
      "wb",        "eb",       "nb",       "sb",       "running", "states",   "stated",    "seconds",
      "minutes",   "mins",     "min",      "sec",      "days",    "day",      "weeks",     "week",
      "months",    "month",    "year",     "years",    "yr",      "yrs",      "yo",        "yoa",
      "feet",      "ft",       "miles",    "yards",    "inches",  "lbs",      "pounds",    "mph",
      "dollars",   "cents",    "percent",  "people",   "persons", "officers", "deputies",  "men",
      "women",     "kids",     "children", "times",    "rounds",  "shots",    "cars",      "vehicles",
      "white",     "black",    "hispanic", "asian",    "enroute", "enrt",     "arrived",   "arrvd",
      "cleared",   "adv",      "advd",     "advised",  "reports", "returned", "responded", "drives",
      "drove",     "who",      "did",      "had",      "has",     "said",     "says",      "students",
      "student",   "grams",    "g",        "mg",       "oz",      "gallons",  "calls",     "prior",
      "priors",    "counts",   "count",    "items",    "blk",     "block",    "hundred",   "zone",
      "january",   "february", "march",    "april",    "may",     "june",     "july",      "august",
      "september", "october",  "november", "december", "pieces",  "bags",     "acres",     "cartons"};
  return words.contains(word);
}

bool IsVehicleMake(const WordKey& word) {
  static const WordSet words = {
      "acura",    "audi",   "bmw",        "buick",    "cadillac",   "chev",         "chevrolet", "chevy",
      "chrysler", "dodge",  "fiat",       "ford",     "gmc",        "honda",        "hyundai",   "infiniti",
      "isuzu",    "jaguar", "jeep",       "kia",      "lexus",      "lincoln",      "mazda",     "mercedes",
      "mercury",  "mini",   "mitsubishi", "nissan",   "oldsmobile", "pontiac",      "porsche",   "ram",
      "saab",     "saturn", "scion",      "subaru",   "suzuki",     "tesla",        "toyota",    "volkswagen",
      "volvo",    "vw",     "yamaha",     "kawasaki", "harley",     "freightliner", "kenworth",  "peterbilt",
      "toyt",     "hond",   "niss",       "dodg"};
  return words.contains(word);
}

bool ReadsAsProse(std::string_view value) {
  int small = 0, words = 0;
  for (size_t i = 0; i < value.size(); ++i) {
    if (value[i] == ' ' || (i > 0 && value[i - 1] != ' ')) continue;
    ++words;
    small += value[i] >= 'a' && value[i] <= 'z';
  }
  return words >= 6 && small * 2 > words;
}

bool NamesHome(std::string_view label) {
  for (std::string_view word :
       {"home", "res", "victim", "suspect", "witness", "complainant", "caller", "rp ", "defendant",
        "arrestee", "parent", "patient", "owner", "driver", "subject", "lives", "last known"}) {
    if (label.find(word) != label.npos) return true;
  }
  return false;
}

size_t SentenceEnd(std::string_view value) {
  static const Pattern abbreviated(
      R"((?:st|str|ave|av|rd|dr|ln|ct|blvd|cir|pl|pkwy|hwy|ter|trl|sq|apt|no|rm|bldg|ft|mt|n|s|e|w|ne|nw|se|sw|po|p\.o|rt|rte|co|spc|ste|fl|twp|mtn)$)");
  static const Pattern begins(
      R"((?:the|he|she|they|his|her|their|i|we|it|no|on|in|at|this|that|there|upon|when|while|officers?|victim|suspect|caller)\b)");
  MatchSpan span;
  // "1214 E Olive with mother Ana", "NY 14210 (03/2018)"
  size_t with = value.find(" with ");
  if (with != value.npos && with > 6) value = value.substr(0, with);
  for (size_t open = value.find(" ("); open != value.npos; open = value.find(" (", open + 1)) {
    bool date = open > 8 && open + 3 < value.size() && value[open + 2] >= '0' && value[open + 2] <= '9';
    if (date) return open;
  }
  for (size_t stop = value.find(". "); stop != value.npos; stop = value.find(". ", stop + 1)) {
    size_t word = value.find_last_of(" ,", stop);
    word = word == value.npos ? 0 : word + 1;
    static const Pattern state(R"((?-i:[A-Z]{2}),? \d)");
    if (state.MatchAt(value, stop + 2, &span)) continue;  // OCR takes a comma for a dot
    if (begins.MatchAt(value, stop + 2, &span) && stop > 4) return stop;
    if (stop > 8 && stop - word > 1 && !abbreviated.MatchAt(value.substr(0, stop), word, &span)) return stop;
  }
  return value.size();
}

bool HasUnit(std::string_view value) {
  std::string lower(value);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; });
  for (std::string_view unit : {" apt", " apartment", " unit ", " lot ", " space ", " spc", " trlr", " rm ",
                                "#", " floor", " upper", " uppr", " lower", ", rear"}) {
    if (lower.find(unit) != lower.npos) return true;
  }
  return false;
}

size_t EndAtLabel(const PageView& page, const std::vector<LabelHit>& labels, size_t begin, size_t end) {
  const auto& tokens = page.tokens();
  auto hit = std::partition_point(labels.begin(), labels.end(),
                                  [&](const LabelHit& h) { return tokens[h.first].begin <= begin; });
  for (; hit != labels.end() && tokens[hit->first].begin < end; ++hit) {
    if (!hit->marked && !hit->ends_line) continue;
    size_t first = hit->first;
    bool opens = first > 0 && (tokens[first - 1].line != tokens[first].line || page.WideGapAfter(first - 1));
    if (!opens) continue;
    size_t cut = tokens[first].begin;
    while (cut > begin && std::string_view(" \n\r\t|").find(page.text()[cut - 1]) != std::string_view::npos)
      --cut;
    return cut;
  }
  return end;
}

}  // namespace blackbar
