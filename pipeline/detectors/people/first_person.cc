#include "pipeline/detectors/people/first_person.h"

#include <array>

namespace blackbar {
namespace {

class SelfReader {
 public:
  explicit SelfReader(const PageView& page) : page_(page), tokens_(page.tokens()) {}

  int At(size_t i) const {
    static const WordSet between = {"just", "only",  "almost", "turned", "now",      "gonna",
                                    "be",   "like",  "about",  "am",     "a",        "in",
                                    "the",  "going", "to",     "was",    "currently"};
    std::string_view word = Word(i);
    if (word != "i'm" && word != "im" && word != "i") return -1;
    size_t at = i + 1;
    bool am = word != "i", grade = false, goes = false;
    for (; at < tokens_.size() && at < i + 6; ++at) {
      std::string_view gap = page_.GapAfter(at - 1);
      if (gap != " " && gap != "\n") return -1;
      am |= Word(at) == "am" || Word(at) == "turned";
      grade |= Word(at) == "in" || Word(at) == "a";
      goes |= Word(at) == "go" || Word(at) == "attend";
      if (!between.contains(Key(at)) && Word(at) != "go" && Word(at) != "attend") break;
    }
    if (at >= tokens_.size()) return -1;
    if (am && !grade && !goes) {
      int age = tokens_[at].Number() && tokens_[at].size() <= 2 ? FigureOf(page_, at) : NumberWord(Key(at));
      return age > 0 && ClosesAge(at) ? age : -1;
    }
    if (am && grade) return SchoolYear(at) ? -2 : -1;
    return goes && SchoolFrom(at) ? -2 : -1;
  }

 private:
  WordKey Key(size_t i) const { return page_.Key(tokens_[i]); }
  std::string_view Word(size_t i) const { return page_.Lower(tokens_[i]); }

  bool ClosesAge(size_t i) const {
    static const WordSet words = {"years", "and",   "ur", "but", "so",  "why",
                                  "now",   "going", "in", "yo",  "yrs", "almost"};
    std::string_view gap = page_.GapAfter(i);
    if (gap.empty() || i + 1 >= tokens_.size() || gap[0] == '\n') return true;
    if (gap == " " || gap == "-") return words.contains(Key(i + 1));
    return gap.find_first_of(".,;!?)\"") == 0 && !(gap == "." && tokens_[i + 1].Number()) &&
           !(gap == ":" && tokens_[i + 1].Number());
  }
  // "third grade", "7th grade", "freshman at ... High School", "sophomore", "junior at Westfield High School"
  bool SchoolYear(size_t i) const {
    if (i + 1 >= tokens_.size()) return false;
    std::string_view word = Word(i);
    if (word == "kindergarten" || word == "kindergartner") return true;
    if (Word(i + 1) == "grade" || Word(i + 1) == "grader") return true;
    bool year = word == "freshman" || word == "sophomore" || word == "junior" || word == "senior" ||
                word == "student";
    return year && i + 2 < tokens_.size() && (Word(i + 1) == "at" || Word(i + 1) == "in") &&
           SchoolFrom(i + 2);
  }
  bool SchoolFrom(size_t i) const {
    static const WordSet words = {"elementary", "middle", "high",    "junior",      "jr",
                                  "hs",         "ms",     "primary", "intermediate"};
    static const WordSet not_of_children = {"college", "university", "community", "law"};
    for (size_t k = i; k < i + 6 && k < tokens_.size(); ++k) {
      if (k > i && page_.GapAfter(k - 1).find_first_of(".,;:()") != std::string_view::npos) return false;
      if (not_of_children.contains(Key(k))) return false;
      if (k > i && words.contains(Key(k))) return true;
    }
    return false;
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
};

}  // namespace

int AgeSaidOfSelf(const PageView& page, size_t i) { return SelfReader(page).At(i); }

int FigureOf(const PageView& page, size_t i) {
  int value = 0;
  for (size_t k = page.tokens()[i].begin; k < page.tokens()[i].end && value < 1000000; ++k)
    value = value * 10 + (page.text()[k] - '0');
  return value;
}

int NumberWord(const WordKey& word) {
  static const auto* table = [] {
    static constexpr std::array<std::string_view, 20> kWords = {
        "zero",     "one",     "two",     "three",     "four",     "five",    "six",
        "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    auto* made = new WordTable<int>;
    for (size_t n = 0; n < kWords.size(); ++n) made->Add(kWords[n], static_cast<int>(n));
    return made;
  }();
  const int* number = table->Find(word);
  return number == nullptr ? -1 : *number;
}

}  // namespace blackbar
