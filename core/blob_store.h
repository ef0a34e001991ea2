// The bytes of the office, by sha256: originals, page images, plans, renditions, bundles. A folder of
// write-once files DIR/ab/cdef..., each readable by its owner only (0400, folders 0700). Put makes a file in
// DIR/tmp, syncs it, reads it back and compares the digest, and only then renames it into place: nothing
// half-written is ever visible, and when Put returns, the bytes survive a power cut. Reading checks the
// digest again: changed bytes are kCorrupt, never returned. A full disk is kUnavailable and leaves nothing
// behind.
//
// A BlobStore holds no state but its folder: any number of threads, processes and machines may share one.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/clock.h"
#include "core/database.h"
#include "core/digest.h"
#include "core/file_calls.h"
#include "core/result.h"

namespace blackbar {

struct BlobRef {
  Digest digest;
  int64_t size = 0;
  bool operator==(const BlobRef&) const = default;
};

class BlobStore {
 public:
  // Makes the folder if needed and removes what writers that died more than a day ago left in DIR/tmp.
  // `calls` is the seam for fault tests and outlives the store.
  static Result<BlobStore> Open(const std::string& folder, FileCalls& calls = RealFileCalls());

  Result<BlobRef> Put(std::string_view bytes);
  // From the descriptor's position to its end, in flat memory. Reading stops with kLimitExceeded beyond
  // `limit`.
  Result<BlobRef> PutFd(int fd, int64_t limit = INT64_MAX);
  // A regular file; a link or device is refused.
  Result<BlobRef> PutFile(const std::string& path, int64_t limit = INT64_MAX);

  // kNotFound when it is not there, kCorrupt when its bytes are not what they were, kLimitExceeded beyond
  // `limit`.
  Result<std::string> Get(const Digest& digest, int64_t limit = INT64_MAX) const;
  // A read-only, close-on-exec descriptor at position 0 of checked bytes, for handing to a child.
  Result<FileDescriptor> OpenFd(const Digest& digest) const;
  bool Has(const Digest& digest) const;
  Result<int64_t> Size(const Digest& digest) const;
  // Reads it through and compares; what "is our archive still whole" is made of.
  Result<void> Verify(const Digest& digest) const;
  // Erases one blob for good; only an expunction or a retention rule may ask for it. Succeeds when it is gone
  // already.
  Result<void> Erase(const Digest& digest);

  const std::string& folder() const { return folder_; }

 private:
  class Writer;
  BlobStore(std::string folder, FileCalls& calls) : folder_(std::move(folder)), calls_(&calls) {}
  std::string PathOf(const Digest& digest) const;

  std::string folder_;
  FileCalls* calls_;
};

// Notes a stored blob in the caller's transaction, so that rows can name it. The file must be stored already.
Result<void> NoteBlob(Database& database, const BlobRef& blob, Instant stored_at);

}  // namespace blackbar
