#include <algorithm>
#include <cstdint>
#include <utility>

#include "pipeline/detectors/passages/medical_phrases.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

std::string_view LineOf(const PageView& page, size_t at, std::string_view text) {
  const auto& lines = page.lines();
  auto next = std::upper_bound(lines.begin(), lines.end(), at);
  uint32_t line = next == lines.begin() ? 0 : static_cast<uint32_t>(next - lines.begin() - 1);
  return text.substr(lines[line], page.LineEnd(line) - lines[line]);
}

// "OVERDOSE REPORT", "WELFARE CHECK / EMERGENCY HOLD": a form's heading tells of nobody.
bool InHeading(const PageView& page, const Mark& mark) {
  std::string_view text = page.text(), line = LineOf(page, mark.begin, text);
  size_t begin = line.find_first_not_of(" \t");
  if (begin == line.npos || line.size() > 110) return false;
  std::string_view heading = line.substr(begin);
  heading = heading.substr(0, heading.find("   "));
  // In another cell than the heading's.
  if (text.data() + mark.begin >= heading.data() + heading.size()) return false;
  while (!heading.empty() && (heading.back() == ' ' || heading.back() == '\r')) heading.remove_suffix(1);
  // It stands by itself: centred, on the first line, or with an empty line behind it.
  size_t behind = static_cast<size_t>(line.data() - text.data()) + line.size();
  std::string_view next = text.substr(std::min(behind, text.size()), 120);
  next.remove_prefix(std::min<size_t>(next.size(), next.starts_with('\n') ? 1 : 0));
  next = next.substr(0, next.find('\n'));
  bool alone = next.find_first_not_of(" \r\t\n") == next.npos;
  if (!alone && begin < 10 && line.data() != text.data()) return false;
  if (heading.size() > 64 || heading.find_first_of(":;\"\t|") != heading.npos || heading.back() == '.')
    return false;
  static const WordSet words = {
      "report",     "reports",     "form",       "application", "investigation", "assist",    "check",
      "supplement", "hold",        "detention",  "protocol",    "statement",     "affidavit", "petition",
      "screening",  "assessment",  "evaluation", "notice",      "worksheet",     "checklist", "questionnaire",
      "intake",     "referral",    "summary",    "log",         "record",        "records",   "certificate",
      "commitment", "information", "history",    "section",     "response"};
  static const WordSet small = {"of", "and", "for", "the", "to", "in", "on", "or", "a", "an"};
  static const WordSet telling = {"he",   "she",  "has",    "had",  "is",   "was",     "his",    "her",
                                  "said", "they", "stated", "who",  "with", "that",    "due",    "him",
                                  "not",  "no",   "per",    "rp",   "subj", "subject", "states", "pt",
                                  "on",   "yof",  "yom",    "male", "hx",   "female",  "takes",  "off"};
  bool named = false;
  for (size_t i = page.TokenAt(static_cast<size_t>(heading.data() - text.data())); i < page.tokens().size();
       ++i) {
    const Token& token = page.tokens()[i];
    if (token.begin >= static_cast<size_t>(heading.data() - text.data()) + heading.size()) break;
    if (telling.contains(page.Key(token))) return false;
    bool shaped = token.Is(Token::kUpper) || token.Is(Token::kCapital) || small.contains(page.Key(token));
    if (!shaped && !token.Number()) return false;
    if (token.Number() && token.size() > 3) return false;
    named = named || words.contains(page.Key(token));
  }
  return named && page.lower().substr(mark.begin, mark.end - mark.begin).find("mg") == std::string_view::npos;
}

bool IsArticle(std::string_view word) { return word == "a" || word == "an"; }

