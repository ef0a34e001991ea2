// Pages that are pictures: the scan's own pixels are used, without what came beside them.
#include <fmt/format.h>

#include "redactors/pdf_source.h"
#include "redactors/picture_codec.h"
#include "redactors/text_pages.h"
#include "tests/catch.h"
#include "tests/redactors/hand_pdf.h"
#include "tests/redactors/pdf_probe.h"
#include "tests/redactors/redaction_case.h"

using namespace blackbar;

namespace {

// A page of "letters" at 200 dots an inch.
Raster Scan(int channels, uint8_t paper, uint8_t ink) {
  Raster raster{1700, 2200, channels, {}};
  raster.bytes.assign(static_cast<size_t>(1700) * 2200 * channels, paper);
  for (int i = 0; i < 40; ++i) Fill(&raster, {200 + i * 30, 400, 212 + i * 30, 430}, ink);
  return raster;
}

std::string WithComment(std::string jpeg) {
  return jpeg.insert(2, std::string("\xFF\xFE\x00\x0AZanzibar", 12));
}

std::string ScanPdf(const EncodedPicture& picture, const std::string& data, const std::string& over = "") {
  HandParts parts;
  parts.resources = "/XObject << /I 100 0 R >>";
  parts.objects = {
      fmt::format("<< {} /Length {} >>\nstream\n{}\nendstream", picture.dictionary, data.size(), data)};
  return HandPdf({"q 612 0 0 792 0 0 cm /I Do Q\n" + over}, parts);
}

}  // namespace

TEST_CASE("scan: a bilevel page stays bilevel, as CCITT group 4") {
  EncodedPicture picture = *EncodePicture(Scan(1, 255, 0), {});
  REQUIRE(picture.coder == "g4");
  std::string pdf = ScanPdf(picture, picture.data);
  Result<Raster> own = (*PdfSource::Open(pdf, ""))->OwnScan(1);
  REQUIRE(own.has_value());
  CHECK(own->width == 1700);
  CHECK(ToGrey(*own).bytes == Scan(1, 255, 0).bytes);
  RedactionCase release(pdf);
  release.CutBox(1, {120'000, 170'000, 250'000, 210'000}, "(b)(6)");
  Rendered out = release.Run();
  REQUIRE(out.error == "");
  CHECK(Contains(out.bytes, "/CCITTFaxDecode"));
  CHECK(Contains(out.bytes, "/Width 1700"));
  CHECK(out.bytes.size() < 20'000);
  release.CheckPixels(out.bytes);
}

TEST_CASE("scan: a photograph's comment is gone, its box decodes to black") {
  Raster raster = Scan(1, 200, 90);
  uint32_t seed = 1;
  for (uint8_t& v : raster.bytes) v = static_cast<uint8_t>(v + ((seed = seed * 1664525 + 1013904223) >> 28));
  EncodedPicture picture = *EncodePicture(raster, {});
  REQUIRE(picture.coder == "jpeg");
  std::string pdf = ScanPdf(picture, WithComment(picture.data));
  REQUIRE(Contains(pdf, "Zanzibar"));
  RedactionCase release(pdf);
  SECTION("with a box") {
    release.CutBox(1, {120'000, 170'000, 250'000, 210'000}, "");
    Rendered out = release.Run();
    REQUIRE(out.error == "");
    CHECK_FALSE(Contains(ProbedPdf::Everything(out.bytes), "Zanzibar"));
    Raster pixels = ProbedPdf(out.bytes).Pixels(1, 200);
    PixelRect rect = ToPixels({120'000, 170'000, 250'000, 210'000}, pixels.width, pixels.height);
    int lightest = 0;
    for (int y = rect.top; y < rect.bottom; ++y)
      for (int x = rect.left; x < rect.right; ++x) lightest = std::max<int>(lightest, *pixels.at(x, y));
    CHECK(lightest <= kBlackBound);
  }
  SECTION("without one") {
    Rendered out = release.Run();
    REQUIRE(out.error == "");
    CHECK(out.report.pages.at(0).method == "rebuilt");
    CHECK_FALSE(Contains(ProbedPdf::Everything(out.bytes), "Zanzibar"));
    release.CheckPixels(out.bytes);
  }
}

TEST_CASE("scan: a picture with a box painted over it is not released under the box") {
  EncodedPicture picture = *EncodePicture(Scan(3, 250, 20), {});
  RedactionCase release(ScanPdf(picture, picture.data, "0 g 100 600 200 60 re f\n"));
  Rendered out = release.Run();
  REQUIRE(out.error == "");
  CHECK(out.report.pages.at(0).method == "raster");
  CHECK(out.report.pages.at(0).why == "a drawing or picture is painted over");
  release.CheckPixels(out.bytes);
}

TEST_CASE("scan: a colour printer's tracking dots do not survive") {
  Raster raster = Scan(3, 255, 0);
  for (int i = 0; i < 30; ++i) {
    uint8_t* dot = raster.at(100 + 50 * i, 1500);
    dot[0] = dot[1] = 255, dot[2] = 150;
  }
  Raster clean = raster;
  CHECK(DropYellowDots(&clean) == 30);
  CHECK(ColouredShare(clean) == 0);
  Raster area = Scan(3, 255, 0);
  for (int y = 1000; y < 1200; ++y)
    for (int x = 500; x < 900; ++x) area.at(x, y)[2] = 150;  // a highlighted passage stays
  CHECK(DropYellowDots(&area) < 4000);
  CHECK(ColouredShare(area) > 10'000);
}

TEST_CASE("codec: what is not a JPEG is refused, a cut one too") {
  CHECK_FALSE(CleanJpeg("not a picture").has_value());
  EncodedPicture picture = *EncodePicture(Scan(3, 200, 60), {});
  REQUIRE(picture.coder == "jpeg");
  CHECK(CleanJpeg(picture.data).has_value());
  CHECK_FALSE(CleanJpeg(picture.data.substr(0, picture.data.size() / 2)).has_value());
}
