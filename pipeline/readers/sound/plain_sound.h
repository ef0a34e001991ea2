// One track of a recording as plain sound: 16 kHz, one channel (the mix of the track's), 16 bits. In a sound
// recording sample n stands at n / 16,000 from the start as played; in a video gaps are filled with silence,
// so that the same holds there. Sandboxed child; one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "core/result.h"

namespace blackbar {

inline constexpr int kPlainRate = 16'000;

struct PlainSound {
  int tracks = 0;       // of sound, in the whole recording
  int64_t samples = 0;  // of this one
  int bad_packets = 0;  // that nobody could decode; they are missing
};

// `track` counts from 0. `sink` takes samples in order, some thousand at a time.
Result<PlainSound> MakePlainSound(std::string_view bytes, int track,
                                  const std::function<Result<void>(const int16_t*, size_t)>& sink);

}  // namespace blackbar
