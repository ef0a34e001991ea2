// The pixels of the one picture that a scanned page consists of, at its own resolution: far faster than
// drawing the page. Sandboxed reader, one thread.
#pragma once

#include <optional>

#include "pipeline/readers/pdf/document.h"
#include "pipeline/readers/pdf/text_layer.h"
#include "pipeline/readers/picture.h"

namespace blackbar {

// In grey, turned upright as displayed. Nothing where the page is anything but one plain picture that covers
// it and has nothing drawn over it, or where its pixels are too few or too many: then draw the page.
std::optional<Picture> ReadScanPicture(const PdfDocument& document, const PageContent& layer);

}  // namespace blackbar
