#include "pipeline/detectors/values/addresses.h"

#include <algorithm>

#include "pipeline/detectors/people/brands.h"
#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/people/names_list.h"
#include "pipeline/detectors/structure/layout.h"
#include "pipeline/detectors/values/address_cues.h"
#include "pipeline/detectors/values/address_evidence.h"
#include "pipeline/detectors/values/address_follow.h"
#include "pipeline/detectors/values/address_forms.h"
#include "pipeline/detectors/values/address_words.h"
#include "pipeline/detectors/values/homes.h"
#include "pipeline/detectors/values/known_values.h"
#include "pipeline/detectors/values/labelled_addresses.h"
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

bool JointOfPlace(std::string_view gap) {
  return gap == ", " || gap == ",\n" || gap == " (" || gap == " - " || gap == " @ " || gap == ": " ||
         gap == "'s, " || gap == "'s (";
}

// "LOWE'S, 2201 ...": in capitals too.
std::string_view LowerGap(const PageView& page, size_t i) {
  std::string_view gap = page.GapAfter(i);
  return page.lower().substr(page.tokens()[i].end, gap.size());
}

class AddressFinder {
 public:
  AddressFinder(const PageView& page, const DetectContext& context, Marks* marks)
      : page_(page), context_(context), evidence_(page, context), marks_(marks) {}

  void At(size_t i) {
    const Token& token = page_.tokens()[i];
    std::string_view gap = page_.GapAfter(i);
    if (token.Is(Token::kDigits)) {
      char before = token.begin > 0 ? page_.text()[token.begin - 1] : ' ';
      bool masked = before == '/' && i > 0 && page_.tokens()[i - 1].WordOnly();  // ADR/2290 ...
      masked |= before == '/' && i > 0 && page_.tokens()[i - 1].size() == 4 &&
                token.size() >= 3;  // .../0142/4410 ...
      // "BECERRA,,2207 PALO BLANCO LN": a comma behind a figure parts thousands.
      bool comma = before == ',' && (token.begin < 2 || page_.text()[token.begin - 2] < '0' ||
                                     page_.text()[token.begin - 2] > '9');
      bool labelled = before == ':' && i > 0 && page_.tokens()[i - 1].WordOnly();  // HOME:118 ELM ST
      bool fresh = before != '-' && (before != '/' || masked) && (before != '.' || Leaders(token.begin)) &&
                   before != '$' && before != '#' && (before != ':' || labelled) && (before != ',' || comma);
      bool range = (gap == "-" || gap == "/") && i + 1 < page_.tokens().size();
      fresh &= page_.text()[token.begin] != '0' || token.Is(Token::kLetters);
      if (fresh && token.size() <= 9 && (gap.starts_with(' ') || gap == "\n" || range)) Numbered(i);
    }
    if (token.Is(Token::kCapital) || token.Is(Token::kDigits) || token.size() == 2) Crossing(i);
    if (token.Is(Token::kCapital)) Box(i);
    if (token.Is(Token::kCapital) && token.WordOnly()) Named(i);
  }

