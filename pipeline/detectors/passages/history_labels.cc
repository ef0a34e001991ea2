#include "pipeline/detectors/passages/history_labels.h"

#include <algorithm>
#include <string>

#include "pipeline/detectors/passages/history_clause.h"
#include "pipeline/detectors/passages/history_words.h"
#include "pipeline/detectors/values/cue_rules.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

constexpr size_t kLongestAnswer = 180;

bool None(std::string_view lower) {
  static const Pattern none(
      R"((?:none|no|n/?a|unk(?:nown)?|nothing|negative|neg|clear|see|same|not|refused|pending)(?:[ .,;/)-]|$))");
  MatchSpan span;
  if (lower.empty() || !none.MatchAt(lower, 0, &span)) return lower.empty();
  // "no record local or state", "none as an adult": still an answer about somebody, but a blank one.
  return true;
}

bool Letter(char c) { return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80); }

// Whether a word of the value is of an offence or of what followed it.
bool AnyHistoryWord(std::string_view lower) {
  static const WordSet more = {
      "yes",       "y",         "convicted",     "dismissed", "guilty",      "deferred",   "informal",
      "diversion", "diverted",  "runaway",       "prison",    "jail",        "felon",      "tier",
      "level",     "lifetime",  "prcs",          "msr",       "active",      "supervised", "bench",
      "formal",    "summary",   "substantiated", "sustained", "adjudicated", "adjustment", "doc",
      "cdcr",      "tdcj",      "idoc",          "fta",       "juv",         "misd",       "expired",
      "revoked",   "absconded", "violation",     "vop",       "incarcerated"};
  size_t at = 0;
  while (at < lower.size()) {
    while (at < lower.size() && !Letter(lower[at])) ++at;
    size_t end = at;
    while (end < lower.size() && Letter(lower[end])) ++end;
    std::string_view word = lower.substr(at, end - at);
    if (!word.empty() && (IsCrimeWord(word) || IsHistoryHead(word) || more.contains(word))) return true;
    at = end + 1;
  }
  return false;
}

std::string Folded(std::string_view value) {
  std::string lower(value);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; });
  return lower;
}

// How surely a label asks for earlier offences.
enum class Asks { kSurely, kPerhaps };
struct AnswerRow {
  const char* first_words;
  const char* pattern;
  Asks asks;
};
constexpr std::string_view kMark =
    R"((?: status| summary| \([^)\n]{2,40}\)){0,2}(?: ?[:?]{1,2}|[ \t]{0,3}[.]{2,30} ?:?|[ \t]{1,14}:| -)[ \t]{0,24})";
constexpr AnswerRow kAnswers[] = {
    {"prior priors previous past known",
     R"((?:priors?|previous|past|known)(?: (?:offender|criminal activity|record|referrals?|arrests?|convictions?|history|offenses?|incidents?|adjudications?|criminal history|criminal record|crimes|felon(?:y|ies)|misdemeanors?|bookings|dv|(?:felony|misd(?:emeanor)?|criminal|juvenile) (?:conv(?:ictions?)?|arrests?|charges|record)|charges|police contacts?|contacts|complaints)))",
     Asks::kSurely},
    {"priors", R"(priors)", Asks::kSurely},
    {"criminal arrest conviction felony misdemeanor rap offense offender juvenile",
     R"((?:criminal (?:history|record|hx|background)|arrest (?:history|record)|conviction(?: history)?s?|felony (?:convictions?|arrests?|record)|misdemeanor (?:convictions?|arrests?)|rap(?: sheet)?|offen[sd]e(?:r)? history|juvenile (?:record|history)))",
     Asks::kSurely},
    {"probation parole supervision supervised",
     R"((?:probation(?: ?/ ?parole)?|parole(?: ?/ ?probation)?|supervision|supervised by|supervised release))",
     Asks::kSurely},
    {"on", R"(on (?:supervision|probation|parole|probation ?(?:/|or) ?parole|supervised release))",
     Asks::kSurely},
    {"registered sex", R"((?:registered )?sex offender(?: registrant| registration)?)", Asks::kSurely},
    {"pending", R"(pending (?:charges|cases))", Asks::kSurely},
    {"c", R"(c/h)", Asks::kSurely},
    {"iii cch hx history rms local record records rap wants returns return",
     R"((?:iii|cch|hx|history|rms|local|(?:record|records|wants)(?: check)?(?: on [a-z]{3,10})?|rap|returns?))",
     Asks::kPerhaps},
    {"reason hold caution mis misc cautions classification class notes note remarks comment comments alert "
     "alerts flags "
     "background",
     R"((?:reason|hold|cautions?|misc?|classification|class|(?:classification )?notes?|remarks|comments?|alerts?|flags|background))",
     Asks::kPerhaps},
};

struct Answer {
  const AnswerRow* row;
  Pattern pattern;
};