// "Pregnant?  no", "Diagnosis:", "Seizures   No", "6. Asthma / seizures   [ ] Y [X] N": the question of a
// form.
bool IsQuestion(const PageView& page, const Mark& mark) {
  std::string_view text = page.text();
  size_t at = mark.end;
  if (at >= text.size()) return false;
  if (text[at] == ':' || text.substr(at, 3) == "...") return true;
  std::string_view before =
      page.lower().substr(mark.begin > 22 ? mark.begin - 22 : 0, std::min<size_t>(mark.begin, 22));
  if (before.ends_with("as a result of ") || before.ends_with("as a result of\n") ||
      before.ends_with("result of a "))
    return true;
  if (text[at] == '?') return true;
  std::string_view line = LineOf(page, mark.begin, page.lower());
  size_t in_line = static_cast<size_t>(page.lower().data() + mark.end - line.data());
  if (in_line >= line.size()) return false;
  static const Pattern answer(
      R"(\s{0,3}(?:\s{2}|\t|\.\.)[\s.]{0,80}(?:no|n|none|n/a|unk|unknown|denies|denied)(?:\b|$))");
  MatchSpan span;
  if (answer.MatchAt(line, in_line, &span)) return true;
  std::string_view rest = line.substr(in_line);
  bool boxes = rest.find("[ ] n") != rest.npos || rest.find("[x] n") != rest.npos ||
               rest.find("[ ] no") != rest.npos || rest.find("( )n") != rest.npos ||
               rest.find("(x)n") != rest.npos;
  if (boxes) return rest.find("[x] y") == rest.npos && rest.find("(x)y") == rest.npos;
  // "3. TB, hepatitis, HIV?": an item of a list of questions.
  static const Pattern item(R"(\s{0,8}\d{1,2}[.)]\s{1,3}[a-z])");
  size_t asked = rest.find('?');
  return asked != rest.npos && asked < 40 && item.MatchAt(line, 0, &span) && rest.find(". ") > asked;
}

// "overdose deaths", "the suicide line", "a stroke of luck": words of something else.
bool OfOthers(const PageView& page, const Mark& mark) {
  static const WordSet others = {"deaths",  "prevention", "awareness", "training",
                                 "hotline", "lifeline",   "epidemic"};
  // A badge's number: "#5585".
  if (mark.begin > 0 && page.text()[mark.begin - 1] == '#') return true;
  // "the white powder tested positive for cocaine"
  std::string_view start = page.lower().substr(mark.begin, 5);
  if (start == "teste" || start == "posit") {
    std::string_view before =
        page.lower().substr(mark.begin > 48 ? mark.begin - 48 : 0, std::min<size_t>(mark.begin, 48));
    for (std::string_view thing : {"powder", "substance", "residue", "item ", "baggie", "pills", "crystal",
                                   "sample ", "liquid", "material", "rock"}) {
      if (before.find(thing) != before.npos) return true;
    }
  }
  size_t token = page.TokenAt(mark.end);
  if (token >= page.tokens().size() || token == 0) return false;
  std::string_view gap = page.GapAfter(token - 1);
  if (gap != " " && gap != "\n") return false;
  if (others.contains(page.Key(page.tokens()[token]))) return true;
  // "the suicide line", "mental health court", "depression glass".
  struct Pair {
    std::string_view fact, behind;
  };
  for (const Pair& pair : {Pair{"suici", "line"}, Pair{"menta", "court"}, Pair{"depre", "glass"},
                           Pair{"depre", "era"}, Pair{"depre", "lamp"}}) {
    if (start == pair.fact && page.Lower(page.tokens()[token]) == pair.behind) return true;
  }
  std::string_view behind = page.lower().substr(mark.end, 12);
  return behind.starts_with(" of bad luck") || behind.starts_with(" of luck") ||
         behind.starts_with(" of genius");
}

// Words of labels that a rule of prose took for a fact: "Suicide attempts: denies".
void CutAtLabels(const PageView& page, const std::vector<LabelHit>& labels, size_t first,
                 std::vector<Mark>* marks) {
  const auto& tokens = page.tokens();
  auto drop = [&](Mark& mark) {
    if (mark.kind != "MEDICAL") return false;
    auto hit = std::partition_point(labels.begin(), labels.end(),
                                    [&](const LabelHit& h) { return tokens[h.last].end <= mark.begin; });
    for (; hit != labels.end() && tokens[hit->first].begin < mark.end; ++hit) {
      if (!hit->marked || !(hit->colon || hit->starts_cell)) continue;
      size_t begin = tokens[hit->first].begin, end = std::max<size_t>(tokens[hit->last].end, hit->value);
      if (begin <= mark.begin && end + 2 >= mark.end) return true;
      if (begin <= mark.begin) {
        mark.begin = std::max<size_t>(mark.begin, end);
      } else if (begin > mark.begin &&
                 page.text()[std::min<size_t>(tokens[hit->last].end, page.text().size() - 1)] == ':' &&
                 hit->row->field == FieldType::kMedical) {
        mark.end = begin;
        while (mark.end > mark.begin &&
               std::string_view(" \n.,;/").find(page.text()[mark.end - 1]) != std::string_view::npos)
          --mark.end;
        return mark.end <= mark.begin;
      }
    }
    return false;
  };
  size_t kept = first;
  for (size_t i = first; i < marks->size(); ++i) {
    if (drop((*marks)[i])) continue;
    if (kept != i) (*marks)[kept] = std::move((*marks)[i]);
    ++kept;
  }
  marks->resize(kept);
}

