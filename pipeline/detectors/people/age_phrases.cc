#include "pipeline/detectors/people/age_phrases.h"

#include <algorithm>
#include <optional>

#include "pipeline/detectors/people/child_words.h"
#include "pipeline/detectors/people/first_person.h"
#include "pipeline/detectors/people/name_roles.h"

namespace blackbar {
namespace {

constexpr size_t kWidestTable = 400;   // characters of a line
constexpr uint32_t kHeaderReach = 14;  // lines between a column's heading and its figures

bool Wide(const PageView& page, size_t i) {
  std::string_view gap = page.GapAfter(i);
  return page.WideGapAfter(i) || gap.find('|') != gap.npos || gap.find('\n') != gap.npos;
}
bool Alone(std::string_view line, size_t at) {
  auto letter = [&](size_t k) { return k < line.size() && line[k] >= 'a' && line[k] <= 'z'; };
  return !(at > 0 && letter(at - 1)) && !letter(at + 3);
}
int Tabs(std::string_view text) { return static_cast<int>(std::count(text.begin(), text.end(), '\t')); }

class PhraseFinder {
 public:
  PhraseFinder(const PageView& page, const DetectContext& context, std::vector<AgeSighting>* ages)
      : page_(page), tokens_(page.tokens()), context_(context), ages_(*ages), taken_(tokens_.size(), 0) {
    for (const AgeSighting& age : ages_) taken_[age.token] = age.cue ? 0 : age.birth ? 2 : 1;
  }

  void Find() {
    for (size_t i = 1; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      bool figure = token.Number() && token.size() <= 2;
      if (!figure && (token.size() > 9 || token.Number() || !token.WordOnly())) continue;
      int years = figure ? FigureOf(page_, i) : NumberWord(Key(i));
      if (years < 0 || taken_[i] != 0) continue;
      Look(i, years, figure);
    }
  }

 private:
  WordKey Key(size_t i) const { return page_.Key(tokens_[i]); }
  std::string_view Word(size_t i) const { return page_.Lower(tokens_[i]); }
  bool Last(size_t i) const { return i + 1 >= tokens_.size(); }

  void Look(size_t i, int years, bool figure) {
    if (figure) {
      if (auto end = Unit(i))
        return Add(i, tokens_[*end].end, Infant(*end) ? 0 : years, "an age behind a name");
      if (BesideSex(i)) return AddOfForm(i, years, "an age beside a sex");
      if (LabelledFar(i)) return AddOfForm(i, years, "label age before it");
      if (years > 0 && BehindChild(i))
        return Add(i, tokens_[i].end, years, "an age in brackets behind a child");
      if (years > 0 && BehindFullName(i)) return Add(i, tokens_[i].end, years, "an age behind a name");
      if (years > 0 && Seated(i)) return Add(i, tokens_[i].end, years, "an age behind a name");
      if (years > 0 && InAgeColumn(i)) {
        AddOfForm(i, years, "in a column of ages");
        ages_.back().of_row = true;
        return;
      }
      if (years > 0 && OfChildren(i)) return Add(i, tokens_[i].end, years, "an age in a list of children");
    } else if (years > 0 && BetweenCommas(i)) {
      return Add(i, tokens_[i].end, years, "an age in words behind a name");
    }
    if (years > 0 && BehindKin(i)) return Add(i, tokens_[i].end, years, "an age behind a relation");
    if (years > 0 && Pair(i)) return Add(i, tokens_[i].end, years, "an age beside another");
    if (years > 0 && OfAChild(i)) Add(i, tokens_[i].end, years, "a child of so many years");
  }

  void Add(size_t token, size_t end, int years, const char* why) {
    AgeSighting age;
    age.begin = tokens_[token].begin;
    age.end = end;
    age.token = token;
    age.known = true;
    age.age = years;
    age.score = 0.78;
    age.why = why;
    taken_[token] = 1;
    ages_.push_back(std::move(age));
  }

  void AddOfForm(size_t i, int years, const char* why) {
    Add(i, tokens_[i].end, years, why);
    ages_.back().labelled = true;
  }

  // "AGE WHEN MISSING: 16"
  bool LabelledFar(size_t i) const {
    if (!page_.GapAfter(i - 1).starts_with(':') || tokens_[i - 1].line != tokens_[i].line || Counted(i))
      return false;
    for (size_t back = 1; back <= 4 && back <= i && tokens_[i - back].line == tokens_[i].line; ++back) {
      if (Word(i - back) == "age" || Word(i - back) == "aged") return true;
      if (page_.WideGapAfter(i - back) && back > 1) return false;
    }
    return false;
  }

