#include "pipeline/detectors/structure/delimited.h"

#include <algorithm>

namespace blackbar {
namespace {

constexpr size_t kLongestHeader = 2000;
constexpr size_t kLongestField = 40;  // of a header

std::string_view LineText(const PageView& page, uint32_t line) {
  size_t begin = page.lines()[line];
  return page.text().substr(begin, page.LineEnd(line) - begin);
}

// Fields of a header are short, hold a letter and no date or long number.
bool CanBeHeader(std::string_view line, char delimiter) {
  size_t length = 0, digits = 0;
  bool letter = false;
  for (size_t i = 0; i <= line.size(); ++i) {
    if (i == line.size() || line[i] == delimiter) {
      if (!letter || length > kLongestField || digits > 2) return false;
      length = digits = 0;
      letter = false;
      continue;
    }
    char c = line[i];
    if (c == '\r') continue;
    if (c == ':') return false;
    ++length;
    digits += c >= '0' && c <= '9';
    letter |= (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }
  return true;
}

}  // namespace

int CountDelimiters(std::string_view line, char delimiter) {
  int count = 0;
  bool quoted = false;
  for (char c : line) {
    if (c == '"') quoted = !quoted;
    if (c == delimiter && !quoted) ++count;
  }
  return count;
}

Delimited::Delimited(const PageView& page) {
  if (page.has_boxes()) return;
  if (page.text().find_first_of(";,|\t") == std::string_view::npos) return;
  lines_.resize(page.lines().size(), 0);
  headers_.resize(page.lines().size(), 0);
  for (uint32_t line = 0; line < page.lines().size(); ++line) {
    std::string_view text = LineText(page, line);
    int pipes = 0, tabs = 0;
    for (char c : text) pipes += c == '|', tabs += c == '\t';
    if (pipes >= 2) {
      lines_[line] = '|';
    } else if (tabs >= 1) {
      lines_[line] = '\t';
    }
  }
  FindTables(page);
}

void Delimited::FindTables(const PageView& page) {
  for (uint32_t line = 0; line + 1 < page.lines().size(); ++line) {
    if (lines_[line] != 0) continue;
    std::string_view text = LineText(page, line);
    if (text.size() > kLongestHeader) continue;
    for (char delimiter : {',', ';'}) {
      auto rough = std::count(text.begin(), text.end(), delimiter);
      if (rough < 2 || !CanBeHeader(text, delimiter)) continue;
      int fields = CountDelimiters(text, delimiter);
      uint32_t next = line + 1;
      while (next < page.lines().size() && CountDelimiters(LineText(page, next), delimiter) == fields) ++next;
      if (fields < 2 || next == line + 1) continue;
      for (uint32_t row = line; row < next; ++row) lines_[row] = delimiter;
      headers_[line] = 1;
      line = next - 1;
      break;
    }
  }
}

}  // namespace blackbar
