// Does the eye see what the text layer says? Each character's shape, drawn alone, is compared with the same
// place of the page's picture: only where the picture gets darker (or lighter) exactly where the shape is,
// the character is seen. A black box over it, white on white, a character under a picture: no agreement.
// Pure.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/page.h"
#include "redactors/pdf_source.h"

namespace blackbar {

struct InkVerdict {
  std::string doubt;        // empty: every character is seen, and stands where the reader saw words
  std::vector<Box> unseen;  // characters that are in the file and not to be seen
  std::map<size_t, std::string> drawn;  // by index of a text layer's word: what is drawn there instead of it
};

// How page `page` looks as a rebuilt page of `size`; `words` is what the reader shows of it.
Result<InkVerdict> TestInk(const PdfSource& source, int page, const PageSize& size, const Page& words);

}  // namespace blackbar
