#include "pipeline/readers/photo/photo_audit.h"

#include <zlib.h>

#include "pipeline/readers/photo/mosaic.h"
#include "tests/catch.h"
#include "tests/photos/photo_maker.h"

using namespace blackbar;

namespace {

DocumentFacts AuditOf(const std::string& bytes) {
  Result<std::unique_ptr<PhotoFile>> photo = PhotoFile::Open(bytes, 100);
  INFO((photo ? "" : photo.error().message));
  REQUIRE(photo);
  DocumentFacts facts;
  REQUIRE(AuditPhoto(bytes, photo->get(), &facts));
  return facts;
}

std::string Codes(const DocumentFacts& facts) {
  std::string codes;
  for (const Warning& warning : facts.warnings) codes += warning.code + " ";
  return codes;
}

bool Warns(const DocumentFacts& facts, const std::string& code) {
  return (" " + Codes(facts)).find(" " + code + " ") != std::string::npos;
}

bool Hides(const DocumentFacts& facts, const std::string& channel, const std::string& text) {
  for (const HiddenText& hidden : facts.hidden)
    if (hidden.channel == channel && hidden.text.find(text) != std::string::npos) return true;
  return false;
}

constexpr char kXmp[] =
    "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
    "<rdf:Description rdf:about='' xmlns:mwg-rs='http://www.metadataworkinggroup.com/schemas/regions/' "
    "xmlns:stArea='http://ns.adobe.com/xmp/sType/Area#'><mwg-rs:Regions rdf:parseType='Resource'>"
    "<mwg-rs:RegionList><rdf:Bag><rdf:li rdf:parseType='Resource'><mwg-rs:Name>Vera Quist</mwg-rs:Name>"
    "<mwg-rs:Type>Face</mwg-rs:Type></rdf:li></rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>"
    "</rdf:Description></rdf:RDF></x:xmpmeta>";

std::string Segment(const std::string& start, const std::string& rest) { return start + '\0' + rest; }

// One dataset of IPTC: a caption.
std::string Iptc(const std::string& caption) {
  return std::string("\x1C\x02\x78", 3) + static_cast<char>(caption.size() >> 8) +
         static_cast<char>(caption.size() & 0xFF) + caption;
}

// A block without a name.
std::string Photoshop(int number, std::string data) {
  std::string out = "8BIM";
  for (int byte : {number >> 8, number & 0xFF, 0, 0, 0, 0}) out.push_back(static_cast<char>(byte));
  out.push_back(static_cast<char>(data.size() >> 8)), out.push_back(static_cast<char>(data.size() & 0xFF));
  if (data.size() % 2 != 0) data.push_back('\0');
  return out + data;
}

}  // namespace

TEST_CASE("photo audit: a clean photo has nothing to tell") {
  const Raster scene = TestScene(160, 96);
  for (const std::string& bytes :
       {JpegOf(scene), PngOf(scene), GifOf({scene}), BmpOf(scene), WebpOf(scene, true)}) {
    const DocumentFacts facts = AuditOf(bytes);
    CHECK(Codes(facts) == "");
    CHECK(facts.hidden.empty());
  }
}

TEST_CASE("photo audit: where, with what and by whom a picture was taken") {
  ExifWish wish{
      .orientation = 1, .artist = "Vera Quist", .owner = "Nils Tarn", .serial = "SN-7781", .place = true};
  const Raster scene = TestScene(160, 96);
  const std::string heic = HeicOf(scene, ExifBlock(wish));
  for (const std::string& bytes : {JpegWith(JpegOf(scene), {{0xE1, ExifSegment(wish)}}),
                                   PngWith(PngOf(scene), {{"eXIf", ExifBlock(wish)}}), heic}) {
    if (bytes.empty()) continue;
    const DocumentFacts facts = AuditOf(bytes);
    CAPTURE(Codes(facts));
    CHECK(Warns(facts, "metadata"));
    CHECK(Warns(facts, "gps_location"));
    CHECK(Warns(facts, "device_identity"));
    CHECK(Hides(facts, "metadata", "Artist: Vera Quist"));
    CHECK(Hides(facts, "metadata", "Nils Tarn"));
    CHECK(Hides(facts, "metadata", "SN-7781"));
    CHECK(Hides(facts, "metadata", "40.446111, -79.982222"));
  }
}

