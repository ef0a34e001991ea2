// Whose age it is: "Teo Quist (14)", "the 14-year-old Teo", "her son Teo, who is 14". An age behind a
// possessive ("Quist said her 14-year-old daughter") is not the possessor's.
#include <algorithm>

#include "pipeline/detectors/people/child_words.h"
#include "pipeline/detectors/people/name_roles.h"
#include "pipeline/detectors/people/sightings.h"
#include "pipeline/detectors/structure/layout.h"

namespace blackbar {
namespace {

constexpr size_t kReach = 200;  // bytes between a name and its age in a form

bool IsPossessive(std::string_view word) {
  return word == "his" || word == "her" || word == "their" || word == "my" || word == "our" ||
         word == "your" || word == "whose";
}

class OwnerFinder {
 public:
  OwnerFinder(const PageView& page, const Layout& layout, const std::vector<NameSighting>& names,
              const AgeSighting& age)
      : page_(page), layout_(layout), names_(names), age_(age) {}

  int Find() const {
    auto after = std::partition_point(names_.begin(), names_.end(),
                                      [&](const NameSighting& n) { return n.name.begin < age_.begin; });
    size_t row = layout_.RowOf(age_.token);
    bool follows = after != names_.end() && Person(*after) && Follows(*after);
    // "Teo Quist, 13 years of age, and ..."
    bool touches = after != names_.begin() && Person(*std::prev(after)) &&
                   age_.begin - std::prev(after)->name.end <= 3 && age_.begin > std::prev(after)->name.end;
    if (touches) return Index(std::prev(after));
    if (age_.before_name && follows) return Index(after);
    if (after != names_.end() && Person(*after) && SaysNameNext(*after)) return Index(after);
    if (age_.of_row && after != names_.end() && Person(*after) && layout_.RowOf(after->name.first) == row &&
        (after == names_.begin() || layout_.RowOf(std::prev(after)->name.first) != row))
      return Index(after);
    if (after != names_.begin()) {
      auto before = std::prev(after);
      // Inside the sighting, or behind something that is no person: look one further back.
      if (!Person(*before) && before != names_.begin() && layout_.RowOf(std::prev(before)->name.first) == row)
        before = std::prev(before);
      bool form = age_.birth || age_.labelled;
      if (Person(*before) && (form ? InForm(*before, row) : InProse(*before))) return Index(before);
      // "Hudson Merchant, Ivy's little brother. He's 10."
      if (!form && Possessor(*before) && before != names_.begin() && Person(*std::prev(before)) &&
          SameSentence(*std::prev(before), *before) && InProse(*std::prev(before), before->name.last + 1))
        return Index(std::prev(before));
    }
    bool same_row = after != names_.end() && Person(*after) && layout_.RowOf(after->name.first) == row;
    bool form = age_.birth || age_.labelled;
    return follows || (same_row && form && !SentenceBetween(*after)) ? Index(after) : -1;
  }

 private:
  static bool Person(const NameSighting& n) { return !n.thing && !n.placeholder && !n.official; }
  template <class It>
  int Index(It it) const {
    return static_cast<int>(it - names_.begin());
  }

  bool Follows(const NameSighting& name) const {
    if (name.name.begin - age_.end > 40) return false;
    std::string_view between = page_.text().substr(age_.end, name.name.begin - age_.end);
    if (between.find_first_of(".;\n:?!") != between.npos) return false;
    // "15 YO WITH HER PARENT ...": the name is another's.
    const auto& tokens = page_.tokens();
    for (size_t i = name.name.first; i > age_.token + 1;) {
      std::string_view word = page_.Lower(tokens[--i]);
      if (tokens[i].begin < age_.end) break;
      if (IsPossessive(word) || word == "with" || word == "told" || word == "by" ||
          RoleOfNoun(page_.Key(tokens[i])) == "parent")
        return false;
    }
    return true;
  }

