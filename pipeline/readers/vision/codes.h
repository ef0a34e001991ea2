// Machine-readable codes: QR, PDF417, Data Matrix, Aztec and the bar codes that carry letters. What a code
// says is text like any other; a driver licence's code is put into labelled lines first. The adapter for
// ZXing. Sandboxed reader, one thread.
#pragma once

#include <string>
#include <vector>

#include "pipeline/readers/vision/frame.h"

namespace blackbar {

struct SeenCode {
  PixelBox box;
  std::string text;      // UTF-8; a licence's as labelled lines
  bool licence = false;  // the code of a driver licence or identification card
};

// `hard`: takes longer, and finds turned, small and bar codes, too.
std::vector<SeenCode> FindCodes(const Frame& frame, bool hard);

// The lines "Last name: ...", "Date of birth: ..." of a code after the standard of AAMVA (North American
// licences); empty where it is none.
std::string LicenceText(const std::string& code);

}  // namespace blackbar
