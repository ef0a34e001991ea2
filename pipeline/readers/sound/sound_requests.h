// What blackbar-read does with recordings. Sandboxed child, one thread.
//   open    the facts of sound and video
//   sound   one track as plain sound (plain_sound.h) to the output file
// and with plain sound that it made before, as the input:
//   look    voice activity and peaks
//   listen  what is said in stretches of it, or where given words are said
#pragma once

#include <string>

#include "core/medium.h"
#include "core/result.h"
#include "pipeline/sandbox/child_main.h"

namespace blackbar {

bool IsPlainSoundRequest(const std::string& what);
Result<void> AnswerPlainSoundRequest(ChildContext& context, const std::string& what);
Result<void> AnswerRecordingRequest(ChildContext& context, const std::string& what, Medium medium);

}  // namespace blackbar
