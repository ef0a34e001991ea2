#include "pipeline/readers/vision/vision.h"

#include <algorithm>
#include <opencv2/core.hpp>
#include <opencv2/core/ocl.hpp>

#include "pipeline/readers/vision/cascade.h"
#include "pipeline/readers/vision/frame.h"

namespace blackbar {

struct Vision::State {
  VisionOptions options;
  std::unique_ptr<Cascade> faces;
  std::unique_ptr<Cascade> plates;
};

Vision::Vision(std::unique_ptr<State> state) : state_(std::move(state)) {}
Vision::~Vision() = default;

Result<std::unique_ptr<Vision>> Vision::Open(const VisionOptions& options) {
  cv::setNumThreads(1);
  cv::ocl::setUseOpenCL(false);
  auto state = std::make_unique<State>();
  state->options = options;
  if (state->options.width == 0) state->options.width = options.effort == Effort::kQuick ? 960 : 1600;
  state->faces = TRY(Cascade::Open({.name = "haarcascade_frontalface_alt2"}));
  state->plates = TRY(Cascade::Open({.name = "haarcascade_russian_plate_number", .least_share = 0.03}));
  return std::unique_ptr<Vision>(new Vision(std::move(state)));
}

std::vector<SeenBox> Vision::Find(const Picture& picture, const Look& what) {
  const Frame frame(picture, state_->options.width);
  std::vector<SeenBox> seen;
  if (what.faces) {
    for (const Sight& sight : state_->faces->Find(frame))
      seen.push_back({"FACE", frame.ToPage(sight.box), sight.score, "faces, cascade", ""});
  }
  if (what.plates) {
    for (const Sight& sight : state_->plates->Find(frame))
      seen.push_back({"LICENSE_PLATE", frame.ToPage(sight.box), sight.score, "plates, cascade", ""});
  }
  std::erase_if(seen, [](const SeenBox& box) { return box.box.empty(); });
  return seen;
}

std::vector<Box> Vision::FindTextRegions(const Picture&) { return {}; }
std::vector<Word> Vision::ReadRegions(const Picture&, const std::vector<Box>&) { return {}; }
bool Vision::reads_text() const { return false; }
std::string Vision::backend() const { return VisionBackend(state_->options); }

std::string VisionBackend(const VisionOptions&) { return "faces: OpenCV Haar; plates: OpenCV Haar"; }

std::vector<VisualMark> FindMarks(Vision& vision, const Picture& rgb, int page, std::vector<Word>*) {
  std::vector<VisualMark> marks;
  for (const SeenBox& seen : vision.Find(rgb)) {
    VisualMark mark;
    mark.kind = seen.kind, mark.detector = seen.detector, mark.score = seen.score, mark.text = seen.text;
    mark.why = seen.kind == "FACE" ? "looks like a face" : "looks like a licence plate";
    mark.region = PageArea{page, seen.box};
    marks.push_back(std::move(mark));
  }
  return marks;
}

}  // namespace blackbar
