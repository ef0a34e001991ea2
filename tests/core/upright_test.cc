#include "core/upright.h"

#include "tests/catch.h"

using namespace blackbar;

namespace {

// Two lines of three words, as OCR gives them.
Page UprightPage() {
  Page page;
  page.width_mpt = 612'000, page.height_mpt = 792'000;
  for (int i = 0; i < 6; ++i) {
    Word word;
    word.text = "word";
    word.line = i / 3;
    word.source = WordSource::kOcr;
    word.box = {100'000 + 150'000 * (i % 3), 200'000 + 40'000 * word.line, 220'000 + 150'000 * (i % 3),
                215'000 + 40'000 * word.line};
    page.words.push_back(word);
  }
  return page;
}

Page TurnedPage(int turns) {
  Page page = UprightPage();
  for (Word& word : page.words) word.box = Turned(word.box, turns);
  if (turns % 2 == 1) std::swap(page.width_mpt, page.height_mpt);
  return page;
}

}  // namespace

TEST_CASE("a page that was turned says how to turn it back") {
  const int turns = GENERATE(0, 1, 2, 3);
  CAPTURE(turns);
  CHECK(TurnsToUpright(TurnedPage(turns)) == (4 - turns) % 4);
}

TEST_CASE("a line of a text layer that runs from right to left is upright") {
  Page page = TurnedPage(2);
  for (Word& word : page.words) word.source = WordSource::kTextLayer;
  CHECK(TurnsToUpright(page) == 0);
  page = TurnedPage(1);
  for (Word& word : page.words) word.source = WordSource::kTextLayer;
  CHECK(TurnsToUpright(page) == 3);
}

TEST_CASE("a page without lines of several words stays as it is") {
  Page page = TurnedPage(1);
  for (int i = 0; i < 6; ++i) page.words[i].line = i;
  CHECK(TurnsToUpright(page) == 0);
  CHECK(TurnsToUpright(Page()) == 0);
}

TEST_CASE("places turn and turn back") {
  const Box box{100'000, 200'000, 300'000, 240'000};
  CHECK(Turned(box, 0) == box);
  CHECK(Turned(box, 1) == Box{760'000, 100'000, 800'000, 300'000});
  CHECK(Turned(box, 2) == Box{700'000, 760'000, 900'000, 800'000});
  CHECK(Turned(box, 3) == Box{200'000, 700'000, 240'000, 900'000});
  for (int turns = 0; turns < 4; ++turns) CHECK(Turned(Turned(box, turns), 4 - turns) == box);
}
