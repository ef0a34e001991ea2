#include <algorithm>

#include "pipeline/detectors/structure/fields.h"
#include "pipeline/detectors/structure/layout.h"
#include "pipeline/detectors/values/dates.h"

namespace blackbar {
namespace {

constexpr int kPivot = 2099;

}  // namespace

// "Phone (Home/Cell) Residence": a header too long for its column runs into the next, so that single spaces
// part the labels. Each is a cell of its own.
void Layout::SplitLabelCells(const std::vector<LabelHit>& labels) {
  for (size_t i = 1; i < labels.size(); ++i) {
    const LabelHit& hit = labels[i];
    size_t row = row_of_token_[hit.first], at = cell_of_token_[hit.first];
    auto& cells = rows_[row];
    Cell& cell = cells[at];
    bool follows =
        cell.only_label && hit.part == 0 && hit.first > cell.first && labels[i - 1].last + 1 == hit.first;
    if (!follows || labels[i - 1].colon || hit.colon || cells.size() >= kMostCells || delimiter_[row] != 0)
      continue;
    if (cells.size() == 1 && at == 0) continue;
    Cell next = cell;
    next.first = hit.first;
    next.left = page_.PlaceOf(page_.tokens()[hit.first]).left;
    cell.last = hit.first - 1;
    cell.right = page_.PlaceOf(page_.tokens()[cell.last]).right;
    cells.insert(cells.begin() + static_cast<long>(at) + 1, next);
    for (size_t c = at + 1; c < cells.size(); ++c) {
      ++cells[c].column;
      for (size_t t = cells[c].first; t <= cells[c].last; ++t) cell_of_token_[t] = static_cast<uint32_t>(c);
    }
  }
}

// A header row: labels side by side and nothing that looks like a value.
void Layout::FindHeaders(const std::vector<LabelHit>& labels) {
  headers_.assign(rows_.size(), kNoHeader);
  std::vector<char> boxes(rows_.size(), 0);
  std::vector<int> people(rows_.size(), 0);
  for (const LabelHit& hit : labels) {
    size_t row = row_of_token_[hit.first];
    const Cell* cell = CellOf(hit.first);
    if (!cell->only_label || cell->first != hit.first) continue;
    if (hit.colon || hit.numbered) boxes[row] = 1;
    if (hit.row->field == FieldType::kName && hit.row->role != "subject") ++people[row];
  }
  for (size_t row = 0; row < rows_.size(); ++row) headers_[row] = HeaderOf(row, boxes[row] != 0, people[row]);
}

// "Plate  State  VIN  Model" reads like labels with values; as many cells with figures below show a table.
bool Layout::ValuesBelow(size_t row) const {
  if (row + 1 >= rows_.size() || rows_[row].size() < 4 || rows_[row + 1].size() != rows_[row].size())
    return false;
  int figures = 0;
  for (const Cell& cell : rows_[row + 1]) {
    if (cell.label) return false;
    figures += page_.tokens()[cell.first].Is(Token::kDigits);
  }
  return figures >= 2;
}

Layout::Header Layout::HeaderOf(size_t row, bool boxes, int people) const {
  const auto& cells = rows_[row];
  if (cells.size() < 2 || (cells.size() > kMostCells && delimiter_[row] == 0)) return kNoHeader;
  auto count =
      static_cast<int>(std::count_if(cells.begin(), cells.end(), [](const Cell& c) { return c.only_label; }));
  auto size = static_cast<int>(cells.size());
  if (count < 2 || count * 2 < size) return kNoHeader;
  if (count == people && count < size) return kNoHeader;  // "VIC  Student  W  05/06/2012"
  bool alternating = size % 2 == 0;                       // label, value, label, value
  for (size_t i = 0; i < cells.size(); ++i) {
    const Cell& cell = cells[i];
    alternating &= cell.only_label == (i % 2 == 0);
    if (cell.only_label) continue;
    if (i > 0 && cells[i - 1].only_label && cells[i - 1].colon) return kNoHeader;  // its value
    if ((cell.label && cell.colon) || cell.last - cell.first > 4) return kNoHeader;
    for (size_t t = cell.first; t <= cell.last; ++t) {
      bool colon = page_.GapAfter(t).find(':') != std::string_view::npos;
      if (page_.tokens()[t].Number() || colon) return kNoHeader;
    }
  }
  if (alternating && !ValuesBelow(row)) return kNoHeader;
  return boxes ? kBoxes : kTable;
}

// How well the cell of `row` suits a label: 2 for a value of its form, 1 for what may be a name, -1 for what
// cannot be its value, 0 for nothing.
int Layout::Fit(const LabelHit& hit, const Cell& label, size_t row) const {
  Cell cell;
  if (!Below(label, rows_[row_of_token_[hit.first]], row, &cell)) return 0;
  if (cell.label) return 0;
  const auto& tokens = page_.tokens();
  size_t begin = tokens[cell.first].begin, end = tokens[cell.last].end;
  FieldType field = hit.row->field;
  bool date = field == FieldType::kDob || field == FieldType::kEventDate || field == FieldType::kIncidentDate;
  if (date) return DateAt(page_.text(), begin, kPivot) ? 2 : -1;
  if (field == FieldType::kName || field == FieldType::kOfficial) {
    bool words =
        tokens[cell.first].Is(Token::kCapital) && cell.last > cell.first && cell.last < cell.first + 6;
    for (size_t t = cell.first; t <= cell.last && words; ++t) words = !tokens[t].Number();
    return words ? 1 : tokens[cell.first].Number() ? -1 : 0;
  }
  if (field == FieldType::kAge) return tokens[cell.first].Number() && cell.first == cell.last ? 1 : -1;
  bool loose = field == FieldType::kMedical || field == FieldType::kScars || field == FieldType::kGang ||
               field == FieldType::kCriteria || field == FieldType::kHistory || field == FieldType::kHandle ||
               field == FieldType::kPassword;
  if (loose || !HasForm(field)) return 0;
  if (begin > 0 && (page_.text()[begin - 1] == '(' || page_.text()[begin - 1] == '@')) --begin;
  auto value = FieldValueAt(field, page_.text(), begin, end, true);
  return !value ? -1 : value->end + 8 >= end ? 2 : 1;
}

// Forms are filled in below their labels, or above them. A group of rows close together is of one sort; what
// suits more labels decides.
void Layout::FindDirections(const std::vector<LabelHit>& labels) {
  upward_.assign(rows_.size(), 0);
  std::vector<int> above(rows_.size(), 0), below(rows_.size(), 0);
  std::vector<char> bare(rows_.size(), 0);
  for (const LabelHit& hit : labels) {
    const Cell* cell = CellOf(hit.first);
    size_t row = row_of_token_[hit.first];
    if (!cell->only_label || cell->colon || cell->first != hit.first || hit.part > 0) continue;
    if (rows_[row].size() > 1 && headers_[row] == kNoHeader) continue;
    bare[row] = 1;
    if (row > 0) above[row] += Fit(hit, *cell, row - 1);
    if (row + 1 < rows_.size()) below[row] += Fit(hit, *cell, row + 1);
  }
  for (size_t first = 0, end; first < rows_.size(); first = end) {
    int up = above[first], down = below[first];
    for (end = first + 1; end < rows_.size(); ++end) {
      const Cell &last = rows_[end - 1].front(), &next = rows_[end].front();
      if (next.top - last.bottom > std::max<int64_t>(last.bottom - last.top, 1)) break;
      up += above[end];
      down += below[end];
    }
    if (up <= std::max(down, 0)) continue;
    for (size_t row = first; row < end; ++row) upward_[row] = bare[row];
  }
}

}  // namespace blackbar
