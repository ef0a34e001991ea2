#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "pipeline/detectors/people/age_idioms.h"
#include "pipeline/detectors/people/age_phrases.h"
#include "pipeline/detectors/people/child_words.h"
#include "pipeline/detectors/people/sightings.h"
#include "pipeline/detectors/people/young_cues.h"
#include "pipeline/detectors/structure/layout.h"
#include "pipeline/detectors/values/dates.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

constexpr Date kNoEventBefore{std::chrono::year{2022}, std::chrono::month{1}, std::chrono::day{1}};
constexpr int kDefaultPivot = 2026;  // for two-digit years while no incident date is known

constexpr std::array<std::string_view, 18> kNumberWords = {
    "zero", "one", "two",    "three",  "four",     "five",     "six",     "seven",   "eight",
    "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"};

class AgeFinder {
 public:
  AgeFinder(const PageView& page, const DetectContext& context) : page_(page), context_(context) {}

  std::vector<AgeSighting> Find() {
    for (const LabelHit& hit : *context_.labels) {
      if (hit.row->field == FieldType::kDob) Births(hit);
      if (hit.row->field == FieldType::kAge) LabelledAges(hit);
    }
    const auto& tokens = page_.tokens();
    for (size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].Is(Token::kDigits) && tokens[i].size() <= 12) {
        WordedAge(i);
        if (i > 1) RaceSexDate(i);
        if (i > 0) DateBehindName(i);
      } else if (tokens[i].size() == 4 && page_.Lower(tokens[i]) == "born") {
        BornOn(i);
      } else if (tokens[i].size() <= 9) {
        SpelledAge(i);
      }
    }
    FindAgePhrases(page_, context_, &found_);
    FindAgeIdioms(page_, context_, &found_);
    FindYoungCues(page_, &found_);
    std::sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    return std::move(found_);
  }

 private:
  int Pivot() const {
    return context_.incident.ok() ? static_cast<int>(context_.incident.year()) : kDefaultPivot;
  }

  bool AddBirth(size_t at, size_t token, const std::string& label, bool compact_ok) {
    auto date = DateAt(page_.text(), at, Pivot());
    if (!date || (date->compact && !compact_ok)) return false;
    AgeSighting age;
    age.begin = date->begin;
    age.end = date->end;
    age.token = token;
    age.birth = true;
    age.score = 0.97;
    age.why = label;
    if (context_.incident.ok()) {
      age.age = AgeOn(date->date, context_.incident);
      age.known = age.age >= 0 && age.age < 120;
      if (age.known) {
        age.why +=
            fmt::format("; age {} at {} {}", age.age, context_.incident_from, FormatDate(context_.incident));
      }
    }
    birth_ends_[age.end] = age.known ? age.age : -1;
    found_.push_back(std::move(age));
    return true;
  }

  void Births(const LabelHit& hit) {
    std::string words(hit.row->words);
    size_t token = page_.TokenAfter(hit.last, hit.value);
    if (token < page_.tokens().size() &&
        AddBirth(hit.value, token, fmt::format("label {} before it", words), true))
      return;
    for (const Cell& cell : context_.layout->ValueCells(hit)) {
      AddBirth(page_.tokens()[cell.first].begin, cell.first,
               fmt::format("label {} above or left of it", words), true);
    }
  }

  void AddAge(size_t begin, size_t end, size_t token, int years, bool before_name, double score,
              std::string why) {
    if (years > 119) return;
    AgeSighting age;
    age.begin = begin;
    age.end = end;
    age.token = token;
    age.known = true;
    age.age = years;
    age.before_name = before_name;
    age.score = score;
    age.why = std::move(why);
    found_.push_back(std::move(age));
  }

  int NumberOf(const Token& token) const {
    int value = 0;
    for (size_t i = token.begin; i < token.end; ++i) value = value * 10 + (page_.text()[i] - '0');
    return value;
  }

  void LabelledAges(const LabelHit& hit) {
    auto offer = [&](size_t i) {
      if (i >= page_.tokens().size()) return false;
      const Token& token = page_.tokens()[i];
      if (!token.Number() || token.size() > 2) return false;
      // "age 15" in prose goes as a whole, the figure of a form alone.
      size_t begin = hit.marked ? token.begin : page_.tokens()[hit.first].begin;
      AddAge(begin, token.end, i, NumberOf(token), false, 0.95, "label age before or above it");
      found_.back().labelled = hit.marked;
      return true;
    };
    size_t token = page_.TokenAfter(hit.last, hit.value);
    bool here = token < page_.tokens().size() && page_.tokens()[token].begin == hit.value;
    if (here && offer(token)) return;
    if (!hit.marked) return;
    std::vector<Cell> cells = context_.layout->ValueCells(hit);
    for (const Cell& cell : cells)
      if (offer(cell.first)) found_.back().of_row = cells.size() > 1;
  }

  // The first letter behind one or two digits and a space or hyphen: most numbers are no age.
  char UnitBehind(size_t at) const {
    std::string_view text = page_.text();
    auto digit = [&](size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    if (!digit(at)) return 0;
    size_t end = digit(at + 1) ? at + 2 : at + 1;
    if (end < text.size() && (text[end] == ' ' || text[end] == '-')) ++end;
    return end < text.size() ? page_.lower()[end] : '\0';
  }

  int FiguresIn(const MatchSpan& span) const {
    int value = 0;
    for (size_t k = span.begin; k < span.end; ++k) value = value * 10 + (page_.text()[k] - '0');
    return value;
  }

  // "14-year-old", "14 y/o", "14 YOA", "12-13 years old", "8 months old"; else an age by what stands before.
  void WordedAge(size_t i) {
    static const Pattern old(
        R"((\d{1,2})(?:(?:-| to | or )\d{1,2})?[- ]?(?:years?|yrs?\.?|y)[- ](?:olds?|of age)\b)");
    static const Pattern initials(R"((\d{1,2})(?:(?:-| or )\d{1,2})?[- ]?y(?:/|\.)?o(?:/|\.)?a?\b)");
    static const Pattern young(R"((\d{1,2})[- ](?:months?|weeks?|wks?|days?|mos?\.?)[- ]olds?\b)");
    static const Pattern months(R"((\d{1,2})[- ]?m/o\b)");
    std::string_view text = page_.text();
    const Token& token = page_.tokens()[i];
    bool range = token.begin > 1 && text[token.begin - 1] == '-' && i > 0 && page_.tokens()[i - 1].Number();
    if (range) return;
    std::vector<MatchSpan>& g = groups_;
    char unit = UnitBehind(token.begin);
    bool span = unit >= '0' && unit <= '9';
    span |= unit == 'o' || unit == 't';
    if ((unit == 'y' || span) &&
        (old.MatchAt(text, token.begin, &g) || initials.MatchAt(text, token.begin, &g))) {
      if (AgeOfAThing(page_, i, g[0].end)) return;
      return AddAge(g[0].begin, g[0].end, i, FiguresIn(g[1]), true, 0.95,
                    fmt::format("says {} years of age", FiguresIn(g[1])));
    }
    bool infant = (unit == 'm' || unit == 'w' || unit == 'd') && young.MatchAt(text, token.begin, &g);
    if (infant || (unit == 'm' && months.MatchAt(text, token.begin, &g))) {
      return AddAge(g[0].begin, g[0].end, i, 0, true, 0.95, "says months of age");
    }
    if (token.Number() && token.size() <= 2 && i > 0) BareAge(i);
  }

  // A number that is an age by its place: "turned 15", "Reyes (12)", "Reyes, 14,", "she is only 9".
  void BareAge(size_t i) {
    const auto& tokens = page_.tokens();
    const Token& token = tokens[i];
    std::string_view text = page_.text(), before = page_.Lower(tokens[i - 1]), gap = page_.GapAfter(i - 1);
    auto add = [&](double score, const char* why) {
      AddAge(token.begin, token.end, i, NumberOf(token), false, score, why);
    };
    bool turned = before == "turned" || before == "turning" || before == "turns";
    bool aged = before == "ages" || before == "aged" || before == "age";
    if ((gap == " " || (gap == "\n" && turned)) && (turned || aged)) {
      AddAge(tokens[i - 1].begin, token.end, i, NumberOf(token), false, turned ? 0.85 : 0.93, "says an age");
      return;
    }
    if (AfterBirth(i) || AnswersHowOld(page_, i))
      return add(0.85, "an age beside a birth date, or asked for");
    if (before == "yrs" && gap.starts_with(":")) {
      add(0.95, "label yrs before it");
      found_.back().labelled = true;
      return;
    }
    bool name = tokens[i - 1].Is(Token::kCapital) && tokens[i - 1].size() > 1 &&
                CanBeName(page_, *context_.names, i - 1) && !IsCountedWord(page_.Key(tokens[i - 1]));
    char next = token.end < text.size() ? text[token.end] : '\n';
    bool sex = next == '/' || (next == ' ' && i + 1 < tokens.size() && SexCode(page_.Lower(tokens[i + 1])));
    if ((gap == " (" || (gap == "\n(" && !NumbersALine(page_, i))) && name && NumberOf(token) > 0 &&
        (next == ')' || next == ',' || sex))
      return add(0.85, "an age in brackets behind a name");
    // "HADDOCK, Sina  9  F", "Travis Vance / 6"
    bool cell = name && next != '-' && next != '/' && !DigitAt(token.end + 1);
    bool spaced = gap.find_first_not_of(" \t|") == gap.npos && i + 1 < tokens.size();
    std::string_view follows = page_.GapAfter(i);
    bool sexed = spaced && i + 1 < tokens.size() && tokens[i + 1].size() == 1 &&
                 SexCode(page_.Lower(tokens[i + 1])) && tokens[i + 1].Is(Token::kUpper) &&
                 follows.find_first_not_of(" \t|") == follows.npos;
    bool closes = follows.empty() || follows[0] == '\n' || follows[0] == '\t' || follows.starts_with("  ");
    if (cell && (sexed || (gap == " / " && closes))) return add(0.8, "an age beside a name");
    if (cell && gap == ", " && closes && CloseName(i)) return add(0.75, "an age behind a name");
    // "Kofi Gebre 12; Mia Gebre 10", "she 14 bro", "happy bday Rico big 16"
    if (gap == " " && name && NumberOf(token) > 0 && (next == ';' || closes) && TwoNames(i))
      return add(0.75, "an age in a list of names");
    bool they = gap == " " && (before == "he" || before == "she") && NumberOf(token) > 5 && next != ':';
    if ((they && !CountsThings(page_, i)) || (before == "big" && SaysBirthday(page_, i))) {
      add(0.75, "an age said of a person");
      found_.back().before_name = they;
      return;
    }
    if (gap == " " && before == "both" && EndsClause(i)) return add(0.75, "an age said of people");
    bool stop = next == ',' || next == ';' || next == ')' || (next == '.' && !DigitAt(token.end + 1));
    // "Tyler Reyes, 14, said"
    if ((gap == ", " || gap == ",\n" || gap == "., ") && (name || IsPerson(before)) && stop && !Listed(i))
      return add(0.75, "an age between commas behind a name");
    bool race_sex = (gap == "/" || gap == ", ") && SexCode(before) && i > 1 &&
                    (page_.GapAfter(i - 2) == "/" || before.size() == 2);
    if (race_sex && !DigitAt(token.end + 1) && next != '/' && next != '-')
      return add(0.8, "race and sex before it");
    if (SaidOfPerson(i) && EndsClause(i)) return add(0.75, "an age said of a person");
    // "12 or 13" behind a boy.
    bool either = i + 2 < tokens.size() && page_.Lower(tokens[i + 1]) == "or" && tokens[i + 2].Number() &&
                  tokens[i + 2].size() <= 2 && EndsClause(i + 2);
    bool young = before == "boy" || before == "girl" || before == "kid" || before == "juvenile";
    if (either && (SaidOfPerson(i) || young))
      AddAge(token.begin, tokens[i + 2].end, i, NumberOf(token), false, 0.75, "an age said of a person");
  }

  // "11/01/2011 13": the figure beside a birth date that makes that age.
  bool AfterBirth(size_t i) const {
    auto birth = birth_ends_.find(page_.tokens()[i - 1].end);
    if (birth == birth_ends_.end() || page_.tokens()[i - 1].line != page_.tokens()[i].line) return false;
    int age = NumberOf(page_.tokens()[i]);
    std::string_view gap = page_.GapAfter(i - 1);
    bool near = gap.find_first_not_of(" \t|,;()/") == gap.npos;
    return near && birth->second >= 0 && age >= birth->second - 1 && age <= birth->second + 1;
  }

  bool DigitAt(size_t at) const {
    return at < page_.text().size() && page_.text()[at] >= '0' && page_.text()[at] <= '9';
  }
  static bool SexCode(std::string_view word) {
    return word == "m" || word == "f" || word == "wm" || word == "wf" || word == "bm" || word == "bf" ||
           word == "hm" || word == "hf" || word == "am" || word == "af" || word == "male" ||
           word == "female" || word == "im" || word == "if";
  }
  // Whether a first name or surname of the lists stands in front.
  bool CloseName(size_t i) const {
    uint8_t flags = context_.names->FlagsOf(page_.Key(page_.tokens()[i - 1]));
    return flags & (NameList::kFirst | NameList::kLast);
  }

  // A first name and a surname in front.
  bool TwoNames(size_t i) const {
    if (i < 2 || page_.GapAfter(i - 2) != " " || !page_.tokens()[i - 2].Is(Token::kCapital)) return false;
    uint8_t first = context_.names->FlagsOf(page_.Key(page_.tokens()[i - 2]));
    uint8_t last = context_.names->FlagsOf(page_.Key(page_.tokens()[i - 1]));
    bool listed = (first & NameList::kFirst) || ((last & NameList::kLast) && !(last & NameList::kOrdinary));
    return listed && !IsBusinessWord(page_.Key(page_.tokens()[i - 1])) &&
           !IsStreetWord(page_.Key(page_.tokens()[i - 1]));
  }

  // "Rooms 3, 14, 22": a list of numbers.
  bool Listed(size_t i) const {
    return i + 1 < page_.tokens().size() && page_.tokens()[i + 1].Number() && page_.GapAfter(i) == ", ";
  }

  // No unit behind a number: "is 14", not "is 14 feet".
  bool EndsClause(size_t i) const {
    std::string_view gap = page_.GapAfter(i);
    if (gap.empty() || i + 1 >= page_.tokens().size()) return true;
    if (gap[0] == '.' && DigitAt(page_.tokens()[i].end + 1)) return false;
    if (gap[0] == '\n' && page_.tokens()[i + 1].Is(Token::kCapital)) return true;
    if (gap[0] == '.' || gap[0] == ',' || gap[0] == '?' || gap[0] == '!' || gap[0] == ';' || gap[0] == ')')
      return true;
    static const WordSet words = {"and", "but", "so",      "when",  "now", "in", "he",    "over",
                                  "she", "who", "already", "years", "at",  "ur", "going", "last"};
    return (gap == " " || gap == "\n") && words.contains(page_.Key(page_.tokens()[i + 1]));
  }

  // "she is only", "he's", "I'm", "who was", "my daughter is", "says".
  bool SaidOfPerson(size_t i) const {
    const auto& tokens = page_.tokens();
    static const WordSet about = {"only",      "just",     "maybe",         "about", "like",     "almost",
                                  "nearly",    "now",      "barely",        "still", "probably", "around",
                                  "currently", "actually", "approximately", "also",  "already"};
    size_t at = i;
    for (int steps = 0; steps < 3 && at > 0 && about.contains(page_.Key(tokens[at - 1])); ++steps) --at;
    if (at == 0) return false;
    std::string_view gap = page_.GapAfter(at - 1);
    const Token& verb = tokens[at - 1];
    // "Teodor, about 4," and "which makes her 12"
    if (at < i && gap == ", " && verb.Is(Token::kCapital) && CloseName(at)) return true;
    if (at > 1 && gap == " " && page_.Lower(tokens[at - 2]).starts_with("mak") &&
        (page_.Lower(verb) == "her" || page_.Lower(verb) == "him" || page_.Lower(verb) == "them"))
      return true;
    std::string_view word = page_.Lower(verb);
    if (verb.Is(Token::kPossessive)) return IsPerson(word) || (verb.Is(Token::kCapital) && at < i);
    if (gap != " " && gap != "\n") return false;
    if (word == "i'm" || word == "hes" || word == "shes" || word == "says" || word == "im" ||
        word == "turned")
      return true;
    if (at < 2) return false;
    const Token& who = tokens[at - 2];
    // "i am 14 and", "ur 15", "I'm gonna be twelve", "who will be twelve in May"
    if (word == "am" || word == "ur") return word == "ur" || page_.Lower(who) == "i";
    static const WordSet soon = {"gonna", "to", "will", "would", "she'll", "he'll", "i'll"};
    if (word == "be") return soon.contains(page_.Key(who)) && at > 2 && SpeaksOf(at - 3);
    if (word != "is" && word != "was" && word != "were" && word != "are") return false;
    return IsPerson(page_.Lower(who)) ||
           (who.Is(Token::kCapital) && CanBeName(page_, *context_.names, at - 2));
  }

  // "I'm gonna be", "she is going to be", "who will be": a person in the words up to token i.
  bool SpeaksOf(size_t i) const {
    for (size_t back = 0; back < 3 && back <= i; ++back) {
      std::string_view word = page_.Lower(page_.tokens()[i - back]);
      if (word == "i'm" || word == "im" || word == "i" || word == "i'll" || IsPerson(word)) return true;
    }
    return false;
  }

  void SpelledAge(size_t i) {
    static const auto* words = [] {
      auto* made = new WordTable<int>;
      for (size_t n = 0; n < kNumberWords.size(); ++n) made->Add(kNumberWords[n], static_cast<int>(n));
      return made;
    }();
    const int* number = words->Find(page_.Key(page_.tokens()[i]));
    if (number == nullptr) return;
    int age = *number;
    static const Pattern old(R"([a-z]{3,9}[- ](?:years?|months?|weeks?|days?)[- ]olds?\b)");
    MatchSpan span;
    if (old.MatchAt(page_.text(), page_.tokens()[i].begin, &span)) {
      return AddAge(span.begin, span.end, i, age, true, 0.93, "says an age in words");
    }
    if (i == 0 || page_.GapAfter(i - 1) == "-") return;
    std::string_view before = page_.Lower(page_.tokens()[i - 1]);
    bool turned = before == "turned" || before == "turning" || before == "aged";
    std::string_view gap = page_.GapAfter(i);
    if (gap == "-" || age == 0 || (age == 1 && !turned)) return;
    if ((turned || SaidOfPerson(i) || AnswersHowOld(page_, i)) && EndsClause(i)) {
      AddAge(page_.tokens()[i].begin, page_.tokens()[i].end, i, age, false, 0.7,
             "an age in words behind a person");
    }
  }

  static bool IsPerson(std::string_view word) {
    static const WordSet words = {
        "he",     "she",     "who",          "daughter",      "son",    "child",    "kid",      "boy",
        "girl",   "brother", "sister",       "they",          "victim", "juvenile", "baby",     "niece",
        "nephew", "stepson", "grandson",     "student",       "one",    "kids",     "youngest", "oldest",
        "girls",  "boys",    "stepdaughter", "granddaughter", "minor",  "toddler"};
    return words.contains(word);
  }

  // "W/M 06-03-91", "H/F, 06/03/2011", "WM 06/03/91": race and sex, then the birth date.
  void RaceSexDate(size_t i) {
    std::string_view sex = page_.Text(page_.tokens()[i - 1]), race = page_.Text(page_.tokens()[i - 2]);
    bool pair = race.size() == 1 && sex.size() == 1 && page_.GapAfter(i - 2) == "/" &&
                std::string_view("WBHAIUNO").find(race[0]) != std::string_view::npos &&
                std::string_view("MF").find(sex[0]) != std::string_view::npos;
    bool joint = sex.size() == 2 && page_.tokens()[i - 1].Is(Token::kUpper) &&
                 SexCode(page_.Lower(page_.tokens()[i - 1])) && sex != "AM" && sex != "IF" && sex != "IM";
    if (!pair && !joint) return;
    std::string_view gap = page_.GapAfter(i - 1);
    if (gap.size() <= 3 && gap.find_first_not_of(" ,(/;\t") == gap.npos)
      AddBirth(page_.tokens()[i].begin, i, "race and sex before it", true);
  }

  // "was born on March 9, 2012"
  void BornOn(size_t i) {
    size_t at = i + 1;
    if (at < page_.tokens().size() && page_.Lower(page_.tokens()[at]) == "on") ++at;
    if (at < page_.tokens().size()) AddBirth(page_.tokens()[at].begin, at, "\"born\" before it", false);
  }

  // "Quist, Levon 03/08/2008", "LEVON QUIST b. 2-2-99": a date long past right behind a name.
  void DateBehindName(size_t i) {
    std::string_view gap = page_.GapAfter(i - 1), before = page_.Lower(page_.tokens()[i - 1]);
    size_t at = page_.tokens()[i].begin;
    bool born = before == "b" && (gap == ". " || gap == "." || gap == " ") && i > 1;
    if (born) {
      AddBirth(at, i, "a mark of birth before it", false);
      return;
    }
    if (i < 2) return;
    bool near = gap == " " || gap == ", " || gap == " (" || gap.find_first_not_of(" \t|") == gap.npos;
    size_t front = i - 1;
    if (page_.tokens()[front].size() == 1 && front > 1) --front;  // "MARSH, Art H 10/23/2008"
    const Token& word = page_.tokens()[front];
    std::string_view joint = page_.GapAfter(front - 1);
    bool listed = (context_.names->FlagsOf(page_.Key(word)) & (NameList::kFirst | NameList::kLast)) ||
                  joint == ", " || joint == "/";
    bool name = near && listed && word.Is(Token::kCapital) && CanBeName(page_, *context_.names, front);
    if (!name) return;
    auto date = DateAt(page_.text(), at, Pivot());
    // "LUND, DEVIN 060288": figures alone only behind a family name and a comma. Without a date of the
    // incident, what lies years before the present is no event's.
    bool figures = date && date->compact && !(joint == ", " || joint == "/" || joint == ",");
    if (!date || figures) return;
    Date day = context_.incident.ok() ? context_.incident : kNoEventBefore;
    if (AgeOn(date->date, day) < 4) return;
    AddBirth(at, i, "a date long past behind a name", true);
    found_.back().score = 0.8;
  }

  const PageView& page_;
  const DetectContext& context_;
  std::vector<AgeSighting> found_;
  std::unordered_map<size_t, int> birth_ends_;  // age by the end of its birth date; -1: not known
  std::vector<MatchSpan> groups_;               // of the last match
};

}  // namespace

std::vector<AgeSighting> FindAges(const PageView& page, const DetectContext& context) {
  return AgeFinder(page, context).Find();
}

}  // namespace blackbar
