// What writes down speech: one interface, an adapter an engine. Works on plain sound (16 kHz, one channel) of
// at most half a minute at a time. Sandboxed child; one thread; the adapter owns its models.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/result.h"

namespace blackbar {

struct HeardWord {
  std::string text;          // UTF-8, lower case as a rule
  int64_t from = 0, to = 0;  // samples of the sound given
  int confidence = 0;        // 0 to 100, the engine's own
};

class Recogniser {
 public:
  virtual ~Recogniser() = default;
  virtual Result<std::vector<HeardWord>> Listen(std::span<const int16_t> sound) = 0;
  // Where each of `words` is said, in their order; a word that the engine cannot speak has from == to. Empty
  // where the words do not fit the sound, or the engine cannot align.
  virtual Result<std::vector<HeardWord>> Align(std::span<const int16_t> sound,
                                               const std::vector<std::string>& words) = 0;
};

// pocketsphinx with its English model (pocketsphinx-en-us). kUnavailable where that is not installed.
Result<std::unique_ptr<Recogniser>> OpenPocketsphinx();
inline constexpr char kPocketsphinxModels[] = "/usr/share/pocketsphinx";

}  // namespace blackbar
