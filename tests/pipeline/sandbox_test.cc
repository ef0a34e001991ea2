#include "core/json.h"
#include "pipeline/sandbox/run_child.h"
#include "tests/catch.h"

using namespace blackbar;

TEST_CASE("a child runs threads and answers") {
  ChildSpec spec;
  spec.program = "sandbox_probe";
  spec.request = R"({"do":"threads"})";
  std::vector<std::string> lines;
  spec.on_line = [&lines](std::string_view untrusted_line) -> Result<void> {
    lines.emplace_back(untrusted_line);
    return {};
  };
  const Result<ChildOutcome> outcome = RunChild(spec);
  REQUIRE(outcome);
  CHECK(lines.size() == 5);
  CHECK(lines.back() == R"({"sum":10})");
}
