// What follows from addresses that were found: neighbours on the same street by number and name alone ("8
// Sparrow" beside "6 Sparrow Lane"), and the lines on which an address of a column goes on below. Pure; any
// thread.
#pragma once

#include "pipeline/detectors/detector.h"

namespace blackbar {

// Of the marks from `first` on.
void FindStreetsAgain(const PageView& page, size_t first, std::vector<Mark>* marks);
void FindLinesBelow(const PageView& page, const Layout& layout, std::vector<Mark>* marks);

}  // namespace blackbar
