#include "pipeline/detectors/values/address_evidence.h"

#include <algorithm>

#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/people/names_list.h"
#include "pipeline/detectors/people/roster.h"
#include "pipeline/detectors/values/address_cues.h"
#include "pipeline/detectors/values/address_words.h"

namespace blackbar {

// "1 TO ST. VINCENT'S", "2014 HONDA CIVIC LP", "40 SECONDS TO WALK": capitals do not make a street of
// prose.
bool AddressEvidence::Ordinary(size_t i, size_t end) const {
  const auto& tokens = page_.tokens();
  if (i + 1 >= tokens.size()) return false;
  WordKey next = page_.Key(tokens[i + 1]);
  if (IsVehicleMake(next) && tokens[i].size() == 4 && tokens[i].Number()) {
    std::string_view century = page_.text().substr(tokens[i].begin, 2);
    if (century == "19" || century == "20") return true;
  }
  static const WordSet never = {"to",      "in",   "on",      "at",      "from",     "and",     "or",
                                "for",     "with", "was",     "were",    "is",       "rp",      "officer",
                                "enrt",    "enr",  "enroute", "arrd",    "arrvd",    "arrived", "onsc",
                                "onscene", "advd", "adv",     "advised", "clr",      "cleared", "ack",
                                "disp",    "ofc",  "deputy",  "sgt",     "sergeant", "det",     "detective",
                                "lt",      "cpl",  "trooper", "agent",   "chief"};
  if (never.contains(next)) return true;
  static const WordSet months = {"january", "february",  "march",   "april",    "june",    "july",
                                 "august",  "september", "october", "november", "december"};
  if (i > 0 && tokens[i].size() <= 2 && months.contains(page_.Key(tokens[i - 1]))) return true;  // "March 12"
  // "120 Prior Ct", "5 May Street" are streets all the same.
  bool suffix = i + 2 < tokens.size() && IsStreetWord(page_.Key(tokens[i + 2]));
  if (CountsThings(next) && !suffix) return true;
  static const WordSet prose = {"in", "at", "to", "from", "was", "were", "is", "rp", "and", "with", "for"};
  for (size_t t = i + 2; t < std::min(i + 5, tokens.size()) && tokens[t].end <= end; ++t) {
    if (IsStreetWord(page_.Key(tokens[t]))) return false;
    if (prose.contains(page_.Key(tokens[t]))) return true;
  }
  return false;
}

// A street without a suffix needs somebody's home before it, a unit or a city and state behind, or a person
// whose address it is.
bool AddressEvidence::BareFits(size_t i, const MatchSpan& span, bool home) const {
  std::string_view value = page_.text().substr(span.begin, span.end - span.begin);
  bool tail = value.find(',') != value.npos && HasStateOrZip(value);
  const auto& tokens = page_.tokens();
  const Token& word = tokens[i + 1 < tokens.size() ? i + 1 : i];
  WordKey key = page_.Key(word);
  if (IsNeverName(key) && word.size() > 2) return false;
  if (home || tail) return true;
  if (CountsThings(key) || Ordinary(i, span.end) || IsVehicleMake(key)) return false;
  bool month = i > 0 && tokens[i - 1].Is(Token::kCapital) && tokens[i - 1].size() > 2 &&
               IsNeverName(page_.Key(tokens[i - 1])) && (tokens[i].size() == 4 || tokens[i].size() <= 2);
  bool dated = i > 0 && (tokens[i - 1].Number() || month);
  if (dated) return false;
  std::string_view lower = page_.lower().substr(span.begin, span.end - span.begin);
  for (std::string_view unit : {" apt", " apartment", " unit ", " #", ",#", " lot ", " trlr", ", upstairs",
                                ", rear", " floor", " spc "}) {
    if (lower.find(unit) != lower.npos) return true;
  }
  char behind = span.end < page_.text().size() ? page_.text()[span.end] : '\n';
  bool ends = std::string_view(".,;)\n\"").find(behind) != std::string_view::npos;
  return ends && (OfPerson(i) || Directed(i) || (tokens[i].size() >= 2 && BesideCue(page_, tokens[i].begin)));
}

// "2201 N. Camac," but no "5 E" or "3 North Korean".
bool AddressEvidence::Directed(size_t i) const {
  const auto& tokens = page_.tokens();
  if (i + 2 >= tokens.size() || tokens[i].size() < 3 || !tokens[i].Number()) return false;
  std::string_view word = page_.Lower(tokens[i + 1]);
  bool direction = word == "n" || word == "s" || word == "e" || word == "w" || word == "north" ||
                   word == "south" || word == "east" || word == "west";
  return direction && tokens[i + 2].Is(Token::kCapital) && tokens[i + 2].size() > 2;
}

// "c/o Ofori, 58A Mill Lane": who takes the mail belongs to the address. The byte where that begins.
size_t AddressEvidence::CareOf(size_t begin) const {
  size_t from = begin > 44 ? begin - 44 : 0;
  std::string_view before = page_.lower().substr(from, begin - from);
  for (std::string_view care : {"c/o ", "care of "}) {
    size_t at = before.rfind(care);
    if (at == before.npos || before.find_first_of("0123456789\n;:(|", at) != before.npos) continue;
    bool name = true;  // in capitals: "c/o parents of ..." leads to people, not to a house
    for (size_t i = page_.TokenAt(from + at + care.size()); page_.tokens()[i].begin < begin; ++i)
      name &= page_.tokens()[i].Is(Token::kCapital);
    if (name) return from + at;
  }
  return begin;
}

// "unit 14F of 2200 Harbor Pointe", "Apt 3, 14 Elm Ct": the byte where the home in the house begins.
size_t AddressEvidence::UnitBefore(size_t begin) const {
  static const WordSet units = {"unit", "apt", "apartment", "lot", "room", "rm", "space", "flat", "suite"};
  static const WordSet joints = {"of", "at", "in"};
  const auto& tokens = page_.tokens();
  size_t i = page_.TokenAt(begin);
  if (i < 3 || i >= tokens.size() || tokens[i].begin != begin) return begin;
  bool comma = page_.GapAfter(i - 1) == ", ";
  size_t number = comma ? i - 1 : i - 2;
  if (!comma && (!joints.contains(page_.Key(tokens[i - 1])) || page_.GapAfter(i - 1) != " ")) return begin;
  const Token& home = tokens[number];
  bool named = home.Is(Token::kDigits) || home.size() == 1;
  std::string_view gap = page_.GapAfter(number - 1);
  if (!named || home.size() > 5 || (gap != " " && gap != " #" && gap != ". ")) return begin;
  return units.contains(page_.Key(tokens[number - 1])) ? tokens[number - 1].begin : begin;
}

// A name of the list that is no ordinary word, or of somebody the records tell of.
bool AddressEvidence::Known(size_t t) const {
  WordKey word = page_.Key(page_.tokens()[t]);
  uint8_t flags = context_.names->FlagsOf(word);
  bool listed = (flags & (NameList::kFirst | NameList::kLast)) != 0 && (flags & NameList::kOrdinary) == 0;
  return listed || (context_.roster != nullptr && context_.roster->Find(word) != nullptr);
}

// "Lula Tran, 77 Canal;", "Alton Skidmore of 1202 Prospect)".
bool AddressEvidence::OfPerson(size_t i) const {
  const auto& tokens = page_.tokens();
  if (i < 2 || tokens[i].size() < 2) return false;
  std::string_view gap = page_.GapAfter(i - 1);
  auto name = [&](size_t t) {
    return tokens[t].Is(Token::kCapital) && tokens[t].WordOnly() && tokens[t].size() > 1 &&
           !IsBusinessWord(page_.Key(tokens[t])) && !IsNeverName(page_.Key(tokens[t]));
  };
  if (page_.Lower(tokens[i - 1]) == "of" && (gap == " " || gap == "\n"))
    return name(i - 2) && Known(i - 2) && (page_.GapAfter(i - 2) == " " || page_.GapAfter(i - 2) == ", ");
  if (gap != ", " || !name(i - 1) || !name(i - 2)) return false;
  uint8_t flags = context_.names->FlagsOf(page_.Key(tokens[i - 2])) |
                  (i > 2 ? context_.names->FlagsOf(page_.Key(tokens[i - 3])) : uint8_t{0});
  return page_.GapAfter(i - 2) == " " && (flags & NameList::kFirst) != 0;
}

bool AddressEvidence::HasStateOrZip(std::string_view value) {
  size_t comma = value.rfind(',');
  std::string_view behind = value.substr(comma == value.npos ? 0 : comma);
  size_t digits = static_cast<size_t>(
      std::count_if(behind.begin(), behind.end(), [](char c) { return c >= '0' && c <= '9'; }));
  size_t capitals = static_cast<size_t>(
      std::count_if(behind.begin(), behind.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
  return digits >= 5 || capitals >= 2;
}

// A city nobody has named before: no word of prose, no name of a person, and nothing follows it.
bool AddressEvidence::StrangeCity(const MatchSpan& span) const {
  static const WordSet others = {"apt",   "unit",     "lot",    "suite",   "officer", "deputy", "sgt",
                                 "det",   "suspect",  "victim", "witness", "caller",  "where",  "which",
                                 "who",   "phone",    "cell",   "home",    "dob",     "case",   "report",
                                 "room",  "dispatch", "units",  "however", "driver",  "call",   "tel",
                                 "email", "vehicle",  "but",    "with"};
  char behind = span.end < page_.text().size() ? page_.text()[span.end] : '\n';
  bool ends = std::string_view(".,;)_\n\"").find(behind) != std::string_view::npos ||
              page_.text().substr(span.end, 2) == "  " || page_.text()[span.end] == '\t';
  size_t first = page_.TokenAt(span.begin);
  const auto& tokens = page_.tokens();
  static const WordSet next = {"to",    "for",  "on",   "and",  "in", "at",
                               "where", "when", "with", "this", "is", "was"};
  size_t last = first;
  while (last + 1 < tokens.size() && tokens[last + 1].end <= span.end) ++last;
  if (!ends && behind == ' ' && last + 1 < tokens.size()) ends = next.contains(page_.Key(tokens[last + 1]));
  if (!ends) return false;
  static const WordSet towns = {"creek",   "falls",   "springs",  "city",     "hills",   "park",   "lake",
                                "valley",  "village", "junction", "station",  "heights", "beach",  "grove",
                                "ridge",   "bluff",   "mills",    "town",     "point",   "harbor", "bay",
                                "landing", "corners", "center",   "forge",    "fork",    "forks",  "hollow",
                                "rapids",  "gap",     "bend",     "township", "mesa",    "wells"};
  static const WordSet leads = {"port", "fort",   "mount", "lake",  "new",   "north", "south",
                                "east", "west",   "san",   "santa", "saint", "los",   "las",
                                "el",   "little", "old",   "grand", "big",   "cedar"};
  std::string_view end_word = page_.Lower(tokens[last]);
  bool formed = false;
  for (std::string_view ending :
       {"ville", "burg", "ton", "field", "ford", "wood", "dale", "port", "haven", "boro"})
    formed |= end_word.size() > ending.size() + 2 && end_word.ends_with(ending);
  bool town =
      last > first && (towns.contains(page_.Key(tokens[last])) || leads.contains(page_.Key(tokens[first])));
  town |= last == first && formed;
  for (size_t t = first; t <= last && !town; ++t) {
    WordKey word = page_.Key(tokens[t]);
    if (IsNeverName(word) || others.contains(word) || CountsThings(word)) return false;
    bool known = context_.roster != nullptr && context_.roster->Find(word) != nullptr;
    if (known || (context_.names->IsFirst(word) && first != last)) return false;
  }
  return true;
}

}  // namespace blackbar
