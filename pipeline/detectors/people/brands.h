// Businesses and brands named after people ("Wells Fargo", "Wendy's"), and people whom streets, schools and
// holidays are named after: they stay readable. A table of our own; constant data; any thread.
#pragma once

#include <cstddef>

#include "pipeline/detectors/page_view.h"

namespace blackbar {

// One past the last token of the brand that begins at this token; 0: none.
size_t BrandEnd(const PageView& page, size_t token);

// Whether the words from `first` to `last` end with a firm's word, or stand behind "Law Offices of". In
// firms.cc.
bool OfFirm(const PageView& page, size_t first, size_t last);

}  // namespace blackbar
