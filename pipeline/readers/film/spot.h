// A place in a picture as fractions of its sides, and how it is found again in another picture: by the
// likeness of its pixels (normalised correlation). Grey pictures only. Pure; sandboxed reader.
#pragma once

#include <vector>

#include "core/region.h"
#include "pipeline/readers/picture.h"

namespace blackbar {

struct Spot {
  double left = 0, top = 0, right = 0, bottom = 0;  // may reach over the picture's edges

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  double x() const { return (left + right) / 2; }  // of its middle
  double y() const { return (top + bottom) / 2; }
  Spot Moved(double dx, double dy) const { return {left + dx, top + dy, right + dx, bottom + dy}; }
};

Spot SpotOf(const Box& box);
// Cut at the picture's edges, never empty.
Box BoxOf(const Spot& spot);
// The part of it that is in the picture.
double ShareInside(const Spot& spot);
double SpotOverlap(const Spot& a, const Spot& b);  // shared area over joined area
// Of their middles, in sides of the two.
double SpotDistance(const Spot& a, const Spot& b);
// How many times the larger one's side is the smaller one's.
double SpotGrowth(const Spot& a, const Spot& b);

struct Step {
  Spot spot;
  double likeness = 0;  // -1 to 1; 0 where there is nothing to compare
};

// Where the pixels of `then` in `spot` are in `now`, looked for around (dx, dy) away from it. Size is kept.
Step Follow(const Picture& then, const Spot& spot, const Picture& now, double dx, double dy);

// A spot's pixels, small and even in light, to be compared later.
using Patch = std::vector<float>;
Patch PatchOf(const Picture& picture, const Spot& spot);
double Likeness(const Patch& a, const Patch& b);  // -1 to 1

}  // namespace blackbar
