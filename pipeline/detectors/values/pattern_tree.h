// A pattern read into a tree of byte sets, for PatternGate. Bytes one by one, as Pattern takes them. What is
// no byte (anchors, word ends) is left out, so the tree takes at least what the pattern takes.
#pragma once

#include <bitset>
#include <optional>
#include <string_view>
#include <vector>

namespace blackbar {

using ByteSet = std::bitset<256>;

struct PatternTree {
  enum class Kind { kBytes, kSequence, kChoice, kRepeat };
  static constexpr int kEndless = -1;

  Kind kind = Kind::kSequence;  // of nothing: the empty text
  ByteSet bytes;
  std::vector<PatternTree> parts;
  int min = 0, max = 0;  // of a repeat
};

// Nothing for syntax that is not read here.
std::optional<PatternTree> ReadPattern(std::string_view pattern);

}  // namespace blackbar
