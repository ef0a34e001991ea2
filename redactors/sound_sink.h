// Where treated samples go: one file of the form that fits the source. See docs/media-audio.md.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "redactors/av/media_reader.h"

namespace blackbar {

// One track that is kept: what the container says of it, and the format that its samples really have.
struct SoundTrack {
  MediaStream stream;
  SoundFormat format;
  int64_t start_us = 0;  // of its first sample, as the file stamps it
};

class SoundSink {
 public:
  virtual ~SoundSink() = default;
  // `track` counts from 0 in the order that OpenSink was given.
  virtual Result<void> Write(int track, const MediaFrame& frame) = 0;
  virtual Result<void> Finish() = 0;
};

enum class SoundFile { kWav, kMp3, kOggOpus, kM4a };

// Lossless stays lossless (WAV), MP3 and Opus keep their form, all else is AAC; what AAC cannot hold is WAV.
Result<SoundFile> SoundFileFor(const std::string& container, const std::vector<SoundTrack>& tracks);

// `duration_us`, of the plan: decides how a WAV's header is laid out. Rates and channels are kept.
Result<std::unique_ptr<SoundSink>> OpenSink(SoundFile file, const std::vector<SoundTrack>& tracks,
                                            int64_t duration_us, int output_fd);

}  // namespace blackbar
