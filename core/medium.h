// What kind of thing a file is, told from its bytes and never from its name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace blackbar {

enum class Medium { kPdf, kImage, kAudio, kVideo, kText, kEmail, kArchive, kOffice, kUnknown };

const char* MediumName(Medium medium);  // "pdf", "image", ... as in JSON
std::optional<Medium> MediumFromName(std::string_view name);

// Has a length in time: audio and video.
bool IsRecording(Medium medium);

struct FileType {
  Medium medium = Medium::kUnknown;
  std::string format;  // "pdf", "jpeg", "zip", "text"...; "" when unknown
};

// `head` is the first bytes of the file (4096 are enough); an office file may look like an archive in them,
// see core/file_type.h. A text is UTF-8, UTF-16 with a byte-order mark or a single-byte encoding without
// control characters. A zero-byte file is kUnknown.
FileType TypeFromBytes(std::string_view head);

}  // namespace blackbar
