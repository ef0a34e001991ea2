// The one place that knows the pattern engine (RE2): anchored matching at a byte of a text. Patterns are
// ours, never the record's. Bytes are taken one by one, so text that is not UTF-8 is searched too and offsets
// stay bytes. Every pattern is bounded in length, so matching is linear in the text. Immutable; any thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace blackbar {

struct MatchSpan {
  size_t begin = 0, end = 0;
  bool empty() const { return begin == end; }
};

class Pattern {
 public:
  // Case does not matter unless the pattern says (?-i). Aborts on a bad pattern: they are part of the
  // program.
  explicit Pattern(const std::string& pattern);
  ~Pattern();
  Pattern(Pattern&&) noexcept;

  // Matches at exactly `at`. groups[0] is the whole, then the groups in order; a group that took no part is
  // empty at 0.
  bool MatchAt(std::string_view text, size_t at, std::vector<MatchSpan>* groups) const;
  bool MatchAt(std::string_view text, size_t at, MatchSpan* whole) const;

 private:
  struct Engine;
  std::unique_ptr<Engine> engine_;
};

}  // namespace blackbar
