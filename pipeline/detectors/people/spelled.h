// Names spelled letter by letter: "Q-U-I-S-T", "Q U I S T" behind "spelled", "Q as in Queen, U as in Uncle".
// Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "pipeline/detectors/detector.h"

namespace blackbar {

struct SpelledName {
  size_t begin = 0, end = 0;  // bytes
  std::string word;           // lower case
  bool cued = false;          // "spelled", "last name": it surely is a name
};

// In order of place.
std::vector<SpelledName> FindSpelled(const PageView& page);
// With kind and role of whom the roster knows by that name.
void MarkSpelled(const PageView& page, const DetectContext& context, std::vector<Mark>* marks);

}  // namespace blackbar
