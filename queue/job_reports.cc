// What people ask about the queue: counts, stuck jobs, history. Reads only.
#include <fmt/format.h>

#include <iterator>

#include "queue/job_queue.h"

namespace blackbar {
namespace {

// Parameters ?1 and ?2 are the scope's request and record, empty for all.
constexpr char kInScope[] = "(?1 = '' OR j.request_id = ?1) AND (?2 = '' OR j.record_id = ?2)";
constexpr char kStatusColumns[] =
    "j.id, j.kind, j.request_id, j.record_id, j.state, j.attempts, j.error_code, j.error_message";

Result<JobState> JobStateFromName(const std::string& name) {
  for (JobState state : {JobState::kReady, JobState::kRunning, JobState::kDone, JobState::kTask,
                         JobState::kDead, JobState::kDismissed}) {
    if (name == JobStateName(state)) return state;
  }
  return Error{ErrorCode::kCorrupt, "a job is in a state that this program does not know"};
}

Result<JobStatus> ReadStatus(const Row& row) {
  JobStatus status;
  status.id = JobId(row.Text(0));
  status.kind = row.Text(1);
  status.request = RequestId(row.Text(2));
  status.record = RecordId(row.MaybeText(3).value_or(""));
  status.state = TRY(JobStateFromName(row.Text(4)));
  status.attempts = static_cast<int>(row.Int(5));
  status.error_code = row.MaybeText(6).value_or("");
  status.error_message = row.MaybeText(7).value_or("");
  return status;
}

}  // namespace

Result<JobCounts> JobQueue::Count(const JobScope& scope) {
  Rows rows = TRY(database_.Query(
      fmt::format("SELECT j.state, CASE WHEN j.state = 'ready' AND EXISTS (SELECT 1 FROM job_prerequisites p "
                  "JOIN jobs q ON q.id = p.prerequisite_id WHERE p.job_id = j.id AND q.state <> 'done') "
                  "THEN 1 ELSE 0 END AS waits, COUNT(*) FROM jobs j WHERE {} GROUP BY 1, 2",
                  kInScope),
      {scope.request, scope.record}));
  JobCounts counts;
  for (const Row& row : rows) {
    int64_t* places[] = {&counts.ready, &counts.running, &counts.done,
                         &counts.task,  &counts.dead,    &counts.dismissed};
    JobState state = TRY(JobStateFromName(row.Text(0)));
    *(row.Int(1) == 1 ? &counts.waiting : places[static_cast<size_t>(state)]) += row.Int(2);
  }
  return counts;
}

Result<std::vector<JobStatus>> JobQueue::ListStuck(const JobScope& scope) {
  Rows rows = TRY(database_.Query(
      fmt::format(
          "WITH RECURSIVE blocked(id, by_id) AS ("
          "SELECT id, id FROM jobs WHERE state IN ('task', 'dead', 'dismissed') UNION "
          "SELECT p.job_id, b.by_id FROM job_prerequisites p JOIN blocked b ON p.prerequisite_id = b.id) "
          "SELECT {}, MIN(b.by_id) FROM jobs j JOIN blocked b ON b.id = j.id "
          "WHERE j.state IN ('ready', 'task', 'dead') AND {} GROUP BY j.id ORDER BY j.sequence",
          kStatusColumns, kInScope),
      {scope.request, scope.record}));
  std::vector<JobStatus> stuck;
  for (const Row& row : rows) {
    JobStatus status = TRY(ReadStatus(row));
    if (row.Text(8) != status.id.text()) status.blocked_by = JobId(row.Text(8));
    stuck.push_back(std::move(status));
  }
  return stuck;
}

Result<JobStatus> JobQueue::Show(const JobId& id) {
  Rows rows =
      TRY(database_.Query(fmt::format("SELECT {} FROM jobs j WHERE j.id = ?1", kStatusColumns), {id}));
  if (rows.empty()) return Error{ErrorCode::kNotFound, "there is no such job", id.text()};
  return ReadStatus(rows[0]);
}

Result<std::vector<JobAttempt>> JobQueue::History(const JobId& id) {
  std::vector<JobAttempt> attempts;
  for (const Row& row :
       TRY(database_.Query("SELECT number, round, worker, outcome, error_message, started_at "
                           "FROM job_attempts WHERE job_id = ?1 ORDER BY number",
                           {id}))) {
    attempts.push_back({row.Int(0), row.Int(1), row.Text(2), row.MaybeText(3).value_or(""),
                        row.MaybeText(4).value_or(""), Instant{row.Int(5)}});
  }
  return attempts;
}

Result<bool> HasUnfinishedOrDeadJobs(Database& database, const JobScope& scope) {
  SystemClock clock;
  return TRY(JobQueue(database, clock).Count(scope)).blocks();
}

}  // namespace blackbar
