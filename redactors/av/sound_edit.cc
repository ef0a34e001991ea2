#include "redactors/av/sound_edit.h"

#include <algorithm>
#include <limits>

namespace blackbar {
namespace {

constexpr int64_t kMicro = 1'000'000;

int64_t SampleBefore(int64_t us, int rate) { return us / kMicro * rate + us % kMicro * rate / kMicro; }
int64_t SampleAfter(int64_t us, int rate) {
  return us / kMicro * rate + (us % kMicro * rate + kMicro - 1) / kMicro;
}

}  // namespace

SoundEdit::SoundEdit(const PlanContent& plan, int rate, bool nothing) : fill_(plan.media().audio) {
  if (nothing) return;
  muted_ = RunsOf(MutedTimes(plan), rate, plan.duration_us());
  cuts_ = RunsOf(CutTimes(plan), rate, plan.duration_us());
}

std::vector<SoundEdit::Run> SoundEdit::RunsOf(const IntervalSet& times, int rate, int64_t duration_us) {
  std::vector<Run> runs;
  for (const Interval& interval : times.list()) {
    Run run{SampleBefore(interval.from, rate), SampleAfter(interval.to, rate)};
    if (interval.to >= duration_us) run.to = std::numeric_limits<int64_t>::max();
    if (!runs.empty() && run.from <= runs.back().to) {
      runs.back().to = std::max(runs.back().to, run.to);
    } else {
      runs.push_back(run);
    }
  }
  return runs;
}

// Replaces the muted part of a frame whose first sample is number `first` of the track.
Result<void> SoundEdit::Mute(MediaFrame* frame, int64_t first) {
  const int64_t end = first + frame->samples();
  bool writable = false;
  for (const Run& run : muted_) {
    if (run.to <= first || run.from >= end) continue;
    if (!writable) TRY(frame->MakeWritable());
    writable = true;
    const int from = static_cast<int>(std::max(run.from, first) - first);
    const int to = static_cast<int>(std::min(run.to, end) - first);
    if (fill_ == AudioFill::kTone) {
      FillTone(frame, from, to, first);
    } else {
      FillSilence(frame, from, to);
    }
  }
  return {};
}

Result<void> SoundEdit::Keep(const MediaFrame& frame, int64_t from, int64_t to,
                             std::vector<MediaFrame>* out) {
  if (to <= from) return {};
  const int64_t first = position_;
  out->push_back(TRY(frame.Slice(static_cast<int>(from - first), static_cast<int>(to - first))));
  written_ += to - from;
  for (const Run& run : muted_)
    muted_samples_ += std::max<int64_t>(0, std::min(run.to, to) - std::max(run.from, from));
  return {};
}

Result<void> SoundEdit::Apply(MediaFrame frame, std::vector<MediaFrame>* out) {
  const int64_t first = position_, end = first + frame.samples();
  TRY(Mute(&frame, first));
  const bool cut = std::any_of(cuts_.begin(), cuts_.end(),
                               [&](const Run& run) { return run.from < end && run.to > first; });
  int64_t at = first;
  if (cut) {
    for (const Run& run : cuts_) {
      TRY(Keep(frame, at, std::min(run.from, end), out));
      at = std::max(at, std::min(run.to, end));
    }
    TRY(Keep(frame, at, end, out));
  } else {
    for (const Run& run : muted_)
      muted_samples_ += std::max<int64_t>(0, std::min(run.to, end) - std::max(run.from, first));
    written_ += end - first;
    out->push_back(std::move(frame));
  }
  position_ = end;
  return {};
}

}  // namespace blackbar
