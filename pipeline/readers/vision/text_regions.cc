#include "pipeline/readers/vision/text_regions.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

namespace blackbar {
namespace {

// What the network sees; OpenCV 4.6 gives nothing but zeros once its size changes.
constexpr int kModelWidth = 960, kModelHeight = 736;
constexpr double kTextLevel = 0.3, kLeastMean = 0.5;
constexpr int kLeastHeight = 8;
constexpr size_t kMostRegions = 400;

// The network marks the middle of a line; its letters reach further up and down.
PixelBox Grown(const cv::Rect& core, double scale, const cv::Rect& part) {
  const double by = core.height * 0.45;
  return {part.x + static_cast<int>(std::floor((core.x - by) / scale)),
          part.y + static_cast<int>(std::floor((core.y - by) / scale)),
          part.x + static_cast<int>(std::ceil((core.x + core.width + by) / scale)),
          part.y + static_cast<int>(std::ceil((core.y + core.height + by) / scale))};
}

// The whole of it, or two overlapping halves of what is higher than wide.
std::vector<cv::Rect> PartsOf(const cv::Size& size) {
  if (size.height <= size.width) return {cv::Rect({}, size)};
  const int height = size.height * 29 / 50;
  return {cv::Rect(0, 0, size.width, height), cv::Rect(0, size.height - height, size.width, height)};
}

bool InReadingOrder(const Sight& a, const Sight& b) {
  const int line = std::max(1, std::min(a.box.height(), b.box.height()) / 2);
  if (std::abs(a.box.top - b.box.top) > line) return a.box.top < b.box.top;
  return a.box.left < b.box.left;
}

// Top to bottom, then left to right. std::sort would need an order that is transitive, which lines are not.
void Order(std::vector<Sight>* sights) {
  std::stable_sort(sights->begin(), sights->end(),
                   [](const Sight& a, const Sight& b) { return a.box.top < b.box.top; });
  for (size_t i = 1; i < sights->size(); ++i) {
    for (size_t k = i; k > 0 && InReadingOrder((*sights)[k], (*sights)[k - 1]); --k)
      std::swap((*sights)[k], (*sights)[k - 1]);
  }
}

}  // namespace

struct TextModel::State {
  cv::dnn::Net net;

  // The part keeps its proportions; below or beside it is grey.
  std::vector<Sight> Look(const cv::Mat& rgb, const cv::Rect& part) {
    const double scale = std::min({static_cast<double>(kModelWidth) / part.width,
                                   static_cast<double>(kModelHeight) / part.height, 2.0});
    const cv::Size size(std::max(1, static_cast<int>(part.width * scale)),
                        std::max(1, static_cast<int>(part.height * scale)));
    cv::Mat sized, field(kModelHeight, kModelWidth, CV_8UC3, cv::Scalar(118, 118, 118));
    cv::resize(rgb(part), sized, size, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    sized.copyTo(field(cv::Rect({}, size)));
    // Blue first, with the means in the order in which the network was trained.
    cv::cvtColor(field, field, cv::COLOR_RGB2BGR);
    cv::Mat values;
    field.convertTo(values, CV_32FC3, 1 / 255.0);
    cv::subtract(values, cv::Scalar(0.485, 0.456, 0.406), values);
    cv::divide(values, cv::Scalar(0.229, 0.224, 0.225), values);
    net.setInput(cv::dnn::blobFromImage(values));
    cv::Mat out = net.forward();
    const cv::Mat map(out.size[2], out.size[3], CV_32F, out.ptr<float>());
    return Lines(map(cv::Rect({}, size)), scale, part);
  }

  static std::vector<Sight> Lines(const cv::Mat& map, double scale, const cv::Rect& part) {
    cv::Mat text;
    cv::compare(map, kTextLevel, text, cv::CMP_GT);
    std::vector<std::vector<cv::Point>> outlines;
    cv::findContours(text, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    std::vector<Sight> sights;
    for (const auto& outline : outlines) {
      const cv::Rect core = cv::boundingRect(outline);
      if (core.width < 5 || core.height < 4) continue;
      const double mean = cv::mean(map(core), text(core))[0];
      if (mean < kLeastMean) continue;
      sights.push_back({Grown(core, scale, part), std::min(0.98, mean), "text_pp_ocr"});
    }
    return sights;
  }
};

TextModel::TextModel(std::unique_ptr<State> state) : state_(std::move(state)) {}
TextModel::~TextModel() = default;

Result<std::unique_ptr<TextModel>> TextModel::Open(const std::string& onnx) {
  const Error broken{ErrorCode::kInvalidInput,
                     "the text detector's file does not load: run scripts/get-models again", ""};
  auto state = std::make_unique<State>();
  try {
    state->net = cv::dnn::readNetFromONNX(onnx.data(), onnx.size());
    state->net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    state->Look(cv::Mat(64, 96, CV_8UC3, cv::Scalar(128, 128, 128)), cv::Rect(0, 0, 96, 64));
  } catch (const cv::Exception&) {
    return broken;
  }
  return std::unique_ptr<TextModel>(new TextModel(std::move(state)));
}

std::vector<Sight> TextModel::Find(const Frame& frame) {
  std::vector<Sight> sights;
  for (const cv::Rect& part : PartsOf(frame.rgb().size())) {
    for (const Sight& sight : state_->Look(frame.rgb(), part)) sights.push_back(sight);
  }
  sights = BestOf(std::move(sights), 0.4);
  for (Sight& sight : sights) sight.box = Within(sight.box, frame.width(), frame.height());
  Order(&sights);
  return sights;
}

std::vector<Sight> TextByStrokes(const Frame& frame) {
  cv::Mat slope, ink, lines;
  cv::morphologyEx(frame.grey(), slope, cv::MORPH_GRADIENT,
                   cv::getStructuringElement(cv::MORPH_ELLIPSE, cv::Size(3, 3)));
  cv::threshold(slope, ink, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
  const int reach = std::max(9, frame.width() / 100);
  cv::morphologyEx(ink, lines, cv::MORPH_CLOSE,
                   cv::getStructuringElement(cv::MORPH_RECT, cv::Size(reach, 1)));
  std::vector<std::vector<cv::Point>> outlines;
  cv::findContours(lines, outlines, cv::RETR_CCOMP, cv::CHAIN_APPROX_SIMPLE);
  std::vector<Sight> sights;
  for (const auto& outline : outlines) {
    const cv::Rect box = cv::boundingRect(outline);
    if (box.height < kLeastHeight || box.width < 2 * box.height || box.height > frame.height() / 5) continue;
    const double filled = cv::countNonZero(lines(box)) / static_cast<double>(box.area());
    const double strokes = cv::countNonZero(ink(box)) / static_cast<double>(box.area());
    if (filled < 0.45 || strokes < 0.25) continue;
    const int pad = std::max(2, box.height / 6);
    sights.push_back({Within({box.x - pad, box.y - pad, box.x + box.width + pad, box.y + box.height + pad},
                             frame.width(), frame.height()),
                      0.2, "text_strokes"});
  }
  sights = BestOf(std::move(sights), 0.5);
  if (sights.size() > kMostRegions) sights.resize(kMostRegions);
  Order(&sights);
  return sights;
}

}  // namespace blackbar
