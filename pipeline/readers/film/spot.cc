#include "pipeline/readers/film/spot.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace blackbar {
namespace {

constexpr int kLeastSide = 10;  // pixels of a template; smaller spots take their surroundings along
constexpr int kMostSide = 36;   // larger ones are compared in a smaller picture
constexpr int kPatchSide = 20;
constexpr double kReach = 0.35;     // of a side, how far it is looked for
constexpr int kLeastReach = 7;      // pixels
constexpr double kFlat = 2.5;       // a template whose grey varies less tells nothing
constexpr double kThinnest = 1e-3;  // of the picture's side

cv::Mat ViewOf(const Picture& picture) {
  return cv::Mat(picture.height, picture.width, CV_8UC1, const_cast<uint8_t*>(picture.pixels.data()));
}

cv::Rect Inside(const cv::Rect& rect, const cv::Mat& in) { return rect & cv::Rect(0, 0, in.cols, in.rows); }

// Whole pixels around the spot, at least kLeastSide wide and high where the picture has room.
cv::Rect PixelsOf(const Spot& spot, const cv::Mat& in) {
  const double wide = std::max<double>(kLeastSide, spot.width() * in.cols);
  const double high = std::max<double>(kLeastSide, spot.height() * in.rows);
  const int left = static_cast<int>(std::floor(spot.x() * in.cols - wide / 2));
  const int top = static_cast<int>(std::floor(spot.y() * in.rows - high / 2));
  return Inside({left, top, static_cast<int>(std::ceil(wide)), static_cast<int>(std::ceil(high))}, in);
}

// The top of a parabola through three likenesses, -0.5 to 0.5.
double Peak(double before, double at, double after) {
  const double bend = before - 2 * at + after;
  if (bend > -1e-9) return 0;
  return std::clamp((before - after) / (2 * bend), -0.5, 0.5);
}

cv::Mat Shrunk(const cv::Mat& mat, double scale) {
  if (scale >= 1) return mat;
  cv::Mat out;
  cv::resize(mat, out,
             cv::Size(std::max(1, static_cast<int>(std::lround(mat.cols * scale))),
                      std::max(1, static_cast<int>(std::lround(mat.rows * scale)))),
             0, 0, cv::INTER_AREA);
  return out;
}

}  // namespace

Spot SpotOf(const Box& box) {
  constexpr double kSide = kWholeSide;
  return {box.left / kSide, box.top / kSide, box.right / kSide, box.bottom / kSide};
}

Box BoxOf(const Spot& spot) {
  const auto low = [](double at) { return std::clamp(at, 0.0, 1.0 - kThinnest); };
  const double left = low(spot.left), top = low(spot.top);
  const double right = std::clamp(spot.right, left + kThinnest, 1.0);
  const double bottom = std::clamp(spot.bottom, top + kThinnest, 1.0);
  const auto millionths = [](double at) { return static_cast<int32_t>(std::lround(at * kWholeSide)); };
  return {millionths(left), millionths(top), millionths(right), millionths(bottom)};
}

double ShareInside(const Spot& spot) {
  const double wide = std::min(spot.right, 1.0) - std::max(spot.left, 0.0);
  const double high = std::min(spot.bottom, 1.0) - std::max(spot.top, 0.0);
  if (wide <= 0 || high <= 0) return 0;
  return wide * high / std::max(1e-12, spot.width() * spot.height());
}

double SpotOverlap(const Spot& a, const Spot& b) {
  const double wide = std::min(a.right, b.right) - std::max(a.left, b.left);
  const double high = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  if (wide <= 0 || high <= 0) return 0;
  const double both = wide * high;
  return both / (a.width() * a.height() + b.width() * b.height() - both);
}

double SpotDistance(const Spot& a, const Spot& b) {
  const double x = (a.x() - b.x()) / std::max(1e-9, (a.width() + b.width()) / 2);
  const double y = (a.y() - b.y()) / std::max(1e-9, (a.height() + b.height()) / 2);
  return std::hypot(x, y);
}

