#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "pipeline/detectors/dates.h"
#include "pipeline/detectors/layout.h"
#include "pipeline/detectors/pattern.h"
#include "pipeline/detectors/sightings.h"

namespace blackbar {
namespace {

constexpr int kDefaultPivot = 2026;  // for two-digit years while no incident date is known

constexpr std::array<std::string_view, 18> kNumberWords = {
    "zero", "one", "two",    "three",  "four",     "five",     "six",     "seven",   "eight",
    "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"};

class AgeFinder {
 public:
  AgeFinder(const PageView& page, const DetectContext& context) : page_(page), context_(context) {}

  std::vector<AgeSighting> Find() {
    for (const LabelHit& hit : *context_.labels) {
      if (hit.row->field == FieldType::kDob) Births(hit);
      if (hit.row->field == FieldType::kAge) LabelledAges(hit);
    }
    const auto& tokens = page_.tokens();
    for (size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].Is(Token::kDigits) && tokens[i].size() <= 12) {
        WordedAge(i);
        if (i > 1) RaceSexDate(i);
      } else if (tokens[i].size() <= 9 && i + 1 < tokens.size()) {
        SpelledAge(i);
      }
    }
    std::sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    return std::move(found_);
  }

 private:
  int Pivot() const {
    return context_.incident.ok() ? static_cast<int>(context_.incident.year()) : kDefaultPivot;
  }

  bool AddBirth(size_t at, size_t token, const std::string& label, bool compact_ok) {
    auto date = DateAt(page_.text(), at, Pivot());
    if (!date || (date->compact && !compact_ok)) return false;
    AgeSighting age;
    age.begin = date->begin;
    age.end = date->end;
    age.token = token;
    age.birth = true;
    age.score = 0.97;
    age.why = label;
    if (context_.incident.ok()) {
      age.age = AgeOn(date->date, context_.incident);
      age.known = age.age >= 0 && age.age < 120;
      if (age.known) {
        age.why +=
            fmt::format("; age {} at {} {}", age.age, context_.incident_from, FormatDate(context_.incident));
      }
    }
    found_.push_back(std::move(age));
    return true;
  }

  void Births(const LabelHit& hit) {
    std::string words(hit.row->words);
    size_t token = page_.TokenAfter(hit.last, hit.value);
    if (token < page_.tokens().size() &&
        AddBirth(hit.value, token, fmt::format("label {} before it", words), true))
      return;
    for (const Cell& cell : context_.layout->ValueCells(hit)) {
      AddBirth(page_.tokens()[cell.first].begin, cell.first,
               fmt::format("label {} above or left of it", words), true);
    }
  }

  void AddAge(size_t begin, size_t end, size_t token, int years, bool before_name, double score,
              std::string why) {
    if (years > 119) return;
    AgeSighting age{begin, end, token, false, true, years, before_name, score, std::move(why)};
    found_.push_back(std::move(age));
  }

  int NumberOf(const Token& token) const {
    int value = 0;
    for (size_t i = token.begin; i < token.end; ++i) value = value * 10 + (page_.text()[i] - '0');
    return value;
  }

  void LabelledAges(const LabelHit& hit) {
    auto offer = [&](size_t i) {
      if (i >= page_.tokens().size()) return false;
      const Token& token = page_.tokens()[i];
      if (!token.Number() || token.size() > 2) return false;
      AddAge(token.begin, token.end, i, NumberOf(token), false, 0.95, "label age before or above it");
      return true;
    };
    size_t token = page_.TokenAfter(hit.last, hit.value);
    bool here = token < page_.tokens().size() && page_.tokens()[token].begin == hit.value;
    if (here && offer(token)) return;
    if (!hit.marked) return;
    for (const Cell& cell : context_.layout->ValueCells(hit)) offer(cell.first);
  }

