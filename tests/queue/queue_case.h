// What the conformance cases work with: a connection with a queue whose lease clock the test moves.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "queue/job_queue.h"
#include "tests/queue/queue_conformance.h"

namespace blackbar {

using std::chrono::microseconds;
using std::chrono::minutes;
using std::chrono::seconds;

struct QueueCase {
  explicit QueueCase(DatabaseFactory& factory) : database(factory.Open()) {}

  JobId Add(NewJob job) {
    return Transact(*database, [&] { return queue.Enqueue(job); }).value().id;
  }
  std::optional<Job> Claim(std::vector<std::string> kinds = {"extract", "redact"}) {
    return queue
        .Claim({"tester", std::move(kinds), minutes(1), [](auto&) { return microseconds(minutes(10)); }})
        .value();
  }
  Result<void> Complete(const Job& job) {
    return queue.Complete(job, [&]() -> Result<void> {
      TRY(database->Execute("INSERT INTO effects(job_id) VALUES(?1)", {job.id}));
      return {};
    });
  }
  int64_t Effects() { return database->Query("SELECT COUNT(*) FROM effects").value().at(0).Int(0); }
  JobState State(const JobId& id) { return queue.Show(id).value().state; }
  void Wait(microseconds time) { now.us += time.count(); }

  std::unique_ptr<Database> database;
  LeaseTime now{"boot-one", 1'000'000'000};
  FixedClock clock{Instant{1'700'000'000'000'000}};
  JobQueue queue{*database, clock, [this]() -> Result<LeaseTime> { return now; }, {seconds(10), minutes(5)}};
};

inline NewJob MakeJob(const RequestId& request, int number, const std::string& kind = "extract") {
  NewJob job;
  job.kind = kind;
  job.request = request;
  job.input = Sha256("input " + std::to_string(number));
  job.tool_version = "v1";
  return job;
}

inline const Error kBusy{ErrorCode::kUnavailable, "try again"};
inline const Error kBadInput{ErrorCode::kInvalidInput, "damaged"};

}  // namespace blackbar
