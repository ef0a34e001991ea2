#include "pipeline/detectors/structure/layout.h"

#include <algorithm>
#include <limits>

#include "pipeline/detectors/structure/delimited.h"
#include "pipeline/detectors/structure/label_groups.h"
#include "pipeline/detectors/structure/roles.h"

namespace blackbar {
namespace {

constexpr size_t kMaxColumnRows = 2000;  // a longer table starts a new page
constexpr int64_t kTextSlack = 3;        // characters that a value may stand beside its column
constexpr int64_t kBoxSlack = 15'000;    // millionths of the page's width
constexpr size_t kProseTokens = 7;

int64_t Gap(const Cell& a, const Cell& b) { return std::max(a.left, b.left) - std::min(a.right, b.right); }

// How badly a cell fits under a header: by the nearest of left edges, right edges and middles, and by the gap
// when they do not overlap.
int64_t Misfit(const Cell& header, const Cell& cell) {
  int64_t edges = std::min(std::abs(header.left - cell.left), std::abs(header.right - cell.right));
  int64_t middles = std::abs(header.left + header.right - cell.left - cell.right) / 2;
  int64_t gap = Gap(header, cell);
  return std::min(edges, middles) * 2 + (gap >= 0 ? 4 * gap + 2 : 0);
}

}  // namespace

Layout::Layout(const PageView& page, const std::vector<LabelHit>& labels) : page_(page) {
  row_of_token_.resize(page.tokens().size());
  cell_of_token_.resize(page.tokens().size());
  MakeCells();
  MarkLabels(labels);
  SplitLabelCells(labels);
  FindHeaders(labels);
  FindDirections(labels);
}

// A cell ends at a wide gap, a line's end, or its table's delimiter.
void Layout::MakeCells() {
  Delimited delimited(page_);
  std::vector<Cell> cells;
  const auto& tokens = page_.tokens();
  bool quoted = false;
  int column = 0;
  auto pass = [&](std::string_view gap, char delimiter) {
    bool cut = false;
    for (char c : gap) {
      if (c == '"' && (delimiter == ',' || delimiter == ';')) quoted = !quoted;
      if (c == delimiter && !quoted) ++column, cut = true;
    }
    return cut;
  };
  for (size_t i = 0; i < tokens.size(); ++i) {
    Place place = page_.PlaceOf(tokens[i]);
    char delimiter = delimited.Of(tokens[i].line);
    bool starts = i == 0 || tokens[i].line != tokens[i - 1].line;
    if (starts) {
      column = 0;
      quoted = false;
      size_t begin = page_.lines()[tokens[i].line];
      if (delimiter != 0) pass(page_.text().substr(begin, tokens[i].begin - begin), delimiter);
    } else if (delimiter != 0) {
      starts = pass(page_.GapAfter(i - 1), delimiter);
    } else if (page_.WideGapAfter(i - 1)) {
      ++column;
      starts = true;
    }
    if (starts) {
      cells.push_back(
          {i, i, place.left, place.right, place.top, place.bottom, column, false, false, false, {}});
    } else {
      cells.back().last = i;
      cells.back().right = std::max(cells.back().right, place.right);
      cells.back().bottom = std::max(cells.back().bottom, place.bottom);
      cells.back().top = std::min(cells.back().top, place.top);
    }
  }
  MakeRows(std::move(cells));
  delimiter_.resize(rows_.size(), 0);
  for (size_t row = 0; row < rows_.size(); ++row) {
    delimiter_[row] = delimited.Of(tokens[rows_[row].front().first].line);
  }
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
      for (size_t t = list[i].first; t <= list[i].last; ++t) {
        row_of_token_[t] = static_cast<uint32_t>(row);
        cell_of_token_[t] = static_cast<uint32_t>(i);
      }
    }
  }
}

