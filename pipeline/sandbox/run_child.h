// Starts one sandboxed child (blackbar-read, blackbar-redact, blackbar-verify) for one record, hands it a
// request and open files, streams its answer back and turns every way it can go wrong into one clear Error.
// Side: the trusted program. It links no media library and no libseccomp; the child locks itself down
// (pipeline/sandbox/child_main.h) and says so before it looks at its input. Any thread may call RunChild; it
// blocks until the child is gone and never leaves a process behind. The caller keeps all file descriptors it
// passes. Protocol: the request is JSON on fd 0; on fd 1 the child answers JSON lines: first
// {"ready":true,"sandbox":{..}}, last {"done":true} or {"error":{"code","message","where"}}, between them the
// program's own lines. A line that starts with one of these three keys is never the program's own. What the
// child says on stderr may hold text of the record and is thrown away, unless the environment of the parent
// has BLACKBAR_CHILD_STDERR=1 (for tests).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace blackbar {

struct ChildLimits {
  // Address space, besides the inputs, which are mapped; not set in AddressSanitizer builds.
  int64_t memory_bytes = int64_t{2} << 30;
  int64_t cpu_seconds = 300;                 // of all its threads together
  int64_t wall_seconds = 600;                // without the time that on_line takes
  int64_t output_bytes = int64_t{1} << 30;   // of a file it writes (RLIMIT_FSIZE)
  int64_t reply_bytes = int64_t{256} << 20;  // of all reply lines together
  int64_t open_files = 128;
};

// kNoLandlock is what the setting `weaker_sandbox = "no-landlock"` asks for by name: a kernel without
// Landlock is then good enough. seccomp and the limits are never given up.
enum class SandboxPolicy { kFull, kNoLandlock };

struct ChildSpec {
  std::string program;              // "blackbar-read"; no slash
  std::string program_dir = {};     // empty: the folder of the running binary
  std::string request = "{}";       // a JSON object, from us, for the child
  std::vector<int> input_fds = {};  // regular files or memfds; the child has them read-only as fd 3, 4, ..
  int output_fd = -1;               // writable, after the inputs; -1 for none
  // Readable and writable, after the output, without which it is not passed; -1 for none. For what a killed
  // child's successor goes on with; the file is the caller's.
  int kept_fd = -1;
  ChildLimits limits = {};
  SandboxPolicy sandbox = SandboxPolicy::kFull;
  // Each reply line, without its newline, as it comes. An Error ends the child and is what RunChild returns.
  // Lines that came before a failure have been delivered: use them only when RunChild succeeded.
  std::function<Result<void>(std::string_view untrusted_line)> on_line = {};
};

struct ChildOutcome {
  bool full_sandbox = false;  // false: a weaker one, which was asked for by name
  std::string sandbox;        // in words, for certificates: "Landlock (ABI 7), seccomp, resource limits"
  int64_t cpu_us = 0;
  int64_t peak_memory_bytes = 0;
};

// Errors: kInvalidInput when the decoder crashed, broke off or answered nonsense, or with the child's own
// message; kLimitExceeded for time, memory, file size or reply size; kUnavailable when the program or a part
// of the sandbox is missing or the child was killed from outside (retry).
Result<ChildOutcome> RunChild(const ChildSpec& spec);

}  // namespace blackbar
