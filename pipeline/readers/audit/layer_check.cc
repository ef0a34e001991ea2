#include <fmt/format.h>

#include <algorithm>

#include "pipeline/readers/audit/page_notes.h"
#include "pipeline/readers/reading_order.h"

namespace blackbar {
namespace {

constexpr size_t kMaxWarnings = 24;

// Letters and digits only, in lower case; dashes and quotation marks (U+2000 to U+206F) are none.
std::string Bare(const std::string& text) {
  std::string bare;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
    if (c == 0xE2 && (next == 0x80 || next == 0x81)) {
      i += 2;
    } else if (std::isalnum(c) || c >= 0x80) {
      bare.push_back(static_cast<char>(std::tolower(c)));
    }
  }
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
  if (a.size() <= 1 || b.find(a) != std::string::npos) return true;  // a bullet is often read as 0 or o
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

enum class LayerWord { kNone, kWithInk, kWithoutInk };

LayerWord KindOf(const PageTrace& trace, const std::vector<GlyphSight>& sights, const TracedWord& word) {
  const std::vector<size_t> glyphs = GlyphsOf(trace, word.char_pos, word.char_len);
  const auto most = [&](Sight sight) {
    return 2 * static_cast<size_t>(std::count_if(glyphs.begin(), glyphs.end(),
                                                 [&](size_t i) { return sights[i].sight == sight; })) >
           glyphs.size();
  };
  if (most(Sight::kLayer)) return LayerWord::kWithInk;
  return most(Sight::kNoInk) ? LayerWord::kWithoutInk : LayerWord::kNone;
}

bool IsOnPage(const TracedWord& traced, const Page& page) {
  return std::any_of(page.words.begin(), page.words.end(), [&](const Word& word) {
    return word.source == WordSource::kTextLayer && word.box.Intersects(traced.box) &&
           word.text == traced.text;
  });
}

// A line of the layer; it differs as a whole, so that an address is found that only ends differently.
struct LayerLine {
  std::string text;
  Box box;
  bool differs = false;
};

class LayerCheck {
 public:
  LayerCheck(const PageTrace& trace, const std::vector<GlyphSight>& sights, Page* page)
      : trace_(trace), sights_(sights), page_(*page) {
    for (const Word& word : page_.words) {
      line_ = std::max(line_, word.line + 1);
      block_ = std::max(block_, word.block + 1);
      has_ocr_ = has_ocr_ || word.source == WordSource::kOcr;
    }
  }

  void Check(AuditNotes* notes) {
    for (const TracedWord& word : trace_.words) {
      const LayerWord kind = KindOf(trace_, sights_, word);
      if (kind == LayerWord::kNone || word.box.empty() || Bare(word.text).empty()) continue;
      around_ = lines_.empty() ? word.box : Union(around_, word.box);
      ToLine(word, kind == LayerWord::kWithoutInk || !Agrees(word));
    }
    if (!lines_.empty() && !has_ocr_)
      notes->Warn(
          "unchecked_layer",
          fmt::format("page {}: the words of this scan come from its text layer and were not compared with "
                      "the picture",
                      page_.number),
          PageArea{page_.number, around_, false});
    Tell(notes);
    if (added_.empty()) return;
    page_.words.insert(page_.words.end(), added_.begin(), added_.end());
    page_.words_from = has_ocr_ ? "mixed" : "text_layer";
    PutInReadingOrder(&page_);
  }

 private:
  // Where there is ink that OCR could not read, the layer's word is the best there is.
  bool Agrees(const TracedWord& word) {
    const std::string seen = SeenAt(word.box, page_);
    if (!seen.empty()) return Agree(word.text, seen);
    if (IsOnPage(word, page_)) return true;
    Word more;
    more.text = word.text, more.box = word.box, more.line = line_++, more.block = block_++;
    std::erase_if(more.text, [](char c) { return static_cast<unsigned char>(c) <= 0x20; });
    added_.push_back(std::move(more));
    return true;
  }

  void ToLine(const TracedWord& word, bool differs) {
    if (lines_.empty() || !SameLine(lines_.back().box, word.box)) {
      lines_.push_back({word.text, word.box, differs});
      return;
    }
    LayerLine& line = lines_.back();
    line.text += " " + word.text;
    line.box = Union(line.box, word.box);
    line.differs = line.differs || differs;
  }

  void Tell(AuditNotes* notes) const {
    size_t count = 0;
    for (const LayerLine& line : lines_) {
      if (!line.differs) continue;
      notes->Hide("layer_differs", fmt::format("page {}, line {}", page_.number, ++count), line.text,
                  line.box);
      if (count <= kMaxWarnings)
        notes->Warn("layer_differs",
                    fmt::format("page {}: the text layer says something else than the picture", page_.number),
                    PageArea{page_.number, line.box, false});
    }
    if (count > kMaxWarnings)
      notes->Warn("layer_differs",
                  fmt::format("page {}: the text layer differs from the picture in {}", page_.number,
                              Count(count, "line")),
                  PageArea{page_.number, around_, false});
  }

  const PageTrace& trace_;
  const std::vector<GlyphSight>& sights_;
  Page& page_;
  bool has_ocr_ = false;
  int line_ = 0, block_ = 0;
  std::vector<LayerLine> lines_;
  std::vector<Word> added_;
  Box around_;
};

}  // namespace

void CheckLayer(const PageTrace& trace, const std::vector<GlyphSight>& sights, Page* page,
                AuditNotes* notes) {
  LayerCheck(trace, sights, page).Check(notes);
}

}  // namespace blackbar