TEST_CASE("photo audit: faces' names, captions and comments") {
  const std::string jpeg = JpegOf(TestScene(160, 96));
  const DocumentFacts xmp = AuditOf(JpegWith(jpeg, {{0xE1, Segment("http://ns.adobe.com/xap/1.0/", kXmp)}}));
  CHECK(Warns(xmp, "named_people"));
  CHECK(Hides(xmp, "metadata", "Vera Quist"));
  const DocumentFacts iptc = AuditOf(JpegWith(
      jpeg, {{0xED, Segment("Photoshop 3.0", Photoshop(0x0404, Iptc("Vera Quist at 12 Elm Row")))}}));
  CHECK(Hides(iptc, "metadata", "Vera Quist at 12 Elm Row"));
  const DocumentFacts comment =
      AuditOf(JpegWith(jpeg, {{0xFE, "taken by Vera Quist"}, {0xE7, "maker of Vera Quist"}}));
  CHECK(Hides(comment, "metadata", "taken by Vera Quist"));
  CHECK(Hides(comment, "metadata", "maker of Vera Quist"));
}

TEST_CASE("photo audit: text of a PNG, packed or not, and of a GIF") {
  std::string packed(200, '\0');
  uLongf size = packed.size();
  const std::string text = "packed by Vera Quist";
  compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(text.data()),
           text.size());
  packed.resize(size);
  const std::string png = PngWith(PngOf(TestScene(64, 64)),
                                  {{"tEXt", Segment("Author", "Vera Quist")},
                                   {"zTXt", Segment("Comment", std::string(1, '\0') + packed)},
                                   {"iTXt", Segment("XML:com.adobe.xmp", std::string(4, '\0') + kXmp)}});
  const DocumentFacts facts = AuditOf(png);
  CHECK(Hides(facts, "metadata", "Author: Vera Quist"));
  CHECK(Hides(facts, "metadata", "packed by Vera Quist"));
  CHECK(Warns(facts, "named_people"));
  CHECK(Hides(AuditOf(GifOf({TestScene(64, 64)}, "drawn by Vera Quist")), "metadata", "drawn by Vera Quist"));
}

TEST_CASE("photo audit: a thumbnail, and one of another scene") {
  const Raster scene = TestScene(320, 240);
  Raster other = TestScene(320, 240);
  Fill(&other, {160, 20, 300, 200}, 255);
  Raster small_scene = TestScene(160, 120), small_other = small_scene;
  Fill(&small_other, {80, 10, 150, 100}, 255);
  const auto with = [&](const Raster& small) {
    return AuditOf(JpegWith(JpegOf(scene), {{0xE1, ExifSegment({.thumbnail = JpegOf(small)})}}));
  };
  const DocumentFacts same = with(small_scene), differs = with(small_other);
  CHECK(Warns(same, "thumbnails"));
  CHECK_FALSE(Warns(same, "thumbnail_differs"));
  CHECK(Warns(differs, "thumbnail_differs"));
}

