#include "pipeline/readers/vision/face_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

namespace blackbar {
namespace {

constexpr double kLeastOfWhole = 0.5, kLeastOfTile = 0.7;
constexpr int kYuNetSide = 640;
constexpr int kSmallWidth = 320, kSmallHeight = 240;  // of fr_detect
// What is as wide as this in a tile is seen better in the whole frame, and is often half of something.
constexpr double kMostOfTile = 0.6;
constexpr double kTileDoubt = 0.8;  // four of five false faces are seen in tiles only

Error NotOne() {
  return {
      ErrorCode::kInvalidInput,
      "the face detector's file is not one that is known: fr_detect or YuNet (fixed input of 640 by 640); "
      "run scripts/get-models again or name another file",
      ""};
}

enum class Form { kSmall, kYuNet };

// The known networks tell themselves by the names of what they give.
std::optional<Form> FormOf(const std::vector<std::string>& outputs) {
  const auto has = [&](const char* name) {
    return std::find(outputs.begin(), outputs.end(), name) != outputs.end();
  };
  if (has("scores") && has("boxes")) return Form::kSmall;
  if (has("cls_8") && has("obj_8") && has("bbox_8") && has("cls_32")) return Form::kYuNet;
  return std::nullopt;
}

PixelBox BoxOf(double left, double top, double right, double bottom, const cv::Rect& part) {
  return {part.x + static_cast<int>(std::lround(left * part.width)),
          part.y + static_cast<int>(std::lround(top * part.height)),
          part.x + static_cast<int>(std::lround(right * part.width)),
          part.y + static_cast<int>(std::lround(bottom * part.height))};
}

// Overlapping thirds of a frame, or halves for small ones.
std::vector<cv::Rect> TilesOf(const cv::Size& size) {
  std::vector<cv::Rect> tiles;
  const int across = size.width >= 900 ? 3 : 2, down = size.height >= 900 ? 3 : 2;
  const int width = size.width * 5 / (4 * across), height = size.height * 5 / (4 * down);
  for (int y = 0; y < down; ++y) {
    for (int x = 0; x < across; ++x)
      tiles.emplace_back((size.width - width) * x / (across - 1), (size.height - height) * y / (down - 1),
                         width, height);
  }
  return tiles;
}

}  // namespace

struct FaceModel::State {
  cv::dnn::Net net;
  Form form = Form::kSmall;

  std::vector<Sight> Look(const cv::Mat& rgb, const cv::Rect& part, double least) {
    return form == Form::kSmall ? LookSmall(rgb, part, least) : LookYuNet(rgb, part, least);
  }

  std::vector<Sight> LookSmall(const cv::Mat& rgb, const cv::Rect& part, double least) {
    net.setInput(cv::dnn::blobFromImage(rgb(part), 1 / 128.0, cv::Size(kSmallWidth, kSmallHeight),
                                        cv::Scalar(127, 127, 127)));
    std::vector<cv::Mat> out;
    net.forward(out, std::vector<cv::String>{"scores", "boxes"});
    const int places = out[0].size[1];
    const auto* scores = out[0].ptr<float>();
    const auto* boxes = out[1].ptr<float>();
    std::vector<Sight> sights;
    for (int i = 0; i < places; ++i) {
      const float score = scores[2 * i + 1];
      const float* box = boxes + 4 * i;
      if (score >= least)
        sights.push_back(
            {BoxOf(box[0], box[1], box[2], box[3], part), std::min(0.98, double{score}), "faces_fr_detect"});
    }
    return BestOf(std::move(sights), 0.3);
  }

  std::vector<Sight> LookYuNet(const cv::Mat& rgb, const cv::Rect& part, double least) {
    // Keeps the proportions: below or beside the picture is black.
    const double scale = static_cast<double>(kYuNetSide) / std::max(part.width, part.height);
    cv::Mat sized, square(kYuNetSide, kYuNetSide, CV_8UC3, cv::Scalar(0, 0, 0));
    cv::resize(rgb(part), sized,
               cv::Size(std::max(1, static_cast<int>(part.width * scale)),
                        std::max(1, static_cast<int>(part.height * scale))));
    sized.copyTo(square(cv::Rect(0, 0, sized.cols, sized.rows)));
    net.setInput(cv::dnn::blobFromImage(square, 1.0, cv::Size(), cv::Scalar(), true));  // BGR
    std::vector<Sight> sights;
    for (const int stride : {8, 16, 32}) TakeStride(stride, part, scale, least, &sights);
    return BestOf(std::move(sights), 0.3);
  }

  void TakeStride(int stride, const cv::Rect& part, double scale, double least, std::vector<Sight>* sights) {
    const std::string tail = "_" + std::to_string(stride);
    std::vector<cv::Mat> out;
    net.forward(out, std::vector<cv::String>{"cls" + tail, "obj" + tail, "bbox" + tail});
    const int across = kYuNetSide / stride;
    if (static_cast<int>(out[0].total()) != across * across || out[2].total() != out[0].total() * 4) return;
    for (int i = 0; i < across * across; ++i) {
      const double score = std::sqrt(std::max(0.0F, out[0].ptr<float>()[i] * out[1].ptr<float>()[i]));
      if (score < least) continue;
      const float* box = out[2].ptr<float>() + 4 * i;
      const double x = (i % across + box[0]) * stride / scale, y = (i / across + box[1]) * stride / scale;
      const double half_wide = std::exp(box[2]) * stride / scale / 2,
                   half_high = std::exp(box[3]) * stride / scale / 2;
      sights->push_back({BoxOf((x - half_wide) / part.width, (y - half_high) / part.height,
                               (x + half_wide) / part.width, (y + half_high) / part.height, part),
                         std::min(0.99, score), "faces_yunet"});
    }
  }
};

FaceModel::FaceModel(std::unique_ptr<State> state) : state_(std::move(state)) {}
FaceModel::~FaceModel() = default;

Result<std::unique_ptr<FaceModel>> FaceModel::Open(const std::string& onnx) {
  auto state = std::make_unique<State>();
  try {
    state->net = cv::dnn::readNetFromONNX(onnx.data(), onnx.size());
    const std::optional<Form> form = FormOf(state->net.getUnconnectedOutLayersNames());
    if (!form) return NotOne();
    state->form = *form;
    state->net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    // A network that cannot run is found here, not in the middle of a record.
    const cv::Mat trial(240, 320, CV_8UC3, cv::Scalar(128, 128, 128));
    state->Look(trial, cv::Rect(0, 0, trial.cols, trial.rows), 0.5);
  } catch (const cv::Exception&) {
    return NotOne();
  }
  return std::unique_ptr<FaceModel>(new FaceModel(std::move(state)));
}

std::vector<Sight> FaceModel::Find(const Frame& frame, bool tiles) {
  const cv::Mat& rgb = frame.rgb();
  std::vector<Sight> sights = state_->Look(rgb, cv::Rect(0, 0, rgb.cols, rgb.rows), kLeastOfWhole);
  if (!tiles || rgb.cols < 100 || rgb.rows < 100) return sights;
  for (const cv::Rect& tile : TilesOf(rgb.size())) {
    for (const Sight& sight : state_->Look(rgb, tile, kLeastOfTile))
      if (sight.box.width() < kMostOfTile * tile.width)
        sights.push_back({sight.box, sight.score * kTileDoubt, sight.by});
  }
  return BestOf(std::move(sights), 0.3);
}

}  // namespace blackbar
