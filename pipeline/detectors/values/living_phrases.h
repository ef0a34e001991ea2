// Where somebody lives, in a phrase without a house number: "stays at the halfway house, Budlong, bunk 11",
// "lives 3 mi N of the chapter house", "moved to space 31 at the Willows". Pure; any thread.
#pragma once

#include "pipeline/detectors/detector.h"

namespace blackbar {

void FindLivingPhrases(const PageView& page, const DetectContext& context, std::vector<Mark>* marks);

}  // namespace blackbar
