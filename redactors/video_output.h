// The rendition of a video as it is made: pictures in chunks that stand alone, one or more tracks of sound,
// into one MP4. With a store, chunks that an earlier run finished are taken from it instead of being encoded
// again. The bytes are the same with and without. One object a rendition; one thread at a time.
#pragma once

#include <memory>
#include <vector>

#include "core/plan.h"
#include "redactors/av/coded_pictures.h"
#include "redactors/av/media_writer.h"
#include "redactors/redactor.h"
#include "redactors/video_cuts.h"

namespace blackbar {

class VideoOutput {
 public:
  // `chunks` may be null.
  static Result<std::unique_ptr<VideoOutput>> Create(int fd, const PictureFormat& format, ChunkStore* chunks);

  Result<int> AddSound(const SoundFormat& format);
  Result<void> Start();

  // Whether the next picture must be encoded. False: its chunk is in the store, and its pixels are not asked
  // for.
  Result<bool> WantsPixels(const KeptPicture& picture);
  Result<void> Write(KeptPicture picture);
  Result<void> WriteSound(int track, const MediaFrame& frame);
  Result<void> Finish();

  int64_t pictures() const { return pictures_; }

 private:
  VideoOutput(std::unique_ptr<MediaWriter> writer, std::unique_ptr<ChunkEncoder> encoder, ChunkStore* chunks)
      : writer_(std::move(writer)), encoder_(std::move(encoder)), chunks_(chunks) {}
  Result<void> BeginChunk(int64_t time_us);
  Result<void> EndChunk();
  Result<void> CheckStored(const CodedChunk& stored) const;

  std::unique_ptr<MediaWriter> writer_;
  std::unique_ptr<ChunkEncoder> encoder_;
  ChunkStore* chunks_;
  int pictures_track_ = -1;
  int chunk_ = -1;  // number of the open one
  int64_t chunk_from_us_ = 0;
  std::vector<int64_t> chunk_times_;
  std::optional<CodedChunk> stored_;  // the open chunk, when the store has it
  int64_t pictures_ = 0;
};

}  // namespace blackbar
