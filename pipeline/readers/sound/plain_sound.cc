#include "pipeline/readers/sound/plain_sound.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "pipeline/readers/av/av_input.h"

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/frame.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
}

namespace blackbar {
namespace {

constexpr int64_t kSlackSamples = kPlainRate / 25;  // 40 ms: less than that is rounding
constexpr int64_t kLongestGap = int64_t{24} * 3600 * kPlainRate;

struct SwrFree {
  void operator()(SwrContext* swr) const { swr_free(&swr); }
};

// Brings frames of any form to the plain one; a frame of another form than the last begins anew.
class Mixer {
 public:
  // Appends to `out`. A null frame gives what is still inside.
  Result<void> Mix(const AVFrame* frame, std::vector<int16_t>* out) {
    if (frame == nullptr) return Convert(nullptr, 0, out);
    if (!swr_ || frame->sample_rate != rate_ || frame->format != format_ ||
        frame->ch_layout.nb_channels != channels_) {
      if (swr_) TRY(Convert(nullptr, 0, out));
      TRY(Open(*frame));
    }
    return Convert(const_cast<const uint8_t**>(frame->extended_data), frame->nb_samples, out);
  }

 private:
  Result<void> Open(const AVFrame& frame) {
    rate_ = frame.sample_rate;
    format_ = frame.format;
    channels_ = frame.ch_layout.nb_channels;
    if (rate_ < 4'000 || rate_ > 384'000 || channels_ < 1 || channels_ > 32)
      return Error{ErrorCode::kInvalidInput,
                   "the recording's sample rate or channels are not those of sound"};
    AVChannelLayout in{}, out = AV_CHANNEL_LAYOUT_MONO;
    if (frame.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC) {
      av_channel_layout_default(&in, channels_);
    } else if (av_channel_layout_copy(&in, &frame.ch_layout) < 0) {
      return Error{ErrorCode::kInvalidInput, "the recording's channels cannot be mixed"};
    }
    SwrContext* swr = nullptr;
    const int made = swr_alloc_set_opts2(&swr, &out, AV_SAMPLE_FMT_S16, kPlainRate, &in,
                                         static_cast<AVSampleFormat>(format_), rate_, 0, nullptr);
    av_channel_layout_uninit(&in);
    swr_.reset(swr);
    // Every channel counts the same: a second microphone is not a loudspeaker at the back.
    const std::vector<double> weights(static_cast<size_t>(channels_), 1.0 / channels_);
    if (made < 0 || swr_set_matrix(swr_.get(), weights.data(), channels_) < 0 || swr_init(swr_.get()) < 0)
      return Error{ErrorCode::kInvalidInput, "the recording's channels cannot be mixed"};
    return {};
  }

  Result<void> Convert(const uint8_t** data, int samples, std::vector<int16_t>* out) {
    if (!swr_) return {};
    const int room = swr_get_out_samples(swr_.get(), samples) + 32;
    const size_t before = out->size();
    out->resize(before + static_cast<size_t>(std::max(room, 0)));
    auto* to = reinterpret_cast<uint8_t*>(out->data() + before);
    const int got = swr_convert(swr_.get(), &to, room, data, samples);
    out->resize(before + static_cast<size_t>(std::max(got, 0)));
    if (got < 0) return Error{ErrorCode::kInvalidInput, "the recording's sound cannot be converted"};
    return {};
  }

  std::unique_ptr<SwrContext, SwrFree> swr_;
  int rate_ = 0, format_ = -1, channels_ = 0;
};

struct Tracks {
  int count = 0;
  int wanted = -1;
  bool film = false;
};

Tracks FindTracks(const AvInput& input, int track) {
  Tracks tracks;
  for (const AvStreamInfo& stream : input.streams()) {
    tracks.film = tracks.film || (stream.kind == AvKind::kPicture && !stream.preview);
    if (stream.kind != AvKind::kSound) continue;
    if (tracks.count++ == track) tracks.wanted = stream.index;
  }
  return tracks;
}

}  // namespace

Result<PlainSound> MakePlainSound(std::string_view bytes, int track,
                                  const std::function<Result<void>(const int16_t*, size_t)>& sink) {
  const std::unique_ptr<AvInput> input = TRY(AvInput::Open(bytes));
  const Tracks tracks = FindTracks(*input, track);
  PlainSound sound;
  sound.tracks = tracks.count;
  if (tracks.wanted < 0) return sound;
  TRY(input->Decode({tracks.wanted}, 1));
  Mixer mixer;
  std::vector<int16_t> samples;
  while (std::optional<AvPiece> piece = TRY(input->NextFrame())) {
    samples.clear();
    if (tracks.film && piece->start_us) {
      const int64_t gap = *piece->start_us * kPlainRate / 1'000'000 - sound.samples;
      if (gap > kLongestGap) return Error{ErrorCode::kInvalidInput, "the recording's times are out of order"};
      const std::vector<int16_t> silence(kPlainRate);
      for (int64_t left = gap > kSlackSamples ? gap : 0; left > 0;) {
        const int64_t n = std::min<int64_t>(left, kPlainRate);
        TRY(sink(silence.data(), static_cast<size_t>(n)));
        sound.samples += n;
        left -= n;
      }
    }
    TRY(mixer.Mix(piece->frame.get(), &samples));
    TRY(sink(samples.data(), samples.size()));
    sound.samples += static_cast<int64_t>(samples.size());
  }
  samples.clear();
  TRY(mixer.Mix(nullptr, &samples));
  TRY(sink(samples.data(), samples.size()));
  sound.samples += static_cast<int64_t>(samples.size());
  sound.bad_packets = input->bad_packets();
  return sound;
}

}  // namespace blackbar
