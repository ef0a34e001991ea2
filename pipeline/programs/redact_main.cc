// blackbar-redact: the sandboxed redactor. Input 0 is the original, input 1 the pages as they were read (one
// line of PageToJson a page, in order), the output is the rendition. The request:
//   {"do":"redact","plan":{...},"plan_digest":"<hex>" | "unattested":true,"password"?:"...",
//    "options":{"redline":bool,"bates_prefix":"..","bates_start":n,"bates_digits":n,"title":".."}}
// A kept file (ChildSpec::kept_fd) holds finished parts of a long redaction from one run to the next.
// The reply: {"report":{...},"redactor":"pdf 1"}, before the end of the run. Before it, of a recording, some
// {"progress":{"done":us,"of":us}}.
#include <unistd.h>

#include <cerrno>
#include <optional>

#include "pipeline/sandbox/child_main.h"
#include "redactors/chunk_file.h"
#include "redactors/mail/mail_parts.h"
#include "redactors/photo/photo_file.h"
#include "redactors/redactor.h"
#include "redactors/text_pages.h"

namespace blackbar {
namespace {

constexpr size_t kMaxLine = 256u << 20;  // bytes of one page

// The pages of input 1, read as the redactor asks for them, in order.
class PageLines {
 public:
  explicit PageLines(int fd) : fd_(fd) {}

  Result<Page> Next(int number) {
    std::string line = TRY(ReadLine());
    Page page = TRY(PageFromJson(TRY(ParseJson(line, "pages")), "pages"));
    if (page.number != number) return Error{ErrorCode::kInvalidInput, "the pages are not in order", "pages"};
    return page;
  }

 private:
  Result<std::string> ReadLine() {
    size_t end;
    size_t searched = 0;
    while ((end = buffer_.find('\n', searched)) == std::string::npos) {
      searched = buffer_.size();
      if (searched > kMaxLine)
        return Error{ErrorCode::kLimitExceeded, "the text of a page is too long", "pages"};
      char chunk[65536];
      ssize_t n = ::read(fd_, chunk, sizeof chunk);
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0)
        return Error{ErrorCode::kInvalidInput, "the words of a page are missing; read the record again",
                     "pages"};
      buffer_.append(chunk, static_cast<size_t>(n));
    }
    std::string line = buffer_.substr(0, end);
    buffer_.erase(0, end + 1);
    return line;
  }

  int fd_;
  std::string buffer_;
};

Result<RedactOptions> ReadOptions(const Json& request) {
  RedactOptions options;
  if (!request.contains("options")) return options;
  const Json& json = *TRY(JsonObject(request, "options", "request"));
  if (json.contains("redline")) options.redline = TRY(JsonBool(json, "redline", "options"));
  if (json.contains("bates_prefix")) options.bates_prefix = TRY(JsonString(json, "bates_prefix", "options"));
  if (json.contains("bates_start")) options.bates_start = TRY(JsonInt(json, "bates_start", "options"));
  if (json.contains("bates_digits"))
    options.bates_digits = static_cast<int>(TRY(JsonInt(json, "bates_digits", "options")));
  if (json.contains("title")) options.title = TRY(JsonString(json, "title", "options"));
  if (options.bates_start < 0 || options.bates_digits < 1 || options.bates_digits > 12 ||
      options.bates_prefix.size() > 40) {
    return Error{ErrorCode::kInvalidInput, "a page number has up to 40 letters and 1 to 12 digits",
                 "options"};
  }
  return options;
}

// A line for each half per cent, not for each frame.
class ProgressLines {
 public:
  explicit ProgressLines(ChildContext& context) : context_(context) {}

  void Tell(int64_t done_us, int64_t of_us) {
    if (of_us <= 0 || done_us < told_us_ + of_us / 200) return;
    told_us_ = done_us;
    context_.Reply({{"progress", {{"done", done_us}, {"of", of_us}}}});
  }

 private:
  ChildContext& context_;
  int64_t told_us_ = 0;
};

Result<void> RedactWith(ChildContext& context, const PlanContent& plan) {
  const Json& request = context.request();
  RedactOptions options = TRY(ReadOptions(request));
  std::string password = request.contains("password") ? TRY(JsonString(request, "password", "request")) : "";
  if (context.input_count() != 2 || context.OutputFd() < 0)
    return Error{ErrorCode::kInvalidInput, "redact needs the original, its pages and an output"};
  const Redactor* redactor = RedactorFor(plan.medium());
  if (redactor == nullptr)
    return Error{ErrorCode::kInvalidInput, "there is no redactor for this kind of file; it must be withheld"};
  PageLines lines(context.InputFd(1));
  RedactInput input{TRY(context.Input(0)), password, plan, [&](int page) { return lines.Next(page); }};
  ProgressLines progress(context);
  input.progress = [&](int64_t done_us, int64_t of_us) { progress.Tell(done_us, of_us); };
  std::optional<ChunkFile> chunks;
  if (context.KeptFd() >= 0)
    chunks = TRY(ChunkFile::Open(context.KeptFd(), ChunkKey(*redactor, plan, options)));
  if (chunks) input.chunks = &*chunks;
  RedactReport report = TRY(redactor->Redact(input, options, context.OutputFd()));
  context.Reply({{"report", RedactReportToJson(report)}, {"redactor", std::string(redactor->name())}});
  return {};
}

Result<void> AnswerRedactRequest(ChildContext& context) {
  const Json& request = context.request();
  if (TRY(JsonString(request, "do", "request")) != "redact")
    return Error{ErrorCode::kInvalidInput, "blackbar-redact does \"redact\" only"};
  std::string bytes = DumpJson(*TRY(JsonObject(request, "plan", "request")));
  if (request.contains("plan_digest")) {
    Digest digest = TRY(Digest::FromHex(TRY(JsonString(request, "plan_digest", "request"))));
    LockedPlan plan = TRY(LockedPlan::FromAttestedBytes(bytes, digest));
    return RedactWith(context, plan.content());
  }
  if (!TRY(JsonBool(request, "unattested", "request")))
    return Error{ErrorCode::kInvalidInput, "a plan has a digest or is unattested"};
  UnattestedPlan plan = TRY(UnattestedPlan::FromBytes(bytes));
  return RedactWith(context, plan.content());
}

}  // namespace
}  // namespace blackbar

int main(int argc, char** argv) {
  blackbar::ChildProgram program;
  // Laying out a letter loads cairo and reads the font configuration before the lock.
  program.preload = [] {
    (void)blackbar::TextToPdf("a").has_value();
    blackbar::PreloadPhotoDecoders();
    blackbar::PreloadMailReader();
  };
  program.run = blackbar::AnswerRedactRequest;
  return blackbar::ChildMain(argc, argv, program);
}
