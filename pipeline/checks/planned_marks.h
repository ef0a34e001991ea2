// What the redactor prints over boxes, drawn a second time from the plan alone: exemption labels, white in
// the middle of their boxes, and the page number where it stands over a box. A picture of a box may hold
// these marks, pixel for pixel within what resampling and lossy codecs do, and else nothing but black. The
// rules of printing are those of docs/formats.md, "Labels"; no code is shared with the redactor. Pure.
#pragma once

#include <string>
#include <vector>

#include "pipeline/checks/subject.h"

namespace blackbar {

struct PlannedMark {
  PixelRect rect;                     // in the raster; may reach beyond its edges
  std::vector<uint8_t> ink;           // rect's pixels: 255 is all ink
  bool dark_on_light = false;         // the page number on its white field
  uint8_t InkAt(int x, int y) const;  // 0 outside of rect
};

// The marks of the page's boxes as they are found in `grey`, a picture of a part of the page. A label that is
// not there is not in the list; one that is there in another form is in it, and fails in BoxComplaint.
Result<std::vector<PlannedMark>> MarksIn(const Raster& grey, const PageView& page);

// Paints marks black, with `room` pixels around them, so that what else there is can be looked for.
void PaintOut(const std::vector<PlannedMark>& marks, int room, Raster* grey);

// Where the page number stands if it found no free place, with a point around it.
Box StampField(const PageView& page);

// The empty string if a picture of a box holds nothing but black and planned marks, else what is wrong.
// `margin` pixels at the edge are not looked at.
Result<std::string> BoxComplaint(const Raster& grey, const PageView& page, int margin);

}  // namespace blackbar
