#include "pipeline/detectors/passages/rap_sheet.h"

#include <algorithm>
#include <string_view>

#include "pipeline/detectors/passages/history_labels.h"
#include "pipeline/detectors/passages/history_words.h"
#include "pipeline/detectors/phrase_set.h"
#include "pipeline/detectors/values/cue_rules.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

constexpr CueRow kRegistered[] = {
    {"offense offenses conviction convictions crime convicted registered statute", "CHRI", 0.84,
     R"((?:offenses?|convictions?|crime|convicted of|registered for)(?: of conviction| type| committed)?\s{0,12}:\s{0,4}([A-Za-z0-9][^\n|\t]{4,160}?)(?:\n|\t|\||   |$))",
     "what somebody is registered for", TellsHistory},
};

// Lines of other things that may stand before a sheet's first entry (the person's description), and between
// two entries; counted up to 0.
constexpr int kBeforeFirst = -24, kBetween = -10;

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
                                          "prior adjudications",
                                          "iii response",
                                          "cch summary",
                                          "cch response",
                                          "arrest #",
                                          "arrest no. 1",
                                          "arrest 1",
                                          "history summary",
                                          "arrest summary",
                                          "record of arrests",
                                          "prior offenses",
                                          "dispositions"};

// Rap sheets: from a heading on, lines of arrests, charges and dispositions, until a blank line after which
// no such line follows, or another heading.
class RapSheet {
 public:
  RapSheet(const PageView& page, std::vector<Mark>* marks) : page_(page), marks_(marks) {}

