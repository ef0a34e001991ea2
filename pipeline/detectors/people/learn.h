// The first pass over one page: who is named, in which role, and who is under age. Adds to the roster.
#pragma once

#include "pipeline/detectors/detector.h"
#include "pipeline/detectors/people/roster.h"

namespace blackbar {

void LearnPeople(const PageView& page, const DetectContext& context, Roster* roster);

}  // namespace blackbar
