// Reads any recording from memory: finds its streams and decodes those asked for. The bytes are hostile: only
// known containers are probed, nothing is opened by name, counts and sizes are checked before decoding. Runs
// in sandboxed children only; one thread at a time (decoders may start their own). Times in microseconds from
// the start as played: encoder delay, padding and edit lists are applied, so a stream's first sample is the
// first one that a player plays.
//
// The place of a sample of a sound recording is counted, not stamped: sample n of a track stands at n / rate,
// whatever the container's time stamps say. Readers and redactors must agree on that; in a video use
// MediaFrame::start_us to keep sound and picture together.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "redactors/av/media_frame.h"

namespace blackbar {

struct Ratio {
  int64_t num = 0, den = 1;
  bool operator==(const Ratio&) const = default;
};

// How numbers of a picture mean colours, by the code points of ITU-T H.273; 2: not said.
struct PictureColour {
  bool full_range = false;
  int primaries = 2, transfer = 2, matrix = 2;
  bool operator==(const PictureColour&) const = default;
};

enum class StreamKind { kSound, kPicture, kStill, kOther };  // kStill: a cover or thumbnail

struct MediaStream {
  int index = 0;
  StreamKind kind = StreamKind::kOther;
  std::string codec;        // libav's name: "aac", "h264", "pcm_s16le"...
  bool decodable = true;    // there is a decoder for it
  bool lossless = false;    // what it decodes to is what was encoded
  int64_t bit_rate = 0;     // 0: not said
  int64_t duration_us = 0;  // as the container says; 0: not said. An estimate in some containers
  SoundFormat sound;        // as the container says; the first frame decides
  int width = 0, height = 0;
  int rotation = 0;       // degrees clockwise that a player turns the picture: 0, 90, 180, 270
  bool mirrored = false;  // left and right changed, before turning
  Ratio frame_rate;       // average; 0/1: not said
  Ratio time_base;
  Ratio pixel_aspect{1, 1};
  PictureColour colour;  // of what PictureConverter makes of its pictures
};

struct MediaLimits {
  int streams = 64;
  int64_t pixels = int64_t{64} << 20;  // of one picture
  int min_rate = 4'000, max_rate = 384'000;
  int channels = 32;
  int bad_packets = 1'000;  // that a decoder refuses, after which the recording counts as damaged
};

struct DecodeOptions {
  std::vector<int> streams;  // indexes; others are skipped unread
  int threads = 1;           // of a picture decoder
  // false: a packet that a decoder refuses ends the decoding with an Error. True: it is skipped.
  bool skip_damage = true;
};

class MediaReader {
 public:
  virtual ~MediaReader() = default;

  // Nothing is decoded yet but what it takes to know the streams.
  static Result<std::unique_ptr<MediaReader>> Open(std::string_view bytes, const MediaLimits& limits = {});

  virtual const std::string& container()
      const = 0;  // libav's name, such as "wav" or "mov,mp4,m4a,3gp,3g2,mj2"
  virtual const std::vector<MediaStream>& streams() const = 0;
  virtual int64_t duration_us() const = 0;  // as the container says; 0: not said
  // Once, before Next.
  virtual Result<void> Decode(const DecodeOptions& options) = 0;
  // The next frame of any of the streams, in the order of the file; nullopt at the end.
  virtual Result<std::optional<MediaFrame>> Next() = 0;
  // After Decode: goes on from a place of `stream` from which decoding can begin, at or before `us` where the
  // container finds one. Look at the next frame's time: some containers find places only roughly.
  virtual Result<void> SeekTo(int stream, int64_t us) = 0;
  virtual int bad_packets() const = 0;  // skipped so far

  std::vector<int> SoundStreams() const;            // indexes, in the order of the file
  std::optional<MediaStream> FirstPicture() const;  // the first stream of moving pictures
};

}  // namespace blackbar
