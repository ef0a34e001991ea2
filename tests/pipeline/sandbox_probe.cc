// A child that does, on request, one hostile or clumsy thing and says whether it succeeded. Never installed.
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <thread>

#include "pipeline/sandbox/child_main.h"

namespace blackbar {
namespace {

using Attempt = std::function<Result<void>(ChildContext&)>;

// errno 0: it succeeded.
void Say(ChildContext& child, bool succeeded) {
  child.Reply({{"succeeded", succeeded}, {"errno", succeeded ? 0 : errno}});
}

Attempt Opens(int flags) {
  return [flags](ChildContext& child) -> Result<void> {
    const std::string path = TRY(JsonString(child.request(), "path", "request"));
    const int fd = open(path.c_str(), flags, 0600);
    Say(child, fd >= 0);
    return {};
  };
}

Attempt Tries(std::function<bool()> action) {
  return [action = std::move(action)](ChildContext& child) -> Result<void> {
    errno = 0;
    Say(child, action());
    return {};
  };
}

bool Execs() {
  char name[] = "true";
  char* argv[] = {name, nullptr};
  return execve("/bin/true", argv, nullptr) == 0;
}

bool ForksRaw() {
  const long pid = syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, nullptr);
  if (pid == 0) _exit(0);
  return pid > 0;
}

bool Forks() {
  const pid_t pid = fork();
  if (pid == 0) _exit(0);
  return pid > 0;
}

bool WritesThroughProc() {
  const int fd = open("/proc/self/fd/3", O_RDWR);
  return fd >= 0;
}

int Deep(int depth) {
  volatile char room[4096];
  room[0] = static_cast<char>(depth);
  return depth < 0 ? 0 : Deep(depth + 1) + room[0];
}

Result<void> Echo(ChildContext& child) {
  for (size_t i = 0; i < child.input_count(); ++i) {
    child.Reply({{"input", i}, {"text", std::string(TRY(child.Input(i)))}});
  }
  const Json& request = child.request();
  if (child.OutputFd() >= 0) {
    const std::string text = TRY(JsonString(request, "output", "request"));
    if (write(child.OutputFd(), text.data(), text.size()) < 0) child.Reply({{"write_errno", errno}});
  }
  return {};
}

Result<void> Descriptors(ChildContext& child) {
  int open_count = 0;
  for (int fd = 0; fd < 1024; ++fd) open_count += fcntl(fd, F_GETFD) >= 0;
  child.Reply({{"open", open_count}, {"uid", getuid()}, {"environment", static_cast<int64_t>([] {
                                                           int count = 0;
                                                           for (char** e = environ; *e != nullptr; ++e)
                                                             ++count;
                                                           return count;
                                                         }())}});
  return {};
}

Result<void> SayPidAndSleep(ChildContext& child) {
  child.Reply({{"pid", getpid()}});
  while (true) pause();
}

Result<void> WriteForever(ChildContext& child) {
  const std::string block(1 << 20, 'x');
  while (write(child.OutputFd(), block.data(), block.size()) > 0) {
  }
  return Error{ErrorCode::kUnavailable, "could not write", ""};
}

Result<void> ReplyForever(ChildContext& child) {
  while (true) child.Reply({{"text", std::string(4000, 'x')}});
}

// Writes past Reply, as a captured decoder could: the reply pipe is the first descriptor after the given
// ones.
Result<void> RawReply(ChildContext& child) {
  const std::string text = TRY(JsonString(child.request(), "text", "request"));
  const int fd = 3 + static_cast<int>(child.input_count()) + (child.OutputFd() >= 0 ? 1 : 0);
  if (write(fd, text.data(), text.size()) < 0) std::abort();
  if (child.request().contains("then_exit")) _exit(0);
  return {};
}

Result<void> Threads(ChildContext& child) {
  std::atomic<int> sum = 0;
  std::vector<std::thread> threads;
  for (int i = 1; i <= 4; ++i) {
    threads.emplace_back([&sum, &child, i] {
      sum += i;
      child.Reply({{"thread", i}});
    });
  }
  for (std::thread& thread : threads) thread.join();
  child.Reply({{"sum", sum.load()}});
  return {};
}

Result<void> ThreadReadsOutside(ChildContext& child) {
  bool opened = true;
  std::thread([&opened] { opened = open("/etc/passwd", O_RDONLY) >= 0; }).join();
  Say(child, opened);
  return {};
}

Result<void> ReadAFont(ChildContext& child) {
  namespace fs = std::filesystem;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator("/usr/share/fonts", error)) {
    if (!entry.is_regular_file()) continue;
    char byte = 0;
    const int fd = open(entry.path().c_str(), O_RDONLY);
    Say(child, fd >= 0 && read(fd, &byte, 1) == 1);
    return {};
  }
  child.Reply({{"succeeded", false}, {"fonts", "none"}});
  return {};
}