  // "My date of birth is 12/31/76. My daughter Linh": another sentence is of another.
  bool SentenceBetween(const NameSighting& name) const {
    std::string_view between = page_.text().substr(age_.end, name.name.begin - age_.end);
    return between.find(". ") != between.npos;
  }

  // "Ten. I'm Teo."
  bool SaysNameNext(const NameSighting& name) const {
    if (name.name.begin - age_.end > 30 || name.name.begin < age_.end) return false;
    std::string between(page_.lower().substr(age_.end, name.name.begin - age_.end));
    std::erase_if(between, [](char c) { return c == '.' || c == ',' || c == ' ' || c == '!'; });
    return between == "i'm" || between == "im" || between == "mynameis";
  }

  bool Possessor(const NameSighting& name) const {
    return page_.tokens()[name.name.last].Is(Token::kPossessive);
  }
  bool SameSentence(const NameSighting& first, const NameSighting& second) const {
    if (second.name.begin - first.name.end > 40) return false;
    std::string_view between = page_.text().substr(first.name.end, second.name.begin - first.name.end);
    return between.find_first_of(".;:!?") == between.npos;
  }

  bool InForm(const NameSighting& name, size_t row) const {
    return age_.begin - name.name.end < kReach || layout_.RowOf(name.name.first) == row;
  }

  // No other person between name and age: no "her daughter", no "a boy", unless a copula or a comma ties it.
  bool InProse(const NameSighting& name, size_t from = 0) const {
    if (age_.begin - name.name.end > kReach) return false;
    const auto& tokens = page_.tokens();
    size_t first = std::max(name.name.last + 1, from), last = age_.token;
    if (Possessor(name)) return false;
    // "Ivy: He's 10.": who speaks tells of another.
    if (first < last && page_.GapAfter(first - 1).starts_with(":")) {
      std::string_view word = page_.Lower(tokens[first]);
      if (word == "he" || word == "she" || word == "he's" || word == "she's") return false;
    }
    bool article = false, pronoun = false;
    int sentences = 0;
    for (size_t i = first; i <= last && i < tokens.size(); ++i) {
      std::string_view gap = page_.GapAfter(i - 1);
      // "Renfroe Jr., who": an abbreviation's dot ends none.
      size_t stop = gap.find_first_of(".?!");
      sentences += stop != gap.npos && !gap.substr(stop).starts_with(".,") && tokens[i - 1].size() > 1;
      if (i == last) break;
      std::string_view word = page_.Lower(tokens[i]);
      if (IsPossessive(word) || (age_.cue && IsChildrenNoun(page_.Key(tokens[i])))) return false;
      if (word == "he" || word == "she") pronoun = true;
      article = word == "a" || word == "an" || word == "the" || word == "two" || word == "another";
      bool contracted = word == "he" || word == "she" || word == "who" || word == "that";  // "she's"
      // "Hudson Merchant, Ivy's little brother. He's 10."
      bool apposed = i == first && page_.GapAfter(i - 1) == ", ";
      if (tokens[i].Is(Token::kPossessive) && !contracted && !apposed) return false;
    }
    if (sentences > 1 || (sentences == 1 && !pronoun)) return false;
    size_t between = last - first;
    // "Quist hit a 14-year-old": another person; "Quist is a 14-year-old", "Quist, a 14-year-old": not.
    if (article && between > 0 && !age_.cue) {
      std::string_view verb = between > 1 ? page_.Lower(tokens[last - 2]) : "";
      bool tied = verb == "is" || verb == "was" || verb == "as" ||
                  (between == 1 && page_.GapAfter(first - 1) == ", ");
      if (!tied) return false;
    }
    return between <= 12 || pronoun;
  }

  const PageView& page_;
  const Layout& layout_;
  const std::vector<NameSighting>& names_;
  const AgeSighting& age_;
};

}  // namespace

int PersonOfAge(const PageView& page, const Layout& layout, const std::vector<NameSighting>& names,
                const AgeSighting& age) {
  return OwnerFinder(page, layout, names, age).Find();
}

}  // namespace blackbar
