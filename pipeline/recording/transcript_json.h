// The JSON forms of transcripts: Whisper (openai and whisper.cpp), Vosk and AWS Transcribe. Part of
// transcript.cc.
#pragma once

#include <string>

#include "core/json.h"
#include "pipeline/recording/transcript.h"

namespace blackbar {

Result<Transcript> TranscriptFromJson(const Json& untrusted, const std::string& where);

}  // namespace blackbar
