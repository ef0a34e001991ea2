#include <algorithm>
#include <string>

#include "pipeline/detectors/passages/medical_lexicon.h"
#include "pipeline/detectors/passages/medical_phrases.h"
#include "pipeline/detectors/phrase_set.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

bool HasAny(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != text.npos; });
}

// Whether a question of a form asks about somebody's health.
bool AsksHealth(std::string_view lower) {
  return HasAny(lower,
                {"allerg",     "pregnan",   "medic",        "alcohol", "drug",      "detox",     "withdraw",
                 "suicid",     "harm",      "illness",      "injur",   "disab",     "denture",   "mental",
                 "psych",      "seizure",   "asthma",       "diabet",  "hepatitis", "hiv",       "tubercul",
                 "head inj",   "faint",     "heart",        "surger",  "prescri",   "treatment", "doctor",
                 "counsel",    "hospitali", "special need", "hearing", "vision",    "prosthe",   "kill your",
                 "contagious", "pain"}) ||
         HasMedicalWord(lower);
}

// "No", "none", "denies", "n/a": tells of nothing.
bool TellsNothing(std::string_view lower) {
  static const Pattern nothing(
      R"((?:no\b|none|n/a|na\b|nka\b|nkda|nkma|unk|denie[sd]|negative|neg\b|nothing|never|not (?:known|reported|applicable|stated|pregnant)|refused|declined|-+|n\b|\[ ?\]|see |dr\b|doctor|other\b|if yes|explain|list\b|yes$|y$|date\b|time\b))");
  MatchSpan span;
  return nothing.MatchAt(lower, 0, &span);
}

void Add(size_t begin, size_t end, std::string_view text, std::vector<Mark>* marks) {
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\r' || text[end - 1] == '|')) --end;
  if (end < begin + 2) return;
  marks->push_back({begin, end, "MEDICAL", "", 0.86, "passages", "an answer about somebody's health"});
}

// "6. Allergies?   [X] Y  [ ] N   sulfa", "Asthma    Yes - uses Advair".
bool ReadQuestion(const PageView& page, size_t begin, size_t end, std::vector<Mark>* marks) {
  static const Pattern form(
      R"(\s{0,12}(?:\d{1,2}[.)]\s{0,3})?([A-Z][^?\n\t|:]{2,70}?)[?:]?(?:\s{2,60}|\t|[.]{2,40}\s?|\?\s?)(?:(?:\[\s?[x ]\]\s?y(?:es)?\s{0,6}\[\s?[x ]\]\s?n(?:o)?|y|yes|\[\s?x\]\s?(?:yes|y)?)\s{1,12}([^\s,;:/-][^\n\t|]{1,90}?)|((?:y|yes)\s?[,;:/-]\s?[^\n\t|]{2,90}?))(?:\s{2,}|\t|\||$))");
  std::vector<MatchSpan> groups;
  // "5. Do you use drugs?  Meth, last used yesterday"
  static const Pattern open(
      R"(\s{0,12}(?:\d{1,2}[.)]\s{0,3}[A-Z]([^?\n\t|:]{4,70})\?\s{1,20}|[A-Z]([^?\n\t|:]{4,70})\?\s{2,40})([A-Za-z][^\n\t|?]{2,70}?)(?:\s{2,}|\t|\||$))");
  if (!form.MatchAt(page.text().substr(0, end), begin, &groups)) {
    if (!open.MatchAt(page.text().substr(0, end), begin, &groups)) return false;
    const MatchSpan& asked = groups[1].empty() ? groups[2] : groups[1];
    std::string_view lower = page.lower();
    std::string_view answer = lower.substr(groups[3].begin, groups[3].end - groups[3].begin);
    if (!AsksHealth(lower.substr(asked.begin, asked.end - asked.begin)) || TellsNothing(answer)) return true;
    if (answer.find(". ") == answer.npos) Add(groups[3].begin, groups[3].end, page.text(), marks);
    return true;
  }
  std::string_view lower = page.lower();
  std::string_view question = lower.substr(groups[1].begin, groups[1].end - groups[1].begin);
  const MatchSpan& said = groups[2].empty() ? groups[3] : groups[2];
  std::string_view answer = lower.substr(said.begin, said.end - said.begin);
  if (!AsksHealth(question) || TellsNothing(answer)) return true;
  Add(said.begin, said.end, page.text(), marks);
  return true;
}

// "Suicide attempts overdose in 2021": a question and its answer with one space between, a line of a form.
void ReadSpaced(const PageView& page, size_t begin, size_t end, std::vector<Mark>* marks) {
  static const Pattern form(
      R"(\s{0,8}(?:current (?:medications?|meds|prescriptions?)|(?:serious|chronic|recent|major) (?:illness(?:es)?|injur(?:y|ies))|suicide (?:attempts?|history|ideation)|medical (?:conditions?|problems?|history|issues)|mental (?:health|illness)(?: history)?|(?:known |food |drug )?allergies|(?:communicable|contagious|infectious) diseases?|special needs|substance abuse(?: history)?|recent surger(?:y|ies)|prescribed medications?|(?:alcohol|drug|opiate) withdrawal|physical disabilit(?:y|ies))\s([^\n\t|:?]{3,70})$)");
  std::vector<MatchSpan> groups;
  if (end - begin > 90 || !form.MatchAt(page.text().substr(0, end), begin, &groups)) return;
  std::string_view answer = page.lower().substr(groups[1].begin, groups[1].end - groups[1].begin);
  if (TellsNothing(answer) || answer.find(". ") != answer.npos || answer.ends_with('.')) return;
  static const Pattern prose(
      R"((?:was|is|were|are|and|of|in|that|which|had|has|for|or|with|include[sd]?|to|but|form|report|section|status|records?|information|evaluation|unit|hold|check|answer)\b)");
  MatchSpan span;
  if (prose.MatchAt(answer, 0, &span)) return;
  Add(groups[1].begin, groups[1].end, page.text(), marks);
}

}  // namespace

void FindHealthAnswers(const PageView& page, std::vector<Mark>* marks) {
  static const PhraseSet health = {"allerg",  "medica",  "medicine", "suicid",  "screening",
                                   "drug",    "alcohol", "detox",    "mental",  "illness",
                                   "pregnan", "health",  "diabet",   "seizure", "injur"};
  if (!health.AnyIn(page.lower())) return;
  for (uint32_t line = 0; line < page.lines().size(); ++line) {
    size_t begin = page.lines()[line], end = page.LineEnd(line);
    if (end - begin < 8 || end - begin > 200) continue;
    if (!ReadQuestion(page, begin, end, marks)) ReadSpaced(page, begin, end, marks);
  }
}

}  // namespace blackbar
