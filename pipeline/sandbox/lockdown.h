// The lock of a child: privileges dropped, Landlock (which files), then the system call filter (which
// actions), then a self-check that tries what must fail. Child side, called once by ChildMain while the
// process has one thread; nothing of it can be undone. This is the profile for programs that decode in
// process. Converters that must start another program (an office suite) get a second, named profile, see
// docs/decisions/0004-sandboxed-children.md.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"

namespace blackbar {

struct Lock {
  int landlock_abi = 0;  // 0: the kernel has none, and the policy allowed that
};

// `read_paths` besides the shared list. kUnavailable names the missing part of the sandbox.
Result<Lock> LockDown(const std::vector<std::string>& read_paths, bool allow_no_landlock);

// The parts, in the order in which LockDown calls them.
Result<void> DropPrivileges();
Result<int> RestrictFiles(const std::vector<std::string>& read_paths, bool allow_no_landlock);
Result<void> FilterSystemCalls();  // syscall_filter.cc, the only file that knows libseccomp
Result<void> CheckLock(bool with_landlock);

}  // namespace blackbar
