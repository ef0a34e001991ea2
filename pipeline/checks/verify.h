// The verifier of one PDF rendition: runs every check and makes the report. Runs inside blackbar-verify.
#pragma once

#include "pipeline/checks/check.h"
#include "pipeline/checks/subject.h"

namespace blackbar {

// Never an error: a check that could not run is a failed result of the report.
CheckReport Verify(const VerifyInput& input);

}  // namespace blackbar
