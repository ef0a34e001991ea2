// The readers' door to libav: what a recording's container holds (streams, tags, chapters), its packets one
// by one, and the frames of the streams asked for. The bytes are hostile: only known containers are probed,
// nothing is opened by name, counts and sizes are checked before decoding. Sandboxed children only; one
// thread at a time (picture decoders may start their own). Times in microseconds from the start as played:
// priming and edit lists are applied. libav's types are declared here, not defined.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

struct AVFrame;

namespace blackbar {

struct AvFrameFree {
  void operator()(AVFrame* frame) const;
};
using AvFrameOwner = std::unique_ptr<AVFrame, AvFrameFree>;

using AvTags = std::vector<std::pair<std::string, std::string>>;  // names as the container has them

enum class AvKind { kSound, kPicture, kCover, kSubtitle, kData, kAttachment };

struct AvStreamInfo {
  int index = 0;
  AvKind kind = AvKind::kData;
  std::string codec;        // libav's name; "" where it knows none
  AvTags tags;              // language, title, handler_name...
  int64_t duration_us = 0;  // as the container says; 0: not said
  int rate = 0, channels = 0;
  int width = 0, height = 0;               // of the stored picture
  int rotation = 0;                        // degrees clockwise that a player turns it: 0, 90, 180, 270
  bool mirrored = false;                   // left and right changed, before turning
  int64_t aspect_num = 1, aspect_den = 1;  // of a pixel
  int64_t rate_num = 0, rate_den = 1;      // average frames a second; 0/1: not said
  bool preview = false;                    // pictures for thumbnails, not the recording
  std::string_view head;                   // what a decoder needs beforehand
};

struct AvChapter {
  int64_t start_us = 0, end_us = 0;
  AvTags tags;
};

struct AvPacketView {  // valid until the next call
  int stream = -1;
  std::optional<int64_t> start_us;
  int64_t duration_us = 0;
  std::string_view bytes;
  bool hidden = false;                         // decoded but not shown: before an edit list's start
  int64_t skip_at_start = 0, skip_at_end = 0;  // samples that are not played
};

struct AvPiece {  // a decoded frame
  AvFrameOwner frame;
  int stream = -1;
  std::optional<int64_t> start_us;
  int64_t duration_us = 0;
};

struct AvLimits {
  int streams = 64;
  int64_t pixels = int64_t{64} << 20;
  int bad_packets = 1'000;  // that a decoder refuses, after which the recording counts as damaged
};

class AvInput {
 public:
  virtual ~AvInput() = default;

  static Result<std::unique_ptr<AvInput>> Open(std::string_view bytes, const AvLimits& limits = {});

  virtual const std::string& container() const = 0;
  virtual const std::vector<AvStreamInfo>& streams() const = 0;
  virtual const AvTags& tags() const = 0;
  virtual const std::vector<AvChapter>& chapters() const = 0;
  virtual int64_t duration_us() const = 0;  // as the container says, perhaps an estimate; 0: not said

  // Every packet of every stream in the order of the file; false at the end. Not together with Decode.
  virtual Result<bool> NextPacket(AvPacketView* packet) = 0;
  // The text of a packet of a subtitle stream (srt, ass, mov_text, WebVTT, CEA-608...); "" for none.
  virtual std::string SubtitleText(const AvPacketView& packet) = 0;
  // The text of CEA-608 byte triples as A53 side data carries them, in the order shown.
  virtual std::string CaptionText(std::string_view triples, int64_t start_us) = 0;

  // Once, before NextFrame: other streams are passed over. `threads` of a picture decoder.
  virtual Result<void> Decode(const std::vector<int>& streams, int threads) = 0;
  // From about `us` on: the first frames may be earlier.
  virtual Result<void> Seek(int64_t us) = 0;
  // The next frame of any of the streams; nullopt at the end. What a decoder refuses is skipped.
  virtual Result<std::optional<AvPiece>> NextFrame() = 0;
  virtual int bad_packets() const = 0;
};

}  // namespace blackbar
