// The one place that knows the pattern engine (RE2): anchored matching at a byte of a text. Patterns are
// ours, never the record's. Bytes are taken one by one, so text that is not UTF-8 is searched too and offsets
// stay bytes. Every pattern is bounded in length, so matching is linear in the text. Immutable; any thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

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

// An expression that a person typed: searched for anywhere, in UTF-8. A hit is at most kReach bytes long, so
// that all hits together are found in time linear in the text whatever the expression is.
class SearchPattern {
 public:
  static constexpr size_t kReach = 1024;

  // invalid_input with the reason; limit_exceeded for an expression that would take too much memory.
  static Result<SearchPattern> Make(const std::string& expression);
  ~SearchPattern();
  SearchPattern(SearchPattern&&) noexcept;

  // The first hit that begins at or after `from`; false: none. An empty hit is one, too. `value` is the group
  // named "value" where the expression has it and it took part, else the whole.
  bool Find(std::string_view text, size_t from, MatchSpan* whole, MatchSpan* value) const;

 private:
  struct Engine;
  explicit SearchPattern(std::unique_ptr<Engine> engine);
  std::unique_ptr<Engine> engine_;
};

}  // namespace blackbar
