// What the audit finds on one page, in parts: hidden glyphs, switched-off layers, annotations and fields, and
// a scan's text layer that says something else than its picture. Sandboxed reader, one thread.
#pragma once

#include <vector>

#include "pipeline/readers/audit/notes.h"
#include "pipeline/readers/audit/page_trace.h"
#include "pipeline/readers/audit/sight.h"

namespace blackbar {

// In millionths, cut at the page's edges; what lies outside becomes a thin strip at the nearest edge.
Box BoxOnPage(const Spot& spot, const PageTrace& trace);

// Hidden texts of the glyphs that nobody sees, and their warnings: hidden_glyphs.cc.
void NoteHiddenGlyphs(const PageTrace& trace, const std::vector<GlyphSight>& sights, int page,
                      AuditNotes* notes);
// Takes what nobody sees out of the page's words; the text must be composed again.
void RemoveHiddenWords(const PageTrace& trace, const std::vector<GlyphSight>& sights, Page* page);
// Text that only other settings of the optional layers show.
void NoteHiddenLayers(const PdfDocument& document, const PageTrace& trace, double seconds, int page,
                      AuditNotes* notes);
// ActualText that replaces what the glyphs show.
void NoteReplacedText(const PageTrace& trace, int page, AuditNotes* notes);

// annotations.cc
void NoteAnnotations(const PdfDocument& document, int page, const PageTrace& trace, AuditNotes* notes);

// layer_check.cc: words of a scan's layer against words that OCR found. Adds those that OCR did not see to
// the page, and notes those that differ.
void CheckLayer(const PageTrace& trace, const std::vector<GlyphSight>& sights, Page* page, AuditNotes* notes);

}  // namespace blackbar
