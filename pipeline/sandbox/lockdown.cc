#include "pipeline/sandbox/lockdown.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <grp.h>
#include <linux/capability.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace blackbar {
namespace {

// Debian's packages of fonts, font settings and their cache, CMaps, OCR language data, colour profiles.
constexpr std::array<const char*, 10> kSharedReadPaths = {
    "/usr/share/fonts",         "/usr/local/share/fonts", "/etc/fonts",
    "/usr/share/fontconfig",    "/var/cache/fontconfig",  "/usr/share/poppler",
    "/usr/share/tesseract-ocr", "/usr/share/tessdata",    "/usr/share/color",
    "/usr/share/opencv4"};

// The kernel's structure as of Landlock ABI 6; older kernels take its beginning. Debian 12's header knows
// ABI 2.
struct RulesetAttr {
  uint64_t handled_access_fs;
  uint64_t handled_access_net;
  uint64_t scoped;
};

constexpr uint64_t kFsAccess1 = (uint64_t{1} << 13) - 1;  // ABI 1: execute, write, read, list, make, remove
constexpr uint64_t kFsRefer = uint64_t{1} << 13;          // ABI 2
constexpr uint64_t kFsTruncate = uint64_t{1} << 14;       // ABI 3
constexpr uint64_t kNetTcp = 3;                           // ABI 4: bind, connect
constexpr uint64_t kFsIoctlDev = uint64_t{1} << 15;       // ABI 5
constexpr uint64_t kScopes = 3;                           // ABI 6: abstract sockets, signals

constexpr uint64_t kRead = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

Error Missing(const std::string& part) {
  return Error{ErrorCode::kUnavailable,
               fmt::format("no sandbox, no parse: {} ({})", part, std::strerror(errno)), "sandbox"};
}

RulesetAttr AttrForAbi(int abi) {
  RulesetAttr attr{kFsAccess1, 0, 0};
  if (abi >= 2) attr.handled_access_fs |= kFsRefer;
  if (abi >= 3) attr.handled_access_fs |= kFsTruncate;
  if (abi >= 4) attr.handled_access_net = kNetTcp;
  if (abi >= 5) attr.handled_access_fs |= kFsIoctlDev;
  if (abi >= 6) attr.scoped = kScopes;
  return attr;
}

size_t AttrSizeForAbi(int abi) {
  if (abi >= 6) return sizeof(RulesetAttr);
  return abi >= 4 ? offsetof(RulesetAttr, scoped) : offsetof(RulesetAttr, handled_access_net);
}

Result<void> AllowReading(int ruleset, const char* path) {
  const int fd = open(path, O_PATH | O_CLOEXEC);
  if (fd < 0) return {};  // not installed: nothing to allow
  struct stat about {};
  const bool folder = fstat(fd, &about) == 0 && S_ISDIR(about.st_mode);
  landlock_path_beneath_attr rule{};
  rule.allowed_access = folder ? kRead : uint64_t{LANDLOCK_ACCESS_FS_READ_FILE};
  rule.parent_fd = fd;
  const bool added = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
  const int error = errno;
  close(fd);
  errno = error;
  if (!added) return Missing("Landlock refuses a rule");
  return {};
}

// Landlock and the dropped privileges hold for the calling thread and what it starts, so there must be no
// other.
bool HasOneThread() {
  DIR* tasks = opendir("/proc/self/task");
  if (tasks == nullptr) return false;
  int count = 0;
  while (const dirent* entry = readdir(tasks)) count += entry->d_name[0] != '.';
  closedir(tasks);
  return count == 1;
}

// Sets what a change of the user id clears, and closes the parent's race again.
Result<void> DieWithParent(pid_t parent) {
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || prctl(PR_SET_DUMPABLE, 0) != 0)
    return Missing("prctl is refused");
  if (getppid() != parent) _exit(1);
  return {};
}

Result<void> MustFail(bool failed, const char* what) {
  if (failed) return {};
  return Error{ErrorCode::kUnavailable,
               fmt::format("no sandbox, no parse: the self-check of the sandbox could {}", what), "sandbox"};
}

