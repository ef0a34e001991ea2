// First names, surnames and ordinary words, from the list in data/ that is part of the program. Without it
// every question is answered no, and the detectors fall back on labels and titles. Immutable; any thread.
#pragma once

#include <string_view>

#include "pipeline/detectors/word_table.h"

namespace blackbar {

class NameList {
 public:
  enum Flag : uint8_t { kFirst = 1, kLast = 2, kOrdinary = 4 };

  explicit NameList(std::string_view lines);  // "word flags" a line; must outlive the list
  static const NameList& BuiltIn();

  // Flags of a word in lower case, looked up unless its key has them; an ordinary word is also known by its
  // endings (-s, -ed, -ing, -ly).
  uint8_t FlagsOf(const WordKey& lower) const;
  bool IsFirst(const WordKey& lower) const { return FlagsOf(lower) & kFirst; }
  bool empty() const { return words_.empty(); }

 private:
  WordTable<uint8_t> words_;
  bool built_in_ = false;
};

}  // namespace blackbar
