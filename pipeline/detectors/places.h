// Street addresses with unit, city and ZIP, post boxes, schools (a juvenile's school is found, a school as a
// mere place stays), grades; and what stays: block addresses.
#pragma once

#include <memory>

#include "pipeline/detectors/detector.h"

namespace blackbar {

std::unique_ptr<Detector> MakePlacesDetector();

}  // namespace blackbar
