// Numbers and letters as people say them and transcribers write them: "four one five", "triple five",
// "fifty-five oh one", "Lincoln Mary Nora four eight two one", also with figures between. A run is what
// follows one another without other words. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "pipeline/detectors/page_view.h"

namespace blackbar {

struct SpokenRun {
  size_t first = 0, last = 0;  // tokens that say something
  std::string characters;      // the digits and capital letters that are said
  int words = 0;               // number words, not figures
  int letters = 0;             // letters, by whatever means
  int alphabet = 0;            // of them by a spelling alphabet or "M as in Mary"
  bool hundreds = false;       // says hundred or thousand: a count or a house number
};

// 0 to 99 of a word; -1: no number word.
int SpokenNumber(const WordKey& lower);
// 1 to 31 of "third", "twenty" is none; 0: no ordinal.
int SpokenOrdinal(const WordKey& lower);
// The letter that a word of the police or international spelling alphabet stands for; 0: none.
char SpokenLetter(const WordKey& lower);

// The run that begins at this token; words is 0 when none does.
SpokenRun SpokenRunAt(const PageView& page, size_t token);

}  // namespace blackbar