  // The first letter of what follows one or two digits, a space or hyphen between: most numbers are no age.
  char UnitBehind(size_t at) const {
    std::string_view text = page_.text();
    auto digit = [&](size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    if (!digit(at)) return 0;
    size_t end = digit(at + 1) ? at + 2 : at + 1;
    if (end < text.size() && (text[end] == ' ' || text[end] == '-')) ++end;
    return end < text.size() ? page_.lower()[end] : '\0';
  }

  // "14-year-old", "14 y/o", "14 YOA", "8 months old", "turned 15", "(12)" behind a name.
  void WordedAge(size_t i) {
    static const Pattern old(R"((\d{1,2})[- ]?(?:years?|yrs?\.?|y)[- ](?:old|of age)\b)");
    static const Pattern initials(R"((\d{1,2})[- ]?y(?:/|\.)?o(?:/|\.)?a?\b)");
    static const Pattern young(R"((\d{1,2})[- ](?:months?|weeks?|days?|mos?)[- ]old\b)");
    std::string_view text = page_.text();
    const Token& token = page_.tokens()[i];
    bool range = token.begin > 1 && text[token.begin - 1] == '-' && page_.tokens()[i - (i > 0)].Number();
    if (range) return;
    std::vector<MatchSpan>& g = groups_;
    auto years = [&] {
      int value = 0;
      for (size_t k = g[1].begin; k < g[1].end; ++k) value = value * 10 + (text[k] - '0');
      return value;
    };
    char unit = UnitBehind(token.begin);
    if (unit == 'y' && (old.MatchAt(text, token.begin, &g) || initials.MatchAt(text, token.begin, &g))) {
      return AddAge(g[0].begin, g[0].end, i, years(), true, 0.95,
                    fmt::format("says {} years of age", years()));
    }
    if ((unit == 'm' || unit == 'w' || unit == 'd') && young.MatchAt(text, token.begin, &g)) {
      return AddAge(g[0].begin, g[0].end, i, 0, true, 0.95, "says months of age");
    }
    if (!token.Number() || token.size() > 2 || i == 0) return;
    std::string_view before = page_.Lower(page_.tokens()[i - 1]), gap = page_.GapAfter(i - 1);
    if (gap == " " && (before == "turned" || before == "turning")) {
      return AddAge(token.begin, token.end, i, NumberOf(token), false, 0.85, "turned this age");
    }
    bool closed = token.end < text.size() && text[token.end] == ')';
    bool name_before =
        gap == " (" && closed && page_.tokens()[i - 1].Is(Token::kCapital) && NumberOf(token) > 0;
    if (name_before && CanBeName(page_, *context_.names, i - 1)) {
      return AddAge(token.begin, token.end, i, NumberOf(token), false, 0.85,
                    "an age in brackets behind a name");
    }
    // "Tyler Reyes, 14, said"
    bool comma = gap == ", " && token.end < text.size() && text[token.end] == ',';
    if (comma && page_.tokens()[i - 1].Is(Token::kCapital) && CanBeName(page_, *context_.names, i - 1)) {
      AddAge(token.begin, token.end, i, NumberOf(token), false, 0.75, "an age between commas behind a name");
    }
  }

  void SpelledAge(size_t i) {
    static const auto* words = [] {
      auto* made = new WordTable<int>;
      for (size_t n = 0; n < kNumberWords.size(); ++n) made->Add(kNumberWords[n], static_cast<int>(n));
      return made;
    }();
    const int* number = words->Find(page_.Key(page_.tokens()[i]));
    if (number == nullptr) return;
    int age = *number;
    static const Pattern old(R"([a-z]{3,9}[- ](?:years?|months?|weeks?)[- ]olds?\b)");
    MatchSpan span;
    if (old.MatchAt(page_.text(), page_.tokens()[i].begin, &span)) {
      return AddAge(span.begin, span.end, i, age, true, 0.93, "says an age in words");
    }
    if (i == 0) return;
    std::string_view before = page_.Lower(page_.tokens()[i - 1]);
    bool said = before == "turned" ||
                (i > 1 && (before == "is" || before == "was" || before == "only" || before == "just") &&
                 IsPerson(page_.Lower(page_.tokens()[i - 2])));
    std::string_view gap = page_.GapAfter(i);
    bool ends = gap.empty() || gap[0] == '.' || gap[0] == ',' || gap[0] == '\n' || gap[0] == '?';
    if (said && ends) {
      AddAge(page_.tokens()[i].begin, page_.tokens()[i].end, i, age, false, 0.7,
             "an age in words behind a person");
    }
  }

  static bool IsPerson(std::string_view word) {
    return word == "he" || word == "she" || word == "daughter" || word == "son" || word == "child" ||
           word == "kid" || word == "boy" || word == "girl" || word == "is" || word == "was" ||
           word == "brother" || word == "sister";
  }

  // "W/M 06-03-91", "H/F, 06/03/2011": race and sex, then the birth date.
  void RaceSexDate(size_t i) {
    std::string_view sex = page_.Text(page_.tokens()[i - 1]), race = page_.Text(page_.tokens()[i - 2]);
    bool pair = race.size() == 1 && sex.size() == 1 && page_.GapAfter(i - 2) == "/" &&
                std::string_view("WBHAIUN").find(race[0]) != std::string_view::npos &&
                std::string_view("MF").find(sex[0]) != std::string_view::npos;
    if (!pair) return;
    std::string_view gap = page_.GapAfter(i - 1);
    if (gap == " " || gap == ", " || gap == " (")
      AddBirth(page_.tokens()[i].begin, i, "race and sex before it", false);
  }

  const PageView& page_;
  const DetectContext& context_;
  std::vector<AgeSighting> found_;
  std::vector<MatchSpan> groups_;  // of the last match
};

}  // namespace

std::vector<AgeSighting> FindAges(const PageView& page, const DetectContext& context) {
  return AgeFinder(page, context).Find();
}

}  // namespace blackbar
