// Lines come from poppler or Tesseract, each already cut at wide gaps. They are put into bands (rows of lines
// that overlap in height); a run of bands that a gutter divides into columns of running text is read column
// by column.
#include "pipeline/readers/reading_order.h"

#include <algorithm>
#include <optional>

#include "core/upright.h"

namespace blackbar {
namespace {

constexpr int32_t kLeastGutter = 12'000;  // millionths of the page's width
constexpr int32_t kLeastColumn = 220'000;
constexpr size_t kLeastColumnLines = 4;
constexpr double kLongLine = 0.6;    // of its column's width
constexpr double kLongShare = 0.25;  // of a column's lines
constexpr int kMostDepth = 4;
constexpr size_t kMostBands = 200;  // a page of finer print is not worth the square of it

struct Line {
  Box box;
  size_t first_word = 0, last_word = 0;
  int block = 0;
};

using Lines = std::vector<Line>;
struct Band {
  size_t from = 0, to = 0;  // of the lines sorted by height
  int32_t top = 0, bottom = 0;
};

Lines LinesOf(const Page& page) {
  Lines lines;
  for (size_t i = 0; i < page.words.size(); ++i) {
    const Word& word = page.words[i];
    if (i > 0 && word.line == page.words[i - 1].line) {
      lines.back().box = Union(lines.back().box, word.box);
      lines.back().last_word = i;
    } else {
      lines.push_back({word.box, i, i, word.block});
    }
  }
  return lines;
}

// Lines of a band share at least half a line's height with its first line.
std::vector<Band> BandsOf(Lines* lines) {
  std::stable_sort(lines->begin(), lines->end(), [](const Line& a, const Line& b) {
    return a.box.top + a.box.bottom < b.box.top + b.box.bottom;
  });
  std::vector<Band> bands;
  for (size_t i = 0; i < lines->size(); ++i) {
    const Box& box = (*lines)[i].box;
    const int32_t middle = box.top + box.height() / 2;
    if (!bands.empty() && middle < bands.back().bottom) {
      bands.back().to = i + 1;
    } else {
      bands.push_back({i, i + 1, box.top, box.bottom});
    }
  }
  return bands;
}

struct Gutter {
  int32_t left = 0, right = 0;
};

// The free upright strips between the lines, from the widest.
std::vector<Gutter> GuttersOf(const Lines& lines, size_t from, size_t to) {
  std::vector<Gutter> spans;
  for (size_t i = from; i < to; ++i) spans.push_back({lines[i].box.left, lines[i].box.right});
  std::sort(spans.begin(), spans.end(), [](const Gutter& a, const Gutter& b) { return a.left < b.left; });
  std::vector<Gutter> free;
  int32_t reach = spans.empty() ? 0 : spans.front().right;
  for (const Gutter& span : spans) {
    if (span.left - reach >= kLeastGutter) free.push_back({reach, span.left});
    reach = std::max(reach, span.right);
  }
  std::sort(free.begin(), free.end(),
            [](const Gutter& a, const Gutter& b) { return a.right - a.left > b.right - b.left; });
  return free;
}

// Running text has long lines; a table's or form's column is narrow or mostly short entries.
bool IsRunningText(const Lines& lines, size_t from, size_t to, int32_t left, int32_t right) {
  int32_t low = kWholeSide, high = 0;
  for (size_t i = from; i < to; ++i) {
    const Box& box = lines[i].box;
    if (box.left < left || box.right > right) continue;
    low = std::min(low, box.left), high = std::max(high, box.right);
  }
  if (high - low < kLeastColumn) return false;
  size_t count = 0, extended = 0;
  for (size_t i = from; i < to; ++i) {
    const Box& box = lines[i].box;
    if (box.left < left || box.right > right) continue;
    ++count;
    if (box.width() > kLongLine * (high - low)) ++extended;
  }
  return count >= kLeastColumnLines && extended >= 3 &&
         static_cast<double>(extended) > kLongShare * static_cast<double>(count);
}

// A rule across the gutter is a table's.
bool IsRuled(const Page& page, const Gutter& gutter, int32_t top, int32_t bottom) {
  int crossing = 0;
  for (const Box& rule : page.rules) {
    if (rule.width() > rule.height() && rule.left < gutter.left && rule.right > gutter.right &&
        rule.top > top && rule.bottom < bottom) {
      ++crossing;
    }
  }
  return crossing >= 2;
}

std::optional<Gutter> ColumnGutter(const Page& page, const Lines& lines, size_t from, size_t to) {
  int32_t top = kWholeSide, bottom = 0;
  for (size_t i = from; i < to; ++i)
    top = std::min(top, lines[i].box.top), bottom = std::max(bottom, lines[i].box.bottom);
  for (const Gutter& gutter : GuttersOf(lines, from, to)) {
    if (IsRunningText(lines, from, to, 0, gutter.left) &&
        IsRunningText(lines, from, to, gutter.right, kWholeSide) && !IsRuled(page, gutter, top, bottom)) {
      return gutter;
    }
  }
  return std::nullopt;
}

void Order(const Page& page, Lines lines, int depth, Lines* out);

// Each column is a page of its own.
void OrderColumns(const Page& page, const Lines& lines, size_t from, size_t to, const Gutter& gutter,
                  int depth, Lines* out) {
  Lines left, right;
  for (size_t i = from; i < to; ++i) (lines[i].box.right <= gutter.left ? left : right).push_back(lines[i]);
  Order(page, std::move(left), depth + 1, out);
  Order(page, std::move(right), depth + 1, out);
}

struct ColumnRun {
  size_t to = 0;  // the band after it
  Gutter gutter;
};

// What stands far below the columns, on the left only, is not part of them.
size_t WithoutFooter(const Lines& lines, const std::vector<Band>& bands, size_t from, size_t to,
                     const Gutter& gutter) {
  for (size_t k = to - 1; k > from; --k) {
    const bool one_sided = std::all_of(lines.begin() + static_cast<ptrdiff_t>(bands[k].from),
                                       lines.begin() + static_cast<ptrdiff_t>(bands[k].to),
                                       [&](const Line& line) { return line.box.right <= gutter.left; });
    if (!one_sided) return to;
    const int32_t height = bands[k].bottom - bands[k].top;
    if (bands[k].top - bands[k - 1].bottom > 2 * height) return k;
  }
  return to;
}

// The longest run of bands from `from` on that a gutter divides.
std::optional<ColumnRun> ColumnsFrom(const Page& page, const Lines& lines, const std::vector<Band>& bands,
                                     size_t from) {
  if (from + kLeastColumnLines > bands.size()) return std::nullopt;
  // A gutter of a longer run is one of the shortest run, too.
  if (GuttersOf(lines, bands[from].from, bands[from + kLeastColumnLines - 1].to).empty()) return std::nullopt;
  for (size_t to = bands.size(); to >= from + kLeastColumnLines; --to) {
    const std::optional<Gutter> gutter = ColumnGutter(page, lines, bands[from].from, bands[to - 1].to);
    if (gutter) return ColumnRun{WithoutFooter(lines, bands, from, to, *gutter), *gutter};
  }
  return std::nullopt;
}

void Order(const Page& page, Lines lines, int depth, Lines* out) {
  const std::vector<Band> bands = BandsOf(&lines);
  const bool may_divide = depth < kMostDepth && bands.size() <= kMostBands;
  for (size_t i = 0; i < bands.size();) {
    const std::optional<ColumnRun> run = may_divide ? ColumnsFrom(page, lines, bands, i) : std::nullopt;
    if (run) {
      OrderColumns(page, lines, bands[i].from, bands[run->to - 1].to, run->gutter, depth, out);
      i = run->to;
      continue;
    }
    const auto begin = lines.begin() + static_cast<ptrdiff_t>(bands[i].from);
    const auto end = lines.begin() + static_cast<ptrdiff_t>(bands[i].to);
    std::stable_sort(begin, end, [](const Line& a, const Line& b) { return a.box.left < b.box.left; });
    out->insert(out->end(), begin, end);
    ++i;
  }
}

void Turn(int turns, Page* page) {
  if (turns % 4 == 0) return;
  for (Word& word : page->words) word.box = Turned(word.box, turns);
  for (Box& rule : page->rules) rule = Turned(rule, turns);
}

void PutUprightInOrder(Page* page) {
  Lines lines = LinesOf(*page);
  if (lines.size() < 2) return;
  Lines ordered;
  ordered.reserve(lines.size());
  Order(*page, std::move(lines), 0, &ordered);
  std::vector<Word> words;
  words.reserve(page->words.size());
  int number = 0, block = -1, last = -1;
  for (const Line& line : ordered) {
    if (line.block != last) ++block;
    last = line.block;
    for (size_t i = line.first_word; i <= line.last_word; ++i) {
      words.push_back(std::move(page->words[i]));
      words.back().line = number, words.back().block = block;
    }
    ++number;
  }
  page->words = std::move(words);
}

}  // namespace

void PutInReadingOrder(Page* page) {
  const int turns = TurnsToUpright(*page);
  Turn(turns, page);
  PutUprightInOrder(page);
  Turn(4 - turns, page);
}

}  // namespace blackbar
