#include "tests/queue/queue_conformance.h"

#include <set>
#include <thread>

#include "queue/job_queue.h"
#include "tests/catch.h"

namespace blackbar {
namespace {

using std::chrono::microseconds;
using std::chrono::minutes;
using std::chrono::seconds;

// A connection with a queue whose lease clock the test moves.
struct Office {
  explicit Office(DatabaseFactory& factory) : database(factory.Open()) {}

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

NewJob MakeJob(const RequestId& request, int number, const std::string& kind = "extract") {
  NewJob job;
  job.kind = kind;
  job.request = request;
  job.input = Sha256("input " + std::to_string(number));
  job.tool_version = "v1";
  return job;
}

const Error kBusy{ErrorCode::kUnavailable, "try again"};
const Error kBadInput{ErrorCode::kInvalidInput, "damaged"};

void EnqueueIsPartOfItsChange(DatabaseFactory& factory) {
  Office office(factory);
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
  Office office(factory);
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
  Office office(factory);
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
    Office office(factory);
    RequestId request = RequestId::New();
    for (int i = 0; i < kJobs; ++i) office.Add(MakeJob(request, i));
  }
  std::vector<std::thread> threads;
  std::atomic<int> completed{0};
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      Office office(factory);
      while (std::optional<Job> job = office.Claim()) completed += office.Complete(*job).has_value();
    });
  }
  for (std::thread& thread : threads) thread.join();
  Office office(factory);
  CHECK(completed == kJobs);
  CHECK(office.Effects() == kJobs);
  CHECK(office.database->Query("SELECT DISTINCT job_id FROM effects").value().size() == kJobs);
}

