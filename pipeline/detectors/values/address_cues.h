// Words right in front of a number and street: somebody lives there, an office is there, or the number is
// none of a house. Pure; any thread.
#pragma once

#include "pipeline/detectors/page_view.h"

namespace blackbar {

// "lives at 14 Elm": what stands behind is where somebody lives, whatever its form.
bool HomeCue(const PageView& page, size_t at);
// "next to 880 Plum", "behind 44 Cutler": a house beside which something is.
bool BesideCue(const PageView& page, size_t at);
// "can be picked up at 601 Public Safety Dr", or the line under the agency's name in a signature.
bool OfficeCue(const PageView& page, size_t number);
// Numbers in front of a street that are no house number: "mile marker 42 Highway 55", "exit 3 Grant Rd".
bool NoHouseNumber(const PageView& page, size_t at);

}  // namespace blackbar
