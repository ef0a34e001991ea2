// Work waiting for machines, as rows of the office's database. What holds (docs/decisions/0002):
//   1. A job is enqueued in the transaction of the change that asked for it.
//   2. A job runs at least once and takes effect exactly once: Complete commits the end of the job, its
//   result rows
//      and its follow-up jobs in one transaction, fenced by id, lease token and state; a worker that lost its
//      lease gets kConflict and has changed nothing.
//   3. Output bytes are in the blob store before the row that names them.
//   4. Lease (another worker may take over), heartbeat (extends it) and hard limit (it is never extended
//   beyond) differ.
//   5. Attempts count at the claim. Only kUnavailable is retried, with backoff and jitter, until the attempts
//   are used
//      up (dead); kCorrupt is dead at once; any other error waits for a clerk (task). Both block the locking
//      of a bundle.
//   6. The same kind, input, parameters and tool version is one job, however often it is enqueued.
//   7. A job runs after its prerequisites; the request that was served least recently goes first.
//
// A JobQueue borrows a Database (one connection, one thread); it holds no state.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/clock.h"
#include "core/database.h"
#include "core/id.h"
#include "core/json.h"
#include "core/result.h"

namespace blackbar {

struct NewJob {
  std::string kind;  // a code word such as "extract"
  RequestId request;
  RecordId record;  // may be empty
  Digest input;
  std::string tool_version;  // a code word; a new version makes it another job
  // The parameters: ids, digests, numbers and code words only (core/traceless.h). Work whose effect is on one
  // record's rows names the record here, or two records that share a blob would be one job.
  Json payload = Json::object();
  std::vector<JobId> after;  // prerequisites; must exist
  int max_attempts = 5;
};

enum class JobState { kReady, kRunning, kDone, kTask, kDead, kDismissed };
const char* JobStateName(JobState state);

struct Enqueued {
  JobId id;
  bool created = false;  // false: the same work was there already, in `state`
  JobState state = JobState::kReady;
};

// A claimed job, as its worker sees it.
struct Job {
  JobId id;
  std::string kind;
  RequestId request;
  RecordId record;
  Digest input;
  std::string tool_version;
  Json payload;
  int attempt = 0;  // 1 for the first
  int max_attempts = 0;
  std::string lease_token;
  std::chrono::microseconds hard_limit{};  // from the claim on
};

struct ClaimOptions {
  std::string worker;              // a code word or id, for the history
  std::vector<std::string> kinds;  // what this worker can do
  std::chrono::microseconds lease = std::chrono::seconds(60);
  // The longest a job of this kind may run; a hung one is taken away then although its worker is alive.
  std::function<std::chrono::microseconds(const std::string& kind)> hard_limit = [](const std::string&) {
    return std::chrono::hours(12);
  };
};

// Before attempt n+1: first * 2^(n-1), at most `longest`, of which a random half to whole is waited.
struct Backoff {
  std::chrono::microseconds first = std::chrono::seconds(5);
  std::chrono::microseconds longest = std::chrono::minutes(15);
};

struct JobAttempt {
  int64_t number = 0;  // through all rounds
  int64_t round = 1;   // a redrive begins the next
  std::string worker;
  std::string outcome;  // empty while it runs, "done", "lost", "released" or an error code's name
  std::string message;
  Instant started_at;
};

struct JobStatus {
  JobId id;
  std::string kind;
  RequestId request;
  RecordId record;
  JobState state = JobState::kReady;
  int attempts = 0;
  std::string error_code, error_message;  // of the last failure
  JobId blocked_by;  // the dead, dismissed or task job that this one waits for, directly or not
};

struct JobCounts {
  int64_t waiting = 0;  // for a prerequisite
  int64_t ready = 0, running = 0, done = 0, task = 0, dead = 0, dismissed = 0;
  // No bundle of a request is locked while this holds.
  bool blocks() const { return waiting + ready + running + task + dead > 0; }
};

// Where jobs are counted or listed: a request, a record, or everything when both are empty.
struct JobScope {
  RequestId request;
  RecordId record;
};

class JobQueue {
 public:
  // `clock` is the wall clock for the history; `lease_clock` replaces the database's own in tests.
  using LeaseClock = std::function<Result<LeaseTime>()>;
  explicit JobQueue(Database& database, Clock& clock, LeaseClock lease_clock = nullptr, Backoff backoff = {});

  // Inside the caller's transaction, else kRefused. kNotFound for an unknown prerequisite.
  Result<Enqueued> Enqueue(const NewJob& job);

  // Takes over what lost its lease, then claims one job; nullopt when there is nothing to do now.
  Result<std::optional<Job>> Claim(const ClaimOptions& options);

  // Extends the lease, never beyond the hard limit. kConflict: the job is somebody else's now, stop.
  // kLimitExceeded: its time is up, stop.
  Result<void> Heartbeat(const Job& job, std::chrono::microseconds lease);

  // One transaction: ends the job and runs `effect`, which writes result rows and enqueues follow-ups.
  // kConflict: the lease was lost, nothing was written. An error of `effect` undoes everything.
  Result<void> Complete(const Job& job, const std::function<Result<void>()>& effect);

  // Gives the job back after an error, as rule 5 says. kConflict: the lease was lost, nothing was written.
  Result<JobState> Fail(const Job& job, const Error& error);
  // Gives the job back unharmed when its worker is told to stop; the attempt does not count.
  Result<void> Release(const Job& job);

  // A dead job or a task becomes ready with fresh attempts; its history stays. kConflict in another state.
  Result<void> Redrive(const JobId& id);
  // A person decides that a dead job or a task will not be done (the record is withheld); what waits for it,
  // directly or not, is dismissed with it. Gives the dismissed ones. The caller audits who decided, in the
  // same transaction.
  Result<std::vector<JobId>> Dismiss(const JobId& id);

  Result<JobCounts> Count(const JobScope& scope = {});
  // Dead jobs, tasks, and jobs that wait for one of them or for a dismissed one.
  Result<std::vector<JobStatus>> ListStuck(const JobScope& scope = {});
  Result<JobStatus> Show(const JobId& id);
  Result<std::vector<JobAttempt>> History(const JobId& id);
  // True when no job of these kinds runs, is ready, or waits for its backoff.
  Result<bool> IsIdle(const std::vector<std::string>& kinds);

 private:
  Result<LeaseTime> LeaseNow();
  Result<void> TakeBackLost(const LeaseTime& now);
  Result<std::optional<Job>> ClaimIn(const ClaimOptions& options);
  Result<void> Start(const Job& job, const ClaimOptions& options, const LeaseTime& now);
  Result<void> Prerequire(const JobId& id, const std::vector<JobId>& after);
  Result<void> EndRunning(const Job& job, JobState state);
  Result<void> EndAttempt(const JobId& id, const std::string& outcome, const std::string& message);
  Result<JobState> GiveBack(const JobId& id, int64_t attempts, int64_t max_attempts, const Error& error,
                            int64_t wait_us);

  Database& database_;
  Clock& clock_;
  LeaseClock lease_clock_;
  Backoff backoff_;
};

// Whether jobs keep a bundle of this request, or this record, from being locked.
Result<bool> HasUnfinishedOrDeadJobs(Database& database, const JobScope& scope);

}  // namespace blackbar
