#include "tracker/timeline.h"

#include <fmt/format.h>

#include <algorithm>

#include "tracker/receipt.h"
#include "tracker/tolls.h"

namespace blackbar {
namespace {

// Names the closed days that made the count longer than the weeks themselves.
void ExplainClosed(const TimelineFacts& facts, Date from, Date to, Due& due) {
  const Fact* calendar = facts.profile.FindFact("holidays." + facts.profile.calendar);
  const Fact* observed = facts.profile.FindFact("holidays.observed");
  for (Date date = AddDays(from, 1); date <= to; date = AddDays(date, 1)) {
    std::string why = facts.calendar.WhyClosed(date);
    std::chrono::weekday day{std::chrono::sys_days(date)};
    if (why.empty() || day == std::chrono::Saturday || day == std::chrono::Sunday) continue;
    const Fact* fact = why.ends_with("(observed)") ? observed : calendar;
    std::string text = fmt::format("{} is not counted: {}", FormatDate(date), why);
    if (why == "the office was closed" || fact == nullptr) {
      due.because.push_back({text, "calendar of the office", "office", ""});
    } else {
      due.because.push_back(BecauseOf(text, *fact));
    }
  }
}

Date Roll(const TimelineFacts& facts, const DeadlineRule& rule, Date date, Due& due) {
  if (!rule.roll || facts.calendar.IsOpen(date)) return date;
  Date open = facts.calendar.NextOpen(date);
  due.because.push_back(BecauseOf(fmt::format("{} is closed ({}): the last day rolls to {}", FormatDate(date),
                                              facts.calendar.WhyClosed(date), FormatDate(open)),
                                  *rule.fact));
  return open;
}

Result<int> ExtensionCount(const ExtensionRule& rule, const TimelineEvent& notice, Due& due) {
  if (notice.unit != DayUnit::kNone && notice.unit != rule.max.unit) {
    return Error{ErrorCode::kInvalidInput,
                 fmt::format("this law extends by {} days", DayUnitName(rule.max.unit)), "extension"};
  }
  if (notice.total && !rule.replaces_base) {
    return Error{ErrorCode::kInvalidInput, "this law adds days; give the days, not a total", "extension"};
  }
  int count = notice.total.value_or(notice.count.value_or(*rule.max.count));
  if (count < 1) return Error{ErrorCode::kInvalidInput, "an extension is at least one day", "extension"};
  if (count > *rule.max.count) {
    due.because.push_back(
        BecauseOf(fmt::format("{} days were taken; the law allows {}", count, *rule.max.count), *rule.fact));
    count = *rule.max.count;
  }
  return count;
}

// The law names no number: the date that the notice gave holds.
void ExtendToDate(const ExtensionRule& rule, const TimelineEvent& notice, Due& due) {
  if (!notice.until || *notice.until < *due.base_due) return;
  due.because.push_back(
      BecauseOf(fmt::format("the notice of {} names {}", FormatDate(notice.date), FormatDate(*notice.until)),
                *rule.fact));
  due.due = due.unrolled = notice.until;
  due.extended = true;
}

Result<void> ExtendByCount(const TimelineFacts& facts, const DeadlineRule& deadline,
                           const ExtensionRule& rule, const TimelineEvent& notice, Due& due) {
  int count = TRY(ExtensionCount(rule, notice, due));
  Date from = rule.from == "receipt"             ? *due.start
              : rule.from == "unrolled_base_due" ? *due.unrolled
                                                 : *due.due;
  std::optional<Counted> end = CountFrom(from, count, rule.max.unit, facts.calendar, facts.tolls);
  if (!end) {
    due.status = DueStatus::kPaused;
    due.due.reset();
    return {};
  }
  std::string whence =
      rule.replaces_base ? "in place of the first count, from day 0" : "from " + FormatDate(from);
  due.because.push_back(
      BecauseOf(fmt::format("notice of {} in time: {} {} days {} end on {}", FormatDate(notice.date), count,
                            DayUnitName(rule.max.unit), whence, FormatDate(end->last)),
                *rule.fact));
  if (rule.max.unit == DayUnit::kWorking) ExplainClosed(facts, std::max(from, *due.due), end->last, due);
  // A shorter extension than the time already there takes nothing away.
  if (end->last < *due.due) return {};
  due.unrolled = end->last;
  due.due = Roll(facts, deadline, end->last, due);
  due.count = rule.replaces_base ? count : due.count + count;
  due.tolled_days += rule.replaces_base ? 0 : end->left_out;
  due.extended = true;
  return {};
}

Result<void> ApplyExtensions(const TimelineFacts& facts, const DeadlineRule& deadline, Due& due) {
  int taken = 0;
  for (const TimelineEvent& notice : facts.events) {
    if (notice.type != "extension_notice") continue;
    for (const ExtensionRule& rule : facts.profile.extensions) {
      if (rule.extends != deadline.id || due.status != DueStatus::kDated) continue;
      std::string sent = "extension notice of " + FormatDate(notice.date);
      if (!rule.fact->on) {
        due.because.push_back(
            BecauseOf(sent + " has no effect until the office confirms this rule", *rule.fact));
      } else if (notice.date > *due.due) {
        due.because.push_back(BecauseOf(sent + " was too late", *rule.fact));
      } else if (rule.times && taken >= *rule.times) {
        due.because.push_back(BecauseOf(sent + " has no effect: the law allows no further one", *rule.fact));
      } else if (!rule.max.count) {
        ExtendToDate(rule, notice, due);
        ++taken;
      } else {
        TRY(ExtendByCount(facts, deadline, rule, notice, due));
        ++taken;
      }
    }
  }
  return {};
}

void FinishDue(Due& due) {
  for (const Because& step : due.because)
    due.unconfirmed |= step.verified == "memory" || step.verified == "none";
  if (due.status != DueStatus::kDated) due.due.reset();
}

// Idaho's ten days: they hold when the notice went out before the shorter time was over.
Result<void> ApplyReplacement(const TimelineFacts& facts, const DeadlineRule& rule, Due& due) {
  for (const DeadlineRule& base : facts.profile.deadlines) {
    if (base.id != rule.extends) continue;
    std::optional<Counted> short_end =
        CountFrom(*due.start, base.span.count.value_or(0), base.span.unit, facts.calendar, facts.tolls);
    if (!short_end) continue;
    due.base_due = short_end->last;
    due.base_unrolled = short_end->last;
    due.base_count = base.span.count.value_or(0);
    const TimelineEvent* notice = First(facts.events, "extension_notice");
    if (notice != nullptr && notice->date > short_end->last) {
      due.because.push_back(BecauseOf(fmt::format("the notice of {} was too late: {} holds",
                                                  FormatDate(notice->date), FormatDate(short_end->last)),
                                      *base.fact));
      due.due = due.unrolled = short_end->last;
    } else if (notice == nullptr) {
      due.because.push_back(
          BecauseOf("only if the notice goes out by " + FormatDate(short_end->last), *base.fact));
    }
  }
  return {};
}

Result<Due> Compute(const TimelineFacts& facts, const DeadlineRule& rule) {
  Due due;
  due.id = rule.id;
  due.kind = rule.kind;
  due.effect_if_missed = rule.effect_if_missed;
  due.unit = rule.span.unit;
  due.base_count = due.count = rule.span.count.value_or(0);
  Start start = StartOf(facts, rule);
  due.start = start.day_0;
  due.because = start.because;
  if (!rule.fact->on || !rule.enabled) {
    due.status = DueStatus::kUnconfirmed;
    due.because.push_back(BecauseOf("this rule is off until the office confirms it", *rule.fact));
  } else if (!rule.span.count) {
    due.status = DueStatus::kNoNumber;
    due.because.push_back(BecauseOf("the law names no number of days", *rule.fact));
  } else if (!start.day_0) {
    due.status = DueStatus::kNotStarted;
  }
  if (due.status != DueStatus::kDated) {
    FinishDue(due);
    return due;
  }
  static const Tolls kNone;
  const Tolls& tolls = start.tolled ? facts.tolls : kNone;
  due.because.insert(due.because.end(), tolls.because.begin(), tolls.because.end());
  if (tolls.Withdrawn()) {
    due.status = DueStatus::kWithdrawn;
    FinishDue(due);
    return due;
  }
  bool working = rule.span.unit == DayUnit::kWorking;
  due.day_1 = working ? facts.calendar.NextOpen(AddDays(*due.start, 1)) : AddDays(*due.start, 1);
  std::optional<Counted> end = CountFrom(*due.start, *rule.span.count, rule.span.unit, facts.calendar, tolls);
  if (!end) {
    due.status = DueStatus::kPaused;
    FinishDue(due);
    return due;
  }
  due.tolled_days = end->left_out;
  due.used_before_toll = end->before_first;
  due.unrolled = due.base_unrolled = end->last;
  due.because.push_back(
      BecauseOf(fmt::format("{} {} end on {}", *rule.span.count,
                            working                                ? "working days"
                            : rule.span.unit == DayUnit::kCalendar ? "calendar days"
                                                                   : DayUnitName(rule.span.unit),
                            FormatDate(end->last)),
                *rule.fact));
  if (working) ExplainClosed(facts, *due.start, end->last, due);
  due.due = due.base_due = Roll(facts, rule, end->last, due);
  if (!rule.extends.empty()) TRY(ApplyReplacement(facts, rule, due));
  TRY(ApplyExtensions(facts, rule, due));
  FinishDue(due);
  if (due.due) TRY(CheckYear(*due.due));
  return due;
}

// The denial that silence stands for: the first deadline of the law that says so.
Result<std::optional<Date>> DeemedDenial(const TimelineFacts& facts, AppealDue& appeal) {
  const TimelineEvent* received = First(facts.events, "received");
  for (bool named : {true, false}) {
    for (const DeadlineRule& rule : facts.profile.deadlines) {
      bool fits = received != nullptr && rule.record_type == received->record_type &&
                  (named ? !rule.record_type.empty() : rule.record_type.empty());
      if (!fits || rule.effect_if_missed != "deemed_denial") continue;
      Due due = TRY(Compute(facts, rule));
      appeal.because = due.because;
      if (!due.due) return std::optional<Date>();
      appeal.because.push_back(
          BecauseOf(fmt::format("no answer by {} counts as a denial", FormatDate(*due.due)), *rule.fact));
      return due.due;
    }
  }
  return std::optional<Date>();
}

Result<AppealDue> ComputeOne(const TimelineFacts& facts, const AppealRule& rule) {
  static constexpr std::string_view kDenials[] = {
      "adverse_determination", "denial",      "denial_or_deemed_denial", "mailing_of_denial", "response",
      "notice_of_decision",    "final_denial"};
  AppealDue appeal;
  appeal.id = rule.id;
  appeal.body = rule.body;
  appeal.kind = rule.kind;
  bool from_denial = std::find(std::begin(kDenials), std::end(kDenials), rule.from) != std::end(kDenials);
  const TimelineEvent* denied = First(facts.events, "denied");
  if (!rule.fact->on) {
    appeal.status = DueStatus::kUnconfirmed;
    appeal.because.push_back(BecauseOf("this rule is off until the office confirms it", *rule.fact));
  } else if (!rule.span.count) {
    appeal.status = DueStatus::kNoNumber;
    appeal.because.push_back(BecauseOf("the law names no number of days", *rule.fact));
  } else if (from_denial && denied != nullptr) {
    appeal.from = denied->date;
    appeal.because.push_back(BecauseOf("denied on " + FormatDate(denied->date) + ": day 0", *rule.fact));
  } else if (rule.from == "denial_or_deemed_denial") {
    appeal.from = TRY(DeemedDenial(facts, appeal));
    appeal.deemed = appeal.from.has_value();
  }
  if (appeal.status == DueStatus::kDated && !appeal.from) appeal.status = DueStatus::kNotStarted;
  if (appeal.status == DueStatus::kDated) {
    Tolls none;
    appeal.last_day = CountFrom(*appeal.from, *rule.span.count, rule.span.unit, facts.calendar, none)->last;
    appeal.last_day_rolled = facts.calendar.NextOpen(*appeal.last_day);
    appeal.because.push_back(BecauseOf(fmt::format("{} {} days end on {}", *rule.span.count,
                                                   DayUnitName(rule.span.unit), FormatDate(*appeal.last_day)),
                                       *rule.fact));
  }
  for (const Because& step : appeal.because) {
    appeal.unconfirmed |= step.verified == "memory" || step.verified == "none";
  }
  return appeal;
}

bool Applies(const TimelineFacts& facts, const DeadlineRule& rule) {
  const TimelineEvent* received = First(facts.events, "received");
  std::string record_type = received != nullptr ? received->record_type : "";
  std::string requester_class = received != nullptr ? received->requester_class : "";
  bool record_fits = rule.record_type.empty() || rule.record_type == record_type;
  bool requester_fits = rule.requester_class.empty() || rule.requester_class == requester_class;
  return rule.enabled && record_fits && requester_fits;
}

}  // namespace

const char* DueStatusName(DueStatus status) {
  switch (status) {
    case DueStatus::kDated:
      return "dated";
    case DueStatus::kNoNumber:
      return "no_statutory_deadline";
    case DueStatus::kUnconfirmed:
      return "unconfirmed";
    case DueStatus::kNotStarted:
      return "not_started";
    case DueStatus::kPaused:
      return "paused";
    case DueStatus::kWithdrawn:
      return "withdrawn";
  }
  return "unconfirmed";
}

Date AddMonths(Date date, int months) {
  Date moved = date + std::chrono::months(months);
  return moved.ok() ? moved : Date(std::chrono::sys_days(moved.year() / moved.month() / std::chrono::last));
}

Result<Due> ComputeDue(const Profile& profile, const Calendar& calendar,
                       const std::vector<TimelineEvent>& events, const std::string& id) {
  TimelineFacts facts = TRY(ReadFacts(profile, calendar, events));
  for (const DeadlineRule& rule : profile.deadlines) {
    if (rule.id == id) return Compute(facts, rule);
  }
  return Error{ErrorCode::kNotFound, "the profile has no deadline with this name", id};
}

Result<AppealDue> ComputeAppeal(const Profile& profile, const Calendar& calendar,
                                const std::vector<TimelineEvent>& events, const std::string& id) {
  TimelineFacts facts = TRY(ReadFacts(profile, calendar, events));
  for (const AppealRule& rule : profile.appeals) {
    if (rule.id == id) return ComputeOne(facts, rule);
  }
  return Error{ErrorCode::kNotFound, "the profile has no appeal with this name", id};
}

Result<Timeline> ComputeTimeline(const Profile& profile, const Calendar& calendar,
                                 const std::vector<TimelineEvent>& events) {
  TimelineFacts facts = TRY(ReadFacts(profile, calendar, events));
  if (!facts.received) return Error{ErrorCode::kInvalidInput, "a timeline needs the event \"received\""};
  Timeline timeline;
  timeline.receipt = facts.receipt;
  if (std::optional<Date> restarted = facts.tolls.RestartedOn()) timeline.receipt = *restarted;
  for (const DeadlineRule& rule : profile.deadlines) {
    if (!Applies(facts, rule)) continue;
    timeline.deadlines.push_back(TRY(Compute(facts, rule)));
  }
  if (First(facts.events, "received_any_component") != nullptr) timeline.clock_commences = RoutedStart(facts);
  for (const AppealRule& rule : profile.appeals) timeline.appeals.push_back(TRY(ComputeOne(facts, rule)));
  for (const Toll& toll : facts.tolls.all) {
    if (toll.abandoned_after) timeline.withdrawn_if_no_reply_by = toll.abandoned_after;
  }
  return timeline;
}

}  // namespace blackbar
