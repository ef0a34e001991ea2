// Terms that the clerk typed in for the request, and the office's protected people: found everywhere,
// whatever else claims the place. Runs after the other detectors; the searching is in office_lists.h.
#pragma once

#include <memory>

#include "pipeline/detectors/detector.h"

namespace blackbar {

std::unique_ptr<Detector> MakeTermsDetector();

}  // namespace blackbar
