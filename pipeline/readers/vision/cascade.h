// OpenCV's cascades of Haar features: files of Debian's opencv-data, which the sandbox may read. Sandboxed
// reader, one thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "pipeline/readers/vision/frame.h"

namespace blackbar {

struct CascadeChoice {
  std::string name;            // such as "haarcascade_frontalface_alt2"
  int neighbours = 3;          // hits in one place that make a sight
  double step = 1.1;           // from one size to the next
  double least_share = 0.025;  // least width of a sight in parts of the frame's width
  bool mirrored = false;       // look at the mirror image too
  double score = 0.5;          // of a sight with just enough hits
  double most_score = 0.9;
  const char* by = "";  // see Sight
};

class Cascade {
 public:
  // unavailable when opencv-data is not installed.
  static Result<std::unique_ptr<Cascade>> Open(const CascadeChoice& choice);
  ~Cascade();

  std::vector<Sight> Find(const Frame& frame);

 private:
  struct State;
  explicit Cascade(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace blackbar
