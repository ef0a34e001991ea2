#include "pipeline/readers/vision/frame.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace blackbar {
namespace {

// No copy: the Mat looks into the picture's pixels and must not outlive or change them.
cv::Mat ViewOf(const Picture& picture) {
  return cv::Mat(picture.height, picture.width, picture.channels == 3 ? CV_8UC3 : CV_8UC1,
                 const_cast<uint8_t*>(picture.pixels.data()));
}

double ScaleFor(const Picture& picture, int width) {
  if (width <= 0) return 1;
  return std::min({1.0, static_cast<double>(width) / picture.width, width * 4.0 / 3 / picture.height});
}

int32_t Millionths(double fraction) {
  return static_cast<int32_t>(std::lround(std::clamp(fraction, 0.0, 1.0) * kWholeSide));
}

}  // namespace

Frame::Frame(const Picture& picture, int width)
    : rgb_(std::make_unique<cv::Mat>()), grey_(std::make_unique<cv::Mat>()) {
  BB_CHECK(picture.width > 0 && picture.height > 0 && (picture.channels == 1 || picture.channels == 3));
  const double scale = ScaleFor(picture, width);
  width_ = std::max(1, static_cast<int>(std::lround(picture.width * scale)));
  height_ = std::max(1, static_cast<int>(std::lround(picture.height * scale)));
  cv::Mat source = ViewOf(picture);
  cv::Mat sized;
  if (scale < 1) {
    cv::resize(source, sized, cv::Size(width_, height_), 0, 0, cv::INTER_AREA);
  } else {
    sized = source.clone();
  }
  if (picture.channels == 3) {
    *rgb_ = sized;
    cv::cvtColor(sized, *grey_, cv::COLOR_RGB2GRAY);
  } else {
    *grey_ = sized;
    cv::cvtColor(sized, *rgb_, cv::COLOR_GRAY2RGB);
  }
  left_ = picture.left, top_ = picture.top;
  per_x_ = (picture.right - picture.left) / width_;
  per_y_ = (picture.bottom - picture.top) / height_;
}

Frame::~Frame() = default;
Frame::Frame(Frame&&) noexcept = default;

Box Frame::ToPage(const PixelBox& box) const {
  const PixelBox in = Within(box, width_, height_);
  return {Millionths(left_ + in.left * per_x_), Millionths(top_ + in.top * per_y_),
          Millionths(left_ + in.right * per_x_), Millionths(top_ + in.bottom * per_y_)};
}

PixelBox Frame::ToPixels(const Box& box) const {
  const auto column = [&](int32_t x) { return (static_cast<double>(x) / kWholeSide - left_) / per_x_; };
  const auto line = [&](int32_t y) { return (static_cast<double>(y) / kWholeSide - top_) / per_y_; };
  const PixelBox out{
      static_cast<int>(std::floor(column(box.left))), static_cast<int>(std::floor(line(box.top))),
      static_cast<int>(std::ceil(column(box.right))), static_cast<int>(std::ceil(line(box.bottom)))};
  return Within(out, width_, height_);
}

double AreaOf(const PixelBox& box) {
  return std::max(0, box.width()) * static_cast<double>(std::max(0, box.height()));
}

PixelBox Meet(const PixelBox& a, const PixelBox& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
          std::min(a.bottom, b.bottom)};
}

PixelBox Join(const PixelBox& a, const PixelBox& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

PixelBox Within(const PixelBox& box, int width, int height) {
  return {std::clamp(box.left, 0, width), std::clamp(box.top, 0, height), std::clamp(box.right, 0, width),
          std::clamp(box.bottom, 0, height)};
}

double Overlap(const PixelBox& a, const PixelBox& b) {
  const double shared = AreaOf(Meet(a, b));
  const double joined = AreaOf(a) + AreaOf(b) - shared;
  return joined > 0 ? shared / joined : 0;
}

double Cover(const PixelBox& a, const PixelBox& b) {
  const double smaller = std::min(AreaOf(a), AreaOf(b));
  return smaller > 0 ? AreaOf(Meet(a, b)) / smaller : 0;
}

std::vector<Sight> BestOf(std::vector<Sight> sights, double most) {
  std::stable_sort(sights.begin(), sights.end(),
                   [](const Sight& a, const Sight& b) { return a.score > b.score; });
  std::vector<Sight> kept;
  for (const Sight& sight : sights) {
    const bool known = std::any_of(kept.begin(), kept.end(),
                                   [&](const Sight& k) { return Overlap(k.box, sight.box) > most; });
    if (!known && AreaOf(sight.box) > 0) kept.push_back(sight);
  }
  return kept;
}

std::vector<Sight> Unite(std::vector<Sight> sights) {
  std::stable_sort(sights.begin(), sights.end(),
                   [](const Sight& a, const Sight& b) { return a.score > b.score; });
  std::vector<Sight> united;
  for (const Sight& sight : sights) {
    if (AreaOf(sight.box) <= 0) continue;
    // A small one well inside a large one is the same thing only where their sizes agree.
    const auto same = std::find_if(united.begin(), united.end(), [&](const Sight& k) {
      return Overlap(k.box, sight.box) > 0.3 ||
             (Cover(k.box, sight.box) > 0.8 && Overlap(k.box, sight.box) > 0.15);
    });
    if (same == united.end()) {
      united.push_back(sight);
      continue;
    }
    // A sight that is much larger than a better one of the same place says that something is there, not
    // where.
    if (AreaOf(sight.box) < 2.2 * AreaOf(same->box)) same->box = Join(same->box, sight.box);
    if (same->by != sight.by) same->score = std::min(0.99, 1 - (1 - same->score) * (1 - sight.score));
  }
  std::stable_sort(united.begin(), united.end(),
                   [](const Sight& a, const Sight& b) { return a.score > b.score; });
  return united;
}

}  // namespace blackbar
