// Places of a photo that somebody has hidden under a mosaic, which does not hold: text and faces have been
// worked out from such squares. Pure.
#pragma once

#include <vector>

#include "core/region.h"
#include "redactors/raster.h"

namespace blackbar {

// Squares of one size with flat insides, in many tones, in rows and columns. At most a few boxes.
std::vector<Box> MosaicPlaces(const Raster& rgb);

}  // namespace blackbar