bool OpenIsRefused(const char* path, int flags) {
  const int fd = open(path, flags | O_CLOEXEC);
  if (fd >= 0) close(fd);
  return fd < 0;
}

}  // namespace

// Where only root may enter "/" (a chroot or container made with a private umask), nobody could read not even
// fonts. Then uid 0 stays, without any capability, if Landlock narrows what its ownership would open.
bool NobodyCanEnterRoot() {
  struct stat root {};
  const bool open = stat("/", &root) == 0 && (root.st_mode & S_IXOTH) != 0;
  const bool landlock =
      syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) >= 1;
  return open || !landlock;
}

Result<void> DropPrivileges() {
  constexpr uid_t kNobody = 65534;
  const pid_t parent = getppid();
  if (geteuid() == 0 && NobodyCanEnterRoot()) {
    // In a container that maps few users these may be refused; the capabilities still go below.
    if (setgroups(0, nullptr) == 0 && setresgid(kNobody, kNobody, kNobody) == 0) {
      [[maybe_unused]] const int changed = setresuid(kNobody, kNobody, kNobody);
    }
  }
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  std::array<__user_cap_data_struct, 2> none{};
  if (syscall(SYS_capset, &header, none.data()) != 0) return Missing("capabilities cannot be dropped");
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return Missing("no_new_privs cannot be set");
  return DieWithParent(parent);
}

Result<int> RestrictFiles(const std::vector<std::string>& read_paths, bool allow_no_landlock) {
  const long abi = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (abi < 1) {
    if (allow_no_landlock) return 0;
    return Missing(
        "this kernel has no Landlock (Linux 5.13 or newer, lsm=landlock); the setting "
        "weaker_sandbox = \"no-landlock\" does without");
  }
  const RulesetAttr attr = AttrForAbi(static_cast<int>(abi));
  const int ruleset =
      static_cast<int>(syscall(SYS_landlock_create_ruleset, &attr, AttrSizeForAbi(static_cast<int>(abi)), 0));
  if (ruleset < 0) return Missing("Landlock refuses a ruleset");
  for (const char* path : kSharedReadPaths) TRY(AllowReading(ruleset, path));
  for (const std::string& path : read_paths) TRY(AllowReading(ruleset, path.c_str()));
  if (syscall(SYS_landlock_restrict_self, ruleset, 0) != 0)
    return Missing("Landlock refuses the restriction");
  close(ruleset);
  return static_cast<int>(abi);
}

Result<void> CheckLock(bool with_landlock) {
  if (with_landlock) {
    TRY(MustFail(OpenIsRefused("/", O_RDONLY | O_DIRECTORY), "list the root folder"));
    TRY(MustFail(OpenIsRefused("/etc/passwd", O_RDONLY), "read /etc/passwd"));
    TRY(MustFail(OpenIsRefused("/proc/self/environ", O_RDONLY), "read /proc"));
  }
  TRY(MustFail(OpenIsRefused("/tmp", O_RDWR | O_TMPFILE), "make a file"));
  TRY(MustFail(OpenIsRefused("/dev/null", O_WRONLY), "open for writing"));
  for (const int family : {AF_INET, AF_INET6, AF_UNIX, AF_NETLINK}) {
    const int fd = socket(family, SOCK_STREAM, 0);
    TRY(MustFail(fd < 0, "open a socket"));
  }
  return MustFail(syscall(SYS_kill, getppid(), 0) != 0, "signal its parent");
}

Result<Lock> LockDown(const std::vector<std::string>& read_paths, bool allow_no_landlock) {
  if (!HasOneThread()) {
    return Error{
        ErrorCode::kUnavailable,
        "no sandbox, no parse: the child has more than one thread before the lock (or /proc is missing)",
        "sandbox"};
  }
  TRY(DropPrivileges());
  Lock lock;
  lock.landlock_abi = TRY(RestrictFiles(read_paths, allow_no_landlock));
  TRY(FilterSystemCalls());
  TRY(CheckLock(lock.landlock_abi > 0));
  return lock;
}

}  // namespace blackbar
