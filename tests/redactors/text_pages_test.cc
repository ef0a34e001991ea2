#include "redactors/text_pages.h"

#include "tests/catch.h"
#include "tests/redactors/pdf_probe.h"

using namespace blackbar;

TEST_CASE("text pages: every encoding gives the same lines") {
  CHECK(TextToUtf8("caf\xC3\xA9\r\nline 2") == "caf\xC3\xA9\nline 2\n");
  CHECK(TextToUtf8("caf\xE9\rline 2") == "caf\xC3\xA9\nline 2\n");
  CHECK(TextToUtf8(std::string_view("\xFF\xFE"
                                    "c\0a\0f\0\xE9\0",
                                    10)) == "caf\xC3\xA9\n");
  CHECK(TextToUtf8(std::string_view("\xFE\xFF\0c\0a\0f\0\xE9", 10)) == "caf\xC3\xA9\n");
  CHECK(TextToUtf8("\xEF\xBB\xBF"
                   "abc") == "abc\n");
  CHECK(TextToUtf8("quote \x93x\x94") == "quote \xE2\x80\x9Cx\xE2\x80\x9D\n");
}

TEST_CASE("text pages: what nobody would see is left out") {
  CHECK(TextToUtf8("a\x01"
                   "b\xE2\x80\x8B"
                   "c\tD") == "abc     D\n");
}

TEST_CASE("text pages: long lines wrap, form feeds and long texts start pages") {
  std::string text = "first\f second\n" + std::string(200, 'x') + " tail";
  for (int i = 0; i < 70; ++i) text += "\nline " + std::to_string(i);
  Result<std::string> pdf = TextToPdf(text);
  REQUIRE(pdf.has_value());
  ProbedPdf probe(*pdf);
  REQUIRE(probe.pages() == 3);
  CHECK(probe.Text(1) == "first");
  std::string second = probe.Text(2);
  CHECK(second.find("second") != std::string::npos);
  CHECK(second.find("tail") != std::string::npos);
  CHECK(second.find(std::string(90, 'x')) == std::string::npos);
  CHECK(probe.Text(3).find("line 69") != std::string::npos);
}

TEST_CASE("text pages: the same bytes twice, and an empty text is one page") {
  CHECK(*TextToPdf("hello\nworld") == *TextToPdf("hello\nworld"));
  Result<std::string> empty = TextToPdf("");
  REQUIRE(empty.has_value());
  CHECK(ProbedPdf(*empty).pages() == 1);
}
