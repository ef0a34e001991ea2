// The sandboxed reader's ears, from the trusted side: a track as plain sound in a temporary file, where
// somebody speaks in it, what is said, and where given words are said. What children answer is checked and,
// with a cache, kept: a killed worker goes on at the last finished piece. Blocks; any thread may call it.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/file_calls.h"
#include "core/result.h"
#include "pipeline/reader_client.h"
#include "pipeline/recording/transcript.h"

namespace blackbar {

inline constexpr int kPlainSoundRate = 16'000;

struct Stretch {
  int64_t from_us = 0, to_us = 0;
  std::vector<std::string> words;  // to be found in it; none: write down what is said
};

struct TrackLook {
  std::vector<std::pair<int64_t, int64_t>> voice;  // microseconds; in order, apart
  std::string peaks;  // base64 of pairs of int8: lowest and highest of each 20 ms, in 128ths of full scale
};

class Hearing {
 public:
  // `fd` and `options` must outlive it. Nothing is decoded before it is needed.
  Hearing(int fd, const ReadOptions& options, int track) : fd_(fd), options_(options), track_(track) {}

  // Of the whole recording; 0 for one without sound.
  Result<int> Tracks();
  Result<int64_t> DurationUs();  // of this track
  Result<int> BadPackets();
  Result<TrackLook> Look();
  // One answer a stretch, in order; stretches of at most half a minute each. Where words were given, an
  // answer has those words, timed or not, or none where they do not fit the sound.
  Result<std::vector<std::vector<SpokenWord>>> Listen(const std::vector<Stretch>& stretches);
  // The plain sound itself: 16-bit samples, without a header.
  Result<int> SoundFd();

 private:
  struct Sound {
    int64_t tracks = 0, samples = 0, bad_packets = 0;
  };
  Result<Sound> Known();
  Result<void> Decode();
  Result<std::vector<std::vector<SpokenWord>>> ListenTo(const std::vector<Stretch>& group);
  ChildSpec SpecFor(int fd, Json request, int64_t seconds) const;
  std::string KeyOf(const Json& request) const;
  std::optional<Json> FromCache(const Json& request) const;
  void Keep(const Json& request, const Json& answer) const;

  int fd_;
  const ReadOptions& options_;
  int track_;
  std::optional<Sound> known_;
  FileDescriptor sound_;
};

}  // namespace blackbar
