#include "redactors/pdf_redactor.h"

#include <sys/mman.h>
#include <unistd.h>

#include "redactors/text_pages.h"
#include "tests/catch.h"
#include "tests/redactors/pdf_probe.h"
#include "tests/redactors/redaction_case.h"

using namespace blackbar;

namespace {

constexpr char kReport[] =
    "INCIDENT REPORT\n\nComplainant: Marlene Quist\nAddress: 12 Elm Row\nOfficer: Sgt. Alda Brook\n";

}  // namespace

TEST_CASE("pdf redactor: a redacted word is gone and its neighbours stay") {
  std::string pdf = *TextToPdf(kReport);
  RedactionCase redaction(pdf);
  redaction.Cut("Quist", "(b)(6)");
  Rendered out = redaction.Run();
  REQUIRE(out.error == "");
  ProbedPdf probe(out.bytes);
  CHECK_FALSE(Contains(probe.Text(1), "Quist"));
  CHECK_FALSE(Contains(ProbedPdf::Everything(out.bytes), "Quist"));
  CHECK(Contains(probe.Text(1), "Marlene"));
  CHECK(Contains(probe.Text(1), "Address:"));
  CHECK(ProbedPdf::Warnings(out.bytes) == 0);
  CHECK(out.report.pages.at(0).method == "raster");
  CHECK(out.report.words_removed == 1);
  redaction.CheckPixels(out.bytes);
}

TEST_CASE("pdf redactor: the same bytes twice") {
  std::string pdf = *TextToPdf(kReport);
  RedactionCase redaction(pdf);
  redaction.Cut("Marlene", "(b)(6)");
  redaction.options.bates_prefix = "T-";
  redaction.options.bates_start = 7;
  CHECK(redaction.Run().bytes == redaction.Run().bytes);
}

TEST_CASE("pdf redactor: words of a raster page keep their places") {
  std::string pdf = *TextToPdf(kReport);
  RedactionCase redaction(pdf);
  redaction.Cut("Quist", "(b)(6)");
  Page before = ProbedPdf(pdf).Words(1);
  Page after = ProbedPdf(redaction.Run().bytes).Words(1);
  REQUIRE(after.words.size() == before.words.size() - 1);
  size_t k = 0;
  for (const Word& word : before.words) {
    if (word.text == "Quist") continue;
    CHECK(after.words[k].text == word.text);
    CHECK(std::abs(after.words[k].box.left - word.box.left) < 2000);
    CHECK(std::abs(after.words[k].box.right - word.box.right) < 2000);
    CHECK(std::abs(after.words[k].box.bottom - word.box.bottom) < 2000);
    ++k;
  }
}

TEST_CASE("pdf redactor: page numbers can be read on every page") {
  std::string pdf = *TextToPdf(std::string(kReport) + "\fsecond page");
  RedactionCase redaction(pdf);
  redaction.Cut("Quist", "(b)(6)");
  redaction.options.bates_prefix = "PD-";
  redaction.options.bates_start = 12;
  Rendered out = redaction.Run();
  REQUIRE(out.error == "");
  CHECK(Contains(ProbedPdf(out.bytes).Text(1), "PD-000012"));
  CHECK(Contains(ProbedPdf(out.bytes).Text(2), "PD-000013"));
}

TEST_CASE("pdf redactor: a plan for another file or page shape is refused") {
  std::string pdf = *TextToPdf(kReport);
  RedactionCase redaction(pdf);
  redaction.Cut("Quist", "(b)(6)");
  redaction.original = *TextToPdf("something else");
  CHECK(redaction.Run().error == "the plan is for another file");
  redaction.original = pdf;
  redaction.page_height_mpt = 700'000;
  CHECK(redaction.Run().error == "the page has not the shape it had when the plan was locked");
}
