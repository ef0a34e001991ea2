// Room for hidden bytes inside a picture file that shows what it should: a second scan that only some viewers
// read, text behind the last coded square, unused tables, bytes behind a compressed stream. A rendition must
// be the one form that its encoder writes: JPEG coefficients written anew give the same bytes; a PNG's chunks
// and its compressed rows have exactly the length they need. Pure.
#pragma once

#include <string>
#include <string_view>

namespace blackbar {

// Empty: there is no such room. Else what is odd.
std::string RoomToHide(std::string_view untrusted, const std::string& format);

}  // namespace blackbar
