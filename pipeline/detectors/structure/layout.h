// Rows and cells of a page: what stands beside, under and in the column of a label. Geometry decides where
// there are boxes, columns of characters where there are none, the delimiter in a table that has one. A cell
// that itself begins with a label is never a label's value: an empty box takes nothing from its neighbours.
// Made once a page; refers to its view; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "pipeline/detectors/page_view.h"
#include "pipeline/detectors/structure/labels.h"

namespace blackbar {

struct Cell {
  size_t first = 0, last = 0;  // tokens
  int64_t left = 0, right = 0, top = 0, bottom = 0;
  int column = 0;           // counts in its row
  bool label = false;       // begins with a label
  bool only_label = false;  // and holds nothing else
  bool colon = false;       // and a colon stands behind it
  std::string_view role;    // of the person whom the cell's row is about; empty when it does not tell
};

constexpr size_t kMostCells = 64;  // a row with more is no form's and no table's

class Layout {
 public:
  Layout(const PageView& page, const std::vector<LabelHit>& labels);

  // The cell that holds the value of the label: to its right, below it or, on forms that are filled in over
  // their labels, above it; or all the cells of its column when
  // its row is a table's header.
  std::vector<Cell> ValueCells(const LabelHit& hit) const;
  // The cell under this one that goes on with its text: same left edge, close, no label.
  const Cell* Continuation(const Cell& cell) const;
  // The row a token stands in; rows count downwards.
  size_t RowOf(size_t token) const;
  size_t rows() const { return rows_.size(); }
  const std::vector<Cell>& Row(size_t row) const { return rows_[row]; }
  bool IsHeader(size_t row) const { return headers_[row] != kNoHeader; }
  std::string_view Lower(const Cell& cell) const;

 private:
  // A form's boxes have one value each below them, a table's columns many.
  enum Header : char { kNoHeader = 0, kBoxes, kTable };

  void MakeCells();
  void MakeRows(std::vector<Cell> cells);
  void MarkLabels(const std::vector<LabelHit>& labels);
  void SplitLabelCells(const std::vector<LabelHit>& labels);
  void FindHeaders(const std::vector<LabelHit>& labels);
  void FindDirections(const std::vector<LabelHit>& labels);
  int Fit(const LabelHit& hit, const Cell& label, size_t row) const;
  Header HeaderOf(size_t row, bool boxes, int people) const;
  bool ValuesBelow(size_t row) const;
  const Cell* CellOf(size_t token) const;
  bool Accepts(const LabelHit& hit, const Cell& cell) const;
  const Cell* RightOf(const Cell& label, size_t row) const;
  bool Below(const Cell& header, const std::vector<Cell>& header_row, size_t row, Cell* found) const;
  bool CutAtColumns(const Cell& cell, const Cell& header, const std::vector<Cell>& header_row,
                    Cell* found) const;
  bool EndsTable(size_t header_row, size_t row) const;
  void Column(const LabelHit& hit, const Cell& label, std::vector<Cell>* found) const;
  void CutPart(const LabelHit& hit, Cell* cell) const;
  std::string_view RoleOfRow(const std::vector<Cell>& header_row, size_t row, const Cell& value) const;

  const PageView& page_;
  std::vector<char> delimiter_;  // of each row
  std::vector<std::vector<Cell>> rows_;
  std::vector<char> headers_;
  std::vector<char> upward_;  // rows whose labels stand under their values
  std::vector<uint32_t> row_of_token_, cell_of_token_;
};

}  // namespace blackbar
