// Takes the files of photos apart without decoding a pixel and tells PhotoNotes of every part that is not the
// picture. Every number of a file is checked; what ends early is looked at as far as it goes. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace blackbar {

class PhotoNotes;

void LookIntoJpeg(std::string_view file, PhotoNotes* notes);
void LookIntoPng(std::string_view file, PhotoNotes* notes);
void LookIntoGif(std::string_view file, PhotoNotes* notes);
void LookIntoWebp(std::string_view file, PhotoNotes* notes);
void LookIntoTiff(std::string_view file, PhotoNotes* notes);
void LookIntoBmp(std::string_view file, PhotoNotes* notes);
void LookIntoHeif(std::string_view file, PhotoNotes* notes);

// The JPEG of the second directory of a block of EXIF.
std::optional<std::string_view> ExifThumbnail(std::string_view block);

// Numbers and parts of bytes that nobody has checked: 0 and empty beyond the end.
class FileBytes {
 public:
  FileBytes(std::string_view bytes, bool big_endian) : bytes_(bytes), big_(big_endian) {}

  uint64_t At(uint64_t place, int size) const {
    if (place > bytes_.size() || bytes_.size() - place < static_cast<uint64_t>(size)) return 0;
    uint64_t value = 0;
    for (int i = 0; i < size; ++i)
      value =
          value << 8 | static_cast<uint8_t>(bytes_[place + static_cast<uint64_t>(big_ ? i : size - 1 - i)]);
    return value;
  }
  // Cut at the end.
  std::string_view Part(uint64_t place, uint64_t size) const {
    return place < bytes_.size() ? bytes_.substr(place, size) : std::string_view();
  }
  std::string_view From(uint64_t place) const { return Part(place, bytes_.size()); }
  bool Is(uint64_t place, std::string_view what) const { return Part(place, what.size()) == what; }
  uint64_t size() const { return bytes_.size(); }

 private:
  std::string_view bytes_;
  bool big_;
};

}  // namespace blackbar
