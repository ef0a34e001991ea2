// Looks into a page that cairo has just drawn as a PDF, before it may go into a rendition: what it holds
// besides what it shows. The adapter for qpdf on our own output; what it cannot follow is a doubt, and a page
// with a doubt goes as pixels. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "redactors/pdf_sink.h"

namespace blackbar {

struct Drawing {
  double left = 0, top = 0, right = 0, bottom = 0;  // points, origin top left of the page
};

struct MadePage {
  std::string doubt;              // why not everything in it can be seen; empty: none found
  std::vector<Drawing> drawings;  // outlines that could be letters: to be seen in the picture
  std::string glyphs;             // the page with its text alone, black on white, as a PDF
  std::string wide;               // the page with its edges far away: text beyond the edge shows here
};

// `untrusted_pdf` holds one page of `width` by `height` points, written by cairo.
Result<MadePage> LookInto(std::string_view untrusted_pdf, double width, double height);

// Copies pages of a PDF that cairo wrote into `sink` as pages `numbers`: pictures without comments, fonts
// without their names, and nothing but content, resources and size of a page.
Result<void> ImportPages(std::string_view untrusted_pdf, const std::vector<int>& numbers, PdfSink* sink);

}  // namespace blackbar
