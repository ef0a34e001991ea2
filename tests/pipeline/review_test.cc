// Every guard of review, each with a try to get round it.
#include "pipeline/office/review.h"

#include "tests/catch.h"
#include "tests/pipeline/office_fixture.h"

namespace blackbar {
namespace {

DecisionInput RedactInput(const Finding& finding) {
  DecisionInput input;
  input.finding = finding.id;
  input.exemptions = {kCode};
  return input;
}

template <class T>
bool RefusedWith(const Result<T>& result, const std::string& part) {
  return !result.has_value() && result.error().message.find(part) != std::string::npos;
}

struct Case {
  OfficeFixture fixture;
  std::vector<Finding> findings = {WordFinding(1, 1), WordFinding(1, 3), WordFinding(2, 0, "SSN")};
  Record record = fixture.AddProposed({"call 208-555-0142 or 208-555-0143", "900-12-3456"}, findings);

  Office& office() { return fixture.office(); }
  void DecideAll(const std::string& user = "rev") {
    REQUIRE(DecideMany(office(), record, {}, {}, user).has_value());
    record = fixture.Reload(record);
  }
  void LockIt() {
    REQUIRE(LockRecord(office(), record, BoxWidth::kFreeSpace, "rev").has_value());
    record = fixture.Reload(record);
  }
};

}  // namespace

TEST_CASE("the whole way: decide, see, lock, approve, and then there is a plan") {
  Case c;
  CHECK(LoadReview(c.office(), c.record)->undecided == 3);
  c.DecideAll();
  CHECK(c.record.state == "in_review");
  c.fixture.SeeAll(c.record);
  c.LockIt();
  CHECK(c.record.state == "reviewed");
  REQUIRE(ApproveRecord(c.office(), c.record, "app").has_value());
  c.record = c.fixture.Reload(c.record);
  CHECK(c.record.state == "approved");
  LockedPlan plan = ApprovedPlan(c.office(), c.record).value();
  CHECK(plan.content().redactions().size() == 3);
  CHECK(plan.content().source() == c.record.digest);
}

TEST_CASE("no plan is locked while a finding is undecided") {
  Case c;
  REQUIRE(Decide(c.office(), c.record, {RedactInput(c.findings[0])}, "rev").has_value());
  c.record = c.fixture.Reload(c.record);
  CHECK(RefusedWith(LockRecord(c.office(), c.record, BoxWidth::kTight, "rev"),
                    "2 of 3 findings are undecided"));
}

TEST_CASE("no approval before every page was on a screen") {
  Case c;
  c.DecideAll();
  REQUIRE(MarkSeen(c.office(), c.record, 1, "rev").has_value());
  c.LockIt();
  CHECK(RefusedWith(ApproveRecord(c.office(), c.record, "app"), "the first is page 2"));
  CHECK_FALSE(MarkSeen(c.office(), c.record, 3, "rev").has_value());
  CHECK_FALSE(MarkSeen(c.office(), c.record, 2, "clerk").has_value());  // not a reviewer
}

TEST_CASE("four eyes: neither who locked nor who made a single decision approves") {
  Case c;
  REQUIRE(Decide(c.office(), c.record, {RedactInput(c.findings[0])}, "both").has_value());
  c.record = c.fixture.Reload(c.record);
  c.DecideAll();
  c.fixture.SeeAll(c.record);
  c.LockIt();
  CHECK(RefusedWith(ApproveRecord(c.office(), c.record, "both"), "another person"));
  CHECK(RefusedWith(ApproveRecord(c.office(), c.record, "rev"), ""));  // no approver at all
  CHECK(ApproveRecord(c.office(), c.record, "app").has_value());
}

TEST_CASE("a decision after locking makes the plan stale") {
  Case c;
  c.DecideAll();
  c.fixture.SeeAll(c.record);
  c.LockIt();
  DecisionInput keep;
  keep.finding = c.findings[0].id;
  keep.verdict = Verdict::kKeep;
  REQUIRE(Decide(c.office(), c.record, {keep}, "rev").has_value());
  c.record = c.fixture.Reload(c.record);
  CHECK(c.record.state == "in_review");
  CHECK(RefusedWith(ApproveRecord(c.office(), c.record, "app"), "later than the locked plan"));
  CHECK_FALSE(ApprovedPlan(c.office(), c.record).has_value());
}

TEST_CASE("a decision after the approval takes the plan back") {
  Case c;
  c.DecideAll();
  c.fixture.SeeAll(c.record);
  c.LockIt();
  REQUIRE(ApproveRecord(c.office(), c.record, "app").has_value());
  c.record = c.fixture.Reload(c.record);
  DecisionInput drawn;
  drawn.regions = {PageArea{1, {0, 0, 9'000, 9'000}}};
  drawn.exemptions = {kCode};
  REQUIRE(Decide(c.office(), c.record, {drawn}, "rev").has_value());
  CHECK_FALSE(ApprovedPlan(c.office(), c.fixture.Reload(c.record)).has_value());
}

TEST_CASE("a finding that is new since the approval takes the plan back") {
  Case c;
  c.DecideAll();
  c.fixture.SeeAll(c.record);
  c.LockIt();
  REQUIRE(ApproveRecord(c.office(), c.record, "app").has_value());
  c.findings.push_back(WordFinding(1, 0, "PERSON"));
  c.fixture.Propose(c.record, c.findings);
  CHECK(RefusedWith(ApprovedPlan(c.office(), c.fixture.Reload(c.record)), "undecided"));
}

TEST_CASE("the same proposals made again keep their decisions and the approval") {
  Case c;
  c.DecideAll();
  c.fixture.SeeAll(c.record);
  c.LockIt();
  REQUIRE(ApproveRecord(c.office(), c.record, "app").has_value());
  c.fixture.Propose(c.record, c.findings);
  CHECK(ApprovedPlan(c.office(), c.fixture.Reload(c.record)).has_value());
}

TEST_CASE("an upgrade of the detectors never takes away what a person decided to redact") {
  Case c;
  c.DecideAll();
  c.fixture.Propose(c.record, {c.findings[0]});  // two of the three are no longer proposed
  c.record = c.fixture.Reload(c.record);
  CHECK(LoadReview(c.office(), c.record)->items.size() == 3);
  c.LockIt();
  CHECK(PreviewPlan(c.office(), c.record, BoxWidth::kFreeSpace)->content().redactions().size() == 3);
}

TEST_CASE("a decision is the acting person's, whatever a file says") {
  Case c;
  DecisionInput input = RedactInput(c.findings[0]);
  input.by = "app";
  REQUIRE(Decide(c.office(), c.record, {input}, "rev").has_value());
  CHECK(LoadReview(c.office(), c.record)->all.front().by() == "rev");
}

TEST_CASE("a decision on what is not there, twice on the same, or without right is refused whole") {
  Case c;
  Finding stranger = WordFinding(2, 5);
  CHECK_FALSE(
      Decide(c.office(), c.record, {RedactInput(c.findings[0]), RedactInput(stranger)}, "rev").has_value());
  CHECK_FALSE(Decide(c.office(), c.record, {RedactInput(c.findings[0]), RedactInput(c.findings[0])}, "rev")
                  .has_value());
  CHECK_FALSE(Decide(c.office(), c.record, {RedactInput(c.findings[0])}, "clerk").has_value());
  CHECK_FALSE(Decide(c.office(), c.record, {RedactInput(c.findings[0])}, "nobody").has_value());
  CHECK(LoadReview(c.office(), c.record)->all.empty());  // nothing half-done
}

TEST_CASE("a duty to release is no ground to withhold") {
  Case c;
  DecisionInput input = RedactInput(c.findings[0]);
  input.exemptions = {"IC 74-124(3)"};
  CHECK_FALSE(Decide(c.office(), c.record, {input}, "rev").has_value());
}

TEST_CASE("two people at one finding: the slower one is told") {
  Case c;
  std::vector<DecisionId> first = Decide(c.office(), c.record, {RedactInput(c.findings[0])}, "rev").value();
  c.record = c.fixture.Reload(c.record);
  DecisionInput second = RedactInput(c.findings[0]);
  second.supersedes = first[0];
  std::vector<DecisionId> other = Decide(c.office(), c.record, {second}, "both").value();
  DecisionInput late = RedactInput(c.findings[0]);
  late.supersedes = first[0];  // what the slower person saw
  Result<std::vector<DecisionId>> result = Decide(c.office(), c.record, {late}, "rev");
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().code == ErrorCode::kConflict);
  CHECK(LoadReview(c.office(), c.record)->undecided == 2);
}