// Where an answer was found on a line, what a rule of prose took before it is the question.
void CutBeforeAnswers(const PageView& page, size_t first, std::vector<Mark>* marks) {
  std::vector<std::pair<size_t, size_t>> questions;
  for (size_t i = first; i < marks->size(); ++i) {
    const Mark& mark = (*marks)[i];
    if (mark.why != "an answer about somebody's health") continue;
    std::string_view line = LineOf(page, mark.begin, page.text());
    questions.emplace_back(static_cast<size_t>(line.data() - page.text().data()), mark.begin);
  }
  if (questions.empty()) return;
  std::sort(questions.begin(), questions.end());
  auto cut = [&](Mark& mark) {
    if (mark.kind != "MEDICAL") return false;
    auto next = std::upper_bound(questions.begin(), questions.end(), std::pair(mark.begin, SIZE_MAX));
    if (next == questions.begin() || mark.begin >= (--next)->second) return false;
    mark.begin = next->second;
    return mark.end <= mark.begin;
  };
  marks->erase(std::remove_if(marks->begin() + static_cast<long>(first), marks->end(), cut), marks->end());
}

// To the words in front that belong to the fact: "two prior", "a healing", "was" before a threat to oneself.
void WidenBefore(const PageView& page, Mark* mark) {
  static const WordSet modifiers = {
      "prior",    "previous",    "past",       "recent",    "old",       "healing", "healed", "triple",
      "double",   "quadruple",   "terrible",   "slight",    "serious",   "small",   "large",  "deep",
      "possible", "apparent",    "several",    "multiple",  "two",       "three",   "four",   "one",
      "bloody",   "newly",       "visible",    "fresh",     "minor",     "nasty",   "severe", "mild",
      "chronic",  "suspected",   "noticeable", "obvious",   "existing",  "ongoing", "blunt",  "force",
      "sharp",    "red",         "poss",       "permanent", "emergency", "lower",   "upper",  "left",
      "right",    "superficial", "known",      "faint"};
  static const WordSet being = {"was", "is", "were"};
  size_t token = page.TokenAt(mark->begin);
  auto joined = [&](size_t i) {
    std::string_view gap = page.GapAfter(i);
    return gap == " " || gap == "\n" || gap == "-";
  };
  for (int steps = 0; steps < 3 && token > 0 && joined(token - 1); ++steps) {
    const Token& before = page.tokens()[token - 1];
    bool threat = mark->why == "a threat to oneself" && being.contains(page.Key(before));
    if (!threat && !modifiers.contains(page.Key(before))) break;
    --token;
    mark->begin = before.begin;
  }
  if (token > 0 && (page.GapAfter(token - 1) == " " || page.GapAfter(token - 1) == "\n") &&
      IsArticle(page.Lower(page.tokens()[token - 1])))
    mark->begin = page.tokens()[token - 1].begin;
}

}  // namespace

void JoinMedicalMarks(const PageView& page, const std::vector<LabelHit>& labels, size_t first,
                      std::vector<Mark>* marks) {
  CutAtLabels(page, labels, first, marks);
  auto begin = marks->begin() + static_cast<long>(first);
  marks->erase(std::remove_if(begin, marks->end(),
                              [&](const Mark& m) {
                                return m.kind == "MEDICAL" && m.why != "an answer about somebody's health" &&
                                       (IsQuestion(page, m) || InHeading(page, m) || OfOthers(page, m));
                              }),
               marks->end());
  CutBeforeAnswers(page, first, marks);
  begin = marks->begin() + static_cast<long>(first);
  std::stable_sort(begin, marks->end(), [](const Mark& a, const Mark& b) { return a.begin < b.begin; });
  Mark* before = nullptr;
  for (auto mark = begin; mark != marks->end(); ++mark) {
    if (mark->kind != "MEDICAL") continue;
    WidenBefore(page, &*mark);
    if (before != nullptr && mark->begin > before->end) {
      std::string_view between = page.lower().substr(before->end, mark->begin - before->end);
      bool apart = (before->why == "a medicine" && mark->why == "a medicine") || mark->why == "medication";
      bool joint = !apart && (between == " and " || between == " & " || between == ", and " ||
                              between == " and\n" || between == "\nand " || between == ", " ||
                              between == "/" || between == " or " || between == " " || between == "-");
      if (joint) before->end = mark->begin;
    }
    if (before == nullptr || mark->end > before->end) before = &*mark;
  }
}

}  // namespace blackbar
