// Paints what a plan hides into one decoded picture, before it is encoded. Boxes are of the displayed picture
// and grow to whole chroma pixels. Pure; any thread, one picture at a time.
#pragma once

#include <vector>

#include "core/plan.h"
#include "redactors/av/media_frame.h"

namespace blackbar {

struct PixelBox {  // even edges, half-open
  int left = 0, top = 0, right = 0, bottom = 0;
};

// Outwards to even pixels, cut at the picture's edges. Empty boxes are left out.
std::vector<PixelBox> PixelBoxesOf(const std::vector<Box>& boxes, int width, int height);

// All take a writable yuv420p picture.
void FillBlack(MediaFrame* frame, const PixelBox& box, bool full_range);
// Every tile of the box becomes its mean. Not a removal: only where an office's policy says so.
void Obscure(MediaFrame* frame, const PixelBox& box);
// A red line just inside the box.
void Outline(MediaFrame* frame, const PixelBox& box);

}  // namespace blackbar
