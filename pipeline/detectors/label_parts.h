// What stands around the words of a label and belongs to it: the number of its box in front, "No.", "(s)",
// hints such as "(Last, First, MI)" or "MM/DD/YYYY", leaders and punctuation behind. Pure; any thread.
#pragma once

#include "pipeline/detectors/labels.h"

namespace blackbar {

// Sets all but row, first and last, and widens first and last. `header` says that the line names the columns
// of a CSV table, where every field is a label.
void ReadLabelParts(const PageView& page, bool header, LabelHit* hit);

// "no", "number", "nbr"...
bool IsNumberWord(std::string_view word);

}  // namespace blackbar
