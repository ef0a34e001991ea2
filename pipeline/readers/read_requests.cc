#include "pipeline/readers/read_requests.h"

#include <fmt/format.h>

#include "core/medium.h"
#include "core/page.h"
#include "pipeline/readers/page_reader.h"
#include "pipeline/readers/pdf/document.h"

namespace blackbar {
namespace {

struct Record {
  Medium medium = Medium::kPdf;
  std::string made;  // a text record's PDF, which the document looks into
  std::unique_ptr<PdfDocument> document;
};

Result<Record> Open(ChildContext& context) {
  const std::string_view bytes = TRY(context.Input(0));
  Record record;
  const Json& request = context.request();
  const std::string password =
      request.contains("password") ? TRY(JsonString(request, "password", "request")) : "";
  const FileType type = TypeFromBytes(bytes.substr(0, 4096));
  record.medium = type.medium;
  if (bytes.empty())
    return Error{ErrorCode::kInvalidInput, "empty: the file has no bytes; ask for it again", ""};
  if (type.medium != Medium::kPdf)
    return Error{ErrorCode::kInvalidInput, "unsupported: this is neither a PDF nor plain text", ""};
  record.document = TRY(PdfDocument::Open(bytes, password));
  return record;
}

// The size of a page that cannot be read is a letter's, so that it can be shown as unreadable.
Json SizeToJson(const PdfDocument& document, int page) {
  const PageSize size = document.SizeOf(page).value_or({612'000, 792'000});
  return Json::array({size.width_mpt, size.height_mpt});
}

Result<void> AnswerOpen(ChildContext& context) {
  const Record record = TRY(Open(context));
  const int pages = record.document->page_count();
  const int64_t limit = TRY(JsonInt(context.request(), "page_limit", "request"));
  if (pages > limit)
    return Error{ErrorCode::kLimitExceeded, fmt::format("{} pages are over the limit of {}", pages, limit),
                 ""};
  Json sizes = Json::array();
  for (int page = 1; page <= pages; ++page) sizes.push_back(SizeToJson(*record.document, page));
  context.Reply({{"document",
                  {{"medium", MediumName(record.medium)},
                   {"encrypted", record.document->encrypted()},
                   {"sizes", std::move(sizes)},
                   {"hidden", Json::array()},
                   {"warnings", Json::array()}}}});
  return {};
}

Result<OcrChoice> OcrChoiceOf(const Json& request) {
  const std::string name = TRY(JsonString(request, "ocr", "request"));
  if (name == "never") return OcrChoice::kNever;
  if (name == "defer") return OcrChoice::kDefer;
  if (name == "auto") return OcrChoice::kAuto;
  if (name == "always") return OcrChoice::kAlways;
  return Error{ErrorCode::kInvalidInput, "ocr is never, defer, auto or always", "request"};
}

Result<std::vector<int>> PagesOf(const Json& request, int page_count) {
  std::vector<int> pages;
  for (const Json& page : *TRY(JsonArray(request, "pages", "request"))) {
    if (!page.is_number_integer() || page < 1 || page > page_count)
      return Error{ErrorCode::kInvalidInput, fmt::format("the record has {} pages", page_count), "request"};
    pages.push_back(page.get<int>());
  }
  return pages;
}

Result<void> AnswerPages(ChildContext& context) {
  const Json& request = context.request();
  const Record record = TRY(Open(context));
  const std::vector<int> pages = TRY(PagesOf(request, record.document->page_count()));
  PageReadOptions options;
  options.ocr = TRY(OcrChoiceOf(request));
  options.audit = TRY(JsonBool(request, "audit", "request"));
  options.page_seconds = static_cast<double>(TRY(JsonInt(request, "page_seconds", "request")));
  Json sizes = Json::array();
  for (int page : pages) {
    Json size = SizeToJson(*record.document, page);
    sizes.push_back(Json::array({page, size[0], size[1]}));
  }
  context.Reply({{"opened", std::move(sizes)}});
  PageReader reader(*record.document, options);
  for (int number : pages) {
    const std::optional<Page> page = TRY(reader.Read(number));
    context.Reply(page ? Json{{"page", PageToJson(*page)}} : Json{{"deferred", number}});
  }
  return {};
}

}  // namespace

Result<void> AnswerReadRequest(ChildContext& context) {
  const std::string what = TRY(JsonString(context.request(), "do", "request"));
  if (what == "open") return AnswerOpen(context);
  if (what == "pages") return AnswerPages(context);
  return Error{ErrorCode::kInvalidInput, "unknown request", "request"};
}

}  // namespace blackbar
