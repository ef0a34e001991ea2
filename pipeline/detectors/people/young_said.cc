#include "pipeline/detectors/people/young_said.h"

#include "pipeline/detectors/people/child_words.h"
#include "pipeline/detectors/people/name_roles.h"
#include "pipeline/detectors/people/young_cues.h"

namespace blackbar {
namespace {

class SaidReader {
 public:
  SaidReader(const PageView& page, const DetectContext& context)
      : page_(page), tokens_(page.tokens()), context_(context) {}

  bool Child(const NameSighting& name) const {
    return NamedAsChild(name) || HasParents(name) || GradeInBrackets(name) || CalledJuvenile(name) ||
           InReMinor(name) || FriendOfChild(name) || UnderHeading(name) || SpokenTo(name);
  }

 private:
  WordKey Key(size_t i) const { return page_.Key(tokens_[i]); }
  std::string_view Word(size_t i) const { return page_.Lower(tokens_[i]); }
  bool Last(size_t i) const { return i + 1 >= tokens_.size(); }
  bool IsArticle(size_t i) const { return Word(i) == "a" || Word(i) == "the" || Word(i) == "another"; }

  // "a girl named Anahi", "the girl told me her name was Marisol", "a boy he knows as Kellan", "CHILD'S NAME
  // IS LONDYN", "the boy from next door, Ricky Sands": the nearest noun of a person in front is a child.
  bool NamedAsChild(const NameSighting& name) const {
    size_t first = name.name.first;
    if (first < 2) return false;
    if (OneOfChildren(first)) return true;
    static const WordSet links = {"named", "called", "is", "was", "as", "name", "nicknamed"};
    static const WordSet saying = {"name",       "named", "called", "known",     "knows", "know",
                                   "identified", "id'd",  "calls",  "nicknamed", "names"};
    std::string_view gap = page_.GapAfter(first - 1);
    bool comma = gap == ", " || gap == ",\n";
    bool link = (gap == " " || gap == "\n" || gap == " \"" || gap == ": ") && links.contains(Key(first - 1));
    if (!comma && !link) return false;
    // "A student, Trinity Achterberg, saw"
    std::string_view behind = page_.GapAfter(name.name.last);
    bool apposed = comma && (behind.starts_with(", ") || behind.starts_with(",\n"));
    if (apposed && tokens_[first - 1].size() > 2 && IsChildNoun(Key(first - 1)) &&
        !tokens_[first - 1].Is(Token::kPossessive) && IsArticle(first - 2))
      return true;
    bool said = false;
    for (size_t back = 1; back <= (comma ? 7U : 11U) && back <= first; ++back) {
      size_t i = first - back;
      std::string_view joint = page_.GapAfter(i);
      if (back > 1 && (joint.find_first_of(".;!?") != joint.npos || joint.find("\n\n") != joint.npos))
        return false;
      if (back > 1 && joint.find(',') != joint.npos && !link) return false;
      said |= saying.contains(Key(i));
      bool role = !RoleOfNoun(Key(i)).empty();
      if (role && !tokens_[i].Is(Token::kPossessive)) return false;
      bool child = (IsChildNoun(Key(i)) || IsChildrenNoun(Key(i)) || IsLittleSibling(page_, i)) &&
                   (!tokens_[i].Is(Token::kPossessive) || Word(i + 1) == "name");
      if (!child) {
        if (tokens_[i].Is(Token::kCapital) && !tokens_[i].Is(Token::kUpper) && back > 1) return false;
        continue;
      }
      if (i > 0 && TakesChildBack(Key(i - 1))) return false;
      if (link) return said;
      static const WordSet places = {"from", "next", "in", "at", "across", "of", "on", "with", "who", "down"};
      return back > 1 && places.contains(Key(i + 1)) && i > 0 && !tokens_[i].Is(Token::kCapital);
    }
    return false;
  }

  // "2 JUVS ON ROOF // ONE IS RAMON TELLEZ", "two boys, one called Fish and one called Ronnie"; "A boy came
  // out. He says his name is Ryker": over the end of a sentence too.
  bool OneOfChildren(size_t first) const {
    static const WordSet one = {"one", "other", "another", "first", "second", "third"};
    static const WordSet links = {"is", "was", "called", "named"};
    if (first < 4 || !links.contains(Key(first - 1)) || page_.GapAfter(first - 1) != " ") return false;
    bool several = one.contains(Key(first - 2));
    bool pronoun = Word(first - 2) == "name" && (Word(first - 3) == "his" || Word(first - 3) == "her");
    if (!several && !pronoun) return false;
    for (size_t back = several ? 3 : 4; back <= 28 && back <= first; ++back) {
      size_t i = first - back;
      if (page_.GapAfter(i).find("\n\n") != std::string_view::npos) return false;
      if (several ? IsChildrenNoun(Key(i)) : IsChildNoun(Key(i)) && !tokens_[i].Is(Token::kPossessive))
        return i == 0 || !TakesChildBack(Key(i - 1));
      if (!RoleOfNoun(Key(i)).empty()) return false;
    }
    return false;
  }

