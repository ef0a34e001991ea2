// The later forms of people the roster knows, on one page: full name either way round, LAST/FIRST, initials
// and surname, first name and initial, surname or first name alone, short forms, double surnames in part,
// lower case, words broken over lines, slips of OCR or of the typist, relatives. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/detector.h"
#include "pipeline/detectors/people/roster.h"

namespace blackbar {

// The mark of a name, with kind and role by what the roster knows of the person (may be null).
Mark MarkOfPerson(size_t begin, size_t end, const RosterPerson* person, std::string_view role, bool official,
                  double score, std::string why);

void MarkRoster(const PageView& page, const DetectContext& context, const Roster& roster,
                std::vector<Mark>* marks);

}  // namespace blackbar
