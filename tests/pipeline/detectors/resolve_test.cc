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

struct RivalCase {
  const char* what;
  Mark first, second;
  std::vector<std::string> kept;  // "KIND begin-end"
};

TEST_CASE("who wins a place") {
  const std::string text(100, 'x');
  const std::vector<RivalCase> cases = {
      {"a clerk's term before what stays",
       At(0, 10, "USER_TERM", 0.9, "terms"),
       At(0, 20, "CASE_NUMBER", 0.99, "labels"),
       {"USER_TERM 0-10"}},
      {"an address before the name in its street",
       At(0, 20, "ADDRESS", 0.9, "places"),
       At(5, 10, "PERSON", 0.95, "people"),
       {"ADDRESS 0-20"}},
      {"the agency's address before any label",
       At(0, 20, "ADDRESS", 0.98, "labels"),
       At(0, 20, "PUBLIC_ADDRESS", 0.99, "forms"),
       {}},
      {"a public line before a telephone's form",
       At(0, 12, "PHONE", 0.96, "labels"),
       At(0, 12, "PUBLIC_PHONE", 0.99, "forms"),
       {}},
      {"a spoken plate before the names in it",
       At(0, 30, "LICENSE_PLATE", 0.93, "spoken"),
       At(0, 12, "PERSON", 0.96, "people"),
       {"LICENSE_PLATE 0-30"}},
      {"what stays inside a criminal history is a part of it",
       At(0, 40, "CHRI", 0.88, "passages"),
       At(20, 30, "BUSINESS", 0.99, "labels"),
       {"CHRI 0-40"}},
      {"what stays cuts a medical passage only where it stands",
       At(0, 40, "MEDICAL", 0.88, "passages"),
       At(30, 40, "HOSPITAL", 0.99, "labels"),
       {"MEDICAL 0-30"}},
  };
  for (const RivalCase& c : cases) {
    INFO(c.what);
    std::vector<std::string> kept;
    for (const Mark& mark : ResolveMarks({c.first, c.second}, text)) {
      kept.push_back(std::string(mark.kind) + " " + std::to_string(mark.begin) + "-" +
                     std::to_string(mark.end));
    }
    CHECK(kept == c.kept);
    kept.clear();
    for (const Mark& mark : ResolveMarks({c.second, c.first}, text)) {
      kept.push_back(std::string(mark.kind) + " " + std::to_string(mark.begin) + "-" +
                     std::to_string(mark.end));
    }
    CHECK(kept == c.kept);
  }
}

}  // namespace
}  // namespace blackbar
