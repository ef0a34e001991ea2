// Tables of cue rules: where one of a rule's first words stands, its pattern is tried, and what its groups
// caught is marked (the whole match when it has none). In a pattern a space stands for a little white space
// or a line's end, and <names> stand for the parts listed in cue_rules.cc. Linear in the text: one look-up a
// token, patterns of bounded length. Built once; immutable; any thread.
#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/detectors/detector.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {

struct CueRow {
  const char* first_words;  // lower case, a space between
  std::string_view kind;
  double score;
  const char* pattern;
  const char* why;
  bool (*check)(std::string_view value) = nullptr;  // of each group's text; null: none
};

class CueRules {
 public:
  // The rows must outlive the rules.
  CueRules(const char* detector, std::initializer_list<std::span<const CueRow>> tables);
  // Tries the rules of a token's word; each kind at most once a token.
  void MarkAt(const PageView& page, const Token& token, std::vector<Mark>* marks) const;

 private:
  struct Rule {
    const CueRow* row;
    Pattern pattern;
  };
  bool Try(const Rule& rule, const PageView& page, size_t at, std::vector<Mark>* marks) const;

  const char* detector_;
  std::deque<Rule> rules_;
  std::deque<std::string> words_;
  WordTable<std::vector<const Rule*>> by_word_;
};

// The pattern with spaces and <names> put in: for patterns outside the tables.
std::string CuePattern(std::string_view pattern);

// Checks of the tables.
bool HasDigitIn(std::string_view value);
bool HasLetterAndDigit(std::string_view value);

}  // namespace blackbar
