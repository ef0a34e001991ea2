#include "pipeline/detectors/people/young_cues.h"

namespace blackbar {
namespace {

bool IsSchoolWord(const WordKey& word) {
  static const WordSet words = {"elementary", "middle", "high",      "junior",       "primary",
                                "academy",    "school", "preschool", "kindergarten", "intermediate"};
  return words.contains(word);
}

class CueFinder {
 public:
  CueFinder(const PageView& page, std::vector<AgeSighting>* ages)
      : page_(page), tokens_(page.tokens()), ages_(ages) {}

  void Find() {
    for (size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (Grade(i) || Kindergarten(i) || SchoolYear(i) || Attends(i)) continue;
    }
  }

 private:
  std::string_view Word(size_t i) const { return page_.Lower(tokens_[i]); }

  void Add(size_t first, size_t last, bool before_name, const char* why) {
    AgeSighting cue;
    cue.begin = tokens_[first].begin;
    cue.end = tokens_[last].end;
    cue.token = first;
    cue.cue = true;
    cue.before_name = before_name;
    cue.score = 0.85;
    cue.why = why;
    ages_->push_back(std::move(cue));
  }

  bool Ordinal(size_t i) const {
    return Word(i)[0] != 'p' && Word(i)[0] != 'k' && IsGradeWord(page_.Key(tokens_[i]));
  }

  // "in 7th grade", "a 7th grader", "in the fourth grade".
  bool Grade(size_t i) {
    // "is in grade 10 at", "a grade 9 student"
    if (Word(i) == "grade" && tokens_[i + 1].Number() && tokens_[i + 1].size() <= 2 && i > 0 &&
        (Word(i - 1) == "in" || Word(i - 1) == "a"))
      return Add(i, i + 1, false, "a school grade"), true;
    if (!Ordinal(i)) return false;
    std::string_view gap = page_.GapAfter(i);
    if (gap != " " && gap != "-" && gap != "\n") return false;
    std::string_view next = Word(i + 1);
    if (next == "grader" || next == "graders") return Add(i, i + 1, true, "a school grade"), true;
    if (next != "grade") return false;
    static const WordSet staff = {"teacher",  "teachers", "aide", "instructor",
                                  "teaching", "level",    "math", "class"};
    if (i + 2 < tokens_.size() && page_.GapAfter(i + 1) == " " && staff.contains(page_.Key(tokens_[i + 2])))
      return false;
    bool in = i > 0 && (Word(i - 1) == "in" || Word(i - 1) == "the" || Word(i - 1) == "a");
    if (in) Add(i, i + 1, false, "a school grade");
    return in;
  }

  // "is in kindergarten", "starts preschool"
  bool Kindergarten(size_t i) {
    std::string_view word = Word(i);
    if (word != "kindergarten" && word != "preschool" && word != "daycare") return false;
    static const WordSet goes = {"in", "starts", "attends", "to", "at", "started"};
    if (i == 0 || !goes.contains(page_.Key(tokens_[i - 1]))) return false;
    static const WordSet staff = {"teacher", "aide", "class", "director", "worker", "staff"};
    if (staff.contains(page_.Key(tokens_[i + 1]))) return false;
    return Add(i, i, false, "a school grade"), true;
  }

  // "a freshman at Harrow High School".
  bool SchoolYear(size_t i) {
    std::string_view word = Word(i);
    bool year = word == "freshman" || word == "sophomore" || word == "junior" || word == "senior" ||
                word == "student" || word == "kindergartner" || word == "pupil" || word == "enrolled";
    if (!year || i + 2 >= tokens_.size() || page_.GapAfter(i) != " ") return false;
    if (Word(i + 1) != "at" && Word(i + 1) != "in") return false;
    return SchoolWithin(i, i + 2);
  }

  // "attends Harrow Middle School", "goes to ... Elementary".
  bool Attends(size_t i) {
    std::string_view word = Word(i);
    if (word == "attends" || word == "attended" || word == "attending") return SchoolWithin(i, i + 1);
    bool goes = (word == "goes" || word == "go") && Word(i + 1) == "to";
    return goes && SchoolWithin(i, i + 2);
  }

  // A name of a school for children within a few capital words.
  bool SchoolWithin(size_t cue, size_t i) {
    for (size_t k = i; k < i + 6 && k < tokens_.size(); ++k) {
      std::string_view gap = page_.GapAfter(k - 1);
      if (gap.find_first_of(",;:") != gap.npos) return false;
      if (!tokens_[k].Is(Token::kCapital)) {
        if (Word(k) == "the") continue;
        return false;
      }
      if (!IsSchoolWord(page_.Key(tokens_[k]))) continue;
      Add(cue, cue, false, "a school that the person attends");
      return true;
    }
    return false;
  }

