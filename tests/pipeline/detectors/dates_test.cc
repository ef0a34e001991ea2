#include "pipeline/detectors/values/dates.h"

#include "tests/catch.h"

namespace blackbar {
namespace {

TEST_CASE("dates in every form of the field") {
  for (const char* text : {"06/03/91", "6-3-1991", "1991-06-03", "3 Jun 1991", "June 3, 1991",
                           "Jun. 3rd 1991", "19910603", "03JUN1991", "060391", "06031991", "6.3.1991"}) {
    INFO(text);
    auto found = DateAt(text, 0, 2026);
    REQUIRE(found);
    CHECK(FormatDate(found->date) == "1991-06-03");
    CHECK(found->end == std::string_view(text).size());
  }
}

TEST_CASE("what is no date") {
  for (const char* text : {"13/32/1991", "1/2", "2021501634", "555-0142", "19911340", "Junk 3, 1991"}) {
    INFO(text);
    CHECK_FALSE(DateAt(text, 0, 2026));
  }
}

TEST_CASE("two-digit years and the day before a birthday") {
  CHECK(FormatDate(DateAt("01/02/26", 0, 2026)->date) == "2026-01-02");
  CHECK(FormatDate(DateAt("01/02/27", 0, 2026)->date) == "1927-01-02");
  Date birth = *ParseDate("2011-03-02");
  CHECK(AgeOn(birth, *ParseDate("2026-03-01")) == 14);
  CHECK(AgeOn(birth, *ParseDate("2026-03-02")) == 15);
}

}  // namespace
}  // namespace blackbar
