#include "pipeline/detectors/passages/rap_sheet.h"

#include <algorithm>
#include <string_view>

#include "pipeline/detectors/values/cue_rules.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

// "PRIORS: 2019 neglect, substantiated", "Probation? yes, 2020 tampering": the answer behind the word.
bool Tells(std::string_view value) {
  return value.size() > 4 &&
         (HasDigitIn(value) || value.find("yes") == 0 || value.find("Yes") == 0 || value.find("YES") == 0 ||
          value.size() > 9) &&
         value.substr(0, 3) != "N/A" && value.substr(0, 4) != "None" && value.substr(0, 4) != "NONE" &&
         value.substr(0, 4) != "none" && value.substr(0, 3) != "Unk" && value.substr(0, 3) != "UNK";
}
constexpr CueRow kAnswers[] = {
    {"prior priors criminal c probation parole rap pending", "CHRI", 0.84,
     R"((?:priors?(?: \([^)\n]{2,40}\))?(?: (?:record|referrals?|arrests?|convictions?|history|offenses?|incidents?|contacts|adjudications?|criminal history|crimes))?|criminal (?:history|record)|c/h|probation(?:/parole)?|parole|rap|pending charges)(?: status| summary)?(?: ?[:?]|[ \t]{0,14}:)[ \t]{0,24}([A-Za-z0-9][^\n|\t]{4,180}?)(?:\n|\t|\||   |$))",
     "what a form says of earlier offences", Tells},
};
constexpr CueRow kRegistered[] = {
    {"offense offenses conviction convictions crime convicted registered statute", "CHRI", 0.84,
     R"((?:offenses?|convictions?|crime|convicted of|registered for)(?: of conviction| type| committed)?\s{0,12}:\s{0,4}([A-Za-z0-9][^\n|\t]{4,160}?)(?:\n|\t|\||   |$))",
     "what somebody is registered for", Tells},
};

constexpr std::string_view kHeadings[] = {"criminal history",
                                          "rap sheet",
                                          "identification record",
                                          "arrest history",
                                          "arrest record",
                                          "record of arrest",
                                          "arrested or received",
                                          "arrest and prosecution",
                                          "prior referral",
                                          "prior record",
                                          "prior arrests",
                                          "prior convictions",
                                          "criminal record",
                                          "offense history",
                                          "juvenile history",
                                          "identity history",
                                          "triple i",
                                          "iii record",
                                          "summary of arrests",
                                          "arrest entries",
                                          "cycle 1",
                                          "cycle 001",
                                          "cycle 2",
                                          "repository inquiry",
                                          "priors (",
                                          "arrest charges",
                                          "court history",
                                          "prior adjudications"};

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
      if (Entry().MatchAt(page_.text(), at, &span) && !Other(lower, at - begin)) {
        idle = 0;
        while (end > at && (page_.text()[end - 1] == ' ' || page_.text()[end - 1] == '\r')) --end;
        AddLine(at, end);
      } else if (end - begin > 3 && ++idle > 14) {
        inside = false;
      }
    }
  }

 private:
  // Cells beside the line that say something else begin behind a wide gap with a label.
  void AddLine(size_t begin, size_t end) {
    marks_->push_back({begin, end, "CHRI", "", 0.88, "passages", "a line of a criminal history"});
  }
  static const Pattern& Entry() {
    static const Pattern pattern(
        R"((?:\d{1,3}[.):-]?\s{1,3})?(?:received\b|disposition|(?:19|20)\d\d[ ,:-]|civil applicant|applicant\b|convicted|arr\b|disp\b|sts\b|status:|probation\b|parole\b|plea\b|finding\b|jail\b|prison\b|custody(?:[:/-]| {2})|date arrested\b|arrest date\b|\d{1,2}/\d{1,2}/\d{2,4}|\d{8}\b|\d{4}-\d{2}-\d{2}|arrest(?:ed)?\b|chg\b|charge|dispo|conv|sent(?:ence|enced)?\b|court\b|cycle\b|agency\b|offense\b|date of arrest|count\b|crime date|-- ?[a-z]{3,}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}, (?:19|20)\d\d|(?:sa|no|court) disp|\d{2} {1,2}[a-z]{3,}[ -][a-z0-9]))");
    return pattern;
  }
  // A mail's head, a date under a signature, a box of a form.
  static bool Other(std::string_view lower, size_t from) {
    std::string_view line = lower.substr(std::min(from, lower.size()));
    for (std::string_view word : {"sent:", "arrest location", "arrest date/time", "arresting officer",
                                  "charge ars", "agency tel", "agency phone", "agency fax"}) {
      if (line.starts_with(word)) return true;
    }
    return line.find_first_of("abcdefghijklmnopqrstuvwxyz") == line.npos;
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

}  // namespace

void FindRapSheets(const PageView& page, std::vector<Mark>* marks) {
  static const CueRules answers("passages", {kAnswers});
  static const CueRules registered("passages", {kRegistered});
  bool registry = page.lower().find("offender regist") != std::string_view::npos ||
                  page.lower().find("sex offender") != std::string_view::npos;
  for (const Token& token : page.tokens()) {
    answers.MarkAt(page, token, marks);
    if (registry) registered.MarkAt(page, token, marks);
  }
  RapSheet(page, marks).Find();
}

}  // namespace blackbar
