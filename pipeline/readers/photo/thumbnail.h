// Whether a small copy inside a photo's file shows what the photo shows. Sandboxed reader.
#pragma once

#include <string_view>

#include "redactors/photo/photo_file.h"

namespace blackbar {

// True too where it cannot be told: the copy or the picture cannot be decoded.
bool ShowsTheSame(std::string_view thumbnail, PhotoFile* photo);

}  // namespace blackbar
