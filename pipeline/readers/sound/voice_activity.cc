#include "pipeline/readers/sound/voice_activity.h"

#include <webrtc/modules/audio_processing/include/audio_processing.h>
#include <webrtc/modules/interface/module_common_types.h>

#include <algorithm>
#include <memory>

#include "pipeline/readers/sound/plain_sound.h"

namespace blackbar {
namespace {

constexpr int64_t kFrame = kPlainRate / 100;  // 10 ms, the only length the detector takes
constexpr int64_t kPad = kPlainRate / 10, kPause = 3 * kPlainRate / 10;

void AddVoice(int64_t from, int64_t to, int64_t total, SoundLook* look) {
  from = std::max<int64_t>(0, from - kPad);
  to = std::min(total, to + kPad);
  if (!look->voice.empty() && from - look->voice.back().second < kPause) {
    look->voice.back().second = std::max(look->voice.back().second, to);
  } else {
    look->voice.emplace_back(from, to);
  }
}

Result<void> FindVoice(std::span<const int16_t> samples, SoundLook* look) {
  std::unique_ptr<webrtc::AudioProcessing> processing(webrtc::AudioProcessing::Create());
  const Error broken{ErrorCode::kUnavailable, "voice activity cannot be looked for"};
  if (processing == nullptr) return broken;
  if (processing->voice_detection()->Enable(true) != 0 ||
      processing->voice_detection()->set_likelihood(webrtc::VoiceDetection::kLowLikelihood) != 0)
    return broken;
  const auto total = static_cast<int64_t>(samples.size());
  webrtc::AudioFrame frame;
  frame.sample_rate_hz_ = kPlainRate;
  frame.num_channels_ = 1;
  frame.samples_per_channel_ = kFrame;
  for (int64_t at = 0; at + kFrame <= total; at += kFrame) {
    std::copy_n(samples.begin() + at, kFrame, frame.data_);
    if (processing->ProcessStream(&frame) != 0) return broken;
    if (processing->voice_detection()->stream_has_voice()) AddVoice(at, at + kFrame, total, look);
  }
  return {};
}

void FindPeaks(std::span<const int16_t> samples, SoundLook* look) {
  constexpr size_t kBin = kPlainRate / kPeaksASecond;
  for (size_t at = 0; at < samples.size(); at += kBin) {
    const auto bin = samples.subspan(at, std::min(kBin, samples.size() - at));
    const auto [low, high] = std::minmax_element(bin.begin(), bin.end());
    look->peaks.emplace_back(static_cast<int8_t>(*low >> 8), static_cast<int8_t>(*high >> 8));
  }
}

}  // namespace

Result<SoundLook> LookAtSound(std::span<const int16_t> samples) {
  SoundLook look;
  FindPeaks(samples, &look);
  TRY(FindVoice(samples, &look));
  return look;
}

}  // namespace blackbar
