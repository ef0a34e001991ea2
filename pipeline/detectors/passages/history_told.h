// More of what people say of somebody's past: prison and jail, pleas and sentences, releases, earlier
// offences named without a count. A table says how such a statement begins (history_told.cc), its clause is
// read on from there (history_clause.h). One look-up a token; linear. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/detector.h"

namespace blackbar {

void FindToldHistory(const PageView& page, std::vector<Mark>* marks);

}  // namespace blackbar
