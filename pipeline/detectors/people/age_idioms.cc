#include "pipeline/detectors/people/age_idioms.h"

#include "pipeline/detectors/people/child_words.h"
#include "pipeline/detectors/people/first_person.h"
#include "pipeline/detectors/people/name_roles.h"

namespace blackbar {
namespace {

constexpr int kMostYears = 17;
constexpr size_t kFree = static_cast<size_t>(-1);

class IdiomFinder {
 public:
  IdiomFinder(const PageView& page, const DetectContext& context, std::vector<AgeSighting>* ages)
      : page_(page), tokens_(page.tokens()), context_(context), ages_(*ages), at_(tokens_.size(), kFree) {
    for (size_t n = 0; n < ages_.size(); ++n) {
      if (!ages_[n].cue) at_[ages_[n].token] = n;
    }
  }

  void Find() {
    for (size_t i = 1; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (YearOfLife(i)) continue;
      bool figure = token.Number() && token.size() <= 2;
      if (!figure && (token.size() > 9 || token.Number() || !token.WordOnly())) continue;
      int years = figure ? FigureOf(page_, i) : NumberWord(Key(i));
      if (years <= 0 || years > kMostYears) continue;
      if (at_[i] == kFree && Told(i, !figure)) Add(i, years);
      if (at_[i] != kFree) Widen(&ages_[at_[i]], i);
    }
  }

 private:
  WordKey Key(size_t i) const { return page_.Key(tokens_[i]); }
  std::string_view Word(size_t i) const { return page_.Lower(tokens_[i]); }
  bool Space(size_t i) const { return page_.GapAfter(i) == " " || page_.GapAfter(i) == "\n"; }
  std::string_view Next(size_t i) const {
    return i + 1 < tokens_.size() && Space(i) ? Word(i + 1) : std::string_view();
  }

  void Add(size_t i, int years) {
    AgeSighting age;
    age.begin = tokens_[i].begin;
    age.end = tokens_[i].end;
    age.token = i;
    age.known = true;
    age.age = years;
    age.score = 0.74;
    age.why = "an age as people say it";
    at_[i] = ages_.size();
    ages_.push_back(std::move(age));
  }

  // "six and a half", "six and three quarters", "ten years of age", "six already"
  void Widen(AgeSighting* age, size_t i) const {
    if (age->end != tokens_[i].end || i + 1 >= tokens_.size() || !Space(i)) return;
    bool turned = Word(i - 1).starts_with("turn");
    size_t last = i;
    if (Word(i + 1) == "and" && Next(i + 1) == "a" && Next(i + 2) == "half") last = i + 3;
    if (Word(i + 1) == "and" && Next(i + 1) == "three" && Next(i + 2) == "quarters") last = i + 3;
    if (Word(i + 1) == "years" && Next(i + 1) == "of" && Next(i + 2) == "age") last = i + 3;
    if (Word(i + 1) == "already") last = i + 1;
    if (Word(i + 1) == "going" && Next(i + 1) == "on" && tokens_[i + 3 < tokens_.size() ? i + 3 : i].Number())
      last = i + 3;
    // "three in October", "five on Christmas": nearly a birth date
    if (!turned && (Next(i) == "in" || Next(i) == "on") && !Next(i + 1).empty() && IsWhen(i + 2))
      last = i + 2;
    static const WordSet units = {"year", "years", "yrs", "yr"};
    if (units.contains(Key(i + 1)) && Years(i)) last = i + 1;
    age->end = tokens_[last].end;
  }

  bool IsWhen(size_t i) const {
    static const WordSet words = {"january",   "february", "march",     "april",    "may",      "june",
                                  "july",      "august",   "september", "october",  "november", "december",
                                  "spring",    "summer",   "fall",      "winter",   "autumn",   "halloween",
                                  "christmas", "easter",   "new",       "valentine"};
    return words.contains(Key(i));
  }

  bool Told(size_t i, bool spelled) const {
    return Estimated(i) || Birthday(i, spelled) || Years(i) || OfVictim(i) || Initialled(i) || Many(i) ||
           Quoted(i) || Whom(i);
  }

  // Nothing behind it that is counted.
  bool Ends(size_t i) const {
    if (i + 1 >= tokens_.size()) return true;
    std::string_view gap = page_.GapAfter(i);
    if (gap.empty() || gap[0] == '-' || gap[0] == '/' || gap[0] == ':' || gap[0] == '%') return false;
    if (gap[0] == '.') return tokens_[i + 1].begin > tokens_[i].end + 1;
    if (!Space(i)) return true;
    static const WordSet open = {"and", "or",  "but",   "when", "so", "who",     "he",   "she",   "now",
                                 "if",  "was", "which", "is",   "it", "because", "that", "going", "years"};
    return open.contains(Key(i + 1));
  }

