// Turns and mirrors pictures as a player does, so that pixels stand as they are seen and the rendition needs
// no display matrix. Takes and makes yuv420p of even sizes. Pure; one thread at a time.
#pragma once

#include "core/result.h"
#include "redactors/av/media_frame.h"

namespace blackbar {

// `rotation`: degrees clockwise, 0, 90, 180 or 270; `mirrored`: left and right change before turning. Nothing
// to do: the frame comes back as it is.
Result<MediaFrame> TurnPicture(MediaFrame frame, int rotation, bool mirrored);

}  // namespace blackbar
