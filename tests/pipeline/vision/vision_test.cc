// What is seen in pictures: faces, plates, codes, text, cards; and that a broken detector is an error, not a
// picture without anything in it.
#include "pipeline/readers/vision/vision.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "pipeline/models.h"
#include "pipeline/readers/vision/codes.h"
#include "pipeline/readers/vision/plates.h"
#include "tests/catch.h"
#include "tests/core/temporary_folder.h"
#include "tests/pipeline/vision/drawn_scene.h"

using namespace blackbar;

namespace {

// A photograph of the U.S. Navy (Rear Admiral Hopper, public domain) that python-matplotlib-data has.
constexpr const char* kPortrait = "/usr/share/matplotlib/mpl-data/sample_data/grace_hopper.jpg";
constexpr blackbar::Box kPortraitFace{350'000, 240'000, 680'000, 540'000};

Picture ReadPortrait() {
  Pix* read = pixRead(kPortrait);
  REQUIRE(read != nullptr);
  Pix* pix = pixConvertTo32(read);
  Picture picture;
  picture.width = pixGetWidth(pix), picture.height = pixGetHeight(pix), picture.channels = 3;
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      l_int32 parts[3];
      extractRGBValues(pixGetData(pix)[y * pixGetWpl(pix) + x], &parts[0], &parts[1], &parts[2]);
      for (const l_int32 part : parts) picture.pixels.push_back(static_cast<uint8_t>(part));
    }
  }
  pixDestroy(&read);
  pixDestroy(&pix);
  return picture;
}

double Area(const blackbar::Box& box) {
  return box.empty() ? 0 : static_cast<double>(box.width()) * box.height();
}
double Covered(const blackbar::Box& thing, const blackbar::Box& by) {
  return Area(Intersection(thing, by)) / Area(thing);
}

std::vector<SeenBox> OfKind(const std::vector<SeenBox>& seen, const std::string& kind) {
  std::vector<SeenBox> some;
  std::copy_if(seen.begin(), seen.end(), std::back_inserter(some),
               [&](const SeenBox& s) { return s.kind == kind; });
  return some;
}

bool AnyCovers(const std::vector<SeenBox>& seen, const blackbar::Box& thing, double share) {
  return std::any_of(seen.begin(), seen.end(),
                     [&](const SeenBox& s) { return Covered(thing, s.box) >= share; });
}

Vision& Thorough() {
  static const std::unique_ptr<Vision> vision = std::move(*Vision::Open({}));
  return *vision;
}
Vision& Quick() {
  static const std::unique_ptr<Vision> vision = std::move(*Vision::Open({.effort = Effort::kQuick}));
  return *vision;
}

const std::string kLicence =
    "@\n\x1e\rANSI "
    "636014080002DL00410278ZC03190008DLDAQD1234562\nDCSMARLOWE\nDACTESSA\nDADQUINN\nDBB01231985\n"
    "DAG123 EXAMPLE ST\nDAIALDER FALLS\nDAJCA\nDAK902230000  \nDBA01232030\r";

}  // namespace

TEST_CASE("a face is found, and none where there is none") {
  const Picture portrait = ReadPortrait();
  for (Vision* vision : {&Thorough(), &Quick()}) {
    const std::vector<SeenBox> faces = OfKind(vision->Find(portrait), "FACE");
    REQUIRE(faces.size() == 1);
    for (const VisualMark& mark : FindMarks(*vision, portrait, 1))
      CHECK(VisualMarkFromJson(VisualMarkToJson(mark), "test"));
    CHECK(Covered(kPortraitFace, faces[0].box) > 0.8);
    CHECK(Area(faces[0].box) < 2.5 * Area(kPortraitFace));
    CHECK(faces[0].score > 0.8);
    CHECK(faces[0].score < 1);
    DrawnScene street(1000, 700);
    street.Car("KXB 4821", 250, 250, 500);
    CHECK(OfKind(vision->Find(street.picture()), "FACE").empty());
  }
}

