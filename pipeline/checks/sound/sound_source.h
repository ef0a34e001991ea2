// Decoded sound as the verifier hears it: each form of rendition through another library than the one that
// wrote it (WAV: none, MP3: libmpg123, AAC: libfaad, Opus: libsndfile), the original through libav, which
// reads whatever an office has. Samples are floats, 1 is full scale, channels interleaved; sample n of a
// track stands at n / rate, as played: encoder delay is left out. Memory: a block at a time. One thread.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/plan_times.h"
#include "core/result.h"
#include "pipeline/checks/sound/sound_walk.h"

namespace blackbar {

struct SoundShape {
  int rate = 0, channels = 0;
};

class SoundSource {
 public:
  virtual ~SoundSource() = default;
  virtual SoundShape shape() const = 0;
  // Appends samples; false when there are no more.
  virtual Result<bool> Read(std::vector<float>* samples) = 0;
};

using OwnedSound = std::unique_ptr<SoundSource>;

// The views must outlive the sources.
Result<OwnedSound> OpenWavSound(const WavLayout& layout);
Result<OwnedSound> OpenMp3Sound(std::string_view untrusted);
Result<OwnedSound> OpenAacSound(std::string_view untrusted, const Mp4Track& track);
Result<OwnedSound> OpenOpusSound(std::string_view untrusted);

// Track `number` of a recording, counted from 0 among its sound tracks; kNotFound beyond the last one. With
// `by_stamp` gaps between frames are silence, so that sound stays with the pictures of a video.
Result<OwnedSound> OpenOriginalSound(std::string_view untrusted, int number, bool by_stamp);

}  // namespace blackbar
