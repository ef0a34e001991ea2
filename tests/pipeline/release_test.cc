// Every guard of a bundle, each with a try to get round it. The renditions here are rows only: what redacting
// and verifying do is tested with real files elsewhere.
#include "pipeline/office/release.h"

#include "pipeline/office/jobs.h"
#include "pipeline/office/review.h"
#include "queue/job_queue.h"
#include "tests/catch.h"
#include "tests/pipeline/office_fixture.h"

namespace blackbar {
namespace {

struct Case {
  OfficeFixture fixture;
  Record record;

  Case() {
    record = fixture.AddProposed({"call 208-555-0142"}, {WordFinding(1, 1)});
    REQUIRE(DecideMany(office(), record, {}, {}, "rev").has_value());
    Again();
    fixture.SeeAll(record);
    REQUIRE(LockRecord(office(), record, BoxWidth::kFreeSpace, "rev").has_value());
    Again();
    REQUIRE(ApproveRecord(office(), record, "app").has_value());
    Again();
  }
  Office& office() { return fixture.office(); }
  void Again() { record = fixture.Reload(record); }
  Result<Bundle> Begin() { return BeginRelease(office(), fixture.request().id, {}, "clerk"); }
  void Sql(const std::string& sql) { REQUIRE(office().db().Execute(sql).has_value()); }
};

template <class T>
std::string Message(const Result<T>& result) {
  return result.has_value() ? "" : result.error().message;
}

}  // namespace

TEST_CASE("a release begins with a rendition ordered for each approved record and Bates numbers in a row") {
  Case c;
  Bundle bundle = c.Begin().value();
  CHECK(bundle.state == "draft");
  std::vector<Rendition> renditions = RenditionsOf(c.office(), bundle.id).value();
  REQUIRE(renditions.size() == 1);
  CHECK(renditions[0].bates_first == 1);
  CHECK(renditions[0].bates_last == 1);
  CHECK(BatesText("BB-", 1) == "BB-000001");
}

TEST_CASE("no release while a record is not approved or is stuck") {
  Case c;
  Record other = c.fixture.AddProposed({"nothing here"}, {});
  CHECK(Message(c.Begin()).find("no approved plan") != std::string::npos);
  REQUIRE(DisposeRecord(c.office(), other, "withheld_full", {kCode}, "rev").has_value());
  CHECK(c.Begin().has_value());
}

TEST_CASE("a record that changed while the machine worked is not released by its old plan") {
  Case c;
  Bundle bundle = c.Begin().value();
  c.Sql("UPDATE renditions SET state = 'verified'");
  c.Sql("UPDATE jobs SET state = 'done'");
  SECTION("locked anew") {
    DecisionInput drawn;
    drawn.regions = {PageArea{1, {0, 0, 9'000, 9'000}}};
    drawn.exemptions = {kCode};
    REQUIRE(Decide(c.office(), c.record, {drawn}, "rev").has_value());
    c.Again();
    REQUIRE(LockRecord(c.office(), c.record, BoxWidth::kFreeSpace, "rev").has_value());
    c.Again();
    REQUIRE(ApproveRecord(c.office(), c.record, "app").has_value());
    CHECK(Message(LockBundle(c.office(), bundle.id, "clerk")).find("has changed since") != std::string::npos);
  }
  SECTION("withheld") {
    REQUIRE(DisposeRecord(c.office(), c.record, "withheld_full", {kCode}, "rev").has_value());
    CHECK(Message(LockBundle(c.office(), bundle.id, "clerk")).find("taken out") != std::string::npos);
  }
}

TEST_CASE("no bundle is locked with an unverified rendition") {
  Case c;
  Bundle bundle = c.Begin().value();
  CHECK(Message(LockBundle(c.office(), bundle.id, "clerk")).find("not verified yet") != std::string::npos);
  c.Sql("UPDATE renditions SET state = 'failed'");
  CHECK(Message(LockBundle(c.office(), bundle.id, "clerk")).find("found a leak") != std::string::npos);
}

TEST_CASE("a dead job blocks the locking of its bundle") {
  Case c;
  Bundle bundle = c.Begin().value();
  c.Sql("UPDATE renditions SET state = 'verified'");
  CHECK(Message(LockBundle(c.office(), bundle.id, "clerk")).find("still going on") != std::string::npos);
  c.Sql("UPDATE jobs SET state = 'dead', error_code = 'corrupt', error_message = 'gave up'");
  CHECK(Message(LockBundle(c.office(), bundle.id, "clerk")).find("has failed") != std::string::npos);
}

TEST_CASE("a sealed record blocks beginning and locking, and the message does not say why") {
  Case c;
  c.Sql("INSERT INTO record_blocks (record_id, ground, reference) SELECT id, 'seal_order', 'x' FROM records");
  std::string message = Message(c.Begin());
  CHECK(message.find("may not be released") != std::string::npos);
  CHECK(message.find("seal") == std::string::npos);
}

TEST_CASE("a required deposit blocks the locking until it is paid") {
  Case c;
  Bundle bundle = c.Begin().value();
  c.Sql("UPDATE renditions SET state = 'verified'");
  c.Sql("UPDATE jobs SET state = 'done'");
  c.Sql(
      "INSERT INTO fee_lines (request_id, statement, line, kind, code, quantity, unit_minor, amount_minor, "
      "note, at, actor) "
      "SELECT id, 1, 1, 'deposit', 'deposit', '1', 2500, 2500, '', 0, 'clerk' FROM requests");
  CHECK(Message(LockBundle(c.office(), bundle.id, "clerk")).find("deposit") != std::string::npos);
}

TEST_CASE("no delivery of what is not ready, without its certificate, or with a balance due") {
  Case c;
  Bundle bundle = c.Begin().value();
  CHECK(Message(DeliverBundle(c.office(), bundle.id, "counter", "", "clerk")).find("not ready") !=
        std::string::npos);
  c.Sql("UPDATE bundles SET state = 'ready'");
  c.Sql("UPDATE requests SET certified = 1");
  CHECK(Message(DeliverBundle(c.office(), bundle.id, "counter", "", "clerk")).find("certificate") !=
        std::string::npos);
  c.Sql("UPDATE requests SET certified = 0");
  c.Sql(
      "INSERT INTO fee_lines (request_id, statement, line, kind, code, quantity, unit_minor, amount_minor, "
      "note, at, actor) "
      "SELECT id, 1, 1, 'charge', 'copy_bw', '10', 10, 100, '', 0, 'clerk' FROM requests");
  CHECK(Message(DeliverBundle(c.office(), bundle.id, "counter", "", "clerk")).find("balance") !=
        std::string::npos);
  CHECK(Message(DeliverBundle(c.office(), bundle.id, "pigeon", "", "clerk")).find("method") !=
        std::string::npos);
  c.Sql(
      "INSERT INTO fee_lines (request_id, statement, line, kind, code, quantity, unit_minor, amount_minor, "
      "note, at, actor) "
      "SELECT id, 2, 1, 'payment', 'cash', '1', 100, 100, '', 0, 'clerk' FROM requests");
  CHECK(DeliverBundle(c.office(), bundle.id, "counter", "log line 3", "clerk").has_value());
}

TEST_CASE("a draft that never went anywhere is not superseded") {
  Case c;
  REQUIRE(c.Begin().has_value());
  c.Sql("UPDATE jobs SET state = 'done'");
  Bundle second = c.Begin().value();
  CHECK(second.number == 2);
  CHECK(second.supersedes == 0);
}

TEST_CASE("a recall needs a person of the office") {
  Case c;
  Bundle bundle = c.Begin().value();
  c.Sql("UPDATE bundles SET state = 'ready'");
  CHECK_FALSE(RecallBundle(c.office(), bundle.id, "wrong file", "nobody").has_value());
  CHECK_FALSE(RecallBundle(c.office(), bundle.id, "", "clerk").has_value());
  CHECK(RecallBundle(c.office(), bundle.id, "wrong file", "clerk").has_value());
  CHECK_FALSE(DeliverBundle(c.office(), bundle.id, "counter", "", "clerk").has_value());
}

TEST_CASE("only a custodian certifies, and only what is locked") {
  Case c;
  Bundle bundle = c.Begin().value();
  CHECK_FALSE(CertifyBundle(c.office(), bundle.id, "cus").has_value());
  c.Sql("UPDATE bundles SET state = 'locked'");
  CHECK_FALSE(CertifyBundle(c.office(), bundle.id, "clerk").has_value());
}

TEST_CASE("a second release needs to say that it replaces the first") {
  Case c;
  Bundle bundle = c.Begin().value();
  c.Sql("UPDATE bundles SET state = 'delivered', manifest_digest = '" + std::string(64, 'a') + "'");
  c.Sql("UPDATE jobs SET state = 'done'");
  CHECK(Message(c.Begin()).find("--supersede") != std::string::npos);
  Result<Bundle> second = BeginRelease(c.office(), c.fixture.request().id, {true, ""}, "clerk");
  REQUIRE(second.has_value());
  CHECK(second->number == bundle.number + 1);
  CHECK(second->supersedes == bundle.number);
  CHECK(RenditionsOf(c.office(), second->id).value()[0].bates_first == 2);  // numbers are never used again
}

}  // namespace blackbar
