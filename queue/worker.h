// The loop that does the jobs: claim, work, complete. RunWorker starts `jobs` threads, each with its own
// database connection, and one that sends the heartbeats of all; it returns when told to stop or, with
// until_idle, when nothing is left to do. Any number of worker processes may run at once. A worker holds no
// state: killing it at any moment costs time, never a result.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "core/clock.h"
#include "core/database.h"
#include "core/result.h"
#include "queue/job_queue.h"

namespace blackbar {

// Writes result rows and follow-up jobs inside the transaction that completes the job; must not do slow work.
using Effect = std::function<Result<void>(Database& database, JobQueue& queue)>;

// What a handler gets: its job, a connection of its own for reading, and whether it should give up.
struct JobContext {
  const Job& job;
  Database& database;
  // True when the lease was lost, the hard limit passed, or the worker is asked to stop: return an error soon
  // (kUnavailable for a stop). Ask it between pages, and hand `time_left` to children as their limit.
  std::function<bool()> should_stop;
  std::function<std::chrono::microseconds()> time_left;
};

// Does the slow work outside of any transaction, stores its output as blobs, and returns what is to be
// written. An error goes to JobQueue::Fail: kUnavailable is retried, bad input becomes a task.
using Handler = std::function<Result<Effect>(const JobContext& context)>;

struct JobKind {
  Handler handler;
  std::chrono::microseconds hard_limit = std::chrono::hours(12);
};

struct WorkerOptions {
  std::function<Result<std::unique_ptr<Database>>()> open_database;
  std::map<std::string, JobKind> kinds;
  int jobs = 1;             // threads
  bool until_idle = false;  // return when no job of these kinds is ready, running or waiting for its backoff
  std::chrono::microseconds lease = std::chrono::seconds(60);
  std::chrono::milliseconds longest_poll = std::chrono::milliseconds(1000);
  Backoff backoff;
  const std::atomic<bool>* stop = nullptr;  // set it (a signal handler may) to end after the running jobs
  // Called after each job with how it ended ("done", "ready", "task", "dead", "lost", "released"), from its
  // thread.
  std::function<void(const Job& job, const std::string& outcome)> on_end;
};

struct WorkerReport {
  int64_t done = 0;
  int64_t retried = 0;  // given back to be tried again
  int64_t failed = 0;   // became a task or dead
  int64_t lost = 0;     // somebody else took them over
};

// An error only when the database cannot be used for longer than a minute or is damaged.
Result<WorkerReport> RunWorker(const WorkerOptions& options);

// Set by SIGTERM and SIGINT once this was called; for WorkerOptions::stop.
const std::atomic<bool>* StopOnSignals();

}  // namespace blackbar
