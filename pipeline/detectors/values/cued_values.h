// Finds values by the words before them (value_cues.h), and birth dates behind words for a birth in any form.
#pragma once

#include <memory>

#include "pipeline/detectors/detector.h"

namespace blackbar {

std::unique_ptr<Detector> MakeCuedValuesDetector();

}  // namespace blackbar