double SpotGrowth(const Spot& a, const Spot& b) {
  const double one = std::sqrt(a.width() * a.height()), other = std::sqrt(b.width() * b.height());
  return std::max(one, other) / std::max(1e-9, std::min(one, other));
}

Step Follow(const Picture& then, const Spot& spot, const Picture& now, double dx, double dy) {
  Step step{spot.Moved(dx, dy), 0};
  const cv::Mat before = ViewOf(then), after = ViewOf(now);
  if (before.size() != after.size()) return step;
  const cv::Rect piece = PixelsOf(spot, before);
  if (piece.width < kLeastSide / 2 || piece.height < kLeastSide / 2) return step;
  const int x = static_cast<int>(std::lround(dx * after.cols)),
            y = static_cast<int>(std::lround(dy * after.rows));
  const int reach_x = std::max(kLeastReach, static_cast<int>(piece.width * kReach)) + std::abs(x) / 2;
  const int reach_y = std::max(kLeastReach, static_cast<int>(piece.height * kReach)) + std::abs(y) / 2;
  const cv::Rect around = Inside(
      {piece.x + x - reach_x, piece.y + y - reach_y, piece.width + 2 * reach_x, piece.height + 2 * reach_y},
      after);
  const double scale = std::min(1.0, static_cast<double>(kMostSide) / std::min(piece.width, piece.height));
  const cv::Mat part = Shrunk(before(piece), scale), field = Shrunk(after(around), scale);
  if (field.cols < part.cols || field.rows < part.rows) return step;
  cv::Scalar mean, spread;
  cv::meanStdDev(part, mean, spread);
  if (spread[0] < kFlat) return step;
  cv::Mat likeness;
  cv::matchTemplate(field, part, likeness, cv::TM_CCOEFF_NORMED);
  cv::Point best;
  double most = 0;
  cv::minMaxLoc(likeness, nullptr, &most, nullptr, &best);
  const auto at = [&](int column, int row) { return static_cast<double>(likeness.at<float>(row, column)); };
  double fine_x = best.x, fine_y = best.y;
  if (best.x > 0 && best.x + 1 < likeness.cols)
    fine_x += Peak(at(best.x - 1, best.y), most, at(best.x + 1, best.y));
  if (best.y > 0 && best.y + 1 < likeness.rows)
    fine_y += Peak(at(best.x, best.y - 1), most, at(best.x, best.y + 1));
  const double moved_x = around.x + fine_x * around.width / field.cols - piece.x;
  const double moved_y = around.y + fine_y * around.height / field.rows - piece.y;
  return {spot.Moved(moved_x / after.cols, moved_y / after.rows), std::isfinite(most) ? most : 0};
}

Patch PatchOf(const Picture& picture, const Spot& spot) {
  const cv::Mat view = ViewOf(picture);
  const cv::Rect piece = PixelsOf(spot, view);
  if (piece.width < 2 || piece.height < 2) return {};
  cv::Mat small;
  cv::resize(view(piece), small, cv::Size(kPatchSide, kPatchSide), 0, 0, cv::INTER_AREA);
  cv::Scalar mean, spread;
  cv::meanStdDev(small, mean, spread);
  if (spread[0] < kFlat) return {};
  Patch patch;
  patch.reserve(kPatchSide * kPatchSide);
  for (int row = 0; row < kPatchSide; ++row) {
    for (int column = 0; column < kPatchSide; ++column)
      patch.push_back(static_cast<float>((small.at<uint8_t>(row, column) - mean[0]) / spread[0]));
  }
  return patch;
}

double Likeness(const Patch& a, const Patch& b) {
  if (a.empty() || a.size() != b.size()) return 0;
  double sum = 0;
  for (size_t i = 0; i < a.size(); ++i) sum += static_cast<double>(a[i]) * b[i];
  return sum / static_cast<double>(a.size());
}

}  // namespace blackbar
