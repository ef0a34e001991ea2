// Names that only the trained tagger sees: PERSON marks where no rule has a say.
#pragma once

#include <memory>

#include "pipeline/detectors/detector.h"

namespace blackbar {

std::unique_ptr<Detector> MakeTaggerDetector();

}  // namespace blackbar
