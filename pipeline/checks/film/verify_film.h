// The verifier of a video's rendition: one MP4 with H.264 and AAC. Runs inside blackbar-verify.
#pragma once

#include "pipeline/checks/subject.h"

namespace blackbar {

// Rows V1 to V10, and the rows A3 to A10 of its sound.
CheckReport VerifyFilm(const VerifyInput& input);

}  // namespace blackbar
