#include "pipeline/detectors/people/young_talk.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "pipeline/detectors/people/child_words.h"
#include "pipeline/detectors/people/first_person.h"
#include "pipeline/detectors/people/name_roles.h"
#include "pipeline/detectors/people/young_cues.h"
#include "pipeline/detectors/phrase_set.h"
#include "pipeline/detectors/structure/layout.h"
#include "pipeline/detectors/values/dates.h"

namespace blackbar {
namespace {

constexpr size_t kFewestTurns = 4;
constexpr size_t kMostLabelWords = 4;
constexpr size_t kMostSpeakers = 100;  // whose age is told
constexpr size_t kNone = static_cast<size_t>(-1);

struct Turn {
  std::string speaker;                  // lower case
  size_t label = 0, text = 0, end = 0;  // tokens; end is past the last
};

class TalkReader {
 public:
  TalkReader(const PageView& page, const DetectContext& context, std::vector<NameSighting>* names)
      : page_(page), tokens_(page.tokens()), context_(context), names_(*names) {}

  void Read() {
    // Most pages speak of no age in the first person: nothing is to be done there.
    std::string_view text = page_.lower();
    static const PhraseSet asking = {"how old", "birth", "grade", " age", "old r u"};
    static const PhraseSet saying = {"i'm ", "i am ", "im ", "i go to", "i just turned"};
    static const PhraseSet children = {"child", "juv"};
    bool says = saying.AnyIn(text);
    bool asks = !says && text.find('?') != text.npos && asking.AnyIn(text);
    if (!asks && !says && !children.AnyIn(text)) return;
    FindTurns();
    if (turns_.size() >= kFewestTurns) {
      ReadTurns();
    } else if (says) {
      ReadWriter();
    }
  }

 private:
  WordKey Key(size_t i) const { return page_.Key(tokens_[i]); }
  std::string_view Word(size_t i) const { return page_.Lower(tokens_[i]); }
  std::string_view Lower(const Turn& turn) const {
    if (turn.text >= turn.end) return {};
    size_t begin = tokens_[turn.text].begin;
    size_t end = turn.end < tokens_.size() ? tokens_[turn.end].begin : page_.text().size();
    return page_.lower().substr(begin, std::min<size_t>(end - begin, 400));
  }
  bool Person(size_t k) const { return !names_[k].thing && !names_[k].placeholder && !names_[k].official; }

  // Lines "NAME: text", "00:12 A  text", "[13:07:25] RHODES: text", "Q. text"; others go on with the turn
  // before.
  void FindTurns() {
    for (size_t i = 0; i < tokens_.size();) {
      size_t end = i;
      while (end < tokens_.size() && tokens_[end].line == tokens_[i].line) ++end;
      if (auto turn = TurnOf(i, end)) {
        turns_.push_back(*turn);
      } else if (!turns_.empty() && !BlankLineBefore(i)) {
        turns_.back().end = end;
      }
      i = end;
    }
  }
  bool BlankLineBefore(size_t i) const { return i > 0 && tokens_[i].line > tokens_[i - 1].line + 1; }

  std::optional<Turn> TurnOf(size_t first, size_t end) const {
    size_t at = first;
    while (at < end && tokens_[at].Is(Token::kDigits) && at - first < 6) ++at;
    bool timed = at > first;
    for (size_t i = at; i < end && i - at < kMostLabelWords; ++i) {
      if (!tokens_[i].WordOnly()) return std::nullopt;
      std::string_view gap = page_.GapAfter(i);
      bool letter = i == at && (Word(i) == "q" || Word(i) == "a");
      // "zoe <a picture>: r u there"
      size_t mark_at = gap.find(':');
      bool colon = mark_at == 0 || gap.starts_with("):") ||
                   (mark_at != gap.npos && mark_at < 8 && static_cast<unsigned char>(gap[mark_at - 1]) > 127);
      bool mark = letter && (gap.starts_with(".") || gap.starts_with(")"));
      bool column = (timed || letter) && page_.WideGapAfter(i) && i + 1 < end;
      if (colon || mark || column) {
        Turn turn;
        turn.label = at;
        turn.text = i + 1;
        turn.end = end;
        for (size_t k = at; k <= i; ++k) turn.speaker.append(turn.speaker.empty() ? "" : " ").append(Word(k));
        return turn;
      }
      if (gap != " " && gap != ". ") return std::nullopt;
    }
    return std::nullopt;
  }

  static bool Has(std::string_view text, std::initializer_list<std::string_view> phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](std::string_view phrase) { return text.find(phrase) != text.npos; });
  }

