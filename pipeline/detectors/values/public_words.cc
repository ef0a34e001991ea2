#include "pipeline/detectors/values/public_words.h"

#include <algorithm>

#include "pipeline/detectors/people/name_form.h"

namespace blackbar {

// Words that name an agency or a desk: a number near behind them is theirs.
bool NamesDesk(const WordKey& word) {
  static const WordSet words = {
      "police",        "sheriff",    "sheriff's",  "department",   "dept",       "dispatch",
      "records",       "desk",       "hotline",    "helpline",     "lobby",      "court",
      "courthouse",    "clerk",      "prosecutor", "prosecutor's", "attorney's", "municipal",
      "crimestoppers", "stoppers",   "tipline",    "pd",           "p.d",        "so",
      "authority",     "commission", "ombudsman",  "bureau",       "division",   "agency",
      "registry",      "dmv",        "county",     "city",         "coroner",    "advocate",
      "advocates",     "shelter's",  "hospital",   "clinic",       "university", "towing",
      "tow",           "wrecker",    "insurance",  "insurer",      "bank",       "hotel",
      "motel",         "store",      "company",    "inc",          "llc",        "corp",
      "pharmacy",      "library",    "school",     "office",       "station",    "switchboard",
      "ranger",        "rangers",    "marshal",    "enforcement",  "control",    "services",
      "service",       "center",     "centre",     "crisis",       "lifeline",   "poison",
      "ins",           "impound",    "yard",       "headquarters", "hq",         "annex",
      "tip",           "manager",    "counter",    "adjuster",     "union",      "laboratory",
      "lab",           "branch",     "precinct",   "facility",     "help",       "grill",
      "diner",         "tavern",     "pub",        "salon",        "bakery",     "pizzeria",
      "bistro",        "lounge",     "deli",       "brewery"};
  return words.contains(word);
}

// Without the words that towns are named with: "Eagle Falls, KS 67230  316-555-0125" is somebody's.
bool NamesBusiness(const WordKey& word) {
  static const WordSet places = {
      "park",    "bridge", "field",      "lake",    "river",       "creek",        "mountain", "dam",
      "springs", "falls",  "beach",      "hole",    "valley",      "state",        "national", "house",
      "town",    "plaza",  "apartments", "apts",    "subdivision", "condominiums", "shelter",  "farm",
      "farms",   "ranch",  "hall",       "estates", "building",    "church",       "temple"};
  return IsBusinessWord(word) && !places.contains(word);
}

// Phrases behind which an agency gives its own number or address to somebody.
bool GivesOwn(std::string_view lower) {
  static constexpr std::string_view kPhrases[] = {
      "picked up at",     "pick up at",      "be requested at", "requested from", "with new information",
      "with information", "follow up",       "follow-up",       "adv desk",       "questions call",
      "questions, call",  "any questions",   "contact us",      "call us",        "non-emergency",
      "non emergency",    "nonemergency",    "anyone with",     "media line",     "tips to",
      "here's a card",    "my card",         "main line",       "direct line",    "business line",
      "booked at",        "taken at",        "appear at",       "in person at",   "payable at",
      "was told to call", "told to contact", "notify",          "office hours",   "held at",
      "stored at",        "towed to",        "transported to",  "booked into"};
  return std::any_of(std::begin(kPhrases), std::end(kPhrases),
                     [&](std::string_view phrase) { return lower.find(phrase) != lower.npos; });
}

// "701 Justice Way", "1 Civic Plaza": streets on which only public buildings stand.
bool PublicStreet(std::string_view lower) {
  for (std::string_view name :
       {"justice way", "justice center", "justice dr", "justice blvd", "civic center", "civic plaza",
        "civic dr", "public safety", "government center", "municipal plaza", "courthouse", "city hall",
        "county complex", "capitol mall", "town hall", "police plaza", "law enforcement"}) {
    if (lower.find(name) != lower.npos) return true;
  }
  return false;
}

}  // namespace blackbar
