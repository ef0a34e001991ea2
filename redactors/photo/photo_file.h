// A photo opened from its bytes: JPEG, PNG, TIFF (each picture is a page), GIF and WebP (each frame of an
// animation is a page, as it is shown), BMP, HEIC and AVIF. Read as pages, shown as pages, released as pages:
// reader and redactor decode with this one class, so that a box drawn on what a reviewer saw cuts the same
// place; the verifier has decoders of its own. Pages are upright: the camera's orientation is applied here
// and nowhere else. Sizes are checked before anything is decoded. Sandboxed children only, one thread; the
// bytes must outlive it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/result.h"
#include "redactors/raster.h"

namespace blackbar {

struct PhotoPage {
  int width = 0, height = 0;              // pixels, upright
  int64_t width_mpt = 0, height_mpt = 0;  // as in a plan: a pixel is a point, or a TIFF's paper size
  double dots_across = 0, dots_down = 0;  // an inch, as the file says; 0: it does not
};

class PhotoDecoder;

class PhotoFile {
 public:
  // limit_exceeded for more pages or pixels than allowed, invalid_input for what is no photo we decode.
  static Result<std::unique_ptr<PhotoFile>> Open(std::string_view bytes, int64_t page_limit);
  ~PhotoFile();

  const std::string& format() const { return format_; }  // as in FileType: "jpeg", "tiff"...
  int pages() const;
  PhotoPage At(int page) const;  // from 1
  // Red, green, blue; transparent places are white.
  Result<Raster> Decode(int page);
  bool damaged() const;           // a decoder went on over something broken, in what it has decoded so far
  bool lossy() const;             // its coding is one for photographs
  bool is_document() const;       // more than one page, or a TIFF: its rendition is a PDF
  bool transparent() const;       // some of a decoded picture is not shown
  int pictures_left_out() const;  // reduced copies, masks and other pictures that are no page

 private:
  PhotoFile(std::string format, std::unique_ptr<PhotoDecoder> decoder);
  std::string format_;
  std::unique_ptr<PhotoDecoder> decoder_;
};

// Decoders that are loaded from files must be loaded before the sandbox's lock.
void PreloadPhotoDecoders();

}  // namespace blackbar
