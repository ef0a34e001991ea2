// Instants, civil dates and where "now" comes from. An Instant is microseconds since 1970-01-01T00:00:00Z;
// text is RFC 3339 with offset. A Date has no time zone. Nothing here depends on the machine's zone.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/result.h"

namespace blackbar {

struct Instant {
  int64_t us = 0;
  auto operator<=>(const Instant&) const = default;
};

using Date = std::chrono::year_month_day;

// "2026-11-21T19:24:00Z"; microseconds are printed only when there are any.
std::string FormatInstant(Instant instant);
// Takes RFC 3339 with an offset or Z; without one it is invalid_input, because the day would be a guess.
Result<Instant> ParseInstant(std::string_view text);
// The civil date written in an RFC 3339 text, in that text's own offset.
Result<Date> LocalDateOf(std::string_view rfc3339);

// "2026-11-21".
std::string FormatDate(Date date);
Result<Date> ParseDate(std::string_view text);
Date AddDays(Date date, int days);
int DaysBetween(Date from, Date to);

// The seam for tests: everything that asks for the time takes a Clock.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant Now() = 0;
};

class SystemClock : public Clock {
 public:
  Instant Now() override;
};

class FixedClock : public Clock {
 public:
  explicit FixedClock(Instant now) : now_(now) {}
  Instant Now() override { return now_; }
  void Set(Instant now) { now_ = now; }

 private:
  Instant now_;
};

}  // namespace blackbar
