#include "pipeline/checks/sound/sound_measure.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace blackbar {
namespace {

constexpr double kAlike = 0.95;  // from which no other lag is tried

double Energy(std::span<const float> samples) {
  double sum = 0;
  for (const float x : samples) sum += static_cast<double>(x) * x;
  return sum;
}

float Dot(std::span<const float> a, const float* b) {
  float sums[8] = {};
  size_t i = 0;
  for (; i + 8 <= a.size(); i += 8) {
    for (size_t k = 0; k < 8; ++k) sums[k] += a[i + k] * b[i + k];
  }
  float sum = 0;
  for (; i < a.size(); ++i) sum += a[i] * b[i];
  for (const float part : sums) sum += part;
  return sum;
}

}  // namespace

double Loudness(std::span<const float> samples) {
  if (samples.empty()) return kNoSound;
  const double mean = Energy(samples) / static_cast<double>(samples.size());
  return mean <= 0 ? kNoSound : std::max(kNoSound, 10 * std::log10(mean));
}

double TakeTone(std::span<float> samples, int rate) {
  // Least squares over sine, cosine and a constant would need a matrix; over whole periods they are at right
  // angles to each other, so two rounds of projection are enough for any length.
  const double step = 2 * std::numbers::pi * 1000 / rate;
  double in_phase = 0, across = 0;
  for (int round = 0; round < 4; ++round) {
    double s = 0, c = 0, ss = 0, cc = 0;
    for (size_t i = 0; i < samples.size(); ++i) {
      const double a = std::sin(step * static_cast<double>(i)), b = std::cos(step * static_cast<double>(i));
      s += a * samples[i];
      c += b * samples[i];
      ss += a * a;
      cc += b * b;
    }
    const double x = ss > 0 ? s / ss : 0, y = cc > 0 ? c / cc : 0;
    for (size_t i = 0; i < samples.size(); ++i)
      samples[i] -= static_cast<float>(x * std::sin(step * static_cast<double>(i)) +
                                       y * std::cos(step * static_cast<double>(i)));
    in_phase += x;
    across += y;
  }
  return std::hypot(in_phase, across);
}

void TakePattern(std::span<float> samples, int rate) {
  const auto period = static_cast<size_t>(rate / std::gcd(rate, 1000));
  if (samples.size() < 4 * period) return;
  for (size_t phase = 0; phase < period; ++phase) {
    double sum = 0;
    size_t count = 0;
    for (size_t i = phase; i < samples.size(); i += period, ++count) sum += samples[i];
    for (size_t i = phase; i < samples.size(); i += period)
      samples[i] -= static_cast<float>(sum / static_cast<double>(count));
  }
}

void TakeSlope(std::span<float> samples) {
  const double count = static_cast<double>(samples.size()), middle = (count - 1) / 2;
  double sum = 0, slope = 0, squares = 0;
  for (size_t i = 0; i < samples.size(); ++i) {
    const double x = static_cast<double>(i) - middle;
    sum += samples[i];
    slope += x * samples[i];
    squares += x * x;
  }
  if (samples.size() < 2) return;
  for (size_t i = 0; i < samples.size(); ++i)
    samples[i] -= static_cast<float>(sum / count + slope / squares * (static_cast<double>(i) - middle));
}

int64_t BinOf(int64_t sample, int rate) { return sample * kThinRate / rate; }

Samples Thin(std::span<const float> samples, int64_t first, int rate, int64_t* first_bin) {
  Samples bins;
  if (rate <= kThinRate) {
    // Fewer samples than bins: each bin takes the sample of its time.
    const int64_t count = static_cast<int64_t>(samples.size());
    *first_bin = (first * kThinRate + rate - 1) / rate;
    for (int64_t bin = *first_bin;; ++bin) {
      const int64_t at = bin * rate / kThinRate - first;
      if (at < 0) continue;
      if (at >= count) return bins;
      bins.push_back(samples[static_cast<size_t>(at)]);
    }
  }
  *first_bin = BinOf(first + rate / kThinRate, rate) + 1;
  int64_t bin = *first_bin;
  double sum = 0;
  int count = 0;
  for (size_t i = 0; i < samples.size(); ++i) {
    const int64_t now = BinOf(first + static_cast<int64_t>(i), rate);
    if (now < bin) continue;
    if (now > bin) {
      bins.push_back(count == 0 ? 0 : static_cast<float>(sum / count));
      sum = count = 0;
      ++bin;
    }
    sum += samples[i];
    ++count;
  }
  return bins;
}

Likeness Compare(std::span<const float> now, std::span<const float> before, int pad, int hint) {
  Likeness best;
  const size_t length = now.size();
  if (length == 0 || before.size() < length + 2 * static_cast<size_t>(pad)) return best;
  const double energy = Energy(now);
  const auto at = [&](int lag) {
    const float* there = before.data() + pad - lag;
    const double other = Energy({there, length});
    if (energy <= 0 || other <= 0) return;
    const double correlation = std::abs(Dot(now, there)) / std::sqrt(energy * other);
    if (correlation > best.correlation) best = {correlation, std::sqrt(energy / other), lag};
  };
  at(std::clamp(hint, -pad, pad));
  if (best.correlation >= kAlike) return best;
  for (int lag = -pad; lag <= pad; ++lag) at(lag);
  return best;
}

}  // namespace blackbar
