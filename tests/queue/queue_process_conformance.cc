// The part of the suite that stops and kills worker processes (queue_test_worker.cc).
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>
#include <thread>

#include "core/blob_store.h"
#include "queue/job_queue.h"
#include "tests/catch.h"
#include "tests/queue/queue_conformance.h"

namespace blackbar {
namespace {

using std::chrono::milliseconds;

// One child, killed with the test at the latest.
class Child {
 public:
  Child(DatabaseFactory& factory, const std::string& how) {
    std::string program = BLACKBAR_BIN_DIR "/queue_test_worker";
    std::string url = factory.Url(), blobs = factory.BlobFolder(), mode = how;
    char* arguments[] = {program.data(), url.data(), blobs.data(), mode.data(), nullptr};
    REQUIRE(posix_spawn(&pid_, program.c_str(), nullptr, nullptr, arguments, environ) == 0);
  }
  ~Child() {
    if (pid_ <= 0) return;
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  Child(const Child&) = delete;

  void Signal(int signal) { kill(pid_, signal); }
  void WaitUntilStopped() {
    int status = 0;
    REQUIRE(waitpid(pid_, &status, WUNTRACED) == pid_);
    REQUIRE(WIFSTOPPED(status));
  }
  // The exit code, or minus the number of the signal that ended it.
  int Wait() {
    int status = 0;
    REQUIRE(waitpid(std::exchange(pid_, -1), &status, 0) > 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }

 private:
  pid_t pid_ = -1;
};

struct Office {
  explicit Office(DatabaseFactory& factory) : database(factory.Open()) {}

  void Add(int number) {
    NewJob job;
    job.kind = "extract";
    job.request = RequestId::New();
    job.input = Sha256("input " + std::to_string(number));
    job.tool_version = "v1";
    job.max_attempts = 1000;
    REQUIRE(Transact(*database, [&] { return queue.Enqueue(job); }).has_value());
  }
  int64_t CountRows(const std::string& table) {
    return database->Query("SELECT COUNT(*) FROM " + table).value().at(0).Int(0);
  }
  // Every job done, each with one effect whose blob is there, and one follow-up a first job.
  void CheckExactlyOnce(DatabaseFactory& factory, int64_t jobs) {
    CHECK(queue.Count().value().done == 2 * jobs);
    CHECK_FALSE(queue.Count().value().blocks());
    CHECK(CountRows("effects") == 2 * jobs);
    CHECK(CountRows("(SELECT DISTINCT job_id FROM effects) AS d") == 2 * jobs);
    BlobStore store = BlobStore::Open(factory.BlobFolder()).value();
    for (const Row& row : database->Query("SELECT blob FROM effects").value()) {
      CHECK(store.Verify(Digest::FromHex(row.Text(0)).value()).has_value());
    }
  }

  std::unique_ptr<Database> database;
  SystemClock clock;
  JobQueue queue{*database, clock};
};

void KilledAtEveryStep(DatabaseFactory& factory) {
  Office office(factory);
  int64_t jobs = 0;
  for (const char* point : {"after-claim", "before-blob", "after-blob", "before-commit", "after-commit"}) {
    INFO(point);
    office.Add(static_cast<int>(++jobs));
    CHECK(Child(factory, std::string("die:") + point).Wait() == -SIGKILL);
    bool committed = std::string(point) == "after-commit";
    CHECK(office.CountRows("effects") == 2 * (jobs - 1) + (committed ? 1 : 0));
    CHECK(office.queue.Count().value().running == (committed ? 0 : 1));
    CHECK(HasUnfinishedOrDeadJobs(*office.database, {}).value());
    CHECK(Child(factory, "work").Wait() == 0);
    office.CheckExactlyOnce(factory, jobs);
  }
}

void StalledWorkerIsFenced(DatabaseFactory& factory) {
  Office office(factory);
  office.Add(1);
  Child stalled(factory, "stall");
  stalled.WaitUntilStopped();
  CHECK(office.queue.Count().value().running == 1);
  CHECK(Child(factory, "work").Wait() == 0);  // waits for the lease to run out, then does everything
  office.CheckExactlyOnce(factory, 1);
  Rows before = office.database->Query("SELECT * FROM jobs ORDER BY id").value();
  stalled.Signal(SIGCONT);
  CHECK(stalled.Wait() == 3);
  office.CheckExactlyOnce(factory, 1);
  Rows after = office.database->Query("SELECT * FROM jobs ORDER BY id").value();
  REQUIRE(after.size() == before.size());
  for (size_t row = 0; row < before.size(); ++row) {
    for (size_t column = 0; column < before[row].size(); ++column) {
      CHECK(after[row].value(column) == before[row].value(column));
    }
  }
}

void TwoProcessesShareTheWork(DatabaseFactory& factory) {
  Office office(factory);
  for (int i = 0; i < 30; ++i) office.Add(i);
  Child one(factory, "work"), other(factory, "work");
  CHECK(one.Wait() == 0);
  CHECK(other.Wait() == 0);
  office.CheckExactlyOnce(factory, 30);
}

void TwoProcessesOneJob(DatabaseFactory& factory) {
  Office office(factory);
  office.Add(1);
  Child first(factory, "stall");
  first.WaitUntilStopped();
  // Within the lease the second finds nothing, after it the first is refused: never do both write.
  Child second(factory, "work");
  CHECK(second.Wait() == 0);
  first.Signal(SIGCONT);
  CHECK(first.Wait() == 3);
  office.CheckExactlyOnce(factory, 1);
}

void KilledAtRandom(DatabaseFactory& factory) {
  Office office(factory);
  for (int i = 0; i < 40; ++i) office.Add(i);
  std::mt19937 random(7);
  for (int round = 0; round < 25; ++round) {
    Child worker(factory, "work");
    std::this_thread::sleep_for(milliseconds(random() % 60));
    worker.Signal(SIGKILL);
    worker.Wait();
  }
  CHECK(Child(factory, "work").Wait() == 0);
  office.CheckExactlyOnce(factory, 40);
}

void TerminatedWorkerLeavesNothingRunning(DatabaseFactory& factory) {
  Office office(factory);
  for (int i = 0; i < 30; ++i) office.Add(i);
  Child worker(factory, "work");
  while (office.CountRows("effects") == 0) std::this_thread::sleep_for(milliseconds(1));
  worker.Signal(SIGTERM);
  CHECK(worker.Wait() == 0);
  CHECK(office.queue.Count().value().running == 0);
  CHECK(Child(factory, "work").Wait() == 0);
  office.CheckExactlyOnce(factory, 30);
}

}  // namespace

std::vector<ConformanceCase> QueueProcessConformance() {
  return {
      {"killed at every step, then recovered", KilledAtEveryStep},
      {"a stalled worker's late completion changes nothing", StalledWorkerIsFenced},
      {"two processes and one job", TwoProcessesOneJob},
      {"two processes share the work", TwoProcessesShareTheWork},
      {"killed at random moments, then recovered", KilledAtRandom},
      {"a terminated worker ends its jobs first", TerminatedWorkerLeavesNothingRunning},
  };
}

}  // namespace blackbar
