#include "redactors/av/picture_converter.h"

#include <string_view>

extern "C" {
#include <libavutil/frame.h>
#include <libavutil/imgutils.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>
}

namespace blackbar {
namespace {

bool IsRgb(const AVFrame& frame) {
  const AVPixFmtDescriptor* form = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format));
  return form != nullptr && (form->flags & AV_PIX_FMT_FLAG_RGB) != 0;
}

bool IsFullRange(const AVFrame& frame) {
  const AVPixFmtDescriptor* form = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format));
  if (form == nullptr || IsRgb(frame)) return false;
  return frame.color_range == AVCOL_RANGE_JPEG || std::string_view(form->name).starts_with("yuvj");
}

}  // namespace

Result<MediaFrame> PictureConverter::Convert(MediaFrame frame) {
  AVFrame* from = frame.av();
  if (width_ <= 0 || height_ <= 0) {
    width_ = from->width & ~1;
    height_ = from->height & ~1;
  }
  if (width_ <= 0 || height_ <= 0) return Error{ErrorCode::kInvalidInput, "a picture is too small"};
  const bool full = IsFullRange(*from);
  const bool right_form = from->format == AV_PIX_FMT_YUV420P || from->format == AV_PIX_FMT_YUVJ420P;
  if (right_form && from->width == width_ && from->height == height_) {
    from->format = AV_PIX_FMT_YUV420P;  // "yuvj" is the same with the full range, which the track says
    return frame;
  }
  // One column or row more than an even size is left out, not squeezed in.
  const int columns = from->width - width_ == 1 ? width_ : from->width;
  const int rows = from->height - height_ == 1 ? height_ : from->height;
  AvOwner<AVFrame> to(av_frame_alloc());
  BB_CHECK(to != nullptr);
  to->format = AV_PIX_FMT_YUV420P;
  to->width = width_;
  to->height = height_;
  TRY(AvCheck("a picture cannot be made", av_frame_get_buffer(to.get(), 0)));
  scaler_.reset(sws_getCachedContext(
      scaler_.release(), columns, rows, static_cast<AVPixelFormat>(from->format), width_, height_,
      AV_PIX_FMT_YUV420P, SWS_BICUBIC | SWS_ACCURATE_RND | SWS_BITEXACT, nullptr, nullptr, nullptr));
  if (scaler_ == nullptr)
    return Error{ErrorCode::kInvalidInput, "the recording's pictures are of an unknown form"};
  // From the full range to the full range; from RGB to the narrow one.
  const int* table = sws_getCoefficients(SWS_CS_DEFAULT);
  sws_setColorspaceDetails(scaler_.get(), table, full || IsRgb(*from), table, full, 0, 1 << 16, 1 << 16);
  TRY(AvCheck("a picture cannot be converted",
              sws_scale(scaler_.get(), from->data, from->linesize, 0, rows, to->data, to->linesize)));
  MediaFrame converted(std::move(to));
  converted.stream = frame.stream;
  converted.start_us = frame.start_us;
  converted.duration_us = frame.duration_us;
  return converted;
}

}  // namespace blackbar
