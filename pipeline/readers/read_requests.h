// What blackbar-read does: one request about one record, answered by lines and bytes. The requests are those
// of pipeline/reader_client.h: open, pages, render, attachment. Runs inside the sandbox.
#pragma once

#include "core/result.h"
#include "pipeline/sandbox/child_main.h"

namespace blackbar {

Result<void> AnswerReadRequest(ChildContext& context);

}  // namespace blackbar
