// What says that somebody is a child without giving an age: a grade, "freshman at ... High School", "attends
// ... Elementary". Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/sightings.h"

namespace blackbar {

// Adds a sighting with `cue` for each.
void FindYoungCues(const PageView& page, std::vector<AgeSighting>* ages);

}  // namespace blackbar
