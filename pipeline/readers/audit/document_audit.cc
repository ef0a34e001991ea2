#include <fmt/format.h>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "pipeline/readers/audit.h"
#include "pipeline/readers/audit/attached_files.h"
#include "pipeline/readers/audit/notes.h"
#include "pipeline/readers/audit/object_scan.h"
#include "pipeline/readers/audit/revisions.h"
#include "pipeline/readers/audit/structure_file.h"

namespace blackbar {
namespace {

constexpr size_t kMaxAttachedText = 16 << 20;  // of one file's bytes, to look for text in
constexpr size_t kMaxAttachment = size_t{1} << 30;

// Exactly one hidden text a file, so that their order is the index of AttachmentBytes.
Result<void> AuditAttachments(QPDF& pdf, std::vector<HiddenText>* hidden, AuditNotes* notes) {
  return WithoutExceptions([&]() -> Result<void> {
    int number = 0;
    for (AttachedFile& file : AttachedFiles(pdf)) {
      std::string text = PrintableFileName(file.untrusted_name);
      if (!file.description.empty()) text += "\n" + file.description;
      const std::string bytes = DecodedStart(*file.stream, kMaxAttachedText);
      const std::string inside = TextOfFile(bytes);
      if (!inside.empty()) text += "\n" + inside;
      hidden->push_back(
          {"attachment", fmt::format("attachment {}", ++number), std::move(text), std::nullopt});
    }
    if (number > 0)
      notes->Warn("attachments", fmt::format("{} inside: each is a record of its own", Count(number, "file")),
                  Field{"attachments"});
    return {};
  });
}

}  // namespace

Result<void> AuditDocument(const PdfDocument& document, DocumentFacts* facts) {
  AuditNotes notes;
  const auto pdf = OpenStructure(document.bytes(), document.password());
  bool complete = pdf.has_value();
  if (pdf) {
    complete = ScanObjects(**pdf, {}, &notes).has_value();
    complete = AuditAttachments(**pdf, &facts->hidden, &notes).has_value() && complete;
  }
  AuditRevisions(document, &notes);
  AuditOuterBytes(document.bytes(), &notes);
  if (!complete)
    notes.Warn("audit_incomplete",
               "the file's structure is damaged: what it holds beside its pages was not searched in full",
               Whole{});
  if (complete && notes.cut)
    notes.Warn("audit_incomplete", "the file holds more hidden text than is searched: not all of it was",
               Whole{});
  facts->hidden.insert(facts->hidden.end(), std::make_move_iterator(notes.hidden.begin()),
                       std::make_move_iterator(notes.hidden.end()));
  facts->warnings.insert(facts->warnings.end(), std::make_move_iterator(notes.warnings.begin()),
                         std::make_move_iterator(notes.warnings.end()));
  return {};
}

Result<std::string> AttachmentBytes(const PdfDocument& document, int index) {
  const std::unique_ptr<QPDF> pdf = TRY(OpenStructure(document.bytes(), document.password()));
  std::string bytes;
  TRY(WithoutExceptions([&]() -> Result<void> {
    std::vector<AttachedFile> files = AttachedFiles(*pdf);
    if (index < 0 || index >= static_cast<int>(files.size()))
      return Error{ErrorCode::kNotFound, fmt::format("there is no attachment {}", index), ""};
    return DecodeStream(
        *files[static_cast<size_t>(index)].stream, [&](std::string_view part) -> Result<void> {
          if (bytes.size() + part.size() > kMaxAttachment)
            return Error{ErrorCode::kLimitExceeded, "the attachment is larger than one gigabyte", ""};
          bytes.append(part);
          return {};
        });
  }));
  return bytes;
}

}  // namespace blackbar
