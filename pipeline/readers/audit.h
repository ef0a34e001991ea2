// The ingest audit: what of a record is not for the eye (hidden text, other people's failed redactions,
// active content), as hidden texts and warnings with places. Called by the page loop of blackbar-read with
// what it has already parsed, so that nothing is read twice. Sandboxed reader, one thread.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/page.h"
#include "core/result.h"
#include "pipeline/readers/pdf/document.h"
#include "pipeline/readers/picture.h"

namespace blackbar {

struct AuditInput {
  const PdfDocument& document;
  // The page as it is printed, in grey, at about 150 dpi; drawn on the first call, kept for the second.
  std::function<Result<const Picture*>(int page)> picture;
};

// Adds to page->hidden and page->warnings; the page's words, pictures and rules are there.
Result<void> AuditPage(const AuditInput& input, Page* page);

// Adds to facts->hidden and facts->warnings what belongs to no page.
Result<void> AuditDocument(const PdfDocument& document, DocumentFacts* facts);

// The bytes of an attached file, by its index among the hidden texts of channel "attachment".
Result<std::string> AttachmentBytes(const PdfDocument& document, int index);

}  // namespace blackbar
