// Schools: one that a child attends identifies the child and goes; one that is a mere place stays. What is
// said of it decides ("goes to", "student at", "where do you go to school?"), or a child named beside it, or
// that the school was tied to a child elsewhere in the request. Linear. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/detectors/detector.h"

namespace blackbar {

// Marks JUVENILE_SCHOOL and SCHOOL_LOCATION; `marks` holds what the detectors of people found in this page.
void FindSchools(const PageView& page, const DetectContext& context, std::vector<Mark>* marks);

}  // namespace blackbar
