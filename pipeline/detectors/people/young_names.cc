#include "pipeline/detectors/people/young_names.h"

#include <algorithm>
#include <optional>

#include "pipeline/detectors/people/age_phrases.h"
#include "pipeline/detectors/people/child_words.h"
#include "pipeline/detectors/people/first_person.h"
#include "pipeline/detectors/people/name_roles.h"
#include "pipeline/detectors/people/name_score.h"
#include "pipeline/detectors/people/young_cues.h"
#include "pipeline/detectors/values/dates.h"

namespace blackbar {
namespace {

constexpr size_t kLongestName = 3;  // words

class Finder {
 public:
  Finder(const PageView& page, const NameList& names, const std::vector<char>& stops)
      : page_(page), tokens_(page.tokens()), names_(names), stops_(stops) {}

  std::vector<YoungName> Find() {
    for (size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (i == 0) {
        BeforeGrade(i);
        continue;
      }
      if (token.Number() && token.size() == 4) {
        BeforeDate(i);
      } else if (token.Number() && token.size() <= 2) {
        if (auto last = NameEndBefore(i)) Offer(*last, OfParent(*last));
        Forward(i);
        CellBefore(i);
        BeforeDate(i);
      } else if (token.Is(Token::kCapital) && !token.Number() && token.size() > 1) {
        BehindChildNoun(i);
        BeforeGrade(i);
        BeforeApposition(i);
        Asked(i);
        if (token.size() == 3) BeforeBirth(i);
      }
    }
    return std::move(found_);
  }

 private:
  WordKey Key(size_t i) const { return page_.Key(tokens_[i]); }
  std::string_view Word(size_t i) const { return page_.Lower(tokens_[i]); }
  bool Upper(size_t i) const { return tokens_[i].Is(Token::kUpper); }
  uint8_t Flags(size_t i) const { return names_.FlagsOf(Key(i)); }
  bool Listed(size_t i) const { return Flags(i) & (NameList::kFirst | NameList::kLast); }

  // A word that can be a name at all.
  bool Can(size_t i) const {
    const Token& token = tokens_[i];
    return token.WordOnly() && token.Is(Token::kCapital) && token.size() > 1 && !IsNeverName(Key(i)) &&
           !IsBusinessWord(Key(i)) && !IsCountedWord(Key(i)) && !IsChildNoun(Key(i)) &&
           !IsChildrenNoun(Key(i)) && !IsChildCode(Key(i)) && RoleOfNoun(Key(i)).empty() && !IsNoName(Key(i));
  }

  // "yoa", "yo", "y/o", "years old", "yrs" behind the figure at token i; where it ends.
  bool Unit(size_t i) const {
    if (i + 1 >= tokens_.size()) return false;
    std::string_view gap = page_.GapAfter(i), word = Word(i + 1);
    if (gap != " " && gap != "-" && !gap.empty()) return false;
    if (word == "yoa" || word == "yo") return true;
    if (word == "yrs" || word == "yr") return i + 2 < tokens_.size() && Word(i + 2) == "old";
    if (word == "y" && i + 2 < tokens_.size()) return Word(i + 2) == "o" && page_.GapAfter(i + 1) == "/";
    if ((word != "years" && word != "year") || i + 2 >= tokens_.size()) return false;
    return Word(i + 2) == "old" || Word(i + 2) == "of";
  }

