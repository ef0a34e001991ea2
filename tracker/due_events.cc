#include "tracker/due_events.h"

#include <fmt/format.h>

#include <algorithm>

namespace blackbar {
namespace {

constexpr const char* kWhere = "input";

Error Invalid(const std::string& message, const std::string& where = kWhere) {
  return {ErrorCode::kInvalidInput, message, where};
}

// A date, or an instant whose own offset tells the civil date.
Result<Date> DateOf(const Json& object, const char* key) {
  std::string text = TRY(JsonString(object, key, kWhere));
  Result<Date> date = text.size() > 10 ? LocalDateOf(text) : ParseDate(text);
  if (!date) return Invalid(fmt::format("\"{}\" is not a date like 2026-10-05", key));
  return CheckYear(*date);
}

Result<int> MinuteOf(const std::string& text, const char* key) {
  auto digit = [&](size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  bool shape = text.size() == 5 && text[2] == ':' && digit(0) && digit(1) && digit(3) && digit(4);
  int hour = shape ? std::stoi(text.substr(0, 2)) : 99;
  int minute = shape ? std::stoi(text.substr(3, 2)) : 99;
  if (hour > 23 || minute > 59) return Invalid(fmt::format("\"{}\" is not a time like 17:30", key));
  return hour * 60 + minute;
}

Result<TimelineEvent> ReadReceived(const Json& input) {
  TimelineEvent event;
  event.type = "received";
  event.date = TRY(DateOf(input, "received"));
  std::string received = TRY(JsonString(input, "received", kWhere));
  if (received.size() > 16) event.minute_of_day = TRY(MinuteOf(received.substr(11, 5), "received"));
  if (input.contains("received_time")) {
    event.minute_of_day = TRY(MinuteOf(TRY(JsonString(input, "received_time", kWhere)), "received_time"));
  }
  if (input.contains("office_closes")) {
    event.office_closes = TRY(MinuteOf(TRY(JsonString(input, "office_closes", kWhere)), "office_closes"));
  }
  if (input.contains("record_type")) event.record_type = TRY(JsonString(input, "record_type", kWhere));
  if (input.contains("requester_class"))
    event.requester_class = TRY(JsonString(input, "requester_class", kWhere));
  return event;
}

Result<TimelineEvent> ReadExtension(const Json& input) {
  const Json* from = TRY(JsonObject(input, "extension", kWhere));
  TimelineEvent event;
  event.type = "extension_notice";
  for (const auto& [key, value] : from->items()) {
    if (key == "days") {
      event.count = static_cast<int>(std::clamp<int64_t>(TRY(JsonInt(*from, "days", "extension")), 0, 36500));
    } else if (key == "to_total") {
      event.total =
          static_cast<int>(std::clamp<int64_t>(TRY(JsonInt(*from, "to_total", "extension")), 0, 36500));
    } else if (key == "unit") {
      event.unit = TRY(DayUnitFromName(TRY(JsonString(*from, "unit", "extension"))));
    } else if (key == "until") {
      event.until = TRY(DateOf(*from, "until"));
    } else if (key == "ground") {
      event.reason = TRY(JsonString(*from, "ground", "extension"));
    } else if (key == "notice_sent") {
      event.date = TRY(DateOf(*from, "notice_sent"));
    } else {
      return Invalid("unknown key \"" + key + "\"", "extension");
    }
  }
  // Without a date of its own the notice went out with the request's arrival: in time.
  if (!from->contains("notice_sent") && input.contains("received"))
    event.date = TRY(DateOf(input, "received"));
  return event;
}

struct Ending {
  const char* suffix;
  bool starts;
};
constexpr Ending kEndings[] = {
    {"_sent", true},      {"_given", true},  {"_requested", true}, {"_required", true},
    {"_demanded", true},  {"_issued", true}, {"_mailed", true},    {"_asked", true},
    {"_received", false}, {"_paid", false},  {"_answered", false}, {"_replied", false},
    {"_reply", false},
};

// The trigger that "clarification_sent" or "fee_received" speaks of.
const TollRule* RuleNamed(const Profile& profile, const std::string& base) {
  for (bool exact : {true, false}) {
    for (const TollRule& rule : profile.tolls) {
      if (exact ? rule.trigger == base : rule.trigger.starts_with(base)) return &rule;
    }
  }
  return nullptr;
}

Result<void> ReadToll(const Json& from, const Profile& profile, const std::string& boundary,
                      std::vector<TimelineEvent>& events) {
  std::string type = TRY(JsonString(from, "type", "events"));
  TimelineEvent event;
  event.date = TRY(DateOf(from, "date"));
  event.boundary = boundary;
  if (type == "toll_start" || type == "toll_end") {
    event.type = type;
    if (from.contains("reason")) event.reason = TRY(JsonString(from, "reason", "events"));
    events.push_back(event);
    return {};
  }
  for (const Ending& ending : kEndings) {
    if (!type.ends_with(ending.suffix)) continue;
    const TollRule* rule =
        RuleNamed(profile, type.substr(0, type.size() - std::string_view(ending.suffix).size()));
    if (rule == nullptr) break;
    event.type = ending.starts ? "toll_start" : "toll_end";
    event.reason = rule->trigger;
    bool asked = std::any_of(events.begin(), events.end(), [&](const TimelineEvent& earlier) {
      return earlier.type == "toll_start" && earlier.reason == rule->trigger;
    });
    if (!ending.starts && !asked && rule->effect == "restart") {
      // Only the answer makes the new day 0, so that the question's own date may be left out.
      TimelineEvent start = event;
      start.type = "toll_start";
      events.push_back(start);
    }
    events.push_back(event);
    return {};
  }
  return Invalid("the profile has no rule for this event", type);
}

Result<void> ReadTolls(const Json& input, const Profile& profile, DueQuestion& question) {
  if (!input.contains("events")) return {};
  static const std::set<std::string> kBoundaries = {"", "exclusive_start_inclusive_end", "inclusive_both",
                                                    "new_clock_day_after_reply", "received_on_payment_date"};
  std::string boundary = input.contains("boundary") ? TRY(JsonString(input, "boundary", kWhere)) : "";
  if (!kBoundaries.contains(boundary)) return Invalid("unknown boundary", boundary);
  const Json* events = TRY(JsonArray(input, "events", kWhere));
  for (const Json& each : *events) TRY(ReadToll(each, profile, boundary, question.events));
  question.tolls = !events->empty();
  return {};
}

Result<void> CheckKeys(const Json& input) {
  static const std::set<std::string> kKeys = {"received",
                                              "received_time",
                                              "office_closes",
                                              "record_type",
                                              "requester_class",
                                              "extension",
                                              "events",
                                              "boundary",
                                              "acknowledged",
                                              "denial_mailed",
                                              "incident_known",
                                              "no_answer",
                                              "received_any_component",
                                              "received_proper_component",
                                              "appeal_filed",
                                              "confirmed",
                                              "office_closures"};
  for (const auto& [key, value] : input.items()) {
    if (!kKeys.contains(key)) return Invalid("unknown key \"" + key + "\"");
  }
  return {};
}

}  // namespace

Result<DueQuestion> ReadDueQuestion(const Json& input, const Profile& profile, bool appeal_clock) {
  TRY(CheckKeys(input));
  DueQuestion question;
  if (input.contains("received")) question.events.push_back(TRY(ReadReceived(input)));
  static constexpr std::pair<const char*, const char*> kDates[] = {
      {"acknowledged", "acknowledged"},     {"denial_mailed", "denied"},
      {"incident_known", "incident_known"}, {"received_any_component", "received_any_component"},
      {"appeal_filed", "appeal_filed"},     {"received_proper_component", "received_proper_component"}};
  for (const auto& [key, type] : kDates) {
    if (!input.contains(key)) continue;
    TimelineEvent event;
    event.type = type;
    event.date = TRY(DateOf(input, key));
    question.events.push_back(event);
    if (event.type == "received_any_component" && !input.contains("received")) {
      event.type = "received";
      question.events.push_back(event);
    }
  }
  if (appeal_clock && input.contains("received") && !input.contains("appeal_filed")) {
    TimelineEvent filed = question.events.front();
    filed.type = "appeal_filed";
    question.events.push_back(filed);
  }
  if (input.contains("extension")) question.events.push_back(TRY(ReadExtension(input)));
  if (input.contains("no_answer")) question.no_answer = TRY(JsonBool(input, "no_answer", kWhere));
  TRY(ReadTolls(input, profile, question));
  question.received = std::any_of(question.events.begin(), question.events.end(),
                                  [](const TimelineEvent& event) { return event.type == "received"; });
  return question;
}

Result<ConfirmedFacts> ReadConfirmed(const Json& input, const std::string& code) {
  ConfirmedFacts confirmed;
  if (!input.contains("confirmed")) return confirmed;
  const Json* list = TRY(JsonArray(input, "confirmed", kWhere));
  for (const Json& each : *list) {
    if (!each.is_string()) return Invalid("\"confirmed\" is a list of paths of facts");
    std::string path = each.get<std::string>();
    confirmed.insert(path.find('/') == std::string::npos ? code + "/" + path : path);
  }
  return confirmed;
}

Result<std::set<Date>> ReadClosures(const Json& input) {
  std::set<Date> closed;
  if (!input.contains("office_closures")) return closed;
  const Json* list = TRY(JsonArray(input, "office_closures", kWhere));
  for (const Json& each : *list) {
    Result<Date> date =
        each.is_string() ? ParseDate(each.get<std::string>()) : Result<Date>(Invalid("not a date"));
    if (!date) return Invalid("\"office_closures\" is a list of dates");
    closed.insert(TRY(CheckYear(*date)));
  }
  return closed;
}

}  // namespace blackbar
