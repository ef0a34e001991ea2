#include "tracker/timeline.h"

#include <stdlib.h>
#include <time.h>

#include <random>

#include "templates/data_dir.h"
#include "tests/catch.h"

namespace blackbar {
namespace {

struct Place {
  explicit Place(const std::string& code)
      : profile(LoadProfile(JurisdictionsDir().value(), code).value()),
        calendar(Calendar::Make(profile).value()) {}
  Profile profile;
  Calendar calendar;
};

Date D(const char* text) { return ParseDate(text).value(); }

TimelineEvent On(const char* type, Date date, const char* reason = "") {
  TimelineEvent event;
  event.type = type;
  event.date = date;
  event.reason = reason;
  return event;
}

std::string Print(const Timeline& timeline) {
  std::string text = FormatDate(timeline.receipt);
  for (const Due& due : timeline.deadlines) {
    text += "\n" + due.id + " " + DueStatusName(due.status) + " " + (due.due ? FormatDate(*due.due) : "-");
    for (const Because& step : due.because) text += "\n  " + step.text + " | " + step.cite;
  }
  for (const AppealDue& due : timeline.appeals) {
    text += "\n" + due.id + " " + (due.last_day ? FormatDate(*due.last_day) : "-");
  }
  return text;
}

const Due& Find(const Timeline& timeline, const std::string& id) {
  for (const Due& due : timeline.deadlines) {
    if (due.id == id) return due;
  }
  FAIL("no deadline " << id);
  return timeline.deadlines.front();
}

// Questions the profile knows, asked and answered in any order that can be.
std::vector<TimelineEvent> RandomTolls(const Profile& profile, Date received, std::mt19937& random) {
  std::vector<TimelineEvent> events;
  for (const TollRule& rule : profile.tolls) {
    if (random() % 2 == 0) continue;
    Date start = AddDays(received, static_cast<int>(random() % 15));
    events.push_back(On("toll_start", start, rule.trigger.c_str()));
    if (random() % 4 == 0) continue;
    events.push_back(On("toll_end", AddDays(start, static_cast<int>(random() % 30)), rule.trigger.c_str()));
  }
  return events;
}

TEST_CASE("stopping the clock never moves a date earlier") {
  std::mt19937 random(20261121);
  std::vector<std::string> codes = ListProfiles(JurisdictionsDir().value()).value();
  for (const std::string& code : codes) {
    Place place(code);
    for (int round = 0; round < 60; ++round) {
      Date received = AddDays(D("2024-01-01"), static_cast<int>(random() % 2000));
      std::vector<TimelineEvent> events = {On("received", received)};
      Timeline before = ComputeTimeline(place.profile, place.calendar, events).value();
      std::vector<TimelineEvent> tolls = RandomTolls(place.profile, received, random);
      events.insert(events.end(), tolls.begin(), tolls.end());
      Timeline after = ComputeTimeline(place.profile, place.calendar, events).value();
      for (const Due& due : after.deadlines) {
        const Due& earlier = Find(before, due.id);
        INFO(code << " " << FormatDate(received) << "\n" << Print(before) << "\n" << Print(after));
        if (due.due) REQUIRE((earlier.due && *due.due >= *earlier.due));
      }
    }
  }
}

TEST_CASE("taking an event away restores the earlier timeline, and order of entry does not matter") {
  std::mt19937 random(7);
  for (const char* code : {"us-fed", "us-tx", "gb", "us-wa"}) {
    Place place(code);
    for (int round = 0; round < 40; ++round) {
      Date received = AddDays(D("2025-01-01"), static_cast<int>(random() % 700));
      std::vector<TimelineEvent> events = {On("received", received)};
      std::string before = Print(ComputeTimeline(place.profile, place.calendar, events).value());
      std::vector<TimelineEvent> more = events;
      std::vector<TimelineEvent> tolls = RandomTolls(place.profile, received, random);
      more.insert(more.end(), tolls.begin(), tolls.end());
      std::string with = Print(ComputeTimeline(place.profile, place.calendar, more).value());
      std::vector<TimelineEvent> backwards(more.rbegin(), more.rend());
      // Entered late or in another order (back-dated), the same facts give the same dates.
      CHECK(Print(ComputeTimeline(place.profile, place.calendar, backwards).value()) == with);
      CHECK(Print(ComputeTimeline(place.profile, place.calendar, events).value()) == before);
    }
  }
}

TEST_CASE("the machine's time zone changes nothing") {
  Place place("us-ca");
  std::vector<TimelineEvent> events = {On("received", D("2026-03-07"))};  // a clock change lies inside
  std::string zone = ::getenv("TZ") != nullptr ? ::getenv("TZ") : "";
  std::string expected = Print(ComputeTimeline(place.profile, place.calendar, events).value());
  for (const char* other : {"Pacific/Kiritimati", "America/Los_Angeles", "UTC", "Pacific/Pago_Pago"}) {
    ::setenv("TZ", other, 1);
    ::tzset();
    CHECK(Print(ComputeTimeline(place.profile, place.calendar, events).value()) == expected);
  }
  zone.empty() ? ::unsetenv("TZ") : ::setenv("TZ", zone.c_str(), 1);
  ::tzset();
}

TEST_CASE("a timeline holds what applies to this record and this requester") {
  Place place("us-ct");
  std::vector<TimelineEvent> events = {On("received", D("2026-10-07"))};
  Timeline plain = ComputeTimeline(place.profile, place.calendar, events).value();
  CHECK(Find(plain, "denial").due == D("2026-10-14"));
  for (const Due& due : plain.deadlines) CHECK(due.id != "personnel_medical_denial");
  events[0].record_type = "personnel_or_medical_file_1-214";
  Timeline personnel = ComputeTimeline(place.profile, place.calendar, events).value();
  CHECK(Find(personnel, "personnel_medical_denial").due == D("2026-10-22"));
}

TEST_CASE("an extension waits for the day it is sent: deleting it gives the first date back") {
  Place place("us-fed");
  std::vector<TimelineEvent> events = {On("received", D("2026-10-05")),
                                       On("extension_notice", D("2026-10-30"))};
  events[1].count = 10;
  CHECK(Find(ComputeTimeline(place.profile, place.calendar, events).value(), "determination").due ==
        D("2026-11-18"));
  events.push_back(events[1]);  // a second one: the law allows one
  CHECK(Find(ComputeTimeline(place.profile, place.calendar, events).value(), "determination").due ==
        D("2026-11-18"));
  events.resize(1);
  CHECK(Find(ComputeTimeline(place.profile, place.calendar, events).value(), "determination").due ==
        D("2026-11-03"));
}

TEST_CASE("months end where the shorter month ends") {
  CHECK(AddMonths(D("2026-11-30"), 3) == D("2027-02-28"));
  CHECK(AddMonths(D("2027-12-31"), 2) == D("2028-02-29"));
  CHECK(AddMonths(D("2026-12-14"), 3) == D("2027-03-14"));
}

TEST_CASE("an unconfirmed step is told") {
  Place place("us-tx");  // its whole calendar is from memory
  std::vector<TimelineEvent> events = {On("received", D("2026-06-16"))};
  CHECK(Find(ComputeTimeline(place.profile, place.calendar, events).value(), "promptly").unconfirmed);
}

}  // namespace
}  // namespace blackbar
