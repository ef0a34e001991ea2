// Groups painted glyphs to words by where their ink stands, because a file can paint each letter on its own.
#include <algorithm>
#include <cmath>

#include "pipeline/checks/mupdf_file.h"
#include "pipeline/checks/utf8.h"

namespace blackbar {
namespace {

bool IsSpace(uint32_t c) { return c <= 0x20 || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x3000; }

// Points between the ink of two glyphs; 0 where they touch or overlap.
double Gap(const PaintedPage& page, const Box& a, const Box& b) {
  double dx = std::max({0, b.left - a.right, a.left - b.right}) * page.width_pt / kWholeSide;
  double dy = std::max({0, b.top - a.bottom, a.top - b.bottom}) * page.height_pt / kWholeSide;
  return std::hypot(dx, dy);
}

}  // namespace

std::vector<PaintedWord> WordsOf(const PaintedPage& page) {
  std::vector<PaintedWord> words;
  const PaintedGlyph* last = nullptr;
  for (const PaintedGlyph& glyph : page.glyphs) {
    if (IsSpace(glyph.unicode)) {
      if (glyph.unicode != 0 || !last) last = nullptr;
      continue;
    }
    bool aside = glyph.in_mask || glyph.in_tile;
    bool joins = last && last->visible == glyph.visible && (last->in_mask || last->in_tile) == aside &&
                 Gap(page, last->ink, glyph.ink) <= 0.25 * std::max(last->size_pt, glyph.size_pt);
    if (!joins) words.push_back({"", glyph.ink, glyph.visible, aside});
    AppendUtf8(glyph.unicode, &words.back().text);
    words.back().ink = Union(words.back().ink, glyph.ink);
    last = &glyph;
  }
  return words;
}

}  // namespace blackbar
