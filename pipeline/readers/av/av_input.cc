#include "pipeline/readers/av/av_input.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "pipeline/readers/av/av_memory.h"
#include "pipeline/readers/av/av_text.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
#include <libavutil/intreadwrite.h>
}

namespace blackbar {
namespace {

// What offices receive; no playlists, no devices, nothing that names other files.
constexpr char kContainers[] =
    "wav,w64,aiff,au,caf,flac,mp3,aac,ac3,amr,amrnb,amrwb,ogg,asf,mov,matroska,avi,mpegts,mpeg,flv,mxf,dhav,"
    "h264,hevc,m4v,mjpeg,mpegvideo,wv,ape,tta,voc,dv,ivf,g722,gsm";
constexpr AVRational kMicroBase{1, 1'000'000};
constexpr int kMaxTags = 200;
constexpr size_t kMaxTagBytes = 1 << 16;

int RefuseToOpen(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**) { return AVERROR(EPERM); }

AvTags TagsOf(const AVDictionary* dictionary) {
  AvTags tags;
  const AVDictionaryEntry* entry = nullptr;
  while ((entry = av_dict_get(dictionary, "", entry, AV_DICT_IGNORE_SUFFIX)) != nullptr) {
    if (static_cast<int>(tags.size()) >= kMaxTags) break;
    tags.emplace_back(CleanAvText(entry->key),
                      CleanAvText(std::string_view(entry->value).substr(0, kMaxTagBytes)));
  }
  return tags;
}

// How a player turns the picture, from the stream's display matrix.
void ReadTurn(const AVStream& stream, AvStreamInfo* out) {
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

AvKind KindOf(const AVStream& stream) {
  switch (stream.codecpar->codec_type) {
    case AVMEDIA_TYPE_AUDIO:
      return AvKind::kSound;
    case AVMEDIA_TYPE_VIDEO:
      return (stream.disposition & AV_DISPOSITION_ATTACHED_PIC) != 0 ? AvKind::kCover : AvKind::kPicture;
    case AVMEDIA_TYPE_SUBTITLE:
      return AvKind::kSubtitle;
    case AVMEDIA_TYPE_ATTACHMENT:
      return AvKind::kAttachment;
    default:
      return AvKind::kData;
  }
}

AvStreamInfo Describe(const AVStream& stream) {
  const AVCodecParameters& codec = *stream.codecpar;
  AvStreamInfo out;
  out.index = stream.index;
  out.kind = KindOf(stream);
  if (codec.codec_id != AV_CODEC_ID_NONE) out.codec = avcodec_get_name(codec.codec_id);
  out.tags = TagsOf(stream.metadata);
  if (stream.duration > 0) out.duration_us = av_rescale_q(stream.duration, stream.time_base, kMicroBase);
  out.rate = codec.sample_rate;
  out.channels = codec.ch_layout.nb_channels;
  out.width = codec.width;
  out.height = codec.height;
  out.preview = (stream.disposition & AV_DISPOSITION_TIMED_THUMBNAILS) != 0;
  AVRational aspect =
      stream.sample_aspect_ratio.num > 0 ? stream.sample_aspect_ratio : codec.sample_aspect_ratio;
  if (aspect.num > 0 && aspect.den > 0) out.aspect_num = aspect.num, out.aspect_den = aspect.den;
  if (stream.avg_frame_rate.num > 0 && stream.avg_frame_rate.den > 0)
    out.rate_num = stream.avg_frame_rate.num, out.rate_den = stream.avg_frame_rate.den;
  out.head = std::string_view(reinterpret_cast<const char*>(codec.extradata),
                              static_cast<size_t>(std::max(0, codec.extradata_size)));
  ReadTurn(stream, &out);
  return out;
}

class Input final : public AvInput {
 public:
  Input(std::string_view bytes, const AvLimits& limits) : memory_{bytes}, limits_(limits) {}

  Result<void> OpenFile();

  const std::string& container() const override { return container_; }
  const std::vector<AvStreamInfo>& streams() const override { return streams_; }
  const AvTags& tags() const override { return tags_; }
  const std::vector<AvChapter>& chapters() const override { return chapters_; }
  int64_t duration_us() const override { return std::max<int64_t>(format_->duration, 0); }
  Result<bool> NextPacket(AvPacketView* packet) override;
  std::string SubtitleText(const AvPacketView& packet) override;
  std::string CaptionText(std::string_view triples, int64_t start_us) override;
  Result<void> Decode(const std::vector<int>& streams, int threads) override;
  Result<void> Seek(int64_t us) override;
  Result<std::optional<AvPiece>> NextFrame() override;
  int bad_packets() const override { return bad_packets_; }

 private:
  Result<bool> ReadPacket();
  Result<void> Refused(int code);
  Result<void> Send(int index, AVPacket* packet);
  Result<bool> Receive(int index, AvPiece* piece);
  std::optional<int64_t> TimeOf(int index, int64_t stamp) const;

  AvMemory memory_;
  AvLimits limits_;
  std::string container_;
  std::vector<AvStreamInfo> streams_;
  AvTags tags_;
  std::vector<AvChapter> chapters_;
  AvOwned<AVIOContext> io_;  // outlives the format, which reads through it
  AvOwned<AVFormatContext> format_;
  AvOwned<AVPacket> packet_{av_packet_alloc()};
  std::map<int, AvOwned<AVCodecContext>> decoders_;
  std::map<int, AvOwned<AVCodecContext>> subtitles_;  // null: there is no decoder
  std::vector<int> waiting_;                          // streams whose decoder may hold frames, the last first
  bool at_end_ = false;
  int bad_packets_ = 0;
};

Result<void> Input::OpenFile() {
  if (memory_.bytes.empty())
    return Error{ErrorCode::kInvalidInput, "the file has no bytes; ask for it again"};
  io_ = OpenAvMemory(&memory_);
  AVFormatContext* format = avformat_alloc_context();
  BB_CHECK(format != nullptr);
  format->pb = io_.get();
  format->flags |= AVFMT_FLAG_CUSTOM_IO | AVFMT_FLAG_BITEXACT;
  format->io_open = RefuseToOpen;
  format->format_whitelist = av_strdup(kContainers);
  format->max_streams = limits_.streams;
  AVDictionary* asked = nullptr;
  av_dict_set(&asked, "export_all", "1", 0);
  av_dict_set(&asked, "export_xmp", "1", 0);
  const int opened = avformat_open_input(&format, "", nullptr, &asked);  // frees the context where it fails
  av_dict_free(&asked);
  if (opened < 0)
    return AvFailure("the recording cannot be opened; it is damaged or of an unknown form", opened);
  format_.reset(format);
  const int known = avformat_find_stream_info(format, nullptr);
  if (known < 0) return AvFailure("the recording's streams cannot be told", known);
  container_ = format->iformat->name;
  tags_ = TagsOf(format->metadata);
  for (unsigned i = 0; i < format->nb_streams; ++i) streams_.push_back(Describe(*format->streams[i]));
  if (static_cast<int>(streams_.size()) > limits_.streams)
    return Error{ErrorCode::kLimitExceeded, "the recording has too many streams"};
  for (unsigned i = 0; i < std::min(format->nb_chapters, 10'000u); ++i) {
    const AVChapter& chapter = *format->chapters[i];
    chapters_.push_back({av_rescale_q(chapter.start, chapter.time_base, kMicroBase),
                         av_rescale_q(chapter.end, chapter.time_base, kMicroBase), TagsOf(chapter.metadata)});
  }
  return {};
}

std::optional<int64_t> Input::TimeOf(int index, int64_t stamp) const {
  if (stamp == AV_NOPTS_VALUE) return std::nullopt;
  const int64_t begin = format_->start_time == AV_NOPTS_VALUE ? 0 : format_->start_time;
  return av_rescale_q(stamp, format_->streams[index]->time_base, kMicroBase) - begin;
}

// A packet that is refused is a hole, not the end; too many of them are no recording.
Result<void> Input::Refused(int code) {
  ++bad_packets_;
  if (code == AVERROR(ENOMEM)) return AvFailure("the recording cannot be decoded", code);
  if (bad_packets_ > limits_.bad_packets)
    return Error{ErrorCode::kInvalidInput, "the recording is damaged throughout; ask for it again"};
  return {};
}

// False at the end: of the file, or of what can be read of it.
Result<bool> Input::ReadPacket() {
  while (!at_end_) {
    av_packet_unref(packet_.get());
    const int code = av_read_frame(format_.get(), packet_.get());
    if (code >= 0 && packet_->stream_index < static_cast<int>(streams_.size())) return true;
    if (code == AVERROR_EOF) break;
    if (code < 0) TRY(Refused(code));
    if (code < 0 && code != AVERROR(EAGAIN)) break;  // what was read so far stands
  }
  at_end_ = true;
  return false;
}

Result<bool> Input::NextPacket(AvPacketView* packet) {
  if (!TRY(ReadPacket())) return false;
  const AVPacket& read = *packet_;
  packet->stream = read.stream_index;
  packet->start_us = TimeOf(read.stream_index, read.pts);
  const AVRational base = format_->streams[read.stream_index]->time_base;
  packet->duration_us = read.duration > 0 ? av_rescale_q(read.duration, base, kMicroBase) : 0;
  packet->bytes =
      std::string_view(reinterpret_cast<const char*>(read.data), static_cast<size_t>(std::max(0, read.size)));
  packet->hidden = (read.flags & AV_PKT_FLAG_DISCARD) != 0;
  packet->skip_at_start = packet->skip_at_end = 0;
  size_t size = 0;
  const uint8_t* skip = av_packet_get_side_data(packet_.get(), AV_PKT_DATA_SKIP_SAMPLES, &size);
  if (skip != nullptr && size >= 8) {
    packet->skip_at_start = AV_RL32(skip);
    packet->skip_at_end = AV_RL32(skip + 4);
  }
  return true;
}

std::string Input::SubtitleText(const AvPacketView& packet) {
  auto known = subtitles_.find(packet.stream);
  if (known == subtitles_.end())
    known =
        subtitles_.emplace(packet.stream, OpenTextDecoder(format_->streams[packet.stream]->codecpar)).first;
  if (known->second == nullptr) return {};
  return SubtitleTextOf(known->second.get(), packet.bytes, packet_->pts);
}

std::string Input::CaptionText(std::string_view triples, int64_t start_us) {
  auto known = subtitles_.find(-1);
  if (known == subtitles_.end()) known = subtitles_.emplace(-1, OpenCaptionDecoder()).first;
  if (known->second == nullptr) return {};
  return SubtitleTextOf(known->second.get(), triples, start_us);
}

Result<void> Input::Decode(const std::vector<int>& streams, int threads) {
  BB_CHECK(decoders_.empty());
  for (unsigned i = 0; i < format_->nb_streams; ++i) format_->streams[i]->discard = AVDISCARD_ALL;
  for (const int index : streams) {
    BB_CHECK(index >= 0 && index < static_cast<int>(streams_.size()));
    const AVStream& stream = *format_->streams[index];
    const AVCodec* codec = avcodec_find_decoder(stream.codecpar->codec_id);
    if (codec == nullptr)
      return Error{ErrorCode::kInvalidInput, "there is no decoder for this recording; convert it first"};
    AvOwned<AVCodecContext> decoder(avcodec_alloc_context3(codec));
    BB_CHECK(decoder != nullptr);
    int code = avcodec_parameters_to_context(decoder.get(), stream.codecpar);
    decoder->pkt_timebase = stream.time_base;
    decoder->thread_count = streams_[index].kind == AvKind::kPicture ? threads : 1;
    decoder->flags |= AV_CODEC_FLAG_BITEXACT;
    decoder->max_pixels = limits_.pixels;
    decoder->max_samples = int64_t{1} << 24;
    if (code >= 0) code = avcodec_open2(decoder.get(), codec, nullptr);
    if (code < 0) return AvFailure("the decoder refuses the recording", code);
    decoders_[index] = std::move(decoder);
    format_->streams[index]->discard = AVDISCARD_DEFAULT;
  }
  return {};
}

Result<void> Input::Seek(int64_t us) {
  const int64_t begin = format_->start_time == AV_NOPTS_VALUE ? 0 : format_->start_time;
  const int code = avformat_seek_file(format_.get(), -1, INT64_MIN, begin + us, begin + us, 0);
  if (code < 0) return AvFailure("this place of the recording cannot be found", code);
  for (auto& [index, decoder] : decoders_) avcodec_flush_buffers(decoder.get());
  waiting_.clear();
  at_end_ = false;
  return {};
}

Result<void> Input::Send(int index, AVPacket* packet) {
  const int code = avcodec_send_packet(decoders_[index].get(), packet);
  if (code < 0 && code != AVERROR_EOF) TRY(Refused(code));
  waiting_.push_back(index);
  return {};
}

Result<bool> Input::Receive(int index, AvPiece* piece) {
  AvFrameOwner frame(av_frame_alloc());
  BB_CHECK(frame != nullptr);
  const int code = avcodec_receive_frame(decoders_[index].get(), frame.get());
  if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return false;
  if (code < 0) {
    TRY(Refused(code));
    return false;
  }
  if (int64_t{frame->width} * frame->height > limits_.pixels)
    return Error{ErrorCode::kLimitExceeded, "a picture of the recording is too large"};
  piece->stream = index;
  piece->start_us = TimeOf(index, frame->best_effort_timestamp);
  piece->duration_us = frame->pkt_duration > 0
                           ? av_rescale_q(frame->pkt_duration, format_->streams[index]->time_base, kMicroBase)
                           : 0;
  if (frame->nb_samples > 0 && frame->sample_rate > 0)
    piece->duration_us = int64_t{1'000'000} * frame->nb_samples / frame->sample_rate;
  piece->frame = std::move(frame);
  return true;
}

Result<std::optional<AvPiece>> Input::NextFrame() {
  bool flushed = at_end_;
  while (true) {
    while (!waiting_.empty()) {
      AvPiece piece;
      if (TRY(Receive(waiting_.back(), &piece))) return std::optional<AvPiece>(std::move(piece));
      waiting_.pop_back();
    }
    if (flushed) return std::optional<AvPiece>();
    if (TRY(ReadPacket())) {
      if (decoders_.contains(packet_->stream_index) && packet_->size > 0)
        TRY(Send(packet_->stream_index, packet_.get()));
      continue;
    }
    flushed = true;
    for (auto& [index, decoder] : decoders_) TRY(Send(index, nullptr));
  }
}

}  // namespace

void AvFrameFree::operator()(AVFrame* frame) const { av_frame_free(&frame); }

Result<std::unique_ptr<AvInput>> AvInput::Open(std::string_view bytes, const AvLimits& limits) {
  QuietLibav();
  auto input = std::make_unique<Input>(bytes, limits);
  TRY(input->OpenFile());
  return std::unique_ptr<AvInput>(std::move(input));
}

}  // namespace blackbar
