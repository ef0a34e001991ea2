#include "pipeline/readers/photo/tag_texts.h"

#include <fmt/format.h>

#include <exception>
#include <exiv2/exiv2.hpp>

#include "pipeline/readers/photo/photo_notes.h"

namespace blackbar {
namespace {

constexpr size_t kMostValue = 2'000;  // characters of one tag
constexpr size_t kMostNumbers = 16;   // more of them are a table
constexpr size_t kLeastRun = 6;

void Quiet() { Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute); }

bool Has(std::string_view key, std::initializer_list<std::string_view> words) {
  for (std::string_view word : words)
    if (key.find(word) != key.npos) return true;
  return false;
}

void Mark(std::string_view key, TagTexts* tags) {
  tags->location =
      tags->location ||
      Has(key, {"GPSLatitude", "GPSLongitude", "GPSDestLatitude", "GPSCoordinates", "Application2.City",
                "SubLocation", "photoshop.City", "iptc.Location", "LocationCreated", "LocationShown"});
  tags->device =
      tags->device || Has(key, {"Serial", "OwnerName", "CameraOwner", "InternalSerial", "ImageUniqueID",
                                "LensSerial", "DocumentID", "OriginalDocumentID"});
  tags->people =
      tags->people || Has(key, {"PersonInImage", "mwg-rs", "MP.RegionInfo", "RegionPersonDisplayName",
                                "PersonDisplayName", "FaceRegion", "Regions"});
}

// "Exif.Photo.BodySerialNumber" as "Body Serial Number".
std::string Label(std::string_view key) {
  std::string label;
  const std::string_view name = key.substr(key.find_last_of(".:/") + 1);
  for (size_t i = 0; i < name.size(); ++i) {
    const bool capital = name[i] >= 'A' && name[i] <= 'Z';
    const bool after_small = i > 0 && name[i - 1] >= 'a' && name[i - 1] <= 'z';
    if (capital && after_small) label.push_back(' ');
    label.push_back(name[i]);
  }
  return label;
}

bool IsText(Exiv2::TypeId type) {
  return type == Exiv2::asciiString || type == Exiv2::string || type == Exiv2::comment ||
         type == Exiv2::xmpText || type == Exiv2::xmpAlt || type == Exiv2::xmpBag || type == Exiv2::xmpSeq ||
         type == Exiv2::langAlt || type == Exiv2::date || type == Exiv2::time;
}

void Add(const Exiv2::Metadatum& tag, TagTexts* tags) {
  const std::string key = tag.key();
  Mark(key, tags);
  // Bytes that may be text in two bytes a letter (Windows titles) or pictures; long lists are tables.
  const bool text = IsText(tag.typeId());
  if (!text && (static_cast<size_t>(tag.count()) > kMostNumbers && !Has(key, {"Exif.Image.XP"}))) return;
  std::string value = Has(key, {"Exif.Image.XP", "GPS", "UserComment"}) ? tag.print() : tag.toString();
  if (value.empty()) return;
  if (value.size() > kMostValue) value.resize(kMostValue);
  tags->lines += fmt::format("{}: {}\n", Label(key), AsUtf8(value));
}

// Degrees, minutes and seconds as one number, as other programs take it.
double Degrees(const Exiv2::Metadatum& tag, const std::string& side) {
  double degrees = 0, part = 1;
  for (int i = 0; i < 3 && i < static_cast<int>(tag.count()); ++i, part /= 60)
    degrees += static_cast<double>(tag.toFloat(i)) * part;
  return side == "S" || side == "W" ? -degrees : degrees;
}

void AddPosition(const Exiv2::ExifData& exif, TagTexts* tags) {
  const auto find = [&](const char* key) { return exif.findKey(Exiv2::ExifKey(key)); };
  const auto latitude = find("Exif.GPSInfo.GPSLatitude"), longitude = find("Exif.GPSInfo.GPSLongitude");
  if (latitude == exif.end() || longitude == exif.end()) return;
  const auto side = [&](const char* key) {
    const auto found = find(key);
    return found == exif.end() ? std::string() : found->toString();
  };
  tags->location = true;
  tags->lines += fmt::format("GPS coordinates: {:.6f}, {:.6f}\n",
                             Degrees(*latitude, side("Exif.GPSInfo.GPSLatitudeRef")),
                             Degrees(*longitude, side("Exif.GPSInfo.GPSLongitudeRef")));
}

const Exiv2::byte* Bytes(std::string_view block) {
  return reinterpret_cast<const Exiv2::byte*>(block.data());
}

// Exiv2 throws for what it cannot read; half a reading is not trusted to be whole.
template <class Read>
TagTexts Guarded(std::string_view block, const Read& read) {
  Quiet();
  TagTexts tags;
  try {
    if (read(&tags)) return tags;
  } catch (const std::exception&) {
  }
  tags.lines += LongRuns(block, kLeastRun);
  return tags;
}

}  // namespace

TagTexts TextsOfExif(std::string_view block) {
  return Guarded(block, [&](TagTexts* tags) {
    Exiv2::ExifData exif;
    Exiv2::ExifParser::decode(exif, Bytes(block), static_cast<uint32_t>(block.size()));
    for (const Exiv2::Exifdatum& tag : exif) Add(tag, tags);
    AddPosition(exif, tags);
    return !exif.empty();
  });
}

TagTexts TextsOfIptc(std::string_view datasets) {
  return Guarded(datasets, [&](TagTexts* tags) {
    Exiv2::IptcData iptc;
    const int failed =
        Exiv2::IptcParser::decode(iptc, Bytes(datasets), static_cast<uint32_t>(datasets.size()));
    for (const Exiv2::Iptcdatum& tag : iptc) Add(tag, tags);
    return failed == 0;
  });
}

TagTexts TextsOfXmp(std::string_view packet) {
  // Read as text too: what is in no known schema is in the file all the same.
  return Guarded(packet, [&](TagTexts* tags) {
    Exiv2::XmpData xmp;
    const int failed = Exiv2::XmpParser::decode(xmp, std::string(packet));
    for (const Exiv2::Xmpdatum& tag : xmp) Add(tag, tags);
    if (failed == 0) return true;
    Mark(packet, tags);
    tags->lines = PlainOfMarkup(AsUtf8(packet), true);
    return true;
  });
}

}  // namespace blackbar
