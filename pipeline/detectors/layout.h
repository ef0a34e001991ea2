// Rows and cells of a page: what stands beside, under and in the column of a label. Geometry decides where
// there are boxes, columns of characters where there are none, commas in a text that is a CSV table. Made
// once a page; refers to its view; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "pipeline/detectors/labels.h"
#include "pipeline/detectors/page_view.h"

namespace blackbar {

struct Cell {
  size_t first = 0, last = 0;  // tokens
  int64_t left = 0, right = 0, top = 0, bottom = 0;
  int column = 0;  // counts in its row
};

class Layout {
 public:
  Layout(const PageView& page, const std::vector<LabelHit>& labels);

  // The cells that can hold the value of the label, nearest first: to its right, below it, or the whole
  // column when its row is a table's header.
  std::vector<Cell> ValueCells(const LabelHit& hit) const;
  // The row a token stands in; rows count downwards.
  size_t RowOf(size_t token) const;
  const std::vector<Cell>& Row(size_t row) const { return rows_[row]; }
  bool IsHeader(size_t row) const { return headers_[row]; }

 private:
  void MakeCells(const std::vector<LabelHit>& labels);
  void MakeRows(std::vector<Cell> cells);
  void FindHeaders(const std::vector<LabelHit>& labels);
  const Cell* CellOf(size_t token) const;
  const Cell* BestBelow(const Cell& header, const std::vector<Cell>& header_row, size_t row) const;

  const PageView& page_;
  bool commas_ = false;
  std::vector<std::vector<Cell>> rows_;
  std::vector<char> headers_;
  std::vector<int> labels_in_row_;
  std::vector<uint32_t> row_of_token_;
};

}  // namespace blackbar
