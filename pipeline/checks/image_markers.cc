#include "pipeline/checks/image_markers.h"

#include <fmt/format.h>

namespace blackbar {
namespace {

unsigned Byte(std::string_view data, size_t at) { return static_cast<unsigned char>(data[at]); }
size_t Short(std::string_view data, size_t at) { return Byte(data, at) << 8 | Byte(data, at + 1); }

bool AllowedSegment(unsigned marker, std::string_view body) {
  if (marker >= 0xC0 && marker <= 0xCF) return true;  // frames, Huffman tables
  if (marker == 0xDA || marker == 0xDB || marker == 0xDD)
    return true;  // scan, quantisation, restart interval
  if (marker == 0xE0) return body.starts_with("JFIF") && body.size() <= 14;  // without its thumbnail
  return marker == 0xEE && body.starts_with("Adobe") && body.size() <= 12;
}

std::string JpegComplaint(std::string_view data) {
  size_t at = 2;
  while (at + 4 <= data.size()) {
    if (Byte(data, at) != 0xFF) return "a JPEG whose segments cannot be followed";
    unsigned marker = Byte(data, at + 1);
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    if (marker == 0xD9) break;
    size_t length = Short(data, at + 2);
    if (length < 2 || at + 2 + length > data.size()) return "a JPEG whose segments cannot be followed";
    if (!AllowedSegment(marker, data.substr(at + 4, length - 2))) {
      return fmt::format("a JPEG with a segment of metadata (FF{:02X})", marker);
    }
    at += 2 + length;
    if (marker != 0xDA) continue;
    while (at + 1 < data.size()) {  // the scan's own bytes
      unsigned next = Byte(data, at + 1);
      if (Byte(data, at) == 0xFF && next != 0 && !(next >= 0xD0 && next <= 0xD7) && next != 0xFF) break;
      ++at;
    }
  }
  if (at + 2 > data.size() || Byte(data, at + 1) != 0xD9) return "";  // cut short: nothing after the scan
  size_t after = data.find_first_not_of(std::string_view("\0\r\n", 3), at + 2);
  return after == std::string_view::npos ? "" : "bytes after the end of a JPEG";
}

std::string Jpeg2000Complaint(std::string_view data) {
  for (std::string_view box : {"xml ", "uuid", "uinf", "asoc", "jp2i", "nlst"}) {
    if (data.find(box) != std::string_view::npos) return "a JPEG 2000 picture with metadata";
  }
  return "";
}

}  // namespace

std::string ImageMarkerComplaint(std::string_view data) {
  if (data.starts_with("\xFF\xD8\xFF")) return JpegComplaint(data);
  if (data.substr(0, 12).find("jP  ") != std::string_view::npos) return Jpeg2000Complaint(data);
  return "";
}

}  // namespace blackbar
