// Redacts videos of any container and coding into MP4: masked pictures as H.264, treated sound as AAC.
// Nothing of the original's streams, side data, tags, captions or time codes is copied. Linked into
// blackbar-redact only; stateless; memory is bounded by a chunk, not by the length.
#pragma once

#include "redactors/redactor.h"

namespace blackbar {

const Redactor& VideoRedactor();

// How the pictures are encoded: fixed, so that the same plan gives the same bytes. For the bench, which runs
// a plain transcode with the same.
inline constexpr char kVideoPreset[] = "veryfast";
inline constexpr int kVideoQuality = 20;

}  // namespace blackbar
