#include "core/blob_store.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <functional>

#include "core/id.h"

namespace blackbar {
namespace {

constexpr size_t kChunk = 1 << 20;
constexpr time_t kAbandonedAfter = 24 * 3600;

Error SystemError(const char* doing, const std::string& where) {
  int code = errno;
  if (code == ENOSPC || code == EDQUOT || code == EFBIG) {
    return {ErrorCode::kUnavailable, fmt::format("{}: the disk is full; make room and try again", doing),
            where};
  }
  return {ErrorCode::kUnavailable, fmt::format("{}: {}", doing, std::strerror(code)), where};
}

Error Changed(const Digest& digest) {
  return {ErrorCode::kCorrupt, "stored bytes are not what was stored: restore this blob from a backup",
          digest.Hex()};
}

// Feeds `take` with everything from the descriptor's position on.
Result<int64_t> ReadThrough(int fd, int64_t limit,
                            const std::function<Result<void>(std::string_view)>& take) {
  std::string buffer(kChunk, '\0');
  int64_t total = 0;
  for (;;) {
    ssize_t got = read(fd, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return SystemError("reading", "");
    if (got == 0) return total;
    total += got;
    if (total > limit) return Error{ErrorCode::kLimitExceeded, fmt::format("more than {} bytes", limit)};
    TRY(take(std::string_view(buffer.data(), static_cast<size_t>(got))));
  }
}

Result<Digest> DigestOfFd(int fd) {
  Sha256Stream stream;
  TRY(ReadThrough(fd, INT64_MAX, [&](std::string_view bytes) -> Result<void> {
    stream.Update(bytes);
    return {};
  }));
  return stream.Finish();
}

Result<void> EnsureFolder(FileCalls& calls, const std::string& path) {
  struct stat info {};
  if (stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode)) return {};
  if (calls.MakeFolder(path) != 0 && errno != EEXIST)
    return SystemError("making a folder of the blob store", path);
  return {};
}

void RemoveAbandoned(const std::string& folder) {
  DIR* entries = opendir(folder.c_str());
  if (entries == nullptr) return;
  time_t now = time(nullptr);
  while (dirent* entry = readdir(entries)) {
    struct stat info {};
    std::string path = folder + "/" + entry->d_name;
    if (lstat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) continue;
    if (now - info.st_mtime > kAbandonedAfter) unlink(path.c_str());
  }
  closedir(entries);
}

}  // namespace

// One file on its way in. Whatever happens, its temporary name is gone afterwards.
class BlobStore::Writer {
 public:
  Writer(const BlobStore& store, FileCalls& calls)
      : store_(store), calls_(calls), temporary_(store.folder_ + "/tmp/" + NewIdText()) {}
  ~Writer() {
    if (fd_.valid() && !in_place_) unlink(temporary_.c_str());
  }

  Result<void> Begin() {
    fd_ = FileDescriptor(calls_.OpenNew(temporary_, 0600));
    if (!fd_.valid()) return SystemError("storing a blob", temporary_);
    return {};
  }

