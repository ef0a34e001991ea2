#include "pipeline/readers/photo/read_plates.h"

#include "tests/catch.h"

namespace blackbar {
namespace {

// A plate that was proposed at the middle of the page, with these words read in it.
bool Stays(const std::vector<std::string>& words, int confidence = 95, int32_t width = 100'000) {
  Page page;
  page.number = 1;
  int32_t left = 300'000;
  for (const std::string& text : words) {
    Word word;
    word.text = text;
    word.confidence = confidence;
    word.box = {left, 500'000, left + width, 540'000};
    left += width + 5'000;
    page.words.push_back(word);
  }
  page.marks.push_back({"LICENSE_PLATE", "plates_letters", "looks like a licence plate", 0.5,
                        PageArea{1, {295'000, 495'000, 505'000, 545'000}}, ""});
  page.marks.push_back(
      {"FACE", "faces_hog", "looks like a face", 0.9, PageArea{1, {295'000, 495'000, 505'000, 545'000}}, ""});
  DropPlatesOfText(&page);
  return page.marks.size() == 2;
}

}  // namespace

TEST_CASE("a plate goes only where something else was surely read in it") {
  CHECK(Stays({}));
  CHECK(Stays({"8B", "T4021"}));
  CHECK(Stays({"7ABC123"}));
  CHECK(Stays({"DRIVER", "LICENSE"}, 60));
  CHECK(Stays({"IDAHO"}, 95, 40'000));  // a word on a part of it only
  CHECK_FALSE(Stays({"DRIVER", "LICENSE"}));
  CHECK_FALSE(Stays({"07/19/1984", "M"}));
  CHECK_FALSE(Stays({"418", "LARKSPUR"}));
}

}  // namespace blackbar
