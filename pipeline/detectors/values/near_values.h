// Numbers that only the person beside them explains: ten bare digits behind a name, or of an area code that
// other telephones of the page have; a driver licence behind a visitor's name. Runs behind the detectors of
// people, whose marks it reads. Any thread.
#pragma once

#include <memory>

#include "pipeline/detectors/detector.h"

namespace blackbar {

std::unique_ptr<Detector> MakeNearValuesDetector();

}  // namespace blackbar
