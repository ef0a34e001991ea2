#include "pipeline/detectors/people/young_company.h"

#include <algorithm>
#include <string>

#include "pipeline/detectors/people/child_words.h"
#include "pipeline/detectors/people/name_roles.h"
#include "pipeline/detectors/people/young_said.h"

namespace blackbar {
namespace {

constexpr size_t kLongestList = 8;     // names
constexpr uint32_t kHeadingLines = 8;  // lines in which a heading of the whole page stands

class CompanyReader {
 public:
  CompanyReader(const PageView& page, const DetectContext& context, std::vector<NameSighting>* names)
      : page_(page), tokens_(page.tokens()), context_(context), names_(*names) {}

  void Read() {
    Heading();
    for (size_t i = 0; i < names_.size();) {
      size_t end = ListEnd(i);
      if (Person(i)) ReadList(i, end);
      for (size_t k = i; k < end; ++k)
        if (Person(k)) ReadOne(&names_[k]);
      i = end;
    }
  }

 private:
  WordKey Key(size_t i) const { return page_.Key(tokens_[i]); }
  std::string_view Word(size_t i) const { return page_.Lower(tokens_[i]); }
  bool Person(size_t i) const { return !names_[i].thing && !names_[i].placeholder && !names_[i].official; }

  // The text between two names, line ends as spaces, no letters of more than a word.
  std::string Between(size_t from, size_t to) const {
    if (to < from || to - from > 24) return "?";
    std::string text(page_.lower().substr(from, to - from));
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
  }

  // Past the last of the names that "and" and commas join to the one at `i`.
  size_t ListEnd(size_t i) const {
    size_t end = i + 1;
    while (end < names_.size() && end - i < kLongestList) {
      std::string gap = Between(names_[end - 1].name.end, names_[end].name.begin);
      if (gap != ", " && gap != " and " && gap != " & " && gap != ", and " && gap != "; " && gap != " + ")
        break;
      ++end;
    }
    return end;
  }

  void ReadList(size_t first, size_t end) {
    size_t last = end - 1;
    bool several = end - first > 1;
    bool sat = Babysat(names_[first].name.first);
    if (!sat && !ChildrenBefore(names_[first].name.first) &&
        !(several && BothYoung(names_[last].name.last)) &&
        !(several && SeveralNamed(names_[first].name.first)))
      return;
    for (size_t k = first; k < end; ++k)
      if (Person(k)) names_[k].child = true;
  }

  // "his grandkids, Mia Ott and Jan Ott", "the children are", "Students: ..."
  bool ChildrenBefore(size_t first) const {
    if (first == 0) return false;
    // "Children (name, age)..: Tabitha Leland"
    if (page_.GapAfter(first - 1).find("):") != std::string_view::npos ||
        page_.GapAfter(first - 1).find(")..") != std::string_view::npos) {
      for (size_t back = 1; back <= 5 && back <= first && tokens_[first - back].line == tokens_[first].line;
           ++back)
        if (IsChildrenNoun(Key(first - back))) return true;
    }
    size_t at = first - 1;
    std::string_view gap = page_.GapAfter(at);
    if (Word(at) == "are" || Word(at) == "were" || Word(at) == "named") {
      if (at == 0) return false;
      --at;
    } else if (gap != " " && gap != ", " && gap != ": " && gap != "\n" && gap != ",\n") {
      return false;
    }
    if (!IsChildrenNoun(Key(at))) return false;
    return at == 0 || !TakesChildBack(Key(at - 1));
  }

  bool YoungFigure(size_t i) const {
    if (i >= tokens_.size() || !tokens_[i].Number() || tokens_[i].size() > 2) return false;
    int years = 0;
    for (size_t k = tokens_[i].begin; k < tokens_[i].end; ++k) years = years * 10 + (page_.text()[k] - '0');
    return years > 0 && years < context_.juvenile_below;
  }

