// The original recording as libav reads it, for the verifier only: it decodes one stream of it, frame by
// frame. The bytes are hostile: known containers only, nothing is opened by name, sizes are limited. Owns
// libav's objects, not the bytes. One thread (a picture decoder may start its own).
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/result.h"

struct AVFrame;

namespace blackbar {

struct OriginalStream {
  int index = 0;
  bool sound = false, pictures = false;
  int rotation = 0;  // degrees clockwise that a player turns the picture: 0, 90, 180, 270
  bool mirrored = false;
};

class OriginalFile {
 public:
  static Result<std::unique_ptr<OriginalFile>> Open(std::string_view untrusted);
  ~OriginalFile();

  const std::vector<OriginalStream>& streams() const;
  Result<void> Use(int index);  // once, before Next
  // The next frame, valid until the next call; nullptr at the end.
  Result<const AVFrame*> Next();
  // Of a frame of Next, from the start of the recording as played; -1: not said.
  int64_t StartUs(const AVFrame& frame) const;

 private:
  struct State;
  explicit OriginalFile(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace blackbar
