// Brings the sound of a video to its place: with the frames that come out, sample n of the track stands at
// n / rate seconds as played, in step with the pictures. A track that begins late begins with silence, a hole
// becomes silence, what overlaps is dropped; small differences of stamps are left alone. Frames of another
// rate or number of channels than the track's come back in the track's. Every reader and redactor of a video
// places sound here. One object a track; pure; one thread at a time.
#pragma once

#include <vector>

#include "redactors/av/media_frame.h"
#include "redactors/av/media_reader.h"

namespace blackbar {

class SoundClock {
 public:
  // Silence is never made beyond `limit_us`.
  SoundClock(const MediaStream& stream, int64_t limit_us);

  // Appends what is played: silence first, where there is a hole before the frame.
  Result<void> Place(MediaFrame frame, std::vector<MediaFrame>* out);

  int64_t samples() const { return samples_; }  // placed so far
  int64_t end_us() const;

 private:
  Result<MediaFrame> Conform(MediaFrame frame);
  Result<void> FillTo(int64_t sample, const MediaFrame& like, std::vector<MediaFrame>* out);

  int rate_, channels_;
  int64_t limit_us_;
  int64_t shift_us_ = 0;
  int64_t samples_ = 0;
  AvOwner<SwrContext> converter_;
  SoundFormat converts_;  // what the converter takes
};

}  // namespace blackbar
