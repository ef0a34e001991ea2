#include "redactors/picture_redactor.h"

#include <sys/mman.h>
#include <unistd.h>

#include "redactors/photo/photo_file.h"
#include "tests/catch.h"
#include "tests/photos/photo_maker.h"
#include "tests/redactors/pdf_probe.h"

using namespace blackbar;

namespace {

std::string ReadAll(int fd) {
  std::string bytes;
  char buffer[65536];
  lseek(fd, 0, SEEK_SET);
  for (ssize_t n = 0; (n = read(fd, buffer, sizeof buffer)) > 0;)
    bytes.append(buffer, static_cast<size_t>(n));
  close(fd);
  return bytes;
}

struct Made {
  std::string bytes, error;
  RedactReport report;
};

// One photo with the regions that a plan puts on it.
class PhotoCase {
 public:
  explicit PhotoCase(std::string bytes) : original(std::move(bytes)) {
    const auto photo = PhotoFile::Open(original, 100).value();
    for (int number = 1; number <= photo->pages(); ++number) {
      Page page;
      page.number = number;
      page.width_mpt = photo->At(number).width_mpt, page.height_mpt = photo->At(number).height_mpt;
      pages.push_back(page);
    }
  }

  void Cut(const Region& region) { regions.push_back(region); }

  Made Run() const {
    Json plan_pages = Json::array(), redactions = Json::array();
    for (const Page& page : pages)
      plan_pages.push_back(
          {{"page", page.number}, {"width_mpt", page.width_mpt}, {"height_mpt", page.height_mpt}});
    for (const Region& region : regions)
      redactions.push_back({{"n", redactions.size() + 1},
                            {"region", RegionToJson(region)},
                            {"targets", Json::array()},
                            {"kind", ""},
                            {"exemptions", {"x"}},
                            {"label", "(b)(6)"},
                            {"decisions", {"d1"}}});
    const Json plan = {{"schema", "blackbar-plan-1"},
                       {"source", Sha256(planned_for.empty() ? original : planned_for).Hex()},
                       {"medium", "image"},
                       {"jurisdiction", "us-foia"},
                       {"box_width", "tight"},
                       {"unscreened", false},
                       {"pages", plan_pages},
                       {"duration_us", 0},
                       {"media", MediaChoiceToJson(media)},
                       {"redactions", redactions}};
    const Result<UnattestedPlan> read = UnattestedPlan::FromBytes(DumpJson(plan));
    INFO((read ? "" : read.error().message));
    REQUIRE(read);
    const RedactInput input{original, "", read->content(), [&](int page) -> Result<Page> {
                              return pages.at(static_cast<size_t>(page) - 1);
                            }};
    const int fd = memfd_create("rendition", MFD_CLOEXEC);
    const Result<RedactReport> report = PictureRedactor().Redact(input, options, fd);
    Made made;
    made.bytes = ReadAll(fd);
    if (report) {
      made.report = *report;
    } else {
      made.error = report.error().message;
    }
    return made;
  }

  std::string original, planned_for;
  std::vector<Page> pages;
  std::vector<Region> regions;
  MediaChoice media;
  RedactOptions options;
};

Raster PixelsOf(const std::string& bytes) { return PhotoFile::Open(bytes, 9).value()->Decode(1).value(); }

// The lightest value inside a box, some pixels from its edges.
int Lightest(const Raster& raster, const Box& box, int margin) {
  const PixelRect rect = ToPixels(box, raster.width, raster.height);
  int most = 0;
  for (int y = rect.top + margin; y < rect.bottom - margin; ++y)
    for (int x = rect.left + margin; x < rect.right - margin; ++x)
      for (int c = 0; c < 3; ++c) most = std::max<int>(most, raster.at(x, y)[c]);
  return most;
}

constexpr Box kBox{250'000, 250'000, 600'000, 700'000};

bool Has(const std::string& bytes, std::string_view what) { return bytes.find(what) != bytes.npos; }

}  // namespace