  void ReadTurns() {
    for (size_t k = 0; k < turns_.size(); ++k) {
      const Turn& turn = turns_[k];
      if (k > 0 && turns_[k - 1].speaker != turn.speaker) Answer(turns_[k - 1], turn);
      Myself(turn);
      if (ChildLabel(turn)) Tell(turn.speaker, 0);
    }
    Friends();
    if (added_.empty()) return;
    // "Det: Phone?\nMICAH: None.": no officer of the label above.
    std::set<size_t> places;
    for (const NameSighting& added : added_) places.insert(added.name.begin);
    std::erase_if(names_, [&](const NameSighting& name) { return places.contains(name.name.begin); });
    names_.insert(names_.end(), added_.begin(), added_.end());
    std::sort(names_.begin(), names_.end(),
              [](const NameSighting& a, const NameSighting& b) { return a.name.begin < b.name.begin; });
    auto same = [](const NameSighting& a, const NameSighting& b) { return a.name.begin == b.name.begin; };
    names_.erase(std::unique(names_.begin(), names_.end(), same), names_.end());
  }

  // "CHILD:", "MALE JUV:"
  bool ChildLabel(const Turn& turn) const {
    for (size_t i = turn.label; i < turn.text; ++i)
      if (IsChildNoun(Key(i)) && !(i > turn.label && TakesChildBack(Key(i - 1)))) return true;
    return false;
  }

  void Answer(const Turn& asked, const Turn& turn) {
    std::string_view question = Lower(asked);
    if (question.find('?') == question.npos && !Has(question, {"birth", "age"})) return;
    size_t called = NameIn(asked.text, asked.end);  // "Kip, how old are you?"
    if (Has(question, {"old are you", "old r u", "make you", "your age", "old did you turn", "old you are",
                       "old will you"})) {
      int age = FirstNumber(turn);
      if (age >= 0) Tell(turn.speaker, age);
      if (age >= 0 && called != kNone && names_[called].name.parts == 1) SetAge(called, age);
    } else if (Has(question, {"grade are you", "grade you in", "what grade", "which grade"}) &&
               !Has(question, {" is he", " is she", "they in"})) {
      if (Has(Lower(turn), {"college", "graduated", "dropped"})) return;
      if (FirstNumber(turn) >= 0 ||
          Has(Lower(turn), {"grade", "kinder", "first", "th", "rd", "nd", "second"}))
        Tell(turn.speaker, -2);
    } else if (Has(question, {"date of birth", "birthday", "birthdate", "birth date", "your dob", "dob?",
                              "were you born"}) &&
               !Has(question, {"his ", "her ", "their "})) {
      int age = BirthIn(turn);
      if (age >= 0) Tell(turn.speaker, age);
    } else if (Has(question,
                   {"how old is", "how old's", "how old was", "his age", "her age", "how old are they"})) {
      int age = FirstNumber(turn);
      if (age < 0) return;
      size_t name = NameIn(turn.text, turn.end);
      size_t named = NameIn(asked.text, asked.end);
      if (named != kNone) name = named;
      if (name == kNone) name = LastBefore(asked.label);
      if (name != kNone) SetAge(name, age);
    }
  }

  // "I'm eight.", "im 14", "I just turned eight", "I'm in third grade", "I go to ... Elementary".
  void Myself(const Turn& turn) {
    for (size_t i = turn.text; i < turn.end; ++i) {
      int age = AgeSaidOfSelf(page_, i);
      if (age != -1) Tell(turn.speaker, age);
      // "ur 15 grow up": said to the other one
      bool other = (Word(i) == "ur" || Word(i) == "you're") && i + 1 < turn.end && page_.GapAfter(i) == " " &&
                   tokens_[i + 1].Number() && tokens_[i + 1].size() == 2 && !CountsThings(page_, i + 1);
      if (!other) continue;
      for (const Turn& said : turns_) {
        if (said.speaker == turn.speaker) continue;
        Tell(said.speaker, FigureOf(page_, i + 1));
        break;
      }
    }
  }

  // Within the first words of the turn, or behind "he's", "she's", "is".
  int FirstNumber(const Turn& turn) const {
    static const WordSet is = {"he", "she", "hes", "shes", "is", "turned", "he's", "she's", "i'm"};
    for (size_t i = turn.text; i < turn.end && i < turn.text + 24; ++i) {
      bool close = i < turn.text + 7 || (i > 0 && is.contains(Key(i - 1)));
      if (!close) continue;
      int age = tokens_[i].Number() && tokens_[i].size() <= 2 ? FigureOf(page_, i) : NumberWord(Key(i));
      if (age > 0) return age;
    }
    return -1;
  }

  int BirthIn(const Turn& turn) const {
    if (!context_.incident.ok()) return -1;
    for (size_t i = turn.text; i < turn.end && i < turn.text + 6; ++i) {
      auto date = DateAt(page_.text(), tokens_[i].begin, static_cast<int>(context_.incident.year()));
      if (date && !date->compact) return AgeOn(date->date, context_.incident);
    }
    return -1;
  }

