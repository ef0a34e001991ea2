// Frames of a film as pictures in memory: turned, mirrored and with square pixels, as a player shows them,
// made smaller where asked for. The readers' adapter for libswscale. Sandboxed reader, one thread.
#pragma once

#include <memory>

#include "core/result.h"
#include "pipeline/readers/picture.h"
#include "redactors/av/media_frame.h"
#include "redactors/av/media_reader.h"

namespace blackbar {

struct UprightSize {
  int width = 0, height = 0;
};

class Upright {
 public:
  explicit Upright(const MediaStream& stream);
  ~Upright();
  Upright(const Upright&) = delete;
  Upright& operator=(const Upright&) = delete;

  // As shown, not wider than `width` and never larger than it is.
  UprightSize SizeOf(const MediaFrame& frame, int width) const;
  // Red, green, blue.
  Result<Picture> Rgb(const MediaFrame& frame, int width);
  // Quick: not much more than a mean of each pixel's neighbours.
  Result<Picture> Grey(const MediaFrame& frame, int width);

 private:
  struct Scaler;
  Result<Picture> Make(const MediaFrame& frame, int width, int channels, Scaler* scaler) const;

  int rotation_;
  bool mirrored_;
  double aspect_;  // of a pixel, width over height
  std::unique_ptr<Scaler> rgb_, grey_;
};

}  // namespace blackbar
