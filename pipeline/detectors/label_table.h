// The table of labels, apart from the code that finds them, because it grows: a new label is a line in
// label_table.cc. Constant data.
#pragma once

#include <span>

#include "pipeline/detectors/labels.h"

namespace blackbar {

std::span<const LabelRow> AllLabels();

}  // namespace blackbar
