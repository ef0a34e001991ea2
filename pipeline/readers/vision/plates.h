// Licence plates without any model: dark letters on light ground (or the reverse) in a row, found by
// morphology and checked for letters of one height, united with OpenCV's cascades. Sandboxed reader, one
// thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "pipeline/readers/vision/cascade.h"
#include "pipeline/readers/vision/frame.h"

namespace blackbar {

class PlateFinder {
 public:
  // unavailable when opencv-data is not installed.
  static Result<std::unique_ptr<PlateFinder>> Open();

  // `hard` tries more sizes. Not united with each other.
  std::vector<Sight> Find(const Frame& frame, bool hard);

 private:
  std::vector<std::unique_ptr<Cascade>> cascades_;
};

// Rows of letters of the shape of a plate.
std::vector<Sight> PlateShapes(const Frame& frame, bool hard);

// What is written there could be a plate's number.
bool ReadsAsPlate(const std::string& text);

}  // namespace blackbar
