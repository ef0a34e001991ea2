#include "pipeline/detectors/passages.h"

#include <algorithm>
#include <string>

#include "pipeline/detectors/passage_cues.h"
#include "pipeline/detectors/pattern.h"

namespace blackbar {
namespace {

class PassagesDetector : public Detector {
 public:
  const char* name() const override { return "passages"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override;
};

void Add(std::vector<Mark>* marks, size_t begin, size_t end, double score, const char* why) {
  marks->push_back({begin, end, "MEDICAL", "", score, "passages", why});
}

const Pattern& Dose() {
  static const Pattern pattern(CuePattern(
      R"((?:(?:xr|er|sr|xl|cr) )?\d{1,4}(?:[.,]\d{1,3})? ?(?:mg|mcg|ml|cc|g|milligrams?|micrograms?|units|iu|meq)\b(?: (?:once|twice|three times)(?: a day| daily))?)"));
  return pattern;
}

// The end of a dose that follows: "50 mg", "(50mg)".
size_t DoseBehind(const PageView& page, size_t i, size_t end) {
  if (i + 1 >= page.tokens().size() || page.GapAfter(i).size() > 2) return end;
  MatchSpan span;
  const Token& next = page.tokens()[i + 1];
  if ((!next.Is(Token::kDigits) && next.size() != 2) || !Dose().MatchAt(page.text(), next.begin, &span))
    return end;
  return span.end;
}

// A medicine of the list with its dose; a word in front of a dose is one too.
void FindMedicine(const PageView& page, size_t i, std::vector<Mark>* marks) {
  const Token& token = page.tokens()[i];
  size_t end = DoseBehind(page, i, token.end);
  if (IsMedicine(page.Key(token))) {
    return Add(marks, token.begin, end, end > token.end ? 0.93 : 0.85, "a medicine");
  }
  static const WordSet no_medicine = {"of",
                                      "a",
                                      "the",
                                      "about",
                                      "approximately",
                                      "weighed",
                                      "weighing",
                                      "with",
                                      "and",
                                      "was",
                                      "to",
                                      "at",
                                      "total",
                                      "is",
                                      "than",
                                      "over",
                                      "under",
                                      "or",
                                      "for",
                                      "only",
                                      "took",
                                      "takes",
                                      "meth",
                                      "methamphetamine",
                                      "cocaine",
                                      "heroin",
                                      "fentanyl",
                                      "marijuana",
                                      "weight",
                                      "weighs",
                                      "package",
                                      "containing",
                                      "sized",
                                      "bags",
                                      "bag",
                                      "approx",
                                      "another",
                                      "remaining"};
  bool milli = end > token.end &&
               (page.lower()[end - 2] == 'm' || page.lower()[end - 1] == 'l' || page.lower()[end - 1] == 's');
  if (milli && token.size() >= 4 && page.GapAfter(i) == " " && !no_medicine.contains(page.Key(token))) {
    Add(marks, token.begin, end, 0.82, "a medicine with its dose");
  }
}

// "severe anxiety", "Alzheimer's disease", "hepatitis C": a condition of the list with the words that belong
// to it.
void FindCondition(const PageView& page, size_t i, std::vector<Mark>* marks) {
  static const WordSet behind = {"disorder",   "disease", "syndrome", "c",         "b",
                                 "positive",   "attack",  "attacks",  "episode",   "episodes",
                                 "medication", "patient", "issues",   "treatment", "symptoms"};
  static const WordSet before = {"severe",      "chronic",  "acute",      "clinical", "major", "paranoid",
                                 "gestational", "juvenile", "rheumatoid", "manic",    "mild",  "undiagnosed",
                                 "untreated",   "breast",   "lung",       "brain"};
  const auto& tokens = page.tokens();
  size_t first = i, last = i;
  if (i > 0 && page.GapAfter(i - 1) == " " && before.contains(page.Key(tokens[i - 1]))) --first;
  std::string_view gap = i + 1 < tokens.size() ? page.GapAfter(i) : std::string_view();
  bool joined = gap == " " || gap == "-" || gap == "'s ";
  if (joined && behind.contains(page.Key(tokens[i + 1]))) ++last;
  Add(marks, tokens[first].begin, tokens[last].end, 0.83, "a condition");
}

// What an officer saw is no medical record; what was treated, or told, is.
bool MerelySeen(const PageView& page, size_t at) {
  size_t from = at > 40 ? at - 40 : 0;
  std::string_view before = page.lower().substr(from, at - from);
  size_t stop = before.rfind(". ");
  if (stop != before.npos) before.remove_prefix(stop);
  for (std::string_view word :
       {"observed", " saw ", "noticed", "noted", "visible", "i could see", "photographed", "appeared to"}) {
    if (before.find(word) != before.npos) return true;
  }
  return false;
}

constexpr std::string_view kHeadings[] = {
    "criminal history", "rap sheet",        "identification record", "arrest history",
    "arrest record",    "record of arrest", "arrested or received",  "arrest and prosecution"};

// Rap sheets: from a heading on, lines of arrests, charges and dispositions, until a blank line after which
// no such line follows, or another heading.
class RapSheet {
 public:
  RapSheet(const PageView& page, std::vector<Mark>* marks) : page_(page), marks_(marks) {}

