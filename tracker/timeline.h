// When a request is due, and why: a pure function of the profile, the calendar and the events of the request,
// computed again whenever one is added, back-dated or taken away. Nothing here is ever stored as truth.
// Day 0 is the day of receipt; day 1 the next counted day. Dates are civil dates of the office.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/clock.h"
#include "core/result.h"
#include "templates/jurisdiction.h"
#include "tracker/calendar.h"

namespace blackbar {

// An event that can move a date. The types, each once or as often as it happens:
//   received (minute_of_day, office_closes, record_type, requester_class)    received_any_component
//   acknowledged   denied   incident_known   appeal_filed
//   toll_start (reason: the trigger of the profile)   toll_end (reason)
//   extension_notice (count, or total with replaces_base, or until; reason: the ground)
// Other types do not move dates and are passed over.
struct TimelineEvent {
  std::string type;
  Date date{};
  std::string reason;
  std::optional<int> count, total;
  DayUnit unit = DayUnit::kNone;
  std::optional<Date> until;
  std::optional<int> minute_of_day, office_closes;  // minutes after midnight
  std::string record_type, requester_class;
  std::string
      boundary;  // which days of a toll are left out, where the office counts otherwise than the profile
};

// A step on the way to a date. `fact` is the path in the profile it rests on; empty for plain counting.
struct Because {
  std::string text, cite, verified, fact;
};

enum class DueStatus {
  kDated,        // due holds
  kNoNumber,     // the law names no number of days
  kUnconfirmed,  // the rule waits for the office
  kNotStarted,   // what starts it has not happened
  kPaused,       // tolled: no date until the clock runs again
  kWithdrawn,    // no reply in time: the request counts as withdrawn
};
const char* DueStatusName(DueStatus status);

struct Due {
  std::string id, kind, effect_if_missed;
  DueStatus status = DueStatus::kDated;
  std::optional<Date> due;  // only with kDated
  std::optional<Date> start, day_1, base_due;
  std::optional<Date> base_unrolled, unrolled;  // last days before they roll onto an open day
  int base_count = 0, count = 0;                // days of the law, without and with the extension
  DayUnit unit = DayUnit::kNone;
  bool extended = false;
  std::optional<int> used_before_toll;  // counted days before the first toll
  int tolled_days = 0;                  // countable days that the tolls left out
  bool unconfirmed = false;             // a step rests on a fact nobody has seen in the law
  std::vector<Because> because;
};

struct AppealDue {
  std::string id, body, kind;
  DueStatus status = DueStatus::kDated;
  std::optional<Date> from, last_day, last_day_rolled;
  bool deemed = false;  // counted from a denial that silence stands for
  bool unconfirmed = false;
  std::vector<Because> because;
};

struct Timeline {
  Date receipt{};                                // day 0, after office hours and restarts
  std::optional<Date> clock_commences;           // where a routing rule moved it
  std::optional<Date> withdrawn_if_no_reply_by;  // of the latest question or fee notice
  std::vector<Due> deadlines;
  std::vector<AppealDue> appeals;
};

// All deadlines and appeals that apply. invalid_input for events that cannot be, such as a reply before its
// question.
Result<Timeline> ComputeTimeline(const Profile& profile, const Calendar& calendar,
                                 const std::vector<TimelineEvent>& events);

// One deadline by its id, whether or not it applies to this kind of record or requester.
Result<Due> ComputeDue(const Profile& profile, const Calendar& calendar,
                       const std::vector<TimelineEvent>& events, const std::string& id);
Result<AppealDue> ComputeAppeal(const Profile& profile, const Calendar& calendar,
                                const std::vector<TimelineEvent>& events, const std::string& id);

// Months and years end on the last day of a shorter month.
Date AddMonths(Date date, int months);

}  // namespace blackbar
