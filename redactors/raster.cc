#include "redactors/raster.h"

#include <algorithm>

namespace blackbar {
namespace {

constexpr int kColourDistance = 40;  // between the channels, to call a pixel coloured
constexpr int kYellowWindow = 15;    // pixels on each side
constexpr int kYellowFill = 8;       // in a hundred pixels of the window: more is a yellow area, not dots

int ColumnFloor(int64_t millionths, int size) { return static_cast<int>(millionths * size / kWholeSide); }
int ColumnCeiling(int64_t millionths, int size) {
  return static_cast<int>((millionths * size + kWholeSide - 1) / kWholeSide);
}

bool IsFaintYellow(const uint8_t* p) {
  int light = std::min(p[0], p[1]);
  return light >= 190 && p[2] + 12 <= light;
}

}  // namespace

PixelRect ToPixels(const Box& box, int width, int height) {
  return {std::clamp(ColumnFloor(box.left, width), 0, width),
          std::clamp(ColumnFloor(box.top, height), 0, height),
          std::clamp(ColumnCeiling(box.right, width), 0, width),
          std::clamp(ColumnCeiling(box.bottom, height), 0, height)};
}

void Fill(Raster* raster, const PixelRect& rect, uint8_t grey) {
  int left = std::max(rect.left, 0), right = std::min(rect.right, raster->width);
  if (right <= left) return;
  for (int y = std::max(rect.top, 0); y < std::min(rect.bottom, raster->height); ++y) {
    std::fill_n(raster->at(left, y), static_cast<size_t>(right - left) * raster->channels, grey);
  }
}

void Blend(Raster* raster, int x, int y, const Raster& mask, uint8_t grey) {
  for (int row = 0; row < mask.height; ++row) {
    for (int column = 0; column < mask.width; ++column) {
      int to_x = x + column, to_y = y + row;
      if (to_x < 0 || to_y < 0 || to_x >= raster->width || to_y >= raster->height) continue;
      int part = *mask.at(column, row);
      uint8_t* pixel = raster->at(to_x, to_y);
      for (int c = 0; c < raster->channels; ++c) {
        pixel[c] = static_cast<uint8_t>((pixel[c] * (255 - part) + grey * part + 127) / 255);
      }
    }
  }
}

int64_t ColouredShare(const Raster& raster) {
  if (raster.channels == 1 || raster.bytes.empty()) return 0;
  int64_t coloured = 0;
  for (size_t i = 0; i + 2 < raster.bytes.size(); i += 3) {
    auto [low, high] = std::minmax({raster.bytes[i], raster.bytes[i + 1], raster.bytes[i + 2]});
    coloured += high - low > kColourDistance;
  }
  return coloured * 1'000'000 / (static_cast<int64_t>(raster.width) * raster.height);
}

Raster ToGrey(const Raster& raster) {
  if (raster.channels == 1) return raster;
  Raster grey{raster.width, raster.height, 1, {}};
  grey.bytes.resize(raster.bytes.size() / 3);
  const uint8_t* p = raster.bytes.data();
  for (uint8_t& out : grey.bytes) {
    out = static_cast<uint8_t>((p[0] * 77 + p[1] * 150 + p[2] * 29) >> 8);  // weights add up to 256
    p += 3;
  }
  return grey;
}

bool IsBilevel(const Raster& raster) {
  if (raster.channels == 1) {
    return std::all_of(raster.bytes.begin(), raster.bytes.end(),
                       [](uint8_t v) { return v == 0 || v == 255; });
  }
  for (size_t i = 0; i + 2 < raster.bytes.size(); i += 3) {
    uint8_t v = raster.bytes[i];
    if ((v != 0 && v != 255) || raster.bytes[i + 1] != v || raster.bytes[i + 2] != v) return false;
  }
  return true;
}

int64_t MidtoneShare(const Raster& grey) {
  if (grey.bytes.empty()) return 0;
  int64_t middle =
      std::count_if(grey.bytes.begin(), grey.bytes.end(), [](uint8_t v) { return v > 24 && v < 240; });
  return middle * 1'000'000 / static_cast<int64_t>(grey.bytes.size());
}

int64_t DropYellowDots(Raster* raster) {
  if (raster->channels != 3) return 0;
  const int width = raster->width, height = raster->height;
  // Yellow pixels a row strip of the window's height, then summed along the row: one pass, little memory.
  std::vector<int> column(width, 0);
  auto count_row = [&](int y, int sign) {
    for (int x = 0; x < width; ++x) column[x] += IsFaintYellow(raster->at(x, y)) ? sign : 0;
  };
  std::vector<std::pair<int, int>> found;
  for (int y = 0; y < std::min(kYellowWindow, height); ++y) count_row(y, 1);
  for (int y = 0; y < height; ++y) {
    if (y + kYellowWindow < height) count_row(y + kYellowWindow, 1);
    if (y - kYellowWindow - 1 >= 0) count_row(y - kYellowWindow - 1, -1);
    int sum = 0;
    for (int x = 0; x < std::min(kYellowWindow, width); ++x) sum += column[x];
    for (int x = 0; x < width; ++x) {
      if (x + kYellowWindow < width) sum += column[x + kYellowWindow];
      if (x - kYellowWindow - 1 >= 0) sum -= column[x - kYellowWindow - 1];
      constexpr int kArea = (2 * kYellowWindow + 1) * (2 * kYellowWindow + 1);
      if (sum > 0 && sum * 100 < kArea * kYellowFill && IsFaintYellow(raster->at(x, y)))
        found.push_back({x, y});
    }
  }
  for (auto [x, y] : found) {
    uint8_t* p = raster->at(x, y);
    p[0] = p[1] = p[2] = std::max({p[0], p[1], p[2]});
  }
  return static_cast<int64_t>(found.size());
}

}  // namespace blackbar
