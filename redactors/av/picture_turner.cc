#include "redactors/av/picture_turner.h"

#include <algorithm>

extern "C" {
#include <libavutil/frame.h>
}

namespace blackbar {
namespace {

struct Plane {
  uint8_t* data;
  ptrdiff_t stride;
  int width, height;
};

// Where the pixel that comes to the top left corner stands in the source, and the steps to the ones right of
// it and below it.
struct Walk {
  const uint8_t* start;
  ptrdiff_t right, down;
};

Walk WalkOf(const Plane& from, int rotation, bool mirrored) {
  const uint8_t* corner = from.data;
  ptrdiff_t along_x = 1, along_y = from.stride;
  if (mirrored) {
    corner += from.width - 1;
    along_x = -1;
  }
  const ptrdiff_t last_x = (from.width - 1) * along_x, last_y = (from.height - 1) * along_y;
  switch (rotation) {
    case 90:  // the left column, from its bottom up, becomes the top row
      return {corner + last_y, -along_y, along_x};
    case 180:
      return {corner + last_x + last_y, -along_x, -along_y};
    case 270:
      return {corner + last_x, along_y, -along_x};
    default:
      return {corner, along_x, along_y};
  }
}

// In small tiles: a turned row is a column, and a column's pixels lie in as many cache lines.
void CopyTurned(const Walk& walk, const Plane& to) {
  constexpr int kTile = 32;
  for (int y0 = 0; y0 < to.height; y0 += kTile) {
    for (int x0 = 0; x0 < to.width; x0 += kTile) {
      const int y1 = std::min(y0 + kTile, to.height), x1 = std::min(x0 + kTile, to.width);
      for (int y = y0; y < y1; ++y) {
        const uint8_t* from = walk.start + y * walk.down + x0 * walk.right;
        uint8_t* at = to.data + y * to.stride;
        for (int x = x0; x < x1; ++x, from += walk.right) at[x] = *from;
      }
    }
  }
}

Plane PlaneOf(const AVFrame& frame, int index) {
  const int shift = index == 0 ? 0 : 1;
  return {frame.data[index], frame.linesize[index], frame.width >> shift, frame.height >> shift};
}

}  // namespace

Result<MediaFrame> TurnPicture(MediaFrame frame, int rotation, bool mirrored) {
  if (rotation == 0 && !mirrored) return frame;
  const bool upright = rotation % 180 == 0;
  AvOwner<AVFrame> to(av_frame_alloc());
  BB_CHECK(to != nullptr);
  to->format = frame.av()->format;
  to->width = upright ? frame.width() : frame.height();
  to->height = upright ? frame.height() : frame.width();
  TRY(AvCheck("a picture cannot be made", av_frame_get_buffer(to.get(), 0)));
  for (int i = 0; i < 3; ++i)
    CopyTurned(WalkOf(PlaneOf(*frame.av(), i), rotation, mirrored), PlaneOf(*to, i));
  MediaFrame turned(std::move(to));
  turned.stream = frame.stream;
  turned.start_us = frame.start_us;
  turned.duration_us = frame.duration_us;
  return turned;
}

}  // namespace blackbar
