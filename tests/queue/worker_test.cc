#include "queue/worker.h"

#include <mutex>
#include <set>
#include <thread>

#include "tests/catch.h"
#include "tests/core/temporary_folder.h"

namespace blackbar {
namespace {

using std::chrono::milliseconds;

struct Fixture {
  TemporaryFolder folder;
  std::string path = folder.File("office.db");
  std::unique_ptr<Database> database = OpenDatabase(path).value();
  SystemClock clock;
  JobQueue queue{*database, clock};
  RequestId request = RequestId::New();
  WorkerOptions options;

  Fixture() {
    REQUIRE(database->RunScript("CREATE TABLE effects (job_id TEXT)").has_value());
    options.open_database = [this] { return OpenSqlite(path); };
    options.until_idle = true;
    options.longest_poll = milliseconds(20);
    options.backoff = {milliseconds(1), milliseconds(5)};
  }
  JobId Add(const std::string& kind, int number = 0, int max_attempts = 5) {
    NewJob job;
    job.kind = kind;
    job.request = request;
    job.input = Sha256(std::to_string(number));
    job.tool_version = "v1";
    job.max_attempts = max_attempts;
    return Transact(*database, [&] { return queue.Enqueue(job); }).value().id;
  }
  static Effect WriteOne(const JobContext& context) {
    return [id = context.job.id](Database& own, JobQueue&) -> Result<void> {
      TRY(own.Execute("INSERT INTO effects VALUES(?1)", {id}));
      return {};
    };
  }
  int64_t Effects() { return database->Query("SELECT COUNT(*) FROM effects").value().at(0).Int(0); }
};

}  // namespace

TEST_CASE("a worker does all jobs on its threads and then stops") {
  Fixture fixture;
  for (int i = 0; i < 30; ++i) fixture.Add("extract", i);
  fixture.options.jobs = 3;
  fixture.options.kinds["extract"].handler = [](const JobContext& context) -> Result<Effect> {
    return Fixture::WriteOne(context);
  };
  WorkerReport report = RunWorker(fixture.options).value();
  CHECK(report.done == 30);
  CHECK(report.lost == 0);
  CHECK(fixture.Effects() == 30);
}

TEST_CASE(
    "a job that is unavailable at first succeeds later; bad input becomes a task; a throw harms nobody "
    "else") {
  Fixture fixture;
  JobId flaky = fixture.Add("flaky"), bad = fixture.Add("bad"), throwing = fixture.Add("throwing");
  JobId hopeless = fixture.Add("hopeless", 0, 2), other = fixture.Add("unknown");
  std::atomic<int> tries{0};
  auto& kinds = fixture.options.kinds;
  kinds["flaky"].handler = [&](const JobContext& context) -> Result<Effect> {
    if (++tries < 3) return Error{ErrorCode::kUnavailable, "child was killed"};
    return Fixture::WriteOne(context);
  };
  kinds["bad"].handler = [](const JobContext&) -> Result<Effect> {
    return Error{ErrorCode::kInvalidInput, "damaged"};
  };
  kinds["throwing"].handler = [](const JobContext&) -> Result<Effect> {
    throw std::runtime_error("Jane Doe");
  };
  kinds["hopeless"].handler = [](const JobContext&) -> Result<Effect> {
    return Effect([](Database& database, JobQueue&) -> Result<void> {
      TRY(database.Execute("INSERT INTO effects VALUES('never')"));
      return Error{ErrorCode::kUnavailable, "the disk is full"};
    });
  };
  WorkerReport report = RunWorker(fixture.options).value();
  CHECK(fixture.queue.Show(flaky).value().state == JobState::kDone);
  CHECK(fixture.queue.Show(bad).value().state == JobState::kTask);
  CHECK(fixture.queue.Show(hopeless).value().state == JobState::kDead);
  CHECK(fixture.queue.Show(other).value().state == JobState::kReady);
  JobStatus thrown = fixture.queue.Show(throwing).value();
  CHECK(thrown.state == JobState::kTask);
  CHECK(thrown.error_message.find("Jane") == std::string::npos);
  CHECK(report.done == 1);
  CHECK(report.retried == 3);
  CHECK(report.failed == 3);
  CHECK(fixture.Effects() == 1);
}

TEST_CASE("heartbeats extend the lease of a running job") {
  Fixture fixture;
  fixture.Add("slow");
  fixture.options.jobs = 2;  // the second thread would take the job if its lease ran out
  fixture.options.lease = std::chrono::seconds(6);
  std::atomic<int> runs{0};
  fixture.options.kinds["slow"].handler = [&](const JobContext& context) -> Result<Effect> {
    ++runs;
    auto lease_until = [&]() -> Result<int64_t> {
      return TRY(context.database.Query("SELECT lease_until_us FROM jobs")).at(0).Int(0);
    };
    int64_t first = TRY(lease_until());
    while (TRY(lease_until()) == first) std::this_thread::sleep_for(milliseconds(20));
    return Fixture::WriteOne(context);
  };
  WorkerReport report = RunWorker(fixture.options).value();
  CHECK(report.done == 1);
  CHECK(runs == 1);
  CHECK(fixture.Effects() == 1);
}

TEST_CASE("a job beyond its hard limit is told to stop and is taken away") {
  Fixture fixture;
  JobId id = fixture.Add("hung", 0, 1);
  fixture.options.lease = milliseconds(90);
  std::atomic<bool> told{false};
  fixture.options.kinds["hung"].hard_limit = milliseconds(150);
  fixture.options.kinds["hung"].handler = [&](const JobContext& context) -> Result<Effect> {
    while (!context.should_stop()) std::this_thread::sleep_for(milliseconds(5));
    told = true;
    return Fixture::WriteOne(context);
  };
  // A second worker, as another process would be, takes the job from the hung one.
  fixture.options.jobs = 2;
  WorkerReport report = RunWorker(fixture.options).value();
  CHECK(told);
  // Whether it was taken over before its late completion is a matter of moments; what never happens is both.
  if (report.done == 0) {
    CHECK(fixture.queue.Show(id).value().state == JobState::kDead);
    CHECK(fixture.Effects() == 0);
  } else {
    CHECK(fixture.Effects() == 1);
  }
}

TEST_CASE("a stop lets the running job end and gives back what gives up") {
  Fixture fixture;
  JobId polite = fixture.Add("polite"), next = fixture.Add("polite", 1);
  std::atomic<bool> stop{false};
  fixture.options.stop = &stop;
  fixture.options.until_idle = false;
  bool gives_up = GENERATE(true, false);
  fixture.options.kinds["polite"].handler = [&](const JobContext& context) -> Result<Effect> {
    stop = true;
    while (!context.should_stop()) std::this_thread::yield();
    if (gives_up) return Error{ErrorCode::kUnavailable, "asked to stop"};
    return Fixture::WriteOne(context);
  };
  WorkerReport report = RunWorker(fixture.options).value();
  CHECK(report.done == (gives_up ? 0 : 1));
  JobStatus status = fixture.queue.Show(polite).value();
  CHECK(status.state == (gives_up ? JobState::kReady : JobState::kDone));
  if (gives_up) CHECK(status.attempts == 0);
  CHECK(fixture.queue.Show(next).value().state == JobState::kReady);
}

TEST_CASE("a worker without a database says so") {
  WorkerOptions options;
  options.open_database = [] { return OpenSqlite("/nonexistent/folder/office.db"); };
  options.kinds["x"].handler = [](const JobContext&) -> Result<Effect> { return Error{}; };
  CHECK(RunWorker(options).error().code == ErrorCode::kUnavailable);
}

}  // namespace blackbar
