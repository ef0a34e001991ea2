// Whether OCR read the marked strings of a scan. Values; any thread.
#pragma once

#include <vector>

#include "core/page.h"
#include "tests/pipeline/scans/scan_damage.h"

namespace blackbar {

struct ReadScore {
  int marked = 0, verbatim = 0, near = 0;  // near: within one edit, verbatim counted too
  int covered = 0;                         // some word stands on most of it, whatever was read
  void Add(const ReadScore& other);
};

ReadScore ScoreReading(const std::vector<Word>& words, const std::vector<PlacedText>& marked);

}  // namespace blackbar
