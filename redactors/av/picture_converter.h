// Brings pictures of any form to 8-bit yuv420p of one size. Owns its tables; one thread at a time. Pure.
#pragma once

#include "core/result.h"
#include "redactors/av/media_frame.h"

namespace blackbar {

class PictureConverter {
 public:
  // `width` x `height` 0: the first frame's own, made even by leaving out the last column or row.
  explicit PictureConverter(int width = 0, int height = 0) : width_(width), height_(height) {}

  // A frame that already is of that form and size comes back as it is. Times are kept.
  Result<MediaFrame> Convert(MediaFrame frame);
  int width() const { return width_; }
  int height() const { return height_; }

 private:
  int width_, height_;
  AvOwner<SwsContext> scaler_;
};

}  // namespace blackbar
