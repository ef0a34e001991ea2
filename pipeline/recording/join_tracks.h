// From what was seen in each stretch of a film to what a reviewer decides: tracks that go on over a seam
// become one, so do those that were lost for a moment and found again; every time at which something was
// lost in the middle of the picture becomes a mark of its own, the whole picture for that time. Pure values;
// trusted program. Times in microseconds as played.
#pragma once

#include <vector>

#include "core/page.h"
#include "pipeline/recording/seen_track.h"

namespace blackbar {

struct LostTime {
  std::string kind;
  int64_t from_us = 0, to_us = 0;
  bool operator==(const LostTime&) const = default;
};

struct JoinedTracks {
  std::vector<SeenTrack> tracks;  // by their first key's time
  std::vector<LostTime> lost;     // by kind and time, none touching another of its kind
};

inline constexpr int64_t kFoundAgainUs = 3'000'000;  // longer away: another track
inline constexpr int64_t kLostForUs = 1'000'000;     // what is asked about where it never came back

// `stretches` in the order of time, each with what was seen in it; neighbours overlap by some seconds.
JoinedTracks JoinTracks(std::vector<std::vector<SeenTrack>> stretches);

// One mark a track and one a lost time, cut at `duration_us`; what lies beyond it is dropped.
std::vector<VisualMark> MarksOfTracks(const JoinedTracks& joined, int64_t duration_us);

}  // namespace blackbar
