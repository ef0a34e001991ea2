// Asks sandbox_probe (tests/pipeline/sandbox_probe.cc) for one attempt and keeps what it answered.
#pragma once

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "core/json.h"
#include "pipeline/sandbox/run_child.h"

namespace blackbar {

struct ProbeAnswer {
  Result<ChildOutcome> outcome;
  std::vector<Json> lines;
  Json Last() const { return lines.empty() ? Json::object() : lines.back(); }
};

inline ProbeAnswer AskProbe(const Json& request, ChildSpec spec = {}) {
  spec.program = "sandbox_probe";
  spec.request = DumpJson(request);
  std::vector<Json> lines;
  spec.on_line = [&lines](std::string_view untrusted_line) -> Result<void> {
    lines.push_back(TRY(ParseJson(untrusted_line, "sandbox_probe")));
    return {};
  };
  Result<ChildOutcome> outcome = RunChild(spec);
  return ProbeAnswer{std::move(outcome), std::move(lines)};
}

// A memory file with this text; the caller closes it.
inline int FileWith(const std::string& text) {
  const int fd = memfd_create("probe", MFD_CLOEXEC);
  BB_CHECK(fd >= 0 && write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size()));
  return fd;
}

}  // namespace blackbar
