// Decides for each glyph of a traced page whether an eye can see it on the printed page: by what is drawn
// over it later, and by the contrast that the page's picture has where the glyph stands. Pure; one thread.
#pragma once

#include <vector>

#include "pipeline/readers/audit/page_trace.h"
#include "pipeline/readers/picture.h"

namespace blackbar {

enum class Sight {
  kSeen,
  kSpace,
  kUnderBox,    // something opaque was drawn over it
  kSameColour,  // painted, but nothing shows
  kInvisible,   // not painted
  kOutside,     // not on the displayed page
  kNoInk,       // not painted, over or under a picture that has nothing there: a scan's layer that is wrong
  kLayer,       // not painted, over or under a picture that has ink there: the text layer of a scan
};

struct GlyphSight {
  Sight sight = Sight::kSeen;
  int cover = -1;  // of trace.covers, for kUnderBox where one is known
  bool tiny = false;
};

// One for each glyph of the trace. The picture is grey.
std::vector<GlyphSight> SeeGlyphs(const PageTrace& trace, const Picture& picture);

// The indices of the glyphs that make up a word; in drawing order.
std::vector<size_t> GlyphsOf(const PageTrace& trace, int char_pos, int char_len);

}  // namespace blackbar
