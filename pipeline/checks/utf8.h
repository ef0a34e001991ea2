// The few text steps that the checks share: code points to bytes, and forms for comparing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace blackbar {

void AppendUtf8(uint32_t code_point, std::string* out);
std::vector<uint32_t> Utf8ToCodePoints(std::string_view text);  // bytes that are not UTF-8 count one each
// For comparing what two programs read: ligatures apart, no white space, ASCII letters small, curly quotes
// and dashes straight.
std::string Folded(std::string_view text);
// The letters and digits of Folded().
std::string LettersAndDigits(std::string_view text);
// Share of equal characters, 0 to 1, by edit distance.
double Similarity(std::string_view a, std::string_view b);

}  // namespace blackbar
