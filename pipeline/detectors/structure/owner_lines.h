// Owners in registration returns, drivers in licence returns, people on envelopes: a line that is a name
// alone, right above the line of a street address, without any label. Pure; any thread; one look at each
// line.
#pragma once

#include <vector>

#include "pipeline/detectors/detector.h"

namespace blackbar {

// First tokens of such lines; up to three names stand above one address.
std::vector<size_t> NamesAboveAddresses(const PageView& page, const NameList& names);

}  // namespace blackbar
