#include "pipeline/text_chars.h"

#include "tests/catch.h"

namespace blackbar {
namespace {

Page PageOf(int number, std::vector<std::string> words, int first_line = 0) {
  Page page;
  page.number = number;
  for (size_t i = 0; i < words.size(); ++i) {
    Word word;
    word.text = words[i];
    word.box = {static_cast<int32_t>(i) * 100, 0, static_cast<int32_t>(i) * 100 + 50, 50};
    word.line = first_line;
    page.words.push_back(word);
  }
  ComposeText(&page);
  return page;
}

Result<std::vector<Region>> Place(const std::string& bytes, std::vector<Page> pages, int64_t from,
                                  int64_t to) {
  std::vector<Region> regions = {PageChars{0, from, to}};
  auto page = [&](int number) -> Result<Page> { return pages.at(static_cast<size_t>(number) - 1); };
  TRY(PlaceTextChars(bytes, static_cast<int>(pages.size()), page, &regions));
  return regions;
}

}  // namespace

TEST_CASE("characters of the file are found on the page whatever the spacing") {
  std::string text = "08:14\t unit 12\r\nJosé   Example";
  std::vector<Page> pages = {PageOf(1, {"08:14", "unit", "12", "José", "Example"})};
  std::vector<Region> placed = Place(text, pages, 16, 30).value();  // José   Example
  REQUIRE(placed.size() == 1);
  CHECK(std::get<PageChars>(placed[0]) == PageChars{1, 14, 26});
}

TEST_CASE("a place over a page break becomes one on each page") {
  std::vector<Page> pages = {PageOf(1, {"alpha", "beta"}), PageOf(2, {"gamma", "delta"})};
  std::vector<Region> placed = Place("alpha beta\fgamma delta", pages, 6, 16).value();
  REQUIRE(placed.size() == 2);
  CHECK(std::get<PageChars>(placed[0]) == PageChars{1, 6, 10});
  CHECK(std::get<PageChars>(placed[1]) == PageChars{2, 0, 5});
}

TEST_CASE("part of a word is found inside it") {
  std::vector<Region> placed = Place("id=900123456;", {PageOf(1, {"id=900123456;"})}, 3, 12).value();
  CHECK(std::get<PageChars>(placed[0]) == PageChars{1, 3, 12});
}

TEST_CASE("where page and file do not spell the same nothing is guessed") {
  CHECK_FALSE(Place("alpha beta", {PageOf(1, {"alpha", "bexa"})}, 6, 10).has_value());
  CHECK_FALSE(Place("alpha beta", {PageOf(1, {"alpha"})}, 6, 10).has_value());
  CHECK_FALSE(Place("alpha", {PageOf(1, {"alpha"})}, 5, 9).has_value());
}

TEST_CASE("other regions stay as they are") {
  std::vector<Region> regions = {PageArea{1, {0, 0, 5, 5}}};
  auto page = [](int) -> Result<Page> { return Page{}; };
  REQUIRE(PlaceTextChars("", 1, page, &regions).has_value());
  CHECK(regions == std::vector<Region>{PageArea{1, {0, 0, 5, 5}}});
}

}  // namespace blackbar
