// The days on which a request's clock does not run, from its toll events and the profile's rules. Inner
// header of the timeline: pure, no state.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/clock.h"
#include "core/result.h"
#include "templates/jurisdiction.h"
#include "tracker/calendar.h"
#include "tracker/timeline.h"

namespace blackbar {

// One question or fee notice and its answer.
struct Toll {
  const TollRule* rule = nullptr;
  Date start{};
  std::optional<Date> end;
  std::string boundary;
  bool pauses = false, restarts = false;  // what the law makes of it; neither: the clock runs on
  std::optional<Date> abandoned_after;    // last day for the answer
  bool abandoned = false;                 // the answer came later than that

  Date FirstOff() const;  // the first day that a pause leaves out
  bool LeavesOut(Date date) const;
};

struct Tolls {
  std::vector<Toll> all;  // by start
  std::vector<Because> because;

  bool LeavesOut(Date date) const;
  std::optional<Date> RestartedOn() const;  // the latest answer that made a new day 0
  // The earliest day on which the clock stopped and has not begun again.
  std::optional<Date> StoppedOn() const;
  bool Withdrawn() const;
};

Result<Tolls> ReadTolls(const Profile& profile, const Calendar& calendar,
                        const std::vector<TimelineEvent>& events, Date received);

// `count` units from `from` (day 0), days that the tolls leave out not counted. nullopt: the clock stopped
// before the last day was reached.
struct Counted {
  Date last{};
  int left_out = 0;                 // countable days that the tolls left out
  std::optional<int> before_first;  // days counted before the first of them
};
std::optional<Counted> CountFrom(Date from, int count, DayUnit unit, const Calendar& calendar,
                                 const Tolls& tolls);

// A step that rests on a fact.
Because BecauseOf(std::string text, const Fact& fact);

}  // namespace blackbar
