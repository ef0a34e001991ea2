// One sound track of the original, as floats.
#include <algorithm>
#include <cstring>

#include "pipeline/checks/sound/original_file.h"
#include "pipeline/checks/sound/sound_source.h"

extern "C" {
#include <libavutil/frame.h>
#include <libavutil/samplefmt.h>
}

namespace blackbar {
namespace {

constexpr int64_t kMicro = 1'000'000;
constexpr int64_t kGap = 40'000;  // microseconds, from which a gap or an overlap of frames counts
constexpr int64_t kLongestGap = 86'400 * kMicro;

template <class T>
T Plain(const uint8_t* bytes) {
  T value;
  std::memcpy(&value, bytes, sizeof value);
  return value;
}

float SampleOf(const AVFrame& frame, int channel, int index) {
  const auto form = static_cast<AVSampleFormat>(frame.format);
  const int width = av_get_bytes_per_sample(form), channels = frame.ch_layout.nb_channels;
  const bool planar = av_sample_fmt_is_planar(form) != 0;
  const uint8_t* at = planar ? frame.extended_data[channel] + ptrdiff_t{index} * width
                             : frame.extended_data[0] + (ptrdiff_t{index} * channels + channel) * width;
  switch (av_get_packed_sample_fmt(form)) {
    case AV_SAMPLE_FMT_U8:
      return static_cast<float>((*at - 128) / 128.0);
    case AV_SAMPLE_FMT_S16:
      return static_cast<float>(Plain<int16_t>(at) / 32768.0);
    case AV_SAMPLE_FMT_S32:
      return static_cast<float>(Plain<int32_t>(at) / 2147483648.0);
    case AV_SAMPLE_FMT_S64:
      return static_cast<float>(static_cast<double>(Plain<int64_t>(at)) / 9223372036854775808.0);
    case AV_SAMPLE_FMT_FLT:
      return Plain<float>(at);
    default:
      return static_cast<float>(Plain<double>(at));
  }
}

class OriginalSound final : public SoundSource {
 public:
  OriginalSound(std::unique_ptr<OriginalFile> file, bool by_stamp)
      : file_(std::move(file)), by_stamp_(by_stamp) {}

  Result<void> Open(int number) {
    for (const OriginalStream& stream : file_->streams()) {
      if (!stream.sound || number-- > 0) continue;
      TRY(file_->Use(stream.index));
      frame_ = TRY(file_->Next());
      if (frame_ == nullptr) return Error{ErrorCode::kInvalidInput, "a track of the original has no sound"};
      shape_ = {frame_->sample_rate, frame_->ch_layout.nb_channels};
      if (shape_.rate < 1000 || shape_.channels < 1)
        return Error{ErrorCode::kInvalidInput, "a track of the original has no sound"};
      return {};
    }
    return Error{ErrorCode::kNotFound, "the original has no such track"};
  }

  SoundShape shape() const override { return shape_; }

  Result<bool> Read(std::vector<float>* samples) override {
    if (frame_ == nullptr) frame_ = TRY(file_->Next());
    if (frame_ == nullptr) return false;
    if (frame_->sample_rate != shape_.rate || frame_->ch_layout.nb_channels != shape_.channels)
      return Error{ErrorCode::kInvalidInput, "the original's sound changes its form on the way"};
    if (by_stamp_ && FillGap(samples)) return true;
    const int first = by_stamp_ ? Overlap() : 0;
    for (int i = first; i < frame_->nb_samples; ++i) {
      for (int c = 0; c < shape_.channels; ++c) samples->push_back(SampleOf(*frame_, c, i));
    }
    at_ += frame_->nb_samples - first;
    frame_ = nullptr;
    return true;
  }

 private:
  // At most a second at once; the frame waits.
  bool FillGap(std::vector<float>* samples) {
    const int64_t start = file_->StartUs(*frame_), now = at_ * kMicro / shape_.rate;
    if (start < 0 || start - now < kGap || start - now > kLongestGap) return false;
    const int64_t missing = std::min((start - now) * shape_.rate / kMicro, int64_t{shape_.rate});
    samples->insert(samples->end(), static_cast<size_t>(missing * shape_.channels), 0.0f);
    at_ += missing;
    return true;
  }

  // Samples of the frame that an earlier one has played already.
  int Overlap() const {
    const int64_t start = file_->StartUs(*frame_), now = at_ * kMicro / shape_.rate;
    if (start < 0 || now - start < kGap || now - start > kMicro) return 0;
    return static_cast<int>(std::min<int64_t>((now - start) * shape_.rate / kMicro, frame_->nb_samples));
  }

  std::unique_ptr<OriginalFile> file_;
  bool by_stamp_;
  const AVFrame* frame_ = nullptr;  // decoded, not yet handed out
  SoundShape shape_;
  int64_t at_ = 0;
};

}  // namespace

Result<OwnedSound> OpenOriginalSound(std::string_view untrusted, int number, bool by_stamp) {
  auto sound = std::make_unique<OriginalSound>(TRY(OriginalFile::Open(untrusted)), by_stamp);
  TRY(sound->Open(number));
  return OwnedSound(std::move(sound));
}

}  // namespace blackbar
