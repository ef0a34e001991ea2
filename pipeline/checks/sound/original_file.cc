#include "pipeline/checks/sound/original_file.h"

#include <algorithm>
#include <cmath>
#include <cstring>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
}

namespace blackbar {
namespace {

constexpr int kBuffer = 64 * 1024;
constexpr unsigned kMaxStreams = 64;
constexpr int64_t kMaxPixels = int64_t{64} << 20;
constexpr int kMaxBadPackets = 1000;
constexpr const char* kContainers =
    "aac,aiff,amr,asf,au,avi,caf,flac,flv,matroska,mov,mp3,mpeg,mpegts,ogg,w64,wav,wv";

struct Bytes {
  std::string_view all;
  int64_t at = 0;
};

int ReadSome(void* opaque, uint8_t* to, int size) {
  auto* bytes = static_cast<Bytes*>(opaque);
  const auto left = static_cast<int64_t>(bytes->all.size()) - bytes->at;
  const int count = static_cast<int>(std::min<int64_t>(size, left));
  if (count <= 0) return AVERROR_EOF;
  std::memcpy(to, bytes->all.data() + bytes->at, static_cast<size_t>(count));
  bytes->at += count;
  return count;
}

int64_t SeekTo(void* opaque, int64_t offset, int whence) {
  auto* bytes = static_cast<Bytes*>(opaque);
  const auto size = static_cast<int64_t>(bytes->all.size());
  if (whence & AVSEEK_SIZE) return size;
  if (whence == SEEK_CUR) offset += bytes->at;
  if (whence == SEEK_END) offset += size;
  if (offset < 0 || offset > size) return AVERROR(EINVAL);
  return bytes->at = offset;
}

struct IoFree {
  void operator()(AVIOContext* io) const {
    av_freep(&io->buffer);
    avio_context_free(&io);
  }
};
struct FormatFree {
  void operator()(AVFormatContext* format) const { avformat_close_input(&format); }
};
struct CodecFree {
  void operator()(AVCodecContext* codec) const { avcodec_free_context(&codec); }
};
struct FrameFree {
  void operator()(AVFrame* frame) const { av_frame_free(&frame); }
};
struct PacketFree {
  void operator()(AVPacket* packet) const { av_packet_free(&packet); }
};

Error Unreadable() { return {ErrorCode::kInvalidInput, "the original cannot be decoded"}; }

OriginalStream About(const AVStream& stream) {
  OriginalStream about;
  about.index = stream.index;
  about.sound = stream.codecpar->codec_type == AVMEDIA_TYPE_AUDIO;
  about.pictures =
      stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO &&
      (stream.disposition & (AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS)) == 0;
  size_t size = 0;
  const uint8_t* side = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
  if (side != nullptr && size >= 36) {
    int32_t matrix[9];
    std::memcpy(matrix, side, sizeof matrix);
    about.mirrored = int64_t{matrix[0]} * matrix[4] - int64_t{matrix[1]} * matrix[3] < 0;
    if (about.mirrored) av_display_matrix_flip(matrix, 1, 0);
    const double degrees = av_display_rotation_get(matrix);
    if (!std::isnan(degrees))
      about.rotation = (static_cast<int>(std::lround(-degrees / 90)) % 4 + 4) % 4 * 90;
  }
  return about;
}

}  // namespace

struct OriginalFile::State {
  Bytes bytes;
  std::unique_ptr<AVIOContext, IoFree> io;
  std::unique_ptr<AVFormatContext, FormatFree> format;
  std::unique_ptr<AVCodecContext, CodecFree> codec;
  std::unique_ptr<AVFrame, FrameFree> frame{av_frame_alloc()};
  std::unique_ptr<AVPacket, PacketFree> packet{av_packet_alloc()};
  std::vector<OriginalStream> streams;
  const AVStream* used = nullptr;
  bool drained = false;
  int bad = 0;
};

OriginalFile::OriginalFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
OriginalFile::~OriginalFile() = default;
const std::vector<OriginalStream>& OriginalFile::streams() const { return state_->streams; }

Result<std::unique_ptr<OriginalFile>> OriginalFile::Open(std::string_view untrusted) {
  av_log_set_level(AV_LOG_QUIET);
  auto state = std::make_unique<State>();
  state->bytes.all = untrusted;
  auto* buffer = static_cast<unsigned char*>(av_malloc(kBuffer));
  state->io.reset(avio_alloc_context(buffer, kBuffer, 0, &state->bytes, ReadSome, nullptr, SeekTo));
  AVFormatContext* format = avformat_alloc_context();
  format->pb = state->io.get();
  format->flags |= AVFMT_FLAG_CUSTOM_IO;
  format->format_whitelist = av_strdup(kContainers);
  format->protocol_whitelist = av_strdup("");
  if (avformat_open_input(&format, nullptr, nullptr, nullptr) < 0) return Unreadable();
  state->format.reset(format);
  if (format->nb_streams > kMaxStreams || avformat_find_stream_info(format, nullptr) < 0) return Unreadable();
  if (format->nb_streams > kMaxStreams) return Unreadable();
  for (unsigned i = 0; i < format->nb_streams; ++i) state->streams.push_back(About(*format->streams[i]));
  return std::unique_ptr<OriginalFile>(new OriginalFile(std::move(state)));
}

Result<void> OriginalFile::Use(int index) {
  for (unsigned i = 0; i < state_->format->nb_streams; ++i) {
    AVStream* stream = state_->format->streams[i];
    stream->discard = stream->index == index ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    if (stream->index == index) state_->used = stream;
  }
  if (state_->used == nullptr) return Error{ErrorCode::kNotFound, "the original has no such track"};
  const AVCodec* codec = avcodec_find_decoder(state_->used->codecpar->codec_id);
  if (codec == nullptr) return Unreadable();
  state_->codec.reset(avcodec_alloc_context3(codec));
  AVCodecContext* context = state_->codec.get();
  context->max_pixels = kMaxPixels;
  context->pkt_timebase = state_->used->time_base;
  context->thread_count = state_->used->codecpar->codec_type == AVMEDIA_TYPE_VIDEO ? 2 : 1;
  if (avcodec_parameters_to_context(context, state_->used->codecpar) < 0 ||
      avcodec_open2(context, codec, nullptr) < 0)
    return Unreadable();
  return {};
}

Result<const AVFrame*> OriginalFile::Next() {
  State& state = *state_;
  while (true) {
    const int code = avcodec_receive_frame(state.codec.get(), state.frame.get());
    if (code >= 0) return state.frame.get();
    if (code == AVERROR_EOF) return nullptr;
    if (code != AVERROR(EAGAIN) && ++state.bad > kMaxBadPackets) return Unreadable();
    if (state.drained) return nullptr;
    if (av_read_frame(state.format.get(), state.packet.get()) < 0) {
      state.drained = true;
      avcodec_send_packet(state.codec.get(), nullptr);
      continue;
    }
    const bool wanted = state.packet->stream_index == state.used->index;
    if (wanted && avcodec_send_packet(state.codec.get(), state.packet.get()) < 0 &&
        ++state.bad > kMaxBadPackets)
      return Unreadable();
    av_packet_unref(state.packet.get());
  }
}

int64_t OriginalFile::StartUs(const AVFrame& frame) const {
  if (frame.best_effort_timestamp == AV_NOPTS_VALUE) return -1;
  const int64_t start = state_->format->start_time == AV_NOPTS_VALUE ? 0 : state_->format->start_time;
  return av_rescale_q(frame.best_effort_timestamp, state_->used->time_base, {1, 1'000'000}) - start;
}

}  // namespace blackbar
