// Who owns a picture of Leptonica's, and places in it.
#pragma once

#include <memory>

struct Pix;  // Leptonica's

namespace blackbar {

struct PixDeleter {
  void operator()(Pix* pix) const;
};
using PixOwner = std::unique_ptr<Pix, PixDeleter>;

// A part of a picture, in its pixels; right and bottom are outside.
struct PixelBox {
  int left = 0, top = 0, right = 0, bottom = 0;
  int width() const { return right - left; }
  int height() const { return bottom - top; }
};

}  // namespace blackbar
