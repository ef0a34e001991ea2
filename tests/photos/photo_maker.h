// Photo files made on the spot, with everything a photo file can hold besides its picture. Encoders of their
// own libraries where the project's programs only decode.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "redactors/raster.h"

namespace blackbar {

// A scene of smooth colours with a bright square at one place, so that turning and mirroring show.
Raster TestScene(int width, int height);
// White paper with lines of text, as a scanner sees it.
Raster TestPaper(const std::vector<std::string>& lines, int width, int height);

std::string JpegOf(const Raster& raster);  // 4:4:4, no metadata
// With segments (marker and content) after the start, and bytes after the end.
std::string JpegWith(std::string jpeg, const std::vector<std::pair<uint8_t, std::string>>& segments,
                     std::string_view after = {});
std::string PngOf(const Raster& raster);
// With chunks before the pixels, and bytes after the end.
std::string PngWith(std::string png, const std::vector<std::pair<std::string, std::string>>& chunks,
                    std::string_view after = {});
struct TiffPage {
  Raster raster;
  uint16_t orientation = 1;
  double dots = 0;
  bool reduced = false;  // a smaller copy of the page before
  std::string artist = {};
};
std::string TiffOf(const std::vector<TiffPage>& pages);
std::string GifOf(const std::vector<Raster>& frames, const std::string& comment = {});
std::string WebpOf(const Raster& raster, bool lossy);
std::string WebpAnimation(const std::vector<Raster>& frames);
std::string BmpOf(const Raster& raster);
// Empty where this system's libheif has no encoder.
std::string HeicOf(const Raster& raster, const std::string& exif = {});

struct ExifWish {
  int orientation = 1;
  std::string artist, owner, serial;
  bool place = false;     // 40 26' 46" N, 79 58' 56" W
  std::string thumbnail;  // a JPEG
};
// A block of EXIF without "Exif\0\0".
std::string ExifBlock(const ExifWish& wish);
std::string ExifSegment(const ExifWish& wish);  // with it

}  // namespace blackbar
