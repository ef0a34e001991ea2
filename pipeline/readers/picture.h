// Pixels of a page or of a part of it, in memory. A value. Rows from the top, eight bits a channel, no
// padding; upright as displayed.
#pragma once

#include <cstdint>
#include <vector>

#include "core/region.h"

namespace blackbar {

struct Picture {
  int width = 0, height = 0;
  int channels = 1;  // 1: grey, 3: red, green, blue
  std::vector<uint8_t> pixels;
  // The part of the displayed page it shows, in fractions of the page; a scan may reach over the edge.
  double left = 0, top = 0, right = 1, bottom = 1;

  uint8_t* row(int y) { return pixels.data() + static_cast<size_t>(y) * width * channels; }
  const uint8_t* row(int y) const { return pixels.data() + static_cast<size_t>(y) * width * channels; }
};

inline constexpr int64_t kMaxPicturePixels = 100'000'000;  // more is refused before it is decoded

// The size of a displayed page.
struct PageInches {
  double wide = 8.5, high = 11;
};

// The part of a picture that shows this part of the page; empty (width 0) where it shows none of it.
Picture CropPicture(const Picture& picture, const Box& box);

}  // namespace blackbar
