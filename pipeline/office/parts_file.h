// The file in which a long redaction keeps its finished parts, so that the job's next try goes on where a
// killed worker stopped. It lies in the office's folder under the rendition's id and holds nothing that the
// rendition would not hold. One job at a time.
#pragma once

#include <string>

#include "core/file_calls.h"
#include "core/result.h"
#include "pipeline/office/office.h"

namespace blackbar {

class PartsFile {
 public:
  static Result<PartsFile> Open(const Office& office, const std::string& rendition);
  int fd() const { return fd_.get(); }
  void Remove() const;

 private:
  PartsFile(std::string path, FileDescriptor fd) : path_(std::move(path)), fd_(std::move(fd)) {}
  std::string path_;
  FileDescriptor fd_;
};

}  // namespace blackbar
