#include "pipeline/printer/print_requests.h"

#include <unistd.h>

#include "pipeline/printer/html.h"
#include "pipeline/printer/page_flow.h"
#include "pipeline/printer/pdf_surface.h"
#include "pipeline/printer/zip_index.h"

namespace blackbar {
namespace {

constexpr PageSize kLetterPage{612, 792};
constexpr PageSize kA4Page{595.28, 841.89};

Result<void> WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = write(fd, bytes.data(), bytes.size());
    if (n <= 0) return Error{ErrorCode::kUnavailable, "cannot write the PDF: is the disk full?", "printer"};
    bytes.remove_prefix(static_cast<size_t>(n));
  }
  return {};
}

// The footer is plain text; it goes through the one place that makes text safe for Pango.
Result<std::string> FooterMarkup(const std::string& text) {
  std::string html = "<p>";
  for (const char c : text) {
    if (c == '&' || c == '<') {
      html += c == '&' ? "&amp;" : "&lt;";
    } else {
      html += c;
    }
  }
  const std::vector<PrintBlock> blocks = TRY(ParsePrintedHtml(html + "</p>"));
  return blocks.empty() ? std::string() : blocks[0].markup;
}

Result<void> Print(ChildContext& context) {
  const Json& request = context.request();
  const bool a4 = TRY(JsonString(request, "paper", "print request")) == "a4";
  const PdfFacts facts{TRY(JsonString(request, "title", "print request")),
                       TRY(JsonString(request, "lang", "print request"))};
  const std::string footer = TRY(FooterMarkup(TRY(JsonString(request, "footer", "print request"))));
  const std::vector<PrintBlock> blocks = TRY(ParsePrintedHtml(TRY(context.Input(0))));
  const PageSize size = a4 ? kA4Page : kLetterPage;
  const std::vector<DrawPage> pages = TRY(FlowOntoPages(blocks, size, footer));
  return WriteAll(context.OutputFd(), TRY(DrawPdf(pages, size, facts)));
}

}  // namespace

Result<void> AnswerPrintRequest(ChildContext& context) {
  const std::string what = TRY(JsonString(context.request(), "do", "print request"));
  if (what == "print") return Print(context);
  if (what == "index_zip") return IndexZip(context);
  return Error{ErrorCode::kInvalidInput, "blackbar-print does not know this request; reinstall it",
               "printer"};
}

}  // namespace blackbar
