// Names and ages. PeopleDetector marks every name a sighting or the roster tells of, as PERSON, JUVENILE_NAME
// or OFFICIAL_NAME with its role; AgesDetector marks birth dates and ages under the limit.
#pragma once

#include <memory>

#include "pipeline/detectors/detector.h"

namespace blackbar {

std::unique_ptr<Detector> MakePeopleDetector();
std::unique_ptr<Detector> MakeAgesDetector();

}  // namespace blackbar