  // "the girl's friend Hailey"
  bool FriendOfChild(const NameSighting& name) const {
    static const WordSet kin = {"friend",     "friends",  "classmate", "boyfriend",
                                "girlfriend", "teammate", "playmate"};
    size_t first = name.name.first;
    return first > 1 && page_.GapAfter(first - 1) == " " && kin.contains(Key(first - 1)) &&
           tokens_[first - 2].Is(Token::kPossessive) && IsChildNoun(Key(first - 2));
  }

  // "Minor child(ren):" or "CHILDREN PRESENT" and, on the lines below, " 1. Isla Finch".
  bool UnderHeading(const NameSighting& name) const {
    size_t first = name.name.first;
    uint32_t line = tokens_[first].line;
    while (first > 0 && tokens_[first - 1].line == line && tokens_[first - 1].Number()) --first;
    if (line == 0 || (first > 0 && tokens_[first - 1].line == line) ||
        tokens_[name.name.last].Is(Token::kPossessive))
      return false;
    // The cell ends behind the name: no line of prose.
    size_t last = name.name.last;
    bool cell = page_.WideGapAfter(last) || last + 1 >= tokens_.size() || tokens_[last + 1].line != line ||
                page_.GapAfter(last).starts_with(',') || tokens_[last + 1].Is(Token::kDigits);
    if (!cell) return false;
    for (uint32_t up = 1; up <= 4 && up <= line; ++up) {
      size_t begin = page_.lines()[line - up];
      std::string_view text = page_.lower().substr(begin, page_.LineEnd(line - up) - begin);
      if (text.find_first_not_of(" \t\r|") == text.npos || text.find("adult") != text.npos) return false;
      size_t at = text.find("child");
      bool heading = at != text.npos && at < 40 && at + 5 < text.size() &&
                     (text.substr(at).starts_with("children") || text.substr(at).starts_with("child(ren)"));
      if (!heading) continue;
      size_t end = text.find_first_of(":", at);
      return text.find('.') == text.npos && (end != text.npos || text.size() - at < 60);
    }
    return false;
  }

  // "I talked to the twins in the van. Otto said ...": who speaks next.
  bool SpokenTo(const NameSighting& name) const {
    size_t first = name.name.first, next = name.name.last + 1;
    if (name.name.parts != 1 || first < 4 || next >= tokens_.size() || name.title != std::string::npos)
      return false;
    static const WordSet says = {"said", "told", "stated", "says", "reported", "added", "advised"};
    std::string_view gap = page_.GapAfter(first - 1);
    if (!says.contains(Key(next)) || (gap != ". " && gap != ".\n")) return false;
    for (size_t back = 2; back <= 9 && back < first; ++back) {
      size_t i = first - back;
      if (page_.GapAfter(i).find_first_of(".;!?") != std::string_view::npos) return false;
      if (!IsChildrenNoun(Key(i)) || tokens_[i].Is(Token::kPossessive)) continue;
      static const WordSet owners = {"the", "both", "his", "her", "their", "my"};
      static const WordSet to = {"to", "with", "interviewed", "asked", "contacted", "met"};
      return i > 1 && owners.contains(Key(i - 1)) && to.contains(Key(i - 2)) && !TakesChildBack(Key(i - 1));
    }
    return false;
  }

  // "In re Santino V. Minor present with mother"
  bool InReMinor(const NameSighting& name) const {
    size_t first = name.name.first;
    if (first < 2 || Word(first - 1) != "re" || Word(first - 2) != "in") return false;
    for (size_t i = name.name.last + 1; i < name.name.last + 6 && i < tokens_.size(); ++i)
      if (IsChildNoun(Key(i))) return true;
    return false;
  }

  // "parent of Lien", "mother of Corwin Beasley", "Dante's mom", "released Teo to his mother", "Teo's
  // teacher".
  bool HasParents(const NameSighting& name) const {
    static const WordSet sure = {"parent", "parents", "guardian", "guardians"};
    static const WordSet either = {"mother",     "father",     "mom",   "dad",
                                   "stepmother", "stepfather", "mommy", "daddy"};
    size_t first = name.name.first, next = name.name.last + 1;
    if (name.role == "suspect" || name.role == "arrestee" || name.role == "victim") return false;
    if (first > 1 && page_.GapAfter(first - 1) == " " && Word(first - 1) == "of") {
      if (sure.contains(Key(first - 2)) || either.contains(Key(first - 2))) return true;
    }
    if (next >= tokens_.size()) return false;
    bool owner = tokens_[name.name.last].Is(Token::kPossessive) && name.name.parts == 1;
    if (owner && (sure.contains(Key(next)) || either.contains(Key(next))))
      return context_.names->FlagsOf(Key(first)) & NameList::kFirst;
    return ReleasedToParent(name);
  }

