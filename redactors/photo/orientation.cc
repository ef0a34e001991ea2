#include <algorithm>

#include "redactors/photo/photo_decoder.h"

namespace blackbar {
namespace {

// Numbers of a block of EXIF in its byte order; 0 beyond its end.
class ExifBytes {
 public:
  explicit ExifBytes(std::string_view bytes) : bytes_(bytes), big_(bytes.starts_with("MM")) {}

  uint64_t At(uint64_t place, int size) const {
    if (place + static_cast<uint64_t>(size) > bytes_.size()) return 0;
    uint64_t value = 0;
    for (int i = 0; i < size; ++i) {
      const auto byte = static_cast<uint8_t>(bytes_[place + static_cast<uint64_t>(big_ ? i : size - 1 - i)]);
      value = value << 8 | byte;
    }
    return value;
  }

 private:
  std::string_view bytes_;
  bool big_;
};

constexpr uint64_t kOrientationTag = 0x0112, kShort = 3;

}  // namespace

int ExifOrientation(std::string_view exif) {
  if (exif.starts_with(std::string_view("Exif\0\0", 6))) exif.remove_prefix(6);
  if (!exif.starts_with("II") && !exif.starts_with("MM")) return 1;
  const ExifBytes bytes(exif);
  const uint64_t directory = bytes.At(4, 4);
  const uint64_t entries = bytes.At(directory, 2);
  for (uint64_t i = 0; i < entries; ++i) {
    const uint64_t entry = directory + 2 + 12 * i;
    if (entry + 12 > exif.size()) break;
    if (bytes.At(entry, 2) != kOrientationTag || bytes.At(entry + 2, 2) != kShort) continue;
    const uint64_t value = bytes.At(entry + 8, 2);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

Raster Uprighted(Raster raster, int orientation) {
  if (orientation <= 1 || orientation > 8) return raster;
  const bool turned = orientation >= 5;
  const int width = turned ? raster.height : raster.width, height = turned ? raster.width : raster.height;
  Raster out{width, height, raster.channels, {}};
  out.bytes.resize(raster.bytes.size());
  // Where a pixel of the upright picture is stored: rows and columns swapped first, then mirrored.
  const bool from_right = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  const bool from_bottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      int column = turned ? y : x, row = turned ? x : y;
      if (from_right) column = raster.width - 1 - column;
      if (from_bottom) row = raster.height - 1 - row;
      std::copy_n(raster.at(column, row), raster.channels, out.at(x, y));
    }
  }
  return out;
}

bool OntoWhite(std::vector<uint8_t>* rgba) {
  bool seen = false;
  size_t to = 0;
  for (size_t from = 0; from + 3 < rgba->size(); from += 4) {
    const int opacity = (*rgba)[from + 3];
    seen = seen || opacity < 255;
    for (size_t c = 0; c < 3; ++c) {
      const int value = (*rgba)[from + c];
      (*rgba)[to++] = static_cast<uint8_t>((value * opacity + 255 * (255 - opacity) + 127) / 255);
    }
  }
  rgba->resize(to);
  return seen;
}

}  // namespace blackbar
