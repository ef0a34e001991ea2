#include "redactors/font_names.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace blackbar {
namespace {

struct Span {
  size_t begin = 0, end = 0;
};

uint32_t Number(const std::string& bytes, size_t at, int size) {
  uint32_t value = 0;
  for (int i = 0; i < size; ++i)
    value = value << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0);
  return value;
}

// An INDEX of a CFF font: its items, and where it ends (0: damaged).
std::vector<Span> ReadIndex(const std::string& font, size_t at, size_t* end) {
  std::vector<Span> items;
  uint32_t count = Number(font, at, 2);
  *end = at + 2;
  if (count == 0) return items;
  int size = static_cast<int>(Number(font, at + 2, 1));
  size_t base = at + 3 + static_cast<size_t>(count + 1) * size - 1;
  for (uint32_t i = 0; i < count && size >= 1 && size <= 4; ++i) {
    size_t begin = base + Number(font, at + 3 + static_cast<size_t>(i) * size, size);
    size_t stop = base + Number(font, at + 3 + static_cast<size_t>(i + 1) * size, size);
    if (begin > stop || stop > font.size()) return {};
    items.push_back({begin, stop});
    *end = stop;
  }
  return items;
}

// Calls `found` with operator (12 x as 1200 + x) and last operand of every entry of a DICT.
template <class Found>
void ReadDict(const std::string& font, Span span, Found found) {
  int32_t operand = 0;
  for (size_t at = span.begin; at < span.end;) {
    int b = static_cast<unsigned char>(font[at]);
    if (b <= 21) {
      bool wide = b == 12;
      found(wide ? 1200 + static_cast<int>(Number(font, at + 1, 1)) : b, operand);
      at += wide ? 2 : 1;
    } else if (b == 28) {
      operand = static_cast<int16_t>(Number(font, at + 1, 2));
      at += 3;
    } else if (b == 29) {
      operand = static_cast<int32_t>(Number(font, at + 1, 4));
      at += 5;
    } else if (b == 30) {
      for (++at; at < span.end && (font[at] & 0x0F) != 0x0F && (font[at] & 0xF0) != 0xF0;) ++at;
      ++at;
    } else if (b <= 246) {
      operand = b - 139;
      ++at;
    } else {
      int next = static_cast<int>(Number(font, at + 1, 1));
      operand = b <= 250 ? (b - 247) * 256 + next + 108 : -(b - 251) * 256 - next - 108;
      at += 2;
    }
  }
}

void Blank(std::string* font, Span span) {
  std::fill(font->begin() + span.begin, font->begin() + span.end, 'X');
}

}  // namespace

void BlankCffNames(std::string* font) {
  constexpr int kStandardStrings = 391;
  size_t end = Number(*font, 2, 1);
  std::vector<Span> names = ReadIndex(*font, end, &end);
  std::vector<Span> dicts = ReadIndex(*font, end, &end);
  std::vector<Span> strings = ReadIndex(*font, end, &end);
  for (Span name : names) Blank(font, name);
  size_t parts = 0;
  auto name_operator = [&](int op, int32_t value) {
    bool is_name = op <= 4 || op == 1200 || op == 1221 || op == 1222 || op == 1238;
    int32_t index = value - kStandardStrings;
    if (is_name && index >= 0 && index < static_cast<int32_t>(strings.size())) Blank(font, strings[index]);
    if (op == 1236 && value > 0) parts = value;
  };
  for (Span dict : dicts) ReadDict(*font, dict, name_operator);
  if (parts == 0 || parts >= font->size()) return;
  for (Span dict : ReadIndex(*font, parts, &end)) ReadDict(*font, dict, name_operator);
}

void BlankType1Names(std::string* font) {
  size_t clear = std::min(font->find("eexec"), font->size());
  int depth = 0;
  for (size_t i = 0; i < clear; ++i) {
    char c = (*font)[i];
    if (c == ')' && depth > 0) --depth;
    if (depth > 0 && c != '(' && c != '\\') (*font)[i] = 'X';
    if (c == '(') ++depth;
    if (depth == 0 && c == '%') {  // comments: keep the first line's form, blank the rest of the name
      size_t stop = std::min(font->find_first_of("\r\n", i), clear);
      size_t from = i == 0 ? font->find(':', i) : i + 1;
      if (from < stop) Blank(font, {from + (i == 0), stop});
      i = stop;
    }
  }
  for (const char* key : {"/FontName"}) {
    size_t at = font->find(key);
    if (at >= clear) continue;
    size_t name = font->find('/', at + 1);
    size_t stop = name < clear ? font->find_first_of(" \r\n\t", name) : clear;
    if (stop < clear) Blank(font, {name + 1, stop});
  }
}

bool HasNameTable(const std::string& font) {
  for (uint32_t i = 0, n = Number(font, 4, 2); i < n; ++i) {
    if (font.compare(12 + 16 * static_cast<size_t>(i), 4, "name") == 0) return true;
  }
  return false;
}

}  // namespace blackbar
