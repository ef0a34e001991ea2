// What the words before a spoken number say it is: the nearest cue counts, across a change of speaker too.
// Pure; any thread.
#pragma once

#include "pipeline/detectors/page_view.h"

namespace blackbar {

enum class SpokenCue {
  kNone,
  kPhone,
  kSsn,
  kPlate,
  kLicense,
  kCard,
  kAccount,
  kCode,
  kBirth,
  kMedical,
  kLastFour,
  kStays
};

SpokenCue SpokenCueBefore(const PageView& page, size_t at);

}  // namespace blackbar
