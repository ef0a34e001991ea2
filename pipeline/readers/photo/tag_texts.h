// Metadata of a photo as lines a person reads ("Artist: ..."), and what they tell of. The adapter for Exiv2;
// a block that it cannot read is taken as its printable runs. Sandboxed reader, one thread.
#pragma once

#include <string>
#include <string_view>

namespace blackbar {

struct TagTexts {
  std::string lines;      // UTF-8
  bool location = false;  // coordinates, or names of a place
  bool device = false;    // a serial number or an owner
  bool people = false;    // people or regions of faces
};

TagTexts TextsOfExif(std::string_view block);  // a TIFF without pictures
TagTexts TextsOfIptc(std::string_view datasets);
TagTexts TextsOfXmp(std::string_view packet);

}  // namespace blackbar