 private:
  // "Old........77 Poplar Hollow"
  bool Leaders(size_t at) const { return at > 2 && page_.text().substr(at - 3, 3) == "..."; }

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
    bool on_street = Match(StreetForm(), at) && !evidence_.Ordinary(i, span_.end);
    if (on_road && (!on_street || road.end > span_.end)) {
      span_ = road;
      return Offer(i, home ? 0.93 : 0.86, "house number and road", home);
    }
    if (on_street) return Offer(i, home ? 0.95 : 0.9, "house number and street", home);
    if (MatchLower(at)) return Offer(i, home ? 0.9 : 0.8, "house number and street in small letters", home);
    if ((home || BesideCue(page_, at)) && MatchLowerBare(i))
      return Offer(i, 0.78, "words for a home before it", home);
    if (Match(BareStreetForm(), at) && evidence_.BareFits(i, span_, home)) {
      Offer(i, home ? 0.85 : 0.8,
            home ? "words for a home before it" : "house number, street, city and state", home);
    }
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
      WordKey word = page_.Key(page_.tokens()[i]);
      if (prose.contains(word) || (CountsThings(word) && !IsStreetWord(word))) return false;
    }
    span_ = groups[0];
    return true;
  }

  // "stays at 317 tanner, upstairs rear" of a chat.
  bool MatchLowerBare(size_t i) {
    static const Pattern form(
        R"((?-i:\d{2,5} [a-z][a-z'-]{3,15})(?:,? (?:apt|unit|#|lot|upstairs|downstairs|rear|upper|lower)[ #]{0,2}(?:\d{1,4}[a-z]?\b|rear|front)?)?)");
    const auto& tokens = page_.tokens();
    if (i + 1 >= tokens.size() || tokens[i + 1].Is(Token::kCapital) || !tokens[i + 1].WordOnly())
      return false;
    WordKey word = page_.Key(tokens[i + 1]);
    if (CountsThings(word) || !Match(form, tokens[i].begin)) return false;
    char behind = span_.end < page_.text().size() ? page_.text()[span_.end] : '\n';
    bool ends = std::string_view(",.;)\n").find(behind) != std::string_view::npos;
    return ends || (context_.names->FlagsOf(word) & NameList::kOrdinary) == 0;
  }

  void Offer(size_t i, double score, const char* why, bool home) {
    std::string_view value = page_.text().substr(span_.begin, span_.end - span_.begin);
    bool known = context_.known != nullptr && context_.known->IsPublicAddress(value);
    if ((!home || known) && (known || BehindBusiness(page_, i) || OfficeCue(page_, i)))
      return Stay(marks_, span_.begin, span_.end, "PUBLIC_ADDRESS");
    size_t end = EndAtLabel(page_, *context_.labels, span_.begin, WithoutSentence(span_.end));
    end = std::min(end, page_.text().find('\t', span_.begin));  // the next cell
    // "13 Oak Rd<tab>Shelby, FL": the city in a cell of its own stays.
    if (end < span_.end && page_.text()[end] == '\t') Stay(marks_, end + 1, span_.end, "STREET_NAME");
    span_.begin = evidence_.UnitBefore(evidence_.CareOf(span_.begin));
    AddParts(end < span_.end ? end : WithCity(end), score, why);
  }

  // "..., Cold\n5      Spring, NY": what wrapped from the column before belongs to that column.
  void AddParts(size_t end, double score, const char* why) {
    while (end > span_.begin && page_.text()[end - 1] == '_') --end;
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

  // "14 Elm Court, Harrow." where the records name Harrow as a city, or where a sentence or a cell ends
  // there.
  size_t WithCity(size_t end) const {
    static const Pattern city(
        R"((?:,|\n|,\n)\s?[ \t]{0,20}((?-i:[A-Z][A-Za-z'-]{2,20}(?: [A-Z][A-Za-z'-]{2,20}){0,2}))\b)");
    if (end >= page_.text().size() || (page_.text()[end] != ',' && page_.text()[end] != '\n')) return end;
    std::vector<MatchSpan> groups;
    if (!city.MatchAt(page_.text(), end, &groups)) return end;
    std::string_view name = page_.text().substr(groups[1].begin, groups[1].end - groups[1].begin);
    if (context_.known != nullptr && context_.known->IsCity(name)) return groups[1].end;
    return page_.text().substr(end, 2) == ", " && evidence_.StrangeCity(groups[1]) ? groups[1].end : end;
  }

  void Box(size_t i) {
    static const WordSet first_words = {"box",  "p",     "po", "pob", "post",   "rr",  "r",   "rural",  "hc",
                                        "star", "route", "rt", "psc", "drawer", "cmr", "rfd", "general"};
    const Token& token = page_.tokens()[i];
    bool glued = token.Is(Token::kDigits) &&
                 (page_.Lower(token).starts_with("rr") || page_.Lower(token).starts_with("hc"));
    if (!glued && !first_words.contains(page_.Key(token))) return;
    if (!Match(BoxForm(), token.begin)) return;
    std::string_view value = page_.text().substr(span_.begin, span_.end - span_.begin);
    bool known = context_.known != nullptr && context_.known->IsPublicAddress(value);
    if (known || (!HomeCue(page_, token.begin) && BehindBusiness(page_, i)))
      return Stay(marks_, span_.begin, span_.end, "PUBLIC_ADDRESS");
    bool alone = page_.Lower(token) == "box";
    bool plain = alone && !HomeCue(page_, token.begin) && value.size() < 10;
    size_t end = EndAtLabel(page_, *context_.labels, span_.begin, span_.end);
    span_.begin = evidence_.CareOf(span_.begin);
    if (end == span_.end) end = WithCity(end);
    Add(marks_, span_.begin, end, plain ? 0.72 : 0.95, "a post box or rural route");
  }

  // Homes without a house number in figures: "BIA Rte 71, House 12", "One Beacon Close", "Kellogg Tower, Rm.
  // 204".
  void Named(size_t i) {
    static const WordSet reservations = {"bia", "navajo", "tribal", "indian", "hopi", "reservation", "ir"};
    static const WordSet numbers = {"one", "two",   "three", "four", "five",  "six",
                                    "ten", "seven", "eight", "nine", "twelve"};
    static const WordSet houses = {
        "tower",     "towers",  "hall",  "arms",    "manor",   "lodge",   "dormitory", "dorm", "apartments",
        "residence", "apts",    "inn",   "motel",   "hotel",   "villas",  "estates",   "mhp",  "oaks",
        "village",   "willows", "pines", "gardens", "meadows", "commons", "terrace"};
    const Token& token = page_.tokens()[i];
    WordKey key = page_.Key(token);
    std::string_view gap = page_.GapAfter(i);
    if (reservations.contains(key) && Match(ReservationForm(), token.begin)) {
      return Offer(i, 0.93, "a house on a reservation's road", HomeCue(page_, token.begin));
    }
    if (numbers.contains(key) && Match(NumberWordForm(), token.begin)) {
      return Offer(i, 0.86, "house number in a word and street", HomeCue(page_, token.begin));
    }
    static const WordSet calles = {"calle",   "avenida", "avda",    "av",       "camino",
                                   "calzada", "privada", "cerrada", "callejon", "andador"};
    bool street = calles.contains(key) || (key.text == "c" && gap == ". " && HomeCue(page_, token.begin)) ||
                  key.text == "carr" || key.text == "carretera" || key.text == "calz" || key.text == "priv" ||
                  key.text == "paseo";
    if (street && (i == 0 || !page_.tokens()[i - 1].Number()) && Match(SpanishForm(), token.begin)) {
      return Offer(i, 0.88, "street and house number", HomeCue(page_, token.begin));
    }
    if (IsStreetWord(key) && NumberBehind(i)) return;
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

  // "Delgado Way, number 881": the street's words before its kind, and its number behind.
  bool NumberBehind(size_t i) {
    const auto& tokens = page_.tokens();
    std::string_view gap = page_.GapAfter(i);
    if (i == 0 || i + 1 >= tokens.size() ||
        (!gap.starts_with(", ") && !gap.starts_with(" (") && gap != "., "))
      return false;
    static const WordSet words = {"number", "no", "house"};
    if (!gap.ends_with('#') && !words.contains(page_.Key(tokens[i + 1]))) return false;
    size_t first = i;
    for (; first > 0 && i - first < 2; --first) {
      const Token& before = tokens[first - 1];
      if (page_.GapAfter(first - 1) != " " || !before.Is(Token::kCapital) || !before.WordOnly()) break;
    }
    if (first == i || !Match(NumberBehindForm(), tokens[first].begin)) return false;
    Add(marks_, span_.begin, span_.end, 0.88, "a street and the number of a house");
    return true;
  }

  // The crossing of two streets stays; where a house number leads it is an address.
  void Crossing(size_t i) {
    const Token& token = page_.tokens()[i];
    if (page_.Lower(token) == "of" && i > 0 && page_.Lower(page_.tokens()[i - 1]) == "corner")
      return Corner(i);
    if (token.Is(Token::kDigits) && !token.Is(Token::kLetters)) return;
    if (token.begin < crossing_end_) return;
    if (Ordinal(i) && OrdinalCrossing(i)) return;
    static const WordSet no_street = {"the", "on", "in", "at", "he", "she", "i", "and", "from"};
    if (no_street.contains(page_.Key(token)) || !Match(CrossingForm(), token.begin)) return;
    if (i > 0 && page_.tokens()[i - 1].Number() && page_.GapAfter(i - 1) == " ") return;
    TrimProse();
    Stay(marks_, span_.begin, span_.end, "INTERSECTION");
    crossing_end_ = span_.end;
  }

  bool Ordinal(size_t i) const {
    std::string_view word = page_.Lower(page_.tokens()[i]);
    if (word.size() < 3 || word.size() > 5 || word[0] < '0' || word[0] > '9') return false;
    std::string_view end = word.substr(word.size() - 2);
    return end == "st" || end == "nd" || end == "rd" || end == "th";
  }
  // "7th and Jefferson", "5th/Main": a numbered street and another, without their kinds.
  bool OrdinalCrossing(size_t i) {
    static const Pattern form(
        R"((?-i:\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH) ?(?:and|AND|&|/|@|at) ?[A-Z][A-Za-z'-]{2,20}\b))");
    static const WordSet months = {"january", "february", "march",     "april",   "may",      "june",
                                   "july",    "august",   "september", "october", "november", "december",
                                   "grade",   "he",       "she",       "then",    "the",      "graders"};
    if (!Match(form, page_.tokens()[i].begin)) return false;
    size_t last = page_.TokenAt(span_.end) - 1;
    const auto& tokens = page_.tokens();
    bool acts = last + 1 < tokens.size() && page_.GapAfter(last) == " " &&
                !tokens[last + 1].Is(Token::kCapital) &&
                (page_.Lower(tokens[last + 1]).ends_with("ed") || page_.Lower(tokens[last + 1]) == "said");
    if (acts || months.contains(page_.Key(tokens[last]))) return false;
    Stay(marks_, span_.begin, span_.end, "INTERSECTION");
    crossing_end_ = span_.end;
    return true;
  }

  // "LINCOLN AVE @ 12TH ST IN REFERENCE": words in capitals run on.
  void TrimProse() {
    static const WordSet prose = {"in",  "ref", "re",        "on",        "at", "and",
                                  "for", "to",  "regarding", "reference", "i"};
    size_t last = page_.TokenAt(span_.end);
    while (last > 0 && page_.tokens()[last - 1].begin > span_.begin &&
           prose.contains(page_.Key(page_.tokens()[last - 1])))
      span_.end = page_.tokens()[--last - 1].end;
  }

  // "the corner of Vine and 4th", without the kinds of streets.
  void Corner(size_t of) {
    static const Pattern form(
        R"((?-i:(?:[NSEW]\.? )?(?:[A-Z][A-Za-z'-]{2,20}|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH))(?: [A-Z][A-Za-z'-]{1,20}){0,2}) (?:and|&|n) (?-i:(?:[NSEW]\.? )?(?:[A-Z][A-Za-z'-]{2,20}|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH))(?: [A-Z][A-Za-z'-]{1,20}){0,2}))");
    if (of + 1 >= page_.tokens().size() || !Match(form, page_.tokens()[of + 1].begin)) return;
    Stay(marks_, span_.begin, span_.end, "INTERSECTION");
    crossing_end_ = span_.end;
  }

  const PageView& page_;
  const DetectContext& context_;
  AddressEvidence evidence_;
  Marks* marks_;
  MatchSpan span_;
  size_t crossing_end_ = 0;
};

}  // namespace

