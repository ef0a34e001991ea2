// Which lines of a text are rows of fields parted by a character: tables with pipes, tabs, or commas and
// semicolons of a CSV export. A CSV table is known by a header of short fields without numbers and a next
// line with as many fields. Pages with boxes have none. Pure; any thread.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "pipeline/detectors/page_view.h"

namespace blackbar {

class Delimited {
 public:
  explicit Delimited(const PageView& page);

  // '|', tab, ',' or ';'; 0: the line's fields are not parted by a character.
  char Of(uint32_t line) const { return lines_.empty() ? '\0' : lines_[line]; }
  // The line names the columns of a CSV table.
  bool IsHeader(uint32_t line) const { return !headers_.empty() && headers_[line] != 0; }

 private:
  void FindTables(const PageView& page);

  std::vector<char> lines_, headers_;
};

// How many of the delimiter stand in the line outside quotes.
int CountDelimiters(std::string_view line, char delimiter);

}  // namespace blackbar
