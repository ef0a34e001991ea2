// Looks at every object of a PDF for text and action that no page shows: scripts, actions, metadata,
// bookmarks, alternative texts, fields and annotations that stand on no page, signatures, objects that
// nothing refers to. Sandboxed reader, one thread.
#pragma once

#include "core/result.h"
#include "pipeline/readers/audit/notes.h"

class QPDF;

namespace blackbar {

struct ScanOptions {
  // False: annotations and fields of pages are left to the pages' own audit.
  bool page_annotations = false;
};

Result<void> ScanObjects(QPDF& pdf, ScanOptions options, AuditNotes* notes);

}  // namespace blackbar
