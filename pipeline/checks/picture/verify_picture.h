// The verifier of a photo's rendition. The rendition is a JPEG or a PNG; a record of several pictures is
// released as a PDF, which the checks of PDFs look at. Runs inside blackbar-verify.
#pragma once

#include "pipeline/checks/subject.h"

namespace blackbar {

CheckReport VerifyPicture(const VerifyInput& input);

}  // namespace blackbar
