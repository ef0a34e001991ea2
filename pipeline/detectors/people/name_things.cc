// Names that are part of something else: a business, a street, a school, a town.
#include "pipeline/detectors/people/firms.h"
#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/people/name_verbs.h"

namespace blackbar {
namespace {

// "Ingrid Solvay-Pike", "Cordelia Pike": a street only behind a preposition, a number or another street.
bool StreetWordAsSurname(const PageView& page, const NameForm& name) {
  static const WordSet surnames = {"pike", "lane", "way",   "place", "court",
                                   "row",  "path", "cross", "alley", "street"};
  static const WordSet before = {"on",      "at",      "near",  "to",    "from", "of",     "along",
                                 "and",     "in",      "down",  "onto",  "off",  "toward", "towards",
                                 "between", "through", "north", "south", "east", "west",   "the"};
  if (page.GapAfter(name.last - 1) == "-") return true;
  if (!surnames.contains(page.Key(page.tokens()[name.last])) || name.parts != 2) return false;
  const NameList& names = NameList::BuiltIn();
  bool upper = page.tokens()[name.last].Is(Token::kUpper) && !EndsNameInCapitals(page, name.last + 1);
  if (!names.IsFirst(page.Key(page.tokens()[name.first])) || upper) return false;
  if (name.first == 0) return true;
  const Token& front = page.tokens()[name.first - 1];
  return !front.Is(Token::kDigits) && !before.contains(page.Key(front));
}

// "Thomas Whitfield" and "Memorial" on the next line, "Lewis and Clark Trail", "Diamond Jim's Loan",
// "Pecos Mesa PD".
bool NamesAPlaceOfUse(const PageView& page, const NameForm& name) {
  const auto& tokens = page.tokens();
  size_t next = name.last + 1;
  std::string_view gap = page.GapAfter(name.last);
  const Token& behind = tokens[next];
  WordKey word = page.Key(behind);
  if (!behind.Is(Token::kCapital)) {
    bool joined = (gap == " " || gap == "\n") && word.text == "and" && next + 2 < tokens.size();
    if (!joined || name.parts > 1 || !tokens[next + 1].Is(Token::kCapital)) return false;
    std::string_view after = page.GapAfter(next), last = page.GapAfter(next + 1);
    return (after == " " || after == "\n") && last == " " && tokens[next + 2].Is(Token::kCapital) &&
           IsStreetWord(page.Key(tokens[next + 2]));
  }
  static const WordSet built = {"memorial", "hospital",   "medical", "elementary", "intermediate", "middle",
                                "high",     "university", "college", "academy",    "clinic",       "center"};
  bool prose = page.LineEnd(tokens[name.last].line) - page.lines()[tokens[name.last].line] > 45;
  if (gap == "\n" && prose && built.contains(word)) return true;
  static const WordSet forces = {"pd", "so", "tpke", "turnpike", "sheriff's", "borough", "township", "cso"};
  if (gap == " " && forces.contains(word)) return true;
  static const WordSet trades = {
      "loan",      "loans",      "tire",     "tires",    "tap",        "taproom",    "wash",     "drywall",
      "florist",   "nails",      "pretzels", "tacos",    "taqueria",   "carniceria", "antiques", "bridal",
      "barber",    "barbershop", "cleaners", "charters", "cycles",     "shack",      "kitchen",  "donuts",
      "burgers",   "bbq",        "liquors",  "salvage",  "nursery",    "concrete",   "masonry",  "freight",
      "financial", "savings",    "bail",     "body",     "automotive", "repair",     "recovery", "imports",
      "collision", "cabinets",   "carpet",   "flowers",  "books",      "coffee",     "bagels"};
  bool owned = gap == "'s ";
  return (owned || (gap == " " && name.parts > 1)) && trades.contains(word) && !behind.Is(Token::kUpper);
}

}  // namespace

bool NamesAThing(const PageView& page, const NameForm& name, bool trusted, bool known) {
  const auto& tokens = page.tokens();
  static const WordSet surnames = {
      "park", "hall",   "field", "house", "lake",  "church",  "bridge", "bank",   "temple", "law",   "junior",
      "high", "valley", "club",  "beach", "falls", "springs", "court",  "middle", "town",   "plaza", "mall"};
  // "Xue-Fen Park"
  trusted |= name.parts > 2 && page.GapAfter(name.first) == "-";
  for (size_t i = name.first; i <= name.last && !known; ++i) {
    WordKey word = page.Key(tokens[i]);
    if (IsBusinessWord(word) && !(trusted && surnames.contains(word))) return true;
    if (i > name.first && IsFirmWord(word) && !surnames.contains(word)) return true;
  }
  if (!trusted && name.last > name.first && IsStreetWord(page.Key(tokens[name.last])) &&
      !StreetWordAsSurname(page, name)) {
    return true;
  }
  if (name.last + 1 >= tokens.size()) return false;
  WordKey next = page.Key(tokens[name.last + 1]);
  std::string_view gap = page.GapAfter(name.last);
  bool capital = tokens[name.last + 1].Is(Token::kCapital);
  if ((gap == " & " || gap == " and ") && IsBusinessWord(next)) return true;
  // "Foster & Reyes Jewelers"
  bool firm = gap == " & " && capital && name.last + 2 < tokens.size() &&
              page.GapAfter(name.last + 1) == " " && tokens[name.last + 2].Is(Token::kCapital);
  if (firm && IsBusinessWord(page.Key(tokens[name.last + 2]))) return true;
  if (NamesAPlaceOfUse(page, name)) return true;
  if (FirmGoesOn(page, name.last) || FirmLeads(page, name.first)) return true;
  if (InCallSign(page, name.first, name.last)) return true;
  bool beside = gap == " " || (gap == "'s " && capital) || gap == ", ";
  if (gap == ", ") return next.text == "inc" || next.text == "llc" || next.text == "corp";
  bool staff = name.parts > 1 && gap == " " && StaffOfFirm(page, name.last + 1);
  if (beside && capital && IsBusinessWord(next) && next.text != "state" && !staff) return true;
  // "Martinez Dr" is a street only as a whole; a number in front makes it sure.
  return gap == " " && capital && IsStreetWord(next) && next.text != "run" && next.text != "row";
}

}  // namespace blackbar
