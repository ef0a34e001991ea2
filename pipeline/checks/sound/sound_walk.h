// What a sound file is made of, byte by byte, without a library. A rendition may hold what playing needs and
// nothing else: the chunks "fmt " and "data" of a WAV, the frames of an MP3, the pages of one Opus stream
// with an empty list of comments, the boxes of an M4A that Mp4Parts allows. Values; pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/checks/sound/mp4_walk.h"

namespace blackbar {

enum class SoundForm { kWav, kMp3, kOggOpus, kMp4, kOther };

struct WavLayout {
  int tag = 0, channels = 0, rate = 0, bits = 0;  // tag 1: whole numbers, 3: floating point
  std::string_view samples;
};

struct SoundParts {
  SoundForm form = SoundForm::kOther;
  std::vector<Mp4Part> parts;
  std::string broken;          // why the walk ended early; empty: it did not
  size_t after_end = 0;        // bytes behind the end
  int64_t coded_samples = 0;   // of MP3 and Opus: what the frames hold, whatever the file says of its length
  int64_t played_samples = 0;  // of Opus: what it says (at 48 kHz); of others 0
  WavLayout wav;
  Mp4Parts mp4;
};

SoundForm SoundFormOf(std::string_view untrusted);
SoundParts WalkSound(std::string_view untrusted);

}  // namespace blackbar
