#include "redactors/av/picture_converter.h"

extern "C" {
#include <libavutil/frame.h>
#include <libavutil/imgutils.h>
#include <libswscale/swscale.h>
}

namespace blackbar {

Result<MediaFrame> PictureConverter::Convert(MediaFrame frame) {
  AVFrame* from = frame.av();
  if (width_ <= 0 || height_ <= 0) {
    width_ = from->width & ~1;
    height_ = from->height & ~1;
  }
  if (width_ <= 0 || height_ <= 0) return Error{ErrorCode::kInvalidInput, "a picture is too small"};
  if (from->format == AV_PIX_FMT_YUV420P && from->width == width_ && from->height == height_) return frame;
  AvOwner<AVFrame> to(av_frame_alloc());
  BB_CHECK(to != nullptr);
  to->format = AV_PIX_FMT_YUV420P;
  to->width = width_;
  to->height = height_;
  TRY(AvCheck("a picture cannot be made", av_frame_get_buffer(to.get(), 0)));
  scaler_.reset(sws_getCachedContext(
      scaler_.release(), from->width, from->height, static_cast<AVPixelFormat>(from->format), width_, height_,
      AV_PIX_FMT_YUV420P, SWS_BICUBIC | SWS_ACCURATE_RND | SWS_BITEXACT, nullptr, nullptr, nullptr));
  if (scaler_ == nullptr)
    return Error{ErrorCode::kInvalidInput, "the recording's pictures are of an unknown form"};
  TRY(AvCheck("a picture cannot be converted",
              sws_scale(scaler_.get(), from->data, from->linesize, 0, from->height, to->data, to->linesize)));
  MediaFrame converted(std::move(to));
  converted.stream = frame.stream;
  converted.start_us = frame.start_us;
  converted.duration_us = frame.duration_us;
  return converted;
}

}  // namespace blackbar