  // "..., both 15," "both students at", "all juveniles", "ages 6 and 8"
  bool BothYoung(size_t last) const {
    size_t next = last + 1;
    if (next >= tokens_.size()) return false;
    std::string_view gap = page_.GapAfter(last);
    if (gap != ", " && gap != " " && gap != ",\n" && gap != "\n" && gap != " (" && gap != "., ") return false;
    std::string_view word = Word(next);
    if (gap == " (" && IsChildrenNoun(Key(next))) return page_.GapAfter(next).starts_with(")");
    if (next + 1 >= tokens_.size()) return false;
    if (word == "both" || word == "all" || word == "ages" || word == "aged") {
      size_t at = next + 1;
      if (Word(at) == "age" || Word(at) == "aged" || Word(at) == "ages" || Word(at) == "are") ++at;
      if (at + 1 < tokens_.size() && IsChildrenNoun(Key(at + 1)) && !TakesChildBack(Key(at))) return true;
      return at < tokens_.size() && (YoungFigure(at) || IsChildrenNoun(Key(at)));
    }
    // "Delaney and Kirsten, 14 and 15, were": an age each.
    return YoungFigure(next) && next + 2 < tokens_.size() && Word(next + 1) == "and" && YoungFigure(next + 2);
  }

  // "babysitting Owen", "The babysitter was watching Owen and Lucy"
  bool Babysat(size_t first) const {
    if (first == 0) return false;
    static const WordSet sitting = {"babysitting", "babysat", "babysits", "nannies"};
    static const WordSet sitter = {"babysitter", "sitter", "nanny"};
    if (sitting.contains(Key(first - 1))) return true;
    if (Word(first - 1) != "watching" && Word(first - 1) != "watched") return false;
    for (size_t back = 2; back <= 14 && back <= first; ++back) {
      if (page_.GapAfter(first - back).find_first_of(".;:!?") != std::string_view::npos) return false;
      if (sitter.contains(Key(first - back))) return true;
    }
    return false;
  }

  // "The boys said they were A, B and C", "Both juveniles were identified by school ID as A and B".
  bool SeveralNamed(size_t first) const {
    if (first == 0) return false;
    static const WordSet links = {"were", "are", "as", "named", "called", "with", "between"};
    if (!links.contains(Key(first - 1))) return false;
    for (size_t back = 1; back <= 14 && back <= first; ++back) {
      size_t i = first - back;
      std::string_view gap = page_.GapAfter(i);
      if (back > 1 && gap.find_first_of(";:!?") != gap.npos) return false;
      if (gap.find("\n\n") != gap.npos) return false;
      if (IsChildrenNoun(Key(i))) return i == 0 || !TakesChildBack(Key(i - 1));
      if (!RoleOfNoun(Key(i)).empty()) return false;
    }
    return false;
  }

  void ReadOne(NameSighting* name) const {
    if (name->child) return;
    bool titled = name->title != std::string::npos;
    name->child = AppositionBehind(*name) || WordOfChildBefore(*name) || SpeaksAsChild(*name) ||
                  (!titled && (SchoolBehind(*name) || AnswersOfChildren(*name) ||
                               SaidToBeChild(page_, context_, *name)));
  }

  // "X, Quist's daughter, 12", "X, her 17-year-old", "\"X\", a boy of 9".
  bool AppositionBehind(const NameSighting& name) const {
    size_t at = name.name.last + 1;
    if (at + 2 >= tokens_.size() || tokens_[name.name.last].Is(Token::kPossessive)) return false;
    std::string gap(page_.GapAfter(at - 1));
    std::erase_if(gap, [](char c) { return c == '"' || c == '\''; });
    if (gap != ", " && gap != ",\n") return false;
    bool owned = IsOwner(Key(at)) || tokens_[at].Is(Token::kPossessive);
    if (!owned && tokens_[at].Is(Token::kCapital) && tokens_[at + 1].Is(Token::kPossessive))
      ++at, owned = true;
    if (owned && at + 2 < tokens_.size()) {
      if (YoungFigure(at + 1)) return Word(at + 2).starts_with("y");
      return IsChildNoun(Key(at + 1)) && YoungFigure(at + 2) && page_.GapAfter(at + 1).starts_with(",");
    }
    bool article = Word(at) == "a" || Word(at) == "an" || Word(at) == "the";
    return article && IsChildNoun(Key(at + 1)) && !TakesChildBack(Key(at));
  }

