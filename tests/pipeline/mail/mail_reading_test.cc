// A saved e-mail through the sandboxed reader, the unpacker and the redactor's pages.
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>

#include "core/medium.h"
#include "core/text_decode.h"
#include "pipeline/reader_client.h"
#include "pipeline/text_chars.h"
#include "pipeline/unpack_client.h"
#include "tests/catch.h"

using namespace blackbar;

namespace {

const std::string kMail =
    "Received: from relay.example ([203.0.113.9])\r\n"
    "From: Lena Quist <lena.quist@example.org>\r\n"
    "To: records@city.example\r\n"
    "Subject: =?windows-1251?B?yujw4A==?=\r\n"
    "Mime-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=BB\r\n\r\n"
    "--BB\r\nContent-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "=E1=CE=CE=C1 called 208-555-0110 today.\r\n"
    "--BB\r\nContent-Type: text/plain; name=notes.txt\r\nContent-Disposition: attachment\r\n\r\n"
    "Call back 208-555-0199.\r\n--BB--\r\n";

FileDescriptor InMemory(const std::string& bytes) {
  FileDescriptor fd(memfd_create("test", MFD_CLOEXEC));
  REQUIRE(write(fd.get(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  return fd;
}

Page FirstPage(int fd) {
  ReadOptions options;
  options.jobs = 1;
  std::vector<Page> pages;
  REQUIRE(ReadPages(fd, options, {}, [&](Page page) -> Result<void> {
    pages.push_back(std::move(page));
    return {};
  }));
  REQUIRE(pages.size() == 1);
  return pages[0];
}

}  // namespace

TEST_CASE("an e-mail is told from its bytes, however its fields are written") {
  CHECK(TypeFromBytes(kMail).medium == Medium::kEmail);
  CHECK(TypeFromBytes("Return-Path: <a@b>\nReceived: x\nFrom: a@b\n\nhello").medium == Medium::kEmail);
  CHECK(TypeFromBytes("From a@b Tue Mar 3\nFrom: a@b\nMessage-Id: <1@b>\n\nhello").medium == Medium::kEmail);
  CHECK(TypeFromBytes("From: Sgt. Doe\nTo: Chief\nDate: 3 March\n\nA memo.").medium == Medium::kText);
  CHECK(TypeFromBytes("A text.\n\nFrom: a\nMIME-Version: 1.0\n").medium == Medium::kText);
}

TEST_CASE("an e-mail's pages hold its decoded text; the rest is hidden text") {
  const FileDescriptor file = InMemory(kMail);
  const Page page = FirstPage(file.get());
  CHECK(page.text.find("Subject: \xD0\x9A\xD0\xB8\xD1\x80\xD0\xB0") != std::string::npos);
  CHECK(page.text.find("\xD0\x90\xD0\xBD\xD0\xBD\xD0\xB0 called 208-555-0110 today.") != std::string::npos);
  CHECK(page.text.find("0199") == std::string::npos);
  const Result<OpenedRecord> record = OpenRecord(file.get(), {});
  REQUIRE(record);
  CHECK(record->facts.medium == Medium::kEmail);
  const std::vector<HiddenText>& hidden = record->facts.hidden;
  REQUIRE_FALSE(hidden.empty());
  CHECK(hidden[0].channel == "attachment");
  CHECK(hidden[0].text.find("208-555-0199") != std::string::npos);
  CHECK(std::any_of(hidden.begin(), hidden.end(), [](const HiddenText& text) {
    return text.channel == "header" && text.text.find("203.0.113.9") != std::string::npos;
  }));
  const Result<std::string> attached = ReadAttachment(file.get(), {}, 0);
  REQUIRE(attached);
  CHECK(attached->find("Call back 208-555-0199.") == 0);
}

TEST_CASE("an e-mail's attachments come out as files") {
  std::vector<std::pair<std::string, std::string>> files;
  REQUIRE(Unpack(InMemory(kMail).get(), Medium::kEmail, {}, [&](UnpackedFile file) -> Result<void> {
    std::string bytes(static_cast<size_t>(file.size), '\0');
    REQUIRE(read(file.fd.get(), bytes.data(), bytes.size()) == file.size);
    files.emplace_back(file.untrusted_name, bytes);
    return {};
  }));
  REQUIRE(files.size() == 1);
  CHECK(files[0].first == "notes.txt");
  CHECK(files[0].second.find("208-555-0199") != std::string::npos);
}

TEST_CASE("an encrypted e-mail is a task in one line") {
  const FileDescriptor file = InMemory(
      "From: a@example.org\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime; "
      "smime-type=enveloped-data\n\nx");
  const Result<OpenedRecord> record = OpenRecord(file.get(), {});
  REQUIRE_FALSE(record);
  CHECK(record.error().code == ErrorCode::kInvalidInput);
  CHECK(record.error().message.find("decrypted") != std::string::npos);
}

TEST_CASE("characters of an e-mail's file are found on its pages where they stand once") {
  const FileDescriptor file = InMemory(kMail);
  const Page page = FirstPage(file.get());
  const auto place = [&](const std::string& what) -> Result<std::vector<Region>> {
    const auto from = static_cast<int64_t>(kMail.find(what));
    std::vector<Region> regions = {PageChars{0, from, from + static_cast<int64_t>(what.size())}};
    TRY(PlaceMailChars(
        kMail, 1, [&](int) -> Result<Page> { return page; }, &regions));
    return regions;
  };
  const Result<std::vector<Region>> phone = place("208-555-0110");
  REQUIRE(phone);
  const PageChars chars = std::get<PageChars>(phone->at(0));
  CHECK(SliceCodePoints(page.text, chars.from, chars.to) == "208-555-0110");
  CHECK_FALSE(place("208-555-0199"));  // in the attachment
  CHECK_FALSE(place("example"));       // more than once, and its line is not on the page
}
