// What kind of thing a whole file is: TypeFromBytes, and a second look at containers whose first bytes do not
// tell (a zip may be an archive or an office file, an OLE file a letter or an Outlook message). Pure.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/medium.h"

namespace blackbar {

// Gives up to `size` bytes at `offset`; fewer at the end of the file or where it cannot be read.
using ReadAt = std::function<std::string(int64_t offset, int64_t size)>;

FileType TypeOfFile(int64_t size, const ReadAt& read_at);
FileType TypeOfFile(std::string_view bytes);

}  // namespace blackbar
