// Which days an office is open: weekends, the holidays of a profile with their observed days, and the days
// the office itself was closed. Made once for a profile and a set of closures; immutable afterwards, so any
// thread may read it. Days are civil dates without a zone. Years 1990 to 2100; other dates are refused where
// they enter.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/clock.h"
#include "core/result.h"
#include "templates/jurisdiction.h"

namespace blackbar {

constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2100;

struct CalendarOptions {
  std::string name;               // empty: the profile's default calendar
  std::set<Date> closed;          // closures of this office
  bool observes_shifted = false;  // for laws that leave shifted holidays to the body
};

class Calendar {
 public:
  static Result<Calendar> Make(const Profile& profile, const CalendarOptions& options = {});

  bool IsOpen(Date date) const;
  // Why a day is closed, such as "Saturday" or "Columbus Day"; empty for an open day.
  std::string WhyClosed(Date date) const;
  // The day itself or the first open day after it.
  Date NextOpen(Date date) const;
  // The last of `count` open days after `date`; count >= 0, and 0 is `date` itself.
  Date AddOpenDays(Date date, int count) const;
  // Open days in (from, to].
  int OpenDaysBetween(Date from, Date to) const;
  // Holidays that close the office in a year, as observed, with the weekend ones that do not shift.
  std::map<Date, std::string> HolidaysOf(int year) const;

 private:
  std::map<Date, std::string> closed_;
};

// Western Easter Sunday.
Date EasterSunday(int year);
// A date the calendars cover, or limit_exceeded.
Result<Date> CheckYear(Date date);

}  // namespace blackbar
