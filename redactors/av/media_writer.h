// Encodes frames and writes a new file of them: no tags, no dates, no encoder names, no side data (captions,
// SEI), the same bytes for the same frames. Runs in sandboxed children only; one thread at a time (encoders
// may start their own). The caller keeps the file descriptor, which must be seekable.
//
// Order: Create, AddSound/AddPictures, Start, Write..., Finish. Without Finish the file is not complete.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "redactors/av/media_frame.h"
#include "redactors/av/media_reader.h"

namespace blackbar {

enum class SoundCoding { kAac, kMp3, kOpus };

struct PictureFormat {  // frames of form yuv420p
  int width = 0, height = 0;
  Ratio time_base{1, 90'000};  // of the times given to Write
  Ratio frame_rate;            // average, as advice to the encoder; 0/1: not said
  Ratio pixel_aspect{1, 1};
  PictureColour colour;
};

// One picture as encoded. A chunk begins with a key picture and is in the order of decoding.
struct CodedPicture {
  int64_t time = 0, duration = 0;
  bool key = false;
  std::string bytes;
};
using CodedChunk = std::vector<CodedPicture>;

struct PictureCoding {
  std::string encoder = "libx264";
  std::string preset = "veryfast";
  int quality = 23;  // crf: lower is better
  int threads = 2;   // fixed: x264's bytes depend on it
  int key_every = 250;
};

class MediaWriter {
 public:
  virtual ~MediaWriter() = default;

  // `container`: "ipod" (M4A), "mp4", "mp3", "ogg".
  static Result<std::unique_ptr<MediaWriter>> Create(int fd, const std::string& container);

  // The answer is the stream's number for Write. `bit_rate` 0: the encoder's own choice. Rate and channels
  // are kept; an Error where the coding does not take them (see CanEncode).
  virtual Result<int> AddSound(const SoundFormat& format, SoundCoding coding, int64_t bit_rate) = 0;
  virtual Result<int> AddPictures(const PictureFormat& format, const PictureCoding& coding) = 0;
  // For pictures that a ChunkEncoder of the same format and coding encodes.
  virtual Result<int> AddCodedPictures(const PictureFormat& format, const PictureCoding& coding) = 0;
  virtual Result<void> Start() = 0;

  // Sound of any length, in order; the first sample written is played at time 0.
  virtual Result<void> WriteSound(int stream, const MediaFrame& frame) = 0;
  // A picture, shown from `time` on, in units of the format's time base; times rise. `duration` 0: until the
  // next one. Takes the frame over and strips what it carries besides pixels.
  virtual Result<void> WritePicture(int stream, MediaFrame frame, int64_t time, int64_t duration) = 0;

  // The next chunk of the track; all its times are later than those of the chunk before.
  virtual Result<void> WriteChunk(int stream, const CodedChunk& chunk) = 0;

  virtual Result<void> Finish() = 0;
};

bool CanEncode(const SoundFormat& format, SoundCoding coding);

}  // namespace blackbar
