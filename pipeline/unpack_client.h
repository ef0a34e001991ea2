// The trusted side of taking archives and PDF attachments apart: a sandboxed blackbar-read reads the
// container and streams the files inside it out. Names inside are untrusted: they are shown to people and
// never used as paths. Any thread.
#pragma once

#include <functional>
#include <string>

#include "core/file_calls.h"
#include "core/medium.h"
#include "core/result.h"
#include "pipeline/sandbox/run_child.h"

namespace blackbar {

struct UnpackOptions {
  std::string password;                   // of an encrypted PDF
  int64_t file_limit = 10'000;            // files of one container
  int64_t byte_limit = int64_t{4} << 30;  // of all its files together, unpacked
  SandboxPolicy sandbox = SandboxPolicy::kFull;
};

struct UnpackedFile {
  std::string untrusted_name;  // without folders, printable, at most 200 bytes; for people only
  std::string place;           // "entry 3" or "attachment 2": what logs and records say
  FileDescriptor fd;           // an unlinked temporary file, at its start
  int64_t size = 0;
};

// For medium kArchive (zip and what else libarchive reads safely), kPdf (attachments, also of annotations,
// and the parts of a portfolio) and kEmail (attachments, pictures, messages inside). One without attachments
// calls `on_file` not once. limit_exceeded names the limit; invalid_input for a damaged or encrypted
// container. What was handed over before an error counts: the caller decides whether to keep it (an office
// keeps nothing of a container that failed).
Result<void> Unpack(int fd, Medium medium, const UnpackOptions& options,
                    const std::function<Result<void>(UnpackedFile)>& on_file);

}  // namespace blackbar
