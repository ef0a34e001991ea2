// What answering a request about a PDF and about a photo have in common. Sandboxed reader, one thread.
#pragma once

#include <string>
#include <vector>

#include "core/json.h"
#include "core/result.h"
#include "pipeline/readers/page_reader.h"
#include "pipeline/sandbox/child_main.h"

namespace blackbar {

Result<OcrChoice> OcrChoiceOf(const Json& request);
// OCR, audit and time of one page.
Result<PageReadOptions> PageOptionsOf(const Json& request);
// The wanted pages, all of them inside the record.
Result<std::vector<int>> PagesOf(const Json& request, int page_count);
// To the file that the parent reads the answer from.
Result<void> WriteAnswer(ChildContext& context, const std::string& bytes);

}  // namespace blackbar
