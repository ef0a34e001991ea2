// A quick no for a pattern: an automaton that takes all that the pattern takes and somewhat more (long
// repetitions count as endless, word ends and anchors as always true), small enough to stay in the caches.
// Most places where a pattern is tried hold nothing of it, and the full engine costs a multiple there. Its
// states are made when a text first needs them; what it cannot read or has no room for it lets pass. Any
// thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace blackbar {

class PatternGate {
 public:
  explicit PatternGate(const std::string& pattern);  // case does not matter but within (?-i)
  ~PatternGate();

  // False: the pattern matches nothing that begins where `text` does.
  bool MayMatch(std::string_view text) const;

 private:
  class Automaton;
  std::unique_ptr<Automaton> automaton_;
};

}  // namespace blackbar
