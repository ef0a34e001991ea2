#include "pipeline/detectors/places.h"

#include <algorithm>

#include "pipeline/detectors/known_values.h"
#include "pipeline/detectors/layout.h"
#include "pipeline/detectors/name_form.h"
#include "pipeline/detectors/pattern.h"

namespace blackbar {
namespace {

class PlacesDetector : public Detector {
 public:
  const char* name() const override { return "places"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override;
};

using Marks = std::vector<Mark>;

constexpr const char* kDirection = "(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)";
constexpr const char* kSuffix =
    "(?:St|Street|Ave|Av|Avenue|Rd|Road|Blvd|Boulevard|Ln|Lane|Dr|Drive|Ct|Court|Way|Pl|Place|Hwy|Highway|"
    "Pkwy|"
    "Parkway|Ter|Terrace|Cir|Circle|Trl|Trail|Loop|Sq|Square|Alley|Pike|Row|Run|Path|Crossing|Xing|Cove|"
    "Ridge|"
    "Point|Bend)";
constexpr const char* kStates =
    "(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V["
    "TA]|"
    "W[AVIY]|Idaho|Washington|Oregon|California|Nevada|Utah|Montana|Texas|Florida|New "
    "York|Illinois|Connecticut|"
    "Colorado|Arizona|Ohio|Georgia|Wyoming)";

// House number, direction, street with suffix, unit, city, state, ZIP.
const Pattern& Street() {
  static const Pattern pattern([] {
    std::string unit =
        R"((?:,?\s(?:apt|apartment|unit|ste|suite|lot|space|spc|rm|room|bldg|trlr)\.?\s?#?\s?[A-Z0-9-]{1,6}\b|,?\s?#\s?[A-Z0-9-]{1,6}\b)?)";
    std::string words = R"((?-i:(?:[A-Z][A-Za-z'.-]{0,20}|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH))\s){1,4}?)";
    std::string out = R"(\d{1,6}(?:-\d{1,4})?[A-Z]?\s(?:1/2\s)?(?:)";
    out.append(kDirection).append(R"(\.?\s)?)").append(words).append(kSuffix);
    out.append(R"(\b\.?(?:\s)").append(kDirection).append(R"(\b\.?)?)").append(unit);
    out.append(R"((?:,?\s{1,2}(?-i:[A-Z][A-Za-z.]{1,20}(?:\s[A-Z][A-Za-z]{1,20}){0,2}),?\s(?-i:)")
        .append(kStates);
    out.append(R"()(?:\s{1,2}\d{5}(?:-\d{4})?)?\b)?)");
    return out;
  }());
  return pattern;
}
const Pattern& Numbered() {  // 1420 Broadway, 5512 Highway 55
  static const Pattern pattern(
      R"(\d{1,6}\s(?:[NSEW]\.?\s)?(?:Broadway|(?:Highway|Hwy|County Road|State Route|SR|Route|Rt)\s\d{1,4})\b)");
  return pattern;
}
const Pattern& Box() {
  static const Pattern pattern(R"((?:P\.?\s?O\.?\s?)?Box\s#?\d{1,6}\b)");
  return pattern;
}
const Pattern& Block() {
  static const Pattern pattern(R"(\d{1,6}\s(?:hundred\s)?(?:block|blk|blk\.)(?:\sof)?\s[^\n.;]{3,40})");
  return pattern;
}
const Pattern& Grade() {
  static const Pattern pattern(
      R"((?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)[- ]grad(?:e|er)\b)");
  return pattern;
}

void Add(Marks* marks, size_t begin, size_t end, std::string_view kind, double score, std::string why) {
  marks->push_back({begin, end, kind, "", score, "places", std::move(why)});
}

void FindAddress(const PageView& page, const DetectContext& context, size_t number, Marks* marks) {
  const Token& token = page.tokens()[number];
  // What follows "1420 " decides which pattern can match: a number in prose is mostly followed by none.
  size_t at = token.begin, behind = token.end + 1;
  if (behind >= page.text().size()) return;
  char next = page.lower()[behind];
  bool capital = page.text()[behind] != next, digit = next >= '0' && next <= '9';
  bool direction = next == 'n' || next == 's' || next == 'e' || next == 'w';
  bool street = capital || digit || direction;
  bool block = next == 'b' || next == 'h', road = direction || block || next == 'c' || next == 'r';
  MatchSpan span;
  if (block && Block().MatchAt(page.text(), at, &span)) {
    return marks->push_back({span.begin, span.end, "BLOCK_ADDRESS", "", 0.95, "labels", ""});
  }
  if (street && Street().MatchAt(page.text(), at, &span)) {
    std::string_view value = page.text().substr(span.begin, span.end - span.begin);
    bool known = context.known != nullptr && context.known->IsPublicAddress(value);
    if (known || BehindBusiness(page, number)) {
      return marks->push_back({span.begin, span.end, "PUBLIC_ADDRESS", "", 0.99, "labels", ""});
    }
    return Add(marks, span.begin, span.end, "ADDRESS", 0.9, "house number and street");
  }
  if (road && Numbered().MatchAt(page.text(), at, &span)) {
    Add(marks, span.begin, span.end, "ADDRESS", 0.85, "house number and road");
  }
}

// Whatever an address label announces, as far as its cell goes.
void FindLabelled(const PageView& page, const DetectContext& context, Marks* marks) {
  auto offer = [&](size_t from, size_t to) {
    std::string_view value = page.text().substr(from, to - from);
    size_t end =
        std::min({value.find("  "), value.find('\t'), value.find('|'), value.find(';'), value.size()});
    if (end < 5 || end > 160) return false;
    value = value.substr(0, end);
    if (value.find_first_of("0123456789") == value.npos) return false;
    if (value.find(" block") != value.npos || value.find(" BLOCK") != value.npos) return false;
    Add(marks, from, from + end, "ADDRESS", 0.92, "label address before or above it");
    return true;
  };
  for (const LabelHit& hit : *context.labels) {
    if (hit.row->field != FieldType::kAddress || !hit.marked) continue;
    size_t line_end = page.LineEnd(page.tokens()[hit.last].line);
    // Another label on the line ends the value.
    for (const LabelHit* next = &hit + 1; next != context.labels->data() + context.labels->size(); ++next) {
      if (!next->marked) continue;
      line_end = std::min<size_t>(line_end, page.tokens()[next->first].begin);
      break;
    }
    while (line_end > hit.value && page.text()[line_end - 1] == ' ') --line_end;
    if (!hit.ends_line && hit.value < line_end && offer(hit.value, line_end)) continue;
    for (const Cell& cell : context.layout->ValueCells(hit)) {
      offer(page.tokens()[cell.first].begin, page.tokens()[cell.last].end);
    }
  }
}

bool SchoolCue(const PageView& page, size_t at) {
  std::string_view before = page.lower().substr(at > 70 ? at - 70 : 0, std::min<size_t>(at, 70));
  for (std::string_view cue :
       {"attends", "attending", "student at", "enrolled", "goes to", "grader at", "grade at",
        "school:", "freshman at", "sophomore at", "junior at", "senior at", "pupil at"}) {
    if (before.find(cue) != before.npos) return true;
  }
  return false;
}

// A juvenile's name or age earlier in the sentence ties the school to them. The detectors of people ran
// before.
bool BesideJuvenile(const PageView& page, size_t at, const Marks& marks) {
  for (const Mark& mark : marks) {
    if (mark.kind != "JUVENILE_NAME" && mark.kind != "JUVENILE_AGE") continue;
    if (mark.end > at || at - mark.end > 160) continue;
    if (page.text().substr(mark.end, at - mark.end).find(". ") == std::string_view::npos) return true;
  }
  return false;
}

// "Lincoln Elementary School": the capital words up to and after the word for a school.
void FindSchool(const PageView& page, const DetectContext& context, size_t i, Marks* marks) {
  const auto& tokens = page.tokens();
  size_t first = i, last = i;
  for (int back = 0; back < 4 && first > 0; ++back) {
    const Token& before = tokens[first - 1];
    std::string_view gap = page.GapAfter(first - 1);
    if ((gap != " " && gap != ". " && gap != "\n") || !before.Is(Token::kCapital) || before.size() < 2) break;
    --first;
  }
  while (last + 1 < tokens.size() && (page.GapAfter(last) == " " || page.GapAfter(last) == "\n")) {
    std::string_view next = page.Lower(tokens[last + 1]);
    if (next != "school" && next != "high" && next != "academy") break;
    ++last;
  }
  if (first == last) return;
  size_t begin = tokens[first].begin, end = tokens[last].end;
  bool known =
      context.known != nullptr && context.known->IsJuvenileSchool(page.text().substr(begin, end - begin));
  bool juvenile = known || SchoolCue(page, begin) || BesideJuvenile(page, begin, *marks);
  if (juvenile) {
    marks->push_back({tokens[first].begin, tokens[last].end, "JUVENILE_SCHOOL", "", 0.9, "places",
                      "a school somebody attends"});
  } else {
    marks->push_back({tokens[first].begin, tokens[last].end, "SCHOOL_LOCATION", "", 0.99, "labels", ""});
  }
}

// "St. Brannock Regional Hospital" stays: the capital words before the word for a hospital.
void FindHospital(const PageView& page, size_t i, Marks* marks) {
  const auto& tokens = page.tokens();
  size_t first = i;
  for (int back = 0; back < 4 && first > 0; ++back) {
    std::string_view gap = page.GapAfter(first - 1);
    bool joint = gap == " " || gap == "\n" || (gap == ". " && page.Lower(tokens[first - 1]) == "st");
    if (!joint || !tokens[first - 1].Is(Token::kCapital) || !tokens[first - 1].WordOnly()) break;
    if (IsNeverName(page.Key(tokens[first - 1]))) break;
    --first;
  }
  if (first == i) return;
  marks->push_back({tokens[first].begin, tokens[i].end, "HOSPITAL", "", 0.99, "labels", ""});
}

void FindLabelledSchools(const PageView& page, const DetectContext& context, Marks* marks) {
  for (const LabelHit& hit : *context.labels) {
    if (hit.row->field != FieldType::kSchool || !hit.marked) continue;
    if (hit.ends_line || context.layout->IsHeader(context.layout->RowOf(hit.first))) {
      for (const Cell& cell : context.layout->ValueCells(hit)) {
        const Token &first = page.tokens()[cell.first], &last = page.tokens()[cell.last];
        bool name = first.Is(Token::kCapital) && first.WordOnly() && last.end - first.begin < 60;
        if (name) Add(marks, first.begin, last.end, "JUVENILE_SCHOOL", 0.85, "label school above it");
      }
      continue;
    }
    size_t end = page.LineEnd(page.tokens()[hit.last].line);
    std::string_view value = page.text().substr(hit.value, end - hit.value);
    size_t stop =
        std::min({value.find("  "), value.find(','), value.find('|'), value.find('\t'), value.size()});
    if (stop >= 3 && stop < 60) {
      Add(marks, hit.value, hit.value + stop, "JUVENILE_SCHOOL", 0.85, "label school before it");
    }
  }
}

void PlacesDetector::Detect(const PageView& page, const DetectContext& context, Marks* marks) const {
  FindLabelled(page, context, marks);
  FindLabelledSchools(page, context, marks);
  static const WordSet box_words = {"box", "p", "po"};
  static const WordSet school_words = {"school", "elementary", "academy", "middle", "high"};
  static const WordSet hospital_words = {"hospital", "hosp", "clinic", "infirmary"};
  const auto& tokens = page.tokens();
  MatchSpan span;
  for (size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.Is(Token::kDigits)) {
      char before = token.begin > 0 ? page.text()[token.begin - 1] : ' ';
      bool masked = before == '/' && i > 0 && tokens[i - 1].WordOnly();  // ADR/2290 ...
      bool fresh = before != '-' && (before != '/' || masked) && before != '.' && before != '$';
      if (fresh && token.size() <= 7 && page.GapAfter(i).starts_with(' '))
        FindAddress(page, context, i, marks);
      if (token.size() <= 4 && token.Is(Token::kLetters) &&
          Grade().MatchAt(page.text(), token.begin, &span)) {
        Add(marks, span.begin, span.end, "GRADE", 0.8, "a school grade");
      }
    } else if (token.Is(Token::kCapital) && box_words.contains(page.Key(token))) {
      if (Box().MatchAt(page.text(), token.begin, &span)) {
        Add(marks, span.begin, span.end, "ADDRESS", token.size() == 3 ? 0.75 : 0.95, "a post box");
      }
    } else if (token.Is(Token::kCapital) && hospital_words.contains(page.Key(token))) {
      FindHospital(page, i, marks);
    } else if (token.Is(Token::kCapital) && school_words.contains(page.Key(token))) {
      FindSchool(page, context, i, marks);
    } else if (i + 1 < tokens.size() && page.lower()[tokens[i + 1].begin] == 'g' &&
               page.Lower(tokens[i + 1]).starts_with("grade")) {
      if (Grade().MatchAt(page.text(), token.begin, &span)) {
        Add(marks, span.begin, span.end, "GRADE", 0.8, "a school grade");
      }
    }
  }
}

}  // namespace

size_t StreetAddressEnd(std::string_view text, size_t at) {
  MatchSpan span;
  return Street().MatchAt(text, at, &span) ? span.end : 0;
}

bool BehindBusiness(const PageView& page, size_t number) {
  if (number == 0) return false;
  const Token& before = page.tokens()[number - 1];
  std::string_view gap = page.GapAfter(number - 1);
  // People live in some of them.
  static const WordSet homes = {"apartments",   "apts",  "estates", "shelter", "subdivision", "house",
                                "inn",          "hotel", "motel",   "farm",    "farms",       "ranch",
                                "condominiums", "act",   "state",   "city",    "county",      "town",
                                "lake",         "river", "creek",   "valley",  "springs",     "falls",
                                "beach",        "park",  "hall",    "church",  "field",       "school"};
  WordKey word = page.Key(before);
  return (gap == ", " || gap == ",\n") && before.Is(Token::kCapital) && IsBusinessWord(word) &&
         !homes.contains(word);
}

void LearnSchools(const PageView& page, const DetectContext& context, KnownValues* known) {
  Marks marks;
  FindLabelledSchools(page, context, &marks);
  for (const Mark& mark : marks) {
    known->AddJuvenileSchool(page.text().substr(mark.begin, mark.end - mark.begin));
  }
}

std::unique_ptr<Detector> MakePlacesDetector() { return std::make_unique<PlacesDetector>(); }

}  // namespace blackbar
