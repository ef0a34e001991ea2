#include "core/box_width.h"

#include "tests/catch.h"

using namespace blackbar;

namespace {

// A page of 1000 points a side: one millionth is a thousandth of a point, and 36 points are 36000.
Page PageOfWords(const std::vector<Box>& boxes) {
  Page page;
  page.number = 1;
  page.width_mpt = page.height_mpt = 1'000'000;
  for (const Box& box : boxes) {
    Word word;
    word.text = "w";
    word.box = box;
    page.words.push_back(word);
  }
  return page;
}

constexpr Box kTarget{100'000, 200'000, 150'000, 210'000};

}  // namespace

TEST_CASE("box width: tight is the ink and about a point") {
  Box box = GrowBoxes(PageOfWords({kTarget}), {kTarget}, BoxWidth::kTight).at(0);
  CHECK(box == Box{99'000, 198'000, 151'000, 212'000});
}

TEST_CASE("box width: free space grows to the grid where nobody stands") {
  Box box = GrowBoxes(PageOfWords({kTarget}), {kTarget}, BoxWidth::kFreeSpace).at(0);
  CHECK(box.left == 72'000);
  CHECK(box.right == 180'000);
}

TEST_CASE("box width: free space ends in the middle of the gap to a neighbour") {
  Box left{80'000, 200'000, 96'000, 210'000}, right{154'000, 200'000, 190'000, 210'000};
  Box box = GrowBoxes(PageOfWords({left, kTarget, right}), {kTarget}, BoxWidth::kFreeSpace).at(0);
  CHECK(box.left == 98'000);
  CHECK(box.right == 152'000);
  CHECK_FALSE(box.Intersects(left));
  CHECK_FALSE(box.Intersects(right));
}

TEST_CASE("box width: strict goes over neighbours, never over half a word") {
  Box left{60'000, 200'000, 96'000, 210'000}, right{154'000, 200'000, 200'000, 210'000};
  Box far{204'000, 200'000, 230'000, 210'000};
  Box box = GrowBoxes(PageOfWords({left, kTarget, right, far}), {kTarget}, BoxWidth::kStrict).at(0);
  CHECK(box.left == 60'000);
  CHECK(box.right == 200'000);
  for (const Box& word : {left, right, far}) CHECK((box.Contains(word) || !box.Intersects(word)));
}

TEST_CASE("box width: names of different width get the same strict box") {
  Box shorter = kTarget;
  shorter.right -= 5'000;
  CHECK(GrowBoxes(PageOfWords({kTarget}), {kTarget}, BoxWidth::kStrict) ==
        GrowBoxes(PageOfWords({shorter}), {shorter}, BoxWidth::kStrict));
}

TEST_CASE("box width: above and below it ends half-way to the next line") {
  Box above{100'000, 188'000, 150'000, 198'000}, below{100'000, 213'000, 150'000, 223'000};
  Box box = GrowBoxes(PageOfWords({above, kTarget, below}), {kTarget}, BoxWidth::kTight).at(0);
  CHECK(box.top == 199'000);
  CHECK(box.bottom == 211'500 - 0);
}

TEST_CASE("box width: a target inside a word does not grow over the rest of it") {
  Box word{100'000, 200'000, 200'000, 210'000};  // its last digits may stay
  Box box = GrowBoxes(PageOfWords({word}), {kTarget}, BoxWidth::kFreeSpace).at(0);
  CHECK(box.right == kTarget.right);
  CHECK(box.left == 72'000);
}

TEST_CASE("box width: a cell's border stops it, a scan under it does not") {
  Page page = PageOfWords({kTarget});
  page.rules.push_back({160'000, 100'000, 161'000, 300'000});
  page.pictures.push_back(kWholePage);
  Box box = GrowBoxes(page, {kTarget}, BoxWidth::kFreeSpace).at(0);
  CHECK(box.right == 159'700);
}

TEST_CASE("box width: every grown box contains its target and stays on the page") {
  uint32_t seed = 7;
  auto next = [&](uint32_t below) {
    return static_cast<int32_t>((seed = seed * 1664525 + 1013904223) >> 8) % below;
  };
  for (int round = 0; round < 300; ++round) {
    std::vector<Box> words;
    for (int i = 0; i < 20; ++i) {
      int32_t left = next(980'000), top = next(990'000);
      words.push_back({left, top, left + 1 + static_cast<int32_t>(next(20'000)),
                       top + 1 + static_cast<int32_t>(next(10'000))});
    }
    Page page = PageOfWords(words);
    page.width_mpt = 612'000;
    page.height_mpt = 792'000;
    for (BoxWidth width : {BoxWidth::kTight, BoxWidth::kFreeSpace, BoxWidth::kStrict}) {
      std::vector<Box> grown = GrowBoxes(page, words, width);
      REQUIRE(grown.size() == words.size());
      for (size_t i = 0; i < grown.size(); ++i) {
        REQUIRE(grown[i].Contains(words[i]));
        REQUIRE(kWholePage.Contains(grown[i]));
      }
    }
  }
}