  // "KID JOURNEY (17)": an ordinary word in capitals, but a child by the word in front.
  bool BehindChild(size_t i) const {
    std::string_view gap = page_.GapAfter(i - 1);
    if ((gap != " (" && gap != "\n(") || !page_.GapAfter(i).starts_with(')') || i < 2) return false;
    if (!tokens_[i - 1].Is(Token::kCapital) || !tokens_[i - 1].WordOnly()) return false;
    for (size_t k : {i - 2, i > 2 ? i - 3 : i - 2})
      if (IsChildNoun(Key(k)) || IsChildCode(Key(k)) || IsLittleSibling(page_, k)) return true;
    return false;
  }

  bool NameAt(size_t i) const {
    return tokens_[i].Is(Token::kCapital) && tokens_[i].size() > 1 && CanBeName(page_, *context_.names, i) &&
           !IsBusinessWord(Key(i)) && !IsStreetWord(Key(i));
  }
  // The last whole word of a name that ends right before token i, past a middle initial.
  std::optional<size_t> NameBefore(size_t i) const {
    size_t at = i - 1;
    if (tokens_[at].size() == 1 && tokens_[at].Is(Token::kUpper | Token::kLetters) && at > 0) --at;
    return NameAt(at) && tokens_[at].line == tokens_[i].line ? std::optional<size_t>(at) : std::nullopt;
  }
  bool First(size_t i) const { return context_.names->FlagsOf(Key(i)) & NameList::kFirst; }

  bool Infant(size_t unit) const { return Word(unit)[0] != 'y'; }

  // "(12 yrs)", ", 8 mos,", "Nico, 18 months;": the unit's token.
  std::optional<size_t> Unit(size_t i) const {
    static const WordSet units = {"yrs", "yr",    "years", "months", "mos",
                                  "mo",  "month", "wks",   "weeks",  "days"};
    if (Last(i) || !units.contains(Key(i + 1))) return std::nullopt;
    std::string_view joint = page_.GapAfter(i), gap = page_.GapAfter(i - 1), behind = page_.GapAfter(i + 1);
    if (joint != " " && joint != "-" && !joint.empty()) return std::nullopt;
    bool open = gap.ends_with('(') || ((gap == ", " || gap == ",\n" || gap == " ") && NameAt(i - 1));
    char next = behind.empty() ? '\n' : behind[0];
    bool closed = next == ')' || next == ',' || next == ';' || next == '.' || next == '\n';
    bool name = gap.ends_with('(') ? NameAt(i - 1) && next == ')' : open;
    bool sentence = gap == " " && !First(i - 1);
    // "brother of the victim, 12 yrs)"
    bool bracket = gap == ", " && next == ')';
    return closed && ((name && !sentence) || bracket) ? std::optional<size_t>(i + 1) : std::nullopt;
  }

  // "M   12   son", "F/A   14   JUVENILE", "12   M": figure and sex in cells of their own, a name on the
  // line.
  bool BesideSex(size_t i) const {
    auto sex = [&](size_t k) {
      return tokens_[k].size() == 1 && tokens_[k].Is(Token::kUpper) && (Word(k) == "m" || Word(k) == "f");
    };
    auto race = [&](size_t k) {
      return tokens_[k].size() == 1 && k > 0 && sex(k - 1) && page_.GapAfter(k - 1) == "/";
    };
    // "Gia Romano  F/6  rear left"
    bool slash = sex(i - 1) && page_.GapAfter(i - 1) == "/" && i > 1 &&
                 (Wide(i - 2) || page_.GapAfter(i - 2) == ", ") && !page_.GapAfter(i).starts_with('/') &&
                 !page_.GapAfter(i).starts_with('-');
    if (slash) return NamesOnLine(i);
    bool before = (sex(i - 1) || race(i - 1)) && tokens_[i - 1].line == tokens_[i].line && Wide(i - 1);
    bool behind = !Last(i) && sex(i + 1) && tokens_[i + 1].line == tokens_[i].line &&
                  (Wide(i) || page_.GapAfter(i) == " ") &&
                  (Last(i + 1) || !tokens_[i + 2].Number() || tokens_[i + 2].size() > 2);
    if (!before && !behind) return false;
    if (before && !Last(i) && tokens_[i + 1].line == tokens_[i].line && !Wide(i)) return false;
    if (behind && !(NameBefore(i) || Wide(i - 1))) return false;
    return NamesOnLine(i);
  }
  bool Wide(size_t i) const { return ::blackbar::Wide(page_, i); }
  bool NamesOnLine(size_t i) const {
    for (size_t k = i; k > 0 && tokens_[k - 1].line == tokens_[i].line && i - k < 10; --k)
      if (tokens_[k - 1].size() > 2 && NameAt(k - 1)) return true;
    return false;
  }

