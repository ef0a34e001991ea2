// P14 to P23 and P25: parts of a PDF that a public copy has no use for. qpdf's objects and the byte scanner's
// names must both be free of them, because what one reader overlooks another shows.
#include <fmt/format.h>

#include <initializer_list>

#include "pipeline/checks/checks.h"

namespace blackbar {
namespace {

// A key ("/Annots") or a key with its value ("/S /URI"); the bytes are searched for the last name of it.
Result<void> Forbid(CheckSubject& subject, std::initializer_list<const char*> entries, CheckVerdict* out) {
  out->Applies();
  const auto* keys = TRY(subject.Keys());
  const ByteFacts* bytes = TRY(subject.Bytes());
  for (std::string entry : entries) {
    auto found = keys->find(entry);
    if (found != keys->end()) {
      for (const std::string& place : found->second) out->Fail(place, "holds " + entry);
      continue;
    }
    auto raw = bytes->names.find(entry.substr(entry.rfind('/')));
    if (raw == bytes->names.end()) continue;
    for (size_t offset : raw->second)
      out->Fail(fmt::format("byte {}", offset), "holds " + raw->first + " in no object in use");
  }
  return {};
}

}  // namespace

Result<void> Annotations(CheckSubject& subject, CheckVerdict* out) {
  return Forbid(subject,
                {"/Annots", "/Type /Annot", "/Subtype /Popup", "/Subtype /Redact", "/OverlayText",
                 "/QuadPoints", "/Subtype /FreeText", "/Popup", "/RC", "/AP"},
                out);
}
Result<void> FormFields(CheckSubject& subject, CheckVerdict* out) {
  return Forbid(subject,
                {"/AcroForm", "/XFA", "/FT", "/Subtype /Widget", "/TU", "/DV", "/Opt", "/NeedAppearances"},
                out);
}
Result<void> LinksAndActions(CheckSubject& subject, CheckVerdict* out) {
  return Forbid(subject,
                {"/URI", "/S /URI", "/S /GoTo", "/S /GoToR", "/S /GoToE", "/S /Launch", "/S /SubmitForm",
                 "/S /Named", "/S /Thread", "/Subtype /Link", "/A"},
                out);
}
Result<void> OutlinesAndNames(CheckSubject& subject, CheckVerdict* out) {
  return Forbid(subject,
                {"/Outlines", "/Type /Outlines", "/Names", "/Dests", "/Dest", "/PageLabels", "/Threads",
                 "/Type /Thread", "/B"},
                out);
}
Result<void> EmbeddedFiles(CheckSubject& subject, CheckVerdict* out) {
  return Forbid(subject,
                {"/EmbeddedFiles", "/EF", "/AF", "/Type /EmbeddedFile", "/Type /Filespec", "/Collection",
                 "/UF", "/Subtype /FileAttachment"},
                out);
}
Result<void> JavaScript(CheckSubject& subject, CheckVerdict* out) {
  return Forbid(subject, {"/JavaScript", "/JS", "/S /JavaScript", "/OpenAction", "/AA", "/Rendition"}, out);
}
Result<void> OptionalContent(CheckSubject& subject, CheckVerdict* out) {
  return Forbid(subject, {"/OCProperties", "/OC", "/OCGs", "/Type /OCG", "/Type /OCMD", "/VE"}, out);
}
Result<void> TaggedStructure(CheckSubject& subject, CheckVerdict* out) {
  TRY(Forbid(subject,
             {"/StructTreeRoot", "/StructParents", "/StructParent", "/ActualText", "/Alt", "/ParentTree",
              "/Type /StructElem", "/RoleMap", "/MarkInfo", "/Properties"},
             out));
  return InlineActualText(subject, out);
}
Result<void> ThumbnailsAndPieces(CheckSubject& subject, CheckVerdict* out) {
  return Forbid(subject, {"/Thumb", "/PieceInfo", "/SpiderInfo", "/LastModified", "/Type /SpiderContentSet"},
                out);
}
Result<void> Signatures(CheckSubject& subject, CheckVerdict* out) {
  return Forbid(subject,
                {"/ByteRange", "/Type /Sig", "/FT /Sig", "/DSS", "/Perms", "/SubFilter",
                 "/Type /DocTimeStamp", "/SigFlags"},
                out);
}

}  // namespace blackbar
