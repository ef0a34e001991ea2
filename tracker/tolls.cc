#include "tracker/tolls.h"

#include <fmt/format.h>

#include <algorithm>

namespace blackbar {
namespace {

constexpr std::string_view kInclusiveBoth = "inclusive_both";

const TollRule* RuleFor(const Profile& profile, const std::string& trigger) {
  for (const TollRule& rule : profile.tolls) {
    if (rule.trigger == trigger) return &rule;
  }
  return nullptr;
}

int EarlierOf(const std::vector<Toll>& tolls, const TollRule* rule) {
  return static_cast<int>(std::count_if(tolls.begin(), tolls.end(), [&](auto& t) { return t.rule == rule; }));
}

std::optional<Date> LastDayToAnswer(const TollRule& rule, Date start, const Calendar& calendar) {
  if (!rule.abandon.count) return std::nullopt;
  Tolls none;
  return CountFrom(start, *rule.abandon.count, rule.abandon.unit, calendar, none)->last;
}

std::string Quoted(const std::string& trigger) {
  std::string words = trigger;
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

// Decides what the law makes of a question, and says why.
void Judge(const std::vector<Toll>& earlier, Toll& toll, std::vector<Because>& because) {
  const TollRule& rule = *toll.rule;
  std::string asked = fmt::format("{} on {}", Quoted(rule.trigger), FormatDate(toll.start));
  if (!rule.fact->on) {
    because.push_back(
        BecauseOf(asked + " does not stop the clock until the office confirms this rule", *rule.fact));
    return;
  }
  if (rule.times && EarlierOf(earlier, &rule) >= *rule.times) {
    because.push_back(
        BecauseOf(fmt::format("{} does not stop the clock: the law allows it {} time(s)", asked, *rule.times),
                  *rule.fact));
    return;
  }
  toll.pauses = rule.effect == "pause";
  toll.restarts = rule.effect == "restart" || rule.effect == "start_gate";
  if (!toll.pauses && !toll.restarts) {
    because.push_back(BecauseOf(asked + " does not stop the clock", *rule.fact));
  }
}

void Explain(const Toll& toll, std::vector<Because>& because) {
  const TollRule& rule = *toll.rule;
  std::string asked = fmt::format("{} on {}", Quoted(rule.trigger), FormatDate(toll.start));
  if (toll.abandoned) {
    because.push_back(BecauseOf(fmt::format("the answer of {} came after {}, the last day for it",
                                            FormatDate(*toll.end), FormatDate(*toll.abandoned_after)),
                                *rule.fact));
  } else if (!toll.end && (toll.pauses || toll.restarts)) {
    because.push_back(BecauseOf(asked + " stopped the clock, and it has not begun again", *rule.fact));
  } else if (toll.pauses) {
    because.push_back(
        BecauseOf(fmt::format("the clock stood still from {} to {} ({})", FormatDate(toll.FirstOff()),
                              FormatDate(*toll.end), Quoted(rule.trigger)),
                  *rule.fact));
  } else if (toll.restarts) {
    because.push_back(BecauseOf(
        fmt::format("{}, answered on {}, which is the new day 0", asked, FormatDate(*toll.end)), *rule.fact));
  }
}

Result<void> Begin(const Profile& profile, const Calendar& calendar, const TimelineEvent& event,
                   Date received, Tolls& tolls) {
  const TollRule* rule = RuleFor(profile, event.reason);
  if (rule == nullptr) {
    return Error{ErrorCode::kInvalidInput, "the profile has no rule for stopping the clock with this reason",
                 event.reason};
  }
  if (event.date < received) {
    return Error{ErrorCode::kInvalidInput, "the clock cannot stop before the request was received",
                 FormatDate(event.date)};
  }
  for (const Toll& toll : tolls.all) {
    if (toll.rule == rule && !toll.end) {
      return Error{ErrorCode::kInvalidInput, "the clock is already stopped for this reason", event.reason};
    }
  }
  Toll toll;
  toll.rule = rule;
  toll.start = event.date;
  toll.boundary = event.boundary.empty() ? rule->boundary : event.boundary;
  toll.abandoned_after = LastDayToAnswer(*rule, event.date, calendar);
  Judge(tolls.all, toll, tolls.because);
  tolls.all.push_back(toll);
  return {};
}

Result<void> End(const TimelineEvent& event, Tolls& tolls) {
  for (Toll& toll : tolls.all) {
    bool open = !toll.end && (event.reason.empty() || toll.rule->trigger == event.reason);
    if (!open) continue;
    toll.end = event.date;
    // A hold that the office keeps for itself is closed by a person, not by the law.
    bool by_law = toll.pauses || toll.restarts || toll.rule->effect == "withdrawn";
    toll.abandoned = by_law && toll.abandoned_after && event.date > *toll.abandoned_after;
    return {};
  }
  return Error{ErrorCode::kInvalidInput, "the clock cannot start again: it was not stopped for this reason",
               FormatDate(event.date)};
}

}  // namespace

Date Toll::FirstOff() const { return boundary == kInclusiveBoth ? start : AddDays(start, 1); }

bool Toll::LeavesOut(Date date) const { return pauses && date >= FirstOff() && (!end || date <= *end); }

bool Tolls::LeavesOut(Date date) const {
  return std::any_of(all.begin(), all.end(), [&](const Toll& toll) { return toll.LeavesOut(date); });
}

std::optional<Date> Tolls::RestartedOn() const {
  std::optional<Date> latest;
  for (const Toll& toll : all) {
    if (toll.restarts && toll.end && (!latest || *toll.end > *latest)) latest = toll.end;
  }
  return latest;
}

std::optional<Date> Tolls::StoppedOn() const {
  for (const Toll& toll : all) {
    if ((toll.pauses || toll.restarts) && !toll.end)
      return toll.pauses ? toll.FirstOff() : AddDays(toll.start, 1);
  }
  return std::nullopt;
}

bool Tolls::Withdrawn() const {
  return std::any_of(all.begin(), all.end(), [](const Toll& toll) { return toll.abandoned; });
}

Because BecauseOf(std::string text, const Fact& fact) {
  return {std::move(text), fact.cite, fact.confirmed ? "office" : VerifiedName(fact.verified), fact.path};
}

Result<Tolls> ReadTolls(const Profile& profile, const Calendar& calendar,
                        const std::vector<TimelineEvent>& events, Date received) {
  Tolls tolls;
  for (const TimelineEvent& event : events) {
    if (event.type == "toll_start") TRY(Begin(profile, calendar, event, received, tolls));
    if (event.type == "toll_end") TRY(End(event, tolls));
  }
  for (const Toll& toll : tolls.all) Explain(toll, tolls.because);
  return tolls;
}

std::optional<Counted> CountFrom(Date from, int count, DayUnit unit, const Calendar& calendar,
                                 const Tolls& tolls) {
  Counted counted;
  std::optional<Date> stopped = tolls.StoppedOn();
  auto step = [&](Date date) {
    if (!tolls.LeavesOut(date)) return true;
    if (!counted.before_first) counted.before_first = 0;
    ++counted.left_out;
    return false;
  };
  if (unit == DayUnit::kMonths || unit == DayUnit::kYears) {
    counted.last = AddMonths(from, unit == DayUnit::kYears ? count * 12 : count);
    for (Date date = AddDays(from, 1); date <= counted.last; date = AddDays(date, 1)) {
      if (stopped && date >= *stopped) return std::nullopt;
      if (!step(date)) counted.last = AddDays(counted.last, 1);
    }
    return counted;
  }
  if (unit == DayUnit::kWeeks) count *= 7;
  if (unit == DayUnit::kHours) count = (count + 23) / 24;
  counted.last = from;
  int used = 0;
  while (used < count) {
    Date date = counted.last = AddDays(counted.last, 1);
    if (stopped && date >= *stopped) return std::nullopt;
    if (unit == DayUnit::kWorking && !calendar.IsOpen(date)) {
      // A closed day inside the pause still marks where the pause began.
      if (tolls.LeavesOut(date) && !counted.before_first) counted.before_first = used;
      continue;
    }
    bool first = !counted.before_first;
    if (step(date)) {
      ++used;
    } else if (first) {
      counted.before_first = used;
    }
  }
  return counted;
}

}  // namespace blackbar
