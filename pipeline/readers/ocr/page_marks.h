// What keeps OCR from reading letters: the rulings of forms and tables, and dark boxes with light text. Works
// on pictures made level, near 300 dpi, in place; the released page is never touched. Uses Leptonica.
// Sandboxed reader, one thread.
#pragma once

#include <vector>

#include "pipeline/readers/ocr/pix_owner.h"

namespace blackbar {

// Dark boxes become light boxes with dark text, in `marks` (black and white) and in `page` (grey or the
// same).
void TurnLightOnDark(Pix* marks, Pix* page);

// Where long thin lines run, but not where letters cross them; takes them out of `marks`. May be null.
PixOwner TakeOutRulings(Pix* marks);

// Share of the ink in pieces as large as letters that lies outside of all `read` boxes; 0 where there is
// hardly any. `marks` without rulings.
double StrayInk(Pix* marks, const std::vector<PixelBox>& read);

// Ink of the size of writing outside of all `read` boxes, a box a piece, from the top; `marks` without
// rulings.
std::vector<PixelBox> UnreadInk(Pix* marks, const std::vector<PixelBox>& read);

}  // namespace blackbar
