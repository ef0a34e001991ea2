#include "pipeline/checks/utf8.h"

#include <algorithm>

namespace blackbar {

void AppendUtf8(uint32_t c, std::string* out) {
  auto put = [out](uint32_t byte) { out->push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6), put(0x80 | (c & 63));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 63)), put(0x80 | (c & 63));
  } else {
    put(0xF0 | (c >> 18 & 7)), put(0x80 | (c >> 12 & 63)), put(0x80 | (c >> 6 & 63)), put(0x80 | (c & 63));
  }
}

std::vector<uint32_t> Utf8ToCodePoints(std::string_view text) {
  std::vector<uint32_t> out;
  for (size_t i = 0; i < text.size();) {
    unsigned char b = static_cast<unsigned char>(text[i]);
    int more = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : b >= 0xC0 ? 1 : 0;
    uint32_t c = more == 3 ? b & 7u : more == 2 ? b & 15u : more == 1 ? b & 31u : b;
    bool good = i + static_cast<size_t>(more) < text.size();
    for (int k = 1; good && k <= more; ++k) {
      unsigned char next = static_cast<unsigned char>(text[i + static_cast<size_t>(k)]);
      good = (next & 0xC0) == 0x80;
      c = c << 6 | (next & 63u);
    }
    out.push_back(good ? c : b);
    i += good ? static_cast<size_t>(more) + 1 : 1;
  }
  return out;
}

std::string Folded(std::string_view text) {
  std::string out;
  for (uint32_t c : Utf8ToCodePoints(text)) {
    if (c <= 0x20 || c == 0xA0 || c == 0xAD || (c >= 0x2000 && c <= 0x200F)) continue;
    if (c >= 'A' && c <= 'Z') c += 32;
    if (c == 0x2018 || c == 0x2019) c = '\'';
    if (c == 0x201C || c == 0x201D) c = '"';
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) c = '-';
    if (c >= 0xFB00 && c <= 0xFB04) {
      static constexpr const char* kParts[] = {"ff", "fi", "fl", "ffi", "ffl"};
      out += kParts[c - 0xFB00];
      continue;
    }
    AppendUtf8(c, &out);
  }
  return out;
}

std::string LettersAndDigits(std::string_view text) {
  std::string out;
  for (char c : Folded(text)) {
    unsigned char b = static_cast<unsigned char>(c);
    if (b >= 0x80 || (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z')) out.push_back(c);
  }
  return out;
}

double Similarity(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.empty() && b.empty() ? 1 : 0;
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return 1.0 - static_cast<double>(row[b.size()]) / static_cast<double>(std::max(a.size(), b.size()));
}

}  // namespace blackbar
