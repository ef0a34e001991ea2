// What the writer or speaker says of their own age: "I'm eight", "im 14", "I just turned nine", "I am a
// junior at
// ... High School", "I go to ... Elementary". Pure; any thread.
#pragma once

#include "pipeline/detectors/page_view.h"

namespace blackbar {

// The age that the words from "I" at token i say, -2 for a child whose age is not told, -1 for none.
int AgeSaidOfSelf(const PageView& page, size_t i);

// The value of a token of digits.
int FigureOf(const PageView& page, size_t i);
// "zero" to "nineteen", or -1.
int NumberWord(const WordKey& word);

}  // namespace blackbar
