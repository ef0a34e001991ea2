// Pixels to a PNG file: header, pixels, end, and no other chunk. The adapter for libpng's writing. Pure,
// deterministic.
#pragma once

#include <string>

#include "core/result.h"
#include "redactors/raster.h"

namespace blackbar {

// Grey, red green blue, or, where all is black and white, one bit a pixel.
Result<std::string> EncodePng(const Raster& raster);

}  // namespace blackbar
