#include "pipeline/detectors/resolve.h"

#include <string>

#include "tests/catch.h"

namespace blackbar {
namespace {

Mark At(size_t begin, size_t end, std::string_view kind, double score, std::string_view detector) {
  return {begin, end, kind, "", score, detector, ""};
}

TEST_CASE("equal marks keep the order of their detectors, however many there are") {
  const std::string text(4000, 'x');
  std::vector<Mark> marks;
  for (size_t i = 0; i < 100; ++i) marks.push_back(At(i * 40, i * 40 + 10, "EMAIL", 0.9, "labels"));
  for (size_t i = 0; i < 100; ++i) marks.push_back(At(i * 40, i * 40 + 10, "EMAIL", 0.9, "numbers"));
  std::vector<Mark> kept = ResolveMarks(marks, text);
  REQUIRE(kept.size() == 100);
  for (const Mark& mark : kept) CHECK(mark.detector == "labels");
}

TEST_CASE("a winner in the middle leaves both ends of its rival; a chain of overlaps is one group") {
  const std::string text = "aaaaabbbbbcccccdddddeeeee";
  std::vector<Mark> kept =
      ResolveMarks({At(0, 15, "MEDICAL", 0.9, "passages"), At(5, 10, "SSN", 0.95, "numbers"),
                    At(12, 20, "PERSON", 0.9, "people")},
                   text);
  REQUIRE(kept.size() == 4);
  CHECK((kept[0].begin == 0 && kept[0].end == 5 && kept[0].kind == "MEDICAL"));
  CHECK((kept[1].begin == 5 && kept[1].end == 10 && kept[1].kind == "SSN"));
  CHECK((kept[2].begin == 10 && kept[2].end == 12 && kept[2].kind == "MEDICAL"));
  CHECK((kept[3].begin == 12 && kept[3].end == 20 && kept[3].kind == "PERSON"));
}

TEST_CASE("what stays readable takes its rival along, and is itself no finding") {
  const std::string text = "tag 26-1182-03 here";
  CHECK(ResolveMarks({At(4, 14, "EVIDENCE_TAG", 0.9, "labels"), At(4, 11, "PHONE", 0.8, "numbers")}, text)
            .empty());
}

}  // namespace
}  // namespace blackbar
