#include "redactors/mail/mail_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "redactors/mail/html_text.h"
#include "redactors/mail/mail_parts.h"

namespace blackbar {
namespace {

constexpr int64_t kMaxMailBytes = 256 << 20;
constexpr size_t kMaxBodyBytes = 32 << 20;  // of one text; larger ones are files
constexpr const char* kShown[] = {"From", "Sender", "To", "Cc", "Bcc", "Reply-To", "Date", "Subject"};

std::string Lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return text;
}

bool IsShown(const std::string& header) {
  return std::any_of(std::begin(kShown), std::end(kShown),
                     [&](const char* shown) { return Lower(header) == Lower(shown); });
}

std::string OneLine(std::string text) {
  for (char& c : text) {
    if (c == '\n' || c == '\r' || c == '\t' || c == '\f') c = ' ';
  }
  return text;
}

bool Blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\f\v\xC2\xA0") == text.npos; }

std::set<std::string> WordsOf(std::string_view text) {
  std::set<std::string> words;
  std::string word;
  for (const char c : std::string(text) + " ") {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z')) {
      word.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    } else if (!word.empty()) {
      words.insert(std::exchange(word, {}));
    }
  }
  return words;
}

// Words of `more` that `text` has not: a few come from the two programs' ways to write the same.
bool SaysMore(const std::string& more, const std::string& text) {
  const std::set<std::string> have = WordsOf(text), wanted = WordsOf(more);
  const auto missing = std::count_if(wanted.begin(), wanted.end(),
                                     [&](const std::string& word) { return !have.contains(word); });
  return missing > 3 && missing * 10 > static_cast<int64_t>(wanted.size());
}

// Bytes written as letters, which nobody reads: uuencode, PGP, base64 pasted into the text.
bool HoldsEncodedBytes(std::string_view text) {
  if (text.find("-----BEGIN PGP MESSAGE") != text.npos) return true;
  int run = 0;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with("begin ") && line.size() > 10 && line[9] == ' ') return true;
    run = line.size() >= 56 && line.find_first_of(" \t") == line.npos ? run + 1 : 0;
    if (run >= 4) return true;
  }
  return false;
}

bool IsSealed(const MailPart& part) {
  return part.type == "multipart/encrypted" || part.type == "application/pkcs7-mime" ||
         part.type == "application/x-pkcs7-mime" || part.type == "application/pgp-encrypted";
}

bool IsOutlooks(const MailPart& part) {
  return part.type == "application/ms-tnef" || part.type == "application/vnd.ms-tnef" ||
         Lower(part.untrusted_name) == "winmail.dat";
}

bool IsBodyText(const MailPart& part) {
  return (part.type == "text/plain" || part.type == "text/html") && !part.marked_attachment &&
         part.untrusted_name.empty() && part.bytes.size() <= kMaxBodyBytes;
}

std::string NameOf(const MailPart& part, size_t number) {
  if (!part.untrusted_name.empty()) return part.untrusted_name;
  if (part.type == "message/rfc822") return fmt::format("message {}.eml", number);
  std::string ending;
  for (const char c : part.type.substr(part.type.find('/') + 1)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) ending.push_back(c);
  }
  return fmt::format("part {}.{}", number, ending.empty() ? "bin" : ending.substr(0, 20));
}

class MailReading {
 public:
  Result<MailText> Run(const MailMessage& mail) {
    if (IsSealed(mail.root))
      return Error{
          ErrorCode::kInvalidInput,
          "encrypted: the text of this e-mail is encrypted or sealed (S/MIME, PGP); ask its owner to "
          "save it decrypted and hand that in",
          ""};
    KeepHeaders(mail.headers);
    std::string body = TextOf(mail.root);
    mail_.text = ShownHeaders(mail.headers) + "\n" + body + "\n";
    KeepLists();
    return std::move(mail_);
  }

 private:
  void Warn(const char* code, std::string message) {
    const bool known = std::any_of(mail_.warnings.begin(), mail_.warnings.end(),
                                   [&](const Warning& w) { return w.code == code; });
    if (!known) mail_.warnings.push_back({code, std::move(message), Region(Whole{})});
  }

  void Hide(const char* channel, const char* place, const std::string& text) {
    if (!Blank(text)) mail_.hidden.push_back({channel, place, text, std::nullopt});
  }

  void KeepHeaders(const std::vector<MailHeader>& headers) {
    for (const auto& [name, value] : headers) {
      if (!IsShown(name)) headers_ += OneLine(name + ": " + value) + "\n";
    }
  }

  std::string ShownHeaders(const std::vector<MailHeader>& headers) const {
    std::string shown;
    for (const char* wanted : kShown) {
      for (const auto& [name, value] : headers) {
        if (Lower(name) == Lower(wanted)) shown += OneLine(fmt::format("{}: {}", wanted, value)) + "\n";
      }
    }
    std::string names;
    for (const MailAttachment& file : mail_.attachments)
      names += (names.empty() ? "Attachments: " : "; ") + OneLine(file.untrusted_name);
    return names.empty() ? shown : shown + names + "\n";
  }

