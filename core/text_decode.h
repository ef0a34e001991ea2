// Plain text records as code points. The same reading of bytes for laying out pages (sandboxed child) and for
// finding the place of a character that a script or a person names. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace blackbar {

// UTF-8, UTF-16 with a byte-order mark, or else Windows-1252. Never fails.
std::u32string DecodeText(std::string_view bytes);

// Takes a place on paper: control, zero-width and direction characters would be in the file, but not visible.
bool VisibleOnPaper(char32_t c);

void AppendUtf8(std::string* out, char32_t c);

}  // namespace blackbar
