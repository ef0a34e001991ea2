#include "pipeline/detectors/people/offence.h"

#include <algorithm>
#include <string>

#include "pipeline/detectors/people/offence_cues.h"
#include "pipeline/detectors/phrase_set.h"
#include "pipeline/detectors/values/pattern.h"
#include "pipeline/detectors/word_table.h"

namespace blackbar {
namespace {

using enum OffenceClass;

constexpr int kStrong = 4;  // of a label's value or a heading: decides alone

struct Cue {
  const OffenceCue* row;
  std::vector<std::string_view> words;
};

const WordTable<std::vector<Cue>>& Table() {
  static const auto* table = [] {
    auto* made = new WordTable<std::vector<Cue>>;
    for (const OffenceCue& row : OffenceCues()) {
      Cue cue{&row, {}};
      std::string_view rest = row.words;
      while (!rest.empty()) {
        size_t space = std::min(rest.find(' '), rest.size());
        cue.words.push_back(rest.substr(0, space));
        rest.remove_prefix(std::min(space + 1, rest.size()));
      }
      made->Add(cue.words[0], {}).push_back(cue);
    }
    made->ForEach([](std::vector<Cue>& list) {
      std::stable_sort(list.begin(), list.end(),
                       [](const Cue& a, const Cue& b) { return a.words.size() > b.words.size(); });
    });
    return made;
  }();
  return *table;
}

bool IsPartner(const WordKey& word) {
  static const WordSet words = {"husband",  "wife",      "boyfriend",   "girlfriend",   "ex",
                                "spouse",   "fiance",    "fiancee",     "partner",      "exhusband",
                                "exwife",   "dating",    "exboyfriend", "exgirlfriend", "married",
                                "divorced", "cohabitant"};
  return words.contains(word);
}

bool IsBlow(const WordKey& word) {
  static const WordSet words = {"hit",     "hits",      "struck",     "punched", "choked",  "strangled",
                                "slapped", "kicked",    "shoved",     "pushed",  "beat",    "threw",
                                "grabbed", "assaulted", "headbutted", "choking", "hitting", "strangling",
                                "throat",  "dragged",   "burned"};
  return words.contains(word);
}

class OffenceReader {
 public:
  OffenceReader(const PageView& page, RecordOffence* offence)
      : page_(page), tokens_(page.tokens()), offence_(offence) {}

  void Read() {
    std::string_view text = page_.lower();
    // Old charges say nothing of the victims of this record.
    static const PhraseSet sheets = {"criminal history rec", "rap sheet", "arrest cycle", "record of arrests",
                                     "offender registration"};
    history_ = sheets.AnyIn(text) || Count(text, "dispo") > 2;
    size_t small = static_cast<size_t>(
        std::count_if(page_.text().begin(), page_.text().end(), [](char c) { return c >= 'a' && c <= 'z'; }));
    capitals_ = small * 3 < page_.text().size();
    for (size_t i = 0; i < tokens_.size(); ++i) {
      const auto* cues = Table().Find(page_.Key(tokens_[i]));
      if (cues != nullptr) ReadCue(i, *cues);
      if (IsPartner(page_.Key(tokens_[i]))) ReadPartner(i);
    }
  }

 private:
  std::string_view Word(size_t i) const { return page_.Lower(tokens_[i]); }

  static int Count(std::string_view text, std::string_view word) {
    int count = 0;
    for (size_t at = text.find(word); at != text.npos && count < 9; at = text.find(word, at + 1)) ++count;
    return count;
  }

  // A dispatch screen cuts words off: "SEXUAL_ASSAU".
  bool Fits(std::string_view token, std::string_view word, std::string_view gap) const {
    return token == word || (gap == "_" && token.size() >= 3 && word.starts_with(token));
  }

  void ReadCue(size_t i, const std::vector<Cue>& cues) {
    for (const Cue& cue : cues) {
      if (i + cue.words.size() > tokens_.size()) continue;
      bool matches = true;
      for (size_t k = 1; k < cue.words.size() && matches; ++k)
        matches = page_.GapAfter(i + k - 1).size() <= 3 &&
                  Fits(Word(i + k), cue.words[k], page_.GapAfter(i + k - 1));
      if (!matches) continue;
      size_t last = i + cue.words.size() - 1;
      if (history_ || TakenBack(i) || Office(last) || OfForm(i, last)) return;
      int points = Announced(i, last) || Reported(i) || Graded(last) ? kStrong : cue.row->points;
      // A word said often is not a new case each time.
      int& counted = counted_[static_cast<size_t>(cue.row->what)];
      if (points < kStrong && counted++ > 3) return;
      offence_->Add(cue.row->what, points);
      return;
    }
  }

