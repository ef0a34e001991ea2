// When it happened: the date ages are computed against. A labelled incident date is the best; a report date
// is next; else the latest date on the record's pages that is no birth date.
#pragma once

#include <string>
#include <vector>

#include "core/clock.h"
#include "pipeline/detectors/page_view.h"
#include "pipeline/detectors/structure/labels.h"
#include "pipeline/detectors/structure/layout.h"

namespace blackbar {

struct IncidentDate {
  Date date{};  // !ok() while nothing is known
  std::string source;
  int rank = 0;  // 3 labelled incident date, 2 other labelled date, 1 any date
};

void LearnIncidentDate(const PageView& page, const std::vector<LabelHit>& labels, const Layout& layout,
                       IncidentDate* incident);

}  // namespace blackbar
