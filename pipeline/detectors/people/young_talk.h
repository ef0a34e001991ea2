// What people say of themselves: in a transcript the one who answers "How old are you?" with "Nine." is nine,
// whether the line names the speaker ("MICAH:") or not ("A."); who is asked "How old is Posey?" tells of
// Posey; the writer of "i am 14 and i go to ..." is 14, and the friends a child speaks of are children. Works
// on the sightings of one page. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/people/sightings.h"

namespace blackbar {

void ReadYoungTalk(const PageView& page, const DetectContext& context, std::vector<NameSighting>* names);

}  // namespace blackbar
