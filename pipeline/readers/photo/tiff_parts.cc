// The directories of a TIFF and of a block of EXIF, which is a TIFF without pictures.
#include <fmt/format.h>

#include <set>
#include <string>

#include "pipeline/readers/photo/file_parts.h"
#include "pipeline/readers/photo/photo_notes.h"

namespace blackbar {
namespace {

constexpr uint64_t kSubDirectories = 330, kXmp = 700, kIptc = 33723, kPhotoshop = 34377, kProfile = 34675;
constexpr uint64_t kJpegPlace = 0x0201, kJpegSize = 0x0202, kImageWidth = 256;
constexpr uint64_t kAscii = 2;
constexpr size_t kMostDirectories = 10'000;

uint64_t SizeOfType(uint64_t type) {
  constexpr uint64_t kSizes[] = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
  return type < std::size(kSizes) ? kSizes[type] : 0;
}

struct Entry {
  uint64_t tag = 0, type = 0, count = 0;
  uint64_t value = 0;  // of one short or long number
  std::string_view data;
};

class Directory {
 public:
  Directory(const FileBytes& bytes, uint64_t at) : bytes_(bytes), at_(at), entries_(bytes.At(at, 2)) {}
  uint64_t size() const { return entries_; }
  uint64_t next() const { return bytes_.At(at_ + 2 + 12 * entries_, 4); }
  Entry At(uint64_t index) const {
    const uint64_t place = at_ + 2 + 12 * index;
    Entry entry{bytes_.At(place, 2), bytes_.At(place + 2, 2), bytes_.At(place + 4, 4), 0, {}};
    const uint64_t size = SizeOfType(entry.type) * entry.count;
    entry.value = bytes_.At(place + 8, entry.type == 3 ? 2 : 4);
    entry.data = bytes_.Part(size <= 4 ? place + 8 : bytes_.At(place + 8, 4), size);
    return entry;
  }

 private:
  const FileBytes& bytes_;
  uint64_t at_, entries_;
};

bool IsBig(std::string_view file) { return file.starts_with("MM"); }

void TakeEntry(const Entry& entry, const std::string& place, PhotoNotes* notes) {
  if (entry.tag == kXmp) notes->Xmp(entry.data, place + ", XMP");
  if (entry.tag == kIptc) notes->Iptc(entry.data, place + ", IPTC");
  if (entry.tag == kPhotoshop) notes->Photoshop(entry.data, place + ", Photoshop");
  if (entry.tag == kProfile) notes->ColourProfile(entry.data, place + ", colour profile");
  if (entry.type == kAscii && !entry.data.empty()) notes->Comment(AsUtf8(entry.data), place);
}

}  // namespace

std::optional<std::string_view> ExifThumbnail(std::string_view block) {
  const FileBytes bytes(block, IsBig(block));
  const uint64_t first = bytes.At(4, 4);
  const uint64_t second = first == 0 ? 0 : Directory(bytes, first).next();
  if (second == 0) return std::nullopt;
  const Directory directory(bytes, second);
  uint64_t place = 0, size = 0;
  for (uint64_t i = 0; i < directory.size(); ++i) {
    const Entry entry = directory.At(i);
    if (entry.tag == kJpegPlace) place = entry.value;
    if (entry.tag == kJpegSize) size = entry.value;
  }
  if (place == 0 || size == 0) return std::nullopt;
  return bytes.Part(place, size);
}

void LookIntoTiff(std::string_view file, PhotoNotes* notes) {
  const FileBytes bytes(file, IsBig(file));
  notes->Exif(file, "EXIF");
  std::set<uint64_t> seen;
  uint64_t page = 0;
  for (uint64_t at = bytes.At(4, 4); at != 0 && at < bytes.size() && seen.size() < kMostDirectories;) {
    if (!seen.insert(at).second) return;
    const Directory directory(bytes, at);
    const std::string place = fmt::format("picture {}", ++page);
    for (uint64_t i = 0; i < directory.size(); ++i) {
      const Entry entry = directory.At(i);
      TakeEntry(entry, place, notes);
      if (entry.tag != kSubDirectories) continue;
      // Pictures of their own, such as a camera's previews.
      for (uint64_t k = 0; k < std::min<uint64_t>(entry.count, 64); ++k) {
        const FileBytes numbers(entry.data, IsBig(file));
        const Directory sub(bytes, numbers.At(4 * k, 4));
        bool picture = false;
        for (uint64_t n = 0; n < sub.size(); ++n) {
          picture = picture || sub.At(n).tag == kImageWidth;
          TakeEntry(sub.At(n), place + ", sub-directory", notes);
        }
        if (picture) notes->SecondPicture(place);
      }
    }
    at = directory.next();
  }
}

}  // namespace blackbar
