#include "pipeline/readers/photo/thumbnail.h"

#include <algorithm>
#include <cmath>

#include "pipeline/readers/photo/scale.h"

namespace blackbar {
namespace {

constexpr int kSide = 16;            // squares on each side that are compared
constexpr double kAlike = 0.86;      // correlation
constexpr double kEven = 4;          // standard deviation in grey levels: nothing to compare
constexpr double kOtherSquare = 72;  // grey levels, after the same contrast: painted over
constexpr int kOtherSquares = 6;     // of 256

// The middle of `picture` in the shape of a picture of `width` by `height`: copies come with bars at their
// edges.
Raster Shaped(const Raster& picture, int width, int height) {
  const double shape = static_cast<double>(width) / height;
  int wide = picture.width, high = picture.height;
  if (wide > high * shape) wide = std::max(1, static_cast<int>(std::lround(high * shape)));
  if (high > wide / shape) high = std::max(1, static_cast<int>(std::lround(wide / shape)));
  Raster out{wide, high, picture.channels, {}};
  out.bytes.resize(static_cast<size_t>(wide) * high * picture.channels);
  const int left = (picture.width - wide) / 2, top = (picture.height - high) / 2;
  for (int y = 0; y < high; ++y)
    std::copy_n(picture.at(left, top + y), static_cast<size_t>(wide) * picture.channels, out.at(0, y));
  return out;
}

struct Squares {
  std::vector<double> values;  // mean 0, deviation 1
  double deviation = 0;
};

Squares SquaresOf(const Raster& raster) {
  const Raster grey = ToGrey(Scaled(raster, kSide, kSide));
  Squares squares{{grey.bytes.begin(), grey.bytes.end()}, 0};
  double sum = 0, all = 0;
  for (double v : squares.values) sum += v;
  const double mean = sum / static_cast<double>(squares.values.size());
  for (double& v : squares.values) v -= mean, all += v * v;
  squares.deviation = std::sqrt(all / static_cast<double>(squares.values.size()));
  for (double& v : squares.values) v /= std::max(squares.deviation, 1e-6);
  return squares;
}

}  // namespace

bool ShowsTheSame(std::string_view thumbnail, PhotoFile* photo) {
  const Result<std::unique_ptr<PhotoFile>> opened = PhotoFile::Open(thumbnail, 1);
  if (!opened) return true;
  Result<Raster> small = (*opened)->Decode(1);
  const Result<Raster> large = photo->Decode(1);
  // Half a picture is no picture to compare with; its page warns of that.
  if (!small || !large || photo->damaged() || small->width < kSide || small->height < kSide) return true;
  const Squares of_large = SquaresOf(*large);
  // Most cameras store the copy as they store the picture, some upright: the better of both counts.
  double best = -1;
  int off = 0;
  for (int turns = 0; turns < 4; ++turns) {
    const Raster shaped = Shaped(*small, large->width, large->height);
    const Squares of_small = SquaresOf(shaped);
    if (of_small.deviation < kEven && of_large.deviation < kEven) return true;
    double together = 0;
    int different = 0;
    for (size_t i = 0; i < of_small.values.size(); ++i) {
      together += of_small.values[i] * of_large.values[i];
      const double apart = std::abs(of_small.values[i] - of_large.values[i]) * of_large.deviation;
      different += apart > kOtherSquare;
    }
    together /= static_cast<double>(of_small.values.size());
    if (together > best) best = together, off = different;
    Raster turned{small->height, small->width, 3, std::vector<uint8_t>(small->bytes.size())};
    for (int y = 0; y < turned.height; ++y)
      for (int x = 0; x < turned.width; ++x)
        std::copy_n(small->at(y, small->height - 1 - x), 3, turned.at(x, y));
    *small = std::move(turned);
  }
  return best >= kAlike && off < kOtherSquares;
}

}  // namespace blackbar
