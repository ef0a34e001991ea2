// The trusted side of watching a video: its pictures are watched in stretches, two sandboxed children at a
// time, and what they followed becomes the record's marks. Stretches that were watched before come from the
// cache, so that a killed worker goes on where it stopped. A stretch that breaks the reader becomes a mark
// over its whole time: nobody has seen it. Functions block; any thread may call them. The caller owns the
// file descriptor. Times in microseconds as played.
#pragma once

#include <functional>
#include <string>

#include "core/page.h"
#include "core/region.h"
#include "core/result.h"
#include "pipeline/reader_client.h"

namespace blackbar {

struct WatchOptions {
  int64_t step_us = 200'000;         // between the pictures that are searched for faces and plates
  int64_t slow_step_us = 1'000'000;  // for codes and text
  int width = 960;                   // of the pictures that are searched
  bool text = true;
  int64_t stretch_us = 30'000'000;
  int64_t overlap_us = 3'000'000;
  int64_t seconds_per_second = 30;  // of work on a second of film, at most
};

// How much of the film has been watched (0: of a length that nobody knows), told by one thread at a time; an
// Error stops the watching and is what WatchPictures returns.
using WatchProgress = std::function<Result<void>(int64_t done_us, int64_t of_us)>;

// Adds marks (tracks, and the times where one was lost) and warnings to `facts`, which says how long the film
// is; a film that is longer than that makes it longer. invalid_input when not one picture can be decoded.
Result<void> WatchPictures(int fd, const ReadOptions& options, DocumentFacts* facts,
                           const WatchOptions& watch = {}, const WatchProgress& progress = {});

// A PNG of the picture that is shown at a time, not wider than asked for.
Result<std::string> RenderFrame(int fd, const ReadOptions& options, int64_t t_us, int width);

// A PNG of up to `count` pictures of a track side by side, its box framed in each.
Result<std::string> RenderStrip(int fd, const ReadOptions& options, const FrameTrack& track, int count,
                                int height);

}  // namespace blackbar
