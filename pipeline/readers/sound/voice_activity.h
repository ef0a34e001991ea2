// Where somebody may be speaking in plain sound, and how loud it is, for the desk's waveform. The detector is
// WebRTC's at its second lowest likelihood: it misses hardly any speech and takes some noise for it.
// Sandboxed child; one thread; pure.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/result.h"

namespace blackbar {

inline constexpr int kPeaksASecond = 50;

struct SoundLook {
  std::vector<std::pair<int64_t, int64_t>> voice;  // samples; in order, apart
  std::vector<std::pair<int8_t, int8_t>> peaks;    // lowest and highest of each 20 ms, in 128ths
};

// Runs are padded by 0.1 s; pauses under 0.3 s are part of them.
Result<SoundLook> LookAtSound(std::span<const int16_t> samples);

}  // namespace blackbar
