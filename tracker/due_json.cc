#include "tracker/due_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "templates/data_dir.h"
#include "tracker/due_events.h"
#include "tracker/timeline.h"

namespace blackbar {
namespace {

Error Invalid(const std::string& message, const std::string& where) {
  return {ErrorCode::kInvalidInput, message, where};
}

Json DateJson(std::optional<Date> date) { return date ? Json(FormatDate(*date)) : Json(nullptr); }

Json BecauseJson(const std::vector<Because>& steps) {
  Json list = Json::array();
  for (const Because& step : steps) {
    Json line = {{"text", step.text}};
    if (!step.cite.empty() && step.cite != "-") line["cite"] = step.cite;
    if (!step.verified.empty()) line["verified"] = step.verified;
    if (!step.fact.empty()) line["fact"] = step.fact;
    list.push_back(line);
  }
  return list;
}

// The names in a rule that stand in the profile: "determination+extension" asks for determination, "five_day
// then decision_after_ack" for two in a row. What follows a "+" only names steps that the input asks for.
struct Rule {
  std::string deadline, then, appeal;
};

std::vector<std::string> SplitBy(const std::string& text, const std::string& mark) {
  std::vector<std::string> parts;
  size_t from = 0;
  for (size_t at; (at = text.find(mark, from)) != std::string::npos; from = at + mark.size()) {
    parts.push_back(text.substr(from, at - from));
  }
  parts.push_back(text.substr(from));
  return parts;
}

bool HasDeadline(const Profile& profile, const std::string& id) {
  return std::any_of(profile.deadlines.begin(), profile.deadlines.end(),
                     [&](auto& rule) { return rule.id == id; });
}

bool HasAppeal(const Profile& profile, const std::string& id) {
  return std::any_of(profile.appeals.begin(), profile.appeals.end(),
                     [&](auto& rule) { return rule.id == id; });
}

Result<Rule> ParseRule(const Profile& profile, const std::string& text) {
  Rule rule;
  std::vector<std::string> in_turn = SplitBy(text, " then ");
  for (const std::string& name : SplitBy(in_turn.front(), "+")) {
    if (rule.deadline.empty() && HasDeadline(profile, name)) rule.deadline = name;
    if (rule.appeal.empty() && HasAppeal(profile, name)) rule.appeal = name;
  }
  if (in_turn.size() == 2 && HasDeadline(profile, in_turn[1])) rule.then = in_turn[1];
  bool found = !rule.deadline.empty() || !rule.appeal.empty();
  if (!found || (in_turn.size() > 1 && rule.then.empty()) || in_turn.size() > 2) {
    return Error{ErrorCode::kNotFound, "the profile has no deadline or appeal with this name", text};
  }
  return rule;
}

void PutTolls(const Profile& profile, const Timeline& timeline, const Due& due, bool tolls_asked,
              Json& answer) {
  if (due.used_before_toll) answer["used_before_toll"] = *due.used_before_toll;
  if (tolls_asked && due.unit == DayUnit::kWorking) answer["tolled_working_days"] = due.tolled_days;
  if (!timeline.withdrawn_if_no_reply_by) return;
  bool fee = std::any_of(profile.tolls.begin(), profile.tolls.end(),
                         [](const TollRule& rule) { return rule.effect == "pause" && rule.abandon.count; });
  answer[fee ? "fee_lapses_after" : "withdrawn_if_no_reply_by"] = DateJson(timeline.withdrawn_if_no_reply_by);
}

void PutDue(const Due& due, Json& answer) {
  answer["due"] = DateJson(due.due);
  answer["status"] = DueStatusName(due.status);
  answer["kind"] = due.kind;
  answer["effect_if_missed"] = due.effect_if_missed;
  answer["unconfirmed"] = due.unconfirmed;
  if (due.day_1) answer["day_1"] = DateJson(due.day_1);
  if (due.base_due) answer["base_due"] = DateJson(due.base_due);
  if (due.unit == DayUnit::kCalendar && due.base_unrolled) {
    answer[fmt::format("day_{}", due.base_count)] = DateJson(due.base_unrolled);
    answer[fmt::format("day_{}", due.count)] = DateJson(due.unrolled);
  }
  if (due.unrolled) answer["last_day_unrolled"] = DateJson(due.unrolled);
  answer["because"] = BecauseJson(due.because);
}

void PutAppeal(const AppealDue& appeal, Json& answer) {
  answer["status"] = DueStatusName(appeal.status);
  answer["body"] = appeal.body;
  answer["kind"] = appeal.kind;
  answer["unconfirmed"] = appeal.unconfirmed;
  answer["because"] = BecauseJson(appeal.because);
  answer["due"] = DateJson(appeal.last_day);
  if (appeal.deemed) answer["deemed_denial"] = DateJson(appeal.from);
  if (!appeal.last_day) return;
  answer["appeal_last_day"] = DateJson(appeal.last_day);
  // Records are kept at least until nobody can appeal any more, a court's own rolling of the last day
  // included.
  answer["last_day_unrolled"] = DateJson(appeal.last_day);
  answer["hold_until_at_least"] = DateJson(appeal.last_day_rolled);
  answer["because"].push_back(
      {{"text", fmt::format("keep the records at least until {}, the first open day on or "
                            "after the last day",
                            FormatDate(*appeal.last_day_rolled))},
       {"verified", "convention"}});
}

Result<Json> Answer(const Profile& profile, const Calendar& calendar, const DueQuestion& question,
                    const Rule& rule) {
  Json answer = {{"jurisdiction", profile.code}, {"rule", question.rule}};
  if (!rule.appeal.empty()) {
    PutAppeal(TRY(ComputeAppeal(profile, calendar, question.events, rule.appeal)), answer);
    return answer;
  }
  Due due = TRY(ComputeDue(profile, calendar, question.events, rule.deadline));
  if (!rule.then.empty()) {
    Due next = TRY(ComputeDue(profile, calendar, question.events, rule.then));
    std::vector<Because> first = due.because;
    PutDue(next, answer);
    answer["ack_due"] = DateJson(due.due);
    answer["because"] = BecauseJson(first);
    for (Json& line : BecauseJson(next.because)) answer["because"].push_back(line);
  } else {
    PutDue(due, answer);
  }
  if (!question.received) return answer;
  Timeline timeline = TRY(ComputeTimeline(profile, calendar, question.events));
  answer["receipt_date"] = DateJson(timeline.receipt);
  if (timeline.clock_commences) answer["clock_commences"] = DateJson(timeline.clock_commences);
  if (question.no_answer && due.effect_if_missed.starts_with("deemed_"))
    answer["deemed_denial"] = DateJson(due.due);
  PutTolls(profile, timeline, due, question.tolls, answer);
  return answer;
}

}  // namespace

Result<Json> DueJson(const Json& untrusted_question) {
  std::string code = TRY(JsonString(untrusted_question, "jurisdiction", "question"));
  std::string name = TRY(JsonString(untrusted_question, "rule", "question"));
  const Json* input = TRY(JsonObject(untrusted_question, "input", "question"));
  for (const auto& [key, value] : untrusted_question.items()) {
    static const std::set<std::string> kKeys = {"jurisdiction", "rule", "input", "id", "title", "calendar"};
    if (!kKeys.contains(key)) return Invalid("unknown key \"" + key + "\"", "question");
  }
  ConfirmedFacts confirmed = TRY(ReadConfirmed(*input, code));
  Profile profile = TRY(LoadProfile(TRY(JurisdictionsDir()), code, confirmed));
  CalendarOptions options;
  options.closed = TRY(ReadClosures(*input));
  Calendar calendar = TRY(Calendar::Make(profile, options));
  Rule rule = TRY(ParseRule(profile, name));
  bool appeal_clock = std::any_of(
      profile.deadlines.begin(), profile.deadlines.end(),
      [&](const DeadlineRule& each) { return each.id == rule.deadline && each.kind == "appeal_decision"; });
  DueQuestion question = TRY(ReadDueQuestion(*input, profile, appeal_clock));
  question.rule = name;
  return Answer(profile, calendar, question, rule);
}

}  // namespace blackbar
