// Speech for tests, made at test time with flite: words with known times, written as WAVE. Names are
// fictional.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace blackbar {

struct SpokenTruth {
  std::vector<std::string> words;
  std::vector<std::pair<int64_t, int64_t>> times;  // microseconds, where the sound really is
  int64_t duration_us = 0;
};

// Each phrase is spoken by itself and written with half a second of silence around it; a phrase is one entry
// of the truth.
SpokenTruth WriteSpeech(const std::vector<std::string>& phrases, const std::string& folder,
                        const std::string& path);
// Runs a program of the system, without a shell; false where it fails.
bool RunTool(const std::vector<std::string>& arguments);

}  // namespace blackbar