  Result<void> Append(std::string_view bytes) {
    stream_.Update(bytes);
    size_ += static_cast<int64_t>(bytes.size());
    while (!bytes.empty()) {
      ssize_t written = calls_.Write(fd_.get(), bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return SystemError("storing a blob", temporary_);
      if (written == 0) {
        return Error{ErrorCode::kUnavailable, "storing a blob: the disk takes no more bytes", temporary_};
      }
      bytes.remove_prefix(static_cast<size_t>(written));
    }
    return {};
  }

  Result<BlobRef> Finish() {
    BlobRef blob{stream_.Finish(), size_};
    if (store_.Has(blob.digest)) {
      // Write-once: what is there stays; damage to it is told, not painted over.
      TRY(store_.Verify(blob.digest));
      // Its writer may have died between its rename and this.
      TRY(SyncFolderOf(blob.digest));
      return blob;
    }
    TRY(SyncAndReadBack(blob.digest));
    std::string path = store_.PathOf(blob.digest);
    // Two writers of the same bytes may both come here: the second name replaces an equal file.
    if (calls_.Rename(temporary_, path) != 0) return SystemError("storing a blob", path);
    in_place_ = true;
    // After an error here the file stays: it is whole, it only may not survive a power cut, and the caller is
    // told that it is not stored.
    TRY(SyncFolderOf(blob.digest));
    return blob;
  }

 private:
  Result<void> SyncFolderOf(const Digest& digest) {
    std::string path = store_.PathOf(digest), folder = path.substr(0, path.rfind('/'));
    if (calls_.SyncFolder(folder) != 0) return SystemError("syncing a folder of the blob store", folder);
    return {};
  }

  Result<void> SyncAndReadBack(const Digest& digest) {
    if (fchmod(fd_.get(), 0400) != 0) return SystemError("storing a blob", temporary_);
    if (calls_.Sync(fd_.get()) != 0) return SystemError("syncing a blob", temporary_);
    // Asks the kernel to forget its copy, so that the comparison reads from the disk where that is possible.
    posix_fadvise(fd_.get(), 0, 0, POSIX_FADV_DONTNEED);
    if (lseek(fd_.get(), 0, SEEK_SET) != 0) return SystemError("reading back a blob", temporary_);
    if (TRY(DigestOfFd(fd_.get())) != digest) {
      return Error{ErrorCode::kUnavailable, "a blob read back differs from what was written: check the disk",
                   temporary_};
    }
    return {};
  }

  const BlobStore& store_;
  FileCalls& calls_;
  std::string temporary_;
  FileDescriptor fd_;
  Sha256Stream stream_;
  int64_t size_ = 0;
  bool in_place_ = false;
};

Result<BlobStore> BlobStore::Open(const std::string& folder, FileCalls& calls) {
  size_t slash = folder.rfind('/');
  std::string parent = slash == std::string::npos ? "." : slash == 0 ? "/" : folder.substr(0, slash);
  TRY(EnsureFolder(calls, folder));
  TRY(EnsureFolder(calls, folder + "/tmp"));
  for (int i = 0; i < 256; ++i) TRY(EnsureFolder(calls, fmt::format("{}/{:02x}", folder, i)));
  // The names of the folders must be on the disk before a file in one counts as stored; another process may
  // have made them and died before this.
  if (calls.SyncFolder(folder) != 0 || calls.SyncFolder(parent) != 0) {
    return SystemError("syncing a folder of the blob store", folder);
  }
  RemoveAbandoned(folder + "/tmp");
  return BlobStore(folder, calls);
}

std::string BlobStore::PathOf(const Digest& digest) const {
  std::string hex = digest.Hex();
  return folder_ + "/" + hex.substr(0, 2) + "/" + hex.substr(2);
}

Result<BlobRef> BlobStore::Put(std::string_view bytes) {
  Writer writer(*this, *calls_);
  TRY(writer.Begin());
  TRY(writer.Append(bytes));
  return writer.Finish();
}

Result<BlobRef> BlobStore::PutFd(int fd, int64_t limit) {
  Writer writer(*this, *calls_);
  TRY(writer.Begin());
  TRY(ReadThrough(fd, limit, [&](std::string_view bytes) { return writer.Append(bytes); }));
  return writer.Finish();
}

Result<BlobRef> BlobStore::PutFile(const std::string& path, int64_t limit) {
  // Non-blocking, so that a named pipe among the files of a request cannot hold us up.
  FileDescriptor fd(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY));
  if (!fd.valid()) {
    ErrorCode code = errno == ENOENT ? ErrorCode::kNotFound : ErrorCode::kInvalidInput;
    return Error{code, fmt::format("the file cannot be read: {}", std::strerror(errno)), path};
  }
  struct stat info {};
  if (fstat(fd.get(), &info) != 0 || !S_ISREG(info.st_mode)) {
    return Error{ErrorCode::kInvalidInput, "not a regular file", path};
  }
  return PutFd(fd.get(), limit);
}

Result<FileDescriptor> BlobStore::OpenFd(const Digest& digest) const {
  FileDescriptor fd(open(PathOf(digest).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!fd.valid()) {
    if (errno == ENOENT) return Error{ErrorCode::kNotFound, "this blob is not in the store", digest.Hex()};
    return SystemError("reading a blob", digest.Hex());
  }
  if (TRY(DigestOfFd(fd.get())) != digest) return Changed(digest);
  if (lseek(fd.get(), 0, SEEK_SET) != 0) return SystemError("reading a blob", digest.Hex());
  return fd;
}

Result<std::string> BlobStore::Get(const Digest& digest, int64_t limit) const {
  FileDescriptor fd(open(PathOf(digest).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!fd.valid()) {
    if (errno == ENOENT) return Error{ErrorCode::kNotFound, "this blob is not in the store", digest.Hex()};
    return SystemError("reading a blob", digest.Hex());
  }
  std::string bytes;
  TRY(ReadThrough(fd.get(), limit, [&](std::string_view piece) -> Result<void> {
    bytes.append(piece);
    return {};
  }));
  if (Sha256(bytes) != digest) return Changed(digest);
  return bytes;
}

bool BlobStore::Has(const Digest& digest) const { return Size(digest).has_value(); }

Result<int64_t> BlobStore::Size(const Digest& digest) const {
  struct stat info {};
  if (lstat(PathOf(digest).c_str(), &info) != 0 || !S_ISREG(info.st_mode)) {
    return Error{ErrorCode::kNotFound, "this blob is not in the store", digest.Hex()};
  }
  return static_cast<int64_t>(info.st_size);
}

Result<void> BlobStore::Verify(const Digest& digest) const {
  TRY(OpenFd(digest));
  return {};
}

Result<void> BlobStore::Erase(const Digest& digest) {
  std::string path = PathOf(digest);
  if (unlink(path.c_str()) != 0 && errno != ENOENT) return SystemError("erasing a blob", digest.Hex());
  std::string folder = path.substr(0, path.rfind('/'));
  if (calls_->SyncFolder(folder) != 0 && errno != ENOENT) return SystemError("erasing a blob", digest.Hex());
  return {};
}

Result<void> NoteBlob(Database& database, const BlobRef& blob, Instant stored_at) {
  TRY(RequireTransaction(database, "the list of blobs"));
  TRY(database.Execute("INSERT INTO blobs(sha256, size, stored_at) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING",
                       {blob.digest, blob.size, stored_at}));
  return {};
}

}  // namespace blackbar
