// Terms that the clerk typed in for the request: found everywhere, whatever else claims the place.
#pragma once

#include <memory>

#include "pipeline/detectors/detector.h"

namespace blackbar {

std::unique_ptr<Detector> MakeTermsDetector();

}  // namespace blackbar