  // "April Self (11)", "Frank Krebs Sr. (6) to", "Tevita Lee Jr., 10, was", "my son Jin-Ho An, 17, who"
  bool BehindFullName(size_t i) const {
    std::string_view gap = page_.GapAfter(i - 1), behind = page_.GapAfter(i);
    bool bracket = gap == " (" || gap == ". (",
         comma = gap == ", " || gap == "., " || gap == ".,\n" || gap == ",\n";
    if (!(bracket && behind.starts_with(')')) && !(comma && (behind == ", " || behind == ",\n")))
      return false;
    size_t last = i - 1;
    std::string_view word = Word(last);
    bool junior = (word == "jr" || word == "sr" || word == "ii" || word == "iii") && last > 1;
    if (junior) --last;
    if (last == 0 || !tokens_[last].Is(Token::kCapital) || tokens_[last].size() < 2 || IsNeverName(Key(last)))
      return false;
    std::string_view joint = page_.GapAfter(last - 1);
    bool list = comma && !Last(i) && tokens_[i + 1].Number();
    bool first = First(last - 1) && tokens_[last - 1].Is(Token::kCapital);
    first |= NameAt(last - 1) && junior;
    first |= NameAt(last - 1) && (context_.names->FlagsOf(Key(last)) & NameList::kLast);
    return (joint == " " || joint == "-") && first && !IsStreetWord(Key(last)) &&
           !IsBusinessWord(Key(last)) && !list;
  }

  // "Etienne Reyes 9 belt", "EMMETT VOSS 16 RELEASED TO", "NINA STANCZYK 13 left"
  bool Seated(size_t i) const {
    static const WordSet words = {"belt",    "belted",  "unbelted", "child", "booster", "car",
                                  "carseat", "seat",    "released", "left",  "ran",     "lap",
                                  "front",   "missing", "juv",      "in",    "rear",    "infant",
                                  "no",      "yoa",     "runaway",  "with",  "was",     "is"};
    if (Last(i) || page_.GapAfter(i - 1) != " " || page_.GapAfter(i) != " ") return false;
    if (!words.contains(Key(i + 1)) || i < 2) return false;
    auto name = NameBefore(i);
    return name && *name > 0 && page_.GapAfter(*name - 1) == " " && NameAt(*name - 1) && First(*name - 1);
  }

  bool InAgeColumn(size_t i) const { return InColumnOfAges(page_, i) && NamesOnLine(i); }

  // "children Isko 10, Luz 8; with"
  bool OfChildren(size_t i) const {
    std::string_view gap = page_.GapAfter(i - 1), behind = page_.GapAfter(i);
    if ((gap != " " && gap != ", ") || !NameBefore(i)) return false;
    char next = behind.empty() ? '\n' : behind[0];
    if (next != ',' && next != ';' && next != '\n' && next != '.') return false;
    uint32_t line = tokens_[i].line;
    for (size_t k = i, steps = 0; k > 0 && steps < 24 && tokens_[k - 1].line == line; ++steps) {
      --k;
      if (IsChildrenNoun(Key(k))) return true;
    }
    // "Abeba Adeyemi 11; Zuzanna Babic 12"
    size_t last = *NameBefore(i);
    bool two = gap == " " && last > 0 && page_.GapAfter(last - 1) == " " && NameAt(last - 1);
    bool after = last > 1 && page_.GapAfter(last - 2) == "; " && tokens_[last - 2].Number();
    return two && !Last(i) && (next == ';' ? tokens_[i + 1].Is(Token::kCapital) : after);
  }

  // "Phoebe, eight,", "Cas (fifteen, a boarder"
  bool BetweenCommas(size_t i) const {
    std::string_view gap = page_.GapAfter(i - 1), behind = page_.GapAfter(i);
    bool closed = behind.starts_with(',') || behind.starts_with(')') || behind.starts_with(';') ||
                  behind.starts_with(".") || behind.empty();
    bool upper = tokens_[i].Is(Token::kUpper) && IsChildNoun(Key(i - 1));
    if (!closed || (tokens_[i].Is(Token::kCapital) && !upper)) return false;
    if (gap != ", " && gap != " (" && gap != ",\n") return false;
    size_t at = i - 1;
    if (tokens_[at].size() == 1 && at > 0) --at;
    bool list = behind.starts_with(", ") && !Last(i) && NumberWord(Key(i + 1)) >= 0;
    return !list && (NameAt(at) || IsChildNoun(Key(at)));
  }

