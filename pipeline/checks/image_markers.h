// Metadata inside image files that stand in a PDF: JPEG segments, JPEG 2000 boxes.
#pragma once

#include <string>
#include <string_view>

namespace blackbar {

// The empty string: no such file, or one with nothing but what decoding needs. Else what is wrong.
std::string ImageMarkerComplaint(std::string_view data);

}  // namespace blackbar