  // The last token of the name that the figure at token i is the age of.
  std::optional<size_t> NameEndBefore(size_t i) const {
    size_t at = i;  // of the age's first word
    bool said = Unit(i);
    static const WordSet saying = {"age",    "aged", "shes",  "hes",      "juv",  "she's",
                                   "he's",   "now",  "only",  "juvenile", "just", "also",
                                   "turned", "is",   "about", "turns",    "she",  "he"};
    size_t steps = 0;
    while (at > 1 && steps < 3 && saying.contains(Key(at - 1)) && !tokens_[at - 1].Is(Token::kCapital)) {
      std::string_view joint = page_.GapAfter(at - 1);
      if (joint != " " && joint != "\n" && joint != ", " && joint != ": " && joint != "'s ") break;
      --at, ++steps;
    }
    if (at == 0) return std::nullopt;
    std::string_view gap = page_.GapAfter(at - 1), behind = page_.GapAfter(i);
    char next = behind.empty() ? '\n' : behind[0];
    bool bracket = gap == " (" || (gap == "\n(" && !NumbersALine(page_, i)) || gap == "(";
    bool closed = next == ')' || next == ',' || next == ';';
    size_t last = at - 1;
    if (!Can(last) || tokens_[last].Is(Token::kPossessive)) return std::nullopt;
    if (bracket) {
      bool sex = i + 1 < tokens_.size() && (Word(i + 1) == "m" || Word(i + 1) == "f");
      if (said || (steps > 0 && closed) || ((next == ')' || sex) && KnownOrOfChild(last))) return last;
      return std::nullopt;
    }
    // "Koa is only 10 and", "Trace turned 14 last month"
    bool copula = steps > 0 && gap == " " && (Word(at) == "is" || Word(at) == "turned" || Word(at) == "just");
    bool ends = next == '.' || next == ',' || next == '\n' || behind == " ";
    if (copula && ends && !Counts(i) && !DotNumber(i)) return last;
    if ((gap == ", " || gap == ",\n") && (said || (steps > 0 && closed)) && !Upper(last)) return last;
    if ((gap == ", " || gap == " " || gap == ",\n") && said)
      return KnownOrOfChild(last) || Rare(last) ? std::optional<size_t>(last) : std::nullopt;
    // "children: Isko 10, Luz 8; with", "Kofi, 12"
    static const WordSet people = {"of",  "and", "with",  "told",   "by",
                                   "for", "saw", "named", "called", "that"};
    bool said_of = gap == ", " && (next == '.' || next == ',') && !DotNumber(i) && last > 0 &&
                   page_.GapAfter(last - 1) == " " && people.contains(Key(last - 1)) &&
                   (Rare(last) || (Flags(last) & NameList::kFirst)) && !tokens_[last].Is(Token::kUpper);
    // "parent of Lien, 9."
    bool parent = OfParent(last) && gap == ", " && !DotNumber(i);
    if (said_of || parent) return last;
    bool list = (gap == " " || gap == ", ") && (closed || next == '\n' || next == '.') && !DotNumber(i);
    if (list && ChildrenOnLine(last)) return last;
    // "Kofi Ames 12; Sage Day 10"
    bool pair = gap == " " && last > 1 && page_.GapAfter(last - 1) == " " && Can(last - 1) && !Upper(last);
    bool after = pair && last > 2 && page_.GapAfter(last - 2) == "; " && tokens_[last - 2].Number();
    if (pair && !DotNumber(i) && (next == ';' || (after && (next == '\n' || next == '\t' || next == '.'))))
      return last;
    return std::nullopt;
  }

  bool OfParent(size_t i) const {
    return i > 1 && !Upper(i) && Word(i - 1) == "of" && page_.GapAfter(i - 1) == " " &&
           RoleOfNoun(Key(i - 2)) == "parent";
  }
  bool DotNumber(size_t i) const {
    size_t end = tokens_[i].end;
    std::string_view text = page_.text();
    return end + 1 < text.size() && (text[end] == '.' || text[end] == ':' || text[end] == '/') &&
           text[end + 1] >= '0' && text[end + 1] <= '9';
  }
  bool Counts(size_t i) const {
    static const WordSet words = {"and", "but", "so", "in", "now", "last", "this", "on", "next", "at", "who"};
    return page_.GapAfter(i) == " " && i + 1 < tokens_.size() && !words.contains(Key(i + 1));
  }
  // No list and no dictionary has the word.
  bool Rare(size_t i) const { return Flags(i) == 0 && tokens_[i].size() > 3; }

