#include "pipeline/extract.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/file_type.h"
#include "pipeline/recording/read_recording.h"

namespace blackbar {
namespace {

Result<Digest> DigestOf(int fd, const std::string& where) {
  Sha256Stream stream;
  std::string buffer(1 << 20, '\0');
  int64_t at = 0;
  for (;;) {
    ssize_t got = pread(fd, buffer.data(), buffer.size(), at);
    if (got < 0)
      return Error{ErrorCode::kInvalidInput, std::string("cannot be read: ") + std::strerror(errno), where};
    if (got == 0) return stream.Finish();
    stream.Update(std::string_view(buffer.data(), static_cast<size_t>(got)));
    at += got;
  }
}

FileType TypeOf(int fd, int64_t size) {
  return TypeOfFile(size, [&](int64_t offset, int64_t wanted) {
    std::string bytes(static_cast<size_t>(wanted), '\0');
    const ssize_t got = pread(fd, bytes.data(), bytes.size(), offset);
    bytes.resize(got > 0 ? static_cast<size_t>(got) : 0);
    return bytes;
  });
}

// The child does not know the file's name; errors about a file carry it.
template <class T>
Result<T> Named(Result<T> result, const std::string& where) {
  if (result) return result;
  Error error = result.error();
  error.where = error.where.empty() ? where : where + ", " + error.where;
  return error;
}

// A record of which nobody could read a single page, or which breaks a limit, is not one to review: it is a
// task.
class Readable {
 public:
  Result<void> Look(const Page& page, const std::string& where) {
    for (const Warning& warning : page.warnings) {
      if (warning.code == "over_limit") return Error{ErrorCode::kLimitExceeded, warning.message, where};
      unreadable_ += warning.code == "unreadable_page" ? 1 : 0;
    }
    ++pages_;
    return {};
  }
  Result<void> Finish(const std::string& where) const {
    if (pages_ > unreadable_) return {};
    return Error{ErrorCode::kInvalidInput,
                 "damaged: not one of its pages can be read; ask for the file again", where};
  }

 private:
  int pages_ = 0, unreadable_ = 0;
};

Result<Extracted> ExtractRecording(const OriginalFile& original, const ReadOptions& options,
                                   const std::string& where,
                                   const std::function<Result<void>(const Page&)>& on_page) {
  ReadRecordingResult read = TRY(Named(ReadRecording(original.fd.get(), options), where));
  Extracted extracted{std::move(read.facts), TRY(PageFile::Make()), read.sandbox, std::move(read.sound)};
  extracted.facts.medium = original.type.medium;
  for (const Page& page : read.pages) {
    TRY(extracted.pages.Append(page));
    if (on_page) TRY(on_page(page));
  }
  return extracted;
}

}  // namespace

bool CanBeRead(Medium medium) {
  return medium == Medium::kPdf || medium == Medium::kText || medium == Medium::kEmail ||
         medium == Medium::kImage || IsRecording(medium);
}

std::string OfficeFileTask(const std::string& format) {
  if (format == "msg")
    return "is an Outlook message (.msg); save it as .eml or print it to PDF, and use that";
  if (format == "encrypted")
    return "is an office file with a password; save it without or print it to PDF, and use that";
  return fmt::format(
      "is an office file ({}); print it to PDF with hidden rows, sheets and comments shown, and use that",
      format);
}

Result<std::string> ReadDescriptor(int fd, int64_t size) {
  std::string bytes(static_cast<size_t>(size), '\0');
  for (int64_t done = 0; done < size;) {
    ssize_t got = pread(fd, bytes.data() + done, static_cast<size_t>(size - done), done);
    if (got <= 0) return Error{ErrorCode::kUnavailable, "a file became shorter while it was read"};
    done += got;
  }
  return bytes;
}

Result<OriginalFile> OpenOriginal(const std::string& path, int64_t byte_limit) {
  // O_NONBLOCK: opening a named pipe must not wait for a writer; fstat then refuses it.
  int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0)
    return Error{ErrorCode::kNotFound, std::string("cannot be opened: ") + std::strerror(errno), path};
  return IdentifyOriginal(FileDescriptor(fd), path, byte_limit);
}

Result<OriginalFile> IdentifyOriginal(FileDescriptor fd, const std::string& where, int64_t byte_limit) {
  struct stat status {};
  if (fstat(fd.get(), &status) != 0 || !S_ISREG(status.st_mode)) {
    return Error{ErrorCode::kInvalidInput, "is not a regular file", where};
  }
  if (status.st_size == 0) return Error{ErrorCode::kInvalidInput, "has no bytes; ask for it again", where};
  if (status.st_size > byte_limit) {
    return Error{ErrorCode::kLimitExceeded,
                 fmt::format("has {} MB, the limit is {} MB; raise byte_limit or split it",
                             status.st_size >> 20, byte_limit >> 20),
                 where};
  }
  OriginalFile original;
  original.size = status.st_size;
  original.digest = TRY(DigestOf(fd.get(), where));
  original.type = TypeOf(fd.get(), original.size);
  original.fd = std::move(fd);
  return original;
}

Result<Extracted> ExtractPages(const OriginalFile& original, ReadOptions options, const std::string& where,
                               const std::function<Result<void>(const Page&)>& on_page) {
  if (original.type.medium == Medium::kUnknown) {
    return Error{ErrorCode::kInvalidInput,
                 "is of no type that can be read; it is withheld until a person decides", where};
  }
  if (original.type.medium == Medium::kOffice)
    return Error{ErrorCode::kInvalidInput, OfficeFileTask(original.type.format), where};
  if (!CanBeRead(original.type.medium)) {
    return Error{
        ErrorCode::kInvalidInput,
        fmt::format("is {} ({}), which this version cannot redact; it is withheld until a person decides",
                    MediumName(original.type.medium), original.type.format),
        where};
  }
  options.original = original.digest.Hex();
  if (IsRecording(original.type.medium)) return ExtractRecording(original, options, where, on_page);
  OpenedRecord opened = TRY(Named(OpenRecord(original.fd.get(), options), where));
  Extracted extracted{std::move(opened.facts), TRY(PageFile::Make()), opened.sandbox, {}};
  extracted.facts.medium = original.type.medium;
  Readable readable;
  TRY(Named(ReadPages(original.fd.get(), options, {},
                      [&](Page page) -> Result<void> {
                        TRY(readable.Look(page, where));
                        TRY(extracted.pages.Append(page));
                        return on_page ? on_page(page) : Result<void>();
                      }),
            where));
  TRY(readable.Finish(where));
  extracted.facts.pages = extracted.pages.pages();
  return extracted;
}

Result<Extracted> ExtractForPlan(const OriginalFile& original, ReadOptions options, const std::string& where,
                                 const std::function<Result<void>(const Page&)>& on_page) {
  const Medium medium = original.type.medium;
  if (medium != Medium::kImage && !IsRecording(medium))
    return ExtractPages(original, options, where, on_page);
  options.audit = false;
  OpenedRecord opened = TRY(Named(OpenRecord(original.fd.get(), options), where));
  Extracted extracted{std::move(opened.facts), TRY(PageFile::Make()), opened.sandbox, {}};
  extracted.facts.medium = medium;
  if (IsRecording(medium)) return extracted;
  for (const auto& [width, height] : opened.sizes) {
    Page page;
    page.number = extracted.pages.pages() + 1;
    page.width_mpt = width;
    page.height_mpt = height;
    TRY(extracted.pages.Append(page));
  }
  extracted.facts.pages = extracted.pages.pages();
  return extracted;
}

}  // namespace blackbar
