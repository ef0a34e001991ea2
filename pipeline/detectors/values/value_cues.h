// Cue rules of identifiers: what words before a value say it is ("SSN ending in 4471", "gate code is 4471#",
// "her Snapchat is jay.04", "bearing Ohio plate HTR-2201"). Tables for cue_rules.h.
#pragma once

#include <span>

#include "pipeline/detectors/values/cue_rules.h"

namespace blackbar {

std::span<const CueRow> IdentifierCues();  // numbers of people, accounts, devices
std::span<const CueRow> SecretCues();      // passwords and codes, handles, informants
std::span<const CueRow> VehicleCues();     // plates, VINs, driver licences
std::span<const CueRow> PaperCues();       // accounts, papers, plates and codes in other words
std::span<const CueRow> ReturnCues();      // logs of calls, returns of queries, cards and papers

// A bank's routing number and the account behind it, as the foot of a check bears them.
void FindCheckLine(const PageView& page, const Token& token, std::vector<Mark>* marks);

}  // namespace blackbar