  const PageView& page_;
  const std::vector<Token>& tokens_;
  std::vector<AgeSighting>* ages_;
};

}  // namespace

bool IsGradeWord(const WordKey& lower) {
  static const WordSet words = {
      "1st",     "2nd",    "3rd",   "4th",   "5th",      "6th",     "7th",          "8th",      "9th",
      "10th",    "11th",   "12th",  "first", "second",   "third",   "fourth",       "fifth",    "sixth",
      "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "kindergarten", "preschool"};
  return words.contains(lower);
}

bool AgeOfAThing(const PageView& page, size_t i, size_t end) {
  // "yoa" is said of people, and of animals.
  static const WordSet animals = {"dog", "cat", "horse", "puppy", "bull", "k9"};
  bool of_age = page.lower()[end - 1] == 'a';
  static const WordSet things = {
      "car",    "truck",     "vehicle",  "suv",   "jeep",     "ford",   "house",    "home",
      "dog",    "cat",       "horse",    "puppy", "building", "case",   "law",      "phone",
      "laptop", "warrant",   "tree",     "roof",  "van",      "bull",   "trailer",  "conviction",
      "felony", "charge",    "computer", "bike",  "bicycle",  "couch",  "mattress", "toyota",
      "honda",  "chevrolet", "chevy",    "dodge", "nissan",   "subaru", "kia",      "boat",
      "bottle", "scar",      "injury",   "wound", "debt",     "order",  "business", "marriage"};
  const auto& tokens = page.tokens();
  size_t next = page.TokenAfter(i, end);
  if (next < tokens.size() && !of_age && things.contains(page.Key(tokens[next]))) return true;
  for (size_t back = 1; back <= 3 && back <= i; ++back) {
    std::string_view gap = page.GapAfter(i - back);
    if (gap.find_first_of(".;:\n") != gap.npos && gap != "\n") return false;
    // "Chase Case, 16 years old"
    bool name = tokens[i - back].Is(Token::kCapital) && !tokens[i - back].Is(Token::kUpper) && back < i &&
                tokens[i - back - 1].Is(Token::kCapital) && gap == ", ";
    WordKey word = page.Key(tokens[i - back]);
    if (of_age ? animals.contains(word) : things.contains(word) && !name) return true;
  }
  return false;
}

// "he 14 feet away"
bool CountsThings(const PageView& page, size_t i) {
  static const WordSet units = {"feet", "ft",    "miles",  "minutes", "min",   "mins",    "hours",
                                "hrs",  "days",  "weeks",  "months",  "times", "percent", "pounds",
                                "lbs",  "yards", "inches", "dollars", "mph",   "blocks",  "bucks"};
  return i + 1 < page.tokens().size() && units.contains(page.Key(page.tokens()[i + 1]));
}

// "(3) Date of birth:" at the beginning of a line
bool NumbersALine(const PageView& page, size_t i) {
  if (i + 1 >= page.tokens().size()) return true;
  std::string_view behind = page.GapAfter(i);
  return page.WideGapAfter(i) || (behind == ") " && page.tokens()[i + 1].Is(Token::kCapital));
}

bool AnswersHowOld(const PageView& page, size_t i) {
  static const WordSet hedges = {"i'm",  "im",     "just", "turned", "um",   "uh",   "like", "only",
                                 "he's", "she's",  "now",  "she",    "he",   "is",   "i",    "am",
                                 "hes",  "almost", "shes", "well",   "yeah", "about"};
  const auto& tokens = page.tokens();
  std::string_view text = page.text(), behind = page.GapAfter(i);
  uint32_t line = tokens[i].line;
  if (i == 0 || line == 0 || tokens[i - 1].line != line || CountsThings(page, i)) return false;
  bool joined =
      !behind.empty() && (behind[0] == '.' || behind[0] == ':' || behind[0] == '/' || behind[0] == '-');
  if (joined && tokens[i].end + 1 < text.size() && text[tokens[i].end + 1] >= '0' &&
      text[tokens[i].end + 1] <= '9')
    return false;
  size_t at = i;
  for (int steps = 0;
       steps < 4 && at > 0 && tokens[at - 1].line == line && hedges.contains(page.Key(tokens[at - 1]));
       ++steps)
    --at;
  if (at == 0 || tokens[at - 1].line != line) return false;
  std::string_view gap = page.GapAfter(at - 1);
  bool turn = gap.find(':') != gap.npos || page.WideGapAfter(at - 1) ||
              (gap.starts_with('.') && tokens[at - 1].size() == 1);
  if (!turn || (tokens[at - 1].Number() && gap.find(": ") == gap.npos)) return false;
  size_t begin = page.lines()[line - 1], end = page.lines()[line];
  std::string_view asked = page.lower().substr(begin, end - begin);
  for (std::string_view words : {"how old", " age?", "age are you", "old r u", "how many years"})
    if (asked.find(words) != asked.npos) return true;
  return false;
}

bool SaysBirthday(const PageView& page, size_t i) {
  uint32_t line = page.tokens()[i].line;
  std::string_view text =
      page.lower().substr(page.lines()[line], page.tokens()[i].begin - page.lines()[line]);
  return text.find("bday") != text.npos || text.find("birthday") != text.npos;
}

void FindYoungCues(const PageView& page, std::vector<AgeSighting>* ages) { CueFinder(page, ages).Find(); }

}  // namespace blackbar
