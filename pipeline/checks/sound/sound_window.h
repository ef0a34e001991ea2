// Reading decoded sound a window at a time, and where the times of a plan stand in a rendition. Samples are
// numbered from 0, a sample stands for all channels at one time. One thread.
#pragma once

#include <deque>
#include <vector>

#include "core/plan_times.h"
#include "pipeline/checks/sound/sound_measure.h"
#include "pipeline/checks/sound/sound_source.h"

namespace blackbar {

struct SampleSpan {
  int64_t from = 0, to = 0;
};

// The muted times as samples of a rendition from which the cuts are left out. Only samples that lie wholly in
// the times; what reaches to the plan's end reaches beyond any sample.
std::vector<SampleSpan> PlacesInRendition(const IntervalSet& muted, const IntervalSet& cuts,
                                          int64_t duration_us, int rate);
// The samples that a cut takes: all that it touches; to the last one where it goes to the plan's end.
SampleSpan CutSamples(const Interval& cut, int64_t duration_us, int rate);

// The beginning of what a cut took.
struct CutSound {
  int64_t join = 0;  // the sample that follows the cut
  Samples samples;   // interleaved, at most kCutHeardUs
};
inline constexpr int64_t kCutHeardUs = 400'000;

// The original as the rendition should be. Does not own it.
class WithoutCuts final : public SoundSource {
 public:
  WithoutCuts(SoundSource& source, const IntervalSet& cuts, int64_t duration_us);
  SoundShape shape() const override { return source_.shape(); }
  Result<bool> Read(std::vector<float>* samples) override;
  const std::vector<CutSound>& cuts() const { return taken_; }  // those that were reached

 private:
  SoundSource& source_;
  std::vector<SampleSpan> cuts_;
  std::vector<CutSound> taken_;
  size_t next_ = 0;  // the cut that comes next or is being left out
  int64_t in_ = 0, out_ = 0;
};

class SoundWindow {
 public:
  explicit SoundWindow(SoundSource& source) : source_(source) {}

  Result<bool> Has(int64_t sample);       // reads on until it is there, or the sound ends
  Result<int64_t> Reach(int64_t sample);  // that number, or where the sound ends
  // One channel; zeros where there is nothing, or no longer.
  Result<Samples> Channel(int channel, int64_t from, int64_t to);
  void Forget(int64_t before);
  int64_t end() const { return end_; }  // read so far

 private:
  SoundSource& source_;
  std::deque<float> kept_;
  int64_t first_ = 0, end_ = 0;
  bool done_ = false;
};

}  // namespace blackbar
