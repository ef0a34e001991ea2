// Whether a page was read well enough to be searched by program. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/readers/ocr/engine.h"

namespace blackbar {

struct Legibility {
  int confidence = 0;    // mean over the characters
  double plausible = 0;  // share of the characters that stand in words of a natural shape
  double unread = 0;     // unread ink's area as a share of that and the words'
  bool poor = false;     // somebody has to read the page
};

// A word or a number as people write them: no signs between letters, no capitals behind small letters.
bool LooksNatural(const std::string& text);

// `stray`: share of the letters' ink outside of the words.
Legibility JudgeReading(const std::vector<SeenWord>& words, const std::vector<PixelBox>& unread,
                        double stray = 0);

}  // namespace blackbar
