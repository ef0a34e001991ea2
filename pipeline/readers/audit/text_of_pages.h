// The plain text of a PDF's pages, with what lies outside the crop box, for comparing revisions and for
// searching attachments. Sandboxed reader, one thread.
#pragma once

#include <string>
#include <vector>

#include "pipeline/readers/pdf/document.h"

namespace blackbar {

struct PagesText {
  std::vector<std::string> pages;  // UTF-8, lines end in a line feed
  bool complete = true;            // false: a limit stopped it
};

PagesText TextOfPages(const PdfDocument& document, int page_limit, double seconds);

}  // namespace blackbar
