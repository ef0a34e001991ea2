// Text that a narrow cell broke over lines: "debit card 3442" over "51836", "KAHANANUI," over "Losa", a label
// over its end. The lines of such a cell are read as one line by the other detectors, and what they find
// across a break is marked in its place. Linear: each cell once, three lines at most.
#pragma once

#include <memory>

#include "pipeline/detectors/detector.h"

namespace blackbar {

std::unique_ptr<Detector> MakeWrappedDetector();

}  // namespace blackbar
