#include "pipeline/detectors/values/addresses.h"

#include <algorithm>

#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/structure/layout.h"
#include "pipeline/detectors/values/address_forms.h"
#include "pipeline/detectors/values/known_values.h"
#include "pipeline/detectors/values/public_places.h"

namespace blackbar {
namespace {

using Marks = std::vector<Mark>;

void Add(Marks* marks, size_t begin, size_t end, double score, const char* why) {
  marks->push_back({begin, end, "ADDRESS", "", score, "places", why});
}
void Stay(Marks* marks, size_t begin, size_t end, std::string_view kind) {
  marks->push_back({begin, end, kind, "", 0.99, "forms", ""});
}

// The words shortly before a place, on its line and the end of the one before.
std::string_view Before(const PageView& page, size_t at, size_t reach) {
  size_t from = at > reach ? at - reach : 0;
  return page.lower().substr(from, at - from);
}

bool EndsWithOne(std::string_view before, std::initializer_list<std::string_view> words) {
  while (!before.empty() &&
         (before.back() == ' ' || before.back() == ':' || before.back() == '\n' || before.back() == ',')) {
    before.remove_suffix(1);
  }
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    if (!before.ends_with(word)) return false;
    size_t at = before.size() - word.size();
    char c = at == 0 ? ' ' : before[at - 1];
    return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  });
}

// "lives at 14 Elm": what stands behind is where somebody lives, whatever its form.
bool HomeCue(const PageView& page, size_t at) {
  std::string_view before = Before(page, at, 48);
  if (EndsWithOne(before, {"lives at",        "lived at",      "live at",      "living at",    "resides at",
                           "residing at",     "resided at",    "reside at",    "lives on",     "resides on",
                           "residence of",    "residence at",  "residence is", "residence",    "home at",
                           "home is at",      "house at",      "house is at",  "staying at",   "stays at",
                           "stayed at",       "moved to",      "moved into",   "apartment at", "trailer at",
                           "address is",      "address of",    "address was",  "address",      "addr",
                           "home address",    "lives over at", "i'm at",       "im at",        "i am at",
                           "we're at",        "we are at",     "i live at",    "it's at",      "come to",
                           "send someone to", "delivered to",  "mail to",      "shipped to",   "domiciled at",
                           "home of record",  "renting at",    "rents at",     "room at",      "sleeping at",
                           "shelter at",      "safe house at", "relocated to", "parents at",   "mother's at",
                           "grandmother at"})) {
    return true;
  }
  return false;
}

// "can be picked up at 601 Public Safety Dr", or the line under the agency's name in a signature.
bool OfficeCue(const PageView& page, size_t number) {
  const Token& token = page.tokens()[number];
  if (EndsWithOne(
          Before(page, token.begin, 48),
          {"picked up at",       "pick up at",      "picked\nup at", "unit is at",       "office is at",
           "court address",      "court is at",     "station at",    "headquarters at",  "lobby at",
           "in person at",       "department at",   "courthouse at", "annex at",         "appear at",
           "hearing at",         "agency address",  "office at",     "be picked\nup at", "be\npicked up at",
           "department address", "station address", "court"})) {
    return true;
  }
  bool opens = number == 0 || page.tokens()[number - 1].line != token.line;
  if (!opens || token.line == 0) return false;
  size_t begin = page.lines()[token.line - 1];
  std::string_view above = page.lower().substr(begin, page.LineEnd(token.line - 1) - begin);
  if (above.size() > 100) return false;
  for (std::string_view word :
       {"police department", "sheriff's office", "sheriff's department", "department of public safety",
        "district attorney", "prosecutor's office", "police dept", "state patrol", "marshal's office"}) {
    if (above.find(word) != above.npos) return true;
  }
  return false;
}

// Numbers in front of a street that are no house number: "mile marker 42 Highway 55", "exit 3 Grant Rd".
bool NoHouseNumber(const PageView& page, size_t at) {
  return EndsWithOne(
      Before(page, at, 24),
      {"mile",   "marker",     "milepost", "mp",     "mm",      "exit",    "post",  "highway", "hwy",
       "route",  "unit",       "units",    "case",   "section", "page",    "code",  "channel", "beat",
       "zone",   "district",   "medic",    "engine", "item",    "tag",     "badge", "no",      "number",
       "report", "interstate", "sr",       "us",     "article", "chapter", "figure"});
}

