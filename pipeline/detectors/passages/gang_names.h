// Names of gangs that are known all over the country. A table of general knowledge (gang_names.cc); one
// look-up a token. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/detector.h"

namespace blackbar {

// Names that are also ordinary words are found only on a page that tells of a gang.
void FindGangNames(const PageView& page, bool gang_page, std::vector<Mark>* marks);

}  // namespace blackbar
