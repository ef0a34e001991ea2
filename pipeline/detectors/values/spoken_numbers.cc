#include "pipeline/detectors/values/spoken_numbers.h"

#include <algorithm>
#include <array>

namespace blackbar {
namespace {

struct NumberRow {
  std::string_view word;
  int value;
};
constexpr NumberRow kNumbers[] = {
    {"zero", 0},      {"oh", 0},       {"o", 0},        {"ought", 0},      {"one", 1},       {"two", 2},
    {"three", 3},     {"four", 4},     {"five", 5},     {"six", 6},        {"seven", 7},     {"eight", 8},
    {"nine", 9},      {"niner", 9},    {"ten", 10},     {"eleven", 11},    {"twelve", 12},   {"thirteen", 13},
    {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
    {"twenty", 20},   {"thirty", 30},  {"forty", 40},   {"fourty", 40},    {"fifty", 50},    {"sixty", 60},
    {"seventy", 70},  {"eighty", 80},  {"ninety", 90}};
constexpr NumberRow kOrdinals[] = {
    {"first", 1},      {"second", 2},       {"third", 3},       {"fourth", 4},      {"fifth", 5},
    {"sixth", 6},      {"seventh", 7},      {"eighth", 8},      {"ninth", 9},       {"tenth", 10},
    {"eleventh", 11},  {"twelfth", 12},     {"thirteenth", 13}, {"fourteenth", 14}, {"fifteenth", 15},
    {"sixteenth", 16}, {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19}, {"twentieth", 20},
    {"thirtieth", 30}};
// The police (APCO) and the international alphabet; the first letter of each word is what it stands for.
constexpr std::string_view kAlphabet[] = {
    "adam",   "boy",      "charles", "david", "edward", "frank",  "george", "henry",   "ida",     "john",
    "king",   "lincoln",  "mary",    "nora",  "ocean",  "paul",   "queen",  "robert",  "sam",     "tom",
    "union",  "victor",   "william", "xray",  "young",  "zebra",  "alpha",  "alfa",    "bravo",   "charlie",
    "delta",  "echo",     "foxtrot", "golf",  "hotel",  "india",  "juliet", "juliett", "kilo",    "lima",
    "mike",   "november", "oscar",   "papa",  "quebec", "romeo",  "sierra", "tango",   "uniform", "whiskey",
    "yankee", "zulu",     "baker",   "nancy", "sugar",  "yellow", "edgar",  "ivan",    "x"};

template <size_t N>
WordTable<int> TableOf(const NumberRow (&rows)[N]) {
  WordTable<int> table;
  for (const NumberRow& row : rows) table.Add(row.word, row.value);
  return table;
}

class RunReader {
 public:
  RunReader(const PageView& page, size_t token) : page_(page), at_(token) { run_.first = run_.last = token; }

  SpokenRun Read() {
    const auto& tokens = page_.tokens();
    while (at_ < tokens.size() && run_.characters.size() < 40) {
      if (!Step()) break;
      run_.last = at_ - 1;
      if (at_ >= tokens.size() || !JoinsRun(page_.GapAfter(at_ - 1))) break;
      size_t next = SkipFillers(at_);
      if (next >= tokens.size() || !(Says(next))) break;
      // What opens a line is its time, "911:", or a speaker's letter.
      bool opens = tokens[next].line != tokens[at_ - 1].line;
      if (opens &&
          (tokens[next].Number() || page_.GapAfter(next).starts_with(':') || tokens[next].size() == 1))
        break;
      at_ = next;
    }
    return run_;
  }

 private:
  static bool JoinsRun(std::string_view gap) {
    if (gap.size() > 5) return false;
    return gap.find_first_not_of(" ,.-\n\r\"") == gap.npos && std::count(gap.begin(), gap.end(), '\n') <= 1;
  }

  bool Says(size_t i) const {
    const Token& token = page_.tokens()[i];
    if (token.Number()) return token.size() <= 4;
    WordKey key = page_.Key(token);
    if (SpokenNumber(key) >= 0 || SpokenLetter(key) != 0) return true;
    if (key.text == "double" || key.text == "triple" || key.text == "hundred" || key.text == "thousand")
      return true;
    return token.size() == 1 && token.Is(Token::kUpper) && key.text != "i" && key.text != "a";
  }

  // "dash", "area code", "uh": said between the parts, part of none.
  size_t SkipFillers(size_t i) const {
    static const WordSet fillers = {"dash",  "hyphen", "uh",     "um",    "er",
                                    "space", "then",   "period", "point", "and"};
    for (int steps = 0; steps < 2 && i < page_.tokens().size(); ++steps) {
      if (!fillers.contains(page_.Key(page_.tokens()[i])) || !JoinsRun(page_.GapAfter(i))) break;
      ++i;
    }
    return i;
  }

  bool Step() {
    const Token& token = page_.tokens()[at_];
    WordKey key = page_.Key(token);
    if (token.Number() && token.size() <= 4) {
      run_.characters.append(page_.Text(token));
      ++at_;
      return true;
    }
    if (key.text == "double" || key.text == "triple") return Repeated(key.text == "double" ? 2 : 3);
    if (key.text == "hundred" || key.text == "thousand") return Multiplied(key.text == "hundred");
    if (int number = SpokenNumber(key); number >= 0) return Number(number);
    char letter = SpokenLetter(key);
    if (letter == 0 && token.size() == 1 && token.Is(Token::kUpper)) letter = page_.Text(token)[0];
    if (letter == 0) return false;
    ++run_.letters;
    if (token.size() > 1) ++run_.alphabet, ++run_.words;
    run_.characters.push_back(letter);
    ++at_;
    if (token.size() == 1) SkipAsIn();
    return true;
  }

  // "M as in Mary": the word says no second letter.
  void SkipAsIn() {
    const auto& tokens = page_.tokens();
    bool as_in =
        at_ + 2 < tokens.size() && page_.Lower(tokens[at_]) == "as" && page_.Lower(tokens[at_ + 1]) == "in";
    bool like =
        at_ + 1 < tokens.size() && (page_.Lower(tokens[at_]) == "like" || page_.Lower(tokens[at_]) == "for");
    if (!as_in && !like) return;
    at_ += as_in ? 3 : 2;
    ++run_.alphabet;
  }

  bool Repeated(int times) {
    if (at_ + 1 >= page_.tokens().size()) return false;
    int number = SpokenNumber(page_.Key(page_.tokens()[at_ + 1]));
    if (number < 0 || number > 9) return false;
    run_.characters.append(static_cast<size_t>(times), static_cast<char>('0' + number));
    run_.words += times;
    at_ += 2;
    return true;
  }

  bool Multiplied(bool hundred) {
    if (run_.characters.empty()) return false;
    run_.hundreds = true;
    ++run_.words;
    ++at_;
    size_t next = SkipFillers(at_);
    int follows = next < page_.tokens().size() ? SpokenNumber(page_.Key(page_.tokens()[next])) : -1;
    if (follows < 0) {
      run_.characters.append(hundred ? 2U : 3U, '0');
    } else if (follows < 10) {
      run_.characters.append(hundred ? 1U : 2U, '0');
    }
    return true;
  }

  bool Number(int number) {
    ++run_.words;
    ++at_;
    // "forty-two": the ones belong to the tens.
    if (number >= 20 && at_ < page_.tokens().size()) {
      int ones = SpokenNumber(page_.Key(page_.tokens()[at_]));
      std::string_view gap = page_.GapAfter(at_ - 1);
      if (ones > 0 && ones < 10 && (gap == "-" || gap == " ") && page_.Lower(page_.tokens()[at_]) != "o") {
        number += ones;
        ++run_.words;
        ++at_;
      }
    }
    run_.characters.append(std::to_string(number));
    return true;
  }

  const PageView& page_;
  size_t at_;
  SpokenRun run_;
};

}  // namespace

int SpokenNumber(const WordKey& lower) {
  static const auto* table = new WordTable<int>(TableOf(kNumbers));
  const int* value = table->Find(lower);
  return value == nullptr ? -1 : *value;
}

int SpokenOrdinal(const WordKey& lower) {
  static const auto* table = new WordTable<int>(TableOf(kOrdinals));
  const int* value = table->Find(lower);
  return value == nullptr ? 0 : *value;
}

char SpokenLetter(const WordKey& lower) {
  static const auto* table = [] {
    auto* made = new WordTable<char>;
    for (std::string_view word : kAlphabet) {
      if (word.size() > 1) made->Add(word, static_cast<char>(word[0] - 0x20));
    }
    return made;
  }();
  const char* letter = table->Find(lower);
  return letter == nullptr ? '\0' : *letter;
}

SpokenRun SpokenRunAt(const PageView& page, size_t token) {
  SpokenRun run = RunReader(page, token).Read();
  if (run.characters.empty()) run.words = 0;
  return run;
}

}  // namespace blackbar
