// What OCR reads of damaged scans of drawn pages. The floors are well below what was measured,
// so that only a real loss fails.
#include <fmt/format.h>

#include "pipeline/readers/ocr/recognizer.h"
#include "tests/catch.h"
#include "tests/pipeline/scans/scan_score.h"

using namespace blackbar;

namespace {

struct Floor {
  const char* damage;
  int exact, near;  // percent of the marked strings
};

Recognizer& Reader() {
  static const std::unique_ptr<Recognizer> reader = [] {
    auto made = Recognizer::Create();
    REQUIRE(made);
    return std::move(*made);
  }();
  return *reader;
}

const ScanDamage& DamageCalled(const std::string& name) {
  for (const NamedDamage& named : AllDamages())
    if (named.name == name) return named.damage;
  FAIL("no such damage: " << name);
  return AllDamages().front().damage;
}

OcrResult ReadScan(const DamagedScan& scan) {
  auto read = Reader().Read(scan.picture, scan.size, 100);
  REQUIRE(read);
  return std::move(*read);
}

OcrResult ReadSheet(SheetLook look, unsigned number, const std::string& damage) {
  return ReadScan(Damage(MakeSheet(look, number), DamageCalled(damage)));
}

void CheckFloor(const Floor& floor) {
  ReadScore score;
  for (const SheetLook look : {SheetLook::kNarrative, SheetLook::kForm, SheetLook::kTable}) {
    const DamagedScan scan = Damage(MakeSheet(look, 4), DamageCalled(floor.damage));
    const OcrResult read = ReadScan(scan);
    CHECK_FALSE(read.poor);
    score.Add(ScoreReading(read.words, scan.marked));
  }
  CAPTURE(floor.damage, score.marked, score.verbatim, score.near);
  REQUIRE(score.marked > 150);
  CHECK(score.verbatim * 100 >= floor.exact * score.marked);
  CHECK(score.near * 100 >= floor.near * score.marked);
}

}  // namespace

TEST_CASE("marked strings of ordinary scans are read") {
  CheckFloor(GENERATE(values<Floor>({
      {"clean 200", 92, 95},
      {"150 dpi", 90, 95},
      {"skew 4", 90, 95},
      {"skew 9", 85, 92},
  })));
}

TEST_CASE("marked strings of soiled and faint scans are read") {
  CheckFloor(GENERATE(values<Floor>({
      {"grain", 75, 90},
      {"bilevel specks", 75, 88},
      {"faint", 87, 91},
  })));
}

TEST_CASE("marked strings of copies, faxes and turned pages are read") {
  CheckFloor(GENERATE(values<Floor>({
      {"photocopy", 72, 88},
      {"fax normal", 70, 86},
      {"turned 90", 88, 92},
      {"turned 180", 88, 92},
  })));
}

TEST_CASE("a faint note on an empty page is read, or said not to be") {
  const int grain = GENERATE(30, 60);
  const ScanDamage faint{.degrees = 2, .ink = 172, .paper = 229, .grain = grain};
  const DamagedScan scan = Damage(MakeSheet(SheetLook::kNote, 1), faint);
  const OcrResult read = ReadScan(scan);
  const ReadScore score = ScoreReading(read.words, scan.marked);
  CAPTURE(grain, score.near, read.confidence);
  REQUIRE(score.marked == 24);
  CHECK((score.near >= 22 || read.poor));
  if (grain <= 30) CHECK(score.near >= 22);
  CHECK_FALSE(read.blank);
}

TEST_CASE("forms of clean grey scans are not softened") {
  ReadScore score;
  for (unsigned number = 30; number < 32; ++number) {
    const DamagedScan scan = Damage(MakeSheet(SheetLook::kForm, number), DamageCalled("clean 200"));
    score.Add(ScoreReading(ReadScan(scan).words, scan.marked));
  }
  CAPTURE(score.marked, score.verbatim);
  CHECK(score.verbatim * 100 >= 97 * score.marked);
}

TEST_CASE("a page that cannot be read well says so") {
  for (const SheetLook look : {SheetLook::kForm}) {
    CHECK(ReadSheet(look, 2, "ruin").poor);
    CHECK(ReadSheet(look, 2, "bad copy").poor);
    CHECK_FALSE(ReadSheet(look, 2, "fax normal").poor);
  }
}

TEST_CASE("words stand where they were drawn, within 0.3 % of the page") {
  const std::string damage = GENERATE("150 dpi", "skew 9", "fax normal", "turned 90", "turned 270");
  const DamagedScan scan = Damage(MakeSheet(SheetLook::kTable, 1), DamageCalled(damage));
  const OcrResult read = ReadScan(scan);
  int found = 0;
  for (const PlacedText& mark : scan.marked) {
    if (mark.kind != "PHONE") continue;
    for (const Word& word : read.words) {
      if (word.text != mark.text || Intersection(word.box, mark.box).empty()) continue;
      ++found;
      CAPTURE(damage, word.box.left, mark.box.left, word.box.right, mark.box.right, word.box.top,
              mark.box.top, word.box.bottom, mark.box.bottom);
      constexpr int kSlack = 3000;
      const auto middle = [](int a, int b) { return a + (b - a) / 2; };
      CHECK(std::abs(middle(word.box.left, word.box.right) - middle(mark.box.left, mark.box.right)) < kSlack);
      CHECK(std::abs(middle(word.box.top, word.box.bottom) - middle(mark.box.top, mark.box.bottom)) < kSlack);
      // The mark's height has room for letters above and below that digits do not have.
      CHECK(word.box.width() < mark.box.width() + 3 * kSlack);
      CHECK(word.box.height() < mark.box.height() + 3 * kSlack);
    }
  }
  CHECK(found >= 12);
}

TEST_CASE("reading is the same every time") {
  const OcrResult first = ReadSheet(SheetLook::kForm, 3, "photocopy");
  const OcrResult second = ReadSheet(SheetLook::kForm, 3, "photocopy");
  REQUIRE(first.words.size() == second.words.size());
  for (size_t i = 0; i < first.words.size(); ++i) {
    CHECK(first.words[i].text == second.words[i].text);
    CHECK(first.words[i].box == second.words[i].box);
  }
}
