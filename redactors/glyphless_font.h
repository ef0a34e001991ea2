// A TrueType font with one empty glyph, 500 of 1000 units wide, made by code: the font of invisible text.
#pragma once

#include <string>

namespace blackbar {

const std::string& GlyphlessFont();

}  // namespace blackbar
