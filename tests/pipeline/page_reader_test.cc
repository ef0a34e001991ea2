#include "pipeline/readers/page_reader.h"

#include <cairo.h>
#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

#include "pipeline/readers/pdf/scan_picture.h"
#include "tests/catch.h"
#include "tests/pipeline/pdf_maker.h"

using namespace blackbar;

namespace {

constexpr double kPoint = 1e6 / 612, kPointDown = 1e6 / 792;

Page ReadOne(const std::string& pdf, OcrChoice ocr = OcrChoice::kAuto, int number = 1) {
  const auto document = PdfDocument::Open(pdf, "");
  REQUIRE(document);
  PageReader reader(**document, {ocr, true, 60});
  auto page = reader.Read(number);
  REQUIRE(page);
  REQUIRE(*page);
  // What goes through the pipe must be accepted at its other end.
  const auto checked = PageFromJson(PageToJson(**page), "test");
  REQUIRE(checked);
  REQUIRE(checked->text == (*page)->text);
  return *checked;
}

const Word* Find(const Page& page, const std::string& text) {
  for (const Word& word : page.words) {
    if (word.text == text) return &word;
  }
  return nullptr;
}

bool HasWarning(const Page& page, const std::string& code) {
  for (const Warning& warning : page.warnings) {
    if (warning.code == code) return true;
  }
  return false;
}

void CheckNear(double got, double wanted, double slack) {
  CAPTURE(got, wanted, slack);
  CHECK(std::fabs(got - wanted) <= slack);
}

// A word drawn at (x, baseline): left, right and height.
void CheckPlace(const Page& page, const std::string& text, double x, double y, double size, double slack) {
  const Word* word = Find(page, text);
  CAPTURE(text, page.text);
  REQUIRE(word);
  CheckNear(word->box.left / kPoint, x, slack);
  CheckNear(word->box.right / kPoint, x + TextWidth(size, text), slack);
  CHECK(word->box.top / kPointDown < y - 0.5 * size + slack);
  CHECK(word->box.top / kPointDown > y - 1.3 * size - slack);
  CHECK(word->box.bottom / kPointDown > y - slack);
  CHECK(word->box.bottom / kPointDown < y + 0.5 * size + slack);
}

size_t At(const Page& page, const std::string& text) {
  const size_t at = page.text.find(text);
  CAPTURE(text, page.text);
  REQUIRE(at != std::string::npos);
  return at;
}

void DrawLetter(cairo_t* context) {
  DrawText(context, 72, 100, 14, "Statement of Quillon Farrow");
  for (int i = 0; i < 12; ++i)
    DrawText(context, 72, 140 + 20 * i, 11,
             fmt::format("Line {} tells what the witness saw that night.", i + 1));
  DrawText(context, 72, 420, 11, "Telephone 208-555-0143");
}

void CheckLetter(const Page& page, double slack) {
  CHECK(page.words_from == "ocr");
  CHECK(page.searched);
  CHECK(page.confidence > 80);
  CheckPlace(page, "Quillon", 72 + TextWidth(14, "Statement of "), 100, 14, slack);
  CheckPlace(page, "208-555-0143", 72 + TextWidth(11, "Telephone "), 420, 11, slack);
  CHECK(page.text.find("Line 7 tells what the witness saw that night.") != std::string::npos);
}

}  // namespace

