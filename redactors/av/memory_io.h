// A file in memory and a file descriptor as libav wants them. Inside of redactors/av only. Neither owns the
// bytes or the descriptor; both must outlive the AVIOContext.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/digest.h"
#include "redactors/av/av_owners.h"

namespace blackbar {

struct MemoryFile {
  std::string_view bytes;
  int64_t at = 0;
  int64_t let_go = 0;  // up to here the reader let go of what it read
};
// Tells the kernel that these bytes are not needed soon: of a mapped file nothing stays in memory. What they
// hold does not change.
void LetGo(std::string_view bytes);
// The SHA-256 of a large file in memory without keeping it there.
Digest DigestOfFile(std::string_view bytes);

AvOwner<AVIOContext> ReadFrom(MemoryFile* file);

struct OutputFile {
  int fd = -1;
  int64_t at = 0, size = 0;
  int error = 0;  // of the first write that failed, as an errno
};
AvOwner<AVIOContext> WriteTo(OutputFile* file);

}  // namespace blackbar
