// The checks of photos: each passes on a clean rendition and fails on the leak it is for.
#include <jpeglib.h>

#include <algorithm>
#include <cstdlib>
#include <functional>

#include "core/lock.h"
#include "pipeline/checks/picture/picture_file.h"
#include "pipeline/checks/picture/verify_picture.h"
#include "tests/catch.h"

namespace blackbar {
namespace {

constexpr int kWidth = 160, kHeight = 96;
using Rgb = std::vector<uint8_t>;

// A picture with shapes everywhere, so that nothing is solid by chance.
Rgb Scene() {
  Rgb pixels;
  for (int y = 0; y < kHeight; ++y) {
    for (int x = 0; x < kWidth; ++x) {
      pixels.push_back(static_cast<uint8_t>(x * 255 / kWidth));
      pixels.push_back(static_cast<uint8_t>((x / 8 + y / 8) % 2 * 120 + 60));
      pixels.push_back(static_cast<uint8_t>(y * 255 / kHeight));
    }
  }
  return pixels;
}

void Fill(Rgb* pixels, int left, int top, int right, int bottom, uint8_t value) {
  for (int y = top; y < bottom; ++y)
    std::fill_n(pixels->begin() + (y * kWidth + left) * 3, (right - left) * 3, value);
}

std::string Jpeg(const Rgb& pixels, int width = kWidth, int height = kHeight) {
  jpeg_compress_struct jpeg;
  jpeg_error_mgr errors;
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_compress(&jpeg);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&jpeg, &bytes, &size);
  jpeg.image_width = static_cast<JDIMENSION>(width);
  jpeg.image_height = static_cast<JDIMENSION>(height);
  jpeg.input_components = 3;
  jpeg.in_color_space = JCS_RGB;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, 92, TRUE);
  jpeg.optimize_coding = TRUE;  // as the redactor writes
  for (int i = 0; i < 3; ++i) jpeg.comp_info[i].h_samp_factor = jpeg.comp_info[i].v_samp_factor = 1;
  jpeg_start_compress(&jpeg, TRUE);
  for (int y = 0; y < height; ++y) {
    auto* row = const_cast<uint8_t*>(pixels.data()) + static_cast<ptrdiff_t>(y) * width * 3;
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_compress(&jpeg);
  std::string out(reinterpret_cast<char*>(bytes), size);
  jpeg_destroy_compress(&jpeg);
  std::free(bytes);
  return out;
}

std::string Segment(int marker, const std::string& body) {
  const size_t length = body.size() + 2;
  return std::string{'\xff', static_cast<char>(marker), static_cast<char>(length >> 8),
                     static_cast<char>(length)} +
         body;
}

// EXIF data that says how the picture is turned.
std::string Exif(char orientation) {
  return std::string("Exif\0\0", 6) + std::string("MM\0*\0\0\0\10\0\1\1\x12\0\3\0\0\0\1\0", 19) +
         orientation + std::string(6, '\0');
}

// The picture with a segment after its start marker.
std::string With(const std::string& jpeg, const std::string& segment) {
  return jpeg.substr(0, 2) + segment + jpeg.substr(2);
}

std::string Density(std::string jpeg) {
  jpeg[14] = 'w';
  return jpeg;
}

const Box kBox{250'000, 250'000, 500'000, 750'000};  // pixels 40, 24 to 80, 72

struct Photo {
  std::string original = Jpeg(Scene());
  Page page;
  MediaChoice media;
  std::vector<Region> regions = {PageArea{1, kBox}};

  Photo() {
    page.number = 1;
    page.width_mpt = kWidth * 1000;
    page.height_mpt = kHeight * 1000;
    Word word;
    word.text = "QUENBY-HARTLEY";
    word.box = {300'000, 300'000, 400'000, 350'000};
    page.words = {word};
    ComposeText(&page);
  }

  CheckReport Verify(const std::string& rendition) const {
    LockInput lock;
    lock.source = Sha256(original);
    lock.medium = Medium::kImage;
    lock.jurisdiction = "us-id";
    lock.codes = {{"74-124", "74-124"}};
    lock.pages = {{1, page.width_mpt, page.height_mpt}};
    lock.media = media;
    for (const Region& region : regions) {
      DecisionInput decision;
      decision.id = DecisionId("d" + std::to_string(lock.decisions.size()));
      decision.regions = {region};
      decision.exemptions = {"74-124"};
      decision.by = "rev";
      lock.decisions.push_back(MakeDecision(decision, lock.codes, {1, 0}).value());
    }
    PlanContent plan = LockUnattested(lock).value().content();
    VerifyInput input;
    input.rendition = rendition;
    input.original = original;
    input.plan = &plan;
    input.pages = [this](int) -> Result<Page> { return page; };
    return VerifyPicture(input);
  }

  // The checks that fail, by their first parts: "I1 I4".
  std::string Failed(const std::string& rendition) const {
    std::string failed;
    for (const CheckResult& result : Verify(rendition).results) {
      if (result.status != CheckStatus::kFail) continue;
      failed += (failed.empty() ? "" : " ") + result.id.substr(0, result.id.find('-'));
    }
    return failed;
  }
};

Rgb Redacted(uint8_t value = 0) {
  Rgb pixels = Scene();
  Fill(&pixels, 40, 24, 80, 72, value);
  return pixels;
}

}  // namespace

