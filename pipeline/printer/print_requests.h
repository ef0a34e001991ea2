// What blackbar-print can be asked: {"do":"print"} lays HTML out as a PDF (input 0 the HTML, the output the
// PDF); {"do":"index_zip"} lists the files of a bundle's zip (input 0; zip_index.h). Child side.
#pragma once

#include "core/result.h"
#include "pipeline/sandbox/child_main.h"

namespace blackbar {

Result<void> AnswerPrintRequest(ChildContext& context);

}  // namespace blackbar
