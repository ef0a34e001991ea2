#include "pipeline/readers/vision/vision.h"

#include <algorithm>
#include <opencv2/core.hpp>
#include <opencv2/core/ocl.hpp>

#include "pipeline/readers/vision/cards.h"
#include "pipeline/readers/vision/cascade.h"
#include "pipeline/readers/vision/codes.h"
#include "pipeline/readers/vision/face_model.h"
#include "pipeline/readers/vision/frame.h"
#include "pipeline/readers/vision/hog_faces.h"
#include "pipeline/readers/vision/model_bytes.h"
#include "pipeline/readers/vision/plates.h"
#include "pipeline/readers/vision/read_regions.h"
#include "pipeline/readers/vision/text_regions.h"

namespace blackbar {
namespace {

constexpr int kThoroughWidth = 1600, kQuickWidth = 1280;
constexpr int kHogWidth = 2600;      // of the enlarged frame: faces from 80 of its pixels
constexpr int kCascadeWidth = 1280;  // larger costs seconds and finds more of nothing
constexpr int kCodeWidth = 2400;     // small modules vanish when a picture is made smaller
constexpr double kReadSeconds = 20;  // of OCR in one picture
constexpr size_t kFewLines = 25;     // more text than this is a page, not a street
constexpr int kLeastSide = 16;       // pixels
constexpr double kLeastOfQuick = 0.4;
constexpr double kLeastPlate = 0.02;  // width of a plate that can be read, in parts of the picture's

VisionOptions WithWidth(VisionOptions options) {
  if (options.width == 0) options.width = options.effort == Effort::kQuick ? kQuickWidth : kThoroughWidth;
  return options;
}

// Nothing that anybody could recognise is smaller, and filters need room.
bool TooSmall(const Picture& picture) { return std::min(picture.width, picture.height) < kLeastSide; }

void Append(std::vector<Sight> more, std::vector<Sight>* sights) {
  sights->insert(sights->end(), more.begin(), more.end());
}

}  // namespace

struct Vision::State {
  VisionOptions options;
  std::unique_ptr<FaceModel> face_model;  // or null, then:
  std::unique_ptr<HogFaces> hog;
  std::unique_ptr<Cascade> front, profile;  // profile: thorough only
  std::unique_ptr<PlateFinder> plates;
  std::unique_ptr<TextModel> text_model;  // may be null
  std::unique_ptr<RegionReader> reader;   // may be null

  bool thorough() const { return options.effort == Effort::kThorough; }

  Result<void> OpenFaces() {
    const ModelFile file = TRY(FaceModelFile(options, true));
    if (!file.name.empty()) face_model = TRY(FaceModel::Open(file.bytes));
    // The histogram detector is kept beside a network in photos: it costs little and is seldom wrong.
    if (!face_model || thorough()) hog = std::make_unique<HogFaces>();
    if (face_model) return {};
    front = TRY(Cascade::Open({.name = "haarcascade_frontalface_alt2",
                               .neighbours = thorough() ? 4 : 3,
                               .step = 1.1,
                               .least_share = thorough() ? 0.0 : 0.02,
                               .score = 0.45,
                               .by = "faces_cascade"}));
    if (!thorough()) return {};
    profile = TRY(Cascade::Open({.name = "haarcascade_profileface",
                                 .neighbours = 4,
                                 .least_share = 0.03,
                                 .mirrored = true,
                                 .score = 0.35,
                                 .most_score = 0.75,
                                 .by = "faces_profile"}));
    return {};
  }

  std::vector<Sight> Faces(const Picture& picture, const Frame& frame) {
    std::vector<Sight> sights;
    if (face_model) Append(face_model->Find(frame, true), &sights);
    if (hog) {
      const double most = thorough() ? kHogWidth : kQuickWidth;
      Append(hog->Find(frame, std::clamp(most / frame.width(), 0.2, 2.0)), &sights);
    }
    if (front) {
      const Frame small(picture, std::min(kCascadeWidth, options.width));
      const double back = static_cast<double>(frame.width()) / small.width();
      for (Cascade* cascade : {front.get(), profile.get()}) {
        if (cascade == nullptr) continue;
        for (Sight sight : cascade->Find(small)) {
          for (int* at : {&sight.box.left, &sight.box.top, &sight.box.right, &sight.box.bottom})
            *at = static_cast<int>(*at * back);
          sights.push_back(sight);
        }
      }
    }
    return Unite(std::move(sights));
  }

