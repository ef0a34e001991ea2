// Faces by dlib's histogram-of-gradients detector, which is compiled in: upright faces seen from the front,
// from 40 pixels of the doubled picture. Few false ones. The adapter for dlib. Sandboxed reader, one thread.
#pragma once

#include <memory>
#include <vector>

#include "pipeline/readers/vision/frame.h"

namespace blackbar {

class HogFaces {
 public:
  HogFaces();
  ~HogFaces();

  // Looks at the frame made `times` larger (not more than twice).
  std::vector<Sight> Find(const Frame& frame, double times);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace blackbar
