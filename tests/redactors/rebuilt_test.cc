// Pages without boxes: what may be rebuilt, and what a rebuilt file no longer holds.
#include <fmt/format.h>

#include "redactors/pdf_redactor.h"
#include "redactors/text_pages.h"
#include "tests/catch.h"
#include "tests/redactors/hand_pdf.h"
#include "tests/redactors/pdf_probe.h"
#include "tests/redactors/redaction_case.h"

using namespace blackbar;

namespace {

constexpr char kPlain[] = "BT /F 14 Tf 72 700 Td (Plain visible words) Tj ET\n";

Rendered Release(const std::string& pdf) {
  RedactionCase release(pdf);
  return release.Run();
}

// The reader would show only the visible words: those of kPlain.
Rendered ReleaseShowing(const std::string& pdf, const std::string& hidden) {
  RedactionCase release(pdf);
  for (Page& page : release.pages)
    std::erase_if(page.words, [&](const Word& word) { return Contains(word.text, hidden); });
  return release.Run();
}

}  // namespace

TEST_CASE("rebuilt: a plain page is rebuilt with its words in place") {
  std::string pdf = HandPdf({kPlain});
  Rendered out = Release(pdf);
  REQUIRE(out.error == "");
  CHECK(out.report.pages.at(0).why == "no redactions, and every word is visible");
  CHECK(out.report.pages.at(0).method == "rebuilt");
  CHECK(ProbedPdf(out.bytes).Text(1) == "Plain visible words");
  CHECK(ProbedPdf::Warnings(out.bytes) == 0);
  Page before = ProbedPdf(pdf).Words(1), after = ProbedPdf(out.bytes).Words(1);
  REQUIRE(after.words.size() == before.words.size());
  for (size_t i = 0; i < before.words.size(); ++i)
    CHECK(std::abs(after.words[i].box.left - before.words[i].box.left) < 1500);
}

TEST_CASE("rebuilt: hidden text makes a page pixels, and is gone") {
  struct Case {
    const char* name;
    std::string content;
  };
  for (const Case& hidden : {
           Case{"under a black box", "BT /F 14 Tf 72 600 Td (Zanzibar) Tj ET 0 g 60 590 200 30 re f\n"},
           Case{"black on black", "0 g 60 590 200 30 re f BT /F 14 Tf 72 600 Td (Zanzibar) Tj ET\n"},
           Case{"white on white", "1 g BT /F 14 Tf 72 600 Td (Zanzibar) Tj ET\n"},
           Case{"tiny", "BT /F 1 Tf 72 600 Td (Zanzibar) Tj ET\n"},
           Case{"half under a box", "BT /F 14 Tf 72 600 Td (Zanzibar) Tj ET 0 g 100 590 200 30 re f\n"},
           Case{"clipped away", "q 0 0 20 20 re W n BT /F 14 Tf 72 600 Td (Zanzibar) Tj ET Q\n"},
           Case{"across the edge", "BT /F 14 Tf 590 600 Td (Zanzibar) Tj ET\n"},
           Case{"outside the page", "BT /F 14 Tf 700 600 Td (Zanzibar) Tj ET\n"},
           Case{"invisible", "BT 3 Tr /F 14 Tf 72 600 Td (Zanzibar) Tj ET\n"},
           Case{"clip only", "q BT 7 Tr /F 14 Tf 72 600 Td (Zanzibar) Tj ET Q\n"},
       }) {
    INFO(hidden.name);
    std::string pdf = HandPdf({kPlain + hidden.content});
    for (const Rendered& out : {Release(pdf), ReleaseShowing(pdf, "Zan")}) {
      REQUIRE(out.error == "");
      std::string text = ProbedPdf(out.bytes).Text(1);
      CHECK(Contains(text, "Plain visible words"));
      CHECK_FALSE(Contains(text, "Zanzi"));
      CHECK_FALSE(Contains(text, "nzibar"));
      CHECK_FALSE(Contains(ProbedPdf::Everything(out.bytes), "Zanzibar"));
    }
  }
}

