#include "pipeline/readers/reading_order.h"

#include "core/upright.h"
#include "pipeline/readers/ocr_plan.h"
#include "tests/catch.h"

using namespace blackbar;

namespace {

void Add(Page* page, const std::string& text, Box box, int line) {
  Word word;
  word.text = text, word.box = box, word.line = line, word.block = line;
  page->words.push_back(word);
}

PageContent Letter() {
  PageContent layer;
  layer.page.number = 1, layer.page.width_mpt = 612'000, layer.page.height_mpt = 792'000;
  layer.glyphs = 100;
  Add(&layer.page, "typed", {100'000, 100'000, 200'000, 112'000}, 0);
  return layer;
}

}  // namespace

TEST_CASE("lines of a form are sorted by rows and stay whole") {
  Page page;
  page.width_mpt = 612'000, page.height_mpt = 792'000;
  Add(&page, "3", {300'000, 200'000, 310'000, 212'000}, 0);
  Add(&page, "Years", {315'000, 200'000, 350'000, 212'000}, 0);
  Add(&page, "Age:", {100'000, 201'000, 140'000, 213'000}, 1);
  Add(&page, "Title", {100'000, 100'000, 160'000, 115'000}, 2);
  PutInReadingOrder(&page);
  ComposeText(&page);
  CHECK(page.text == "Title\nAge:\n3 Years");
  for (size_t i = 1; i < page.words.size(); ++i) CHECK(page.words[i].line >= page.words[i - 1].line);
}

TEST_CASE("a page that lies on its side or head is ordered as it reads") {
  const int turns = GENERATE(1, 2, 3);
  Page page;
  page.width_mpt = 612'000, page.height_mpt = 792'000;
  Add(&page, "Age:", {100'000, 200'000, 140'000, 212'000}, 0);
  Add(&page, "3", {300'000, 200'000, 310'000, 212'000}, 1);
  Add(&page, "Years", {315'000, 200'000, 350'000, 212'000}, 1);
  Add(&page, "The", {100'000, 100'000, 160'000, 115'000}, 2);
  Add(&page, "Title", {170'000, 100'000, 230'000, 115'000}, 2);
  if (turns % 2 == 1) std::swap(page.width_mpt, page.height_mpt);
  for (Word& word : page.words) word.box = Turned(word.box, turns), word.source = WordSource::kOcr;
  const Box age = page.words[0].box;
  PutInReadingOrder(&page);
  ComposeText(&page);
  CAPTURE(turns);
  CHECK(page.text == "The Title\nAge:\n3 Years");
  CHECK(page.words[2].box == age);
}

TEST_CASE("what needs OCR") {
  PageContent layer = Letter();
  CHECK_FALSE(PlanOcr(layer).needed());

  SECTION("a scan under a stamped number") {
    layer.pictures.push_back({kWholePage, 2550, 3300, {}, {}, true, 0.0, 0.01});
    REQUIRE(PlanOcr(layer).areas.size() == 1);
    CHECK(PlanOcr(layer).areas[0] == kWholePage);
  }
  SECTION("not a scan with its OCR layer, a logo, or a ground for text") {
    layer.pictures.push_back({kWholePage, 2550, 3300, {}, {}, true, 0.2, 0.0});
    layer.pictures.push_back({{0, 0, 90'000, 90'000}, 90, 90, {}, {}, true, 0.0, 0.0});
    layer.pictures.push_back({{0, 0, 900'000, 90'000}, 90, 90, {}, {}, true, 0.0, 0.4});
    CHECK_FALSE(PlanOcr(layer).needed());
  }
  SECTION("a font that does not say what its glyphs mean") {
    layer.unmapped_glyphs = 6;
    CHECK(PlanOcr(layer).whole);
    CHECK_FALSE(PlanOcr(layer).drop_layer);
    layer.unmapped_glyphs = 60;
    CHECK(PlanOcr(layer).drop_layer);
  }
  SECTION("no words at all") {
    layer.page.words.clear();
    CHECK(PlanOcr(layer).whole);
  }
  SECTION("outlines of letters beside the text") {
    for (int i = 0; i < 20; ++i)
      layer.shapes.push_back({300'000 + 10'000 * i, 500'000, 308'000 + 10'000 * i, 512'000});
    REQUIRE(PlanOcr(layer).areas.size() == 1);
    CHECK(PlanOcr(layer).areas[0] == Box{300'000, 500'000, 498'000, 512'000});
  }
}

TEST_CASE("OCR adds only what the text layer does not have") {
  PageContent layer = Letter();
  Word same, other;
  same.text = "typcd", same.box = {101'000, 101'000, 199'000, 111'000};
  other.text = "new", other.box = {300'000, 300'000, 350'000, 312'000}, other.line = 4;
  JoinWords({same, other}, &layer.page);
  REQUIRE(layer.page.words.size() == 2);
  CHECK(layer.page.words[1].text == "new");
  CHECK(layer.page.words[1].line == 5);
}
