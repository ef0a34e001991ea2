// Nothing hostile that a captured decoder may try succeeds, as root and as an ordinary user, and without a
// part of the sandbox nothing is parsed.
#include "pipeline/sandbox/lockdown.h"

#include <grp.h>
#include <seccomp.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <functional>

#include "tests/catch.h"
#include "tests/pipeline/sandbox_probe.h"

using namespace blackbar;
namespace fs = std::filesystem;

namespace {

// A folder in which only the sandbox stands between a child and the files: everything is open to everybody.
class OpenFolder {
 public:
  OpenFolder() {
    std::string name = (fs::temp_directory_path() / "sandbox-XXXXXX").string();
    BB_CHECK(mkdtemp(name.data()) != nullptr);
    path_ = name;
    BB_CHECK(chmod(name.c_str(), 0777) == 0);
    std::ofstream(path_ / "victim") << "text";
    BB_CHECK(chmod((path_ / "victim").c_str(), 0666) == 0);
    fs::copy_file(fs::path(BLACKBAR_BIN_DIR) / "sandbox_probe", path_ / "sandbox_probe");
    BB_CHECK(chmod((path_ / "sandbox_probe").c_str(), 0755) == 0);
  }
  ~OpenFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  OpenFolder(const OpenFolder&) = delete;
  OpenFolder& operator=(const OpenFolder&) = delete;
  std::string At(const char* name) const { return (path_ / name).string(); }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

std::vector<Json> HostileAttempts(const OpenFolder& folder) {
  std::vector<Json> attempts;
  for (const std::string& path :
       {folder.At("victim"), folder.path(), folder.At("sandbox_probe"), std::string("/"),
        std::string("/etc/passwd"), std::string("/etc/hostname"), std::string("/proc/self/environ"),
        std::string("/proc/self/maps"), std::string("/proc/self/mem"), std::string("/proc/1/status"),
        std::string("/dev/zero"), std::string("/tmp"), std::string("/usr/bin/env"),
        std::string("/usr/share/fonts/../../../etc/passwd")}) {
    attempts.push_back({{"do", "open"}, {"path", path}});
  }
  attempts.push_back({{"do", "create"}, {"path", folder.At("made")}});
  attempts.push_back({{"do", "create"}, {"path", folder.At("victim")}});
  attempts.push_back({{"do", "unlink"}, {"path", folder.At("victim")}});
  attempts.push_back({{"do", "chmod"}, {"path", folder.At("victim")}});
  for (const char* name :
       {"socket_inet", "socket_udp", "socket_unix", "socketpair", "exec", "fork", "fork_raw", "ptrace",
        "io_uring", "kill_parent", "tgkill_parent", "raise_limit", "exec_memory", "write_input",
        "reopen_input", "map_input", "thread_reads_outside"}) {
    attempts.push_back({{"do", name}});
  }
  return attempts;
}

// Denied: the call failed and the probe says so, or the filter ended it. Anything else is named.
std::string WhatGotThrough(const OpenFolder& folder) {
  std::string through;
  for (const Json& attempt : HostileAttempts(folder)) {
    ChildSpec spec;
    spec.program_dir = folder.path();
    const int input = FileWith("input");
    spec.input_fds = {input};
    const ProbeAnswer answer = AskProbe(attempt, spec);
    close(input);
    const bool stopped =
        !answer.outcome && answer.outcome.error().message.find("sandbox forbids") != std::string::npos;
    const bool refused =
        answer.outcome && answer.lines.size() == 1 && answer.Last().value("succeeded", true) == false;
    if (!stopped && !refused) {
      through += DumpJson(attempt) + (answer.outcome ? "" : " " + answer.outcome.error().message) + "\n";
    }
  }
  if (!fs::exists(folder.At("victim")) || fs::exists(folder.At("made"))) through += "the folder changed\n";
  return through;
}

std::string AskFont(const OpenFolder& folder) {
  ChildSpec spec;
  spec.program_dir = folder.path();
  const ProbeAnswer answer = AskProbe({{"do", "read_font"}}, spec);
  if (!answer.outcome) return answer.outcome.error().message;
  return answer.Last().value("succeeded", false) ? "" : "an allow-listed font could not be read\n";
}

// Runs `body` in a process of its own, which may change its user or its kernel's face, and returns what it
// returned.
std::string InOwnProcess(const std::function<std::string()>& body) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t pid = fork();
  if (pid == 0) {
    const std::string text = body();
    const ssize_t n = write(ends[1], text.data(), text.size());
    _exit(n == static_cast<ssize_t>(text.size()) ? 0 : 1);
  }
  close(ends[1]);
  std::string text;
  char buffer[4096];
  for (ssize_t n = 0; (n = read(ends[0], buffer, sizeof buffer)) > 0;)
    text.append(buffer, static_cast<size_t>(n));
  close(ends[0]);
  int status = 0;
  REQUIRE(waitpid(pid, &status, 0) == pid);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) text += "the process broke off";
  return text;
}

