#include "pipeline/package/staged_folder.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <functional>
#include <vector>

#include "core/file_calls.h"
#include "pipeline/package/zip_format.h"

namespace blackbar {
namespace {

namespace fs = std::filesystem;

constexpr size_t kBlock = 1 << 18;
constexpr mode_t kFileMode = 0600;

using TakeBytes = std::function<Result<void>(std::string_view)>;

Result<void> ReadThrough(int fd, const TakeBytes& take) {
  std::string block(kBlock, '\0');
  for (off_t at = 0;;) {
    const ssize_t n = pread(fd, block.data(), block.size(), at);
    if (n < 0) return Error{ErrorCode::kUnavailable, "cannot read a file of the bundle; try again", "bundle"};
    if (n == 0) return {};
    TRY(take(std::string_view(block).substr(0, static_cast<size_t>(n))));
    at += n;
  }
}

bool WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = RealFileCalls().Write(fd, bytes.data(), bytes.size());
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<size_t>(n));
  }
  return true;
}

}  // namespace

Result<StagedFolder> StagedFolder::Make(const std::string& out_dir, const std::string& name) {
  BB_CHECK(IsSafeBundleName(name) && name.find('/') == std::string::npos);
  for (const std::string& taken : {out_dir + "/" + name, out_dir + "/" + name + ".zip"}) {
    if (fs::exists(fs::symlink_status(taken)))
      return Error{ErrorCode::kConflict, "this release is there already; a correction gets a new number",
                   taken};
  }
  std::string staging = out_dir + "/.bundle-XXXXXX";
  if (mkdtemp(staging.data()) == nullptr)
    return Error{ErrorCode::kUnavailable, "cannot write the bundle: check space and permissions", out_dir};
  StagedFolder folder(out_dir, name, staging);
  std::error_code failed;
  fs::create_directory(staging + "/files", failed);
  if (failed) return folder.CannotWrite();
  return folder;
}

StagedFolder::StagedFolder(StagedFolder&& other) noexcept
    : out_dir_(std::move(other.out_dir_)),
      name_(std::move(other.name_)),
      staging_(std::exchange(other.staging_, "")),
      sums_(std::move(other.sums_)) {}

StagedFolder::~StagedFolder() {
  std::error_code ignored;
  if (!staging_.empty()) fs::remove_all(staging_, ignored);
}

Error StagedFolder::CannotWrite() const {
  return Error{ErrorCode::kUnavailable, "cannot write the bundle: check space and permissions", out_dir_};
}

Result<StagedFile> StagedFolder::Write(const std::string& name, std::string_view bytes) {
  BB_CHECK(IsSafeBundleName(name) && !sums_.contains(name));
  const fs::path path = fs::path(staging_) / "files" / name;
  std::error_code failed;
  fs::create_directories(path.parent_path(), failed);
  const FileDescriptor file(RealFileCalls().OpenNew(path.string(), kFileMode));
  if (!file.valid() || !WriteAll(file.get(), bytes) || RealFileCalls().Sync(file.get()) != 0)
    return CannotWrite();
  sums_[name] = Sha256(bytes);
  return StagedFile{sums_[name], static_cast<int64_t>(bytes.size())};
}

Result<StagedFile> StagedFolder::Copy(const std::string& name, int fd) {
  BB_CHECK(IsSafeBundleName(name) && !sums_.contains(name));
  const fs::path path = fs::path(staging_) / "files" / name;
  std::error_code failed;
  fs::create_directories(path.parent_path(), failed);
  const FileDescriptor file(RealFileCalls().OpenNew(path.string(), kFileMode));
  if (!file.valid()) return CannotWrite();
  Sha256Stream digest;
  int64_t size = 0;
  TRY(ReadThrough(fd, [&](std::string_view bytes) -> Result<void> {
    digest.Update(bytes);
    size += static_cast<int64_t>(bytes.size());
    if (!WriteAll(file.get(), bytes)) return CannotWrite();
    return {};
  }));
  if (RealFileCalls().Sync(file.get()) != 0) return CannotWrite();
  sums_[name] = digest.Finish();
  return StagedFile{sums_[name], size};
}

Result<Digest> StagedFolder::WriteZip(const std::string& path) const {
  const FileDescriptor zip(RealFileCalls().OpenNew(path, kFileMode));
  if (!zip.valid()) return CannotWrite();
  Sha256Stream digest;
  uint64_t at = 0;
  const auto put = [&](std::string_view bytes) -> Result<void> {
    digest.Update(bytes);
    at += bytes.size();
    if (!WriteAll(zip.get(), bytes)) return CannotWrite();
    return {};
  };
  std::vector<ZipEntry> entries;
  for (const auto& [name, sum] : sums_) {
    const FileDescriptor file(open((staging_ + "/files/" + name).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    struct stat about {};
    if (!file.valid() || fstat(file.get(), &about) != 0) return CannotWrite();
    ZipEntry entry{name, 0, static_cast<uint64_t>(about.st_size), at};
    TRY(ReadThrough(file.get(), [&](std::string_view bytes) -> Result<void> {
      entry.crc = ZipCrc(entry.crc, bytes);
      return {};
    }));
    TRY(put(ZipHeader(entry)));
    TRY(ReadThrough(file.get(), put));
    entries.push_back(entry);
  }
  const uint64_t directory_at = at;
  for (const ZipEntry& entry : entries) TRY(put(ZipDirectoryEntry(entry)));
  TRY(put(ZipEnd(entries.size(), directory_at, at - directory_at)));
  if (RealFileCalls().Sync(zip.get()) != 0) return CannotWrite();
  return digest.Finish();
}

Result<Digest> StagedFolder::Commit() {
  const std::string zip_path = staging_ + "/bundle.zip";
  const Digest digest = TRY(WriteZip(zip_path));
  FileCalls& calls = RealFileCalls();
  if (calls.Rename(zip_path, zip()) != 0) return CannotWrite();
  if (calls.Rename(staging_ + "/files", folder()) != 0) {
    unlink(zip().c_str());
    return CannotWrite();
  }
  if (calls.SyncFolder(folder()) != 0 || calls.SyncFolder(out_dir_) != 0) return CannotWrite();
  return digest;
}

}  // namespace blackbar
