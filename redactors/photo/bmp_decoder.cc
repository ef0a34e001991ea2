// BMP, read by hand: a head, perhaps a colour table, and rows; no library of the project reads the forms with
// bit fields and run lengths. Every number of the file is checked before it is used.
#include <algorithm>
#include <array>
#include <bit>

#include "redactors/photo/photo_decoder.h"

namespace blackbar {
namespace {

constexpr uint32_t kPlain = 0, kRuns8 = 1, kRuns4 = 2, kFields = 3, kFieldsAndOpacity = 6;

struct BmpHead {
  int width = 0, height = 0;
  bool top_down = false;
  int bits = 0;
  uint32_t coding = kPlain;
  uint64_t pixels = 0;  // offset
  std::array<uint32_t, 3> masks{};
  std::vector<std::array<uint8_t, 3>> colours;  // red, green, blue
};

class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
  uint8_t At(uint64_t place) const {  // 0 beyond the end
    return place < bytes_.size() ? static_cast<uint8_t>(bytes_[place]) : 0;
  }
  uint32_t Number(uint64_t place, int size) const {
    uint32_t value = 0;
    for (int i = size - 1; i >= 0; --i) value = value << 8 | At(place + static_cast<uint64_t>(i));
    return value;
  }
  uint64_t size() const { return bytes_.size(); }

 private:
  std::string_view bytes_;
};

Error Unsupported() {
  return {ErrorCode::kInvalidInput, "unsupported: a BMP in a form that is not read", ""};
}

Result<void> ReadColours(const Bytes& bytes, uint64_t at, int entry, uint32_t count, BmpHead* head) {
  const uint32_t most = head->bits <= 8 ? 1U << head->bits : 0;
  count = count == 0 ? most : std::min(count, most);
  for (uint32_t i = 0; i < count; ++i, at += static_cast<uint64_t>(entry))
    head->colours.push_back({bytes.At(at + 2), bytes.At(at + 1), bytes.At(at)});
  return {};
}

Result<BmpHead> ReadHead(const Bytes& bytes) {
  BmpHead head;
  const uint32_t size = bytes.Number(14, 4);
  head.pixels = bytes.Number(10, 4);
  if (bytes.size() < 26 || head.pixels >= bytes.size()) return DamagedPhoto("a BMP without pixels");
  const bool core = size == 12;
  if (!core && size < 40) return Unsupported();
  head.width = core ? static_cast<int>(bytes.Number(18, 2)) : static_cast<int32_t>(bytes.Number(18, 4));
  const int64_t height = core ? bytes.Number(20, 2) : static_cast<int32_t>(bytes.Number(22, 4));
  head.top_down = height < 0;
  TRY(CheckPhotoSize(head.width, std::abs(height)));
  head.height = static_cast<int>(std::abs(height));
  head.bits = static_cast<int>(bytes.Number(core ? 24 : 28, 2));
  head.coding = core ? kPlain : bytes.Number(30, 4);
  const uint32_t colours = core ? 0 : bytes.Number(46, 4);
  const bool fields = head.coding == kFields || head.coding == kFieldsAndOpacity;
  if (head.bits == 16) head.masks = {0x7C00, 0x03E0, 0x001F};
  if (head.bits == 32) head.masks = {0xFF0000, 0xFF00, 0xFF};
  for (size_t i = 0; fields && i < 3; ++i) head.masks[i] = bytes.Number(54 + 4 * i, 4);
  const bool indexed = head.bits == 1 || head.bits == 4 || head.bits == 8;
  const bool known = (head.coding == kPlain && (indexed || head.bits >= 16)) ||
                     (fields && (head.bits == 16 || head.bits == 32)) ||
                     (head.coding == kRuns8 && head.bits == 8) || (head.coding == kRuns4 && head.bits == 4);
  if (!known || (head.bits > 8 && head.bits != 16 && head.bits != 24 && head.bits != 32))
    return Unsupported();
  if (indexed) TRY(ReadColours(bytes, 14 + uint64_t{size}, core ? 3 : 4, colours, &head));
  return head;
}

uint8_t Scaled(uint32_t value, uint32_t mask) {
  if (mask == 0) return 0;
  const int low = std::countr_zero(mask);
  const uint64_t most = mask >> low;
  return static_cast<uint8_t>(uint64_t{(value & mask) >> low} * 255 / most);
}

class Bmp : public PhotoDecoder {
 public:
  Bmp(std::string_view bytes, BmpHead head) : bytes_(bytes), head_(std::move(head)) {
    PhotoFrame frame;
    frame.width = head_.width, frame.height = head_.height;
    frames = {frame};
  }

