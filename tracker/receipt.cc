#include "tracker/receipt.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace blackbar {
namespace {

std::string OfficeRule(const Fact* fact) {
  return fact != nullptr && fact->on && fact->value.is_string() ? fact->value.get<std::string>() : "";
}

std::optional<int> ClosingMinute(const TimelineFacts& facts, const TimelineEvent& received) {
  const Fact* rule = facts.profile.FindFact("receipt.after_hours");
  // Arrival counts there whatever the office's hours; assuming it can only make a date earlier.
  if (rule != nullptr && rule->value == "arrival_day_counts") return std::nullopt;
  if (received.office_closes) return received.office_closes;
  if (rule == nullptr || !rule->on || !rule->value.is_object()) return std::nullopt;
  std::string after = rule->value.value("after", "");
  if (after.size() != 5) return std::nullopt;
  return std::atoi(after.c_str()) * 60 + std::atoi(after.c_str() + 3);
}

// After office hours, or on a closed day where the law says so, a request counts as received on the next open
// day.
void MoveReceipt(const TimelineEvent& received, TimelineFacts& facts) {
  Date day = received.date;
  const Fact* hours = facts.profile.FindFact("receipt.after_hours");
  std::optional<int> closes = ClosingMinute(facts, received);
  if (received.minute_of_day && closes && *received.minute_of_day > *closes && facts.calendar.IsOpen(day)) {
    day = facts.calendar.NextOpen(AddDays(day, 1));
    std::string text =
        fmt::format("arrived at {:02}:{:02}, after office hours: received on {}",
                    *received.minute_of_day / 60, *received.minute_of_day % 60, FormatDate(day));
    facts.receipt_because.push_back(hours != nullptr && hours->on
                                        ? BecauseOf(text, *hours)
                                        : Because{text, "rule of the office", "office", ""});
  } else if (!facts.calendar.IsOpen(day)) {
    const Fact* rule = facts.profile.FindFact("receipt.non_working_day");
    std::string name = OfficeRule(rule);
    bool office = name.starts_with("office_config:") && !rule->confirmed;
    bool moves = !office && (name.ends_with("next_business_day") || name == "next_working_day_is_receipt");
    if (moves) day = facts.calendar.NextOpen(day);
    std::string text = fmt::format("{} is a closed day ({}): received on {}", FormatDate(received.date),
                                   facts.calendar.WhyClosed(received.date), FormatDate(day));
    if (rule != nullptr) facts.receipt_because.push_back(BecauseOf(text, *rule));
  }
  facts.receipt = day;
}

Start FromEvent(const TimelineFacts& facts, const char* type, const char* words) {
  const TimelineEvent* event = First(facts.events, type);
  if (event == nullptr) return {{}, false, {{fmt::format("waiting: {}", words), "", "", ""}}};
  return {event->date, false, {{fmt::format("{} on {}: day 0", words, FormatDate(event->date)), "", "", ""}}};
}

// The clock starts at the right component, or at the latest when the routing time of the law is over.
void ApplyRouting(const TimelineFacts& facts, Start& start) {
  const TimelineEvent* any = First(facts.events, "received_any_component");
  const TimelineEvent* proper = First(facts.events, "received_proper_component");
  const Fact* cap = facts.profile.FindFact("receipt.routing_cap");
  if (any == nullptr || cap == nullptr || !cap->on) return;
  int days = cap->value.value("count", 0);
  Date latest = facts.calendar.AddOpenDays(any->date, days);
  bool routed = proper != nullptr && proper->date <= latest;
  start.day_0 = routed ? proper->date : latest;
  start.because = {BecauseOf(fmt::format("first received on {}; the clock commences on {} ({})",
                                         FormatDate(any->date), FormatDate(*start.day_0),
                                         routed ? "the proper component had it"
                                                : fmt::format("{} working days for routing were over", days)),
                             *cap)};
}

}  // namespace

const TimelineEvent* First(const std::vector<TimelineEvent>& events, std::string_view type) {
  for (const TimelineEvent& event : events) {
    if (event.type == type) return &event;
  }
  return nullptr;
}

Result<TimelineFacts> ReadFacts(const Profile& profile, const Calendar& calendar,
                                const std::vector<TimelineEvent>& events) {
  TimelineFacts facts{profile, calendar, events, {}, {}, {}, {}};
  // Ends sort behind starts of the same day: asked and answered on one day is possible, the reverse is not.
  auto key = [](const TimelineEvent& event) {
    return std::tuple(event.date, event.type == "toll_end", event.type, event.reason);
  };
  std::stable_sort(facts.events.begin(), facts.events.end(),
                   [&](auto& a, auto& b) { return key(a) < key(b); });
  for (const TimelineEvent& event : facts.events) TRY(CheckYear(event.date));
  if (const TimelineEvent* received = First(facts.events, "received")) {
    facts.received = received->date;
    MoveReceipt(*received, facts);
    facts.tolls = TRY(ReadTolls(profile, calendar, facts.events, received->date));
  }
  return facts;
}

Start StartOf(const TimelineFacts& facts, const DeadlineRule& rule) {
  if (rule.start == "date_agency_knew_of_incident") {
    return FromEvent(facts, "incident_known", "the agency knew of the incident");
  }
  if (rule.start == "day_after_denial") return FromEvent(facts, "denied", "denied");
  if (rule.kind == "appeal_decision") return FromEvent(facts, "appeal_filed", "appeal filed");
  if (rule.start == "day_after_acknowledgement") {
    Start start = FromEvent(facts, "acknowledged", "acknowledged");
    start.tolled = true;
    return start;
  }
  if (!facts.received) return {{}, false, {{"waiting: the request has not been received", "", "", ""}}};
  Start start{facts.receipt, rule.kind != "expedite_decision", facts.receipt_because};
  const Fact* clock = facts.profile.FindFact("receipt.clock_start");
  std::string text = fmt::format("received on {}: day 0", FormatDate(facts.receipt));
  start.because.push_back(clock != nullptr ? BecauseOf(text, *clock) : Because{text, "", "", ""});
  if (start.tolled) {
    ApplyRouting(facts, start);
    std::optional<Date> restarted = facts.tolls.RestartedOn();
    if (restarted && *restarted > *start.day_0) start.day_0 = restarted;
  }
  return start;
}

std::optional<Date> RoutedStart(const TimelineFacts& facts) {
  Start start;
  ApplyRouting(facts, start);
  return start.day_0;
}

}  // namespace blackbar
