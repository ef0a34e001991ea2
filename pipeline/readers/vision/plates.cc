#include "pipeline/readers/vision/plates.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace blackbar {
namespace {

constexpr int kWorkWidth = 960;
constexpr double kLeastAspect = 1.3, kMostAspect = 8;
constexpr double kAbove = 0.45, kBeside = 0.35;  // of a plate around its letters, in heights of these
constexpr int kLeastHeight = 10, kFewLetters = 4, kManyLetters = 10;

double MedianOf(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<long>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

struct Letters {
  int count = 0;
  cv::Rect around;
};

// Blobs of one height that stand side by side, as the letters of a plate do.
Letters LettersIn(const cv::Mat& grey, bool light) {
  cv::Mat ink;
  cv::threshold(grey, ink, 0, 255, (light ? cv::THRESH_BINARY : cv::THRESH_BINARY_INV) | cv::THRESH_OTSU);
  cv::Mat labels, stats, centres;
  const int blobs = cv::connectedComponentsWithStats(ink, labels, stats, centres, 4);
  std::vector<cv::Rect> shapes;
  std::vector<double> heights;
  for (int i = 1; i < blobs; ++i) {
    const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                       stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
    const double filled = stats.at<int>(i, cv::CC_STAT_AREA) / static_cast<double>(box.area());
    const bool letter = box.height > 0.3 * grey.rows && box.height < 0.98 * grey.rows &&
                        box.width < 1.2 * box.height && box.width < grey.cols / 3 && filled > 0.15;
    if (letter) shapes.push_back(box), heights.push_back(box.height);
  }
  Letters letters;
  if (static_cast<int>(shapes.size()) < kFewLetters) return letters;
  const double height = MedianOf(heights);
  std::vector<double> middles;
  for (const cv::Rect& box : shapes) middles.push_back(box.y + box.height / 2.0);
  const double middle = MedianOf(middles);
  for (const cv::Rect& box : shapes) {
    const bool agrees = std::abs(box.height - height) < 0.2 * height &&
                        std::abs(box.y + box.height / 2.0 - middle) < 0.2 * height;
    if (!agrees) continue;
    letters.around = letters.count == 0 ? box : (letters.around | box);
    ++letters.count;
  }
  return letters;
}

// A row of letters as wide as its box, in the proportions of a plate.
std::optional<Sight> Judge(const cv::Mat& grey, const cv::Rect& box) {
  const int pad = std::max(2, box.height / 4);
  const cv::Rect around = cv::Rect(box.x - pad, box.y - pad, box.width + 2 * pad, box.height + 2 * pad) &
                          cv::Rect({}, grey.size());
  cv::Mat sized;
  const double scale = 48.0 / around.height;
  cv::resize(grey(around), sized, cv::Size(), scale, scale, cv::INTER_LINEAR);
  Letters best;
  for (const bool light : {false, true}) {
    const Letters letters = LettersIn(sized, light);
    if (letters.count > best.count) best = letters;
  }
  if (best.count < kFewLetters || best.count > kManyLetters || best.around.width < 0.45 * sized.cols)
    return std::nullopt;
  const double aspect = best.around.width / static_cast<double>(best.around.height);
  if (aspect < 2.0 || aspect > 8) return std::nullopt;
  const double score = 0.3 + (best.count >= 5 ? 0.1 : 0) + (best.count >= 6 && best.count <= 8 ? 0.1 : 0);
  // A plate is higher than its letters.
  const double x = around.x + best.around.x / scale, y = around.y + best.around.y / scale;
  const double wide = best.around.width / scale, high = best.around.height / scale;
  const PixelBox letters{static_cast<int>(x - kBeside * high), static_cast<int>(y - kAbove * high),
                         static_cast<int>(std::ceil(x + wide + kBeside * high)),
                         static_cast<int>(std::ceil(y + (1 + kAbove) * high))};
  // Letters at the ends may have run into the edge and not be counted.
  const PixelBox strokes{box.x, box.y, box.x + box.width, box.y + box.height};
  return Sight{Join(letters, strokes), score, "plates_letters"};
}

// Where dark (or light) strokes stand close together.
cv::Mat StrokesOf(const cv::Mat& grey, bool light) {
  cv::Mat hat, slope, close, strokes;
  const cv::Mat bar = cv::getStructuringElement(cv::MORPH_RECT, cv::Size(17, 7));
  cv::morphologyEx(grey, hat, light ? cv::MORPH_TOPHAT : cv::MORPH_BLACKHAT, bar);
  cv::Sobel(hat, slope, CV_16S, 1, 0, 3);
  cv::convertScaleAbs(slope, slope);
  cv::GaussianBlur(slope, slope, cv::Size(5, 5), 0);
  cv::morphologyEx(slope, close, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, cv::Size(21, 3)));
  cv::threshold(close, strokes, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
  cv::morphologyEx(strokes, strokes, cv::MORPH_OPEN,
                   cv::getStructuringElement(cv::MORPH_RECT, cv::Size(5, 5)));
  return strokes;
}

void ShapesAt(const cv::Mat& full, double scale, std::vector<Sight>* sights) {
  cv::Mat grey = full;
  if (scale != 1) cv::resize(full, grey, cv::Size(), scale, scale, cv::INTER_AREA);
  for (const bool light : {false, true}) {
    std::vector<std::vector<cv::Point>> outlines;
    cv::findContours(StrokesOf(grey, light), outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    for (const auto& outline : outlines) {
      const cv::Rect box = cv::boundingRect(outline);
      const double aspect = box.width / static_cast<double>(box.height);
      if (box.height < kLeastHeight || aspect < kLeastAspect || aspect > kMostAspect ||
          box.width > grey.cols * 2 / 3)
        continue;
      std::optional<Sight> sight = Judge(grey, box);
      if (!sight) continue;
      const auto back = [&](int at) { return static_cast<int>(std::lround(at / scale)); };
      sight->box = {back(sight->box.left), back(sight->box.top), back(sight->box.right),
                    back(sight->box.bottom)};
      sights->push_back(*sight);
    }
  }
}

}  // namespace

std::vector<Sight> PlateShapes(const Frame& frame, bool hard) {
  std::vector<Sight> sights;
  const double work = std::min(1.0, static_cast<double>(kWorkWidth) / frame.width());
  if (hard && work < 1) ShapesAt(frame.grey(), 1, &sights);
  ShapesAt(frame.grey(), work, &sights);
  if (hard) ShapesAt(frame.grey(), work / 2, &sights);
  return BestOf(std::move(sights), 0.3);
}

Result<std::unique_ptr<PlateFinder>> PlateFinder::Open() {
  auto finder = std::make_unique<PlateFinder>();
  for (const char* name : {"haarcascade_russian_plate_number", "haarcascade_licence_plate_rus_16stages"}) {
    finder->cascades_.push_back(TRY(Cascade::Open({.name = name,
                                                   .neighbours = 4,
                                                   .least_share = 0.03,
                                                   .score = 0.35,
                                                   .most_score = 0.7,
                                                   .by = "plates_cascade"})));
  }
  return finder;
}

std::vector<Sight> PlateFinder::Find(const Frame& frame, bool hard) {
  std::vector<Sight> sights = PlateShapes(frame, hard);
  for (size_t i = 0; i < cascades_.size(); ++i) {
    if (i > 0 && !hard) break;
    for (const Sight& sight : cascades_[i]->Find(frame)) sights.push_back(sight);
  }
  return sights;
}

bool ReadsAsPlate(const std::string& text) {
  int letters = 0, digits = 0, others = 0;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') {
      ++letters;
    } else if (c >= '0' && c <= '9') {
      ++digits;
    } else if (c != ' ' && c != '-' && c != '.') {
      ++others;
    }
  }
  return digits >= 1 && letters + digits >= 4 && letters + digits <= 8 && others <= 1;
}

}  // namespace blackbar
