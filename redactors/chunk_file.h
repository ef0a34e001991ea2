// A store of finished chunks in one file: each is appended with its digest, so that what a killed process was
// writing is told from what it had written. The file belongs to one plan, original and redactor, named by a
// key; another key's file is emptied. The caller keeps the descriptor, which is readable and writable.
#pragma once

#include <map>

#include "core/digest.h"
#include "redactors/redactor.h"

namespace blackbar {

class ChunkFile final : public ChunkStore {
 public:
  static Result<ChunkFile> Open(int fd, const Digest& key);

  Result<std::optional<std::string>> Find(int number) override;
  Result<void> Keep(int number, std::string_view bytes) override;

 private:
  struct Place {
    int64_t at, size;
    std::string digest;  // hexadecimal
  };
  explicit ChunkFile(int fd) : fd_(fd) {}
  Result<void> Scan(const std::string& header);

  int fd_;
  int64_t end_ = 0;
  std::map<int, Place> places_;
};

// What a chunk depends on.
Digest ChunkKey(const Redactor& redactor, const PlanContent& plan, const RedactOptions& options);

}  // namespace blackbar
