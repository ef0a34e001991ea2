#include "pipeline/office/parts_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace blackbar {

Result<PartsFile> PartsFile::Open(const Office& office, const std::string& rendition) {
  const std::string folder = office.PathOf("parts");
  if (mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
    return Error{ErrorCode::kUnavailable, "the office's folder cannot be written"};
  std::string path = folder + "/" + rendition;
  FileDescriptor fd(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (fd.get() < 0) return Error{ErrorCode::kUnavailable, "the office's folder cannot be written"};
  return PartsFile(std::move(path), std::move(fd));
}

void PartsFile::Remove() const { unlink(path_.c_str()); }

}  // namespace blackbar
