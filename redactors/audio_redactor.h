// Sound recordings: decoded sample by sample, muted and cut as the plan says on every channel of every track
// that is kept, encoded afresh. No stream, tag or chunk of the original survives. docs/media-audio.md says
// which form comes out of which, and what is left of a muted place after each codec. Memory: a frame at a
// time, whatever the length. A redline of sound is the whole sound, without its tags.
#pragma once

#include "redactors/redactor.h"

namespace blackbar {

const Redactor& AudioRedactor();

}  // namespace blackbar
