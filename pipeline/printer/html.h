// Reads the small HTML subset of letters, certificates and logs (docs/formats.md, "Printed HTML") into blocks
// that can be laid out. Child side: the texts in it come from forms. Pure. What is not of the subset is an
// error that names tag and line, so that an office's own template never loses a part unseen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace blackbar {

struct PrintCell {
  std::string markup;  // Pango markup, escaped
  bool header = false;
  std::string style;  // its class
};

struct PrintRow {
  std::vector<PrintCell> cells;
};

struct PrintBlock {
  enum class Kind { kHeading, kParagraph, kItem, kRule, kTable };
  Kind kind = Kind::kParagraph;
  int level = 1;               // of a heading
  std::string style;           // its class, or that of the div around it
  std::string markup;          // of a heading, paragraph or item
  std::vector<PrintRow> rows;  // of a table
  std::vector<int> widths;     // of a table's columns, parts of their sum; empty: alike
  int group = 0;               // blocks of one group (a div) with this number stay on one page; 0: none
};

Result<std::vector<PrintBlock>> ParsePrintedHtml(std::string_view html);

}  // namespace blackbar
