// Takes the names out of embedded font programs: who made a font, and what it is called, came with the
// original. Glyphs and widths stay. Same length in, same length out.
#pragma once

#include <string>

namespace blackbar {

void BlankCffNames(std::string* font);       // /FontFile3
void BlankType1Names(std::string* font);     // /FontFile: its clear text only
bool HasNameTable(const std::string& font);  // /FontFile2: cairo writes none

}  // namespace blackbar
