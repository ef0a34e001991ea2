#include "pipeline/readers/audit/text_of_pages.h"

#include <PDFDoc.h>
#include <TextOutputDev.h>

#include <algorithm>
#include <chrono>
#include <memory>

namespace blackbar {
namespace {

void Append(void* to, const char* text, int length) {
  static_cast<std::string*>(to)->append(text, static_cast<size_t>(length));
}

std::string TextOfPage(PDFDoc& document, int page) {
  std::string text;
  TextOutputDev output(&Append, &text, false, 0, false, false);
  output.setTextEOL(eolUnix);
  output.setTextPageBreaks(false);
  document.displayPage(&output, page, 72, 72, 0, true, false, false);  // the media box, not cropped
  return text;
}

}  // namespace

PagesText TextOfPages(const PdfDocument& document, int page_limit, double seconds) {
  const auto end =
      std::chrono::steady_clock::now() + std::chrono::milliseconds(static_cast<int64_t>(seconds * 1000));
  PagesText text;
  const int pages = std::min(document.page_count(), page_limit);
  for (int page = 1; page <= pages && std::chrono::steady_clock::now() < end; ++page)
    text.pages.push_back(TextOfPage(document.poppler(), page));
  text.complete = static_cast<int>(text.pages.size()) == document.page_count();
  return text;
}

}  // namespace blackbar
