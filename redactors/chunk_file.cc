#include "redactors/chunk_file.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>

namespace blackbar {
namespace {

// A line before each chunk: number, size, digest. Fixed length.
constexpr size_t kDigits = 12, kHex = 64;
constexpr size_t kLine = kDigits + 1 + kDigits + 1 + kHex + 1;
constexpr int64_t kMaxChunk = int64_t{1} << 30;

std::string LineOf(int number, std::string_view bytes) {
  return fmt::format("{:012} {:012} {}\n", number, bytes.size(), Sha256(bytes).Hex());
}

std::optional<int64_t> NumberIn(std::string_view text) {
  int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

// Short where the file ends.
std::string ReadAt(int fd, int64_t at, size_t size) {
  std::string bytes(size, '\0');
  size_t done = 0;
  while (done < size) {
    const ssize_t n = pread(fd, bytes.data() + done, size - done, at + static_cast<int64_t>(done));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) break;
    done += static_cast<size_t>(n);
  }
  bytes.resize(done);
  return bytes;
}

Result<void> WriteAt(int fd, int64_t at, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = pwrite(fd, bytes.data(), bytes.size(), at);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return Error{ErrorCode::kUnavailable, "a finished part cannot be written; is the disk full?"};
    bytes.remove_prefix(static_cast<size_t>(n));
    at += n;
  }
  return {};
}

}  // namespace

Result<ChunkFile> ChunkFile::Open(int fd, const Digest& key) {
  ChunkFile file(fd);
  TRY(file.Scan("blackbar-chunks-1 " + key.Hex() + "\n"));
  return file;
}

// Stops at the first line that is not whole: nothing behind it was finished.
Result<void> ChunkFile::Scan(const std::string& header) {
  struct stat about {};
  if (fstat(fd_, &about) != 0)
    return Error{ErrorCode::kUnavailable, "the file of finished parts cannot be read"};
  if (ReadAt(fd_, 0, header.size()) != header) {
    if (ftruncate(fd_, 0) != 0)
      return Error{ErrorCode::kUnavailable, "the file of finished parts cannot be emptied"};
    end_ = static_cast<int64_t>(header.size());
    return WriteAt(fd_, 0, header);
  }
  end_ = static_cast<int64_t>(header.size());
  while (true) {
    const std::string line = ReadAt(fd_, end_, kLine);
    if (line.size() != kLine || line.back() != '\n') return {};
    const std::optional<int64_t> number = NumberIn(std::string_view(line).substr(0, kDigits));
    const std::optional<int64_t> size = NumberIn(std::string_view(line).substr(kDigits + 1, kDigits));
    const int64_t at = end_ + static_cast<int64_t>(kLine);
    if (!number || !size || *size > kMaxChunk || *number != static_cast<int64_t>(places_.size()) ||
        at + *size > about.st_size)
      return {};
    const std::string digest = line.substr(2 * kDigits + 2, kHex);
    if (Sha256(ReadAt(fd_, at, static_cast<size_t>(*size))).Hex() != digest) return {};
    places_[static_cast<int>(*number)] = Place{at, *size, digest};
    end_ = at + *size;
  }
}

Result<std::optional<std::string>> ChunkFile::Find(int number) {
  const auto place = places_.find(number);
  if (place == places_.end()) return std::optional<std::string>();
  std::string bytes = ReadAt(fd_, place->second.at, static_cast<size_t>(place->second.size));
  if (Sha256(bytes).Hex() != place->second.digest) return std::optional<std::string>();
  return std::optional<std::string>(std::move(bytes));
}

Result<void> ChunkFile::Keep(int number, std::string_view bytes) {
  if (number != static_cast<int>(places_.size())) return {};  // a hole before it: nothing would find it
  const std::string line = LineOf(number, bytes);
  TRY(WriteAt(fd_, end_, line));
  const int64_t at = end_ + static_cast<int64_t>(line.size());
  TRY(WriteAt(fd_, at, bytes));
  places_[number] = Place{at, static_cast<int64_t>(bytes.size()), Sha256(bytes).Hex()};
  end_ = at + static_cast<int64_t>(bytes.size());
  return {};
}

Digest ChunkKey(const Redactor& redactor, const PlanContent& plan, const RedactOptions& options) {
  return Sha256(fmt::format("{}\n{}\n{}", redactor.name(), options.redline, DumpJson(plan.ToJson())));
}

}  // namespace blackbar
