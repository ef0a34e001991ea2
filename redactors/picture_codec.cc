#include "redactors/picture_codec.h"

#include <fmt/format.h>
#include <leptonica/allheaders.h>
#include <zlib.h>

#include <csetjmp>
#include <cstdlib>
#include <memory>
// jpeglib.h needs FILE and size_t first.
#include <jpeglib.h>

#include <cstdio>

namespace blackbar {
namespace {

constexpr int kPageQuality = 85;
constexpr int64_t kFewMidtones = 120'000;  // millionths of a grey page; a photograph or noisy scan has more

struct JpegFailure {
  jpeg_error_mgr manager;
  jmp_buf back;
};

void OnJpegError(j_common_ptr info) { longjmp(reinterpret_cast<JpegFailure*>(info->err)->back, 1); }
void OnJpegMessage(j_common_ptr) {}  // it could quote the file

void Prepare(JpegFailure* failure) {
  jpeg_std_error(&failure->manager);
  failure->manager.error_exit = OnJpegError;
  failure->manager.output_message = OnJpegMessage;
}

Error BadJpeg() { return {ErrorCode::kInvalidInput, "a JPEG picture is damaged"}; }

struct FreedBuffer {
  unsigned char* data = nullptr;
  unsigned long size = 0;
  ~FreedBuffer() { std::free(data); }
  std::string text() const { return std::string(reinterpret_cast<char*>(data), size); }
};

// Nothing with a destructor lives across the setjmp.
bool Compress(const Raster& raster, int quality, FreedBuffer* out) {
  jpeg_compress_struct info;
  JpegFailure failure;
  Prepare(&failure);
  info.err = &failure.manager;
  jpeg_create_compress(&info);
  if (setjmp(failure.back)) {
    jpeg_destroy_compress(&info);
    return false;
  }
  jpeg_mem_dest(&info, &out->data, &out->size);
  info.image_width = raster.width;
  info.image_height = raster.height;
  info.input_components = raster.channels;
  info.in_color_space = raster.channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, quality, TRUE);
  info.dct_method = JDCT_ISLOW;
  info.optimize_coding = TRUE;
  for (int i = 0; i < info.num_components; ++i)
    info.comp_info[i].h_samp_factor = info.comp_info[i].v_samp_factor = 1;  // 4:4:4: colour ends at the box
  jpeg_start_compress(&info, TRUE);
  while (info.next_scanline < info.image_height) {
    JSAMPROW row = const_cast<JSAMPROW>(raster.at(0, static_cast<int>(info.next_scanline)));
    jpeg_write_scanlines(&info, &row, 1);
  }
  jpeg_finish_compress(&info);
  jpeg_destroy_compress(&info);
  return true;
}

// The lightest value inside the rectangles after decoding; 255 where that fails.
int LightestInside(const FreedBuffer& jpeg, const std::vector<PixelRect>& rects, uint8_t* row_buffer) {
  jpeg_decompress_struct info;
  JpegFailure failure;
  Prepare(&failure);
  info.err = &failure.manager;
  jpeg_create_decompress(&info);
  if (setjmp(failure.back)) {
    jpeg_destroy_decompress(&info);
    return 255;
  }
  jpeg_mem_src(&info, jpeg.data, jpeg.size);
  jpeg_read_header(&info, TRUE);
  jpeg_start_decompress(&info);
  int lightest = 0;
  while (info.output_scanline < info.output_height) {
    int y = static_cast<int>(info.output_scanline);
    JSAMPROW row = row_buffer;
    jpeg_read_scanlines(&info, &row, 1);
    for (const PixelRect& rect : rects) {
      if (y < rect.top || y >= rect.bottom) continue;
      for (int i = rect.left * info.output_components; i < rect.right * info.output_components; ++i)
        lightest = std::max<int>(lightest, row_buffer[i]);
    }
  }
  jpeg_finish_decompress(&info);
  jpeg_destroy_decompress(&info);
  return lightest;
}

std::string Dictionary(const Raster& raster, int bits, const std::string& filter) {
  return fmt::format(
      "/Type /XObject /Subtype /Image /Width {} /Height {} /ColorSpace /{} /BitsPerComponent {} {}",
      raster.width, raster.height, raster.channels == 1 ? "DeviceGray" : "DeviceRGB", bits, filter);
}

std::string FlateRows(const std::string& rows, int64_t row_bytes) {
  // Every row as its difference from the row above (PNG predictor 2): lines of a page resemble each other.
  std::string filtered;
  filtered.reserve(rows.size() + rows.size() / row_bytes);
  for (size_t at = 0; at < rows.size(); at += row_bytes) {
    filtered.push_back(2);
    for (int64_t i = 0; i < row_bytes; ++i) {
      char above = at == 0 ? '\0' : rows[at - row_bytes + i];
      filtered.push_back(static_cast<char>(rows[at + i] - above));
    }
  }
  uLongf size = compressBound(filtered.size());
  std::string out(size, '\0');
  int code = compress2(reinterpret_cast<Bytef*>(out.data()), &size,
                       reinterpret_cast<const Bytef*>(filtered.data()), filtered.size(), 6);
  BB_CHECK(code == Z_OK);
  out.resize(size);
  return out;
}

EncodedPicture EncodeFlate(const Raster& raster, int bits) {
  std::string rows;
  int64_t row_bytes = (static_cast<int64_t>(raster.width) * raster.channels * bits + 7) / 8;
  if (bits == 8) {
    rows.assign(reinterpret_cast<const char*>(raster.bytes.data()), raster.bytes.size());
  } else {
    for (int y = 0; y < raster.height; ++y) {
      for (int x = 0; x < raster.width; x += 2) {
        int high = (*raster.at(x, y) + 8) / 17;
        int low = x + 1 < raster.width ? (*raster.at(x + 1, y) + 8) / 17 : 15;
        rows.push_back(static_cast<char>(high << 4 | low));
      }
    }
  }
  std::string parameters = fmt::format(
      "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors {} /BitsPerComponent {} /Columns {} >>",
      raster.channels, bits, raster.width);
  return {Dictionary(raster, bits, parameters), FlateRows(rows, row_bytes), "flate"};
}

struct PixOwner {
  PIX* pix;
  ~PixOwner() { pixDestroy(&pix); }
};

uint32_t Little(const unsigned char* p, int bytes) {
  uint32_t value = 0;
  for (int i = bytes - 1; i >= 0; --i) value = value << 8 | p[i];
  return value;
}

// The one strip of a little-endian TIFF that Leptonica just wrote.
Result<std::string> StripOf(const FreedBuffer& tiff) {
  Error bug{ErrorCode::kUnavailable, "the picture coder for bilevel pages failed"};
  if (tiff.size < 8 || tiff.data[0] != 'I') return bug;
  uint32_t directory = Little(tiff.data + 4, 4);
  if (directory + 2 > tiff.size) return bug;
  uint32_t offset = 0, length = 0, fill_order = 1;
  for (uint32_t i = 0, n = Little(tiff.data + directory, 2); i < n; ++i) {
    uint64_t entry = directory + 2 + 12ULL * i;
    if (entry + 12 > tiff.size) return bug;
    uint32_t tag = Little(tiff.data + entry, 2);
    uint32_t value = Little(tiff.data + entry + 8, Little(tiff.data + entry + 2, 2) == 3 ? 2 : 4);
    if ((tag == 273 || tag == 279) && Little(tiff.data + entry + 4, 4) != 1) return bug;
    if (tag == 273) offset = value;
    if (tag == 279) length = value;
    if (tag == 266) fill_order = value;
  }
  if (offset == 0 || length == 0 || fill_order != 1 || static_cast<uint64_t>(offset) + length > tiff.size)
    return bug;
  return std::string(reinterpret_cast<char*>(tiff.data) + offset, length);
}

Result<EncodedPicture> EncodeG4(const Raster& raster) {
  PixOwner owner{pixCreate(raster.width, raster.height, 1)};
  if (owner.pix == nullptr)
    return Error{ErrorCode::kLimitExceeded, "a page is too large for a bilevel picture"};
  for (int y = 0; y < raster.height; ++y) {
    l_uint32* line = pixGetData(owner.pix) + static_cast<size_t>(y) * pixGetWpl(owner.pix);
    for (int x = 0; x < raster.width; ++x) {
      if (*raster.at(x, y) == 0) SET_DATA_BIT(line, x);
    }
  }
  FreedBuffer tiff;
  size_t size = 0;
  if (pixWriteMemTiff(&tiff.data, &size, owner.pix, IFF_TIFF_G4) != 0)
    return Error{ErrorCode::kUnavailable, "the picture coder for bilevel pages failed"};
  tiff.size = size;
  std::string parameters = fmt::format(
      "/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns {} /Rows {} >>", raster.width, raster.height);
  Raster grey{raster.width, raster.height, 1, {}};
  return EncodedPicture{Dictionary(grey, 1, parameters), TRY(StripOf(tiff)), "g4"};
}

bool CopyCoefficients(std::string_view in, FreedBuffer* out) {
  jpeg_decompress_struct from;
  jpeg_compress_struct to;
  JpegFailure failure;
  Prepare(&failure);
  from.err = to.err = &failure.manager;
  jpeg_create_decompress(&from);
  jpeg_create_compress(&to);
  if (setjmp(failure.back)) {
    jpeg_destroy_compress(&to);
    jpeg_destroy_decompress(&from);
    return false;
  }
  jpeg_mem_src(&from, reinterpret_cast<const unsigned char*>(in.data()), in.size());
  jpeg_read_header(&from, TRUE);
  jvirt_barray_ptr* coefficients = jpeg_read_coefficients(&from);
  const bool complete = failure.manager.num_warnings == 0;  // writing sets it back
  jpeg_copy_critical_parameters(&from, &to);
  to.optimize_coding = TRUE;
  // What a reader needs to know of the colours and nothing else: the JFIF marker or Adobe's, made afresh.
  jpeg_mem_dest(&to, &out->data, &out->size);
  jpeg_write_coefficients(&to, coefficients);
  jpeg_finish_compress(&to);
  jpeg_finish_decompress(&from);
  jpeg_destroy_compress(&to);
  jpeg_destroy_decompress(&from);
  return complete;
}

}  // namespace