  // "in reference to a reported stalking", "for a possible child abuse".
  bool Reported(size_t i) const {
    static const WordSet words = {"reported",      "alleged",   "possible", "report",      "reference",
                                  "ref",           "regarding", "adv",      "investigate", "investigating",
                                  "investigation", "suspected", "felony",   "misdemeanor"};
    for (size_t back = 1; back <= 4 && back <= i; ++back) {
      std::string_view gap = page_.GapAfter(i - back);
      if (gap != " " && gap != "\n" && gap != "-") return false;
      if (words.contains(page_.Key(tokens_[i - back]))) return true;
    }
    return false;
  }

  // "Stalking, felony": an offence with its degree.
  bool Graded(size_t last) const {
    static const WordSet words = {"felony", "misdemeanor", "gross", "aggravated",
                                  "degree", "1st",         "2nd",   "3rd"};
    std::string_view gap = page_.GapAfter(last);
    return (gap == ", " || gap == " (") && last + 1 < tokens_.size() &&
           words.contains(page_.Key(tokens_[last + 1]));
  }

  // "no sign of", "denied", "prior", "unrelated", "convicted of": a mention, not the case.
  bool TakenBack(size_t i) const {
    static const WordSet words = {"no",         "not",      "denied",  "denies", "without",    "never",
                                  "prior",      "previous", "history", "past",   "unrelated",  "convicted",
                                  "conviction", "rule",     "ruled",   "other",  "registered", "training",
                                  "former",     "neither",  "nor",     "isn't",  "wasn't",     "didn't",
                                  "2019",       "arrests"};
    for (size_t back = 1; back <= 6 && back <= i; ++back) {
      std::string_view gap = page_.GapAfter(i - back);
      if (gap.find_first_of(".;:\n") != gap.npos && back > 1) return false;
      if (gap.find_first_of(".;:") != gap.npos) return false;
      if (words.contains(page_.Key(tokens_[i - back]))) return true;
    }
    return false;
  }

  // "[ ] Stalking", "Domestic violence related: No", "Victims of stalking may ask for an advocate": the words
  // of a form or of a notice that every record has.
  bool OfForm(size_t first, size_t last) const {
    size_t begin = tokens_[first].begin, end = tokens_[last].end;
    std::string_view lower = page_.lower();
    std::string_view before =
        lower.substr(begin - std::min<size_t>(begin, 160), std::min<size_t>(begin, 160));
    std::string_view behind = lower.substr(end, 120);
    for (std::string_view box : {"[ ] ", "[] ", "( ) ", "[  ] ", "[ ]", "( )", "\xe2\x98\x90 "}) {
      if (before.ends_with(box)) return true;
    }
    static const Pattern no(
        R"((?: (?:related|involved|case|incident|offense|call))?[?:][? .:]{0,10}(?:no|n|none|n/a|false)(?:  |[\t\n,;|]|\.\s|$))");
    MatchSpan span;
    if (no.MatchAt(lower, end, &span)) return true;
    for (std::string_view stop : {". ", ".\n", "\n\n"}) {
      size_t at = before.rfind(stop);
      if (at != before.npos) before.remove_prefix(at + 1);
      behind = behind.substr(0, behind.find(stop));
    }
    // "Victims of domestic violence, sexual assault or stalking may ...": of several kinds at once, no case.
    int kinds = 0;
    std::string sentence(before);
    sentence.append(lower.substr(begin, end - begin)).append(behind);
    for (std::string_view kind : {"domestic", "sexual assault", "stalking", "child abuse", "trafficking"})
      kinds += sentence.find(kind) != sentence.npos ? 1 : 0;
    if (kinds < 2) return false;
    for (std::string_view phrase :
         {"victims of", "if you ", "you may ", "may call", "the right", "entitled"}) {
      if (sentence.find(phrase) != sentence.npos) return true;
    }
    return false;
  }

  // "Domestic Violence Unit", "sexual assault hotline": an office or a paper.
  bool Office(size_t last) const {
    static const WordSet words = {"unit",      "hotline",     "shelter",   "advocate", "advocates",
                                  "program",   "training",    "detail",    "division", "coalition",
                                  "awareness", "task",        "resources", "pamphlet", "brochure",
                                  "line",      "squad",       "section",   "center",   "services",
                                  "registry",  "coordinator", "advocacy",  "offender", "month"};
    if (last + 1 >= tokens_.size()) return false;
    std::string_view gap = page_.GapAfter(last);
    return (gap == " " || gap == "\n") && words.contains(page_.Key(tokens_[last + 1]));
  }

