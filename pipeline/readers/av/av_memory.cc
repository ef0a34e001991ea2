#include "pipeline/readers/av/av_memory.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <mutex>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/error.h>
#include <libavutil/log.h>
#include <libavutil/mem.h>
}

namespace blackbar {
namespace {

constexpr int kBuffer = 1 << 16;
constexpr size_t kMaxAllocation = size_t{1} << 30;

int ReadSome(void* opaque, uint8_t* to, int wanted) {
  auto* memory = static_cast<AvMemory*>(opaque);
  const int64_t size = static_cast<int64_t>(memory->bytes.size());
  if (memory->at >= size) return AVERROR_EOF;
  const int64_t n = std::min<int64_t>(wanted, size - memory->at);
  std::memcpy(to, memory->bytes.data() + memory->at, static_cast<size_t>(n));
  memory->at += n;
  return static_cast<int>(n);
}

int64_t SeekTo(void* opaque, int64_t offset, int whence) {
  auto* memory = static_cast<AvMemory*>(opaque);
  const int64_t size = static_cast<int64_t>(memory->bytes.size());
  if ((whence & AVSEEK_SIZE) != 0) return size;
  int64_t place = offset;
  switch (whence & ~AVSEEK_FORCE) {
    case SEEK_SET:
      break;
    case SEEK_CUR:
      place += memory->at;
      break;
    case SEEK_END:
      place += size;
      break;
    default:
      return AVERROR(EINVAL);
  }
  if (place < 0 || place > size) return AVERROR(EINVAL);
  return memory->at = place;
}

}  // namespace

void AvInputFree::operator()(AVCodecContext* codec) const { avcodec_free_context(&codec); }
void AvInputFree::operator()(AVFormatContext* format) const { avformat_close_input(&format); }
void AvInputFree::operator()(AVIOContext* io) const {
  av_freep(&io->buffer);
  avio_context_free(&io);
}
void AvInputFree::operator()(AVPacket* packet) const { av_packet_free(&packet); }

AvOwned<AVIOContext> OpenAvMemory(AvMemory* memory) {
  auto* buffer = static_cast<uint8_t*>(av_malloc(kBuffer));
  BB_CHECK(buffer != nullptr);
  AVIOContext* io = avio_alloc_context(buffer, kBuffer, 0, memory, ReadSome, nullptr, SeekTo);
  BB_CHECK(io != nullptr);
  return AvOwned<AVIOContext>(io);
}

Error AvFailure(const char* what, int code) {
  char text[AV_ERROR_MAX_STRING_SIZE] = "unknown";
  av_strerror(code, text, sizeof text);
  return Error{code == AVERROR(ENOMEM) ? ErrorCode::kLimitExceeded : ErrorCode::kInvalidInput,
               fmt::format("{}: {}", what, text)};
}

void QuietLibav() {
  static std::once_flag once;
  std::call_once(once, [] {
    av_log_set_level(AV_LOG_QUIET);
    av_max_alloc(kMaxAllocation);
  });
}

}  // namespace blackbar
