// The invisible text of a page that is a picture: words where they stand, in a font that has no shapes. It is
// what makes a raster page searchable and readable aloud. Holds surviving words only; the caller drops the
// others. One InvisibleText a file; not thread safe.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/page.h"
#include "redactors/pdf_sink.h"

namespace blackbar {

class InvisibleText {
 public:
  explicit InvisibleText(PdfSink* sink) : sink_(sink) {}

  // Content operators for `words` on a page of this size in points. Empty for no words.
  std::string Operators(const std::vector<Word>& words, double width, double height);
  // "/Font << ... >>" for the page's resources.
  std::string Resources();
  // Writes the font, with exactly the characters that were used. Once, before the sink ends.
  void Finish();

 private:
  int CodeOf(char32_t point);

  PdfSink* sink_;
  int font_ = 0;                   // object number; 0: not used yet
  std::map<char32_t, int> codes_;  // 1 is the space of no width
};

}  // namespace blackbar
