#include "redactors/av/media_writer.h"

#include <algorithm>
#include <vector>

#include "redactors/av/memory_io.h"
#include "redactors/av/picture_encoder.h"
#include "redactors/av/sound_encoder.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/opt.h>
}

namespace blackbar {
namespace {

constexpr int64_t kInterleaveUs = 60'000'000;

class Writer final : public MediaWriter {
 public:
  explicit Writer(int fd) { file_.fd = fd; }

  Result<void> Open(const std::string& container);
  Result<int> AddSound(const SoundFormat& format, SoundCoding coding, int64_t bit_rate) override;
  Result<int> AddPictures(const PictureFormat& format, const PictureCoding& coding) override;
  Result<int> AddCodedPictures(const PictureFormat& format, const PictureCoding& coding) override;
  Result<void> Start() override;
  Result<void> WriteSound(int stream, const MediaFrame& frame) override;
  Result<void> WritePicture(int stream, MediaFrame frame, int64_t time, int64_t duration) override;
  Result<void> WriteChunk(int stream, const CodedChunk& chunk) override;
  Result<void> Finish() override;

 private:
  struct Track {
    std::unique_ptr<SoundEncoder> sound;
    std::unique_ptr<PictureEncoder> pictures;
    bool coded = false;  // the encoder only says what the stream is
    int64_t first_time = 0, first_decoding = 0;
    std::vector<int64_t> last = {};  // the times of the last pictures, as many as the reordering is deep
    AVCodecContext* codec() const { return sound ? sound->codec() : pictures->codec(); }
  };

  bool WantsGlobalHeader() const { return (format_->oformat->flags & AVFMT_GLOBALHEADER) != 0; }
  Result<int> AddTrack(Track track);
  Result<void> Mux(int stream, AVPacket* packet);
  static int64_t LastLength(const Track& track, const CodedChunk& chunk, int64_t decoding);

