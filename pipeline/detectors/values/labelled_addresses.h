// Whatever an address label announces, as far as its cell goes. Pure; any thread.
#pragma once

#include "pipeline/detectors/detector.h"

namespace blackbar {

void FindLabelledAddresses(const PageView& page, const DetectContext& context, std::vector<Mark>* marks);

}  // namespace blackbar
