// The few system calls that write files that matter, as a seam: tests put an implementation in between that
// fails or cuts short at a chosen call. Also FileDescriptor, an owned descriptor. Any thread.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <string>
#include <utility>

namespace blackbar {

// Closes what it owns; -1 owns nothing.
class FileDescriptor {
 public:
  FileDescriptor() = default;
  explicit FileDescriptor(int fd) : fd_(fd) {}
  ~FileDescriptor() { Close(); }
  FileDescriptor(FileDescriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    if (this != &other) {
      Close();
      fd_ = std::exchange(other.fd_, -1);
    }
    return *this;
  }
  int get() const { return fd_; }
  bool valid() const { return fd_ >= 0; }
  int Release() { return std::exchange(fd_, -1); }
  void Close();

 private:
  int fd_ = -1;
};

// Each returns what its system call returns and sets errno.
class FileCalls {
 public:
  virtual ~FileCalls() = default;
  virtual int OpenNew(const std::string& path, mode_t mode);  // O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC
  virtual ssize_t Write(int fd, const void* bytes, size_t count);
  virtual int Sync(int fd);
  virtual int SyncFolder(const std::string& path);
  virtual int Rename(const std::string& from, const std::string& to);
  virtual int MakeFolder(const std::string& path);  // 0700
};

FileCalls& RealFileCalls();

}  // namespace blackbar