TEST_CASE("photo audit: what stands after the picture") {
  const Raster scene = TestScene(320, 240);
  const std::string jpeg = JpegOf(scene);
  CHECK(Warns(AuditOf(jpeg + jpeg), "second_image"));
  const std::string film = std::string(
                               "\0\0\0\x18"
                               "ftypmp42",
                               12) +
                           "film of Vera Quist's house";
  const DocumentFacts motion = AuditOf(jpeg + film);
  CHECK(Warns(motion, "motion_video"));
  CHECK(Warns(motion, "bytes_after_end"));
  CHECK(Hides(motion, "trailing_data", "film of Vera Quist"));
  // Written over a longer file: its end is still there.
  const std::string png = PngOf(scene), longer = PngOf(TestScene(640, 480));
  const DocumentFacts remains = AuditOf(png + longer.substr(longer.size() - 600));
  CHECK(Warns(remains, "cropped_remains"));
  CHECK(Warns(AuditOf(jpeg + JpegOf(TestScene(640, 480)).substr(3000)), "cropped_remains"));
  CHECK_FALSE(Warns(AuditOf(jpeg + std::string(50, '\0')), "cropped_remains"));
  CHECK(Warns(AuditOf(GifOf({scene}) + "rest"), "bytes_after_end"));
  CHECK(Warns(AuditOf(WebpOf(scene, true) + "rest"), "bytes_after_end"));
  CHECK(Warns(AuditOf(BmpOf(scene) + "rest"), "bytes_after_end"));
}

TEST_CASE("photo audit: tags of every page of a TIFF, and its reduced copies") {
  const Raster scene = TestScene(160, 96);
  const DocumentFacts facts = AuditOf(TiffOf({{scene, 1, 0, false, "Vera Quist"},
                                              {TestScene(16, 10), 1, 0, true},
                                              {scene, 1, 0, false, "Nils Tarn"}}));
  CHECK(Hides(facts, "metadata", "Vera Quist"));
  CHECK(Hides(facts, "metadata", "Nils Tarn"));
  CHECK(Warns(facts, "second_image"));
}

TEST_CASE("photo audit: cut and damaged files end somewhere") {
  ExifWish wish{.artist = "Vera Quist", .place = true, .thumbnail = JpegOf(TestScene(32, 24))};
  const Raster scene = TestScene(64, 48);
  for (const std::string& bytes :
       {JpegWith(JpegOf(scene), {{0xE1, ExifSegment(wish)}}),
        PngWith(PngOf(scene), {{"eXIf", ExifBlock(wish)}}), TiffOf({{scene, 1, 0, false, "Vera Quist"}}),
        GifOf({scene}, "Vera Quist"), WebpOf(scene, true), HeicOf(scene, ExifBlock(wish))}) {
    unsigned state = 1;
    for (int round = 0; round < 120; ++round) {
      std::string broken = bytes;
      for (int i = 0; i < 4 && !broken.empty(); ++i) {
        state = state * 1664525 + 1013904223;
        broken[(state >> 8) % broken.size()] = static_cast<char>(state >> 3);
      }
      Result<std::unique_ptr<PhotoFile>> photo = PhotoFile::Open(broken, 100);
      DocumentFacts facts;
      if (photo) CHECK(AuditPhoto(broken, photo->get(), &facts));
    }
  }
}

TEST_CASE("photo audit: somebody's mosaic is seen, a code is none") {
  Raster scene = TestScene(320, 240);
  CHECK(MosaicPlaces(scene).empty());
  Raster code = scene;
  unsigned state = 7;
  for (int y = 0; y < 10; ++y)
    for (int x = 0; x < 10; ++x) {
      state = state * 1664525 + 1013904223;
      Fill(&code, {100 + 8 * x, 60 + 8 * y, 108 + 8 * x, 68 + 8 * y}, (state >> 16) % 2 ? 0 : 255);
      Fill(&scene, {100 + 8 * x, 60 + 8 * y, 108 + 8 * x, 68 + 8 * y}, static_cast<uint8_t>(state >> 16));
    }
  CHECK(MosaicPlaces(code).empty());
  CHECK(MosaicPlaces(TestPaper({"Complainant: Marlene Quist"}, 800, 1000)).empty());
  const std::vector<Box> places = MosaicPlaces(PhotoFile::Open(JpegOf(scene), 1).value()->Decode(1).value());
  REQUIRE(places.size() == 1);
  CHECK(places[0].Contains({350'000, 300'000, 500'000, 500'000}));
}
