// A recording's transcript that lies beside it: the same name with another ending.
#pragma once

#include <optional>
#include <string>

namespace blackbar {

// The first that exists of NAME.json, .srt, .vtt, .txt, also after the recording's own ending (call.mp3.srt).
std::optional<std::string> TranscriptBeside(const std::string& recording);

}  // namespace blackbar
