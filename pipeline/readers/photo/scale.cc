#include "pipeline/readers/photo/scale.h"

#include <algorithm>
#include <cmath>

#include "pipeline/readers/picture.h"

namespace blackbar {

Raster Scaled(const Raster& raster, int width, int height) {
  if (width == raster.width && height == raster.height) return raster;
  Raster out{width, height, raster.channels, {}};
  out.bytes.resize(static_cast<size_t>(width) * height * raster.channels);
  for (int y = 0; y < height; ++y) {
    const int top = static_cast<int>(int64_t{y} * raster.height / height);
    const int bottom = std::max(top + 1, static_cast<int>(int64_t{y + 1} * raster.height / height));
    for (int x = 0; x < width; ++x) {
      const int left = static_cast<int>(int64_t{x} * raster.width / width);
      const int right = std::max(left + 1, static_cast<int>(int64_t{x + 1} * raster.width / width));
      const int64_t count = int64_t{bottom - top} * (right - left);
      int64_t sums[3] = {};
      for (int v = top; v < bottom; ++v) {
        const uint8_t* pixel = raster.at(left, v);
        for (int u = left; u < right; ++u, pixel += raster.channels)
          for (int c = 0; c < raster.channels; ++c) sums[c] += pixel[c];
      }
      for (int c = 0; c < raster.channels; ++c) out.at(x, y)[c] = static_cast<uint8_t>(sums[c] / count);
    }
  }
  return out;
}

Result<Raster> ScaledToWidth(const Raster& raster, const PhotoPage& page, int width) {
  const double shape = static_cast<double>(page.height_mpt) / static_cast<double>(page.width_mpt);
  const double height = std::max(1.0, std::round(width * shape));
  if (height * width > static_cast<double>(kMaxPicturePixels) || height > 65'535)
    return Error{ErrorCode::kLimitExceeded, "the picture is too large to be shown so wide", ""};
  return Scaled(raster, width, static_cast<int>(height));
}

}  // namespace blackbar