  std::vector<Sight> Plates(const Frame& frame) {
    std::vector<Sight> sights = plates->Find(frame, thorough());
    // A third of a second a look: too long for every frame.
    if (text_model && thorough()) {
      const std::vector<Sight> lines = text_model->Find(frame);
      for (const Sight& line : lines) {
        if (lines.size() > kFewLines || line.box.height() <= 0) break;
        const double aspect = static_cast<double>(line.box.width()) / line.box.height();
        if (aspect >= 1.2 && aspect <= 8 && line.box.width() >= kLeastPlate * frame.width() &&
            line.score > 0.6)
          sights.push_back({line.box, 0.45, "plates_text"});
      }
    }
    sights = Unite(std::move(sights));
    if (!thorough()) std::erase_if(sights, [](const Sight& sight) { return sight.score < kLeastOfQuick; });
    return sights;
  }

  // What can be read there settles whether it is a plate.
  void JudgeByReading(const Picture& picture, std::vector<SeenBox>* seen) {
    if (!reader) return;
    for (SeenBox& one : *seen) {
      if (one.kind != "LICENSE_PLATE") continue;
      const std::vector<Word> words = reader->Read(picture, {one.box}, kReadSeconds / 4);
      std::string text;
      for (const Word& word : words) text += (text.empty() ? "" : " ") + word.text;
      if (ReadsAsPlate(text)) {
        one.score = std::max(one.score, 0.85);
        one.text = text;
      } else if (words.size() >= 2 && one.score < 0.6) {
        one.score = 0;  // a line of text
      }
    }
    std::erase_if(*seen, [](const SeenBox& one) { return one.score <= 0; });
  }
};

Vision::Vision(std::unique_ptr<State> state) : state_(std::move(state)) {}
Vision::~Vision() = default;

Result<std::unique_ptr<Vision>> Vision::Open(const VisionOptions& options) {
  cv::setNumThreads(1);          // threads are the caller's: a Vision for each
  cv::ocl::setUseOpenCL(false);  // looks for drivers that the sandbox hides
  auto state = std::make_unique<State>();
  state->options = WithWidth(options);
  TRY(state->OpenFaces());
  state->plates = TRY(PlateFinder::Open());
  const ModelFile text = TRY(TextModelFile(options, true));
  if (!text.name.empty()) state->text_model = TRY(TextModel::Open(text.bytes));
  if (state->thorough()) {
    Result<std::unique_ptr<RegionReader>> reader = RegionReader::Create();
    if (reader) state->reader = std::move(*reader);
  }
  return std::unique_ptr<Vision>(new Vision(std::move(state)));
}

std::vector<SeenBox> Vision::Find(const Picture& picture, const Look& what) {
  if (TooSmall(picture)) return {};
  const Frame frame(picture, state_->options.width);
  std::vector<SeenBox> seen;
  if (what.faces) {
    for (const Sight& sight : state_->Faces(picture, frame))
      seen.push_back({"FACE", frame.ToPage(sight.box), sight.score, sight.by, ""});
  }
  if (what.plates) {
    for (const Sight& sight : state_->Plates(frame))
      seen.push_back({"LICENSE_PLATE", frame.ToPage(sight.box), sight.score, sight.by, ""});
    state_->JudgeByReading(picture, &seen);
  }
  if (what.codes) {
    const Frame fine(picture, state_->thorough() ? kCodeWidth : state_->options.width);
    for (SeenCode& code : FindCodes(fine, state_->thorough()))
      seen.push_back({code.licence ? "DRIVER_LICENSE" : "CODE", fine.ToPage(code.box), 0.99,
                      code.licence ? "codes_licence" : "codes", std::move(code.text)});
  }
  std::erase_if(seen, [](const SeenBox& one) { return one.box.empty(); });
  std::stable_sort(seen.begin(), seen.end(),
                   [](const SeenBox& a, const SeenBox& b) { return a.score > b.score; });
  return seen;
}

std::vector<Box> Vision::FindTextRegions(const Picture& picture) {
  if (TooSmall(picture)) return {};
  const Frame frame(picture, state_->options.width);
  std::vector<Box> boxes;
  for (const Sight& sight : state_->text_model ? state_->text_model->Find(frame) : TextByStrokes(frame))
    boxes.push_back(frame.ToPage(sight.box));
  std::erase_if(boxes, [](const Box& box) { return box.empty(); });
  return boxes;
}

std::vector<Word> Vision::ReadRegions(const Picture& picture, const std::vector<Box>& regions) {
  if (!state_->reader) return {};
  return state_->reader->Read(picture, regions, kReadSeconds);
}

bool Vision::reads_text() const { return state_->reader != nullptr; }

std::string Vision::backend() const { return VisionBackend(state_->options); }

std::string VisionBackend(const VisionOptions& options) {
  const bool thorough = options.effort == Effort::kThorough;
  std::string faces = thorough ? "dlib HOG, OpenCV cascades (front, profile)" : "dlib HOG, OpenCV cascade";
  const Result<ModelFile> face = FaceModelFile(options, false);
  if (face && !face->name.empty()) faces = face->name + (thorough ? ", dlib HOG" : "");
  const Result<ModelFile> text_file = TextModelFile(options, false);
  const bool text = text_file && !text_file->name.empty();
  return "faces: " + faces + "; plates: letters in a row, OpenCV cascade" +
         (text && thorough ? ", PP-OCR" : "") + "; text: " + (text ? "PP-OCR" : "strokes") + "; codes: ZXing";
}

namespace {

std::string WhyOf(const SeenBox& seen) {
  if (seen.kind == "FACE") return "looks like a face";
  if (seen.kind == "LICENSE_PLATE")
    return seen.text.empty() ? "looks like a licence plate" : "reads like a licence plate";
  if (seen.kind == "DRIVER_LICENSE") return "the code of a driver licence or identification card";
  return "a machine-readable code";
}

void AddCards(const Frame& frame, const std::vector<Word>& words, int page, std::vector<VisualMark>* marks) {
  for (const SeenCard& card : FindCards(frame, words)) {
    VisualMark mark;
    mark.kind = card.kind, mark.detector = "cards", mark.score = card.score, mark.why = card.why;
    mark.region = PageArea{page, card.box};
    marks->push_back(std::move(mark));
  }
}

// Where the words are nobody else's, each line is a mark, so that the text detectors search it.
void AddLines(const std::vector<Word>& words, int page, std::vector<VisualMark>* marks) {
  for (size_t at = 0; at < words.size();) {
    VisualMark mark;
    Box box = words[at].box;
    const int line = words[at].line;
    int sure = 0, count = 0;
    for (; at < words.size() && words[at].line == line; ++at, ++count) {
      mark.text += (mark.text.empty() ? "" : " ") + words[at].text;
      box = Union(box, words[at].box);
      sure += words[at].confidence;
    }
    mark.detector = "text", mark.why = "text in the picture";
    mark.score = sure / (100.0 * count);
    mark.region = PageArea{page, box};
    marks->push_back(std::move(mark));
  }
}

}  // namespace

std::vector<VisualMark> FindMarks(Vision& vision, const Picture& rgb, int page, std::vector<Word>* words) {
  std::vector<VisualMark> marks;
  for (const SeenBox& seen : vision.Find(rgb)) {
    VisualMark mark;
    mark.kind = seen.kind, mark.detector = seen.detector, mark.score = seen.score, mark.text = seen.text;
    mark.why = WhyOf(seen);
    mark.region = PageArea{page, seen.box};
    marks.push_back(std::move(mark));
  }
  std::vector<Word> read = vision.ReadRegions(rgb, vision.FindTextRegions(rgb));
  if (!read.empty()) AddCards(Frame(rgb, kQuickWidth), read, page, &marks);
  if (words == nullptr) {
    AddLines(read, page, &marks);
  } else {
    *words = std::move(read);
  }
  return marks;
}

}  // namespace blackbar
