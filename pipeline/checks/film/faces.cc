#include "pipeline/checks/film/faces.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>

namespace blackbar {
namespace {

constexpr const char* kCascade = "/usr/share/opencv4/haarcascades/haarcascade_frontalface_default.xml";
constexpr int kWidth = 800;  // pixels to which a picture is brought; readers look at other sizes

}  // namespace

struct FaceEye::State {
  cv::CascadeClassifier cascade;
};

FaceEye::FaceEye(std::unique_ptr<State> state) : state_(std::move(state)) {}
FaceEye::~FaceEye() = default;

Result<std::unique_ptr<FaceEye>> FaceEye::Open() {
  auto state = std::make_unique<State>();
  try {
    if (state->cascade.load(kCascade)) return std::unique_ptr<FaceEye>(new FaceEye(std::move(state)));
  } catch (const cv::Exception&) {
  }
  return Error{ErrorCode::kUnavailable, "the second detector of faces is missing: install opencv-data"};
}

std::vector<Box> FaceEye::Find(const FilmPicture& picture) {
  const cv::Mat luma(picture.height, picture.width, CV_8UC1, const_cast<uint8_t*>(picture.planes[0]),
                     static_cast<size_t>(picture.strides[0]));
  cv::Mat small;
  const int width = std::min(kWidth, picture.width);
  const int height = std::max(1, static_cast<int>(int64_t{picture.height} * width / picture.width));
  cv::resize(luma, small, cv::Size(width, height), 0, 0, cv::INTER_AREA);
  cv::equalizeHist(small, small);
  std::vector<cv::Rect> found;
  state_->cascade.detectMultiScale(small, found, 1.15, 6, 0, cv::Size(width / 28 + 1, width / 28 + 1));
  std::vector<Box> faces;
  const auto part = [](int pixels, int side) {
    return static_cast<int32_t>(int64_t{pixels} * kWholeSide / side);
  };
  for (const cv::Rect& face : found)
    faces.push_back({part(face.x, width), part(face.y, height), part(face.x + face.width, width),
                     part(face.y + face.height, height)});
  return faces;
}

}  // namespace blackbar
