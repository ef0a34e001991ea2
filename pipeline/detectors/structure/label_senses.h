// Labels whose sense their surroundings decide: "tag" of a car or of evidence, "true name" on an informant's
// papers, "employer/school" of an adult. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/structure/labels.h"

namespace blackbar {

class Layout;

void DecideSenses(const PageView& page, const Layout& layout, std::vector<LabelHit>* hits);

}  // namespace blackbar
