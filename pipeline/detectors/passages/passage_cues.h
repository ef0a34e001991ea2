// Cue rules of what prose tells about somebody: medical facts, criminal history, gangs, scars and tattoos.
// Tables for cue_rules.h, and the word lists behind the medical ones. A denial ("no history of seizures")
// tells as much as the fact and is found like it.
#pragma once

#include <span>

#include "pipeline/detectors/values/cue_rules.h"

namespace blackbar {

std::span<const CueRow> MedicalCues();
std::span<const CueRow> CareCues();      // what somebody is treated for
std::span<const CueRow> StateCues();     // what somebody says or does that tells of an illness
std::span<const CueRow> BodyCues();      // what ails or aids the body, and what people take
std::span<const CueRow> ToldCues();      // more of what people tell of their health
std::span<const CueRow> HistoryCues();   // offences in returns, forms, answers and short sentences
std::span<const CueRow> GangSetCues();   // names of sets, and what somebody is called in one
std::span<const CueRow> GangNameCues();  // likewise, only on pages that tell of a gang
std::span<const CueRow> GangToldCues();  // who runs with whom
std::span<const CueRow> GangSignCues();  // clothing, signs and tattoos, only on pages that tell of a gang
std::span<const CueRow> KeyCodeCues();   // codes that are keyed, passwords, names of accounts
std::span<const CueRow> GangCues();
std::span<const CueRow> GangPageCues();    // only on pages that tell of a gang
std::span<const CueRow> SecretWordCues();  // passwords and codes, names in networks, numbers of prints
std::span<const CueRow> InformantCues();   // only on pages that tell of an informant

}  // namespace blackbar
