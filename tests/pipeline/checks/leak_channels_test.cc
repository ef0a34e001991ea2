// The removal switched off: the crafted original given as its own rendition. Each channel is caught by the
// check that is there for it, alone in a file of its own, and a file without it passes that check.
#include "tests/catch.h"
#include "tests/pipeline/checks/check_fixture.h"
#include "tests/pipeline/leak_pdf.h"

namespace blackbar {
namespace {

UnattestedPlan PlanFor(const LeakPdf& leak) {
  std::vector<PlannedBox> boxes;
  for (const LeakSecret& secret : leak.secrets) {
    if (secret.box) boxes.push_back({*secret.box});
  }
  return PlanOf(boxes);
}

}  // namespace

TEST_CASE("a page with no leak passes every check") {
  LeakPdf clean = MakeLeakPdf({"none"});
  CheckReport report = RunChecks(clean.bytes, clean.bytes, PlanOf({}));
  INFO(Failures(report));
  CHECK(report.passed());
  CHECK(report.results.size() == 36);
}

TEST_CASE("each channel's secret is caught by its own check") {
  for (const std::string& channel : LeakChannels()) {
    LeakPdf leak = MakeLeakPdf({channel});
    REQUIRE(leak.secrets.size() == 1);
    CheckReport report = RunChecks(leak.bytes, leak.bytes, PlanFor(leak));
    INFO(channel << " should be caught by " << leak.secrets[0].caught_by << "; failed were:\n"
                 << Failures(report));
    CHECK(Of(report, leak.secrets[0].caught_by).status == CheckStatus::kFail);
    CHECK_FALSE(report.passed());
    // Evidence names places, never secrets.
    CHECK(DumpJson(CheckReportToJson(report)).find(leak.secrets[0].secret) == std::string::npos);
  }
}

TEST_CASE("each channel's secret is found by the deep search") {
  for (const std::string& channel : LeakChannels()) {
    LeakPdf leak = MakeLeakPdf({channel});
    INFO(channel);
    CHECK(SurvivingSecrets(leak.bytes, {leak.secrets[0].secret}).size() == 1);
  }
}

TEST_CASE("the whole crafted file is caught, and every secret is found in it") {
  LeakPdf leak = MakeLeakPdf();
  std::vector<std::string> secrets;
  for (const LeakSecret& secret : leak.secrets) secrets.push_back(secret.secret);
  std::vector<std::string> found = SurvivingSecrets(leak.bytes, secrets);
  for (const LeakSecret& secret : leak.secrets) {
    INFO(secret.channel);
    CHECK(std::find(found.begin(), found.end(), secret.secret) != found.end());
  }
  CheckReport report = RunChecks(leak.bytes, leak.bytes, PlanFor(leak));
  for (const LeakSecret& secret : leak.secrets) {
    INFO(secret.channel);
    CHECK(Of(report, secret.caught_by).status == CheckStatus::kFail);
  }
  CHECK(SurvivingSecrets(CleanRendition(), secrets).empty());
}

}  // namespace blackbar
