// Lines of text in a film's pictures, read once and then only found again: OCR is the slowest thing here.
// Sandboxed reader, one thread.
#pragma once

#include <memory>
#include <vector>

#include "pipeline/readers/vision/read_regions.h"
#include "pipeline/readers/vision/vision.h"

namespace blackbar {

class FilmText {
 public:
  // Reads nothing where the language data is missing.
  FilmText();
  ~FilmText();

  // Sights of kind "". `standing`: where tracks of text stand already; there only the place is told.
  std::vector<SeenBox> Look(Vision& vision, const Picture& rgb, const std::vector<Box>& standing);

 private:
  void ReadNew(const Picture& rgb, std::vector<Box> regions, std::vector<SeenBox>* seen);
  bool Refused(const Box& box) const;

  std::unique_ptr<RegionReader> reader_;
  std::vector<std::pair<Box, int>> refused_;  // where nothing could be read, and for how many looks
};

}  // namespace blackbar