TEST_CASE("photos: a clean rendition passes, each leak fails its check") {
  Photo photo;
  const std::string clean = Jpeg(Redacted());
  CHECK(photo.Failed(clean) == "");
  CHECK(photo.Verify(clean).passed());
  Rgb half = Redacted();
  Fill(&half, 60, 40, 64, 44, 90);
  Rgb painted = Redacted();
  Fill(&painted, 120, 8, 140, 28, 255);
  // What was there, dimmed until the eye takes it for black.
  Rgb dimmed = Scene(), rim = Redacted();
  for (int y = 24; y < 72; ++y) {
    for (int i = (y * kWidth + 40) * 3; i < (y * kWidth + 80) * 3; ++i) dimmed[static_cast<size_t>(i)] /= 40;
    std::copy_n(Scene().begin() + (y * kWidth + 40) * 3, 6, rim.begin() + (y * kWidth + 40) * 3);
  }
  const size_t scan = clean.find("\xff\xda"), end = clean.size() - 2;
  const std::string scene = Jpeg(Scene());
  struct Row {
    const char* leak;
    std::string rendition;
    const char* failed;
  };
  const Row rows[] = {
      {"what was there, dimmed", Jpeg(dimmed), "I4"},
      {"a rim of two pixels", Jpeg(rim), "I4"},
      {"a first scan that shows it all", scene.substr(0, scene.size() - 2) + clean.substr(scan),
       "I1 I3 I4 I6"},
      {"text behind the last square", clean.substr(0, end) + "the witness" + clean.substr(end), "I1"},
      {"text behind a restart marker", clean.substr(0, end) + "\xff\xd0the witness" + clean.substr(end),
       "I1"},
      {"a table that nobody uses", With(clean, Segment(0xDB, '\3' + std::string(64, 'w'))), "I1"},
      {"values in the density", Density(clean), "I1"},
      {"nothing was filled", Jpeg(Scene()), "I4"},
      {"a part of the place shows", Jpeg(half), "I4"},
      {"another place was painted over", Jpeg(painted), "I6"},
      {"EXIF data", With(clean, Segment(0xE1, Exif(1))), "I1 I2"},
      {"a comment", With(clean, Segment(0xFE, "made by hand")), "I1 I2"},
      {"a comment with the word", With(clean, Segment(0xFE, "QUENBY-HARTLEY")), "I1 I2 I7"},
      {"a thumbnail in the header",
       With(clean, Segment(0xE0, std::string("JFIF\0\1\1\0\0\1\0\1\1\1", 14) + "abc")), "I1 I2"},
      {"a second picture behind the end", clean + clean, "I1"},
      {"bytes behind the end", clean + "x", "I1"},
      {"no end marker", clean.substr(0, clean.size() - 2), "I1"},
      {"another size", Jpeg(Redacted(), kWidth, kHeight - 16), "I3 I4 I6"},
      {"no picture", "GIF89a", "I1 I3 I4 I6"},
  };
  for (const Row& row : rows) {
    INFO(row.leak);
    CHECK(photo.Failed(row.rendition) == row.failed);
  }
}

TEST_CASE("photos: all but a place, the whole picture, two places") {
  Photo photo;
  photo.regions = {PageArea{1, kBox, true}};
  Rgb pixels(kWidth * kHeight * 3, 0);
  Rgb scene = Scene();
  for (int y = 24; y < 72; ++y)
    std::copy_n(scene.begin() + (y * kWidth + 40) * 3, 120, pixels.begin() + (y * kWidth + 40) * 3);
  CHECK(photo.Failed(Jpeg(pixels)) == "");
  CHECK(photo.Failed(Jpeg(Redacted())) == "I4");
  photo.regions = {Whole{}};
  CHECK(photo.Failed(Jpeg(Rgb(kWidth * kHeight * 3, 0))) == "");
  CHECK(photo.Failed(Jpeg(Redacted())) == "I4");
  photo.regions = {PageArea{1, kBox}, PageArea{1, {800'000, 0, 900'000, 100'000}}};
  CHECK(photo.Failed(Jpeg(Redacted())) == "I4");
}

TEST_CASE("photos: an obscured place is told apart from one that was left alone") {
  Photo photo;
  photo.media.picture = PictureFill::kObscured;
  Rgb blurred = Redacted(128);
  CHECK(photo.Failed(Jpeg(blurred)) == "");
  CHECK(photo.Failed(Jpeg(Scene())) == "I5");
}

TEST_CASE("photos: the original is looked at as it is displayed") {
  Photo photo;
  // Turned upside down in the file, upright by its EXIF data.
  Rgb scene = Scene(), turned;
  for (size_t i = scene.size(); i >= 3; i -= 3)
    turned.insert(turned.end(), scene.begin() + static_cast<ptrdiff_t>(i) - 3,
                  scene.begin() + static_cast<ptrdiff_t>(i));
  photo.original = With(Jpeg(turned), Segment(0xE1, Exif(3)));
  REQUIRE(ExifOrientation(photo.original, "jpeg") == 3);
  CHECK(photo.Failed(Jpeg(Redacted())) == "");
  Rgb other = turned;
  Fill(&other, 40, 24, 80, 72, 0);
  CHECK(photo.Failed(Jpeg(other)) == "I6");
}

}  // namespace blackbar
