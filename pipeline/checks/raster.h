// A grey or colour picture in memory, for checks to measure. 0 is black. A value.
#pragma once

#include <cstdint>
#include <vector>

#include "core/region.h"

namespace blackbar {

struct Raster {
  int width = 0, height = 0;
  int channels = 1;  // 1 grey, 3 red green blue
  double dpi = 0;    // of the page it shows
  Box area;          // which part of the page it shows
  std::vector<uint8_t> pixels;

  bool empty() const { return width <= 0 || height <= 0; }
  uint8_t At(int x, int y, int channel = 0) const {
    return pixels[(static_cast<size_t>(y) * width + x) * channels + channel];
  }
};

// Pixels [left, right) x [top, bottom) of a raster.
struct PixelRect {
  int left = 0, top = 0, right = 0, bottom = 0;
  bool empty() const { return right <= left || bottom <= top; }
  int64_t area() const { return empty() ? 0 : int64_t{right - left} * (bottom - top); }
};

// The pixels that a box of the page touches, grown by `grow` pixels (shrunk if negative), cut at the edges.
PixelRect PixelsOf(const Raster& raster, const Box& box, int grow = 0);
// The box of the page that pixels cover.
Box BoxOf(const Raster& raster, const PixelRect& rect);
Raster Crop(const Raster& raster, const PixelRect& rect);

struct Tones {
  int low = 255, high = 0;
  double mean = 0, deviation = 0;
  double dark = 0;  // share of pixels below 128
};
Tones Measure(const Raster& grey, const PixelRect& rect);
// Pearson's correlation of two rasters of one size over a part; 0 where either is constant.
double Correlation(const Raster& a, const Raster& b, const PixelRect& rect);

}  // namespace blackbar