  // "ages 6 and 4", "14 and 15", "2 CHLDRN, 9 AND 11", "8 or 9"
  bool Pair(size_t i) const {
    auto joined = [&](size_t k) { return Word(k) == "and" || Word(k) == "or"; };
    auto gap_ok = [&](size_t k) { return page_.GapAfter(k) == " " || page_.GapAfter(k) == "\n"; };
    if (Counted(i)) return false;
    if (i > 2 && joined(i - 1) && gap_ok(i - 1) && gap_ok(i - 2) && taken_[i - 2] == 1) return true;
    if (i > 1 && taken_[i - 1] == 1 && page_.GapAfter(i - 1) == ", " && i > 2 && Ages(i - 2)) return true;
    // The first of two behind children or a list of names.
    bool two = i + 2 < tokens_.size() && joined(i + 1) && gap_ok(i) && gap_ok(i + 1) &&
               (tokens_[i + 2].Number() ? tokens_[i + 2].size() <= 2 : NumberWord(Key(i + 2)) > 0) &&
               !Counted(i + 2);
    if (!two) return false;
    std::string_view gap = page_.GapAfter(i - 1);
    if (IsChildrenNoun(Key(i - 1)) && (gap == ", " || gap == " ")) return true;
    return gap == ", " && i > 2 && NameAt(i - 1) && (joined(i - 2) || (i > 4 && joined(i - 3)));
  }
  bool Ages(size_t i) const { return Word(i) == "ages" || Word(i) == "aged" || taken_[i] == 1; }
  // A thing or a unit stands behind the figure.
  bool Counted(size_t i) const {
    std::string_view behind = page_.GapAfter(i);
    if (Last(i) || behind.empty()) return false;
    if (behind[0] == '.' || behind[0] == ':' || behind[0] == '/')
      return tokens_[i].end + 1 < page_.text().size() && page_.text()[tokens_[i].end + 1] >= '0' &&
             page_.text()[tokens_[i].end + 1] <= '9';
    if (behind != " ") return behind[0] == '-';
    static const WordSet open = {"and",          "or",    "were", "was",  "who",  "at",  "in", "back",
                                 "respectively", "years", "but",  "when", "both", "are", "is"};
    return !open.contains(Key(i + 1));
  }

  // "Adan Espinoza, brother, 14 (..."
  bool BehindKin(size_t i) const {
    std::string_view behind = page_.GapAfter(i);
    bool closed = behind.starts_with(" (") || behind.starts_with(", ") || behind.starts_with(";") ||
                  behind.starts_with(")");
    return closed && page_.GapAfter(i - 1) == ", " && RoleOfNoun(Key(i - 1)) == "family" && i > 2 &&
           page_.GapAfter(i - 2) == ", " && tokens_[i - 2].Is(Token::kCapital);
  }

  // "a boy of 9", "a kid of thirteen"
  bool OfAChild(size_t i) const {
    return i > 1 && Word(i - 1) == "of" && IsChildNoun(Key(i - 2)) && page_.GapAfter(i - 1) == " " &&
           !Counted(i);
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  const DetectContext& context_;
  std::vector<AgeSighting>& ages_;
  std::vector<char> taken_;  // 1: an age begins at the token, 2: a birth date
};

}  // namespace

bool InColumnOfAges(const PageView& page, size_t i) {
  const auto& tokens = page.tokens();
  uint32_t line = tokens[i].line;
  bool apart = i > 0 && Wide(page, i - 1) && (i + 1 >= tokens.size() || Wide(page, i));
  if (!apart || line == 0 || tokens[i - 1].line != line) return false;
  size_t at = tokens[i].begin - page.lines()[line];
  if (at > kWidestTable) return false;
  for (uint32_t up = 1; up <= kHeaderReach && up <= line; ++up) {
    size_t begin = page.lines()[line - up], end = page.LineEnd(line - up);
    std::string_view head = page.lower().substr(begin, std::min(end - begin, kWidestTable));
    size_t found = head.find("age");
    while (found != head.npos && !Alone(head, found)) found = head.find("age", found + 1);
    if (found == head.npos) continue;
    if (head.find('\t') != head.npos)
      return Tabs(page.text().substr(page.lines()[line], at)) == Tabs(head.substr(0, found));
    return found <= at + 3 && at <= found + 4;
  }
  return false;
}

void FindAgePhrases(const PageView& page, const DetectContext& context, std::vector<AgeSighting>* ages) {
  PhraseFinder(page, context, ages).Find();
}

}  // namespace blackbar
