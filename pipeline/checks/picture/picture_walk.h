// What a picture file is made of, byte by byte, without a library: the segments of a JPEG, the chunks of a
// PNG. A rendition may hold what decoding needs and nothing else. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace blackbar {

struct PicturePart {
  size_t offset = 0;
  std::string name;     // "APP1", "COM", "tEXt"...
  bool needed = false;  // decoding needs it
};

struct PictureParts {
  std::vector<PicturePart> parts;
  int pictures = 0;      // starts of a picture, nested ones too
  size_t after_end = 0;  // bytes behind the end marker
  std::string broken;    // why the walk ended early; empty: it did not
};

PictureParts WalkPicture(std::string_view untrusted, const std::string& format);

}  // namespace blackbar
