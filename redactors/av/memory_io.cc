#include "redactors/av/memory_io.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

extern "C" {
#include <libavformat/avio.h>
#include <libavutil/error.h>
#include <libavutil/mem.h>
}

namespace blackbar {
namespace {

constexpr int kBuffer = 1 << 16;

int64_t NewPlace(int64_t at, int64_t size, int64_t offset, int whence) {
  switch (whence & ~AVSEEK_FORCE) {
    case SEEK_SET:
      return offset;
    case SEEK_CUR:
      return at + offset;
    case SEEK_END:
      return size + offset;
    default:
      return -1;
  }
}

int ReadMemory(void* opaque, uint8_t* to, int wanted) {
  auto* file = static_cast<MemoryFile*>(opaque);
  const int64_t size = static_cast<int64_t>(file->bytes.size());
  if (file->at >= size) return AVERROR_EOF;
  const int64_t n = std::min<int64_t>(wanted, size - file->at);
  std::memcpy(to, file->bytes.data() + file->at, static_cast<size_t>(n));
  file->at += n;
  return static_cast<int>(n);
}

int64_t SeekMemory(void* opaque, int64_t offset, int whence) {
  auto* file = static_cast<MemoryFile*>(opaque);
  const int64_t size = static_cast<int64_t>(file->bytes.size());
  if ((whence & AVSEEK_SIZE) != 0) return size;
  const int64_t place = NewPlace(file->at, size, offset, whence);
  if (place < 0 || place > size) return AVERROR(EINVAL);
  return file->at = place;
}

int WriteFile(void* opaque, uint8_t* from, int length) {
  auto* file = static_cast<OutputFile*>(opaque);
  for (int done = 0; done < length;) {
    const ssize_t n = pwrite(file->fd, from + done, static_cast<size_t>(length - done), file->at);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) {
      file->error = n < 0 ? errno : ENOSPC;
      return AVERROR(file->error);
    }
    done += static_cast<int>(n);
    file->at += n;
    file->size = std::max(file->size, file->at);
  }
  return length;
}

int64_t SeekFile(void* opaque, int64_t offset, int whence) {
  auto* file = static_cast<OutputFile*>(opaque);
  if ((whence & AVSEEK_SIZE) != 0) return file->size;
  const int64_t place = NewPlace(file->at, file->size, offset, whence);
  if (place < 0) return AVERROR(EINVAL);
  return file->at = place;
}

AvOwner<AVIOContext> Make(bool writes, void* opaque, int (*read)(void*, uint8_t*, int),
                          int (*write)(void*, uint8_t*, int), int64_t (*seek)(void*, int64_t, int)) {
  auto* buffer = static_cast<uint8_t*>(av_malloc(kBuffer));
  BB_CHECK(buffer != nullptr);
  AVIOContext* io = avio_alloc_context(buffer, kBuffer, writes ? 1 : 0, opaque, read, write, seek);
  BB_CHECK(io != nullptr);
  return AvOwner<AVIOContext>(io);
}

}  // namespace

AvOwner<AVIOContext> ReadFrom(MemoryFile* file) { return Make(false, file, ReadMemory, nullptr, SeekMemory); }

AvOwner<AVIOContext> WriteTo(OutputFile* file) { return Make(true, file, nullptr, WriteFile, SeekFile); }

}  // namespace blackbar
