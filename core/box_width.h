// How far a box grows beyond what it must cover, so that its width does not name the word under it. Pure,
// integers only: the same page gives the same boxes on every machine.
//
//   tight       about a point around the ink
//   free-space  left and right into the white space to a 36-point grid, never over a neighbour
//   strict      to the grid even over neighbours, which then go as whole words
#pragma once

#include <vector>

#include "core/page.h"
#include "core/plan.h"

namespace blackbar {

// One grown box for each target, in their order; each contains its target. A neighbour limits growth to the
// middle of the gap; a drawn line or the edge of a picture limits it, too; above and below it ends half-way
// to the next line. A target that ends inside a word (a person drew it so) does not grow over the rest.
std::vector<Box> GrowBoxes(const Page& page, const std::vector<Box>& targets, BoxWidth width);

// The part of a word's box where its ink is: full-height boxes of neighbouring lines overlap a little, and
// that is not a hit.
Box InkCore(const Box& word);

}  // namespace blackbar