void FindAddresses(const PageView& page, const DetectContext& context, Marks* marks) {
  FindLabelledAddresses(page, context, marks);
  FindHomes(page, context, marks);
  size_t first = marks->size();
  AddressFinder finder(page, context, marks);
  for (size_t i = 0; i < page.tokens().size(); ++i) finder.At(i);
  FindStreetsAgain(page, first, marks);
  FindLinesBelow(page, *context.layout, marks);
}

size_t StreetAddressEnd(std::string_view text, size_t at) {
  MatchSpan span;
  return StreetForm().MatchAt(text, at, &span) || RoadForm().MatchAt(text, at, &span) ? span.end : 0;
}

bool BehindBusiness(const PageView& page, size_t number) {
  if (number == 0) return false;
  size_t i = number - 1;
  std::string_view gap = LowerGap(page, i);
  const auto& tokens = page.tokens();
  // "the library at 715 W Capitol Blvd", "Wendy's located at 300 Oak St"
  static const WordSet located = {"at", "located", "on"};
  bool stepped = false;
  while (i > 0 && gap == " " && located.contains(page.Key(tokens[i]))) {
    gap = LowerGap(page, --i);
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
  for (size_t first = i - std::min<size_t>(i, 2); first <= i; ++first) {
    if (BrandEnd(page, first) == i + 1) return true;
  }
  bool place = IsPublicPlaceWord(word);
  if (stepped) return place;
  return (before.Is(Token::kCapital) && (IsBusinessWord(word) || place));
}

}  // namespace blackbar
