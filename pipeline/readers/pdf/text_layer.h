// What a page's content stream says without drawing it: words of the text layer with boxes, in reading order,
// where pictures and drawn rules stand, and what the text layer leaves unread. Sandboxed reader, one thread.
#pragma once

#include <vector>

#include "core/page.h"
#include "core/result.h"
#include "pipeline/readers/pdf/document.h"

namespace blackbar {

// One drawing of a picture (or of a pattern that may hold anything).
struct PictureUse {
  Box box;  // the visible part of it
  int64_t pixels_wide = 0, pixels_high = 0;
  double turn[4] = {0, 0, 0, 0};  // linear part of its placement in points: x and y unit vectors
  double corner[2] = {0, 0};      // where its origin stands, in points from the page's top left
  bool plain = false;             // an opaque picture without mask: its own pixels are what is shown
  double under_share = 0;         // part of its area that text under it or invisible text describes
  double over_share = 0;          // part of its area under text drawn on it
};

struct PageContent {
  Page page;  // number, size, words, pictures and rules are set; text is not composed yet
  std::vector<PictureUse> pictures;
  std::vector<Box> layer_texts;  // invisible or under an opaque picture: what a scan's layer says
  std::vector<Box> shapes;       // filled curves of the size of letters: perhaps text turned into outlines
  int64_t glyphs = 0;
  int64_t unmapped_glyphs = 0;    // drawn, but the font does not say which characters they are
  int64_t marks = 0;              // glyphs that can be seen, strokes and fills
  int64_t marks_on_pictures = 0;  // of these, drawn after a picture
  bool timed_out = false;         // not all of the page was looked at
};

// Errors only for a page that cannot be read at all.
Result<PageContent> ReadTextLayer(const PdfDocument& document, int page, double seconds);

// limit_exceeded, naming the page, when a picture on it is too large to be decoded. Ask before drawing.
Result<void> CheckPicturePixels(const PageContent& layer);

}  // namespace blackbar
