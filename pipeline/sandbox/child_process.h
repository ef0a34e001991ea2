// One child process: start with limits and a fixed set of file descriptors, kill, reap. Parent side, used by
// RunChild only. Owns the pid, its pidfd and the reading end of the reply pipe; the destructor kills and
// reaps.
#pragma once

#include <sys/types.h>

#include <memory>
#include <string>

#include "core/result.h"
#include "pipeline/sandbox/run_child.h"

namespace blackbar {

// How it ended: exactly one of the two is set; figures from the kernel.
struct ChildExit {
  int exit_code = -1;
  int signal = 0;
  int64_t cpu_us = 0;
  int64_t peak_memory_bytes = 0;
};

class ChildProcess {
 public:
  // The spec's input descriptors are opened anew for reading, so that offsets are not shared.
  static Result<std::unique_ptr<ChildProcess>> Start(const ChildSpec& spec);
  ~ChildProcess();
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  int pidfd() const { return pidfd_; }        // readable once it has ended
  int reply_fd() const { return reply_fd_; }  // non-blocking
  void Kill();
  // Blocks until it has ended; call it when pidfd() is readable or after Kill().
  ChildExit Reap();

 private:
  ChildProcess(pid_t pid, int pidfd, int reply_fd) : pid_(pid), pidfd_(pidfd), reply_fd_(reply_fd) {}

  pid_t pid_;
  int pidfd_;
  int reply_fd_;
  bool reaped_ = false;
};

}  // namespace blackbar
