#include "pipeline/readers/vision/hog_faces.h"

// dlib's own arithmetic is enough; LAPACK would be one more library to link.
#include <dlib/assert.h>
#include <dlib/test_for_odr_violations.h>
#undef DLIB_USE_LAPACK
#include <dlib/image_processing/frontal_face_detector.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace blackbar {
namespace {

constexpr double kBelowDefault = -0.1;  // weaker sights than dlib's own threshold takes

}  // namespace

struct HogFaces::State {
  dlib::frontal_face_detector detector = dlib::get_frontal_face_detector();
};

HogFaces::HogFaces() : state_(std::make_unique<State>()) {}
HogFaces::~HogFaces() = default;

std::vector<Sight> HogFaces::Find(const Frame& frame, double times) {
  cv::Mat sized = frame.grey();
  if (times != 1) cv::resize(frame.grey(), sized, cv::Size(), times, times, cv::INTER_LINEAR);
  dlib::array2d<unsigned char> picture(sized.rows, sized.cols);
  for (int y = 0; y < sized.rows; ++y)
    std::memcpy(&picture[y][0], sized.ptr(y), static_cast<size_t>(sized.cols));
  std::vector<dlib::rect_detection> found;
  state_->detector(picture, found, kBelowDefault);
  std::vector<Sight> sights;
  for (const dlib::rect_detection& one : found) {
    const auto back = [&](long at) { return static_cast<int>(std::lround(static_cast<double>(at) / times)); };
    const double score = std::clamp(0.75 + 0.5 * one.detection_confidence, 0.6, 0.98);
    sights.push_back({{back(one.rect.left()), back(one.rect.top()), back(one.rect.right() + 1),
                       back(one.rect.bottom() + 1)},
                      score,
                      "faces_hog"});
  }
  return sights;
}

}  // namespace blackbar