TEST_CASE("rebuilt: channels beside the page are gone") {
  HandParts parts;
  parts.catalog =
      "/OpenAction << /S /JavaScript /JS (app.alert\\('Zanzibar'\\)) >> /PageLabels << /Nums [0 << /P "
      "(Zanzibar) >>] >>";
  parts.page =
      "/Annots [ << /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (Zanzibar) >> ] "
      "/PieceInfo << /X << /Private (Zanzibar) >> >>";
  parts.info = "/Author (Zanzibar)";
  std::string pdf = HandPdf({kPlain}, parts);
  REQUIRE(Contains(ProbedPdf::Everything(pdf), "Zanzibar"));
  Rendered out = Release(pdf);
  REQUIRE(out.error == "");
  std::string all = ProbedPdf::Everything(out.bytes);
  for (const char* gone : {"Zanzibar", "/Annots", "/JavaScript", "/PieceInfo", "/PageLabels", "/Author",
                           "/Metadata", "/CreationDate", "/Prev"}) {
    INFO(gone);
    CHECK_FALSE(Contains(all, gone));
  }
}

TEST_CASE("rebuilt: the same bytes twice, and a page number in vectors") {
  std::string pdf = HandPdf({kPlain, kPlain});
  RedactionCase release(pdf);
  release.options.bates_prefix = "PD-";
  release.options.bates_start = 1;
  Rendered out = release.Run();
  CHECK(out.report.pages.at(1).method == "rebuilt");
  CHECK(Contains(ProbedPdf(out.bytes).Text(2), "PD-000002"));
  CHECK(out.bytes == release.Run().bytes);
}

TEST_CASE("rebuilt: a page with a box and one without") {
  std::string pdf = HandPdf({kPlain, "BT /F 14 Tf 72 700 Td (Another secret page) Tj ET\n"});
  RedactionCase release(pdf);
  release.Cut("secret", "(b)(6)");
  Rendered out = release.Run();
  REQUIRE(out.error == "");
  CHECK(out.report.pages.at(0).method == "rebuilt");
  CHECK(out.report.pages.at(1).method == "raster");
  CHECK(ProbedPdf(out.bytes).Text(1) == "Plain visible words");
  CHECK(Contains(ProbedPdf(out.bytes).Text(2), "Another"));
  CHECK_FALSE(Contains(ProbedPdf::Everything(out.bytes), "secret"));
}

TEST_CASE("rebuilt: turned and cropped pages line up") {
  for (int turn : {0, 90, 180, 270}) {
    INFO(turn);
    HandParts parts;
    parts.page = fmt::format("/Rotate {} /CropBox [50 100 500 750]", turn);
    std::string pdf = HandPdf({"BT /F 14 Tf 72 700 Td (Keep this) Tj 0 -100 Td (Zanzibar) Tj ET\n"}, parts);
    RedactionCase release(pdf);
    release.Cut("Zanzibar", "x");
    Rendered out = release.Run();
    REQUIRE(out.error == "");
    CHECK_FALSE(Contains(ProbedPdf(out.bytes).Text(1), "Zanzibar"));
    release.CheckPixels(out.bytes);
  }
}

TEST_CASE("redline: everything is still there, marked and named") {
  std::string pdf = HandPdf({kPlain});
  RedactionCase release(pdf);
  release.Cut("visible", "(b)(6)");
  release.options.redline = true;
  Rendered out = release.Run();
  REQUIRE(out.error == "");
  release.Look(out.bytes);
  std::string text = ProbedPdf(out.bytes).Text(1);
  CHECK(Contains(text, "visible"));
  CHECK(Contains(text, "1 (b)(6)"));
  CHECK(Contains(text, "REDLINE - NOT FOR RELEASE"));
}
