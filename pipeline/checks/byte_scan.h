// The third reader: no PDF library at all. It walks the raw bytes, inflates what stands between every
// `stream` and `endstream` whatever the cross-reference table says, and reads the text between as tokens. It
// holds one inflated stream at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace blackbar {

struct ByteStream {
  size_t offset = 0;            // of the first byte after `stream`
  std::string_view dictionary;  // raw text of what stands before, from `obj` on
  std::string_view raw;
  std::string decoded;      // after Flate, ASCIIHex, ASCII85; empty if no such filter
  bool is_picture = false;  // samples, not syntax
  bool is_font = false;
};

struct ByteVisitor {
  std::function<void(size_t offset, std::string_view text)> between;  // between streams
  std::function<void(const ByteStream& stream)> stream;
};

// Problems that hide bytes, with their places.
struct ByteOddity {
  size_t offset = 0;
  std::string what;
};

struct ByteFacts {
  int headers = 0, startxrefs = 0, ends = 0;
  size_t before_header = 0;                          // bytes before %PDF
  size_t after_end = 0;                              // bytes after the last %%EOF, line end apart
  std::vector<std::pair<int, size_t>> objects;       // number and offset of each "n g obj"
  std::map<std::string, std::vector<size_t>> names;  // names in dictionaries, escapes undone, first offsets
  std::vector<ByteOddity> oddities;
  int streams = 0;
};

// Walks `bytes` once. `visitor` sees everything; the facts come back. An error is a stream that inflates
// beyond `max_stream` bytes.
Result<ByteFacts> ScanBytes(std::string_view bytes, const ByteVisitor& visitor,
                            size_t max_stream = size_t{1} << 30);

}  // namespace blackbar