  void Find() {
    std::string_view whole = page_.lower();
    static const PhraseSet headings({std::begin(kHeadings), std::end(kHeadings)});
    if (!headings.AnyIn(whole)) return;
    bool inside = false;
    int idle = 0;
    for (uint32_t line = 0; line < page_.lines().size(); ++line) {
      size_t begin = page_.lines()[line], end = page_.LineEnd(line);
      std::string_view lower = page_.lower().substr(begin, std::min<size_t>(end - begin, 200));
      if (IsHeading(lower, page_.text().substr(begin, end - begin))) {
        inside = true;
        idle = kBeforeFirst;
        if (lower.find("arrested or received") == lower.npos) continue;
      }
      if (!inside) continue;
      MatchSpan span;
      size_t at = begin;
      while (at < end && (page_.text()[at] == ' ' || page_.text()[at] == '\t')) ++at;
      if (Entry().MatchAt(page_.text(), at, &span) && !Other(lower, at - begin) && Tells(lower, at - begin)) {
        idle = kBetween;
        while (end > at && (page_.text()[end - 1] == ' ' || page_.text()[end - 1] == '\r')) --end;
        AddLine(at, end);
      } else if (end - begin > 3 && ++idle > 0) {
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
        R"((?:\d{1,3}[.):-]?\s{1,6}|- ?)?(?:received\b|disposition|(?:19|20)\d\d[ ,:-]|civil applicant|applicant\b|convicted|arr\b|disp\b|sts\b|status:|probation\b|parole\b|plea\b|finding\b|jail\b|prison\b|custody(?:[:/-]| {2})|date arrested\b|arrest date\b|\d{1,2}/\d{1,2}/\d{2,4}|\d{8}\b|\d{4}-\d{2}-\d{2}|arrest(?:ed)?\b|chg\b|charge|dispo|conv|sent(?:ence|enced)?\b|court\b|cnt ?:|sen ?:|trn\b|arresting agency|result ?:|off \d{4}|\d{2,5}\([a-z0-9]{1,3}\)|prosecutor|total (?:arrests|convictions|felon)|last arrest|felony (?:arrests|convictions)|misd(?:emeanor)? (?:arrests|convictions)|agency\b|offense\b|date of arrest|count\b|crime date|-- ?[a-z]{3,}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}, (?:19|20)\d\d|(?:sa|no|court) disp|\d{2} {1,2}[a-z]{3,}[ -][a-z0-9]))");
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
  // A line that begins with a date tells only with an offence, a sentence or an agency in it; a court's line
  // with nothing but a docket stays.
  static bool Tells(std::string_view lower, size_t from) {
    static const Pattern dated(
        R"((?:\d{1,3}[.):-]?\s{1,6})?(?:-{1,2} ?)?(?:(?:19|20)\d\d[ ,:-]|\d{1,2}/\d{1,2}/\d{2,4}|\d{8}\b|\d{4}-\d{2}-\d{2}|applicant|-- ?[a-z]|\d{2} {1,2}[a-z]{3}))");
    static const Pattern of_court(
        R"((?:court|case|docket|chg|charge|count|-- ?court)(?: (?:no\.?|number|case|\d{1,2}))?[ :#/-]{1,6})");
    std::string_view line = lower.substr(std::min(from, lower.size()));
    MatchSpan span;
    if (of_court.MatchAt(line, 0, &span) && !HasWord(line.substr(span.end))) return false;
    return !dated.MatchAt(line, 0, &span) || OfHistory(line);
  }
  // Three letters in a row: "POSS", not "92CR26465" or "13-3102(A)".
  static bool HasWord(std::string_view line) {
    int run = 0;
    for (char c : line) {
      run = (c >= 'a' && c <= 'z') ? run + 1 : 0;
      if (run == 3) return true;
    }
    return false;
  }
  static bool OfHistory(std::string_view line) {
    static const WordSet agencies = {
        "pd",        "so",        "police",        "sheriff",   "sheriff's",   "chp",
        "lapd",      "casd",      "capd",          "caso",      "camc",        "casc",
        "marshal",   "patrol",    "agency",        "dept",      "bureau",      "cnt",
        "count",     "arrest",    "arrested",      "convicted", "dismissed",   "guilty",
        "sentenced", "probation", "jail",          "prison",    "dispo",       "applicant",
        "denied",    "arraigned", "released",      "received",  "fine",        "nolle",
        "acquitted", "diverted",  "substantiated", "felony",    "misdemeanor", "court",
        "degree",    "offense",   "county",        "co"};
    size_t at = 0;
    while (at < line.size()) {
      while (at < line.size() && !(line[at] >= 'a' && line[at] <= 'z')) ++at;
      size_t end = at;
      while (end < line.size() && ((line[end] >= 'a' && line[end] <= 'z') || line[end] == '\'')) ++end;
      std::string_view word = line.substr(at, end - at);
      static const WordSet generic = {
          "mail",     "money",     "bank",      "health", "care",  "credit",  "card",    "auto",
          "vehicle",  "property",  "public",    "minor",  "child", "drug",    "drugs",   "check",
          "bad",      "hot",       "grand",     "run",    "hit",   "animal",  "time",    "record",
          "history",  "contacts",  "incidents", "sale",   "sales", "license", "driving", "alcohol",
          "identity", "substance", "false",     "simple", "wire"};
      if (!word.empty() && (agencies.contains(word) || (IsCrimeWord(word) && !generic.contains(word)) ||
                            (IsHistoryHead(word) && !generic.contains(word))))
        return true;
      at = end + 1;
    }
    return false;
  }
  // A heading stands by itself: no sentence around it, no value behind its colon.
  static bool IsHeading(std::string_view lower, std::string_view text) {
    if (lower.size() >= 90) return false;
    for (std::string_view word : kHeadings) {
      size_t at = lower.find(word);
      if (at == lower.npos) continue;
      if (lower.find_first_of("abcdefghijklmnopqrstuvwxyz") == lower.npos) continue;
      bool capitals = text.substr(at, word.size()).find_first_of("abcdefghijklmnopqrstuvwxyz") == text.npos;
      std::string_view rest = lower.substr(std::min(at + word.size(), lower.size()));
      while (!rest.empty() && (rest.back() == ' ' || rest.back() == '\r')) rest.remove_suffix(1);
      if (rest.starts_with("s")) rest.remove_prefix(1);
      if (rest.empty() || rest == ":" || rest.ends_with("):") || rest.ends_with(")")) return true;
      if (rest.starts_with(":") || rest.starts_with("?") || rest.starts_with("..")) continue;
      if (capitals || (at < 30 && rest.size() < 24)) return true;
    }
    return false;
  }

  const PageView& page_;
  std::vector<Mark>* marks_;
};

}  // namespace

void FindRapSheets(const PageView& page, std::vector<Mark>* marks) {
  static const CueRules registered("passages", {kRegistered});
  static const PhraseSet registry = {"offender regist", "sex offender"};
  if (registry.AnyIn(page.lower())) {
    for (const Token& token : page.tokens()) registered.MarkAt(page, token, marks);
  }
  FindHistoryAnswers(page, marks);
  RapSheet(page, marks).Find();
}

}  // namespace blackbar
