// Makes the rendition of a photo: decoded, turned upright, painted over, and encoded anew with nothing but
// its pixels. JPEG, HEIC and lossy WebP become JPEG; PNG, GIF, BMP and lossless WebP become PNG; a TIFF, and
// an animation with more than one frame, becomes a PDF of pictures. Photos carry no labels and no page
// numbers (the withholding log has the codes, the file is named by its number); PDFs made of pictures do,
// like other PDFs. See redactor.h.
#pragma once

#include "redactors/redactor.h"

namespace blackbar {

const Redactor& PictureRedactor();

}  // namespace blackbar
