#include "pipeline/sandbox/run_child.h"

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>

#include "core/json.h"
#include "pipeline/sandbox/child_process.h"
#include "pipeline/sandbox/child_protocol.h"

namespace blackbar {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view kReadyStart = "{\"ready\":";
constexpr std::string_view kDoneLine = "{\"done\":true}";
constexpr std::string_view kErrorStart = "{\"error\":";
constexpr size_t kMaxControlLine = 4096;

int64_t Megabytes(int64_t bytes) { return bytes >> 20; }

Error Nonsense(const ChildSpec& spec, const char* what) {
  return Error{ErrorCode::kInvalidInput,
               fmt::format("the decoder {}: the file is damaged or hostile; a person must look at it", what),
               spec.program};
}

Error OverLimit(const ChildSpec& spec, const std::string& what) {
  return Error{ErrorCode::kLimitExceeded,
               fmt::format("the decoder {}: raise the limit or split the file", what), spec.program};
}

Error TooSlow(const ChildSpec& spec, int64_t seconds, const char* kind) {
  return OverLimit(spec, fmt::format("took longer than {} s{}", seconds, kind));
}

// What a child says may only be one short line of printable ASCII; more could carry a record into a log.
std::string OneCleanLine(const std::string& untrusted_text) {
  constexpr size_t kMax = 300;
  std::string clean;
  for (const char c : untrusted_text.substr(0, kMax)) clean += (c >= ' ' && c <= '~') ? c : '?';
  return clean;
}

// A child can say that its input is bad, that a limit was met or that something is missing; it cannot say
// that our store is corrupt or that somebody else changed a thing.
ErrorCode CodeFromChild(const std::string& untrusted_name) {
  const std::optional<ErrorCode> code = ErrorCodeFromName(untrusted_name);
  if (!code || *code == ErrorCode::kCorrupt || *code == ErrorCode::kConflict) return ErrorCode::kInvalidInput;
  return *code;
}

// The reply side of one run: cuts bytes into lines and follows ready, lines, last line.
class Conversation {
 public:
  explicit Conversation(const ChildSpec& spec) : spec_(spec) {}

  Result<void> Take(std::string_view untrusted_bytes) {
    received_ += static_cast<int64_t>(untrusted_bytes.size());
    if (received_ > spec_.limits.reply_bytes) {
      return OverLimit(spec_, fmt::format("answered more than {} MB", Megabytes(spec_.limits.reply_bytes)));
    }
    size_t newline;
    while ((newline = untrusted_bytes.find('\n')) != std::string_view::npos) {
      pending_.append(untrusted_bytes.substr(0, newline));
      untrusted_bytes.remove_prefix(newline + 1);
      const Result<void> taken = TakeLine(pending_);
      pending_.clear();
      if (!taken) return taken;
    }
    pending_.append(untrusted_bytes);
    return {};
  }

  bool ready() const { return state_ != State::kBeforeReady; }
  bool done() const { return done_ && pending_.empty(); }
  const std::optional<Error>& error() const { return error_; }
  const ChildOutcome& outcome() const { return outcome_; }

 private:
  enum class State { kBeforeReady, kLines, kEnded };

  Result<void> TakeLine(std::string_view untrusted_line) {
    if (state_ == State::kEnded) return Nonsense(spec_, "went on after its last line");
    if (untrusted_line.starts_with(kErrorStart)) return TakeError(untrusted_line);
    if (state_ == State::kBeforeReady) return TakeReady(untrusted_line);
    if (untrusted_line == kDoneLine) {
      state_ = State::kEnded;
      done_ = true;
      return {};
    }
    if (untrusted_line.starts_with(kReadyStart)) return Nonsense(spec_, "answered out of turn");
    if (!spec_.on_line) return {};
    return spec_.on_line(untrusted_line);
  }

  Result<void> TakeError(std::string_view untrusted_line) {
    state_ = State::kEnded;
    if (untrusted_line.size() > kMaxControlLine) return Nonsense(spec_, "answered nonsense");
    const Json untrusted = TRY(ParseJson(untrusted_line, spec_.program));
    const Json* untrusted_error = TRY(JsonObject(untrusted, "error", spec_.program));
    error_ = Error{CodeFromChild(TRY(JsonString(*untrusted_error, "code", spec_.program))),
                   OneCleanLine(TRY(JsonString(*untrusted_error, "message", spec_.program))),
                   OneCleanLine(TRY(JsonString(*untrusted_error, "where", spec_.program)))};
    return {};
  }

  // Written before the child looked at its input, so it is as good as the program itself.
  Result<void> TakeReady(std::string_view untrusted_line) {
    const Error bad{ErrorCode::kUnavailable, "the child did not say that it is locked down: reinstall it",
                    spec_.program};
    if (!untrusted_line.starts_with(kReadyStart) || untrusted_line.size() > kMaxControlLine) return bad;
    const Json ready = TRY(ParseJson(untrusted_line, spec_.program));
    const Json* sandbox = TRY(JsonObject(ready, "sandbox", spec_.program));
    const int64_t abi = TRY(JsonInt(*sandbox, "landlock_abi", spec_.program));
    const bool seccomp = TRY(JsonBool(*sandbox, "seccomp", spec_.program));
    if (!seccomp || (abi < 1 && spec_.sandbox == SandboxPolicy::kFull)) return bad;
    outcome_.full_sandbox = abi >= 1 && !kAddressSanitizer;
    outcome_.sandbox =
        abi >= 1 ? fmt::format("Landlock (ABI {}), seccomp, resource limits", abi)
                 : "WEAKER: no Landlock (allowed by the setting weaker_sandbox); seccomp, resource limits";
    if (kAddressSanitizer) outcome_.sandbox += " without a memory limit (AddressSanitizer build)";
    state_ = State::kLines;
    return {};
  }

