#include "pipeline/detectors/values/cued_values.h"

#include <algorithm>
#include <string>

#include "pipeline/detectors/values/dates.h"
#include "pipeline/detectors/values/value_cues.h"

namespace blackbar {
namespace {

constexpr int kPivot = 2026;
constexpr size_t kBirthReach = 60;  // a date farther behind a word for a birth is another one

class CuedValuesDetector : public Detector {
 public:
  const char* name() const override { return "cues"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override;
};

void AddBirth(size_t begin, size_t end, double score, const char* why, std::vector<Mark>* marks) {
  marks->push_back({begin, end, "DOB", "", score, "cues", why});
}

// The date with the letters that OCR mistakes for digits put right, of the same length.
std::string Mended(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    c = c == 'O' || c == 'o' || c == 'Q'   ? '0'
        : c == 'l' || c == 'I' || c == '|' ? '1'
        : c == 'S'                         ? '5'
        : c == 'B'                         ? '8'
        : c == 'Z'                         ? '2'
                                           : c;
  }
  return out;
}

bool Born(const PageView& page, const Token& token) {
  static const WordSet words = {"born", "dob",  "birth",     "birthdate", "birthday",
                                "bday", "b",    "birthdays", "doby",      "yob",
                                "ppb",  "dobs", "nacido",    "nacida",    "nacimiento"};
  return words.contains(page.Key(token));
}

// "b. 3/14/88", "born in March of 1988", "date of birth as 03 / 14 / 88", "DOB? - 6/3/91", "DOB: O3/14/l988".
void FindBirth(const PageView& page, size_t i, std::vector<Mark>* marks) {
  const auto& tokens = page.tokens();
  const Token& cue = tokens[i];
  std::string_view text = page.text();
  std::string_view word = page.Lower(cue);
  char behind = cue.end < text.size() ? text[cue.end] : ' ';
  if (word == "b" && behind != '.' && behind != '/' && behind != ':') return;
  bool initials =
      word == "b" && i >= 2 && page.Lower(tokens[i - 1]) == "o" && page.Lower(tokens[i - 2]) == "d";
  size_t reach = word == "b" && !initials ? 8 : kBirthReach;
  static const Pattern month_year(
      R"((?:(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?,? (?:of )?(?:19|20)\d\d|(?:19|20)\d\d|\d{1,2}/(?:19|20)\d\d)\b)");
  MatchSpan span;
  for (size_t j = i + 1; j < tokens.size() && tokens[j].begin < cue.end + reach; ++j) {
    std::string_view label = page.Text(tokens[j]);
    if (j > i + 1 && (label == "DOW" || label == "DOE" || label == "DLC" || label == "DOI" || label == "OFF"))
      return;
    // "happy bday Irina big 13", and the time of the next message.
    bool wish = word.size() >= 4 && word.find("day") != word.npos && tokens[j].line != cue.line;
    if (wish && i > 0 && page.Lower(tokens[i - 1]) == "happy") return;
    if (text.substr(cue.end, tokens[j].begin - cue.end).find(". ") != std::string_view::npos && word != "b")
      return;
    if (auto date = DateAt(text, tokens[j].begin, kPivot)) {
      if (date->compact && j > i + 2) continue;
      return AddBirth(date->begin, date->end, 0.92, "words for a birth before it", marks);
    }
    static const Pattern spaced(
        R"(\d{1,2}(?: ?[/.-] ?| )\d{1,2}(?: ?[/.-] ?|,? )(?:(?:19|20)\d\d|'?\d\d)\b)");
    if (tokens[j].Number() && spaced.MatchAt(text, tokens[j].begin, &span)) {
      return AddBirth(span.begin, span.end, 0.9, "words for a birth before it", marks);
    }
    if (j > i + 4) continue;
    std::string mended =
        Mended(text.substr(tokens[j].begin, std::min<size_t>(12, text.size() - tokens[j].begin)));
    if (tokens[j].Is(Token::kDigits) || tokens[j].size() <= 2) {
      auto date = DateAt(mended, 0, kPivot);
      bool real = date && std::count_if(text.begin() + static_cast<long>(tokens[j].begin),
                                        text.begin() + static_cast<long>(tokens[j].begin + date->end),
                                        [](char c) { return c >= '0' && c <= '9'; }) >= 4;
      if (real && !date->compact) {
        return AddBirth(tokens[j].begin, tokens[j].begin + date->end, 0.88,
                        "words for a birth before it; read with misread digits mended", marks);
      }
    }
    if (month_year.MatchAt(text, tokens[j].begin, &span)) {
      bool year_only = span.end - span.begin == 4;
      return AddBirth(span.begin, span.end, year_only ? 0.75 : 0.85, "words for a birth before it", marks);
    }
  }
}

// "DIMACULANGAN, Zbigniew 06/28/2007": the words before are a family name, a comma and given names.
bool BehindListedName(const PageView& page, size_t i) {
  const auto& tokens = page.tokens();
  for (size_t back = 1; back <= 5 && back <= i; ++back) {
    const Token& token = tokens[i - back];
    std::string_view gap = page.GapAfter(i - back);
    if (!token.Is(Token::kCapital) || !token.WordOnly() || token.line != tokens[i].line) return false;
    if (back == 1 ? gap.find_first_not_of(" \t.,(/") != gap.npos
                  : gap != " " && gap != ", " && gap != ". " && gap != ",") {
      return false;
    }
    if (back > 1 && gap.starts_with(',')) return true;
  }
  return false;
}

// "HOLT, JEANNE R / 03/05/1966", "BROWN,APRIL L 19951106", "LINDQVIST, SKYE,\n08/06/2005".
bool BehindName(const PageView& page, size_t i) {
  const auto& tokens = page.tokens();
  for (size_t back = 1; back <= 4 && back <= i; ++back) {
    const Token& token = tokens[i - back];
    std::string_view gap = page.GapAfter(i - back);
    if (!token.Is(Token::kCapital) || !token.WordOnly()) return false;
    if (back > 1 && gap != " " && gap != ", " && gap != ". " && gap != ",") return false;
    if (back > 1 && gap.starts_with(',')) return token.size() > 2;
  }
  return false;
}

// "(Grant Krebs Jr., 10-24-1983)": in brackets, behind a name.
bool NamedInBrackets(const PageView& page, size_t i, size_t end) {
  const auto& tokens = page.tokens();
  std::string_view gap = page.GapAfter(i - 1);
  if (end >= page.text().size() || page.text()[end] != ')' || (gap != ", " && gap != "., " && gap != ",\n"))
    return false;
  for (size_t back = 1; back <= 4 && back < i; ++back) {
    const Token& token = tokens[i - back];
    if (!token.Is(Token::kCapital) || !token.WordOnly()) return false;
    if (page.GapAfter(i - back - 1).ends_with('(')) return back >= 2;
    std::string_view before = page.GapAfter(i - back - 1);
    if (before != " " && before != ". " && before != ", ") return false;
  }
  return false;
}

// "(UF 12/28/2002)", "W/M 10-02-1979", "Pickard/Leon/04-02-68": behind a code of race and sex, or a name in
// parts.
void FindCodedBirth(const PageView& page, const DetectContext& context, size_t i, std::vector<Mark>* marks) {
  static const WordSet codes = {"wm", "bm", "hm", "um", "wf", "bf", "hf", "af", "uf", "mw",
                                "mb", "mh", "mu", "fw", "fb", "fh", "fu", "lm", "lf"};
  static const WordSet races = {"w", "b", "h", "a", "u", "i", "o", "l", "p", "n"};
  const auto& tokens = page.tokens();
  if (i < 2 || !tokens[i - 1].Is(Token::kCapital)) return;
  std::string_view behind_name = page.GapAfter(i - 1);
  bool child = behind_name == ",\n" &&
               page.lower()
                       .substr(page.tokens()[i - 2].begin > 30 ? page.tokens()[i - 2].begin - 30 : 0, 34)
                       .find("child") != std::string_view::npos;
  bool parted = behind_name.find('/') != behind_name.npos && behind_name.size() <= 3;
  bool compact = tokens[i].size() == 8 && tokens[i].Number() && behind_name == " ";
  if ((parted || compact || child) && BehindName(page, i)) {
    auto date = DateAt(page.text(), tokens[i].begin, kPivot);
    if (!date || (date->compact && !compact)) return;
    return AddBirth(date->begin, date->end, 0.88, "a date behind a name", marks);
  }
  if (auto date = DateAt(page.text(), tokens[i].begin, kPivot);
      date && !date->compact && NamedInBrackets(page, i, date->end)) {
    if (context.incident.ok() && AgeOn(date->date, context.incident) < 1) return;
    return AddBirth(date->begin, date->end, 0.9, "a date behind a name", marks);
  }
  if (tokens[i - 1].line != tokens[i].line) return;
  const Token& last = tokens[i - 1];
  const Token& front = tokens[i - 2];
  std::string_view gap = page.GapAfter(i - 1), joint = page.GapAfter(i - 2);
  bool sex = page.Text(last) == "M" || page.Text(last) == "F";
  bool race = page.Text(front) == "M" || page.Text(front) == "F";
  bool coded = last.Is(Token::kUpper) && gap.find_first_not_of(" ,") == gap.npos && gap.size() <= 2 &&
               (codes.contains(page.Key(last)) ||
                (joint == "/" && ((sex && front.Is(Token::kUpper) && races.contains(page.Key(front))) ||
                                  (race && races.contains(page.Key(last))))));
  bool named = gap == "/" && joint == "/" && !last.Is(Token::kUpper) && !front.Is(Token::kUpper) &&
               front.Is(Token::kCapital) && last.WordOnly() && front.WordOnly();
  if (!coded && !named) return;
  auto date = DateAt(page.text(), tokens[i].begin, kPivot);
  if (!date || date->compact) return;
  if (context.incident.ok() && AgeOn(date->date, context.incident) < 1) return;
  AddBirth(date->begin, date->end, 0.9,
           coded ? "a date behind a code of race and sex" : "a date behind a name", marks);
}

// Dates long before the incident are birth dates, unless words before them tell of something else.
void FindUnsaidBirth(const PageView& page, const DetectContext& context, size_t i, std::vector<Mark>* marks) {
  constexpr int kLongBefore = 9;
  const Token& token = page.tokens()[i];
  char before = token.begin > 0 ? page.text()[token.begin - 1] : ' ';
  if (before == '-' || before == '/' || before == '.' || before == '#' || before == ':') return;
  auto date = DateAt(page.text(), token.begin, static_cast<int>(context.incident.year()));
  if (!date || date->compact) return;
  int years = AgeOn(date->date, context.incident);
  if (years < 1 || years > 105) return;
  if (BehindListedName(page, i))
    return AddBirth(date->begin, date->end, 0.88, "a date behind a name, before the incident", marks);
  // A date that opens a line is a log's; one that ends a heading is the document's.
  bool opens = i == 0 || page.tokens()[i - 1].line != token.line;
  // "11/06/25" in records of 2024 is a day to come, not one of 1925.
  int year = static_cast<int>(date->date.year()), now = static_cast<int>(context.incident.year());
  if (years < kLongBefore || opens || (now - year) > 92) return;
  size_t from = token.begin > 50 ? token.begin - 50 : 0;
  std::string_view words = page.lower().substr(from, token.begin - from);
  for (std::string_view word :
       {" on ",     "since",   " in ",  "dated",    "until",   "effective", "issued", "hired",
        "revis",    "rev.",    "expir", "exp ",     "arrest",  "convict",   "dispo",  "charge",
        "received", "sentenc", "form ", "adopted",  "offense", "warrant",   "order",  "version",
        "enacted",  "prior",   "from ", "incident", "case",    "court",     "report"}) {
    if (words.find(word) != words.npos) return;
  }
  AddBirth(date->begin, date->end, 0.75, "a date long before the incident", marks);
}

void CuedValuesDetector::Detect(const PageView& page, const DetectContext& context,
                                std::vector<Mark>* marks) const {
  static const CueRules rules("cues",
                              {PaperCues(), IdentifierCues(), SecretCues(), VehicleCues(), ReturnCues()});
  const auto& tokens = page.tokens();
  for (size_t i = 0; i < tokens.size(); ++i) {
    rules.MarkAt(page, tokens[i], marks);
    if (tokens[i].Is(Token::kDigits) && tokens[i].size() >= 9) FindCheckLine(page, tokens[i], marks);
    if (Born(page, tokens[i])) FindBirth(page, i, marks);
    if (tokens[i].Is(Token::kDigits) && tokens[i].size() <= 8) FindCodedBirth(page, context, i, marks);
    if (tokens[i].Is(Token::kDigits) && tokens[i].size() <= 9 && context.incident.ok()) {
      FindUnsaidBirth(page, context, i, marks);
    }
  }
}

}  // namespace

std::unique_ptr<Detector> MakeCuedValuesDetector() { return std::make_unique<CuedValuesDetector>(); }

}  // namespace blackbar
