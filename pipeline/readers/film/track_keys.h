// A track's places, one a picture, made into few keys between which a straight line is close enough. Pure.
#pragma once

#include <vector>

#include "core/region.h"
#include "pipeline/readers/film/spot.h"

namespace blackbar {

struct Place {
  int64_t from_us = 0, to_us = 0;  // while this picture is shown
  Spot spot;
  bool seen = false;  // by a detector
  bool sure = false;  // seen, or followed with confidence
};

// Keys at the times of some of the places, such that no place is farther from the line than a twentieth of
// its side or two thousandths of the picture; the last box is held until its picture's end. `places` is not
// empty and in order.
std::vector<TrackKey> KeysOf(const std::vector<Place>& places);

}  // namespace blackbar
