#include "pipeline/printer/zip_index.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "pipeline/package/zip_format.h"

namespace blackbar {
namespace {

constexpr uint64_t kHeaderSize = 30;
constexpr size_t kMaxEntries = 200'000;
constexpr const char* kZipItself = "the zip file";
constexpr const char* kRemade = "the zip was made anew by another program: unpack it and verify the folder";

uint64_t Number(std::string_view bytes, size_t at, int count) {
  uint64_t value = 0;
  for (int i = 0; i < count; ++i)
    value |= uint64_t{static_cast<uint8_t>(bytes[at + static_cast<size_t>(i)])} << (8 * i);
  return value;
}

class Index {
 public:
  explicit Index(ChildContext& context) : context_(context), fd_(context.InputFd(0)) {}

  Result<void> Run() {
    struct stat about {};
    if (fstat(fd_, &about) != 0) return Error{ErrorCode::kUnavailable, "cannot look at the bundle", "zip"};
    size_ = static_cast<uint64_t>(about.st_size);
    uint64_t at = 0;
    if (Signature(0) != kHeader) {
      const std::optional<uint64_t> start = FindMark(0, "PK\3\4");
      if (!start) return Error{ErrorCode::kInvalidInput, "this is no bundle: neither a folder nor a zip", ""};
      Problem(kZipItself, "foreign_bytes", fmt::format("{} bytes stand before the first file", *start));
      at = *start;
    }
    while (true) {
      while (Signature(at) == kHeader) {
        if (!TakeEntry(&at)) return {};
      }
      const uint32_t mark = Signature(at);
      if (mark == kDirectory || mark == kEnd || mark == kEnd64) break;
      const std::optional<uint64_t> next = NextPart(at);
      Problem(kZipItself, "foreign_bytes",
              fmt::format("{} bytes stand between the files", next.value_or(size_) - at));
      if (!next) return {};
      at = *next;
    }
    CheckDirectory(at);
    return {};
  }

 private:
  static constexpr uint32_t kHeader = 0x04034b50, kDirectory = 0x02014b50, kEnd = 0x06054b50,
                            kEnd64 = 0x06064b50;

  void Problem(const std::string& file, const char* code, const std::string& message) {
    context_.Reply({{"problem", {{"file", file}, {"code", code}, {"message", message}}}});
  }

  std::string Read(uint64_t at, uint64_t count) const {
    std::string bytes(at >= size_ ? 0 : std::min(count, size_ - at), '\0');
    size_t done = 0;
    while (done < bytes.size()) {
      const ssize_t n = pread(fd_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(at + done));
      if (n <= 0) break;
      done += static_cast<size_t>(n);
    }
    bytes.resize(done);
    return bytes;
  }

  uint32_t Signature(uint64_t at) const {
    const std::string bytes = Read(at, 4);
    return bytes.size() == 4 ? static_cast<uint32_t>(Number(bytes, 0, 4)) : 0;
  }

  std::optional<uint64_t> FindMark(uint64_t from, std::string_view mark) const {
    constexpr uint64_t kBlock = 1 << 20;
    for (uint64_t at = from; at < size_; at += kBlock) {
      const size_t found = Read(at, kBlock + mark.size() - 1).find(mark);
      if (found != std::string::npos) return at + found;
    }
    return std::nullopt;
  }

  std::optional<uint64_t> NextPart(uint64_t from) const {
    std::optional<uint64_t> nearest;
    for (const std::string_view mark : {"PK\3\4", "PK\1\2", "PK\5\6"}) {
      const std::optional<uint64_t> found = FindMark(from, mark);
      if (found && (!nearest || *found < *nearest)) nearest = found;
    }
    return nearest;
  }

  uint32_t CrcOf(uint64_t at, uint64_t count) const {
    constexpr uint64_t kBlock = 1 << 18;
    uint32_t crc = 0;
    while (count > 0) {
      const std::string bytes = Read(at, std::min(kBlock, count));
      if (bytes.empty()) break;
      crc = ZipCrc(crc, bytes);
      at += bytes.size();
      count -= bytes.size();
    }
    return crc;
  }