Result<void> Faults(const std::string& kind) {
  if (kind == "null") *static_cast<volatile int*>(nullptr) = 1;
  if (kind == "abort") std::abort();
  if (kind == "stack") return Deep(0) == 0 ? Result<void>() : Error{};
  if (kind == "new") *new char[size_t{8} << 30] = 1;
  if (kind == "malloc") {
    volatile char* block = static_cast<char*>(std::malloc(size_t{8} << 30));
    if (block != nullptr) *block = 1;
  }
  if (kind == "creep") {
    while (true) std::memset(new char[1 << 20], 1, 1 << 20);
  }
  if (kind == "throw") throw std::runtime_error("text of the record");
  if (kind == "spin") {
    while (true) {
      asm volatile("");
    }
  }
  if (kind == "sleep") {
    while (true) pause();
  }
  if (kind == "exit") std::exit(3);
  if (kind == "refuse") return Error{ErrorCode::kRefused, "this probe refuses\nand lies\x1b[31m", "page 1"};
  if (kind == "corrupt") return Error{ErrorCode::kCorrupt, "this probe raises a false alarm", ""};
  return {};
}

const std::map<std::string, Attempt>& Attempts() {
  static const std::map<std::string, Attempt> attempts = {
      {"open", Opens(O_RDONLY)},
      {"create", Opens(O_WRONLY | O_CREAT)},
      {"unlink",
       [](ChildContext& child) -> Result<void> {
         Say(child, unlink(TRY(JsonString(child.request(), "path", "request")).c_str()) == 0);
         return {};
       }},
      {"chmod",
       [](ChildContext& child) -> Result<void> {
         Say(child, chmod(TRY(JsonString(child.request(), "path", "request")).c_str(), 0777) == 0);
         return {};
       }},
      {"socket_inet", Tries([] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; })},
      {"socket_udp", Tries([] { return socket(AF_INET6, SOCK_DGRAM, 0) >= 0; })},
      {"socket_unix", Tries([] { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; })},
      {"socketpair", Tries([] {
         int ends[2];
         return socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0;
       })},
      {"exec", Tries(Execs)},
      {"fork", Tries(Forks)},
      {"fork_raw", Tries(ForksRaw)},
      {"ptrace", Tries([] { return ptrace(PTRACE_ATTACH, getppid(), nullptr, nullptr) == 0; })},
      {"io_uring", Tries([] { return syscall(425, 1, nullptr) >= 0; })},
      {"kill_parent", Tries([] { return kill(getppid(), 0) == 0; })},
      {"tgkill_parent", Tries([] { return syscall(SYS_tgkill, getppid(), getppid(), 0) == 0; })},
      {"raise_limit", Tries([] {
         const rlimit wide{RLIM_INFINITY, RLIM_INFINITY};
         return setrlimit(RLIMIT_AS, &wide) == 0;
       })},
      {"exec_memory", Tries([] {
         return mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) !=
                MAP_FAILED;
       })},
      {"write_input", Tries([] { return write(3, "x", 1) == 1; })},
      {"reopen_input", Tries(WritesThroughProc)},
      {"map_input", Tries([] { return mmap(nullptr, 1, PROT_WRITE, MAP_SHARED, 3, 0) != MAP_FAILED; })},
      {"echo", Echo},
      {"descriptors", Descriptors},
      {"pid_and_sleep", SayPidAndSleep},
      {"write_forever", WriteForever},
      {"reply_forever", ReplyForever},
      {"raw_reply", RawReply},
      {"threads", Threads},
      {"thread_reads_outside", ThreadReadsOutside},
      {"read_font", ReadAFont},
      {"fault",
       [](ChildContext& child) -> Result<void> {
         return Faults(TRY(JsonString(child.request(), "kind", "request")));
       }},
  };
  return attempts;
}

Result<void> RunAttempt(ChildContext& child) {
  const auto found = Attempts().find(TRY(JsonString(child.request(), "do", "request")));
  if (found == Attempts().end()) return Error{ErrorCode::kNotFound, "no such attempt", ""};
  return found->second(child);
}

}  // namespace
}  // namespace blackbar

int main(int argc, char** argv) {
  blackbar::ChildProgram program;
  program.run = blackbar::RunAttempt;
  return blackbar::ChildMain(argc, argv, program);
}