// Labels side by side cover a cell together: "DL#/State", "Date and time".
void Layout::MarkLabels(const std::vector<LabelHit>& labels) {
  size_t covered = 0;  // one beyond the last token of labels that began the present cell
  const Cell* present = nullptr;
  for (const LabelHit& hit : labels) {
    Cell& cell = rows_[row_of_token_[hit.first]][cell_of_token_[hit.first]];
    if (hit.first == cell.first) {
      cell.label = hit.marked || hit.starts_cell;
      present = &cell;
    } else if (present != &cell || hit.first > covered + 1) {
      continue;
    }
    covered = hit.last + 1;
    bool valued = !hit.ends_line && hit.value < hit.limit && hit.value <= page_.tokens()[cell.last].begin;
    cell.colon = hit.colon;
    cell.only_label = cell.label && (hit.last >= cell.last || (!valued && hit.last + 1 >= cell.last));
  }
}

size_t Layout::RowOf(size_t token) const { return row_of_token_[token]; }

const Cell* Layout::CellOf(size_t token) const { return &rows_[row_of_token_[token]][cell_of_token_[token]]; }

std::string_view Layout::Lower(const Cell& cell) const {
  size_t begin = page_.tokens()[cell.first].begin, end = page_.tokens()[cell.last].end;
  return page_.lower().substr(begin, end - begin);
}

// Whether the cell can hold such a value, by its first characters: for the choice between beside and below.
bool Layout::Accepts(const LabelHit& hit, const Cell& cell) const {
  const Token& first = page_.tokens()[cell.first];
  FieldType field = hit.row->field;
  bool number = first.Is(Token::kDigits);
  if (field == FieldType::kName || field == FieldType::kOfficial || field == FieldType::kAlias)
    return first.Is(Token::kCapital) && !number;
  if (field == FieldType::kMedical || field == FieldType::kScars || field == FieldType::kGang ||
      field == FieldType::kCriteria || field == FieldType::kHistory || field == FieldType::kSchool ||
      field == FieldType::kBusiness || field == FieldType::kPassword || field == FieldType::kHandle ||
      field == FieldType::kEmail) {
    return true;
  }
  if (number) return true;
  for (size_t t = cell.first; t <= cell.last && t < cell.first + 3; ++t) {
    if (page_.tokens()[t].Is(Token::kDigits)) return true;
  }
  return false;
}

const Cell* Layout::RightOf(const Cell& label, size_t row) const {
  const auto& cells = rows_[row];
  size_t next = static_cast<size_t>(&label - cells.data()) + 1;
  if (next >= cells.size() || cells[next].label) return nullptr;
  if (delimiter_[row] != 0 && delimiter_[row] != '\t' && cells[next].column != label.column + 1)
    return nullptr;
  return &cells[next];
}

// A cell that runs through several columns, because only single spaces part them: the tokens that begin where
// the header does.
bool Layout::CutAtColumns(const Cell& cell, const Cell& header, const std::vector<Cell>& header_row,
                          Cell* found) const {
  int64_t slack = page_.has_boxes() ? kBoxSlack / 3 : 1;
  int64_t next_left = std::numeric_limits<int64_t>::max();
  for (const Cell& other : header_row) {
    if (other.left > header.left) next_left = std::min(next_left, other.left);
  }
  size_t first = cell.last + 1, last = cell.first;
  for (size_t t = cell.first; t <= cell.last; ++t) {
    int64_t left = page_.PlaceOf(page_.tokens()[t]).left;
    if (left >= next_left - slack) break;
    if (first > cell.last && std::abs(left - header.left) <= slack) first = t;
    last = t;
  }
  if (first > cell.last || last < first) return false;
  *found = cell;
  found->first = first;
  found->last = last;
  found->left = page_.PlaceOf(page_.tokens()[first]).left;
  found->right = page_.PlaceOf(page_.tokens()[last]).right;
  return true;
}

