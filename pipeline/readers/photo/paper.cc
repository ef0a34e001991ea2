#include "pipeline/readers/photo/paper.h"

#include <algorithm>
#include <array>

namespace blackbar {
namespace {

constexpr int kStep = 5;         // every 5th pixel of every 5th row is enough
constexpr int kColourless = 48;  // most difference of the channels
constexpr int kLight = 120;
constexpr int kAround = 28;  // grey levels around the ground's
constexpr double kLongSide = 11, kLeastDots = 96, kMostDots = 400;

}  // namespace

double PaperShare(const Raster& rgb) {
  std::array<int64_t, 256> light{};
  int64_t all = 0;
  for (int y = 0; y < rgb.height; y += kStep) {
    for (int x = 0; x < rgb.width; x += kStep, ++all) {
      const uint8_t* p = rgb.at(x, y);
      const auto [low, high] = std::minmax({p[0], p[1], p[2]});
      if (high - low <= kColourless && high >= kLight) ++light[high];
    }
  }
  const auto most = std::max_element(light.begin(), light.end()) - light.begin();
  int64_t near = 0;
  for (auto level = std::max<ptrdiff_t>(most - kAround, 0);
       level < std::min<ptrdiff_t>(most + kAround + 1, 256); ++level)
    near += light[static_cast<size_t>(level)];
  return all == 0 ? 0 : static_cast<double>(near) / static_cast<double>(all);
}

PageInches PaperSize(const PhotoPage& page) {
  const double across = page.width / std::max(page.dots_across, 1.0);
  const double down = page.height / std::max(page.dots_down, 1.0);
  const bool told = page.dots_across >= kLeastDots && page.dots_down >= kLeastDots;
  if (told && std::max(across, down) <= 2 * kLongSide && std::min(across, down) >= 2) return {across, down};
  const double dots = std::clamp(std::max(page.width, page.height) / kLongSide, kLeastDots, kMostDots);
  return {page.width / dots, page.height / dots};
}

}  // namespace blackbar
