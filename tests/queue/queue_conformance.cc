#include "tests/queue/queue_conformance.h"

#include <set>
#include <thread>

#include "tests/catch.h"
#include "tests/queue/queue_case.h"

namespace blackbar {
namespace {

void EnqueueIsPartOfItsChange(DatabaseFactory& factory) {
  QueueCase office(factory);
  NewJob job = MakeJob(RequestId::New(), 1);
  CHECK(office.queue.Enqueue(job).error().code == ErrorCode::kRefused);
  Result<void> undone = office.database->InTransaction([&]() -> Result<void> {
    TRY(office.queue.Enqueue(job));
    return kBusy;
  });
  CHECK_FALSE(undone.has_value());
  CHECK(office.queue.Count().value().ready == 0);
  CHECK_FALSE(office.Claim().has_value());
}

void PayloadHoldsNoText(DatabaseFactory& factory) {
  QueueCase office(factory);
  NewJob job = MakeJob(RequestId::New(), 1);
  auto enqueue = [&] { return Transact(*office.database, [&] { return office.queue.Enqueue(job); }); };
  job.payload = {{"name", "Jane Doe"}};
  CHECK(enqueue().error().code == ErrorCode::kInvalidInput);
  job.payload = Json::array();
  CHECK(enqueue().error().code == ErrorCode::kInvalidInput);
  job.payload = {{"page", 3}};
  job.kind = "Extract it";
  CHECK(enqueue().error().code == ErrorCode::kInvalidInput);
  job.kind = "extract";
  job.request = RequestId("Jane Doe");
  CHECK(enqueue().error().code == ErrorCode::kInvalidInput);
  job.request = RequestId::New();
  CHECK(enqueue().has_value());
}

void ClaimGivesWhatWasEnqueued(DatabaseFactory& factory) {
  QueueCase office(factory);
  NewJob wanted = MakeJob(RequestId::New(), 1);
  wanted.record = RecordId::New();
  wanted.payload = {{"pages", {1, 2}}};
  JobId id = office.Add(wanted);
  CHECK_FALSE(office.Claim({"redact"}).has_value());
  CHECK_FALSE(office.Claim({}).has_value());
  Job job = *office.Claim();
  CHECK(job.id == id);
  CHECK(job.request == wanted.request);
  CHECK(job.record == wanted.record);
  CHECK(job.input == wanted.input);
  CHECK(job.payload == wanted.payload);
  CHECK(job.attempt == 1);
  CHECK(office.State(id) == JobState::kRunning);
  CHECK_FALSE(office.Claim().has_value());
  CHECK(office.Complete(job).has_value());
  CHECK(office.State(id) == JobState::kDone);
  CHECK_FALSE(office.Claim().has_value());
  CHECK(office.Effects() == 1);
}

void ManyThreadsOneJobEach(DatabaseFactory& factory) {
  constexpr int kJobs = 40;
  {
    QueueCase office(factory);
    RequestId request = RequestId::New();
    for (int i = 0; i < kJobs; ++i) office.Add(MakeJob(request, i));
  }
  std::vector<std::thread> threads;
  std::atomic<int> completed{0};
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      QueueCase office(factory);
      while (std::optional<Job> job = office.Claim()) completed += office.Complete(*job).has_value();
    });
  }
  for (std::thread& thread : threads) thread.join();
  QueueCase office(factory);
  CHECK(completed == kJobs);
  CHECK(office.Effects() == kJobs);
  CHECK(office.database->Query("SELECT DISTINCT job_id FROM effects").value().size() == kJobs);
}

