// Recordings that tests make: speech by a synthesiser, treated sample by sample, encoded by the ffmpeg
// command. Files live in a folder of their own that is removed with the object.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/plan.h"

namespace blackbar {

struct MadeSound {
  int rate = 16000, channels = 1;
  std::vector<int16_t> samples;  // interleaved

  int64_t length() const { return static_cast<int64_t>(samples.size()) / channels; }
  int64_t length_us() const { return length() * 1'000'000 / rate; }
  int64_t At(double seconds) const { return static_cast<int64_t>(seconds * rate); }
  // Samples of one channel (all: -1) between two times.
  void Silence(double from, double to, int channel = -1);
  void Tone(double from, double to, double mixed_with = 0);  // how much of what was there stays
  void CutOut(double from, double to);
};

std::string Wav(const MadeSound& sound);

class MadeFiles {
 public:
  MadeFiles();
  ~MadeFiles();
  MadeFiles(const MadeFiles&) = delete;
  MadeFiles& operator=(const MadeFiles&) = delete;

  std::string Path(const std::string& name) const { return folder_ + "/" + name; }
  std::string Write(const std::string& name, const std::string& bytes) const;  // its path
  std::string Read(const std::string& name) const;
  // The ffmpeg command in that folder, such as "-i a.wav b.mp3"; the bytes of the last file it names.
  std::string Ffmpeg(const std::string& arguments) const;
  // A sentence as 16 kHz mono.
  MadeSound Speech(const std::string& text) const;

 private:
  std::string folder_;
};

// Arguments that make ffmpeg write no tags.
inline constexpr const char* kClean =
    " -map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact ";

// The plan of a recording for these regions.
PlanContent PlanFor(Medium medium, const std::string& original, int64_t duration_us,
                    const std::vector<Region>& regions, const MediaChoice& media);

}  // namespace blackbar