// The cell of `row` that belongs under `header`: by its number where a delimiter parts the columns, else the
// one that no other header of the row fits better.
bool Layout::Below(const Cell& header, const std::vector<Cell>& header_row, size_t row, Cell* found) const {
  const auto& cells = rows_[row];
  if (cells.size() > kMostCells && delimiter_[row] == 0) return false;
  char delimiter = delimiter_[row_of_token_[header.first]];
  bool counted = delimiter != 0 && delimiter == delimiter_[row];
  // Typed columns need not be flush; as many cells as headers are those of the headers.
  bool typed =
      delimiter == 0 && !page_.has_boxes() && header_row.size() > 1 && header_row.size() == cells.size();
  if (counted || typed) {
    for (const Cell& cell : cells) {
      if (cell.column == header.column) return *found = cell, true;
    }
    return false;
  }
  int64_t slack = page_.has_boxes() ? kBoxSlack : kTextSlack, least = std::numeric_limits<int64_t>::max();
  bool any = false;
  for (const Cell& cell : cells) {
    if (Gap(header, cell) > slack) continue;
    int overlapped = 0;
    for (const Cell& other : header_row) overlapped += Gap(other, cell) < 0;
    Cell part;
    if (overlapped > 1 && CutAtColumns(cell, header, header_row, &part)) return *found = part, true;
    int64_t misfit = Misfit(header, cell);
    bool better =
        misfit < least && std::none_of(header_row.begin(), header_row.end(), [&](const Cell& other) {
          return other.first != header.first && Misfit(other, cell) < misfit;
        });
    if (!better) continue;
    *found = cell;
    least = misfit;
    any = true;
  }
  return any;
}

// A line of prose, or of a form, ends a table.
bool Layout::EndsTable(size_t header_row, size_t row) const {
  if (headers_[row] != kNoHeader) return true;
  const auto& cells = rows_[row];
  if (delimiter_[header_row] != 0 && delimiter_[header_row] == delimiter_[row]) return false;
  const Cell& first = cells.front();
  if (first.label && RoleOfCode(Lower(first), true).empty()) {
    for (size_t t = first.first; t <= first.last; ++t) {
      if (page_.GapAfter(t).starts_with(':')) return true;
    }
  }
  if (cells.size() > 1 || first.last - first.first + 1 < kProseTokens) return false;
  int spanned = 0;
  for (const Cell& header : rows_[header_row]) spanned += Gap(header, first) < 0;
  // A row whose columns are single spaces apart begins some of them exactly.
  Cell part;
  bool aligned = spanned > 1 && rows_[header_row].size() > 2 &&
                 CutAtColumns(first, rows_[header_row][1], rows_[header_row], &part) &&
                 CutAtColumns(first, rows_[header_row][2], rows_[header_row], &part);
  return spanned > 1 && !aligned;
}

// The role that a row's other cells give: its role column, or a code in its first cell.
std::string_view Layout::RoleOfRow(const std::vector<Cell>& header_row, size_t row, const Cell& value) const {
  static const WordSet columns = {"role",   "type",     "involvement", "code",   "inv",
                                  "status", "relation", "party",       "person", "rel",
                                  "class",  "involved", "capacity"};
  for (const Cell& cell : rows_[row]) {
    if (cell.first == value.first || cell.last - cell.first > 2) continue;
    bool of_roles = cell.column == 0;
    for (const Cell& header : header_row) {
      if (header.column != cell.column && Gap(header, cell) >= 0) continue;
      for (size_t t = header.first; t <= header.last; ++t)
        of_roles |= columns.contains(page_.Key(page_.tokens()[t]));
    }
    std::string_view role = RoleOfCode(Lower(cell), of_roles);
    if (!role.empty()) return role;
  }
  return {};
}

// Of the values in the cell of a label of several parts, its own.
void Layout::CutPart(const LabelHit& hit, Cell* cell) const {
  const auto& tokens = page_.tokens();
  size_t begin = tokens[cell->first].begin, end = tokens[cell->last].end;
  PartRange range = PartOf(page_.text(), begin, end, hit.part, hit.parts);
  size_t first = page_.TokenAfter(cell->first, range.begin);
  size_t last = first;
  while (last < cell->last && tokens[last + 1].begin < range.end) ++last;
  if (first <= cell->last) cell->first = first, cell->last = last;
}