  Result<Raster> Decode(size_t) override {
    Raster raster{head_.width, head_.height, 3, {}};
    raster.bytes.resize(static_cast<size_t>(head_.width) * head_.height * 3);
    if (head_.coding == kRuns8 || head_.coding == kRuns4) {
      ReadRuns(&raster);
      return raster;
    }
    const uint64_t row = (static_cast<uint64_t>(head_.width) * head_.bits + 31) / 32 * 4;
    damaged = head_.pixels + row * head_.height > bytes_.size();
    if (head_.pixels + row > bytes_.size()) return DamagedPhoto("a BMP without pixels");
    for (int y = 0; y < head_.height; ++y) {
      const uint64_t from = head_.pixels + row * y;
      const int to = head_.top_down ? y : head_.height - 1 - y;
      for (int x = 0; x < head_.width; ++x) ReadPixel(from, x, raster.at(x, to));
    }
    return raster;
  }

 private:
  void ReadPixel(uint64_t row, int x, uint8_t* to) const {
    const auto column = static_cast<uint64_t>(x);
    if (head_.bits <= 8) {
      const int a_byte = 8 / head_.bits;
      const int shift = 8 - head_.bits * (x % a_byte + 1);
      PutColour((bytes_.At(row + column / a_byte) >> shift) & ((1 << head_.bits) - 1), to);
    } else if (head_.bits == 24) {
      for (uint64_t c = 0; c < 3; ++c) to[c] = bytes_.At(row + column * 3 + 2 - c);
    } else {
      const int size = head_.bits / 8;
      const uint32_t value = bytes_.Number(row + column * static_cast<uint64_t>(size), size);
      for (size_t c = 0; c < 3; ++c) to[c] = Scaled(value, head_.masks[c]);
    }
  }

  void PutColour(int index, uint8_t* to) const {
    if (static_cast<size_t>(index) >= head_.colours.size()) return;  // black, as viewers show it
    std::copy_n(head_.colours[static_cast<size_t>(index)].data(), 3, to);
  }

  void Put(Raster* raster, int x, int y, int index) const {
    if (x >= head_.width || y >= head_.height) return;
    PutColour(index, raster->at(x, head_.top_down ? y : head_.height - 1 - y));
  }

  // The index of a run's pixel: with four bits two of them take turns.
  int Nibble(uint8_t value, int i) const {
    return head_.bits == 8 ? value : i % 2 == 0 ? value >> 4 : value & 15;
  }

  void ReadRuns(Raster* raster) {
    for (int i = 0; i < head_.width; ++i)
      for (int y = 0; y < head_.height; ++y) Put(raster, i, y, 0);
    uint64_t at = head_.pixels;
    int x = 0, y = 0;
    while (at + 1 < bytes_.size() && y < head_.height) {
      const uint8_t count = bytes_.At(at), value = bytes_.At(at + 1);
      at += 2;
      if (count > 0) {
        for (int i = 0; i < count; ++i) Put(raster, x++, y, Nibble(value, i));
      } else if (value == 0) {
        x = 0, ++y;
      } else if (value == 1) {
        return;
      } else if (value == 2) {
        x += bytes_.At(at), y += bytes_.At(at + 1);
        at += 2;
      } else {
        for (int i = 0; i < value; ++i)
          Put(raster, x++, y, Nibble(bytes_.At(at + static_cast<uint64_t>(head_.bits == 8 ? i : i / 2)), i));
        const uint64_t taken = head_.bits == 8 ? value : (value + 1) / 2;
        at += (taken + 1) / 2 * 2;
      }
      x = std::min(x, head_.width);
    }
    damaged = true;  // no end mark
  }

  Bytes bytes_;
  BmpHead head_;
};

}  // namespace

OpenedPhoto OpenBmp(std::string_view bytes) {
  BmpHead head = TRY(ReadHead(Bytes(bytes)));
  return std::unique_ptr<PhotoDecoder>(std::make_unique<Bmp>(bytes, std::move(head)));
}

}  // namespace blackbar