Result<EncodedPicture> EncodePicture(const Raster& raster, const std::vector<PixelRect>& black) {
  if (raster.channels == 1 && IsBilevel(raster)) return EncodeG4(raster);
  if (raster.channels == 1 && MidtoneShare(raster) < kFewMidtones) return EncodeFlate(raster, 4);
  FreedBuffer jpeg;
  if (!Compress(raster, kPageQuality, &jpeg))
    return Error{ErrorCode::kLimitExceeded, "a page is too large for a JPEG picture"};
  std::vector<uint8_t> row(static_cast<size_t>(raster.width) * raster.channels);
  if (!black.empty() && LightestInside(jpeg, black, row.data()) > kBlackBound) return EncodeFlate(raster, 8);
  return EncodedPicture{Dictionary(raster, 8, "/Filter /DCTDecode"), jpeg.text(), "jpeg"};
}

Result<std::string> EncodeJpeg(const Raster& raster, int quality) {
  FreedBuffer jpeg;
  if (!Compress(raster, quality, &jpeg))
    return Error{ErrorCode::kLimitExceeded, "a picture is too large to be written"};
  return jpeg.text();
}

Result<std::string> CleanJpeg(std::string_view untrusted_jpeg) {
  FreedBuffer out;
  if (!CopyCoefficients(untrusted_jpeg, &out)) return BadJpeg();
  return out.text();
}

}  // namespace blackbar
