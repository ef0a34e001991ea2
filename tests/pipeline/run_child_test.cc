// Every way a child can go wrong is one clear Error, and nothing of it stays behind.
#include "pipeline/sandbox/run_child.h"

#include <dirent.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include <chrono>
#include <thread>

#include "pipeline/sandbox/child_protocol.h"
#include "tests/catch.h"
#include "tests/pipeline/sandbox_probe.h"

using namespace blackbar;

namespace {

ChildSpec SmallLimits() {
  ChildSpec spec;
  spec.limits.memory_bytes = int64_t{512} << 20;
  spec.limits.output_bytes = 8 << 20;
  spec.limits.reply_bytes = 1 << 20;
  return spec;
}

Error ErrorOf(const Json& request, const ChildSpec& spec = SmallLimits()) {
  const ProbeAnswer answer = AskProbe(request, spec);
  REQUIRE_FALSE(answer.outcome);
  CHECK(answer.outcome.error().message.find('\n') == std::string::npos);
  return answer.outcome.error();
}

Error ErrorOfFault(const char* kind, const ChildSpec& spec = SmallLimits()) {
  return ErrorOf({{"do", "fault"}, {"kind", kind}}, spec);
}

Error ErrorOfRawReply(const std::string& text, bool then_exit = false) {
  Json request = {{"do", "raw_reply"}, {"text", text}};
  if (then_exit) request["then_exit"] = true;
  return ErrorOf(request);
}

size_t OpenDescriptors() {
  DIR* folder = opendir("/proc/self/fd");
  size_t count = 0;
  while (readdir(folder) != nullptr) ++count;
  closedir(folder);
  return count;
}

}  // namespace

TEST_CASE("a child sees its inputs and writes its output") {
  ChildSpec spec = SmallLimits();
  const int one = FileWith("first");
  const int two = FileWith("second");
  const int empty = FileWith("");
  const int output = FileWith("");
  spec.input_fds = {two, one, empty};
  spec.output_fd = output;
  const ProbeAnswer answer = AskProbe({{"do", "echo"}, {"output", "result"}}, spec);
  char written[16] = {};
  CHECK(pread(output, written, sizeof written, 0) == 6);
  for (const int fd : {one, two, empty, output}) close(fd);
  REQUIRE(answer.outcome);
  REQUIRE(answer.lines.size() == 3);
  CHECK(answer.lines[0]["text"] == "second");
  CHECK(answer.lines[1]["text"] == "first");
  CHECK(answer.lines[2]["text"] == "");
  CHECK(std::string(written) == "result");
  CHECK_THAT(answer.outcome->sandbox, Catch::Contains("Landlock (ABI") && Catch::Contains("seccomp"));
  CHECK(answer.outcome->full_sandbox != kAddressSanitizer);
  CHECK(answer.outcome->peak_memory_bytes > 0);
}

TEST_CASE("a large request and a large answer pass") {
  const std::string text(3 << 20, 'x');
  ChildSpec spec;
  const int input = FileWith(text);
  spec.input_fds = {input};
  const ProbeAnswer answer = AskProbe({{"do", "echo"}, {"padding", text}}, spec);
  close(input);
  REQUIRE(answer.outcome);
  CHECK(answer.Last()["text"] == text);
}

TEST_CASE("threads work") {
  const ProbeAnswer answer = AskProbe({{"do", "threads"}}, SmallLimits());
  REQUIRE(answer.outcome);
  CHECK(answer.Last()["sum"] == 10);
  CHECK(answer.lines.size() == 5);
}

TEST_CASE("a crash is a bad input") {
  for (const char* kind : {"null", "abort", "stack"}) {
    INFO(kind);
    const Error error = ErrorOfFault(kind);
    CHECK(error.code == ErrorCode::kInvalidInput);
    CHECK_THAT(error.message, Catch::Contains("crashed on this file (signal"));
  }
}

TEST_CASE("memory over the limit says so, however the library asked for it") {
  if (kAddressSanitizer) return;
  for (const char* kind : {"new", "malloc", "creep"}) {
    INFO(kind);
    const Error error = ErrorOfFault(kind);
    CHECK(error.code == ErrorCode::kLimitExceeded);
    CHECK_THAT(error.message, Catch::Contains("needed more than 512 MB of memory"));
  }
}

TEST_CASE("time over a limit says which") {
  ChildSpec wall = SmallLimits();
  wall.limits.wall_seconds = 1;
  const Error slept = ErrorOfFault("sleep", wall);
  CHECK(slept.code == ErrorCode::kLimitExceeded);
  CHECK_THAT(slept.message, Catch::Contains("took longer than 1 s:"));
  ChildSpec processor = SmallLimits();
  processor.limits.cpu_seconds = 1;
  const Error spun = ErrorOfFault("spin", processor);
  CHECK(spun.code == ErrorCode::kLimitExceeded);
  CHECK_THAT(spun.message, Catch::Contains("took longer than 1 s of processor time"));
}

