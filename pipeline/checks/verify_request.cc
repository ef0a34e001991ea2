#include "pipeline/checks/verify_request.h"

#include <fmt/format.h>

#include "pipeline/checks/verify.h"

namespace blackbar {
namespace {

constexpr const char* kWhere = "verify request";

// Lines of a mapped file by number, so that no more than one page is held.
class PageLines {
 public:
  explicit PageLines(std::string_view text) : text_(text) {
    for (size_t at = 0; at < text_.size();) {
      starts_.push_back(at);
      size_t end = text_.find('\n', at);
      at = end == std::string_view::npos ? text_.size() : end + 1;
    }
  }

  int count() const { return static_cast<int>(starts_.size()); }

  Result<Page> Read(int number) const {
    std::string where = fmt::format("page {} of the original", number);
    if (number < 1 || static_cast<size_t>(number) > starts_.size()) {
      return Error{ErrorCode::kInvalidInput, "the pages as read are not all there: extract the record again",
                   where};
    }
    size_t from = starts_[static_cast<size_t>(number) - 1];
    std::string_view line = text_.substr(from, text_.find('\n', from) - from);
    Page page = TRY(PageFromJson(TRY(ParseJson(line, where)), where));
    if (page.number != number)
      return Error{ErrorCode::kInvalidInput, "the pages as read are out of order", where};
    return page;
  }

 private:
  std::string_view text_;
  std::vector<size_t> starts_;
};

Result<VerifyOptions> OptionsOf(const Json& request) {
  VerifyOptions options;
  options.password = request.value("password", "");
  std::string ocr = request.value("ocr", "places");
  if (ocr != "places" && ocr != "pages") {
    return Error{ErrorCode::kInvalidInput, "what is read again is places or pages", kWhere};
  }
  options.ocr_whole_pages = ocr == "pages";
  const Json& made = *TRY(JsonObject(request, "options", kWhere));
  options.title = made.value("title", "");
  options.bates_prefix = made.value("bates_prefix", "");
  options.bates_start = made.value("bates_start", int64_t{0});
  options.bates_digits = made.value("bates_digits", 6);
  return options;
}

}  // namespace

Result<void> AnswerVerifyRequest(ChildContext& context) {
  const Json& request = context.request();
  if (TRY(JsonString(request, "do", kWhere)) != "verify") {
    return Error{ErrorCode::kInvalidInput, "the only request is verify", kWhere};
  }
  if (context.input_count() != 3) {
    return Error{ErrorCode::kInvalidInput, "rendition, original and pages are needed", kWhere};
  }
  UnattestedPlan plan = TRY(UnattestedPlan::FromBytes(DumpJson(*TRY(JsonObject(request, "plan", kWhere)))));
  VerifyInput input;
  input.rendition = TRY(context.Input(0));
  input.original = TRY(context.Input(1));
  PageLines lines(TRY(context.Input(2)));
  input.plan = &plan.content();
  input.options = TRY(OptionsOf(request));
  input.page_count = lines.count();
  input.pages = [&lines](int page) { return lines.Read(page); };
  input.progress = [&context](int done, int total) { context.Reply({{"page", done}, {"of", total}}); };
  context.Reply({{"report", CheckReportToJson(Verify(input))}});
  return {};
}

}  // namespace blackbar