  const ChildSpec& spec_;
  State state_ = State::kBeforeReady;
  bool done_ = false;
  int64_t received_ = 0;
  std::string pending_;
  std::optional<Error> error_;
  ChildOutcome outcome_;
};

// Hands over all that is there. True at the end of the stream.
Result<bool> ReadSome(int fd, Conversation& conversation) {
  std::array<char, 65536> buffer;
  while (true) {
    const ssize_t n = read(fd, buffer.data(), buffer.size());
    if (n > 0) {
      TRY(conversation.Take(std::string_view(buffer.data(), static_cast<size_t>(n))));
      return false;
    }
    if (n == 0) return true;
    if (errno == EAGAIN) return false;
    if (errno != EINTR)
      return Error{ErrorCode::kUnavailable, "cannot read the answer of the child; try again"};
  }
}

// What the child wrote before it ended is still in the pipe.
Result<void> Drain(int fd, Conversation& conversation) {
  pollfd waiting{fd, POLLIN, 0};
  while (poll(&waiting, 1, 0) > 0) {
    if (TRY(ReadSome(fd, conversation))) break;
  }
  return {};
}

// Until the process has ended and all it wrote is read. An Error means: kill it.
Result<void> Converse(const ChildSpec& spec, const ChildProcess& child, Conversation& conversation) {
  Clock::time_point deadline = Clock::now() + std::chrono::seconds(spec.limits.wall_seconds);
  bool open = true;
  while (true) {
    const int64_t left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return TooSlow(spec, spec.limits.wall_seconds, "");
    std::array<pollfd, 2> waiting = {{{child.pidfd(), POLLIN, 0}, {open ? child.reply_fd() : -1, POLLIN, 0}}};
    const int n = poll(waiting.data(), waiting.size(), static_cast<int>(std::min<int64_t>(left + 1, 60000)));
    if (n < 0 && errno != EINTR)
      return Error{ErrorCode::kUnavailable, "cannot wait for the child; try again"};
    if (n <= 0) continue;
    const Clock::time_point before = Clock::now();
    if (waiting[0].revents != 0) return Drain(child.reply_fd(), conversation);
    if (waiting[1].revents != 0) open = !TRY(ReadSome(child.reply_fd(), conversation));
    deadline += Clock::now() - before;  // on_line's time is not the child's
  }
}

Error ErrorForSignal(const ChildSpec& spec, const ChildExit& ended) {
  switch (ended.signal) {
    case SIGXCPU:
      return TooSlow(spec, spec.limits.cpu_seconds, " of processor time");
    case SIGXFSZ:
      return OverLimit(spec, fmt::format("wrote more than {} MB", Megabytes(spec.limits.output_bytes)));
    case SIGSYS:
      return Nonsense(spec, "tried what the sandbox forbids and was stopped");
    case SIGKILL:
      if (ended.cpu_us >= spec.limits.cpu_seconds * 1000000) {
        return TooSlow(spec, spec.limits.cpu_seconds, " of processor time");
      }
      [[fallthrough]];
    case SIGTERM:
    case SIGINT:
    case SIGHUP:
      return Error{ErrorCode::kUnavailable, "the decoder was killed from outside (out of memory?); try again",
                   spec.program};
    default:
      return Nonsense(spec, fmt::format("crashed on this file (signal {})", ended.signal).c_str());
  }
}

// The order matters: how the process ended outweighs what it said.
Result<ChildOutcome> Judge(const ChildSpec& spec, const Conversation& conversation, const ChildExit& ended) {
  if (ended.signal != 0) return ErrorForSignal(spec, ended);
  if (ended.exit_code == kExitOutOfMemory) {
    return OverLimit(spec,
                     fmt::format("needed more than {} MB of memory", Megabytes(spec.limits.memory_bytes)));
  }
  if (conversation.error()) return *conversation.error();
  if (!conversation.ready()) {
    return Error{ErrorCode::kUnavailable,
                 fmt::format("{} did not start (exit code {}): reinstall it", spec.program, ended.exit_code),
                 spec.program};
  }
  if (!conversation.done() || ended.exit_code != 0) {
    return Nonsense(spec, fmt::format("broke off without a result (exit code {})", ended.exit_code).c_str());
  }
  ChildOutcome outcome = conversation.outcome();
  outcome.cpu_us = ended.cpu_us;
  outcome.peak_memory_bytes = ended.peak_memory_bytes;
  return outcome;
}

}  // namespace

Result<ChildOutcome> RunChild(const ChildSpec& spec) {
  const std::unique_ptr<ChildProcess> child = TRY(ChildProcess::Start(spec));
  Conversation conversation(spec);
  const Result<void> conversed = Converse(spec, *child, conversation);
  if (!conversed) child->Kill();
  const ChildExit ended = child->Reap();
  if (!conversed) return conversed.error();
  return Judge(spec, conversation, ended);
}

}  // namespace blackbar
