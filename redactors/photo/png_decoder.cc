// libpng: the one picture of a PNG file; the frames of an animated one are not looked at.
#include <png.h>

#include <csetjmp>
#include <cstring>

#include "redactors/photo/photo_decoder.h"

namespace blackbar {
namespace {

struct Source {
  std::string_view bytes;
  size_t at = 0;
};

void OnRead(png_structp png, png_bytep to, size_t count) {
  auto* source = static_cast<Source*>(png_get_io_ptr(png));
  if (count > source->bytes.size() - source->at) png_error(png, "short");
  std::memcpy(to, source->bytes.data() + source->at, count);
  source->at += count;
}
void OnError(png_structp png, png_const_charp) { png_longjmp(png, 1); }  // it could quote the file
void OnWarning(png_structp, png_const_charp) {}

void ReadSize(png_structp png, png_infop info, PhotoFrame* frame) {
  frame->width = static_cast<int>(png_get_image_width(png, info));
  frame->height = static_cast<int>(png_get_image_height(png, info));
  frame->dots_across = png_get_x_pixels_per_meter(png, info) * 0.0254;
  frame->dots_down = png_get_y_pixels_per_meter(png, info) * 0.0254;
#ifdef PNG_eXIf_SUPPORTED
  png_bytep exif = nullptr;
  png_uint_32 size = 0;
  if (png_get_eXIf_1(png, info, &size, &exif) != 0 && exif != nullptr)
    frame->orientation = ExifOrientation({reinterpret_cast<const char*>(exif), size});
#endif
}

void AskForRgba(png_structp png) {
  png_set_expand(png);
  png_set_scale_16(png);
  png_set_gray_to_rgb(png);
  png_set_add_alpha(png, 0xFF, PNG_FILLER_AFTER);
}

// Only the head without `rows`. Nothing with a destructor lives across the setjmp.
bool Read(std::string_view bytes, PhotoFrame* frame, png_bytepp rows) {
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, OnError, OnWarning);
  png_infop info = png == nullptr ? nullptr : png_create_info_struct(png);
  Source source{bytes};
  if (info == nullptr || setjmp(png_jmpbuf(png))) {
    png_destroy_read_struct(&png, &info, nullptr);
    return false;
  }
  png_set_user_limits(png, kMaxPhotoSide, kMaxPhotoSide);
  png_set_chunk_malloc_max(png, 16 << 20);
  png_set_chunk_cache_max(png, 1000);
  png_set_read_fn(png, &source, OnRead);
  png_read_info(png, info);
  if (rows != nullptr) {
    AskForRgba(png);
    png_set_interlace_handling(png);
    png_read_update_info(png, info);
    png_read_image(png, rows);
    png_read_end(png, nullptr);
  } else {
    ReadSize(png, info, frame);
  }
  png_destroy_read_struct(&png, &info, nullptr);
  return true;
}

class Png : public PhotoDecoder {
 public:
  Png(std::string_view bytes, const PhotoFrame& frame) : bytes_(bytes) { frames = {frame}; }

  Result<Raster> Decode(size_t) override {
    Raster raster{frames[0].width, frames[0].height, 3, {}};
    const size_t row = static_cast<size_t>(raster.width) * 4;
    raster.bytes.resize(row * raster.height);
    std::vector<png_bytep> rows(static_cast<size_t>(raster.height));
    for (size_t y = 0; y < rows.size(); ++y) rows[y] = raster.bytes.data() + row * y;
    if (!Read(bytes_, nullptr, rows.data())) return DamagedPhoto("a PNG picture that cannot be decoded");
    transparent = OntoWhite(&raster.bytes) || transparent;
    return raster;
  }

 private:
  std::string_view bytes_;
};

}  // namespace

OpenedPhoto OpenPng(std::string_view bytes) {
  PhotoFrame frame;
  if (!Read(bytes, &frame, nullptr)) return DamagedPhoto("a PNG picture without a readable head");
  TRY(CheckPhotoSize(frame.width, frame.height));
  return std::unique_ptr<PhotoDecoder>(std::make_unique<Png>(bytes, frame));
}

}  // namespace blackbar