  // The first sighting within the tokens.
  size_t NameIn(size_t first, size_t end) const {
    auto at = std::partition_point(names_.begin(), names_.end(),
                                   [&](const NameSighting& s) { return s.name.first < first; });
    for (; at != names_.end() && at->name.first < end; ++at) {
      auto k = static_cast<size_t>(at - names_.begin());
      if (Person(k) && !page_.tokens()[at->name.last].Is(Token::kPossessive)) return k;
    }
    return kNone;
  }
  size_t LastBefore(size_t token) const {
    auto at = std::partition_point(names_.begin(), names_.end(),
                                   [&](const NameSighting& s) { return s.name.first < token; });
    for (int steps = 0; at != names_.begin() && steps < 6; ++steps) {
      --at;
      auto k = static_cast<size_t>(at - names_.begin());
      if (Person(k) && !SpeakerLabel(at->name.first)) return k;
    }
    return kNone;
  }
  bool SpeakerLabel(size_t token) const {
    auto at =
        std::partition_point(turns_.begin(), turns_.end(), [&](const Turn& t) { return t.text <= token; });
    return at != turns_.end() && at->label <= token;
  }

  void SetAge(size_t k, int age) {
    if (age == -2 || age == 0) {
      names_[k].child = true;
    } else if (names_[k].age < 0) {
      names_[k].age = age;
    }
    if (age > 0 && age < context_.juvenile_below) names_[k].child = true;
  }

  // The speaker is `age` years old (0 or -2: a child): whom the speaker's own name tells, or their label.
  void Tell(const std::string& speaker, int age) {
    if (told_.size() >= kMostSpeakers || !told_.insert(speaker).second) return;
    bool young = age <= 0 || age < context_.juvenile_below;
    size_t own = OwnName(speaker);
    if (own != kNone) SetAge(own, age);
    if (young) young_.push_back(speaker);
    for (const Turn& turn : turns_) {
      if (turn.speaker != speaker) continue;
      size_t k = NameIn(turn.label, turn.text);
      if (k == kNone) {
        if (young) AddSpeaker(turn, own);
        continue;
      }
      if (own != kNone && names_[k].name.given.empty() && names_[own].name.family == names_[k].name.family) {
        names_[k].name.given = names_[own].name.given;  // "RHODES:" is the one who says so, not the mother
      }
      SetAge(k, age);
    }
  }

  // "MICAH:", a name of no list, by whose turns all is told; "RHODES:" who is asked for the full name.
  void AddSpeaker(const Turn& turn, size_t own) {
    static const WordSet codes = {
        "q",           "a",           "m",       "f",       "ct",      "child",      "male",     "female",
        "interviewer", "detective",   "det",     "officer", "ofc",     "dispatcher", "dispatch", "operator",
        "voice",       "unknown",     "subject", "person",  "teacher", "visitor",    "guest",    "tipster",
        "speaker",     "interviewee", "answer",  "me",      "subj",    "juvenile",   "juv",      "kid",
        "note",        "notes",       "name",    "age",     "dob",     "date",       "school",   "grade",
        "address",     "phone",       "remarks", "nurse",   "doctor",  "inv",        "sgt",      "dep",
        "deputy",      "agent",       "clerk",   "analyst", "intake",  "judge",      "court",    "response"};
    size_t i = turn.label;
    if (turn.text != i + 1 || codes.contains(Key(i)) || IsChildNoun(Key(i)) || IsChildCode(Key(i)) ||
        !RoleOfNoun(Key(i)).empty() || tokens_[i].size() < 3 || IsNeverName(Key(i)))
      return;
    NameSighting name;
    name.name = NameOfTokens(page_, i, i);
    name.child = true;
    name.score = 0.86;
    name.source = "a speaker who tells an age";
    std::string_view word = Word(i);
    if (own != kNone && (names_[own].name.family == word || names_[own].name.given == word)) {
      name.name.family = names_[own].name.family;
      name.name.given = names_[own].name.given;
    }
    added_.push_back(std::move(name));
  }

