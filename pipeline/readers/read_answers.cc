#include "pipeline/readers/read_answers.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>

namespace blackbar {

Result<OcrChoice> OcrChoiceOf(const Json& request) {
  const std::string name = TRY(JsonString(request, "ocr", "request"));
  if (name == "never") return OcrChoice::kNever;
  if (name == "defer") return OcrChoice::kDefer;
  if (name == "auto") return OcrChoice::kAuto;
  if (name == "always") return OcrChoice::kAlways;
  return Error{ErrorCode::kInvalidInput, "ocr is never, defer, auto or always", "request"};
}

Result<PageReadOptions> PageOptionsOf(const Json& request) {
  PageReadOptions options;
  options.ocr = TRY(OcrChoiceOf(request));
  options.audit = TRY(JsonBool(request, "audit", "request"));
  options.page_seconds = static_cast<double>(TRY(JsonInt(request, "page_seconds", "request")));
  return options;
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

Result<void> WriteAnswer(ChildContext& context, const std::string& bytes) {
  const int fd = context.OutputFd();
  if (fd < 0) return Error{ErrorCode::kInvalidInput, "there is no place to write the answer to", "request"};
  for (size_t done = 0; done < bytes.size();) {
    const ssize_t n = write(fd, bytes.data() + done, bytes.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return Error{ErrorCode::kUnavailable, "the answer cannot be written: is the disk full?", ""};
    done += static_cast<size_t>(n);
  }
  return {};
}

}  // namespace blackbar
