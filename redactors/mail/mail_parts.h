// An e-mail's parts, decoded: the one door to GMime. Runs in the sandboxed children only; a value without
// owner, one thread. What is text, what is an attachment and what is shown is decided in mail_text.h.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace blackbar {

using MailHeader = std::pair<std::string, std::string>;  // as written: name, value (encoded words decoded)

struct MailPart {
  std::string type;             // "text/plain", in small letters
  std::string charset;          // as declared; "" for none
  std::string untrusted_name;   // of the file; "" for none
  std::string kind_of_sealing;  // the parameters "smime-type" and "protocol"
  bool marked_attachment = false;
  std::vector<MailHeader> headers;
  std::string bytes;            // of a leaf: transfer encoding undone; of message/rfc822: the message
  std::string around;           // of a multipart: text before and after its parts
  std::vector<MailPart> parts;  // of a multipart

  bool multipart() const { return type.starts_with("multipart/"); }
};

struct MailMessage {
  std::vector<MailHeader> headers;
  MailPart root;
};

// invalid_input for what is no message; limit_exceeded for too many parts or too deep ones.
Result<MailMessage> ParseMail(std::string_view bytes);

// Text in `charset` as UTF-8; false: the charset is unknown or the bytes are not of it, and `*utf8` was read
// as UTF-8 or Windows-1252.
bool TextOfCharset(std::string_view bytes, const std::string& charset, std::string* utf8);

// Before the lock of a child: the libraries and their tables of characters.
void PreloadMailReader();

}  // namespace blackbar
