// The main function of every sandboxed child: it locks the process down, proves that the lock holds, and only
// then runs the program's own code on the untrusted input. No sandbox, no parse. Side: the child. Order:
// limits (set by the parent before exec), preload, privileges dropped, Landlock, seccomp, self-check,
// {"ready":true}, run, {"done":true} or {"error":..}. After the lock the process may read its inputs and the
// allow-listed read-only folders, write to its output and its reply, use memory and start threads; it can
// open nothing else, connect to nothing, start no program and signal nobody. Running out of memory ends the
// process at once with a named exit code: what a library makes of a failed allocation (a page without its
// picture) is never taken for a result. Whatever the program prints to stdout goes to stderr, which the
// parent throws away; only Reply reaches the parent.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/json.h"
#include "core/result.h"

namespace blackbar {

// What run() works with. Owned by ChildMain; Reply may be called from any thread, the rest by one at a time.
class ChildContext {
 public:
  virtual ~ChildContext() = default;
  // From the parent, thus trusted.
  virtual const Json& request() const = 0;
  virtual size_t input_count() const = 0;
  // Read-only; the file offset is at the start and is the child's own.
  virtual int InputFd(size_t index) const = 0;
  // The whole input, mapped; valid until the process ends.
  virtual Result<std::string_view> Input(size_t index) = 0;
  // -1 when the parent gave none.
  virtual int OutputFd() const = 0;
  // ChildSpec::kept_fd; -1 when the parent gave none.
  virtual int KeptFd() const = 0;
  // One reply line. An object; "ready", "done" and "error" are not for the program as top-level keys.
  virtual void Reply(const Json& line) = 0;
};

struct ChildProgram {
  // Before the lock: load libraries, read the font configuration, open models. It must not read the input and
  // must leave no second thread running. May be empty.
  std::function<void()> preload = {};
  std::function<Result<void>(ChildContext&)> run;
  // Further read-only folders or files besides the shared list (fonts, CMaps, language data, colour
  // profiles), such as models; those that do not exist are skipped.
  std::vector<std::string> read_paths = {};
};

// Returns the exit code of the process. Messages of Errors that run() returns go to the parent's user: no
// record text.
int ChildMain(int argc, char** argv, const ChildProgram& program);

}  // namespace blackbar
