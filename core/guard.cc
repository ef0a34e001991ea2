#include "core/guard.h"

#include <algorithm>

namespace blackbar {

TimeSpan GuardSpeech(const TimeSpan& span, int64_t duration_us) {
  if (span.invert) return span;
  return {std::max<int64_t>(span.start_us - kSpeechGuardUs, 0),
          std::min(span.end_us + kSpeechGuardUs, duration_us), false};
}

FrameTrack GuardTrack(const FrameTrack& track, int64_t duration_us) {
  if (track.invert || track.keys.empty()) return track;
  FrameTrack guarded;
  for (const TrackKey& key : track.keys) guarded.keys.push_back({key.t_us, GrowInPicture(key.box)});
  const int64_t from = std::max<int64_t>(guarded.keys.front().t_us - kTrackGuardUs, 0);
  const int64_t to = std::min(guarded.keys.back().t_us + kTrackGuardUs, duration_us);
  if (from < guarded.keys.front().t_us)
    guarded.keys.insert(guarded.keys.begin(), {from, guarded.keys.front().box});
  if (to > guarded.keys.back().t_us) guarded.keys.push_back({to, guarded.keys.back().box});
  return guarded;
}

Box GrowInPicture(const Box& box) {
  const int32_t x = box.width() * kPictureGrowth / 200, y = box.height() * kPictureGrowth / 200;
  return ClampToPage({box.left - x, box.top - y, box.right + x, box.bottom + y});
}

}  // namespace blackbar
