#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "templates/data_dir.h"
#include "tracker/request.h"

namespace blackbar {
namespace {

constexpr std::string_view kWaiting[] = {"clarifying", "awaiting_payment", "third_party_notice",
                                         "awaiting_ruling"};
constexpr std::string_view kDated[] = {
    "acknowledged",    "denied",   "incident_known",         "appeal_filed",
    "toll_start",      "toll_end", "received_any_component", "received_proper_component",
    "extension_notice"};

template <size_t n>
bool IsOneOf(const std::string_view (&list)[n], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

std::string Member(const Json& data, const char* key) {
  auto it = data.find(key);
  return it != data.end() && it->is_string() ? it->get<std::string>() : std::string();
}

Result<std::optional<int>> Number(const Json& data, const char* key) {
  if (!data.contains(key)) return std::optional<int>();
  int64_t value = TRY(JsonInt(data, key, "event"));
  if (value < 0 || value > 36500)
    return Error{ErrorCode::kInvalidInput, "the number of days is out of range", key};
  return std::optional<int>(static_cast<int>(value));
}

Result<TimelineEvent> FromEvent(const RequestEvent& from) {
  TimelineEvent event;
  event.type = from.type;
  event.date = from.on;
  event.reason = Member(from.data, from.type == "extension_notice" ? "ground" : "reason");
  event.boundary = Member(from.data, "boundary");
  event.count = TRY(Number(from.data, "count"));
  event.total = TRY(Number(from.data, "total"));
  if (from.data.contains("unit")) event.unit = TRY(DayUnitFromName(Member(from.data, "unit")));
  if (from.data.contains("until")) event.until = TRY(ParseDate(Member(from.data, "until")));
  return event;
}

// Where a request goes back to. Closing while waiting keeps the open state, so that a reopened request is not
// left waiting for an answer that nobody asked for any more.
std::string ResumeAfter(const RequestFold& now, const std::string& to) {
  bool from_waiting = IsOneOf(kWaiting, now.state);
  if (IsOneOf(kWaiting, to)) return from_waiting ? now.resume_state : now.state;
  if (to == "closed") return from_waiting || now.state == "reopened" ? now.resume_state : now.state;
  if (to == "reopened") return now.resume_state;
  return {};
}

}  // namespace

std::vector<RequestEvent> Standing(const std::vector<RequestEvent>& events) {
  std::set<int64_t> retracted;
  for (const RequestEvent& event : events) {
    if (event.type == "retracted" && event.data.contains("seq"))
      retracted.insert(event.data["seq"].get<int64_t>());
  }
  std::vector<RequestEvent> standing;
  for (const RequestEvent& event : events) {
    if (!retracted.contains(event.seq)) standing.push_back(event);
  }
  return standing;
}

RequestFold FoldEvents(const std::vector<RequestEvent>& events) {
  RequestFold fold;
  for (const RequestEvent& event : Standing(events)) {
    if (event.type == "received") fold.state = "received";
    if (event.type == "assigned") fold.assigned_to = Member(event.data, "to");
    if (event.type != "moved") continue;
    std::string to = Member(event.data, "to");
    fold.resume_state = ResumeAfter(fold, to);
    fold.disposition = to == "closed" ? Member(event.data, "disposition") : "";
    fold.state = to;
  }
  return fold;
}

Result<std::vector<TimelineEvent>> TimelineEventsOf(const Request& request,
                                                    const std::vector<RequestEvent>& events) {
  TimelineEvent received;
  received.type = "received";
  received.date = TRY(LocalDateOf(request.received_text));
  received.minute_of_day =
      std::stoi(request.received_text.substr(11, 2)) * 60 + std::stoi(request.received_text.substr(14, 2));
  received.record_type = request.record_type;
  received.requester_class = request.requester_class;
  std::vector<TimelineEvent> dated = {received};
  for (const RequestEvent& event : Standing(events)) {
    if (IsOneOf(kDated, event.type)) dated.push_back(TRY(FromEvent(event)));
  }
  return dated;
}

Result<Timeline> RequestTimeline(Database& database, const Request& request, const ConfirmedFacts& confirmed,
                                 const CalendarOptions& options) {
  Profile profile = TRY(LoadProfile(TRY(JurisdictionsDir()), request.jurisdiction, confirmed));
  Calendar calendar = TRY(Calendar::Make(profile, options));
  std::vector<RequestEvent> events = TRY(RequestEvents(database, request.id));
  return ComputeTimeline(profile, calendar, TRY(TimelineEventsOf(request, events)));
}

}  // namespace blackbar
