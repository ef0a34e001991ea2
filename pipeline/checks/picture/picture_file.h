// Pictures as the verifier sees them: decoded by libavcodec's own decoders (HEIC by libheif), which share no
// code with the libraries that wrote the rendition. Values; one thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/region.h"
#include "core/result.h"

namespace blackbar {

struct Pixels {
  int width = 0, height = 0;
  std::vector<uint8_t> rgba;  // four bytes a pixel, rows from the top

  const uint8_t* at(int x, int y) const { return rgba.data() + (static_cast<size_t>(y) * width + x) * 4; }
};

struct PixelBox {
  int left = 0, top = 0, right = 0, bottom = 0;
  bool empty() const { return right <= left || bottom <= top; }
};

// The pixels a box covers, also those it only touches.
PixelBox CoveredPixels(const Box& box, const Pixels& pixels);
// The pixels that lie wholly inside of it.
PixelBox InnerPixels(const Box& box, const Pixels& pixels);

// The first picture of a file, as stored. Limits: 100 megapixels.
Result<Pixels> DecodePicture(std::string_view untrusted, const std::string& format);
// The same as displayed: EXIF orientation applied.
Result<Pixels> DecodeUpright(std::string_view untrusted, const std::string& format);

// EXIF's number, 1 to 8; 1 where there is none. Looks where JPEG, PNG, WebP and TIFF hold it.
int ExifOrientation(std::string_view untrusted, const std::string& format);

}  // namespace blackbar
