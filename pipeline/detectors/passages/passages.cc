#include "pipeline/detectors/passages/passages.h"

#include <algorithm>
#include <string>

#include "pipeline/detectors/passages/code_talk.h"
#include "pipeline/detectors/passages/gang_names.h"
#include "pipeline/detectors/passages/history_passages.h"
#include "pipeline/detectors/passages/history_told.h"
#include "pipeline/detectors/passages/medical_phrases.h"
#include "pipeline/detectors/passages/medical_sentences.h"
#include "pipeline/detectors/passages/passage_cues.h"
#include "pipeline/detectors/passages/rap_sheet.h"
#include "pipeline/detectors/phrase_set.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

constexpr size_t kFullLine = 48;  // characters from which on a line may be one that was wrapped

class PassagesDetector : public Detector {
 public:
  const char* name() const override { return "passages"; }
  void Detect(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) const override;
};

// Checked lines of a list of criteria: "[x] Named by a reliable informant".
void FindCriteria(const PageView& page, std::vector<Mark>* marks) {
  static const Pattern box(
      R"(\s{0,12}(?:\[ ?x ?\]|\( ?x ?\)|x\s|\xE2\x98\x92|\xE2\x98\x91|\xE2\x9C\x93)\s{0,3})");
  static const Pattern date(R"( on (?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))");
  size_t from = page.lower().find("criteria");
  if (from == std::string_view::npos) return;
  int idle = 0;
  for (uint32_t line = page.tokens().empty() ? 0 : page.tokens()[page.TokenAt(from)].line;
       line < page.lines().size() && idle < 12; ++line) {
    size_t begin = page.lines()[line], end = page.LineEnd(line);
    MatchSpan span;
    if (!box.MatchAt(page.text().substr(0, end), begin, &span)) {
      ++idle;
      continue;
    }
    idle = 0;
    size_t stop = end;
    for (size_t at = page.text().find(" on ", span.end); at < end; at = page.text().find(" on ", at + 1)) {
      MatchSpan when;
      if (date.MatchAt(page.text(), at, &when)) stop = at;
    }
    while (stop > span.end && (page.text()[stop - 1] == ' ' || page.text()[stop - 1] == '\r')) --stop;
    if (stop > span.end + 3) {
      marks->push_back({span.end, stop, "GANG", "", 0.86, "passages", "a criterion of gang membership"});
    }
  }
}

// Contacts of a telephone: a name, a number, and at the line's end what the person is called in a network.
void FindContacts(const PageView& page, std::vector<Mark>* marks) {
  if (page.lower().find("contact") == std::string_view::npos) return;
  static const Pattern line_form(
      R"([A-Z][^\d@\n]{1,40}[ \t]{1,40}(?:\+?1[-. ])?\(?\d{3}\)?[-./ ]{0,2}\d{3}[-. ]?\d{4}[ \t]{1,40}(@?[A-Za-z][A-Za-z0-9_.]{4,29})\s{0,3}$)");
  for (uint32_t line = 0; line < page.lines().size(); ++line) {
    size_t begin = page.lines()[line], end = page.LineEnd(line);
    if (end - begin < 20 || end - begin > 140) continue;
    std::vector<MatchSpan> groups;
    if (!line_form.MatchAt(page.text().substr(0, end), begin, &groups)) continue;
    std::string_view value = page.text().substr(groups[1].begin, groups[1].end - groups[1].begin);
    if (value.find_first_of("0123456789_.@") == value.npos) continue;
    marks->push_back({groups[1].begin, groups[1].end, "SOCIAL_HANDLE", "", 0.86, "passages",
                      "a name in a list of contacts"});
  }
}

// Names of sets by how they end, on pages that tell of a gang: "Tannery Lane Mob".
void FindSetNames(const PageView& page, bool gang_page, std::vector<Mark>* marks) {
  static const WordSet behind = {"member",    "members", "associate", "associates",
                                 "affiliate", "gang",    "prospect"};
  static const WordSet ends = {"locos",     "mafia",   "mob",   "pirus", "piru", "crips", "bloods",   "norte",
                               "gangsters", "catorce", "trece", "mc",    "boyz", "vatos", "disciples"};
  static const WordSet others = {"the", "a",   "of", "and", "from", "with", "in",  "is",   "was", "his",
                                 "her", "to",  "by", "for", "at",   "an",   "no",  "this", "on",  "that",
                                 "or",  "are", "as", "he",  "she",  "they", "not", "other"};
  const auto& tokens = page.tokens();
  for (size_t i = 1; i < tokens.size(); ++i) {
    if (!tokens[i].Is(Token::kCapital) || !ends.contains(page.Key(tokens[i]))) continue;
    // Elsewhere only with who is in it: "Cedar Grove Mob associate".
    if (!gang_page &&
        !(page.GapAfter(i) == " " && i + 1 < tokens.size() && behind.contains(page.Key(tokens[i + 1]))))
      continue;
    size_t first = i;
    while (first > 0 && first + 3 > i && tokens[first - 1].Is(Token::kCapital) &&
           (page.GapAfter(first - 1) == " " ||
            (page.GapAfter(first - 1) == "\n" &&
             tokens[first - 1].end - page.lines()[tokens[first - 1].line] > kFullLine)) &&
           !others.contains(page.Key(tokens[first - 1])))
      --first;
    if (first == i) continue;
    marks->push_back({tokens[first].begin, tokens[i].end, "GANG", "", 0.82, "passages", "a gang's name"});
  }
}

