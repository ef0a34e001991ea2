// What blackbar-verify does: one request about one rendition. Inputs in order: the rendition, the original,
// the original's pages as JSON lines of PageToJson. The request is
// {"do":"verify","plan":{..},"password":"","ocr":"places"|"pages","options":{"title","bates_prefix",
// "bates_start","bates_digits"}}; the options are those the redactor was given. Replies: {"page":n,"of":m}
// for each page, then {"report":{..}} (CheckReportToJson). A report that did not pass is no Error. Runs
// inside the sandbox.
#pragma once

#include "core/result.h"
#include "pipeline/sandbox/child_main.h"

namespace blackbar {

Result<void> AnswerVerifyRequest(ChildContext& context);

}  // namespace blackbar
