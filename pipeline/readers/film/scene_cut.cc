#include "pipeline/readers/film/scene_cut.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace blackbar {
namespace {

constexpr double kOtherLight = 0.25;  // of the pixels in other bins
constexpr double kOtherThings = 0.5;  // likeness below
constexpr double kNothingAlike = 0.2;
constexpr int kStride = 3;  // every third pixel of every third row will do

}  // namespace

SceneCut::Look SceneCut::LookOf(const Picture& grey) {
  Look look;
  std::array<int, size_t{kColumns} * kRows> counts{};
  double pixels = 0;
  for (int y = 0; y < grey.height; y += kStride) {
    const uint8_t* row = grey.row(y);
    const size_t line = static_cast<size_t>(y * kRows / grey.height) * kColumns;
    for (int x = 0; x < grey.width; x += kStride) {
      const size_t cell = line + static_cast<size_t>(x * kColumns / grey.width);
      look.bins[row[x] * kBins / 256] += 1;
      look.cells[cell] += row[x];
      ++counts[cell];
      ++pixels;
    }
  }
  for (double& bin : look.bins) bin /= std::max(1.0, pixels);
  for (size_t i = 0; i < look.cells.size(); ++i) look.cells[i] /= std::max(1, counts[i]);
  return look;
}

double SceneCut::Difference(const Look& a, const Look& b) {
  double sum = 0;
  for (size_t i = 0; i < a.bins.size(); ++i) sum += std::abs(a.bins[i] - b.bins[i]);
  return sum / 2;
}

double SceneCut::Likeness(const Look& a, const Look& b) {
  const auto mean = [](const Look& look) {
    return std::accumulate(look.cells.begin(), look.cells.end(), 0.0) /
           static_cast<double>(look.cells.size());
  };
  const double mean_a = mean(a), mean_b = mean(b);
  double both = 0, own_a = 0, own_b = 0;
  for (size_t i = 0; i < a.cells.size(); ++i) {
    const double one = a.cells[i] - mean_a, other = b.cells[i] - mean_b;
    both += one * other, own_a += one * one, own_b += other * other;
  }
  if (own_a < 1 || own_b < 1) return own_a < 1 && own_b < 1 ? 1 : 0;
  return both / std::sqrt(own_a * own_b);
}

bool SceneCut::Begins(const Picture& grey) {
  Look look = LookOf(grey);
  bool begins = false;
  if (!last_.empty()) {
    const double likeness = Likeness(last_.front(), look);
    begins = likeness < kNothingAlike ||
             (likeness < kOtherThings && Difference(last_.front(), look) > kOtherLight);
  }
  last_.assign(1, look);
  return begins;
}

}  // namespace blackbar
