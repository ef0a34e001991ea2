#include "redactors/av/av_owners.h"

#include <fmt/format.h>

#include <mutex>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavcodec/bsf.h>
#include <libavformat/avformat.h>
#include <libavutil/audio_fifo.h>
#include <libavutil/error.h>
#include <libavutil/frame.h>
#include <libavutil/log.h>
#include <libavutil/mem.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

namespace blackbar {
namespace {
constexpr size_t kMaxAllocation = size_t{1} << 30;
}

void AvFree::operator()(AVAudioFifo* fifo) const { av_audio_fifo_free(fifo); }
void AvFree::operator()(AVBSFContext* filter) const { av_bsf_free(&filter); }
void AvFree::operator()(AVCodecContext* codec) const { avcodec_free_context(&codec); }
void AvFree::operator()(AVFormatContext* format) const {
  if (format->iformat != nullptr) {
    avformat_close_input(&format);
  } else {
    avformat_free_context(format);
  }
}
void AvFree::operator()(AVFrame* frame) const { av_frame_free(&frame); }
void AvFree::operator()(AVIOContext* io) const {
  av_freep(&io->buffer);
  avio_context_free(&io);
}
void AvFree::operator()(AVPacket* packet) const { av_packet_free(&packet); }
void AvFree::operator()(SwrContext* samples) const { swr_free(&samples); }
void AvFree::operator()(SwsContext* pictures) const { sws_freeContext(pictures); }

Error AvError(const char* what, int code) {
  char text[AV_ERROR_MAX_STRING_SIZE] = "unknown";
  av_strerror(code, text, sizeof text);
  const ErrorCode kind = code == AVERROR(ENOMEM)   ? ErrorCode::kLimitExceeded
                         : code == AVERROR(ENOSPC) ? ErrorCode::kUnavailable
                                                   : ErrorCode::kInvalidInput;
  return Error{kind, fmt::format("{}: {}", what, text)};
}

Result<void> AvCheck(const char* what, int code) {
  if (code < 0) return AvError(what, code);
  return {};
}

void QuietAv() {
  static std::once_flag once;
  std::call_once(once, [] {
    av_log_set_level(AV_LOG_QUIET);
    av_max_alloc(kMaxAllocation);
  });
}

}  // namespace blackbar