  // "Released April Self to mother", "Teo was released to his parents", "turned over to her guardian".
  bool ReleasedToParent(const NameSighting& name) const {
    static const WordSet kin = {"mother",    "father",   "mom",         "dad",         "parent",
                                "parents",   "guardian", "grandmother", "grandfather", "grandparents",
                                "guardians", "aunt",     "stepmother",  "stepfather"};
    static const WordSet given = {"released", "returned", "turned", "given"};
    size_t next = name.name.last + 1;
    bool before = name.name.first > 0 && given.contains(Key(name.name.first - 1)) &&
                  page_.GapAfter(name.name.first - 1) == " ";
    bool released = before;
    for (size_t i = next; i < next + 7 && i + 1 < tokens_.size(); ++i) {
      std::string_view gap = page_.GapAfter(i - 1);
      if (gap.find_first_of(".;:!?") != gap.npos) return false;
      if (tokens_[i].Is(Token::kCapital) && !tokens_[i].Is(Token::kUpper)) return false;
      released |= given.contains(Key(i)) && (Word(i) != "given" || Word(i + 1) == "back");
      if (!released || Word(i) != "to") continue;
      size_t at = i + 1;
      if (IsOwner(Key(at)) || Word(at) == "the" || Word(at) == "a") ++at;
      if (at + 1 < tokens_.size() && Word(at) == "custody" && Word(at + 1) == "of") at += 2;
      if (at < tokens_.size() && IsOwner(Key(at))) ++at;
      return at < tokens_.size() && kin.contains(Key(at));
    }
    return false;
  }

  // "Aoife Brannigan (4th)", "Camila (2nd grade)", "Wren (gr 5)"
  bool GradeInBrackets(const NameSighting& name) const {
    size_t at = name.name.last + 1;
    if (at + 1 >= tokens_.size() || page_.GapAfter(at - 1) != " (") return false;
    if (Word(at) == "gr" || Word(at) == "grade") return tokens_[at + 1].Number();
    if (!IsGradeWord(Key(at))) return false;
    return page_.GapAfter(at).starts_with(")") || Word(at + 1).starts_with("grade");
  }

  // "cited X as a juvenile", "forensic interview of X", "X was placed in juvenile hall".
  bool CalledJuvenile(const NameSighting& name) const {
    size_t first = name.name.first, next = name.name.last + 1;
    if (next < tokens_.size() && page_.GapAfter(next - 1) == " " &&
        (Word(next) == "tardy" || Word(next) == "truant"))
      return true;
    // "Stone is a minor and"
    bool is = next + 2 < tokens_.size() && Word(next) == "is" && Word(next + 1) == "a";
    if (is && (Word(next + 2) == "minor" || Word(next + 2) == "juvenile"))
      return page_.GapAfter(next + 2) != "-" && (Last(next + 2) || !tokens_[next + 3].Is(Token::kCapital));
    if (next + 2 < tokens_.size() && page_.GapAfter(next - 1) == " " && Word(next + 1) == "to" &&
        Word(next + 2) == "school")
      return Word(next) == "came" || Word(next) == "walks" || Word(next) == "walked" || Word(next) == "went";
    if (next + 2 < tokens_.size() && page_.GapAfter(next - 1) == " " && Word(next) == "as" &&
        (Word(next + 1) == "a" || Word(next + 1) == "juv" || Word(next + 1) == "juvenile"))
      return Word(next + 1) != "a" || Word(next + 2) == "juvenile" || Word(next + 2) == "minor";
    if (first < 2) return false;
    std::string_view before = Word(first - 1), further = Word(first - 2);
    // "Student ID card, Thiago Clark", "JUVENILE ADJUDICATION CO-RESPONDENT LUNA, REFUGIO"
    if (first > 2 && (before == "card" || before == "id") && page_.GapAfter(first - 1) == ", ") {
      size_t card = before == "card" ? first - 3 : first - 2;
      if (Word(card) == "student" && (card == 0 || !TakesChildBack(Key(card - 1)))) return true;
    }
    if (first > 2 && (further == "adjudication" || Word(first - 3) == "adjudication")) return true;
    if (before == "interviewed" && further == "forensically") return true;
    bool of = before == "of" || before == "with" || before == "for";
    return of && first > 2 && further == "interview" &&
           (Word(first - 3) == "forensic" || Word(first - 3) == "cac");
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  const DetectContext& context_;
};

}  // namespace

bool IsOwner(const WordKey& word) {
  static const WordSet words = {"my", "his", "her", "their", "our", "your"};
  return words.contains(word);
}

bool SaidToBeChild(const PageView& page, const DetectContext& context, const NameSighting& name) {
  return SaidReader(page, context).Child(name);
}

}  // namespace blackbar
