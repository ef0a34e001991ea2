// What is said aloud in transcripts and calls: telephone and social security numbers, plates, birth dates,
// codes, addresses and e-mail addresses in words. What a run of numbers is, the words before it say; case
// numbers, badges and call signs stay.
#pragma once

#include <memory>

#include "pipeline/detectors/detector.h"

namespace blackbar {

std::unique_ptr<Detector> MakeSpokenDetector();

}  // namespace blackbar