// "Gang affiliation:", "GANG MEMBER VALIDATION", "[ ] Arrested with known members": words of the form itself.
void DropFormWords(const PageView& page, size_t first, std::vector<Mark>* marks) {
  std::string_view text = page.text();
  auto of_form = [&](const Mark& mark) {
    if (mark.kind != "GANG") return false;
    std::string_view before = text.substr(0, mark.begin), after = text.substr(mark.end, 12);
    // "Eastside Regional Medical Center" is no set.
    std::string name(page.lower().substr(mark.begin, mark.end - mark.begin));
    for (std::string_view place : {"regional", "medical", "hospital", "clinic", "elementary", "middle school",
                                   "high school", "church", "urgent care", " general"}) {
      if (name.find(place) != name.npos && name.size() < 48) return true;
    }
    if (before.ends_with("[ ] ") || before.ends_with("( ) ") || before.ends_with("[] ")) return true;
    // "No gang affiliation was seen": nothing is said of anybody.
    std::string_view front = page.lower().substr(0, mark.begin);
    bool none = front == "no " || front.ends_with(" no ") || front.ends_with("\nno ") ||
                front.ends_with(" no known ");
    if (none && page.lower().substr(mark.begin, 5) == "gang ") return true;
    bool bare = page.lower().substr(mark.begin, 5) == "gang " && mark.end - mark.begin < 18;
    bool cell = mark.begin == 0 || text[mark.begin - 1] == '\n' || text[mark.begin - 1] == '\t' ||
                text[mark.begin - 1] == ' ';
    bool heading = after.starts_with(" VALID") || after.starts_with(" Valid") ||
                   after.starts_with(" INTER") || after.starts_with(" FILE") || after.starts_with(" CONTA") ||
                   after.starts_with(":") || after.starts_with("\t") || after.starts_with("  ") ||
                   after.starts_with("/") || after.starts_with("(S)") || after.starts_with("(s)");
    return bare && cell && heading;
  };
  marks->erase(std::remove_if(marks->begin() + static_cast<long>(first), marks->end(), of_form),
               marks->end());
  // "SET" over "East Side Locos": the label is no part of the name.
  for (size_t i = first; i < marks->size(); ++i) {
    Mark& mark = (*marks)[i];
    size_t end = page.text().find('\n', mark.begin);
    if (mark.kind != "GANG" || end >= mark.end) continue;
    std::string_view line = page.lower().substr(mark.begin, end - mark.begin);
    if (line == "set" || line == "sid" || line == "fbi" || line == "crew" || line == "clique" ||
        line == "gang")
      mark.begin = end + 1;
  }
  // "moniker in his file: ...": what stands behind the label is no name.
  static const WordSet linking = {"in", "on", "in his", "in her", "in their", "in the", "in file", "on file"};
  auto links = [&](const Mark& mark) {
    if (mark.kind != "GANG") return false;
    std::string_view value = page.lower().substr(mark.begin, mark.end - mark.begin);
    return linking.contains(value);
  };
  marks->erase(std::remove_if(marks->begin(), marks->begin() + static_cast<long>(first), links),
               marks->begin() + static_cast<long>(first));
}

void PassagesDetector::Detect(const PageView& page, const DetectContext& context,
                              std::vector<Mark>* marks) const {
  static const CueRules rules(
      "passages", {ToldCues(), BodyCues(), HistoryCues(), GangSetCues(), GangToldCues(), KeyCodeCues(),
                   CareCues(), StateCues(), MedicalCues(), GangCues(), SecretWordCues()});
  static const CueRules gang_rules("passages", {GangNameCues(), GangPageCues(), GangSignCues()});
  static const CueRules informant_rules("passages", {InformantCues()});
  static const PhraseSet gang_words = {
      "gang",        "moniker",     " crip",           " bloods",    "norte",      "sure\xc3\xb1",
      "clique",      "street name", "who runs w",      "claims the", "classed as", " being from",
      "throwing up", " assoc w/",   "known associate", " locos",     " mob,",      " mob;",
      "monikers",    "hand sign",   "affiliation",     "stg:",       " clique",    "jumped in",
      "got put on",  "colors",      "validated",       "shot caller"};
  bool gang = gang_words.AnyIn(page.lower());
  size_t before = marks->size();
  FindGangNames(page, gang, marks);
  gang = gang || marks->size() > before;
  static const PhraseSet informant_words = {"informant",         "confidential source", "true name",
                                            "true identity",     "code name",           "soi ",
                                            "confidential human"};
  bool informant = informant_words.AnyIn(page.lower());
  size_t first = marks->size();
  const auto& tokens = page.tokens();
  for (size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (i > 0 && CodeOfLaw(page, tokens[i - 1], token)) continue;
    rules.MarkAt(page, token, marks);
    if (gang) gang_rules.MarkAt(page, token, marks);
    if (informant) informant_rules.MarkAt(page, token, marks);
  }
  FindCodeTalk(page, marks);
  FindMedicalPhrases(page, marks);
  FindMedicalSentences(page, marks);
  FindHealthAnswers(page, marks);
  JoinMedicalMarks(page, *context.labels, first, marks);
  FindHistorySentences(page, marks);
  FindToldHistory(page, marks);
  DropFormWords(page, first, marks);
  if (gang) FindCriteria(page, marks);
  FindSetNames(page, gang, marks);
  FindContacts(page, marks);
  FindRapSheets(page, marks);
}

}  // namespace

std::unique_ptr<Detector> MakePassagesDetector() { return std::make_unique<PassagesDetector>(); }

}  // namespace blackbar