  bool KnownOrOfChild(size_t last) const {
    if (Flags(last) & NameList::kFirst) return true;
    bool joined = last > 0 && page_.GapAfter(last - 1) == " " && tokens_[last - 1].Is(Token::kCapital);
    if (joined && (Flags(last - 1) & NameList::kFirst)) return true;
    // "Colt Bickerstaff (9)"
    bool surname = (Flags(last) == 0 || (Flags(last) & NameList::kLast)) && tokens_[last].size() > 3;
    if (joined && surname && Can(last - 1) && !Upper(last) && !IsStreetWord(Key(last))) return true;
    size_t first = joined && Can(last - 1) ? last - 1 : last;
    bool label = first > 0 && stops_[first - 1] && page_.GapAfter(first - 1) == ": ";
    return label || ChildBefore(last) || ChildrenOnLine(last);
  }

  // "HER 9 YO JOAQUIN", "14-year-old Kofi", "2 YO BROTHER CASHTON": the name behind an age.
  void Forward(size_t i) {
    if (!Unit(i) || FigureOf(page_, i) > 17) return;
    static const WordSet kin = {"brother", "sister", "male",  "female",  "cousin",  "friend",  "passenger",
                                "witness", "boy",    "girl",  "student", "brother", "old",     "of",
                                "o",       "year",   "years", "yo",      "yoa",     "y",       "yrs",
                                "yr",      "age",    "m",     "f",       "victim",  "sibling", "neighbor"};
    size_t at = i + 1;
    while (at < tokens_.size() && at < i + 6 &&
           (kin.contains(Key(at)) || IsChildNoun(Key(at)) || IsChildCode(Key(at))))
      ++at;
    if (at >= tokens_.size() || !Can(at) || stops_[at] == 1) return;
    std::string_view gap = page_.GapAfter(at - 1);
    if (gap != " " && gap != "\n" && gap != ", ") return;
    if (gap == ", " && !(Flags(at) & NameList::kFirst)) return;
    bool name = (Flags(at) & NameList::kFirst) || Rare(at) || (Flags(at) == 0 && !Upper(at));
    if (name && !IsPersonVerb(Key(at))) Add(at, LastFrom(at), true);
  }

  // The end of the name that begins at token i.
  size_t LastFrom(size_t i) const {
    bool more = i + 1 < tokens_.size() && page_.GapAfter(i) == " " && Can(i + 1) &&
                Upper(i + 1) == Upper(i) && !stops_[i + 1] && !tokens_[i].Is(Token::kPossessive) &&
                !(Upper(i) && IsPersonVerb(Key(i + 1))) &&
                ((Flags(i + 1) & NameList::kLast) || (Flags(i + 1) == 0 && !Upper(i + 1)));
    return more ? i + 1 : i;
  }

  // "Bexley Marrow     7   Fernwood Elementary" under AGE: the row's first cell of words is a name.
  void CellBefore(size_t i) {
    if (!InColumnOfAges(page_, i)) return;
    size_t first = i;
    while (first > 0 && tokens_[first - 1].line == tokens_[i].line) --first;
    while (first < i && (tokens_[first].Is(Token::kDigits) || tokens_[first].size() < 3) &&
           page_.WideGapAfter(first))
      ++first;
    size_t last = first;
    while (last + 1 < i && !page_.WideGapAfter(last) && last - first < 3) ++last;
    if (last >= i || !page_.WideGapAfter(last) || last == first || last - first > 2) return;
    for (size_t k = first; k <= last; ++k) {
      if (k < first + 2 && tokens_[k].size() < 2) return;
      if (!tokens_[k].WordOnly() || !tokens_[k].Is(Token::kCapital) || IsBusinessWord(Key(k)) ||
          stops_[k] == 1)
        return;
      std::string_view gap = page_.GapAfter(k);
      if (k < last && gap != " " && gap != ", " && gap != ". ") return;
    }
    Add(first, last, false);
  }

