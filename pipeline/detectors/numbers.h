// Numbers and addresses of the net that tell by their own form what they are: e-mail, telephone, SSN with
// hyphens, cards, VIN, MBI, IP, MAC, handles; and numbers of the office that merely look like them.
#pragma once

#include <memory>

#include "pipeline/detectors/detector.h"

namespace blackbar {

std::unique_ptr<Detector> MakeNumbersDetector();

}  // namespace blackbar
