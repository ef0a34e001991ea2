// Everything a page draws, in drawing order: each glyph with its place and how it is painted, and each opaque
// shape or picture that may lie over glyphs drawn before it. Places are in points from the displayed page's
// top left and may lie outside of it. Sandboxed reader, one thread.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/page.h"
#include "pipeline/readers/pdf/document.h"

namespace blackbar {

struct Spot {  // a rectangle in points
  double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
  void Add(double x, double y);
  void Add(const Spot& other);
  double width() const { return right - left; }
  double height() const { return bottom - top; }
  bool Holds(double x, double y) const { return x >= left && x <= right && y >= top && y <= bottom; }
};

struct TracedGlyph {
  int order = 0;     // in which things are drawn
  int char_pos = 0;  // poppler's count of character codes; TextWord knows the same
  int char_len = 0;
  std::string text;  // UTF-8; empty when the font does not say
  bool space = false;
  Spot whole;                                           // advance wide, from descent to ascent
  std::array<std::array<double, 2>, 9> samples{};       // points inside the letter's body
  double size = 0;                                      // its height in points
  double base_x = 0, base_y = 0, end_x = 0, end_y = 0;  // along the base line
  int mode = 0;                                         // text rendering mode
  double opacity = 1;
  bool clipped_off = false;  // outside of the clip rectangle
};

struct TracedCover {
  int order = 0;
  Spot spot;  // around it
  std::vector<std::array<double, 2>> outline;
  bool picture = false;
  bool doubtful = false;  // clipped, blended or masked: may not cover all that its outline holds
  bool Holds(double x, double y) const;
};

struct TracedWord {  // of the text layer, as poppler joins glyphs
  Box box;
  std::string text;
  int char_pos = 0, char_len = 0;
};

struct TracedNote {  // ActualText: what the file says that glyphs mean
  std::string says;
  int char_pos = 0, char_len = 0;
};

struct PageTrace {
  double width = 0, height = 0;  // points
  std::vector<TracedGlyph> glyphs;
  std::vector<TracedCover> covers;
  std::vector<TracedWord> words;
  std::vector<TracedNote> notes;
  std::vector<Spot> pictures;  // also such that cover nothing for sure
  bool cut = false;            // too much on the page to keep
};

PageTrace TracePage(const PdfDocument& document, int page, double seconds);

// The same page with every optional layer on (or off); empty when the document has no layers.
PageTrace TraceLayers(const PdfDocument& document, int page, bool on, double seconds);
bool HasLayers(const PdfDocument& document);

}  // namespace blackbar
