// Recordings made for a test, and what another reader than the redactor's makes of a file. Both use libav
// directly, so that a mistake in redactors/av does not hide itself.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "redactors/redactor.h"

namespace blackbar {

struct SoundSpec {
  std::string container = "wav";  // libav's muxer
  std::string encoder = "pcm_s16le";
  int rate = 44100;
  int channels = 2;
  double seconds = 3;
  int tracks = 1;
  int64_t bit_rate = 0;
};

// Syllables of noise and a steady tone, another on each channel and track; with tags, where the container has
// any, that hold kSecretTag.
inline constexpr char kSecretTag[] = "Marigold Quimby";
std::string MakeSound(const SoundSpec& spec);
// Noise in AMR narrow band: frames of 20 ms with any bits, for which Debian has no encoder.
std::string MakeAmr(int frames);
// A PCM file with the chunks that recorders add: bext, cue, LIST, iXML, and bytes behind the end.
std::string MakeWavWithChunks(const std::string& samples);

struct HeardSound {
  std::string error;      // empty: readable
  std::string container;  // libav's names
  std::vector<std::string> codecs;
  std::map<std::string, std::string> tags;
  int rate = 0;
  std::vector<std::vector<double>> channels;  // of the track asked for

  size_t samples() const { return channels.empty() ? 0 : channels[0].size(); }
  int64_t us() const { return rate == 0 ? 0 : static_cast<int64_t>(samples()) * 1'000'000 / rate; }
  // The largest value on any channel between two times.
  double Peak(double from, double to) const;
};
HeardSound Hear(const std::string& bytes, int track = 0);

// An unattested plan over `original`.
struct SoundPlan {
  std::vector<Region> regions;
  MediaChoice media;
  int64_t duration_us = 0;  // 0: as heard
};
struct TreatedSound {
  std::string bytes;
  std::string error;  // empty: done
  RedactReport report;
  std::vector<int64_t> progress;
};
TreatedSound Treat(const std::string& original, const SoundPlan& plan, const RedactOptions& options = {});
Json PlanJson(const std::string& original, const SoundPlan& plan);

}  // namespace blackbar
