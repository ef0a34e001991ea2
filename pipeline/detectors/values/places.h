// Addresses (addresses.h), schools (a juvenile's school is found, a school as a mere place stays), hospitals,
// grades.
#pragma once

#include <memory>

#include "pipeline/detectors/detector.h"

namespace blackbar {

std::unique_ptr<Detector> MakePlacesDetector();

// Schools that a label ties to a juvenile.
void LearnSchools(const PageView& page, const DetectContext& context, KnownValues* known);

}  // namespace blackbar
