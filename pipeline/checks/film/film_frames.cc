#include "pipeline/checks/film/film_frames.h"

#include <algorithm>
#include <cstring>

#include "pipeline/checks/sound/byte_cursor.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/frame.h>
#include <libswscale/swscale.h>
}

namespace blackbar {
namespace {

constexpr int64_t kMicro = 1'000'000;
constexpr int64_t kMaxPixels = int64_t{64} << 20;

struct CodecFree {
  void operator()(AVCodecContext* codec) const { avcodec_free_context(&codec); }
};
struct FrameFree {
  void operator()(AVFrame* frame) const { av_frame_free(&frame); }
};
struct PacketFree {
  void operator()(AVPacket* packet) const { av_packet_free(&packet); }
};
struct ScaleFree {
  void operator()(SwsContext* scale) const { sws_freeContext(scale); }
};

Error Undecodable() { return {ErrorCode::kInvalidInput, "the pictures cannot be decoded"}; }

bool CarriesSideData(const AVFrame& frame) {
  for (const AVFrameSideDataType type :
       {AV_FRAME_DATA_A53_CC, AV_FRAME_DATA_SEI_UNREGISTERED, AV_FRAME_DATA_GOP_TIMECODE,
        AV_FRAME_DATA_S12M_TIMECODE, AV_FRAME_DATA_DISPLAYMATRIX}) {
    if (av_frame_get_side_data(&frame, type) != nullptr) return true;
  }
  return false;
}

}  // namespace

struct FilmFrames::State {
  std::string_view bytes;
  const Mp4Track& track;
  std::vector<int64_t> starts;  // shown times, sorted, from 0
  std::unique_ptr<AVCodecContext, CodecFree> codec;
  std::unique_ptr<AVFrame, FrameFree> frame{av_frame_alloc()};
  std::unique_ptr<AVPacket, PacketFree> packet{av_packet_alloc()};
  size_t next_sample = 0, shown = 0;
  FilmPicture picture;
  bool side_data = false;
};

FilmFrames::FilmFrames(std::unique_ptr<State> state) : state_(std::move(state)) {}
FilmFrames::~FilmFrames() = default;

Result<std::unique_ptr<FilmFrames>> FilmFrames::Open(std::string_view untrusted, const Mp4Track& track) {
  av_log_set_level(AV_LOG_QUIET);
  const AVCodec* codec = avcodec_find_decoder(AV_CODEC_ID_H264);
  if (codec == nullptr || track.time_scale == 0 || track.samples.empty()) return Undecodable();
  auto state = std::unique_ptr<State>(new State{untrusted, track, {}, {}});
  state->codec.reset(avcodec_alloc_context3(codec));
  AVCodecContext* context = state->codec.get();
  context->max_pixels = kMaxPixels;
  context->thread_count = 2;
  context->err_recognition = AV_EF_EXPLODE;
  context->extradata = static_cast<uint8_t*>(av_mallocz(track.config.size() + AV_INPUT_BUFFER_PADDING_SIZE));
  std::memcpy(context->extradata, track.config.data(), track.config.size());
  context->extradata_size = static_cast<int>(track.config.size());
  if (avcodec_open2(context, codec, nullptr) < 0) return Undecodable();
  for (const Mp4Sample& sample : track.samples) state->starts.push_back(sample.show_time);
  std::sort(state->starts.begin(), state->starts.end());
  const int64_t first = state->starts.front();
  int64_t end = 0;
  for (const Mp4Sample& sample : track.samples) end = std::max(end, sample.show_time + sample.duration);
  state->starts.push_back(end);
  for (int64_t& start : state->starts)
    start = (start - first) / track.time_scale * kMicro +
            (start - first) % track.time_scale * kMicro / track.time_scale;
  return std::unique_ptr<FilmFrames>(new FilmFrames(std::move(state)));
}

Result<const FilmPicture*> FilmFrames::Next() {
  State& state = *state_;
  while (true) {
    const int code = avcodec_receive_frame(state.codec.get(), state.frame.get());
    if (code == AVERROR_EOF) return nullptr;
    if (code >= 0) break;
    if (code != AVERROR(EAGAIN)) return Undecodable();
    if (state.next_sample >= state.track.samples.size()) {
      avcodec_send_packet(state.codec.get(), nullptr);
      continue;
    }
    const Mp4Sample& sample = state.track.samples[state.next_sample++];
    if (av_new_packet(state.packet.get(), static_cast<int>(sample.size)) < 0) return Undecodable();
    std::memcpy(state.packet->data, state.bytes.data() + sample.offset, sample.size);
    const int sent = avcodec_send_packet(state.codec.get(), state.packet.get());
    av_packet_unref(state.packet.get());
    if (sent < 0) return Undecodable();
  }
  const AVFrame& frame = *state.frame;
  const bool plain = frame.format == AV_PIX_FMT_YUV420P || frame.format == AV_PIX_FMT_YUVJ420P;
  if (!plain || state.shown + 1 >= state.starts.size())
    return Error{ErrorCode::kInvalidInput, "the pictures are of a form that no rendition has"};
  FilmPicture& picture = state.picture;
  picture = {state.starts[state.shown],
             state.starts[state.shown + 1],
             frame.width,
             frame.height,
             {},
             {},
             frame.color_range == AVCOL_RANGE_JPEG || frame.format == AV_PIX_FMT_YUVJ420P,
             CarriesSideData(frame),
             &frame};
  for (int i = 0; i < 3; ++i) {
    picture.planes[i] = frame.data[i];
    picture.strides[i] = frame.linesize[i];
  }
  ++state.shown;
  return &picture;
}

struct TileMaker::State {
  std::unique_ptr<SwsContext, ScaleFree> scale;
  int width = 0, height = 0, format = -1, across = 0, down = 0;
};

TileMaker::TileMaker() : state_(std::make_unique<State>()) {}
TileMaker::~TileMaker() = default;

Result<Tiles> TileMaker::Make(const AVFrame& frame, int across, int down, int rotation, bool mirrored) {
  State& state = *state_;
  const bool swapped = rotation % 180 != 0;
  const int wide = swapped ? down : across, high = swapped ? across : down;
  const bool same = state.scale && state.width == frame.width && state.height == frame.height &&
                    state.format == frame.format && state.across == wide && state.down == high;
  if (!same) {
    state.scale.reset(sws_getContext(frame.width, frame.height, static_cast<AVPixelFormat>(frame.format),
                                     wide, high, AV_PIX_FMT_YUV444P, SWS_AREA, nullptr, nullptr, nullptr));
    state.width = frame.width;
    state.height = frame.height;
    state.format = frame.format;
    state.across = wide;
    state.down = high;
    if (!state.scale) return Error{ErrorCode::kInvalidInput, "the pictures cannot be compared"};
  }
  const size_t count = static_cast<size_t>(wide) * high;
  // The scaler writes whole vectors: room behind each row's end.
  const int stride = wide + 64;
  std::vector<uint8_t> plane(static_cast<size_t>(stride) * high * 3 + 64);
  const size_t size = static_cast<size_t>(stride) * high;
  uint8_t* out[] = {plane.data(), plane.data() + size, plane.data() + 2 * size, nullptr};
  const int strides[] = {stride, stride, stride, 0};
  if (sws_scale(state.scale.get(), frame.data, frame.linesize, 0, frame.height, out, strides) != high)
    return Error{ErrorCode::kInvalidInput, "the pictures cannot be compared"};
  Tiles tiles{across, down, std::vector<uint8_t>(count * 3)};
  for (int y = 0; y < down; ++y) {
    for (int x = 0; x < across; ++x) {
      int from_x = x, from_y = y;
      if (rotation == 90) from_x = y, from_y = across - 1 - x;
      if (rotation == 180) from_x = across - 1 - x, from_y = down - 1 - y;
      if (rotation == 270) from_x = down - 1 - y, from_y = x;
      if (mirrored) from_x = wide - 1 - from_x;
      for (size_t i = 0; i < 3; ++i)
        tiles.values[(static_cast<size_t>(y) * across + x) * 3 + i] =
            plane[i * size + static_cast<size_t>(from_y) * stride + from_x];
    }
  }
  return tiles;
}

NalCounts CountNals(std::string_view untrusted, const Mp4Track& track) {
  NalCounts counts;
  const int length_bytes =
      track.config.size() > 4 ? (static_cast<unsigned char>(track.config[4]) & 3) + 1 : 4;
  for (const Mp4Sample& sample : track.samples) {
    ByteCursor at(untrusted.substr(sample.offset, sample.size));
    while (at.left() > 0 && !at.ended_early()) {
      const std::string_view unit = at.Take(at.Big(length_bytes));
      if (unit.empty()) {
        ++counts.broken;
        break;
      }
      const int type = static_cast<unsigned char>(unit[0]) & 31;
      if (type == 6)
        ++counts.sei;
      else if (type != 1 && type != 5 && type != 7 && type != 8)
        ++counts.foreign;
    }
    counts.broken += at.ended_early();
  }
  return counts;
}

}  // namespace blackbar
