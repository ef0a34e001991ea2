#include "tracker/request.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/audit.h"
#include "core/traceless.h"
#include "templates/data_dir.h"

namespace blackbar {
namespace {

constexpr std::string_view kChannels[] = {"counter", "mail", "email",  "fax",  "portal",
                                          "phone",   "oral", "agency", "other"};
constexpr std::string_view kClasses[] = {"public",     "party",     "parent",      "insurer",
                                         "attorney",   "agency",    "court",       "media",
                                         "commercial", "recurrent", "nonresident", "domestic_violence_victim",
                                         "inmate"};
constexpr size_t kLongestText = 20'000;

constexpr const char* kColumns =
    "id, number, requester_id, jurisdiction, received_text, channel, requester_class, record_type, scope, "
    "received_at, certified, state, disposition, resume_state, assigned_to, events";

Request FromRow(const Row& row) {
  Request request;
  request.id = RequestId(row.Text(0));
  request.number = row.Text(1);
  request.requester_id = row.Text(2);
  request.jurisdiction = row.Text(3);
  request.received_text = row.Text(4);
  request.channel = row.Text(5);
  request.requester_class = row.Text(6);
  request.record_type = row.Text(7);
  request.scope = row.Text(8);
  request.received_at = Instant{row.Int(9)};
  request.certified = row.Int(10) != 0;
  request.state = row.Text(11);
  request.disposition = row.MaybeText(12).value_or("");
  request.resume_state = row.MaybeText(13).value_or("");
  request.assigned_to = row.MaybeText(14).value_or("");
  request.events = row.Int(15);
  return request;
}

Value OrNull(const std::string& text) { return text.empty() ? Value() : Value(text); }

Error Invalid(const std::string& message) { return {ErrorCode::kInvalidInput, message}; }

template <size_t n>
Result<void> RequireOneOf(const std::string_view (&list)[n], const std::string& word, const char* what) {
  if (std::find(std::begin(list), std::end(list), word) != std::end(list)) return {};
  return Invalid(fmt::format("{} is one of: {}", what, fmt::join(list, ", ")));
}

Result<Date> CheckNew(Instant now, const NewRequest& ask) {
  TRY(RequireOneOf(kChannels, ask.channel, "the channel"));
  TRY(RequireOneOf(kClasses, ask.requester_class, "the requester's class"));
  if (ask.scope.empty()) return Invalid("a request says what it asks for");
  for (const std::string* text :
       {&ask.scope, &ask.requester.name, &ask.requester.organisation, &ask.requester.email,
        &ask.requester.phone, &ask.requester.address, &ask.record_type}) {
    if (text->size() > kLongestText)
      return Error{ErrorCode::kLimitExceeded, "a text is at most 20,000 bytes"};
  }
  Instant received = TRY(ParseInstant(ask.received));
  if (received > now) return Invalid("the request cannot have been received in the future");
  TRY(LoadProfile(TRY(JurisdictionsDir()), ask.jurisdiction));
  return CheckYear(TRY(LocalDateOf(ask.received)));
}

// Within the caller's transaction, which began as a writer, so nobody else can take the same number.
Result<int64_t> NextSequence(Database& database, int year) {
  Rows rows = TRY(database.Query("SELECT COALESCE(MAX(sequence), 0) FROM requests WHERE year = ?1", {year}));
  return rows[0].Int(0) + 1;
}

Result<void> InsertEvent(Database& database, const RequestId& id, const RequestEvent& event) {
  TRY(database.Execute(
      "INSERT INTO request_events (request_id, seq, at, actor, type, on_date, data) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      {id, event.seq, event.at, event.actor, event.type, FormatDate(event.on), DumpJson(event.data)}));
  return {};
}

Result<void> StoreFold(Database& database, const RequestId& id, const RequestFold& fold, int64_t events) {
  TRY(database.Execute(
      "UPDATE requests SET state = ?1, disposition = ?2, resume_state = ?3, assigned_to = ?4, "
      "events = ?5 WHERE id = ?6",
      {fold.state, OrNull(fold.disposition), OrNull(fold.resume_state), OrNull(fold.assigned_to), events,
       id}));
  return {};
}

Result<Request> Create(Database& database, Instant now, const std::string& actor, const NewRequest& ask,
                       Date day) {
  int year = int(day.year());
  int64_t sequence = TRY(NextSequence(database, year));
  RequestId id = RequestId::New();
  std::string requester = NewIdText();
  const Requester& who = ask.requester;
  TRY(
      database.Execute("INSERT INTO requesters (id, name, organisation, email, phone, address) VALUES (?1, "
                       "?2, ?3, ?4, ?5, ?6)",
                       {requester, OrNull(who.name), OrNull(who.organisation), OrNull(who.email),
                        OrNull(who.phone), OrNull(who.address)}));
  TRY(database.Execute(
      "INSERT INTO requests (id, number, year, sequence, requester_id, jurisdiction, received_at, "
      "received_text, "
      "channel, requester_class, record_type, scope, certified, created_at, state, events) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, 1)",
      {id, fmt::format("{}-{:04}", year, sequence), year, sequence, requester, ask.jurisdiction,
       TRY(ParseInstant(ask.received)), ask.received, ask.channel, ask.requester_class, ask.record_type,
       ask.scope, ask.certified ? 1 : 0, now, "received"}));
  RequestEvent event{1, now, actor, "received", day, Json::object()};
  TRY(InsertEvent(database, id, event));
  TRY(AppendAudit(database, {now,
                             actor,
                             "request.created",
                             "request:" + id.text(),
                             {{"year", year}, {"sequence", sequence}, {"jurisdiction", ask.jurisdiction}}}));
  return GetRequest(database, id.text());
}

// The guards that the request itself can answer for; everything else is asked of the caller.
Result<void> CheckMove(const Request& request, const Json& data, const GuardCheck& check) {
  std::string to = TRY(JsonString(data, "to", "event"));
  return CheckTransition("request", request.state, to, [&](std::string_view guard) -> Result<void> {
    if (guard == "disposition_named") {
      std::string disposition = data.value("disposition", "");
      auto all = Dispositions();
      if (std::find(all.begin(), all.end(), disposition) != all.end()) return {};
      return Error{ErrorCode::kRefused, fmt::format("closing names a disposition: {}", fmt::join(all, ", "))};
    }
    if (guard == "resumes_state_before") {
      if (to == request.resume_state) return {};
      return Error{ErrorCode::kRefused,
                   "the request goes back to the state it left: " + request.resume_state};
    }
    if (!check) {
      return Error{ErrorCode::kRefused, "nobody answered for the guard \"" + std::string(guard) + "\""};
    }
    return check(guard);
  });
}

Result<void> CheckRetraction(const std::vector<RequestEvent>& events, const Json& data) {
  int64_t seq = TRY(JsonInt(data, "seq", "event"));
  for (const RequestEvent& event : Standing(events)) {
    if (event.seq != seq) continue;
    bool firm = event.type == "received" || event.type == "moved" || event.type == "retracted";
    if (!firm) return {};
    return Error{ErrorCode::kRefused,
                 "an event of this type cannot be retracted; make the move back instead"};
  }
  return Error{ErrorCode::kNotFound, "the request has no such event, or it is retracted already"};
}

Result<Request> Append(Database& database, Instant now, const std::string& actor, const RequestId& id,
                       const NewEvent& asked, const GuardCheck& check) {
  if (!IsTraceless(asked.type) || asked.type == "received") {
    return Invalid("the type of an event is a lower-case word other than received");
  }
  if (!asked.data.is_object() || DumpJson(asked.data).size() > kLongestText) {
    return Invalid("an event's data is an object of at most 20,000 bytes");
  }
  Request request = TRY(GetRequest(database, id.text()));
  std::vector<RequestEvent> events = TRY(RequestEvents(database, id));
  if (asked.type == "moved") TRY(CheckMove(request, asked.data, check));
  if (asked.type == "retracted") TRY(CheckRetraction(events, asked.data));
  RequestEvent event{request.events + 1, now, actor, asked.type, asked.on, asked.data};
  events.push_back(event);
  // A fact that makes the dates impossible is refused when it is entered, not found later.
  Profile profile = TRY(LoadProfile(TRY(JurisdictionsDir()), request.jurisdiction));
  TRY(ComputeTimeline(profile, TRY(Calendar::Make(profile)), TRY(TimelineEventsOf(request, events))));
  TRY(InsertEvent(database, id, event));
  TRY(StoreFold(database, id, FoldEvents(events), event.seq));
  Json detail = {{"type", event.type}, {"seq", event.seq}};
  if (event.type == "moved") detail["to"] = event.data["to"];
  TRY(AppendAudit(database, {now, actor, "request.event", "request:" + id.text(), detail}));
  return GetRequest(database, id.text());
}

template <class Fn>
Result<Request> InOne(Database& database, Fn&& fn) {
  return database.in_transaction() ? fn() : Transact(database, fn);
}

}  // namespace

std::span<const std::string_view> Channels() { return kChannels; }
std::span<const std::string_view> RequesterClasses() { return kClasses; }

Result<Request> CreateRequest(Database& database, Instant now, const std::string& actor,
                              const NewRequest& ask) {
  Date day = TRY(CheckNew(now, ask));
  return InOne(database, [&] { return Create(database, now, actor, ask, day); });
}

Result<Request> GetRequest(Database& database, const std::string& number_or_id) {
  Rows rows = TRY(database.Query(
      fmt::format("SELECT {} FROM requests WHERE number = ?1 OR id = ?1", kColumns), {number_or_id}));
  if (rows.empty()) return Error{ErrorCode::kNotFound, "there is no such request"};
  return FromRow(rows[0]);
}

Result<std::vector<Request>> ListRequests(Database& database, const std::string& state, int64_t limit) {
  std::string sql = fmt::format(
      "SELECT {} FROM requests WHERE (?1 = '' OR state = ?1) "
      "ORDER BY year DESC, sequence DESC LIMIT ?2",
      kColumns);
  std::vector<Request> requests;
  Rows rows = TRY(database.Query(sql, {state, limit}));
  for (const Row& row : rows) requests.push_back(FromRow(row));
  return requests;
}

Result<std::vector<RequestEvent>> RequestEvents(Database& database, const RequestId& id) {
  Rows rows = TRY(database.Query(
      "SELECT seq, at, actor, type, on_date, data FROM request_events WHERE request_id = ?1 ORDER BY seq",
      {id}));
  std::vector<RequestEvent> events;
  for (const Row& row : rows) {
    events.push_back({row.Int(0), Instant{row.Int(1)}, row.Text(2), row.Text(3), TRY(ParseDate(row.Text(4))),
                      TRY(ParseJson(row.Text(5), "request event"))});
  }
  return events;
}

Result<Requester> GetRequester(Database& database, const Request& request) {
  Rows rows =
      TRY(database.Query("SELECT name, organisation, email, phone, address FROM requesters WHERE id = ?1",
                         {request.requester_id}));
  if (rows.empty())
    return Error{ErrorCode::kCorrupt, "the requester of this request is missing", request.number};
  auto text = [&](size_t column) { return rows[0].MaybeText(column).value_or(""); };
  return Requester{text(0), text(1), text(2), text(3), text(4)};
}

Result<Request> AppendEvent(Database& database, Instant now, const std::string& actor, const RequestId& id,
                            const NewEvent& event, const GuardCheck& check) {
  return InOne(database, [&] { return Append(database, now, actor, id, event, check); });
}

Result<Request> MoveRequest(Database& database, Instant now, const std::string& actor, const RequestId& id,
                            const std::string& to, const GuardCheck& check, const Json& data) {
  NewEvent event{"moved", TRY(LocalDateOf(FormatInstant(now))), data};
  event.data["to"] = to;
  return AppendEvent(database, now, actor, id, event, check);
}

Result<int64_t> RebuildRequests(Database& database) {
  int64_t different = 0;
  TRY(database.InTransaction([&]() -> Result<void> {
    Rows rows = TRY(database.Query(fmt::format("SELECT {} FROM requests", kColumns)));
    for (const Row& row : rows) {
      Request request = FromRow(row);
      std::vector<RequestEvent> events = TRY(RequestEvents(database, request.id));
      RequestFold fold = FoldEvents(events);
      RequestFold stored{request.state, request.disposition, request.resume_state, request.assigned_to};
      if (fold == stored && request.events == static_cast<int64_t>(events.size())) continue;
      ++different;
      TRY(StoreFold(database, request.id, fold, static_cast<int64_t>(events.size())));
    }
    return {};
  }));
  return different;
}

Result<void> EmptyRequester(Database& database, Instant now, const std::string& actor,
                            const Request& request) {
  return database.InTransaction([&]() -> Result<void> {
    TRY(database.Execute(
        "UPDATE requesters SET name = NULL, organisation = NULL, email = NULL, phone = NULL, "
        "address = NULL, emptied_at = ?1 WHERE id = ?2",
        {now, request.requester_id}));
    TRY(AppendAudit(database, {now, actor, "requester.emptied", "request:" + request.id.text()}));
    return {};
  });
}

}  // namespace blackbar
