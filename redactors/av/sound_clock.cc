#include "redactors/av/sound_clock.h"

#include <algorithm>

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/frame.h>
#include <libswresample/swresample.h>
}

namespace blackbar {
namespace {

constexpr int64_t kMicro = 1'000'000;
constexpr int64_t kLeftAlone = 40'000;  // stamps of milliseconds and of 90 kHz drift by less
constexpr int64_t kJumpBack = kMicro;

int64_t SampleAt(int64_t us, int rate) { return us / kMicro * rate + us % kMicro * rate / kMicro; }

}  // namespace

SoundClock::SoundClock(const MediaStream& stream, int64_t limit_us)
    : rate_(stream.sound.rate), channels_(stream.sound.channels), limit_us_(limit_us) {}

int64_t SoundClock::end_us() const {
  return rate_ <= 0 ? 0 : samples_ / rate_ * kMicro + samples_ % rate_ * kMicro / rate_;
}

// Rare: a broadcast that goes from stereo to mono. Everything else comes back as it is.
Result<MediaFrame> SoundClock::Conform(MediaFrame frame) {
  const SoundFormat from = frame.sound();
  if (rate_ <= 0 || channels_ <= 0) {
    rate_ = from.rate;
    channels_ = from.channels;
  }
  if (from.rate == rate_ && from.channels == channels_) return frame;
  SoundFormat to = from;
  to.rate = rate_;
  to.channels = channels_;
  to.channel_mask = 0;
  MediaFrame made = TRY(MakeSilence(
      to,
      static_cast<int>(SampleAt((int64_t{frame.samples()} + from.rate / 10) * kMicro / from.rate, rate_)) +
          64));
  if (!converter_ || !(converts_ == from)) {
    SwrContext* converter = nullptr;
    TRY(AvCheck(
        "samples cannot be converted",
        swr_alloc_set_opts2(&converter, &made.av()->ch_layout, static_cast<AVSampleFormat>(made.av()->format),
                            rate_, &frame.av()->ch_layout, static_cast<AVSampleFormat>(frame.av()->format),
                            from.rate, 0, nullptr)));
    converter_.reset(converter);
    TRY(AvCheck("samples cannot be converted", swr_init(converter)));
    converts_ = from;
  }
  const int count = swr_convert(converter_.get(), made.av()->extended_data, made.samples(),
                                const_cast<const uint8_t**>(frame.av()->extended_data), frame.samples());
  TRY(AvCheck("samples cannot be converted", count));
  if (count == 0) return MediaFrame();
  MediaFrame part = TRY(made.Slice(0, count));
  part.stream = frame.stream;
  part.start_us = frame.start_us;
  return part;
}

Result<void> SoundClock::FillTo(int64_t sample, const MediaFrame& like, std::vector<MediaFrame>* out) {
  while (samples_ < sample) {
    const int count = static_cast<int>(std::min<int64_t>(sample - samples_, rate_));
    out->push_back(TRY(MakeSilence(like.sound(), count)));
    samples_ += count;
  }
  return {};
}

Result<void> SoundClock::Place(MediaFrame given, std::vector<MediaFrame>* out) {
  MediaFrame frame = TRY(Conform(std::move(given)));
  if (!frame) return {};
  if (frame.start_us >= 0) {
    const int64_t expected = end_us();
    if (frame.start_us + shift_us_ < expected - kJumpBack) shift_us_ = expected - frame.start_us;
    const int64_t off = frame.start_us + shift_us_ - expected;
    if (off > kLeftAlone) {
      if (expected + off > limit_us_)
        return Error{ErrorCode::kInvalidInput, "a sound track begins or goes on after the recording's end"};
      TRY(FillTo(SampleAt(expected + off, rate_), frame, out));
    } else if (off < -kLeftAlone) {
      const int64_t extra = SampleAt(-off, rate_);
      if (extra >= frame.samples()) return {};
      frame = TRY(frame.Slice(static_cast<int>(extra), frame.samples()));
    }
  }
  samples_ += frame.samples();
  out->push_back(std::move(frame));
  return {};
}

}  // namespace blackbar
