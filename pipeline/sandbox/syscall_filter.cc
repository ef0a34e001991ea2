// The system call filter of a child; the only file that knows libseccomp. Three answers: allowed (perhaps
// only with certain arguments), refused with an error number (things that libraries probe and can live
// without), and the end of the process (things that only an attack does; the parent then says so). What is
// not named answers ENOSYS, as an older kernel would, so that libraries take their older way.
#include <fcntl.h>
#include <fmt/format.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <initializer_list>

#include "pipeline/sandbox/lockdown.h"

namespace blackbar {
namespace {

constexpr std::initializer_list<const char*> kAllowed = {
    // its own descriptors: inputs, output, reply, allow-listed files
    "read", "write", "readv", "writev", "pread64", "pwrite64", "preadv", "pwritev", "lseek", "close",
    "close_range", "fstat", "fstat64", "ftruncate", "fallocate", "fsync", "fdatasync", "fadvise64", "dup",
    "dup2", "dup3", "pipe", "pipe2", "eventfd2", "poll", "ppoll", "select", "pselect6", "getdents64",
    "fstatfs",
    // looking at names (Landlock does not cover it; nothing learned can leave but through the reply)
    "stat", "lstat", "newfstatat", "fstatat64", "statx", "access", "faccessat", "faccessat2", "readlink",
    "readlinkat", "getcwd", "statfs",
    // memory
    "brk", "munmap", "mremap", "madvise", "mincore", "membarrier",
    // threads
    "futex", "set_robust_list", "get_robust_list", "rseq", "set_tid_address", "sched_yield",
    "sched_getaffinity", "sched_getparam", "sched_getscheduler", "sched_get_priority_max",
    "sched_get_priority_min", "getpriority", "exit", "exit_group", "gettid", "getcpu",
    // its own signals
    "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "rt_sigpending", "rt_sigtimedwait", "sigaltstack",
    "restart_syscall", "pause",
    // time and facts about itself
    "nanosleep", "clock_nanosleep", "clock_gettime", "clock_getres", "gettimeofday", "time", "times",
    "getrusage", "getrlimit", "ugetrlimit", "sysinfo", "uname", "getpid", "getppid", "getuid", "geteuid",
    "getgid", "getegid", "getrandom"};

constexpr std::initializer_list<const char*> kFatal = {"execve",
                                                       "execveat",
                                                       "ptrace",
                                                       "process_vm_readv",
                                                       "process_vm_writev",
                                                       "mount",
                                                       "umount2",
                                                       "move_mount",
                                                       "fsopen",
                                                       "open_tree",
                                                       "pivot_root",
                                                       "chroot",
                                                       "unshare",
                                                       "setns",
                                                       "bpf",
                                                       "perf_event_open",
                                                       "userfaultfd",
                                                       "io_uring_setup",
                                                       "io_uring_enter",
                                                       "io_uring_register",
                                                       "keyctl",
                                                       "add_key",
                                                       "request_key",
                                                       "init_module",
                                                       "finit_module",
                                                       "delete_module",
                                                       "kexec_load",
                                                       "kexec_file_load",
                                                       "reboot",
                                                       "swapon",
                                                       "iopl",
                                                       "ioperm",
                                                       "open_by_handle_at",
                                                       "name_to_handle_at",
                                                       "setuid",
                                                       "setresuid",
                                                       "setgid",
                                                       "setresgid",
                                                       "capset",
                                                       "pidfd_getfd"};

// EPERM. clone without a thread's flags stays here too, see below.
constexpr std::initializer_list<const char*> kRefused = {"socket",
                                                         "socketpair",
                                                         "connect",
                                                         "bind",
                                                         "listen",
                                                         "accept",
                                                         "accept4",
                                                         "sendto",
                                                         "sendmsg",
                                                         "sendmmsg",
                                                         "fork",
                                                         "vfork",
                                                         "kill",
                                                         "tkill",
                                                         "rt_sigqueueinfo",
                                                         "rt_tgsigqueueinfo",
                                                         "pidfd_open",
                                                         "pidfd_send_signal",
                                                         "unlink",
                                                         "unlinkat",
                                                         "rename",
                                                         "renameat",
                                                         "renameat2",
                                                         "link",
                                                         "linkat",
                                                         "symlink",
                                                         "symlinkat",
                                                         "mkdir",
                                                         "mkdirat",
                                                         "rmdir",
                                                         "mknod",
                                                         "mknodat",
                                                         "creat",
                                                         "truncate",
                                                         "chmod",
                                                         "fchmod",
                                                         "fchmodat",
                                                         "chown",
                                                         "fchown",
                                                         "lchown",
                                                         "fchownat",
                                                         "utime",
                                                         "utimes",
                                                         "utimensat",
                                                         "futimesat",
                                                         "setxattr",
                                                         "lsetxattr",
                                                         "fsetxattr",
                                                         "removexattr",
                                                         "chdir",
                                                         "fchdir",
                                                         "setsid",
                                                         "setpgid",
                                                         "setrlimit",
                                                         "setpriority",
                                                         "sched_setaffinity",
                                                         "sched_setscheduler",
                                                         "personality",
                                                         "flock"};

class Filter {
 public:
  Filter() : context_(seccomp_init(SCMP_ACT_ERRNO(ENOSYS))) {}
  ~Filter() {
    if (context_ != nullptr) seccomp_release(context_);
  }
  Filter(const Filter&) = delete;
  Filter& operator=(const Filter&) = delete;

