#include "core/clock.h"

#include "tests/catch.h"

namespace blackbar {

TEST_CASE("an instant survives its text form") {
  Instant instant = ParseInstant("2026-11-21T09:30:00.250000-07:00").value();
  CHECK(FormatInstant(instant) == "2026-11-21T16:30:00.250000Z");
  CHECK(ParseInstant(FormatInstant(instant)).value() == instant);
  CHECK(FormatInstant(Instant{-1'000'000}) == "1969-12-31T23:59:59Z");
}

TEST_CASE("an instant without offset or with impossible parts is refused") {
  for (const char* text : {"2026-11-21T09:30:00", "2026-02-30T09:30:00Z", "2026-11-21T24:00:00Z", "yesterday",
                           "2026-11-21T09:30:00.Z", "2026-11-21T09:30:00+0700", ""}) {
    INFO(text);
    CHECK_FALSE(ParseInstant(text).has_value());
  }
}

TEST_CASE("the local date is that of the written offset, not of UTC") {
  CHECK(FormatDate(LocalDateOf("2026-11-21T23:30:00-08:00").value()) == "2026-11-21");
}

TEST_CASE("dates add over month ends and leap days") {
  Date date = ParseDate("2028-02-28").value();
  CHECK(FormatDate(AddDays(date, 1)) == "2028-02-29");
  CHECK(FormatDate(AddDays(date, 2)) == "2028-03-01");
  CHECK(DaysBetween(date, AddDays(date, -400)) == -400);
  CHECK_FALSE(ParseDate("2026-02-29").has_value());
  CHECK_FALSE(ParseDate("2026-2-9").has_value());
}

}  // namespace blackbar
