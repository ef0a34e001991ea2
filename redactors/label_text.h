// Short texts drawn as pixels: exemption labels in boxes, page numbers. The adapter for cairo's text; the
// shapes do not depend on a machine's font settings. Pure.
#pragma once

#include <optional>
#include <string>

#include "core/result.h"
#include "redactors/raster.h"

namespace blackbar {

// `text` in DejaVu Sans, `pixels` high from descender to ascender, as a mask cut to its advance width.
Result<Raster> TextMask(const std::string& text, int pixels);

// The advance width of `text` at a font size, in the size's unit.
double TextWidth(const std::string& text, double size);

// The largest of a few fixed sizes (9 to 5 points) at which `text` stands whole inside `rect` with a margin;
// nullopt where none does: a clipped label would be worse than none.
Result<std::optional<Raster>> LabelFor(const std::string& text, const PixelRect& rect, double pixels_a_point);

}  // namespace blackbar