// From here on a system call answers as on a kernel without it.
bool TakeAway(const std::vector<int>& calls) {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  bool good = filter != nullptr;
  for (const int call : calls) good = good && seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), call, 0) == 0;
  good = good && seccomp_load(filter) == 0;
  seccomp_release(filter);
  return good;
}

std::string Describe(const Result<ChildOutcome>& outcome) {
  if (!outcome) return std::string(ErrorCodeName(outcome.error().code)) + ": " + outcome.error().message;
  return (outcome->full_sandbox ? "full: " : "weaker: ") + outcome->sandbox;
}

std::string OutcomeWithout(const std::vector<int>& calls, SandboxPolicy policy) {
  return InOwnProcess([&]() -> std::string {
    if (!TakeAway(calls)) return "the test cannot take the call away";
    ChildSpec spec;
    spec.sandbox = policy;
    return Describe(AskProbe({{"do", "threads"}}, spec).outcome);
  });
}

bool OthersMayEnterRoot() {
  struct stat root {};
  return stat("/", &root) == 0 && (root.st_mode & S_IXOTH) != 0;
}

}  // namespace

TEST_CASE("the attempts would succeed without the sandbox") {
  const OpenFolder folder;
  CHECK(access(folder.At("victim").c_str(), R_OK | W_OK) == 0);
  CHECK(access("/etc/passwd", R_OK) == 0);
  CHECK(access("/proc/self/environ", R_OK) == 0);
  const int fd = FileWith("input");
  CHECK(open(("/proc/self/fd/" + std::to_string(fd)).c_str(), O_RDWR | O_CLOEXEC) >= 0);
  close(fd);
}

TEST_CASE("no hostile attempt succeeds, as the user of this test") {
  const OpenFolder folder;
  CHECK(WhatGotThrough(folder) == "");
  CHECK(AskFont(folder) == "");
}

TEST_CASE("no hostile attempt succeeds, started by an ordinary user") {
  if (!OthersMayEnterRoot()) {
    WARN("no ordinary user may enter the root folder of this machine: not tried");
    return;
  }
  if (geteuid() != 0) return;  // the case above was that
  const OpenFolder folder;
  CHECK(InOwnProcess([&folder]() -> std::string {
          constexpr uid_t kUser = 65533;
          if (setgroups(0, nullptr) != 0 || setresgid(kUser, kUser, kUser) != 0 ||
              setresuid(kUser, kUser, kUser) != 0) {
            return "the test cannot become an ordinary user";
          }
          return WhatGotThrough(folder) + AskFont(folder);
        }) == "");
}

TEST_CASE("a kernel without Landlock is refused, unless the weaker sandbox was asked for by name") {
  const std::vector<int> landlock = {SYS_landlock_create_ruleset};
  CHECK_THAT(OutcomeWithout(landlock, SandboxPolicy::kFull),
             Catch::StartsWith("unavailable: no sandbox, no parse") && Catch::Contains("no Landlock"));
  CHECK_THAT(OutcomeWithout(landlock, SandboxPolicy::kNoLandlock),
             Catch::StartsWith("weaker: ") && Catch::Contains("WEAKER: no Landlock"));
  const std::vector<int> nothing = {SYS_acct};
  CHECK_THAT(OutcomeWithout(nothing, SandboxPolicy::kNoLandlock), Catch::Contains("Landlock (ABI"));
}

TEST_CASE("a kernel without seccomp filters or capability dropping is always refused") {
  for (const SandboxPolicy policy : {SandboxPolicy::kFull, SandboxPolicy::kNoLandlock}) {
    CHECK_THAT(OutcomeWithout({SYS_capset}, policy), Catch::StartsWith("unavailable: no sandbox, no parse"));
    CHECK_THAT(OutcomeWithout({SYS_landlock_restrict_self}, policy),
               Catch::StartsWith("unavailable: no sandbox, no parse"));
  }
}

TEST_CASE("the self-check finds a missing lock") {
  CHECK_FALSE(CheckLock(true));  // this process has none
  CHECK_FALSE(CheckLock(false));
}

TEST_CASE("a child gets its descriptors and nothing else of the parent") {
  const int leak = open("/etc/passwd", O_RDONLY);  // without close-on-exec
  REQUIRE(leak >= 0);
  setenv("BLACKBAR_TEST_SECRET", "x", 1);
  ChildSpec spec;
  const int input = FileWith("input");
  const int output = FileWith("");
  spec.input_fds = {input};
  spec.output_fd = output;
  const ProbeAnswer answer = AskProbe({{"do", "descriptors"}}, spec);
  unsetenv("BLACKBAR_TEST_SECRET");
  for (const int fd : {leak, input, output}) close(fd);
  REQUIRE(answer.outcome);
  CHECK(answer.Last()["open"] == 6);  // 0, 1, 2, the input, the output, the reply
  CHECK(answer.Last()["environment"] == 4);
  // Where only root may enter "/", root stays root, without capabilities.
  if (OthersMayEnterRoot()) CHECK(answer.Last()["uid"] != 0);
}
