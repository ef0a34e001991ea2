#include "pipeline/checks/raster.h"

#include <algorithm>
#include <cmath>

namespace blackbar {

PixelRect PixelsOf(const Raster& raster, const Box& box, int grow) {
  if (raster.empty() || raster.area.empty()) return {};
  double sx = static_cast<double>(raster.width) / raster.area.width();
  double sy = static_cast<double>(raster.height) / raster.area.height();
  double left = (static_cast<double>(box.left) - raster.area.left) * sx - grow;
  double top = (static_cast<double>(box.top) - raster.area.top) * sy - grow;
  double right = (static_cast<double>(box.right) - raster.area.left) * sx + grow;
  double bottom = (static_cast<double>(box.bottom) - raster.area.top) * sy + grow;
  auto clamp = [](double v, int high) {
    return static_cast<int>(std::clamp(v, 0.0, static_cast<double>(high)));
  };
  return {clamp(std::floor(left + 1e-6), raster.width), clamp(std::floor(top + 1e-6), raster.height),
          clamp(std::ceil(right - 1e-6), raster.width), clamp(std::ceil(bottom - 1e-6), raster.height)};
}

Box BoxOf(const Raster& raster, const PixelRect& rect) {
  double sx = static_cast<double>(raster.area.width()) / std::max(1, raster.width);
  double sy = static_cast<double>(raster.area.height()) / std::max(1, raster.height);
  return {raster.area.left + static_cast<int32_t>(rect.left * sx),
          raster.area.top + static_cast<int32_t>(rect.top * sy),
          raster.area.left + static_cast<int32_t>(std::ceil(rect.right * sx)),
          raster.area.top + static_cast<int32_t>(std::ceil(rect.bottom * sy))};
}

Raster Crop(const Raster& raster, const PixelRect& rect) {
  Raster out;
  if (rect.empty()) return out;
  out.width = rect.right - rect.left;
  out.height = rect.bottom - rect.top;
  out.channels = raster.channels;
  out.dpi = raster.dpi;
  out.area = BoxOf(raster, rect);
  out.pixels.reserve(static_cast<size_t>(out.width) * out.height * out.channels);
  for (int y = rect.top; y < rect.bottom; ++y) {
    auto row =
        raster.pixels.begin() + (static_cast<ptrdiff_t>(y) * raster.width + rect.left) * raster.channels;
    out.pixels.insert(out.pixels.end(), row, row + static_cast<ptrdiff_t>(out.width) * out.channels);
  }
  return out;
}

Tones Measure(const Raster& grey, const PixelRect& rect) {
  Tones tones;
  if (rect.empty()) return tones;
  double sum = 0, squares = 0;
  int64_t dark = 0;
  for (int y = rect.top; y < rect.bottom; ++y) {
    for (int x = rect.left; x < rect.right; ++x) {
      int v = grey.At(x, y);
      tones.low = std::min(tones.low, v);
      tones.high = std::max(tones.high, v);
      sum += v;
      squares += static_cast<double>(v) * v;
      dark += v < 128;
    }
  }
  double n = static_cast<double>(rect.area());
  tones.mean = sum / n;
  tones.deviation = std::sqrt(std::max(0.0, squares / n - tones.mean * tones.mean));
  tones.dark = static_cast<double>(dark) / n;
  return tones;
}

double Correlation(const Raster& a, const Raster& b, const PixelRect& rect) {
  if (rect.empty() || a.width != b.width || a.height != b.height) return 0;
  double sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0;
  for (int y = rect.top; y < rect.bottom; ++y) {
    for (int x = rect.left; x < rect.right; ++x) {
      double va = a.At(x, y), vb = b.At(x, y);
      sa += va, sb += vb, saa += va * va, sbb += vb * vb, sab += va * vb;
    }
  }
  double n = static_cast<double>(rect.area());
  double va = saa - sa * sa / n, vb = sbb - sb * sb / n;
  if (va < 1e-6 || vb < 1e-6) return 0;
  return (sab - sa * sb / n) / std::sqrt(va * vb);
}

}  // namespace blackbar