bool JointOfPlace(std::string_view gap) {
  return gap == ", " || gap == ",\n" || gap == " (" || gap == " - " || gap == " @ " || gap == ": " ||
         gap == "'s, " || gap == "'s (";
}

class AddressFinder {
 public:
  AddressFinder(const PageView& page, const DetectContext& context, Marks* marks)
      : page_(page), context_(context), marks_(marks) {}

  void At(size_t i) {
    const Token& token = page_.tokens()[i];
    std::string_view gap = page_.GapAfter(i);
    if (token.Is(Token::kDigits)) {
      char before = token.begin > 0 ? page_.text()[token.begin - 1] : ' ';
      bool masked = before == '/' && i > 0 && page_.tokens()[i - 1].WordOnly();  // ADR/2290 ...
      masked |= before == '/' && i > 0 && page_.tokens()[i - 1].size() == 4 &&
                token.size() >= 3;  // .../0142/4410 ...
      bool fresh = before != '-' && (before != '/' || masked) && before != '.' && before != '$' &&
                   before != '#' && before != ':' && before != ',';
      bool range = (gap == "-" || gap == "/") && i + 1 < page_.tokens().size();
      fresh &= page_.text()[token.begin] != '0';
      if (fresh && token.size() <= 9 && (gap.starts_with(' ') || gap == "\n" || range)) Numbered(i);
    }
    if (token.Is(Token::kCapital) || token.Is(Token::kDigits)) Crossing(i);
    if (token.Is(Token::kCapital)) Box(i);
    if (token.Is(Token::kCapital) && token.WordOnly()) Named(i);
  }

 private:
  bool Match(const Pattern& form, size_t at) { return form.MatchAt(page_.text(), at, &span_); }

  void Numbered(size_t i) {
    const Token& token = page_.tokens()[i];
    size_t at = token.begin;
    if (Match(BlockForm(), at)) return Stay(marks_, span_.begin, span_.end, "BLOCK_ADDRESS");
    if (NoHouseNumber(page_, at)) return;
    bool home = HomeCue(page_, at);
    if (Match(GridForm(), at)) return Offer(i, 0.93, "a grid address", home);
    MatchSpan road;
    bool on_road = RoadForm().MatchAt(page_.text(), at, &road);
    bool on_street = Match(StreetForm(), at) && !Ordinary(i);
    if (on_road && (!on_street || road.end > span_.end)) {
      span_ = road;
      return Offer(i, home ? 0.93 : 0.86, "house number and road", home);
    }
    if (on_street) return Offer(i, home ? 0.95 : 0.9, "house number and street", home);
    if (MatchLower(at)) return Offer(i, home ? 0.9 : 0.8, "house number and street in small letters", home);
    if (Match(BareStreetForm(), at) && BareFits(i, home)) {
      Offer(i, home ? 0.85 : 0.8,
            home ? "words for a home before it" : "house number, street, city and state", home);
    }
  }

  // "1 TO ST. VINCENT'S": capitals do not make a street of prose.
  bool Ordinary(size_t i) const {
    static const WordSet prose = {"to",    "in",   "on",     "at",      "from",     "and",   "or",   "for",
                                  "with",  "was",  "were",   "is",      "am",       "pm",    "hrs",  "hours",
                                  "males", "male", "female", "females", "subjects", "units", "juvs", "juv"};
    return i + 1 < page_.tokens().size() && prose.contains(page_.Key(page_.tokens()[i + 1]));
  }

  bool MatchLower(size_t at) {
    std::vector<MatchSpan> groups;
    if (!LowerStreetForm().MatchAt(page_.text(), at, &groups)) return false;
    static const WordSet prose = {
        "in",    "on",     "the",   "of",      "at",      "to",      "from",   "down",   "up",
        "and",   "or",     "for",   "people",  "men",     "women",   "kids",   "cars",   "feet",
        "foot",  "miles",  "mile",  "minutes", "hours",   "days",    "yards",  "blocks", "block",
        "into",  "off",    "by",    "a",       "an",      "my",      "his",    "her",    "their",
        "this",  "that",   "times", "people",  "dollars", "more",    "per",    "with",   "per",
        "year",  "years",  "old",   "lane",    "away",    "hour",    "minute", "is",     "was",
        "along", "across", "over",  "under",   "mph",     "hundred", "going",  "way",    "were"};
    for (size_t i = page_.TokenAt(groups[1].begin); i < page_.tokens().size(); ++i) {
      if (page_.tokens()[i].begin >= groups[1].end) break;
      if (prose.contains(page_.Key(page_.tokens()[i]))) return false;
    }
    span_ = groups[0];
    return true;
  }

