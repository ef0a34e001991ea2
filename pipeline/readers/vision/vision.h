// What is seen in a picture without being written as text: faces, licence plates, codes, cards and screens;
// and where text stands. Sandboxed readers only. A Vision owns its detectors, which are loaded once (a tenth
// of a second; seconds are never needed); it is not thread-safe: one a thread. Boxes are millionths of the
// displayed page, like every Box, through the part of it that the Picture shows; they are tight, and the
// guard around them is added when the plan is locked. Scores are 0 to 1, guesses calibrated by detector as
// docs/media-vision.md says. Nothing found is no proof that nothing is there.
//
// A photo:  auto vision = TRY(Vision::Open({}));  page.marks = FindMarks(*vision, rgb, 1, &words);
// A film:   VisionOptions{.width = 960, .effort = Effort::kQuick}, then Find() on frames.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/page.h"
#include "core/region.h"
#include "core/result.h"
#include "pipeline/readers/picture.h"

namespace blackbar {

enum class Effort {
  kThorough,  // photos: every detector there is, their boxes united; a second or two
  kQuick,     // frames of a film: the best detector of each sort, once; tens of milliseconds
};

struct VisionOptions {
  std::string models = {};      // folder of scripts/get-models; empty: what PreloadModels found, if anything
  std::string face_model = {};  // an ONNX file of YuNet that the office names; must load
  int width = 0;  // wider pictures are made as wide as this before looking; 0: 1600 or 1280, by effort
  Effort effort = Effort::kThorough;
};

// What to look for.
struct Look {
  bool faces = true, plates = true, codes = true;
};

struct SeenBox {
  std::string kind;  // FACE, LICENSE_PLATE, CODE, DRIVER_LICENSE, SCREEN
  Box box;
  double score = 0;      // 0 to 1
  std::string detector;  // such as "faces_hog"
  std::string text;      // what a code says; "" for the others
};

class Vision {
 public:
  // unavailable when a built-in detector's file is missing (opencv-data), invalid_input when a model file is
  // there but does not load: a detector that is silently missing would look like a picture without faces.
  static Result<std::unique_ptr<Vision>> Open(const VisionOptions& options);
  ~Vision();
  Vision(const Vision&) = delete;
  Vision& operator=(const Vision&) = delete;

  // Grey or RGB. Best score first; boxes of one kind that lie over each other are united.
  std::vector<SeenBox> Find(const Picture& picture, const Look& what = {});
  // Where text seems to stand, lines of it. Many are none.
  std::vector<Box> FindTextRegions(const Picture& picture);
  // The words that OCR reads in these regions (confidence 60 and more), a line a region, in reading order.
  // Empty where the language data is missing, and for quick ones, which do not read; reads_text() says so.
  std::vector<Word> ReadRegions(const Picture& picture, const std::vector<Box>& regions);
  bool reads_text() const;

  // Names the active detectors, for certificates: "faces: dlib HOG + OpenCV Haar; plates: ...".
  std::string backend() const;

 private:
  struct State;
  explicit Vision(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// All of it for one photo: what Find finds, then cards and screens that text tells of, as marks of `page`.
// `words` (may be null) gets the words read in the picture, whose places the text detectors search.
std::vector<VisualMark> FindMarks(Vision& vision, const Picture& rgb, int page,
                                  std::vector<Word>* words = nullptr);

// In the preload of a child that looks at pictures: opens the model files (pipeline/models.h) while the
// process may still open files. Without it, and without options.models, the built-in detectors are used.
void PreloadModels();

// What Vision::backend() would say, without loading anything.
std::string VisionBackend(const VisionOptions& options);

}  // namespace blackbar