  // A name that this architecture or an older libseccomp does not know has no rule and so answers ENOSYS.
  void Add(uint32_t action, const char* name, std::initializer_list<scmp_arg_cmp> when = {}) {
    const int number = seccomp_syscall_resolve_name(name);
    if (number < 0 || context_ == nullptr) return;
    const int error =
        seccomp_rule_add_array(context_, action, number, static_cast<unsigned>(when.size()), when.begin());
    if (error != 0 && first_error_ == 0) first_error_ = error;
  }

  void AddAll(uint32_t action, std::initializer_list<const char*> names) {
    for (const char* name : names) Add(action, name);
  }

  int Load() {
    if (context_ == nullptr) return -ENOMEM;
    if (first_error_ != 0) return first_error_;
    int error = seccomp_attr_set(context_, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
    if (error == 0) error = seccomp_attr_set(context_, SCMP_FLTATR_CTL_OPTIMIZE, 2);  // a tree, not a list
    return error != 0 ? error : seccomp_load(context_);
  }

 private:
  scmp_filter_ctx context_;
  int first_error_ = 0;
};

// Opening only to read; what may be opened is Landlock's part.
void AddOpen(Filter& filter) {
  constexpr unsigned kWriting = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);
  filter.Add(SCMP_ACT_ALLOW, "open", {SCMP_A1(SCMP_CMP_MASKED_EQ, kWriting, 0)});
  filter.Add(SCMP_ACT_ALLOW, "openat", {SCMP_A2(SCMP_CMP_MASKED_EQ, kWriting, 0)});
  for (const unsigned bit : {unsigned{O_WRONLY}, unsigned{O_RDWR}, unsigned{O_CREAT}, unsigned{O_TRUNC},
                             unsigned{O_APPEND}, unsigned{O_TMPFILE & ~O_DIRECTORY}}) {
    filter.Add(SCMP_ACT_ERRNO(EACCES), "open", {SCMP_A1(SCMP_CMP_MASKED_EQ, bit, bit)});
    filter.Add(SCMP_ACT_ERRNO(EACCES), "openat", {SCMP_A2(SCMP_CMP_MASKED_EQ, bit, bit)});
  }
}

// Memory is never made executable: all code was loaded before the lock.
void AddMemory(Filter& filter) {
  for (const char* name : {"mmap", "mmap2", "mprotect", "pkey_mprotect"}) {
    filter.Add(SCMP_ACT_ALLOW, name, {SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)});
    filter.Add(SCMP_ACT_ERRNO(EPERM), name, {SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, PROT_EXEC)});
  }
}

// Threads yes, processes no. clone3 is not named, thus ENOSYS: its flags lie in memory, where a filter cannot
// look, and glibc falls back to clone.
void AddThreads(Filter& filter) {
  constexpr unsigned kThread = CLONE_THREAD | CLONE_VM | CLONE_SIGHAND;
  constexpr unsigned kNamespaces = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC |
                                   CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;
  filter.Add(SCMP_ACT_ALLOW, "clone", {SCMP_A0(SCMP_CMP_MASKED_EQ, kThread | kNamespaces, kThread)});
  filter.Add(SCMP_ACT_ERRNO(EPERM), "clone", {SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0)});
  filter.Add(SCMP_ACT_ALLOW, "tgkill",
             {SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(getpid()))});  // abort()
}

void AddOwnSettings(Filter& filter) {
  for (const int command : {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_SETFL}) {
    filter.Add(SCMP_ACT_ALLOW, "fcntl", {SCMP_A1(SCMP_CMP_EQ, static_cast<scmp_datum_t>(command))});
    filter.Add(SCMP_ACT_ALLOW, "fcntl64", {SCMP_A1(SCMP_CMP_EQ, static_cast<scmp_datum_t>(command))});
  }
  filter.Add(SCMP_ACT_ALLOW, "prctl", {SCMP_A0(SCMP_CMP_EQ, PR_SET_NAME)});
  filter.Add(SCMP_ACT_ALLOW, "prctl", {SCMP_A0(SCMP_CMP_EQ, PR_GET_NAME)});
  filter.Add(SCMP_ACT_ALLOW, "prlimit64", {SCMP_A0(SCMP_CMP_EQ, 0), SCMP_A2(SCMP_CMP_EQ, 0)});  // look only
  filter.Add(SCMP_ACT_ERRNO(ENOTTY), "ioctl");                                                  // isatty: no
}

}  // namespace

Result<void> FilterSystemCalls() {
  Filter filter;
  filter.AddAll(SCMP_ACT_ALLOW, kAllowed);
  filter.AddAll(SCMP_ACT_KILL_PROCESS, kFatal);
  filter.AddAll(SCMP_ACT_ERRNO(EPERM), kRefused);
  AddOpen(filter);
  AddMemory(filter);
  AddThreads(filter);
  AddOwnSettings(filter);
  const int error = filter.Load();
  if (error == 0) return {};
  return Error{
      ErrorCode::kUnavailable,
      fmt::format("no sandbox, no parse: this kernel takes no seccomp filter ({})", std::strerror(-error)),
      "sandbox"};
}

}  // namespace blackbar
