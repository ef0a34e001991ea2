// A request in the office's database: one person's ask for records. What happened to it is a list of events
// that is only ever appended to; state, disposition and the rest are the fold of that list, stored beside it
// in the same transaction, and dates are computed from it (tracker/timeline.h) and never stored. The
// requester's data lies apart. Every write appends to the audit log. The trusted program only; one thread per
// Database.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/clock.h"
#include "core/database.h"
#include "core/id.h"
#include "core/json.h"
#include "core/result.h"
#include "tracker/states.h"
#include "tracker/timeline.h"

namespace blackbar {

// All may be empty: the law of most places asks for no name.
struct Requester {
  std::string name, organisation, email, phone, address;
};

struct NewRequest {
  Requester requester;
  std::string jurisdiction;  // a profile's code
  std::string received;      // RFC 3339 with the office's offset, such as "2026-10-05T09:30:00-07:00"
  std::string channel;       // one of Channels()
  std::string scope;         // what is asked for, in the requester's words
  std::string requester_class = "public";
  std::string record_type;  // of the profile's applies_to, mostly empty
  bool certified = false;   // a certificate is asked for
};

struct Request {
  RequestId id;
  std::string number;  // "2026-0001", without gaps within a year
  std::string requester_id, jurisdiction, received_text, channel, requester_class, record_type, scope;
  Instant received_at;
  bool certified = false;
  std::string state, disposition, resume_state, assigned_to;  // the fold; the last three may be empty
  int64_t events = 0;
};

// Types that move dates are those of TimelineEvent, with their members in `data`; besides:
//   moved {to, disposition?, reason?}    a change of state, checked against the tables
//   assigned {to}                        a user's login
//   retracted {seq}                      the event of that number was entered by mistake (not one that moved
//   a state)
// Other lower-case words may be recorded and change neither state nor dates.
struct RequestEvent {
  int64_t seq = 0;
  Instant at;         // when it was entered
  std::string actor;  // login
  std::string type;
  Date on{};  // the civil day it counts from
  Json data = Json::object();
};

struct NewEvent {
  std::string type;
  Date on{};
  Json data = Json::object();
};

struct RequestFold {
  std::string state, disposition, resume_state, assigned_to;
  bool operator==(const RequestFold&) const = default;
};

std::span<const std::string_view> Channels();
std::span<const std::string_view> RequesterClasses();

// Opens a transaction of its own unless one is open. invalid_input for an unknown jurisdiction, channel or
// class, or a receipt that lies in the future of `now`.
Result<Request> CreateRequest(Database& database, Instant now, const std::string& actor,
                              const NewRequest& ask);

// By number or by id.
Result<Request> GetRequest(Database& database, const std::string& number_or_id);
// Newest number first; all states when `state` is empty.
Result<std::vector<Request>> ListRequests(Database& database, const std::string& state = {},
                                          int64_t limit = 200);
Result<std::vector<RequestEvent>> RequestEvents(Database& database, const RequestId& id);
Result<Requester> GetRequester(Database& database, const Request& request);

// Appends, folds and stores in one transaction. refused: the move is not in the tables, or its guard does not
// hold (disposition_named and resumes_state_before are checked here, the others by `check`). invalid_input:
// the event makes the timeline impossible, such as an answer without a question.
Result<Request> AppendEvent(Database& database, Instant now, const std::string& actor, const RequestId& id,
                            const NewEvent& event, const GuardCheck& check = {});
// AppendEvent with type "moved".
Result<Request> MoveRequest(Database& database, Instant now, const std::string& actor, const RequestId& id,
                            const std::string& to, const GuardCheck& check,
                            const Json& data = Json::object());

// The events that count (retracted ones left out), and what they add up to.
std::vector<RequestEvent> Standing(const std::vector<RequestEvent>& events);
RequestFold FoldEvents(const std::vector<RequestEvent>& events);
// Writes the fold of every request again from its events; gives how many rows were different (0 when all is
// well).
Result<int64_t> RebuildRequests(Database& database);

Result<std::vector<TimelineEvent>> TimelineEventsOf(const Request& request,
                                                    const std::vector<RequestEvent>& events);
// The dates of a request by its own profile, the office's confirmed facts and closures.
Result<Timeline> RequestTimeline(Database& database, const Request& request,
                                 const ConfirmedFacts& confirmed = {}, const CalendarOptions& options = {});

// Empties the requester's personal data after retention; the request, its events and the audit chain stay.
Result<void> EmptyRequester(Database& database, Instant now, const std::string& actor,
                            const Request& request);

}  // namespace blackbar
