// blackbar-redact in its sandbox: the same file in two processes, and nothing without an attested plan.
#include <sys/mman.h>
#include <unistd.h>

#include "core/digest.h"
#include "core/page.h"
#include "core/region.h"
#include "pipeline/sandbox/run_child.h"
#include "redactors/text_pages.h"
#include "tests/catch.h"

using namespace blackbar;

namespace {

int FileOf(const std::string& bytes) {
  int fd = memfd_create("test", 0);
  REQUIRE(fd >= 0);
  REQUIRE(write(fd, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  lseek(fd, 0, SEEK_SET);
  return fd;
}

std::string ReadAll(int fd) {
  std::string bytes;
  char buffer[65536];
  lseek(fd, 0, SEEK_SET);
  for (ssize_t n; (n = read(fd, buffer, sizeof buffer)) > 0;) bytes.append(buffer, n);
  return bytes;
}

struct Run {
  std::string bytes, error;
  Json reply;
};

struct Trial {
  std::string original = *TextToPdf("Complainant: Marlene Quist\n\fsecond page");
  Json plan, request;
  std::string pages;

  Trial() {
    Json sizes = Json::array();
    for (int number : {1, 2}) {
      Page page;
      page.number = number;
      page.width_mpt = 612'000;
      page.height_mpt = 792'000;
      pages += DumpJson(PageToJson(page)) + "\n";
      sizes.push_back({{"page", number}, {"width_mpt", 612'000}, {"height_mpt", 792'000}});
    }
    plan = {{"schema", "blackbar-plan-1"},
            {"source", Sha256(original).Hex()},
            {"medium", "pdf"},
            {"jurisdiction", "us-fed"},
            {"box_width", "tight"},
            {"unscreened", false},
            {"pages", sizes},
            {"redactions",
             {{{"n", 1},
               {"region", RegionToJson(PageArea{1, {300'000, 60'000, 400'000, 90'000}})},
               {"targets", Json::array()},
               {"kind", ""},
               {"exemptions", {"b6"}},
               {"label", "(b)(6)"},
               {"decisions", Json::array()}}}}};
    request = {{"do", "redact"},
               {"plan", plan},
               {"plan_digest", Sha256(DumpJson(plan)).Hex()},
               {"options", {{"title", "Record 1"}, {"bates_prefix", "PD-"}, {"bates_start", 1}}}};
  }

  Run Start() const {
    int in = FileOf(original), words = FileOf(pages), out = FileOf("");
    Run run;
    ChildSpec spec;
    spec.program = "blackbar-redact";
    spec.program_dir = BLACKBAR_BIN_DIR;
    spec.request = DumpJson(request);
    spec.input_fds = {in, words};
    spec.output_fd = out;
    spec.on_line = [&](std::string_view line) -> Result<void> {
      run.reply = TRY(ParseJson(line, "reply"));
      return {};
    };
    Result<ChildOutcome> outcome = RunChild(spec);
    if (!outcome) run.error = outcome.error().message;
    run.bytes = ReadAll(out);
    for (int fd : {in, words, out}) close(fd);
    return run;
  }
};

}  // namespace

TEST_CASE("blackbar-redact: the same bytes in two processes, under the sandbox") {
  Trial trial;
  Run first = trial.Start();
  REQUIRE(first.error == "");
  CHECK(first.bytes.substr(0, 5) == "%PDF-");
  CHECK(first.reply["report"]["boxes"] == 1);
  CHECK(first.reply["report"]["pages"].size() == 2);
  CHECK(first.reply["redactor"] == "pdf 1");
  CHECK(trial.Start().bytes == first.bytes);
}

TEST_CASE("blackbar-redact: a plan that is not the attested one is refused") {
  Trial trial;
  trial.request["plan"]["redactions"] = Json::array();
  CHECK(trial.Start().error.find("not the one that was locked") != std::string::npos);
  trial.request.erase("plan_digest");
  CHECK_FALSE(trial.Start().error.empty());
  trial.request["unattested"] = true;
  CHECK(trial.Start().error == "");
}

TEST_CASE("blackbar-redact: missing words stop it") {
  Trial trial;
  trial.pages.resize(trial.pages.size() / 2);
  CHECK(trial.Start().error.find("words of a page are missing") != std::string::npos);
}
