// How day 0 is set: office hours, closed days, routing and restarts. Inner header of the timeline: pure, no
// state.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/clock.h"
#include "core/result.h"
#include "templates/jurisdiction.h"
#include "tracker/calendar.h"
#include "tracker/timeline.h"
#include "tracker/tolls.h"

namespace blackbar {

// Everything a deadline is computed from, read once.
struct TimelineFacts {
  const Profile& profile;
  const Calendar& calendar;
  std::vector<TimelineEvent> events;  // by date
  std::optional<Date> received;       // as it happened
  Date receipt{};                     // as the law counts it
  std::vector<Because> receipt_because;
  Tolls tolls;
};

// Where a count begins: its day 0, or why it has none yet.
struct Start {
  std::optional<Date> day_0;
  bool tolled = false;  // tolls of the request hold for it
  std::vector<Because> because;
};

// Sorts the events and reads receipt and tolls from them.
Result<TimelineFacts> ReadFacts(const Profile& profile, const Calendar& calendar,
                                const std::vector<TimelineEvent>& events);
Start StartOf(const TimelineFacts& facts, const DeadlineRule& rule);
// The day a routing rule of the law starts the clock; nullopt without such a rule.
std::optional<Date> RoutedStart(const TimelineFacts& facts);

// The first event of a type, by date; nullptr if there is none.
const TimelineEvent* First(const std::vector<TimelineEvent>& events, std::string_view type);

}  // namespace blackbar
