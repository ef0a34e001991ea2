// Criminal history as a record prints it: blocks of arrests, charges and dispositions under their heading,
// and the answers of forms ("PRIORS: ...", "Probation? yes, ..."). Linear. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/detector.h"

namespace blackbar {

void FindRapSheets(const PageView& page, std::vector<Mark>* marks);

}  // namespace blackbar
