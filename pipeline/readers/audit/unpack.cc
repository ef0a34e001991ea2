#include "pipeline/readers/audit/unpack.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "core/file_type.h"
#include "pipeline/readers/audit/attached_files.h"
#include "pipeline/readers/audit/structure_file.h"
#include "pipeline/readers/mail/mail_requests.h"
#include "pipeline/readers/pdf/document.h"

namespace blackbar {
namespace {

// Records compress 2 to 30 times. From this size on, more than this ratio is a bomb.
constexpr int64_t kRatioFrom = 10'000'000;
constexpr int64_t kMaxRatio = 200;

}  // namespace

Result<void> UnpackSink::Begin(const std::string& untrusted_name, std::string place) {
  if (++files_ > limits_.files)
    return Error{ErrorCode::kLimitExceeded, fmt::format("more than {} files in one container", limits_.files),
                 ""};
  name_ = PrintableFileName(untrusted_name);
  place_ = std::move(place);
  begin_ = written_;
  return {};
}

Result<void> UnpackSink::Write(std::string_view bytes) {
  const int64_t after = written_ + static_cast<int64_t>(bytes.size());
  if (after > limits_.bytes)
    return Error{ErrorCode::kLimitExceeded,
                 fmt::format("the files inside are over the limit of {} bytes together", limits_.bytes),
                 place_};
  if (after > kRatioFrom && after / kMaxRatio > packed_bytes_)
    return Error{ErrorCode::kLimitExceeded,
                 fmt::format("the files inside are more than {} times as large as the container", kMaxRatio),
                 place_};
  while (!bytes.empty()) {
    const ssize_t n = write(context_.OutputFd(), bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0)
      return Error{ErrorCode::kUnavailable, "the unpacked files cannot be written; is the disk full?", ""};
    bytes.remove_prefix(static_cast<size_t>(n));
  }
  written_ = after;
  return {};
}

void UnpackSink::End() {
  context_.Reply(
      {{"file", {{"name", name_}, {"place", place_}, {"offset", begin_}, {"size", written_ - begin_}}}});
}

Result<void> UnpackPdf(std::string_view bytes, const std::string& password, UnpackSink* sink) {
  // Poppler says why a file cannot be opened (encrypted, damaged); qpdf walks the objects.
  TRY(PdfDocument::Open(bytes, password));
  const std::unique_ptr<QPDF> pdf = TRY(OpenStructure(bytes, password));
  return WithoutExceptions([&]() -> Result<void> {
    int number = 0;
    for (AttachedFile& file : AttachedFiles(*pdf)) {
      const std::string place = fmt::format("attachment {}", ++number);
      TRY(sink->Begin(file.untrusted_name, place));
      Result<void> decoded =
          DecodeStream(*file.stream, [&](std::string_view part) { return sink->Write(part); });
      if (!decoded && decoded.error().where.empty())
        return Error{decoded.error().code,
                     decoded.error().code == ErrorCode::kInvalidInput
                         ? "damaged: an attached file cannot be read"
                         : decoded.error().message,
                     place};
      TRY(std::move(decoded));
      sink->End();
    }
    return {};
  });
}

Result<void> AnswerUnpack(ChildContext& context) {
  const Json& request = context.request();
  const std::string_view bytes = TRY(context.Input(0));
  if (bytes.empty())
    return Error{ErrorCode::kInvalidInput, "empty: the file has no bytes; ask for it again", ""};
  UnpackLimits limits;
  limits.files = TRY(JsonInt(request, "file_limit", "request"));
  limits.bytes = TRY(JsonInt(request, "byte_limit", "request"));
  UnpackSink sink(context, limits, static_cast<int64_t>(bytes.size()));
  const std::string password =
      request.contains("password") ? TRY(JsonString(request, "password", "request")) : "";
  switch (TypeOfFile(bytes).medium) {
    case Medium::kPdf:
      return UnpackPdf(bytes, password, &sink);
    case Medium::kArchive:
      return UnpackArchive(bytes, &sink);
    case Medium::kEmail:
      return UnpackMail(bytes, &sink);
    default:
      return Error{ErrorCode::kInvalidInput, "unsupported: this is neither an archive nor a PDF", ""};
  }
}

}  // namespace blackbar
