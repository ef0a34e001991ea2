// Characters as poppler hands them out, as UTF-8. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>

namespace blackbar {

// Controls are left out; what is not a character becomes U+FFFD; Latin ligatures are spelled out.
void AppendUtf8Character(uint32_t character, std::string* out);

// A PDF text string: UTF-16 or UTF-8 with a byte order mark, else PDFDocEncoding.
std::string Utf8OfPdfString(const std::string& bytes);

}  // namespace blackbar
