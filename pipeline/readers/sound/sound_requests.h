// What blackbar-read does with recordings: `open` gives the facts of sound and video. Sandboxed child, one
// thread.
#pragma once

#include <string>

#include "core/medium.h"
#include "core/result.h"
#include "pipeline/sandbox/child_main.h"

namespace blackbar {

Result<void> AnswerRecordingRequest(ChildContext& context, const std::string& what, Medium medium);

}  // namespace blackbar
