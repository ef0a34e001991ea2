#include "pipeline/detectors/people/spelled.h"

#include "pipeline/detectors/people/roster.h"
#include "pipeline/detectors/people/roster_marker.h"

namespace blackbar {
namespace {

constexpr size_t kEnough = 4;  // letters that need no cue

class SpellingFinder {
 public:
  explicit SpellingFinder(const PageView& page) : page_(page), tokens_(page.tokens()) {}

  std::vector<SpelledName> Find() {
    std::vector<SpelledName> found;
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (!Letter(i)) continue;
      SpelledName name;
      size_t last = AsIn(i, &name);
      if (last == i) last = Chain(i, &name);
      if (last > i) {
        name.begin = tokens_[i].begin;
        name.end = tokens_[last].end;
        if (Counts(i, name)) found.push_back(name);
      }
      i = last;
    }
    return found;
  }

 private:
  // One capital letter; "\xC3\x91" is one, too.
  bool Letter(size_t i) const {
    if (i >= tokens_.size() || !tokens_[i].Is(Token::kUpper) || !tokens_[i].WordOnly()) return false;
    return tokens_[i].size() == 1 || (tokens_[i].size() == 2 && page_.Text(tokens_[i])[0] == '\xC3');
  }

  // The last token of letters with one and the same joint between them; "hyphen" may stand in between.
  size_t Chain(size_t i, SpelledName* name) const {
    std::string_view joint = page_.GapAfter(i);
    if (joint != "-" && joint != " " && joint != ", " && joint != ". " && joint != "." && joint != " - ")
      return i;
    name->word = page_.Lower(tokens_[i]);
    size_t last = i;
    for (size_t next = i + 1; next < tokens_.size(); ++next) {
      if (Letter(next) && page_.GapAfter(last) == joint) {
        name->word += page_.Lower(tokens_[next]);
        last = next;
        continue;
      }
      std::string_view said = page_.Lower(tokens_[next]);
      bool hyphen = (said == "hyphen" || said == "dash") && Letter(next + 1);
      if (!hyphen) break;
      name->word += '-';
      name->word += page_.Lower(tokens_[next + 1]);
      last = ++next;
    }
    return last;
  }

  // "Q as in Queen, U as in Uncle", "Q like Queen".
  size_t AsIn(size_t i, SpelledName* name) const {
    size_t last = i, letters = 0;
    std::string word;
    for (size_t at = i; Letter(at);) {
      size_t behind = at + 1;
      if (behind + 1 >= tokens_.size()) break;
      std::string_view cue = page_.Lower(tokens_[behind]);
      bool as_in = cue == "as" && page_.Lower(tokens_[behind + 1]) == "in";
      if (!as_in && cue != "like" && cue != "for") break;
      size_t example = behind + (as_in ? 2 : 1);
      if (example >= tokens_.size() || page_.Lower(tokens_[example])[0] != page_.Lower(tokens_[at])[0]) break;
      word += page_.Lower(tokens_[at]);
      ++letters;
      last = example;
      at = example + 1;
      if (at < tokens_.size() && page_.Lower(tokens_[at]) == "and") ++at;
    }
    if (letters < 2) return i;
    name->word = word;
    name->cued = true;
    return last;
  }

  bool Counts(size_t first, SpelledName& name) const {
    static const WordSet cues = {"spell", "spelled", "spelling", "spells", "last",
                                 "first", "name",    "that's",   "surname"};
    static const WordSet plates = {"plate", "license", "tag",  "registration", "vin",
                                   "lic",   "serial",  "code", "model"};
    static const WordSet acronyms = {"swat", "dare", "ncic", "sane", "atm", "dui",
                                     "dwi",  "fbi",  "dea",  "cps",  "gps", "usa"};
    if (acronyms.contains(name.word)) return false;
    for (size_t back = 1; back <= 6 && back <= first; ++back) {
      const Token& token = tokens_[first - back];
      WordKey word = page_.Key(token);
      if (plates.contains(word)) return false;
      name.cued |= cues.contains(word) || (word.text == "that" && token.Is(Token::kPossessive));
    }
    size_t letters = name.word.size();
    if (page_.GapAfter(first) == "." && letters < kEnough) return false;  // "D.O.B.", "U.S."
    bool dashes = page_.GapAfter(first) == "-";
    // The name itself stands in front: "Nizhoni Nez, that's N-E-Z".
    bool said = false;
    for (size_t back = 1; back <= 4 && back <= first; ++back)
      said |= page_.Lower(tokens_[first - back]) == name.word;
    name.cued |= said;
    if (name.cued) return letters >= 2;
    return dashes && letters >= kEnough;
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
};

}  // namespace

std::vector<SpelledName> FindSpelled(const PageView& page) { return SpellingFinder(page).Find(); }

void MarkSpelled(const PageView& page, const DetectContext& context, std::vector<Mark>* marks) {
  for (const SpelledName& name : FindSpelled(page)) {
    const RosterPerson* person = nullptr;
    if (context.roster != nullptr) {
      person = context.roster->Best(name.word, "");
      if (person == nullptr) person = context.roster->Best("", name.word);
    }
    Mark mark = MarkOfPerson(name.begin, name.end, person, person == nullptr ? "" : person->role,
                             person != nullptr && person->official, 0.98, "a name spelled out");
    marks->push_back(std::move(mark));
  }
}

}  // namespace blackbar
