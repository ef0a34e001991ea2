#include <set>
#include <thread>

#include "tests/catch.h"
#include "tests/queue/queue_case.h"
#include "tests/queue/queue_conformance.h"

namespace blackbar {
namespace {

void JobsFollowTheirPrerequisites(DatabaseFactory& factory) {
  QueueCase office(factory);
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
  QueueCase office(factory);
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
  QueueCase office(factory);
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
  QueueCase office(factory);
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
  QueueCase office(factory);
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
  QueueCase office(factory);
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
  QueueCase office(factory);
  RequestId request = RequestId::New();
  std::vector<JobId> added, claimed;
  for (int i = 0; i < 20; ++i) added.push_back(office.Add(MakeJob(request, i)));
  while (std::optional<Job> job = office.Claim()) claimed.push_back(job->id);
  CHECK(claimed == added);
}

}  // namespace

std::vector<ConformanceCase> QueueOrderConformance() {
  return {
      {"5: a dead job or a task blocks its bundle", DeadJobBlocksItsBundle},
      {"5: redrive keeps history", RedriveKeepsHistory},
      {"5: dismissing takes along what waits", DismissTakesWhatWaits},
      {"7: jobs follow their prerequisites", JobsFollowTheirPrerequisites},
      {"7: a dead prerequisite shows", DeadPrerequisiteShows},
      {"7: requests take turns", RequestsTakeTurns},
      {"7: jobs of a request keep their order", JobsOfARequestKeepTheirOrder},
  };
}

}  // namespace blackbar