TEST_CASE("decisions and originals cannot be changed behind the program's back") {
  Case c;
  c.DecideAll();
  CHECK_FALSE(c.office().db().Execute("UPDATE decisions SET verdict = 'keep'").has_value());
  CHECK_FALSE(c.office().db().Execute("DELETE FROM decisions").has_value());
  CHECK_FALSE(c.office().db().Execute("UPDATE records SET digest = 'x'").has_value());
}

TEST_CASE("a plan whose blob or row was exchanged is not released") {
  Case c;
  c.DecideAll();
  c.fixture.SeeAll(c.record);
  c.LockIt();
  REQUIRE(ApproveRecord(c.office(), c.record, "app").has_value());
  // Somebody with the database's file in hand points the row at another, self-made plan.
  UnattestedPlan other = PreviewPlan(c.office(), c.record, BoxWidth::kTight).value();
  Digest forged = c.office().Store(other.Bytes()).value();
  REQUIRE(c.office().db().Execute("UPDATE plans SET digest = ?", {forged}).has_value());
  CHECK_FALSE(ApprovedPlan(c.office(), c.fixture.Reload(c.record)).has_value());
}

TEST_CASE("bulk decisions by kind and by the same text, one decision each") {
  Case c;
  BulkChoice kinds;
  kinds.kinds = {"SSN"};
  CHECK(DecideMany(c.office(), c.record, kinds, {}, "rev")->size() == 1);
  c.record = c.fixture.Reload(c.record);
  BulkVerdict keep;
  keep.verdict = Verdict::kKeep;
  CHECK(DecideMany(c.office(), c.record, {}, keep, "rev")->size() == 2);
  CHECK(LoadReview(c.office(), c.record)->undecided == 0);
}

TEST_CASE("sending back needs a note and undoes the approval") {
  Case c;
  c.DecideAll();
  c.fixture.SeeAll(c.record);
  c.LockIt();
  CHECK_FALSE(SendBack(c.office(), c.record, "", "app").has_value());
  REQUIRE(SendBack(c.office(), c.record, "box 2 is too short", "app").has_value());
  CHECK(c.fixture.Reload(c.record).state == "in_review");
  CHECK_FALSE(ApprovedPlan(c.office(), c.fixture.Reload(c.record)).has_value());
}

TEST_CASE("a record is withheld in full only with a code of the law") {
  Case c;
  CHECK_FALSE(DisposeRecord(c.office(), c.record, "withheld_full", {}, "rev").has_value());
  CHECK_FALSE(DisposeRecord(c.office(), c.record, "withheld_full", {"(b)(6)"}, "rev").has_value());
  CHECK_FALSE(DisposeRecord(c.office(), c.record, "lost", {}, "rev").has_value());
  CHECK(DisposeRecord(c.office(), c.record, "withheld_full", {kCode}, "rev").has_value());
}

}  // namespace blackbar
