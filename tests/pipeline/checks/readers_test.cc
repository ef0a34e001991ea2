// The verifier's own readers: bytes, needles, image markers, words, and the report's form.
#include "pipeline/checks/byte_decode.h"
#include "pipeline/checks/byte_scan.h"
#include "pipeline/checks/check.h"
#include "pipeline/checks/image_markers.h"
#include "pipeline/checks/mupdf_file.h"
#include "pipeline/checks/needles.h"
#include "pipeline/checks/utf8.h"
#include "tests/catch.h"
#include "tests/pipeline/leak_channels.h"
#include "tests/pipeline/pdf_builder.h"

namespace blackbar {
namespace {

int Hits(const std::string& secret, std::string_view hay, Haystack kind) {
  int hits = 0;
  NeedleSet({secret}).Find(hay, kind, [&](size_t) { ++hits; });
  return hits;
}

ByteFacts FactsOf(const std::string& bytes) { return *ScanBytes(bytes, {}); }

}  // namespace

TEST_CASE("the byte scanner reads streams that no table lists") {
  std::string bytes = "%PDF-1.4\n5 0 obj << /Length 99999 /Filter /FlateDecode >>\nstream\n" +
                      Deflated("hidden words") + "\nendstream\nendobj\n%%EOF\n";
  std::string seen;
  ByteVisitor visitor;
  visitor.stream = [&](const ByteStream& stream) { seen += stream.decoded; };
  Result<ByteFacts> facts = ScanBytes(bytes, visitor);
  REQUIRE(facts.has_value());
  CHECK(seen == "hidden words");
  CHECK(facts->streams == 1);
  CHECK(facts->objects.size() == 1);
  CHECK(facts->ends == 1);
}

TEST_CASE("the byte scanner notes what hides") {
  CHECK(FactsOf("%PDF-1.4\n%%EOF\n").oddities.empty());
  CHECK(FactsOf("xx%PDF-1.4\n%%EOF\n").before_header == 2);
  CHECK(FactsOf("%PDF-1.4\n%%EOF\nmore").after_end == 4);
  CHECK(FactsOf("%PDF-1.4\n1 0 obj (a) endobj someone\n%%EOF\n").oddities.size() == 1);
  CHECK(FactsOf("%PDF-1.4\n1 0 obj << /A#63roForm 2 >> endobj\n%%EOF\n").names.contains("/AcroForm"));
  std::string data = Deflated("a") + "left";
  CHECK(FactsOf("%PDF-1.4\n1 0 obj << /Filter /FlateDecode /Length " + std::to_string(data.size()) +
                " >>\nstream\n" + data + "\nendstream endobj\n%%EOF")
            .oddities.size() == 1);
}

TEST_CASE("a stream that inflates without end is refused") {
  std::string bytes = "%PDF-1.4\n1 0 obj << /Filter /FlateDecode >>\nstream\n" +
                      Deflated(std::string(1 << 20, 'a')) + "\nendstream\n";
  CHECK_FALSE(ScanBytes(bytes, {}, 1 << 16).has_value());
  CHECK(ScanBytes(bytes, {}, 1 << 21).has_value());
}

TEST_CASE("stream decoders") {
  CHECK(DecodeAsciiHex("48 65 6C6c 6F>").bytes == "Hello");
  CHECK(DecodeAscii85("87cURD]i,\"Ebo80~>").bytes == "Hello World!");
  CHECK(DecodeAsciiHex("48>zz").left_over == 2);
  CHECK(InflateBytes(Deflated("abc"), 100).bytes == "abc");
  CHECK_FALSE(InflateBytes("nonsense", 100).complete);
}

TEST_CASE("needles are found in every encoding and not by chance") {
  CHECK(Hits("M\xC3\xBCller", "der M\xC3\xBCller da", Haystack::kText) == 1);
  CHECK(Hits("M\xC3\xBCller", "der M\xFCller da", Haystack::kText) == 1);
  CHECK(Hits("Smithson", "xx SMITHSON", Haystack::kBinary) == 1);
  CHECK(Hits("Smithson", "<536d697468736f6e>", Haystack::kSyntax) == 1);
  CHECK(Hits("Jane Doe", "JaneDoe", Haystack::kText) == 1);
  CHECK(Hits("Smithson", std::string_view("S\0m\0i\0t\0h\0s\0o\0n\0", 16), Haystack::kBinary) == 1);
  CHECK(Hits("1234", "10 1234 Td", Haystack::kSyntax) == 0);
  CHECK(Hits("1234", "case 1234", Haystack::kText) == 1);
  CHECK(Hits("Page", "/Type /Page", Haystack::kSyntax) == 0);
  CHECK(Hits("Bob", "Bob", Haystack::kText) == 0);  // too short to mean anything
}

TEST_CASE("metadata inside pictures") {
  std::string clean = JpegOf("word", 64, 32);
  CHECK(ImageMarkerComplaint(clean).empty());
  CHECK(ImageMarkerComplaint("plain text").empty());
  CHECK_FALSE(ImageMarkerComplaint(clean + "secret").empty());
  CHECK_FALSE(
      ImageMarkerComplaint(clean.substr(0, 2) + std::string("\xFF\xFE\0\4ab", 6) + clean.substr(2)).empty());
}

TEST_CASE("folding and likeness") {
  CHECK(Folded("O\xEF\xAC\x83"
               "ce \xE2\x80\x93 A") == "office-a");
  CHECK(LettersAndDigits("(b)(6)") == "b6");
  CHECK(Similarity("abcd", "abcd") == 1);
  CHECK(Similarity("abcd", "abxd") == Approx(0.75));
  CHECK(Similarity("abcd", "wxyz") == 0);
}

TEST_CASE("words are grouped by their ink and kept apart by mode") {
  SimplePdf pdf;
  pdf.content =
      "BT /F1 12 Tf 72 700 Td [(two) -1000 (words)] TJ ET BT 3 Tr /F1 12 Tf 72 600 Td (unseen) Tj ET";
  std::string bytes = pdf.Bytes();
  auto file = MupdfFile::Open(bytes, "");
  REQUIRE(file.has_value());
  auto page = (*file)->Paint(1, {});
  REQUIRE(page.has_value());
  auto words = WordsOf(*page);
  REQUIRE(words.size() == 3);
  CHECK(words[0].text == "two");
  CHECK(words[1].text == "words");
  CHECK((words[2].text == "unseen" && !words[2].visible));
  CHECK(words[0].ink.top > 100000);
  CHECK(words[0].ink.bottom < 120000);
}

TEST_CASE("a report survives its JSON form, and a bad one is refused") {
  CheckReport report;
  report.results.push_back({"P1", "title", CheckStatus::kPass, {{"page 1", "note"}}});
  report.results.push_back({"P2", "title", CheckStatus::kNotApplicable, {}});
  CHECK(report.passed());
  CHECK_FALSE(CheckReport{}.passed());
  auto again = CheckReportFromJson(CheckReportToJson(report));
  REQUIRE(again.has_value());
  CHECK(CheckReportToJson(*again) == CheckReportToJson(report));
  report.results[1].status = CheckStatus::kFail;
  CHECK_FALSE(report.passed());
  CHECK_FALSE(CheckReportFromJson(Json{{"checks", {{{"id", "x"}}}}}).has_value());
  CHECK_FALSE(CheckReportFromJson(Json{{"passed", true}}).has_value());
}

TEST_CASE("digits of a coded string are no number, the number coded is") {
  NeedleSet needles({"1000110"});
  auto found = [&](const std::string& hay, Haystack kind = Haystack::kSyntax) {
    bool hit = false;
    needles.Find(hay, kind, [&](size_t) { hit = true; });
    return hit;
  };
  CHECK_FALSE(found("<00031000110a0004> Tj"));
  CHECK(found("<00031000110a0004> Tj", Haystack::kText));
  CHECK(found("<31303030313130> Tj"));
  CHECK(found("(1000110) Tj"));
  CHECK(found("<1000110> Tj"));
}

}  // namespace blackbar
