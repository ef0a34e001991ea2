// Identity cards and screens in a picture, which words on them give away: the whole card or screen is to be
// covered, not only the words that OCR could read. Sandboxed reader, one thread.
#pragma once

#include <string>
#include <vector>

#include "core/page.h"
#include "pipeline/readers/vision/frame.h"

namespace blackbar {

struct SeenCard {
  std::string kind;  // DRIVER_LICENSE, GOV_ID or SCREEN
  Box box;
  double score = 0;
  std::string why;
};

// The words' places are of the displayed page.
std::vector<SeenCard> FindCards(const Frame& frame, const std::vector<Word>& words);

}  // namespace blackbar
