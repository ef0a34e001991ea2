// Encoded pictures in chunks that stand alone: each begins with a key picture and refers to nothing before
// it, so chunks made in different runs make one track (MediaWriter::WriteChunk). Runs in sandboxed children
// only; one thread at a time. Times in units of the format's time base.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "redactors/av/media_writer.h"

namespace blackbar {

class PictureEncoder;

class ChunkEncoder {
 public:
  static Result<std::unique_ptr<ChunkEncoder>> Create(const PictureFormat& format,
                                                      const PictureCoding& coding);
  ~ChunkEncoder();

  // As MediaWriter::WritePicture.
  Result<void> Write(MediaFrame frame, int64_t time, int64_t duration);
  // All pictures since the last chunk. The next one begins with the next Write.
  Result<CodedChunk> EndChunk();

 private:
  ChunkEncoder(const PictureFormat& format, const PictureCoding& coding);
  Result<void> Collect(AVPacket* packet);

  PictureFormat format_;
  PictureCoding coding_;
  std::unique_ptr<PictureEncoder> encoder_;
  CodedChunk chunk_;
};

// A chunk as bytes for a store, and back; FromBytes takes what a broken file may hold.
std::string ChunkToBytes(const CodedChunk& chunk);
Result<CodedChunk> ChunkFromBytes(std::string_view untrusted);

}  // namespace blackbar
