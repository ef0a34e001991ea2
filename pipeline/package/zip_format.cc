#include "pipeline/package/zip_format.h"

#include <zlib.h>

#include <algorithm>

namespace blackbar {
namespace {

constexpr uint64_t kMax32 = 0xFFFFFFFF;
constexpr uint64_t kMax16 = 0xFFFF;
constexpr uint16_t kVersion = 20, kVersion64 = 45;
constexpr uint16_t kDate = (0 << 9) | (1 << 5) | 1;  // 1980-01-01, the first that a zip can say
constexpr uint32_t kFileMode = 0100644u << 16;

class Bytes {
 public:
  Bytes& U16(uint64_t value) { return Put(value, 2); }
  Bytes& U32(uint64_t value) { return Put(value, 4); }
  Bytes& U64(uint64_t value) { return Put(value, 8); }
  Bytes& Text(std::string_view text) {
    out_ += text;
    return *this;
  }
  std::string Take() { return std::move(out_); }

 private:
  Bytes& Put(uint64_t value, int count) {
    for (int i = 0; i < count; ++i) out_ += static_cast<char>(value >> (8 * i));
    return *this;
  }
  std::string out_;
};

bool IsBig(const ZipEntry& entry) { return entry.size >= kMax32; }
bool IsFarOrBig(const ZipEntry& entry) { return IsBig(entry) || entry.offset >= kMax32; }

}  // namespace

std::string ZipHeader(const ZipEntry& entry) {
  const bool big = IsBig(entry);
  Bytes out;
  out.U32(0x04034b50).U16(big ? kVersion64 : kVersion).U16(0).U16(0).U16(0).U16(kDate).U32(entry.crc);
  out.U32(big ? kMax32 : entry.size).U32(big ? kMax32 : entry.size);
  out.U16(entry.name.size()).U16(big ? 20 : 0).Text(entry.name);
  if (big) out.U16(1).U16(16).U64(entry.size).U64(entry.size);
  return out.Take();
}

std::string ZipDirectoryEntry(const ZipEntry& entry) {
  const bool wide = IsFarOrBig(entry);
  Bytes out;
  out.U32(0x02014b50).U16((3 << 8) | kVersion).U16(wide ? kVersion64 : kVersion);
  out.U16(0).U16(0).U16(0).U16(kDate).U32(entry.crc);
  out.U32(wide ? kMax32 : entry.size).U32(wide ? kMax32 : entry.size);
  out.U16(entry.name.size()).U16(wide ? 28 : 0).U16(0).U16(0).U16(0).U32(kFileMode);
  out.U32(wide ? kMax32 : entry.offset).Text(entry.name);
  if (wide) out.U16(1).U16(24).U64(entry.size).U64(entry.size).U64(entry.offset);
  return out.Take();
}

std::string ZipEnd(uint64_t count, uint64_t at, uint64_t size) {
  const bool wide = count >= kMax16 || at >= kMax32 || size >= kMax32;
  Bytes out;
  if (wide) {
    out.U32(0x06064b50).U64(44).U16((3 << 8) | kVersion64).U16(kVersion64).U32(0).U32(0);
    out.U64(count).U64(count).U64(size).U64(at);
    out.U32(0x07064b50).U32(0).U64(at + size).U32(1);
  }
  out.U32(0x06054b50).U16(0).U16(0);
  out.U16(wide ? kMax16 : count).U16(wide ? kMax16 : count);
  out.U32(wide ? kMax32 : size).U32(wide ? kMax32 : at).U16(0);
  return out.Take();
}

uint32_t ZipCrc(uint32_t so_far, std::string_view bytes) {
  return static_cast<uint32_t>(
      crc32_z(so_far, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()));
}

bool IsSafeBundleName(std::string_view name) {
  if (name.empty() || name.size() > 200 || name.back() == '/') return false;
  char before = '/';
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '_' || c == '-' || c == '.' || c == '/';
    if (!plain || (before == '/' && (c == '/' || c == '.'))) return false;
    before = c;
  }
  return true;
}

}  // namespace blackbar
