#include "pipeline/readers/photo/photo_notes.h"

#include <fmt/format.h>

#include <algorithm>

#include "pipeline/readers/photo/file_parts.h"
#include "pipeline/readers/photo/thumbnail.h"

namespace blackbar {
namespace {

constexpr size_t kLeastRun = 12;           // characters: shorter runs occur by chance in pixels
constexpr size_t kMostSearched = 8 << 20;  // bytes after the end that are searched for text
constexpr size_t kMostThumbnails = 4;
constexpr size_t kLeastRemains = 64;

bool IsUtf8(std::string_view bytes) {
  for (size_t i = 0; i < bytes.size();) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    const size_t more = c < 0x80                ? 0
                        : c >= 0xC2 && c < 0xE0 ? 1
                        : c >= 0xE0 && c < 0xF0 ? 2
                        : c >= 0xF0 && c < 0xF5 ? 3
                                                : 9;
    if (more == 9 || i + more >= bytes.size()) return false;
    for (size_t k = 1; k <= more; ++k)
      if ((static_cast<unsigned char>(bytes[i + k]) & 0xC0) != 0x80) return false;
    if (c == 0xE0 && static_cast<unsigned char>(bytes[i + 1]) < 0xA0) return false;
    if (c == 0xED && static_cast<unsigned char>(bytes[i + 1]) > 0x9F) return false;
    if (c == 0xF0 && static_cast<unsigned char>(bytes[i + 1]) < 0x90) return false;
    if (c == 0xF4 && static_cast<unsigned char>(bytes[i + 1]) > 0x8F) return false;
    i += more + 1;
  }
  return true;
}

// The box "ftyp" of a film, with a size that a box of its kind has.
bool HasFilm(std::string_view bytes) {
  for (size_t at = bytes.find("ftyp"); at != bytes.npos; at = bytes.find("ftyp", at + 1)) {
    if (at >= 4 && bytes[at - 4] == 0 && bytes[at - 3] == 0) return true;
  }
  return false;
}

}  // namespace

std::string AsUtf8(std::string_view bytes) {
  while (!bytes.empty() && bytes.back() == '\0') bytes.remove_suffix(1);
  std::string text;
  const bool utf8 = IsUtf8(bytes);
  for (const char c : bytes) {
    const auto code = static_cast<unsigned char>(c);
    if (code < 0x20 && c != '\n' && c != '\t') {
      text.push_back(c == '\r' ? '\n' : ' ');
    } else if (utf8 || code < 0x80) {
      text.push_back(c);
    } else {
      text.push_back(static_cast<char>(0xC0 | code >> 6));
      text.push_back(static_cast<char>(0x80 | (code & 0x3F)));
    }
  }
  return text;
}

std::string LongRuns(std::string_view bytes, size_t least) {
  std::string text;
  size_t from = 0;
  for (size_t i = 0; i <= bytes.size(); ++i) {
    const bool printable = i < bytes.size() && bytes[i] >= 0x20 && bytes[i] < 0x7F;
    if (printable) continue;
    if (i - from >= least) text.append(bytes.substr(from, i - from)).push_back('\n');
    from = i + 1;
  }
  return text;
}

void PhotoNotes::Take(const TagTexts& tags, const std::string& place) {
  found_.Hide("metadata", place, tags.lines);
  metadata_ = metadata_ || !tags.lines.empty();
  location_ = location_ || tags.location;
  device_ = device_ || tags.device;
  people_ = people_ || tags.people;
}

void PhotoNotes::Exif(std::string_view block, const std::string& place) {
  if (block.starts_with(std::string_view("Exif\0\0", 6))) block.remove_prefix(6);
  Take(TextsOfExif(block), place);
  const std::optional<std::string_view> small = ExifThumbnail(block);
  if (small) Thumbnail(*small);
}

void PhotoNotes::Xmp(std::string_view packet, const std::string& place) { Take(TextsOfXmp(packet), place); }
void PhotoNotes::Iptc(std::string_view datasets, const std::string& place) {
  Take(TextsOfIptc(datasets), place);
}

