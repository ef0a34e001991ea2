// Reads doubtful words of a page again, one by one and larger, without the rulings that run through them;
// and ink that was not read at all.
// Sandboxed reader, one thread.
#pragma once

#include <vector>

#include "pipeline/readers/ocr/clean_picture.h"
#include "pipeline/readers/ocr/engine.h"

namespace blackbar {

struct SecondPass {
  std::vector<SeenWord> alternatives;  // other readings of numbers, to be kept beside them
  std::vector<PixelBox> unread;        // ink of the size of writing that nobody could read
  double stray = 0;                    // share of the letters' ink that no word covers
  int reread = 0, changed = 0, added = 0;
};

// Changes `words` in place and adds lines that were missed. At most `most` words; stops early, without an
// error, after `seconds`.
SecondPass ReadAgain(const CleanPicture& clean, Engine* engine, size_t most, double seconds,
                     std::vector<SeenWord>* words);

// The page made otherwise, for a second reading of all of it: without rulings, and softer. Null when there is
// no memory.
PixOwner OtherPicture(const CleanPicture& clean);

}  // namespace blackbar
