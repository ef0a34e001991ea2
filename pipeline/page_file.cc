#include "pipeline/page_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace blackbar {
namespace {

Result<void> WriteAt(int fd, std::string_view bytes, int64_t offset) {
  while (!bytes.empty()) {
    ssize_t put = pwrite(fd, bytes.data(), bytes.size(), offset);
    if (put <= 0)
      return Error{ErrorCode::kUnavailable, std::string("cannot keep pages: ") + std::strerror(errno)};
    bytes.remove_prefix(static_cast<size_t>(put));
    offset += put;
  }
  return {};
}

}  // namespace

Result<FileDescriptor> TemporaryFile() {
  const char* folder = std::getenv("TMPDIR");
  std::string path = std::string(folder != nullptr && *folder != '\0' ? folder : "/tmp") + "/blackbar-XXXXXX";
  int fd = mkostemp(path.data(), O_CLOEXEC);
  if (fd < 0) {
    return Error{ErrorCode::kUnavailable,
                 std::string("no room for temporary files: ") + std::strerror(errno)};
  }
  unlink(path.c_str());
  return FileDescriptor(fd);
}

Result<PageFile> PageFile::Make() {
  PageFile file;
  file.fd_ = TRY(TemporaryFile());
  return file;
}

Result<void> PageFile::Append(const Page& page) {
  if (page.number != pages() + 1) {
    return Error{ErrorCode::kInvalidInput,
                 fmt::format("page {} came where page {} was due", page.number, pages() + 1)};
  }
  std::string line = DumpJson(PageToJson(page)) + "\n";
  TRY(WriteAt(fd_.get(), line, end_));
  entries_.push_back({end_, static_cast<int64_t>(line.size()) - 1, page.width_mpt, page.height_mpt,
                      page.words_from, page.confidence, page.searched,
                      static_cast<int>(page.warnings.size())});
  end_ += static_cast<int64_t>(line.size());
  return {};
}

Result<Page> PageFile::Read(int page) const {
  std::string where = fmt::format("page {}", page);
  if (page < 1 || page > pages()) return Error{ErrorCode::kNotFound, "the record has no such page", where};
  const Entry& entry = entries_[static_cast<size_t>(page) - 1];
  std::string line(static_cast<size_t>(entry.length), '\0');
  for (int64_t done = 0; done < entry.length;) {
    ssize_t got =
        pread(fd_.get(), line.data() + done, static_cast<size_t>(entry.length - done), entry.offset + done);
    if (got <= 0) return Error{ErrorCode::kCorrupt, "the kept pages end too early", where};
    done += got;
  }
  return PageFromJson(TRY(ParseJson(line, where)), where);
}

std::vector<PlanPage> PageFile::Sizes() const {
  std::vector<PlanPage> sizes;
  for (const Entry& entry : entries_) {
    sizes.push_back({static_cast<int>(sizes.size()) + 1, entry.width_mpt, entry.height_mpt});
  }
  return sizes;
}

}  // namespace blackbar