void TwoWorkersOneJob(DatabaseFactory& factory) {
  for (int round = 0; round < 10; ++round) {
    QueueCase office(factory);
    office.Add(MakeJob(RequestId::New(), 1000 + round));
    std::atomic<int> claimed{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 2; ++t) {
      threads.emplace_back([&] {
        QueueCase own(factory);
        claimed += own.Claim().has_value();
      });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(claimed == 1);
  }
}

void CompletionIsAtomic(DatabaseFactory& factory) {
  QueueCase office(factory);
  RequestId request = RequestId::New();
  JobId id = office.Add(MakeJob(request, 1));
  Job job = *office.Claim();
  Result<void> done = office.queue.Complete(job, [&]() -> Result<void> {
    TRY(office.database->Execute("INSERT INTO effects(job_id) VALUES(?1)", {job.id}));
    TRY(office.queue.Enqueue(MakeJob(request, 1, "redact")));
    return kBusy;
  });
  CHECK(done.error().code == ErrorCode::kUnavailable);
  CHECK(office.State(id) == JobState::kRunning);
  CHECK(office.Effects() == 0);
  CHECK(office.queue.Count().value().ready == 0);
  REQUIRE(office.queue
              .Complete(job,
                        [&]() -> Result<void> {
                          TRY(office.queue.Enqueue(MakeJob(request, 1, "redact")));
                          return {};
                        })
              .has_value());
  CHECK(office.queue.Count().value().ready == 1);
}

void LateWorkerChangesNothing(DatabaseFactory& factory) {
  QueueCase office(factory);
  JobId id = office.Add(MakeJob(RequestId::New(), 1));
  Job stalled = *office.Claim();
  office.Wait(minutes(2));
  Job second = *office.Claim();
  CHECK(second.id == id);
  CHECK(second.attempt == 2);
  CHECK(office.queue.Heartbeat(stalled, minutes(1)).error().code == ErrorCode::kConflict);
  CHECK(office.Complete(stalled).error().code == ErrorCode::kConflict);
  CHECK(office.queue.Fail(stalled, kBadInput).error().code == ErrorCode::kConflict);
  CHECK(office.queue.Release(stalled).error().code == ErrorCode::kConflict);
  CHECK(office.Effects() == 0);
  CHECK(office.State(id) == JobState::kRunning);
  CHECK(office.Complete(second).has_value());
  CHECK(office.Complete(second).error().code == ErrorCode::kConflict);
  CHECK(office.Complete(stalled).error().code == ErrorCode::kConflict);
  CHECK(office.Effects() == 1);
  std::vector<JobAttempt> history = office.queue.History(id).value();
  REQUIRE(history.size() == 2);
  CHECK(history[0].outcome == "lost");
  CHECK(history[1].outcome == "done");
}

void HeartbeatKeepsAndHardLimitEnds(DatabaseFactory& factory) {
  QueueCase office(factory);
  office.Add(MakeJob(RequestId::New(), 1));
  Job job = *office.Claim();
  for (int i = 0; i < 11; ++i) {
    office.Wait(seconds(50));
    CHECK(office.queue.Heartbeat(job, minutes(1)).has_value());
    CHECK_FALSE(office.Claim().has_value());
  }
  office.Wait(seconds(50));  // ten minutes since the claim
  CHECK(office.queue.Heartbeat(job, minutes(1)).error().code == ErrorCode::kLimitExceeded);
  Job again = *office.Claim();
  CHECK(again.attempt == 2);
  CHECK(office.queue.History(job.id).value()[0].message.find("hard limit") != std::string::npos);
  CHECK(office.Complete(job).error().code == ErrorCode::kConflict);
}

void AnotherBootEndsLeases(DatabaseFactory& factory) {
  QueueCase office(factory);
  JobId id = office.Add(MakeJob(RequestId::New(), 1));
  Job lost = *office.Claim();
  office.now = {"boot-two", 5};  // its clock begins again
  Job again = *office.Claim();
  CHECK(again.id == id);
  CHECK(office.Complete(lost).error().code == ErrorCode::kConflict);
  // A wait that was begun before the boot does not last until the new clock has caught up.
  CHECK(office.queue.Fail(again, kBusy).value() == JobState::kReady);
  office.now = {"boot-three", 1};
  CHECK(office.Claim().has_value());
}

void OnlyUnavailableIsRetried(DatabaseFactory& factory) {
  QueueCase office(factory);
  int number = 0;
  auto fail = [&](ErrorCode code) {
    office.Add(MakeJob(RequestId::New(), ++number));
    return office.queue.Fail(*office.Claim(), {code, "why"}).value();
  };
  CHECK(fail(ErrorCode::kInvalidInput) == JobState::kTask);
  CHECK(fail(ErrorCode::kLimitExceeded) == JobState::kTask);
  CHECK(fail(ErrorCode::kRefused) == JobState::kTask);
  CHECK(fail(ErrorCode::kNotFound) == JobState::kTask);
  CHECK(fail(ErrorCode::kConflict) == JobState::kTask);
  CHECK(fail(ErrorCode::kCorrupt) == JobState::kDead);
  CHECK(fail(ErrorCode::kUnavailable) == JobState::kReady);
  JobStatus status = office.queue.ListStuck().value().at(0);
  CHECK(status.error_code == "invalid_input");
  CHECK(status.error_message == "why");
}

void BackoffGrowsAndEnds(DatabaseFactory& factory) {
  QueueCase office(factory);
  NewJob wanted = MakeJob(RequestId::New(), 1);
  wanted.max_attempts = 8;
  JobId id = office.Add(wanted);
  microseconds full = seconds(10);
  for (int attempt = 1; attempt < 8; ++attempt) {
    Job job = *office.Claim();
    CHECK(job.attempt == attempt);
    CHECK(office.queue.Fail(job, kBusy).value() == JobState::kReady);
    office.Wait(full / 2 - microseconds(1));
    CHECK_FALSE(office.Claim().has_value());
    office.Wait(full / 2 + microseconds(1));
    full = std::min<microseconds>(full * 2, minutes(5));
  }
  CHECK(office.queue.Fail(*office.Claim(), kBusy).value() == JobState::kDead);
  CHECK_FALSE(office.Claim().has_value());
  CHECK(office.queue.History(id).value().size() == 8);
}

void BackoffHasJitter(DatabaseFactory& factory) {
  QueueCase office(factory);
  for (int i = 0; i < 20; ++i) {
    office.Add(MakeJob(RequestId::New(), i));
    REQUIRE(office.queue.Fail(*office.Claim(), kBusy).has_value());
  }
  CHECK(office.database->Query("SELECT DISTINCT not_before_us FROM jobs").value().size() > 10);
}

void WorkerThatDiesAlwaysMakesItDead(DatabaseFactory& factory) {
  QueueCase office(factory);
  NewJob wanted = MakeJob(RequestId::New(), 1);
  wanted.max_attempts = 3;
  JobId id = office.Add(wanted);
  for (int i = 0; i < 3; ++i) {
    REQUIRE(office.Claim().has_value());
    office.Wait(minutes(2));
  }
  CHECK_FALSE(office.Claim().has_value());
  CHECK(office.State(id) == JobState::kDead);
}

void ReleaseDoesNotCount(DatabaseFactory& factory) {
  QueueCase office(factory);
  JobId id = office.Add(MakeJob(RequestId::New(), 1));
  for (int i = 0; i < 10; ++i) CHECK(office.queue.Release(*office.Claim()).has_value());
  CHECK(office.Claim()->attempt == 1);
  CHECK(office.queue.History(id).value().size() == 11);
}

void SameWorkIsOneJob(DatabaseFactory& factory) {
  QueueCase office(factory);
  RequestId request = RequestId::New();
  NewJob wanted = MakeJob(request, 1);
  wanted.payload = {{"dpi", 300}};
  auto enqueue = [&](const NewJob& job) {
    return Transact(*office.database, [&] { return office.queue.Enqueue(job); }).value();
  };
  Enqueued first = enqueue(wanted);
  CHECK(first.created);
  Enqueued second = enqueue(wanted);
  CHECK_FALSE(second.created);
  CHECK(second.id == first.id);
  REQUIRE(office.Complete(*office.Claim()).has_value());
  CHECK(enqueue(wanted).state == JobState::kDone);

  NewJob other = wanted;
  other.tool_version = "v2";
  CHECK(enqueue(other).created);
  other = wanted;
  other.payload = {{"dpi", 150}};
  CHECK(enqueue(other).created);
  other = wanted;
  other.input = Sha256("other");
  CHECK(enqueue(other).created);
  other = wanted;
  other.kind = "redact";
  CHECK(enqueue(other).created);
  CHECK(office.queue.Count().value().ready == 4);
}

}  // namespace

std::vector<ConformanceCase> QueueConformance() {
  return {
      {"1: a job is enqueued with its change or not at all", EnqueueIsPartOfItsChange},
      {"a payload holds no text", PayloadHoldsNoText},
      {"a claimed job is the enqueued one", ClaimGivesWhatWasEnqueued},
      {"2: many threads do each job once", ManyThreadsOneJobEach},
      {"2: two workers and one job", TwoWorkersOneJob},
      {"2: completion is all or nothing", CompletionIsAtomic},
      {"2: a late worker changes nothing", LateWorkerChangesNothing},
      {"4: heartbeats keep a lease, the hard limit ends it", HeartbeatKeepsAndHardLimitEnds},
      {"4: another boot ends leases and waits", AnotherBootEndsLeases},
      {"5: only unavailable is retried", OnlyUnavailableIsRetried},
      {"5: backoff grows and attempts end", BackoffGrowsAndEnds},
      {"5: backoff has jitter", BackoffHasJitter},
      {"5: a job whose workers die becomes dead", WorkerThatDiesAlwaysMakesItDead},
      {"5: a released job keeps its attempts", ReleaseDoesNotCount},
      {"6: the same work is one job", SameWorkIsOneJob},
  };
}

}  // namespace blackbar