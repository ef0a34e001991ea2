// Ages as people say and jot them: "barely fourteen", "he can't be more than fifteen", "not yet ten", "she
// has eleven years", "Malia, three in October", "six and a half", "in her seventh year", "T.J. (11,". Pure;
// any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/people/sightings.h"

namespace blackbar {

// Adds what `ages` does not hold yet, and widens what it holds by the words that belong to it.
void FindAgeIdioms(const PageView& page, const DetectContext& context, std::vector<AgeSighting>* ages);

}  // namespace blackbar
