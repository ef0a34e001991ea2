// What is painted into a photo: black over what goes, a mosaic where an office's setting asks for that (which
// is no removal), and outlines for the people who approve. Pure.
#pragma once

#include <string>
#include <vector>

#include "core/plan.h"
#include "core/result.h"
#include "redactors/page_order.h"
#include "redactors/raster.h"

namespace blackbar {

void PaintOver(const std::vector<PlannedBox>& boxes, PictureFill fill, Raster* raster);

// Frames around what will go, with their numbers, and a banner that says that this is no release.
Result<void> PaintOutlines(const std::vector<PlannedBox>& boxes, const std::string& banner, Raster* raster);

}  // namespace blackbar
