#include "pipeline/readers/audit/utf8.h"

#include <qpdf/QPDFObjectHandle.hh>

namespace blackbar {

void AppendUtf8Character(uint32_t c, std::string* out) {
  static constexpr const char* kLigatures[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  if (c >= 0xFB00 && c <= 0xFB06) {
    *out += kLigatures[c - 0xFB00];
    return;
  }
  if (c == 0xA0) c = ' ';
  if (c < 0x20 || c == 0x7F || c == 0x200B || c == 0xFEFF) return;
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  if (c < 0x80) {
    out->push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    *out += {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 63))};
  } else if (c < 0x10000) {
    *out += {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 63)),
             static_cast<char>(0x80 | (c & 63))};
  } else {
    *out += {static_cast<char>(0xF0 | c >> 18), static_cast<char>(0x80 | (c >> 12 & 63)),
             static_cast<char>(0x80 | (c >> 6 & 63)), static_cast<char>(0x80 | (c & 63))};
  }
}

std::string Utf8OfPdfString(const std::string& bytes) {
  return QPDFObjectHandle::newString(bytes).getUTF8Value();
}

}  // namespace blackbar
