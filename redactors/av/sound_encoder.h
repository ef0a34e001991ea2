// Encodes the samples of one track: brings them to the encoder's sample form (never to another rate or number
// of channels) and to its frame length, and numbers them from 0. Inside of redactors/av only.
#pragma once

#include <functional>

#include "redactors/av/media_writer.h"

namespace blackbar {

class SoundEncoder {
 public:
  using Sink = std::function<Result<void>(AVPacket* packet)>;

  // `global_header`: what the container wants. The codec context is for the muxer's parameters.
  static Result<std::unique_ptr<SoundEncoder>> Open(const SoundFormat& format, SoundCoding coding,
                                                    int64_t bit_rate, bool global_header);
  AVCodecContext* codec() const { return codec_.get(); }

  Result<void> Write(const MediaFrame& frame, const Sink& sink);
  Result<void> Finish(const Sink& sink);

 private:
  SoundEncoder(const SoundFormat& format, AvOwner<AVCodecContext> codec)
      : format_(format), codec_(std::move(codec)) {}
  Result<void> OpenConverter(const MediaFrame& first);
  Result<void> Encode(int samples, const Sink& sink);
  Result<void> Drain(const Sink& sink);

  SoundFormat format_;
  AvOwner<AVCodecContext> codec_;
  AvOwner<SwrContext> converter_;
  int converted_form_ = -1;  // libav's sample format that converter_ takes
  AvOwner<AVAudioFifo> queue_;
  int64_t encoded_ = 0;
};

}  // namespace blackbar
