// Saved e-mails in blackbar-read: what they hold beside their pages, and the files inside. The reading itself
// is redactors/mail/mail_text.h, which the redactor shares. Sandboxed reader, one thread.
#pragma once

#include <string>
#include <string_view>

#include "core/page.h"
#include "core/result.h"
#include "pipeline/readers/audit/unpack.h"
#include "redactors/mail/mail_text.h"

namespace blackbar {

// Adds hidden texts and warnings; the attachments' texts first, so that their order is their index.
void AddMailFacts(const MailText& mail, DocumentFacts* facts);

// Each attached file, picture and message as a file of its own.
Result<void> UnpackMail(std::string_view bytes, UnpackSink* sink);

// The bytes of one attachment, from 0.
Result<std::string> MailAttachmentBytes(std::string_view bytes, int index);

}  // namespace blackbar
