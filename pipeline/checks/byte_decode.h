// Stream decoders of the byte scanner. Each gives what it could decode, and says whether all went well.
#pragma once

#include <string>
#include <string_view>

namespace blackbar {

struct Decoded {
  std::string bytes;
  bool complete = false;  // reached the end mark
  size_t left_over = 0;   // input bytes after the end mark, white space apart
  bool too_long = false;
};

Decoded InflateBytes(std::string_view raw, size_t max);
Decoded DecodeAsciiHex(std::string_view raw);
Decoded DecodeAscii85(std::string_view raw);
bool LooksDeflated(std::string_view raw);

}  // namespace blackbar
