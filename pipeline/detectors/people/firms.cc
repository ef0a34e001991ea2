#include "pipeline/detectors/people/firms.h"

#include <algorithm>

#include "pipeline/detectors/people/brands.h"
#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/people/names_list.h"

namespace blackbar {
namespace {

constexpr size_t kLongestTrade = 4;  // words of a firm's name behind its owner's

bool IsLegalForm(const WordKey& word) {
  static const WordSet words = {"inc",         "incorporated", "llc", "llp",  "ltd",    "limited",
                                "corporation", "corp",         "plc", "pllc", "company"};
  return words.contains(word);
}

// What firms are named after, and neither a family name nor a word of people's work.
bool IsTrade(const WordKey& word) {
  static const WordSet words = {
      "towing",       "wrecker",     "collision",   "automotive",     "motors",     "motorsports",
      "cycles",       "tire",        "tires",       "lube",           "muffler",    "transmission",
      "trucking",     "logistics",   "rental",      "rentals",        "leasing",    "hardware",
      "lumber",       "supply",      "supplies",    "roofing",        "siding",     "gutters",
      "plumbing",     "heating",     "hvac",        "electric",       "electrical", "builders",
      "construction", "contracting", "masonry",     "concrete",       "drywall",    "paving",
      "flooring",     "landscaping", "nursery",     "florist",        "florists",   "jewelers",
      "jewelry",      "pawn",        "firearms",    "market",         "mart",       "grocery",
      "groceries",    "foods",       "produce",     "bakery",         "deli",       "diner",
      "cafe",         "grill",       "grille",      "bistro",         "pizzeria",   "pizza",
      "bbq",          "barbecue",    "taqueria",    "carniceria",     "cantina",    "restaurant",
      "pub",          "tavern",      "saloon",      "lounge",         "brewery",    "brewing",
      "liquor",       "liquors",     "salon",       "barbershop",     "nails",      "cleaners",
      "laundromat",   "carwash",     "pharmacy",    "drugstore",      "optical",    "dental",
      "orthodontics", "veterinary",  "kennels",     "kennel",         "daycare",    "preschool",
      "realty",       "properties",  "insurance",   "mutual",         "financial",  "savings",
      "mortgage",     "holdings",    "industries",  "enterprises",    "solutions",  "technologies",
      "electronics",  "wireless",    "cellular",    "communications", "printing",   "photography",
      "studios",      "bookstore",   "antiques",    "furniture",      "appliances", "appliance",
      "mortuary",     "funeral",     "cremation",   "fitness",        "casino",     "cinema",
      "theatre",      "store",       "stores",      "shop",           "outlet",     "dealership",
      "associates",   "partners",    "bros",        "brothers",       "sons",       "daughters",
      "agency",       "attorneys",   "restoration", "upholstery",     "locksmith",  "locksmiths",
      "marina",       "charters",    "orchards",    "vineyards",      "winery",     "dairy",
      "creamery",     "donuts",      "burgers",     "tacos",          "catering",   "salvage",
      "recycling",    "excavating",  "welding",     "machinery",      "equipment",  "manufacturing",
      "chevrolet",    "hyundai",     "toyota",      "nissan",         "volkswagen", "buick",
      "laboratory",   "bank",        "cabs",        "tool",           "tools",      "dispensary",
      "mgmt",         "consulting",  "tobacco",     "furnishings",    "gas",        "propane",
      "oil",          "steel",       "bakeries"};
  return words.contains(word);
}

// The same with another meaning beside a name: "Smith drug charge", "Jones body camera".
bool IsWeakTrade(const WordKey& word) {
  static const WordSet words = {
      "body",    "bail",     "bonds",    "lines",    "drug",  "drugs",     "trust",   "lawn",      "guns",
      "books",   "glass",    "media",    "wine",     "wines", "coffee",    "spirits", "controls",  "systems",
      "freight", "transit",  "tractor",  "seed",     "homes", "wharf",     "famous",  "group",     "auto",
      "care",    "repair",   "recovery", "farms",    "farm",  "ranch",     "feed",    "co",        "co-op",
      "carpet",  "cabinets", "shack",    "gym",      "spa",   "inn",       "cabin",   "galleria",  "gallery",
      "toys",    "sports",   "pets",     "grooming", "home",  "landscape", "tile",    "transport", "bar",
      "place",   "garage",   "club",     "church",   "hotel", "motel",     "law",     "bagels",    "flowers"};
  return words.contains(word);
}

bool Owned(std::string_view gap) { return gap == "'s " || gap == "'S " || gap == "s' " || gap == "' "; }
bool Joined(std::string_view gap) {
  return gap == " " || gap == " & " || gap == " &\n" || gap == "-" || gap == " + ";
}
bool CapitalWord(const Token& token) { return token.Is(Token::kCapital) && token.WordOnly(); }

// What people own as firms are called after it: "WINTERS'S INSURANCE".
bool IsPossession(const WordKey& word) {
  static const WordSet words = {
      "insurance", "mortgage",  "savings",  "bank",      "furniture", "jewelry",  "firearms",
      "equipment", "appliance", "wireless", "laundry",   "groceries", "rental",   "storage",
      "mutual",    "gas",       "tool",     "tools",     "tires",     "tire",     "body",
      "drugs",     "drug",      "lawn",     "books",     "coffee",    "wine",     "trust",
      "care",      "home",      "homes",    "garage",    "place",     "cabinets", "flowers",
      "seed",      "kitchen",   "supplies", "daughters", "sons",      "brothers", "electronics",
      "attorneys", "tobacco",   "pets",     "toys",      "nails",     "guns",     "church",
      "hotel",     "motel",     "gym",      "club",      "group",     "spirits",  "auto",
      "agency",    "bonds",     "bail",     "oil",       "shack",     "cabin",    "farm",
      "ranch",     "foods",     "tacos",    "burgers",   "donuts",    "pizza",    "properties",
      "cycles",    "media",     "lines",    "systems",   "glass",     "carpet",   "repair",
      "recovery",  "dental",    "optical"};
  return words.contains(word);
}

// In capitals only words of trades tell where the name ends.
bool GoesOnInCapitals(const PageView& page, size_t last, bool owned) {
  const auto& tokens = page.tokens();
  size_t next = last + 1;
  WordKey word = page.Key(tokens[next]);
  bool alone = !owned || !IsPossession(word);
  if (alone && IsTrade(word) && !StaffOfFirm(page, next)) return true;
  if (alone && owned && IsWeakTrade(word) && !StaffOfFirm(page, next)) return true;
  bool trade = IsWeakTrade(word) || IsTrade(word) || IsBusinessWord(word);
  for (size_t i = next; i < next + 3 && i + 1 < tokens.size(); ++i) {
    std::string_view gap = page.GapAfter(i);
    if ((!Joined(gap) && gap != ", ") || !CapitalWord(tokens[i + 1])) return false;
    WordKey behind = page.Key(tokens[i + 1]);
    if (IsLegalForm(behind)) return true;
    if (gap == ", ") return false;
    if (trade && (IsTrade(behind) || IsWeakTrade(behind))) return !StaffOfFirm(page, i + 1);
  }
  return false;
}

// "Miller's Ale House", "Whitaker Property Management": the last of two words or more.
bool EndsLongerName(const WordKey& word) {
  static const WordSet words = {"house",      "hut",     "barn",      "corner", "stop",  "joint",
                                "garden",     "grove",   "world",     "depot",  "lot",   "center",
                                "management", "express", "warehouse", "works",  "goods", "express",
                                "outfitters", "gardens", "room",      "company"};
  return words.contains(word);
}

// "The Market", "At Diner": no name in front of the trade.
bool Opens(const WordKey& word) {
  static const WordSet words = {
      "the",   "at", "on",  "in",    "from", "to",   "a",    "an",    "his",  "her",  "my",    "our", "your",
      "their", "he", "she", "they",  "this", "that", "near", "with",  "when", "then", "where", "and", "or",
      "no",    "by", "for", "local", "both", "each", "any",  "every", "some", "same", "other", "of",  "as"};
  return words.contains(word);
}

bool NumberWord(const WordKey& word) {
  static const WordSet words = {"one",      "two",      "three",   "four",  "five",   "six",
                                "seven",    "eight",    "nine",    "ten",   "eleven", "twelve",
                                "thirteen", "fourteen", "fifteen", "niner", "twenty", "thirty"};
  return words.contains(word);
}

bool PhoneticWord(const WordKey& word) {
  static const WordSet words = {"adam",   "boy",     "charles", "david",  "edward",  "frank", "george",
                                "henry",  "ida",     "john",    "king",   "lincoln", "mary",  "nora",
                                "ocean",  "paul",    "queen",   "robert", "sam",     "tom",   "union",
                                "victor", "william", "young",   "zebra",  "charlie", "oscar", "mike",
                                "romeo",  "juliet",  "sierra",  "baker",  "nancy",   "ocean", "lima"};
  return words.contains(word);
}

// Whether a number joins the word by a hyphen at this side.
bool NumberBeside(const PageView& page, size_t token, size_t gap_after) {
  if (page.GapAfter(gap_after) != "-") return false;
  const Token& other = page.tokens()[token];
  return (other.Number() && other.size() <= 3) || NumberWord(page.Key(other));
}

}  // namespace

bool FirmGoesOn(const PageView& page, size_t last) {
  const auto& tokens = page.tokens();
  if (last + 1 >= tokens.size()) return false;
  std::string_view gap = page.GapAfter(last);
  bool owned = Owned(gap);
  if (gap == ", " && IsLegalForm(page.Key(tokens[last + 1])) && CapitalWord(tokens[last + 1])) return true;
  if ((!owned && !Joined(gap)) || !CapitalWord(tokens[last + 1])) return false;
  bool upper = tokens[last].Is(Token::kUpper) && tokens[last].size() > 1;
  if (upper && tokens[last + 1].Is(Token::kUpper)) return GoesOnInCapitals(page, last, owned);
  // The words in capitals behind it, up to where they end.
  size_t end = last + 1;
  for (size_t seen = 1; seen < kLongestTrade && end + 1 < tokens.size(); ++seen) {
    std::string_view between = page.GapAfter(end);
    bool legal = between == ", " && IsLegalForm(page.Key(tokens[end + 1]));
    if ((!Joined(between) && !legal) || !CapitalWord(tokens[end + 1]) || page.WideGapAfter(end)) break;
    ++end;
  }
  WordKey word = page.Key(tokens[end]);
  if (IsLegalForm(word)) return true;
  bool ends = end + 1 >= tokens.size() || page.GapAfter(end) != " " || !tokens[end + 1].Is(Token::kCapital);
  if (!ends || StaffOfFirm(page, end)) return false;
  bool longer = end > last + 1 && EndsLongerName(word) && (owned || word.text == "management");
  return IsTrade(word) || IsWeakTrade(word) || longer;
}

bool StaffOfFirm(const PageView& page, size_t last) {
  static const WordSet words = {"manager", "mgr",      "owner", "clerk",     "employee", "worker",
                                "staff",   "security", "guard", "emp",       "driver",   "operator",
                                "teller",  "agent",    "tech",  "attendant", "account",  "acct",
                                "card",    "robbery",  "owners"};
  if (last + 1 >= page.tokens().size() || page.GapAfter(last) != " ") return false;
  return words.contains(page.Key(page.tokens()[last + 1]));
}

bool IsFirmWord(const WordKey& word) {
  return IsTrade(word) || IsLegalForm(word) || word.text == "management";
}

bool FirmLeads(const PageView& page, size_t first) {
  if (first < 3) return false;
  const auto& tokens = page.tokens();
  // "Nails by Annie"
  bool by = page.Lower(tokens[first - 1]) == "by" && page.GapAfter(first - 2) == " " &&
            page.GapAfter(first - 1) == " " && CapitalWord(tokens[first - 2]);
  if (by && !tokens[first - 2].Is(Token::kUpper) && IsTrade(page.Key(tokens[first - 2]))) return true;
  if (page.Lower(tokens[first - 1]) != "of" || page.GapAfter(first - 1) != " ") return false;
  static const WordSet heads = {"office", "offices", "estate", "firm"};
  return page.Key(tokens[first - 2]).text != "estate" && heads.contains(page.Key(tokens[first - 2])) &&
         page.Lower(tokens[first - 3]) == "law";
}

bool OfFirm(const PageView& page, size_t first, size_t last) {
  return IsFirmWord(page.Key(page.tokens()[last])) || FirmLeads(page, first);
}

bool FirmEndsAt(const PageView& page, size_t last, bool homes) {
  const auto& tokens = page.tokens();
  const Token& token = tokens[last];
  for (size_t first = last - std::min<size_t>(last, 3); first <= last; ++first) {
    if (tokens[first].Is(Token::kCapital) && BrandEnd(page, first) == last + 1) return true;
  }
  static const WordSet chains = {"walmart",  "walgreens", "cvs",      "costco",     "safeway",   "albertsons",
                                 "winco",    "maverik",   "chevron",  "exxon",      "starbucks", "texaco",
                                 "autozone", "petsmart",  "ikea",     "nordstrom",  "publix",    "wegmans",
                                 "kmart",    "wawa",      "sheetz",   "mcdonald",   "petco",     "staples",
                                 "gamestop", "verizon",   "comcast",  "fedex",      "culligan",  "u-haul",
                                 "walgreen", "meijer",    "speedway", "autonation", "carmax",    "geico",
                                 "t-mobile", "equifax",   "experian", "transunion", "medstar",   "airbnb"};
  if (chains.contains(page.Key(token)) && token.Is(Token::kCapital)) return true;
  if (!CapitalWord(token) || last == 0) return false;
  const Token& before = tokens[last - 1];
  std::string_view gap = page.GapAfter(last - 1);
  WordKey word = page.Key(token), front = page.Key(before);
  bool joined = (Joined(gap) || Owned(gap) || gap == ", " || gap == ". ") && before.Is(Token::kCapital);
  if (!joined) return false;
  if (IsLegalForm(word)) return true;
  if (gap == ", " || gap == ". ") return false;
  static const WordSet public_houses = {"hospital", "clinic",   "laboratory", "lab",    "library",
                                        "police",   "jail",     "mortuary",   "court",  "courthouse",
                                        "airport",  "college",  "university", "school", "elementary",
                                        "academy",  "services", "service",    "pd"};
  static const WordSet dwellings = {"hotel", "motel", "inn", "lodge", "suites"};
  bool managed = word.text == "management" && (IsTrade(page.Key(before)) || page.Lower(before) == "property");
  bool home = IsTrade(front) && (word.text == "home" || word.text == "parlor" || word.text == "group");
  bool pair = last > 1 && IsWeakTrade(word) && page.GapAfter(last - 2) == " & ";
  bool house = last > 1 && EndsLongerName(word) && Owned(page.GapAfter(last - 2));
  bool trade = managed || house || home || pair || IsTrade(word) || public_houses.contains(word) ||
               (homes && dwellings.contains(word)) ||
               (Owned(gap) && IsWeakTrade(word) && word.text != "place" && word.text != "home") ||
               (gap == " & " && IsWeakTrade(word));
  if (!trade || StaffOfFirm(page, last)) return false;
  // "SUBJECT LEFT STORE": in capitals an ordinary word in front names nothing.
  if (token.Is(Token::kUpper) && before.Is(Token::kUpper) && gap == " ") {
    bool ordinary = NameList::BuiltIn().FlagsOf(front) == NameList::kOrdinary;
    return !Opens(front) && !IsNeverName(front) && (!ordinary || IsTrade(front) || IsBusinessWord(front));
  }
  return !Opens(front);
}

bool InCallSign(const PageView& page, size_t first, size_t last) {
  const auto& tokens = page.tokens();
  if (!PhoneticWord(page.Key(tokens[first]))) return false;
  if (last > first && (last > first + 1 || !NumberWord(page.Key(tokens[last])))) return false;
  bool front = first > 0 && NumberBeside(page, first - 1, first - 1);
  bool behind = last > first || (last + 1 < tokens.size() && NumberBeside(page, last + 1, last));
  return behind || (front && last + 1 < tokens.size() && page.GapAfter(last) == "-");
}

}  // namespace blackbar
