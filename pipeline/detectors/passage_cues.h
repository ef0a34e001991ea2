// Cue rules of what prose tells about somebody: medical facts, criminal history, gangs, scars and tattoos.
// Tables for cue_rules.h, and the word lists behind the medical ones. A denial ("no history of seizures")
// tells as much as the fact and is found like it.
#pragma once

#include <span>

#include "pipeline/detectors/cue_rules.h"

namespace blackbar {

std::span<const CueRow> MedicalCues();
std::span<const CueRow> CareCues();   // what somebody is treated for
std::span<const CueRow> StateCues();  // what somebody says or does that tells of an illness
std::span<const CueRow> GangCues();
std::span<const CueRow> GangPageCues();    // only on pages that tell of a gang
std::span<const CueRow> SecretWordCues();  // passwords and codes, names in networks, numbers of prints
std::span<const CueRow> InformantCues();   // only on pages that tell of an informant

}  // namespace blackbar
