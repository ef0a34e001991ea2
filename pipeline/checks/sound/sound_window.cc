#include "pipeline/checks/sound/sound_window.h"

#include <algorithm>
#include <limits>

namespace blackbar {
namespace {

constexpr int64_t kMicro = 1'000'000;
constexpr int64_t kEndless = std::numeric_limits<int64_t>::max() / 4;
constexpr size_t kMostCuts = 1000;  // whose beginnings are kept

int64_t Below(int64_t us, int rate) { return us / kMicro * rate + us % kMicro * rate / kMicro; }
int64_t Above(int64_t us, int rate) {
  return us / kMicro * rate + (us % kMicro * rate + kMicro - 1) / kMicro;
}

}  // namespace

SampleSpan CutSamples(const Interval& cut, int64_t duration_us, int rate) {
  return {Below(cut.from, rate), cut.to >= duration_us ? kEndless : Above(cut.to, rate)};
}

std::vector<SampleSpan> PlacesInRendition(const IntervalSet& muted, const IntervalSet& cuts,
                                          int64_t duration_us, int rate) {
  std::vector<SampleSpan> places;
  for (const Interval& interval : muted.list()) {
    int64_t at = Above(interval.from, rate), taken = 0;
    const int64_t end = interval.to >= duration_us ? kEndless : Below(interval.to, rate);
    for (const Interval& cut : cuts.list()) {
      const SampleSpan left_out = CutSamples(cut, duration_us, rate);
      if (left_out.from > at && std::min(left_out.from, end) > at)
        places.push_back({at - taken, std::min(left_out.from, end) - taken});
      if (left_out.from >= end) break;
      at = std::max(at, left_out.to);
      taken += left_out.to - left_out.from;
    }
    if (end > at) places.push_back({at - taken, end - taken});
  }
  std::vector<SampleSpan> joined;
  for (const SampleSpan& place : places) {
    if (!joined.empty() && place.from <= joined.back().to)
      joined.back().to = std::max(joined.back().to, place.to);
    else
      joined.push_back(place);
  }
  return joined;
}

WithoutCuts::WithoutCuts(SoundSource& source, const IntervalSet& cuts, int64_t duration_us)
    : source_(source) {
  for (const Interval& cut : cuts.list()) cuts_.push_back(CutSamples(cut, duration_us, source.shape().rate));
}

Result<bool> WithoutCuts::Read(std::vector<float>* samples) {
  std::vector<float> block;
  if (!TRY(source_.Read(&block))) return false;
  const auto channels = static_cast<size_t>(source_.shape().channels);
  const auto most_kept = static_cast<size_t>(Below(kCutHeardUs, source_.shape().rate)) * channels;
  for (size_t at = 0; at + channels <= block.size(); at += channels, ++in_) {
    while (next_ < cuts_.size() && in_ >= cuts_[next_].to) ++next_;
    const bool cut = next_ < cuts_.size() && in_ >= cuts_[next_].from;
    const auto first = block.begin() + static_cast<ptrdiff_t>(at);
    if (!cut) {
      samples->insert(samples->end(), first, first + static_cast<ptrdiff_t>(channels));
      ++out_;
      continue;
    }
    if (in_ == cuts_[next_].from && taken_.size() < kMostCuts) taken_.push_back({out_, {}});
    if (!taken_.empty() && taken_.back().join == out_ && taken_.back().samples.size() < most_kept)
      taken_.back().samples.insert(taken_.back().samples.end(), first,
                                   first + static_cast<ptrdiff_t>(channels));
  }
  return true;
}

Result<bool> SoundWindow::Has(int64_t sample) {
  std::vector<float> block;
  const int channels = source_.shape().channels;
  while (!done_ && end_ <= sample) {
    block.clear();
    done_ = !TRY(source_.Read(&block));
    kept_.insert(kept_.end(), block.begin(), block.end());
    end_ += static_cast<int64_t>(block.size()) / channels;
  }
  return sample < end_;
}

Result<int64_t> SoundWindow::Reach(int64_t sample) {
  TRY(Has(sample));
  return std::min(sample, end_);
}

Result<Samples> SoundWindow::Channel(int channel, int64_t from, int64_t to) {
  TRY(Has(to));
  const int channels = source_.shape().channels;
  Samples samples(static_cast<size_t>(std::max<int64_t>(0, to - from)), 0.0f);
  for (int64_t n = std::max(from, first_); n < std::min(to, end_); ++n)
    samples[static_cast<size_t>(n - from)] = kept_[static_cast<size_t>((n - first_) * channels + channel)];
  return samples;
}

void SoundWindow::Forget(int64_t before) {
  const int64_t drop = std::min(before, end_) - first_;
  if (drop <= 0) return;
  kept_.erase(kept_.begin(), kept_.begin() + static_cast<ptrdiff_t>(drop * source_.shape().channels));
  first_ += drop;
}

}  // namespace blackbar
