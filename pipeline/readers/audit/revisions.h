// Earlier states of a PDF that its bytes still hold (incremental updates), and bytes outside of it. An
// earlier revision is opened as a document of its own and what the newest no longer says is listed. Sandboxed
// reader, one thread.
#pragma once

#include <vector>

#include "core/result.h"
#include "pipeline/readers/audit/notes.h"
#include "pipeline/readers/pdf/document.h"

namespace blackbar {

// Where the earlier revisions end, oldest first; the newest is not among them.
std::vector<size_t> EarlierRevisions(std::string_view bytes);

void AuditRevisions(const PdfDocument& document, AuditNotes* notes);

// Before the header and behind the last end mark.
void AuditOuterBytes(std::string_view bytes, AuditNotes* notes);

}  // namespace blackbar
