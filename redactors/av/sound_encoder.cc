#include "redactors/av/sound_encoder.h"

#include <algorithm>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/audio_fifo.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
}

namespace blackbar {
namespace {

const AVCodec* EncoderFor(SoundCoding coding) {
  switch (coding) {
    case SoundCoding::kAac:
      return avcodec_find_encoder_by_name("aac");
    case SoundCoding::kMp3:
      return avcodec_find_encoder_by_name("libmp3lame");
    case SoundCoding::kOpus:
      return avcodec_find_encoder_by_name("libopus");
  }
  return nullptr;
}

void SetLayout(const SoundFormat& format, AVChannelLayout* layout) {
  const bool named = format.channel_mask != 0 &&
                     av_channel_layout_from_mask(layout, format.channel_mask) >= 0 &&
                     layout->nb_channels == format.channels;
  if (named) return;
  av_channel_layout_uninit(layout);
  av_channel_layout_default(layout, format.channels);
}

void SetOptions(SoundCoding coding, AVCodecContext* codec) {
  // The quick search of AAC's scale factors: the slow one is some ten times slower and changes what is muted
  // not at all.
  if (coding == SoundCoding::kAac) {
    av_opt_set(codec->priv_data, "aac_coder", "fast", 0);
    av_opt_set_int(codec->priv_data, "aac_pns", 0, 0);  // noise in place of sound has no place here
  }
  if (coding == SoundCoding::kMp3) {
    codec->compression_level = 7;
    av_opt_set_int(codec->priv_data, "reservoir", 0, 0);  // each frame decodes by itself
  }
  if (coding == SoundCoding::kOpus) codec->compression_level = 5;
}

bool Takes(const int* rates, int rate) {
  if (rates == nullptr) return true;
  for (; *rates != 0; ++rates) {
    if (*rates == rate) return true;
  }
  return false;
}

}  // namespace

Result<std::unique_ptr<SoundEncoder>> SoundEncoder::Open(const SoundFormat& format, SoundCoding coding,
                                                         int64_t bit_rate, bool global_header) {
  const AVCodec* encoder = EncoderFor(coding);
  if (encoder == nullptr) return Error{ErrorCode::kUnavailable, "an encoder of sound is not installed"};
  if (!Takes(encoder->supported_samplerates, format.rate))
    return Error{ErrorCode::kInvalidInput, "the encoder does not take this sample rate"};
  AvOwner<AVCodecContext> codec(avcodec_alloc_context3(encoder));
  BB_CHECK(codec != nullptr);
  codec->sample_rate = format.rate;
  codec->time_base = {1, format.rate};
  codec->sample_fmt = encoder->sample_fmts[0];
  SetLayout(format, &codec->ch_layout);
  if (bit_rate > 0) codec->bit_rate = bit_rate;
  codec->flags |= AV_CODEC_FLAG_BITEXACT;
  if (global_header) codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  codec->thread_count = 1;
  SetOptions(coding, codec.get());
  TRY(AvCheck("the encoder does not take this kind of sound", avcodec_open2(codec.get(), encoder, nullptr)));
  return std::unique_ptr<SoundEncoder>(new SoundEncoder(format, std::move(codec)));
}

Result<void> SoundEncoder::OpenConverter(const MediaFrame& first) {
  SwrContext* converter = nullptr;
  const AVFrame* frame = first.av();
  // Layout to the same layout: channels are never mixed, whatever names they have.
  TRY(AvCheck("samples cannot be converted",
              swr_alloc_set_opts2(&converter, &codec_->ch_layout, codec_->sample_fmt, codec_->sample_rate,
                                  &codec_->ch_layout, static_cast<AVSampleFormat>(frame->format),
                                  frame->sample_rate, 0, nullptr)));
  converter_.reset(converter);
  converted_form_ = frame->format;
  TRY(AvCheck("samples cannot be converted", swr_init(converter)));
  if (!queue_) queue_.reset(av_audio_fifo_alloc(codec_->sample_fmt, codec_->ch_layout.nb_channels, 1 << 16));
  BB_CHECK(queue_ != nullptr);
  return {};
}

Result<void> SoundEncoder::Write(const MediaFrame& frame, const Sink& sink) {
  const SoundFormat format = frame.sound();
  if (format.rate != format_.rate || format.channels != format_.channels)
    return Error{ErrorCode::kInvalidInput,
                 "the recording changes its sample rate or channels on the way; convert it first"};
  // Silence between two frames is interleaved where a decoder's channels lie apart. A converter at one rate
  // holds nothing back, so it can be exchanged at any frame.
  if (!converter_ || converted_form_ != frame.av()->format) TRY(OpenConverter(frame));
  AvOwner<AVFrame> ready(av_frame_alloc());
  BB_CHECK(ready != nullptr);
  ready->format = codec_->sample_fmt;
  ready->sample_rate = codec_->sample_rate;
  ready->nb_samples = frame.samples();
  TRY(AvCheck("samples cannot be copied", av_channel_layout_copy(&ready->ch_layout, &codec_->ch_layout)));
  TRY(AvCheck("samples cannot be copied", av_frame_get_buffer(ready.get(), 0)));
  const int made = swr_convert(converter_.get(), ready->extended_data, frame.samples(),
                               const_cast<const uint8_t**>(frame.av()->extended_data), frame.samples());
  TRY(AvCheck("samples cannot be converted", made));
  BB_CHECK(made == frame.samples());
  TRY(AvCheck("samples cannot be queued",
              av_audio_fifo_write(queue_.get(), reinterpret_cast<void**>(ready->extended_data), made)));
  const int length = codec_->frame_size > 0 ? codec_->frame_size : 1024;
  while (av_audio_fifo_size(queue_.get()) >= length) TRY(Encode(length, sink));
  return {};
}

Result<void> SoundEncoder::Encode(int samples, const Sink& sink) {
  AvOwner<AVFrame> frame(av_frame_alloc());
  BB_CHECK(frame != nullptr);
  frame->format = codec_->sample_fmt;
  frame->sample_rate = codec_->sample_rate;
  frame->nb_samples = samples;
  TRY(AvCheck("samples cannot be copied", av_channel_layout_copy(&frame->ch_layout, &codec_->ch_layout)));
  TRY(AvCheck("samples cannot be copied", av_frame_get_buffer(frame.get(), 0)));
  const int taken = av_audio_fifo_read(queue_.get(), reinterpret_cast<void**>(frame->extended_data), samples);
  BB_CHECK(taken == samples);
  frame->pts = encoded_;
  encoded_ += samples;
  TRY(AvCheck("the sound cannot be encoded", avcodec_send_frame(codec_.get(), frame.get())));
  return Drain(sink);
}

Result<void> SoundEncoder::Drain(const Sink& sink) {
  AvOwner<AVPacket> packet(av_packet_alloc());
  BB_CHECK(packet != nullptr);
  while (true) {
    const int code = avcodec_receive_packet(codec_.get(), packet.get());
    if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return {};
    TRY(AvCheck("the sound cannot be encoded", code));
    TRY(sink(packet.get()));
    av_packet_unref(packet.get());
  }
}

Result<void> SoundEncoder::Finish(const Sink& sink) {
  if (queue_) {
    if (const int left = av_audio_fifo_size(queue_.get()); left > 0) TRY(Encode(left, sink));
  }
  TRY(AvCheck("the sound cannot be encoded", avcodec_send_frame(codec_.get(), nullptr)));
  return Drain(sink);
}

bool CanEncode(const SoundFormat& format, SoundCoding coding) {
  QuietAv();
  if (coding == SoundCoding::kMp3 && format.channels > 2) return false;
  return SoundEncoder::Open(format, coding, 0, true).has_value();
}

}  // namespace blackbar
