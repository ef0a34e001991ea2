#include <fmt/format.h>

#include "pipeline/readers/audit.h"
#include "pipeline/readers/audit/page_notes.h"

namespace blackbar {
namespace {

constexpr double kSeconds = 20;  // for one pass over the page's content

Result<void> AuditGlyphs(const AuditInput& input, const PageTrace& trace, Page* page, AuditNotes* notes) {
  if (trace.glyphs.empty()) return {};
  const Picture* picture = TRY(input.picture(page->number));
  const std::vector<GlyphSight> sights = SeeGlyphs(trace, *picture);
  NoteHiddenGlyphs(trace, sights, page->number, notes);
  RemoveHiddenWords(trace, sights, page);
  CheckLayer(trace, sights, page, notes);
  ComposeText(page);
  if (page->words.empty() && page->words_from == "text_layer") page->words_from = "none";
  return {};
}

}  // namespace

Result<void> AuditPage(const AuditInput& input, Page* page) {
  AuditNotes notes;
  const PageTrace trace = TracePage(input.document, page->number, kSeconds);
  NoteAnnotations(input.document, page->number, trace, &notes);
  NoteHiddenLayers(input.document, trace, kSeconds, page->number, &notes);
  NoteReplacedText(trace, page->number, &notes);
  const Result<void> seen = AuditGlyphs(input, trace, page, &notes);
  if (!seen || trace.cut || notes.cut)
    notes.Warn("audit_incomplete",
               fmt::format("page {} was not searched for hidden text in full: {}", page->number,
                           seen ? "there is too much on it" : seen.error().message),
               PageArea{page->number, kWholePage, false});
  page->hidden.insert(page->hidden.end(), std::make_move_iterator(notes.hidden.begin()),
                      std::make_move_iterator(notes.hidden.end()));
  page->warnings.insert(page->warnings.end(), std::make_move_iterator(notes.warnings.begin()),
                        std::make_move_iterator(notes.warnings.end()));
  return {};
}

}  // namespace blackbar
