#include "core/lock.h"

#include "core/box_width.h"
#include "tests/catch.h"

using namespace blackbar;

namespace {

// One page of 1000 points a side with the line "Name: Alda Brook case 12".
struct Office {
  Page page;
  LockInput input;

  Office() {
    page.number = 1;
    page.width_mpt = page.height_mpt = 1'000'000;
    int32_t x = 100'000;
    for (const char* text : {"Name:", "Alda", "Brook", "case", "12"}) {
      Word word;
      word.text = text;
      word.box = {x, 200'000, x + 40'000, 210'000};
      x += 50'000;
      page.words.push_back(word);
    }
    ComposeText(&page);
    input.source = Sha256("record");
    input.medium = Medium::kPdf;
    input.jurisdiction = "us-fed";
    input.codes = {{"b6", "(b)(6)"}, {"b7c", "(b)(7)(C)"}, {"quiet", "(b)(6)"}};
    input.pages = {{1, 1'000'000, 1'000'000}};
    input.page = [this](int) -> Result<Page> { return page; };
  }

  std::string AddFinding(int64_t from, int64_t to, const std::string& kind = "PERSON") {
    Finding finding;
    finding.kind = kind;
    finding.role = FindKind(kind)->has_role ? "witness" : "";
    finding.score = 0.9;
    finding.detector = "test";
    finding.why = "test";
    finding.chars = {{1, from, to}};
    for (const Box& box : BoxesOfChars(page, from, to)) finding.regions.push_back(PageArea{1, box});
    SealFindingId(&finding, input.source.Hex());
    input.findings.push_back(finding);
    return finding.id.text();
  }

  std::string Decide(const std::string& finding, Verdict verdict, std::vector<std::string> codes = {"b6"},
                     std::vector<Region> regions = {}, const std::string& supersedes = "") {
    DecisionInput made;
    made.id = DecisionId::New();
    made.finding = FindingId(finding);
    made.verdict = verdict;
    made.exemptions = verdict == Verdict::kRedact ? std::move(codes) : std::vector<std::string>();
    made.regions = std::move(regions);
    made.by = "dana";
    made.supersedes = DecisionId(supersedes);
    Result<Decision> decision = MakeDecision(made, input.codes, {1, 0});
    REQUIRE(decision.has_value());
    input.decisions.push_back(*decision);
    return made.id.text();
  }

  std::string Refusal() {
    Result<LockedPlan> plan = Lock(input);
    if (plan.has_value()) return "";
    CHECK(plan.error().code == ErrorCode::kRefused);
    return plan.error().message;
  }
};

const PageArea& AreaOf(const Redaction& redaction) { return std::get<PageArea>(redaction.region); }

}  // namespace

TEST_CASE("lock: a confirmed finding becomes a grown box with its label and decision") {
  Office office;
  std::string decision = office.Decide(office.AddFinding(6, 16), Verdict::kRedact);
  Result<LockedPlan> plan = Lock(office.input);
  REQUIRE(plan.has_value());
  REQUIRE(plan->content().redactions().size() == 1);
  const Redaction& redaction = plan->content().redactions()[0];
  CHECK(redaction.number == 1);
  CHECK(redaction.label == "(b)(6)");
  CHECK(redaction.kind == "PERSON");
  CHECK(redaction.decisions == std::vector<std::string>{decision});
  CHECK(redaction.targets == std::vector<Box>{{150'000, 200'000, 240'000, 210'000}});
  CHECK(AreaOf(redaction).box == GrowBoxes(office.page, redaction.targets, BoxWidth::kFreeSpace).at(0));
  CHECK(plan->content().source() == Sha256("record"));
}

TEST_CASE("lock: undecided findings are refused and counted") {
  Office office;
  office.AddFinding(6, 10);
  CHECK(office.Refusal() == "1 finding is undecided, first on page 1");
  office.AddFinding(11, 16);
  CHECK(office.Refusal() == "2 findings are undecided, first on page 1");
}

TEST_CASE("lock: what is kept stays out of the plan") {
  Office office;
  office.Decide(office.AddFinding(6, 10), Verdict::kKeep);
  Result<LockedPlan> plan = Lock(office.input);
  REQUIRE(plan.has_value());
  CHECK(plan->content().redactions().empty());
}

TEST_CASE("lock: the later decision stands, the earlier one falls out") {
  Office office;
  std::string finding = office.AddFinding(6, 10);
  std::string first = office.Decide(finding, Verdict::kKeep);
  office.Decide(finding, Verdict::kRedact);
  CHECK(office.Refusal() == "a finding has two decisions; the later one must supersede the earlier one");
  office.input.decisions.pop_back();
  std::string second = office.Decide(finding, Verdict::kRedact, {"b6"}, {}, first);
  Result<LockedPlan> plan = Lock(office.input);
  REQUIRE(plan.has_value());
  REQUIRE(plan->content().redactions().size() == 1);
  CHECK(plan->content().redactions()[0].decisions == std::vector<std::string>{second});
}

TEST_CASE("lock: a decision about what is not there is refused") {
  Office office;
  std::string finding = office.AddFinding(6, 10);
  std::string other = office.AddFinding(11, 16);
  std::string keep = office.Decide(other, Verdict::kKeep);
  SECTION("an unknown finding") {
    office.Decide("nosuchfinding", Verdict::kRedact);
    CHECK(office.Refusal() == "a decision names a finding that is not there");
  }
  SECTION("superseding an unknown decision") {
    office.Decide(finding, Verdict::kRedact, {"b6"}, {}, "nosuchdecision");
    CHECK(office.Refusal() == "a decision supersedes one that is not there");
  }
  SECTION("superseding a decision about something else") {
    office.Decide(finding, Verdict::kRedact, {"b6"}, {}, keep);
    CHECK(office.Refusal() == "a decision supersedes one about something else");
  }
  SECTION("a ring of decisions") {
    DecisionInput made{
        DecisionId("a"), FindingId(finding), Verdict::kKeep, {}, {}, "dana", {}, DecisionId("b"), ""};
    office.input.decisions.push_back(*MakeDecision(made, office.input.codes, {1, 0}));
    made.id = DecisionId("b");
    made.supersedes = DecisionId("a");
    office.input.decisions.push_back(*MakeDecision(made, office.input.codes, {1, 0}));
    CHECK(office.Refusal() == "decisions supersede each other in a ring");
  }
  SECTION("text that the page does not have") {
    office.Decide(finding, Verdict::kRedact, {"b6"}, {PageChars{1, 900, 910}});
    CHECK(office.Refusal() == "a decision is about text that page 1 does not have; detect again");
  }
  SECTION("a code of another jurisdiction") {
    office.Decide(finding, Verdict::kRedact);
    office.input.codes = {{"x", "x"}};
    CHECK(office.Refusal() == "an exemption code is not one of the jurisdiction");
  }
}

TEST_CASE("lock: names of juveniles get strict boxes whatever the setting") {
  Office office;
  office.input.box_width = BoxWidth::kTight;
  office.Decide(office.AddFinding(6, 10, "JUVENILE_NAME"), Verdict::kRedact);
  Result<LockedPlan> plan = Lock(office.input);
  REQUIRE(plan.has_value());
  const Redaction& redaction = plan->content().redactions().at(0);
  CHECK(AreaOf(redaction).box == GrowBoxes(office.page, redaction.targets, BoxWidth::kStrict).at(0));
}

TEST_CASE("lock: an area that a person drew over no words stays as drawn") {
  Office office;
  office.Decide("", Verdict::kRedact, {"b7c"}, {PageArea{1, {10'000, 500'000, 90'000, 600'000}}});
  Result<LockedPlan> plan = Lock(office.input);
  REQUIRE(plan.has_value());
  CHECK(AreaOf(plan->content().redactions().at(0)).box == Box{10'000, 500'000, 90'000, 600'000});
  CHECK(plan->content().redactions()[0].label == "(b)(7)(C)");
}

TEST_CASE("lock: overlapping boxes with the same codes merge, numbers follow the page") {
  Office office;
  office.Decide("", Verdict::kRedact, {"b7c"}, {PageArea{1, {10'000, 500'000, 90'000, 600'000}}});
  office.Decide(office.AddFinding(6, 10), Verdict::kRedact);
  office.Decide(office.AddFinding(6, 16), Verdict::kRedact, {"quiet", "b6"});
  Result<LockedPlan> plan = Lock(office.input);
  REQUIRE(plan.has_value());
  REQUIRE(plan->content().redactions().size() == 2);
  const Redaction& first = plan->content().redactions()[0];
  CHECK(first.number == 1);
  CHECK(first.decisions.size() == 2);
  CHECK(first.targets.size() == 2);
  CHECK(first.label == "(b)(6)");
  CHECK(plan->content().redactions()[1].number == 2);
}

TEST_CASE("lock: hidden content becomes a field, and keeping it changes nothing") {
  Office office;
  Finding hidden;
  hidden.kind = "SSN";
  hidden.score = 1;
  hidden.detector = "test";
  hidden.why = "test";
  hidden.hidden = true;
  hidden.regions = {Field{"annotation 1"}};
  SealFindingId(&hidden, office.input.source.Hex());
  office.input.findings.push_back(hidden);
  std::string keep = office.Decide(hidden.id.text(), Verdict::kKeep);
  CHECK(Lock(office.input)->content().redactions().empty());
  office.Decide(hidden.id.text(), Verdict::kRedact, {"b6"}, {}, keep);
  Result<LockedPlan> plan = Lock(office.input);
  REQUIRE(plan.has_value());
  CHECK(std::get<Field>(plan->content().redactions().at(0).region).name == "annotation 1");
}

TEST_CASE("lock: a record nobody has searched is for scripts only") {
  Office office;
  office.input.unscreened = true;
  CHECK_FALSE(office.Refusal().empty());
  Result<UnattestedPlan> plan = LockUnattested(office.input);
  REQUIRE(plan.has_value());
  CHECK(plan->content().unscreened());
}

TEST_CASE("lock: the plan's bytes come back only under their own digest") {
  Office office;
  office.Decide(office.AddFinding(6, 16), Verdict::kRedact);
  LockedPlan plan = *Lock(office.input);
  CHECK(Lock(office.input)->Bytes() == plan.Bytes());
  Result<LockedPlan> again = LockedPlan::FromAttestedBytes(plan.Bytes(), plan.digest());
  REQUIRE(again.has_value());
  CHECK(again->Bytes() == plan.Bytes());
  CHECK(LockedPlan::FromAttestedBytes(plan.Bytes() + " ", plan.digest()).error().code == ErrorCode::kCorrupt);
}
