#include "pipeline/readers/mail/mail_requests.h"

#include <fmt/format.h>

#include "pipeline/readers/audit/attached_files.h"

namespace blackbar {

void AddMailFacts(const MailText& mail, DocumentFacts* facts) {
  int number = 0;
  for (const MailAttachment& file : mail.attachments) {
    std::string text = PrintableFileName(file.untrusted_name);
    if (const std::string inside = TextOfFile(file.bytes); !inside.empty()) text += "\n" + inside;
    facts->hidden.push_back(
        {"attachment", fmt::format("attachment {}", ++number), std::move(text), std::nullopt});
  }
  facts->hidden.insert(facts->hidden.end(), mail.hidden.begin(), mail.hidden.end());
  facts->warnings.insert(facts->warnings.end(), mail.warnings.begin(), mail.warnings.end());
}

Result<void> UnpackMail(std::string_view bytes, UnpackSink* sink) {
  const MailText mail = TRY(ReadMail(bytes));
  int number = 0;
  for (const MailAttachment& file : mail.attachments) {
    TRY(sink->Begin(file.untrusted_name, fmt::format("attachment {}", ++number)));
    TRY(sink->Write(file.bytes));
    sink->End();
  }
  return {};
}

Result<std::string> MailAttachmentBytes(std::string_view bytes, int index) {
  MailText mail = TRY(ReadMail(bytes));
  if (index < 0 || index >= static_cast<int>(mail.attachments.size()))
    return Error{ErrorCode::kNotFound, fmt::format("there is no attachment {}", index), ""};
  return std::move(mail.attachments[static_cast<size_t>(index)].bytes);
}

}  // namespace blackbar
