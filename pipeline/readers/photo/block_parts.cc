// GIF, WebP and BMP.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "pipeline/readers/photo/file_parts.h"
#include "pipeline/readers/photo/photo_notes.h"

namespace blackbar {
namespace {

using namespace std::string_view_literals;

// Sub-blocks from `at`, put together; `at` is then after them.
std::string SubBlocks(const FileBytes& bytes, uint64_t* at) {
  std::string all;
  while (*at < bytes.size()) {
    const uint64_t size = bytes.At(*at, 1);
    ++*at;
    if (size == 0) break;
    all += bytes.Part(*at, size);
    *at += size;
  }
  return all;
}

void TakeGifExtension(uint64_t label, std::string_view whole, std::string data, PhotoNotes* notes) {
  constexpr uint64_t kComment = 0xFE, kPlainText = 0x01, kApplication = 0xFF;
  if (label == kComment) notes->Comment(AsUtf8(data), "comment");
  if (label == kPlainText)
    notes->Comment(AsUtf8(data.substr(std::min<size_t>(data.size(), 12))), "plain text");
  if (label != kApplication || data.starts_with("NETSCAPE2.0") || data.starts_with("ANIMEXTS1.0")) return;
  // XMP stands there as it is: its text gives the lengths of the blocks.
  if (data.starts_with("XMP DataXMP")) {
    const size_t end = whole.find("<?xpacket end"sv);
    notes->Xmp(whole.substr(std::min<size_t>(12, whole.size()), end == whole.npos ? end : end - 12), "XMP");
  } else if (data.starts_with("ICCRGBG1")) {
    notes->ColourProfile(data, "colour profile");
  } else {
    notes->Other(data, "block of a program");
  }
}

uint64_t ColourTable(uint64_t flags) { return (flags & 0x80) != 0 ? 3ULL << ((flags & 7) + 1) : 0; }

}  // namespace

void LookIntoGif(std::string_view file, PhotoNotes* notes) {
  const FileBytes bytes(file, false);
  uint64_t at = 13 + ColourTable(bytes.At(10, 1));
  while (at < bytes.size()) {
    const uint64_t kind = bytes.At(at, 1);
    if (kind == 0x3B) return notes->Trailing(bytes.From(at + 1), ";"sv);
    if (kind == 0x21) {
      const uint64_t label = bytes.At(at + 1, 1);
      const std::string_view whole = bytes.From(at + 2);
      at += 2;
      TakeGifExtension(label, whole, SubBlocks(bytes, &at), notes);
    } else if (kind == 0x2C) {
      at += 10 + ColourTable(bytes.At(at + 9, 1)) + 1;
      SubBlocks(bytes, &at);
    } else {
      return notes->Trailing(bytes.From(at), ";"sv);
    }
  }
}

void LookIntoWebp(std::string_view file, PhotoNotes* notes) {
  const FileBytes bytes(file, false);
  const uint64_t end = std::min<uint64_t>(bytes.size(), 8 + bytes.At(4, 4));
  uint64_t at = 12;
  while (at + 8 <= end) {
    const std::string_view name = bytes.Part(at, 4);
    const uint64_t size = bytes.At(at + 4, 4);
    const std::string_view data = bytes.Part(at + 8, size);
    if (name == "EXIF") {
      notes->Exif(data, "EXIF");
    } else if (name == "XMP ") {
      notes->Xmp(data, "XMP");
    } else if (name == "ICCP") {
      notes->ColourProfile(data, "colour profile");
    } else if (name != "VP8 " && name != "VP8L" && name != "VP8X" && name != "ALPH" && name != "ANIM" &&
               name != "ANMF") {
      notes->Other(data, "chunk of an unknown kind");
    }
    at += 8 + size + (size & 1);
  }
  notes->Trailing(bytes.From(end), "RIFF"sv);
}

void LookIntoBmp(std::string_view file, PhotoNotes* notes) {
  constexpr uint64_t kProfileHead = 124;
  const FileBytes bytes(file, false);
  if (bytes.At(14, 4) >= kProfileHead && bytes.At(14 + 116, 4) > 0) {
    const uint64_t place = 14 + bytes.At(14 + 112, 4);
    notes->ColourProfile(bytes.Part(place, bytes.At(14 + 116, 4)), "colour profile");
  }
  const uint64_t size = bytes.At(2, 4);
  if (size >= 26 && size < bytes.size()) notes->Trailing(bytes.From(size), "BM"sv);
}

}  // namespace blackbar
