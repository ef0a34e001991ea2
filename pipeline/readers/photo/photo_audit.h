// What a photo file holds besides its pixels: metadata with places, names and serial numbers, thumbnails,
// further pictures, a film, data after the end. Nothing of it is ever released; it is told, and its text is
// searched. Sandboxed reader, one thread.
#pragma once

#include <string_view>

#include "core/page.h"
#include "core/result.h"
#include "redactors/photo/photo_file.h"

namespace blackbar {

// Adds to facts->hidden (channels metadata, thumbnail, second_image, trailing_data) and facts->warnings.
Result<void> AuditPhoto(std::string_view bytes, PhotoFile* photo, DocumentFacts* facts);

}  // namespace blackbar
