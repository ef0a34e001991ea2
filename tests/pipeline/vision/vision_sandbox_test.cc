// The detectors find their files and run under the full sandbox.
#include <sys/mman.h>
#include <unistd.h>

#include "core/json.h"
#include "pipeline/sandbox/run_child.h"
#include "tests/catch.h"

using namespace blackbar;

TEST_CASE("detectors run in a sandboxed child") {
  const int input = memfd_create("grey", MFD_CLOEXEC);
  REQUIRE(input >= 0);
  std::string bytes(640 * 480, '\0');
  for (size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>((i * 7919 >> 5) & 0xFF);
  REQUIRE(write(input, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  ChildSpec spec;
  spec.program = "vision_probe";
  spec.program_dir = BLACKBAR_BIN_DIR;
  spec.input_fds = {input};
  spec.request = "{}";
  spec.limits.cpu_seconds = 60;
  spec.limits.wall_seconds = 240;
  std::vector<Json> lines;
  spec.on_line = [&](std::string_view untrusted_line) -> Result<void> {
    lines.push_back(TRY(ParseJson(untrusted_line, "probe")));
    return {};
  };
  const Result<ChildOutcome> outcome = RunChild(spec);
  close(input);
  INFO((outcome ? "" : outcome.error().message));
  REQUIRE(outcome);
  REQUIRE(lines.size() == 2);
  CHECK(lines[1]["reads"] == true);
  CHECK(lines[0]["backend"].get<std::string>().find("faces: ") == 0);
}
