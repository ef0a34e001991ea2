// In a case of sexual assault, domestic violence, stalking or child abuse: what would stay readable and
// identifies the victim becomes a finding (block address, crossing, hospital, shelter, school, initials), and
// victims get the role that tells so. Other cases are untouched. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/detector.h"
#include "pipeline/detectors/people/offence.h"

namespace blackbar {

// After all detectors, before their marks are settled.
void ShieldVictims(const PageView& page, const DetectContext& context, std::vector<Mark>* marks);

}  // namespace blackbar