  // What the speaker answers when asked for a name, or says unasked: "My name is Addy", "I'm Tess".
  size_t OwnName(const std::string& speaker) const {
    for (size_t k = 0; k < turns_.size(); ++k) {
      const Turn& turn = turns_[k];
      if (turn.speaker != speaker) continue;
      size_t name = NameIn(turn.text, turn.end);
      if (name == kNone) continue;
      size_t first = names_[name].name.first;
      for (size_t n = name; n < names_.size() && names_[n].name.first < turn.end; ++n) {
        size_t at = names_[n].name.first;
        if (Person(n) && names_[n].name.parts > 1 && at > turn.text &&
            (Word(at - 1) == "i'm" || Word(at - 1) == "im"))
          return n;
      }
      bool asked = k > 0 && turns_[k - 1].speaker != speaker &&
                   Has(Lower(turns_[k - 1]),
                       {"your name", "full name", "who am i", "call you", "state your", "ur name"}) &&
                   !Has(Lower(turns_[k - 1]),
                        {"his name", "her name", "their name", "mom's name", "dad's name", "name is"});
      if (asked && first < turn.text + 6) return name;
      bool says = first > turn.text && (Word(first - 1) == "i'm" || Word(first - 1) == "im" ||
                                        (Word(first - 1) == "is" && Word(first - 2) == "name"));
      if (says && first < turn.text + 5) return name;
    }
    return kNone;
  }

  // "My friend Zariah", "me and my sister Posey" said by a child.
  void Friends() {
    for (const Turn& turn : turns_) {
      if (std::find(young_.begin(), young_.end(), turn.speaker) == young_.end()) continue;
      MarkFriends(turn.text, turn.end);
    }
  }

  void MarkFriends(size_t from, size_t end) {
    static const WordSet kin = {"friend",   "friends", "sister",    "brother",    "cousin",    "sisters",
                                "brothers", "cousins", "bff",       "girlfriend", "boyfriend", "classmate",
                                "teammate", "bestie",  "buddy",     "homie",      "neighbor",  "twin",
                                "gf",       "bf",      "classmates"};
    static const WordSet link = {",", "named", "called", "is", "are", "and"};
    bool list = false;
    auto begin = std::partition_point(names_.begin(), names_.end(),
                                      [&](const NameSighting& s) { return s.name.first < from + 1; });
    for (auto k = static_cast<size_t>(begin - names_.begin()); k < names_.size(); ++k) {
      NameSighting& name = names_[k];
      size_t first = name.name.first;
      if (first >= end) return;
      if (!Person(k) || name.title != std::string::npos) continue;
      std::string_view gap = page_.GapAfter(first - 1);
      bool friends = false;
      for (size_t back = 1; back <= 2 && back + 1 <= first && !friends; ++back) {
        if (!kin.contains(Key(first - back))) continue;
        if (back == 2 && !link.contains(Key(first - 1))) break;
        static const WordSet owners = {"my", "our", "best", "little", "older", "big", "other", "school"};
        friends = owners.contains(Key(first - back - 1));
      }
      // "me and Mailee", "with Devin": said by a child
      std::string_view before = Word(first - 1);
      friends |= name.name.parts == 1 && gap == " " && first > from + 1 &&
                 ((before == "and" && Word(first - 2) == "me") || (before == "with" && name.role.empty()));
      bool follows =
          list && k > 0 && (Word(first - 1) == "and" || gap == ", ") && first - names_[k - 1].name.last <= 2;
      if (friends || follows) name.child = true;
      list = friends || follows;
    }
  }

  // A statement in the first person: its writer, who stands behind "My name is", "Name:", "Signed".
  void ReadWriter() {
    int age = -1;
    for (size_t i = 0; i < tokens_.size() && age == -1; ++i) {
      bool quoted = i > 0 && page_.GapAfter(i - 1).find('"') != std::string_view::npos;
      if (!quoted && !(i > 0 && page_.GapAfter(i - 1).find(": ") == 0)) age = AgeSaidOfSelf(page_, i);
    }
    if (age == -1 || (age > 0 && age >= context_.juvenile_below)) return;
    for (size_t k = 0; k < names_.size(); ++k) {
      size_t first = names_[k].name.first;
      if (!Person(k) || first < 1) continue;
      bool own = first > 1 && Word(first - 1) == "is" && Word(first - 2) == "name" && first > 2 &&
                 Word(first - 3) == "my";
      own |= (Word(first - 1) == "i" || Word(first - 1) == "i'm" || Word(first - 1) == "im") &&
             names_[k].name.parts > 1;
      own |= Word(first - 1) == "signed" || Word(first - 1) == "signature";
      // The name alone on the last line.
      size_t last = names_[k].name.last;
      own |= last + 1 == tokens_.size() && names_[k].name.parts > 1 &&
             tokens_[first - 1].line < tokens_[first].line;
      if (own) SetAge(k, age);
    }
    MarkFriends(0, tokens_.size());
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  const DetectContext& context_;
  std::vector<NameSighting>& names_;
  std::vector<Turn> turns_;
  std::vector<std::string> young_;   // speakers who are children
  std::set<std::string> told_;       // speakers whose age is known
  std::vector<NameSighting> added_;  // turns of speakers whom no list knows
};

}  // namespace

void ReadYoungTalk(const PageView& page, const DetectContext& context, std::vector<NameSighting>* names) {
  TalkReader(page, context, names).Read();
}

}  // namespace blackbar
