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
          {"words_kept", report.words_kept},
          {"muted_us", report.muted_us},
          {"frames", report.frames},
          {"masked_frames", report.masked_frames}};
}

Result<RedactReport> RedactReportFromJson(const Json& untrusted) {
  RedactReport report;
  for (const Json& item : *TRY(JsonArray(untrusted, "pages", kWhere))) {
    PageMethod page{static_cast<int>(TRY(JsonInt(item, "page", kWhere))),
                    TRY(JsonString(item, "method", kWhere)), TRY(JsonString(item, "why", kWhere))};
    if (page.page != static_cast<int>(report.pages.size()) + 1 ||
        (page.method != "rebuilt" && page.method != "raster" && page.method != "redline" &&
         page.method != "picture") ||
        page.why.size() > 200) {
      return Error{ErrorCode::kInvalidInput, "its pages are not 1, 2, 3... with a known method each", kWhere};
    }
    report.pages.push_back(page);
  }
  report.boxes = static_cast<int>(TRY(JsonInt(untrusted, "boxes", kWhere)));
  report.words_removed = static_cast<int>(TRY(JsonInt(untrusted, "words_removed", kWhere)));
  report.words_kept = static_cast<int>(TRY(JsonInt(untrusted, "words_kept", kWhere)));
  report.muted_us = TRY(JsonInt(untrusted, "muted_us", kWhere));
  report.frames = TRY(JsonInt(untrusted, "frames", kWhere));
  report.masked_frames = TRY(JsonInt(untrusted, "masked_frames", kWhere));
  if (report.muted_us < 0 || report.frames < 0 || report.masked_frames < 0)
    return Error{ErrorCode::kInvalidInput, "a count is negative", kWhere};
  if (report.boxes < 0 || report.words_removed < 0 || report.words_kept < 0)
    return Error{ErrorCode::kInvalidInput, "a count is negative", kWhere};
  return report;
}

}  // namespace blackbar
