#include "pipeline/package/withholding_log.h"

#include <fmt/format.h>

#include <array>

namespace blackbar {
namespace {

// Also the full-width forms, which some spreadsheets fold.
constexpr std::array<std::string_view, 8> kFormulaStarts = {
    "=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};

bool LooksLikeFormula(std::string_view text) {
  if (text == "-") return false;  // our own "none"
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return !text.empty();
  if (text[0] == '\t' || text[0] == '\r' || text[0] == '\n') return true;
  for (const std::string_view start : kFormulaStarts)
    if (text.substr(first).starts_with(start)) return true;
  return false;
}

}  // namespace

std::string CsvCell(std::string_view text) {
  std::string cell = LooksLikeFormula(text) ? "'" : "";
  cell += text;
  if (cell.find_first_of("\",\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string RowPage(const WithholdingRow& row) { return row.page == 0 ? "-" : std::to_string(row.page); }

std::string JoinCodes(const std::vector<std::string>& codes) {
  return fmt::format("{}", fmt::join(codes, "; "));
}

std::string WithholdingCsv(const Listing& listing) {
  std::string csv = "record,page,place,codes,citation,reason\r\n";
  for (const ListedRow& row : listing.rows) {
    csv += fmt::format("{},{},{},{},{},{}\r\n", CsvCell(row.record->numbers), RowPage(*row.row),
                       CsvCell(row.row->place), CsvCell(JoinCodes(row.row->codes)),
                       CsvCell(row.row->citation), CsvCell(row.row->reason));
  }
  return csv;
}

}  // namespace blackbar
