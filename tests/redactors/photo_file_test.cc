#include "redactors/photo/photo_file.h"

#include "redactors/photo/photo_decoder.h"
#include "tests/catch.h"
#include "tests/photos/photo_maker.h"

using namespace blackbar;

namespace {

Raster DecodedFrom(const std::string& bytes, int page = 1) {
  Result<std::unique_ptr<PhotoFile>> photo = PhotoFile::Open(bytes, 100);
  INFO((photo ? "" : photo.error().message));
  REQUIRE(photo);
  Result<Raster> raster = (*photo)->Decode(page);
  INFO((raster ? "" : raster.error().message));
  REQUIRE(raster);
  return *std::move(raster);
}

// The most that a channel of a pixel is off, away from nothing: pictures of the same size only.
int MostOff(const Raster& a, const Raster& b) {
  if (a.width != b.width || a.height != b.height || a.bytes.size() != b.bytes.size()) return 255;
  int most = 0;
  for (size_t i = 0; i < a.bytes.size(); ++i) most = std::max(most, std::abs(a.bytes[i] - b.bytes[i]));
  return most;
}

std::string ErrorOf(const std::string& bytes, int64_t page_limit = 100) {
  const Result<std::unique_ptr<PhotoFile>> photo = PhotoFile::Open(bytes, page_limit);
  if (!photo) return ErrorCodeName(photo.error().code);
  const Result<Raster> raster = (*photo)->Decode(1);
  return raster ? "" : ErrorCodeName(raster.error().code);
}

}  // namespace

TEST_CASE("photo file: every kind is decoded to what was encoded") {
  const Raster scene = TestScene(160, 96);
  CHECK(MostOff(DecodedFrom(PngOf(scene)), scene) == 0);
  CHECK(MostOff(DecodedFrom(BmpOf(scene)), scene) == 0);
  CHECK(MostOff(DecodedFrom(TiffOf({{scene}})), scene) == 0);
  CHECK(MostOff(DecodedFrom(WebpOf(scene, false)), scene) == 0);
  CHECK(MostOff(DecodedFrom(GifOf({scene})), scene) <= 26);
  CHECK(MostOff(DecodedFrom(JpegOf(scene)), scene) <= 24);
  CHECK(MostOff(DecodedFrom(WebpOf(scene, true)), scene) <= 90);
  const std::string heic = HeicOf(scene);
  if (!heic.empty()) CHECK(MostOff(DecodedFrom(heic), scene) <= 90);
}

TEST_CASE("photo file: a camera's orientation is applied once") {
  const Raster scene = TestScene(160, 96);
  const std::string jpeg = JpegOf(scene);
  for (int orientation = 1; orientation <= 8; ++orientation) {
    CAPTURE(orientation);
    const Raster upright = DecodedFrom(JpegWith(jpeg, {{0xE1, ExifSegment({.orientation = orientation})}}));
    CHECK(upright.width == (orientation >= 5 ? 96 : 160));
    CHECK(upright.height == (orientation >= 5 ? 160 : 96));
    // The bright square of the scene stands near its top left corner: where must it be now?
    const bool right = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
    const bool bottom = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
    const int x = upright.width * 3 / 16, y = upright.height * 3 / 16;
    CHECK(upright.at(right ? upright.width - 1 - x : x, bottom ? upright.height - 1 - y : y)[2] > 230);
    const Raster png =
        DecodedFrom(PngWith(PngOf(scene), {{"eXIf", ExifBlock({.orientation = orientation})}}));
    CHECK(png.width == upright.width);
    const Raster tiff = DecodedFrom(TiffOf({{scene, static_cast<uint16_t>(orientation)}}));
    CHECK(MostOff(tiff, png) == 0);
  }
  const std::string heic = HeicOf(scene, ExifBlock({.orientation = 6}));
  if (!heic.empty()) CHECK(DecodedFrom(heic).width == 160);
}

