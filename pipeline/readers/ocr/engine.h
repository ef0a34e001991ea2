// Tesseract: a page at a time, or one line of it. The adapter for it; made once a process, which costs a
// tenth of a second. Boxes are pixels of the picture that was given. Sandboxed reader, one thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "pipeline/readers/ocr/pix_owner.h"

namespace blackbar {

struct SeenWord {
  std::string text;    // UTF-8, without white space
  int confidence = 0;  // 0 to 100
  PixelBox box;
  int line = 0, block = 0;
};

enum class Letters { kAny, kNumber, kIdentifier };  // digits with - / . and so on; capitals and digits

class Engine {
 public:
  // unavailable when the language data is missing.
  static Result<std::unique_ptr<Engine>> Create();
  ~Engine();

  // limit_exceeded after `seconds`.
  Result<std::vector<SeenWord>> ReadPage(Pix* page, double seconds);
  // A picture of one line, which may hold several words.
  Result<std::vector<SeenWord>> ReadLine(Pix* line, Letters letters, double seconds);
  // How far the picture must be turned clockwise to stand upright.
  int QuarterTurnsNeeded(Pix* page);

 private:
  struct State;
  explicit Engine(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace blackbar
