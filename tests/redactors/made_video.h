// Videos made for a test with the ffmpeg command, and what ffmpeg and ffprobe see in a file: another reader
// than the redactor's own. Everything stands in a fresh folder that goes with its owner.
#pragma once

#include <string>
#include <vector>

#include "redactors/redactor.h"
#include "tests/core/temporary_folder.h"

namespace blackbar {

class VideoFolder {
 public:
  // Runs ffmpeg in the folder, quietly; the last argument is the file it makes, whose bytes are the answer.
  std::string Make(const std::string& arguments) const;
  std::string Run(const std::string& command) const;  // stdout; empty where it fails
  void Write(const std::string& name, const std::string& bytes) const;
  std::string Read(const std::string& name) const;
  std::string File(const std::string& name) const;

 private:
  TemporaryFolder folder_;
};

// 320x180 with a moving picture and one sine of sound: inputs for Make.
std::string Pictures(double seconds, int rate = 25, const std::string& size = "320x180");
std::string Sine(double seconds, int hertz = 440);
inline constexpr char kQuick[] = " -c:v libx264 -preset ultrafast -crf 18 -g 10 -pix_fmt yuv420p ";

struct SeenPicture {
  int64_t us = 0;
  std::vector<uint8_t> y, u, v;
};
struct SeenVideo {
  Json probe;  // of ffprobe: streams, format, chapters
  int width = 0, height = 0;
  std::vector<SeenPicture> pictures;
  std::vector<float> sound;  // of the first track, mono, 8 kHz

  int Streams(const std::string& kind) const;
  double Duration() const;
  float Peak(double from, double to) const;
  // Mean difference of luma inside of a box of the picture, in pixels.
  double Distance(int picture, const SeenVideo& other, int other_picture, Box box = kWholePage) const;
  // Largest distance of luma from `value` inside of the box, `margin` pixels from its edges.
  int Deviation(int picture, const Box& box, int value, int margin = 8) const;
};
SeenVideo See(const std::string& bytes);
// Types of the NAL units of a file's H.264.
std::vector<int> NalTypes(const std::string& bytes);

struct VideoPlan {
  std::vector<Region> regions;
  int64_t duration_us = 0;
  MediaChoice media = {};
};
Json VideoPlanJson(const std::string& original, const VideoPlan& plan);
struct TreatedVideo {
  std::string bytes;
  std::string error;  // empty: done
  RedactReport report;
  std::vector<int64_t> progress;
};
TreatedVideo TreatVideo(const std::string& original, const VideoPlan& plan, const RedactOptions& options = {},
                        ChunkStore* chunks = nullptr);

}  // namespace blackbar
