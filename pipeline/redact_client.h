// The trusted side of blackbar-redact and blackbar-verify: hands a sandboxed child the original, the pages
// and the plan, and reads its answer as untrusted. Two entries for redacting, because what an office releases
// comes from a LockedPlan only. Any thread.
#pragma once

#include <functional>
#include <string>

#include "core/plan.h"
#include "pipeline/checks/check.h"
#include "pipeline/page_file.h"
#include "pipeline/sandbox/run_child.h"
#include "redactors/redactor.h"

namespace blackbar {

struct RenditionJob {
  int original_fd = -1;
  int pages_fd = -1;  // JSON lines of PageToJson, one a page
  int pages = 0;
  std::string password;  // of an encrypted original
  RedactOptions options;
  SandboxPolicy sandbox = SandboxPolicy::kFull;
  // How far a recording is, in its own time: at most a few hundred calls, never falling. May be empty.
  std::function<void(int64_t done_us, int64_t of_us)> progress = {};
  // A file for finished parts of a long redaction, readable and writable; -1: none. With the file of a run
  // that was killed the next one goes on at its last finished part. The same bytes come out.
  int parts_fd = -1;
};

struct MadeRendition {
  FileDescriptor fd;  // an unlinked temporary file, at its start
  Digest digest;
  int64_t size = 0;
  RedactReport report;
  std::string sandbox;  // in words, for the certificate
};

Result<MadeRendition> RedactLocked(const RenditionJob& job, const LockedPlan& plan);
Result<MadeRendition> RedactUnattested(const RenditionJob& job, const UnattestedPlan& plan);
// Marks shown, nothing removed: for people inside the office.
Result<MadeRendition> MakeRedline(const RenditionJob& job, const PlanContent& plan);

struct VerifyJob {
  int rendition_fd = -1;
  int original_fd = -1;
  int pages_fd = -1;
  int pages = 0;
  std::string password;
  RedactOptions options;       // the stamps that the rendition must carry
  std::string ocr = "places";  // places, or pages: what is read again
  SandboxPolicy sandbox = SandboxPolicy::kFull;
};

// A report that did not pass is a value, not an Error; an Error is a verification that did not happen, and
// the caller treats it as failed.
Result<CheckReport> VerifyRendition(const VerifyJob& job, const PlanContent& plan);

}  // namespace blackbar
