// Draws laid-out pages as a PDF with cairo and finishes it with qpdf: language, title shown, tags, no dates,
// an /ID made of the content, so that the same pages are the same bytes. Child side.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"
#include "pipeline/printer/page_flow.h"

namespace blackbar {

struct PdfFacts {
  std::string title, lang;
};

Result<std::string> DrawPdf(const std::vector<DrawPage>& pages, PageSize size, const PdfFacts& facts);

}  // namespace blackbar
