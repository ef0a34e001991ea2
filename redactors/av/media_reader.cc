#include "redactors/av/media_reader.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "redactors/av/memory_io.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
}

namespace blackbar {
namespace {

// What offices receive; no playlists, no devices, nothing that names other files.
constexpr char kContainers[] =
    "wav,w64,aiff,au,caf,flac,mp3,aac,ac3,amr,amrnb,amrwb,ogg,asf,mov,matroska,avi,mpegts,mpeg,flv,mxf,dhav,"
    "h264,hevc,m4v,mjpeg,mpegvideo,wv,ape,tta,voc,dv,ivf,g722,gsm";

constexpr int64_t kMicro = 1'000'000;
constexpr AVRational kMicroBase{1, 1'000'000};

int RefuseToOpen(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**) { return AVERROR(EPERM); }

Ratio RatioOf(AVRational value) {
  if (value.num <= 0 || value.den <= 0) return {};
  return {value.num, value.den};
}

// How a player turns the picture, from the stream's display matrix.
void ReadTurn(const AVStream& stream, MediaStream* out) {
  size_t size = 0;
  const uint8_t* data = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
  if (data == nullptr || size < 9 * sizeof(int32_t)) return;
  int32_t matrix[9];
  std::copy_n(reinterpret_cast<const int32_t*>(data), 9, matrix);
  const double determinant =
      static_cast<double>(matrix[0]) * matrix[4] - static_cast<double>(matrix[1]) * matrix[3];
  out->mirrored = determinant < 0;
  if (out->mirrored) av_display_matrix_flip(matrix, 1, 0);
  const double degrees = av_display_rotation_get(matrix);  // counter-clockwise
  if (std::isnan(degrees)) return;
  out->rotation = (static_cast<int>(std::lround(-degrees / 90)) * 90 % 360 + 360) % 360;
}

StreamKind KindOf(const AVStream& stream) {
  if (stream.codecpar->codec_type == AVMEDIA_TYPE_AUDIO) return StreamKind::kSound;
  if (stream.codecpar->codec_type != AVMEDIA_TYPE_VIDEO) return StreamKind::kOther;
  constexpr int kStills = AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS;
  return (stream.disposition & kStills) != 0 ? StreamKind::kStill : StreamKind::kPicture;
}

// RGB becomes what PictureConverter makes of it: the matrix of BT.601 in the narrow range.
PictureColour ColourOf(const AVCodecParameters& codec) {
  if (codec.codec_type != AVMEDIA_TYPE_VIDEO) return {};
  const AVPixFmtDescriptor* form = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(codec.format));
  const bool rgb = form != nullptr && (form->flags & AV_PIX_FMT_FLAG_RGB) != 0;
  PictureColour colour;
  colour.full_range = !rgb && (codec.color_range == AVCOL_RANGE_JPEG ||
                               (form != nullptr && std::string_view(form->name).starts_with("yuvj")));
  colour.primaries = codec.color_primaries;
  colour.transfer = codec.color_trc;
  colour.matrix = rgb ? int{AVCOL_SPC_SMPTE170M} : int{codec.color_space};
  return colour;
}

MediaStream Describe(const AVStream& stream) {
  const AVCodecParameters& codec = *stream.codecpar;
  MediaStream out;
  out.index = stream.index;
  out.kind = KindOf(stream);
  out.codec = avcodec_get_name(codec.codec_id);
  out.decodable = avcodec_find_decoder(codec.codec_id) != nullptr;
  const AVCodecDescriptor* about = avcodec_descriptor_get(codec.codec_id);
  out.lossless =
      out.codec.starts_with("pcm_") || (about != nullptr && (about->props & AV_CODEC_PROP_LOSSLESS) != 0 &&
                                        (about->props & AV_CODEC_PROP_LOSSY) == 0);
  out.bit_rate = std::max<int64_t>(codec.bit_rate, 0);
  if (stream.duration > 0) out.duration_us = av_rescale_q(stream.duration, stream.time_base, kMicroBase);
  out.sound.rate = codec.sample_rate;
  out.sound.channels = codec.ch_layout.nb_channels;
  out.sound.bits = codec.bits_per_raw_sample;
  out.width = codec.width;
  out.height = codec.height;
  out.frame_rate = RatioOf(stream.avg_frame_rate);
  out.time_base = RatioOf(stream.time_base);
  const AVRational aspect =
      stream.sample_aspect_ratio.num > 0 ? stream.sample_aspect_ratio : codec.sample_aspect_ratio;
  if (aspect.num > 0 && aspect.den > 0) out.pixel_aspect = {aspect.num, aspect.den};
  out.colour = ColourOf(codec);
  ReadTurn(stream, &out);
  return out;
}

class Reader final : public MediaReader {
 public:
  Reader(std::string_view bytes, const MediaLimits& limits) : file_{bytes}, limits_(limits) {}

  Result<void> OpenFile();

