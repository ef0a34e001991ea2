// What a plan does to the samples of one track: muted times become silence or the tone on every channel, cut
// times are left out with a sample-exact join, all else is passed on untouched. One object a track; feed it
// the track's frames in order. Pure; one thread at a time.
//
// Sample n of the track stands at n / rate. A muted or cut time takes every sample that it touches. What
// goes to the plan's end goes to the last sample, should the track be longer than the plan says.
#pragma once

#include <vector>

#include "core/plan.h"
#include "core/plan_times.h"
#include "redactors/av/media_frame.h"

namespace blackbar {

class SoundEdit {
 public:
  // With `nothing` set it passes everything through: a redline.
  SoundEdit(const PlanContent& plan, int rate, bool nothing = false);

  // Appends what is left of the frame to `out`: at most a few frames, none when all of it is cut.
  Result<void> Apply(MediaFrame frame, std::vector<MediaFrame>* out);

  int64_t samples_in() const { return position_; }
  int64_t samples_out() const { return written_; }
  int64_t muted_samples() const { return muted_samples_; }  // of those written

 private:
  struct Run {
    int64_t from, to;  // samples of the track
  };
  static std::vector<Run> RunsOf(const IntervalSet& times, int rate, int64_t duration_us);
  Result<void> Mute(MediaFrame* frame, int64_t first);
  Result<void> Keep(const MediaFrame& frame, int64_t from, int64_t to, std::vector<MediaFrame>* out);

  std::vector<Run> muted_, cuts_;
  AudioFill fill_;
  int64_t position_ = 0, written_ = 0, muted_samples_ = 0;
};

}  // namespace blackbar
