#include "core/page.h"

#include <algorithm>

namespace blackbar {
namespace {

bool StartsCodePoint(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

// Byte offset of the code point with index `count`, or the end.
size_t ByteOffset(std::string_view utf8, int64_t count) {
  size_t at = 0;
  while (at < utf8.size() && count > 0) {
    ++at;
    while (at < utf8.size() && !StartsCodePoint(utf8[at])) ++at;
    --count;
  }
  return at;
}

}  // namespace

int64_t CodePoints(std::string_view utf8) { return std::count_if(utf8.begin(), utf8.end(), StartsCodePoint); }

std::string_view SliceCodePoints(std::string_view utf8, int64_t from, int64_t to) {
  size_t begin = ByteOffset(utf8, from);
  return utf8.substr(begin, ByteOffset(utf8.substr(begin), to - from));
}

void ComposeText(Page* page) {
  page->text.clear();
  int64_t at = 0;
  int64_t confidence = 0;
  for (size_t i = 0; i < page->words.size(); ++i) {
    Word& word = page->words[i];
    if (i > 0) {
      page->text.push_back(word.line == page->words[i - 1].line ? ' ' : '\n');
      ++at;
    }
    word.from = at;
    at += CodePoints(word.text);
    word.to = at;
    page->text += word.text;
    confidence += word.confidence;
  }
  page->confidence =
      page->words.empty() ? 0 : static_cast<int>(confidence / static_cast<int64_t>(page->words.size()));
}

std::vector<Box> BoxesOfChars(const Page& page, int64_t from, int64_t to) {
  std::vector<Box> boxes;
  int line = -1;
  auto first =
      std::partition_point(page.words.begin(), page.words.end(), [&](const Word& w) { return w.to <= from; });
  for (auto word = first; word != page.words.end() && word->from < to; ++word) {
    if (!boxes.empty() && word->line == line) {
      boxes.back() = Union(boxes.back(), word->box);
    } else {
      boxes.push_back(word->box);
    }
    line = word->line;
  }
  return boxes;
}

std::vector<TimeSpan> TimesOfChars(const Page& page, int64_t from, int64_t to) {
  std::vector<TimeSpan> times;
  auto word =
      std::partition_point(page.words.begin(), page.words.end(), [&](const Word& w) { return w.to <= from; });
  for (; word != page.words.end() && word->from < to; ++word) {
    if (!word->spoken()) continue;
    // Words that follow each other go as one, the pause between them too.
    if (!times.empty() && word->start_us >= times.back().start_us) {
      times.back().end_us = std::max(times.back().end_us, word->end_us);
    } else {
      times.push_back({word->start_us, word->end_us});
    }
  }
  return times;
}

}  // namespace blackbar