  // "Pham, Autumn M 11-14-2009", "Wallet, Amir R<tab>12/08/2012": ordinary words before a date long past.
  void BeforeDate(size_t i) {
    size_t given = i - 1;
    bool initial = tokens_[given].size() == 1 && tokens_[given].Is(Token::kUpper | Token::kLetters);
    if (initial && given > 0) --given;
    if (given == 0 || page_.GapAfter(given - 1) != ", ") return;
    size_t family = given - 1;
    if (tokens_[family].line != tokens_[i].line || !tokens_[given].Is(Token::kCapital) ||
        !tokens_[family].Is(Token::kCapital) || !tokens_[given].WordOnly() || !tokens_[family].WordOnly())
      return;
    bool opens =
        family == 0 || tokens_[family - 1].line != tokens_[family].line || page_.WideGapAfter(family - 1);
    if (!opens || tokens_[given].size() < 3 || tokens_[family].size() < 2 || IsBusinessWord(Key(family)))
      return;
    auto date = DateAt(page_.text(), tokens_[i].begin, 2026);
    if (!date || date->compact || (!initial && !(Flags(given) & NameList::kFirst))) return;
    Add(family, i - 1, false, true);
  }

  // "Nicky, Rosemary's boy", "Marquis, Booker's baby cousin"
  void BeforeApposition(size_t i) {
    std::string_view gap = page_.GapAfter(i);
    if (i + 3 >= tokens_.size() || (gap != ", " && gap != ",\n") || !tokens_[i + 1].Is(Token::kPossessive))
      return;
    if (!Can(i) || Flags(i) == NameList::kOrdinary || tokens_[i].Is(Token::kPossessive)) return;
    for (size_t k = i + 2; k < i + 4; ++k) {
      if (page_.GapAfter(k - 1).find_first_of(",.;:") != std::string_view::npos) return;
      if (TakesChildBack(Key(k))) return;
      bool child = (IsChildNoun(Key(k)) || IsLittleSibling(page_, k)) && !tokens_[k].Is(Token::kPossessive);
      if (!child) continue;
      bool more = i > 0 && page_.GapAfter(i - 1) == " " && tokens_[i - 1].Is(Token::kCapital) && Can(i - 1);
      if (!more) Add(i, i, true);
      return;
    }
  }

  // "Kip, how old are you?", "How old are you, Hamza?", "How old is Hudson?"
  void Asked(size_t i) {
    if (!Can(i) || tokens_[i].Is(Token::kPossessive)) return;
    bool before =
        i + 2 < tokens_.size() && page_.GapAfter(i) == ", " && Word(i + 1) == "how" && Word(i + 2) == "old";
    bool behind = i > 2 && page_.GapAfter(i - 1) == ", " && Word(i - 1) == "you" && Word(i - 3) == "old";
    bool of_one = i > 2 && page_.GapAfter(i).starts_with("?") &&
                  (Word(i - 1) == "is" || Word(i - 1) == "was") && Word(i - 2) == "old" &&
                  Word(i - 3) == "how";
    if (before || behind || of_one) Add(i, i, false);
  }

  // "Becky in 4th grade and Sid in kindergarten"
  void BeforeGrade(size_t i) {
    if (i + 3 >= tokens_.size() || page_.GapAfter(i) != " " || tokens_[i].Is(Token::kPossessive)) return;
    // "River is in 4th grade": whatever the word is elsewhere.
    bool is = Word(i + 1) == "is" || Word(i + 1) == "was";
    size_t at = is ? i + 2 : i + 1;
    if (at + 2 >= tokens_.size() || Word(at) != "in") return;
    at += Word(at + 1) == "the" ? 2 : 1;
    bool loose =
        is && !Upper(i) && !IsNeverName(Key(i)) && !IsChildNoun(Key(i)) && RoleOfNoun(Key(i)).empty();
    bool known = Can(i) && ((Flags(i) & NameList::kFirst) || Rare(i));
    if (!IsGradeWord(Key(at)) || !(known || loose) || !tokens_[i].WordOnly()) return;
    bool young = Word(at)[0] == 'k' || Word(at)[0] == 'p' ||
                 (at + 1 < tokens_.size() && Word(at + 1).starts_with("grade"));
    bool joined = i > 0 && page_.GapAfter(i - 1) == " " && tokens_[i - 1].Is(Token::kCapital);
    if (young && !joined) Add(i, i, true);
  }