// Blocks "8BIM": number, name, length, bytes, each padded to an even length.
void PhotoNotes::Photoshop(std::string_view resources, const std::string& place) {
  constexpr uint64_t kIptc = 0x0404, kThumbnail = 0x040C, kOldThumbnail = 0x0409, kExif = 0x0422,
                     kXmp = 0x0424;
  const FileBytes bytes(resources, true);
  std::string names;
  for (uint64_t at = 0; bytes.Is(at, "8BIM");) {
    const uint64_t number = bytes.At(at + 4, 2), name = bytes.At(at + 6, 1);
    names += AsUtf8(bytes.Part(at + 7, name)) + "\n";
    const uint64_t start = at + 6 + (name + 2) / 2 * 2, size = bytes.At(start, 4);
    const std::string_view data = bytes.Part(start + 4, size);
    if (number == kIptc) Iptc(data, place + ", IPTC");
    if (number == kExif) Exif(data, place + ", EXIF");
    if (number == kXmp) Xmp(data, place + ", XMP");
    if ((number == kThumbnail || number == kOldThumbnail) && data.size() > 28) Thumbnail(data.substr(28));
    at = start + 4 + (size + 1) / 2 * 2;
  }
  found_.Hide("metadata", place, names);
  metadata_ = true;
}

void PhotoNotes::ColourProfile(std::string_view profile, const std::string& place) {
  found_.Hide("metadata", place, LongRuns(profile, kLeastRun));
}

void PhotoNotes::Comment(std::string text, const std::string& place) {
  found_.Hide("metadata", place, std::move(text));
  metadata_ = true;
}

void PhotoNotes::Other(std::string_view bytes, const std::string& place) {
  found_.Hide("metadata", place, LongRuns(bytes, kLeastRun));
  metadata_ = true;
}

void PhotoNotes::Thumbnail(std::string_view file) {
  ++thumbnails_;
  if (!file.empty() && to_compare_.size() < kMostThumbnails) to_compare_.emplace_back(file);
}

void PhotoNotes::SecondPicture(const std::string&) { ++second_; }
void PhotoNotes::Film() { film_ = true; }

void PhotoNotes::Trailing(std::string_view bytes, std::string_view end_mark) {
  if (bytes.empty()) return;
  trailing_ += bytes.size();
  const bool film = HasFilm(bytes);
  film_ = film_ || film;
  found_.Hide("trailing_data", "after the end of the picture",
              LongRuns(bytes.substr(0, kMostSearched), kLeastRun));
  const size_t last = bytes.find_last_not_of('\0');
  const std::string_view kept = last == bytes.npos ? std::string_view() : bytes.substr(0, last + 1);
  remains_ = remains_ || (!film && kept.size() >= kLeastRemains && kept.ends_with(end_mark));
}

void PhotoNotes::WarnOfTags() {
  if (metadata_)
    found_.Warn("metadata",
                "the file holds metadata, such as dates, settings, captions; none of it is released");
  if (location_)
    found_.Warn("gps_location", "the metadata tells where the picture was taken; it is not released");
  if (device_)
    found_.Warn("device_identity",
                "the metadata names the device's serial number or its owner; it is not released");
  if (people_)
    found_.Warn("named_people", "the metadata names people or faces in the picture; it is not released");
}

void PhotoNotes::WarnOfPictures() {
  if (second_ > 0)
    found_.Warn(
        "second_image",
        fmt::format("the file holds {} more (another view, a map of depth or light, a copy, a frame): "
                    "look at them in another program; they are not released",
                    Count(second_, "picture")));
  if (film_) found_.Warn("motion_video", "the file holds a film with or without sound; it is not released");
  if (remains_)
    found_.Warn("cropped_remains",
                "after the picture's end stands the rest of a longer one: it may show what was cropped or "
                "painted over");
  if (trailing_ > 0)
    found_.Warn("bytes_after_end",
                fmt::format("{} after the picture's end; they are not released", Count(trailing_, "byte")));
  if (found_.cut) found_.Warn("audit_incomplete", "the file holds more text than was searched");
}

void PhotoNotes::Finish(PhotoFile* photo) {
  WarnOfTags();
  if (thumbnails_ > 0)
    found_.Warn("thumbnails", fmt::format("the file holds {} of the picture; none is released",
                                          Count(thumbnails_, "thumbnail")));
  for (const std::string& small : to_compare_) {
    if (ShowsTheSame(small, photo)) continue;
    found_.Warn(
        "thumbnail_differs",
        "a small copy inside the file shows something else than the picture: perhaps what was cropped "
        "or painted over");
    break;
  }
  WarnOfPictures();
}

}  // namespace blackbar
