// AAC in MP4 through libfaad; where the samples lie is told by our own walk.
#include <neaacdec.h>

#include <algorithm>

#include "pipeline/checks/sound/sound_source.h"

namespace blackbar {
namespace {

constexpr int kFrame = 1024;  // samples of an AAC frame

struct FaadFree {
  void operator()(void* handle) const { NeAACDecClose(handle); }
};

// The number of channels in an AudioSpecificConfig; 0 where it is not the plain low-complexity form.
int ChannelsOf(const std::string& config) {
  if (config.size() < 2) return 0;
  const int bits = static_cast<unsigned char>(config[0]) << 8 | static_cast<unsigned char>(config[1]);
  if (bits >> 11 != 2 || (bits >> 7 & 15) == 15) return 0;
  const int layout = bits >> 3 & 15;
  return layout == 7 ? 8 : layout;
}

class AacSound final : public SoundSource {
 public:
  AacSound(std::string_view bytes, const Mp4Track& track) : bytes_(bytes), track_(track) {}

  Result<void> Open() {
    handle_.reset(NeAACDecOpen());
    channels_ = ChannelsOf(track_.config);
    if (!handle_ || channels_ == 0)
      return Error{ErrorCode::kInvalidInput, "the sound is of a form that no rendition has"};
    NeAACDecConfigurationPtr config = NeAACDecGetCurrentConfiguration(handle_.get());
    config->outputFormat = FAAD_FMT_FLOAT;
    config->dontUpSampleImplicitSBR = 1;
    NeAACDecSetConfiguration(handle_.get(), config);
    std::string asc = track_.config;
    unsigned long rate = 0;
    unsigned char channels = 0;
    if (NeAACDecInit2(handle_.get(), reinterpret_cast<unsigned char*>(asc.data()), asc.size(), &rate,
                      &channels) < 0 ||
        rate < 1000)
      return Error{ErrorCode::kInvalidInput, "the sound cannot be decoded"};
    rate_ = static_cast<int>(rate);
    for (const Mp4Edit& edit : track_.edits) {
      if (edit.media_time > 0) skip_ = edit.media_time;
    }
    if (track_.time_scale != rate) skip_ = skip_ * rate_ / std::max<int64_t>(1, track_.time_scale);
    return {};
  }

  SoundShape shape() const override { return {rate_, channels_}; }

  Result<bool> Read(std::vector<float>* samples) override {
    if (next_ >= track_.samples.size()) return false;
    const Mp4Sample& sample = track_.samples[next_++];
    std::string packet(bytes_.substr(sample.offset, sample.size));
    NeAACDecFrameInfo info;
    const auto* made = static_cast<const float*>(
        NeAACDecDecode(handle_.get(), &info, reinterpret_cast<unsigned char*>(packet.data()), packet.size()));
    if (info.error != 0) return Error{ErrorCode::kInvalidInput, "the sound cannot be decoded"};
    // The library keeps back the first frame.
    if (info.samples == 0 || made == nullptr) {
      Append(std::vector<float>(static_cast<size_t>(kFrame) * channels_, 0), channels_, samples);
      return true;
    }
    // It makes two equal channels of one.
    const int made_channels = info.channels;
    if (made_channels < channels_ || info.samplerate != static_cast<unsigned long>(rate_))
      return Error{ErrorCode::kInvalidInput, "the sound changes its form on the way"};
    Append(std::vector<float>(made, made + info.samples), made_channels, samples);
    return true;
  }

 private:
  void Append(const std::vector<float>& made, int made_channels, std::vector<float>* samples) {
    const size_t step = static_cast<size_t>(made_channels);
    for (size_t at = 0; at + step <= made.size(); at += step) {
      if (skip_ > 0) {
        --skip_;
        continue;
      }
      samples->insert(samples->end(), made.begin() + static_cast<ptrdiff_t>(at),
                      made.begin() + static_cast<ptrdiff_t>(at) + channels_);
    }
  }

  std::string_view bytes_;
  const Mp4Track& track_;
  std::unique_ptr<void, FaadFree> handle_;
  int rate_ = 0, channels_ = 0;
  int64_t skip_ = 0;
  size_t next_ = 0;
};

}  // namespace

Result<OwnedSound> OpenAacSound(std::string_view untrusted, const Mp4Track& track) {
  auto sound = std::make_unique<AacSound>(untrusted, track);
  TRY(sound->Open());
  return OwnedSound(std::move(sound));
}

}  // namespace blackbar
