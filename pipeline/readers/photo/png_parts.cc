// A PNG is chunks: a name, bytes, a checksum.
#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <string>

#include "pipeline/readers/photo/file_parts.h"
#include "pipeline/readers/photo/photo_notes.h"

namespace blackbar {
namespace {

using namespace std::string_view_literals;

constexpr size_t kMostInflated = 4 << 20;

// What cannot be taken out is looked at as it is.
std::string Inflated(std::string_view packed) {
  std::string out(64 << 10, '\0');
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) return std::string(packed);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  int state = Z_OK;
  for (;;) {
    stream.next_out = reinterpret_cast<Bytef*>(out.data()) + stream.total_out;
    stream.avail_out = static_cast<uInt>(out.size() - stream.total_out);
    state = inflate(&stream, Z_NO_FLUSH);
    if (state != Z_OK || out.size() >= kMostInflated) break;
    if (stream.avail_out == 0) out.resize(2 * out.size());
    if (stream.avail_in == 0 && stream.avail_out > 0) break;
  }
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

// ImageMagick keeps blocks as lines of hexadecimal digits after a name and a length.
std::string RawProfile(std::string_view text) {
  std::string bytes;
  int digits = 0, value = 0;
  size_t at = text.find_first_not_of('\n');
  for (int lines = 0; lines < 2 && at != text.npos; ++lines) at = text.find('\n', at + (lines > 0));
  for (; at < text.size(); ++at) {
    const char c = text[at];
    const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (digit < 0) continue;
    value = value << 4 | digit;
    if (++digits % 2 == 0) bytes.push_back(static_cast<char>(value & 0xFF));
  }
  return bytes;
}

void TakeText(std::string_view keyword, const std::string& text, PhotoNotes* notes) {
  if (keyword == "XML:com.adobe.xmp" || keyword == "Raw profile type xmp") {
    notes->Xmp(keyword.starts_with("Raw") ? RawProfile(text) : text, "XMP");
  } else if (keyword == "Raw profile type exif" || keyword == "Raw profile type APP1") {
    notes->Exif(RawProfile(text), "EXIF");
  } else if (keyword == "Raw profile type iptc") {
    notes->Photoshop(RawProfile(text), "IPTC");
  } else {
    notes->Comment(AsUtf8(keyword) + ": " + AsUtf8(text), "text chunk");
  }
}

void TakeChunk(std::string_view name, std::string_view data, PhotoNotes* notes) {
  constexpr std::array kPicture = {"IHDR"sv, "PLTE"sv, "IDAT"sv, "IEND"sv, "tRNS"sv,
                                   "gAMA"sv, "cHRM"sv, "sRGB"sv, "sBIT"sv, "bKGD"sv,
                                   "pHYs"sv, "hIST"sv, "sPLT"sv, "acTL"sv, "cICP"sv};
  const size_t zero = std::min(data.find('\0'), data.size());
  const std::string_view keyword = data.substr(0, zero);
  const std::string_view after = data.substr(std::min(zero + 1, data.size()));
  if (name == "tEXt") {
    TakeText(keyword, std::string(after), notes);
  } else if (name == "zTXt") {
    TakeText(keyword, after.empty() ? "" : Inflated(after.substr(1)), notes);
  } else if (name == "iTXt" && after.size() > 2) {
    const bool packed = after[0] != 0;
    std::string_view text = after.substr(2);
    for (int i = 0; i < 2; ++i)  // the language, and the keyword in it
      text = text.substr(std::min(text.find('\0'), text.size() - (text.empty() ? 0 : 1)) +
                         (text.empty() ? 0 : 1));
    TakeText(keyword, packed ? Inflated(text) : std::string(text), notes);
  } else if (name == "eXIf") {
    notes->Exif(data, "EXIF");
  } else if (name == "iCCP") {
    notes->ColourProfile(AsUtf8(keyword) + "\n" + (after.empty() ? "" : Inflated(after.substr(1))),
                         "colour profile");
  } else if (name == "tIME") {
    notes->Comment("", "time of the last change");
  } else if (name == "fcTL") {
    notes->SecondPicture("a frame of an animation");
  } else if (name != "fdAT" && std::find(kPicture.begin(), kPicture.end(), name) == kPicture.end()) {
    notes->Other(data, "chunk of an unknown kind");
  }
}

}  // namespace

void LookIntoPng(std::string_view file, PhotoNotes* notes) {
  const FileBytes bytes(file, true);
  uint64_t at = 8;
  while (at + 12 <= bytes.size()) {
    const uint64_t size = bytes.At(at, 4);
    const std::string_view name = bytes.Part(at + 4, 4);
    TakeChunk(name, bytes.Part(at + 8, size), notes);
    at += 12 + size;
    if (name == "IEND") return notes->Trailing(bytes.From(at), "IEND\xAE\x42\x60\x82"sv);
  }
}

}  // namespace blackbar
