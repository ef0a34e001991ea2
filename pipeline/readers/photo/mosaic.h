// Places of a photo that somebody has hidden under a mosaic, which does not hold: text and faces have been
// worked out from such squares. Pure.
#pragma once

#include <vector>

#include "core/region.h"
#include "redactors/raster.h"

namespace blackbar {

// Flat squares of one size side by side, in several tones. At most a few boxes.
std::vector<Box> MosaicPlaces(const Raster& rgb);

}  // namespace blackbar
