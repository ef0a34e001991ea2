// Ages that only the words and columns around them tell: "(12 yrs)", "Nico, 18 months", "ages 6 and 4", "a
// boy of nine", "Phoebe, eight,", a figure beside a sex ("M  12  son"), a column headed AGE. Pure; any
// thread.
#pragma once

#include <vector>

#include "pipeline/detectors/people/sightings.h"

namespace blackbar {

// Whether a line above has AGE where the figure at token i stands.
bool InColumnOfAges(const PageView& page, size_t i);

// Adds what `ages` does not hold yet.
void FindAgePhrases(const PageView& page, const DetectContext& context, std::vector<AgeSighting>* ages);

}  // namespace blackbar
