#include "queue/worker.h"

#include <fmt/format.h>
#include <signal.h>

#include <algorithm>
#include <condition_variable>
#include <list>
#include <mutex>
#include <new>
#include <thread>

#include "core/id.h"

namespace blackbar {
namespace {

using Steady = std::chrono::steady_clock;
using std::chrono::microseconds;

constexpr auto kGiveUpOnDatabase = std::chrono::minutes(1);
constexpr auto kShortestPoll = std::chrono::milliseconds(10);

// A job that a thread works on; the heartbeat thread reads it and may mark it lost.
struct Running {
  Job job;
  Steady::time_point deadline;     // of the hard limit
  Steady::time_point lease_until;  // as far as this process knows
  std::atomic<bool> lost{false};
};

class Worker {
 public:
  explicit Worker(const WorkerOptions& options) : options_(options) {
    for (const auto& [kind, unused] : options.kinds) kinds_.push_back(kind);
  }

  Result<WorkerReport> Run() {
    std::thread heart([this] { BeatUntilEnded(); });
    std::vector<std::thread> threads;
    for (int i = 0; i < std::max(1, options_.jobs); ++i) threads.emplace_back([this] { WorkUntilStopped(); });
    for (std::thread& thread : threads) thread.join();
    {
      std::lock_guard lock(mutex_);
      ended_ = true;
    }
    changed_.notify_all();
    heart.join();
    if (failure_) return *failure_;
    return report_;
  }

 private:
  bool Stopping() const { return failed_.load() || (options_.stop != nullptr && options_.stop->load()); }

  // Sleeps until something changed here, or the time is over.
  void Pause(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, time);
  }

  void StopAllWith(const Error& error) {
    std::lock_guard lock(mutex_);
    if (!failure_) failure_ = error;
    failed_ = true;
    changed_.notify_all();
  }

  void WorkUntilStopped() {
    Result<std::unique_ptr<Database>> database = options_.open_database();
    if (!database) return StopAllWith(database.error());
    SystemClock clock;
    JobQueue queue(**database, clock, nullptr, options_.backoff);
    auto poll = std::chrono::milliseconds(kShortestPoll);
    Steady::time_point last_good = Steady::now();
    while (!Stopping()) {
      Result<bool> worked = WorkOnce(**database, queue);
      if (worked) last_good = Steady::now();
      if (!worked &&
          (worked.error().code != ErrorCode::kUnavailable || Steady::now() - last_good > kGiveUpOnDatabase)) {
        return StopAllWith(worked.error());
      }
      if (worked && *worked) {
        poll = kShortestPoll;
        continue;
      }
      if (worked && options_.until_idle) {
        Result<bool> idle = queue.IsIdle(kinds_);
        if (idle && *idle) return;
      }
      Pause(poll);
      poll = std::min(poll * 2, options_.longest_poll);
    }
  }

  // False when there was nothing to do.
  Result<bool> WorkOnce(Database& database, JobQueue& queue) {
    ClaimOptions claim{name_, kinds_, options_.lease,
                       [this](const std::string& kind) { return options_.kinds.at(kind).hard_limit; }};
    Steady::time_point before = Steady::now();
    std::optional<Job> job = TRY(queue.Claim(claim));
    if (!job) return false;
    auto running = Enter(*job, before);
    std::string outcome = End(queue, *running, Handle(database, *running), database);
    Leave(running);
    if (options_.on_end) options_.on_end(*job, outcome);
    return true;
  }

  std::list<Running>::iterator Enter(const Job& job, Steady::time_point claimed) {
    std::lock_guard lock(mutex_);
    auto running = running_.emplace(running_.end());
    running->job = job;
    running->deadline = claimed + job.hard_limit;
    running->lease_until = claimed + options_.lease;
    changed_.notify_all();
    return running;
  }

  void Leave(std::list<Running>::iterator running) {
    std::lock_guard lock(mutex_);
    running_.erase(running);
    changed_.notify_all();  // follow-up jobs may wait for an idle thread
  }

