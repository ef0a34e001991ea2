// The verifier of a sound recording's rendition, and of the sound in a video's. Runs inside blackbar-verify.
#pragma once

#include "pipeline/checks/subject.h"

namespace blackbar {

// Rows A1 to A10.
CheckReport VerifySound(const VerifyInput& input);

// Rows A3 to A9 for the sound tracks of a video's rendition, an MP4 file.
CheckReport VerifySoundOfFilm(const VerifyInput& input);

}  // namespace blackbar
