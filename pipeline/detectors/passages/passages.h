// Stretches of prose and records that tell something sensitive by cue words: medical facts, criminal history
// (sentences and rap-sheet blocks), gang membership, informants.
#pragma once

#include <memory>

#include "pipeline/detectors/detector.h"

namespace blackbar {

std::unique_ptr<Detector> MakePassagesDetector();

}  // namespace blackbar