TEST_CASE("output and reply over the limit say so") {
  ChildSpec spec = SmallLimits();
  const std::string path = "/tmp/sandbox-output-XXXXXX";
  std::string name = path;
  spec.output_fd = mkstemp(name.data());
  REQUIRE(spec.output_fd >= 0);
  unlink(name.c_str());
  const Error wrote = ErrorOf({{"do", "write_forever"}}, spec);
  close(spec.output_fd);
  CHECK(wrote.code == ErrorCode::kLimitExceeded);
  CHECK_THAT(wrote.message, Catch::Contains("wrote more than 8 MB"));
  const Error answered = ErrorOf({{"do", "reply_forever"}});
  CHECK(answered.code == ErrorCode::kLimitExceeded);
  CHECK_THAT(answered.message, Catch::Contains("answered more than 1 MB"));
}

TEST_CASE("an error of the child arrives cleaned, an exception without its text") {
  const Error refused = ErrorOfFault("refuse");
  CHECK(refused.code == ErrorCode::kRefused);
  CHECK(refused.message == "this probe refuses?and lies?[31m");
  CHECK(refused.where == "page 1");
  CHECK(ErrorOfFault("corrupt").code == ErrorCode::kInvalidInput);  // no child raises our alarm
  const Error thrown = ErrorOfFault("throw");
  CHECK(thrown.code == ErrorCode::kInvalidInput);
  CHECK(thrown.message.find("record") == std::string::npos);
}

TEST_CASE("an answer that breaks the protocol is no result") {
  CHECK_THAT(ErrorOfFault("exit").message, Catch::Contains("broke off without a result (exit code 3)"));
  CHECK_THAT(ErrorOfRawReply("{\"page\":1}\n", true).message, Catch::Contains("broke off"));
  CHECK_THAT(ErrorOfRawReply("{\"done\":true}\n{\"page\":1}\n").message,
             Catch::Contains("after its last line"));
  CHECK_THAT(ErrorOfRawReply("{\"ready\":true}\n").message, Catch::Contains("out of turn"));
  CHECK_THAT(ErrorOfRawReply("{\"done\":true}\nhalf a line", true).message, Catch::Contains("broke off"));
  for (const char* text : {"{\"error\":\n", "{\"error\":[]}\n", "{\"error\":{\"code\":7}}\n"}) {
    CHECK(ErrorOfRawReply(text).code == ErrorCode::kInvalidInput);
  }
  CHECK(ErrorOfRawReply("garbage\n").code == ErrorCode::kInvalidInput);  // on_line's own error
}

TEST_CASE("a missing program, or one that is no child, is unavailable") {
  ChildSpec spec;
  spec.program = "blackbar-missing";
  const Result<ChildOutcome> missing = RunChild(spec);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == ErrorCode::kUnavailable);
  CHECK_THAT(missing.error().message, Catch::Contains("missing beside"));
  spec.program = "true";
  spec.program_dir = "/bin";
  const Result<ChildOutcome> other = RunChild(spec);
  REQUIRE_FALSE(other);
  CHECK(other.error().code == ErrorCode::kUnavailable);
}

TEST_CASE("a child that somebody else killed is to be tried again") {
  ChildSpec spec = SmallLimits();
  spec.program = "sandbox_probe";
  spec.request = R"({"do":"pid_and_sleep"})";
  spec.on_line = [](std::string_view untrusted_line) -> Result<void> {
    kill(static_cast<pid_t>(TRY(JsonInt(TRY(ParseJson(untrusted_line, "probe")), "pid", "probe"))), SIGKILL);
    return {};
  };
  const Result<ChildOutcome> outcome = RunChild(spec);
  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().code == ErrorCode::kUnavailable);
}

TEST_CASE("a child does not outlive its parent") {
  REQUIRE(prctl(PR_SET_CHILD_SUBREAPER, 1) == 0);
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t parent = fork();
  if (parent == 0) {
    ChildSpec spec;
    spec.program = "sandbox_probe";
    spec.request = R"({"do":"pid_and_sleep"})";
    spec.on_line = [&ends](std::string_view untrusted_line) -> Result<void> {
      const auto pid =
          static_cast<pid_t>(TRY(JsonInt(TRY(ParseJson(untrusted_line, "probe")), "pid", "probe")));
      if (write(ends[1], &pid, sizeof pid) != sizeof pid) _exit(1);
      return {};
    };
    _exit(RunChild(spec) ? 0 : 1);
  }
  pid_t child = 0;
  REQUIRE(read(ends[0], &child, sizeof child) == sizeof child);
  close(ends[0]);
  close(ends[1]);
  kill(parent, SIGKILL);
  REQUIRE(waitpid(parent, nullptr, 0) == parent);
  int status = 0;
  pid_t reaped = 0;
  for (int i = 0; i < 1000 && reaped == 0; ++i) {
    reaped = waitpid(child, &status, WNOHANG);
    if (reaped == 0) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  if (reaped == 0) kill(child, SIGKILL);
  CHECK(reaped == child);
  CHECK(WIFSIGNALED(status));
  prctl(PR_SET_CHILD_SUBREAPER, 0);
}

TEST_CASE("many threads run children, and neither processes nor descriptors stay") {
  const size_t before = OpenDescriptors();
  std::atomic<int> good = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&good] {
      for (int n = 0; n < 5; ++n) {
        if (AskProbe({{"do", "threads"}}, SmallLimits()).outcome) ++good;
        if (!AskProbe({{"do", "fault"}, {"kind", "abort"}}, SmallLimits()).outcome) ++good;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(good == 40);
  CHECK(OpenDescriptors() == before);
  CHECK(waitpid(-1, nullptr, WNOHANG) == -1);
}
