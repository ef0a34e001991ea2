// The line forms of transcripts: SRT, WebVTT and plain text. Part of transcript.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pipeline/recording/transcript.h"

namespace blackbar {

// "00:01:02,500", "01:02.5" or "62.5" in microseconds; nothing for what is no time.
std::optional<int64_t> ClockTime(std::string_view text);

bool LooksLikeCues(std::string_view text);  // SRT or VTT: a line with "-->"
Result<Transcript> ParseCues(std::string_view text, const std::string& where);
Transcript ParsePlainTranscript(std::string_view text);

// "DISPATCHER: hello" gives "DISPATCHER" and cuts it off; "" where a line names nobody.
std::string TakeSpeaker(std::string_view* line);

}  // namespace blackbar
