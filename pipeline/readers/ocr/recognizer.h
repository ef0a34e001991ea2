// Reads the words in a picture with Tesseract. Owns the engine, which is made once a process and costs a
// tenth of a second. Sandboxed reader, one thread.
#pragma once

#include <memory>
#include <vector>

#include "core/page.h"
#include "core/result.h"
#include "pipeline/readers/picture.h"

namespace blackbar {

struct OcrResult {
  std::vector<Word> words;  // boxes on the displayed page; lines and blocks count from 0
  int confidence = 0;       // mean over the characters
  bool blank = false;       // there is nothing on it: searched, and without a word
};

class Recognizer {
 public:
  // unavailable when the language data is missing.
  static Result<std::unique_ptr<Recognizer>> Create();
  ~Recognizer();
  Recognizer(const Recognizer&) = delete;
  Recognizer& operator=(const Recognizer&) = delete;

  // `page_inches` is the height of the displayed page; limit_exceeded after `seconds`.
  Result<OcrResult> Read(const Picture& picture, double page_inches, double seconds);

 private:
  struct State;
  explicit Recognizer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace blackbar
