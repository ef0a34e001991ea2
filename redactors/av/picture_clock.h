// When each picture of a track is shown. Every reader and redactor of a video asks here, so that a time that
// was found, decided and masked is the same time everywhere. One object a track; feed it the track's frames
// in order. Pure; one thread at a time. Microseconds from the start as played, half-open.
//
// A picture is shown from its time stamp until the next one's. The first one is shown from 0 on, whatever its
// stamp says; pictures that another one follows at the same time are never shown (frames before an edit
// list's start are such) and are dropped. A picture without a stamp follows its predecessor at the track's
// frame rate; so do all after a clock that jumps back, as in joined dash-camera files.
#pragma once

#include <optional>

#include "redactors/av/media_frame.h"
#include "redactors/av/media_reader.h"

namespace blackbar {

struct ShownPicture {
  MediaFrame frame;
  int64_t from = 0, to = 0;
};

class PictureClock {
 public:
  explicit PictureClock(const MediaStream& stream);

  // The answer is the picture before `frame`: now it is known how long it is shown.
  std::optional<ShownPicture> Next(MediaFrame frame);
  // After the last frame. Shown for its own length, but at least until `end_us`.
  std::optional<ShownPicture> Last(int64_t end_us = 0);

  // Where the last frame given to Next ends, by its own length or the frame rate's.
  int64_t end_us() const { return from_ + length_; }

 private:
  int64_t Place(const MediaFrame& frame);

  int64_t nominal_us_;    // length of a picture at the track's frame rate
  int64_t shift_us_ = 0;  // added to stamps since the clock jumped back
  std::optional<MediaFrame> waiting_;
  int64_t from_ = 0, length_ = 0;
};

}  // namespace blackbar
