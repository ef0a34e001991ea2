// Homes that prose tells in part: "apt 5", "house number 584", "in front of 2218", "lives in the basement
// unit, behind the boiler", "stays at the halfway house, bunk 11". A word for a part of a house or for living
// there leads; what names no particular place ("lives with her mother") is left. Pure; any thread.
#pragma once

#include "pipeline/detectors/detector.h"

namespace blackbar {

void FindHomes(const PageView& page, const DetectContext& context, std::vector<Mark>* marks);

}  // namespace blackbar
