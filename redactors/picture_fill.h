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

// What the plan takes from a photo's only page: its boxes, and all that none of its inverted areas keeps.
Result<std::vector<PlannedBox>> BoxesOnPicture(const PlanContent& plan);

// Black reaches out to whole squares of `grid` pixels: the squares of a JPEG, so that what is black before is
// black after. A mosaic does not.
void PaintOver(const std::vector<PlannedBox>& boxes, PictureFill fill, int grid, Raster* raster);

// Frames around what will go, with their numbers, and a banner that says that this is no release.
Result<void> PaintOutlines(const std::vector<PlannedBox>& boxes, const std::string& banner, Raster* raster);

}  // namespace blackbar