  std::string TextOf(const MailPart& part) {
    if (part.multipart()) {
      for (const auto& [name, value] : part.headers) headers_ += OneLine(name + ": " + value) + "\n";
      if (part.around.find("multi-part message in MIME") == part.around.npos) around_ += part.around + "\n";
      if (IsSealed(part)) Warn("sealed_part", "a part is encrypted or sealed; nobody has searched it");
      if (part.type == "multipart/alternative") return TextOfAlternatives(part);
      std::string text;
      for (const MailPart& inner : part.parts) {
        const std::string more = TextOf(inner);
        if (!Blank(more)) text += (text.empty() ? "" : "\n") + more;
      }
      return text;
    }
    for (const auto& [name, value] : part.headers) headers_ += OneLine(name + ": " + value) + "\n";
    if (!IsBodyText(part)) {
      Attach(part);
      return "";
    }
    return part.type == "text/html" ? TextOfHtml(part) : TextOfPlain(part);
  }

  // The forms of one text: the last plain one is shown, and those that say more than it.
  std::string TextOfAlternatives(const MailPart& part) {
    std::string shown;
    std::vector<std::string> others;
    for (const MailPart& inner : part.parts) {
      std::string text = TextOf(inner);
      if (Blank(text)) continue;
      if (shown.empty() && inner.type == "text/plain") {
        shown = std::move(text);
      } else {
        others.push_back(std::move(text));
      }
    }
    for (const std::string& other : others) {
      if (shown.empty()) {
        shown = other;
      } else if (SaysMore(other, shown)) {
        shown += "\n---------- the same message in its other form, which says more ----------\n" + other;
        Warn("mail_forms_differ", "the message has its text in two forms that differ; both are shown");
      } else {
        alternatives_ += other + "\n";
      }
    }
    return shown;
  }

  std::string Characters(const MailPart& part) {
    std::string utf8;
    if (!TextOfCharset(part.bytes, part.charset, &utf8))
      Warn("unknown_charset", "a text is not in the character set that it names; letters may be wrong");
    std::erase(utf8, '\0');
    return utf8;
  }

  std::string TextOfPlain(const MailPart& part) {
    std::string text = Characters(part);
    if (HoldsEncodedBytes(text))
      Warn("encoded_text",
           "the text holds bytes written as letters (uuencode, PGP, base64) that nobody can read");
    return text;
  }

  std::string TextOfHtml(const MailPart& part) {
    HtmlText html = ReadHtml(Characters(part));
    Join(html.unseen, &unseen_);
    Join(html.links, &links_);
    Join(html.spoken, &spoken_);
    Join(html.scripts, &scripts_);
    Join(html.notes, &notes_);
    return std::move(html.text);
  }

  static void Join(const std::vector<std::string>& texts, std::string* all) {
    for (const std::string& text : texts) *all += text + "\n";
  }

  void Attach(const MailPart& part) {
    if (IsSealed(part)) Warn("sealed_part", "a part is encrypted or sealed; nobody has searched it");
    if (IsOutlooks(part))
      Warn("outlook_part",
           "winmail.dat: attachments in Outlook's own form; ask for the e-mail saved as HTML or PDF");
    if (part.type == "message/partial" || part.type == "message/external-body")
      Warn("missing_part", "a part of this e-mail is in another file; ask for it");
    if (part.bytes.empty()) return;
    mail_.attachments.push_back({NameOf(part, mail_.attachments.size() + 1), part.bytes});
  }

  void KeepLists() {
    Hide("header", "header fields", headers_);
    Hide("outside_parts", "text outside of the parts", around_);
    Hide("alternative", "other form of the text", alternatives_);
    Hide("invisible", "unseen text of the HTML", unseen_);
    Hide("link", "targets of links", links_);
    Hide("structure", "alternative texts", spoken_);
    Hide("javascript", "scripts and styles", scripts_);
    Hide("metadata", "comments and form values", notes_);
    if (!Blank(unseen_)) Warn("invisible_text", "the HTML holds text that a mail program does not show");
    if (!Blank(links_)) Warn("links", "targets of links");
    if (!mail_.attachments.empty())
      Warn("attachments", fmt::format("{} file{} inside: each is a record of its own",
                                      mail_.attachments.size(), mail_.attachments.size() == 1 ? "" : "s"));
  }

  MailText mail_;
  std::string headers_, around_, alternatives_, unseen_, links_, spoken_, scripts_, notes_;
};

// A mailbox file: a line "From somebody date" before each message.
Result<std::string_view> WithoutEnvelope(std::string_view bytes) {
  if (!bytes.starts_with("From ")) return bytes;
  if (bytes.find("\n\nFrom ") != bytes.npos || bytes.find("\r\n\r\nFrom ") != bytes.npos)
    return Error{ErrorCode::kInvalidInput,
                 "unsupported: a mailbox of several messages; save each of them as .eml and hand those in",
                 ""};
  const size_t end = bytes.find('\n');
  return end == bytes.npos ? std::string_view() : bytes.substr(end + 1);
}

}  // namespace

Result<MailText> ReadMail(std::string_view bytes) {
  if (static_cast<int64_t>(bytes.size()) > kMaxMailBytes)
    return Error{ErrorCode::kLimitExceeded,
                 fmt::format("an e-mail of {} megabytes is over the limit of {}", bytes.size() >> 20,
                             kMaxMailBytes >> 20),
                 ""};
  bytes = TRY(WithoutEnvelope(bytes));
  return MailReading().Run(TRY(ParseMail(bytes)));
}

}  // namespace blackbar
