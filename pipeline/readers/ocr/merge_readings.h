// Makes one reading of a page out of two of the same picture size: where both read something the surer words
// stay, and what only one of them read is added. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/readers/ocr/engine.h"

namespace blackbar {

std::vector<SeenWord> MergeReadings(std::vector<SeenWord> first, std::vector<SeenWord> second);

}  // namespace blackbar
