// Tesseract, for what only the eye can see. One object a thread; it holds its language model, so make it
// once.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "pipeline/checks/raster.h"

namespace blackbar {

struct SeenWord {
  std::string text;
  Box box;  // of the page
  int confidence = 0;
};

class Ocr {
 public:
  static Result<std::unique_ptr<Ocr>> Make();
  ~Ocr();
  Result<std::vector<SeenWord>> Read(const Raster& grey, bool single_line = false);

 private:
  Ocr();
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace blackbar