  // False when what follows cannot be told apart any more.
  bool TakeEntry(uint64_t* at) {
    const std::string fixed = Read(*at, kHeaderSize);
    if (fixed.size() < kHeaderSize) return Cut();
    ZipEntry entry;
    entry.offset = *at;
    entry.crc = static_cast<uint32_t>(Number(fixed, 14, 4));
    entry.size = Number(fixed, 22, 4);
    const uint64_t name_size = Number(fixed, 26, 2), extra_size = Number(fixed, 28, 2);
    entry.name = Read(*at + kHeaderSize, name_size);
    const std::string extra = Read(*at + kHeaderSize + name_size, extra_size);
    if (entry.name.size() != name_size || extra.size() != extra_size) return Cut();
    if (entry.size == 0xFFFFFFFF && extra.size() == 20) entry.size = Number(extra, 4, 8);
    if (Number(fixed, 6, 2) != 0 || Number(fixed, 8, 2) != 0) {  // packed, encrypted or streamed
      Problem(kZipItself, "foreign_bytes", kRemade);
      return false;
    }
    const uint64_t data = *at + kHeaderSize + name_size + extra_size;
    if (entry.size > size_ - data) return Cut();
    const std::string shown = ShownName(entry.name);
    if (ZipHeader(entry) != fixed + entry.name + extra)
      Problem(shown, "foreign_bytes",
              "its header in the zip was changed or holds what does not belong there");
    CheckName(entry.name, shown);
    if (CrcOf(data, entry.size) != entry.crc)
      Problem(shown, "changed", "its bytes do not fit the checksum in the zip");
    if (IsSafeBundleName(entry.name))
      context_.Reply({{"entry", {{"name", entry.name}, {"offset", data}, {"size", entry.size}}}});
    *at = data + entry.size;
    entries_.push_back(std::move(entry));
    if (entries_.size() <= kMaxEntries) return true;
    Problem(kZipItself, "foreign_bytes", "the zip holds more than 200000 files");
    return false;
  }

  bool Cut() {
    Problem(kZipItself, "foreign_bytes", "the zip is cut off or damaged in the middle of a file");
    return false;
  }

  // A strange name may carry anything; only its place is told.
  std::string ShownName(const std::string& name) const {
    return IsSafeBundleName(name) ? name : fmt::format("entry {} of the zip", entries_.size() + 1);
  }

  void CheckName(const std::string& name, const std::string& shown) {
    if (!IsSafeBundleName(name))
      return Problem(shown, "unsafe_name", "its name leaves the folder or is none that a bundle has");
    if (!names_.insert(name).second) Problem(shown, "duplicate", "the zip holds this name twice");
  }

  void CheckDirectory(uint64_t at) {
    uint64_t here = at;
    for (const ZipEntry& entry : entries_) {
      const std::string expected = ZipDirectoryEntry(entry);
      if (Read(here, expected.size()) != expected) {
        Problem(ShownName(entry.name), "foreign_bytes",
                "the directory of the zip does not agree with its files");
        return;
      }
      here += expected.size();
    }
    const std::string end = ZipEnd(entries_.size(), at, here - at);
    if (Read(here, end.size()) != end) {
      Problem(kZipItself, "foreign_bytes",
              "the end of the zip was changed, or holds a comment or more entries");
    } else if (here + end.size() != size_) {
      Problem(kZipItself, "foreign_bytes",
              fmt::format("{} bytes stand after the end of the zip", size_ - here - end.size()));
    }
  }

  ChildContext& context_;
  int fd_;
  uint64_t size_ = 0;
  std::vector<ZipEntry> entries_;
  std::set<std::string> names_;
};

}  // namespace

Result<void> IndexZip(ChildContext& context) { return Index(context).Run(); }

}  // namespace blackbar