  bool SpeaksOfPerson(size_t i, size_t reach) const {
    static const WordSet words = {"he", "she", "him", "her", "who", "whom", "they", "daughter", "son", "i'm"};
    for (size_t back = 1; back <= reach && back <= i; ++back) {
      std::string_view gap = page_.GapAfter(i - back);
      if (gap.find_first_of(".;?!") != gap.npos) return false;
      if (words.contains(Key(i - back)) || IsChildNoun(Key(i - back))) return true;
    }
    return false;
  }

  bool NameAt(size_t i) const {
    return tokens_[i].Is(Token::kCapital) && tokens_[i].size() > 1 && CanBeName(page_, *context_.names, i);
  }

  // "barely fourteen", "can't be more than fifteen", "looks about twelve", "not yet ten", "rising five"
  bool Estimated(size_t i) const {
    if (i < 2 || !Space(i - 1) || !Ends(i)) return false;
    std::string_view before = Word(i - 1), earlier = Word(i - 2);
    bool lead = before == "barely" || before == "rising" || (before == "of" && earlier == "short") ||
                (before == "yet" && earlier == "not");
    if (lead) return before != "rising" || page_.GapAfter(i - 2).ends_with('(');
    if (before == "than" && (earlier == "more" || earlier == "older" || earlier == "younger") && i > 2)
      return Word(i - 3) == "be" || Word(i - 3) == "no" || Word(i - 3) == "much"
                 ? SpeaksOfPerson(i - 2, 6)
                 : earlier != "more" && SpeaksOfPerson(i - 2, 4);
    static const WordSet about = {"about", "around", "maybe", "abt", "approx", "like", "perhaps", "only"};
    static const WordSet looks = {"looks", "looked", "seemed", "seems", "appeared", "sounded", "sounds"};
    if (looks.contains(Key(i - 1))) return SpeaksOfPerson(i - 1, 3);
    if (!about.contains(Key(i - 1))) return false;
    if (looks.contains(Key(i - 2)) && Space(i - 2)) return SpeaksOfPerson(i - 2, 3);
    // "NAME SKYE, ABT 15", "a child's voice, maybe 8"
    if (page_.GapAfter(i - 2) != ", ") return false;
    if (NameAt(i - 2) && (context_.names->FlagsOf(Key(i - 2)) & (NameList::kFirst | NameList::kLast)))
      return true;
    for (size_t back = 2; back <= 5 && back <= i; ++back) {
      if (IsChildNoun(Key(i - back))) return true;
    }
    return false;
  }

  // "Malia, three in October", "who was thirteen that week", "she'll be twelve Tuesday"
  bool Birthday(size_t i, bool spelled) const {
    static const WordSet days = {"monday",   "tuesday",  "wednesday", "thursday", "friday",
                                 "saturday", "sunday",   "in",        "on",       "next",
                                 "this",     "tomorrow", "that",      "last"};
    if (i + 1 >= tokens_.size() || !Space(i) || !days.contains(Key(i + 1))) return false;
    bool weekday = Word(i + 1).ends_with("day");
    if (!weekday && Word(i + 1) != "tomorrow" &&
        !(i + 2 < tokens_.size() && Space(i + 1) &&
          (IsWhen(i + 2) || Word(i + 2) == "week" || Word(i + 2) == "month")))
      return false;
    std::string_view gap = page_.GapAfter(i - 1), before = Word(i - 1);
    if (gap == ", ")
      return spelled && NameAt(i - 1) && (context_.names->FlagsOf(Key(i - 1)) & NameList::kFirst);
    if (gap != " ") return false;
    bool being =
        before == "is" || before == "was" || before == "be" || before == "turns" || before == "turned";
    return being && SpeaksOfPerson(i - 1, 3);
  }

  // "she has eleven years.", "girl, 5 yrs"
  bool Years(size_t i) const {
    std::string_view unit = i + 1 < tokens_.size() ? Word(i + 1) : std::string_view();
    bool years = unit == "years" || unit == "year" || unit == "yrs" || unit == "yr";
    if (!years || page_.GapAfter(i) != " ") return false;
    std::string_view behind = page_.GapAfter(i + 1);
    bool ends =
        behind.empty() || behind[0] == '.' || behind[0] == ',' || behind[0] == '\n' || behind[0] == ')';
    if (!ends) return false;
    if (page_.GapAfter(i - 1) == ", ") return IsChildNoun(Key(i - 1));
    size_t verb = i - 1;
    if (Word(verb) == "maybe" || Word(verb) == "only" || Word(verb) == "about") --verb;
    return verb > 0 && Space(i - 1) && Word(verb) == "has" &&
           (Word(verb - 1) == "she" || Word(verb - 1) == "he");
  }

