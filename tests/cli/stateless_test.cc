// The stateless commands of the contract, run as a script would run them.
#include <fstream>
#include <sstream>

#include "tests/catch.h"
#include "tests/cli/run_program.h"
#include "tests/core/temporary_folder.h"

namespace blackbar {
namespace {

const std::string kSamples = std::string(BLACKBAR_SOURCE_DIR) + "/samples/";

void Write(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

std::string FileText(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// Redacts every finding.
Json DecideAll(const Json& detected) {
  Json decisions = Json::array();
  for (const Json& finding : detected["findings"]) {
    decisions.push_back({{"finding", finding["id"]},
                         {"verdict", "redact"},
                         {"exemptions", {"IC 74-124(1)(c)"}},
                         {"by", "m.ortega"},
                         {"at", "2026-03-10T09:00:00-07:00"}});
  }
  return decisions;
}

struct Script {
  TemporaryFolder folder;
  std::string source, findings = folder.File("f.json"), decisions = folder.File("d.json"),
                      plan = folder.File("p.json"), out = folder.File("out.pdf");
  Json detected;

  explicit Script(const std::string& name) : source(kSamples + name) {
    Ran ran = RunBlackbar({"detect", "--jurisdiction", "us-id", "--json", source});
    REQUIRE(ran.exit_code == 0);
    Write(findings, ran.out);
    detected = ran.json();
    Write(decisions, DumpJson(DecideAll(detected)));
  }
  Ran Lock() {
    return RunBlackbar({"lock", "--source", source, "--findings", findings, "--decisions", decisions,
                        "--jurisdiction", "us-id", "-o", plan});
  }
  Ran Redact(const std::string& to, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments = {"redact", source, "--plan", plan, "-o", to, "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunBlackbar(arguments);
  }
  Ran Verify(const std::string& what) {
    return RunBlackbar({"verify", what, "--original", source, "--plan", plan, "--json"});
  }
};

}  // namespace

TEST_CASE("detect, lock, redact and verify, and the same bytes twice") {
  Script script("08-email.pdf");
  CHECK(script.detected["medium"] == "pdf");
  CHECK(script.detected["pages"] == 1);
  REQUIRE(script.detected["findings"].size() > 5);
  for (const Json& finding : script.detected["findings"]) {
    CHECK(finding.contains("region"));
    CHECK_FALSE(finding.contains("text"));  // personal data only when asked for
  }
  REQUIRE(script.Lock().exit_code == 0);
  Ran redacted = script.Redact(script.out);
  REQUIRE(redacted.exit_code == 0);
  CHECK(redacted.json()["pages"].size() == 1);
  REQUIRE(script.Redact(script.folder.File("again.pdf")).exit_code == 0);
  CHECK(FileText(script.out) == FileText(script.folder.File("again.pdf")));
  Ran verified = script.Verify(script.out);
  INFO(verified.out.substr(0, 2000));
  CHECK(verified.exit_code == 0);
  CHECK(verified.json()["passed"] == true);
}

TEST_CASE("the original handed in as its own rendition does not pass") {
  Script script("08-email.pdf");
  REQUIRE(script.Lock().exit_code == 0);
  Ran verified = script.Verify(script.source);
  CHECK(verified.exit_code == 1);
  CHECK(verified.json()["passed"] == false);
}

TEST_CASE("an undecided finding refuses the lock, and so does a code of another law") {
  Script script("08-email.pdf");
  Json some = DecideAll(script.detected);
  some.erase(0);
  Write(script.decisions, DumpJson(some));
  Ran ran = script.Lock();
  CHECK(ran.exit_code == 4);
  CHECK(ran.err.find("undecided") != std::string::npos);
  Json wrong = DecideAll(script.detected);
  wrong[0]["exemptions"] = {"(b)(6)"};
  Write(script.decisions, DumpJson(wrong));
  CHECK(script.Lock().exit_code == 4);
}

TEST_CASE("a plan for another file is refused") {
  Script script("08-email.pdf");
  REQUIRE(script.Lock().exit_code == 0);
  script.source = kSamples + "07-rap-sheet.pdf";
  CHECK(script.Redact(script.out).exit_code == 4);
  CHECK(FileText(script.out).empty());
}

TEST_CASE("a plan without screening says so") {
  Script script("08-email.pdf");
  Json drawn = {{"finding", nullptr},
                {"verdict", "redact"},
                {"region", {{"page", 1}, {"box", {100000, 100000, 300000, 130000}}}},
                {"exemptions", {"IC 74-124(1)(c)"}},
                {"by", "m.ortega"}};
  Write(script.decisions, DumpJson(Json::array({drawn})));
  Ran ran = RunBlackbar({"lock", "--source", script.source, "--no-findings", "--decisions", script.decisions,
                         "--jurisdiction", "us-id", "-o", script.plan});
  REQUIRE(ran.exit_code == 0);
  CHECK(ParseJson(FileText(script.plan), "plan").value()["unscreened"] == true);
}

TEST_CASE("places in a text file are named by its characters") {
  Script script("17-dispatch-log.txt");
  std::string drawn = FileText(kSamples + "decisions/17-dispatch-log.txt.json");
  Json decisions = DecideAll(script.detected);
  for (const Json& item : ParseJson(drawn, "drawn").value()) decisions.push_back(item);
  Write(script.decisions, DumpJson(decisions));
  Ran locked = script.Lock();
  INFO(locked.err);
  REQUIRE(locked.exit_code == 0);
  REQUIRE(script.Redact(script.out).exit_code == 0);
  Ran verified = script.Verify(script.out);
  INFO(verified.out.substr(0, 2000));
  CHECK(verified.exit_code == 0);
}

TEST_CASE("a bad file gives its error, the rest runs, and the exit code is 3") {
  Ran ran =
      RunBlackbar({"detect", "--json", kSamples + "hostile/truncated.pdf", kSamples + "17-dispatch-log.txt"});
  CHECK(ran.exit_code == 3);
  CHECK(ran.json()["error"]["code"] == "invalid_input");
  CHECK(ran.out.find("17-dispatch-log.txt") != std::string::npos);
}

TEST_CASE("lines of text get spans in code points, a bad line its number") {
  Ran ran = RunBlackbar({"detect", "--jsonl"},
                        "{\"id\":\"a\",\"text\":\"Ren\xC3\xA9 called, SSN 518-42-7093.\"}\nnot json\n");
  REQUIRE(ran.exit_code == 0);
  Json first = ran.json();
  CHECK(first["id"] == "a");
  bool found = false;
  for (const Json& span : first["spans"])
    found = found || (span["kind"] == "SSN" && span["start"] == 17 && span["end"] == 28);
  CHECK(found);
  CHECK(ran.out.find("\"line\":2") != std::string::npos);
}

TEST_CASE("due and fee answer with reasons") {
  Ran due = RunBlackbar({"due", "--json"},
                        R"({"jurisdiction":"us-id","rule":"response","input":{"received":"2026-03-09"}})");
  REQUIRE(due.exit_code == 0);
  CHECK(due.json()["due"] == "2026-03-12");
  CHECK(due.json()["because"].size() > 0);
  Ran fee = RunBlackbar(
      {"fee", "--json"},
      R"({"jurisdiction":"us-id","schedule":{"copy_bw":10,"free_pages":100},"input":{"pages_bw":120}})");
  REQUIRE(fee.exit_code == 0);
  CHECK(fee.json()["total_minor"] == 200);
}

TEST_CASE("wrong use is exit 2, a missing file 3, and an error in JSON when asked") {
  CHECK(RunBlackbar({"detct"}).exit_code == 2);
  CHECK(RunBlackbar({"redact"}).exit_code == 2);
  CHECK(RunBlackbar({"detect"}).exit_code != 0);
  Ran ran = RunBlackbar({"verify", "/nonexistent", "--json"});
  CHECK(ran.exit_code == 3);
  CHECK(ran.json()["error"].contains("message"));
  CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 1);
}

TEST_CASE("every command has help with an example") {
  for (const char* name : {"detect", "lock", "redact", "verify", "due", "fee", "init", "ingest", "work",
                           "password", "redrive"}) {
    Ran ran = RunBlackbar({name, "--help"});
    INFO(name);
    CHECK(ran.exit_code == 0);
    CHECK(ran.out.find("Example:") != std::string::npos);
  }
  Ran states = RunBlackbar({"help", "states"});
  CHECK(states.exit_code == 0);
  CHECK(states.out.find("approved") != std::string::npos);
}

}  // namespace blackbar