void TwoWorkersOneJob(DatabaseFactory& factory) {
  for (int round = 0; round < 10; ++round) {
    Office office(factory);
    office.Add(MakeJob(RequestId::New(), 1000 + round));
    std::atomic<int> claimed{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 2; ++t) {
      threads.emplace_back([&] {
        Office own(factory);
        claimed += own.Claim().has_value();
      });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(claimed == 1);
  }
}

void CompletionIsAtomic(DatabaseFactory& factory) {
  Office office(factory);
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
  Office office(factory);
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
  Office office(factory);
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
  Office office(factory);
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
  Office office(factory);
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
  Office office(factory);
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
  Office office(factory);
  for (int i = 0; i < 20; ++i) {
    office.Add(MakeJob(RequestId::New(), i));
    REQUIRE(office.queue.Fail(*office.Claim(), kBusy).has_value());
  }
  CHECK(office.database->Query("SELECT DISTINCT not_before_us FROM jobs").value().size() > 10);
}

void WorkerThatDiesAlwaysMakesItDead(DatabaseFactory& factory) {
  Office office(factory);
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
  Office office(factory);
  JobId id = office.Add(MakeJob(RequestId::New(), 1));
  for (int i = 0; i < 10; ++i) CHECK(office.queue.Release(*office.Claim()).has_value());
  CHECK(office.Claim()->attempt == 1);
  CHECK(office.queue.History(id).value().size() == 11);
}

void SameWorkIsOneJob(DatabaseFactory& factory) {
  Office office(factory);
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

void JobsFollowTheirPrerequisites(DatabaseFactory& factory) {
  Office office(factory);
  RequestId request = RequestId::New();
  NewJob last = MakeJob(request, 3);
  last.after = {office.Add(MakeJob(request, 1)), office.Add(MakeJob(request, 2))};
  JobId last_id = office.Add(last);
  CHECK(office.queue.Count().value().waiting == 1);
  Job one = *office.Claim(), two = *office.Claim();
  CHECK_FALSE(office.Claim().has_value());
  CHECK(office.Complete(one).has_value());
  CHECK_FALSE(office.Claim().has_value());
  CHECK(office.Complete(two).has_value());
  CHECK(office.Claim()->id == last_id);

  NewJob wrong = MakeJob(request, 9);
  wrong.after = {JobId::New()};
  auto answer = Transact(*office.database, [&] { return office.queue.Enqueue(wrong); });
  CHECK(answer.error().code == ErrorCode::kNotFound);
  // One that is done already is no obstacle.
  NewJob later = MakeJob(request, 10);
  later.after = {one.id};
  JobId later_id = office.Add(later);
  CHECK(office.Claim()->id == later_id);
}

void DeadPrerequisiteShows(DatabaseFactory& factory) {
  Office office(factory);
  RequestId request = RequestId::New();
  JobId first = office.Add(MakeJob(request, 1));
  NewJob second = MakeJob(request, 2), third = MakeJob(request, 3);
  second.after = {first};
  JobId second_id = office.Add(second);
  third.after = {second_id};
  JobId third_id = office.Add(third);
  CHECK(office.queue.ListStuck().value().empty());
  REQUIRE(office.queue.Fail(*office.Claim(), kBadInput).value() == JobState::kTask);
  CHECK_FALSE(office.Claim().has_value());
  CHECK(office.queue.IsIdle({"extract"}).value());
  std::vector<JobStatus> stuck = office.queue.ListStuck({request, {}}).value();
  REQUIRE(stuck.size() == 3);
  CHECK(stuck[0].id == first);
  CHECK(stuck[0].blocked_by.empty());
  CHECK(stuck[1].id == second_id);
  CHECK(stuck[1].blocked_by == first);
  CHECK(stuck[2].id == third_id);
  CHECK(stuck[2].blocked_by == first);
  CHECK(office.queue.ListStuck({RequestId::New(), {}}).value().empty());
}

void DeadJobBlocksItsBundle(DatabaseFactory& factory) {
  Office office(factory);
  RequestId request = RequestId::New(), other = RequestId::New();
  RecordId record = RecordId::New();
  auto blocks = [&](JobScope scope) { return HasUnfinishedOrDeadJobs(*office.database, scope).value(); };
  NewJob wanted = MakeJob(request, 1);
  wanted.record = record;
  wanted.max_attempts = 1;
  CHECK_FALSE(blocks({request, {}}));
  JobId id = office.Add(wanted);
  CHECK(blocks({request, {}}));  // ready
  Job job = *office.Claim();
  CHECK(blocks({request, {}}));  // running
  REQUIRE(office.queue.Fail(job, kBusy).value() == JobState::kDead);
  CHECK(blocks({request, {}}));
  CHECK(blocks({{}, record}));
  CHECK_FALSE(blocks({other, {}}));
  CHECK_FALSE(blocks({{}, RecordId::New()}));
  REQUIRE(office.database->InTransaction([&] { return office.queue.Redrive(id); }).has_value());
  CHECK(blocks({request, {}}));
  job = *office.Claim();
  REQUIRE(office.queue.Fail(job, kBadInput).value() == JobState::kTask);
  CHECK(blocks({request, {}}));
  REQUIRE(office.database->InTransaction([&] { return office.queue.Redrive(id); }).has_value());
  REQUIRE(office.Complete(*office.Claim()).has_value());
  CHECK_FALSE(blocks({request, {}}));
}

void RedriveKeepsHistory(DatabaseFactory& factory) {
  Office office(factory);
  NewJob wanted = MakeJob(RequestId::New(), 1);
  wanted.max_attempts = 1;
  JobId id = office.Add(wanted);
  auto redrive = [&] { return office.database->InTransaction([&] { return office.queue.Redrive(id); }); };
  CHECK(office.queue.Redrive(id).error().code == ErrorCode::kRefused);
  CHECK(redrive().error().code == ErrorCode::kConflict);  // ready
  REQUIRE(office.queue.Fail(*office.Claim(), kBusy).value() == JobState::kDead);
  REQUIRE(redrive().has_value());
  Job again = *office.Claim();
  CHECK(again.attempt == 1);
  CHECK(redrive().error().code == ErrorCode::kConflict);  // running
  REQUIRE(office.Complete(again).has_value());
  CHECK(redrive().error().code == ErrorCode::kConflict);  // done
  std::vector<JobAttempt> history = office.queue.History(id).value();
  REQUIRE(history.size() == 2);
  CHECK(history[0].round == 1);
  CHECK(history[0].outcome == "unavailable");
  CHECK(history[1].round == 2);
  CHECK(history[1].outcome == "done");
  auto unknown = office.database->InTransaction([&] { return office.queue.Redrive(JobId::New()); });
  CHECK(unknown.error().code == ErrorCode::kNotFound);
}

void DismissTakesWhatWaits(DatabaseFactory& factory) {
  Office office(factory);
  RequestId request = RequestId::New();
  JobId first = office.Add(MakeJob(request, 1));
  NewJob second = MakeJob(request, 2), third = MakeJob(request, 3);
  second.after = {first};
  third.after = {office.Add(second)};
  office.Add(third);
  auto dismiss = [&] { return Transact(*office.database, [&] { return office.queue.Dismiss(first); }); };
  CHECK(dismiss().error().code == ErrorCode::kConflict);
  REQUIRE(office.queue.Fail(*office.Claim(), kBadInput).has_value());
  CHECK(dismiss().value().size() == 3);
  CHECK(office.queue.Count().value().dismissed == 3);
  CHECK_FALSE(HasUnfinishedOrDeadJobs(*office.database, {request, {}}).value());
  CHECK_FALSE(office.Claim().has_value());
}

void RequestsTakeTurns(DatabaseFactory& factory) {
  Office office(factory);
  RequestId video = RequestId::New(), counter = RequestId::New();
  for (int i = 0; i < 50; ++i) office.Add(MakeJob(video, i));
  REQUIRE(office.Claim()->request == video);
  REQUIRE(office.Claim()->request == video);
  // What comes to the counter now does not wait for the other forty-eight.
  for (int i = 0; i < 3; ++i) office.Add(MakeJob(counter, 100 + i));
  std::vector<RequestId> order;
  for (int i = 0; i < 6; ++i) order.push_back(office.Claim()->request);
  CHECK(order == std::vector<RequestId>{counter, video, counter, video, counter, video});
}

void JobsOfARequestKeepTheirOrder(DatabaseFactory& factory) {
  Office office(factory);
  RequestId request = RequestId::New();
  std::vector<JobId> added, claimed;
  for (int i = 0; i < 20; ++i) added.push_back(office.Add(MakeJob(request, i)));
  while (std::optional<Job> job = office.Claim()) claimed.push_back(job->id);
  CHECK(claimed == added);
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
      {"5: a dead job or a task blocks its bundle", DeadJobBlocksItsBundle},
      {"5: redrive keeps history", RedriveKeepsHistory},
      {"5: dismissing takes along what waits", DismissTakesWhatWaits},
      {"6: the same work is one job", SameWorkIsOneJob},
      {"7: jobs follow their prerequisites", JobsFollowTheirPrerequisites},
      {"7: a dead prerequisite shows", DeadPrerequisiteShows},
      {"7: requests take turns", RequestsTakeTurns},
      {"7: jobs of a request keep their order", JobsOfARequestKeepTheirOrder},
  };
}

}  // namespace blackbar
