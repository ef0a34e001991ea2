#include "redactors/glyphless_font.h"

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace blackbar {
namespace {

class Bytes {
 public:
  Bytes& U16(int value) {
    const auto bits = static_cast<uint16_t>(value);  // two's complement, as the font format has it
    out_.push_back(static_cast<char>(bits >> 8));
    out_.push_back(static_cast<char>(bits & 255));
    return *this;
  }
  Bytes& U32(uint32_t value) {
    return U16(static_cast<int>(value >> 16)).U16(static_cast<int>(value & 0xFFFF));
  }
  Bytes& Zeros(int count) {
    out_.append(count, '\0');
    return *this;
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

uint32_t Sum(std::string bytes) {
  bytes.resize((bytes.size() + 3) / 4 * 4);
  uint32_t sum = 0;
  for (size_t i = 0; i < bytes.size(); i += 4) {
    uint32_t word = 0;
    for (int k = 0; k < 4; ++k) word = word << 8 | static_cast<unsigned char>(bytes[i + k]);
    sum += word;
  }
  return sum;
}

std::string Head(uint32_t adjustment) {
  return Bytes()
      .U32(0x10000)
      .U32(0x10000)
      .U32(adjustment)
      .U32(0x5F0F3CF5)
      .U16(0)
      .U16(1000)  // flags, units an em
      .Zeros(16)  // no dates
      .U16(0)
      .U16(-200)
      .U16(500)
      .U16(800)  // box
      .U16(0)
      .U16(8)
      .U16(2)
      .U16(0)
      .U16(0)
      .take();
}

std::string Build(uint32_t adjustment) {
  // By tag: no cmap, since the PDF maps codes to glyphs itself; name is empty.
  std::vector<std::pair<std::string, std::string>> tables = {
      {"cmap", Bytes()
                   .U16(0)
                   .U16(1)
                   .U16(3)
                   .U16(1)
                   .U32(12)
                   .U16(4)
                   .U16(24)
                   .U16(0)
                   .U16(2)
                   .U16(2)
                   .U16(0)
                   .U16(0)
                   .U16(0xFFFF)
                   .U16(0)
                   .U16(0xFFFF)
                   .U16(1)
                   .U16(0)
                   .take()},
      {"glyf", Bytes().Zeros(4).take()},
      {"head", Head(adjustment)},
      {"hhea", Bytes()
                   .U32(0x10000)
                   .U16(800)
                   .U16(-200)
                   .U16(0)
                   .U16(500)
                   .U16(0)
                   .U16(0)
                   .U16(0)
                   .U16(1)
                   .U16(0)
                   .U16(0)
                   .Zeros(8)
                   .U16(0)
                   .U16(1)
                   .take()},
      {"hmtx", Bytes().U16(500).U16(0).take()},
      {"loca", Bytes().U16(0).U16(0).take()},
      {"maxp", Bytes().U32(0x10000).U16(1).Zeros(26).take()},
      {"name", Bytes().U16(0).U16(0).U16(6).take()},
      {"post", Bytes().U32(0x30000).Zeros(28).take()},
  };
  int count = static_cast<int>(tables.size());
  Bytes directory;
  directory.U32(0x10000).U16(count).U16(128).U16(3).U16(count * 16 - 128);
  uint32_t at = 12 + 16 * count;
  std::string body;
  for (auto& [tag, data] : tables) {
    directory.U32(static_cast<uint32_t>(tag[0]) << 24 | tag[1] << 16 | tag[2] << 8 | tag[3]);
    directory.U32(Sum(data)).U32(at + body.size()).U32(data.size());
    body += data;
    body.resize((body.size() + 3) / 4 * 4);
  }
  return directory.take() + body;
}

}  // namespace

const std::string& GlyphlessFont() {
  static const std::string font = Build(0xB1B0AFBA - Sum(Build(0)));
  return font;
}

}  // namespace blackbar