  // The value of an offence's label, a heading, or a statute's title.
  bool Announced(size_t first, size_t last) const {
    uint32_t line = tokens_[first].line;
    size_t begin = page_.lines()[line], end = page_.LineEnd(line);
    std::string_view text = page_.lower().substr(begin, end - begin);
    std::string_view before = text.substr(0, tokens_[first].begin - begin);
    if (Labels(before) && before.size() < 90) return true;
    // The label above the value.
    if (line > 0 && before.find_first_not_of(" ") == before.npos) {
      size_t above = page_.lines()[line - 1];
      std::string_view upper = page_.lower().substr(above, begin - above);
      if (upper.size() < 120 && Labels(upper)) return true;
    }
    if (line > 0 && InColumn(line, tokens_[first].begin - begin)) return true;
    if (text.size() < 90 && Statute(first, last)) return true;
    bool upper = (!capitals_ || line < 7) && text.size() <= 90;
    for (size_t i = begin; upper && i < end; ++i) upper = page_.text()[i] < 'a' || page_.text()[i] > 'z';
    return upper;
  }

  // A heading of offences right above the column at which the words stand.
  bool InColumn(uint32_t line, size_t column) const {
    constexpr size_t kSlack = 1, kHeading = 16;
    size_t above = page_.lines()[line - 1], end = page_.LineEnd(line - 1);
    if (column == 0 || above + column >= end) return false;
    bool cell = page_.text()[page_.lines()[line] + column - 1] == ' ' && column > 1 &&
                page_.text()[page_.lines()[line] + column - 2] == ' ';
    size_t from = above + column - kSlack;
    std::string_view heading = page_.lower().substr(from, std::min(kHeading, end - from));
    return cell && Labels(heading.substr(0, heading.find("  ", 2)));
  }

  static bool Labels(std::string_view text) {
    for (std::string_view label :
         {"offense",        "offence",   "charge",   "nature",  "incident type", "call type",
          "crime",          "classif",   "type of",  "statute", "nibrs",         "ucr",
          "viol",           "title",     "subject:", "re:",     "type:",         "problem",
          "complaint type", "case type", "count 1",  "typ/"}) {
      if (text.find(label) != text.npos) return true;
    }
    return false;
  }

  // "Sexual Assault 2nd (PC 261)": a number of a law beside capital words.
  bool Statute(size_t first, size_t last) const {
    if (!tokens_[first].Is(Token::kCapital) || last + 1 >= tokens_.size()) return false;
    for (size_t i = last + 1; i <= last + 4 && i < tokens_.size(); ++i) {
      if (tokens_[i].line != tokens_[first].line) return false;
      std::string_view gap = page_.GapAfter(i);
      bool section = tokens_[i].Is(Token::kDigits) && (gap == "." || gap == "-" || gap == "(");
      if (section && tokens_[i].size() <= 4) return true;
    }
    return false;
  }

  // "her boyfriend hit her", "Relationship: spouse" with blows in the record.
  void ReadPartner(size_t i) {
    if (history_) return;
    bool owned = i > 0 && (Word(i - 1) == "her" || Word(i - 1) == "his" || Word(i - 1) == "my" ||
                           Word(i - 1) == "ex" || Word(i - 1) == "their" || Word(i - 1) == "is");
    bool labelled = i > 0 && Word(i - 1) == "relationship";
    for (size_t k = i + 1; k < i + 14 && k < tokens_.size(); ++k) {
      std::string_view gap = page_.GapAfter(k - 1);
      if (gap.find_first_of(".;?!") != gap.npos && tokens_[k - 1].size() > 1) break;
      if (IsBlow(page_.Key(tokens_[k])) && owned) {
        static const WordSet throat = {"choked", "strangled", "choking", "strangling", "throat"};
        offence_->Add(kDomestic, throat.contains(page_.Key(tokens_[k])) ? 3 : 2);
        break;
      }
    }
    if (labelled) offence_->Add(kDomestic, 2);
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  RecordOffence* offence_;
  bool history_ = false, capitals_ = false;
  int counted_[kOffenceClasses] = {0, 0, 0, 0};
};

}  // namespace

bool RecordOffence::ShieldsVictims() const {
  return std::any_of(std::begin(points_), std::end(points_), [](int points) { return points >= kEnough; });
}

std::string_view RecordOffence::name() const {
  constexpr std::string_view kNames[] = {"sexual assault", "domestic violence", "stalking", "child abuse"};
  size_t best = 0;
  for (size_t i = 1; i < kOffenceClasses; ++i) {
    if (points_[i] > points_[best]) best = i;
  }
  return points_[best] >= kEnough ? kNames[best] : std::string_view();
}

std::string_view RecordOffence::VictimRole() const {
  if (Is(kSexual)) return "sa_victim";
  return Is(kDomestic) ? "dv_victim" : "victim";
}

void LearnOffence(const PageView& page, RecordOffence* offence) { OffenceReader(page, offence).Read(); }

}  // namespace blackbar
