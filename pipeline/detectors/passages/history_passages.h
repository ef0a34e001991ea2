// Criminal history told in sentences: "two prior DUI convictions", "was convicted of theft, a Level 6 felony,
// in 2021, cause ...", "is on parole for ...", to the end of its clause with charge, court and year. Reads
// each token once; linear. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/detector.h"

namespace blackbar {

void FindHistorySentences(const PageView& page, std::vector<Mark>* marks);

}  // namespace blackbar