  OutputFile file_;
  AvOwner<AVIOContext> io_;  // outlives the format
  AvOwner<AVFormatContext> format_;
  std::vector<Track> tracks_;
};

Result<void> Writer::Open(const std::string& container) {
  AVFormatContext* format = nullptr;
  TRY(AvCheck("the output cannot be made",
              avformat_alloc_output_context2(&format, nullptr, container.c_str(), nullptr)));
  format_.reset(format);
  io_ = WriteTo(&file_);
  format->pb = io_.get();
  format->flags |= AVFMT_FLAG_CUSTOM_IO | AVFMT_FLAG_BITEXACT;
  if (container == "mp3") {
    av_opt_set_int(format->priv_data, "id3v2_version", 0, 0);
    av_opt_set_int(format->priv_data, "write_id3v1", 0, 0);
  }
  return {};
}

Result<int> Writer::AddTrack(Track track) {
  AVStream* stream = avformat_new_stream(format_.get(), nullptr);
  BB_CHECK(stream != nullptr);
  AVCodecContext* codec = track.codec();
  TRY(AvCheck("the output refuses the stream", avcodec_parameters_from_context(stream->codecpar, codec)));
  stream->codecpar->codec_tag = 0;
  stream->time_base = codec->time_base;
  if (codec->codec_type == AVMEDIA_TYPE_VIDEO) {
    stream->avg_frame_rate = codec->framerate;
    stream->sample_aspect_ratio = codec->sample_aspect_ratio;
  }
  tracks_.push_back(std::move(track));
  return static_cast<int>(tracks_.size()) - 1;
}

Result<int> Writer::AddSound(const SoundFormat& format, SoundCoding coding, int64_t bit_rate) {
  Track track;
  track.sound = TRY(SoundEncoder::Open(format, coding, bit_rate, WantsGlobalHeader()));
  return AddTrack(std::move(track));
}

Result<int> Writer::AddPictures(const PictureFormat& format, const PictureCoding& coding) {
  Track track;
  track.pictures = TRY(PictureEncoder::Open(format, coding, WantsGlobalHeader()));
  return AddTrack(std::move(track));
}

Result<int> Writer::AddCodedPictures(const PictureFormat& format, const PictureCoding& coding) {
  Track track;
  track.pictures = TRY(PictureEncoder::Open(format, coding, WantsGlobalHeader()));
  track.coded = true;
  // A chunk comes at once: packets of sound wait for it.
  format_->max_interleave_delta = kInterleaveUs;
  return AddTrack(std::move(track));
}

Result<void> Writer::Start() {
  return AvCheck("the output cannot be begun", avformat_write_header(format_.get(), nullptr));
}

Result<void> Writer::Mux(int stream, AVPacket* packet) {
  packet->stream_index = stream;
  av_packet_rescale_ts(packet, tracks_[stream].codec()->time_base, format_->streams[stream]->time_base);
  const int code = av_interleaved_write_frame(format_.get(), packet);
  if (file_.error != 0)
    return Error{ErrorCode::kUnavailable, "the rendition cannot be written; is the disk full?"};
  return AvCheck("the output cannot be written", code);
}

Result<void> Writer::WriteSound(int stream, const MediaFrame& frame) {
  return tracks_.at(stream).sound->Write(frame, [&](AVPacket* packet) { return Mux(stream, packet); });
}

Result<void> Writer::WritePicture(int stream, MediaFrame frame, int64_t time, int64_t duration) {
  return tracks_.at(stream).pictures->Write(std::move(frame), time, duration,
                                            [&](AVPacket* packet) { return Mux(stream, packet); });
}

// The track is as long as its decoding times say, so the last one stands for what is left of the pictures'.
int64_t Writer::LastLength(const Track& track, const CodedChunk& chunk, int64_t decoding) {
  int64_t end = 0;
  for (const CodedPicture& picture : chunk) end = std::max(end, picture.time + picture.duration);
  const int64_t left = (end - track.first_time) - (decoding - track.first_decoding);
  return std::clamp<int64_t>(left, 1, std::max<int64_t>(end - chunk.back().time, 1));
}

// Decoding times are the pictures' own times in order, as many pictures late as the reordering is deep: so
// they rise from chunk to chunk, whatever the encoder of each made of its own ones.
Result<void> Writer::WriteChunk(int stream, const CodedChunk& chunk) {
  if (chunk.empty()) return {};
  Track& track = tracks_.at(stream);
  std::vector<int64_t> times = track.last;
  for (const CodedPicture& picture : chunk) times.push_back(picture.time);
  std::sort(times.begin() + static_cast<ptrdiff_t>(track.last.size()), times.end());
  if (track.last.empty()) {
    const int depth = std::max(track.codec()->has_b_frames, 0);
    const int64_t step = std::max<int64_t>(chunk.front().duration, 1);
    track.first_time = times.front();
    for (int i = 0; i < depth; ++i) times.insert(times.begin(), times.front() - step);
    track.first_decoding = times.front();
  }
  AvOwner<AVPacket> packet(av_packet_alloc());
  BB_CHECK(packet != nullptr);
  for (size_t i = 0; i < chunk.size(); ++i) {
    const CodedPicture& picture = chunk[i];
    TRY(AvCheck("a packet cannot be made",
                av_new_packet(packet.get(), static_cast<int>(picture.bytes.size()))));
    std::copy(picture.bytes.begin(), picture.bytes.end(), packet->data);
    packet->pts = picture.time;
    packet->dts = times[i];
    packet->duration = i + 1 < chunk.size() ? picture.duration : LastLength(track, chunk, times[i]);
    packet->flags = picture.key ? AV_PKT_FLAG_KEY : 0;
    TRY(Mux(stream, packet.get()));
    av_packet_unref(packet.get());
  }
  track.last.assign(times.begin() + static_cast<ptrdiff_t>(chunk.size()), times.end());
  return {};
}

Result<void> Writer::Finish() {
  for (size_t i = 0; i < tracks_.size(); ++i) {
    if (tracks_[i].coded) continue;
    const auto sink = [&](AVPacket* packet) { return Mux(static_cast<int>(i), packet); };
    TRY(tracks_[i].sound ? tracks_[i].sound->Finish(sink) : tracks_[i].pictures->Finish(sink));
  }
  TRY(AvCheck("the output cannot be finished", av_write_trailer(format_.get())));
  avio_flush(io_.get());
  if (file_.error != 0)
    return Error{ErrorCode::kUnavailable, "the rendition cannot be written; is the disk full?"};
  return {};
}

}  // namespace

Result<std::unique_ptr<MediaWriter>> MediaWriter::Create(int fd, const std::string& container) {
  QuietAv();
  auto writer = std::make_unique<Writer>(fd);
  TRY(writer->Open(container));
  return std::unique_ptr<MediaWriter>(std::move(writer));
}

}  // namespace blackbar
