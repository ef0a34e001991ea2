#include "tracker/calendar.h"

#include "templates/data_dir.h"
#include "tests/catch.h"

namespace blackbar {
namespace {

Profile Load(const std::string& code) { return LoadProfile(JurisdictionsDir().value(), code).value(); }
Calendar Make(const std::string& code) { return Calendar::Make(Load(code)).value(); }
Date D(const char* text) { return ParseDate(text).value(); }

TEST_CASE("Easter Sunday") {
  const char* known[] = {"1990-04-15", "2000-04-23", "2008-03-23", "2024-03-31",
                         "2026-04-05", "2038-04-25", "2100-03-28"};
  for (const char* each : known) CHECK(FormatDate(EasterSunday(int(D(each).year()))) == each);
}

TEST_CASE("every kind of holiday rule") {
  struct Case {
    const char *profile, *date;
    bool open;
  };
  const Case cases[] = {
      {"us-fed", "2026-10-12", false},  // second Monday
      {"us-fed", "2026-05-25", false},  // last Monday
      {"us-fed", "2026-07-03", false},  // 4 July is a Saturday
      {"us-fed", "2021-12-31", false},  // New Year's Day 2022 is a Saturday: observed in the year before
      {"us-fed", "2022-12-26", false},  // Christmas on a Sunday
      {"us-fed", "2020-06-19", true},   // before it was a holiday
      {"us-fed", "2026-06-19", false}, {"us-ca", "2026-10-12", true},   // no Columbus Day in CCP 135
      {"us-ca", "2026-09-25", false},                                   // fourth Friday
      {"us-ca", "2026-07-03", true},                                    // Saturday holidays do not move
      {"us-ca", "2028-11-10", false},                                   // but 11 November does
      {"us-ca", "2026-11-27", false},                                   // the day after Thanksgiving
      {"us-ct", "2026-04-03", false},                                   // Good Friday
      {"us-il", "2026-11-03", false},                                   // election day, even years
      {"us-il", "2027-11-02", true},   {"us-ny", "2027-11-02", false},  // every year there
      {"us-ny", "2026-07-03", true},                                    // Saturday: nothing
      {"us-ny", "2027-07-05", false},                                   // Sunday: Monday
      {"us-tx", "2026-07-03", true},                                    // only if the body observes it
      {"us-tx", "2026-12-24", false},  {"ca-bc", "2026-05-18", false},  // the Monday before 25 May
      {"ca-bc", "2026-04-06", false},                                   // Easter Monday
      {"ca-bc", "2015-02-16", true},                                    // before Family Day moved
      {"gb", "2026-06-15", false},                                      // one-off, one part of the kingdom
      {"gb", "2027-06-15", true},      {"gb", "2026-12-28", false},     // Boxing Day on a Saturday
      {"gb", "2021-12-27", false},     {"gb", "2021-12-28", false},     // both on a weekend
      {"gb", "2022-12-27", false},  // Christmas on a Sunday gives way to Boxing Day
      {"gb", "2027-01-04", false},  // 2 January in Scotland
  };
  for (const Case& each : cases) {
    INFO(each.profile << " " << each.date);
    CHECK(Make(each.profile).IsOpen(D(each.date)) == each.open);
  }
}

TEST_CASE("a body that observes shifted days has them closed") {
  CalendarOptions options;
  options.observes_shifted = true;
  Calendar calendar = Calendar::Make(Load("us-tx"), options).value();
  CHECK_FALSE(calendar.IsOpen(D("2026-07-03")));
}

TEST_CASE("no holiday of any year from 1990 to 2100 is missing") {
  std::vector<std::string> codes = ListProfiles(JurisdictionsDir().value()).value();
  for (const std::string& code : codes) {
    Profile profile = Load(code);
    Calendar calendar = Calendar::Make(profile).value();
    for (int year = kFirstYear; year <= kLastYear; ++year) {
      std::string all;
      for (const auto& [date, why] : calendar.HolidaysOf(year)) all += why + "\n";
      for (const HolidayRule& rule : profile.holidays.at(profile.calendar)) {
        bool expected = year >= rule.from_year && (!rule.even_years || year % 2 == 0) &&
                        rule.kind != HolidayRule::Kind::kOneOff;
        if (!expected) continue;
        INFO(code << " " << year << " " << rule.name);
        // Two holidays can fall on one day, which then carries the first name.
        bool shared = false;
        for (const HolidayRule& other : profile.holidays.at(profile.calendar)) {
          shared |= &other != &rule && all.find(other.name) != std::string::npos && rule.kind != other.kind;
        }
        bool found = all.find(rule.name) != std::string::npos;
        REQUIRE((found || shared));
      }
    }
  }
}

TEST_CASE("counting open days agrees with looking at every day") {
  Calendar calendar = Make("us-fed");
  Date date = D("2025-12-20");
  for (int i = 0; i < 400; ++i) {
    Date from = AddDays(date, i);
    for (int count : {0, 1, 5, 20}) {
      Date to = calendar.AddOpenDays(from, count);
      REQUIRE(calendar.OpenDaysBetween(from, to) == count);
      if (count > 0) REQUIRE(calendar.IsOpen(to));
    }
    REQUIRE(calendar.IsOpen(calendar.NextOpen(from)));
  }
}

TEST_CASE("a calendar that cannot be is refused") {
  Profile profile = Load("us-ct");
  SECTION("a day that does not exist") {
    HolidayRule rule;
    rule.name = "30 February";
    rule.month = 2;
    rule.day = 30;
    profile.holidays[profile.calendar].push_back(rule);
  }
  SECTION("a day after nothing") {
    HolidayRule rule;
    rule.name = "the day after";
    rule.kind = HolidayRule::Kind::kDayAfter;
    rule.of = "no such day";
    profile.holidays[profile.calendar].push_back(rule);
  }
  SECTION("an unknown shift") { profile.observed.saturday = "whenever"; }
  CHECK(Calendar::Make(profile).error().code == ErrorCode::kInvalidInput);
}

}  // namespace
}  // namespace blackbar
