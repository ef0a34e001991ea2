// Pixels to what a PDF holds: CCITT group 4 for bilevel pictures, Flate where there are few tones, JPEG for
// photographs and noisy scans. The adapter for libjpeg, Leptonica (G4) and zlib. Pure, deterministic.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"
#include "redactors/raster.h"

namespace blackbar {

struct EncodedPicture {
  std::string dictionary;  // /Width, /Height, /ColorSpace, /BitsPerComponent, /Filter, /DecodeParms
  std::string data;
  std::string coder;  // "g4", "flate", "jpeg"
};

// How far from black a pixel inside a box may be after decoding.
inline constexpr int kBlackBound = 16;

// `black` are the places that must decode to black; a JPEG that cannot hold them within kBlackBound is
// written without loss instead.
Result<EncodedPicture> EncodePicture(const Raster& raster, const std::vector<PixelRect>& black);

// A JPEG file with colours at full resolution and no marker but what its picture needs.
Result<std::string> EncodeJpeg(const Raster& raster, int quality);

// A baseline or progressive JPEG without any application marker or comment: the same coefficients in a fresh
// file, so nothing is lost but what was not picture.
Result<std::string> CleanJpeg(std::string_view untrusted_jpeg);

}  // namespace blackbar
