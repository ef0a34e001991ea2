#include "templates/rules.h"

#include <fmt/format.h>

#include <array>

namespace blackbar {
namespace {

constexpr std::array<std::pair<DayUnit, const char*>, 7> kUnits = {{{DayUnit::kNone, "none"},
                                                                    {DayUnit::kHours, "hours"},
                                                                    {DayUnit::kWorking, "working"},
                                                                    {DayUnit::kCalendar, "calendar"},
                                                                    {DayUnit::kWeeks, "weeks"},
                                                                    {DayUnit::kMonths, "months"},
                                                                    {DayUnit::kYears, "years"}}};

Error Wrong(const std::string& what, const std::string& where) {
  return {ErrorCode::kInvalidInput, what, where};
}

Result<std::optional<int>> OptionalInt(const Json& object, const char* key, const std::string& where) {
  if (!object.contains(key) || object[key].is_null()) return std::optional<int>();
  int64_t value = TRY(JsonInt(object, key, where));
  if (value < -36500 || value > 36500) return Wrong(fmt::format("\"{}\" is out of range", key), where);
  return std::optional<int>(static_cast<int>(value));
}

Result<int> IntOr(const Json& object, const char* key, int other, const std::string& where) {
  return TRY(OptionalInt(object, key, where)).value_or(other);
}

Result<DayUnit> ParseUnit(const std::string& name, const std::string& where) {
  Result<DayUnit> unit = DayUnitFromName(name);
  if (!unit) return Wrong(unit.error().message, where);
  return *unit;
}

Result<Span> ParseSpan(const Json& from, const char* count_key, const std::string& where) {
  Span span;
  span.count = TRY(OptionalInt(from, count_key, where));
  span.unit = TRY(ParseUnit(StringOr(from, "unit", "none"), where));
  if (span.count && *span.count < 0) return Wrong("a count is not negative", where);
  return span;
}

Result<Span> NestedSpan(const Json& from, const char* key, const std::string& where) {
  if (!from.contains(key) || from[key].is_null()) return Span{};
  return ParseSpan(*TRY(JsonObject(from, key, where)), "count", where);
}

Result<DeadlineRule> ParseDeadline(const Fact& fact, const std::string& where) {
  const Json& v = fact.value;
  DeadlineRule rule;
  rule.fact = &fact;
  rule.id = TRY(JsonString(v, "id", where));
  rule.kind = TRY(JsonString(v, "kind", where));
  rule.span = TRY(ParseSpan(v, "count", where));
  rule.start = TRY(JsonString(v, "start", where));
  rule.roll = StringOr(v, "roll", "none") == "next_non_holiday";
  rule.effect_if_missed = StringOr(v, "effect_if_missed", "none_stated");
  rule.extends = StringOr(v, "extends", "");
  rule.enabled = v.value("enabled", true);
  if (v.contains("applies_to")) {
    rule.record_type = StringOr(v["applies_to"], "record_type", "");
    rule.requester_class = StringOr(v["applies_to"], "requester_class", "");
  }
  return rule;
}

Result<ExtensionRule> ParseExtension(const Fact& fact, const std::string& where) {
  const Json& v = fact.value;
  ExtensionRule rule;
  rule.fact = &fact;
  rule.id = TRY(JsonString(v, "id", where));
  rule.extends = TRY(JsonString(v, "extends", where));
  rule.from = StringOr(v, "from", "base_due");
  rule.max = TRY(ParseSpan(v, "max_count", where));
  rule.times = TRY(OptionalInt(v, "times", where));
  rule.replaces_base = v.value("replaces_base", false);
  if (v.contains("grounds")) rule.grounds = TRY(Strings(v, "grounds", where));
  if (v.contains("notice_must_have")) rule.notice_must_have = TRY(Strings(v, "notice_must_have", where));
  return rule;
}

// The facts name the time after which a silent requester is taken to have withdrawn in four ways.
Result<Span> ParseAbandon(const Json& v, const std::string& where) {
  for (const char* key : {"abandon_after", "after"}) {
    if (v.contains(key)) return NestedSpan(v, key, where);
  }
  Span span;
  for (const char* key : {"abandon_after_days", "after_days"}) {
    if (!v.contains(key)) continue;
    span.count = TRY(OptionalInt(v, key, where));
    span.unit = TRY(ParseUnit(StringOr(v, "abandon_unit", "calendar"), where));
  }
  return span;
}

Result<TollRule> ParseToll(const Fact& fact, const std::string& where) {
  const Json& v = fact.value;
  TollRule rule;
  rule.fact = &fact;
  rule.trigger = TRY(JsonString(v, "trigger", where));
  rule.effect = TRY(JsonString(v, "effect", where));
  rule.boundary = StringOr(v, "boundary", "");
  rule.times = TRY(OptionalInt(v, "times", where));
  rule.abandon = TRY(ParseAbandon(v, where));
  return rule;
}

Result<AppealRule> ParseAppeal(const Fact& fact, const std::string& where) {
  const Json& v = fact.value;
  AppealRule rule;
  rule.fact = &fact;
  rule.id = TRY(JsonString(v, "id", where));
  rule.body = TRY(JsonString(v, "body", where));
  rule.kind = TRY(JsonString(v, "kind", where));
  rule.from = StringOr(v, "from", "");
  rule.span = TRY(ParseSpan(v, "count", where));
  rule.decision = TRY(NestedSpan(v, "decision", where));
  rule.hearing = TRY(NestedSpan(v, "hearing_within", where));
  return rule;
}

Result<int> ParseWeekday(const Json& rule, const std::string& where) {
  static constexpr const char* kNames[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
  std::string name = TRY(JsonString(rule, "weekday", where));
  for (int day = 0; day < 7; ++day) {
    if (name == kNames[day]) return day;
  }
  return Wrong("a weekday is sun, mon, tue, wed, thu, fri or sat", where);
}

Result<HolidayRule> ParseHoliday(const Json& v, const std::string& where) {
  using Kind = HolidayRule::Kind;
  static const std::map<std::string, Kind> kKinds = {{"fixed", Kind::kFixed},
                                                     {"nth_weekday", Kind::kNthWeekday},
                                                     {"easter_offset", Kind::kEasterOffset},
                                                     {"day_after", Kind::kDayAfter},
                                                     {"weekday_before", Kind::kWeekdayBefore},
                                                     {"election_day", Kind::kElectionDay},
                                                     {"one_off", Kind::kOneOff}};
  HolidayRule rule;
  rule.name = TRY(JsonString(v, "name", where));
  auto kind = kKinds.find(TRY(JsonString(v, "kind", where)));
  if (kind == kKinds.end()) return Wrong("unknown kind of holiday rule", where + " " + rule.name);
  rule.kind = kind->second;
  rule.month = TRY(IntOr(v, "month", 0, where));
  rule.day = TRY(IntOr(v, "day", 0, where));
  rule.n = TRY(IntOr(v, "n", 0, where));
  rule.offset_days = TRY(IntOr(v, "offset_days", 0, where));
  rule.from_year = TRY(IntOr(v, "from_year", 0, where));
  rule.of = StringOr(v, "of", "");
  rule.date = StringOr(v, "date", "");
  rule.saturday = StringOr(v, "saturday", "");
  rule.no_shift = v.value("no_shift", false);
  rule.even_years = StringOr(v, "years", "") == "even";
  bool named_weekday = rule.kind == Kind::kNthWeekday || rule.kind == Kind::kWeekdayBefore;
  if (named_weekday) rule.weekday = TRY(ParseWeekday(v, where));
  bool needs_month = rule.kind == Kind::kFixed || named_weekday;
  if (needs_month && (rule.month < 1 || rule.month > 12))
    return Wrong("a month is 1 to 12", where + " " + rule.name);
  return rule;
}

Result<void> ParseHolidays(Profile& profile) {
  for (const Fact* fact : profile.FactsUnder("holidays.")) {
    std::string where = profile.code + ".json facts." + fact->path;
    std::string name = fact->path.substr(std::string_view("holidays.").size());
    if (name == "observed" && fact->value.is_object()) {
      profile.observed = {StringOr(fact->value, "saturday", "none"), StringOr(fact->value, "sunday", "none")};
      continue;
    }
    if (!fact->value.is_array()) continue;
    for (const Json& rule : fact->value) profile.holidays[name].push_back(TRY(ParseHoliday(rule, where)));
  }
  if (!profile.holidays.contains(profile.calendar)) {
    return Wrong("the default calendar has no holidays", profile.code + ".json calendar");
  }
  return {};
}

template <class Rule, class Parse>
Result<void> ParseGroup(const Profile& profile, const char* prefix, std::vector<Rule>& rules, Parse parse) {
  for (const Fact* fact : profile.FactsUnder(prefix)) {
    if (!fact->value.is_object()) continue;
    rules.push_back(TRY(parse(*fact, profile.code + ".json facts." + fact->path)));
  }
  return {};
}

}  // namespace

const char* DayUnitName(DayUnit unit) {
  for (const auto& [each, name] : kUnits) {
    if (each == unit) return name;
  }
  return "none";
}

Result<DayUnit> DayUnitFromName(std::string_view name) {
  for (const auto& [unit, each] : kUnits) {
    if (name == each) return unit;
  }
  return Error{ErrorCode::kInvalidInput, "a unit is working, calendar, hours, weeks, months, years or none"};
}

Result<void> ParseRules(Profile& profile) {
  TRY(ParseGroup(profile, "deadlines.", profile.deadlines, ParseDeadline));
  TRY(ParseGroup(profile, "extensions.", profile.extensions, ParseExtension));
  TRY(ParseGroup(profile, "tolling.", profile.tolls, ParseToll));
  TRY(ParseGroup(profile, "appeals.", profile.appeals, ParseAppeal));
  return ParseHolidays(profile);
}

Result<std::vector<std::string>> Strings(const Json& object, const char* key, const std::string& where) {
  const Json* list = TRY(JsonArray(object, key, where));
  std::vector<std::string> strings;
  for (const Json& each : *list) {
    if (!each.is_string()) return Wrong(fmt::format("\"{}\" is a list of texts", key), where);
    strings.push_back(each.get<std::string>());
  }
  return strings;
}

std::string StringOr(const Json& object, const char* key, const std::string& other) {
  auto it = object.find(key);
  return it != object.end() && it->is_string() ? it->get<std::string>() : other;
}

}  // namespace blackbar
