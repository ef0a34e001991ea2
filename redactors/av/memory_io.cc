#include "redactors/av/memory_io.h"

#include <sys/mman.h>
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
constexpr int64_t kKept = 32 << 20, kStep = 32 << 20;

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

// Readers jump a little between their tracks; what lies further back is read again only by a seek.
void LetGoBehind(MemoryFile* file) {
  const int64_t until = (file->at - kKept) / kStep * kStep;
  if (until <= file->let_go) return;
  LetGo(file->bytes.substr(static_cast<size_t>(file->let_go), static_cast<size_t>(until - file->let_go)));
  file->let_go = until;
}

int ReadMemory(void* opaque, uint8_t* to, int wanted) {
  auto* file = static_cast<MemoryFile*>(opaque);
  const int64_t size = static_cast<int64_t>(file->bytes.size());
  if (file->at >= size) return AVERROR_EOF;
  const int64_t n = std::min<int64_t>(wanted, size - file->at);
  std::memcpy(to, file->bytes.data() + file->at, static_cast<size_t>(n));
  file->at += n;
  LetGoBehind(file);
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

void LetGo(std::string_view bytes) {
  constexpr uintptr_t kPage = 4096;
  const uintptr_t from = (reinterpret_cast<uintptr_t>(bytes.data()) + kPage - 1) & ~(kPage - 1);
  const uintptr_t to = reinterpret_cast<uintptr_t>(bytes.data() + bytes.size()) & ~(kPage - 1);
  if (from < to) madvise(reinterpret_cast<void*>(from), to - from, MADV_PAGEOUT);  // a hint: it may fail
}

Digest DigestOfFile(std::string_view bytes) {
  Sha256Stream stream;
  for (size_t at = 0; at < bytes.size(); at += static_cast<size_t>(kStep)) {
    const std::string_view part = bytes.substr(at, static_cast<size_t>(kStep));
    stream.Update(part);
    if (bytes.size() > static_cast<size_t>(kKept)) LetGo(part);
  }
  return stream.Finish();
}

AvOwner<AVIOContext> ReadFrom(MemoryFile* file) { return Make(false, file, ReadMemory, nullptr, SeekMemory); }

AvOwner<AVIOContext> WriteTo(OutputFile* file) { return Make(true, file, nullptr, WriteFile, SeekFile); }

}  // namespace blackbar