TEST_CASE("picture redactor: a JPEG keeps its pixels outside and nothing inside") {
  const Raster scene = TestScene(320, 240);
  PhotoCase photo(JpegOf(scene));
  photo.Cut(PageArea{1, kBox});
  const Made made = photo.Run();
  REQUIRE(made.error == "");
  CHECK(made.bytes.starts_with("\xFF\xD8\xFF"));
  const Raster pixels = PixelsOf(made.bytes);
  CHECK(Lightest(pixels, kBox, 0) == 0);
  int off = 0;
  const PixelRect rect = ToPixels(kBox, 320, 240);
  for (int y = 0; y < 240; ++y)
    for (int x = 0; x < 320; ++x) {
      if (x >= rect.left - 8 && x < rect.right + 8 && y >= rect.top - 8 && y < rect.bottom + 8) continue;
      for (int c = 0; c < 3; ++c) off = std::max(off, std::abs(pixels.at(x, y)[c] - scene.at(x, y)[c]));
    }
  CHECK(off <= 24);
  REQUIRE(made.report.pages.size() == 1);
  CHECK(made.report.pages[0].method == "picture");
  CHECK(made.report.boxes == 1);
}

TEST_CASE("picture redactor: nothing but the picture is in the file") {
  const Raster scene = TestScene(320, 240);
  ExifWish wish{
      .orientation = 6, .artist = "Vera Quist", .owner = "Vera Quist", .serial = "SN-7781", .place = true};
  wish.thumbnail = JpegOf(TestScene(32, 24));
  const std::string jpeg = JpegWith(JpegOf(scene),
                                    {{0xE1, ExifSegment(wish)},
                                     {0xFE, "a comment by Vera Quist"},
                                     {0xED, std::string("Photoshop 3.0\0", 14) + "Vera Quist"},
                                     {0xE5, "Vera Quist"}},
                                    JpegOf(scene) + "trailing Vera Quist");
  PhotoCase photo(jpeg);
  photo.Cut(PageArea{1, kBox});
  const Made made = photo.Run();
  REQUIRE(made.error == "");
  CHECK_FALSE(Has(made.bytes, "Quist"));
  CHECK_FALSE(Has(made.bytes, "Exif"));
  CHECK(made.bytes.find("\xFF\xD8\xFF", 3) == made.bytes.npos);
  CHECK(made.bytes.ends_with("\xFF\xD9"));
  const Raster pixels = PixelsOf(made.bytes);
  CHECK(pixels.width == 240);
  CHECK(Lightest(pixels, kBox, 8) == 0);
  const std::string png =
      PngWith(PngOf(scene), {{"tEXt", std::string("Author\0Vera Quist", 17)}}, "Vera Quist");
  const Made clean = PhotoCase(png).Run();
  REQUIRE(clean.error == "");
  CHECK(clean.bytes == PngOf(scene));
}

TEST_CASE("picture redactor: the form of the rendition follows the source") {
  const Raster scene = TestScene(160, 96);
  const auto form = [](const std::string& bytes) {
    const Made made = PhotoCase(bytes).Run();
    INFO(made.error);
    return made.bytes.starts_with("\x89PNG")    ? "png"
           : made.bytes.starts_with("\xFF\xD8") ? "jpeg"
                                                : made.bytes.substr(0, 4);
  };
  CHECK(form(PngOf(scene)) == "png");
  CHECK(form(GifOf({scene})) == "png");
  CHECK(form(BmpOf(scene)) == "png");
  CHECK(form(WebpOf(scene, false)) == "png");
  CHECK(form(WebpOf(scene, true)) == "jpeg");
  CHECK(form(TiffOf({{scene}})) == "%PDF");
  CHECK(form(GifOf({scene, TestScene(160, 96)})) == "%PDF");
  const std::string heic = HeicOf(scene);
  if (!heic.empty()) CHECK(form(heic) == "jpeg");
}

TEST_CASE("picture redactor: the same bytes twice") {
  for (const std::string& bytes : {JpegOf(TestScene(160, 96)), PngOf(TestScene(160, 96)),
                                   TiffOf({{TestScene(160, 96)}, {TestScene(96, 160)}})}) {
    PhotoCase photo(bytes);
    photo.Cut(PageArea{1, kBox});
    CHECK(photo.Run().bytes == photo.Run().bytes);
  }
}

