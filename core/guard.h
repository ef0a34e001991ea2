// What is added around a found place of a recording or a photo before it is redacted: words are cut late,
// faces move and boxes sit tight. Added once, when the plan is locked, and shown in review; a region that a
// person drew is taken as drawn. Pure. Times in microseconds.
#pragma once

#include "core/region.h"

namespace blackbar {

inline constexpr int64_t kSpeechGuardUs = 100'000;  // before and after words
inline constexpr int64_t kTrackGuardUs = 500'000;   // before a track's first and after its last key
inline constexpr int kPictureGrowth = 25;           // per cent of a side, half of it at each end

// Both ends moved out by the guard, cut at the recording's ends.
TimeSpan GuardSpeech(const TimeSpan& span, int64_t duration_us);
// Every box grown, the first and the last one held for the guard. Inverted tracks come back unchanged: more
// of the picture would stay.
FrameTrack GuardTrack(const FrameTrack& track, int64_t duration_us);
Box GrowInPicture(const Box& box);

}  // namespace blackbar
