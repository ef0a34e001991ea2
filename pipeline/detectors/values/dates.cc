#include "pipeline/detectors/values/dates.h"

#include <fmt/format.h>

#include <array>
#include <string>

#include "pipeline/detectors/values/pattern.h"

namespace blackbar {
namespace {

constexpr const char* kMonthNames =
    "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

const Pattern& Slashed() {  // 06/03/91, 6-3-1991, 06.03.1991
  static const Pattern pattern(R"((\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b)");
  return pattern;
}
const Pattern& YearFirst() {  // 1991-06-03, 1991/06/03
  static const Pattern pattern(R"((\d{4})[/.-](\d{1,2})[/.-](\d{1,2})\b)");
  return pattern;
}
const Pattern& MonthFirst() {  // June 3, 1991; Jun. 3rd 1991
  static const Pattern pattern(
      fmt::format(R"({}\.?\s(\d{{1,2}})(?:st|nd|rd|th)?,?\s(\d{{4}})\b)", kMonthNames));
  return pattern;
}
const Pattern& DayFirst() {  // 3 Jun 1991, 03JUN1991, 03-Jun-91
  static const Pattern pattern(
      fmt::format(R"((\d{{1,2}})(?:st|nd|rd|th)?[ -]?{}\.?,?[ -]?(\d{{4}}|\d{{2}})\b)", kMonthNames));
  return pattern;
}
const Pattern& Compact() {  // 19910603, 06031991, 060391
  static const Pattern pattern(R"((\d{8}|\d{6})\b)");
  return pattern;
}

int Number(std::string_view text, MatchSpan span) {
  int value = 0;
  for (size_t i = span.begin; i < span.end; ++i) value = value * 10 + (text[i] - '0');
  return value;
}

int MonthOf(std::string_view text, MatchSpan span) {
  constexpr std::string_view kAll = "janfebmaraprmayjunjulaugsepoctnovdec";
  std::string name;
  for (size_t i = span.begin; i < span.begin + 3; ++i) name.push_back(static_cast<char>(text[i] | 0x20));
  return static_cast<int>(kAll.find(name) / 3) + 1;
}

std::optional<Date> MakeDate(int year, int month, int day) {
  if (year < 1880 || year > 2150) return std::nullopt;
  Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
            std::chrono::day(static_cast<unsigned>(day))};
  return date.ok() ? std::optional<Date>(date) : std::nullopt;
}

int FullYear(int year, bool two_digits, int pivot) {
  if (!two_digits) return year;
  int full = pivot / 100 * 100 + year;
  return full > pivot ? full - 100 : full;
}

std::optional<Date> AmericanDate(int first, int second, int year) {
  if (auto date = MakeDate(year, first, second)) return date;
  return MakeDate(year, second, first);
}

std::optional<Date> CompactDate(std::string_view text, MatchSpan span, int pivot) {
  auto part = [&](size_t from, size_t count) {
    return Number(text, {span.begin + from, span.begin + from + count});
  };
  if (span.end - span.begin == 6) return MakeDate(FullYear(part(4, 2), true, pivot), part(0, 2), part(2, 2));
  if (auto date = MakeDate(part(0, 4), part(4, 2), part(6, 2))) return date;
  return MakeDate(part(4, 4), part(0, 2), part(2, 2));
}

// What a date at `at` could be by its first bytes; most numbers and words are none, and a pattern costs more.
enum class DateForm { kNone, kYearFirst, kSlashed, kDayFirst, kMonthFirst, kCompact };

bool BeginsMonth(char c) { return std::string_view("jfmasond").find(c | 0x20) != std::string_view::npos; }

DateForm FormAt(std::string_view text, size_t at) {
  auto digit = [&](size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  if (!digit(at)) return BeginsMonth(text[at]) ? DateForm::kMonthFirst : DateForm::kNone;
  size_t digits = 1;
  while (digits < 9 && digit(at + digits)) ++digits;
  if (digits == 6 || digits == 8) return DateForm::kCompact;
  size_t end = at + digits;
  if (end + 1 >= text.size()) return DateForm::kNone;
  bool parted = text[end] == '/' || text[end] == '.' || text[end] == '-';
  if (digits == 4) return parted ? DateForm::kYearFirst : DateForm::kNone;
  if (digits > 2) return DateForm::kNone;
  if (parted && digit(end + 1)) return DateForm::kSlashed;
  char next = text[end] == ' ' || text[end] == '-' ? text[end + 1] : text[end];
  bool ordinal = next == 't' || next == 'T' || next == 'r' || next == 'R';  // 4th, 3rd; st and nd are above
  return ordinal || BeginsMonth(next) ? DateForm::kDayFirst : DateForm::kNone;
}

}  // namespace

std::optional<DateSpan> DateAt(std::string_view text, size_t at, int pivot) {
  if (at >= text.size()) return std::nullopt;
  DateForm form = FormAt(text, at);
  if (form == DateForm::kNone) return std::nullopt;
  std::vector<MatchSpan> g;
  auto span = [&](std::optional<Date> date, bool compact = false) -> std::optional<DateSpan> {
    if (!date) return std::nullopt;
    return DateSpan{g[0].begin, g[0].end, *date, compact};
  };
  auto year = [&] { return FullYear(Number(text, g[3]), g[3].end - g[3].begin == 2, pivot); };
  switch (form) {
    case DateForm::kMonthFirst:
      if (!MonthFirst().MatchAt(text, at, &g)) return std::nullopt;
      return span(MakeDate(Number(text, g[3]), MonthOf(text, g[1]), Number(text, g[2])));
    case DateForm::kYearFirst:
      if (!YearFirst().MatchAt(text, at, &g)) return std::nullopt;
      return span(MakeDate(Number(text, g[1]), Number(text, g[2]), Number(text, g[3])));
    case DateForm::kSlashed:
      if (!Slashed().MatchAt(text, at, &g)) return std::nullopt;
      return span(AmericanDate(Number(text, g[1]), Number(text, g[2]), year()));
    case DateForm::kDayFirst:
      if (!DayFirst().MatchAt(text, at, &g)) return std::nullopt;
      return span(MakeDate(year(), MonthOf(text, g[2]), Number(text, g[1])));
    case DateForm::kCompact:
      if (!Compact().MatchAt(text, at, &g)) return std::nullopt;
      return span(CompactDate(text, g[1], pivot), true);
    case DateForm::kNone:
      break;
  }
  return std::nullopt;
}

int AgeOn(Date birth, Date day) {
  int years = static_cast<int>(day.year()) - static_cast<int>(birth.year());
  bool before = day.month() < birth.month() || (day.month() == birth.month() && day.day() < birth.day());
  return years - (before ? 1 : 0);
}

}  // namespace blackbar
