// The parts of the package stage by themselves: log cells, sums, keys, the printer.
#include <sys/stat.h>

#include <filesystem>

#include "pipeline/package/sums.h"
#include "pipeline/package/withholding_log.h"
#include "pipeline/package/zip_format.h"
#include "tests/catch.h"
#include "tests/pipeline/package_sample.h"

using namespace blackbar;

TEST_CASE("no cell of the log can run as a formula") {
  CHECK(CsvCell("plain") == "plain");
  CHECK(CsvCell("-") == "-");
  CHECK(CsvCell("=HYPERLINK(\"http://x\",\"y\")") == "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
  for (const char* cell : {"+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n=1",
                           "\xEF\xBC\x9D"
                           "1"}) {
    INFO(cell);
    const std::string safe = CsvCell(cell);
    CHECK((safe[0] == '\'' || safe.substr(0, 2) == "\"'"));
  }
  CHECK(CsvCell("a,b") == "\"a,b\"");
  CHECK(CsvCell("say \"x\"") == "\"say \"\"x\"\"\"");
  CHECK(CsvCell("two\nlines") == "\"two\nlines\"");
}

TEST_CASE("sums are written and read back; bad lines are named") {
  const Sums sums = {{"b.txt", Sha256("b")}, {"a.txt", Sha256("a")}};
  const std::string text = WriteSums(sums);
  CHECK(text.find("a.txt") < text.find("b.txt"));
  CHECK(ParseSums(text).sums == sums);
  CHECK(ParseSums(text).problems.empty());
  CHECK(ParseSums(text + text).problems.size() == 2);
  CHECK(ParseSums("nonsense\n").problems ==
        std::vector<std::string>{"line 1: is no digest, two spaces and a file's name"});
  CHECK(ParseSums(Sha256("x").Hex() + "  SHA256SUMS\n").problems.size() == 1);
  CHECK(ParseSums("").sums.empty());
}

TEST_CASE("names that leave the folder are not safe") {
  for (const char* name : {"letter.pdf", "records/A-1.pdf", "a/b/c"}) CHECK(IsSafeBundleName(name));
  for (const char* name : {"", "/a", "../a", "a/../b", "a/", "a//b", ".a", "a/.b", "a b", "a\nb", "\xC3\xA4"})
    CHECK_FALSE(IsSafeBundleName(name));
}

TEST_CASE("the zip form changes to ZIP64 where it must") {
  const ZipEntry small{"a", 1, 5, 0}, big{"a", 1, uint64_t{5} << 32, 0}, far{"a", 1, 5, uint64_t{5} << 32};
  CHECK(ZipHeader(small).size() == 31);
  CHECK(ZipHeader(big).size() == 31 + 20);
  CHECK(ZipDirectoryEntry(small).size() == 47);
  CHECK(ZipDirectoryEntry(far).size() == 47 + 28);
  CHECK(ZipEnd(1, 100, 47).size() == 22);
  CHECK(ZipEnd(1, uint64_t{5} << 32, 47).size() == 22 + 56 + 20);
}

TEST_CASE("a signing key is made once, private, and signs so that openssl verifies") {
  const TemporaryFolder folder;
  const Result<SigningKey> key = MakeSigningKey(folder.path());
  REQUIRE(key);
  struct stat about {};
  REQUIRE(stat(folder.File("signing-key.pem").c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0600);
  CHECK(MakeSigningKey(folder.path()).error().code == ErrorCode::kConflict);
  const Result<SigningKey> loaded = SigningKey::Load(folder.path());
  REQUIRE(loaded);
  CHECK(loaded->verifying().fingerprint() == key->verifying().fingerprint());
  WriteFile(folder.File("text"), "what is signed");
  WriteFile(folder.File("sig"), *loaded->Sign("what is signed"));
  const char* command = "openssl dgst -sha256 -verify office.pem -signature sig text";
  CHECK(RunShell(folder.path(), command).code == 0);
  CHECK(key->verifying().Verifies(ReadFile(folder.File("sig")), "what is signed"));
  CHECK_FALSE(key->verifying().Verifies(ReadFile(folder.File("sig")), "what is Signed"));
  CHECK_FALSE(key->verifying().Verifies("", "what is signed"));
}

TEST_CASE("a key that others can read, or that is damaged, is refused") {
  const TemporaryFolder folder;
  REQUIRE(MakeSigningKey(folder.path()));
  chmod(folder.File("signing-key.pem").c_str(), 0640);
  CHECK(SigningKey::Load(folder.path()).error().code == ErrorCode::kRefused);
  chmod(folder.File("signing-key.pem").c_str(), 0600);
  WriteFile(folder.File("signing-key.pem"), "damaged");
  CHECK(SigningKey::Load(folder.path()).error().code == ErrorCode::kInvalidInput);
  CHECK(SigningKey::Load(folder.File("none")).error().code == ErrorCode::kNotFound);
}

TEST_CASE("a rotated key keeps the old public half") {
  const TemporaryFolder folder;
  const SigningKey old = *MakeSigningKey(folder.path());
  const std::string signature = *old.Sign("bundle");
  const Result<SigningKey> fresh = RotateSigningKey(folder.path());
  REQUIRE(fresh);
  CHECK(fresh->verifying().fingerprint() != old.verifying().fingerprint());
  const Result<VerifyingKey> kept =
      VerifyingKey::FromPem(ReadFile(folder.File("retired/" + old.verifying().fingerprint().Hex() + ".pem")));
  REQUIRE(kept);
  CHECK(kept->Verifies(signature, "bundle"));
  CHECK_FALSE(fresh->verifying().Verifies(signature, "bundle"));
}

TEST_CASE("only one plain P-256 public key is a key") {
  const TemporaryFolder folder;
  const std::string pem = MakeSigningKey(folder.path())->verifying().pem();
  CHECK(VerifyingKey::FromPem(pem));
  CHECK_FALSE(VerifyingKey::FromPem(pem + pem));
  CHECK_FALSE(VerifyingKey::FromPem("comment\n" + pem));
  CHECK_FALSE(VerifyingKey::FromPem(""));
  CHECK_FALSE(VerifyingKey::FromPem(ReadFile(folder.File("signing-key.pem"))));
  RunShell(
      folder.path(),
      "openssl ecparam -name secp384r1 -genkey -noout -out k && openssl pkey -in k -pubout -out other.pem");
  CHECK_FALSE(VerifyingKey::FromPem(ReadFile(folder.File("other.pem"))));
}

TEST_CASE("printing gives the same bytes, tagged, with title and language and no dates") {
  PrintOptions options;
  options.title = "A title";
  options.lang = "en-GB";
  options.footer = "foot & <mouth>";
  const std::string html = "<h1>Head</h1><p>Body <b>bold</b> &amp; \xC3\xA9t\xC3\xA9</p>";
  const Result<std::string> pdf = PrintPdf(html, options);
  REQUIRE(pdf);
  CHECK(*PrintPdf(html, options) == *pdf);
  const TemporaryFolder folder;
  WriteFile(folder.File("a.pdf"), *pdf);
  const std::string info = RunShell(folder.path(), "pdfinfo a.pdf").out;
  CHECK(info.find("A title") != std::string::npos);
  CHECK(info.find("Tagged:          yes") != std::string::npos);
  CHECK(info.find("Date") == std::string::npos);
  CHECK(RunShell(folder.path(), "qpdf --check a.pdf").code == 0);
  CHECK(RunShell(folder.path(), "qpdf --qdf a.pdf - | grep -a -c '/Lang (en-GB)'").out == "1\n");
  const std::string text = RunShell(folder.path(), "pdftotext a.pdf -").out;
  CHECK(text.find("Body bold & \xC3\xA9t\xC3\xA9") != std::string::npos);
  CHECK(text.find("foot & <mouth>") != std::string::npos);
  CHECK(text.find("Page 1 of 1") != std::string::npos);
}

TEST_CASE("what the printer does not know it names") {
  const auto message = [](const char* html) {
    const Result<std::string> pdf = PrintPdf(html, {});
    REQUIRE_FALSE(pdf);
    CHECK(pdf.error().code == ErrorCode::kInvalidInput);
    return pdf.error().message + " at " + pdf.error().where;
  };
  CHECK(message("<p>a</p>\n<script>x</script>").find("<script> is not a tag that can be printed at line 2") ==
        0);
  CHECK(message("<p onclick=\"x\">a</p>").find("takes no attribute") != std::string::npos);
  CHECK(message("<p>a").find("not closed") != std::string::npos);
  CHECK(message("<p>a</b></p>").find("closes what is not open") != std::string::npos);
  CHECK(message("text").find("outside of a paragraph") != std::string::npos);
  CHECK(message("<p>a & b</p>").find("&amp;") != std::string::npos);
  CHECK(message("<table><td>x</td></table>").find("does not belong") != std::string::npos);
  CHECK(message("<tr><td>x</td></tr>").find("outside of a table") != std::string::npos);
}

TEST_CASE("nothing is lost on the way to the pages") {
  std::string html = "<table widths=\"20 80\"><tr><th>HeadOne</th><th>HeadTwo</th></tr>";
  for (int row = 0; row < 120; ++row)
    html += "<tr><td>row" + std::to_string(row) +
            "end</td><td>some words that fill the cell of this row</td></tr>";
  std::string tall;  // a cell higher than a page
  for (int word = 0; word < 2500; ++word) tall += "w" + std::to_string(word) + "z ";
  html += "<tr><td>tall</td><td>" + tall + "</td></tr></table><ul><li>item one</li><li>item two</li></ul>";
  html += "<p>" + std::string(3000, 'q') + "</p>";  // a word longer than a line
  const Result<std::string> pdf = PrintPdf(html, {});
  REQUIRE(pdf);
  const TemporaryFolder folder;
  WriteFile(folder.File("a.pdf"), *pdf);
  const std::string text = RunShell(folder.path(), "pdftotext -raw a.pdf -").out;
  for (int row = 0; row < 120; ++row)
    CHECK(text.find("row" + std::to_string(row) + "end") != std::string::npos);
  int lost = 0;
  for (int word = 0; word < 2500; ++word)
    lost += text.find("w" + std::to_string(word) + "z") == std::string::npos;
  CHECK(lost == 0);
  CHECK(std::count(text.begin(), text.end(), 'q') == 3000);
  size_t headers = 0;
  for (size_t at = text.find("HeadOne"); at != std::string::npos; at = text.find("HeadOne", at + 1))
    ++headers;
  CHECK(headers >= 4);
  CHECK(text.find("item two") != std::string::npos);
}

TEST_CASE("text that could deceive is not printed as it stands") {
  PrintOptions options;
  const Result<std::string> pdf = PrintPdf(
      "<p>a\xE2\x80\xAE"
      "bc\x01\xFF"
      "d&#0;&#8238;e</p>",
      options);
  REQUIRE(pdf);
  const TemporaryFolder folder;
  WriteFile(folder.File("a.pdf"), *pdf);
  CHECK(RunShell(folder.path(), "pdftotext a.pdf -")
            .out.find("abc\xEF\xBF\xBD"
                      "de") == 0);
}
