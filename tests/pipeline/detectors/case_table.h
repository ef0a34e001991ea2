// Tables of cases for the detectors: a text, and what must be found in it, written "KIND value" or
// "KIND/role value". All people are fictional.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "pipeline/detectors/detect.h"
#include "tests/catch.h"

namespace blackbar {

struct DetectCase {
  std::string text;
  std::vector<std::string> expected;  // exactly these, in order of place
};

inline std::vector<std::string> FoundIn(const std::string& text, DetectSettings settings = {},
                                        bool roles = false) {
  DetectSession session(std::move(settings));
  session.Learn(text, "r");
  std::vector<std::string> found;
  for (const TextSpan& span : session.FindText(text, "r")) {
    std::string line = span.kind;
    if (roles && !span.role.empty()) line.append("/").append(span.role);
    line.append(" ").append(SliceCodePoints(text, span.from, span.to));
    found.push_back(std::move(line));
  }
  return found;
}

// The tables tell what the rules find; what the trained model of passages adds has tests of its own.
inline void CheckCases(const std::vector<DetectCase>& cases, bool roles = false) {
  DetectSettings rules;
  rules.off.insert("passage_tagger");
  for (const DetectCase& c : cases) {
    INFO(c.text);
    CHECK(FoundIn(c.text, rules, roles) == c.expected);
  }
}

}  // namespace blackbar
