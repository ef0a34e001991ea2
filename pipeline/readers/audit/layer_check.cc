#include <fmt/format.h>

#include <algorithm>

#include "pipeline/readers/audit/page_notes.h"
#include "pipeline/readers/reading_order.h"

namespace blackbar {
namespace {

constexpr size_t kMaxWarnings = 24;

std::string Bare(const std::string& text) {  // letters and digits only, in lower case
  std::string bare;
  for (unsigned char c : text)
    if (std::isalnum(c) || c >= 0x80) bare.push_back(static_cast<char>(std::tolower(c)));
  return bare;
}

size_t Distance(const std::string& a, const std::string& b) {
  std::vector<size_t> row(b.size() + 1);
  for (size_t k = 0; k <= b.size(); ++k) row[k] = k;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t corner = row[0];
    row[0] = i;
    for (size_t k = 1; k <= b.size(); ++k) {
      const size_t best = std::min({row[k] + 1, row[k - 1] + 1, corner + (a[i - 1] != b[k - 1])});
      corner = row[k];
      row[k] = best;
    }
  }
  return row[b.size()];
}

// OCR's own slips are no difference; a digit is.
bool Agree(const std::string& layer, const std::string& seen) {
  const std::string a = Bare(layer), b = Bare(seen);
  if (a.empty() || b.find(a) != std::string::npos) return true;
  if (std::any_of(a.begin(), a.end(), [](unsigned char c) { return std::isdigit(c); })) return false;
  if (a.size() > 60 || b.size() > 60) return false;
  return Distance(a, b) * 4 <= std::max(a.size(), b.size());
}

bool SameLine(const Box& a, const Box& b) {
  const int32_t common = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  return 2 * common > std::min(a.height(), b.height());
}

// What OCR read where a word of the layer stands.
std::string SeenAt(const Box& box, const Page& page) {
  std::string seen;
  for (const Word& word : page.words) {
    if (word.source != WordSource::kOcr || !SameLine(box, word.box)) continue;
    const int32_t common = std::min(box.right, word.box.right) - std::max(box.left, word.box.left);
    if (4 * common > std::min(box.width(), word.box.width())) seen += word.text;
  }
  return seen;
}

bool IsLayer(const PageTrace& trace, const std::vector<GlyphSight>& sights, const TracedWord& word) {
  const std::vector<size_t> glyphs = GlyphsOf(trace, word.char_pos, word.char_len);
  const auto layer =
      std::count_if(glyphs.begin(), glyphs.end(), [&](size_t i) { return sights[i].sight == Sight::kLayer; });
  return 2 * static_cast<size_t>(layer) > glyphs.size();
}

bool IsOnPage(const TracedWord& traced, const Page& page) {
  return std::any_of(page.words.begin(), page.words.end(), [&](const Word& word) {
    return word.source == WordSource::kTextLayer && word.box.Intersects(traced.box) &&
           word.text == traced.text;
  });
}

}  // namespace

void CheckLayer(const PageTrace& trace, const std::vector<GlyphSight>& sights, Page* page,
                AuditNotes* notes) {
  const bool has_ocr = std::any_of(page->words.begin(), page->words.end(),
                                   [](const Word& word) { return word.source == WordSource::kOcr; });
  std::vector<TracedWord> unseen;  // lines of words
  std::vector<Word> added;
  int line = 0, block = 0;
  for (const Word& word : page->words)
    line = std::max(line, word.line + 1), block = std::max(block, word.block + 1);
  Box around;
  size_t layer_words = 0;
  for (const TracedWord& word : trace.words) {
    if (word.box.empty() || Bare(word.text).empty() || !IsLayer(trace, sights, word)) continue;
    around = layer_words++ == 0 ? word.box : Union(around, word.box);
    const std::string seen = SeenAt(word.box, *page);
    if (seen.empty() && !IsOnPage(word, *page)) {
      Word more;  // there is ink, which OCR could not read
      more.text = word.text, more.box = word.box, more.line = line++, more.block = block++;
      std::erase_if(more.text, [](char c) { return static_cast<unsigned char>(c) <= 0x20; });
      added.push_back(std::move(more));
      continue;
    }
    if (seen.empty() || Agree(word.text, seen)) continue;
    if (!unseen.empty() && SameLine(unseen.back().box, word.box)) {
      unseen.back().text += " " + word.text;
      unseen.back().box = Union(unseen.back().box, word.box);
    } else {
      unseen.push_back(word);
    }
  }
  if (layer_words > 0 && !has_ocr)
    notes->Warn(
        "unchecked_layer",
        fmt::format(
            "page {}: the words of this scan come from its text layer and were not compared with the picture",
            page->number),
        PageArea{page->number, around, false});
  for (size_t i = 0; i < unseen.size(); ++i) {
    notes->Hide("layer_differs", fmt::format("page {}, line {}", page->number, i + 1), unseen[i].text,
                unseen[i].box);
    if (i < kMaxWarnings)
      notes->Warn("layer_differs",
                  fmt::format("page {}: the text layer says something else than the picture", page->number),
                  PageArea{page->number, unseen[i].box, false});
  }
  if (unseen.size() > kMaxWarnings)
    notes->Warn("layer_differs",
                fmt::format("page {}: the text layer differs from the picture in {}", page->number,
                            Count(unseen.size(), "line")),
                PageArea{page->number, around, false});
  if (added.empty()) return;
  page->words.insert(page->words.end(), added.begin(), added.end());
  page->words_from = "mixed";
  PutInReadingOrder(page);
}

}  // namespace blackbar
