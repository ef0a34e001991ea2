// A photo in another size: for the reviewer's screen, and small for looking at it as a whole. Pure.
#pragma once

#include "core/result.h"
#include "redactors/photo/photo_file.h"
#include "redactors/raster.h"

namespace blackbar {

// Means of the pixels under each new one; larger than it was, the nearest pixel.
Raster Scaled(const Raster& raster, int width, int height);

// So many pixels wide, in the page's shape: that of a fax is not that of its pixels.
Result<Raster> ScaledToWidth(const Raster& raster, const PhotoPage& page, int width);

}  // namespace blackbar
