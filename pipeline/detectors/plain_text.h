// Typographic characters in their plain form, one code point for one: full-width and Arabic digits, hyphens
// that are not ASCII, wide and no-break spaces, curly quotes. So every detector sees "208-555-0142" however
// it is set, and places counted in code points stay what they are. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace blackbar {

bool HasTypographicCharacters(std::string_view text);
std::string PlainText(std::string_view text);

}  // namespace blackbar
