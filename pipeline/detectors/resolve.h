// One finding a place. Marks of several detectors overlap; the rule, in this order:
//  1. the lists win over everything, also over what must stay: a term of the clerk, then a protected person,
//     then a pattern of the office;
//  2. the mark with the higher rank of its kind wins: an identifier with a check or label before a name, a
//     name before a word of the gazetteers, a must-stay mark by its score among them;
//  3. then the higher score, then the longer, then the first.
// The loser goes when it lies inside the winner; what sticks out of the winner is kept as a mark of its own,
// so that no sensitive character is lost to a rival; but a must-stay winner takes the whole of its rival
// along, unless that is a passage (medical, criminal history). Must-stay marks are dropped at the end. Pure.
#pragma once

#include <vector>

#include "pipeline/detectors/detector.h"

namespace blackbar {

// Sorted by place, none overlapping.
std::vector<Mark> ResolveMarks(std::vector<Mark> marks, std::string_view text);

}  // namespace blackbar
