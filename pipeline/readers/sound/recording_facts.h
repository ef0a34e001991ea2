// What a recording is and what it carries besides sound and pictures: its length and size as played, and
// every channel that a listener does not notice (tags, chapters, captions, places, covers, data tracks) as
// hidden text and warnings. Nothing is decoded but captions. Sandboxed child; pure.
#pragma once

#include <string_view>

#include "core/page.h"

namespace blackbar {

// `audit` false: length and size only. kInvalidInput for what has no sound and no pictures.
Result<DocumentFacts> ReadRecordingFacts(std::string_view bytes, Medium medium, bool audit);

}  // namespace blackbar
