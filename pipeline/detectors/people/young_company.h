// Names that are children's by the company they stand in: a list of which all are 15, an answer to "And the
// kids?", a school behind the name, a heading MISSING CHILD. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/people/sightings.h"

namespace blackbar {

void FindYoungCompany(const PageView& page, const DetectContext& context, std::vector<NameSighting>* names);

}  // namespace blackbar
