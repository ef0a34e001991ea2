#include "redactors/photo/png_encoder.h"

#include <png.h>

#include <csetjmp>

namespace blackbar {
namespace {

constexpr int kEffort = 6;  // of 9

void OnError(png_structp png, png_const_charp) { png_longjmp(png, 1); }
void OnWarning(png_structp, png_const_charp) {}
void OnWrite(png_structp png, png_bytep bytes, size_t count) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(bytes), count);
}
void OnFlush(png_structp) {}

// Nothing with a destructor lives across the setjmp.
bool Write(const Raster& raster, int bits, const std::vector<png_bytep>& rows, std::string* out) {
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, OnError, OnWarning);
  png_infop info = png == nullptr ? nullptr : png_create_info_struct(png);
  if (info == nullptr || setjmp(png_jmpbuf(png))) {
    png_destroy_write_struct(&png, &info);
    return false;
  }
  png_set_write_fn(png, out, OnWrite, OnFlush);
  png_set_compression_level(png, kEffort);
  png_set_IHDR(png, info, static_cast<png_uint_32>(raster.width), static_cast<png_uint_32>(raster.height),
               bits, raster.channels == 1 ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info(png, info);
  if (bits == 1) png_set_packing(png);
  png_write_image(png, const_cast<png_bytepp>(rows.data()));
  png_write_end(png, nullptr);
  png_destroy_write_struct(&png, &info);
  return true;
}

bool IsGrey(const Raster& raster) {
  for (size_t i = 0; i + 2 < raster.bytes.size(); i += 3) {
    if (raster.bytes[i] != raster.bytes[i + 1] || raster.bytes[i] != raster.bytes[i + 2]) return false;
  }
  return true;
}

}  // namespace

Result<std::string> EncodePng(const Raster& raster) {
  const bool grey = raster.channels == 1 || IsGrey(raster);
  Raster made = grey ? ToGrey(raster) : Raster{raster.width, raster.height, 3, {}};
  const bool bilevel = grey && IsBilevel(made);
  if (bilevel) {
    for (uint8_t& value : made.bytes) value = value == 0 ? 0 : 1;
  }
  const Raster& written = grey ? made : raster;
  std::vector<png_bytep> rows;
  for (int y = 0; y < written.height; ++y) rows.push_back(const_cast<png_bytep>(written.at(0, y)));
  std::string out;
  if (!Write(written, bilevel ? 1 : 8, rows, &out))
    return Error{ErrorCode::kLimitExceeded, "a picture is too large to be written", ""};
  return out;
}

}  // namespace blackbar
