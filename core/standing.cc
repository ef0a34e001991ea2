#include "core/standing.h"

#include <set>

namespace blackbar {
namespace {

Error Refused(const std::string& why) { return {ErrorCode::kRefused, why}; }

using ById = std::map<std::string, const Decision*>;

// Every decision names what it replaces correctly, and no chain of them bites its tail: a ring of decisions
// would make a redaction vanish.
Result<std::set<std::string>> Superseded(const ById& by_id) {
  std::set<std::string> superseded;
  for (const auto& [id, decision] : by_id) {
    const Decision* at = decision;
    for (size_t steps = 0; !at->supersedes().empty(); ++steps) {
      auto older = by_id.find(at->supersedes().text());
      if (older == by_id.end()) return Refused("a decision supersedes one that is not there");
      if (older->second->finding() != at->finding())
        return Refused("a decision supersedes one about something else");
      if (steps > by_id.size()) return Refused("decisions supersede each other in a ring");
      at = older->second;
    }
    if (!decision->supersedes().empty()) superseded.insert(decision->supersedes().text());
  }
  return superseded;
}

}  // namespace

Result<Standing> StandingDecisions(const std::vector<Finding>& findings,
                                   const std::vector<Decision>& decisions) {
  std::set<std::string> known;
  for (const Finding& finding : findings) {
    if (!known.insert(finding.id.text()).second) return Refused("two findings have the same id");
  }
  ById by_id;
  for (const Decision& decision : decisions) {
    if (!by_id.emplace(decision.id().text(), &decision).second)
      return Refused("two decisions have the same id");
  }
  std::set<std::string> superseded = TRY(Superseded(by_id));
  Standing standing;
  for (const Decision& decision : decisions) {
    if (!decision.finding().empty() && !known.contains(decision.finding().text()))
      return Refused("a decision names a finding that is not there");
    if (superseded.contains(decision.id().text())) continue;
    if (decision.finding().empty()) {
      standing.drawn.push_back(&decision);
    } else if (!standing.by_finding.emplace(decision.finding().text(), &decision).second) {
      return Refused("a finding has two decisions; the later one must supersede the earlier one");
    }
  }
  return standing;
}

}  // namespace blackbar
