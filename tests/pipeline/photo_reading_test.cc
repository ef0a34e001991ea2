// Photos through the sandboxed reader, as detect and an office read them.
#include "core/file_calls.h"
#include "pipeline/reader_client.h"
#include "redactors/photo/photo_decoder.h"
#include "redactors/photo/photo_file.h"
#include "tests/catch.h"
#include "tests/photos/photo_maker.h"
#include "tests/pipeline/pdf_maker.h"

using namespace blackbar;

namespace {

std::vector<Page> PagesOf(const std::string& bytes) {
  const FileDescriptor fd(InMemory(bytes));
  std::vector<Page> pages;
  const Result<void> read = ReadPages(fd.get(), ReadOptions{}, {}, [&](Page page) -> Result<void> {
    pages.push_back(std::move(page));
    return {};
  });
  INFO((read ? "" : read.error().message));
  REQUIRE(read);
  return pages;
}

Result<OpenedRecord> Opened(const std::string& bytes) {
  const FileDescriptor fd(InMemory(bytes));
  return OpenRecord(fd.get(), ReadOptions{});
}

}  // namespace

TEST_CASE("photo reading: text on a photographed paper is words with places") {
  const Raster paper =
      TestPaper({"INCIDENT REPORT", "Complainant: Marlene Quist", "Phone: (208) 555-0134"}, 1275, 1650);
  for (const std::string& bytes :
       {JpegOf(paper), JpegWith(JpegOf(Uprighted(paper, 8)), {{0xE1, ExifSegment({.orientation = 6})}})}) {
    const std::vector<Page> pages = PagesOf(bytes);
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].searched);
    CHECK(pages[0].width_mpt == 1'275'000);
    CAPTURE(pages[0].text, PageToJson(pages[0]).dump());
    CHECK(pages[0].text.find("Marlene Quist") != std::string::npos);
    for (const Word& word : pages[0].words) {
      if (word.text == "Marlene")
        CHECK((word.box.left > 100'000 && word.box.top > 130'000 && word.box.bottom < 220'000));
    }
  }
}

TEST_CASE("photo reading: every page of a TIFF, in its paper's size") {
  const Raster one = TestPaper({"Witness: Nils Tarn"}, 1275, 1650),
               two = TestPaper({"Witness: Vera Quist"}, 1275, 1650);
  const std::vector<Page> pages = PagesOf(TiffOf({{one, 1, 150}, {two, 1, 150}}));
  REQUIRE(pages.size() == 2);
  CHECK(pages[1].width_mpt == 612'000);
  CAPTURE(PageToJson(pages[0]).dump());
  CHECK(pages[0].text.find("Nils Tarn") != std::string::npos);
  CHECK(pages[1].text.find("Vera Quist") != std::string::npos);
}

TEST_CASE("photo reading: opening tells sizes, and what the file holds besides") {
  const Result<OpenedRecord> record =
      Opened(JpegWith(JpegOf(TestScene(320, 240)), {{0xE1, ExifSegment({.orientation = 6, .place = true})}}));
  REQUIRE(record);
  CHECK(record->facts.medium == Medium::kImage);
  CHECK(record->sizes == std::vector<std::pair<int64_t, int64_t>>{{240'000, 320'000}});
  bool warned = false;
  for (const Warning& warning : record->facts.warnings) warned = warned || warning.code == "gps_location";
  CHECK(warned);
}

TEST_CASE("photo reading: a picture of a page, upright and as wide as asked for") {
  const FileDescriptor fd(
      InMemory(JpegWith(JpegOf(TestScene(320, 240)), {{0xE1, ExifSegment({.orientation = 6})}})));
  const Result<std::string> png = RenderPage(fd.get(), ReadOptions{}, 1, 120);
  REQUIRE(png);
  const PhotoPage page = PhotoFile::Open(*png, 1).value()->At(1);
  CHECK(page.width == 120);
  CHECK(page.height == 160);
  CHECK_FALSE(RenderPage(fd.get(), ReadOptions{}, 2, 120));
}

TEST_CASE("photo reading: bad photos are errors in words") {
  std::string png = PngOf(TestScene(16, 16));
  png.replace(16, 8, std::string("\0\0\xEA\x60\0\0\xEA\x60", 8));
  CHECK_FALSE(Opened(png));
  CHECK_FALSE(Opened(std::string("\xFF\xD8\xFF\xE0 nothing more", 18)));
  CHECK(Opened(PngOf(TestScene(1, 1))));
  // Half a PNG opens, and its page cannot be read.
  const std::string half = PngOf(TestPaper({"Marlene Quist"}, 800, 800));
  const std::vector<Page> pages = PagesOf(half.substr(0, half.size() / 2));
  REQUIRE(pages.size() == 1);
  CHECK_FALSE(pages[0].searched);
  REQUIRE(pages[0].warnings.size() == 1);
  CHECK(pages[0].warnings[0].code == "unreadable_page");
}
