// What a saved e-mail shows and what it holds beside that: the one reading of it that the reader's pages and
// the redactor's pages are made from. Runs in the sandboxed children only. Pure: the same bytes give the same
// text. A value without owner.
//
// Shown: the fields From, Sender, To, Cc, Bcc, Reply-To, Date, Subject and the names of what is attached,
// then the text. Where the message has its text twice (plain and HTML), the plain one is shown, and both
// where the HTML says more. Everything else is hidden text: all other header fields, what the HTML does not
// show, the targets of links.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/page.h"
#include "core/result.h"

namespace blackbar {

struct MailAttachment {
  std::string untrusted_name;  // never empty
  std::string bytes;
};

struct MailText {
  std::string text;  // UTF-8, for TextToPdf
  std::vector<HiddenText> hidden;
  std::vector<Warning> warnings;
  std::vector<MailAttachment> attachments;  // pictures in the text and messages inside included
};

// invalid_input for what is no single message and for one whose text is encrypted: a person's task.
Result<MailText> ReadMail(std::string_view bytes);

}  // namespace blackbar