  const std::string& container() const override { return container_; }
  const std::vector<MediaStream>& streams() const override { return streams_; }
  int64_t duration_us() const override { return std::max<int64_t>(format_->duration, 0); }
  Result<void> Decode(const DecodeOptions& options) override;
  Result<std::optional<MediaFrame>> Next() override;
  Result<void> SeekTo(int stream, int64_t us) override;
  int bad_packets() const override { return bad_packets_; }

 private:
  Result<AvOwner<AVCodecContext>> OpenDecoder(const MediaStream& stream, int threads);
  Result<bool> Receive(int index, MediaFrame* frame);
  Result<void> ReadPacket();
  Result<void> Send(int index, AVPacket* packet);
  Result<void> Refused(int code);
  Result<void> CheckFrame(int index, const MediaFrame& frame) const;
  void Stamp(int index, MediaFrame* frame) const;

  MemoryFile file_;
  MediaLimits limits_;
  std::string container_;
  std::vector<MediaStream> streams_;
  AvOwner<AVIOContext> io_;  // outlives the format, which reads through it
  AvOwner<AVFormatContext> format_;
  AvOwner<AVPacket> packet_{av_packet_alloc()};
  std::map<int, AvOwner<AVCodecContext>> decoders_;
  DecodeOptions options_;
  std::vector<int> waiting_;  // streams whose decoder may hold frames, the last one first
  bool at_end_ = false;
  int bad_packets_ = 0;
};

Result<void> Reader::OpenFile() {
  if (file_.bytes.empty()) return Error{ErrorCode::kInvalidInput, "the file is empty"};
  io_ = ReadFrom(&file_);
  AVFormatContext* format = avformat_alloc_context();
  BB_CHECK(format != nullptr);
  format->pb = io_.get();
  format->flags |= AVFMT_FLAG_CUSTOM_IO | AVFMT_FLAG_BITEXACT;
  format->io_open = RefuseToOpen;
  format->format_whitelist = av_strdup(kContainers);
  format->max_streams = limits_.streams;
  AVDictionary* none = nullptr;
  const int opened = avformat_open_input(&format, "", nullptr, &none);  // frees the context where it fails
  av_dict_free(&none);
  if (opened < 0)
    return AvError("the recording cannot be opened; it is damaged or of an unknown form", opened);
  format_.reset(format);
  TRY(AvCheck("the recording's streams cannot be told", avformat_find_stream_info(format, nullptr)));
  container_ = format->iformat->name;
  for (unsigned i = 0; i < format->nb_streams; ++i) streams_.push_back(Describe(*format->streams[i]));
  if (static_cast<int>(streams_.size()) > limits_.streams)
    return Error{ErrorCode::kLimitExceeded, "the recording has too many streams"};
  return {};
}

Result<AvOwner<AVCodecContext>> Reader::OpenDecoder(const MediaStream& stream, int threads) {
  const AVCodecParameters* parameters = format_->streams[stream.index]->codecpar;
  const AVCodec* codec = avcodec_find_decoder(parameters->codec_id);
  if (codec == nullptr)
    return Error{ErrorCode::kInvalidInput, "there is no decoder for this recording; convert it first"};
  AvOwner<AVCodecContext> decoder(avcodec_alloc_context3(codec));
  BB_CHECK(decoder != nullptr);
  TRY(AvCheck("the decoder refuses the stream", avcodec_parameters_to_context(decoder.get(), parameters)));
  decoder->pkt_timebase = format_->streams[stream.index]->time_base;
  decoder->thread_count = stream.kind == StreamKind::kSound ? 1 : threads;
  decoder->flags |= AV_CODEC_FLAG_BITEXACT;
  decoder->max_pixels = limits_.pixels;
  decoder->max_samples = int64_t{1} << 24;
  TRY(AvCheck("the decoder refuses the stream", avcodec_open2(decoder.get(), codec, nullptr)));
  return decoder;
}

Result<void> Reader::Decode(const DecodeOptions& options) {
  BB_CHECK(decoders_.empty());
  options_ = options;
  for (AVStream* stream : std::vector<AVStream*>(format_->streams, format_->streams + format_->nb_streams))
    stream->discard = AVDISCARD_ALL;
  for (const int index : options.streams) {
    BB_CHECK(index >= 0 && index < static_cast<int>(streams_.size()));
    decoders_[index] = TRY(OpenDecoder(streams_[index], options.threads));
    format_->streams[index]->discard = AVDISCARD_DEFAULT;
  }
  return {};
}

// A packet that is refused is a hole, not the end; too many of them are no recording.
Result<void> Reader::Refused(int code) {
  ++bad_packets_;
  if (code == AVERROR(ENOMEM) || !options_.skip_damage)
    return AvError("the recording is damaged and cannot be decoded", code);
  if (bad_packets_ > limits_.bad_packets)
    return Error{ErrorCode::kInvalidInput, "the recording is damaged throughout and cannot be decoded"};
  return {};
}

Result<void> Reader::Send(int index, AVPacket* packet) {
  const int code = avcodec_send_packet(decoders_[index].get(), packet);
  if (code < 0 && code != AVERROR_EOF) TRY(Refused(code));
  waiting_.push_back(index);
  return {};
}

Result<void> Reader::ReadPacket() {
  const int code = av_read_frame(format_.get(), packet_.get());
  if (code >= 0) {
    const int index = packet_->stream_index;
    const auto decoder = decoders_.find(index);
    Result<void> sent;
    if (decoder != decoders_.end() && packet_->size > 0) sent = Send(index, packet_.get());
    av_packet_unref(packet_.get());
    return sent;
  }
  if (code == AVERROR(EAGAIN)) return Refused(code);
  if (code != AVERROR_EOF) TRY(Refused(code));  // what was read so far stands
  at_end_ = true;
  for (auto& [index, decoder] : decoders_) TRY(Send(index, nullptr));
  return {};
}

Result<bool> Reader::Receive(int index, MediaFrame* frame) {
  AvOwner<AVFrame> next(av_frame_alloc());
  BB_CHECK(next != nullptr);
  const int code = avcodec_receive_frame(decoders_[index].get(), next.get());
  if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return false;
  if (code < 0) {
    TRY(Refused(code));
    return false;
  }
  *frame = MediaFrame(std::move(next));
  return true;
}

Result<void> Reader::CheckFrame(int index, const MediaFrame& frame) const {
  if (streams_[index].kind != StreamKind::kSound) {
    if (int64_t{frame.width()} * frame.height() > limits_.pixels)
      return Error{ErrorCode::kLimitExceeded, "a picture of the recording is too large"};
    return {};
  }
  const SoundFormat format = frame.sound();
  if (format.rate < limits_.min_rate || format.rate > limits_.max_rate)
    return Error{ErrorCode::kInvalidInput,
                 "the recording's sample rate is not one of sound; convert it first"};
  if (format.channels < 1 || format.channels > limits_.channels)
    return Error{ErrorCode::kLimitExceeded, "the recording has too many channels"};
  return {};
}

void Reader::Stamp(int index, MediaFrame* frame) const {
  const AVFrame& av = *frame->av();
  const AVRational base = format_->streams[index]->time_base;
  frame->stream = index;
  if (av.best_effort_timestamp != AV_NOPTS_VALUE) {
    const int64_t begin = format_->start_time == AV_NOPTS_VALUE ? 0 : format_->start_time;
    frame->start_us = std::max<int64_t>(0, av_rescale_q(av.best_effort_timestamp, base, kMicroBase) - begin);
  }
  if (streams_[index].kind == StreamKind::kSound) {
    frame->duration_us = kMicro * frame->samples() / std::max(1, av.sample_rate);
  } else if (av.pkt_duration > 0) {
    frame->duration_us = av_rescale_q(av.pkt_duration, base, kMicroBase);
  }
}

Result<std::optional<MediaFrame>> Reader::Next() {
  while (true) {
    if (!waiting_.empty()) {
      const int index = waiting_.back();
      MediaFrame frame;
      if (!TRY(Receive(index, &frame))) {
        waiting_.pop_back();
        continue;
      }
      TRY(CheckFrame(index, frame));
      Stamp(index, &frame);
      if (streams_[index].kind == StreamKind::kSound && frame.samples() == 0) continue;
      return std::optional<MediaFrame>(std::move(frame));
    }
    if (at_end_) return std::optional<MediaFrame>();
    TRY(ReadPacket());
  }
}

Result<void> Reader::SeekTo(int stream, int64_t us) {
  BB_CHECK(decoders_.contains(stream));
  const int64_t begin = format_->start_time == AV_NOPTS_VALUE ? 0 : format_->start_time;
  const int64_t stamp = av_rescale_q(begin + us, kMicroBase, format_->streams[stream]->time_base);
  TRY(AvCheck("this place of the recording cannot be found",
              av_seek_frame(format_.get(), stream, stamp, AVSEEK_FLAG_BACKWARD)));
  for (auto& [index, decoder] : decoders_) avcodec_flush_buffers(decoder.get());
  waiting_.clear();
  at_end_ = false;
  return {};
}

}  // namespace

Result<std::unique_ptr<MediaReader>> MediaReader::Open(std::string_view bytes, const MediaLimits& limits) {
  QuietAv();
  auto reader = std::make_unique<Reader>(bytes, limits);
  TRY(reader->OpenFile());
  return std::unique_ptr<MediaReader>(std::move(reader));
}

std::vector<int> MediaReader::SoundStreams() const {
  std::vector<int> indexes;
  for (const MediaStream& stream : streams())
    if (stream.kind == StreamKind::kSound) indexes.push_back(stream.index);
  return indexes;
}

std::optional<MediaStream> MediaReader::FirstPicture() const {
  for (const MediaStream& stream : streams())
    if (stream.kind == StreamKind::kPicture) return stream;
  return std::nullopt;
}

}  // namespace blackbar
