// Tables that lost their columns: a heading of labels with single spaces between, and rows likewise. The
// fields of a row come in the order of the heading, and the form of each value tells where it begins. Pure;
// any thread.
#pragma once

#include "pipeline/detectors/detector.h"

namespace blackbar {

void ReadLooseTables(const PageView& page, const DetectContext& context, std::vector<Mark>* marks);

}  // namespace blackbar