  // "Juvenile referral for X", "student matter - X", "homework of X".
  bool WordOfChildBefore(const NameSighting& name) const {
    static const WordSet words = {"juvenile", "juv",       "minor",   "student",      "worksheet",
                                  "homework", "classmate", "runaway", "adjudication", "playmate"};
    static const WordSet breaks = {"services", "detective", "court",   "officer",      "worker", "advocate",
                                   "unit",     "division",  "by",      "investigator", "with",   "to",
                                   "parent",   "father",    "mother",  "bureau",       "from",   "told",
                                   "and",      "said",      "that",    "counselor",    "judge",  "probation",
                                   "crimes",   "resource",  "justice", "hall",         "center", "is",
                                   "was",      "injuries",  "injury",  "damage",       "loan",   "loans",
                                   "union",    "reporting", "college", "university",   "law",    "driver"};
    size_t first = name.name.first;
    bool label = name.source.starts_with("label ");
    for (size_t back = 1; back <= (label ? 1 : 4) && back <= first; ++back) {
      size_t i = first - back;
      std::string_view gap = page_.GapAfter(i);
      if (gap != " " && gap != "\n" && gap != " - " && gap != "-") return false;
      if (gap == "\n" && tokens_[i].Is(Token::kCapital)) return false;
      // "school papers of Lien"
      if (Word(i) == "school" && back > 1 && Word(first - 1) == "of") return true;
      if (tokens_[i].Is(Token::kPossessive) || breaks.contains(Key(i))) return false;
      if (words.contains(Key(i))) return i == 0 || !TakesChildBack(Key(i - 1));
    }
    return false;
  }

  // "CHILD: I'm Milena."
  bool SpeaksAsChild(const NameSighting& name) const {
    static const WordSet speakers = {"child", "boy", "girl", "juvenile", "student", "minor", "kid"};
    uint32_t line = tokens_[name.name.first].line;
    size_t first = name.name.first;
    if (first < 2) return false;
    std::string_view before = Word(first - 1);
    bool says = before == "i'm" || before == "im" || before == "is" || before == "name's" || before == "name";
    for (size_t i = first, steps = 0; i > 0 && steps < 8 && tokens_[i - 1].line == line; ++steps) {
      --i;
      if (speakers.contains(Key(i))) return page_.GapAfter(i).starts_with(":") && (says || i + 1 == first);
    }
    return false;
  }

  // A school for children within a few capital words; what follows it is no office: "Elm Middle School, ".
  bool SchoolBehind(const NameSighting& name) const {
    size_t at = name.name.last + 1;
    if (at + 1 >= tokens_.size() || tokens_[at - 1].Is(Token::kPossessive)) return false;
    std::string_view gap = page_.GapAfter(at - 1);
    std::string_view word = Word(at);
    bool joined = gap == ", " || gap == ",\n";
    bool verb = (gap == " " || gap == "\n") && (word == "attends" || word == "attend");
    if ((gap == " " || gap == "\n") && (verb || word == "from" || word == "of")) joined = true, ++at;
    return joined && SchoolAt(at, verb);
  }

  bool SchoolAt(size_t at, bool sure) const {
    static const WordSet ends = {"elementary", "school", "prep",    "intermediate",
                                 "hs",         "high",   "charter", "primary"};
    static const WordSet of_children = {"elementary",   "middle",  "high",    "prep",
                                        "intermediate", "hs",      "junior",  "jr",
                                        "kindergarten", "charter", "primary", "grade"};
    bool children = false;
    for (size_t i = at; i < at + 7 && i < tokens_.size() && tokens_[i].Is(Token::kCapital); ++i) {
      if (i > at && page_.GapAfter(i - 1).find_first_of(",;:()") != std::string_view::npos) return false;
      children |= of_children.contains(Key(i));
      bool k8 = Word(i) == "k" && i + 1 < tokens_.size() && tokens_[i + 1].Number();
      if (k8) return i > at;
      if (!children || !ends.contains(Key(i)) || i == at) continue;
      bool more = i + 1 < tokens_.size() && tokens_[i + 1].Is(Token::kCapital) &&
                  (page_.GapAfter(i) == " " || page_.GapAfter(i) == "\n");
      if (more) continue;
      std::string_view gap = page_.GapAfter(i);
      return sure || gap.empty() || gap[0] != ' ';
    }
    return false;
  }

