// Whether a photo shows paper, and how large that would be. Pure.
#pragma once

#include "pipeline/readers/picture.h"
#include "redactors/photo/photo_file.h"
#include "redactors/raster.h"

namespace blackbar {

// The share of the picture that is an even, light, colourless ground: most of a scan, little of a scene.
double PaperShare(const Raster& rgb);

// What OCR is told of the size of its letters: the scanner's resolution where the file says it, else that of
// a letter page as large as the picture.
PageInches PaperSize(const PhotoPage& page);

}  // namespace blackbar
