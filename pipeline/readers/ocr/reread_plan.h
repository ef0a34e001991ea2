// Which words of a page are worth reading a second time, closer: doubtful ones, above all numbers and what
// stands beside a label; and how to choose between two readings. Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/readers/ocr/engine.h"

namespace blackbar {

struct Reread {
  size_t word = 0;
  Letters letters = Letters::kAny;
  int worth = 0;  // more is more urgent
};

// The most urgent ones, at most `most`, in the order of the words.
std::vector<Reread> PlanRereads(const std::vector<SeenWord>& words, size_t most);

// What the label beside or above word i (within its line, or in the cell's top) lets expect.
enum class LabelSays { kNothing, kText, kNumber, kIdentifier };
LabelSays LabelBeside(const std::vector<SeenWord>& words, size_t i);

// Digits, separators, and letters that OCR takes for digits, with at least two digits.
bool LooksLikeNumber(const std::string& text);
// A number with one or two leading letters, such as a licence.
bool LooksLikeIdentifier(const std::string& text);

// "$41390024", which no sum of money is: the sign was a letter. Anything else stays as it is.
std::string MendedIdentifier(std::string text);

enum class Choice {
  kFirst,
  kSecond,
  kBoth,         // the second counts, the first is kept beside it: both are numbers
  kSecondAside,  // the first counts, the second is kept beside it
};
Choice ChooseReading(const SeenWord& first, const std::string& second, int second_confidence,
                     Letters letters);

}  // namespace blackbar