  // "River Pham, DOB 08/24/2016": only a person is born.
  void BeforeBirth(size_t i) {
    if (i < 2 || Word(i) != "dob") return;
    std::string_view gap = page_.GapAfter(i - 1);
    if ((gap != ", " && gap != " (" && gap != ",\n") || page_.GapAfter(i - 2) != " ") return;
    for (size_t k : {i - 2, i - 1}) {
      const Token& token = tokens_[k];
      if (!token.WordOnly() || !token.Is(Token::kCapital) || token.size() < 2 || IsNeverName(Key(k)) ||
          stops_[k] || !RoleOfNoun(Key(k)).empty() || token.Is(Token::kPossessive))
        return;
    }
    if (!IsStreetWord(Key(i - 1)) || Listed(i - 2)) Add(i - 2, i - 1, false, true);
  }

  // A word of children within the words right in front.
  bool ChildBefore(size_t i) const {
    for (size_t back = 1; back <= 3 && back <= i; ++back) {
      std::string_view gap = page_.GapAfter(i - back);
      if (gap != " " && gap != ", " && gap != ": " && gap != "\n") return false;
      if (IsChildNoun(Key(i - back)) || IsChildCode(Key(i - back)) || IsLittleSibling(page_, i - back))
        return true;
      if (!tokens_[i - back].Is(Token::kCapital)) return false;
    }
    return false;
  }

  // "Minor children ..... Isko 10, Luz 8": a word of several children before it on the line.
  bool ChildrenOnLine(size_t i) const {
    uint32_t line = tokens_[i].line;
    for (size_t k = i, steps = 0; k > 0 && steps < 24 && tokens_[k - 1].line == line; ++steps) {
      --k;
      if (IsChildrenNoun(Key(k))) return true;
      if (page_.GapAfter(k).find_first_of(".?!") == 0 && page_.GapAfter(k).size() < 3 &&
          tokens_[k].size() > 2)
        return false;
    }
    return false;
  }

  // Puts the name together that ends at token `last`.
  void Offer(size_t last, bool child) {
    size_t first = last;
    while (first > 0 && last - first + 1 < kLongestName) {
      size_t before = first - 1;
      std::string_view gap = page_.GapAfter(before);
      bool initial = tokens_[before].size() == 1 && tokens_[before].Is(Token::kUpper | Token::kLetters) &&
                     (gap == " " || gap == ". ") && before > 0 && page_.GapAfter(before - 1) == " " &&
                     Can(before - 1) && Listed(before - 1);
      if (initial) {
        --first;
        continue;
      }
      bool name = gap == " " && Can(before) && !tokens_[before].Is(Token::kPossessive) && !stops_[before] &&
                  Upper(before) == Upper(first);
      // Capitals throughout: only a first name goes with what stands behind it.
      if (!name ||
          !(Upper(before) || Flags(before) == NameList::kOrdinary ? Flags(before) & NameList::kFirst : true))
        break;
      --first;
    }
    for (int more = 0; more < 2 && first > 0 && tokens_[first - 1].size() == 1; ++more) {
      bool letter =
          tokens_[first - 1].Is(Token::kUpper | Token::kLetters) && page_.GapAfter(first - 1) == ". ";
      if (!letter) break;
      --first;
    }
    bool alone = first == last;
    uint8_t flags = Flags(first);
    if (alone && flags == NameList::kOrdinary && !child && !ChildBefore(first) && !ChildrenOnLine(first))
      return;
    if (alone && IsStreetWord(Key(first)) && !child && !ChildBefore(first)) return;
    Add(first, last, child || ChildBefore(first));
  }

  void Add(size_t first, size_t last, bool child, bool sure = false) {
    YoungName young;
    young.sure = sure;
    young.name = NameOfTokens(page_, first, last);
    young.child = child;
    found_.push_back(std::move(young));
  }

