#include <fmt/format.h>

#include "redactors/redactor.h"

namespace blackbar {
namespace {
constexpr char kWhere[] = "redaction report";
}

Json RedactReportToJson(const RedactReport& report) {
  Json pages = Json::array();
  for (const PageMethod& page : report.pages) {
    pages.push_back({{"page", page.page}, {"method", page.method}, {"why", page.why}});
  }
  return {{"pages", pages},
          {"boxes", report.boxes},
          {"words_removed", report.words_removed},
          {"words_kept", report.words_kept}};
}

Result<RedactReport> RedactReportFromJson(const Json& untrusted) {
  RedactReport report;
  for (const Json& item : *TRY(JsonArray(untrusted, "pages", kWhere))) {
    PageMethod page{static_cast<int>(TRY(JsonInt(item, "page", kWhere))),
                    TRY(JsonString(item, "method", kWhere)), TRY(JsonString(item, "why", kWhere))};
    if (page.page != static_cast<int>(report.pages.size()) + 1 ||
        (page.method != "rebuilt" && page.method != "raster" && page.method != "redline") ||
        page.why.size() > 200) {
      return Error{ErrorCode::kInvalidInput, "its pages are not 1, 2, 3... with a known method each", kWhere};
    }
    report.pages.push_back(page);
  }
  report.boxes = static_cast<int>(TRY(JsonInt(untrusted, "boxes", kWhere)));
  report.words_removed = static_cast<int>(TRY(JsonInt(untrusted, "words_removed", kWhere)));
  report.words_kept = static_cast<int>(TRY(JsonInt(untrusted, "words_kept", kWhere)));
  if (report.boxes < 0 || report.words_removed < 0 || report.words_kept < 0)
    return Error{ErrorCode::kInvalidInput, "a count is negative", kWhere};
  return report;
}

}  // namespace blackbar