TEST_CASE("picture redactor: all but a box, and the whole picture") {
  PhotoCase kept(PngOf(TestScene(160, 96)));
  kept.Cut(PageArea{1, kBox, true});
  const Raster pixels = PixelsOf(kept.Run().bytes);
  CHECK(Lightest(pixels, {0, 0, 250'000, 1'000'000}, 0) == 0);
  CHECK(Lightest(pixels, {600'000, 0, 1'000'000, 1'000'000}, 0) == 0);
  CHECK(Lightest(pixels, {0, 700'000, 1'000'000, 1'000'000}, 0) == 0);
  CHECK(Lightest(pixels, kBox, 0) > 60);
  // Two kept boxes both stay.
  kept.Cut(PageArea{1, {700'000, 800'000, 900'000, 950'000}, true});
  const Raster both = PixelsOf(kept.Run().bytes);
  CHECK(Lightest(both, kBox, 0) > 60);
  CHECK(Lightest(both, {720'000, 820'000, 880'000, 940'000}, 0) > 60);
  CHECK(Lightest(both, {620'000, 0, 1'000'000, 780'000}, 0) == 0);
  PhotoCase whole(PngOf(TestScene(160, 96)));
  whole.Cut(Whole{});
  CHECK(Lightest(PixelsOf(whole.Run().bytes), kWholePage, 0) == 0);
}

TEST_CASE("picture redactor: obscured only where the plan says so") {
  PhotoCase photo(PngOf(TestPaper({"Marlene Quist", "12 Elm Row"}, 400, 400)));
  photo.Cut(PageArea{1, {0, 0, 1'000'000, 400'000}});
  photo.media.picture = PictureFill::kObscured;
  const Made made = photo.Run();
  REQUIRE(made.error == "");
  CHECK(Has(made.report.pages.at(0).why, "obscured"));
  const Raster pixels = PixelsOf(made.bytes);
  for (int x = 1; x < 30; ++x) CHECK(pixels.at(x, 2)[0] == pixels.at(0, 2)[0]);  // one cell
}

TEST_CASE("picture redactor: pages of a TIFF become pages of a PDF") {
  const Raster paper = TestPaper({"Complainant: Marlene Quist", "Officer: Alda Brook"}, 850, 1100);
  PhotoCase photo(TiffOf({{paper, 1, 100, false, "Vera Quist"}, {paper, 1, 100}}));
  photo.Cut(PageArea{2, {90'000, 90'000, 900'000, 140'000}});
  photo.options.bates_prefix = "T-";
  photo.options.bates_start = 7;
  Word word;
  word.text = "Marlene";
  word.box = {100'000, 100'000, 300'000, 125'000};
  photo.pages[1].words = {word};
  ComposeText(&photo.pages[1]);
  const Made made = photo.Run();
  REQUIRE(made.error == "");
  REQUIRE(made.report.pages.size() == 2);
  CHECK(made.report.words_removed == 1);
  ProbedPdf probe(made.bytes);
  CHECK(probe.pages() == 2);
  CHECK_FALSE(Contains(ProbedPdf::Everything(made.bytes), "Quist"));
  CHECK(Contains(probe.Text(2), "T-000008"));
  CHECK_FALSE(Contains(probe.Text(2), "Marlene"));
  CHECK(probe.Words(1).width_mpt == 612'000);
}

TEST_CASE("picture redactor: a redline shows what would go and says so") {
  PhotoCase photo(PngOf(TestScene(320, 240)));
  photo.Cut(PageArea{1, kBox});
  photo.options.redline = true;
  const Made made = photo.Run();
  REQUIRE(made.error == "");
  CHECK(made.report.pages.at(0).method == "redline");
  CHECK(Lightest(PixelsOf(made.bytes), kBox, 12) > 60);
}

TEST_CASE("picture redactor: a plan for another file or another size is refused") {
  PhotoCase other(PngOf(TestScene(160, 96)));
  other.planned_for = PngOf(TestScene(161, 96));
  CHECK(Has(other.Run().error, "another file"));
  PhotoCase turned(PngOf(TestScene(160, 96)));
  std::swap(turned.pages[0].width_mpt, turned.pages[0].height_mpt);
  CHECK(Has(turned.Run().error, "size"));
  PhotoCase more(PngOf(TestScene(160, 96)));
  more.pages.push_back(more.pages[0]);
  more.pages[1].number = 2;
  CHECK(Has(more.Run().error, "pages"));
}
