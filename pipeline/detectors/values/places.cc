#include "pipeline/detectors/values/places.h"

#include <algorithm>
#include <cstdlib>

#include "pipeline/detectors/passages/schools.h"
#include "pipeline/detectors/people/name_form.h"
#include "pipeline/detectors/structure/layout.h"
#include "pipeline/detectors/values/addresses.h"
#include "pipeline/detectors/values/known_values.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

class PlacesDetector : public Detector {
 public:
  const char* name() const override { return "places"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override;
};

using Marks = std::vector<Mark>;

const Pattern& Grade() {
  static const Pattern pattern(
      R"((?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)[- ]grad(?:e|er)\b)");
  return pattern;
}

void Add(Marks* marks, size_t begin, size_t end, std::string_view kind, double score, std::string why) {
  marks->push_back({begin, end, kind, "", score, "places", std::move(why)});
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

// "flown to Cedars-Sinai", "XPORT TO GOOD SAM", "taken to Grady for surgery": where patients go.
void FindCarriedTo(const PageView& page, size_t i, Marks* marks) {
  static const WordSet sure = {"flown", "airlifted", "lifeflighted", "admitted",
                               "xport", "xported",   "xporting"};
  static const WordSet weak = {"transported",  "taken",    "rushed", "transport",
                               "transporting", "conveyed", "moved"};
  const auto& tokens = page.tokens();
  WordKey verb = page.Key(tokens[i]);
  bool strong = sure.contains(verb);
  if (!strong && !weak.contains(verb)) return;
  size_t to = i + 1;
  while (to < tokens.size() && to < i + 4 && page.Lower(tokens[to]) != "to" && page.GapAfter(to - 1) == " ")
    ++to;
  if (to + 1 >= tokens.size() || page.Lower(tokens[to]) != "to") return;
  if (!strong && to > i + 1) return;
  size_t first = to + 1;
  size_t last = first;
  auto word = [&](size_t k) {
    static const WordSet none = {"the",     "his",      "her",     "my",   "a",   "jail",      "county",
                                 "adult",   "juvenile", "booking", "unit", "det", "detective", "ofc",
                                 "officer", "mr",       "mrs",     "ms",   "dr",  "evidence"};
    return tokens[k].Is(Token::kCapital) && tokens[k].WordOnly() && !none.contains(page.Key(tokens[k]));
  };
  if ((page.GapAfter(to) != " " && page.GapAfter(to) != "\n") || !word(first)) return;
  while (last + 1 < tokens.size() && last < first + 3 && word(last + 1) &&
         (page.GapAfter(last) == " " || page.GapAfter(last) == "-" || page.GapAfter(last) == ". "))
    ++last;
  if (page.GapAfter(last) == ". " && page.Lower(tokens[last]) == "st") return;
  static const WordSet care = {"for", "with", "by", "via", "where", "er", "due", "in"};
  bool patient =
      last + 1 < tokens.size() && care.contains(page.Key(tokens[last + 1])) && page.GapAfter(last) == " ";
  bool upper = tokens[first].Is(Token::kUpper) && last - first > 1;
  if (upper || (!strong && !patient)) return;
  static const WordSet verbs = {"for", "with", "where"};
  if (!strong && !verbs.contains(page.Key(tokens[last + 1]))) return;
  marks->push_back({tokens[first].begin, tokens[last].end, "HOSPITAL", "", 0.97, "places", ""});
}

// "Lincoln Middle" over "School": the line that a narrow cell broke the name into.
void AddSchoolBelow(const PageView& page, const DetectContext& context, size_t token, Marks* marks) {
  static const WordSet words = {"school", "elementary", "middle",       "high",   "academy", "prep",
                                "annex",  "charter",    "preparatory",  "campus", "elem",    "sch",
                                "hs",     "ms",         "intermediate", "primary"};
  Cell cell;
  cell.first = cell.last = token;
  Place at = page.PlaceOf(page.tokens()[token]);
  cell.left = at.left, cell.right = at.right, cell.top = at.top, cell.bottom = at.bottom;
  const auto& tokens = page.tokens();
  const Cell* next = context.layout->Continuation(cell);
  // "School" is a label's word, too, so that its cell reads as one.
  size_t below = context.layout->RowOf(token) + 1;
  if (next == nullptr && !page.has_boxes() && below < context.layout->rows()) {
    for (const Cell& other : context.layout->Row(below)) {
      if (std::abs(other.left - cell.left) <= 1 && other.top - cell.bottom <= 1) next = &other;
    }
  }
  if (next == nullptr || next->last - next->first > 2) return;
  // A label under its value: "SCHOOL" below "Lincoln Middle School".
  bool upper = tokens[next->first].Is(Token::kUpper) && !tokens[token].Is(Token::kUpper);
  if (upper && next->only_label) return;
  if (!words.contains(page.Key(tokens[next->first])) || !tokens[next->first].Is(Token::kCapital)) return;
  Add(marks, tokens[next->first].begin, tokens[next->last].end, "JUVENILE_SCHOOL", 0.85,
      "label school above it");
}

void FindLabelledSchools(const PageView& page, const DetectContext& context, Marks* marks) {
  for (const LabelHit& hit : *context.labels) {
    if (hit.row->field != FieldType::kSchool || !hit.marked) continue;
    if (hit.ends_line || context.layout->IsHeader(context.layout->RowOf(hit.first))) {
      for (const Cell& cell : context.layout->ValueCells(hit)) {
        const Token &first = page.tokens()[cell.first], &last = page.tokens()[cell.last];
        bool name = first.Is(Token::kCapital) && first.WordOnly() && last.end - first.begin < 60;
        if (!name) continue;
        Add(marks, first.begin, last.end, "JUVENILE_SCHOOL", 0.85, "label school above it");
        AddSchoolBelow(page, context, cell.first, marks);
      }
      continue;
    }
    size_t end = page.LineEnd(page.tokens()[hit.last].line);
    std::string_view value = page.text().substr(hit.value, end - hit.value);
    size_t stop =
        std::min({value.find("  "), value.find(','), value.find('|'), value.find('\t'), value.size()});
    if (stop >= 3 && stop < 60) {
      Add(marks, hit.value, hit.value + stop, "JUVENILE_SCHOOL", 0.85, "label school before it");
      size_t token = page.TokenAfter(hit.last, hit.value);
      if (token < page.tokens().size()) AddSchoolBelow(page, context, token, marks);
    }
  }
}

void PlacesDetector::Detect(const PageView& page, const DetectContext& context, Marks* marks) const {
  FindAddresses(page, context, marks);
  FindSchools(page, context, marks);
  FindLabelledSchools(page, context, marks);
  static const WordSet hospital_words = {"hospital", "hosp", "clinic", "infirmary"};
  const auto& tokens = page.tokens();
  MatchSpan span;
  for (size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.Is(Token::kDigits)) {
      if (token.size() <= 4 && token.Is(Token::kLetters) &&
          Grade().MatchAt(page.text(), token.begin, &span)) {
        Add(marks, span.begin, span.end, "GRADE", 0.8, "a school grade");
      }
    } else if (token.Is(Token::kCapital) && hospital_words.contains(page.Key(token))) {
      FindHospital(page, i, marks);
    } else if (i + 2 < tokens.size() && token.size() > 4 && token.WordOnly() &&
               (page.Lower(tokens[i + 1]) == "to" || page.Lower(token).starts_with("xport") ||
                page.Lower(token) == "flown" || page.Lower(token) == "airlifted")) {
      FindCarriedTo(page, i, marks);
    } else if (i + 1 < tokens.size() && page.lower()[tokens[i + 1].begin] == 'g' &&
               page.Lower(tokens[i + 1]).starts_with("grade")) {
      if (Grade().MatchAt(page.text(), token.begin, &span)) {
        Add(marks, span.begin, span.end, "GRADE", 0.8, "a school grade");
      }
    }
  }
}

}  // namespace

void LearnSchools(const PageView& page, const DetectContext& context, KnownValues* known) {
  Marks marks;
  FindSchools(page, context, &marks);
  FindLabelledSchools(page, context, &marks);
  for (const Mark& mark : marks) {
    if (mark.kind != "JUVENILE_SCHOOL") continue;
    known->AddJuvenileSchool(page.text().substr(mark.begin, mark.end - mark.begin));
  }
}

std::unique_ptr<Detector> MakePlacesDetector() { return std::make_unique<PlacesDetector>(); }

}  // namespace blackbar
