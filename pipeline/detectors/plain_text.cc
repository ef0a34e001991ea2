#include "pipeline/detectors/plain_text.h"

#include <algorithm>
#include <cstdint>

namespace blackbar {
namespace {

struct CodePoint {
  uint32_t value = 0;
  size_t bytes = 1;
};

// Two and three bytes are all that the table needs; anything else is copied byte by byte.
CodePoint Read(std::string_view text, size_t at) {
  auto byte = [&](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  auto continues = [&](size_t i) { return (byte(i) & 0xC0) == 0x80; };
  uint32_t first = byte(at);
  if (first >= 0xC2 && first < 0xE0 && continues(at + 1)) {
    return {(first & 0x1F) << 6 | (byte(at + 1) & 0x3F), 2};
  }
  if (first >= 0xE0 && first < 0xF0 && continues(at + 1) && continues(at + 2)) {
    return {(first & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F), 3};
  }
  return {first, 1};
}

// 0: the character stays as it is.
char PlainOf(uint32_t c) {
  if (c < 0xA0) return 0;
  if (c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000) return ' ';
  // An em dash parts phrases and is no hyphen.
  if (c == 0xAD || (c >= 0x2010 && c <= 0x2013) || c == 0x2212 || c == 0xFE63) return '-';
  if (c == 0x2018 || c == 0x2019 || c == 0x02BC) return '\'';
  if (c == 0x201C || c == 0x201D || c == 0xAB || c == 0xBB) return '"';
  if (c >= 0xFF01 && c <= 0xFF5E) return static_cast<char>(c - 0xFF01 + '!');
  if (c >= 0x0660 && c <= 0x0669) return static_cast<char>(c - 0x0660 + '0');
  if (c >= 0x06F0 && c <= 0x06F9) return static_cast<char>(c - 0x06F0 + '0');
  return 0;
}

}  // namespace

bool HasTypographicCharacters(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    CodePoint point = Read(text, at);
    if (PlainOf(point.value) != 0) return true;
    at += point.bytes;
  }
  return false;
}

std::string PlainText(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    CodePoint point = Read(text, at);
    char c = point.bytes > 1 ? PlainOf(point.value) : '\0';
    if (c != 0) {
      plain.push_back(c);
    } else {
      plain.append(text, at, point.bytes);
    }
    at += point.bytes;
  }
  return plain;
}

}  // namespace blackbar