  // "the boy Malakai", "KID JOURNEY", "DTR BRIELLE", "young Barnaby", "BABY BOY HOLT", "Noor's little sister
  // Amara".
  void BehindChildNoun(size_t i) {
    size_t noun = i - 1;
    std::string_view gap = page_.GapAfter(noun);
    if (gap != " " && gap != "\n" && gap != ", ") return;
    WordKey word = Key(noun);
    bool code = IsChildCode(word), kin = IsLittleSibling(page_, noun), newborn = Newborn(i);
    static const WordSet called = {
        "boy",    "girl",   "kid",   "baby",     "son",           "daughter",     "stepson",   "toddler",
        "infant", "nephew", "niece", "grandson", "granddaughter", "stepdaughter", "grandbaby", "godson"};
    static const WordSet small = {"young", "little", "lil"};
    bool noun_of_child = called.contains(word);
    kin |= Word(noun) == "old" && noun > 0 &&
           Word(noun - 1).starts_with("year");  // "her three year old, Aspen,"
    bool tender = small.contains(word) && !tokens_[noun].Is(Token::kCapital) && gap == " " && !Upper(i);
    if (!(code || kin || noun_of_child || tender || newborn) || stops_[i] == 1) return;
    if (gap == ", " && !(kin || noun_of_child)) return;
    if (tokens_[noun].Is(Token::kPossessive) || (noun > 0 && TakesChildBack(Key(noun - 1)))) return;
    if (newborn) {
      Add(noun > 0 && Word(noun - 1) == "baby" ? noun - 1 : noun, i, true);
      return;
    }
    bool upper = Upper(i) && Upper(noun);
    // "BOY SCOUTS", "GIRL RAN": in capitals throughout only a word of no dictionary, or a first name.
    bool fits = Can(i) && !tokens_[i].Is(Token::kPossessive) && Flags(i) != NameList::kOrdinary;
    if (!upper && !fits && Can(i) && !tokens_[noun].Is(Token::kCapital) && gap == " " && !tender)
      fits = BehindIsVerb(i);
    // "her daughter, Autumn, was"
    bool between = gap == ", " && !Upper(i) && page_.GapAfter(i).starts_with(",") && Can(i) &&
                   !tokens_[i].Is(Token::kPossessive);
    if ((!fits && !between) || (upper && IsPersonVerb(Key(i)))) return;
    if (gap == ", " && !between && !(Flags(i) & NameList::kFirst)) return;
    if (upper && !code && !kin && !(Flags(i) & NameList::kFirst) && Flags(i) != 0) return;
    size_t last = i;
    bool more = i + 1 < tokens_.size() && page_.GapAfter(i) == " " && Can(i + 1) &&
                Upper(i + 1) == Upper(i) &&
                (Flags(i + 1) & NameList::kLast || !(Flags(i + 1) & NameList::kOrdinary)) &&
                !(upper && IsPersonVerb(Key(i + 1))) && !stops_[i + 1];
    if (more) last = i + 1;
    Add(i, last, true);
  }

  // "BABY BOY HOLT", "Baby Girl Osei", "Baby Leo"
  bool Newborn(size_t i) const {
    size_t noun = i - 1;
    if (page_.GapAfter(noun) != " " || !tokens_[noun].Is(Token::kCapital) || !Can(i)) return false;
    bool boy = (Word(noun) == "boy" || Word(noun) == "girl") && noun > 0 && Word(noun - 1) == "baby";
    bool baby = Word(noun) == "baby" && Word(i) != "boy" && Word(i) != "girl";
    return boy || (baby && (Listed(i) || Flags(i) == 0) && Upper(i) == Upper(noun));
  }

  bool BehindIsVerb(size_t i) const {
    if (i + 1 >= tokens_.size()) return true;
    std::string_view gap = page_.GapAfter(i);
    if (gap != " " && gap != "\n") return true;
    return IsPersonVerb(Key(i + 1)) || Word(i + 1) == "and";
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  const NameList& names_;
  const std::vector<char>& stops_;
  std::vector<YoungName> found_;
};

}  // namespace

std::vector<YoungName> FindYoungNames(const PageView& page, const NameList& names,
                                      const std::vector<char>& stops) {
  return Finder(page, names, stops).Find();
}

}  // namespace blackbar
