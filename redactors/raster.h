// Pixels of a page in memory and what is done to them: painting boxes, telling grey from colour, removing a
// colour printer's tracking dots. Values without owner; any thread. Units: pixels, origin top left.
#pragma once

#include <cstdint>
#include <vector>

#include "core/region.h"

namespace blackbar {

struct PixelRect {
  int left = 0, top = 0, right = 0, bottom = 0;  // half-open
  int width() const { return right - left; }
  int height() const { return bottom - top; }
  bool empty() const { return right <= left || bottom <= top; }
  bool Intersects(const PixelRect& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

struct Raster {
  int width = 0, height = 0;
  int channels = 3;            // 1 grey, 3 red green blue; one byte each, no padding
  std::vector<uint8_t> bytes;  // width * height * channels

  uint8_t* at(int x, int y) { return bytes.data() + (static_cast<size_t>(y) * width + x) * channels; }
  const uint8_t* at(int x, int y) const {
    return bytes.data() + (static_cast<size_t>(y) * width + x) * channels;
  }
};

// The pixels that a box touches, even by a hair: a box on paper never covers less than the plan's.
PixelRect ToPixels(const Box& box, int width, int height);

void Fill(Raster* raster, const PixelRect& rect, uint8_t grey);
// Blends `grey` into the pixels from (x, y) on by `mask` (one channel, 255: all of it).
void Blend(Raster* raster, int x, int y, const Raster& mask, uint8_t grey);

// The share of pixels, in millionths, that are plainly coloured.
int64_t ColouredShare(const Raster& raster);
Raster ToGrey(const Raster& raster);
// Every pixel is 0 or 255 in all channels.
bool IsBilevel(const Raster& raster);
// The share of pixels, in millionths, that are neither near black nor near white: a photograph has many.
int64_t MidtoneShare(const Raster& grey);

// Small faint yellow marks on a light ground become their ground: colour printers put the machine's serial
// number and the time on every page that way. Returns the number of pixels changed.
int64_t DropYellowDots(Raster* raster);

}  // namespace blackbar
