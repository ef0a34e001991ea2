// What stands around the words of a label and belongs to it: the number of its box in front, "No.", "(s)",
// hints such as "(Last, First, MI)" or "MM/DD/YYYY", leaders and punctuation behind. Pure; any thread.
#pragma once

#include "pipeline/detectors/structure/labels.h"

namespace blackbar {

// What the surroundings tell of a label before its parts are read.
struct LabelPlace {
  bool header = false;       // its line names the columns of a CSV table: every field is a label
  bool after_label = false;  // another label stands directly before it
};

// Sets all but row, first and last, and widens first and last.
void ReadLabelParts(const PageView& page, LabelPlace place, LabelHit* hit);

// "no", "number", "nbr"...
bool IsNumberWord(std::string_view word);

}  // namespace blackbar
