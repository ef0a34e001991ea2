#include "core/page.h"

#include "tests/catch.h"

namespace blackbar {
namespace {

Word MakeWord(const std::string& text, int line, int left) {
  Word word;
  word.text = text;
  word.box = {left, line * 100 + 10, left + 50, line * 100 + 60};
  word.line = line;
  return word;
}

Page TwoLines() {
  Page page;
  page.number = 1;
  page.width_mpt = 612'000;
  page.height_mpt = 792'000;
  page.words_from = "text_layer";
  page.searched = true;
  page.words = {MakeWord("José", 0, 100), MakeWord("lived", 0, 200), MakeWord("here", 1, 100)};
  ComposeText(&page);
  return page;
}

}  // namespace

TEST_CASE("text is composed in reading order with offsets in code points") {
  Page page = TwoLines();
  CHECK(page.text == "José lived\nhere");
  CHECK(page.words[1].from == 5);
  CHECK(page.words[2].to == 15);
  CHECK(SliceCodePoints(page.text, 5, 10) == "lived");
  CHECK(SliceCodePoints(page.text, 2, 4) == "sé");
}

TEST_CASE("boxes of characters join words of a line and never half a word") {
  Page page = TwoLines();
  std::vector<Box> boxes = BoxesOfChars(page, 3, 12);
  REQUIRE(boxes.size() == 2);
  CHECK(boxes[0] == Box{100, 10, 250, 60});
  CHECK(boxes[1] == page.words[2].box);
  CHECK(BoxesOfChars(page, 4, 5).empty());  // the space between two words
}

TEST_CASE("a page survives its JSON, with text and offsets computed anew") {
  Page page = TwoLines();
  page.hidden.push_back({"annotation", "annotation 1", "call her mother", Box{1, 1, 5, 5}});
  page.warnings.push_back({"text_under_box", "text under an opaque box", PageArea{1, {1, 1, 5, 5}}});
  Json json = PageToJson(page);
  Page read = PageFromJson(json, "t").value();
  CHECK(PageToJson(read) == json);
  CHECK(read.text == page.text);
}

TEST_CASE("a page that a hostile child wrote is refused") {
  Json good = PageToJson(TwoLines());
  auto refused = [&](auto&& spoil) {
    Json bad = good;
    spoil(bad);
    return !PageFromJson(bad, "t").has_value();
  };
  CHECK(refused([](Json& p) { p["words"][0][1] = 2'000'000; }));         // leaves the page
  CHECK(refused([](Json& p) { p["words"][0][3] = p["words"][0][1]; }));  // empty box
  CHECK(refused([](Json& p) { p["words"][0][0] = "two words"; }));       // white space
  CHECK(refused([](Json& p) { p["words"][0][0] = ""; }));                // nothing
  CHECK(refused([](Json& p) { p["words"][0][5] = 7; }));                 // lines out of order
  CHECK(refused([](Json& p) { p["words"][0].push_back(1); }));           // ten parts
  CHECK(refused([](Json& p) { p["words_from"] = "guess"; }));
  CHECK(refused([](Json& p) { p["number"] = 0; }));
  CHECK(refused([](Json& p) { p["width_mpt"] = 0; }));
  CHECK(refused([](Json& p) { p.erase("words"); }));
  CHECK(refused([](Json& p) { p = Json::array(); }));
}

}  // namespace blackbar
