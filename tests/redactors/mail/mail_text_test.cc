#include "redactors/mail/mail_text.h"

#include <algorithm>

#include "tests/catch.h"

using namespace blackbar;

namespace {

MailText Read(const std::string& eml) {
  Result<MailText> mail = ReadMail(eml);
  REQUIRE(mail.has_value());
  return std::move(*mail);
}

bool Warns(const MailText& mail, std::string_view code) {
  return std::any_of(mail.warnings.begin(), mail.warnings.end(),
                     [&](const Warning& warning) { return warning.code == code; });
}

std::string Hidden(const MailText& mail, std::string_view channel) {
  std::string all;
  for (const HiddenText& hidden : mail.hidden) {
    if (hidden.channel == channel) all += hidden.text;
  }
  return all;
}

bool Has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

const std::string kHead =
    "Received: from relay.example ([203.0.113.9]) by mx.example; Tue, 3 Mar 2026 09:00:00 -0700\r\n"
    "X-Originating-IP: [198.51.100.77]\r\n"
    "Subject: =?UTF-8?Q?Incident_26=2D004=2C_Jos=C3=A9?=\r\n"
    "From: \"Lena Quist\" <lena.quist@example.org>\r\n"
    "To: records@city.example,\r\n chief@city.example\r\n"
    "Date: Tue, 3 Mar 2026 08:59:58 -0700\r\n"
    "Message-ID: <abc.123@example.org>\r\n"
    "MIME-Version: 1.0\r\n";

std::string Mixed(const std::string& parts) {
  return kHead + "Content-Type: multipart/mixed; boundary=BB\r\n\r\n" + parts + "--BB--\r\n";
}

std::string Part(const std::string& headers, const std::string& body) {
  return "--BB\r\n" + headers + "\r\n" + body + "\r\n";
}

}  // namespace

TEST_CASE("mail text: fields in their order, decoded; other fields are hidden text") {
  const MailText mail =
      Read(kHead +
           "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n"
           "\r\nCall Andr=E9 at 208-555-=\r\n0110.\r\n");
  CHECK(
      mail.text.starts_with("From: \"Lena Quist\" <lena.quist@example.org>\n"
                            "To: records@city.example, chief@city.example\n"
                            "Date: Tue, 3 Mar 2026 08:59:58 -0700\n"
                            "Subject: Incident 26-004, Jos\xC3\xA9\n\n"));
  CHECK(Has(mail.text, "Call Andr\xC3\xA9 at 208-555-0110."));
  CHECK_FALSE(Has(mail.text, "198.51.100.77"));
  for (std::string_view kept : {"198.51.100.77", "203.0.113.9", "abc.123@example.org"})
    CHECK(Has(Hidden(mail, "header"), kept));
  CHECK(mail.attachments.empty());
}

TEST_CASE("mail text: base64 and other character sets") {
  // "Kontakt: Ωmega" in windows-1253.
  const MailText greek = Read(kHead +
                              "Content-Type: text/plain; charset=windows-1253\r\n"
                              "Content-Transfer-Encoding: base64\r\n\r\nS29udGFrdDog2W1lZ2E=\r\n");
  CHECK(Has(greek.text, "Kontakt: \xCE\xA9mega"));
  CHECK_FALSE(Warns(greek, "unknown_charset"));
  const MailText unknown = Read(kHead + "Content-Type: text/plain; charset=x-none\r\n\r\ncaf\xE9\r\n");
  CHECK(Has(unknown.text, "caf\xC3\xA9"));
  CHECK(Warns(unknown, "unknown_charset"));
}

TEST_CASE("mail text: of two forms the plain one is shown; both where the HTML says more") {
  const auto both = [](const std::string& plain, const std::string& html) {
    return kHead + "Content-Type: multipart/alternative; boundary=BB\r\n\r\n" +
           Part("Content-Type: text/plain\r\n", plain) + Part("Content-Type: text/html\r\n", html) +
           "--BB--\r\n";
  };
  const MailText same =
      Read(both("The witness lives next door.", "<p>The witness lives <b>next door</b>.</p>"));
  CHECK(Has(same.text, "next door"));
  CHECK_FALSE(Warns(same, "mail_forms_differ"));
  CHECK(Has(Hidden(same, "alternative"), "witness lives"));
  const MailText more = Read(both("Open this message in a browser.",
                                  "<p>Marta Lindqvist, born 4 May 1990, lives at 12 Elm Street.</p>"));
  CHECK(Warns(more, "mail_forms_differ"));
  CHECK(Has(more.text, "Marta Lindqvist"));
  CHECK(Has(more.text, "Open this message"));
}

TEST_CASE("mail text: an HTML body is read; what it does not show is searched and warned of") {
  const MailText mail = Read(kHead +
                             "Content-Type: text/html; charset=utf-8\r\n\r\n"
                             "<p>Report attached.</p><p style='display:none'>SSN 900-12-3456</p>"
                             "<a href='https://example.org/?who=quist'>link</a>");
  CHECK(Has(mail.text, "Report attached.\n"));
  CHECK_FALSE(Has(mail.text, "900-12-3456"));
  CHECK(Has(Hidden(mail, "invisible"), "900-12-3456"));
  CHECK(Has(Hidden(mail, "link"), "who=quist"));
  CHECK(Warns(mail, "invisible_text"));
  CHECK(Warns(mail, "links"));
}

