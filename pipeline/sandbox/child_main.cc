#include "pipeline/sandbox/child_main.h"

#include <fcntl.h>
#include <iconv.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <mutex>
#include <optional>

#include "pipeline/sandbox/child_protocol.h"
#include "pipeline/sandbox/lockdown.h"
#include "pipeline/sandbox/memory_watch.h"

namespace blackbar {
namespace {

struct Arguments {
  size_t inputs = 0;
  int writable = 0;
  bool allow_no_landlock = false;
};

std::optional<Arguments> ParseArguments(int argc, char** argv) {
  if (argc != 5 || std::strcmp(argv[1], kChildFlag) != 0) return std::nullopt;
  Arguments arguments;
  arguments.inputs = std::strtoul(argv[2], nullptr, 10);
  arguments.writable = static_cast<int>(std::strtoul(argv[3], nullptr, 10));
  arguments.allow_no_landlock = std::strcmp(argv[4], kPolicyNoLandlock) == 0;
  return arguments;
}

// The reply pipe moves away from fd 1, where libraries print; what they print goes where stderr goes.
class ReplyPipe {
 public:
  ReplyPipe() : fd_(fcntl(1, F_DUPFD_CLOEXEC, 3)) { dup2(2, 1); }

  void Write(const Json& line) {
    const std::string text = DumpJson(line) + "\n";
    const std::lock_guard<std::mutex> hold(mutex_);
    for (size_t done = 0; done < text.size();) {
      const ssize_t n = write(fd_, text.data() + done, text.size() - done);
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) _exit(1);  // the parent is gone: nobody to tell
      done += static_cast<size_t>(n);
    }
  }

 private:
  std::mutex mutex_;
  int fd_;
};

class Context final : public ChildContext {
 public:
  Context(Json request, const Arguments& arguments, ReplyPipe& reply)
      : request_(std::move(request)), arguments_(arguments), reply_(reply), mapped_(arguments.inputs) {}

  const Json& request() const override { return request_; }
  size_t input_count() const override { return arguments_.inputs; }

  int InputFd(size_t index) const override {
    BB_CHECK(index < arguments_.inputs);
    return kFirstInputFd + static_cast<int>(index);
  }

  Result<std::string_view> Input(size_t index) override {
    const int fd = InputFd(index);
    if (mapped_[index]) return *mapped_[index];
    struct stat about {};
    if (fstat(fd, &about) != 0) return Error{ErrorCode::kUnavailable, "cannot look at the input", ""};
    const size_t size = static_cast<size_t>(about.st_size);
    if (size == 0) return *(mapped_[index] = std::string_view());
    void* bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (bytes == MAP_FAILED)
      return Error{ErrorCode::kLimitExceeded, "the file is larger than the memory limit", ""};
    return *(mapped_[index] = std::string_view(static_cast<const char*>(bytes), size));
  }

  int OutputFd() const override {
    return arguments_.writable > 0 ? kFirstInputFd + static_cast<int>(arguments_.inputs) : -1;
  }

  int KeptFd() const override {
    return arguments_.writable > 1 ? kFirstInputFd + static_cast<int>(arguments_.inputs) + 1 : -1;
  }

  void Reply(const Json& line) override {
    BB_CHECK(line.is_object() && !line.contains("ready") && !line.contains("done") &&
             !line.contains("error"));
    reply_.Write(line);
  }

 private:
  Json request_;
  Arguments arguments_;
  ReplyPipe& reply_;
  std::vector<std::optional<std::string_view>> mapped_;
};

Result<Json> ReadRequest() {
  std::string text;
  std::array<char, 65536> buffer;
  for (off_t at = 0;;) {
    const ssize_t n = pread(0, buffer.data(), buffer.size(), at);
    if (n < 0) return Error{ErrorCode::kUnavailable, "the child cannot read its request", "sandbox"};
    if (n == 0) break;
    text.append(buffer.data(), static_cast<size_t>(n));
    at += n;
  }
  Json request = TRY(ParseJson(text, "request"));
  if (!request.is_object()) return Error{ErrorCode::kUnavailable, "the request is not an object", "sandbox"};
  return request;
}

// When memory gets short on the machine, the kernel takes a child, not the office.
void OfferToOomKiller() {
  const int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (fd < 0) return;
  [[maybe_unused]] const ssize_t n = write(fd, "800", 3);
  close(fd);
}

// glibc loads converters as libraries when first asked, which the lock forbids; poppler-glib asks for these
// when a password is given. They stay loaded as long as they are open, so they are never closed.
void KeepConverters() {
  for (auto [to, from] : {std::pair("ISO-8859-1", "UTF-8"), std::pair("UTF-8", "ISO-8859-1")}) {
    [[maybe_unused]] const iconv_t kept = iconv_open(to, from);
  }
}

// A library's exception text may quote the record, so none of it is passed on.
Result<void> RunCaught(const ChildProgram& program, ChildContext& context) {
  try {
    return program.run(context);
  } catch (const std::exception&) {
    return Error{ErrorCode::kInvalidInput, "the decoder gave up on this file: it is damaged or unsupported",
                 ""};
  }
}

Result<void> LockAndRun(const ChildProgram& program, const Arguments& arguments, ReplyPipe& reply) {
  const rlimit no_core{0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  OfferToOomKiller();
  Json request = TRY(ReadRequest());
  KeepConverters();
  if (program.preload) program.preload();
  const Lock lock = TRY(LockDown(program.read_paths, arguments.allow_no_landlock));
  reply.Write({{"ready", true}, {"sandbox", {{"landlock_abi", lock.landlock_abi}, {"seccomp", true}}}});
  Context context(std::move(request), arguments, reply);
  return RunCaught(program, context);
}

Json ErrorLine(const Error& error) {
  return {
      {"error", {{"code", ErrorCodeName(error.code)}, {"message", error.message}, {"where", error.where}}}};
}

}  // namespace

int ChildMain(int argc, char** argv, const ChildProgram& program) {
  const std::optional<Arguments> arguments = ParseArguments(argc, argv);
  if (!arguments) {
    std::fprintf(stderr, "%s is started by blackbar only; run blackbar instead\n", argv[0]);
    return 2;
  }
  WatchMemory();
  ReplyPipe reply;
  const Result<void> result = LockAndRun(program, *arguments, reply);
  if (result) {
    reply.Write({{"done", true}});
  } else {
    reply.Write(ErrorLine(result.error()));
  }
  _exit(result ? 0 : kExitError);  // no destructors: they would only run more code on hostile data
}

}  // namespace blackbar
