#include "pipeline/checks/picture/picture_canonical.h"

#include <jpeglib.h>
#include <zlib.h>

#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace blackbar {
namespace {

struct JpegFailure {
  jpeg_error_mgr manager;
  jmp_buf back;
};

void OnError(j_common_ptr info) { longjmp(reinterpret_cast<JpegFailure*>(info->err)->back, 1); }
void OnMessage(j_common_ptr, int) {}

void Prepare(JpegFailure* failure) {
  jpeg_std_error(&failure->manager);
  failure->manager.error_exit = OnError;
  failure->manager.emit_message = OnMessage;
}

// Nothing with a destructor lives across the setjmp.
bool Rewrite(std::string_view jpeg, unsigned char** out, unsigned long* size) {
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
  jpeg_mem_src(&from, reinterpret_cast<const unsigned char*>(jpeg.data()), jpeg.size());
  jpeg_read_header(&from, TRUE);
  jvirt_barray_ptr* coefficients = jpeg_read_coefficients(&from);
  jpeg_copy_critical_parameters(&from, &to);
  to.optimize_coding = TRUE;
  to.density_unit = 0;
  to.X_density = to.Y_density = 1;
  jpeg_mem_dest(&to, out, size);
  jpeg_write_coefficients(&to, coefficients);
  jpeg_finish_compress(&to);
  jpeg_finish_decompress(&from);
  jpeg_destroy_compress(&to);
  jpeg_destroy_decompress(&from);
  return true;
}

std::string JpegRoom(std::string_view jpeg) {
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  const bool written = Rewrite(jpeg, &bytes, &size);
  const bool same = written && jpeg == std::string_view(reinterpret_cast<char*>(bytes), size);
  std::free(bytes);
  if (!written) return "its coefficients cannot be read";
  return same ? "" : "written anew, its coefficients give other bytes: something stands between them";
}

uint32_t BigEndian(std::string_view bytes, size_t at) {
  uint32_t number = 0;
  for (size_t i = 0; i < 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

// Bytes of all rows, each behind its filter's number; 0 for a form that a rendition never has.
uint64_t RowBytes(std::string_view header) {
  const uint64_t width = BigEndian(header, 0), height = BigEndian(header, 4);
  const int depth = header[8], colour = header[9];
  if (width == 0 || height == 0 || header[10] != 0 || header[11] != 0 || header[12] != 0) return 0;
  const bool known = (colour == 2 && depth == 8) || (colour == 0 && (depth == 8 || depth == 1));
  if (!known) return 0;
  return height * (1 + (width * static_cast<uint64_t>(colour == 2 ? 24 : depth) + 7) / 8);
}

// The compressed rows end where their stream ends, and give as many bytes as the picture has.
std::string RowsRoom(const std::string& stream, uint64_t expected) {
  z_stream z{};
  if (inflateInit(&z) != Z_OK) return "its rows cannot be unpacked";
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(stream.data()));
  z.avail_in = static_cast<uInt>(stream.size());
  std::vector<Bytef> buffer(1 << 16);
  uint64_t made = 0;
  int state = Z_OK;
  while (state == Z_OK && made <= expected) {
    z.next_out = buffer.data();
    z.avail_out = static_cast<uInt>(buffer.size());
    state = inflate(&z, Z_NO_FLUSH);
    made += buffer.size() - z.avail_out;
  }
  const uInt behind = z.avail_in;
  inflateEnd(&z);
  if (state != Z_STREAM_END) return "its rows do not end where they should";
  if (behind > 0) return "bytes behind the end of its rows";
  return made == expected ? "" : "more or fewer rows than the picture has";
}

std::string PngRoom(std::string_view png) {
  std::string rows;
  uint64_t expected = 0;
  std::string_view before;
  for (size_t at = 8; at + 12 <= png.size();) {
    const size_t length = BigEndian(png, at);
    if (length > png.size() - at - 12) return "a chunk is cut off";
    const std::string_view name = png.substr(at + 4, 4), body = png.substr(at + 8, length);
    const uLong sum =
        crc32(0, reinterpret_cast<const Bytef*>(png.data()) + at + 4, static_cast<uInt>(length + 4));
    if (sum != BigEndian(png, at + 8 + length)) return "a chunk's check sum is wrong";
    if (name == "IHDR") {
      if (!before.empty() || length != 13) return "its header is not the first chunk";
      expected = RowBytes(body);
    } else if (name == "IDAT") {
      if (length == 0 || (before != "IHDR" && before != "IDAT")) return "its rows are not in one place";
      rows += body;
    } else if (name == "IEND") {
      if (length != 0) return "bytes in the end chunk";
    } else {
      return "a chunk that a rendition does not need";
    }
    before = name;
    at += 12 + length;
  }
  if (expected == 0) return "a form of picture that a rendition never has";
  return RowsRoom(rows, expected);
}

}  // namespace

std::string RoomToHide(std::string_view untrusted, const std::string& format) {
  if (format == "jpeg") return JpegRoom(untrusted);
  return format == "png" ? PngRoom(untrusted) : "a photo is released as JPEG or PNG";
}

}  // namespace blackbar