  Result<Effect> Handle(Database& database, Running& running) {
    JobContext context{running.job, database, [this, &running] { return running.lost || Stopping(); },
                       [&running] {
                         auto left =
                             std::chrono::duration_cast<microseconds>(running.deadline - Steady::now());
                         return std::max(left, microseconds(0));
                       }};
    // The text of an exception may quote a record, so it is not kept.
    try {
      return options_.kinds.at(running.job.kind).handler(context);
    } catch (const std::bad_alloc&) {
      return Error{ErrorCode::kUnavailable, "the worker ran out of memory"};
    } catch (const std::exception&) {
      return Error{ErrorCode::kInvalidInput,
                   fmt::format("the {} step met an unexpected error", running.job.kind)};
    }
  }

  // Completes the job or gives it back; the word for on_end.
  std::string End(JobQueue& queue, Running& running, const Result<Effect>& made, Database& database) {
    if (made) {
      Result<void> done = queue.Complete(running.job, [&] { return (*made)(database, queue); });
      if (done) return Count(&WorkerReport::done, "done");
      return GiveBack(queue, running, done.error());
    }
    if (Stopping() && made.error().code == ErrorCode::kUnavailable) {
      if (queue.Release(running.job)) return Count(&WorkerReport::retried, "released");
    }
    return GiveBack(queue, running, made.error());
  }

  std::string GiveBack(JobQueue& queue, const Running& running, const Error& error) {
    // When even this cannot be written, the lease runs out and the job is taken back.
    Result<JobState> state = queue.Fail(running.job, error);
    if (!state) return Count(&WorkerReport::lost, "lost");
    return Count(*state == JobState::kReady ? &WorkerReport::retried : &WorkerReport::failed,
                 JobStateName(*state));
  }

  std::string Count(int64_t WorkerReport::*counter, const char* outcome) {
    std::lock_guard lock(mutex_);
    ++(report_.*counter);
    return outcome;
  }

  void BeatUntilEnded() {
    Result<std::unique_ptr<Database>> database = options_.open_database();
    if (!database) return StopAllWith(database.error());
    SystemClock clock;
    JobQueue queue(**database, clock);
    std::unique_lock lock(mutex_);
    while (!ended_) {
      Steady::time_point next = Steady::now() + options_.lease / 3;
      while (!ended_ && Steady::now() < next) changed_.wait_until(lock, next);
      if (!ended_) BeatAll(queue, lock);
    }
  }

  // Writes without holding the lock, because a busy database may take long.
  void BeatAll(JobQueue& queue, std::unique_lock<std::mutex>& lock) {
    std::vector<Job> jobs;
    for (const Running& running : running_) jobs.push_back(running.job);
    for (const Job& job : jobs) {
      lock.unlock();
      Steady::time_point before = Steady::now();
      Result<void> beat = queue.Heartbeat(job, options_.lease);
      lock.lock();
      auto running = std::find_if(running_.begin(), running_.end(), [&](const Running& other) {
        return other.job.lease_token == job.lease_token;
      });
      if (running == running_.end()) continue;  // ended meanwhile
      if (beat) {
        running->lease_until = before + options_.lease;
      } else if (beat.error().code != ErrorCode::kUnavailable || Steady::now() > running->lease_until) {
        running->lost = true;
      }
    }
  }

  const WorkerOptions& options_;
  const std::string name_ = NewIdText();
  std::vector<std::string> kinds_;
  std::mutex mutex_;  // guards what follows
  std::condition_variable changed_;
  std::list<Running> running_;
  WorkerReport report_;
  std::optional<Error> failure_;
  bool ended_ = false;
  std::atomic<bool> failed_{false};
};

std::atomic<bool> stop_requested{false};
static_assert(std::atomic<bool>::is_always_lock_free);  // a signal handler sets it

void RequestStop(int) { stop_requested = true; }

}  // namespace

Result<WorkerReport> RunWorker(const WorkerOptions& options) { return Worker(options).Run(); }

const std::atomic<bool>* StopOnSignals() {
  struct sigaction action {};
  action.sa_handler = RequestStop;
  sigaction(SIGTERM, &action, nullptr);
  sigaction(SIGINT, &action, nullptr);
  return &stop_requested;
}

}  // namespace blackbar
