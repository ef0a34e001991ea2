#include "pipeline/readers/vision/cascade.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>

namespace blackbar {
namespace {

constexpr std::array<const char*, 2> kFolders = {"/usr/share/opencv4/haarcascades/",
                                                 "/usr/share/opencv/haarcascades/"};
constexpr double kScorePerHit = 0.02;

bool Load(const std::string& name, cv::CascadeClassifier* classifier) {
  return std::any_of(kFolders.begin(), kFolders.end(),
                     [&](const char* folder) { return classifier->load(folder + name + ".xml"); });
}

}  // namespace

struct Cascade::State {
  CascadeChoice choice;
  cv::CascadeClassifier classifier;

  void Look(const cv::Mat& grey, bool mirrored, std::vector<Sight>* sights) {
    const int least = static_cast<int>(std::lround(grey.cols * choice.least_share));
    std::vector<cv::Rect> found;
    std::vector<int> hits;
    const cv::Size smallest = classifier.getOriginalWindowSize();
    classifier.detectMultiScale(
        grey, found, hits, choice.step, choice.neighbours, 0,
        cv::Size(std::max(least, smallest.width),
                 std::max(least * smallest.height / smallest.width, smallest.height)));
    for (size_t i = 0; i < found.size(); ++i) {
      cv::Rect box = found[i];
      if (mirrored) box.x = grey.cols - box.x - box.width;
      const int more = hits[i] - choice.neighbours;
      sights->push_back({{box.x, box.y, box.x + box.width, box.y + box.height},
                         std::min(choice.most_score, choice.score + kScorePerHit * std::max(0, more)),
                         choice.by});
    }
  }
};

Cascade::Cascade(std::unique_ptr<State> state) : state_(std::move(state)) {}
Cascade::~Cascade() = default;

Result<std::unique_ptr<Cascade>> Cascade::Open(const CascadeChoice& choice) {
  auto state = std::make_unique<State>();
  state->choice = choice;
  try {
    if (Load(choice.name, &state->classifier)) return std::unique_ptr<Cascade>(new Cascade(std::move(state)));
  } catch (const cv::Exception&) {
    return Error{ErrorCode::kUnavailable,
                 fmt::format("the detector {} cannot be read: install opencv-data again", choice.name), ""};
  }
  return Error{ErrorCode::kUnavailable,
               fmt::format("the detector {} is missing: install opencv-data", choice.name), ""};
}

std::vector<Sight> Cascade::Find(const Frame& frame) {
  std::vector<Sight> sights;
  cv::Mat even;
  cv::equalizeHist(frame.grey(), even);
  state_->Look(even, false, &sights);
  if (state_->choice.mirrored) {
    cv::Mat mirror;
    cv::flip(even, mirror, 1);
    state_->Look(mirror, true, &sights);
  }
  return BestOf(std::move(sights), 0.4);
}

}  // namespace blackbar
