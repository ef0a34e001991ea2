// One kind of picture file behind PhotoFile. A decoder tells its frames' sizes when it is opened, without
// decoding, and decodes one at a time as it is stored. See photo_file.h for threads and ownership.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "redactors/raster.h"

namespace blackbar {

inline constexpr int64_t kMaxPhotoPixels = 100'000'000;  // of one page
inline constexpr int kMaxPhotoSide = 65'535;

struct PhotoFrame {
  int width = 0, height = 0;              // as stored
  int orientation = 1;                    // 1 to 8, as in EXIF
  double dots_across = 0, dots_down = 0;  // an inch, as stored; 0: unknown
};

class PhotoDecoder {
 public:
  virtual ~PhotoDecoder() = default;
  // Three channels, frames[index].width by height.
  virtual Result<Raster> Decode(size_t index) = 0;

  std::vector<PhotoFrame> frames;  // at least one
  bool damaged = false, lossy = false, transparent = false;
  int left_out = 0;  // pictures of the file that are no frame
};

using OpenedPhoto = Result<std::unique_ptr<PhotoDecoder>>;
OpenedPhoto OpenJpeg(std::string_view bytes);
OpenedPhoto OpenPng(std::string_view bytes);
OpenedPhoto OpenTiff(std::string_view bytes, int64_t page_limit);
OpenedPhoto OpenGif(std::string_view bytes, int64_t page_limit);
OpenedPhoto OpenWebp(std::string_view bytes, int64_t page_limit);
OpenedPhoto OpenBmp(std::string_view bytes);
OpenedPhoto OpenHeif(std::string_view bytes);

// Before anything is decoded.
Result<void> CheckPhotoSize(int64_t width, int64_t height);
Result<void> CheckPhotoCount(int64_t frames, int64_t limit);
Error DamagedPhoto(const char* what);

// The orientation that a block of EXIF (a TIFF without pictures) tells; 1 where it tells none.
int ExifOrientation(std::string_view exif);
// Upright, whatever the orientation was.
Raster Uprighted(Raster raster, int orientation);
// Red, green, blue and opacity to red, green, blue on white, in place. True where something was not opaque.
bool OntoWhite(std::vector<uint8_t>* rgba);

}  // namespace blackbar
