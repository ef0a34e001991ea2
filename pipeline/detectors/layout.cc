#include "pipeline/detectors/layout.h"

#include <algorithm>

namespace blackbar {
namespace {

constexpr size_t kMaxColumnRows = 2000;  // a longer table starts a new page

// A header names columns: a line of a CSV file with labels in it.
bool IsCommaTable(const PageView& page, const std::vector<LabelHit>& labels) {
  if (page.has_boxes() || page.lines().size() < 2) return false;
  std::string_view first = page.text().substr(0, page.LineEnd(0));
  auto commas = std::count(first.begin(), first.end(), ',');
  auto second = page.text().substr(page.lines()[1], page.LineEnd(1) - page.lines()[1]);
  auto in_header = std::count_if(labels.begin(), labels.end(),
                                 [&](const LabelHit& hit) { return page.tokens()[hit.first].line == 0; });
  return commas >= 2 && in_header >= 2 && std::count(second.begin(), second.end(), ',') >= commas;
}

}  // namespace

Layout::Layout(const PageView& page, const std::vector<LabelHit>& labels) : page_(page) {
  commas_ = IsCommaTable(page, labels);
  row_of_token_.resize(page.tokens().size());
  MakeCells(labels);
  FindHeaders(labels);
}

// A cell ends at a wide gap, a line's end, or (in CSV) a comma outside quotes.
void Layout::MakeCells(const std::vector<LabelHit>&) {
  std::vector<Cell> cells;
  const auto& tokens = page_.tokens();
  bool quoted = false;
  int column = 0;
  for (size_t i = 0; i < tokens.size(); ++i) {
    Place place = page_.PlaceOf(tokens[i]);
    bool starts = i == 0 || tokens[i].line != tokens[i - 1].line;
    if (starts) {
      column = 0;
      quoted = false;
    } else if (commas_) {
      for (char c : page_.GapAfter(i - 1)) {
        if (c == '"') quoted = !quoted;
        if (c == ',' && !quoted) ++column, starts = true;
      }
    } else if (page_.WideGapAfter(i - 1)) {
      ++column;
      starts = true;
    }
    if (starts) {
      cells.push_back({i, i, place.left, place.right, place.top, place.bottom, column});
    } else {
      cells.back().last = i;
      cells.back().right = std::max(cells.back().right, place.right);
      cells.back().bottom = std::max(cells.back().bottom, place.bottom);
      cells.back().top = std::min(cells.back().top, place.top);
    }
  }
  MakeRows(std::move(cells));
}

// Cells whose middles lie at one height are a row, even when the reading order parts them into columns.
void Layout::MakeRows(std::vector<Cell> cells) {
  auto higher = [](const Cell& a, const Cell& b) { return a.top + a.bottom < b.top + b.bottom; };
  if (!std::is_sorted(cells.begin(), cells.end(), higher))
    std::stable_sort(cells.begin(), cells.end(), higher);
  int64_t middle = 0, height = 0;
  for (const Cell& cell : cells) {
    int64_t here = (cell.top + cell.bottom) / 2;
    if (rows_.empty() || here - middle > height / 2) {
      rows_.emplace_back();
      middle = here;
      height = std::max<int64_t>(cell.bottom - cell.top, 1);
    }
    rows_.back().push_back(cell);
  }
  for (size_t row = 0; row < rows_.size(); ++row) {
    auto& list = rows_[row];
    if (page_.has_boxes()) {
      std::stable_sort(list.begin(), list.end(),
                       [](const Cell& a, const Cell& b) { return a.left < b.left; });
    }
    for (size_t i = 0; i < list.size(); ++i) {
      if (page_.has_boxes()) list[i].column = static_cast<int>(i);
      for (size_t t = list[i].first; t <= list[i].last; ++t) row_of_token_[t] = static_cast<uint32_t>(row);
    }
  }
}

// A header row: at least two cells that are labels, and no cell with a number in it.
void Layout::FindHeaders(const std::vector<LabelHit>& labels) {
  labels_in_row_.assign(rows_.size(), 0);
  headers_.assign(rows_.size(), 0);
  std::vector<int> label_cells(rows_.size(), 0);
  for (const LabelHit& hit : labels) {
    size_t row = row_of_token_[hit.first];
    ++labels_in_row_[row];
    const Cell* cell = CellOf(hit.first);
    if (cell != nullptr && cell->first == hit.first && cell->last <= hit.last + 1) ++label_cells[row];
  }
  for (size_t row = 0; row < rows_.size(); ++row) {
    if (label_cells[row] < 2 || label_cells[row] * 2 < static_cast<int>(rows_[row].size())) continue;
    bool plain = true;
    for (const Cell& cell : rows_[row]) {
      for (size_t t = cell.first; t <= cell.last && plain; ++t) {
        plain = !page_.tokens()[t].Number() && page_.GapAfter(t).find(':') == std::string_view::npos;
      }
    }
    headers_[row] = plain;
  }
}

size_t Layout::RowOf(size_t token) const { return row_of_token_[token]; }

const Cell* Layout::CellOf(size_t token) const {
  for (const Cell& cell : rows_[row_of_token_[token]]) {
    if (cell.first <= token && token <= cell.last) return &cell;
  }
  return nullptr;
}

// The cell of `row` that belongs under `header`: in CSV by its number, else the one that overlaps it most and
// overlaps no other header more.
const Cell* Layout::BestBelow(const Cell& header, const std::vector<Cell>& header_row, size_t row) const {
  const Cell* best = nullptr;
  int64_t most = 0;
  for (const Cell& cell : rows_[row]) {
    if (commas_) {
      if (cell.column == header.column) return &cell;
      continue;
    }
    auto overlap = [&](const Cell& other) {
      return std::min(cell.right, other.right) - std::max(cell.left, other.left);
    };
    int64_t mine = overlap(header);
    if (mine <= most) continue;
    bool closer = std::any_of(header_row.begin(), header_row.end(), [&](const Cell& other) {
      return other.first != header.first && overlap(other) > mine && other.left >= header.right;
    });
    if (closer && std::abs(cell.left - header.left) > header.right - header.left) continue;
    best = &cell;
    most = mine;
  }
  return best;
}

std::vector<Cell> Layout::ValueCells(const LabelHit& hit) const {
  std::vector<Cell> found;
  const Cell* label = CellOf(hit.first);
  if (label == nullptr || label->last > hit.last + 1) return found;
  size_t row = row_of_token_[hit.first];
  const auto& header_row = rows_[row];
  bool header = headers_[row];
  if (!header) {
    for (const Cell& cell : header_row) {
      if (cell.left >= label->right && (found.empty() || cell.left < found.front().left))
        found.assign(1, cell);
    }
  }
  int64_t height = std::max<int64_t>(label->bottom - label->top, 1), bottom = label->bottom;
  size_t end = header ? std::min(rows_.size(), row + kMaxColumnRows) : std::min(rows_.size(), row + 4);
  for (size_t below = row + 1; below < end; ++below) {
    if (headers_[below]) break;
    if (rows_[below].front().top - bottom > 3 * height) break;
    const Cell* cell = BestBelow(*label, header_row, below);
    if (cell != nullptr) {
      found.push_back(*cell);
      if (!header) break;
    }
    if (header || page_.has_boxes()) bottom = std::max(bottom, rows_[below].front().bottom);
    if (!page_.has_boxes() && !header) bottom = rows_[below].front().bottom;
  }
  return found;
}

}  // namespace blackbar
