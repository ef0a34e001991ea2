// What is measured on decoded samples: loudness, the fitted tone, and how much two sounds are the same. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace blackbar {

// One channel of interleaved samples, by number of the sample in its track.
using Samples = std::vector<float>;

inline constexpr double kNoSound = -200;  // decibels of nothing

// Root mean square in decibels of full scale.
double Loudness(std::span<const float> samples);

// The sine of 1 kHz that fits best is taken away; the answer is its peak. `first` is the number of the first
// sample, for the phase.
double TakeTone(std::span<float> samples, int rate);

// What repeats with the tone is taken away: a tone that is rounded to whole numbers leaves a pattern of its
// own, with overtones of 100 Hz and less that a hum of the original would be alike to.
void TakePattern(std::span<float> samples, int rate);

// The straight line that fits best is taken away.
void TakeSlope(std::span<float> samples);

// Samples averaged over equal times, so that sounds of any rate can be laid side by side. Bin b covers the
// samples whose number n has n * kThinRate / rate == b.
inline constexpr int kThinRate = 8000;
int64_t BinOf(int64_t sample, int rate);
// The bins from `first_bin` on that lie wholly in the samples, whose first one is number `first`.
Samples Thin(std::span<const float> samples, int64_t first, int rate, int64_t* first_bin);

struct Likeness {
  double correlation = 0;  // 0 to 1, the sign left out
  double gain = 0;         // of `now` over `before`, where they are alike
  int lag = 0;             // bins that `now` is late
};
// `before` begins `pad` bins earlier than `now` and ends as much later; each lag up to `pad` is tried,
// `hint` first.
Likeness Compare(std::span<const float> now, std::span<const float> before, int pad, int hint);

}  // namespace blackbar
