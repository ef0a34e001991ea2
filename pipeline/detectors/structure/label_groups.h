// Labels that stand together: a role and an attribute are one label ("Victim's home phone"), attributes with
// a slash between share the values behind the last of them ("DL#/State: 99-204-1187 / CO"), and a value ends
// where the next label begins. Linear in the labels; any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/structure/labels.h"

namespace blackbar {

void GroupLabels(const PageView& page, std::vector<LabelHit>* hits);

// The byte range of part `part` of `parts` values in [begin, end) of a text: parted by slashes, semicolons,
// wide gaps, commas. The whole range when it has no such parts.
struct PartRange {
  size_t begin = 0, end = 0;
};
PartRange PartOf(std::string_view text, size_t begin, size_t end, int part, int parts);

}  // namespace blackbar
