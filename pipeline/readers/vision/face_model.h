// Faces by a small neural network in a file: fr_detect (scripts/get-models) or YuNet (named by the office).
// Both run in OpenCV's dnn module on the processor. Sandboxed reader, one thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "pipeline/readers/vision/frame.h"

namespace blackbar {

class FaceModel {
 public:
  // `onnx`: the bytes of the file. invalid_input when it is no network that is known here.
  static Result<std::unique_ptr<FaceModel>> Open(const std::string& onnx);
  ~FaceModel();

  // The whole frame, and with `tiles` its parts, too, where small faces are large enough to be seen.
  std::vector<Sight> Find(const Frame& frame, bool tiles);

 private:
  struct State;
  explicit FaceModel(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace blackbar
