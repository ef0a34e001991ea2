// Answers a request about a photo: its pages' sizes and what else the file holds, its pages with words, a
// picture of one. Sandboxed reader, one thread.
#pragma once

#include <string>

#include "core/result.h"
#include "pipeline/sandbox/child_main.h"

namespace blackbar {

// `what` is "open", "pages" or "render", as in read_requests.h.
Result<void> AnswerPhotoRequest(ChildContext& context, const std::string& what);

}  // namespace blackbar
