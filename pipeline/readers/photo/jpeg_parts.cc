// A JPEG is segments, pixels, an end mark, and what cameras put after it: further pictures and films.
#include <fmt/format.h>

#include <string>

#include "pipeline/readers/photo/file_parts.h"
#include "pipeline/readers/photo/photo_notes.h"

namespace blackbar {
namespace {

using namespace std::string_view_literals;

constexpr int kMostPictures = 32;  // one after the other in one file
constexpr uint8_t kStartOfScan = 0xDA, kEnd = 0xD9, kComment = 0xFE;

// Segments of one JPEG; what several of them hold together is put together first.
class JpegSegments {
 public:
  JpegSegments(std::string_view file, std::string picture, PhotoNotes* notes)
      : bytes_(file, true), picture_(std::move(picture)), notes_(*notes) {}

  // Returns where the picture ends; 0 where it does not.
  uint64_t Walk() {
    uint64_t at = 2;
    while (at + 1 < bytes_.size()) {
      if (bytes_.At(at, 1) != 0xFF) {  // pixels, or rubbish between segments
        ++at;
        continue;
      }
      const auto marker = static_cast<uint8_t>(bytes_.At(at + 1, 1));
      if (marker == kEnd) return Finish(), at + 2;
      if (marker == 0x00 || marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
        at += marker == 0xFF ? 1 : 2;
        continue;
      }
      const uint64_t size = bytes_.At(at + 2, 2);
      if (size >= 2) Segment(marker, bytes_.Part(at + 4, size - 2));
      at += 2 + (size < 2 ? 0 : size);
    }
    Finish();
    return 0;
  }

 private:
  std::string Place(const char* what) const { return picture_.empty() ? what : picture_ + ", " + what; }

  void Segment(uint8_t marker, std::string_view data) {
    if (marker == kComment) notes_.Comment(AsUtf8(data), Place("comment"));
    if (marker < 0xE0 || marker > 0xEF) return;
    if (data.starts_with("Exif\0"sv)) {
      notes_.Exif(data, Place("EXIF"));
    } else if (data.starts_with("http://ns.adobe.com/xap/1.0/\0"sv)) {
      notes_.Xmp(data.substr(29), Place("XMP"));
    } else if (data.starts_with("http://ns.adobe.com/xmp/extension/\0"sv)) {
      if (data.size() > 75) more_xmp_ += data.substr(75);  // after a digest, the whole size and the offset
    } else if (data.starts_with("Photoshop 3.0\0"sv)) {
      photoshop_ += data.substr(14);
    } else if (data.starts_with("ICC_PROFILE\0"sv)) {
      if (data.size() > 14) profile_ += data.substr(14);
    } else if (data.starts_with("JFIF\0"sv)) {
      if (data.size() >= 14 && data[12] != 0 && data[13] != 0) notes_.Thumbnail({});
    } else if (data.starts_with("JFXX\0"sv)) {
      notes_.Thumbnail(data.size() > 6 && data[5] == 0x10 ? data.substr(6) : std::string_view());
    } else if (!data.starts_with("Adobe\0"sv) && !data.starts_with("MPF\0"sv)) {
      notes_.Other(data, Place(fmt::format("segment APP{}", marker - 0xE0).c_str()));
    }
  }

  void Finish() {
    if (!more_xmp_.empty()) notes_.Xmp(more_xmp_, Place("further XMP"));
    if (!photoshop_.empty()) notes_.Photoshop(photoshop_, Place("Photoshop"));
    if (!profile_.empty()) notes_.ColourProfile(profile_, Place("colour profile"));
  }

  FileBytes bytes_;
  std::string picture_;
  PhotoNotes& notes_;
  std::string more_xmp_, photoshop_, profile_;
};

}  // namespace

void LookIntoJpeg(std::string_view file, PhotoNotes* notes) {
  std::string_view rest = file;
  for (int number = 1; number <= kMostPictures; ++number) {
    const std::string picture = number == 1 ? "" : fmt::format("picture {}", number);
    const uint64_t end = JpegSegments(rest, picture, notes).Walk();
    if (end == 0 || end >= rest.size()) return;
    rest = rest.substr(end);
    const size_t next = rest.find("\xFF\xD8\xFF"sv);
    if (next == rest.npos) return notes->Trailing(rest, "\xFF\xD9"sv);
    if (next > 0) notes->Trailing(rest.substr(0, next), "\xFF\xD9"sv);
    notes->SecondPicture(fmt::format("picture {}", number + 1));
    rest = rest.substr(next);
  }
  notes->Trailing(rest, "\xFF\xD9"sv);
}

}  // namespace blackbar
