// Telephones and addresses that are the public's: an agency's, a court's, a business's. What stands in front
// of the value says so ("records may be requested at", "Gibbons Towing,"), or the value itself (a toll-free
// number, a street named Justice Way). Runs behind the detectors of values and people and turns their marks
// into must-stay ones, unless a person stands between the cue and the value or a label says whose it is.
#pragma once

#include <memory>

#include "pipeline/detectors/detector.h"

namespace blackbar {

std::unique_ptr<Detector> MakePublicValuesDetector();

}  // namespace blackbar
