#include "pipeline/sandbox/child_process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include "pipeline/sandbox/child_protocol.h"

#ifndef CLOSE_RANGE_CLOEXEC
#define CLOSE_RANGE_CLOEXEC (1U << 2)
#endif

namespace blackbar {
namespace {

// Closes what it holds; Release gives it up.
class OwnedFd {
 public:
  explicit OwnedFd(int fd = -1) : fd_(fd) {}
  OwnedFd(OwnedFd&& other) noexcept : fd_(other.Release()) {}
  OwnedFd& operator=(OwnedFd&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~OwnedFd() { Close(); }
  int get() const { return fd_; }
  int Release() { return std::exchange(fd_, -1); }
  void Close() {
    if (fd_ >= 0) close(fd_);
    fd_ = -1;
  }

 private:
  int fd_;
};

Error Unavailable(const std::string& what) {
  return Error{ErrorCode::kUnavailable, fmt::format("{}: {}; try again", what, std::strerror(errno)),
               "sandbox"};
}

Result<std::string> ProgramPath(const ChildSpec& spec) {
  BB_CHECK(!spec.program.empty() && spec.program.find('/') == std::string::npos);
  if (!spec.program_dir.empty()) return spec.program_dir + "/" + spec.program;
  std::array<char, PATH_MAX> self{};
  const ssize_t length = readlink("/proc/self/exe", self.data(), self.size() - 1);
  if (length <= 0) return Unavailable("cannot find the folder of this program (is /proc mounted?)");
  const std::string path(self.data(), static_cast<size_t>(length));
  return path.substr(0, path.rfind('/') + 1) + spec.program;
}

// The request travels in a sealed memory file: nothing to pump, so no deadlock however large it is.
Result<OwnedFd> RequestFile(const std::string& request) {
  OwnedFd file(memfd_create("request", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (file.get() < 0) return Unavailable("cannot make a memory file for the request");
  for (size_t done = 0; done < request.size();) {
    const ssize_t n =
        pwrite(file.get(), request.data() + done, request.size() - done, static_cast<off_t>(done));
    if (n <= 0) return Unavailable("cannot write the request");
    done += static_cast<size_t>(n);
  }
  fcntl(file.get(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL);
  return file;
}

// A second, read-only open of the same file. Where that is not allowed (the file belongs to another user by
// now) the caller's own descriptor is as good, if it is a read-only one.
Result<OwnedFd> ReadOnlyAgain(int fd) {
  const std::string path = fmt::format("/proc/self/fd/{}", fd);
  OwnedFd again(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (again.get() >= 0) return again;
  const int flags = fcntl(fd, F_GETFL);
  BB_CHECK(flags >= 0);
  if ((flags & O_ACCMODE) == O_RDONLY) again = OwnedFd(fcntl(fd, F_DUPFD_CLOEXEC, 0));
  if (again.get() < 0) return Unavailable("cannot open the input for reading");
  return again;
}

// Everything the new process needs between fork and exec, prepared before: there only async-signal-safe calls
// are allowed, because other threads of the parent may hold locks.
struct ExecPlan {
  const char* path;
  char* const* argv;
  char* const* envp;
  int* sources;  // become fd 0, 1, ..; overwritten
  int source_count;
  int report_fd;  // errno of a failed step; closed by a good exec
  pid_t parent;
  const ChildLimits* limits;
};

[[noreturn]] void GiveUp(int report_fd) {
  const int error = errno;
  [[maybe_unused]] const ssize_t n = write(report_fd, &error, sizeof error);
  _exit(127);
}

bool SetLimit(__rlimit_resource resource, int64_t soft, int64_t hard) {
  rlimit now{};
  if (getrlimit(resource, &now) != 0) return false;
  rlimit wanted{static_cast<rlim_t>(soft), static_cast<rlim_t>(hard)};
  if (wanted.rlim_max > now.rlim_max) wanted.rlim_max = now.rlim_max;
  if (wanted.rlim_cur > wanted.rlim_max) wanted.rlim_cur = wanted.rlim_max;
  return setrlimit(resource, &wanted) == 0;
}

bool SetLimits(const ChildLimits& limits) {
  constexpr int64_t kStack = 8 << 20;
  bool good = SetLimit(RLIMIT_CORE, 0, 0) && SetLimit(RLIMIT_STACK, kStack, kStack) &&
              SetLimit(RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 2) &&
              SetLimit(RLIMIT_FSIZE, limits.output_bytes, limits.output_bytes) &&
              SetLimit(RLIMIT_NOFILE, limits.open_files, limits.open_files);
  if (!kAddressSanitizer) good = good && SetLimit(RLIMIT_AS, limits.memory_bytes, limits.memory_bytes);
  return good;
}

// First moves every source above all targets, then each to its place, so that no move overwrites another's
// source.
bool PlaceDescriptors(ExecPlan& plan) {
  plan.report_fd = fcntl(plan.report_fd, F_DUPFD_CLOEXEC, plan.source_count);
  for (int i = 0; i < plan.source_count; ++i) {
    plan.sources[i] = fcntl(plan.sources[i], F_DUPFD_CLOEXEC, plan.source_count);
    if (plan.sources[i] < 0) return false;
  }
  for (int i = 0; i < plan.source_count; ++i) {
    if (dup2(plan.sources[i], i) < 0) return false;
  }
  return syscall(SYS_close_range, plan.source_count, ~0U, CLOSE_RANGE_CLOEXEC) == 0;
}

[[noreturn]] void BecomeChild(ExecPlan plan) {
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) GiveUp(plan.report_fd);
  if (getppid() != plan.parent) _exit(127);  // the parent died before the line above
  setsid();                                  // no terminal to type into, no Ctrl-C meant for the parent
  for (int signal = 1; signal < NSIG; ++signal) {
    struct sigaction standard {};
    standard.sa_handler = SIG_DFL;
    sigaction(signal, &standard, nullptr);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  umask(077);
  if (!PlaceDescriptors(plan) || chdir("/") != 0 || !SetLimits(*plan.limits)) GiveUp(plan.report_fd);
  execve(plan.path, plan.argv, plan.envp);
  GiveUp(plan.report_fd);
}

// Signals are blocked over the fork so that no handler of the parent runs in the child.
pid_t ForkAndExec(const ExecPlan& plan) {
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  const pid_t pid = fork();
  if (pid == 0) BecomeChild(plan);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return pid;
}

struct Pipe {
  OwnedFd read_end;
  OwnedFd write_end;
};

Result<Pipe> MakePipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return Unavailable("cannot make a pipe");
  return Pipe{OwnedFd(ends[0]), OwnedFd(ends[1])};
}

// fd 2: nowhere, as it may hold text of the record.
Result<OwnedFd> StderrOfChild() {
  const char* keep = std::getenv("BLACKBAR_CHILD_STDERR");
  OwnedFd file(keep != nullptr && std::strcmp(keep, "1") == 0 ? fcntl(2, F_DUPFD_CLOEXEC, 3)
                                                              : open("/dev/null", O_WRONLY | O_CLOEXEC));
  if (file.get() < 0) return Unavailable("cannot open /dev/null");
  return file;
}

// A child maps its inputs: they count as address space, though not as memory of its own.
ChildLimits WithRoomForInputs(const ChildSpec& spec) {
  ChildLimits limits = spec.limits;
  for (const int fd : spec.input_fds) {
    struct stat about {};
    if (fstat(fd, &about) == 0) limits.memory_bytes += about.st_size;
  }
  return limits;
}

std::vector<std::string> Arguments(const ChildSpec& spec) {
  const char* writable = spec.output_fd < 0 ? "0" : spec.kept_fd < 0 ? "1" : "2";
  return {spec.program, kChildFlag, std::to_string(spec.input_fds.size()), writable,
          spec.sandbox == SandboxPolicy::kFull ? kPolicyFull : kPolicyNoLandlock};
}

// Nothing of the parent's environment: it may name folders, databases or keys.
std::vector<std::string> Environment() {
  return {"LANG=C.UTF-8", "TZ=UTC0", "PATH=/usr/bin:/bin", "OMP_THREAD_LIMIT=1"};
}

std::vector<char*> Pointers(std::vector<std::string>& strings) {
  std::vector<char*> pointers;
  for (std::string& s : strings) pointers.push_back(s.data());
  pointers.push_back(nullptr);
  return pointers;
}

// 0 when the exec went well, else the errno of the step that failed.
int ExecError(int report_read_end) {
  int error = 0;
  ssize_t n;
  do {
    n = read(report_read_end, &error, sizeof error);
  } while (n < 0 && errno == EINTR);
  return n == sizeof error ? error : 0;
}

void ReapQuietly(pid_t pid) {
  while (waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
  }
}

Error CannotStart(const std::string& program, int error) {
  if (error == ENOENT) {
    return Error{ErrorCode::kUnavailable,
                 fmt::format("the program {} is missing beside blackbar: build or install it", program),
                 program};
  }
  return Error{ErrorCode::kUnavailable,
               fmt::format("cannot start {}: {}; try again", program, std::strerror(error)), program};
}

}  // namespace

Result<std::unique_ptr<ChildProcess>> ChildProcess::Start(const ChildSpec& spec) {
  const std::string path = TRY(ProgramPath(spec));
  const OwnedFd request = TRY(RequestFile(spec.request));
  const OwnedFd errors = TRY(StderrOfChild());
  Pipe reply = TRY(MakePipe());
  Pipe report = TRY(MakePipe());
  fcntl(reply.read_end.get(), F_SETFL, O_NONBLOCK);
  fcntl(reply.read_end.get(), F_SETPIPE_SZ, 1 << 20);  // fewer switches; a refusal does not matter
  std::vector<int> sources = {request.get(), reply.write_end.get(), errors.get()};
  std::vector<OwnedFd> inputs;
  for (const int fd : spec.input_fds) {
    inputs.push_back(TRY(ReadOnlyAgain(fd)));
    sources.push_back(inputs.back().get());
  }
  if (spec.output_fd >= 0) sources.push_back(spec.output_fd);
  if (spec.output_fd >= 0 && spec.kept_fd >= 0) sources.push_back(spec.kept_fd);
  const ChildLimits limits = WithRoomForInputs(spec);

  std::vector<std::string> arguments = Arguments(spec);
  std::vector<std::string> environment = Environment();
  const std::vector<char*> argv = Pointers(arguments);
  const std::vector<char*> envp = Pointers(environment);
  const pid_t pid =
      ForkAndExec(ExecPlan{path.c_str(), argv.data(), envp.data(), sources.data(),
                           static_cast<int>(sources.size()), report.write_end.get(), getpid(), &limits});
  if (pid < 0) return Unavailable("cannot start another process");
  report.write_end.Close();
  if (const int error = ExecError(report.read_end.get()); error != 0) {
    ReapQuietly(pid);
    return CannotStart(spec.program, error);
  }
  const int pidfd = static_cast<int>(syscall(SYS_pidfd_open, pid, 0));
  if (pidfd < 0) {
    const Error error = Unavailable("cannot watch the child");
    kill(pid, SIGKILL);
    ReapQuietly(pid);
    return error;
  }
  return std::unique_ptr<ChildProcess>(new ChildProcess(pid, pidfd, reply.read_end.Release()));
}

ChildProcess::~ChildProcess() {
  if (!reaped_) {
    Kill();
    Reap();
  }
  close(pidfd_);
  close(reply_fd_);
}

void ChildProcess::Kill() {
  if (!reaped_) syscall(SYS_pidfd_send_signal, pidfd_, SIGKILL, nullptr, 0);
}

ChildExit ChildProcess::Reap() {
  int status = 0;
  rusage usage{};
  pid_t waited;
  do {
    waited = wait4(pid_, &status, 0, &usage);
  } while (waited < 0 && errno == EINTR);
  BB_CHECK(waited == pid_);
  reaped_ = true;
  ChildExit ended;
  if (WIFSIGNALED(status)) {
    ended.signal = WTERMSIG(status);
  } else {
    ended.exit_code = WEXITSTATUS(status);
  }
  ended.cpu_us = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * int64_t{1000000} + usage.ru_utime.tv_usec +
                 usage.ru_stime.tv_usec;
  ended.peak_memory_bytes = usage.ru_maxrss * int64_t{1024};
  return ended;
}

}  // namespace blackbar
