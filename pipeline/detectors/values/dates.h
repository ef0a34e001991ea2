// Dates as police paper writes them: 06/03/91, 6-3-1991, 1991-06-03, 3 Jun 1991, June 3, 1991, 19910603,
// 03JUN1991, 060391. American order (month first) unless only the other reading is a date. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "core/clock.h"

namespace blackbar {

struct DateSpan {
  size_t begin = 0, end = 0;
  Date date{};
  bool compact = false;  // digits only: a date only where a label says so
};

// A date at exactly `at`. Two-digit years are read as the latest year not after `pivot` (a year such as
// 2026).
std::optional<DateSpan> DateAt(std::string_view text, size_t at, int pivot);

// Full years lived on `day`.
int AgeOn(Date birth, Date day);

}  // namespace blackbar
