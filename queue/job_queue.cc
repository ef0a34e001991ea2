#include "queue/job_queue.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/traceless.h"

namespace blackbar {
namespace {

Error LeaseLost() {
  return {ErrorCode::kConflict, "this worker lost its lease: another one has the job, nothing was written"};
}

Result<void> CheckNewJob(const NewJob& job) {
  for (const std::string* text : {&job.kind, &job.tool_version, &job.request.text()}) {
    if (!IsTraceless(*text)) {
      return Error{ErrorCode::kInvalidInput,
                   "a job names its kind, tool version and request by code words and ids"};
    }
  }
  if (!job.record.empty() && !IsTraceless(job.record.text())) {
    return Error{ErrorCode::kInvalidInput, "a job names its record by its id"};
  }
  if (job.max_attempts < 1) return Error{ErrorCode::kInvalidInput, "a job has at least one attempt"};
  return RequireTraceless(job.payload, "job payload");
}

// What becomes of a job after this error (rule 5).
JobState StateAfter(const Error& error, int64_t attempts, int64_t max_attempts) {
  if (error.code == ErrorCode::kCorrupt) return JobState::kDead;
  if (error.code != ErrorCode::kUnavailable) return JobState::kTask;
  return attempts < max_attempts ? JobState::kReady : JobState::kDead;
}

// A random half to whole of the doubled time, so that many failures at once do not come back at once.
int64_t WaitBefore(int64_t next_attempt, const Backoff& backoff) {
  int64_t wait = backoff.first.count();
  for (int64_t i = 2; i < next_attempt && wait < backoff.longest.count(); ++i) wait *= 2;
  wait = std::min<int64_t>(wait, backoff.longest.count());
  uint64_t random = 0;
  for (unsigned char byte : RandomBytes(4)) random = random << 8 | byte;
  return wait / 2 + static_cast<int64_t>(random % static_cast<uint64_t>(wait / 2 + 1));
}

// "?4, ?5, ?6": one place a kind, added to `parameters`.
std::string KindPlaces(const std::vector<std::string>& kinds, Parameters& parameters) {
  std::string places;
  for (const std::string& kind : kinds) {
    parameters.emplace_back(kind);
    places += fmt::format("{}?{}", places.empty() ? "" : ", ", parameters.size());
  }
  return places;
}

// A job of the alias j that waits for nothing.
constexpr char kPrerequisitesDone[] =
    "NOT EXISTS (SELECT 1 FROM job_prerequisites p JOIN jobs q ON q.id = p.prerequisite_id "
    "WHERE p.job_id = j.id AND q.state <> 'done')";

Result<Job> ReadJob(const Row& row) {
  Job job;
  job.id = JobId(row.Text(0));
  job.kind = row.Text(1);
  job.request = RequestId(row.Text(2));
  job.record = RecordId(row.MaybeText(3).value_or(""));
  job.input = TRY(Digest::FromHex(row.Text(4)));
  job.tool_version = row.Text(5);
  job.payload = TRY(ParseJson(row.Text(6), "job payload"));
  job.attempt = static_cast<int>(row.Int(7)) + 1;
  job.max_attempts = static_cast<int>(row.Int(8));
  job.lease_token = NewIdText();
  return job;
}

}  // namespace

const char* JobStateName(JobState state) {
  static constexpr const char* kNames[] = {"ready", "running", "done", "task", "dead", "dismissed"};
  return kNames[static_cast<size_t>(state)];
}

JobQueue::JobQueue(Database& database, Clock& clock, LeaseClock lease_clock, Backoff backoff)
    : database_(database), clock_(clock), lease_clock_(std::move(lease_clock)), backoff_(backoff) {}

Result<LeaseTime> JobQueue::LeaseNow() { return lease_clock_ ? lease_clock_() : database_.LeaseNow(); }

Result<Enqueued> JobQueue::Enqueue(const NewJob& job) {
  TRY(RequireTransaction(database_, "the job queue"));
  TRY(CheckNewJob(job));
  std::string payload = DumpJson(job.payload);
  Digest parameters = Sha256(payload);
  JobId id = JobId::New();
  Value record = job.record.empty() ? Value() : Value(job.record);
  Rows created = TRY(database_.Query(
      "INSERT INTO jobs(id, sequence, kind, request_id, record_id, input_digest, parameters_digest, "
      "tool_version, "
      "payload, state, attempts, max_attempts, round, lease_token, lease_epoch, lease_until_us, "
      "hard_limit_us, "
      "not_before_us, enqueued_at, changed_at) "
      "VALUES(?1, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM jobs), ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'ready', 0, "
      "?9, 1, "
      "NULL, '', 0, 0, 0, ?10, ?10) "
      "ON CONFLICT (kind, input_digest, parameters_digest, tool_version) DO NOTHING RETURNING id",
      {id, job.kind, job.request, record, job.input, parameters, job.tool_version, payload, job.max_attempts,
       clock_.Now()}));
  if (created.empty()) {
    Rows known =
        TRY(database_.Query("SELECT id FROM jobs WHERE kind = ?1 AND input_digest = ?2 AND parameters_digest "
                            "= ?3 AND tool_version = ?4",
                            {job.kind, job.input, parameters, job.tool_version}));
    JobStatus status = TRY(Show(JobId(known.at(0).Text(0))));
    return Enqueued{status.id, false, status.state};
  }
  TRY(Prerequire(id, job.after));
  TRY(database_.Execute("INSERT INTO job_turns(request_id, last_served) VALUES(?1, 0) ON CONFLICT DO NOTHING",
                        {job.request}));
  return Enqueued{id, true, JobState::kReady};
}

Result<void> JobQueue::Prerequire(const JobId& id, const std::vector<JobId>& after) {
  for (const JobId& prerequisite : after) {
    // A circle cannot arise: a prerequisite is there before what waits for it, and links never change.
    int64_t linked =
        TRY(database_.Execute("INSERT INTO job_prerequisites(job_id, prerequisite_id) "
                              "SELECT ?1, id FROM jobs WHERE id = ?2 AND id <> ?1",
                              {id, prerequisite}));
    if (linked != 1)
      return Error{ErrorCode::kNotFound, "a prerequisite of the job does not exist", prerequisite.text()};
  }
  return {};
}

Result<std::optional<Job>> JobQueue::Claim(const ClaimOptions& options) {
  if (options.kinds.empty()) return std::optional<Job>();
  if (!IsTraceless(options.worker))
    return Error{ErrorCode::kInvalidInput, "a worker is named by an id or a code word"};
  return Transact(database_, [&] { return ClaimIn(options); });
}

Result<std::optional<Job>> JobQueue::ClaimIn(const ClaimOptions& options) {
  LeaseTime now = TRY(LeaseNow());
  TRY(TakeBackLost(now));
  Parameters parameters{now.epoch, now.us};
  std::string kinds = KindPlaces(options.kinds, parameters);
  // CROSS JOIN makes SQLite walk the requests in the order of their turns and stop at the first that has a
  // job; otherwise it would look at every open job of the office.
  Rows rows = TRY(database_.Query(
      fmt::format(
          "SELECT j.id, j.kind, j.request_id, j.record_id, j.input_digest, j.tool_version, j.payload, "
          "j.attempts, j.max_attempts FROM job_turns t CROSS JOIN jobs j "
          "WHERE j.request_id = t.request_id AND j.state = 'ready' AND (j.lease_epoch <> ?1 OR "
          "j.not_before_us <= ?2) AND j.kind IN ({}) AND "
          "{} "
          "ORDER BY t.last_served, j.sequence LIMIT 1",
          kinds, kPrerequisitesDone),
      parameters));
  if (rows.empty()) return std::optional<Job>();
  Job job = TRY(ReadJob(rows[0]));
  job.hard_limit = options.hard_limit(job.kind);
  TRY(Start(job, options, now));
  return std::optional<Job>(std::move(job));
}

Result<void> JobQueue::Start(const Job& job, const ClaimOptions& options, const LeaseTime& now) {
  int64_t lease_us = std::min(options.lease, job.hard_limit).count();
  int64_t claimed = TRY(database_.Execute(
      "UPDATE jobs SET state = 'running', attempts = attempts + 1, lease_token = ?2, lease_epoch = ?3, "
      "lease_until_us = ?4, hard_limit_us = ?5, changed_at = ?6 WHERE id = ?1 AND state = 'ready'",
      {job.id, job.lease_token, now.epoch, now.us + lease_us, now.us + job.hard_limit.count(),
       clock_.Now()}));
  if (claimed != 1) return LeaseLost();
  TRY(
      database_.Execute("INSERT INTO job_attempts(job_id, number, round, worker, started_at) "
                        "SELECT id, (SELECT COUNT(*) + 1 FROM job_attempts WHERE job_id = ?1), round, ?2, ?3 "
                        "FROM jobs WHERE id = ?1",
                        {job.id, options.worker, clock_.Now()}));
  TRY(database_.Execute(
      "UPDATE job_turns SET last_served = (SELECT MAX(last_served) + 1 FROM job_turns) WHERE request_id = ?1",
      {job.request}));
  return {};
}

// A worker that was killed, stopped, cut off, or hung beyond the hard limit; another epoch is a machine
// started anew.
Result<void> JobQueue::TakeBackLost(const LeaseTime& now) {
  Rows lost = TRY(database_.Query(
      "SELECT id, attempts, max_attempts, CASE WHEN lease_epoch = ?1 AND hard_limit_us <= ?2 "
      "THEN 1 ELSE 0 END FROM jobs WHERE state = 'running' AND (lease_epoch <> ?1 OR lease_until_us <= ?2)",
      {now.epoch, now.us}));
  for (const Row& row : lost) {
    Error error{ErrorCode::kUnavailable, row.Int(3) == 1 ? "it ran longer than its hard limit allows"
                                                         : "its worker stopped answering"};
    TRY(EndAttempt(JobId(row.Text(0)), "lost", error.message));
    TRY(GiveBack(JobId(row.Text(0)), row.Int(1), row.Int(2), error, 0));
  }
  return {};
}

Result<void> JobQueue::Heartbeat(const Job& job, std::chrono::microseconds lease) {
  LeaseTime now = TRY(LeaseNow());
  int64_t until = now.us + lease.count();
  Rows rows = TRY(database_.Query(
      "UPDATE jobs SET lease_until_us = CASE WHEN hard_limit_us < ?4 THEN hard_limit_us ELSE ?4 END "
      "WHERE id = ?1 AND lease_token = ?2 AND state = 'running' AND lease_epoch = ?3 "
      "RETURNING hard_limit_us",
      {job.id, job.lease_token, now.epoch, until}));
  if (rows.empty()) return LeaseLost();
  if (rows[0].Int(0) <= now.us)
    return Error{ErrorCode::kLimitExceeded, "the job ran longer than its hard limit allows"};
  return {};
}

// The fence: whoever does not hold the lease any more changes no row and is told so.
Result<void> JobQueue::EndRunning(const Job& job, JobState state) {
  int64_t ended =
      TRY(database_.Execute("UPDATE jobs SET state = ?3, lease_token = NULL, changed_at = ?4 "
                            "WHERE id = ?1 AND lease_token = ?2 AND state = 'running'",
                            {job.id, job.lease_token, JobStateName(state), clock_.Now()}));
  if (ended != 1) return LeaseLost();
  return {};
}

Result<void> JobQueue::EndAttempt(const JobId& id, const std::string& outcome, const std::string& message) {
  TRY(
      database_.Execute("UPDATE job_attempts SET ended_at = ?2, outcome = ?3, error_message = ?4 "
                        "WHERE job_id = ?1 AND ended_at IS NULL",
                        {id, clock_.Now(), outcome, message.empty() ? Value() : Value(message)}));
  return {};
}

Result<void> JobQueue::Complete(const Job& job, const std::function<Result<void>()>& effect) {
  return database_.InTransaction([&]() -> Result<void> {
    TRY(EndRunning(job, JobState::kDone));
    TRY(EndAttempt(job.id, "done", ""));
    return effect();
  });
}

Result<JobState> JobQueue::Fail(const Job& job, const Error& error) {
  return Transact(database_, [&]() -> Result<JobState> {
    TRY(EndRunning(job, JobState::kReady));
    TRY(EndAttempt(job.id, ErrorCodeName(error.code), error.message));
    return GiveBack(job.id, job.attempt, job.max_attempts, error, WaitBefore(job.attempt + 1, backoff_));
  });
}

Result<JobState> JobQueue::GiveBack(const JobId& id, int64_t attempts, int64_t max_attempts,
                                    const Error& error, int64_t wait_us) {
  JobState state = StateAfter(error, attempts, max_attempts);
  LeaseTime now = TRY(LeaseNow());
  TRY(database_.Execute(
      "UPDATE jobs SET state = ?2, lease_token = NULL, lease_epoch = ?3, not_before_us = ?4, "
      "error_code = ?5, error_message = ?6, changed_at = ?7 WHERE id = ?1",
      {id, JobStateName(state), now.epoch, now.us + wait_us, ErrorCodeName(error.code), error.message,
       clock_.Now()}));
  return state;
}

Result<void> JobQueue::Release(const Job& job) {
  return database_.InTransaction([&]() -> Result<void> {
    TRY(EndRunning(job, JobState::kReady));
    TRY(EndAttempt(job.id, "released", ""));
    TRY(database_.Execute("UPDATE jobs SET attempts = attempts - 1, not_before_us = 0 WHERE id = ?1",
                          {job.id}));
    return {};
  });
}

Result<void> JobQueue::Redrive(const JobId& id) {
  TRY(RequireTransaction(database_, "the job queue"));
  int64_t changed =
      TRY(database_.Execute("UPDATE jobs SET state = 'ready', attempts = 0, round = round + 1, lease_epoch = "
                            "'', not_before_us = 0, "
                            "changed_at = ?2 WHERE id = ?1 AND state IN ('dead', 'task', 'dismissed')",
                            {id, clock_.Now()}));
  if (changed == 1) return {};
  TRY(Show(id));
  return Error{ErrorCode::kConflict, "only a dead or dismissed job or a task can be run again", id.text()};
}

Result<std::vector<JobId>> JobQueue::Dismiss(const JobId& id) {
  TRY(RequireTransaction(database_, "the job queue"));
  JobStatus status = TRY(Show(id));
  if (status.state != JobState::kDead && status.state != JobState::kTask) {
    return Error{ErrorCode::kConflict, "only a dead job or a task can be dismissed", id.text()};
  }
  Rows rows = TRY(database_.Query(
      "WITH RECURSIVE waiting(id) AS (SELECT id FROM jobs WHERE id = ?1 UNION "
      "SELECT p.job_id FROM job_prerequisites p JOIN waiting w ON p.prerequisite_id = w.id) "
      "UPDATE jobs SET state = 'dismissed', changed_at = ?2 "
      "WHERE id IN (SELECT id FROM waiting) AND state IN ('ready', 'dead', 'task') RETURNING id",
      {id, clock_.Now()}));
  std::vector<JobId> dismissed;
  for (const Row& row : rows) dismissed.emplace_back(row.Text(0));
  return dismissed;
}

Result<bool> JobQueue::IsIdle(const std::vector<std::string>& kinds) {
  if (kinds.empty()) return true;
  Parameters parameters;
  std::string places = KindPlaces(kinds, parameters);
  Rows rows = TRY(database_.Query(
      fmt::format(
          "SELECT 1 FROM jobs j WHERE j.state IN ('ready', 'running') AND j.kind IN ({}) AND {} LIMIT 1",
          places, kPrerequisitesDone),
      parameters));
  return rows.empty();
}

}  // namespace blackbar
