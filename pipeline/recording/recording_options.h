// What a recording is read with: the office's own transcript, or a draft by a recogniser, and what the desk
// needs to show the sound. Values.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "core/result.h"

namespace blackbar {

struct RecordingOptions {
  std::string transcript = {};  // bytes of a supplied transcript in any of its forms; empty: there is none
  bool draft = true;            // where none is supplied, let a recogniser write one
  bool waveform = false;        // peaks and voice activity, for the desk
  bool watch = true;            // look for faces, plates, codes and text in the pictures
  // How much of a video has been watched; an Error stops it and is what comes back.
  std::function<Result<void>(int64_t done_us, int64_t of_us)> on_watched = {};
};

}  // namespace blackbar
