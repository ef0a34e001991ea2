#include "tracker/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace blackbar {
namespace {

using std::chrono::last;
using std::chrono::sys_days;
using std::chrono::weekday;

// One year more on both sides: New Year's Day can be observed in the year before.
constexpr int kFirstMade = kFirstYear - 1;
constexpr int kLastMade = kLastYear + 1;

weekday WeekdayOf(Date date) { return weekday(sys_days(date)); }

Date On(int year, int month, int day) {
  return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
         std::chrono::day(static_cast<unsigned>(day));
}

Date NthWeekday(int year, int month, int day_of_week, int n) {
  auto in_month = std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month));
  weekday wanted(static_cast<unsigned>(day_of_week));
  return n == -1 ? Date(sys_days(in_month / wanted[last]))
                 : Date(sys_days(in_month / wanted[static_cast<unsigned>(n)]));
}

struct Holiday {
  Date date;
  const HolidayRule* rule;
};

// The day before any shift; nullopt when there is none in that year.
std::optional<Date> RawDate(const HolidayRule& rule, const std::vector<HolidayRule>& rules, int year,
                            int depth = 0) {
  using Kind = HolidayRule::Kind;
  if (year < rule.from_year || (rule.even_years && year % 2 != 0)) return std::nullopt;
  switch (rule.kind) {
    case Kind::kFixed:
      return On(year, rule.month, rule.day);
    case Kind::kNthWeekday:
      return NthWeekday(year, rule.month, rule.weekday, rule.n);
    case Kind::kEasterOffset:
      return AddDays(EasterSunday(year), rule.offset_days);
    case Kind::kElectionDay:
      return AddDays(NthWeekday(year, 11, 1, 1), 1);  // the day after the first Monday
    case Kind::kWeekdayBefore: {
      Date date = AddDays(On(year, rule.month, rule.day), -1);
      while (WeekdayOf(date).c_encoding() != static_cast<unsigned>(rule.weekday)) date = AddDays(date, -1);
      return date;
    }
    case Kind::kOneOff: {
      Result<Date> date = ParseDate(rule.date);
      if (!date || int(date->year()) != year) return std::nullopt;
      return *date;
    }
    case Kind::kDayAfter: {
      for (const HolidayRule& other : rules) {
        if (other.name != rule.of || depth > 3) continue;
        std::optional<Date> base = RawDate(other, rules, year, depth + 1);
        if (base) return AddDays(*base, rule.offset_days);
      }
      return std::nullopt;
    }
  }
  return std::nullopt;
}

bool CanShift(const HolidayRule& rule) { return rule.kind == HolidayRule::Kind::kFixed && !rule.no_shift; }

std::string ShiftFor(const Holiday& holiday, const ObservedRule& observed, bool observes_shifted) {
  weekday day = WeekdayOf(holiday.date);
  bool saturday = day == std::chrono::Saturday;
  if (!CanShift(*holiday.rule) || (!saturday && day != std::chrono::Sunday)) return "none";
  std::string shift = saturday ? observed.saturday : observed.sunday;
  if (saturday && !holiday.rule->saturday.empty()) shift = holiday.rule->saturday;
  static constexpr std::string_view kIf = "_if_body_observes";
  if (shift.ends_with(kIf)) shift = observes_shifted ? shift.substr(0, shift.size() - kIf.size()) : "none";
  return shift;
}

Result<void> CheckRules(const Profile& profile, const std::vector<HolidayRule>& rules) {
  for (const HolidayRule& rule : rules) {
    std::string where = profile.code + " holiday " + rule.name;
    if (rule.kind == HolidayRule::Kind::kFixed && !On(2000, rule.month, rule.day).ok()) {
      return Error{ErrorCode::kInvalidInput, "this day does not exist", where};
    }
    if (rule.kind == HolidayRule::Kind::kNthWeekday && (rule.n == 0 || rule.n < -1 || rule.n > 4)) {
      return Error{ErrorCode::kInvalidInput, "n is 1 to 4, or -1 for the last", where};
    }
    if (rule.kind == HolidayRule::Kind::kOneOff) TRY(ParseDate(rule.date));
    auto named = [&](const HolidayRule& other) { return other.name == rule.of; };
    if (rule.kind == HolidayRule::Kind::kDayAfter && std::none_of(rules.begin(), rules.end(), named)) {
      return Error{ErrorCode::kInvalidInput, "the day it follows is not in the calendar", where};
    }
  }
  for (const std::string& shift : {profile.observed.saturday, profile.observed.sunday}) {
    std::string base = shift.substr(0, shift.find("_if_body_observes"));
    if (base != "none" && base != "preceding_friday" && base != "following_monday") {
      return Error{ErrorCode::kInvalidInput, "unknown rule for a holiday on a weekend", profile.code};
    }
  }
  return {};
}

}  // namespace

