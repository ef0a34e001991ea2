#include "pipeline/detectors/values/pattern_gate.h"

#include "pipeline/detectors/values/pattern.h"
#include "tests/catch.h"

namespace blackbar {
namespace {

struct Row {
  const char* pattern;
  const char* text;
  bool may;
};

TEST_CASE("a gate says no only where the pattern cannot match") {
  const Row rows[] = {
      {R"(ssn\b[ :]{1,3}(\d{3}-\d{2}-\d{4}))", "SSN: 123-45-6789", true},
      {R"(ssn\b[ :]{1,3}(\d{3}-\d{2}-\d{4}))", "ssn is not known", false},
      {R"((?-i:[A-Z]{2}\d{4}))", "AB1234", true},
      {R"((?-i:[A-Z]{2}\d{4}))", "ab1234", false},
      {R"((?-i:A)b)", "AB", true},
      {R"((?-i:A)b)", "ab", false},
      {R"(a(?i)b|c)", "C", true},
      {R"([^.;\n\d]{0,30}?(\d{4}))", "the number ends in 4471", true},
      {R"([^.;\n\d]{0,30}?(\d{4}))", "nobody. 4471", false},
      {R"((?:one|two|)three)", "three", true},
      {R"((?:one|two)three)", "three", false},
      {R"(x{2,9}y)", "xxxxxxxxxxxxxy", true},  // many count as no end of them
      {R"(x{2,9}y)", "xy", false},
      {R"(x{2}y)", "xxxy", false},
      {R"([\x41\-\]]z)", "]z", true},
      {R"([\x41\-\]]z)", "bz", false},
      {"n[\xC3\xBA]m", "n\xE3m", true},
      {R"(a*)", "", true},
      {R"(a+)", "", false},
      {R"(\pL)", "1", true},  // not read here: the engine decides
      {R"([[:alpha:]])", "1", true},
      {R"((?P<value>ab)?c)", "abc", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern, row.text);
    PatternGate gate(row.pattern);
    CHECK(gate.MayMatch(row.text) == row.may);
    CHECK(gate.MayMatch(row.text) == row.may);  // by the states made before
    MatchSpan span;
    if (Pattern(row.pattern).MatchAt(row.text, 0, &span)) CHECK(row.may);
  }
}

TEST_CASE("a gate without room for its states lets pass") {
  // Which of the last twelve letters were an "a": more states than there is room for.
  std::string pattern = "[ab]*a";
  for (int i = 0; i < 12; ++i) pattern += "[ab]";
  pattern += "c";
  PatternGate gate(pattern);
  unsigned dice = 1;
  for (int i = 0; i < 200; ++i) {
    std::string text;
    for (int at = 0; at < 100; ++at) text += (dice = dice * 1103515245 + 12345) & 65536 ? 'a' : 'b';
    text[text.size() - 13] = 'a';
    text += 'c';
    CAPTURE(text);
    CHECK(gate.MayMatch(text));
  }
}

}  // namespace
}  // namespace blackbar
