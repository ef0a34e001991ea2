// Lays printed blocks out on pages with Pango: wrapped lines, tables whose header is repeated on every page,
// groups that stay together, and the tags of an accessible PDF. Child side. The pages hold what to draw, in
// order; drawing is pdf_surface.h. Units are points, origin top left.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "pipeline/printer/html.h"

namespace blackbar {

struct PageSize {
  double width = 612, height = 792;
};

// One shaped text; shared by the pages its lines stand on. Defined in text_shape.h.
class ShapedText;

struct DrawStep {
  enum class Kind { kBeginTag, kEndTag, kLine, kFill };
  Kind kind = Kind::kFill;
  std::string tag;                         // kBeginTag, kEndTag: "P", "H1", "Table"..
  std::shared_ptr<const ShapedText> text;  // kLine
  size_t line = 0;
  double x = 0, y = 0, width = 0, height = 0;  // kLine: y is the baseline
  double grey = 0;                             // 0 black
};

using DrawPage = std::vector<DrawStep>;

// `footer` stands left of "Page n of m" at the foot of each page.
Result<std::vector<DrawPage>> FlowOntoPages(const std::vector<PrintBlock>& blocks, PageSize size,
                                            const std::string& footer);

}  // namespace blackbar
