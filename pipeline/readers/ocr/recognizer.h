// Reads the words in a picture: cleans it, turns it upright, reads it, and reads again what is doubtful. This
// is the main path of OCR. Owns the engine, which is made once a process. Sandboxed reader, one thread.
#pragma once

#include <memory>
#include <vector>

#include "core/page.h"
#include "core/result.h"
#include "pipeline/readers/picture.h"

namespace blackbar {

struct OcrResult {
  std::vector<Word> words;  // boxes on the displayed page; lines and blocks count from 0. Another reading
                            // of a number that is nearly as likely is a further word in the same place
  int confidence = 0;       // mean over the characters
  bool poor = false;        // somebody has to read the page, too
  std::vector<Box> unread;  // ink of the size of writing without a word
  double plausible = 0, unread_share = 0;  // what `poor` rests on
  bool blank = false;                      // there is nothing on it: searched, and without a word
};

class Recognizer {
 public:
  // unavailable when the language data is missing.
  static Result<std::unique_ptr<Recognizer>> Create();
  ~Recognizer();
  Recognizer(const Recognizer&) = delete;
  Recognizer& operator=(const Recognizer&) = delete;

  // limit_exceeded after `seconds`.
  Result<OcrResult> Read(const Picture& picture, PageInches size, double seconds);

 private:
  struct State;
  explicit Recognizer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace blackbar
