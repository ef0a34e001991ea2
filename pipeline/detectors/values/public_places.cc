#include "pipeline/detectors/values/public_places.h"

namespace blackbar {

bool IsPublicPlaceWord(const WordKey& word) {
  static const WordSet words = {
      "hospital",     "hosp",       "clinic",     "library",    "courthouse", "court",       "school",
      "elementary",   "academy",    "college",    "university", "church",     "temple",      "mosque",
      "synagogue",    "park",       "mall",       "store",      "market",     "supermarket", "restaurant",
      "cafe",         "bar",        "grill",      "tavern",     "pub",        "diner",       "bakery",
      "pharmacy",     "bank",       "station",    "department", "dept",       "office",      "center",
      "centre",       "gym",        "theater",    "cinema",     "museum",     "stadium",     "arena",
      "airport",      "depot",      "jail",       "prison",     "hall",       "plaza",       "garage",
      "salon",        "dealership", "warehouse",  "cemetery",   "mortuary",   "laundromat",  "casino",
      "headquarters", "annex",      "substation", "precinct",   "bureau",     "division",    "agency",
      "inc",          "llc",        "corp",       "co",         "company",    "hardware",    "auto",
      "motors",       "pawn",       "liquor",     "foods",      "grocery",    "mart",        "shop",
      "kitchen",      "pizza",      "deli",       "brewing",    "coffee",     "jewelers",    "electronics",
      "supply",       "tire",       "tires",      "towing",     "walmart",    "target",      "costco",
      "safeway",      "albertsons", "winco",      "maverik",    "chevron",    "shell",       "exxon",
      "subway",       "starbucks",  "walgreens",  "cvs",        "kroger",     "fred",        "mcdonald",
      "wendy",        "denny",      "applebee",   "arby",       "chili",      "lowe",        "macy",
      "kohl",         "domino",     "carl",       "dillard",    "perkins",    "ihop",        "7-eleven",
      "eleven",       "circle",     "jackson",    "sinclair",   "texaco",     "arco",        "autozone",
      "petsmart",     "ikea",       "nordstrom",  "sears",      "jcpenney",   "aldi",        "publix",
      "wegmans",      "kmart",      "wawa",       "sheetz",     "brothers",   "sons",        "bros",
      "partners",     "associates", "group",      "services",   "crossing",   "terminal",    "depot"};
  return words.contains(word);
}

}  // namespace blackbar
