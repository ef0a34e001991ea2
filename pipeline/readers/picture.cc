#include "pipeline/readers/picture.h"

#include <algorithm>
#include <cmath>

namespace blackbar {

Picture CropPicture(const Picture& picture, const Box& box) {
  const double wide = picture.right - picture.left, high = picture.bottom - picture.top;
  const auto column = [&](int32_t x) {
    const double part = (static_cast<double>(x) / kWholeSide - picture.left) / wide;
    return std::clamp(static_cast<int>(std::lround(part * picture.width)), 0, picture.width);
  };
  const auto line = [&](int32_t y) {
    const double part = (static_cast<double>(y) / kWholeSide - picture.top) / high;
    return std::clamp(static_cast<int>(std::lround(part * picture.height)), 0, picture.height);
  };
  const int left = column(box.left), right = column(box.right), top = line(box.top),
            bottom = line(box.bottom);
  Picture out;
  if (right <= left || bottom <= top) return out;
  out.width = right - left, out.height = bottom - top, out.channels = picture.channels;
  out.left = picture.left + wide * left / picture.width;
  out.right = picture.left + wide * right / picture.width;
  out.top = picture.top + high * top / picture.height;
  out.bottom = picture.top + high * bottom / picture.height;
  out.pixels.reserve(static_cast<size_t>(out.width) * out.height * out.channels);
  for (int y = top; y < bottom; ++y) {
    const uint8_t* from = picture.row(y) + static_cast<size_t>(left) * picture.channels;
    out.pixels.insert(out.pixels.end(), from, from + static_cast<size_t>(out.width) * out.channels);
  }
  return out;
}

}  // namespace blackbar
