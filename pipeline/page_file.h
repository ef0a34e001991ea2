// Pages on their way: one JSON line a page (core/page.h) in a file, with an index in memory, so that a record
// of any length is held one page at a time. The same lines are what an office stores as a blob and what the
// redactor and the verifier are handed. A PageFile owns its descriptor; one thread.
#pragma once

#include <string>
#include <vector>

#include "core/file_calls.h"
#include "core/page.h"
#include "core/plan.h"
#include "core/result.h"

namespace blackbar {

class PageFile {
 public:
  struct Entry {
    int64_t offset = 0, length = 0;  // of the line without its line feed
    int64_t width_mpt = 0, height_mpt = 0;
    std::string words_from;
    int confidence = 0;
    bool searched = false;
    int warnings = 0;
  };

  // An unlinked temporary file: it is gone when the object is.
  static Result<PageFile> Make();

  // Pages come in order: 1, 2, 3...
  Result<void> Append(const Page& page);
  Result<Page> Read(int page) const;

  int pages() const { return static_cast<int>(entries_.size()); }
  const std::vector<Entry>& entries() const { return entries_; }
  std::vector<PlanPage> Sizes() const;
  int fd() const { return fd_.get(); }

 private:
  FileDescriptor fd_;
  int64_t end_ = 0;
  std::vector<Entry> entries_;
};

// An unlinked temporary file in TMPDIR or /tmp, for bytes on their way to or from a child.
Result<FileDescriptor> TemporaryFile();

}  // namespace blackbar
