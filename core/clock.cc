#include "core/clock.h"

#include <fmt/format.h>

#include <charconv>

namespace blackbar {
namespace {

namespace chrono = std::chrono;

constexpr int64_t kSecond = 1'000'000;

Error NotInstant() {
  return {ErrorCode::kInvalidInput,
          "an instant is written like 2026-11-21T09:30:00-07:00 (RFC 3339 with offset)"};
}

// Digits text[from, from+count) as a number; -1 when one of them is not a digit.
int Digits(std::string_view text, size_t from, size_t count) {
  if (from + count > text.size()) return -1;
  int value = 0;
  for (size_t i = from; i < from + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

struct Offset {
  int seconds;
  bool ok;
};

Offset ParseOffset(std::string_view text) {
  if (text == "Z" || text == "z") return {0, true};
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return {0, false};
  int hours = Digits(text, 1, 2), minutes = Digits(text, 4, 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return {0, false};
  int seconds = hours * 3600 + minutes * 60;
  return {text[0] == '-' ? -seconds : seconds, true};
}

}  // namespace

std::string FormatDate(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

Result<Date> ParseDate(std::string_view text) {
  Error wrong{ErrorCode::kInvalidInput, "a date is written YYYY-MM-DD and must exist"};
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return wrong;
  int year = Digits(text, 0, 4), month = Digits(text, 5, 2), day = Digits(text, 8, 2);
  if (year < 0 || month < 0 || day < 0) return wrong;
  Date date{chrono::year(year), chrono::month(static_cast<unsigned>(month)),
            chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return wrong;
  return date;
}

Date AddDays(Date date, int days) { return Date(chrono::sys_days(date) + chrono::days(days)); }

int DaysBetween(Date from, Date to) {
  return static_cast<int>((chrono::sys_days(to) - chrono::sys_days(from)).count());
}

std::string FormatInstant(Instant instant) {
  auto since = chrono::microseconds(instant.us);
  auto day = chrono::floor<chrono::days>(since);
  int64_t rest = (since - day).count();
  std::string text = FormatDate(Date(chrono::sys_days(day)));
  int64_t seconds = rest / kSecond;
  text += fmt::format("T{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  if (rest % kSecond != 0) text += fmt::format(".{:06}", rest % kSecond);
  return text + "Z";
}

Result<Instant> ParseInstant(std::string_view text) {
  if (text.size() < 20 || (text[10] != 'T' && text[10] != 't' && text[10] != ' ')) return NotInstant();
  Date date = TRY(ParseDate(text.substr(0, 10)));
  int hour = Digits(text, 11, 2), minute = Digits(text, 14, 2), second = Digits(text, 17, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return NotInstant();
  if (text[13] != ':' || text[16] != ':') return NotInstant();
  size_t at = 19;
  int64_t fraction = 0;
  if (text[at] == '.') {
    int64_t unit = kSecond / 10;
    size_t first = ++at;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, unit /= 10) {
      fraction += (text[at] - '0') * unit;
    }
    if (at == first) return NotInstant();
  }
  Offset offset = ParseOffset(text.substr(at));
  if (!offset.ok) return NotInstant();
  int64_t days = chrono::sys_days(date).time_since_epoch().count();
  int64_t seconds = days * 86400 + hour * 3600 + minute * 60 + second - offset.seconds;
  return Instant{seconds * kSecond + fraction};
}

Result<Date> LocalDateOf(std::string_view rfc3339) {
  TRY(ParseInstant(rfc3339));
  return ParseDate(rfc3339.substr(0, 10));
}

Instant SystemClock::Now() {
  auto now = chrono::system_clock::now().time_since_epoch();
  return {chrono::duration_cast<chrono::microseconds>(now).count()};
}

}  // namespace blackbar
