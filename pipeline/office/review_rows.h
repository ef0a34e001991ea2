// Rows behind review, shared by its three .cc files. Not for others: they use review.h.
#pragma once

#include <string>
#include <vector>

#include "core/decision.h"
#include "core/record.h"
#include "pipeline/office/office.h"

namespace blackbar {

Result<std::string> JurisdictionOf(Office& office, const Record& record);
Result<ExemptionCodes> CodesOfRecord(Office& office, const Record& record);
// Every decision on the record, oldest first.
Result<std::vector<Decision>> DecisionsOf(Office& office, const Record& record);
// Those that no later one supersedes.
std::vector<const Decision*> StandingOf(const std::vector<Decision>& decisions);

}  // namespace blackbar
