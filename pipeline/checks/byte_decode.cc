#include "pipeline/checks/byte_decode.h"

#include <zlib.h>

#include <algorithm>
#include <cctype>

namespace blackbar {
namespace {

size_t CountInk(std::string_view bytes) {
  return static_cast<size_t>(
      std::count_if(bytes.begin(), bytes.end(), [](unsigned char c) { return c != 0 && !std::isspace(c); }));
}

int HexDigit(unsigned char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = static_cast<unsigned char>(c | 32);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

}  // namespace

bool LooksDeflated(std::string_view raw) {
  if (raw.size() < 3) return false;
  unsigned a = static_cast<unsigned char>(raw[0]), b = static_cast<unsigned char>(raw[1]);
  return (a & 15) == 8 && (a >> 4) <= 7 && (a * 256 + b) % 31 == 0;
}

Decoded InflateBytes(std::string_view raw, size_t max) {
  Decoded out;
  z_stream z{};
  if (inflateInit(&z) != Z_OK) return out;
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(raw.data()));
  z.avail_in = static_cast<uInt>(raw.size());
  char chunk[1 << 16];
  int status = Z_OK;
  while (status == Z_OK) {
    z.next_out = reinterpret_cast<Bytef*>(chunk);
    z.avail_out = sizeof chunk;
    status = inflate(&z, Z_NO_FLUSH);
    size_t got = sizeof chunk - z.avail_out;
    out.bytes.append(chunk, got);
    if (out.bytes.size() > max) {
      out.too_long = true;
      break;
    }
    if (status == Z_BUF_ERROR || (status == Z_OK && got == 0 && z.avail_in == 0)) break;
  }
  out.complete = status == Z_STREAM_END;
  out.left_over = CountInk(raw.substr(raw.size() - z.avail_in));
  inflateEnd(&z);
  return out;
}

Decoded DecodeAsciiHex(std::string_view raw) {
  Decoded out;
  int high = -1;
  for (size_t i = 0; i < raw.size(); ++i) {
    unsigned char c = static_cast<unsigned char>(raw[i]);
    if (c == '>') {
      out.complete = true;
      out.left_over = CountInk(raw.substr(i + 1));
      break;
    }
    int digit = HexDigit(c);
    if (digit < 0) continue;
    if (high < 0) {
      high = digit;
    } else {
      out.bytes.push_back(static_cast<char>(high * 16 + digit));
      high = -1;
    }
  }
  if (high >= 0) out.bytes.push_back(static_cast<char>(high * 16));
  return out;
}

Decoded DecodeAscii85(std::string_view raw) {
  Decoded out;
  uint32_t group = 0;
  int count = 0;
  for (size_t i = 0; i < raw.size(); ++i) {
    unsigned char c = static_cast<unsigned char>(raw[i]);
    if (c == '~') {
      out.complete = true;
      size_t end = raw.find('>', i);
      out.left_over = end == std::string_view::npos ? 0 : CountInk(raw.substr(end + 1));
      break;
    }
    if (c == 'z' && count == 0) {
      out.bytes.append(4, '\0');
      continue;
    }
    if (c < '!' || c > 'u') continue;
    group = group * 85 + (c - '!');
    if (++count < 5) continue;
    for (int shift = 24; shift >= 0; shift -= 8) out.bytes.push_back(static_cast<char>(group >> shift));
    group = 0, count = 0;
  }
  if (count > 1) {
    for (int k = count; k < 5; ++k) group = group * 85 + 84;
    for (int k = 0; k < count - 1; ++k) out.bytes.push_back(static_cast<char>(group >> (24 - 8 * k)));
  }
  return out;
}

}  // namespace blackbar
