// Where lines of text stand in a picture: by the PP-OCR network where its file is there, else by the look of
// strokes (many false ones, to be read and thrown away). Sandboxed reader, one thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "pipeline/readers/vision/frame.h"

namespace blackbar {

class TextModel {
 public:
  // `onnx`: the bytes of the file. invalid_input when it is not the network that scripts/get-models makes.
  static Result<std::unique_ptr<TextModel>> Open(const std::string& onnx);
  ~TextModel();
  std::vector<Sight> Find(const Frame& frame);

 private:
  struct State;
  explicit TextModel(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

std::vector<Sight> TextByStrokes(const Frame& frame);

}  // namespace blackbar
