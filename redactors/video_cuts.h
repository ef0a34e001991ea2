// What a plan's cuts do to the pictures of a video: a picture that a cut touches is left out, the others
// close up. What such a picture showed outside of the cut is shown by its neighbour, so that pictures and
// sound stay in step and the rendition is as long as the plan says. A picture that stands half a second or
// more outside of cuts (a slide) stays for that time. Feed it the pictures in order. Pure.
#pragma once

#include <optional>
#include <vector>

#include "core/plan_times.h"
#include "redactors/av/picture_clock.h"

namespace blackbar {

struct KeptPicture {
  MediaFrame frame;
  std::vector<Interval> shown;           // when, in the source's time: what masks it must have
  int64_t time_us = 0, duration_us = 0;  // in the rendition
};

class VideoCuts {
 public:
  // A cut that goes to the plan's end goes to the last picture. An empty set keeps everything.
  VideoCuts(const IntervalSet& cuts, int64_t plan_duration_us);

  // The answer is the picture kept before this one, now that it is known how long it is shown.
  std::optional<KeptPicture> Next(ShownPicture picture);
  std::optional<KeptPicture> Last();

 private:
  std::optional<KeptPicture> Flush();
  std::vector<Interval> OutsideOf(Interval own) const;

  IntervalSet cuts_;
  std::optional<ShownPicture> waiting_;
  std::vector<Interval> shown_;  // of the waiting picture
  std::vector<Interval> carry_;  // what the next kept picture shows besides its own time
  int64_t time_us_ = 0;
};

}  // namespace blackbar
