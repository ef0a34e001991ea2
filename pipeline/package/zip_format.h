// The one zip form that bundles have: stored files in order, fixed times, no comment, no extra fields (but
// ZIP64's where a size needs it). Writer and checker share these bytes, so the checker can demand every one
// of them. Pure; either side.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace blackbar {

struct ZipEntry {
  std::string name;
  uint32_t crc = 0;
  uint64_t size = 0;
  uint64_t offset = 0;  // of its header in the zip
};

std::string ZipHeader(const ZipEntry& entry);
std::string ZipDirectoryEntry(const ZipEntry& entry);
// The end of a zip whose directory of `count` entries stands at `at` and has `size` bytes.
std::string ZipEnd(uint64_t count, uint64_t at, uint64_t size);

// CRC-32 of more bytes; start with 0.
uint32_t ZipCrc(uint32_t so_far, std::string_view bytes);

// A name that stays inside the folder: letters, digits and "._-" in parts between single slashes, no part
// that begins with a dot, at most 200 bytes.
bool IsSafeBundleName(std::string_view name);

}  // namespace blackbar