TEST_CASE("words of a drawn page stand where they were drawn") {
  const Page page = ReadOne(DrawnPdf({[](cairo_t* c) {
    DrawText(c, 72, 100, 12, "Incident report");
    DrawText(c, 300, 500, 9, "Harrow");
  }}));
  CHECK(page.words_from == "text_layer");
  CHECK(page.searched);
  CHECK(page.width_mpt == 612'000);
  CHECK(page.height_mpt == 792'000);
  CheckPlace(page, "Incident", 72, 100, 12, 1);
  CheckPlace(page, "Harrow", 300, 500, 9, 1);
}

TEST_CASE("rotation and crop box are applied once") {
  // In the crop box the word begins 50 points from the left and 550 from the bottom.
  const int rotation = GENERATE(0, 90, 180, 270);
  const std::string unit = GENERATE("", "/UserUnit 2.5");
  CAPTURE(rotation, unit);
  const std::string entries = fmt::format("/CropBox [100 50 500 650] /Rotate {} {}", rotation, unit);
  const Page page = ReadOne(WrittenPdf(
      entries, "BT /F1 12 Tf 150 600 Td (Kettlewick) Tj ET BT /F1 12 Tf 20 20 Td (Outside) Tj ET"));
  const bool lying = rotation % 180 != 0;
  CHECK(page.width_mpt == (lying ? 600'000 : 400'000));
  CHECK(page.height_mpt == (lying ? 400'000 : 600'000));
  REQUIRE(page.words.size() == 1);
  const Word& word = page.words.front();
  CHECK(word.text == "Kettlewick");
  const double x = 1e6 / (lying ? 600 : 400), y = 1e6 / (lying ? 400 : 600);
  const double left = word.box.left / x, right = word.box.right / x, top = word.box.top / y,
               bottom = word.box.bottom / y;
  const double length = lying ? bottom - top : right - left, thick = lying ? right - left : bottom - top;
  CheckNear(length, 54.0, 1.0);  // Helvetica's widths
  CheckNear(thick, 12, 3);
  if (rotation == 0) CheckNear(left, 50, 0.5), CheckNear(bottom, 50 + 2.5, 2);
  if (rotation == 90) CheckNear(top, 50, 0.5), CheckNear(left, 550 - 2.5, 2);
  if (rotation == 180) CheckNear(right, 350, 0.5), CheckNear(top, 550 - 2.5, 2);
  if (rotation == 270) CheckNear(bottom, 350, 0.5), CheckNear(right, 50 + 2.5, 2);
}

TEST_CASE("columns of running text are read one after the other") {
  const Page page = ReadOne(DrawnPdf({[](cairo_t* c) {
    DrawText(c, 72, 60, 16, "Weekly log of the police department of Harrow Creek");
    for (int i = 0; i < 10; ++i) {
      DrawText(c, 72, 100 + 14 * i, 9, fmt::format("left{} officers went to the old mill road", i));
      DrawText(c, 330, 100 + 14 * i, 9, fmt::format("right{} a bicycle was taken from a yard", i));
    }
    DrawText(c, 72, 300, 9, "Closing");
  }}));
  CHECK(At(page, "Weekly") < At(page, "left0"));
  CHECK(At(page, "left9") < At(page, "right0"));
  CHECK(At(page, "right9") < At(page, "Closing"));
}

TEST_CASE("tables and forms are read row by row, with a line a cell") {
  const Page page = ReadOne(DrawnPdf({[](cairo_t* c) {
    for (int i = 0; i < 8; ++i) {
      DrawText(c, 72, 100 + 18 * i, 9, fmt::format("time{}", i));
      DrawText(c, 160, 100 + 18 * i, 9, fmt::format("unit{}", i));
      DrawText(c, 260, 100 + 18 * i, 9, fmt::format("remark{} of some length", i));
      cairo_rectangle(c, 60, 88 + 18 * i, 400, 18);
      cairo_stroke(c);
    }
  }}));
  CHECK(At(page, "remark0") < At(page, "time1"));
  CHECK(At(page, "time3\nunit3\nremark3 of some length") < At(page, "time4"));
  CHECK(page.rules.size() >= 16);
}

TEST_CASE("a clean scan is read from its own picture") {
  const std::string pdf = DrawnPdf({Scanned(DrawLetter, {})});
  const auto document = PdfDocument::Open(pdf, "");
  REQUIRE(document);
  const auto layer = ReadTextLayer(**document, 1, 10);
  REQUIRE(layer);
  REQUIRE(ReadScanPicture(**document, *layer));
  CHECK(ReadScanPicture(**document, *layer)->width == 2550);
  const Page page = ReadOne(pdf);
  CHECK(page.pictures.size() == 1);
  CheckLetter(page, 3);
}

TEST_CASE("something drawn over a scan is seen: then the page is drawn") {
  const std::string pdf = DrawnPdf({[](cairo_t* c) {
    Scanned(DrawLetter, {})(c);
    cairo_set_source_rgb(c, 0, 0, 0);
    cairo_rectangle(c, 60, 405, 400, 25);
    cairo_fill(c);
  }});
  const Page page = ReadOne(pdf);
  CHECK(Find(page, "Quillon"));
  CHECK_FALSE(Find(page, "208-555-0143"));
}

TEST_CASE("a skewed and noisy scan is read, and its words are mapped back") {
  const double degrees = GENERATE(2.0, -1.3);
  const Page page = ReadOne(DrawnPdf({Scanned(DrawLetter, {300, degrees, 8})}));
  CAPTURE(degrees, page.text);
  CHECK(page.confidence > 70);
  const Word* word = Find(page, "208-555-0143");
  REQUIRE(word);
  // Where the turn puts the word's middle.
  const double width = TextWidth(11, "208-555-0143"), before = TextWidth(11, "Telephone ");
  const double x = 72 + before + width / 2 - 306, y = 420 - 4 - 396, a = degrees * 3.14159265 / 180;
  CheckNear((word->box.left + word->box.right) / 2 / kPoint, 306 + x * std::cos(a) - y * std::sin(a), 3);
  CheckNear((word->box.top + word->box.bottom) / 2 / kPointDown, 396 + x * std::sin(a) + y * std::cos(a), 3);
}

TEST_CASE("a scan that lies on its side is turned") {
  const int quarter = GENERATE(90, 180, 270);
  const Page page = ReadOne(DrawnPdf({Scanned(
      [&](cairo_t* c) {
        cairo_translate(c, 306, 396);
        cairo_rotate(c, quarter * 3.14159265358979 / 180);
        cairo_translate(c, -306, -396);
        cairo_translate(c, 60, 120);
        DrawLetter(c);
      },
      {200})}));
  CAPTURE(quarter, page.text);
  CHECK(page.searched);
  CHECK(page.confidence > 70);
  const Word* word = Find(page, "208-555-0143");
  REQUIRE(word);
  if (quarter == 180) {
    CHECK(word->box.width() > word->box.height());
    CheckNear(word->box.right / kPoint, 612 - 60 - 72 - TextWidth(11, "Telephone "), 3);
  } else {
    CHECK(word->box.height() * 792LL > word->box.width() * 612LL);
  }
}

TEST_CASE("a picture of text on a page with text is read, the rest is not read twice") {
  const Page page = ReadOne(DrawnPdf({[](cairo_t* c) {
    DrawText(c, 72, 100, 12, "Supplement with a screen copy");
    Scanned([](cairo_t* s) { DrawText(s, 20, 40, 14, "call me at 208-555-0166"); },
            {200, 0, 0, 72, 200, 300, 80})(c);
  }}));
  CHECK(page.words_from == "mixed");
  CheckPlace(page, "208-555-0166", 72 + 20 + TextWidth(14, "call me at "), 240, 14, 3);
  CHECK(Find(page, "208-555-0166")->source == WordSource::kOcr);
  CHECK(At(page, "Supplement") < At(page, "call"));
  CHECK(page.text.find("Supplement", At(page, "Supplement") + 1) == std::string::npos);
}

TEST_CASE("text that was turned into outlines is read as a picture") {
  const Page page =
      ReadOne(DrawnPdf({[](cairo_t* c) { DrawOutlines(c, 72, 200, 14, "Orla Winterbourne was there"); }}));
  CHECK(page.words_from == "ocr");
  CheckPlace(page, "Winterbourne", 72 + TextWidth(14, "Orla "), 200, 14, 3);
}

TEST_CASE("a blank page is searched, a page that nobody can read is not") {
  CHECK(ReadOne(WrittenPdf("", "")).searched);
  const Page dusty = ReadOne(DrawnPdf({Scanned([](cairo_t*) {}, {200})}));
  CHECK(dusty.searched);
  CHECK(dusty.words.empty());
  CHECK(dusty.words_from == "none");

  const Page scribble = ReadOne(DrawnPdf({Scanned(
      [](cairo_t* c) {
        cairo_set_source_rgb(c, 0, 0, 0);
        for (int i = 0; i < 60; ++i) {
          cairo_move_to(c, 60 + 37 * i % 480, 80 + 53 * i % 600);
          cairo_rel_curve_to(c, 90, 140, -120, 60, 70 - 5 * (i % 9), 100);
          cairo_stroke(c);
        }
      },
      {200})}));
  CAPTURE(scribble.text);
  CHECK_FALSE(scribble.searched);
  CHECK(scribble.words_from == "none");
  CHECK(HasWarning(scribble, "unsearched_page"));
}

TEST_CASE("without OCR a scan is unsearched, and deferring names the pages that need it") {
  const std::string pdf =
      DrawnPdf({Scanned(DrawLetter, {100}), [](cairo_t* c) { DrawText(c, 72, 72, 12, "plain"); }});
  const Page page = ReadOne(pdf, OcrChoice::kNever);
  CHECK_FALSE(page.searched);
  CHECK(HasWarning(page, "unsearched_page"));
  const auto document = PdfDocument::Open(pdf, "");
  REQUIRE(document);
  PageReader reader(**document, {OcrChoice::kDefer, false, 10});
  CHECK_FALSE(reader.Read(1)->has_value());
  CHECK(reader.Read(2)->has_value());
}

TEST_CASE("a picture of too many pixels is refused, by page") {
  const Page page = ReadOne(WrittenPdf(
      "", "q 612 0 0 792 0 0 cm /X1 Do Q", "/XObject << /X1 6 0 R >>",
      "6 0 obj\n<< /Type /XObject /Subtype /Image /Width 20000 /Height 10000 "
      "/BitsPerComponent 8 /ColorSpace /DeviceGray /Length 4 >>\nstream\nabcd\nendstream\nendobj\n"));
  CHECK_FALSE(page.searched);
  REQUIRE(page.warnings.size() == 1);
  CHECK(page.warnings[0].message.find("page 1 has a picture of 200 megapixels; the limit is 100") !=
        std::string::npos);
}
