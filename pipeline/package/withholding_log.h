// The withholding log as CSV (RFC 4180). No cell can be taken for a formula by a spreadsheet. Pure; any
// thread.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/package/listed_record.h"

namespace blackbar {

std::string WithholdingCsv(const Listing& listing);

// One cell: a text that a spreadsheet might run gets an apostrophe before it; quoted where needed.
std::string CsvCell(std::string_view text);

// "page 0" is the whole record.
std::string RowPage(const WithholdingRow& row);
std::string JoinCodes(const std::vector<std::string>& codes);

}  // namespace blackbar
