// Words that tell of sexual assault, domestic violence, stalking or child abuse, and how much each weighs.
// Constant tables; any thread.
#pragma once

#include <span>
#include <string_view>

#include "pipeline/detectors/people/offence.h"

namespace blackbar {

struct OffenceCue {
  std::string_view words;  // lower case, one space between
  OffenceClass what;
  int points;  // in prose; 0: counts only as the value of a label, in a heading or as what was reported
};

std::span<const OffenceCue> OffenceCues();

}  // namespace blackbar
