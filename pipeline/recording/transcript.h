// What is said in a recording, and when: supplied by the office (Whisper, Vosk or AWS JSON, SRT, VTT, plain
// text) or drafted by a recogniser. Values; pure functions; trusted program (formats are JSON and lines of
// text, no media). Times in microseconds from the start as played.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/page.h"
#include "core/result.h"

namespace blackbar {

struct SpokenWord {
  std::string text;                  // UTF-8, not empty, no white space
  int64_t start_us = 0, end_us = 0;  // equal: nobody knows when
  int confidence = 100;              // 0 to 100
  bool timed() const { return end_us > start_us; }
};

struct Utterance {
  std::string speaker;  // as the transcript names them; may be empty
  std::vector<SpokenWord> words;
};

// How exactly the words' times are known.
enum class WordTiming {
  kWords,     // each word by itself
  kSegments,  // only of lines; spread over their words by length
  kNone,      // plain text: to be aligned to the sound
};

struct Transcript {
  std::string source;  // whisper, vosk, aws, srt, vtt, text, recogniser
  WordTiming timing = WordTiming::kWords;
  bool reliable = true;  // false: a recogniser's draft, which misses much
  std::vector<Utterance> utterances;

  size_t words() const;
};

// The form is told from the bytes. kInvalidInput for what is none of them, and for times that run backwards
// or are no times.
Result<Transcript> ParseTranscript(std::string_view bytes, const std::string& where);

// Gives the words of [start_us, end_us) times by their length in letters.
void SpreadOver(int64_t start_us, int64_t end_us, std::vector<SpokenWord>* words);

// Words of `text`, split at white space, without times.
std::vector<SpokenWord> WordsOf(std::string_view text);

// The pages a reviewer reads: a line an utterance, its speaker before it, a page every few hundred words.
// Words outside of [0, duration_us) lose their times. At least one page, also for nothing said.
std::vector<Page> PagesOfTranscript(const Transcript& transcript, int64_t duration_us);

}  // namespace blackbar
