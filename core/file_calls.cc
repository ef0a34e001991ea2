#include "core/file_calls.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace blackbar {

void FileDescriptor::Close() {
  if (fd_ >= 0) close(fd_);
  fd_ = -1;
}

int FileCalls::OpenNew(const std::string& path, mode_t mode) {
  return open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
}

ssize_t FileCalls::Write(int fd, const void* bytes, size_t count) { return write(fd, bytes, count); }

int FileCalls::Sync(int fd) { return fsync(fd); }

int FileCalls::SyncFolder(const std::string& path) {
  FileDescriptor folder(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.valid()) return -1;
  return fsync(folder.get());
}

int FileCalls::Rename(const std::string& from, const std::string& to) {
  return rename(from.c_str(), to.c_str());
}

int FileCalls::MakeFolder(const std::string& path) { return mkdir(path.c_str(), 0700); }

FileCalls& RealFileCalls() {
  static FileCalls calls;
  return calls;
}

}  // namespace blackbar
