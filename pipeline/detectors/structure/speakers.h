// Speakers of a transcript who are written by their initials: "LP:", where the header says "Leonard Pruitt
// (LP)" or names one person of these initials. Codes of a role (Q, A, CT, RP, OFC) are nobody's. Pure; any
// thread.
#pragma once

#include "pipeline/detectors/detector.h"
#include "pipeline/detectors/people/sightings.h"

namespace blackbar {

void MarkSpeakers(const PageView& page, const DetectContext& context, const std::vector<NameSighting>& names,
                  std::vector<Mark>* marks);

}  // namespace blackbar
