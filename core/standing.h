// Which decisions stand: those that no later one supersedes. Pure; part of core/lock.cc and of what the desk
// shows as undecided.
#pragma once

#include <map>
#include <vector>

#include "core/decision.h"
#include "core/finding.h"

namespace blackbar {

struct Standing {
  std::map<std::string, const Decision*> by_finding;  // finding id -> its one standing decision
  std::vector<const Decision*> drawn;                 // on regions that a person drew
};

// Pointers are into `decisions`. Refused as described in core/lock.h.
Result<Standing> StandingDecisions(const std::vector<Finding>& findings,
                                   const std::vector<Decision>& decisions);

}  // namespace blackbar
