// Locking: findings and a person's decisions become the plan that a redactor takes. The only place where a
// proposal turns into a redaction, and nothing turns into one that nobody decided. Pure but for `page`, which
// reads what was extracted; called by the pipeline (office) and by the stateless command (script).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/decision.h"
#include "core/finding.h"
#include "core/page.h"
#include "core/plan.h"

namespace blackbar {

struct LockInput {
  Digest source;  // of the original
  Medium medium = Medium::kUnknown;
  std::string jurisdiction;
  ExemptionCodes codes;         // of the jurisdiction: code -> what is printed
  std::vector<PlanPage> pages;  // all pages of the record; none of a recording
  int64_t duration_us = 0;      // of a recording
  int transcript_pages = 0;     // of a recording: pages that `page` knows
  MediaChoice media = {};       // of a recording or a photo
  std::function<Result<Page>(int page)> page;
  std::vector<Finding> findings;
  std::vector<Decision> decisions;
  bool unscreened = false;  // nobody has searched for findings
  BoxWidth box_width = BoxWidth::kFreeSpace;
};

// Refused, with the reason: a finding without a standing decision, or with two; a decision on an unknown
// finding, or that supersedes one which is not there or is about something else; a code that the
// jurisdiction does not have; text that is not on its page; a record nobody has searched. A later decision
// that supersedes an earlier one takes its place. Kinds of core/kinds.h's StrictByDefault get strict boxes
// whatever `box_width` says. In recordings and photos what was found gets its guard (core/guard.h). Content
// that no displayed page shows never survives a redactor, so a decision to keep it changes nothing.
Result<LockedPlan> Lock(const LockInput& input);

// The same for a script, outside any office; may be unscreened.
Result<UnattestedPlan> LockUnattested(const LockInput& input);

}  // namespace blackbar