TEST_CASE("boxes are of the page, also where the picture shows a part of it, and on grey") {
  Picture portrait = ReadPortrait();
  portrait.left = 0.5, portrait.top = 0.25, portrait.right = 1.0, portrait.bottom = 0.75;
  Picture grey = portrait;
  grey.channels = 1;
  grey.pixels.clear();
  for (size_t i = 0; i < portrait.pixels.size(); i += 3) grey.pixels.push_back(portrait.pixels[i + 1]);
  const blackbar::Box face{500'000 + kPortraitFace.left / 2, 250'000 + kPortraitFace.top / 2,
                           500'000 + kPortraitFace.right / 2, 250'000 + kPortraitFace.bottom / 2};
  for (const Picture& picture : {portrait, grey}) {
    const std::vector<SeenBox> faces = OfKind(Thorough().Find(picture, {true, false, false}), "FACE");
    REQUIRE(faces.size() == 1);
    CHECK(Covered(face, faces[0].box) > 0.8);
    CHECK(Area(faces[0].box) < 2.5 * Area(face));
  }
}

TEST_CASE("drawn plates are found in several sizes and colours") {
  int found = 0, all = 0, wrong = 0;
  for (const auto& [number, wide, light] :
       {std::tuple("KXB 4821", 420.0, false), std::tuple("7TRN219", 640.0, false),
        std::tuple("BZD 0047", 800.0, true), std::tuple("448 LMQ", 520.0, false),
        std::tuple("EV2 913", 900.0, false), std::tuple("RWH 6650", 560.0, true)}) {
    DrawnScene street(1200, 900);
    street.Car(number, 120, 200, wide, light);
    const std::vector<SeenBox> plates =
        OfKind(Thorough().Find(street.picture(), {false, true, false}), "LICENSE_PLATE");
    ++all;
    found += AnyCovers(plates, street.plate(), 0.9) ? 1 : 0;
    for (const SeenBox& plate : plates) wrong += Covered(street.plate(), plate.box) < 0.3 ? 1 : 0;
  }
  CHECK(found >= all - 1);
  CHECK(wrong <= 3);
}

TEST_CASE("a QR code is found and read") {
  DrawnScene scene(900, 700);
  scene.Draw(DrawnScene::Code::kQr, "TEL:+1-555-010-4477", 300, 200, 220, 220);
  for (Vision* vision : {&Thorough(), &Quick()}) {
    const std::vector<SeenBox> codes = OfKind(vision->Find(scene.picture()), "CODE");
    REQUIRE(codes.size() == 1);
    CHECK(codes[0].text == "TEL:+1-555-010-4477");
    CHECK(Covered(scene.BoxOf(330, 230, 160, 160), codes[0].box) > 0.95);
  }
  CHECK(OfKind(Thorough().Find(DrawnScene(900, 700).picture()), "CODE").empty());
}

TEST_CASE("the code of a driver licence says what is in it in labelled lines") {
  DrawnScene scene(1200, 700);
  scene.Draw(DrawnScene::Code::kPdf417, kLicence, 200, 200, 700, 240);
  const std::vector<SeenBox> seen = Thorough().Find(scene.picture());
  const std::vector<SeenBox> licences = OfKind(seen, "DRIVER_LICENSE");
  REQUIRE(licences.size() == 1);
  CHECK(licences[0].text.find("Last name: MARLOWE\n") != std::string::npos);
  CHECK(licences[0].text.find("Date of birth: 01/23/1985\n") != std::string::npos);
  CHECK(Covered(scene.BoxOf(240, 230, 600, 160), licences[0].box) > 0.8);
}

TEST_CASE("only licences are taken for licences") {
  CHECK(LicenceText(kLicence).find("Driver license: D1234562\n") == 0);
  CHECK(LicenceText(kLicence).find("Address: 123 EXAMPLE ST\n") != std::string::npos);
  CHECK(LicenceText("@\nANSI 636014080002DL00410278DLDBB19850123\n") == "Date of birth: 01/23/1985\n");
  CHECK(LicenceText("TEL:+1-555-010-4477").empty());
  CHECK(LicenceText("DCSMARLOWE\nDACTESSA").empty());
  CHECK(LicenceText("ANSI ").empty());
}

TEST_CASE("text on things is read, in words where somebody wants them, else in marks") {
  DrawnScene scene(1200, 800);
  scene.Card({"MEETING ROOM", "Call Tessa Marlowe", "555-010-4477"}, 300, 250, 560, 260);
  std::vector<Word> words;
  const std::vector<VisualMark> without = FindMarks(Thorough(), scene.picture(), 3, &words);
  const auto has = [&](const std::string& text) {
    return std::any_of(words.begin(), words.end(), [&](const Word& word) { return word.text == text; });
  };
  CHECK(has("555-010-4477"));
  CHECK(has("Marlowe"));
  for (const Word& word : words) CHECK(scene.BoxOf(290, 240, 580, 280).Contains(word.box));
  CHECK(
      std::none_of(without.begin(), without.end(), [](const VisualMark& mark) { return mark.kind.empty(); }));
  const std::vector<VisualMark> with = FindMarks(Thorough(), scene.picture(), 3);
  for (const VisualMark& mark : with) CHECK(VisualMarkFromJson(VisualMarkToJson(mark), "test"));
  CHECK(std::any_of(with.begin(), with.end(), [](const VisualMark& mark) {
    return mark.kind.empty() && mark.text.find("555-010-4477") != std::string::npos &&
           std::get<PageArea>(mark.region).page == 3;
  }));
}

