// A pattern of the office: a name, an expression (RE2 syntax, case does not matter), and what its hits are: a
// kind of core/kinds.h, USER_TERM, or "keep" for what must stay readable. What stands here has been checked:
// an expression that is wrong, that matches the empty text, or that hits nearly everything is refused.
// Immutable, cheap to copy; any thread.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "pipeline/detectors/detector.h"
#include "pipeline/detectors/values/pattern.h"

namespace blackbar {

class UserPattern {
 public:
  static constexpr size_t kMaxName = 60, kMaxExpression = 1000;
  static constexpr char kKeep[] = "keep";

  // invalid_input says in one line what is wrong.
  static Result<UserPattern> Make(const std::string& name, const std::string& expression,
                                  const std::string& kind = "USER_TERM");

  const std::string& name() const { return name_; }
  const std::string& expression() const { return expression_; }
  const std::string& kind() const { return kind_; }
  bool keeps() const { return kind_ == kKeep; }
  // Every hit in order, none overlapping: the group (?P<value>...) where the expression has one, else the
  // whole. Linear in the text.
  void ForEachHit(std::string_view text, const std::function<void(MatchSpan)>& visit) const;

 private:
  UserPattern() = default;
  std::string name_, expression_, kind_;
  std::shared_ptr<const SearchPattern> search_;
};

// Marks of the office's patterns that do not keep.
std::unique_ptr<Detector> MakePatternsDetector();

}  // namespace blackbar