  void Find() {
    std::string_view whole = page_.lower();
    bool any = std::any_of(std::begin(kHeadings), std::end(kHeadings),
                           [&](std::string_view word) { return whole.find(word) != whole.npos; });
    if (!any) return;
    bool inside = false;
    int idle = 0;
    for (uint32_t line = 0; line < page_.lines().size(); ++line) {
      size_t begin = page_.lines()[line], end = page_.LineEnd(line);
      std::string_view lower = page_.lower().substr(begin, std::min<size_t>(end - begin, 200));
      if (IsHeading(lower)) {
        inside = true;
        idle = 0;
        if (lower.find("arrested or received") == lower.npos) continue;
      }
      if (!inside) continue;
      MatchSpan span;
      size_t at = begin;
      while (at < end && (page_.text()[at] == ' ' || page_.text()[at] == '\t')) ++at;
      if (Entry().MatchAt(page_.text(), at, &span)) {
        idle = 0;
        while (end > at && (page_.text()[end - 1] == ' ' || page_.text()[end - 1] == '\r')) --end;
        marks_->push_back({at, end, "CHRI", "", 0.88, "passages", "a line of a criminal history"});
      } else if (end - begin > 3 && ++idle > 14) {
        inside = false;
      }
    }
  }

 private:
  static const Pattern& Entry() {
    static const Pattern pattern(
        R"((?:\d{1,3}[.):-]?\s{1,3})?(?:received\b|disposition|probation\b|parole\b|plea\b|finding\b|jail\b|prison\b|custody[:/-]|date arrested\b|arrest date\b|\d{1,2}/\d{1,2}/\d{2,4}|\d{8}\b|\d{4}-\d{2}-\d{2}|arrest(?:ed)?\b|chg\b|charge|dispo|conv|sent(?:ence|enced)?\b|court\b|cycle\b|agency\b|offense\b|date of arrest|count\b))");
    return pattern;
  }
  static bool IsHeading(std::string_view lower) {
    for (std::string_view word : kHeadings) {
      if (lower.size() < 90 && lower.find(word) != lower.npos) return true;
    }
    return false;
  }

  const PageView& page_;
  std::vector<Mark>* marks_;
};

// "[x] Admitted membership on ...": the ticked lines of a gang card.
void FindGangCriteria(const PageView& page, std::vector<Mark>* marks) {
  std::string_view lower = page.lower();
  if (lower.find("gang") == lower.npos) return;
  for (uint32_t line = 0; line < page.lines().size(); ++line) {
    size_t begin = page.lines()[line], end = page.LineEnd(line);
    while (begin < end && page.text()[begin] == ' ') ++begin;
    if (end - begin < 8 || end - begin > 120 || lower.substr(begin, 3) != "[x]") continue;
    begin += 3;
    while (begin < end && page.text()[begin] == ' ') ++begin;
    while (end > begin && (page.text()[end - 1] == ' ' || page.text()[end - 1] == '\r')) --end;
    marks->push_back({begin, end, "GANG", "", 0.85, "passages", "a ticked line of a gang card"});
  }
}

void PassagesDetector::Detect(const PageView& page, const DetectContext&, std::vector<Mark>* marks) const {
  static const CueRules rules("passages", {MedicalCues(), HistoryCues(), GangCues()});
  static const CueRules injuries("passages", {InjuryCues()});
  std::vector<Mark> injured;
  for (size_t i = 0; i < page.tokens().size(); ++i) {
    const Token& token = page.tokens()[i];
    if (token.size() > 20) continue;
    rules.MarkAt(page, token, marks);
    injuries.MarkAt(page, token, &injured);
    if (token.WordOnly() && token.size() >= 3) {
      FindMedicine(page, i, marks);
      if (IsCondition(page.Key(token))) FindCondition(page, i, marks);
    }
  }
  for (Mark& mark : injured) {
    if (!MerelySeen(page, mark.begin)) marks->push_back(std::move(mark));
  }
  FindGangCriteria(page, marks);
  // "Pregnant?" on a form or in a question tells nothing; its answer does.
  std::erase_if(*marks, [&](const Mark& mark) {
    return mark.kind == "MEDICAL" && mark.detector == "passages" && mark.end < page.text().size() &&
           page.text()[mark.end] == '?';
  });
  RapSheet(page, marks).Find();
}

}  // namespace

std::unique_ptr<Detector> MakePassagesDetector() { return std::make_unique<PassagesDetector>(); }

}  // namespace blackbar
