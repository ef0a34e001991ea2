// Encodes the pictures of one track and strips what is not pixels: SEI, captions, the encoder's own notes.
// Inside of redactors/av only.
#pragma once

#include <functional>
#include <map>
#include <memory>

#include "redactors/av/media_writer.h"

namespace blackbar {

class PictureEncoder {
 public:
  using Sink = std::function<Result<void>(AVPacket* packet)>;

  static Result<std::unique_ptr<PictureEncoder>> Open(const PictureFormat& format,
                                                      const PictureCoding& coding, bool global_header);
  AVCodecContext* codec() const { return codec_.get(); }

  Result<void> Write(MediaFrame frame, int64_t time, int64_t duration, const Sink& sink);
  Result<void> Finish(const Sink& sink);

 private:
  PictureEncoder() = default;
  Result<void> OpenFilter();
  Result<void> Drain(const Sink& sink);
  Result<void> Strip(AVPacket* packet, const Sink& sink);

  AvOwner<AVCodecContext> codec_;
  std::map<int64_t, int64_t> durations_;  // of pictures inside of the encoder, by their times
  AvOwner<AVBSFContext> strip_;           // null for codecs that have no SEI
};

}  // namespace blackbar