  // A street without a suffix needs somebody's home before it, or a city and state behind.
  bool BareFits(size_t i, bool home) const {
    std::string_view value = page_.text().substr(span_.begin, span_.end - span_.begin);
    bool tail = value.find(',') != value.npos && HasStateOrZip(value);
    const Token& word = page_.tokens()[i + 1 < page_.tokens().size() ? i + 1 : i];
    if (IsNeverName(page_.Key(word)) && word.size() > 2) return false;
    return home || tail;
  }

  static bool HasStateOrZip(std::string_view value) {
    size_t comma = value.rfind(',');
    std::string_view behind = value.substr(comma == value.npos ? 0 : comma);
    size_t digits = static_cast<size_t>(
        std::count_if(behind.begin(), behind.end(), [](char c) { return c >= '0' && c <= '9'; }));
    size_t capitals = static_cast<size_t>(
        std::count_if(behind.begin(), behind.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
    return digits >= 5 || capitals >= 2;
  }

  void Offer(size_t i, double score, const char* why, bool home) {
    std::string_view value = page_.text().substr(span_.begin, span_.end - span_.begin);
    bool known = context_.known != nullptr && context_.known->IsPublicAddress(value);
    if ((!home || known) && (known || BehindBusiness(page_, i) || OfficeCue(page_, i)))
      return Stay(marks_, span_.begin, span_.end, "PUBLIC_ADDRESS");
    AddParts(WithCity(WithoutSentence(span_.end)), score, why);
  }

  // "..., Cold\n5      Spring, NY": what wrapped from the column before belongs to that column.
  void AddParts(size_t end, double score, const char* why) {
    size_t begin = span_.begin;
    for (size_t at = page_.text().find('\n', begin); at < end; at = page_.text().find('\n', at + 1)) {
      size_t digits = at + 1, next = digits;
      while (next < end && page_.text()[next] >= '0' && page_.text()[next] <= '9') ++next;
      if (next == digits || next > digits + 2 || !page_.text().substr(next).starts_with("   ")) continue;
      Add(marks_, begin, at, score, why);
      begin = page_.text().find_first_not_of(' ', next);
    }
    Add(marks_, begin, end, score, why);
  }

  // "5189 Old Quarry Way. No": behind the street's full stop a word without a figure begins a sentence.
  size_t WithoutSentence(size_t end) const {
    std::string_view value = page_.text().substr(span_.begin, end - span_.begin);
    size_t stop = value.rfind(". ");
    if (stop == value.npos || stop < 6 || value.substr(stop).find_first_of("0123456789") != value.npos)
      return end;
    std::string_view behind = value.substr(stop + 2);
    static const WordSet words = {"no", "the", "rear", "court", "upper", "lower", "unit", "lot", "space"};
    size_t token = page_.TokenAt(span_.begin + stop + 2);
    if (token >= page_.tokens().size() || !words.contains(page_.Key(page_.tokens()[token]))) return end;
    return behind.find(',') == behind.npos ? span_.begin + stop : end;
  }

  // "14 Elm Court, Harrow." where the records name Harrow as a city.
  size_t WithCity(size_t end) const {
    static const Pattern city(
        R"((?:,|\n|,\n)\s?[ \t]{0,20}((?-i:[A-Z][A-Za-z'-]{2,20}(?: [A-Z][A-Za-z'-]{2,20}){0,2}))\b)");
    if (context_.known == nullptr) return end;
    std::vector<MatchSpan> groups;
    if (!city.MatchAt(page_.text(), end, &groups)) return end;
    std::string_view name = page_.text().substr(groups[1].begin, groups[1].end - groups[1].begin);
    return context_.known->IsCity(name) ? groups[1].end : end;
  }

  void Box(size_t i) {
    static const WordSet first_words = {"box", "p",    "po",    "post", "rr",  "r",      "rural",
                                        "hc",  "star", "route", "rt",   "psc", "drawer", "cmr"};
    const Token& token = page_.tokens()[i];
    bool glued = token.Is(Token::kDigits) &&
                 (page_.Lower(token).starts_with("rr") || page_.Lower(token).starts_with("hc"));
    if (!glued && !first_words.contains(page_.Key(token))) return;
    if (!Match(BoxForm(), token.begin)) return;
    std::string_view value = page_.text().substr(span_.begin, span_.end - span_.begin);
    bool known = context_.known != nullptr && context_.known->IsPublicAddress(value);
    if (known) return Stay(marks_, span_.begin, span_.end, "PUBLIC_ADDRESS");
    bool alone = page_.Lower(token) == "box";
    bool plain = alone && !HomeCue(page_, token.begin) && value.size() < 10;
    Add(marks_, span_.begin, span_.end, plain ? 0.72 : 0.95, "a post box or rural route");
  }

  // Homes without a house number in figures: "BIA Rte 71, House 12", "One Beacon Close", "Kellogg Tower, Rm.
  // 204".
  void Named(size_t i) {
    static const WordSet reservations = {"bia", "navajo", "tribal", "indian", "hopi", "reservation", "ir"};
    static const WordSet numbers = {"one", "two",   "three", "four", "five",  "six",
                                    "ten", "seven", "eight", "nine", "twelve"};
    static const WordSet houses = {"tower", "towers",    "hall", "arms",       "manor",
                                   "lodge", "dormitory", "dorm", "apartments", "residence"};
    const Token& token = page_.tokens()[i];
    WordKey key = page_.Key(token);
    if (reservations.contains(key) && Match(ReservationForm(), token.begin)) {
      return Offer(i, 0.93, "a house on a reservation's road", HomeCue(page_, token.begin));
    }
    if (numbers.contains(key) && Match(NumberWordForm(), token.begin)) {
      return Offer(i, 0.86, "house number in a word and street", HomeCue(page_, token.begin));
    }
    if (!houses.contains(key)) return;
    size_t first = i;
    for (; first > 0 && i - first < 2; --first) {
      const Token& before = page_.tokens()[first - 1];
      if (page_.GapAfter(first - 1) != " " || !before.Is(Token::kCapital) || !before.WordOnly()) break;
    }
    if (first < i && Match(RoomForm(), page_.tokens()[first].begin)) {
      Add(marks_, span_.begin, span_.end, 0.88, "a room of a house by its name");
    }
  }

  // The crossing of two streets stays; where a house number leads it is an address.
  void Crossing(size_t i) {
    const Token& token = page_.tokens()[i];
    if (token.Is(Token::kDigits) && !token.Is(Token::kLetters)) return;
    if (token.begin < crossing_end_) return;
    static const WordSet no_street = {"the", "on", "in", "at", "he", "she", "i", "and", "from"};
    if (no_street.contains(page_.Key(token)) || !Match(CrossingForm(), token.begin)) return;
    if (i > 0 && page_.tokens()[i - 1].Number() && page_.GapAfter(i - 1) == " ") return;
    Stay(marks_, span_.begin, span_.end, "INTERSECTION");
    crossing_end_ = span_.end;
  }

  const PageView& page_;
  const DetectContext& context_;
  Marks* marks_;
  MatchSpan span_;
  size_t crossing_end_ = 0;
};

// Whatever an address label announces, as far as its cell goes.
class LabelledAddresses {
 public:
  LabelledAddresses(const PageView& page, const DetectContext& context, Marks* marks)
      : page_(page), context_(context), marks_(marks) {}

  void Find() {
    for (const LabelHit& hit : *context_.labels) {
      if (hit.row->field != FieldType::kAddress || !hit.marked) continue;
      size_t label = page_.tokens()[hit.first].begin;
      of_office_ = EndsWithOne(Before(page_, label, 16),
                               {"court", "agency", "office", "business", "department", "station"}) ||
                   page_.Lower(page_.tokens()[hit.first]) == "court" ||
                   page_.Lower(page_.tokens()[hit.first]) == "agency";
      size_t line_end = page_.LineEnd(page_.tokens()[hit.last].line);
      // Another label on the line ends the value.
      for (const LabelHit* next = &hit + 1; next != context_.labels->data() + context_.labels->size();
           ++next) {
        if (!next->marked) continue;
        line_end = std::min<size_t>(line_end, page_.tokens()[next->first].begin);
        break;
      }
      while (line_end > hit.value && page_.text()[line_end - 1] == ' ') --line_end;
      if (!hit.ends_line && hit.value < line_end && Offer(hit.value, line_end)) continue;
      for (const Cell& cell : context_.layout->ValueCells(hit)) {
        Offer(page_.tokens()[cell.first].begin, page_.tokens()[cell.last].end);
      }
    }
  }

 private:
  bool Offer(size_t from, size_t to) {
    std::string_view value = page_.text().substr(from, to - from);
    size_t end =
        std::min({value.find("  "), value.find('\t'), value.find('|'), value.find(';'), value.size()});
    size_t sentence = value.find(". ");
    // "14 Elm St. The caller": a new sentence ends it, an abbreviation does not.
    if (sentence != value.npos && sentence > 8 && sentence < end && value.size() > sentence + 40)
      end = sentence;
    if (end < 5 || end > 160) return false;
    value = value.substr(0, end);
    if (value.find_first_of("0123456789") == value.npos) return false;
    for (std::string_view block : {" block", "-block", " Block", " BLOCK", " blk", " BLK", " Blk"}) {
      if (value.find(block) != value.npos) return false;
    }
    if (IsProse(value)) return false;
    size_t stop = std::max(from + end, AddressTailEnd(page_.text(), from + end));
    if (of_office_) {
      Stay(marks_, from, stop, "PUBLIC_ADDRESS");
    } else {
      Add(marks_, from, stop, 0.92, "label address before or above it");
    }
    return true;
  }

  // A sentence under a label's column is no address: many words in small letters.
  static bool IsProse(std::string_view value) {
    int small = 0, words = 0;
    for (size_t i = 0; i < value.size(); ++i) {
      if (value[i] == ' ' || (i > 0 && value[i - 1] != ' ')) continue;
      ++words;
      small += value[i] >= 'a' && value[i] <= 'z';
    }
    return words >= 6 && small * 2 > words;
  }

  const PageView& page_;
  const DetectContext& context_;
  Marks* marks_;
  bool of_office_ = false;  // the label names a court's or an agency's address
};

}  // namespace

void FindAddresses(const PageView& page, const DetectContext& context, Marks* marks) {
  LabelledAddresses(page, context, marks).Find();
  AddressFinder finder(page, context, marks);
  for (size_t i = 0; i < page.tokens().size(); ++i) finder.At(i);
}

size_t StreetAddressEnd(std::string_view text, size_t at) {
  MatchSpan span;
  return StreetForm().MatchAt(text, at, &span) || RoadForm().MatchAt(text, at, &span) ? span.end : 0;
}

bool BehindBusiness(const PageView& page, size_t number) {
  if (number == 0) return false;
  size_t i = number - 1;
  std::string_view gap = page.GapAfter(i);
  const auto& tokens = page.tokens();
  // "the library at 715 W Capitol Blvd", "Wendy's located at 300 Oak St"
  static const WordSet located = {"at", "located", "on"};
  bool stepped = false;
  while (i > 0 && gap == " " && located.contains(page.Key(tokens[i]))) {
    gap = page.GapAfter(--i);
    stepped = true;
  }
  const Token& before = tokens[i];
  bool joint = stepped ? (gap == " " || gap == "'s " || gap == ", " || gap == " is ") : JointOfPlace(gap);
  // People live in some of them.
  static const WordSet homes = {
      "apartments", "apts",  "estates", "shelter",      "subdivision", "house", "inn",   "hotel",  "motel",
      "farm",       "farms", "ranch",   "condominiums", "act",         "state", "city",  "county", "town",
      "lake",       "river", "creek",   "valley",       "springs",     "falls", "beach", "field"};
  WordKey word = page.Key(before);
  if (!joint || homes.contains(word)) return false;
  bool place = IsPublicPlaceWord(word);
  if (stepped) return place;
  return (before.Is(Token::kCapital) && (IsBusinessWord(word) || place));
}

}  // namespace blackbar
