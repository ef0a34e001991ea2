// One line of a fee statement from its rule. Inner header of fee.cc: pure.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/json.h"
#include "core/result.h"
#include "templates/jurisdiction.h"
#include "tracker/fee.h"

namespace blackbar {

// The figures and counts that the rules of a profile are applied to.
class FeeFigures {
 public:
  static Result<FeeFigures> Make(const Profile& profile, const Json& untrusted_schedule,
                                 const Json& untrusted_input);

  bool Has(const std::string& input_key) const { return input_.contains(input_key); }
  bool Flag(const std::string& input_key) const;              // false when missing
  std::string Word(const std::string& input_key) const;       // empty when missing
  Result<int64_t> Count(const std::string& input_key) const;  // 0 when missing
  Result<const Json*> List(const std::string& input_key) const;
  // A figure of the office or the profile; null when there is none.
  const Json& Figure(const std::string& key) const;
  Result<int64_t> Minor(const std::string& key) const;  // refused when there is none
  std::string CiteOf(const std::string& key) const;     // empty for the office's own
  std::string FactOf(const std::string& key) const;
  // What the requester's category says about a kind of charge; null without categories.
  const Json& Category(const std::string& member) const;

 private:
  const Profile* profile_ = nullptr;
  Json schedule_, input_, category_;
  std::map<std::string, const Fact*> from_;
};

// The lines that a rule gives: none when the input does not ask for it.
Result<std::vector<FeeLine>> LinesOf(const Json& rule, const FeeFigures& figures,
                                     const std::vector<FeeLine>& before);

}  // namespace blackbar