Date EasterSunday(int year) {
  // The Gregorian computus of Meeus, Jones and Butcher.
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30;
  int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
  return On(year, month, day);
}

Result<Date> CheckYear(Date date) {
  int year = int(date.year());
  if (!date.ok() || year < kFirstYear || year > kLastYear) {
    return Error{ErrorCode::kLimitExceeded,
                 fmt::format("dates are between {} and {}", kFirstYear, kLastYear)};
  }
  return date;
}

Result<Calendar> Calendar::Make(const Profile& profile, const CalendarOptions& options) {
  const std::string& name = options.name.empty() ? profile.calendar : options.name;
  auto found = profile.holidays.find(name);
  if (found == profile.holidays.end()) {
    return Error{ErrorCode::kNotFound, "the profile has no such calendar", name};
  }
  const std::vector<HolidayRule>& rules = found->second;
  TRY(CheckRules(profile, rules));
  std::vector<Holiday> holidays;
  for (int year = kFirstMade; year <= kLastMade; ++year) {
    for (const HolidayRule& rule : rules) {
      if (std::optional<Date> date = RawDate(rule, rules, year)) holidays.push_back({*date, &rule});
    }
  }
  std::stable_sort(holidays.begin(), holidays.end(), [](auto& a, auto& b) { return a.date < b.date; });

  Calendar made;
  for (const Holiday& holiday : holidays) made.closed_.emplace(holiday.date, holiday.rule->name);
  // Shifted days come second: a substitute gives way to a holiday that falls on its own day (Christmas on a
  // Sunday moves past Boxing Day).
  for (const Holiday& holiday : holidays) {
    std::string shift = ShiftFor(holiday, profile.observed, options.observes_shifted);
    if (shift == "preceding_friday") {
      made.closed_.emplace(AddDays(holiday.date, -1), holiday.rule->name + " (observed)");
    } else if (shift == "following_monday") {
      made.closed_.emplace(made.NextOpen(holiday.date), holiday.rule->name + " (observed)");
    }
  }
  for (Date date : options.closed) made.closed_.emplace(date, "the office was closed");
  return made;
}

std::string Calendar::WhyClosed(Date date) const {
  if (auto it = closed_.find(date); it != closed_.end()) return it->second;
  weekday day = WeekdayOf(date);
  if (day == std::chrono::Saturday) return "Saturday";
  if (day == std::chrono::Sunday) return "Sunday";
  return {};
}

bool Calendar::IsOpen(Date date) const {
  weekday day = WeekdayOf(date);
  return day != std::chrono::Saturday && day != std::chrono::Sunday && !closed_.contains(date);
}

Date Calendar::NextOpen(Date date) const {
  while (!IsOpen(date)) date = AddDays(date, 1);
  return date;
}

Date Calendar::AddOpenDays(Date date, int count) const {
  while (count > 0) {
    date = AddDays(date, 1);
    if (IsOpen(date)) --count;
  }
  return date;
}

int Calendar::OpenDaysBetween(Date from, Date to) const {
  int count = 0;
  for (Date date = AddDays(from, 1); date <= to; date = AddDays(date, 1)) count += IsOpen(date) ? 1 : 0;
  return count;
}

std::map<Date, std::string> Calendar::HolidaysOf(int year) const {
  std::map<Date, std::string> found;
  for (const auto& [date, why] : closed_) {
    if (int(date.year()) == year) found.emplace(date, why);
  }
  return found;
}

}  // namespace blackbar
