// P17, P24, P27: the file around its pages.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "pipeline/checks/checks.h"

namespace blackbar {
namespace {

using Kind = PdfValue::Kind;

Result<PdfValue> Resolve(QpdfFile* file, const PdfValue* value) {
  if (!value) return PdfValue{};
  if (value->Is(Kind::kReference)) return TRY(file->Object(value->ref)).value;
  return *value;
}

void AllowOnly(const PdfValue& dictionary, const std::set<std::string>& allowed, const std::string& place,
               CheckVerdict* out) {
  for (const auto& [key, member] : dictionary.members) {
    // Keys are names of the file's author and can be secrets themselves: a foreign one is not repeated.
    if (!allowed.contains(key)) out->Fail(place, "a key that is not of our making");
  }
}

// The elements of our own XMP; anything else was not written by us.
Result<void> LookAtXmp(QpdfFile* file, const PdfObject& object, CheckVerdict* out) {
  std::string xmp = TRY(file->DecodedStream(object.ref));
  std::string place = fmt::format("object {}", object.ref.number);
  static const std::set<std::string> kAllowed = {
      "x:xmpmeta",    "rdf:RDF",      "rdf:Description", "rdf:Alt",           "rdf:Bag",
      "rdf:Seq",      "rdf:li",       "dc:title",        "dc:language",       "dc:format",
      "pdf:Producer", "pdfuaid:part", "pdfaid:part",     "pdfaid:conformance"};
  for (size_t at = xmp.find('<'); at != std::string::npos; at = xmp.find('<', at + 1)) {
    size_t from = at + 1 + (at + 1 < xmp.size() && xmp[at + 1] == '/');
    size_t end = xmp.find_first_of(" \t\r\n/>", from);
    std::string name = xmp.substr(from, end == std::string::npos ? end : end - from);
    if (name.empty() || name[0] == '?') continue;
    if (!kAllowed.contains(name)) {
      out->Fail(place, "XMP metadata that is not of our making");
      return {};
    }
  }
  return {};
}

// What the redactor writes where it was told no title.
std::string TitleOf(const CheckSubject& subject) {
  const std::string& title = subject.input().options.title;
  return title.empty() ? "Record" : title;
}

}  // namespace

Result<void> InfoAndXmp(CheckSubject& subject, CheckVerdict* out) {
  QpdfFile* file = TRY(subject.Structure());
  out->Applies();
  PdfValue trailer = file->Trailer();
  PdfValue info = TRY(Resolve(file, trailer.Find("/Info")));
  AllowOnly(info, {"/Title", "/Producer", "/CreationDate", "/ModDate"}, "document information", out);
  const PdfValue* title = info.Find("/Title");
  if (title && title->Is(Kind::kString) && PdfTextToUtf8(title->text) != TitleOf(subject)) {
    out->Fail("document information", "a title that we did not write");
  }
  PdfValue catalog = TRY(Resolve(file, trailer.Find("/Root")));
  AllowOnly(catalog, {"/Type",       "/Pages",         "/Lang",         "/Metadata", "/ViewerPreferences",
                      "/Version",    "/PageMode",      "/PageLayout",   "/Outlines", "/Names",
                      "/Dests",      "/PageLabels",    "/Threads",      "/AcroForm", "/StructTreeRoot",
                      "/MarkInfo",   "/OCProperties",  "/OpenAction",   "/AA",       "/AF",
                      "/Collection", "/PieceInfo",     "/SpiderInfo",   "/Perms",    "/DSS",
                      "/Extensions", "/OutputIntents", "/Requirements", "/Legal"},
            "catalog", out);
  for (const char* key : {"/Legal", "/Requirements", "/OutputIntents", "/Extensions"}) {
    if (catalog.Find(key)) out->Fail("catalog", fmt::format("holds {}", key));
  }
  static const std::set<std::string> kPageKeys = {
      "/Type",          "/Parent",   "/MediaBox",  "/CropBox",      "/TrimBox",  "/BleedBox", "/ArtBox",
      "/Resources",     "/Contents", "/Rotate",    "/Group",        "/UserUnit", "/Tabs",     "/Annots",
      "/StructParents", "/Thumb",    "/PieceInfo", "/LastModified", "/AA",       "/B"};
  for (size_t i = 0; i < file->pages().size(); ++i) {
    AllowOnly(TRY(file->Object(file->pages()[i])).value, kPageKeys, fmt::format("page {}", i + 1), out);
  }
  return file->ForEachObject([&](const PdfObject& object) -> Result<void> {
    const PdfValue* metadata = object.value.Find("/Metadata");
    const PdfValue* type = object.value.Find("/Type");
    std::string place = fmt::format("object {}", object.ref.number);
    if (metadata && !(type && type->IsName("/Catalog"))) out->Fail(place, "metadata of its own");
    if (type && type->IsName("/Metadata") && object.is_stream) TRY(LookAtXmp(file, object, out));
    return {};
  });
}

Result<void> SingleRevision(CheckSubject& subject, CheckVerdict* out) {
  const ByteFacts* bytes = TRY(subject.Bytes());
  out->Applies();
  if (bytes->before_header > 0)
    out->Fail("byte 0", fmt::format("{} bytes before the header", bytes->before_header));
  if (bytes->after_end > 0)
    out->Fail("end of file", fmt::format("{} bytes after the end mark", bytes->after_end));
  if (bytes->headers != 1) out->Fail("file", fmt::format("{} file headers", bytes->headers));
  if (bytes->ends != 1) out->Fail("file", fmt::format("{} end marks: earlier revisions", bytes->ends));
  if (bytes->startxrefs != 1) out->Fail("file", fmt::format("{} cross-reference tables", bytes->startxrefs));
  for (const ByteOddity& oddity : bytes->oddities)
    out->Fail(fmt::format("byte {}", oddity.offset), oddity.what);
  QpdfFile* file = TRY(subject.Structure());
  if (file->repaired()) out->Fail("file", "qpdf had to repair it: readers will disagree about it");
  if (file->Trailer().Find("/Prev")) out->Fail("trailer", "points to an earlier revision");
  if (file->Trailer().Find("/XRefStm")) out->Fail("trailer", "has two cross-reference tables");
  std::set<PdfRef> reachable = TRY(file->Reachable());
  std::map<PdfRef, int64_t> offsets = file->Offsets();
  std::set<int64_t> in_use;
  for (const auto& [ref, offset] : offsets) in_use.insert(offset);
  TRY(file->ForEachObject([&](const PdfObject& object) -> Result<void> {
    const PdfValue* type = object.value.Find("/Type");
    bool own = type && (type->IsName("/ObjStm") || type->IsName("/XRef"));  // hold the file together
    if (!own && !reachable.contains(object.ref)) {
      out->Fail(fmt::format("object {}", object.ref.number), "nothing refers to it");
    }
    return {};
  }));
  for (const auto& [number, offset] : bytes->objects) {
    bool listed = in_use.contains(static_cast<int64_t>(offset));
    // A cross-reference stream need not list itself.
    std::string_view head = subject.input().rendition.substr(offset, 400);
    bool xref = head.substr(0, head.find("stream")).find("/XRef") != std::string_view::npos;
    if (!listed && !xref) out->Fail(fmt::format("byte {}", offset), "an object that is not in use any more");
  }
  return {};
}

Result<void> NotEncrypted(CheckSubject& subject, CheckVerdict* out) {
  const ByteFacts* bytes = TRY(subject.Bytes());
  out->Applies();
  if (bytes->names.contains("/Encrypt")) out->Fail("trailer", "the file is encrypted");
  if (TRY(subject.Structure())->encrypted()) out->Fail("trailer", "the file is encrypted");
  return {};
}

}  // namespace blackbar
