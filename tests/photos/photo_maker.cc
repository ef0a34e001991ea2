#include "tests/photos/photo_maker.h"

#include <zlib.h>

#include <algorithm>
#include <map>

#include "redactors/label_text.h"
#include "redactors/photo/png_encoder.h"
#include "redactors/picture_codec.h"

namespace blackbar {
namespace {

std::string Number(uint64_t value, int size, bool big = true) {
  std::string out;
  for (int i = 0; i < size; ++i)
    out.push_back(static_cast<char>(value >> 8 * (big ? size - 1 - i : i) & 0xFF));
  return out;
}

std::string Chunk(const std::string& name, const std::string& data) {
  const std::string body = name + data;
  const uLong sum = crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
  return Number(data.size(), 4) + body + Number(sum, 4);
}

// One directory of EXIF, big-endian; values longer than four bytes stand after it.
class DirectoryMaker {
 public:
  void Text(uint16_t tag, const std::string& text) { Add(tag, 2, text.size() + 1, text + '\0'); }
  void Short(uint16_t tag, uint16_t value) { Add(tag, 3, 1, Number(value, 2)); }
  void Long(uint16_t tag, uint32_t value) { Add(tag, 4, 1, Number(value, 4)); }
  void Rationals(uint16_t tag, const std::vector<uint32_t>& values) {
    std::string data;
    for (uint32_t value : values) data += Number(value, 4) + Number(1, 4);
    Add(tag, 5, values.size(), data);
  }
  size_t Size() const { return Bytes(0, 0).size(); }
  std::string Bytes(size_t at, size_t next) const {
    std::string head = Number(entries_.size(), 2), values;
    const size_t after = at + 2 + 12 * entries_.size() + 4;
    for (const auto& [tag, entry] : entries_) {
      head += Number(tag, 2) + Number(entry.type, 2) + Number(entry.count, 4);
      std::string value = entry.data;
      if (value.size() <= 4) {
        value.resize(4, '\0');
        head += value;
        continue;
      }
      head += Number(after + values.size(), 4);
      values += value + (value.size() % 2 ? std::string(1, '\0') : "");
    }
    return head + Number(next, 4) + values;
  }

 private:
  struct Entry {
    uint16_t type;
    size_t count;
    std::string data;
  };
  void Add(uint16_t tag, uint16_t type, size_t count, std::string data) {
    entries_[tag] = {type, count, std::move(data)};
  }
  std::map<uint16_t, Entry> entries_;
};

}  // namespace

Raster TestScene(int width, int height) {
  Raster raster{width, height, 3, {}};
  raster.bytes.resize(static_cast<size_t>(width) * height * 3);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      uint8_t* p = raster.at(x, y);
      p[0] = static_cast<uint8_t>(40 + 150 * x / width);
      p[1] = static_cast<uint8_t>(30 + 120 * y / height);
      p[2] = static_cast<uint8_t>(170 - 100 * x / width);
    }
  }
  Fill(&raster, {width / 8, height / 8, width / 4, height / 4}, 250);
  return raster;
}

Raster TestPaper(const std::vector<std::string>& lines, int width, int height) {
  Raster raster{width, height, 3, {}};
  raster.bytes.assign(static_cast<size_t>(width) * height * 3, 255);
  const int high = height / 40;
  int y = height / 10;
  for (const std::string& line : lines) {
    Blend(&raster, width / 10, y, TextMask(line, high).value(), 0);
    y += 2 * high;
  }
  return raster;
}

std::string JpegOf(const Raster& raster) { return EncodeJpeg(raster, 95).value(); }
std::string PngOf(const Raster& raster) { return EncodePng(raster).value(); }

std::string JpegWith(std::string jpeg, const std::vector<std::pair<uint8_t, std::string>>& segments,
                     std::string_view after) {
  std::string inside;
  for (const auto& [marker, data] : segments)
    inside += std::string("\xFF") + static_cast<char>(marker) + Number(data.size() + 2, 2) + data;
  return jpeg.insert(2, inside).append(after);
}

std::string PngWith(std::string png, const std::vector<std::pair<std::string, std::string>>& chunks,
                    std::string_view after) {
  std::string inside;
  for (const auto& [name, data] : chunks) inside += Chunk(name, data);
  return png.insert(33, inside).append(after);  // after the head's chunk
}

std::string ExifBlock(const ExifWish& wish) {
  DirectoryMaker first, details, place, second;
  if (wish.orientation != 1) first.Short(0x0112, static_cast<uint16_t>(wish.orientation));
  if (!wish.artist.empty()) first.Text(0x013B, wish.artist);
  first.Text(0x010F, "Blackbar test camera");
  details.Short(0xA001, 1);
  if (!wish.owner.empty()) details.Text(0xA430, wish.owner);
  if (!wish.serial.empty()) details.Text(0xA431, wish.serial);
  if (wish.place) {
    place.Text(1, "N");
    place.Rationals(2, {40, 26, 46});
    place.Text(3, "W");
    place.Rationals(4, {79, 58, 56});
  }
  first.Long(0x8769, 0);
  if (wish.place) first.Long(0x8825, 0);
  second.Short(0x0103, 6);
  second.Long(0x0201, 0);
  second.Long(0x0202, static_cast<uint32_t>(wish.thumbnail.size()));
  const size_t details_at = 8 + first.Size(), place_at = details_at + details.Size();
  const size_t second_at = place_at + (wish.place ? place.Size() : 0);
  first.Long(0x8769, static_cast<uint32_t>(details_at));
  if (wish.place) first.Long(0x8825, static_cast<uint32_t>(place_at));
  second.Long(0x0201, static_cast<uint32_t>(second_at + second.Size()));
  const bool small = !wish.thumbnail.empty();
  std::string block = "MM" + Number(42, 2) + Number(8, 4) + first.Bytes(8, small ? second_at : 0) +
                      details.Bytes(details_at, 0);
  if (wish.place) block += place.Bytes(place_at, 0);
  if (small) block += second.Bytes(second_at, 0) + wish.thumbnail;
  return block;
}

std::string ExifSegment(const ExifWish& wish) { return std::string("Exif\0\0", 6) + ExifBlock(wish); }

std::string BmpOf(const Raster& raster) {
  const size_t row = (static_cast<size_t>(raster.width) * 3 + 3) / 4 * 4;
  const size_t size = 54 + row * static_cast<size_t>(raster.height);
  std::string out = "BM" + Number(size, 4, false) + Number(0, 4) + Number(54, 4, false) +
                    Number(40, 4, false) + Number(static_cast<uint64_t>(raster.width), 4, false) +
                    Number(static_cast<uint64_t>(raster.height), 4, false) + Number(1, 2, false) +
                    Number(24, 2, false) + std::string(24, '\0');
  for (int y = raster.height - 1; y >= 0; --y) {
    std::string line;
    for (int x = 0; x < raster.width; ++x)
      for (int c = 2; c >= 0; --c) line.push_back(static_cast<char>(raster.at(x, y)[c]));
    line.resize(row, '\0');
    out += line;
  }
  return out;
}

}  // namespace blackbar