  std::string_view LineLower(uint32_t line) const {
    size_t begin = page_.lines()[line];
    return page_.lower().substr(begin, page_.LineEnd(line) - begin);
  }

  // "And the kids?" in the turn before.
  bool AnswersOfChildren(const NameSighting& name) const {
    uint32_t line = tokens_[name.name.first].line;
    if (line == 0) return false;
    std::string_view asked = LineLower(line - 1);
    size_t mark = asked.find('?');
    if (mark == asked.npos || asked.find("who") != asked.npos) return false;
    bool children = false;
    for (std::string_view word : {"kids", "children", "any child", "the child", "your son", "your daughter"})
      children |= asked.find(word) < mark;
    if (!children) return false;
    for (size_t i = name.name.first; i > 0 && tokens_[i - 1].line == line; --i) {
      std::string_view role = RoleOfNoun(Key(i - 1));
      if (!role.empty() && role != "victim" && role != "witness" && role != "rp" && role != "suspect")
        return false;
    }
    return true;
  }

  // "MISSING CHILD", "JUVENILE CONTACT CARD": whom the first label names is the child.
  void Heading() {
    bool young = false;
    uint32_t lines = std::min<uint32_t>(kHeadingLines, static_cast<uint32_t>(page_.lines().size()));
    for (uint32_t line = 0; line < lines && !young; ++line) {
      std::string_view text = LineLower(line);
      if (text.size() > 90 || text.find(':') != text.npos) continue;
      for (std::string_view words : {"missing child", "missing juvenile", "endangered juvenile", "runaway",
                                     "juvenile contact", "endangered child", "juvenile referral"})
        young |= text.find(words) != text.npos;
    }
    bool missing = young;
    for (uint32_t line = 0; line < lines && !missing; ++line)
      missing = LineLower(line).find("missing") != std::string_view::npos;
    missing = missing && (young || page_.lower().find("grade") != std::string_view::npos);
    if (!missing && !young) return;
    for (NameSighting& name : names_) name.child = name.child || FriendOfMissing(name);
    if (!young) return;
    for (size_t i = 0; i < names_.size(); ++i) {
      NameSighting& name = names_[i];
      bool label = name.source.starts_with("label ") && (name.role.empty() || name.role == "subject");
      if (!Person(i) || !label || name.name.parts < 2) continue;
      name.child = true;
      return;
    }
  }

  // Where a child is missing: "FRIENDS: Mia Torres, Dee", "Pearl may be with Tamika Booker".
  bool FriendOfMissing(const NameSighting& name) const {
    if (name.thing || name.placeholder || name.official || name.title != std::string::npos) return false;
    if (name.source.starts_with("label friend") || name.source == "label boyfriend" ||
        name.source == "label girlfriend")
      return true;
    size_t first = name.name.first;
    if (first < 4) return false;
    bool with =
        Word(first - 1) == "with" || (Word(first - 1) == "w" && page_.GapAfter(first - 1).starts_with("/"));
    if (!with || Word(first - 2) != "be") return false;
    return Word(first - 3) == "may" || Word(first - 3) == "might" || Word(first - 3) == "could";
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  const DetectContext& context_;
  std::vector<NameSighting>& names_;
};

}  // namespace

void FindYoungCompany(const PageView& page, const DetectContext& context, std::vector<NameSighting>* names) {
  CompanyReader(page, context, names).Read();
}

}  // namespace blackbar
