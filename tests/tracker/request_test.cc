#include "tracker/request.h"

#include <atomic>
#include <functional>
#include <set>
#include <thread>

#include "core/audit.h"
#include "tests/catch.h"
#include "tests/core/temporary_folder.h"

namespace blackbar {
namespace {

const Instant kNow = ParseInstant("2026-11-21T12:00:00-05:00").value();

Result<void> Yes(std::string_view) { return {}; }

NewRequest Ask(const std::string& received = "2026-10-07T09:30:00-04:00") {
  NewRequest ask;
  ask.requester = {"Dana Whitfield", "", "dana@example.org", "", "14 Alder Lane"};
  ask.jurisdiction = "us-ct";
  ask.received = received;
  ask.channel = "email";
  ask.scope = "The incident report of 2 September 2026 about the market on Canal Street.";
  return ask;
}

Date D(const char* text) { return ParseDate(text).value(); }

struct Office {
  TemporaryFolder folder;
  std::unique_ptr<Database> database = OpenDatabase(folder.File("office.db")).value();

  Request Create(const std::string& received = "2026-10-07T09:30:00-04:00") {
    return CreateRequest(*database, kNow, "jchen", Ask(received)).value();
  }
  Result<Request> Append(const Request& request, const char* type, const char* on,
                         Json data = Json::object()) {
    return AppendEvent(*database, kNow, "jchen", request.id, {type, D(on), std::move(data)}, Yes);
  }
  Result<Request> Move(const Request& request, const char* to, Json data = Json::object()) {
    return MoveRequest(*database, kNow, "jchen", request.id, to, Yes, data);
  }
  std::optional<Date> DueOf(const Request& request, const char* id) {
    Timeline timeline = RequestTimeline(*database, request).value();
    for (const Due& due : timeline.deadlines) {
      if (due.id == id) return due.due;
    }
    return std::nullopt;
  }
};

TEST_CASE("a request gets a number, keeps what was asked, and its requester apart") {
  Office office;
  Request first = office.Create();
  CHECK(first.number == "2026-0001");
  CHECK(first.state == "received");
  CHECK(first.received_text == "2026-10-07T09:30:00-04:00");
  CHECK(office.Create().number == "2026-0002");
  CHECK(office.Create("2025-12-30T10:00:00-05:00").number == "2025-0001");
  CHECK(GetRequest(*office.database, "2026-0001")->id == first.id);
  CHECK(GetRequester(*office.database, first)->name == "Dana Whitfield");
  CHECK(office.DueOf(first, "denial") == D("2026-10-14"));
  CHECK(ListRequests(*office.database)->size() == 3);
  CHECK(ListRequests(*office.database, "closed")->empty());
  CHECK(VerifyAudit(*office.database)->events == 3);
}

TEST_CASE("a failed creation leaves no gap in the numbers") {
  Office office;
  office.Create();
  Result<void> failed = office.database->InTransaction([&]() -> Result<void> {
    TRY(CreateRequest(*office.database, kNow, "jchen", Ask()));
    return Error{ErrorCode::kUnavailable, "the disk is full"};
  });
  CHECK_FALSE(failed.has_value());
  CHECK(office.Create().number == "2026-0002");
}

TEST_CASE("two clerks at once get different numbers without gaps") {
  Office office;
  std::string path = office.folder.File("office.db");
  std::atomic<int> created = 0;
  auto clerk = [&] {
    std::unique_ptr<Database> own = OpenDatabase(path).value();
    for (int i = 0; i < 10; ++i) created += CreateRequest(*own, kNow, "jchen", Ask()).has_value() ? 1 : 0;
  };
  std::thread other(clerk);
  clerk();
  other.join();
  CHECK(created == 20);
  std::set<std::string> numbers;
  std::vector<Request> requests = ListRequests(*office.database).value();
  for (const Request& request : requests) numbers.insert(request.number);
  CHECK(numbers.size() == 20);
  CHECK(*numbers.rbegin() == "2026-0020");
}

TEST_CASE("a request that cannot be is refused") {
  Office office;
  auto refused = [&](const std::function<void(NewRequest&)>& spoil) {
    NewRequest ask = Ask();
    spoil(ask);
    return !CreateRequest(*office.database, kNow, "jchen", ask).has_value();
  };
  CHECK(refused([](NewRequest& ask) { ask.jurisdiction = "us-zz"; }));
  CHECK(refused([](NewRequest& ask) { ask.jurisdiction = "us-overlay"; }));
  CHECK(refused([](NewRequest& ask) { ask.channel = "pigeon"; }));
  CHECK(refused([](NewRequest& ask) { ask.scope = ""; }));
  CHECK(refused([](NewRequest& ask) { ask.received = "2026-10-07"; }));
  CHECK(refused([](NewRequest& ask) { ask.received = "2026-11-22T09:30:00-05:00"; }));  // tomorrow
  CHECK(refused([](NewRequest& ask) { ask.scope.assign(30'000, 'x'); }));
  CHECK(ListRequests(*office.database)->empty());
  CHECK(VerifyAudit(*office.database)->events == 0);
}

TEST_CASE("states follow the tables, waiting goes back, closing names how") {
  Office office;
  Request request = office.Create();
  CHECK(office.Move(request, "releasing").error().code == ErrorCode::kRefused);
  REQUIRE(office.Move(request, "complete").has_value());
  REQUIRE(office.Move(request, "searching").has_value());
  Request waiting = office.Move(request, "clarifying").value();
  CHECK(waiting.resume_state == "searching");
  CHECK_FALSE(office.Move(request, "complete").has_value());
  CHECK(office.Move(request, "searching")->resume_state.empty());
  CHECK_FALSE(office.Move(request, "closed").has_value());
  CHECK_FALSE(office.Move(request, "closed", {{"disposition", "burnt"}}).has_value());
  Request closed = office.Move(request, "closed", {{"disposition", "withdrawn"}}).value();
  CHECK(closed.disposition == "withdrawn");
  CHECK(office.Move(request, "reopened")->disposition.empty());
  CHECK(office.Move(request, "searching")->state == "searching");
  // Without somebody who answers for the guard nothing moves.
  CHECK(MoveRequest(*office.database, kNow, "jchen", request.id, "reviewing", {}).error().code ==
        ErrorCode::kRefused);
}

TEST_CASE("a request that was closed while waiting is reopened where it was open") {
  Office office;
  Request request = office.Create();
  REQUIRE(office.Move(request, "complete").has_value());
  REQUIRE(office.Move(request, "awaiting_payment").has_value());
  REQUIRE(office.Move(request, "closed", {{"disposition", "fee_related"}}).has_value());
  REQUIRE(office.Move(request, "reopened").has_value());
  CHECK_FALSE(office.Move(request, "awaiting_payment").has_value());
  CHECK(office.Move(request, "complete").has_value());
}

TEST_CASE("dates follow the events: back-dated, retracted, and impossible ones") {
  Office office;
  NewRequest ask = Ask("2026-10-05T10:00:00-04:00");
  ask.jurisdiction = "us-fed";
  Request request = CreateRequest(*office.database, kNow, "jchen", ask).value();
  CHECK(office.DueOf(request, "determination") == D("2026-11-03"));
  Request after =
      office.Append(request, "extension_notice", "2026-10-30", {{"count", 10}, {"ground", "voluminous"}})
          .value();
  CHECK(office.DueOf(request, "determination") == D("2026-11-18"));
  REQUIRE(office.Append(request, "retracted", "2026-11-21", {{"seq", after.events}}).has_value());
  CHECK(office.DueOf(request, "determination") == D("2026-11-03"));
  REQUIRE(
      office.Append(request, "toll_start", "2026-10-08", {{"reason", "information_request"}}).has_value());
  CHECK(office.DueOf(request, "determination") == std::nullopt);
  REQUIRE(office.Append(request, "toll_end", "2026-10-20", {{"reason", "information_request"}}).has_value());
  CHECK(office.DueOf(request, "determination") == D("2026-11-13"));

  int64_t before = RequestEvents(*office.database, request.id)->size();
  CHECK_FALSE(
      office.Append(request, "toll_end", "2026-10-21", {{"reason", "information_request"}}).has_value());
  CHECK_FALSE(office.Append(request, "toll_start", "2026-10-21", {{"reason", "mood"}}).has_value());
  CHECK_FALSE(
      office.Append(request, "toll_start", "2026-10-01", {{"reason", "fee_clarification"}}).has_value());
  CHECK_FALSE(office.Append(request, "retracted", "2026-11-21", {{"seq", 1}}).has_value());
  CHECK_FALSE(office.Append(request, "retracted", "2026-11-21", {{"seq", 99}}).has_value());
  CHECK_FALSE(office.Append(request, "received", "2026-11-21").has_value());
  CHECK_FALSE(office.Append(request, "No Word", "2026-11-21").has_value());
  CHECK(static_cast<int64_t>(RequestEvents(*office.database, request.id)->size()) == before);
}

TEST_CASE("rebuilding from the events gives the same rows, and mends a changed one") {
  Office office;
  Request request = office.Create();
  REQUIRE(office.Move(request, "complete").has_value());
  REQUIRE(office.Append(request, "assigned", "2026-10-08", {{"to", "mrivera"}}).has_value());
  REQUIRE(office.Move(request, "clarifying").has_value());
  office.Create();
  CHECK(RebuildRequests(*office.database).value() == 0);
  REQUIRE(
      office.database
          ->Execute("UPDATE requests SET state = 'releasing', assigned_to = NULL WHERE id = ?1", {request.id})
          .has_value());
  CHECK(RebuildRequests(*office.database).value() == 1);
  Request mended = GetRequest(*office.database, request.number).value();
  CHECK(mended.state == "clarifying");
  CHECK(mended.assigned_to == "mrivera");
  CHECK(mended.resume_state == "complete");
}

TEST_CASE("events cannot be changed or removed, not even in SQL") {
  Office office;
  office.Create();
  CHECK_FALSE(office.database->Execute("DELETE FROM request_events").has_value());
  CHECK_FALSE(office.database->Execute("UPDATE request_events SET actor = 'nobody'").has_value());
}

TEST_CASE("a requester's data can be emptied without breaking anything") {
  Office office;
  Request request = office.Create();
  REQUIRE(EmptyRequester(*office.database, kNow, "admin", request).has_value());
  Requester empty = GetRequester(*office.database, request).value();
  CHECK((empty.name + empty.email + empty.address).empty());
  CHECK(VerifyAudit(*office.database)->intact());
  CHECK(office.DueOf(request, "denial") == D("2026-10-14"));
}

}  // namespace
}  // namespace blackbar