TEST_CASE("mail text: attachments, pictures in the text and messages inside are files of their own") {
  const MailText mail =
      Read(Mixed("before the parts\r\n" + Part("Content-Type: text/plain\r\n", "See below.") +
                 Part("Content-Type: image/png\r\nContent-ID: <1>\r\nContent-Transfer-Encoding: base64\r\n",
                      "iVBORw0KGgo=") +
                 Part("Content-Type: application/pdf; name=\"=?UTF-8?Q?Bericht=20Jos=C3=A9.pdf?=\"\r\n"
                      "Content-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n",
                      "JVBERi0xLjQK") +
                 Part("Content-Type: text/plain\r\nContent-Disposition: attachment; filename=notes.txt\r\n",
                      "kept notes") +
                 Part("Content-Type: message/rfc822\r\n",
                      "From: a@example.org\r\nMIME-Version: 1.0\r\nSubject: inner\r\n\r\ninner text")));
  REQUIRE(mail.attachments.size() == 4);
  CHECK(mail.attachments[0].bytes == "\x89PNG\r\n\x1a\n");
  CHECK(mail.attachments[0].untrusted_name == "part 1.png");
  CHECK(mail.attachments[1].untrusted_name == "Bericht Jos\xC3\xA9.pdf");
  CHECK(mail.attachments[1].bytes == "%PDF-1.4\n");
  CHECK(mail.attachments[2].bytes == "kept notes");
  CHECK(mail.attachments[3].untrusted_name == "message 4.eml");
  CHECK(Has(mail.attachments[3].bytes, "inner text"));
  CHECK(Has(mail.text, "Attachments: part 1.png; Bericht Jos\xC3\xA9.pdf; notes.txt; message 4.eml\n"));
  CHECK_FALSE(Has(mail.text, "kept notes"));
  CHECK_FALSE(Has(mail.text, "inner text"));
  CHECK(Has(Hidden(mail, "outside_parts"), "before the parts"));
  CHECK(Warns(mail, "attachments"));
}

TEST_CASE("mail text: what nobody here can read is a task or a warning") {
  const Result<MailText> sealed =
      ReadMail(kHead +
               "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\n"
               "Content-Transfer-Encoding: base64\r\n\r\nMIAGCSqG\r\n");
  REQUIRE_FALSE(sealed.has_value());
  CHECK(sealed.error().code == ErrorCode::kInvalidInput);
  CHECK(Has(sealed.error().message, "decrypted"));
  CHECK_FALSE(ReadMail(kHead + "Content-Type: multipart/encrypted; boundary=BB\r\n\r\n" +
                       Part("Content-Type: application/pgp-encrypted\r\n", "Version: 1") + "--BB--\r\n")
                  .has_value());
  const MailText outlook =
      Read(Mixed(Part("Content-Type: text/plain\r\n", "Hello.") +
                 Part("Content-Type: application/ms-tnef; name=winmail.dat\r\n", "x\x9f>\"")));
  CHECK(Warns(outlook, "outlook_part"));
  CHECK(outlook.attachments.size() == 1);
  const MailText inner = Read(Mixed(Part("Content-Type: text/plain\r\n", "Hello.") +
                                    Part("Content-Type: application/pkcs7-mime\r\n", "sealed")));
  CHECK(Warns(inner, "sealed_part"));
  const MailText uu = Read(kHead + "\r\nHello\r\nbegin 644 photo.jpg\r\nM_]C_X``02D9)\r\nend\r\n");
  CHECK(Warns(uu, "encoded_text"));
  CHECK_FALSE(ReadMail("From a@b Tue Mar 3\n" +
                       std::string("From: a@b\nMIME-Version: 1.0\n\nx\n\nFrom c@d Tue\n\ny\n"))
                  .has_value());
}

TEST_CASE("mail text: broken messages end") {
  for (const std::string& eml :
       {Mixed(""), Mixed(Part("Content-Type: text/plain; charset=\r\n", "x")), kHead,
        kHead + "Content-Type: multipart/mixed\r\n\r\n--\r\n", std::string("MIME-Version: 1.0"),
        kHead + "Content-Transfer-Encoding: base64\r\n\r\n!!!!\x01\x02"}) {
    const Result<MailText> mail = ReadMail(eml);
    if (mail) CHECK(ReadMail(eml)->text == mail->text);
  }
  std::string nested = "Content-Type: text/plain\r\n\r\nx";
  for (int i = 0; i < 60; ++i) {
    const std::string name = "N" + std::to_string(i);
    nested = "Content-Type: multipart/mixed; boundary=" + name + "\r\n\r\n--" + name + "\r\n" + nested +
             "\r\n--" + name + "--\r\n";
  }
  const Result<MailText> deep = ReadMail(kHead + nested);
  if (deep) CHECK(deep->text.size() < 100'000);
}
