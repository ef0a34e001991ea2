#include "pipeline/checks/picture/picture_walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace blackbar {
namespace {

uint32_t BigEndian(std::string_view bytes, size_t at, int count) {
  uint32_t number = 0;
  for (int i = 0; i < count; ++i)
    number = number << 8 | static_cast<unsigned char>(bytes[at + static_cast<size_t>(i)]);
  return number;
}

std::string SegmentName(int marker) {
  if (marker >= 0xE0 && marker <= 0xEF) return fmt::format("APP{}", marker - 0xE0);
  return marker == 0xFE ? "COM" : fmt::format("marker {:02X}", marker);
}

// Tables, frames, scans and restart intervals. A JFIF header without a thumbnail holds sizes only.
bool NeededSegment(int marker, std::string_view body) {
  if (marker == 0xE0)
    return body.size() == 14 && body.starts_with(std::string_view("JFIF\0", 5)) && body[12] == 0 &&
           body[13] == 0;
  return marker == 0xDB || marker == 0xC4 || marker == 0xDA || marker == 0xDD ||
         (marker >= 0xC0 && marker <= 0xCF && marker != 0xC8 && marker != 0xCC);
}

// The end of a scan's coded bytes: the next marker that is neither stuffing nor a restart.
size_t EndOfScan(std::string_view bytes, size_t at) {
  for (; at + 1 < bytes.size(); ++at) {
    if (bytes[at] != '\xff') continue;
    const auto next = static_cast<unsigned char>(bytes[at + 1]);
    if (next != 0 && (next < 0xD0 || next > 0xD7)) return at;
  }
  return bytes.size();
}

PictureParts WalkJpeg(std::string_view bytes) {
  PictureParts found;
  if (!bytes.starts_with("\xff\xd8")) return found.broken = "no start marker", found;
  found.pictures = 1;
  size_t at = 2;
  while (at + 2 <= bytes.size()) {
    if (bytes[at] != '\xff') return found.broken = fmt::format("byte {} is no marker", at), found;
    const int marker = static_cast<unsigned char>(bytes[at + 1]);
    if (marker == 0xD9) {
      found.after_end = bytes.size() - at - 2;
      return found;
    }
    if (at + 4 > bytes.size()) break;
    const size_t length = BigEndian(bytes, at + 2, 2);
    if (length < 2 || at + 2 + length > bytes.size()) break;
    std::string_view body = bytes.substr(at + 4, length - 2);
    found.parts.push_back({at, SegmentName(marker), NeededSegment(marker, body)});
    at += 2 + length;
    if (marker == 0xDA) at = EndOfScan(bytes, at);
  }
  return found.broken = "the end marker is missing", found;
}

PictureParts WalkPng(std::string_view bytes) {
  constexpr std::array<std::string_view, 5> kNeeded = {"IHDR", "PLTE", "tRNS", "IDAT", "IEND"};
  PictureParts found;
  if (!bytes.starts_with("\x89PNG\r\n\x1a\n")) return found.broken = "no start marker", found;
  for (size_t at = 8; at + 12 <= bytes.size();) {
    const size_t length = BigEndian(bytes, at, 4);
    const std::string_view name = bytes.substr(at + 4, 4);
    if (length > bytes.size() - at - 12) break;
    found.pictures += name == "IHDR";
    found.parts.push_back(
        {at, std::string(name), std::find(kNeeded.begin(), kNeeded.end(), name) != kNeeded.end()});
    at += 12 + length;
    if (name == "IEND") {
      found.after_end = bytes.size() - at;
      return found;
    }
  }
  return found.broken = "the end chunk is missing", found;
}

}  // namespace

PictureParts WalkPicture(std::string_view untrusted, const std::string& format) {
  if (format == "jpeg") return WalkJpeg(untrusted);
  if (format == "png") return WalkPng(untrusted);
  PictureParts found;
  found.broken = "a photo is released as JPEG or PNG";
  return found;
}

}  // namespace blackbar
