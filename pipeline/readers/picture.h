// Pixels of a page or of a part of it, in memory. A value. Rows from the top, eight bits a channel, no
// padding.
#pragma once

#include <cstdint>
#include <vector>

namespace blackbar {

struct Picture {
  int width = 0, height = 0;
  int channels = 1;  // 1: grey, 3: red, green, blue
  std::vector<uint8_t> pixels;
  double dpi = 300;  // pixels an inch of the displayed page

  uint8_t* row(int y) { return pixels.data() + static_cast<size_t>(y) * width * channels; }
  const uint8_t* row(int y) const { return pixels.data() + static_cast<size_t>(y) * width * channels; }
};

inline constexpr int64_t kMaxPicturePixels = 100'000'000;  // more is refused before it is decoded

}  // namespace blackbar
