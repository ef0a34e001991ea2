// Reads the lines of text that were seen in a picture, with the OCR engine of scans. Owns the engine.
// Sandboxed reader, one thread.
#pragma once

#include <memory>
#include <vector>

#include "core/page.h"
#include "core/result.h"
#include "pipeline/readers/picture.h"

namespace blackbar {

class Engine;

class RegionReader {
 public:
  // unavailable when the language data is missing.
  static Result<std::unique_ptr<RegionReader>> Create();
  ~RegionReader();

  // Words of confidence 60 and more, on the displayed page; a line and block of its own for each region that
  // has words. Ends early after `seconds`.
  std::vector<Word> Read(const Picture& picture, const std::vector<Box>& regions, double seconds);

 private:
  explicit RegionReader(std::unique_ptr<Engine> engine);
  std::unique_ptr<Engine> engine_;
};

}  // namespace blackbar
