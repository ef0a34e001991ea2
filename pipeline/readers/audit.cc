#include "pipeline/readers/audit.h"

#include <fmt/format.h>

namespace blackbar {

Result<void> AuditPage(const AuditInput&, Page*) { return {}; }

Result<void> AuditDocument(const PdfDocument&, DocumentFacts*) { return {}; }

Result<std::string> AttachmentBytes(const PdfDocument&, int index) {
  return Error{ErrorCode::kNotFound, fmt::format("there is no attachment {}", index), ""};
}

}  // namespace blackbar