void Layout::Column(const LabelHit& hit, const Cell& label, std::vector<Cell>* found) const {
  size_t row = row_of_token_[hit.first];
  const auto& header_row = rows_[row];
  int64_t height = std::max<int64_t>(label.bottom - label.top, 1), bottom = label.bottom;
  size_t end = std::min(rows_.size(), row + kMaxColumnRows);
  bool boxes = headers_[row] == kBoxes;
  if (upward_[row]) {
    // The nearest line, and the one above it that goes on there: "8 Elm Way, Yellow" over "Pine, GA 75127".
    int64_t top = label.top, reach = 2 * height;
    for (size_t above = row; above > 0 && row - above < 2; --above, reach = page_.has_boxes() ? height : 0) {
      const auto& cells = rows_[above - 1];
      if (headers_[above - 1] != kNoHeader || top - cells.front().bottom > reach) return;
      if (above < row && (cells.size() <= rows_[above].size() || cells.size() > header_row.size())) return;
      Cell cell;
      if (Below(label, header_row, above - 1, &cell) && !(cell.label && cell.only_label)) {
        if (hit.parts > 1) CutPart(hit, &cell);
        found->push_back(cell);
      }
      if (cells.size() >= header_row.size()) return;
      top = cells.front().top;
    }
    return;
  }
  for (size_t below = row + 1; below < end; ++below) {
    if (EndsTable(row, below) || rows_[below].front().top - bottom > 3 * height) return;
    Cell cell;
    if (Below(label, header_row, below, &cell) && !(cell.label && cell.only_label)) {
      if (!boxes) cell.role = RoleOfRow(header_row, below, cell);
      if (hit.parts > 1) CutPart(hit, &cell);
      found->push_back(cell);
    }
    if (boxes) return;  // one line below it; what its text goes on with is read from there
    bottom = std::max(bottom, rows_[below].front().bottom);
  }
}

std::vector<Cell> Layout::ValueCells(const LabelHit& hit) const {
  std::vector<Cell> found;
  const Cell* label = CellOf(hit.first);
  if (!label->only_label) return found;
  size_t row = row_of_token_[hit.first];
  if (headers_[row] != kNoHeader) {
    Column(hit, *label, &found);
    return found;
  }
  const Cell* right = RightOf(*label, row);
  if (upward_[row] && row > 0) {
    Cell cell;
    if (Below(*label, rows_[row], row - 1, &cell) && !cell.label && Accepts(hit, cell)) found.push_back(cell);
  } else if (right != nullptr && Accepts(hit, *right)) {
    found.push_back(*right);
  } else {
    int64_t height = std::max<int64_t>(label->bottom - label->top, 1);
    for (size_t below = row + 1; below < std::min(rows_.size(), row + 3) && found.empty(); ++below) {
      Cell cell;
      if (headers_[below] != kNoHeader || !Below(*label, rows_[row], below, &cell)) continue;
      if (cell.top - label->bottom > 2 * height || cell.label) break;
      if (Accepts(hit, cell)) found.push_back(cell);
      break;
    }
  }
  if (hit.parts > 1) {
    for (Cell& cell : found) CutPart(hit, &cell);
  }
  return found;
}

const Cell* Layout::Continuation(const Cell& cell) const {
  size_t row = row_of_token_[cell.first];
  int64_t height = std::max<int64_t>(cell.bottom - cell.top, 1);
  int64_t slack = page_.has_boxes() ? kBoxSlack : kTextSlack;
  for (size_t below = row + 1; below < std::min(rows_.size(), row + 3); ++below) {
    if (headers_[below] != kNoHeader) return nullptr;
    if (rows_[below].size() > kMostCells) return nullptr;
    for (const Cell& other : rows_[below]) {
      if (other.top - cell.bottom > height) break;
      if (std::abs(other.left - cell.left) <= slack) return other.label ? nullptr : &other;
    }
  }
  return nullptr;
}

}  // namespace blackbar