TEST_CASE("an identity card is covered whole; a paper with the same words is not") {
  DrawnScene scene(1200, 800);
  scene.Card({"DRIVER LICENSE", "DOB 01/23/1985", "EXP 01/23/2030", "MARLOWE TESSA", "SEX F  EYES BRN"}, 300,
             200, 600, 380);
  std::vector<Word> words;
  std::vector<VisualMark> marks = FindMarks(Thorough(), scene.picture(), 1, &words);
  const auto card =
      std::find_if(marks.begin(), marks.end(), [](const VisualMark& m) { return m.detector == "cards"; });
  REQUIRE(card != marks.end());
  CHECK(card->kind == "DRIVER_LICENSE");
  CHECK(Covered(scene.BoxOf(300, 200, 600, 380), std::get<PageArea>(card->region).box) > 0.9);
  DrawnScene paper(1200, 800);
  paper.Card({"Witness statement", "Sex of the driver unknown", "The car left the lot"}, 200, 100, 800, 380);
  marks = FindMarks(Thorough(), paper.picture(), 1, &words);
  CHECK(std::none_of(marks.begin(), marks.end(), [](const VisualMark& m) { return m.detector == "cards"; }));
}

TEST_CASE("a tiny and an extreme picture are looked at") {
  for (const auto& [width, height] :
       {std::pair(1, 1), std::pair(3, 2000), std::pair(5000, 4), std::pair(40, 40)}) {
    Picture picture;
    picture.width = width, picture.height = height, picture.channels = 3;
    picture.pixels.assign(static_cast<size_t>(width) * height * 3, 128);
    CHECK(FindMarks(Thorough(), picture, 1).empty());
    CHECK(Quick().Find(picture).empty());
  }
}

TEST_CASE("a detector's file that is broken or missing is an error; its name and digest are told") {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/" + kFaceModel;
  CHECK(DescribeModels(folder.path()) == "detectors built in");
  CHECK(ModelFiles("").empty());
  std::ofstream(path) << "no network";
  const Result<std::unique_ptr<Vision>> broken = Vision::Open({.models = folder.path()});
  REQUIRE_FALSE(broken);
  CHECK(broken.error().code == ErrorCode::kInvalidInput);
  CHECK_THAT(DescribeModels(folder.path()), Catch::StartsWith("detectors fr_detect.onnx "));
  CHECK_THAT(VisionBackend({.models = folder.path()}), Catch::Contains("faces: fr_detect.onnx"));
  std::ofstream(folder.path() + "/" + kOfficeFaceModel) << "no network either";
  CHECK(ModelFiles(folder.path()) == std::vector<std::string>{kOfficeFaceModel});
  const Result<std::unique_ptr<Vision>> missing = Vision::Open({.face_model = folder.path() + "/none.onnx"});
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == ErrorCode::kUnavailable);
  CHECK_THAT(VisionBackend({}), Catch::Contains("dlib HOG"));
}

TEST_CASE("sights of one thing are united, those of neighbours are not") {
  const Sight face{{100, 100, 200, 200}, 0.6, "a"}, again{{105, 110, 205, 215}, 0.5, "b"};
  const Sight other{{220, 100, 320, 200}, 0.4, "a"};
  const std::vector<Sight> united = Unite({other, again, face});
  REQUIRE(united.size() == 2);
  CHECK(united[0].score == Approx(0.8));
  CHECK(united[0].box.left == 100);
  CHECK(united[0].box.bottom == 215);
  CHECK(united[1].box.left == 220);
}

TEST_CASE("what reads as a plate") {
  for (const char* plate : {"7TRN219", "KXB 4821", "EA54 OKJ", "ABC-123"}) CHECK(ReadsAsPlate(plate));
  for (const char* other : {"LAND ROVER", "Call Tessa", "STOP", "12", "The car left at 9"})
    CHECK_FALSE(ReadsAsPlate(other));
}
