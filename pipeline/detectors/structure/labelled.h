// Values that a label announces: after it on the line, right of its cell, below it, or in its column. The
// labels are in label_table.cc, the forms of values in fields.cc. Names, birth dates and ages have their own
// detectors.
#pragma once

#include <memory>

#include "pipeline/detectors/detector.h"

namespace blackbar {

std::unique_ptr<Detector> MakeLabelledDetector();

}  // namespace blackbar
