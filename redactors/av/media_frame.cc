#include "redactors/av/media_frame.h"

#include <algorithm>
#include <cmath>
#include <cstring>

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/frame.h>
#include <libavutil/pixdesc.h>
#include <libavutil/samplefmt.h>
}

namespace blackbar {
namespace {

SampleForm FormOf(int av_format) {
  switch (av_get_packed_sample_fmt(static_cast<AVSampleFormat>(av_format))) {
    case AV_SAMPLE_FMT_U8:
      return SampleForm::kU8;
    case AV_SAMPLE_FMT_S16:
      return SampleForm::kS16;
    case AV_SAMPLE_FMT_S32:
      return SampleForm::kS32;
    case AV_SAMPLE_FMT_DBL:
      return SampleForm::kF64;
    default:
      return SampleForm::kF32;
  }
}

AVSampleFormat AvForm(SampleForm form) {
  switch (form) {
    case SampleForm::kU8:
      return AV_SAMPLE_FMT_U8;
    case SampleForm::kS16:
      return AV_SAMPLE_FMT_S16;
    case SampleForm::kS32:
      return AV_SAMPLE_FMT_S32;
    case SampleForm::kF32:
      return AV_SAMPLE_FMT_FLT;
    case SampleForm::kF64:
      return AV_SAMPLE_FMT_DBL;
  }
  return AV_SAMPLE_FMT_NONE;
}

void PutSample(uint8_t* to, SampleForm form, double value) {
  const auto put = [to](auto sample) { std::memcpy(to, &sample, sizeof sample); };
  switch (form) {
    case SampleForm::kU8:
      return put(static_cast<uint8_t>(128 + std::lround(value * 127)));
    case SampleForm::kS16:
      return put(static_cast<int16_t>(std::lround(value * 32767)));
    case SampleForm::kS32:
      return put(static_cast<int32_t>(std::llround(value * 8388607) * 256));
    case SampleForm::kF32:
      return put(static_cast<float>(value));
    case SampleForm::kF64:
      return put(value);
  }
}

Result<MediaFrame> NewSound(int av_format, const AVChannelLayout& layout, int rate, int samples) {
  AvOwner<AVFrame> frame(av_frame_alloc());
  BB_CHECK(frame != nullptr);
  frame->format = av_format;
  frame->sample_rate = rate;
  frame->nb_samples = samples;
  TRY(AvCheck("a run of samples cannot be made", av_channel_layout_copy(&frame->ch_layout, &layout)));
  TRY(AvCheck("a run of samples cannot be made", av_frame_get_buffer(frame.get(), 0)));
  return MediaFrame(std::move(frame));
}

}  // namespace

int BytesOf(SampleForm form) { return av_get_bytes_per_sample(AvForm(form)); }

Result<void> MediaFrame::MakeWritable() {
  return AvCheck("a frame cannot be copied", av_frame_make_writable(frame_.get()));
}

SoundFormat MediaFrame::sound() const {
  SoundFormat format;
  format.rate = frame_->sample_rate;
  format.channels = frame_->ch_layout.nb_channels;
  if (frame_->ch_layout.order == AV_CHANNEL_ORDER_NATIVE) format.channel_mask = frame_->ch_layout.u.mask;
  format.form = FormOf(frame_->format);
  format.bits = 8 * BytesOf(format.form);
  return format;
}

int MediaFrame::samples() const { return frame_->nb_samples; }
bool MediaFrame::planar() const {
  return av_sample_fmt_is_planar(static_cast<AVSampleFormat>(frame_->format)) != 0;
}

uint8_t* MediaFrame::SampleAt(int channel, int index) {
  const int bytes = av_get_bytes_per_sample(static_cast<AVSampleFormat>(frame_->format));
  if (planar()) return frame_->extended_data[channel] + static_cast<ptrdiff_t>(index) * bytes;
  const ptrdiff_t at = static_cast<ptrdiff_t>(index) * frame_->ch_layout.nb_channels + channel;
  return frame_->extended_data[0] + at * bytes;
}

const uint8_t* MediaFrame::SampleAt(int channel, int index) const {
  return const_cast<MediaFrame*>(this)->SampleAt(channel, index);
}

Result<MediaFrame> MediaFrame::Slice(int from, int to) const {
  BB_CHECK(0 <= from && from < to && to <= samples());
  MediaFrame part = TRY(NewSound(frame_->format, frame_->ch_layout, frame_->sample_rate, to - from));
  TRY(AvCheck("samples cannot be copied",
              av_samples_copy(part.av()->extended_data, frame_->extended_data, 0, from, to - from,
                              frame_->ch_layout.nb_channels, static_cast<AVSampleFormat>(frame_->format))));
  part.stream = stream;
  if (start_us >= 0) part.start_us = start_us + int64_t{1'000'000} * from / frame_->sample_rate;
  part.duration_us = int64_t{1'000'000} * (to - from) / frame_->sample_rate;
  return part;
}

int MediaFrame::width() const { return frame_->width; }
int MediaFrame::height() const { return frame_->height; }
int MediaFrame::planes() const {
  const int count = av_pix_fmt_count_planes(static_cast<AVPixelFormat>(frame_->format));
  return std::max(count, 0);
}
uint8_t* MediaFrame::plane(int index) const { return frame_->data[index]; }
int MediaFrame::stride(int index) const { return frame_->linesize[index]; }
const char* MediaFrame::picture_form() const {
  const char* name = av_get_pix_fmt_name(static_cast<AVPixelFormat>(frame_->format));
  return name == nullptr ? "" : name;
}

void FillSilence(MediaFrame* frame, int from, int to) {
  BB_CHECK(0 <= from && from <= to && to <= frame->samples());
  AVFrame* av = frame->av();
  av_samples_set_silence(av->extended_data, from, to - from, av->ch_layout.nb_channels,
                         static_cast<AVSampleFormat>(av->format));
}

void FillTone(MediaFrame* frame, int from, int to, int64_t position_of_first) {
  BB_CHECK(0 <= from && from <= to && to <= frame->samples());
  const SoundFormat format = frame->sound();
  for (int i = from; i < to; ++i) {
    // Whole periods fall away first: the same sample at the same place of every second, without rounding.
    const int64_t phase = (position_of_first + i) % format.rate * kToneHz % format.rate;
    const double value = kTonePeak * std::sin(2 * M_PI * static_cast<double>(phase) / format.rate);
    for (int channel = 0; channel < format.channels; ++channel)
      PutSample(frame->SampleAt(channel, i), format.form, value);
  }
}

Result<MediaFrame> MakeSilence(const SoundFormat& format, int samples) {
  AVChannelLayout layout{};
  if (format.channel_mask == 0 || av_channel_layout_from_mask(&layout, format.channel_mask) < 0 ||
      layout.nb_channels != format.channels) {
    av_channel_layout_uninit(&layout);
    av_channel_layout_default(&layout, format.channels);
  }
  MediaFrame frame = TRY(NewSound(AvForm(format.form), layout, format.rate, samples));
  av_channel_layout_uninit(&layout);
  FillSilence(&frame, 0, samples);
  return frame;
}

}  // namespace blackbar