// Of a form's line: to the next cell, or the next label that a colon marks.
size_t AnswerEnd(const PageView& page, size_t begin) {
  std::string_view text = page.text();
  size_t end = std::min(text.find('\n', begin), text.size());
  end = std::min(end, begin + kLongestAnswer);
  for (std::string_view stop : {"\t", "|", "  "}) {
    size_t at = text.substr(0, end).find(stop, begin);
    if (at != text.npos) end = at;
  }
  // "Prior arrests: 3 Prior convictions: 1": a capital word or two before a colon open the next field.
  static const Pattern label(R"([ .;,](?:(?-i:[A-Z])[A-Za-z/]{1,14} ){0,2}(?-i:[A-Z])[A-Za-z/]{2,14}:[ \d])");
  for (size_t at = begin; at < end; ++at) {
    if (text[at] != ' ' && text[at] != '.' && text[at] != ';' && text[at] != ',') continue;
    MatchSpan span;
    if (at > begin && label.MatchAt(text.substr(0, end), at, &span)) end = at;
  }
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\r' || text[end - 1] == '.')) --end;
  return end;
}

void Read(const PageView& page, const Answer& answer, size_t i, std::vector<Mark>* marks) {
  MatchSpan span;
  if (!answer.pattern.MatchAt(page.text(), page.tokens()[i].begin, &span)) return;
  size_t begin = span.end, end = AnswerEnd(page, begin);
  if (end <= begin) return;
  std::string value = Folded(page.text().substr(begin, end - begin));
  if (None(value)) return;
  if (answer.row->asks == Asks::kPerhaps) return;
  bool count = value.size() <= 3 && value.find_first_not_of("0123456789") == value.npos && value != "0";
  if (!count && !TellsHistory(value)) return;
  marks->push_back({begin, end, "CHRI", "", 0.84, "passages", "what a form says of earlier offences"});
}

// Behind a label that may ask for anything, "Caution:", "Notes:", "III:", only the clause that tells.
void ReadPerhaps(const PageView& page, const HistoryText& text, const Answer& answer, size_t i,
                 std::vector<Mark>* marks) {
  const auto& tokens = page.tokens();
  MatchSpan span;
  if (!answer.pattern.MatchAt(page.text(), tokens[i].begin, &span)) return;
  size_t first = i;
  while (first < tokens.size() && tokens[first].begin < span.end) ++first;
  if (first >= tokens.size() || tokens[first].line != tokens[i].line) return;
  // "3 DV ARRESTS", "1 CONVICTION", "KNOWN GANG MEMBER, ..." is read elsewhere.
  bool counted =
      text.Number(first) && (text.Crime(first + 1) || text.Head(first + 1) || text.Crime(first + 2));
  std::string_view word = text.Word(i);
  bool record =
      word == "iii" || word == "cch" || word == "hx" || word == "rap" || word == "rms" || word == "history";
  counted = counted || (record && text.Crime(first) &&
                        (text.Crime(first + 1) || text.Number(first + 1) || text.Year(first + 1)));
  if (!counted) return;
  size_t last = text.ClauseEnd(first + 1);
  if (tokens[last].line != tokens[first].line && !text.Joined(last)) return;
  marks->push_back({tokens[first].begin, text.End(last), "CHRI", "", 0.84, "passages",
                    "what a return says of earlier offences"});
}

}  // namespace

bool TellsHistory(std::string_view value) {
  std::string lower = Folded(value);
  return !None(lower) && AnyHistoryWord(lower);
}

void FindHistoryAnswers(const PageView& page, std::vector<Mark>* marks) {
  static const auto* answers = [] {
    auto* made = new std::vector<Answer>;
    made->reserve(std::size(kAnswers));
    for (const AnswerRow& row : kAnswers)
      made->push_back(
          {&row, Pattern(CuePattern(std::string(row.pattern) + (row.asks == Asks::kPerhaps
                                                                    ? R"((?: ?[:>/]{1,2}| -)[ \t]{0,24})"
                                                                    : std::string(kMark))))});
    return made;
  }();
  static const auto* by_word = [] {
    auto* made = new WordTable<std::vector<const Answer*>>;
    for (const Answer& answer : *answers) {
      std::string_view words = answer.row->first_words;
      while (!words.empty()) {
        size_t space = std::min(words.find(' '), words.size());
        made->Add(words.substr(0, space), {}).push_back(&answer);
        words.remove_prefix(std::min(space + 1, words.size()));
      }
    }
    return made;
  }();
  HistoryText text(page);
  for (size_t i = 0; i < page.tokens().size(); ++i) {
    const auto* found = by_word->Find(page.Key(page.tokens()[i]));
    if (found == nullptr) continue;
    for (const Answer* answer : *found) {
      if (answer->row->asks == Asks::kPerhaps) {
        ReadPerhaps(page, text, *answer, i, marks);
      } else {
        Read(page, *answer, i, marks);
      }
    }
  }
}

}  // namespace blackbar
