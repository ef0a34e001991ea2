#include "redactors/av/picture_encoder.h"

#include <fmt/format.h>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavcodec/bsf.h>
#include <libavutil/opt.h>
}

namespace blackbar {
namespace {

AVRational AvRatio(const Ratio& ratio) { return {static_cast<int>(ratio.num), static_cast<int>(ratio.den)}; }

// A new picture with the same pixels and nothing else: side data, tags and the old picture type go.
Result<AvOwner<AVFrame>> PixelsOf(MediaFrame frame) {
  AVFrame* from = frame.av();
  AvOwner<AVFrame> bare(av_frame_alloc());
  BB_CHECK(bare != nullptr);
  bare->format = from->format;
  bare->width = from->width;
  bare->height = from->height;
  for (int i = 0; i < AV_NUM_DATA_POINTERS; ++i) {
    bare->data[i] = from->data[i];
    bare->linesize[i] = from->linesize[i];
    if (from->buf[i] == nullptr) continue;
    bare->buf[i] = av_buffer_ref(from->buf[i]);
    BB_CHECK(bare->buf[i] != nullptr);
  }
  return bare;
}

}  // namespace

Result<std::unique_ptr<PictureEncoder>> PictureEncoder::Open(const PictureFormat& format,
                                                             const PictureCoding& coding,
                                                             bool global_header) {
  const AVCodec* encoder = avcodec_find_encoder_by_name(coding.encoder.c_str());
  if (encoder == nullptr) return Error{ErrorCode::kUnavailable, "the encoder of pictures is not installed"};
  std::unique_ptr<PictureEncoder> made(new PictureEncoder);
  AVCodecContext* codec = avcodec_alloc_context3(encoder);
  BB_CHECK(codec != nullptr);
  made->codec_.reset(codec);
  codec->width = format.width;
  codec->height = format.height;
  codec->pix_fmt = AV_PIX_FMT_YUV420P;
  codec->time_base = AvRatio(format.time_base);
  if (format.frame_rate.num > 0) codec->framerate = AvRatio(format.frame_rate);
  codec->sample_aspect_ratio = AvRatio(format.pixel_aspect);
  codec->color_range = format.colour.full_range ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
  codec->color_primaries = static_cast<AVColorPrimaries>(format.colour.primaries);
  codec->color_trc = static_cast<AVColorTransferCharacteristic>(format.colour.transfer);
  codec->colorspace = static_cast<AVColorSpace>(format.colour.matrix);
  codec->gop_size = coding.key_every;
  codec->thread_count = coding.threads;
  codec->flags |= AV_CODEC_FLAG_BITEXACT;
  if (global_header) codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  av_opt_set(codec->priv_data, "preset", coding.preset.c_str(), 0);
  av_opt_set(codec->priv_data, "crf", fmt::format("{}", coding.quality).c_str(), 0);
  av_opt_set(codec->priv_data, "a53cc", "0", 0);
  av_opt_set(codec->priv_data, "udu_sei", "0", 0);
  av_opt_set(codec->priv_data, "x264-params", "cpu-independent=1", 0);
  TRY(AvCheck("the encoder does not take these pictures", avcodec_open2(codec, encoder, nullptr)));
  TRY(made->OpenFilter());
  return made;
}

Result<void> PictureEncoder::OpenFilter() {
  if (codec_->codec_id != AV_CODEC_ID_H264) return {};
  AVBSFContext* strip = nullptr;
  TRY(AvCheck("SEI cannot be removed", av_bsf_alloc(av_bsf_get_by_name("filter_units"), &strip)));
  strip_.reset(strip);
  TRY(AvCheck("SEI cannot be removed", av_opt_set(strip->priv_data, "remove_types", "6", 0)));
  TRY(AvCheck("SEI cannot be removed", avcodec_parameters_from_context(strip->par_in, codec_.get())));
  strip->time_base_in = codec_->time_base;
  return AvCheck("SEI cannot be removed", av_bsf_init(strip));
}

Result<void> PictureEncoder::Write(MediaFrame frame, int64_t time, int64_t duration, const Sink& sink) {
  if (frame.width() != codec_->width || frame.height() != codec_->height ||
      frame.av()->format != codec_->pix_fmt)
    return Error{ErrorCode::kInvalidInput, "the recording's pictures change their size on the way"};
  AvOwner<AVFrame> bare = TRY(PixelsOf(std::move(frame)));
  bare->pts = time;
  bare->pkt_duration = duration;
  durations_[time] = duration;
  bare->pict_type = AV_PICTURE_TYPE_NONE;
  bare->sample_aspect_ratio = codec_->sample_aspect_ratio;
  TRY(AvCheck("a picture cannot be encoded", avcodec_send_frame(codec_.get(), bare.get())));
  return Drain(sink);
}

Result<void> PictureEncoder::Strip(AVPacket* packet, const Sink& sink) {
  if (!strip_) return sink(packet);
  TRY(AvCheck("SEI cannot be removed", av_bsf_send_packet(strip_.get(), packet)));
  while (true) {
    const int code = av_bsf_receive_packet(strip_.get(), packet);
    if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return {};
    TRY(AvCheck("SEI cannot be removed", code));
    TRY(sink(packet));
    av_packet_unref(packet);
  }
}

Result<void> PictureEncoder::Drain(const Sink& sink) {
  AvOwner<AVPacket> packet(av_packet_alloc());
  BB_CHECK(packet != nullptr);
  while (true) {
    const int code = avcodec_receive_packet(codec_.get(), packet.get());
    if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return {};
    TRY(AvCheck("a picture cannot be encoded", code));
    if (const auto own = durations_.find(packet->pts); own != durations_.end()) {
      packet->duration = own->second;
      durations_.erase(own);
    }
    TRY(Strip(packet.get(), sink));
    av_packet_unref(packet.get());
  }
}

Result<void> PictureEncoder::Finish(const Sink& sink) {
  TRY(AvCheck("the pictures cannot be encoded", avcodec_send_frame(codec_.get(), nullptr)));
  return Drain(sink);
}

}  // namespace blackbar