TEST_CASE("photo file: pages of a TIFF, without its reduced copies") {
  const Raster first = TestScene(170, 220), second = TestScene(340, 440);
  const std::string tiff = TiffOf({{first, 1, 20}, {TestScene(17, 22), 1, 0, true}, {second, 1, 40}});
  auto photo = PhotoFile::Open(tiff, 100).value();
  REQUIRE(photo->pages() == 2);
  CHECK(photo->pictures_left_out() == 1);
  CHECK(photo->is_document());
  CHECK(MostOff(photo->Decode(2).value(), second) == 0);
  CHECK(MostOff(photo->Decode(1).value(), first) == 0);
  CHECK(photo->At(2).width_mpt == 612'000);
  CHECK(photo->At(2).height_mpt == 792'000);
  CHECK(photo->At(1).width_mpt == 170'000);  // 20 dots an inch are no scanner's
  CHECK(ErrorOf(tiff, 2) == "limit_exceeded");
}

TEST_CASE("photo file: frames of an animation are pages as they are shown") {
  Raster first = TestScene(64, 48), second = first;
  Fill(&second, {30, 20, 50, 40}, 0);
  for (const std::string& bytes : {GifOf({first, second}), WebpAnimation({first, second})}) {
    auto photo = PhotoFile::Open(bytes, 100).value();
    REQUIRE(photo->pages() == 2);
    const Raster two = photo->Decode(2).value(), one = photo->Decode(1).value();
    CHECK(MostOff(one, first) <= 60);
    CHECK(MostOff(two, second) <= 60);
    CHECK(two.at(40, 30)[0] < 30);
    CHECK(one.at(40, 30)[0] > 60);
    CHECK(ErrorOf(bytes, 1) == "limit_exceeded");
  }
}

TEST_CASE("photo file: too large is refused before it is decoded") {
  std::string png = PngOf(TestScene(16, 16));
  png.replace(16, 8, std::string("\0\0\xEA\x60\0\0\xEA\x60", 8));  // 60,000 by 60,000
  CHECK(!ErrorOf(png).empty());
  std::string bmp = BmpOf(TestScene(16, 16));
  bmp.replace(18, 8, std::string("\x60\xEA\0\0\x60\xEA\0\0", 8));
  CHECK(ErrorOf(bmp) == "limit_exceeded");
  std::string gif = GifOf({TestScene(16, 16)});
  gif.replace(6, 4, std::string("\xFF\xFF\xFF\xFF", 4));
  CHECK(ErrorOf(gif) == "limit_exceeded");
}

TEST_CASE("photo file: what is cut off or no picture is an error, not a crash") {
  const Raster scene = TestScene(160, 96);
  for (std::string bytes : {PngOf(scene), JpegOf(scene), GifOf({scene, scene}), TiffOf({{scene}}),
                            WebpOf(scene, false), BmpOf(scene), HeicOf(scene)}) {
    for (size_t kept : {size_t{0}, size_t{4}, size_t{13}, size_t{30}, bytes.size() / 2, bytes.size() - 3}) {
      if (kept >= bytes.size()) continue;
      const Result<std::unique_ptr<PhotoFile>> photo =
          PhotoFile::Open(std::string_view(bytes).substr(0, kept), 9);
      if (photo) (void)(*photo)->Decode(1).has_value();
    }
  }
  CHECK(ErrorOf("") == "invalid_input");
  CHECK(ErrorOf("GIF89a") == "invalid_input");
  CHECK(ErrorOf(std::string("\xFF\xD8\xFF\xE0", 4)) == "invalid_input");
  CHECK(ErrorOf("%PDF-1.7") == "invalid_input");
}

TEST_CASE("photo file: a picture cut short is told") {
  const std::string jpeg = JpegOf(TestScene(320, 240));
  const std::string cut = jpeg.substr(0, jpeg.size() * 2 / 3);
  auto photo = PhotoFile::Open(cut, 1).value();
  CHECK(photo->Decode(1));
  CHECK(photo->damaged());
}
