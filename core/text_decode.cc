#include "core/text_decode.h"

#include <cstdint>
#include <optional>

namespace blackbar {
namespace {

// What the bytes 0x80 to 0x9F mean in Windows-1252; 0: nothing.
constexpr char32_t kWindows1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                       0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

uint8_t Byte(std::string_view bytes, size_t i) { return static_cast<uint8_t>(bytes[i]); }

// nullopt where the bytes are not UTF-8 throughout (overlong forms and surrogates included).
std::optional<std::u32string> DecodeUtf8(std::string_view bytes) {
  std::u32string text;
  for (size_t i = 0; i < bytes.size();) {
    uint8_t lead = Byte(bytes, i);
    int more = lead < 0x80                   ? 0
               : lead >= 0xC2 && lead < 0xE0 ? 1
               : lead >= 0xE0 && lead < 0xF0 ? 2
               : lead >= 0xF0 && lead < 0xF5 ? 3
                                             : -1;
    if (more < 0 || i + more >= bytes.size()) return std::nullopt;
    char32_t point = more == 0 ? lead : lead & (0x3F >> more);
    for (int k = 1; k <= more; ++k) {
      uint8_t next = Byte(bytes, i + k);
      if ((next & 0xC0) != 0x80) return std::nullopt;
      point = point << 6 | (next & 0x3F);
    }
    bool overlong = (more == 2 && point < 0x800) || (more == 3 && point < 0x10000);
    if (overlong || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) return std::nullopt;
    text.push_back(point);
    i += more + 1;
  }
  return text;
}

std::u32string DecodeUtf16(std::string_view bytes, bool big_endian) {
  std::u32string text;
  auto unit = [&](size_t i) -> char32_t {
    return big_endian ? Byte(bytes, i) << 8 | Byte(bytes, i + 1) : Byte(bytes, i + 1) << 8 | Byte(bytes, i);
  };
  for (size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t point = unit(i);
    if (point >= 0xD800 && point < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 &&
        unit(i + 2) < 0xE000) {
      point = 0x10000 + ((point - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
      i += 2;
    }
    text.push_back(point >= 0xD800 && point < 0xE000 ? 0xFFFD : point);
  }
  return text;
}

}  // namespace

std::u32string DecodeText(std::string_view bytes) {
  if (bytes.substr(0, 2) == "\xFF\xFE") return DecodeUtf16(bytes.substr(2), false);
  if (bytes.substr(0, 2) == "\xFE\xFF") return DecodeUtf16(bytes.substr(2), true);
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  if (std::optional<std::u32string> text = DecodeUtf8(bytes)) return *text;
  std::u32string text;
  for (size_t i = 0; i < bytes.size(); ++i) {
    uint8_t byte = Byte(bytes, i);
    text.push_back(byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte);
  }
  return text;
}

// Takes a place on paper. Soft hyphens, zero-width and direction marks would be in the file, but not visible.
bool VisibleOnPaper(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0xFEFF) return false;
  if ((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F))
    return false;
  return !(c >= 0xFE00 && c <= 0xFE0F) && c < 0xE0000;
}

void AppendUtf8(std::string* out, char32_t c) {
  auto put = [&](char32_t byte) { out->push_back(static_cast<char>(byte)); };
  auto put_more = [&](int shift) { put(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | c >> 6);
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put_more(6);
  } else {
    put(0xF0 | c >> 18);
    put_more(12);
    put_more(6);
  }
  put_more(0);
}

}  // namespace blackbar