  // "age of victim 12", "juv, 15"
  bool OfVictim(size_t i) const {
    static const WordSet who = {"victim", "child", "minor", "juvenile", "student", "runaway", "vic"};
    if (!Ends(i)) return false;
    std::string_view gap = page_.GapAfter(i - 1);
    if (gap == ", ") return IsChildCode(Key(i - 1));
    if (i < 3 || (gap != " " && gap != ": ") || !who.contains(Key(i - 1))) return false;
    size_t of = Word(i - 2) == "the" ? i - 3 : i - 2;
    return Word(of) == "of" && of > 0 && Word(of - 1) == "age";
  }

  // "T.J. (11, grandson", "Phoebe T., eight, to"
  bool Initialled(size_t i) const {
    if (i < 2 || tokens_[i - 1].size() != 1 || !tokens_[i - 1].Is(Token::kUpper)) return false;
    std::string_view gap = page_.GapAfter(i - 1), behind = page_.GapAfter(i);
    if (behind.empty() || (behind[0] != ',' && behind[0] != ')')) return false;
    bool letters =
        tokens_[i - 2].size() == 1 && tokens_[i - 2].Is(Token::kUpper) && page_.GapAfter(i - 2) == ".";
    if (gap == ". (") return letters || NameAt(i - 2);
    return gap == "., " && page_.GapAfter(i - 2) == " " && NameAt(i - 2) &&
           (context_.names->FlagsOf(Key(i - 2)) & NameList::kFirst);
  }

  // "his passengers were 14 and fifteen"
  bool Many(size_t i) const {
    static const WordSet people = {"passengers", "brothers", "sisters", "cousins", "siblings",
                                   "friends",    "runaways", "riders",  "both",    "two"};
    std::string_view before = Word(i - 1);
    if ((before == "and" || before == "or") && i > 2 && Ends(i) && at_[i - 2] != kFree)
      return Space(i - 1) && ages_[at_[i - 2]].end == tokens_[i - 2].end && !ages_[at_[i - 2]].birth;
    if (i < 2 || (before != "were" && before != "are") || !Space(i - 1)) return false;
    if (!people.contains(Key(i - 2)) && !IsChildrenNoun(Key(i - 2))) return false;
    return i + 2 < tokens_.size() && Next(i) == "and" && Space(i + 1) && Ends(i + 2) &&
           (tokens_[i + 2].Number() ? tokens_[i + 2].size() <= 2 : NumberWord(Key(i + 2)) > 0);
  }

  // He told me he is "six".
  bool Quoted(size_t i) const {
    std::string_view gap = page_.GapAfter(i - 1), before = Word(i - 1);
    return i > 1 && (gap == " \"" || gap == " \xE2\x80\x9C") && (before == "is" || before == "was") &&
           (Word(i - 2) == "he" || Word(i - 2) == "she");
  }

  // "a son, Beau, whom the wife said is ten and"
  bool Whom(size_t i) const {
    static const WordSet said = {"said",   "says",    "told",     "believes",
                                 "thinks", "thought", "believed", "stated"};
    std::string_view before = Word(i - 1);
    if (i < 3 || (before != "is" && before != "was") || !Space(i - 1) || !Ends(i)) return false;
    return said.contains(Key(i - 2)) && SpeaksOfPerson(i - 2, 5);
  }

  // "is in her seventh year and"
  bool YearOfLife(size_t i) {
    static const WordSet ordinals = {"second",  "third",      "fourth",    "fifth", "sixth",
                                     "seventh", "eighth",     "ninth",     "tenth", "eleventh",
                                     "twelfth", "thirteenth", "fourteenth"};
    if (Word(i) != "year" || i < 4 || !ordinals.contains(Key(i - 1)) || !Space(i - 1) || !Ends(i))
      return false;
    bool whose = Word(i - 2) == "his" || Word(i - 2) == "her";
    if (!whose || Word(i - 3) != "in" || (Word(i - 4) != "is" && Word(i - 4) != "was")) return false;
    Add(i - 1, 8);
    ages_.back().begin = tokens_[i - 3].begin;
    ages_.back().end = tokens_[i].end;
    return true;
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  const DetectContext& context_;
  std::vector<AgeSighting>& ages_;
  std::vector<size_t> at_;  // the age that begins at a token
};

}  // namespace

void FindAgeIdioms(const PageView& page, const DetectContext& context, std::vector<AgeSighting>* ages) {
  IdiomFinder(page, context, ages).Find();
}

}  // namespace blackbar
