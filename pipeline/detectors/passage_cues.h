// Cue rules of what prose tells about somebody: medical facts, criminal history, gangs, scars and tattoos.
// Tables for cue_rules.h, and the word lists behind the medical ones. A denial ("no history of seizures")
// tells as much as the fact and is found like it.
#pragma once

#include <span>

#include "pipeline/detectors/cue_rules.h"

namespace blackbar {

std::span<const CueRow> MedicalCues();
std::span<const CueRow> InjuryCues();  // not where somebody merely saw it
std::span<const CueRow> HistoryCues();
std::span<const CueRow> GangCues();
bool IsMedicine(const WordKey& lower);
bool IsCondition(const WordKey& lower);

}  // namespace blackbar
